//! The door of the plan: what a record must be to stand in it, whoever wrote it.

use std::collections::BTreeSet;

use super::change::Record;
use super::code::{CodeError, is_code};
use super::day::Day;
use super::id::Id;
use super::memory::{Answer, Mapping, Mute, View};
use super::money::Cents;
use super::plan::Plan;
use super::record::{Activity, Kpi, Measurement, Move, Settings, Target};
use super::shelf::{Entity, Shelf};
use super::table::Table;
use super::unit::{Aggregation, Unit};

/// Why a record cannot stand in the plan. The field is the column's key.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Invalid {
    /// Not a code.
    #[error("{0}")]
    Code(#[from] CodeError),
    /// Another record of the table has this code.
    #[error("the code {0} is taken")]
    CodeTaken(String),
    /// A name is empty.
    #[error("{0} is empty")]
    Empty(&'static str),
    /// The last day lies before the first.
    #[error("{due} is before {start}")]
    Dates {
        /// First day.
        start: Day,
        /// Last day.
        due: Day,
    },
    /// An amount that cannot be below zero is.
    #[error("{0} is below zero")]
    Negative(&'static str),
    /// The least is above the most.
    #[error("the minimum {min:?} is above the maximum {max:?}")]
    Bounds {
        /// Least budget.
        min: Cents,
        /// Most budget.
        max: Cents,
    },
    /// Not a number, or beyond ±10^15.
    #[error("{0} is out of range")]
    Range(&'static str),
    /// A target in another unit than its KPI's.
    #[error("the target {target} does not fit the unit {unit:?}")]
    Unit {
        /// The target as typed.
        target: String,
        /// The KPI's unit.
        unit: Unit,
    },
    /// A ratio without formula, or a formula on another aggregation.
    #[error("a ratio needs a formula, and only a ratio has one")]
    Formula,
    /// A formula names a KPI that does not exist.
    #[error("no KPI has the code {0}")]
    UnknownKpi(String),
    /// A formula leads back to itself over these codes.
    #[error("the formula goes round: {}", .0.join(" > "))]
    Cycle(Vec<String>),
    /// A ratio is computed; it has no measurements of its own.
    #[error("{0} is computed from a formula")]
    Computed(String),
    /// The KPI is an input of another one.
    #[error("{kpi} is used in the formula of {by}")]
    UsedInFormula {
        /// Name of the KPI.
        kpi: String,
        /// Name of the KPI computed from it.
        by: String,
    },
    /// A move from an activity to itself.
    #[error("the move goes nowhere")]
    MoveToItself,
    /// Another measurement of the KPI, scope and day is there.
    #[error("this day already has a value")]
    Measured,
    /// A record it refers to is not there.
    #[error("no such record in {}", .0.word())]
    Missing(Table),
}

/// Checks that `after` can stand in the plan, in the place of `before` if there is one.
///
/// # Errors
/// The first [`Invalid`] found.
pub fn check(plan: &Plan, before: Option<&Record>, after: &Record) -> Result<(), Invalid> {
    match after {
        Record::Plan(settings) => settings_stand(settings),
        Record::Status(record) => named(&plan.statuses, record, "label", &record.label),
        Record::Channel(record) => named(&plan.channels, record, "name", &record.name),
        Record::Persona(record) => named(&plan.personas, record, "name", &record.name),
        Record::Objective(record) => {
            named(&plan.objectives, record, "name", &record.name)?;
            in_order(record.start, record.due)
        }
        Record::Activity(record) => activity_stands(plan, record),
        Record::Kpi(record) => kpi_stands(plan, record),
        Record::Target(record) => target_stands(plan, record),
        Record::Measurement(record) => measurement_stands(plan, before, record),
        Record::Spend(record) => exists(&plan.activities, Some(record.activity)),
        Record::Move(record) => move_stands(plan, record),
        Record::Decision(record) => {
            coded(&plan.decisions, record)?;
            exists(&plan.targets, record.target)?;
            exists(&plan.activities, record.activity)
        }
        Record::Checkin(record) => coded(&plan.checkins, record),
        Record::Annotation(record) => {
            named(&plan.annotations, record, "text", &record.text)?;
            exists(&plan.activities, record.activity)?;
            exists(&plan.kpis, record.kpi)?;
            in_order(Some(record.start), record.end)
        }
        Record::Answer(record) => answer_stands(plan, record),
        Record::Mute(record) => mute_stands(plan, record),
        Record::Import(record) => named(&plan.imports, record, "file", &record.file),
        Record::Mapping(record) => mapping_stands(plan, record),
        Record::View(record) => view_stands(plan, record),
    }
}

fn coded<T: Entity>(shelf: &Shelf<T>, record: &T) -> Result<(), Invalid> {
    if !is_code(record.code()) {
        return Err(CodeError::Malformed(record.code().to_owned()).into());
    }
    // The same record under the same code is the usual case, and the only one that needs no search.
    let unchanged = shelf.get(record.id()).is_some_and(|old| old.code() == record.code());
    if !unchanged && shelf.by_code(record.code()).is_some_and(|other| other.id() != record.id()) {
        return Err(Invalid::CodeTaken(record.code().to_owned()));
    }
    Ok(())
}

fn named<T: Entity>(shelf: &Shelf<T>, record: &T, field: &'static str, name: &str) -> Result<(), Invalid> {
    if name.trim().is_empty() {
        return Err(Invalid::Empty(field));
    }
    coded(shelf, record)
}

fn exists<T: Entity>(shelf: &Shelf<T>, id: Option<Id<T>>) -> Result<(), Invalid> {
    match id {
        Some(id) if shelf.get(id).is_none() => Err(Invalid::Missing(T::TABLE)),
        _ => Ok(()),
    }
}

fn in_order(start: Option<Day>, due: Option<Day>) -> Result<(), Invalid> {
    match (start, due) {
        (Some(start), Some(due)) if due < start => Err(Invalid::Dates { start, due }),
        _ => Ok(()),
    }
}

fn not_negative(field: &'static str, amount: Option<Cents>) -> Result<(), Invalid> {
    if amount.is_some_and(|amount| amount < Cents::ZERO) { Err(Invalid::Negative(field)) } else { Ok(()) }
}

fn in_range(field: &'static str, value: Option<f64>) -> Result<(), Invalid> {
    if value.is_none_or(|value| value.abs() <= 1e15) { Ok(()) } else { Err(Invalid::Range(field)) }
}

fn settings_stand(settings: &Settings) -> Result<(), Invalid> {
    if settings.name.trim().is_empty() {
        return Err(Invalid::Empty("name"));
    }
    if settings.currency.len() != 3 || !settings.currency.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return Err(Invalid::Range("currency"));
    }
    not_negative("budget", settings.budget)?;
    in_order(settings.start, settings.end)
}

fn activity_stands(plan: &Plan, activity: &Activity) -> Result<(), Invalid> {
    named(&plan.activities, activity, "name", &activity.name)?;
    exists(&plan.channels, activity.channel)?;
    exists(&plan.objectives, activity.objective)?;
    exists(&plan.statuses, activity.status)?;
    exists(&plan.personas, activity.persona)?;
    in_order(activity.start, activity.due)?;
    not_negative("budget", activity.budget)?;
    not_negative("min_budget", activity.min_budget)?;
    not_negative("max_budget", activity.max_budget)?;
    exists(&plan.kpis, activity.result_kpi)?;
    weighted("pacing", activity.pacing.as_deref())?;
    match (activity.min_budget, activity.max_budget) {
        (Some(min), Some(max)) if min > max => Err(Invalid::Bounds { min, max }),
        _ => Ok(()),
    }
}

fn kpi_stands(plan: &Plan, kpi: &Kpi) -> Result<(), Invalid> {
    named(&plan.kpis, kpi, "name", &kpi.name)?;
    if kpi.formula.is_some() != (kpi.aggregation == Aggregation::Ratio) {
        return Err(Invalid::Formula);
    }
    if kpi.worth.is_some_and(|worth| worth <= Cents::ZERO) {
        return Err(Invalid::Range("worth"));
    }
    if kpi.code == "spend" {
        return Err(Invalid::CodeTaken(kpi.code.clone()));
    }
    if kpi.aggregation == Aggregation::Ratio && plan.measurements.scopes(kpi.id).next().is_some() {
        return Err(Invalid::Computed(kpi.name.clone()));
    }
    if let Some(old) = plan.kpis.get(kpi.id)
        && old.unit != kpi.unit
    {
        units_still_fit(plan, kpi)?;
    }
    let mut walk = Walk { plan, changed: kpi, path: vec![kpi.code.clone()], sound: BTreeSet::new() };
    walk.formula(kpi)
}

fn units_still_fit(plan: &Plan, kpi: &Kpi) -> Result<(), Invalid> {
    for target in plan.targets_of_kpi(kpi.id).filter_map(|id| plan.targets.get(id)) {
        fits(target, kpi)?;
    }
    Ok(())
}

/// The formulas below a KPI, walked as if `changed` already stood in the plan.
struct Walk<'a> {
    plan: &'a Plan,
    changed: &'a Kpi,
    /// Codes on the way down.
    path: Vec<String>,
    /// Codes whose formulas were walked to their end: each is walked once, however many formulas name it.
    sound: BTreeSet<String>,
}

/// A formula over formulas over formulas: more levels than anybody reads, and few enough for the stack.
const DEEPEST: usize = 200;

impl Walk<'_> {
    fn formula(&mut self, kpi: &Kpi) -> Result<(), Invalid> {
        let Some(formula) = &kpi.formula else { return Ok(()) };
        for code in formula.codes() {
            if self.path.iter().any(|seen| seen == code) || self.path.len() >= DEEPEST {
                self.path.push(code.to_owned());
                return Err(Invalid::Cycle(std::mem::take(&mut self.path)));
            }
            if self.sound.contains(code) {
                continue;
            }
            // Under its old code the KPI is still found: a rename and its formulas are one edit.
            let (plan, changed) = (self.plan, self.changed);
            let found = if code == changed.code { Some(changed) } else { plan.kpis.by_code(code) };
            let input = found.ok_or_else(|| Invalid::UnknownKpi(code.to_owned()))?;
            self.path.push(code.to_owned());
            self.formula(input)?;
            self.path.pop();
            self.sound.insert(code.to_owned());
        }
        Ok(())
    }
}

fn fits(target: &Target, kpi: &Kpi) -> Result<(), Invalid> {
    match &target.expression {
        Some(expression) if !expression.fits(kpi.unit) => {
            Err(Invalid::Unit { target: expression.text().to_owned(), unit: kpi.unit })
        }
        _ => Ok(()),
    }
}

fn target_stands(plan: &Plan, target: &Target) -> Result<(), Invalid> {
    coded(&plan.targets, target)?;
    let kpi = plan.kpis.get(target.kpi).ok_or(Invalid::Missing(Table::Kpis))?;
    scope_exists(plan, target.scope)?;
    fits(target, kpi)?;
    in_order(target.start, target.due)?;
    in_range("baseline", target.baseline)?;
    if target.tolerance.is_some_and(|tolerance| !(0.0..=1.0).contains(&tolerance)) {
        return Err(Invalid::Range("tolerance"));
    }
    if target.confidence.is_some_and(|confidence| confidence > 10) {
        return Err(Invalid::Range("confidence"));
    }
    if target.over == Some(super::record::Over::Rolling(0)) {
        return Err(Invalid::Range("over"));
    }
    weighted("curve", target.curve.as_deref())
}

fn weighted(field: &'static str, weights: Option<&[f64]>) -> Result<(), Invalid> {
    if weights.is_none_or(weights_stand) { Ok(()) } else { Err(Invalid::Range(field)) }
}

fn weights_stand(weights: &[f64]) -> bool {
    weights.len() <= 1000 && weights.iter().all(|weight| (0.0..=1e15).contains(weight)) && weights.iter().sum::<f64>() > 0.0
}

fn scope_exists(plan: &Plan, scope: super::record::Scope) -> Result<(), Invalid> {
    match scope {
        super::record::Scope::Plan => Ok(()),
        super::record::Scope::Objective(id) => exists(&plan.objectives, Some(id)),
        super::record::Scope::Activity(id) => exists(&plan.activities, Some(id)),
    }
}

fn measurement_stands(plan: &Plan, before: Option<&Record>, measurement: &Measurement) -> Result<(), Invalid> {
    let kpi = plan.kpis.get(measurement.key.kpi).ok_or(Invalid::Missing(Table::Kpis))?;
    if kpi.aggregation == Aggregation::Ratio {
        return Err(Invalid::Computed(kpi.name.clone()));
    }
    scope_exists(plan, measurement.key.scope)?;
    in_range("value", Some(measurement.value))?;
    let same = matches!(before, Some(Record::Measurement(old)) if old.key == measurement.key);
    if !same && plan.measurements.get(measurement.key).is_some() { Err(Invalid::Measured) } else { Ok(()) }
}

fn move_stands(plan: &Plan, one: &Move) -> Result<(), Invalid> {
    coded(&plan.moves, one)?;
    exists(&plan.activities, one.from)?;
    exists(&plan.activities, one.to)?;
    if one.amount <= Cents::ZERO {
        return Err(Invalid::Negative("amount"));
    }
    if one.from == one.to { Err(Invalid::MoveToItself) } else { Ok(()) }
}

fn answer_stands(plan: &Plan, answer: &Answer) -> Result<(), Invalid> {
    coded(&plan.answers, answer)?;
    exists(&plan.checkins, Some(answer.checkin))?;
    exists(&plan.kpis, answer.kpi)?;
    scope_exists(plan, answer.scope)?;
    exists(&plan.targets, answer.target)?;
    if answer.confidence.is_some_and(|confidence| confidence > 10) { Err(Invalid::Range("confidence")) } else { Ok(()) }
}

fn mute_stands(plan: &Plan, mute: &Mute) -> Result<(), Invalid> {
    if mute.reason.trim().is_empty() {
        return Err(Invalid::Empty("reason"));
    }
    named(&plan.mutes, mute, "rule", &mute.rule)
}

fn mapping_stands(plan: &Plan, mapping: &Mapping) -> Result<(), Invalid> {
    named(&plan.mappings, mapping, "name", &mapping.name)?;
    exists(&plan.activities, mapping.activity)?;
    exists(&plan.kpis, mapping.kpi)
}

fn view_stands(plan: &Plan, view: &View) -> Result<(), Invalid> {
    if view.sheet.trim().is_empty() {
        return Err(Invalid::Empty("sheet"));
    }
    named(&plan.views, view, "name", &view.name)
}
