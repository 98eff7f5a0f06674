//! A cell's value as text: for eyes, for the cell editor, for sorting.

use std::cmp::Ordering;

use crate::analysis::Verdict;
use crate::domain::{Cents, Expression, Goal, Id, Key, Kpi, Level, Over, Plan, Reach, Target, Unit, plain};
use crate::text::{Mask, Words, fold};

use super::facts::Facts;
use super::read::link_label;
use super::value::Value;

/// The mark of a verdict: shape before colour.
#[must_use]
pub const fn mark(verdict: Verdict) -> char {
    match verdict {
        Verdict::OffTarget | Verdict::Missed => '▼',
        Verdict::AtRisk => '▽',
        Verdict::OnTarget | Verdict::Achieved => '●',
        Verdict::Stale => '◌',
        Verdict::NoData | Verdict::TooEarly | Verdict::Upcoming | Verdict::NoTarget => '○',
    }
}

/// The value as a person reads it, in the language of the words; amounts are hidden when the facts are masked.
#[must_use]
pub fn show(value: &Value, facts: &Facts<'_>, words: &Words) -> String {
    match value {
        Value::Empty => String::new(),
        Value::Text(text) if words.names().is_some() => words.veil_typed(text).into_owned(),
        Value::Text(text) => veil(facts, words).veil(text).into_owned(),
        Value::Number(number, Unit::Money) => masked(facts, words, || rounded_money(*number, facts, words)),
        Value::Number(number, unit) => number_text(*number, *unit, words),
        Value::Share(share) => words.numbers().percent(share * 100.0, 0),
        Value::Money(amount) => masked(facts, words, || money(amount.cents(), facts, words)),
        Value::Day(day) => words.days().day(*day),
        Value::Flag(true) => words.say("flag-yes").to_string(),
        Value::Flag(false) => words.say("flag-no").to_string(),
        Value::Choice(word) => words.say(&choice_key(word)).to_string(),
        Value::Link(table, number) => words.veil_amounts(&link_label(facts.plan, Key::Row(*table, *number))).into_owned(),
        Value::Target(expression, _) => goal_text(expression, facts, words),
        Value::Formula(formula) => formula.text().to_owned(),
        Value::Over(Over::Period) => words.say("over-period").to_string(),
        Value::Over(Over::ToDate) => words.say("over-to_date").to_string(),
        Value::Over(Over::Rolling(count)) => words.say_with("over-rolling", &[("count", (*count as usize).into())]),
        Value::Weights(weights) => {
            weights.iter().map(|weight| number_text(*weight, Unit::Number, words)).collect::<Vec<_>>().join(" ")
        }
        Value::Verdict(verdict, stale) => {
            let word = words.say(&format!("verdict-{}", verdict.word())).to_string();
            let old = if *stale && *verdict != Verdict::Stale { " ◌" } else { "" };
            format!("{} {word}{old}", mark(*verdict))
        }
    }
}

/// Every closed list has its own words: `status-idea` would be the same as `stage-idea` otherwise.
fn choice_key(word: &str) -> String {
    format!("choice-{word}")
}

/// Hidden amounts are all as wide as each other, so that their width tells nothing.
fn masked(facts: &Facts<'_>, words: &Words, shown: impl FnOnce() -> String) -> String {
    if facts.masked { words.numbers().hidden_money(&facts.plan.settings.currency) } else { shown() }
}

/// What is hidden in a text: the words know, or at least the facts.
fn veil(facts: &Facts<'_>, words: &Words) -> Mask {
    if facts.masked { words.mask().max(Mask::Money) } else { words.mask() }
}

/// A target as it was typed; an amount in it is hidden like any other.
fn goal_text(expression: &Expression, facts: &Facts<'_>, words: &Words) -> String {
    let text = expression.text().replace("<=", "≤").replace(">=", "≥");
    let mask = veil(facts, words);
    let mask = if mask.hides_money() && expression.unit() == Some(Unit::Money) { Mask::Figures.max(mask) } else { mask };
    mask.veil(&text).into_owned()
}

/// What a target asks, with the unit of its KPI where it is money: what can be hidden says what it is.
#[must_use]
pub fn goal_of(plan: &Plan, target: &Target) -> Option<Expression> {
    let expression = target.expression.as_ref()?;
    let unit = plan.kpis.get(target.kpi).map(|kpi| kpi.unit);
    let bare = expression.unit().is_none() && matches!(expression.goal(), Goal::Level(_) | Goal::Reach(Reach::Absolute(_)));
    if bare && unit == Some(Unit::Money) { Some(Expression::of(expression.goal(), unit)) } else { Some(expression.clone()) }
}

#[expect(clippy::cast_possible_truncation, reason = "values are within ±10^15")]
fn rounded_money(number: f64, facts: &Facts<'_>, words: &Words) -> String {
    money((number * 100.0).round() as i64, facts, words)
}

fn money(cents: i64, facts: &Facts<'_>, words: &Words) -> String {
    words.numbers().money_shown(cents, &facts.plan.settings.currency)
}

/// Beyond so many decimals a value was computed, and is rounded; with fewer it may have been typed so.
const READ_DECIMALS: usize = 2;
/// The same for a cell that holds what was typed.
const TYPED_DECIMALS: usize = 4;

/// The value of a cell that holds what was typed: its decimals do not look changed.
#[must_use]
pub fn show_typed(value: &Value, facts: &Facts<'_>, words: &Words) -> String {
    let Value::Number(number, unit) = value else { return show(value, facts, words) };
    let decimals = own_decimals(*number);
    match unit {
        _ if decimals <= READ_DECIMALS || decimals > TYPED_DECIMALS => show(value, facts, words),
        Unit::Money => masked(facts, words, || words.numbers().money_value(*number, decimals, &facts.plan.settings.currency)),
        Unit::Percent => words.numbers().percent(*number, decimals),
        Unit::Duration => show(value, facts, words),
        Unit::Count | Unit::Rank | Unit::Number => words.numbers().trimmed(*number, decimals),
    }
}

fn own_decimals(number: f64) -> usize {
    plain(number).split_once('.').map_or(0, |(_, fraction)| fraction.len())
}

fn number_text(number: f64, unit: Unit, words: &Words) -> String {
    let large = number.abs() >= 1000.0 && own_decimals(number) > READ_DECIMALS;
    match unit {
        Unit::Percent => words.numbers().percent(number, READ_DECIMALS),
        Unit::Duration => words.numbers().duration(number),
        Unit::Count | Unit::Rank | Unit::Number | Unit::Money => {
            words.numbers().trimmed(number, if large { 0 } else { READ_DECIMALS })
        }
    }
}

/// What was understood of a typed value, in the unit of its KPI: `moins de 3 €` for `<3`.
#[must_use]
pub fn understood(value: &Value, kpi: Option<Id<Kpi>>, facts: &Facts<'_>, words: &Words) -> String {
    if let Value::Money(amount) = value
        && amount.cents() % 100 != 0
    {
        // Every cent that will be kept is told, whatever tables show.
        return masked(facts, words, || words.numbers().money(amount.cents(), &facts.plan.settings.currency));
    }
    let Value::Target(expression, due) = value else { return show_typed(value, facts, words) };
    let unit = |value: f64| match kpi {
        Some(kpi) => show(&in_unit(facts.plan, kpi, Some(value)), facts, words),
        None => show(&Value::Number(value, expression.unit().unwrap_or(Unit::Number)), facts, words),
    };
    let one = |key: &str, value: String| words.say_with(key, &[("value", value.into())]);
    let goal = match expression.goal() {
        Goal::Level(Level::Above(bound)) => one("goal-above", unit(bound)),
        Goal::Level(Level::AtLeast(bound)) => one("goal-at_least", unit(bound)),
        Goal::Level(Level::Below(bound)) => one("goal-below", unit(bound)),
        Goal::Level(Level::AtMost(bound)) => one("goal-at_most", unit(bound)),
        Goal::Level(Level::Equal(bound)) => one("goal-equal", unit(bound)),
        Goal::Level(Level::Between { low, high }) => {
            words.say_with("goal-between", &[("low", unit(low).into()), ("high", unit(high).into())])
        }
        Goal::Reach(Reach::Absolute(value)) => one("goal-reach", unit(value)),
        Goal::Reach(Reach::Relative(change)) => one("goal-relative", words.numbers().signed_percent(change, 2)),
        Goal::Reach(Reach::Points(change)) => one("goal-points", words.numbers().signed(change, 2)),
        Goal::Milestone => words.say("goal-milestone").to_string(),
    };
    match due {
        Some(due) => words.say_with("goal-by", &[("goal", goal.into()), ("day", words.days().day(*due).into())]),
        None => goal,
    }
}

/// The text with which the cell editor opens: every digit, in the plan's language of numbers.
#[must_use]
pub fn edit_text(value: &Value, facts: &Facts<'_>) -> String {
    let mark = facts.plan.settings.language.decimal_mark();
    let digits = |number: f64| {
        let text = plain(number);
        if mark == ',' { text.replace('.', ",") } else { text }
    };
    match value {
        Value::Text(text) => text.clone(),
        Value::Number(number, _) => digits(*number),
        Value::Share(share) => format!("{} %", digits((share * 1e8).round() / 1e6)),
        Value::Money(amount) => digits(amount.units()),
        Value::Day(day) => day.format("%d/%m/%Y").to_string(),
        Value::Target(expression, _) => expression.text().to_owned(),
        Value::Formula(formula) => formula.text().to_owned(),
        Value::Over(Over::Period) => "period".to_owned(),
        Value::Over(Over::ToDate) => "to_date".to_owned(),
        Value::Over(Over::Rolling(count)) => format!("rolling {count}"),
        Value::Weights(weights) => weights.iter().map(|weight| digits(*weight)).collect::<Vec<_>>().join(" "),
        Value::Empty | Value::Flag(_) | Value::Choice(_) | Value::Link(..) | Value::Verdict(..) => String::new(),
    }
}

/// A number in the unit of a KPI.
#[must_use]
pub fn in_unit(plan: &Plan, kpi: Id<Kpi>, value: Option<f64>) -> Value {
    let unit = plan.kpis.get(kpi).map_or(Unit::Number, |kpi| kpi.unit);
    value.map_or(Value::Empty, |value| Value::Number(value, unit))
}

/// What a sorted column compares.
#[derive(Clone, Debug, PartialEq)]
pub enum SortKey {
    /// Numbers, amounts, days, choices, verdicts.
    Number(f64),
    /// Words without accents and case.
    Words(String),
    /// The other way round.
    Reversed(Box<SortKey>),
    /// An empty cell: last both ways.
    Nothing,
}

impl SortKey {
    /// The key of a column sorted downwards.
    #[must_use]
    pub fn reversed(self) -> Self {
        Self::Reversed(Box::new(self))
    }
}

impl Eq for SortKey {}
impl PartialOrd for SortKey {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for SortKey {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Number(one), Self::Number(two)) => one.total_cmp(two),
            (Self::Words(one), Self::Words(two)) => one.cmp(two),
            (Self::Reversed(one), Self::Reversed(two)) => two.cmp(one),
            (Self::Nothing, Self::Nothing) => Ordering::Equal,
            (Self::Nothing, _) | (Self::Words(_), Self::Number(_)) => Ordering::Greater,
            (_, Self::Nothing) | (Self::Number(_), Self::Words(_)) => Ordering::Less,
            (Self::Reversed(_), _) => Ordering::Greater,
            (_, Self::Reversed(_)) => Ordering::Less,
        }
    }
}

/// What a sorted column compares of a value.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "exact below 2^53, and an order needs no more")]
pub fn sort_key(value: &Value, facts: &Facts<'_>, words: &Words) -> SortKey {
    match value {
        _ if value.is_empty() => SortKey::Nothing,
        Value::Number(number, _) | Value::Share(number) => SortKey::Number(*number),
        Value::Money(amount) => SortKey::Number(Cents::cents(*amount) as f64),
        Value::Day(day) => SortKey::Number(f64::from(chrono::Datelike::num_days_from_ce(day))),
        Value::Flag(flag) => SortKey::Number(f64::from(u8::from(!flag))),
        Value::Verdict(verdict, _) => SortKey::Number(f64::from(*verdict as u8)),
        _ => SortKey::Words(fold(&show(value, facts, words))),
    }
}
