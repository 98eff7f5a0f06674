//! Finds a text in the cells of many rows: what stands in many cells is shown and compared once.

use memchr::memmem;
use rustc_hash::FxHashMap;

use crate::analysis::Verdict;
use crate::domain::{Cents, Day, Table, Unit};
use crate::tables::{Column, Facts, Kind, Row, Value, show};
use crate::text::{Mask, Words, fold, fold_into};

/// Values that stand in many cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Common {
    Number(u64, Unit),
    Share(u64),
    Money(Cents),
    Day(Day),
    Flag(bool),
    Choice(&'static str),
    Link(Table, i64),
    Verdict(Verdict, bool),
}

/// A text that is looked for, whatever its capitals and accents.
pub struct Finder<'a> {
    facts: &'a Facts<'a>,
    words: &'a Words,
    wanted: memmem::Finder<'static>,
    /// Where each cell's text is folded.
    folded: String,
    known: FxHashMap<Common, bool>,
    /// Kinds of columns whose cells have no such letters.
    without: Vec<Kind>,
}

impl<'a> Finder<'a> {
    /// Looks for a text.
    pub fn new(wanted: &str, facts: &'a Facts<'a>, words: &'a Words) -> Self {
        let wanted = fold(wanted);
        let without = letters(facts, words)
            .into_iter()
            .filter(|(_, letters)| wanted.chars().any(|letter| letter.is_alphabetic() && !letters.contains(letter)))
            .map(|(kind, _)| kind)
            .collect();
        let wanted = memmem::Finder::new(&wanted).into_owned();
        Self { facts, words, wanted, folded: String::new(), known: FxHashMap::default(), without }
    }

    /// Whether a cell of the row contains the text.
    pub fn finds(&mut self, row: Row, columns: &[Column]) -> bool {
        columns.iter().any(|column| !self.without.contains(&column.kind) && self.is_in(&self.facts.value(row, column)))
    }

    fn is_in(&mut self, value: &Value) -> bool {
        match (value, common(value)) {
            (Value::Empty, _) => self.wanted.needle().is_empty(),
            (Value::Text(text), _) if !self.facts.masked && self.words.mask() == Mask::Nothing => self.is_part_of(text),
            (_, None) => self.is_shown(value),
            (_, Some(common)) => {
                if let Some(known) = self.known.get(&common) {
                    return *known;
                }
                let found = self.is_shown(value);
                self.known.insert(common, found);
                found
            }
        }
    }

    fn is_shown(&mut self, value: &Value) -> bool {
        self.is_part_of(&show(value, self.facts, self.words))
    }

    fn is_part_of(&mut self, text: &str) -> bool {
        fold_into(text, &mut self.folded);
        self.wanted.find(self.folded.as_bytes()).is_some()
    }
}

/// The letters that stand in cells of some kinds: of the currency and of the months.
fn letters(facts: &Facts<'_>, words: &Words) -> [(Kind, String); 4] {
    let shown = |value: Value| fold(&show(&value, facts, words));
    let months = (1..=12).filter_map(|month| Day::from_ymd_opt(2026, month, 1)).map(|day| shown(Value::Day(day)));
    let money = shown(Value::Money(Cents::new(150)));
    [(Kind::Integer, String::new()), (Kind::Share, shown(Value::Share(0.5))), (Kind::Money, money), (Kind::Day, months.collect())]
}

fn common(value: &Value) -> Option<Common> {
    Some(match value {
        Value::Number(number, unit) => Common::Number(number.to_bits(), *unit),
        Value::Share(share) => Common::Share(share.to_bits()),
        Value::Money(amount) => Common::Money(*amount),
        Value::Day(day) => Common::Day(*day),
        Value::Flag(flag) => Common::Flag(*flag),
        Value::Choice(word) => Common::Choice(word),
        Value::Link(table, number) => Common::Link(*table, *number),
        Value::Verdict(verdict, stale) => Common::Verdict(*verdict, *stale),
        Value::Empty | Value::Text(_) | Value::Target(..) | Value::Formula(_) | Value::Over(_) | Value::Weights(_) => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;
    use crate::exchange::templates;
    use crate::tables::SHEETS;
    use crate::text::Tongue;

    #[test]
    fn what_is_found_is_what_the_cells_show() {
        let today = Day::from_ymd_opt(2026, 11, 18).unwrap();
        for tongue in [Tongue::French, Tongue::English] {
            let (plan, words) = (templates::demo("boutique", tongue, today).unwrap(), Words::new(tongue));
            assert_eq!(plan.settings.language == Language::French, tongue == Tongue::French);
            let facts = Facts { plan: &plan, standing: None, today, masked: false };
            for (wanted, sheet) in ["é", "sep", "eur", "12", "€", "coffret", "mai 2026", "%"]
                .iter()
                .flat_map(|wanted| SHEETS.iter().map(move |sheet| (wanted, sheet)))
            {
                let mut finder = Finder::new(wanted, &facts, &words);
                let plainly = |row: &Row| {
                    sheet
                        .columns
                        .iter()
                        .any(|column| fold(&show(&facts.value(*row, column), &facts, &words)).contains(&fold(wanted)))
                };
                for row in (sheet.rows)(&plan) {
                    assert_eq!(finder.finds(row, sheet.columns), plainly(&row), "{wanted} in {}", sheet.key);
                }
            }
        }
    }
}
