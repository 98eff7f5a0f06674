//! A look at the directory of a zip archive before anything in it is unpacked.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::WorkbookError;

const MOST_FILES: usize = 1000;
const MOST_BYTES: u64 = 200 << 20;
const MOST_RATIO: u64 = 200;
/// Small archives may be packed as tightly as they like.
const SMALL: u64 = 8 << 20;
/// A CSV in an archive is read to this length.
const LONGEST_MEMBER: u64 = 64 << 20;

/// What a zip archive is.
#[derive(Clone, Debug, PartialEq)]
pub enum Archive {
    /// A workbook: it has a `xl/` folder, or says that it is an open document.
    Workbook,
    /// An archive of CSVs: their names and bytes, in the archive's order.
    Files(Vec<(String, Vec<u8>)>),
}

/// Looks at an archive: refuses one that unpacks to too much, and unpacks the texts of an archive of CSVs in memory.
///
/// # Errors
/// [`WorkbookError`] for bombs, damage and names that stand twice.
pub fn archive(bytes: &[u8]) -> Result<Archive, WorkbookError> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| WorkbookError::Damaged)?;
    check_size(&mut zip, bytes.len() as u64)?;
    // Of two files with one name the last would win without a word.
    if entries(bytes).is_some_and(|entries| entries != zip.len()) {
        return Err(WorkbookError::Damaged);
    }
    if zip.file_names_raw().any(|name| name.starts_with(b"xl/") || name == b"content.xml" || name == b"mimetype") {
        return Ok(Archive::Workbook);
    }
    let mut files = Vec::new();
    for place in 0..zip.len() {
        let file = zip.by_index(place).map_err(|_| WorkbookError::Damaged)?;
        if file.encrypted() {
            return Err(WorkbookError::Password);
        }
        let path = file.name().map_err(|_| WorkbookError::Damaged)?.into_owned();
        let name = path.rsplit(['/', '\\']).next().unwrap_or_default().to_owned();
        let is_text = [".csv", ".tsv", ".txt"].iter().any(|ending| name.to_lowercase().ends_with(ending));
        if file.is_file() && is_text && !path.starts_with("__MACOSX") {
            let mut text = Vec::new();
            file.take(LONGEST_MEMBER).read_to_end(&mut text).map_err(|_| WorkbookError::Damaged)?;
            files.push((name, text));
        }
    }
    Ok(Archive::Files(files))
}

/// How many files the end of the directory says there are; none for the long form of archives beyond 65,535 files.
fn entries(bytes: &[u8]) -> Option<usize> {
    let end = bytes.windows(4).rposition(|four| four == b"PK\x05\x06")?;
    let count = u16::from_le_bytes([*bytes.get(end + 10)?, *bytes.get(end + 11)?]);
    (count < u16::MAX).then_some(count.into())
}

fn check_size(zip: &mut ZipArchive<Cursor<&[u8]>>, packed: u64) -> Result<(), WorkbookError> {
    if zip.len() > MOST_FILES {
        return Err(WorkbookError::ManyFiles);
    }
    let mut total = 0_u64;
    for place in 0..zip.len() {
        let file = zip.by_index_raw(place).map_err(|_| WorkbookError::Damaged)?;
        total = total.saturating_add(file.size());
    }
    let is_tight = total > SMALL && total / packed.max(1) > MOST_RATIO;
    if total > MOST_BYTES || is_tight {
        return Err(WorkbookError::Bomb { megabytes: total >> 20 });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in files {
            zip.start_file(*name, SimpleFileOptions::default()).unwrap();
            zip.write_all(bytes).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    #[test]
    fn the_texts_of_an_archive_come_out_in_memory_under_their_bare_names() {
        let bytes = zipped(&[("a/Chart.csv", b"x"), ("../../evil.csv", b"y"), ("picture.png", b"z")]);
        let expected = vec![("Chart.csv".to_owned(), b"x".to_vec()), ("evil.csv".to_owned(), b"y".to_vec())];
        assert_eq!(archive(&bytes), Ok(Archive::Files(expected)));
    }

    #[test]
    fn a_workbook_is_known_by_its_folder() {
        assert_eq!(archive(&zipped(&[("xl/workbook.xml", b"<x/>")])), Ok(Archive::Workbook));
    }

    #[test]
    fn a_bomb_is_refused_before_it_is_unpacked() {
        let zeros = vec![0; 32 << 20];
        assert_eq!(archive(&zipped(&[("a.csv", &zeros)])), Err(WorkbookError::Bomb { megabytes: 32 }));
    }

    #[test]
    fn what_is_no_archive_is_damaged() {
        assert_eq!(archive(b"PK\x03\x04rest"), Err(WorkbookError::Damaged));
    }
}
