//! A cell being typed in, its list under it, and what was understood.

use ratatui::layout::Position;

use crate::app::{Area, Choice, Editor, GridLayout, Model, Place};
use crate::tables::say;
use crate::text::width;

use super::pen::Pen;
use super::theme::Role;

/// Draws the open cell over the grid; the answer is the caret.
pub fn draw(model: &Model, layout: &GridLayout, pen: &mut Pen<'_>) -> Option<Position> {
    let (editor, grid) = (model.editor.as_ref()?, model.grid()?);
    let placed = layout.columns.iter().find(|placed| placed.index == grid.column)?;
    let at = match grid.place {
        Place::Row(at) => at,
        Place::Fresh => grid.rows.len(),
        Place::Header => return None,
    };
    let y = layout.rows.y + u16::try_from(at.checked_sub(grid.top)?).ok()?;
    let screen = model.size.0;
    // A long text takes more room than its column, to the right and then to the left.
    let wanted = u16::try_from(width(editor.line.text())).unwrap_or(u16::MAX).saturating_add(2);
    let wide = placed.width.max(wanted).min(screen);
    let x = placed.x.min(screen - wide);
    pen.blank(Area { x, y, width: wide, height: 1 });
    let hidden = scrolled(editor, wide);
    let text = &editor.line.text()[hidden..];
    pen.text(x, y, wide, text, Role::Typing);
    list(model, editor, Area { x: placed.x, y, width: placed.width, height: 1 }, pen);
    let caret = width(&editor.line.before_caret()[hidden..]);
    Some(Position::new((x + u16::try_from(caret).ok()?).min(screen - 1), y))
}

/// Bytes of the text left of the cell when it is longer than the screen is wide.
fn scrolled(editor: &Editor, wide: u16) -> usize {
    let before = editor.line.before_caret();
    let room = usize::from(wide).saturating_sub(2);
    let starts = before.char_indices().map(|(place, _)| place);
    starts.into_iter().find(|place| width(&before[*place..]) <= room).unwrap_or(0)
}

const LONGEST: u16 = 8;

fn list(model: &Model, editor: &Editor, cell: Area, pen: &mut Pen<'_>) {
    if editor.choices.is_empty() {
        return;
    }
    let labels: Vec<String> = editor.choices.iter().map(|choice| label(model, choice)).collect();
    let widest = labels.iter().map(|label| width(label)).max().unwrap_or(0);
    let wide = u16::try_from(widest).unwrap_or(40).clamp(14, 48) + 4;
    let below = model.size.1.saturating_sub(cell.y + 3);
    let rows = u16::try_from(labels.len()).unwrap_or(LONGEST).min(LONGEST);
    let high = rows + 2;
    let y = if below >= high { cell.y + 1 } else { cell.y.saturating_sub(high) };
    let area = Area { x: cell.x.min(model.size.0.saturating_sub(wide)), y, width: wide.min(model.size.0), height: high };
    pen.frame(area, "", Role::Title);
    let top = editor.chosen.saturating_sub(usize::from(rows) - 1);
    for (line, label) in labels.iter().enumerate().skip(top).take(usize::from(rows)) {
        let y = area.y + 1 + u16::try_from(line - top).unwrap_or(0);
        let chosen = line == editor.chosen;
        pen.text(area.x + 1, y, 1, if chosen { "►" } else { " " }, Role::Key);
        pen.text(area.x + 2, y, area.width.saturating_sub(3), label, Role::Text);
        if chosen {
            pen.paint(area.x + 2, y, area.width.saturating_sub(3), Role::Cursor);
        }
    }
}

fn label(model: &Model, choice: &Choice) -> String {
    match choice {
        Choice::Pick(_, label) => label.clone(),
        Choice::Create(_, name) => model.words.say_with("create", &[("name", name.as_str().into())]),
    }
}

/// The message line while typing: the refusal, what was understood, or what the cell was.
#[must_use]
pub fn echo(model: &Model, editor: &Editor) -> (String, Role) {
    if let Some(refusal) = &editor.refusal {
        return (refusal.clone(), Role::Refusal);
    }
    let words = &model.words;
    let column = words.say(&format!("column-{}", editor.column.key)).to_string();
    let typed = editor.line.text().trim();
    if editor.column.kind.is_list() {
        let said = words.say_with("list-fitting", &[("column", column.as_str().into()), ("count", editor.fitting.into())]);
        return (said, Role::Dim);
    }
    match &editor.echo {
        _ if typed.is_empty() => (words.say_with("typing-empty", &[("column", column.as_str().into())]), Role::Dim),
        Ok(read) => {
            (words.say_with("typing-read", &[("column", column.as_str().into()), ("read", read.as_str().into())]), Role::Text)
        }
        Err(refusal) => (format!("{column} · {}", say(refusal, words, &model.plan)), Role::Risk),
    }
}
