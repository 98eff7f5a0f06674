//! Small plans, said in few words.

use crate::analysis::{Reading, Standing};
use crate::domain::{
    Activity, Aggregation, Cadence, Cents, Day, Expression, Formula, Id, Kpi, Language, Measurement, MeasurementKey, Move,
    Objective, Over, Plan, Polarity, Record, Scope, Spend, SpendKind, Target, Unit,
};

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// A plan being written down: activity 1 of objective 1, 2026-10-05 (a Monday) to 2026-12-27 (a Sunday): 12 weeks.
pub struct Sample {
    pub plan: Plan,
}

pub const ACTIVITY: Scope = Scope::Activity(Id::new(1));
pub const OBJECTIVE: Scope = Scope::Objective(Id::new(1));

impl Sample {
    pub fn new() -> Self {
        let mut plan = Plan::new(Plan::blank_settings(Language::French));
        let (start, due) = (Some(day("2026-10-05")), Some(day("2026-12-27")));
        (plan.settings.start, plan.settings.end) = (start, due);
        plan.put(Record::Objective(Objective {
            id: Id::new(1),
            code: "O1".into(),
            name: "Leads".into(),
            business_goal: None,
            owner: None,
            start,
            due,
            priority: None,
        }));
        let mut sample = Self { plan };
        sample.activity(1, Some(1), 1000);
        sample
    }

    pub fn activity(&mut self, id: i64, objective: Option<i64>, budget: i64) -> &mut Self {
        self.plan.put(Record::Activity(activity(id, objective, budget)));
        self
    }

    pub fn kpi(&mut self, id: i64, aggregation: Aggregation, polarity: Polarity) -> &mut Self {
        self.plan.put(Record::Kpi(kpi(id, aggregation, polarity, None)));
        self
    }

    pub fn ratio(&mut self, id: i64, formula: &str, polarity: Polarity) -> &mut Self {
        self.plan.put(Record::Kpi(kpi(id, Aggregation::Ratio, polarity, Some(formula))));
        self
    }

    pub fn target(&mut self, id: i64, kpi: i64, scope: Scope, expression: &str) -> &mut Self {
        self.plan.put(Record::Target(target(id, kpi, scope, expression)));
        self
    }

    /// Changes a target that is there.
    pub fn with(&mut self, id: i64, change: impl FnOnce(&mut Target)) -> &mut Self {
        let mut target = self.plan.targets.get(Id::new(id)).unwrap().clone();
        change(&mut target);
        self.plan.put(Record::Target(target));
        self
    }

    pub fn baseline(&mut self, id: i64, baseline: f64) -> &mut Self {
        self.with(id, |target| target.baseline = Some(baseline))
    }

    pub fn over(&mut self, id: i64, over: Over) -> &mut Self {
        self.with(id, |target| target.over = Some(over))
    }

    pub fn measure(&mut self, kpi: i64, scope: Scope, date: &str, value: f64) -> &mut Self {
        self.plan.put(Record::Measurement(measurement(kpi, scope, day(date), value)));
        self
    }

    /// One value a week from 2026-10-05 on, on Sundays.
    pub fn weekly(&mut self, kpi: i64, scope: Scope, values: &[f64]) -> &mut Self {
        for (week, value) in values.iter().enumerate() {
            let date = day("2026-10-11") + chrono::Days::new(7 * week as u64);
            self.plan.put(Record::Measurement(measurement(kpi, scope, date, *value)));
        }
        self
    }

    pub fn spend(&mut self, activity: i64, date: &str, cents: i64, kind: SpendKind) -> &mut Self {
        let id = self.plan.spend.next_id();
        let (activity, date, amount) = (Id::new(activity), day(date), Cents::new(cents));
        self.plan.put(Record::Spend(Spend { id, activity, date, amount, kind, note: None, source: None }));
        self
    }

    pub fn transfer(&mut self, from: Option<i64>, to: Option<i64>, cents: i64) -> &mut Self {
        let id = self.plan.moves.next_id();
        self.plan.put(Record::Move(transfer(id, from, to, cents)));
        self
    }

    pub fn standing(&self, today: &str) -> Standing {
        Standing::of(&self.plan, day(today))
    }

    pub fn reading(&self, today: &str) -> Reading {
        *self.standing(today).reading(Id::new(1)).unwrap()
    }
}

pub fn activity(id: i64, objective: Option<i64>, budget: i64) -> Activity {
    Activity {
        id: Id::new(id),
        code: format!("A{id}"),
        name: "A".into(),
        channel: None,
        objective: objective.map(Id::new),
        status: None,
        persona: None,
        owner: None,
        start: None,
        due: None,
        budget: Some(Cents::new(budget * 100)),
        min_budget: None,
        max_budget: None,
        locked: false,
        tracking: None,
        notes: None,
        result_kpi: None,
        pacing: None,
        after: None,
    }
}

pub fn kpi(id: i64, aggregation: Aggregation, polarity: Polarity, formula: Option<&str>) -> Kpi {
    Kpi {
        id: Id::new(id),
        code: format!("k{id}"),
        name: "K".into(),
        unit: Unit::Number,
        polarity,
        aggregation,
        cadence: Cadence::Week,
        formula: formula.map(|formula| Formula::parse(formula).unwrap()),
        source: None,
        worth: None,
    }
}

pub fn target(id: i64, kpi: i64, scope: Scope, expression: &str) -> Target {
    Target {
        id: Id::new(id),
        code: format!("T{id}"),
        kpi: Id::new(kpi),
        scope,
        expression: (!expression.is_empty()).then(|| Expression::parse(expression, Language::French).unwrap()),
        baseline: None,
        start: None,
        due: None,
        tolerance: None,
        curve: None,
        over: None,
        confidence: None,
    }
}

pub fn measurement(kpi: i64, scope: Scope, date: Day, value: f64) -> Measurement {
    Measurement { key: MeasurementKey { kpi: Id::new(kpi), scope, date }, value, note: None, source: "manual".into() }
}

pub fn transfer(id: Id<Move>, from: Option<i64>, to: Option<i64>, cents: i64) -> Move {
    Move {
        id,
        code: format!("M{}", id.number()),
        date: day("2026-11-01"),
        from: from.map(Id::new),
        to: to.map(Id::new),
        amount: Cents::new(cents),
        reason: "better".into(),
        hypothesis: None,
        review: None,
    }
}
