//! The preview of a paste: nothing is written before Enter; columns, unknown values and the way of reading are changed here.

use crate::tables::{Kind, LineState, Offer, Pasted, Preview, PreviewLine, Set, WrongCell};

use super::effect::Effect;
use super::grid::Place;
use super::key::{Code, Press};
use super::layers::Layer;
use super::model::{AfterCommit, Model};

/// The preview on the screen.
#[derive(Debug)]
pub struct PasteView {
    /// What would come in.
    pub preview: Preview,
    /// The line under the cursor; none is the titles.
    pub line: Option<usize>,
    /// The cell under the cursor.
    pub place: usize,
    /// The list of columns while one is chosen for a cell's place: the line of the list; 0 is "not read".
    pub choosing: Option<usize>,
    /// Whether it is being read again.
    pub waiting: bool,
}

/// A text pasted over the page: asks for its preview.
pub fn ask(model: &mut Model, text: &str) -> Vec<Effect> {
    let Some(grid) = model.grid() else { return Vec::new() };
    let from = match grid.place {
        Place::Header | Place::Fresh => grid.rows.len(),
        Place::Row(place) => place,
    };
    let rows = grid.rows[from.min(grid.rows.len())..].iter().copied().filter(|row| row.own().is_some()).collect();
    let pasted = Pasted {
        sheet: grid.sheet,
        text: text.into(),
        from: grid.column().key,
        rows,
        columns: None,
        by_place: None,
        replaced: Vec::new(),
        created: Vec::new(),
        again: false,
    };
    let size = text.len() / 1024;
    if size > 64 {
        let sentence = model.words.say_with("paste-reading", &[("size", size.into())]);
        model.say(sentence);
    }
    vec![Effect::ReadPaste(Box::new(pasted))]
}

/// Shows what was read.
pub fn show(model: &mut Model, preview: Preview) {
    model.notice = None;
    if let Some(Layer::Paste(view)) = model.layers.last_mut() {
        view.preview = preview;
        view.waiting = false;
        return;
    }
    // The page was left, or the preview closed, while it was read again.
    if preview.pasted.again || model.sheet().is_none_or(|sheet| sheet.key != preview.pasted.sheet.key) {
        return;
    }
    let line = preview.lines.iter().position(|line| line.state == LineState::Unreadable).or(Some(0));
    model.layers.push(Layer::Paste(Box::new(PasteView { preview, line, place: 0, choosing: None, waiting: false })));
}

impl PasteView {
    /// The line under the cursor.
    #[must_use]
    pub fn current(&self) -> Option<&PreviewLine> {
        self.preview.lines.get(self.line?)
    }

    /// What is wrong under the cursor: with the cell, else with the line.
    #[must_use]
    pub fn wrong(&self) -> Option<&WrongCell> {
        let wrong = &self.current()?.wrong;
        wrong.iter().find(|wrong| wrong.place == Some(self.place)).or_else(|| wrong.first())
    }

    /// The keys of the columns that may be chosen for a place; none is "not read".
    #[must_use]
    pub fn choices(&self) -> Vec<Option<&'static str>> {
        let columns = self.preview.pasted.sheet.columns.iter();
        let taking = columns.filter(|column| !matches!(column.cell.set, Set::Computed) && column.kind != Kind::Verdict);
        std::iter::once(None).chain(taking.map(|column| Some(column.key))).collect()
    }

    fn go(&mut self, lines: isize) {
        let last = self.preview.lines.len().cast_signed() - 1;
        let at = self.line.map_or(-1, usize::cast_signed);
        let to = at.saturating_add(lines).clamp(-1, last);
        self.line = usize::try_from(to).ok();
    }

    fn slide(&mut self, cells: isize) {
        let last = self.preview.columns.len().saturating_sub(1).cast_signed();
        self.place = self.place.cast_signed().saturating_add(cells).clamp(0, last).cast_unsigned();
    }

    /// The next line that is not understood, after the last one the first.
    fn next_wrong(&mut self) {
        let from = self.line.map_or(0, |line| line + 1);
        let wrong = |line: &PreviewLine| line.state == LineState::Unreadable;
        let behind = self.preview.lines.iter().skip(from).position(wrong).map(|place| place + from);
        if let Some(found) = behind.or_else(|| self.preview.lines.iter().position(wrong)) {
            self.line = Some(found);
            self.place = self.preview.lines[found].wrong.first().and_then(|wrong| wrong.place).unwrap_or(0);
        }
    }

    /// The block, to be read again with the columns as they stand.
    fn again(&self) -> Pasted {
        let columns = self.preview.columns.iter().map(|column| column.map(|column| column.key)).collect();
        Pasted { columns: Some(columns), by_place: Some(self.preview.by_place), again: true, ..self.preview.pasted.clone() }
    }
}

/// Gives a key to the preview.
pub fn press(model: &mut Model, press: Press) -> Vec<Effect> {
    let page = usize::from(model.size.1.saturating_sub(8)).max(1).cast_signed();
    let Some(Layer::Paste(view)) = model.layers.last_mut() else { return Vec::new() };
    if view.choosing.is_some() {
        return press_list(model, press);
    }
    match press.code {
        Code::Up => view.go(-1),
        Code::Down => view.go(1),
        Code::PageUp => view.go(-page),
        Code::PageDown => view.go(page),
        Code::Left => view.slide(-1),
        Code::Right => view.slide(1),
        Code::Home => view.slide(isize::MIN / 2),
        Code::End => view.slide(isize::MAX / 2),
        Code::Tab => view.next_wrong(),
        Code::Char(' ') if view.line.is_none() => open_list(view),
        Code::Char(' ') => return next_meaning(model),
        Code::Char('p') => return other_way(model),
        Code::Enter => return take_in(model),
        _ => {}
    }
    Vec::new()
}

fn open_list(view: &mut PasteView) {
    let now = view.preview.columns.get(view.place).copied().flatten().map(|column| column.key);
    view.choosing = Some(view.choices().iter().position(|key| *key == now).unwrap_or(0));
}

/// A column chosen by hand; a place that had it before is not read any more.
fn press_list(model: &mut Model, press: Press) -> Vec<Effect> {
    let Some(Layer::Paste(view)) = model.layers.last_mut() else { return Vec::new() };
    let choices = view.choices();
    let Some(chosen) = view.choosing else { return Vec::new() };
    match press.code {
        Code::Up => view.choosing = Some(chosen.saturating_sub(1)),
        Code::Down => view.choosing = Some((chosen + 1).min(choices.len() - 1)),
        Code::Enter | Code::Char(' ') => {
            view.choosing = None;
            let mut pasted = view.again();
            let (key, place) = (choices[chosen], view.place);
            if let Some(columns) = pasted.columns.as_mut() {
                columns.resize(columns.len().max(place + 1), None);
                columns.iter_mut().filter(|other| key.is_some() && **other == key).for_each(|other| *other = None);
                columns[place] = key;
            }
            return read_again(view, pasted);
        }
        _ => {}
    }
    Vec::new()
}

/// Closes the list of columns; says whether one was open.
pub fn close_list(view: &mut PasteView) -> bool {
    view.choosing.take().is_some()
}

fn read_again(view: &mut PasteView, pasted: Pasted) -> Vec<Effect> {
    view.waiting = true;
    vec![Effect::ReadPaste(Box::new(pasted))]
}

/// Lines go to the records that they name, or to the rows from the cursor on.
fn other_way(model: &mut Model) -> Vec<Effect> {
    let Some(Layer::Paste(view)) = model.layers.last_mut() else { return Vec::new() };
    let mut pasted = view.again();
    pasted.by_place = Some(!view.preview.by_place);
    read_again(view, pasted)
}

/// An unknown value means the nearest one, then a new one, then nothing, then itself again; the same text everywhere in its
/// column.
fn next_meaning(model: &mut Model) -> Vec<Effect> {
    let Some(Layer::Paste(view)) = model.layers.last_mut() else { return Vec::new() };
    let place = view.wrong().and_then(|wrong| wrong.place).unwrap_or(view.place);
    view.place = place;
    let Some(text) = view.current().and_then(|line| line.cells.get(place)).map(|text| text.trim().to_owned()) else {
        return Vec::new();
    };
    let offers = view.wrong().map(|wrong| wrong.offers.clone()).unwrap_or_default();
    let mut pasted = view.again();
    let before = pasted.replaced.iter().position(|(at, from, _)| *at == place && *from == text);
    let created = pasted.created.iter().position(|(_, name)| *name == text);
    match (before, created) {
        // Read as the nearest one so far: from now on a new one, where one can be made.
        (Some(at), _) if !pasted.replaced[at].2.is_empty() => {
            pasted.replaced.remove(at);
            match creatable(view, place) {
                Some(table) => pasted.created.push((table, text)),
                None => pasted.replaced.push((place, text, String::new())),
            }
        }
        (Some(at), _) => drop(pasted.replaced.remove(at)),
        (None, Some(at)) => {
            pasted.created.remove(at);
            pasted.replaced.push((place, text, String::new()));
        }
        (None, None) => match offers.into_iter().next() {
            Some(Offer::Nearest(_, means)) => pasted.replaced.push((place, text, means)),
            Some(Offer::Create(table, name)) => pasted.created.push((table, name)),
            None => pasted.replaced.push((place, text, String::new())),
        },
    }
    read_again(view, pasted)
}

/// The table in which the column's unknown names can be made.
fn creatable(view: &PasteView, place: usize) -> Option<crate::domain::Table> {
    match view.preview.columns.get(place).copied().flatten()?.kind {
        Kind::Link(table) if super::editor::can_be_made(table) => Some(table),
        _ => None,
    }
}

/// What Enter does: everything that is understood, in one step of undo.
fn take_in(model: &mut Model) -> Vec<Effect> {
    let Some(Layer::Paste(view)) = model.layers.last_mut() else { return Vec::new() };
    if view.waiting {
        return Vec::new();
    }
    let edit = view.preview.edit.clone();
    let sentence = counted(model, "paste-done");
    model.layers.pop();
    if edit.changes.is_empty() {
        let sentence = model.words.say("paste-nothing").to_string();
        model.say(sentence);
        return Vec::new();
    }
    model.after_commit = Some(AfterCommit::Say(sentence));
    vec![Effect::Commit(edit)]
}

/// `9 mises à jour, 3 nouvelles, 1 illisible`, in the sentence of a key.
#[must_use]
pub fn counted(model: &Model, key: &str) -> String {
    let Some(Layer::Paste(view)) = model.layers.last() else { return String::new() };
    let words = &model.words;
    let part = |key: &str, state: LineState| {
        let count = view.preview.count(state);
        (count > 0).then(|| words.say_with(key, &[("count", count.into())]))
    };
    let parts = [
        part("paste-changed", LineState::Changed),
        part("paste-new", LineState::New),
        part("paste-same", LineState::Same),
        part("paste-unreadable", LineState::Unreadable),
    ];
    let list = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    words.say_with(key, &[("list", list.into())])
}
