//! The facts of a file as `import --dry-run --json` prints them.

use serde_json::{Map, Value, json};

use crate::exchange::decode::Encoding;
use crate::exchange::sources::{Delivered, Metric, Ratio, Source};
use crate::text::sanitize;

use super::body::Container;
use super::table::{SESSIONS_OF_PARTS, Sums, Table};
use super::{Report, Span};

/// Records left out are told one by one up to this many.
const TOLD: usize = 100;

/// The facts of a file; `warnings` are said by the caller.
#[must_use]
pub fn facts(report: &Report, warnings: &[String]) -> Value {
    let table = report.table();
    let mut facts = Map::new();
    facts.insert("source".into(), report.source.key.into());
    facts.insert("encoding".into(), encoding(report.container, table.encoding).into());
    facts.insert("delimiter".into(), delimiter(report.container, table.delimiter));
    facts.extend(of_table(report.source, table));
    facts.insert("currency".into(), report.currency.clone().into());
    // Days are taken as the tool writes them; weeks are keyed by their Monday.
    facts.insert("time_zone".into(), table.zone.as_deref().unwrap_or(report.source.zone).into());
    if report.tables.len() > 1 || report.container != Container::Text {
        facts.insert("sections".into(), report.tables.len().into());
        facts.insert("tables".into(), tables(report));
    }
    let skipped = report.tables.iter().flat_map(|table| &table.left_out).take(TOLD);
    facts.insert("skipped".into(), skipped.map(|one| json!({"line": one.line, "why": one.why})).collect());
    facts.insert("warnings".into(), warnings.into());
    Value::Object(facts)
}

fn encoding(container: Container, encoding: Option<Encoding>) -> &'static str {
    match (container, encoding) {
        (Container::Workbook, _) => "xlsx",
        (Container::Zip, Some(Encoding::Utf8 | Encoding::Ascii) | None) => "zip of UTF-8 csv",
        (Container::Zip, Some(_)) => "zip of csv",
        (Container::Text, encoding) => encoding.map_or("utf-8", Encoding::word),
    }
}

pub(super) fn delimiter(container: Container, delimiter: u8) -> Value {
    match (container, delimiter) {
        (Container::Workbook, _) => Value::Null,
        (_, b'\t') => "\\t".into(),
        _ => char::from(delimiter).to_string().into(),
    }
}

fn of_table(source: &Source, table: &Table) -> Map<String, Value> {
    let mut facts = Map::new();
    let has_head = table.head.line > 0;
    facts.insert("header_line".into(), has_head.then_some(table.head.line).into());
    facts.insert("columns".into(), table.head.names.len().into());
    facts.insert("level".into(), table.level.word().into());
    facts.insert("rows".into(), table.rows.into());
    facts.insert("totals".into(), totals(source, table));
    facts.insert("ratios".into(), ratios(source, table));
    let (first, last) = table.period.map_or((None, None), |Span { first, last }| (Some(first), Some(last)));
    facts.insert("first_date".into(), first.map(|day| day.to_string()).into());
    facts.insert("last_date".into(), last.map(|day| day.to_string()).into());
    let weeks = table.weeks.iter().map(|(week, sums)| (week.to_string(), named(source, table, sums)));
    facts.insert("by_week".into(), Value::Object(weeks.collect()));
    let controls = table.controls.iter().map(|(label, sums)| (sanitize(label).into_owned(), named(source, table, sums)));
    facts.insert("controls".into(), Value::Object(controls.collect()));
    facts.insert("not_added".into(), table.not_added.iter().map(|name| sanitize(name).into_owned()).collect());
    facts
}

/// Every table by its part and title; a title that comes again gets its number.
fn tables(report: &Report) -> Value {
    let mut all = Map::new();
    for (place, table) in report.tables.iter().enumerate() {
        let name = if table.part.is_empty() { table.title.as_deref().unwrap_or_default() } else { &table.part };
        let mut name = sanitize(name.trim_start_matches(['#', ' '])).into_owned();
        if name.is_empty() || all.contains_key(&name) {
            name = if name.is_empty() { format!("#{}", place + 1) } else { format!("{name} #{}", place + 1) };
        }
        let mut facts = of_table(report.source, table);
        if table.rows == 0 {
            // No row is a sum of nothing, which is known; a cell that says nothing is not.
            facts["totals"].as_object_mut().into_iter().flatten().for_each(|(_, sum)| *sum = 0.into());
        }
        all.insert(name, Value::Object(facts));
    }
    Value::Object(all)
}

fn totals(source: &Source, table: &Table) -> Value {
    let mut totals = named(source, table, &table.sums);
    // Only where each row is a day is a sum of people worth a name.
    if let (Value::Object(totals), true, false) = (&mut totals, table.has_days, table.has_names) {
        totals.extend(table.unique.iter().map(|(word, sum)| ((*word).to_owned(), number(*sum))));
    }
    // Visits of pages are no visits of the site, and are called otherwise.
    if let (Value::Object(totals), Some(word), Some(sum)) =
        (&mut totals, source.own_word(SESSIONS_OF_PARTS), table.unique.get(SESSIONS_OF_PARTS))
    {
        totals.insert(word.to_owned(), number(*sum));
    }
    totals
}

/// Sums under the canonical words, and under the tool's own words where it has some.
fn named(source: &Source, table: &Table, sums: &Sums) -> Value {
    let mut named = Map::new();
    for (metric, sum) in table.metrics.iter().zip(sums) {
        let words = std::iter::once(metric.word()).chain(source.own_word(metric.word()));
        words.for_each(|word| drop(named.insert(word.to_owned(), sum.map_or(Value::Null, number))));
    }
    if let (None, Some(bounces)) = (named.get("bounces"), bounces(table)) {
        named.insert("bounces".to_owned(), number(bounces));
    }
    Value::Object(named)
}

fn bounces(table: &Table) -> Option<f64> {
    let parts = [Metric::BouncesHard, Metric::BouncesSoft].map(|metric| table.sum(metric));
    parts.iter().flatten().copied().reduce(|one, other| one + other)
}

/// Every ratio whose two sums are there: never the mean of a column.
fn ratios(source: &Source, table: &Table) -> Value {
    let mut ratios = Map::new();
    for ratio in Ratio::ALL {
        let (Some(above), Some(below)) = (table.sum(ratio.above), table.sum(ratio.below)) else { continue };
        let below = match (ratio.below, source.delivered) {
            (Metric::Sends, Delivered::SendsMinusBounces) => below - bounces(table).unwrap_or(0.0),
            _ => below,
        };
        let value = if below == 0.0 { Value::Null } else { number(above / below * ratio.scale) };
        let words = std::iter::once(ratio.word).chain(source.own_word(ratio.word));
        words.for_each(|word| drop(ratios.insert(word.to_owned(), value.clone())));
    }
    if table.position.1 > 0.0 {
        ratios.insert("position".to_owned(), number(table.position.0 / table.position.1));
    }
    Value::Object(ratios)
}

/// A number with at most six decimals, whole numbers without any.
#[expect(clippy::cast_possible_truncation, reason = "whole and within ±10^15 by the line above")]
fn number(value: f64) -> Value {
    let rounded = (value * 1e6).round() / 1e6;
    if rounded.fract() == 0.0 && rounded.abs() <= 1e15 { json!(rounded as i64) } else { json!(rounded) }
}
