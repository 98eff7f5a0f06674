//! Files worth importing: the newest where downloads lie, or those of the folder that is being typed.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use directories::UserDirs;

use crate::app::comes_in;
use crate::text::fold;

use super::intake::home;

/// So many are offered, and so many names of a folder looked at.
const MOST: usize = 40;
const LOOKED_AT: usize = 5000;

/// The files that fit what is typed, the newest first, then folders.
pub fn offers(typed: &str, plan: &Path) -> Vec<String> {
    let typed = typed.trim();
    match typed.rfind(['/', '\\']) {
        Some(end) => within(&typed[..=end], &typed[end + 1..]),
        None => newest(&usual_folders(plan), typed),
    }
}

/// Where exports lie: downloads, the desktop, documents, the plan's own folder and the current one.
fn usual_folders(plan: &Path) -> Vec<PathBuf> {
    let user = UserDirs::new();
    let of_user = user.iter().flat_map(|user| [user.download_dir(), user.desktop_dir(), user.document_dir()]).flatten();
    let by_name = user.iter().flat_map(|user| ["Downloads", "Téléchargements"].map(|name| user.home_dir().join(name)));
    let others = [plan.parent().map(Path::to_path_buf), std::env::current_dir().ok()];
    let mut folders: Vec<PathBuf> = of_user.map(Path::to_path_buf).chain(by_name).chain(others.into_iter().flatten()).collect();
    folders.sort();
    folders.dedup();
    folders
}

/// The entries of a folder by name, with when they were written and whether they are folders.
fn entries(folder: &Path) -> impl Iterator<Item = (String, SystemTime, bool)> {
    fs::read_dir(folder).into_iter().flatten().take(LOOKED_AT).filter_map(|entry| {
        let entry = entry.ok()?;
        let (name, metadata) = (entry.file_name().into_string().ok()?, fs::metadata(entry.path()).ok()?);
        Some((name, metadata.modified().unwrap_or(SystemTime::UNIX_EPOCH), metadata.is_dir()))
    })
}

fn newest(folders: &[PathBuf], part: &str) -> Vec<String> {
    let part = fold(part);
    let mut found: Vec<(SystemTime, String)> = folders
        .iter()
        .flat_map(|folder| {
            let fitting = entries(folder).filter(|(name, _, is_folder)| !is_folder && comes_in(name) && fold(name).contains(&part));
            fitting.map(|(name, written, _)| (written, folder.join(name).to_string_lossy().into_owned())).collect::<Vec<_>>()
        })
        .collect();
    found.sort_by(|one, other| other.cmp(one));
    found.truncate(MOST);
    found.into_iter().map(|(_, path)| path).collect()
}

/// What a folder holds whose name begins as typed.
fn within(folder: &str, name: &str) -> Vec<String> {
    let begin = fold(name);
    let mut found: Vec<(bool, SystemTime, String)> = entries(&home(Path::new(folder)))
        .filter(|(entry, _, is_folder)| {
            let is_shown = !entry.starts_with('.') || name.starts_with('.');
            is_shown && (*is_folder || comes_in(entry)) && fold(entry).starts_with(&begin)
        })
        .map(|(entry, written, is_folder)| (!is_folder, written, format!("{folder}{entry}{}", if is_folder { "/" } else { "" })))
        .collect();
    found.sort_by(|one, other| other.cmp(one));
    found.truncate(MOST);
    found.into_iter().map(|(.., path)| path).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_come_in_are_offered_the_newest_first_then_folders() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, seconds: u64| {
            let file = fs::File::create(folder.path().join(name)).unwrap();
            file.set_modified(SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(seconds)).unwrap();
        };
        write("Rapport Été.csv", 1_000);
        write("rapport 2.XLSX", 2_000);
        write("photo.png", 3_000);
        write(".rapport.csv", 3_000);
        fs::create_dir(folder.path().join("Rapports 2025")).unwrap();
        let typed = |name: &str| format!("{}/{name}", folder.path().display());
        let plan = Path::new("/nowhere/plan.kpilot");
        assert_eq!(offers(&typed("rap"), plan), ["rapport 2.XLSX", "Rapport Été.csv", "Rapports 2025/"].map(typed));
        assert_eq!(newest(&[folder.path().to_owned()], "ete"), [typed("Rapport Été.csv")]);
        assert_eq!(offers("/no/such/folder/", plan), Vec::<String>::new());
    }
}
