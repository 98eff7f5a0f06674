//! Which backups stay: two days of all, then 12 days, 10 weeks and 12 months of one each; those before a migration a year.
//!
//! Days, weeks and months are those that have a backup, not those of the calendar before now: a clock that jumps ahead
//! deletes nothing.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::{Datelike, NaiveDateTime, TimeDelta};

use super::{Backup, Reason, list, name};
use crate::store::create::sweep;
use crate::store::error::{Result, StoreError};
use crate::store::header;

/// Backups of one plan take no more than this; the newest three stay even then.
pub const CAP: u64 = 500_000_000;

/// What a pruning did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pruned {
    /// The files that went.
    pub removed: Vec<PathBuf>,
    /// Whether some went only because all together were larger than [`CAP`].
    pub capped: bool,
}

/// Removes the backups that need not stay: files that bear our name and our mark, never the newest.
///
/// # Errors
/// When the directory cannot be read or a file not removed.
pub fn prune(folder: &Path) -> Result<Pruned> {
    sweep(folder, |of| name::read(of).is_some());
    let all = list(folder)?;
    let (stay, capped) = capped(&all, staying(&all));
    let mut removed = Vec::new();
    for backup in all.iter().filter(|backup| !stay.contains(&backup.sequence)) {
        if header::read(&backup.path).is_ok() {
            fs::remove_file(&backup.path).map_err(|error| StoreError::file(&backup.path, &error))?;
            removed.push(backup.path.clone());
        }
    }
    Ok(Pruned { removed, capped })
}

/// The sequence numbers that stay, were there no cap.
fn staying(all: &[Backup]) -> BTreeSet<u64> {
    let Some(newest) = all.last() else { return BTreeSet::new() };
    let near = |backup: &Backup, days| (newest.at - backup.at).abs() <= TimeDelta::days(days);
    let mut stay: BTreeSet<u64> = all
        .iter()
        .filter(|backup| near(backup, 2) || (backup.reason == Reason::Migration && near(backup, 366)))
        .map(|backup| backup.sequence)
        .collect();
    stay.insert(newest.sequence);
    let day = |at: NaiveDateTime| i64::from(at.num_days_from_ce());
    let week = |at: NaiveDateTime| i64::from(at.iso_week().year()) * 100 + i64::from(at.iso_week().week());
    let month = |at: NaiveDateTime| i64::from(at.year()) * 100 + i64::from(at.month());
    stay.extend(newest_of_each(all, 12, day));
    stay.extend(newest_of_each(all, 10, week));
    stay.extend(newest_of_each(all, 12, month));
    stay
}

/// The newest backup of each of the last `count` spans that have one.
fn newest_of_each(all: &[Backup], count: usize, span: impl Fn(NaiveDateTime) -> i64) -> Vec<u64> {
    let mut spans = BTreeSet::new();
    all.iter().rev().filter(|backup| spans.insert(span(backup.at))).take(count).map(|backup| backup.sequence).collect()
}

fn capped(all: &[Backup], mut stay: BTreeSet<u64>) -> (BTreeSet<u64>, bool) {
    let (mut bytes, mut seen) = (0, 0);
    let before = stay.len();
    for backup in all.iter().rev().filter(|backup| stay.contains(&backup.sequence)).collect::<Vec<_>>() {
        bytes += backup.bytes;
        seen += 1;
        if seen > 3 && bytes > CAP {
            stay.remove(&backup.sequence);
        }
    }
    let capped = stay.len() < before;
    (stay, capped)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    fn backup(sequence: u64, at: NaiveDateTime, bytes: u64) -> Backup {
        Backup { path: PathBuf::new(), sequence, at, reason: Reason::Routine, revision: sequence, bytes }
    }

    /// Three backups a day, pruned each day.
    fn lived(days: u64, bytes: u64) -> Vec<Backup> {
        let start = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap().and_hms_opt(9, 0, 0).unwrap();
        let mut all: Vec<Backup> = Vec::new();
        for number in 0..days * 3 {
            let at = start + TimeDelta::hours(i64::try_from(number / 3 * 24 + number % 3).unwrap());
            all.push(backup(number + 1, at, bytes));
            let (stay, _) = capped(&all, staying(&all));
            all.retain(|backup| stay.contains(&backup.sequence));
        }
        all
    }

    #[test]
    fn after_400_days_recent_days_weeks_and_months_are_all_there() {
        let all = lived(400, 1);
        let newest = all.last().unwrap();
        assert_eq!(newest.sequence, 1200);
        let days = |at: NaiveDateTime| (newest.at - at).num_days();
        for day in 0..12 {
            assert!(all.iter().any(|backup| days(backup.at) == day), "day {day}");
        }
        for week in 0..10 {
            assert!(all.iter().any(|backup| (week * 7 - 6..=week * 7 + 7).contains(&days(backup.at))), "week {week}");
        }
        assert!(days(all[0].at) > 300, "the oldest is {} days old", days(all[0].at));
        assert!(all.len() < 45, "{}", all.len());
    }

    #[test]
    fn a_clock_that_jumps_to_2100_deletes_no_span() {
        let mut all = lived(100, 1);
        let before = all.len();
        all.push(backup(9999, NaiveDate::from_ymd_opt(2100, 1, 1).unwrap().and_hms_opt(0, 0, 0).unwrap(), 1));
        assert!(staying(&all).len() + 9 > before, "{} of {before}", staying(&all).len());
        all.push(backup(10_000, NaiveDate::from_ymd_opt(1970, 1, 1).unwrap().and_hms_opt(0, 0, 0).unwrap(), 1));
        assert!(staying(&all).contains(&10_000));
    }

    #[test]
    fn large_backups_stay_below_the_cap_and_are_three_at_least() {
        assert!(lived(400, 60_000_000).iter().map(|backup| backup.bytes).sum::<u64>() <= CAP);
        assert_eq!(lived(40, 400_000_000).len(), 3);
    }
}
