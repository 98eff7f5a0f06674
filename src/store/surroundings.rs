//! What lies around a plan file and asks for care: copies that a synchronisation made, other names of the same file, a disk
//! that several computers share. Told, never acted on.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

/// Something that asks for care.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Care {
    /// A synchronised folder kept other versions of the plan beside it.
    Conflicts(Vec<PathBuf>),
    /// The file has other names (hard links): each would have a journal of its own.
    OtherNames,
    /// The file lies on a disk of this kind, which other computers may write.
    Shared(String),
}

/// Everything that asks for care around a plan.
#[must_use]
pub fn surroundings(plan: &Path) -> Vec<Care> {
    let conflicts = conflict_copies(plan);
    let conflicts = (!conflicts.is_empty()).then_some(Care::Conflicts(conflicts));
    let names = has_other_names(plan).then_some(Care::OtherNames);
    conflicts.into_iter().chain(names).chain(disk(plan).map(Care::Shared)).collect()
}

/// Whether other computers may write the disk on which a plan lies.
#[must_use]
pub fn is_on_shared_disk(plan: &Path) -> bool {
    disk(plan).is_some()
}

fn disk(plan: &Path) -> Option<String> {
    fs::read_to_string("/proc/self/mountinfo").ok().and_then(|mounts| shared_disk(plan, &mounts))
}

fn conflict_copies(plan: &Path) -> Vec<PathBuf> {
    let folder = plan.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(|path| is_conflict(plan, path)).collect();
    found.sort();
    found
}

/// Dropbox, Nextcloud and Google Drive add a bracket, `OneDrive` the computer's name, iCloud a number or its own ending,
/// Syncthing a word of its own.
fn is_conflict(plan: &Path, other: &Path) -> bool {
    let text = |part: Option<&OsStr>| part.map(|part| part.to_string_lossy().into_owned()).unwrap_or_default();
    let (stem, name) = (text(plan.file_stem()), text(other.file_name()));
    if name == format!("{}.icloud", text(plan.file_name())) || name == format!(".{}.icloud", text(plan.file_name())) {
        return true;
    }
    if other.extension() != plan.extension() || other == plan {
        return false;
    }
    let other_stem = text(other.file_stem());
    let Some(added) = other_stem.strip_prefix(&stem) else { return false };
    let folded = added.to_lowercase();
    let is_bracket = folded.starts_with(" (")
        && folded.ends_with(')')
        && (folded.contains("conflict") || folded.contains("conflit") || folded[2..folded.len() - 1].parse::<u8>().is_ok());
    let is_computer = added.strip_prefix('-').is_some_and(|name| {
        name.len() >= 3
            && name.chars().any(|sign| sign.is_ascii_uppercase())
            && name.chars().all(|sign| sign.is_ascii_uppercase() || sign.is_ascii_digit() || sign == '-')
    });
    let is_number = matches!(added.as_bytes(), [b' ', b'2'..=b'9']);
    is_bracket || is_computer || is_number || added.starts_with(".sync-conflict-")
}

#[cfg(unix)]
fn has_other_names(plan: &Path) -> bool {
    fs::metadata(plan).is_ok_and(|found| std::os::unix::fs::MetadataExt::nlink(&found) > 1)
}

#[cfg(not(unix))]
const fn has_other_names(_: &Path) -> bool {
    false
}

/// The kind of disk under a path when other computers may write it. `mounts` is what Linux says of its mounted disks:
/// <https://www.kernel.org/doc/html/latest/filesystems/proc.html>, section 3.5.
fn shared_disk(plan: &Path, mounts: &str) -> Option<String> {
    let disks = mounts.lines().filter_map(|line| {
        let (left, right) = line.split_once(" - ")?;
        let place = left.split(' ').nth(4)?.replace("\\040", " ");
        plan.starts_with(&place).then(|| (place.len(), right.split(' ').next().unwrap_or_default()))
    });
    // Of two disks on one place the last one is seen.
    let (_, kind) = disks.max_by_key(|(length, _)| *length)?;
    let is_shared = kind.starts_with("fuse.")
        || ["fuse", "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "davfs", "vboxsf", "prl_fs"].contains(&kind);
    is_shared.then(|| kind.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_that_a_synchronisation_made_are_known_by_their_names() {
        let plan = Path::new("/a/plan.kpilot");
        for name in [
            "plan (conflicted copy 2026-01-05).kpilot",
            "plan (Copie en conflit de Marie 2026-01-05).kpilot",
            "plan (1).kpilot",
            "plan-LAPTOP-7.kpilot",
            "plan 2.kpilot",
            "plan.sync-conflict-20260105-101010-ABCDEFG.kpilot",
            "plan.kpilot.icloud",
            ".plan.kpilot.icloud",
        ] {
            assert!(is_conflict(plan, &Path::new("/a").join(name)), "{name}");
        }
    }

    #[test]
    fn other_plans_of_the_user_are_no_conflict() {
        let plan = Path::new("/a/plan.kpilot");
        for name in [
            "plan.kpilot",
            "plan 2026.kpilot",
            "plan-2.kpilot",
            "plan-shop.kpilot",
            "plan (été).kpilot",
            "plan 2.csv",
            "autre 2.kpilot",
        ] {
            assert!(!is_conflict(plan, &Path::new("/a").join(name)), "{name}");
        }
    }

    #[test]
    fn the_disk_that_lies_nearest_says_whether_it_is_shared() {
        let mounts = "22 1 8:1 / / rw - ext4 /dev/sda rw\n30 22 0:40 / /home/a/My\\040Drive rw - fuse.rclone remote rw\n\
                      31 22 0:41 / /mnt/usb rw - fuseblk /dev/sdb rw\n32 22 0:42 / /net rw shared:1 - nfs4 host:/ rw";
        let kind = |path: &str| shared_disk(Path::new(path), mounts);
        assert_eq!(kind("/home/a/plan.kpilot"), None);
        assert_eq!(kind("/home/a/My Drive/plan.kpilot").as_deref(), Some("fuse.rclone"));
        assert_eq!(kind("/mnt/usb/plan.kpilot"), None);
        assert_eq!(kind("/net/plan.kpilot").as_deref(), Some("nfs4"));
    }
}
