//! The value of a KPI over a span of days as a formula over the sheets of measurements and expenses
//! (DEFINITIONS.md section 3): `#N/A` where there is none, as a missing input leaves a ratio without value.

use crate::domain::{Aggregation, Kpi, Scope, SpendKind, Table, Term, plain};

use super::columns::literal;
use super::ground::Ground;

/// A formula of a workbook holds 8,192 characters.
const LONGEST: usize = 7_000;
const DEEPEST: usize = 12;

/// The span between two cells, both days included.
#[derive(Clone, Copy)]
pub(super) struct Span<'a> {
    pub from: &'a str,
    pub to: &'a str,
}

/// The formula of a KPI's value, without `=`; none where it would be too long.
pub(super) fn value(ground: &Ground<'_>, kpi: &Kpi, scope: Scope, span: Span<'_>) -> Option<String> {
    let formula = Writer { ground, scope, span }.kpi(kpi, 0)?;
    (formula.len() <= LONGEST).then_some(formula)
}

struct Writer<'a> {
    ground: &'a Ground<'a>,
    scope: Scope,
    span: Span<'a>,
}

impl Writer<'_> {
    fn kpi(&self, kpi: &Kpi, depth: usize) -> Option<String> {
        match (kpi.aggregation, &kpi.formula) {
            _ if depth > DEEPEST => None,
            (Aggregation::Ratio, Some(formula)) => self.term(formula.term(), depth + 1),
            (Aggregation::Ratio, None) => Some("NA()".to_owned()),
            (Aggregation::Sum, _) => Some(self.added(&self.of_kpi(kpi), "value", Table::Measurements)),
            (Aggregation::Mean, _) => Some(format!("AVERAGEIFS({},{})", self.cells("value"), self.own(kpi, true))),
            (Aggregation::Last, _) => Some(self.last(kpi)),
        }
    }

    fn term(&self, term: &Term, depth: usize) -> Option<String> {
        let pair = |left: &Term, sign: char, right: &Term| {
            let formula = format!("({}{sign}{})", self.term(left, depth + 1)?, self.term(right, depth + 1)?);
            (formula.len() <= LONGEST).then_some(formula)
        };
        match term {
            _ if depth > DEEPEST * 4 => None,
            Term::Number(number) => Some(plain(*number)),
            Term::Spend => {
                let word = self.ground.say(&format!("choice-{}", SpendKind::Actual.word()));
                let spent = format!("{},{}", self.ground.range(Table::Spend, "kind"), literal(&word));
                Some(self.added(&spent, "amount", Table::Spend))
            }
            Term::Kpi(code) => match self.ground.facts.plan.kpis.by_code(code) {
                Some(kpi) => self.kpi(kpi, depth + 1),
                None => Some("NA()".to_owned()),
            },
            Term::Negate(inner) => Some(format!("(-{})", self.term(inner, depth + 1)?)),
            Term::Add(left, right) => pair(left, '+', right),
            Term::Subtract(left, right) => pair(left, '-', right),
            Term::Multiply(left, right) => pair(left, '*', right),
            Term::Divide(left, right) => pair(left, '/', right),
        }
    }

    fn cells(&self, column: &str) -> String {
        self.ground.range(Table::Measurements, column)
    }

    fn days(&self, table: Table) -> String {
        let days = self.ground.range(table, "date");
        format!("{days},\">=\"&{},{days},\"<=\"&{}", self.span.from, self.span.to)
    }

    fn of_kpi(&self, kpi: &Kpi) -> String {
        format!("{},{}", self.cells("kpi"), literal(self.ground.links.label(Table::Kpis, kpi.id.number())))
    }

    /// A sum over everything in scope; `#N/A` where nothing was recorded.
    fn added(&self, what: &str, values: &str, table: Table) -> String {
        let values = self.ground.range(table, values);
        let days = self.days(table);
        let parts: Vec<(String, String)> = match self.scope {
            Scope::Plan => vec![(String::new(), what.to_owned())],
            Scope::Activity(id) => vec![(String::new(), self.with(table, what, "activity", Table::Activities, id.number()))],
            Scope::Objective(id) => self.of_objective(table, what, id.number()),
        };
        let whole = |function: &dyn Fn(&str) -> String| {
            let one = |(mask, criteria): &(String, String)| {
                let inner = function(criteria);
                if mask.is_empty() { inner } else { format!("SUMPRODUCT({mask}*{inner})") }
            };
            parts.iter().map(one).collect::<Vec<_>>().join("+")
        };
        let count = whole(&|criteria| format!("COUNTIFS({criteria},{days})"));
        let sum = whole(&|criteria| format!("SUMIFS({values},{criteria},{days})"));
        format!("IF({count}=0,NA(),{sum})")
    }

    /// What was recorded for an objective itself, and for each of its activities.
    fn of_objective(&self, table: Table, what: &str, number: i64) -> Vec<(String, String)> {
        let label = literal(self.ground.links.label(Table::Objectives, number));
        let mask = format!("({}={label})", self.ground.range(Table::Activities, "objective"));
        let activities = format!("{what},{},{}", self.ground.range(table, "activity"), self.ground.labels(Table::Activities));
        let own = self.with(table, what, "objective", Table::Objectives, number);
        // Expenses belong to activities alone.
        let own = (table == Table::Measurements).then_some((String::new(), own));
        own.into_iter().chain([(mask, activities)]).collect()
    }

    fn with(&self, table: Table, what: &str, column: &str, named: Table, number: i64) -> String {
        format!("{what},{},{}", self.ground.range(table, column), literal(self.ground.links.label(named, number)))
    }

    /// The criteria of what was recorded for this very scope.
    fn own(&self, kpi: &Kpi, with_days: bool) -> String {
        let what = self.of_kpi(kpi);
        let criteria = match self.scope {
            Scope::Plan => format!("{what},{},\"=\",{},\"=\"", self.cells("activity"), self.cells("objective")),
            Scope::Objective(id) => self.with(Table::Measurements, &what, "objective", Table::Objectives, id.number()),
            Scope::Activity(id) => self.with(Table::Measurements, &what, "activity", Table::Activities, id.number()),
        };
        if with_days { format!("{criteria},{}", self.days(Table::Measurements)) } else { criteria }
    }

    fn last(&self, kpi: &Kpi) -> String {
        let (values, days) = (self.cells("value"), self.cells("date"));
        let (within, own) = (self.own(kpi, true), self.own(kpi, false));
        format!("IF(COUNTIFS({within})=0,NA(),SUMIFS({values},{own},{days},_xlfn.MAXIFS({days},{within})))")
    }
}
