//! Names of backups: `kpilot-000012-20261123T140305-routine-r345.kpilot`. Only such a file is ever pruned.

use chrono::NaiveDateTime;

/// Why a backup was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Time passed while something changed.
    Routine,
    /// The user asked.
    Asked,
    /// Before the file was brought to a new format; kept for a year.
    Migration,
    /// Before an import.
    Import,
    /// Before many records were deleted.
    Delete,
    /// Before a restore.
    Restore,
}

const WORDS: [(Reason, &str); 6] = [
    (Reason::Routine, "routine"),
    (Reason::Asked, "asked"),
    (Reason::Migration, "migration"),
    (Reason::Import, "import"),
    (Reason::Delete, "delete"),
    (Reason::Restore, "restore"),
];

const TIME: &str = "%Y%m%dT%H%M%S";

/// The name of a backup.
pub(super) fn text(sequence: u64, at: NaiveDateTime, reason: Reason, revision: u64) -> String {
    let word = WORDS.iter().find(|(one, _)| *one == reason).map_or("routine", |(_, word)| word);
    format!("kpilot-{sequence:06}-{}-{word}-r{revision}.kpilot", at.format(TIME))
}

/// What a name says, if it is one of ours to the letter.
pub(super) fn read(name: &str) -> Option<(u64, NaiveDateTime, Reason, u64)> {
    let mut parts = name.strip_prefix("kpilot-")?.strip_suffix(".kpilot")?.split('-');
    let sequence = parts.next()?.parse().ok()?;
    let at = NaiveDateTime::parse_from_str(parts.next()?, TIME).ok()?;
    let word = parts.next()?;
    let reason = WORDS.iter().find(|(_, one)| *one == word)?.0;
    let revision = parts.next()?.strip_prefix('r')?.parse().ok()?;
    (text(sequence, at, reason, revision) == name).then_some((sequence, at, reason, revision))
}
