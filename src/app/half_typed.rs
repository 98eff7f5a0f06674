//! A cell half typed, as it is kept beside the screen: a program that ended without a word opens on it again.

use serde::{Deserialize, Serialize};

use crate::domain::Key;
use crate::tables::Row;

use super::editor::Mode;
use super::edits;
use super::grid::Place;
use super::model::Model;

/// What is being typed, and where.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HalfTyped {
    /// Key of the sheet.
    pub sheet: String,
    /// The records of the row; none is the empty row.
    pub row: Option<(Option<Key>, Option<Key>)>,
    /// Key of the column.
    pub column: String,
    /// The text so far.
    pub text: String,
}

impl HalfTyped {
    /// What is being typed now, if anything.
    #[must_use]
    pub fn of(model: &Model) -> Option<Self> {
        let (editor, sheet) = (model.editor.as_ref()?, model.sheet()?);
        let row = editor.row.map(|Row(first, second)| (first, second));
        let text = editor.line.text().to_owned();
        Some(Self { sheet: sheet.key.to_owned(), row, column: editor.column.key.to_owned(), text })
    }
}

/// Opens the cell again on its text; when its place is gone, the text is at least said.
pub fn take_up(model: &mut Model, typing: &HalfTyped) {
    if stand_on(model, typing).is_some() {
        edits::overwrite(model, &typing.text);
    }
    if let Some(editor) = model.editor.as_mut() {
        editor.mode = Mode::Text;
        // Said in the cell's own line until the next key: what was understood stands there otherwise.
        editor.refusal = Some(model.words.say("typing-taken-up").into_owned());
        return;
    }
    let sentence = model.words.say_with("typing-homeless", &[("text", typing.text.as_str().into())]);
    model.refuse(sentence);
}

/// Puts the cursor on the cell; nothing when it is no longer there.
fn stand_on(model: &mut Model, typing: &HalfTyped) -> Option<()> {
    model.open(&typing.sheet).then_some(())?;
    let found = model.with_grid(|grid, _, _| {
        let place = match typing.row {
            None => Place::Fresh,
            Some((first, second)) => Place::Row(grid.rows.iter().position(|row| *row == Row(first, second))?),
        };
        let column = grid.sheet.columns.iter().position(|column| column.key == typing.column)?;
        (grid.place, grid.column) = (place, column);
        Some(())
    });
    found??;
    model.settle();
    Some(())
}
