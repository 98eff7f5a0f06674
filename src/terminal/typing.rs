//! The text of a half-typed cell on disk, rewritten after the frame that shows it: what a crash or a closed window leaves is
//! taken up by the next start. Each running program has a file of its own, locked as long as it runs.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use crate::app::HalfTyped;
use crate::store::backup::folder_name;

use super::files::private_folder;

/// More programs than this on one plan keep nothing.
const PROGRAMS: u32 = 9;
/// A cell holds far less.
const LONGEST: u64 = 1 << 20;

/// Where this program keeps what is being typed.
pub struct Kept {
    path: PathBuf,
    file: Option<File>,
    last: Option<HalfTyped>,
}

impl Kept {
    /// The place for a plan's text, and what a program that is gone left there.
    pub fn of(state: &Path, plan: &Path) -> Option<(Self, Option<HalfTyped>)> {
        let (folder, name) = (state.join("typing"), folder_name(plan));
        let paths = (1..=PROGRAMS).map(|number| folder.join(format!("{name}-{number}.json")));
        let mut free = None;
        for path in paths {
            match OpenOptions::new().read(true).write(true).open(&path) {
                Ok(file) if file.try_lock().is_ok() => {
                    let left = read(&file);
                    return Some((Self { path, file: Some(file), last: left.clone() }, left));
                }
                Err(error) if error.kind() == io::ErrorKind::NotFound => free = free.or(Some(path)),
                Ok(_) | Err(_) => {}
            }
        }
        free.map(|path| (Self { path, file: None, last: None }, None))
    }

    /// Keeps what is being typed now. A disk that does not take it keeps nobody from typing.
    pub fn keep(&mut self, typing: Option<HalfTyped>) {
        if typing == self.last {
            return;
        }
        if self.file.is_none() {
            self.file = self.begun().ok();
        }
        if let Some(file) = self.file.as_mut() {
            let text = typing.as_ref().and_then(|typing| serde_json::to_string(typing).ok()).unwrap_or_default();
            let _ = write(file, &text);
        }
        self.last = typing;
    }

    fn begun(&self) -> io::Result<File> {
        if let Some(folder) = self.path.parent() {
            private_folder(folder)?;
        }
        let mut options = OpenOptions::new();
        options.read(true).write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(&self.path)?;
        file.try_lock().map_err(io::Error::other)?;
        Ok(file)
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        if self.file.is_some() && self.last.is_none() {
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// The first line is the text: what lies behind it is the rest of a longer one.
fn read(file: &File) -> Option<HalfTyped> {
    let mut text = String::new();
    file.take(LONGEST).read_to_string(&mut text).ok()?;
    serde_json::from_str(text.lines().next()?).ok()
}

fn write(file: &mut File, text: &str) -> io::Result<()> {
    let line = format!("{text}\n");
    file.seek(SeekFrom::Start(0))?;
    file.write_all(line.as_bytes())?;
    file.set_len(line.len() as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typing(text: &str) -> HalfTyped {
        HalfTyped { sheet: "activities".into(), row: None, column: "name".into(), text: text.into() }
    }

    #[test]
    fn what_was_typed_last_is_found_when_the_program_is_gone_and_not_before() {
        let state = tempfile::tempdir().unwrap();
        let plan = Path::new("plan.kpilot");
        let (mut kept, left) = Kept::of(state.path(), plan).unwrap();
        assert_eq!(left, None);
        kept.keep(Some(typing("Salon du thé vert")));
        kept.keep(Some(typing("Salon")));
        let (other, left) = Kept::of(state.path(), plan).unwrap();
        assert_eq!(left, None, "the first program still runs");
        drop(other);
        drop(kept);
        assert_eq!(Kept::of(state.path(), plan).unwrap().1, Some(typing("Salon")));
    }

    #[test]
    fn nothing_is_left_when_nothing_is_being_typed() {
        let state = tempfile::tempdir().unwrap();
        let (mut kept, _) = Kept::of(state.path(), Path::new("plan.kpilot")).unwrap();
        kept.keep(Some(typing("Salon")));
        kept.keep(None);
        drop(kept);
        assert_eq!(fs::read_dir(state.path().join("typing")).unwrap().count(), 0);
    }
}
