//! Which tool a part comes from, and what stands between its cells.

use crate::exchange::sources::{Layout, Role, SOURCES, Source, is_like, without_currency};
use crate::text::fold;

use super::Answers;
use super::body::Part;
use super::records::Record;

/// A part as its tool writes it.
#[derive(Clone, Copy, Debug)]
pub struct Known {
    /// The card.
    pub source: &'static Source,
    /// What stands between two cells.
    pub delimiter: u8,
    /// How tables lie in this file: a tool with reports in lines of pairs also has lists.
    pub layout: Layout,
}

/// What a part is.
pub enum Found {
    /// A tool's export.
    Known(Known),
    /// A file of this tool that holds no results.
    Refused(&'static Source),
    /// Nothing that is known.
    Unknown,
}

/// So many records are looked at for a header.
const LOOKED_AT: usize = 80;
/// A header beats a line above the table.
const HEADER: usize = 1000;
const OPENING: usize = 500;

/// The name of a column as it is compared.
pub fn normal(name: &str) -> String {
    let folded = fold(name.trim().trim_start_matches('\u{feff}').trim_end_matches(':').trim());
    if folded.contains("  ") { folded.split_whitespace().collect::<Vec<_>>().join(" ") } else { folded }
}

/// Looks for the card that fits a part best.
pub fn recognise(part: &Part, answers: &Answers) -> Found {
    let mut best: Option<(usize, Known)> = None;
    for delimiter in part.delimiters().iter().copied() {
        let sample: Vec<Record<'_>> = part.records(delimiter).take(LOOKED_AT).map_while(Result::ok).collect();
        let names: Vec<Vec<String>> =
            sample.iter().map(|record| record.cells.iter().take(400).map(|cell| normal(cell)).collect()).collect();
        for source in SOURCES.iter().copied().filter(|source| answers.source.is_none_or(|asked| asked.key == source.key)) {
            if names.iter().any(|names| source.refused.iter().any(|mark| fits(mark, names))) {
                return Found::Refused(source);
            }
            let Some((score, layout)) = score(source, &names, answers) else { continue };
            if best.is_none_or(|(other, _)| score > other) {
                best = Some((score, Known { source, delimiter, layout }));
            }
        }
    }
    best.map_or(Found::Unknown, |(_, known)| Found::Known(known))
}

/// How well a card fits the first records, and the layout that it fits in.
fn score(source: &'static Source, names: &[Vec<String>], answers: &Answers) -> Option<(usize, Layout)> {
    let known = |names: &Vec<String>| names.iter().filter(|name| answers.role(source, name).is_some()).count();
    let is_header = |names: &&Vec<String>| source.marks.iter().any(|mark| fits(mark, names)) || answers.names(names) >= 2;
    if let Some(header) = names.iter().filter(is_header).map(known).max() {
        let layout = if source.layout == Layout::Pairs { Layout::Table } else { source.layout };
        return Some((HEADER + header, layout));
    }
    let opens = |line: &String| source.openings.iter().any(|opening| line.starts_with(opening));
    let is_opened = names.iter().take(15).filter_map(|names| names.first()).any(opens);
    let is_asked = answers.source.is_some();
    let best = match source.layout {
        Layout::Pairs => names.iter().filter(|names| names.len() == 2).filter(|names| is_sum(source, &names[0])).count(),
        _ => names.iter().map(known).max().unwrap_or(0),
    };
    let enough = match source.layout {
        Layout::Pairs | Layout::Commented => 1,
        _ => 2,
    };
    ((is_opened || is_asked) && best >= enough).then_some((OPENING + best, source.layout))
}

fn is_sum(source: &Source, name: &str) -> bool {
    matches!(source.role(name), Some(Role::Sum(_)))
}

/// Whether every name of a mark stands in a record.
fn fits(mark: &[&str], names: &[String]) -> bool {
    mark.iter().all(|wanted| names.iter().any(|name| is_like(wanted, name) || without_currency(name) == Some(wanted)))
}

/// Whether a record is the header of a table of this card.
pub fn is_header(source: &Source, record: &Record<'_>, answers: &Answers) -> bool {
    let names: Vec<String> = record.cells.iter().map(|cell| normal(cell)).collect();
    let known = names.iter().filter(|name| answers.role(source, name).is_some()).count();
    known >= 2 || source.marks.iter().any(|mark| fits(mark, &names))
}
