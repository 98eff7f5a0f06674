//! The screen told in lines, for readers that speak or feel a line at a time: no frames, no pictures, no marks without word.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::analysis::Slide;
use crate::app::{HEADING, List, Model, Placed, Screen, list, shown};
use crate::tables::{Row, slide_text};
use crate::text::{HIDDEN, NO_VALUE, Words};

use super::grid::position;

/// The marks of verdicts, and the verdict whose word stands for each.
const MARKS: &[(char, &str)] = &[('▼', "off_target"), ('▽', "at_risk"), ('●', "on_target"), ('○', "no_data"), ('◌', "stale")];

/// The page, or what lies over it, one line a line of text.
#[must_use]
pub fn told(model: &Model) -> Vec<String> {
    let own = match model.screen {
        Screen::Sheet(_) if model.layers.is_empty() && !model.in_panel => sheet(model),
        Screen::Standup if model.layers.is_empty() => slide(model),
        _ => None,
    };
    let rows = own.unwrap_or_else(|| rows(model));
    rows.into_iter().map(|row| clean(&row, &model.words)).filter(|line| !line.is_empty()).collect()
}

/// A sheet: its title, its columns, each row in sight with its values whole, its sums, and the panel.
fn sheet(model: &Model) -> Option<Vec<String>> {
    let (grid, layout, facts) = (model.grid()?, model.grid_layout()?, model.facts());
    let drawn = rows(model);
    let shown_row = |row: &Row| {
        let cells = layout
            .columns
            .iter()
            .map(|placed| shown(grid, placed.index, &facts.value(*row, &grid.sheet.columns[placed.index]), &facts, &model.words));
        joined(cells)
    };
    let title = |placed: &Placed| model.words.say(&format!("column-{}", grid.sheet.columns[placed.index].key)).into_owned();
    let first = usize::from(layout.rows.y).saturating_sub(1);
    let mut lines: Vec<String> = drawn.iter().take(first.saturating_sub(2)).cloned().collect();
    lines.push(joined(layout.columns.iter().map(title)));
    for (place, row) in grid.rows.iter().enumerate().skip(grid.top).take(layout.height()) {
        let heading = *row == HEADING;
        lines.push(if heading { drawn.get(first + place - grid.top).cloned().unwrap_or_default() } else { shown_row(row) });
    }
    let below = (grid.rows.len().saturating_sub(grid.top)).min(layout.height());
    lines.extend(drawn.into_iter().skip(first + below));
    Some(lines)
}

/// Cells one after the other, the empty ones too: each has its column.
fn joined(cells: impl Iterator<Item = String>) -> String {
    let told = |cell: String| if cell.is_empty() { NO_VALUE.to_owned() } else { cell.replace('\n', " ") };
    cells.map(told).collect::<Vec<_>>().join("  ")
}

/// A slide of the stand-up in words, without its large letters.
fn slide(model: &Model) -> Option<Vec<String>> {
    let (open, standing, words) = (model.standup.as_ref()?, model.standing.as_ref()?, &model.words);
    let slide = *open.slides.get(open.at)?;
    let (title, said) = slide_text(&model.facts(), standing, slide, words);
    let week = words.say_with("standup-week", &[("week", words.days().week(model.today).into())]);
    let mut lines = vec![format!("{week}  {} / {}", open.at + 1, open.slides.len()), words.veil_amounts(&title).into_owned()];
    lines.extend(said.iter().map(|line| words.veil_amounts(line).into_owned()));
    if matches!(slide, Slide::Target(_)) {
        lines.push(words.say("standup-question").into_owned());
    }
    lines.push(words.say(if model.mask.hides_money() { "standup-hidden" } else { "standup-revealed" }).into_owned());
    Some(lines)
}

/// Where the keys go now, and what stands there.
#[must_use]
pub fn told_focus(model: &Model) -> String {
    let words = &model.words;
    if let Some(editor) = &model.editor {
        let column = words.say(&format!("column-{}", editor.column.key)).into_owned();
        let text = if editor.hides(&model.facts(), model.mask) { HIDDEN } else { editor.line.text() };
        return words.say_with("told-typing", &[("column", column.into()), ("text", text.into())]);
    }
    if model.layers.is_empty() && model.screen == Screen::Standup {
        return clean(&words.say("standup-question"), words);
    }
    let (buffer, cursor) = drawn(model);
    if let Some(list) = model.layers.last().and_then(|layer| list(model, layer)) {
        return clean(&row_of(&buffer, list.chosen_row(), list.rows.x, list.rows.width), words);
    }
    if let Some(layout) = model.grid_layout().filter(|_| model.layers.is_empty() && !model.in_panel) {
        let sheet = model.sheet().map_or("", |sheet| sheet.key);
        let title = words.say(&format!("sheet-{sheet}")).into_owned();
        let value = model.grid().and_then(|grid| Some((grid, grid.row()?)));
        let facts = model.facts();
        let value =
            value.map(|(grid, row)| crate::tables::show(&facts.value(row, grid.column()), &facts, words)).unwrap_or_default();
        let name = model.grid().and_then(|grid| Some((grid, grid.row()?)));
        let name = name
            .map(|(grid, row)| crate::tables::show(&facts.value(row, &grid.sheet.columns[0]), &facts, words))
            .unwrap_or_default();
        let place = position(model, Some(&layout));
        let place = place.strip_suffix(&format!(" · {value}")).unwrap_or(&place).to_owned();
        let args = [("sheet", title.into()), ("name", name.into()), ("place", place.into()), ("value", value.into())];
        return clean(&words.say_with("told-cell", &args), words);
    }
    cursor.map(|at| clean(&row_of(&buffer, at.y, 0, buffer.area.width), words)).unwrap_or_default()
}

/// The screen as it would be drawn; what lies over a page stands alone.
fn drawn(model: &Model) -> (Buffer, Option<ratatui::layout::Position>) {
    let mut buffer = Buffer::empty(Rect::new(0, 0, model.size.0, model.size.1));
    let cursor = super::draw_top(model, &mut buffer);
    (buffer, cursor)
}

/// The rows of the page between the tabs and the message line, or of what lies over it.
fn rows(model: &Model) -> Vec<String> {
    let (buffer, _) = drawn(model);
    let whole = |y| row_of(&buffer, y, 0, buffer.area.width);
    match model.layers.last().map(|layer| list(model, layer)) {
        None => (1..buffer.area.height.saturating_sub(2)).map(whole).collect(),
        Some(None) => (0..buffer.area.height).map(whole).collect(),
        Some(Some(List { frame, .. })) => {
            (frame.y..frame.y + frame.height).map(|y| row_of(&buffer, y, frame.x, frame.width)).collect()
        }
    }
}

fn row_of(buffer: &Buffer, y: u16, x: u16, wide: u16) -> String {
    let mut text = String::new();
    let mut at = x;
    while at < (x + wide).min(buffer.area.width) && y < buffer.area.height {
        let symbol = buffer[(at, y)].symbol();
        text.push_str(symbol);
        at += u16::try_from(crate::text::width(symbol)).unwrap_or(1).max(1);
    }
    text
}

/// A row without frames and pictures: its parts, one after the other; a mark without its word gets it.
fn clean(row: &str, words: &Words) -> String {
    let dots = [("●●", ""), ("○○", ""), ("●○", ""), ("·  ○ ", "· "), ("· ○ ", "· ")];
    let row = dots.iter().fold(row.to_owned(), |row, (dots, instead)| row.replace(dots, instead));
    let spoken: String = row.chars().map(|sign| if is_drawn(sign) { '\u{1f}' } else { sign }).collect();
    let wide = spoken.replace("  ", "\u{1f}").replace("··", "\u{1f}");
    let parts = wide.split('\u{1f}').map(str::trim).filter(|part| part.chars().any(|sign| !"→· []".contains(sign)));
    parts.map(|part| with_words(part, words)).collect::<Vec<_>>().join(" ; ")
}

/// Frames, bars, charts and sparklines.
const fn is_drawn(sign: char) -> bool {
    matches!(sign, '─'..='▟' | '■' | '►' | '\u{2800}'..='\u{28ff}')
}

fn with_words(part: &str, words: &Words) -> String {
    let Some(mark) = part.chars().next() else { return String::new() };
    let Some((_, verdict)) = MARKS.iter().find(|(sign, _)| *sign == mark) else { return part.to_owned() };
    let rest = part[mark.len_utf8()..].trim_start();
    // A thing to come or to do, or a count: its own words say what it is.
    let asks = ["week-ends", "week-starts", "week-target", "week-review"].iter().any(|key| rest.starts_with(&*words.say(key)));
    if !rest.is_empty() && (mark == '○' || asks || rest.starts_with(|sign: char| sign.is_ascii_digit())) {
        return rest.to_owned();
    }
    if rest.is_empty() {
        return words.say(&format!("verdict-{verdict}")).into_owned();
    }
    let told =
        crate::analysis::Verdict::ALL.iter().any(|one| rest.starts_with(words.say(&format!("verdict-{}", one.word())).as_ref()));
    if told { rest.to_owned() } else { format!("{} : {rest}", words.say(&format!("verdict-{verdict}"))) }
}
