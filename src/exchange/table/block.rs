//! A pasted text as lines and cells, and the column of each cell: by its title, or as chosen by hand.

use crate::tables::{Column, Pasted, Sheet};
use crate::text::{Words, fold};

use super::header::{column, delimiter, rows};
use super::quotes::unpaired;

/// A text as lines of cells.
pub(super) struct Split {
    /// What stands over each cell; numbers where the block has no titles.
    pub(super) names: Vec<String>,
    /// Every line under the titles.
    pub(super) lines: Vec<Vec<String>>,
}

/// A block with its columns.
pub(super) struct Block {
    pub(super) sheet: &'static Sheet,
    pub(super) split: Split,
    pub(super) columns: Vec<Option<&'static Column>>,
    pub(super) by_place: bool,
    replaced: Vec<(usize, String, String)>,
}

/// How like a title must be to mean a column.
const ALIKE: f64 = 0.92;

impl Block {
    pub(super) fn of(pasted: &Pasted, words: &[&Words]) -> Self {
        let sheet = pasted.sheet;
        let mut lines = lines(sheet, words, &pasted.text);
        let wide = lines.iter().map(Vec::len).max().unwrap_or(0);
        let found: Vec<_> = lines.first().into_iter().flatten().map(|name| titled(sheet, words, name)).collect();
        let known = found.iter().flatten().count();
        let has_titles = known > 0 && known * 2 >= found.len();
        let names = if has_titles { lines.remove(0) } else { (1..=wide).map(|number| number.to_string()).collect() };
        let first = sheet.columns.iter().position(|column| column.key == pasted.from).unwrap_or(0);
        let by_titles = || once(found.clone());
        let from_cursor = || sheet.columns[first..].iter().map(Some).take(wide).collect();
        let by_hand = |keys: &Vec<Option<&'static str>>| keys.iter().map(|key| key.and_then(|key| sheet.column(key))).collect();
        let columns: Vec<_> = match &pasted.columns {
            Some(keys) => by_hand(keys),
            None if has_titles => by_titles(),
            None => from_cursor(),
        };
        let by_place = pasted.by_place.unwrap_or(!has_titles && !pasted.rows.is_empty());
        Self { sheet, split: Split { names, lines }, columns, by_place, replaced: pasted.replaced.clone() }
    }

    /// Whether lines are read as lines of the synthetic plan.
    pub(super) fn pasted_article(&self) -> bool {
        self.sheet.stored().next().is_none()
    }

    /// The text that a cell is read as.
    pub(super) fn meant<'t>(&'t self, place: usize, text: &'t str) -> &'t str {
        let found = self.replaced.iter().find(|(at, from, _)| *at == place && from == text);
        found.map_or(text, |(_, _, to)| to)
    }
}

/// A column is read once: a second cell of the same title is left to the hand.
fn once(found: Vec<Option<&'static Column>>) -> Vec<Option<&'static Column>> {
    let mut seen: Vec<&str> = Vec::new();
    let first = |column: &'static Column| {
        let new = !seen.contains(&column.key);
        seen.push(column.key);
        new.then_some(column)
    };
    let mut first = first;
    found.into_iter().map(|column| column.and_then(&mut first)).collect()
}

/// The column that a title means, or nearly means.
fn titled(sheet: &'static Sheet, words: &[&Words], name: &str) -> Option<&'static Column> {
    column(sheet, words, name).or_else(|| {
        let wanted = fold(name.trim());
        let likeness = |column: &Column| {
            let title = |words: &&Words| strsim::jaro_winkler(&fold(&words.say(&format!("column-{}", column.key))), &wanted);
            words.iter().map(title).fold(0.0, f64::max)
        };
        let alike = sheet.columns.iter().map(|column| (likeness(column), column)).filter(|(alike, _)| *alike >= ALIKE);
        let column = alike.max_by(|one, two| one.0.total_cmp(&two.0)).map(|(_, column)| column);
        // A column of names is often titled by what it lists: `Activité` for the names of the activities.
        let listed = |words: &&Words| strsim::jaro_winkler(&fold(&words.say(&format!("sheet-{}", sheet.key))), &wanted) >= ALIKE;
        column.or_else(|| sheet.columns.first().filter(|_| words.iter().any(listed)))
    })
}

/// The lines of a text: cells between tabs as spreadsheets copy them, between bars as Markdown writes them, else between the
/// commas or semicolons that give the most titles. Lines without any text are none.
fn lines(sheet: &Sheet, words: &[&Words], text: &str) -> Vec<Vec<String>> {
    let text = text.trim_start_matches('\u{feff}');
    let lines = if is_markdown(text) {
        text.lines().filter(|line| !is_rule(line)).map(markdown_cells).collect()
    } else {
        let sign = if text.contains('\t') { b'\t' } else { delimiter(sheet, words, text) };
        // A sentence with a comma is one cell: only titles make a comma a border.
        let sign = if sign != b'\t' && !borders(sheet, words, text, sign) { b'\t' } else { sign };
        separated(text, sign)
    };
    lines.into_iter().filter(|cells: &Vec<String>| cells.iter().any(|cell| !cell.trim().is_empty())).collect()
}

fn borders(sheet: &Sheet, words: &[&Words], text: &str, sign: u8) -> bool {
    let first = text.lines().next().unwrap_or_default();
    first.split(char::from(sign)).filter(|name| column(sheet, words, name).is_some()).count() > 1
}

/// A quotation mark without its other half is a sign like any other: no line is swallowed by it.
fn separated(text: &str, sign: u8) -> Vec<Vec<String>> {
    if unpaired(text, sign).is_some() {
        return text.lines().map(|line| line.split(char::from(sign)).map(str::to_owned).collect()).collect();
    }
    let records = rows(text, sign).into_records().filter_map(Result::ok);
    records.map(|record| record.iter().map(str::to_owned).collect()).collect()
}

fn is_markdown(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty()).peekable();
    lines.peek().is_some() && lines.all(|line| line.len() > 1 && line.starts_with('|') && line.ends_with('|'))
}

fn is_rule(line: &str) -> bool {
    line.chars().all(|sign| matches!(sign, '|' | '-' | ':' | ' ')) && line.contains('-')
}

fn markdown_cells(line: &str) -> Vec<String> {
    let inner = line.trim().trim_start_matches('|');
    let inner = inner.strip_suffix('|').unwrap_or(inner);
    let hidden = inner.replace("\\|", "\u{1}");
    hidden.split('|').map(|cell| cell.trim().replace('\u{1}', "|")).collect()
}
