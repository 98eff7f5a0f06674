//! Where things stand on the screen: pure arithmetic, shared by drawing and mouse.

use unicode_width::UnicodeWidthStr;

use crate::tables::{Facts, Kind, Sheet, Value};
use crate::text::Words;

use super::arrangement::shown;
use super::grid::Grid;
use super::groups::HEADING;

/// A rectangle of cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "a rectangle")]
pub struct Area {
    pub x: u16,
    pub y: u16,
    pub width: u16,
    pub height: u16,
}

impl Area {
    /// Whether the cell lies in it.
    #[must_use]
    pub const fn holds(self, x: u16, y: u16) -> bool {
        x >= self.x && x < self.x + self.width && y >= self.y && y < self.y + self.height
    }
}

/// The inside of a frame.
#[must_use]
pub const fn inside(area: Area) -> Area {
    Area { x: area.x + 1, y: area.y + 1, width: area.width.saturating_sub(2), height: area.height.saturating_sub(2) }
}

/// A frame in the middle of the screen.
#[must_use]
pub fn centred((width, height): (u16, u16), wide: u16, high: u16) -> Area {
    let (wide, high) = (wide.min(width), high.min(height));
    Area { x: (width - wide) / 2, y: (height - high) / 2, width: wide, height: high }
}

/// The smallest screen with tables on it; below, one sentence.
pub const SMALLEST: (u16, u16) = (40, 10);

/// The parts of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Areas {
    /// Tabs and the date.
    pub header: Area,
    /// The grid or the home page.
    pub main: Area,
    /// The off-target panel, empty when folded or when there is no room.
    pub panel: Area,
    /// The message line.
    pub message: Area,
    /// The key hints.
    pub hints: Area,
}

impl Areas {
    /// The parts of a screen of this size. `panel` is whether the panel is wanted, `panel_first` whether a small screen
    /// shows it instead of the grid.
    #[must_use]
    pub fn of((width, height): (u16, u16), panel: Docked) -> Self {
        let line = |y| Area { x: 0, y, width, height: 1 };
        let body = Area { x: 0, y: 1, width, height: height.saturating_sub(3) };
        let (main, panel) = match panel {
            Docked::Folded => (body, Area::default()),
            Docked::Alone => (Area::default(), body),
            // One panel at a time where two would be too small to read.
            Docked::Beside if width < 76 || height < 20 => (body, Area::default()),
            Docked::Beside if width >= 200 => split_right(body, (width / 3).min(80)),
            Docked::Beside => split_below(body, (height / 4).clamp(5, 9)),
        };
        Self { header: line(0), main, panel, message: line(height.saturating_sub(2)), hints: line(height.saturating_sub(1)) }
    }
}

/// How the off-target panel stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Docked {
    /// Folded away.
    Folded,
    /// Beside or under the table.
    Beside,
    /// Instead of the table.
    Alone,
}

const fn split_right(body: Area, wanted: u16) -> (Area, Area) {
    let left = body.width - wanted;
    (Area { width: left, ..body }, Area { x: body.x + left, width: wanted, ..body })
}

const fn split_below(body: Area, wanted: u16) -> (Area, Area) {
    let above = body.height.saturating_sub(wanted);
    (Area { height: above, ..body }, Area { y: body.y + above, height: body.height - above, ..body })
}

/// One column on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed {
    /// Its number in the sheet.
    pub index: usize,
    /// First cell.
    pub x: u16,
    /// Width without the separator.
    pub width: u16,
}

/// A grid on the screen: title line, header line, rule, rows, and the sums at the bottom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridLayout {
    /// Rows and their marks.
    pub rows: Area,
    /// The columns shown.
    pub columns: Vec<Placed>,
    /// Whether a line of sums stands under the rows.
    pub sums: bool,
}

/// Cells left of the first column: the mark of the cursor's row.
pub const GUTTER: u16 = 2;
const GAP: u16 = 1;
/// From this width on verdicts stand with their words.
const WORDS_OF_VERDICTS: u16 = 90;

impl GridLayout {
    /// The layout of a grid in an area; widths follow what the rows shown hold.
    #[must_use]
    pub fn of(grid: &Grid, area: Area, facts: &Facts<'_>, words: &Words) -> Self {
        let (height, sums) = Self::rows_in(grid.sheet, area);
        let rows = Area { y: area.y + 3.min(area.height), height, ..area };
        let wanted: Vec<u16> = (0..grid.sheet.columns.len()).map(|index| wanted_width(grid, index, rows, facts, words)).collect();
        let shown = chosen_columns(grid, &wanted, area.width);
        let columns = widths(grid, &wanted, &shown, rows);
        Self { rows, columns, sums }
    }

    /// How many rows of a sheet fit into an area.
    #[must_use]
    pub fn rows_in(sheet: &Sheet, area: Area) -> (u16, bool) {
        let sums = area.height >= 9 && has_sums(sheet);
        (area.height.saturating_sub(3 + 2 * u16::from(sums)), sums)
    }

    /// How many rows fit.
    #[must_use]
    pub fn height(&self) -> usize {
        usize::from(self.rows.height)
    }
}

/// Whether a sheet has amounts to add up.
#[must_use]
pub fn has_sums(sheet: &Sheet) -> bool {
    sheet.columns.iter().any(|column| column.kind == Kind::Money) && sheet.grows
}

/// The width below which a column does not go: numbers and days are never cut, words may be.
fn least(grid: &Grid, wanted: &[u16], index: usize) -> u16 {
    let column = &grid.sheet.columns[index];
    let whole = grid.widths.contains_key(&index)
        || column.kind.is_numeric()
        || matches!(column.kind, Kind::Day | Kind::Target | Kind::Verdict);
    if whole { wanted[index] } else { column.width.0.min(wanted[index]) }
}

/// The width at which a column reads well: half of what its words ask for beyond the least.
fn fair(grid: &Grid, wanted: &[u16], index: usize) -> u16 {
    let least = least(grid, wanted, index);
    least + (wanted[index].saturating_sub(least)) / 2
}

fn needed(columns: &[usize], width: impl Fn(usize) -> u16) -> u16 {
    columns.iter().map(|index| width(*index) + GAP).sum::<u16>() + GUTTER
}

/// The columns that fit: those that matter most, in their order, as long as all read well. When the cursor stands on one
/// that does not, it comes in between its neighbours, and those that matter least make room: the others stay where they are.
fn chosen_columns(grid: &Grid, wanted: &[u16], width: u16) -> Vec<usize> {
    let columns: Vec<usize> = (0..grid.sheet.columns.len()).filter(|index| !grid.hidden.contains(index)).collect();
    let frozen: Vec<usize> = columns.iter().copied().take(grid.frozen).collect();
    let rank = |index: usize| (!frozen.contains(&index), grid.sheet.columns[index].rank, index);
    let mut order = columns.clone();
    order.sort_by_key(|index| rank(*index));
    let shown = fitting(grid, wanted, &order, width);
    if shown.contains(&grid.column) {
        return shown;
    }
    let place = |index: usize| columns.iter().position(|one| *one >= index).unwrap_or(columns.len());
    order.sort_by_key(|index| {
        let (free, rank, index) = rank(*index);
        (free, place(index).abs_diff(place(grid.column)).min(2), rank, index)
    });
    let shown = fitting(grid, wanted, &order, width);
    if shown.contains(&grid.column) { shown } else { beside_first(grid, wanted, frozen, width) }
}

/// The first columns of an order that fit together, as the sheet orders them.
fn fitting(grid: &Grid, wanted: &[u16], order: &[usize], width: u16) -> Vec<usize> {
    let mut shown = Vec::new();
    for index in order {
        shown.push(*index);
        let tight = grid.sheet.columns[*index].rank == 0;
        let room = needed(&shown, |index| if tight { least(grid, wanted, index) } else { fair(grid, wanted, index) });
        if room > width && shown.len() > 1 {
            shown.pop();
            break;
        }
    }
    shown.sort_unstable();
    shown
}

/// A narrow screen: the cursor's column beside as many frozen ones as leave it room, the first one at least.
fn beside_first(grid: &Grid, wanted: &[u16], mut frozen: Vec<usize>, width: u16) -> Vec<usize> {
    frozen.retain(|index| *index != grid.column);
    while frozen.len() > 1 && needed(&frozen, |index| least(grid, wanted, index)) + wanted[grid.column] + GAP > width {
        frozen.pop();
    }
    frozen.push(grid.column);
    frozen.sort_unstable();
    frozen
}

/// Widths between the least and the wanted one: what is missing is shared by the columns of words.
fn widths(grid: &Grid, wanted: &[u16], shown: &[usize], rows: Area) -> Vec<Placed> {
    let mut widths: Vec<u16> = shown.iter().map(|index| least(grid, wanted, *index)).collect();
    let mut spare = rows.width.saturating_sub(needed(shown, |index| least(grid, wanted, index)));
    while spare > 0 {
        let Some(poorest) = (0..shown.len()).filter(|place| widths[*place] < wanted[shown[*place]]).min_by_key(|place| {
            // The share of what it asks for that a column has: the poorest gets the next cell.
            u32::from(widths[*place]) * 1000 / u32::from(wanted[shown[*place]].max(1))
        }) else {
            break;
        };
        widths[poorest] += 1;
        spare -= 1;
    }
    let mut x = rows.x + GUTTER;
    let place = |(index, width): (&usize, u16)| {
        let placed = Placed { index: *index, x, width };
        x += width + GAP;
        placed
    };
    shown.iter().zip(widths).map(place).collect()
}

/// The width that the header and the rows drawn ask for, at most twice the usual one.
fn wanted_width(grid: &Grid, index: usize, rows: Area, facts: &Facts<'_>, words: &Words) -> u16 {
    if let Some(width) = grid.widths.get(&index) {
        return *width;
    }
    let column = &grid.sheet.columns[index];
    // Folded groups leave their columns as wide as the rows behind them would.
    let drawn = grid.rows.iter().skip(grid.top).take(usize::from(rows.height)).filter(|row| **row != HEADING);
    let widest = drawn.map(|row| shown(grid, index, &facts.value(*row, column), facts, words).width()).max().unwrap_or(0);
    let sorted = if grid.sort.iter().any(|(sorted, _)| *sorted == index) { 4 } else { 0 };
    let title = words.say(&format!("column-{}", column.key)).width() + sorted;
    let sum = grid.sums.get(index).copied().flatten().map_or(0, |sum| shown(grid, index, &Value::Money(sum), facts, words).width());
    let folded = !grid.rows.is_empty() && grid.rows.iter().all(|row| *row == HEADING);
    let widest = if folded { usize::from(column.width.0) } else { widest };
    let text = u16::try_from(widest.max(title).max(sum)).unwrap_or(u16::MAX);
    match column.kind {
        // On a narrow screen a verdict is its mark alone: half a word says less.
        Kind::Verdict if rows.width < WORDS_OF_VERDICTS => 4,
        Kind::Day | Kind::Verdict => text.max(4),
        kind if kind.is_numeric() => text.max(4),
        _ => text.clamp(4, column.width.1.max(4)),
    }
}
