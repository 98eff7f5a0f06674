//! A user at the screen without a terminal: keys in, effects done against a plan in memory, the screen out as text.
#![expect(clippy::unwrap_used, reason = "a test stops where its ground is missing")]

use kpilot::analysis::Standing;
use kpilot::app::{Effect, Message, Model, Press, Trashed, update};
use kpilot::config::{Preferences, Theme};
use kpilot::domain::{Day, Edit, Plan};
use kpilot::exchange::templates;
use kpilot::text::{Tongue, Words};
use kpilot::view::draw;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Monday 23 November 2026.
pub fn today() -> Day {
    Day::from_ymd_opt(2026, 11, 23).unwrap()
}

/// A user with the program open.
pub struct User {
    /// The program.
    pub model: Model,
    /// The plan as a file would hold it: changed by commits alone.
    pub filed: Plan,
    /// Effects that the harness does not do, for the test to look at.
    pub left: Vec<Effect>,
    done: Vec<Edit>,
    undone: Vec<Edit>,
}

impl User {
    /// Opens a plan at a size.
    pub fn with(plan: Plan, tongue: Tongue, size: (u16, u16)) -> Self {
        let standing = Standing::of(&plan, today());
        let preferences = Preferences { theme: Theme::None, hints: false, ..Preferences::default() };
        let mut model = Model::new(preferences, tongue, plan.clone(), today(), size);
        update(&mut model, Message::Loaded(Box::new(plan.clone()), Some(Box::new(standing)), 1));
        update(&mut model, Message::Drawn);
        Self { model, filed: plan, left: Vec::new(), done: Vec::new(), undone: Vec::new() }
    }

    /// Opens the demo in French at 100×30.
    pub fn at_demo() -> Self {
        Self::with(templates::demo("boutique", Tongue::French, today()).unwrap(), Tongue::French, (100, 30))
    }

    /// Opens the demo on a column of a sheet.
    pub fn at(sheet: &str, column: &str) -> Self {
        let mut user = Self::at_demo();
        user.model.open(sheet);
        let place = user.model.sheet().unwrap().columns.iter().position(|one| one.key == column).unwrap();
        user.model.with_grid(|grid, _, _| grid.column = place);
        user
    }

    /// Opens a template in French at 100×30.
    pub fn at_template(name: &str) -> Self {
        Self::with(templates::template(name, Tongue::French, today()).unwrap(), Tongue::French, (100, 30))
    }

    /// Presses keys by name: `Ctrl+K`, `Enter`.
    pub fn press(&mut self, keys: &[&str]) -> &mut Self {
        for key in keys {
            self.tell(Message::Key(key.parse::<Press>().unwrap()));
        }
        self
    }

    /// Types a text letter by letter.
    pub fn type_text(&mut self, text: &str) -> &mut Self {
        for letter in text.chars() {
            self.tell(Message::Key(Press::plain(kpilot::app::Code::Char(letter))));
        }
        self
    }

    /// Tells the program something and does what it asks.
    pub fn tell(&mut self, message: Message) {
        let effects = update(&mut self.model, message);
        for effect in effects {
            match effect {
                Effect::Commit(edit) => {
                    self.file(&edit);
                    self.done.push(edit.clone());
                    self.undone.clear();
                    let revision = self.model.revision + 1;
                    self.tell(Message::Committed(edit, revision));
                }
                Effect::Undo => {
                    let step = self.done.pop().map(Edit::inverse);
                    self.step(step, true);
                }
                Effect::Redo => {
                    let step = self.undone.pop();
                    self.step(step, false);
                }
                Effect::ReadPaste(pasted) => {
                    let words = [Words::new(self.model.words.tongue()), Words::new(Tongue::English), Words::new(Tongue::French)];
                    let words: Vec<&Words> = words.iter().collect();
                    let preview = kpilot::exchange::table::preview(&pasted, &self.model.plan, today(), &words);
                    self.tell(Message::PasteRead(Box::new(preview)));
                }
                Effect::ReadTrash => {
                    let trashed = self.trashed();
                    self.tell(Message::Trash(trashed));
                }
                Effect::ReadDeleted(revision) => {
                    let changes = self.done[usize::try_from(revision).unwrap()].changes.clone();
                    self.tell(Message::Deleted(changes));
                }
                other => self.left.push(other),
            }
        }
    }

    /// What was deleted by hand, as the history would tell it: its revision is its place among the edits done.
    fn trashed(&self) -> Vec<Trashed> {
        let deletes = self.done.iter().enumerate().filter(|(_, edit)| edit.action.starts_with("remove "));
        let records = |edit: &Edit| {
            let went = edit.changes.iter().filter(|change| change.after.is_none()).filter_map(|change| change.before.clone());
            went.filter(|record| edit.action.ends_with(record.table().word())).collect::<Vec<_>>()
        };
        let trashed = |(place, edit): (usize, &Edit)| Trashed {
            revision: place as u64,
            at: "2026-11-23T09:12:00+01:00".to_owned(),
            others: (edit.changes.len() - records(edit).len()) as u64,
            records: records(edit),
        };
        deletes.map(trashed).rev().collect()
    }

    fn step(&mut self, edit: Option<Edit>, back: bool) {
        if let Some(edit) = &edit {
            self.file(edit);
            let other = if back { &mut self.undone } else { &mut self.done };
            other.push(if back { edit.clone().inverse() } else { edit.clone() });
        }
        let step = edit.map(|edit| (edit, self.model.revision + 1));
        self.tell(if back { Message::Undone(step) } else { Message::Redone(step) });
    }

    fn file(&mut self, edit: &Edit) {
        for change in &edit.changes {
            self.filed.apply(change);
        }
    }

    /// The screen as text, a line a row.
    pub fn screen(&self) -> String {
        let (width, height) = self.model.size;
        let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
        draw(&self.model, &mut buffer);
        text(&buffer)
    }

    /// Whether the screen shows a text.
    pub fn sees(&self, wanted: &str) -> bool {
        self.screen().contains(wanted)
    }
}

/// A snapshot of the demo after some keys, for each size and tongue.
pub fn picture(name: &str, sizes: &[(u16, u16)], tongues: &[Tongue], keys: &[&str], typed: &str) {
    for tongue in tongues {
        for size in sizes {
            let mut user = User::with(templates::demo("boutique", *tongue, today()).unwrap(), *tongue, *size);
            user.press(keys).type_text(typed);
            snapshot(&format!("{name}-{}-{}x{}", tongue.code(), size.0, size.1), &user);
        }
    }
}

/// A snapshot of the screen as it is.
pub fn snapshot(name: &str, user: &User) {
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(name, user.screen());
    });
}

/// The cells of a buffer as text; the second cell of a wide sign is left out.
pub fn text(buffer: &Buffer) -> String {
    let mut lines = Vec::new();
    for y in 0..buffer.area.height {
        let mut line = String::new();
        let mut x = 0;
        while x < buffer.area.width {
            let symbol = buffer[(x, y)].symbol();
            line.push_str(symbol);
            x += u16::try_from(kpilot::text::width(symbol)).unwrap().max(1);
        }
        lines.push(line.trim_end().to_owned());
    }
    lines.join("\n")
}
