//! The article's table coming in: Activité | Objectif | KPI | Cible | Réalisé | Statut, a line an activity and its target.
//! What a line names and the plan does not have yet is made; what it has is linked.

use crate::domain::{
    Activity, Aggregation, Change, Channel, Edit, Entity, Expression, Goal, Id, Kpi, Level, Measurement, MeasurementKey, Objective,
    Plan, Polarity, Record, Scope, Shelf, Stage, Status, Table, Target, Unit, add, record_value, replace,
};
use crate::exchange::intake::Imported;
use crate::tables::{Facts, LineState, Reader, Refusal, Sheet, Value, blank, with_code};
use crate::text::{Words, fold};

/// The words of one line, by the key of the synthetic plan's column.
pub(in crate::exchange) struct Line<'t> {
    pub(in crate::exchange) cells: Vec<(&'static str, &'t str)>,
}

/// What a line says of its activity.
struct About {
    objective: Option<Id<Objective>>,
    status: Option<Id<Status>>,
    channel: Option<Id<Channel>>,
    start: Option<Value>,
    due: Option<Value>,
    budget: Option<Value>,
    owner: Option<String>,
    notes: Option<String>,
}

/// A plan into which lines come.
pub(in crate::exchange) struct Article<'a> {
    words: &'a [&'a Words],
    facts: Facts<'a>,
    plan: Plan,
    changes: Vec<Change>,
    counts: [usize; 3],
}

impl<'a> Article<'a> {
    pub(in crate::exchange) fn new(facts: &Facts<'a>, words: &'a [&'a Words]) -> Self {
        Self { words, facts: *facts, plan: facts.plan.clone(), changes: Vec::new(), counts: [0; 3] }
    }

    /// Takes a line in; the key of the column that is wrong, and why.
    pub(in crate::exchange) fn take(&mut self, line: &Line<'_>) -> Result<(), (&'static str, Refusal)> {
        let before = self.changes.len();
        let made = self.changes.iter().filter(|change| change.before.is_none()).count();
        self.take_parts(line)?;
        let now = self.changes.iter().filter(|change| change.before.is_none()).count();
        let place = if self.changes.len() == before { 2 } else { usize::from(now == made) };
        self.counts[place] += 1;
        Ok(())
    }

    /// Takes a line in whole or not at all: what became of it, or the key of the column that is wrong, and why.
    pub(in crate::exchange) fn take_whole(&mut self, line: &Line<'_>) -> Result<LineState, (&'static str, Refusal)> {
        let (before, counts) = (self.changes.len(), self.counts);
        match self.take(line) {
            Ok(()) => Ok(match self.counts {
                [new, ..] if new > counts[0] => LineState::New,
                [_, changed, _] if changed > counts[1] => LineState::Changed,
                _ => LineState::Same,
            }),
            Err(wrong) => {
                for change in self.changes.split_off(before).into_iter().rev() {
                    self.plan.apply(&change.inverse());
                }
                Err(wrong)
            }
        }
    }

    fn take_parts(&mut self, line: &Line<'_>) -> Result<(), (&'static str, Refusal)> {
        let text = |key: &str| {
            line.cells.iter().find(|(column, _)| *column == key).map(|(_, text)| text.trim()).filter(|text| !text.is_empty())
        };
        let objective = text("objective").map(|name| self.objective(name)).transpose().map_err(|wrong| ("objective", wrong))?;
        let status = text("status").map(|name| self.status(name)).transpose().map_err(|wrong| ("status", wrong))?;
        let activity = text("activity").map(|name| self.activity(name)).transpose().map_err(|wrong| ("activity", wrong))?;
        if let Some(activity) = activity {
            let about = About {
                objective,
                status,
                channel: text("channel").map(|name| self.channel(name)).transpose().map_err(|wrong| ("channel", wrong))?,
                start: self.value("start", text("start"))?,
                due: self.value("due", text("due"))?,
                budget: self.value("budget", text("budget"))?,
                owner: text("owner").map(str::to_owned),
                notes: text("notes").map(str::to_owned),
            };
            self.describe(activity, about).map_err(|wrong| ("activity", wrong))?;
        }
        let scope = activity.map(Scope::Activity).or(objective.map(Scope::Objective)).unwrap_or(Scope::Plan);
        let goal = match self.value("target", text("target"))? {
            Some(Value::Target(goal, due)) => Some((goal, due)),
            _ => None,
        };
        let Some(name) = text("kpi") else { return Ok(()) };
        let kpi = self.kpi(name, goal.as_ref().map(|(goal, _)| goal)).map_err(|wrong| ("kpi", wrong))?;
        self.target(kpi, scope, goal).map_err(|wrong| ("target", wrong))?;
        if let Some(Value::Number(value, _)) = self.value("result", text("result"))? {
            let key = MeasurementKey { kpi, scope, date: self.facts.today };
            let measurement = Measurement { key, value, note: None, source: "manual".to_owned() };
            let edit = record_value(&self.plan, measurement).map_err(|wrong| ("result", wrong.into()))?;
            self.keep(edit);
        }
        Ok(())
    }

    /// What stands in a column, read as the screen reads it.
    fn value(&self, key: &'static str, text: Option<&str>) -> Result<Option<Value>, (&'static str, Refusal)> {
        let of = |sheet: &str| crate::tables::sheet(sheet).and_then(|sheet: &Sheet| sheet.column(key));
        let column = of("plan").or_else(|| of("activities"));
        let Some((column, text)) = column.zip(text) else { return Ok(None) };
        Reader { facts: self.facts, words: self.words }.read(column, text).map(Some).map_err(|wrong| (key, wrong))
    }

    fn keep(&mut self, edit: Edit) {
        for change in edit.changes {
            self.plan.apply(&change);
            self.changes.push(change);
        }
    }

    fn add(&mut self, record: Record) -> Result<Record, Refusal> {
        let record = with_code(&self.plan, record);
        self.keep(add(&self.plan, record.clone())?);
        Ok(record)
    }

    fn objective(&mut self, name: &str) -> Result<Id<Objective>, Refusal> {
        if let Some(found) = named(&self.plan.objectives, name, |one| &one.name) {
            return Ok(found);
        }
        let Record::Objective(fresh) = blank(&self.plan, Table::Objectives, self.facts.today) else { return Err(Refusal::Kind) };
        self.add(Record::Objective(Objective { name: name.to_owned(), ..fresh.clone() }))?;
        Ok(fresh.id)
    }

    fn status(&mut self, label: &str) -> Result<Id<Status>, Refusal> {
        if let Some(found) = named(&self.plan.statuses, label, |one| &one.label) {
            return Ok(found);
        }
        let Record::Status(fresh) = blank(&self.plan, Table::Statuses, self.facts.today) else { return Err(Refusal::Kind) };
        self.add(Record::Status(Status { label: label.to_owned(), stage: stage(label), ..fresh.clone() }))?;
        Ok(fresh.id)
    }

    fn activity(&mut self, name: &str) -> Result<Id<Activity>, Refusal> {
        if let Some(found) = named(&self.plan.activities, name, |one| &one.name) {
            return Ok(found);
        }
        let Record::Activity(fresh) = blank(&self.plan, Table::Activities, self.facts.today) else { return Err(Refusal::Kind) };
        self.add(Record::Activity(Activity { name: name.to_owned(), ..fresh.clone() }))?;
        Ok(fresh.id)
    }

    fn channel(&mut self, name: &str) -> Result<Id<Channel>, Refusal> {
        if let Some(found) = named(&self.plan.channels, name, |one| &one.name) {
            return Ok(found);
        }
        let Record::Channel(fresh) = blank(&self.plan, Table::Channels, self.facts.today) else { return Err(Refusal::Kind) };
        self.add(Record::Channel(Channel { name: name.to_owned(), ..fresh.clone() }))?;
        Ok(fresh.id)
    }

    fn describe(&mut self, activity: Id<Activity>, about: About) -> Result<(), Refusal> {
        let Some(before) = self.plan.activities.get(activity).cloned() else { return Ok(()) };
        let mut after = before.clone();
        after.objective = about.objective.or(before.objective);
        after.status = about.status.or(before.status);
        after.channel = about.channel.or(before.channel);
        after.owner = about.owner.or(after.owner);
        after.notes = about.notes.or(after.notes);
        if let Some(Value::Day(day)) = about.start {
            after.start = Some(day);
        }
        if let Some(Value::Day(day)) = about.due {
            after.due = Some(day);
        }
        if let Some(Value::Money(amount)) = about.budget {
            after.budget = Some(amount);
        }
        if before != after {
            self.keep(replace(&self.plan, Record::Activity(before), Record::Activity(after))?);
        }
        Ok(())
    }

    /// A KPI that is not there yet is made as its target suggests: rates and costs are read as they are, counts add up.
    fn kpi(&mut self, name: &str, goal: Option<&Expression>) -> Result<Id<Kpi>, Refusal> {
        if let Some(found) = named(&self.plan.kpis, name, |one| &one.name) {
            return Ok(found);
        }
        let Record::Kpi(fresh) = blank(&self.plan, Table::Kpis, self.facts.today) else { return Err(Refusal::Kind) };
        let unit = goal.and_then(Expression::unit).unwrap_or(Unit::Count);
        let adds_up = unit == Unit::Count && !matches!(goal.map(Expression::goal), Some(Goal::Level(_)));
        let down = matches!(goal.map(Expression::goal), Some(Goal::Level(Level::Below(_) | Level::AtMost(_))));
        self.add(Record::Kpi(Kpi {
            name: name.to_owned(),
            unit,
            polarity: if down { Polarity::Down } else { Polarity::Up },
            aggregation: if adds_up { Aggregation::Sum } else { Aggregation::Mean },
            ..fresh.clone()
        }))?;
        Ok(fresh.id)
    }

    fn target(
        &mut self,
        kpi: Id<Kpi>,
        scope: Scope,
        goal: Option<(Expression, Option<crate::domain::Day>)>,
    ) -> Result<(), Refusal> {
        let there =
            self.plan.targets_of(scope).filter_map(|id| self.plan.targets.get(id)).find(|target| target.kpi == kpi).cloned();
        let (expression, due) = goal.map_or((None, None), |(goal, due)| (Some(goal), due));
        let Some(before) = there else {
            let Record::Target(fresh) = blank(&self.plan, Table::Targets, self.facts.today) else { return Err(Refusal::Kind) };
            self.add(Record::Target(Target { kpi, scope, expression, due, ..fresh }))?;
            return Ok(());
        };
        let after =
            Target { expression: expression.or_else(|| before.expression.clone()), due: due.or(before.due), ..before.clone() };
        if before != after {
            self.keep(replace(&self.plan, Record::Target(before), Record::Target(after))?);
        }
        Ok(())
    }

    /// The one undoable step.
    pub(in crate::exchange) fn end(self) -> Imported {
        let [new, changed, same] = self.counts;
        Imported { edit: Edit { action: "import".to_owned(), changes: self.changes }, new, changed, same }
    }
}

fn named<T: Entity>(shelf: &Shelf<T>, name: &str, of: fn(&T) -> &String) -> Option<Id<T>> {
    let wanted = fold(name);
    shelf.iter().find(|record| record.code() == name || fold(of(record)) == wanted).map(Entity::id)
}

/// What a new status means, by its usual words in both languages.
fn stage(label: &str) -> Stage {
    let folded = fold(label);
    let any = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    if any(&["termin", "done", "fini"]) || folded.starts_with("fait") || folded == "✅" {
        Stage::Done
    } else if any(&["pause", "attente", "hold", "bloqu", "stuck"]) {
        Stage::Paused
    } else if any(&["cours", "actif", "active", "progress", "running", "working"]) {
        Stage::Active
    } else if any(&["abandon", "annul", "dropped", "cancel"]) {
        Stage::Dropped
    } else if any(&["lancer", "pret", "ready", "planifi", "planned", "a faire", "to do", "not started"]) {
        Stage::Ready
    } else {
        Stage::Idea
    }
}
