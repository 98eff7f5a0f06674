//! A cell's value as a workbook holds it: words, a number or a day.

use chrono::Datelike;

use crate::domain::Day;
use crate::tables::{Value, edit_text, show};
use crate::text::sanitize;

use super::ground::Ground;

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Written {
    /// Nothing.
    Empty,
    /// Words; never a formula.
    Text(String),
    /// A number; money in units, shares as fractions, other values in their KPI's unit.
    Number(f64),
    /// A day from 1900-03-01 on.
    Day(Day),
}

/// Characters that a cell holds at most.
const LONGEST: usize = 32_000;

/// Days up to here are counted differently by different programs.
const FIRST_DAY: u32 = 61;

/// The day as spreadsheets count it, from 1899-12-30.
pub(super) fn serial(day: Day) -> u32 {
    u32::try_from(day.num_days_from_ce() - 693_594).unwrap_or(0)
}

/// The text as a cell may hold it: control characters made visible, lines kept, the very end of a huge text left out.
pub(in crate::exchange) fn clean(text: &str) -> String {
    let lines: Vec<_> = text.split('\n').map(|line| sanitize(line.trim_end_matches('\r'))).collect();
    let mut clean = lines.join("\n");
    if clean.encode_utf16().count() > LONGEST {
        clean = clean.chars().take(LONGEST / 2).collect();
    }
    clean
}

/// The cell of a value.
pub(super) fn written(value: &Value, ground: &Ground<'_>) -> Written {
    let text = |text: &str| if text.is_empty() { Written::Empty } else { Written::Text(clean(text)) };
    match value {
        Value::Empty => Written::Empty,
        Value::Number(number, _) | Value::Share(number) => Written::Number(*number),
        Value::Money(amount) => Written::Number(amount.units()),
        Value::Day(day) if (FIRST_DAY..2_958_466).contains(&serial(*day)) => Written::Day(*day),
        Value::Day(day) => Written::Text(day.to_string()),
        Value::Text(words) => text(words),
        Value::Target(expression, _) => text(expression.text()),
        Value::Formula(formula) => text(formula.text()),
        Value::Link(table, number) => text(ground.links.label(*table, *number)),
        Value::Weights(_) => text(&edit_text(value, &ground.facts)),
        Value::Flag(_) | Value::Choice(_) | Value::Over(_) | Value::Verdict(..) => text(&show(value, &ground.facts, ground.words)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_counted_as_excel_counts_it() {
        assert_eq!(serial("1900-03-01".parse().unwrap()), 61);
        assert_eq!(serial("2026-11-23".parse().unwrap()), 46_349);
    }

    #[test]
    fn control_characters_are_seen_and_lines_stay() {
        assert_eq!(clean("a\u{1b}[2J\r\nb\tc"), "a␛[2J\nb␉c");
    }
}
