//! The menu of a column, over its title: sort by several, filter, group, hide, freeze, width, number format.

use super::condition::Condition;
use super::effect::Effect;
use super::grid::{Grid, Place};
use super::key::{Code, Press};
use super::layers::{self, Layer, Purpose, Question};
use super::model::Model;

/// The menu: the line chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ColumnMenu {
    /// The line chosen.
    pub chosen: usize,
}

/// The actions of the menu, in its order. Each stands in the palette, too.
pub const MENU: &[&str] = &[
    "sort",
    "sort-down",
    "sort-more",
    "filter-column",
    "unfilter",
    "group",
    "hide-column",
    "show-columns",
    "freeze",
    "wider",
    "narrower",
    "number-format",
];

/// Opens the menu of the cursor's column.
pub fn open(model: &mut Model) -> Vec<Effect> {
    model.layers.push(Layer::Columns(ColumnMenu::default()));
    Vec::new()
}

/// Gives a key to the menu: arrows to the sides change the width at once.
pub fn press(model: &mut Model, press: Press) -> Vec<Effect> {
    let Some(Layer::Columns(menu)) = model.layers.last_mut() else { return Vec::new() };
    match press.code {
        Code::Up => menu.chosen = menu.chosen.saturating_sub(1),
        Code::Down | Code::Tab => menu.chosen = (menu.chosen + 1).min(MENU.len() - 1),
        Code::Right => return widen(model, 1),
        Code::Left => return widen(model, -1),
        Code::Enter => {
            let id = MENU[menu.chosen];
            let stays = matches!(id, "wider" | "narrower" | "number-format");
            if !stays {
                model.layers.pop();
            }
            return super::actions::action(id).map_or_else(Vec::new, |action| layers::run(model, action));
        }
        _ => {}
    }
    Vec::new()
}

fn refill(model: &mut Model, change: impl FnOnce(&mut Grid)) -> Vec<Effect> {
    model.with_grid(|grid, facts, words| {
        change(grid);
        grid.fill(facts, words);
    });
    model.settle();
    Vec::new()
}

fn sort_by(model: &mut Model, change: impl FnOnce(&mut Grid)) -> Vec<Effect> {
    model.with_grid(|grid, facts, words| {
        change(grid);
        grid.sort_again(facts, words);
    });
    model.settle();
    Vec::new()
}

/// Sorts by the cursor's column alone: upwards; once more downwards, then as made.
pub fn sort(model: &mut Model) -> Vec<Effect> {
    sort_by(model, |grid| {
        let column = grid.column;
        grid.sort = match grid.sort.as_slice() {
            [(sorted, false)] if *sorted == column => vec![(column, true)],
            [(sorted, true)] if *sorted == column => Vec::new(),
            _ => vec![(column, false)],
        };
    })
}

/// Sorts downwards by the cursor's column alone.
pub fn sort_down(model: &mut Model) -> Vec<Effect> {
    sort_by(model, |grid| grid.sort = vec![(grid.column, true)])
}

/// Sorts by the cursor's column where the columns sorted by so far are equal; once more the other way, then not.
pub fn sort_more(model: &mut Model) -> Vec<Effect> {
    sort_by(model, |grid| {
        let column = grid.column;
        match grid.sort.iter().position(|(sorted, _)| *sorted == column) {
            None => grid.sort.push((column, false)),
            Some(place) if grid.sort[place].1 => drop(grid.sort.remove(place)),
            Some(place) => grid.sort[place].1 = true,
        }
    })
}

/// Opens the line in which the column's filter is typed.
pub fn filter(model: &mut Model) -> Vec<Effect> {
    let text = model.grid().and_then(|grid| grid.filters.get(&grid.column)).map(|filter| filter.text.clone()).unwrap_or_default();
    model.layers.push(Layer::Question(Question::new(Purpose::FilterColumn, text)));
    Vec::new()
}

/// Filters the cursor's column by what is typed; a text that is not understood yet filters nothing.
pub fn filter_by(model: &mut Model, text: &str) {
    let read = model.with_grid(|grid, facts, words| {
        let column = grid.column;
        if text.trim().is_empty() {
            grid.filters.remove(&column);
            grid.fill(facts, words);
            return Ok(());
        }
        let condition = Condition::read(text, grid.column(), facts, words)?;
        grid.filters.insert(column, condition);
        grid.fill(facts, words);
        Ok(())
    });
    match read {
        Some(Err(refusal)) => {
            let sentence = crate::tables::say(&refusal, &model.words, &model.plan);
            model.refuse(sentence);
        }
        _ => model.notice = None,
    }
    model.settle();
}

/// Whether a column or the rows are filtered.
#[must_use]
pub fn is_filtered(model: &Model) -> bool {
    model.grid().is_some_and(|grid| !grid.filters.is_empty() || !grid.filter.is_empty())
}

/// Shows every row again.
pub fn unfilter(model: &mut Model) -> Vec<Effect> {
    refill(model, |grid| {
        grid.filters.clear();
        grid.filter.clear();
    })
}

/// Groups by the cursor's column, or not any more.
pub fn group(model: &mut Model) -> Vec<Effect> {
    refill(model, |grid| grid.group = if grid.group == Some(grid.column) { None } else { Some(grid.column) })
}

/// Whether another column stays when this one is hidden.
#[must_use]
pub fn can_hide(model: &Model) -> bool {
    super::browse::in_grid(model) && model.grid().is_some_and(|grid| grid.hidden.len() + 1 < grid.sheet.columns.len())
}

/// Hides the cursor's column.
pub fn hide(model: &mut Model) -> Vec<Effect> {
    model.with_grid(|grid, _, _| {
        grid.hidden.insert(grid.column);
        grid.step_to_visible();
    });
    let sentence = model.words.say("column-hidden").to_string();
    model.say(sentence);
    Vec::new()
}

/// Whether columns are hidden.
#[must_use]
pub fn some_hidden(model: &Model) -> bool {
    model.grid().is_some_and(|grid| !grid.hidden.is_empty())
}

/// Shows every column.
pub fn show_all(model: &mut Model) -> Vec<Effect> {
    model.with_grid(|grid, _, _| grid.hidden.clear());
    Vec::new()
}

/// Columns up to the cursor's stay at the left edge; once more, the first alone.
pub fn freeze(model: &mut Model) -> Vec<Effect> {
    let count = model.with_grid(|grid, _, _| {
        let wanted = (0..=grid.column).filter(|index| !grid.hidden.contains(index)).count().clamp(1, 4);
        grid.frozen = if grid.frozen == wanted { 1 } else { wanted };
        grid.frozen
    });
    let sentence = model.words.say_with("columns-frozen", &[("count", count.unwrap_or(1).into())]);
    model.say(sentence);
    Vec::new()
}

/// Makes the cursor's column wider or narrower.
pub fn widen(model: &mut Model, cells: i16) -> Vec<Effect> {
    let Some(layout) = model.grid_layout() else { return Vec::new() };
    model.with_grid(|grid, _, _| {
        let placed = layout.columns.iter().find(|placed| placed.index == grid.column);
        let now = grid.widths.get(&grid.column).copied().or(placed.map(|placed| placed.width)).unwrap_or(10);
        grid.widths.insert(grid.column, now.saturating_add_signed(cells).clamp(4, 80));
    });
    Vec::new()
}

/// Whether the cursor's column holds numbers.
#[must_use]
pub fn holds_numbers(model: &Model) -> bool {
    super::browse::in_grid(model) && model.grid().is_some_and(|grid| grid.column().kind.is_numeric())
}

/// The next number format of the cursor's column.
pub fn format(model: &mut Model) -> Vec<Effect> {
    let format = model.with_grid(|grid, _, _| {
        let format = grid.formats.entry(grid.column).or_default();
        *format = format.next();
        *format
    });
    let word = model.words.say(&format!("format-{}", format.unwrap_or_default().word())).into_owned();
    let sentence = model.words.say_with("format-of-column", &[("format", word.into())]);
    model.say(sentence);
    Vec::new()
}

/// Puts the cursor on the title of its column.
pub fn to_header(model: &mut Model) -> Vec<Effect> {
    model.with_grid(|grid, _, _| grid.place = Place::Header);
    open(model)
}
