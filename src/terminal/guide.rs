//! The user's files of the audit's guide: word lists, legal thresholds, channels.

use std::fs;
use std::io;
use std::io::Write;
use std::path::{Path, PathBuf};

use crate::audit::{Guide, GuidePart};

/// Reads the guide with the files of a folder, none where there are none; each that cannot be read is told in a sentence, and
/// kpilot's own stands.
#[must_use]
pub fn read(folder: &Path) -> (Option<Guide>, Vec<String>) {
    let (mut changed, mut complaints) = (None, Vec::new());
    for part in GuidePart::ALL {
        let path = folder.join(part.file());
        let failed = match fs::read_to_string(&path) {
            Ok(text) => changed.get_or_insert_with(Guide::default).change(*part, &text).err().map(|error| error.to_string()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => Some(error.to_string()),
        };
        complaints.extend(failed.map(|error| format!("{}: {error}", path.display())));
    }
    (changed, complaints)
}

/// Puts kpilot's own files where the user may change them; one that is there already is left alone. Returns where they stand.
///
/// # Errors
/// The folder or a file cannot be written.
pub fn copy(folder: &Path) -> io::Result<Vec<PathBuf>> {
    fs::create_dir_all(folder)?;
    let copied = GuidePart::ALL.iter().map(|part| {
        let path = folder.join(part.file());
        match fs::File::create_new(&path) {
            Ok(mut file) => file.write_all(part.text().as_bytes())?,
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
        Ok(path)
    });
    copied.collect()
}
