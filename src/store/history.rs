//! The history: who did what when, and the two stacks of undo and redo that run through it.

use chrono::{DateTime, FixedOffset, SecondsFormat};
use rusqlite::{Connection, OptionalExtension, Row, params_from_iter};

use super::cell::Cell;
use super::change_text;
use super::error::{Result, StoreError};
use crate::domain::{Change, Day, Edit, Key, Record};

/// When a commit is made and from where. The clock is the caller's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The user's time of day.
    pub at: DateTime<FixedOffset>,
    /// `screen`, `command line`, `import`, with the machine's name if the caller wishes.
    pub origin: String,
}

impl Stamp {
    fn text(&self) -> String {
        self.at.to_rfc3339_opts(SecondsFormat::Secs, false)
    }
}

/// What kind of step a commit was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// An edit.
    Do,
    /// It took one back.
    Undo,
    /// It brought one again.
    Redo,
}

impl Step {
    const fn word(self) -> &'static str {
        match self {
            Self::Do => "do",
            Self::Undo => "undo",
            Self::Redo => "redo",
        }
    }

    fn from_word(word: &str) -> rusqlite::Result<Self> {
        match word {
            "do" => Ok(Self::Do),
            "undo" => Ok(Self::Undo),
            "redo" => Ok(Self::Redo),
            _ => Err(rusqlite::Error::InvalidQuery),
        }
    }
}

/// One line of the history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryLine {
    /// Its number: 1 is the making of the plan.
    pub revision: u64,
    /// When, as RFC 3339 with the user's offset.
    pub at: String,
    /// From where.
    pub origin: String,
    /// What was done.
    pub action: String,
    /// Edit, undo or redo.
    pub step: Step,
    /// For undo and redo: the revision that was taken back.
    pub of: Option<u64>,
    /// How many records it touched.
    pub records: u64,
}

/// A commit on its way into the history. Stacks are linked lists: `undo_next` and `redo_next` are their tops after this
/// commit, `below` is what lies under this commit on the stack it was put on.
pub(super) struct Entry<'a> {
    pub revision: i64,
    pub stamp: &'a Stamp,
    pub action: &'a str,
    pub step: Step,
    pub of: Option<i64>,
    pub records: usize,
    pub below: Option<i64>,
    pub undo_next: Option<i64>,
    pub redo_next: Option<i64>,
}

/// The tops of both stacks after the last commit.
#[derive(Clone, Copy, Default)]
pub(super) struct Tip {
    pub revision: i64,
    pub undo: Option<i64>,
    pub redo: Option<i64>,
}

/// The end of the history.
pub(super) fn tip(connection: &Connection) -> Result<Tip> {
    let found = connection
        .prepare_cached("SELECT revision, undo_next, redo_next FROM edits ORDER BY revision DESC LIMIT 1")?
        .query_row([], |row| Ok(Tip { revision: row.get(0)?, undo: row.get(1)?, redo: row.get(2)? }))
        .optional()?;
    Ok(found.unwrap_or_default())
}

impl<'a> Entry<'a> {
    /// The making of a plan: nothing lies before it, so it is never undone.
    pub(super) const fn first(stamp: &'a Stamp, records: usize) -> Self {
        let (below, undo_next, redo_next) = (None, None, None);
        Self { revision: 1, stamp, action: "new", step: Step::Do, of: None, records, below, undo_next, redo_next }
    }

    /// An edit: it lies on top of the undo stack, and nothing can be redone after it.
    pub(super) const fn done(tip: Tip, edit: &'a Edit, stamp: &'a Stamp) -> Self {
        let revision = tip.revision + 1;
        Self {
            revision,
            stamp,
            action: edit.action.as_str(),
            step: Step::Do,
            of: None,
            records: edit.changes.len(),
            below: tip.undo,
            undo_next: Some(revision),
            redo_next: None,
        }
    }

    /// An edit of a life told: it lies under the undo stack, as the making of the plan does.
    pub(super) const fn told(tip: Tip, edit: &'a Edit, stamp: &'a Stamp) -> Self {
        Self { below: None, undo_next: None, ..Self::done(tip, edit, stamp) }
    }

    /// The taking back of revision `of`, the top of a stack: what lay under it is the new top. An undo lies on the redo
    /// stack, a redo on the undo stack.
    pub(super) fn back(connection: &Connection, tip: Tip, step: Step, of: i64, edit: &'a Edit, stamp: &'a Stamp) -> Result<Self> {
        let under = connection.query_row("SELECT below FROM edits WHERE revision = ?1", [of], |row| row.get(0))?;
        let done = Self::done(tip, edit, stamp);
        let of = Some(of);
        Ok(if step == Step::Undo {
            Self { step, of, below: tip.redo, undo_next: under, redo_next: Some(done.revision), ..done }
        } else {
            Self { step, of, redo_next: under, ..done }
        })
    }

    /// Writes the line; its cells are handed back for the digest.
    pub(super) fn insert(&self, connection: &Connection) -> Result<[Cell<'static>; 10]> {
        let cells = [
            self.revision.into(),
            Cell::Owned(self.stamp.text()),
            Cell::Owned(self.stamp.origin.clone()),
            Cell::Owned(self.action.to_owned()),
            self.step.word().into(),
            i64::try_from(self.records).unwrap_or(i64::MAX).into(),
            self.of.into(),
            self.below.into(),
            self.undo_next.into(),
            self.redo_next.into(),
        ];
        connection
            .prepare_cached(
                "INSERT INTO edits (revision, at, origin, action, kind, records, of, below, undo_next, redo_next)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            )?
            .execute(params_from_iter(&cells))?;
        Ok(cells)
    }
}

/// The edit of a revision.
pub(super) fn edit(connection: &Connection, revision: i64) -> Result<Edit> {
    let action = connection.query_row("SELECT action FROM edits WHERE revision = ?1", [revision], |row| row.get(0))?;
    Ok(Edit { action, changes: changes(connection, revision, revision)? })
}

/// The changes of the revisions `first` to `last`, oldest first.
pub(super) fn changes(connection: &Connection, first: i64, last: i64) -> Result<Vec<Change>> {
    let mut statement = connection
        .prepare_cached("SELECT before, after FROM changes WHERE revision BETWEEN ?1 AND ?2 ORDER BY revision, position")?;
    let mut rows = statement.query([first, last])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let text = |place| row.get_ref(place).and_then(|value| value.as_str_or_null().map_err(Into::into));
        change_text::read(text(0)?, text(1)?, &mut found)?;
    }
    Ok(found)
}

/// The last revision known at the end of a day. Where the clock once went back, the later line counts.
pub(super) fn revision_at(connection: &Connection, day: Day) -> Result<i64> {
    let found: Option<i64> =
        connection
            .query_row("SELECT max(revision) FROM edits WHERE substr(at, 1, 10) <= ?1", [day.to_string()], |row| row.get(0))?;
    found.map_or_else(|| Err(StoreError::NotYet { first: made_on(connection)? }), Ok)
}

fn made_on(connection: &Connection) -> Result<Day> {
    let at: String = connection.query_row("SELECT min(substr(at, 1, 10)) FROM edits", [], |row| row.get(0))?;
    super::row::day(at.as_bytes()).ok_or_else(|| StoreError::damaged("history: no date"))
}

/// The changes of some records with the lines that made them, newest first.
pub(super) fn trail(connection: &Connection, keys: &[Key]) -> Result<Vec<(HistoryLine, Change)>> {
    let mut statement = connection.prepare_cached(
        "SELECT edits.revision, at, origin, action, kind, of, records, before, after
         FROM changes JOIN edits ON edits.revision = changes.revision
         WHERE table_name = ?1 AND key IN (?2, ?3) ORDER BY changes.revision DESC, position DESC LIMIT 2000",
    )?;
    let mut found = Vec::new();
    for key in keys {
        let [own, run] = change_text::key_texts(*key);
        let mut rows = statement.query([key.table().word(), &own, &run])?;
        while let Some(row) = rows.next()? {
            let text = |place| row.get_ref(place).and_then(|value| value.as_str_or_null().map_err(Into::into));
            let mut changes = Vec::new();
            change_text::read(text(7)?, text(8)?, &mut changes)?;
            let line = history_line(row)?;
            let is_own = |record: &Option<Record>| record.as_ref().is_some_and(|record| record.key() == *key);
            let own = changes.into_iter().filter(|change| is_own(&change.before) || is_own(&change.after));
            found.extend(own.map(|change| (line.clone(), change)));
        }
    }
    found.sort_by_key(|(line, _)| std::cmp::Reverse(line.revision));
    Ok(found)
}

/// The changes of activities that stayed, newest first.
pub(super) fn activity_changes(connection: &Connection) -> Result<Vec<(HistoryLine, Change)>> {
    let mut statement = connection.prepare_cached(
        "SELECT edits.revision, at, origin, action, kind, of, records, before, after
         FROM changes JOIN edits ON edits.revision = changes.revision
         WHERE table_name = 'activities' AND before IS NOT NULL AND after IS NOT NULL
         ORDER BY changes.revision DESC, position DESC LIMIT 2000",
    )?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let text = |place| row.get_ref(place).and_then(|value| value.as_str_or_null().map_err(Into::into));
        let mut changes = Vec::new();
        change_text::read(text(7)?, text(8)?, &mut changes)?;
        let line = history_line(row)?;
        found.extend(changes.into_iter().map(|change| (line.clone(), change)));
    }
    Ok(found)
}

/// Lines, newest first, after leaving out `skip`.
pub(super) fn lines(connection: &Connection, skip: u64, limit: u64) -> Result<Vec<HistoryLine>> {
    let mut statement = connection.prepare_cached(
        "SELECT revision, at, origin, action, kind, of, records FROM edits ORDER BY revision DESC LIMIT ?1 OFFSET ?2",
    )?;
    let bound = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    let found = statement.query_map([bound(limit), bound(skip)], history_line)?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// A delete made by hand.
#[derive(Clone, Debug, PartialEq)]
pub struct Deletion {
    /// Its revision.
    pub revision: u64,
    /// When, as RFC 3339 with the user's offset.
    pub at: String,
    /// The records that were deleted by hand: those of the table that the delete was about.
    pub records: Vec<Record>,
    /// How many records it touched.
    pub touched: u64,
}

/// The deletes made by hand, newest first.
pub(super) fn deletions(connection: &Connection, limit: u64) -> Result<Vec<Deletion>> {
    let mut statement = connection.prepare_cached(
        "SELECT revision, at, action, records FROM edits
         WHERE kind IN ('do', 'redo') AND action LIKE 'remove %' ORDER BY revision DESC LIMIT ?1",
    )?;
    let found = statement.query_map([i64::try_from(limit).unwrap_or(i64::MAX)], |row| {
        Ok((row.get::<_, i64>(0)?, row.get(1)?, row.get::<_, String>(2)?, row.get::<_, i64>(3)?))
    })?;
    let lines = found.collect::<rusqlite::Result<Vec<_>>>()?;
    lines
        .into_iter()
        .map(|(revision, at, action, touched)| {
            let table = action.trim_start_matches("remove ").to_owned();
            let changes = changes(connection, revision, revision)?;
            let went = changes.into_iter().filter(|change| change.after.is_none()).filter_map(|change| change.before);
            let records = went.filter(|record| record.table().word() == table).collect();
            Ok(Deletion { revision: revision.cast_unsigned(), at, records, touched: touched.cast_unsigned() })
        })
        .collect()
}

fn history_line(row: &Row<'_>) -> rusqlite::Result<HistoryLine> {
    Ok(HistoryLine {
        revision: row.get::<_, i64>(0)?.cast_unsigned(),
        at: row.get(1)?,
        origin: row.get(2)?,
        action: row.get(3)?,
        step: Step::from_word(row.get_ref(4)?.as_str()?)?,
        of: row.get::<_, Option<i64>>(5)?.map(i64::cast_unsigned),
        records: row.get::<_, i64>(6)?.cast_unsigned(),
    })
}
