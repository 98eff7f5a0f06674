//! Quotation marks without their other half, which the `csv` crate reads over without a word.

/// The byte of the first quotation mark that opens a cell and is not closed, or closed before the cell's end.
pub(super) fn unpaired(text: &str, delimiter: u8) -> Option<usize> {
    let bytes = text.as_bytes();
    let ends_cell = |byte: u8| byte == delimiter || matches!(byte, b'\n' | b'\r');
    let (mut at, mut starts_cell) = (0, true);
    while let Some(byte) = bytes.get(at) {
        if starts_cell && *byte == b'"' {
            let behind = closing(bytes, at + 1).map(|closing| closing + 1);
            match behind.filter(|behind| bytes.get(*behind).is_none_or(|byte| ends_cell(*byte))) {
                Some(behind) => at = behind,
                None => return Some(at),
            }
            starts_cell = false;
        } else {
            starts_cell = ends_cell(*byte);
            at += 1;
        }
    }
    None
}

/// The mark that closes a quoted cell: the first one that is not doubled.
fn closing(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        at += bytes.get(at..)?.iter().position(|byte| *byte == b'"')?;
        if bytes.get(at + 1) != Some(&b'"') {
            return Some(at);
        }
        at += 2;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_that_is_closed_at_the_end_of_its_cell_has_its_other_half() {
        for text in ["", "a,b", "\"a,b\",c", "\"a \"\"b\"\"\"\n\"c\nd\"\r\n", "5\" disk,x", "\"\"", "a,\"\"\n"] {
            assert_eq!(unpaired(text, b','), None, "{text}");
        }
    }

    #[test]
    fn one_that_is_not_is_found_where_it_opens() {
        for (text, at) in [("a,\"b\nc,d\n", 2), ("\"a\" b,c", 0), ("x\n\"abc\n1,\"def\"", 2), ("\"", 0), ("\"a\"\"", 0)] {
            assert_eq!(unpaired(text, b','), Some(at), "{text}");
        }
    }
}
