//! A refusal as a sentence in the user's language: what, where, what to do.

use crate::domain::{CodeError, DayError, ExpressionError, FormulaError, Invalid, MoneyError, NumberError, Plan, Table};
use crate::text::{Arg, Words};

use super::refusal::Refusal;
use super::sheet::sheet_of;

/// The sentence of a refusal.
#[must_use]
pub fn say(refusal: &Refusal, words: &Words, plan: &Plan) -> String {
    let one = |key: &str, name: &'static str, value: &str| words.say_with(key, &[(name, Arg::from(value))]);
    match refusal {
        Refusal::Required => words.say("refusal-required").to_string(),
        Refusal::Kind => words.say("refusal-kind").to_string(),
        Refusal::Computed => words.say("refusal-computed").to_string(),
        Refusal::Whole => words.say("refusal-whole").to_string(),
        Refusal::Unit => words.say("refusal-unit").to_string(),
        Refusal::Currency(mark, currency) => {
            words.say_with("refusal-currency", &[("mark", (*mark).into()), ("currency", currency.as_str().into())])
        }
        Refusal::NoSuch(table, text) => in_table("refusal-no-such", *table, text, words),
        Refusal::Several(table, text) => in_table("refusal-several", *table, text, words),
        Refusal::NotInList(text) => one("refusal-not-in-list", "text", text),
        Refusal::NotAFlag(text) => one("refusal-flag", "text", text),
        Refusal::NotASpan(text) => one("refusal-span", "text", text),
        Refusal::KpiFirst => words.say("refusal-kpi-first").to_string(),
        Refusal::TooLong => words.say("refusal-too-long").to_string(),
        Refusal::Number(error) => say_number(error, words),
        Refusal::Money(MoneyError::Fraction(_)) => words.say("refusal-cents").to_string(),
        Refusal::Money(MoneyError::Range) => words.say("refusal-range").to_string(),
        Refusal::Day(error) => say_day(error, words),
        Refusal::Target(error) => say_target(error, words),
        Refusal::Formula(error) => say_formula(error, words),
        Refusal::Invalid(invalid) => say_invalid(invalid, words, plan),
    }
}

fn in_table(key: &str, table: Table, text: &str, words: &Words) -> String {
    let sheet = words.say(&format!("sheet-{}", sheet_of(table).key)).to_string();
    words.say_with(key, &[("text", text.into()), ("table", sheet.as_str().into())])
}

fn say_number(error: &NumberError, words: &Words) -> String {
    match error {
        NumberError::Empty => words.say("refusal-required").to_string(),
        NumberError::NotANumber(text) => words.say_with("refusal-number", &[("text", text.as_str().into())]),
        NumberError::Range => words.say("refusal-range").to_string(),
        NumberError::Digits => words.say("refusal-digits").to_string(),
        NumberError::DivisionByZero => words.say("refusal-division").to_string(),
    }
}

fn say_day(error: &DayError, words: &Words) -> String {
    match error {
        DayError::NotADay(text) => words.say_with("refusal-day", &[("text", text.as_str().into())]),
        DayError::Impossible(text) => words.say_with("refusal-impossible-day", &[("text", text.as_str().into())]),
    }
}

fn say_target(error: &ExpressionError, words: &Words) -> String {
    match error {
        ExpressionError::Empty => words.say("refusal-required").to_string(),
        ExpressionError::Number(error) => format!("{} {}", say_number(error, words), words.say("refusal-target-examples")),
        ExpressionError::Day(error) => say_day(error, words),
        ExpressionError::Change => words.say("refusal-target-change").to_string(),
        ExpressionError::Bounds => words.say("refusal-target-bounds").to_string(),
        ExpressionError::Units => words.say("refusal-target-units").to_string(),
    }
}

fn say_formula(error: &FormulaError, words: &Words) -> String {
    match error {
        FormulaError::Empty => words.say("refusal-required").to_string(),
        FormulaError::Unexpected { found, position } => {
            words.say_with("refusal-formula", &[("found", found.as_str().into()), ("position", (*position).into())])
        }
        FormulaError::TooDeep => words.say("refusal-formula-deep").to_string(),
    }
}

/// What to measure in the place of a KPI that is computed: the KPIs of its formula, by name.
fn say_computed(kpi: &str, words: &Words, plan: &Plan) -> String {
    let formula = plan.kpis.iter().find(|one| one.name == kpi).and_then(|one| one.formula.as_ref());
    let name = |code: &str| plan.kpis.by_code(code).map_or(code, |kpi| &kpi.name).to_owned();
    let inputs: Vec<String> = formula.map(|formula| formula.codes().into_iter().map(name).collect()).unwrap_or_default();
    let Some(formula) = formula.filter(|_| !inputs.is_empty()) else {
        return words.say_with("invalid-computed", &[("kpi", kpi.into())]);
    };
    let args = [("kpi", kpi.into()), ("formula", formula.text().into()), ("inputs", inputs.join(", ").into())];
    words.say_with("invalid-computed-from", &args)
}

fn say_invalid(invalid: &Invalid, words: &Words, plan: &Plan) -> String {
    let field = |field: &str| words.say(&format!("column-{field}")).to_string();
    let one = |key: &str, name: &'static str, value: &str| words.say_with(key, &[(name, Arg::from(value))]);
    match invalid {
        Invalid::Code(CodeError::Malformed(code)) => one("invalid-code", "code", code),
        Invalid::CodeTaken(code) => one("invalid-code-taken", "code", code),
        Invalid::Empty(name) => one("invalid-empty", "field", &field(name)),
        Invalid::Dates { start, due } => words.say_with(
            "invalid-dates",
            &[("start", words.days().day(*start).as_str().into()), ("due", words.days().day(*due).as_str().into())],
        ),
        Invalid::Negative(name) => one("invalid-negative", "field", &field(name)),
        Invalid::Bounds { min, max } => {
            let money = |cents: crate::domain::Cents| words.numbers().money(cents.cents(), &plan.settings.currency);
            words.say_with("invalid-bounds", &[("min", money(*min).as_str().into()), ("max", money(*max).as_str().into())])
        }
        Invalid::Range(name) => one("invalid-range", "field", &field(name)),
        Invalid::Unit { target, unit } => {
            let unit = words.say(&format!("choice-{}", unit.word())).to_string();
            words.say_with("invalid-unit", &[("target", target.as_str().into()), ("unit", unit.as_str().into())])
        }
        Invalid::Formula => words.say("invalid-formula").to_string(),
        Invalid::UnknownKpi(code) => one("invalid-unknown-kpi", "code", code),
        Invalid::Cycle(path) => one("invalid-cycle", "path", &path.join(" > ")),
        Invalid::Computed(kpi) => say_computed(kpi, words, plan),
        Invalid::UsedInFormula { kpi, by } => {
            words.say_with("invalid-used", &[("kpi", kpi.as_str().into()), ("by", by.as_str().into())])
        }
        Invalid::MoveToItself => words.say("invalid-move").to_string(),
        Invalid::Measured => words.say("invalid-measured").to_string(),
        Invalid::Missing(table) => {
            let sheet = words.say(&format!("sheet-{}", sheet_of(*table).key)).to_string();
            one("invalid-missing", "table", &sheet)
        }
    }
}
