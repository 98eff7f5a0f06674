//! Edits as a marketer means them: add, replace, remove with what cannot stay alone.

use std::collections::{BTreeMap, HashMap};

use super::change::{Change, Edit, Key, Record};
use super::id::Id;
use super::plan::Plan;
use super::record::{Activity, Kpi, Measurement, MeasurementKey, Objective, Scope, Target};
use super::rules::{Invalid, check};
use super::shelf::{Entity, Shelf};
use super::table::Table;

/// A delete, and what it takes along.
#[derive(Clone, Debug, PartialEq)]
pub struct Removal {
    /// The one undoable step.
    pub edit: Edit,
    /// Other records that go with it, per table.
    pub gone: BTreeMap<Table, usize>,
    /// Other records that stay and lose their link to it, per table.
    pub unlinked: BTreeMap<Table, usize>,
}

/// The edit that adds a record.
///
/// # Errors
/// [`Invalid`] when the record cannot stand in the plan.
pub fn add(plan: &Plan, record: Record) -> Result<Edit, Invalid> {
    let record = spread(plan, record);
    check(plan, None, &record)?;
    Ok(Edit { action: format!("add {}", record.table().word()), changes: vec![Change::insert(record)] })
}

/// The edit that puts `after` in the place of `before`. A KPI that gets another code keeps its name in every formula.
///
/// # Errors
/// [`Invalid`] when the record cannot stand in the plan.
pub fn replace(plan: &Plan, before: Record, after: Record) -> Result<Edit, Invalid> {
    let after = spread(plan, after);
    check(plan, Some(&before), &after)?;
    let action = format!("set {}", after.table().word());
    let mut changes = Vec::new();
    if let (Record::Kpi(old), Record::Kpi(new)) = (&before, &after)
        && old.code != new.code
    {
        changes.extend(renamed_formulas(plan, old, new));
    }
    changes.insert(0, Change::update(before, after));
    Ok(Edit { action, changes })
}

/// The record, its formula read with the KPIs that are there: see [`Formula::spread`](super::Formula::spread).
#[must_use]
pub fn spread(plan: &Plan, record: Record) -> Record {
    match record {
        Record::Kpi(mut kpi) => {
            let known = |code: &str| code == kpi.code || plan.kpis.by_code(code).is_some();
            kpi.formula = kpi.formula.as_ref().map(|formula| formula.spread(known));
            Record::Kpi(kpi)
        }
        other => other,
    }
}

fn renamed_formulas(plan: &Plan, old: &Kpi, new: &Kpi) -> Vec<Change> {
    plan.kpis
        .iter()
        .filter(|kpi| kpi.id != old.id)
        .filter_map(|kpi| {
            let formula = kpi.formula.as_ref().filter(|formula| formula.codes().contains(&old.code.as_str()))?;
            let after = Kpi { formula: Some(formula.renamed(&old.code, &new.code)), ..kpi.clone() };
            Some(Change::update(Record::Kpi(kpi.clone()), Record::Kpi(after)))
        })
        .collect()
}

/// The edit that removes a record with everything that cannot stay alone; links of others to it are emptied.
///
/// # Errors
/// [`Invalid::UsedInFormula`] for a KPI that another KPI is computed from; [`Invalid::Missing`] when it is not there.
pub fn remove(plan: &Plan, key: Key) -> Result<Removal, Invalid> {
    let record = plan.get(key).ok_or(Invalid::Missing(key.table()))?;
    let mut wake = Wake { plan, changes: Vec::new(), places: HashMap::new() };
    match &record {
        Record::Plan(_) => return Err(Invalid::Missing(Table::Plan)),
        Record::Status(status) => {
            wake.each_activity(|activity| activity.status == Some(status.id), |activity| activity.status = None);
        }
        Record::Channel(channel) => {
            wake.each_activity(|activity| activity.channel == Some(channel.id), |activity| activity.channel = None);
        }
        Record::Persona(persona) => {
            wake.each_activity(|activity| activity.persona == Some(persona.id), |activity| activity.persona = None);
        }
        Record::Objective(objective) => wake.objective(objective.id),
        Record::Activity(activity) => wake.activity(activity.id),
        Record::Kpi(kpi) => wake.kpi(kpi)?,
        Record::Target(target) => wake.target(target.id),
        Record::Checkin(checkin) => {
            wake.delete(plan.answers.iter().filter(|one| one.checkin == checkin.id).cloned().map(Record::Answer));
        }
        _ => {}
    }
    let (mut gone, mut unlinked) = (BTreeMap::new(), BTreeMap::new());
    for change in &wake.changes {
        if let Some(before) = &change.before {
            let count = if change.after.is_none() { &mut gone } else { &mut unlinked };
            *count.entry(before.table()).or_insert(0) += 1;
        }
    }
    let action = format!("remove {}", key.table().word());
    let mut changes = wake.changes;
    changes.push(Change::delete(record));
    Ok(Removal { edit: Edit { action, changes }, gone, unlinked })
}

/// The changes that a delete draws behind it.
///
/// Invariant: one change a record. A decision about an activity and about its target loses both links in one step.
struct Wake<'a> {
    plan: &'a Plan,
    changes: Vec<Change>,
    places: HashMap<Key, usize>,
}

impl Wake<'_> {
    fn each<T: Entity + Clone>(
        &mut self,
        records: &Shelf<T>,
        record: fn(T) -> Record,
        touched: impl Fn(&T) -> bool,
        unlink: impl Fn(&mut T),
    ) {
        for one in records.iter().filter(|one| touched(one)) {
            let earlier = self.places.get(&Key::Row(T::TABLE, one.id().number())).map(|place| &self.changes[*place].after);
            let mut after = match earlier {
                Some(Some(earlier)) => T::of(earlier).cloned().unwrap_or_else(|| one.clone()),
                Some(None) => continue,
                None => one.clone(),
            };
            unlink(&mut after);
            self.push(Change::update(record(one.clone()), record(after)));
        }
    }

    /// Adds a change; of a record that has one already, the later one counts.
    fn push(&mut self, change: Change) {
        let Some(key) = change.before.as_ref().map(Record::key) else { return };
        if let Some(place) = self.places.get(&key) {
            self.changes[*place].after = change.after;
            return;
        }
        self.places.insert(key, self.changes.len());
        self.changes.push(change);
    }

    fn each_activity(&mut self, touched: impl Fn(&Activity) -> bool, unlink: impl Fn(&mut Activity)) {
        self.each(&self.plan.activities, Record::Activity, touched, unlink);
    }

    fn delete(&mut self, records: impl Iterator<Item = Record>) {
        records.for_each(|record| self.push(Change::delete(record)));
    }

    fn objective(&mut self, objective: Id<Objective>) {
        self.scope(Scope::Objective(objective));
        self.each_activity(|activity| activity.objective == Some(objective), |activity| activity.objective = None);
    }

    fn activity(&mut self, activity: Id<Activity>) {
        let plan = self.plan;
        self.scope(Scope::Activity(activity));
        self.delete(plan.spend_of(activity).cloned().map(Record::Spend));
        self.delete(
            plan.moves.iter().filter(|one| one.from == Some(activity) || one.to == Some(activity)).cloned().map(Record::Move),
        );
        self.delete(plan.annotations.iter().filter(|one| one.activity == Some(activity)).cloned().map(Record::Annotation));
        self.each(&plan.decisions, Record::Decision, |one| one.activity == Some(activity), |one| one.activity = None);
        self.delete(plan.mappings.iter().filter(|one| one.activity == Some(activity)).cloned().map(Record::Mapping));
    }

    fn kpi(&mut self, kpi: &Kpi) -> Result<(), Invalid> {
        let plan = self.plan;
        let user = plan.kpis.iter().find(|other| {
            other.id != kpi.id && other.formula.as_ref().is_some_and(|formula| formula.codes().contains(&kpi.code.as_str()))
        });
        if let Some(user) = user {
            return Err(Invalid::UsedInFormula { kpi: kpi.name.clone(), by: user.name.clone() });
        }
        for target in plan.targets_of_kpi(kpi.id) {
            self.target_and_links(target);
        }
        self.delete(plan.measurements.scopes(kpi.id).flat_map(|(scope, points)| {
            points.iter().filter_map(move |point| {
                plan.measurements.get(MeasurementKey { kpi: kpi.id, scope, date: point.date }).map(Record::Measurement)
            })
        }));
        self.delete(plan.annotations.iter().filter(|one| one.kpi == Some(kpi.id)).cloned().map(Record::Annotation));
        self.each_activity(|activity| activity.result_kpi == Some(kpi.id), |activity| activity.result_kpi = None);
        self.delete(plan.mappings.iter().filter(|one| one.kpi == Some(kpi.id)).cloned().map(Record::Mapping));
        self.delete(plan.answers.iter().filter(|one| one.kpi == Some(kpi.id)).cloned().map(Record::Answer));
        Ok(())
    }

    fn target(&mut self, target: Id<Target>) {
        let plan = self.plan;
        self.each(&plan.decisions, Record::Decision, |one| one.target == Some(target), |one| one.target = None);
        self.delete(plan.answers.iter().filter(|one| one.target == Some(target)).cloned().map(Record::Answer));
    }

    fn target_and_links(&mut self, target: Id<Target>) {
        self.target(target);
        self.delete(self.plan.targets.get(target).cloned().map(Record::Target).into_iter());
    }

    fn scope(&mut self, scope: Scope) {
        let plan = self.plan;
        for target in plan.targets_of(scope) {
            self.target_and_links(target);
        }
        self.delete(plan.answers.iter().filter(|one| one.scope == scope).cloned().map(Record::Answer));
        self.delete(plan.kpis.iter().flat_map(|kpi| {
            plan.measurements.series(kpi.id, scope).iter().filter_map(move |point| {
                plan.measurements.get(MeasurementKey { kpi: kpi.id, scope, date: point.date }).map(Record::Measurement)
            })
        }));
    }
}

/// The edit that records one value: a correction when the day already has one.
///
/// # Errors
/// [`Invalid`] when the value cannot stand in the plan.
pub fn record_value(plan: &Plan, measurement: Measurement) -> Result<Edit, Invalid> {
    match plan.measurements.get(measurement.key) {
        Some(before) => replace(plan, Record::Measurement(before), Record::Measurement(measurement)),
        None => add(plan, Record::Measurement(measurement)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;

    #[test]
    fn a_decision_about_an_activity_and_its_target_loses_both_links_in_one_change() {
        let mut plan = Plan::new(Plan::blank_settings(Language::French));
        let text = r#"[{"activity":{"id":1,"code":"A1","name":"SEA","channel":null,"objective":null,"status":null,"persona":null,"owner":null,"start":null,"due":null,"budget":null,"min_budget":null,"max_budget":null,"locked":false,"tracking":null,"notes":null}},
            {"kpi":{"id":1,"code":"leads","name":"Leads","unit":"count","polarity":"up","aggregation":"sum","cadence":"week","formula":null}},
            {"target":{"id":1,"code":"T1","kpi":1,"scope":{"activity":1},"expression":null,"baseline":null,"start":null,"due":null,"tolerance":null,"curve":null,"over":null,"confidence":null}},
            {"decision":{"id":1,"code":"D1","date":"2026-11-23","target":1,"kind":"fix","reason":"new pictures","expected":null,"review":null,"outcome":null,"activity":1}}]"#;
        for record in serde_json::from_str::<Vec<Record>>(text).unwrap() {
            plan.put(record);
        }
        let removal = remove(&plan, Key::Row(Table::Activities, 1)).unwrap();
        for change in &removal.edit.changes {
            assert_eq!(
                change.before,
                change.before.as_ref().and_then(|before| plan.get(before.key())),
                "each starts from what is there"
            );
            plan.apply(change);
        }
        let left = plan.decisions.iter().next().unwrap();
        assert_eq!((left.target, left.activity), (None, None));
    }
}
