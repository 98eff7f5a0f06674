//! The bytes of a file as text, whatever program wrote them.

/// Why bytes are no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DecodeError {
    /// No byte, or only white space.
    #[error("the file is empty")]
    Empty,
    /// A zip archive, which every `.xlsx` and `.ods` is.
    #[error("a zip archive or a workbook")]
    Zip,
    /// Compressed by gzip, zstd, bzip2 or xz.
    #[error("a compressed file")]
    Compressed,
    /// An old Excel workbook (`.xls`).
    #[error("an old Excel workbook")]
    OldWorkbook,
    /// A PDF document.
    #[error("a PDF document")]
    Pdf,
    /// An `SQLite` file, as plans of kpilot are.
    #[error("an SQLite file")]
    Sqlite,
    /// A web page.
    #[error("a web page")]
    WebPage,
    /// No text in any encoding that is known.
    #[error("not a text")]
    Binary,
}

/// What a file begins with when it is no text.
const SIGNATURES: &[(&[u8], DecodeError)] = &[
    (b"PK\x03\x04", DecodeError::Zip),
    (b"PK\x05\x06", DecodeError::Zip),
    (b"\x1f\x8b", DecodeError::Compressed),
    (b"\x28\xb5\x2f\xfd", DecodeError::Compressed),
    (b"BZh", DecodeError::Compressed),
    (b"\xfd7zXZ\0", DecodeError::Compressed),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", DecodeError::OldWorkbook),
    (b"%PDF-", DecodeError::Pdf),
    (b"SQLite format 3\0", DecodeError::Sqlite),
];

/// How a text was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// Letters that every encoding has.
    Ascii,
    /// UTF-8.
    Utf8,
    /// UTF-8 behind a byte order mark.
    Utf8Mark,
    /// UTF-16, the small byte first, and whether behind a byte order mark.
    Utf16Little(bool),
    /// UTF-16, the large byte first, and whether behind a byte order mark.
    Utf16Big(bool),
    /// Windows-1252.
    Windows1252,
}

impl Encoding {
    /// The words in files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Ascii => "utf-8 (pure ascii)",
            Self::Utf8 => "utf-8",
            Self::Utf8Mark => "utf-8+bom",
            Self::Utf16Little(true) => "utf-16le+bom",
            Self::Utf16Little(false) => "utf-16le",
            Self::Utf16Big(true) => "utf-16be+bom",
            Self::Utf16Big(false) => "utf-16be",
            Self::Windows1252 => "windows-1252",
        }
    }
}

/// The text of a file and how it was written; a text that was decoded wrongly before it was saved is mended.
///
/// # Errors
/// As [`decode`].
pub fn decode_as(bytes: &[u8]) -> Result<(String, Encoding), DecodeError> {
    let encoding = match bytes {
        [0xef, 0xbb, 0xbf, ..] => Encoding::Utf8Mark,
        [0xff, 0xfe, ..] => Encoding::Utf16Little(true),
        [0xfe, 0xff, ..] => Encoding::Utf16Big(true),
        bytes if has_zeros(bytes, 1) => Encoding::Utf16Little(false),
        bytes if has_zeros(bytes, 0) => Encoding::Utf16Big(false),
        bytes if bytes.is_ascii() => Encoding::Ascii,
        bytes if std::str::from_utf8(bytes).is_ok() => Encoding::Utf8,
        _ => Encoding::Windows1252,
    };
    let text = decode(bytes)?;
    Ok((mended(text), encoding))
}

/// `Montant dÃ©pensÃ©` as it was meant: UTF-8 that was once read as Windows-1252.
fn mended(text: String) -> String {
    if !text.contains(['Ã', 'Â']) {
        return text;
    }
    let (bytes, _, is_lossy) = encoding_rs::WINDOWS_1252.encode(&text);
    if is_lossy { text } else { String::from_utf8(bytes.into_owned()).unwrap_or(text) }
}

/// The text of a file: UTF-8 or UTF-16 with or without byte order mark, else Windows-1252.
///
/// # Errors
/// [`DecodeError`] says what the file is instead.
pub fn decode(bytes: &[u8]) -> Result<String, DecodeError> {
    if let Some((_, error)) = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)) {
        return Err(*error);
    }
    let text = read(bytes).filter(|text| !is_binary(text)).ok_or(DecodeError::Binary)?;
    let start = text.trim_start();
    if start.is_empty() {
        return Err(DecodeError::Empty);
    }
    if is_web_page(start) { Err(DecodeError::WebPage) } else { Ok(text) }
}

fn read(bytes: &[u8]) -> Option<String> {
    match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8(rest.to_vec()).ok(),
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        _ if has_zeros(bytes, 1) => utf16(bytes, u16::from_le_bytes),
        _ if has_zeros(bytes, 0) => utf16(bytes, u16::from_be_bytes),
        _ => Some(std::str::from_utf8(bytes).map_or_else(|_| windows_1252(bytes), str::to_owned)),
    }
}

/// Whether every second byte of the beginning, from `first`, is nearly always zero and the others are not: UTF-16 of a
/// European language.
fn has_zeros(bytes: &[u8], first: usize) -> bool {
    let start = &bytes[..bytes.len().min(1000) / 2 * 2];
    let zeros = |first: usize| start.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    let pairs = start.len() / 2;
    pairs > 0 && bytes.len().is_multiple_of(2) && zeros(first) * 10 >= pairs * 9 && zeros(1 - first) == 0
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    if !bytes.len().is_multiple_of(2) {
        return None;
    }
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    char::decode_utf16(units).collect::<Result<_, _>>().ok()
}

fn windows_1252(bytes: &[u8]) -> String {
    encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned()
}

/// Control signs that no text file has; Windows-1252 gives C1 signs for the bytes it does not know.
fn is_binary(text: &str) -> bool {
    let start = text.chars().take(100_000);
    let strange =
        start.filter(|sign| matches!(sign, '\0'..='\u{8}' | '\u{e}'..='\u{1a}' | '\u{1c}'..='\u{1f}' | '\u{80}'..='\u{9f}'));
    let count = text.chars().take(100_000).count();
    text.contains('\0') || strange.count() * 100 > count
}

fn is_web_page(text: &str) -> bool {
    let start: String = text.chars().take(200).collect::<String>().to_lowercase();
    ["<!doctype html", "<html", "<head", "<body", "<script"].iter().any(|tag| start.starts_with(tag))
        || start.starts_with("<?xml") && start.contains("<html")
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Activité;Coût\nPub;12,50 €\n";

    fn utf16(unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
        TEXT.encode_utf16().flat_map(unit).collect()
    }

    #[test]
    fn the_same_text_is_read_from_every_encoding() {
        let marked = |mark: &[u8], bytes: Vec<u8>| [mark.to_vec(), bytes].concat();
        let windows = encoding_rs::WINDOWS_1252.encode(TEXT).0.into_owned();
        for bytes in [
            TEXT.as_bytes().to_vec(),
            marked(b"\xef\xbb\xbf", TEXT.into()),
            marked(b"\xff\xfe", utf16(u16::to_le_bytes)),
            marked(b"\xfe\xff", utf16(u16::to_be_bytes)),
            windows,
        ] {
            assert_eq!(decode(&bytes).as_deref(), Ok(TEXT));
        }
    }

    #[test]
    fn utf_16_without_mark_is_known_by_its_zeros() {
        for unit in [u16::to_le_bytes, u16::to_be_bytes] {
            let bytes: Vec<u8> = "date,clics\n2026-01-01,5\n".encode_utf16().flat_map(unit).collect();
            assert_eq!(decode(&bytes).as_deref(), Ok("date,clics\n2026-01-01,5\n"));
        }
    }

    #[test]
    fn a_text_that_was_decoded_wrongly_is_mended() {
        let (text, encoding) = decode_as("Montant dÃ©pensÃ© (EUR);Ã‚".as_bytes()).unwrap();
        assert_eq!((text.as_str(), encoding), ("Montant dépensé (EUR);Â", Encoding::Utf8));
        assert_eq!(decode_as("SÃO PAULO".as_bytes()).unwrap().0, "SÃO PAULO");
    }

    #[test]
    fn what_is_no_text_is_named() {
        for (bytes, error) in [
            (&b""[..], DecodeError::Empty),
            (b"\xef\xbb\xbf \n", DecodeError::Empty),
            (b"PK\x03\x04rest", DecodeError::Zip),
            (b"\x1f\x8b\x08", DecodeError::Compressed),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", DecodeError::OldWorkbook),
            (b"SQLite format 3\0", DecodeError::Sqlite),
            (b"%PDF-1.7", DecodeError::Pdf),
            (b"\n <!DOCTYPE html><title>Login", DecodeError::WebPage),
            (b"a,b\0,c", DecodeError::Binary),
            (b"\x01\x02\x03\x04\x81\x8d", DecodeError::Binary),
            (b"\xef\xbb\xbf\xff", DecodeError::Binary),
            (b"\xff\xfea", DecodeError::Binary),
        ] {
            assert_eq!(decode(bytes), Err(error), "{bytes:?}");
        }
    }
}
