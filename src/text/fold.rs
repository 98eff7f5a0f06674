//! Texts as searches compare them.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The form of a text for finding: small letters without accents, `œ` as `oe`, one kind of space and apostrophe.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

/// The same in the place of what `folded` holds.
pub fn fold_into(text: &str, folded: &mut String) {
    folded.clear();
    if text.is_ascii() {
        folded.push_str(text);
        folded.make_ascii_lowercase();
    } else if !text.chars().all(|letter| near(letter, folded)) {
        folded.clear();
        far(text, folded);
    }
}

/// Folds any text.
fn far(text: &str, folded: &mut String) {
    // Again after the small letters: `İ` becomes `i` and a mark.
    let small: String = text.nfd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase).collect();
    for letter in small.nfd().filter(|letter| !is_combining_mark(*letter)) {
        match letter {
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            'ß' => folded.push_str("ss"),
            '\u{2018}' | '\u{2019}' => folded.push('\''),
            _ if letter.is_whitespace() => folded.push(' '),
            _ => folded.push(letter),
        }
    }
}

/// Folds a letter that French and English texts are made of, without a look into the tables of Unicode; another one is left.
fn near(letter: char, folded: &mut String) -> bool {
    let plain = match letter {
        'A'..='Z' => letter.to_ascii_lowercase(),
        '\t'..='\r' | '\u{a0}' | '\u{202f}' => ' ',
        '\0'..='\x7f' | '€' | '–' | '—' | '…' | '°' | '«' | '»' | '·' | '×' | '→' => letter,
        'À'..='Å' | 'à'..='å' => 'a',
        'Ç' | 'ç' => 'c',
        'È'..='Ë' | 'è'..='ë' => 'e',
        'Ì'..='Ï' | 'ì'..='ï' => 'i',
        'Ñ' | 'ñ' => 'n',
        'Ò'..='Ö' | 'ò'..='ö' => 'o',
        'Ù'..='Ü' | 'ù'..='ü' => 'u',
        'Ý' | 'ý' | 'ÿ' => 'y',
        '\u{2018}' | '\u{2019}' => '\'',
        'Œ' | 'œ' => {
            folded.push_str("oe");
            return true;
        }
        _ => return false,
    };
    folded.push(plain);
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_short_way_and_the_long_way_fold_every_letter_alike() {
        for letter in ('\0'..='\u{ffff}').filter(|letter| !letter.is_ascii()) {
            let (mut short, mut long) = (String::new(), String::new());
            if near(letter, &mut short) {
                far(&letter.to_string(), &mut long);
                assert_eq!(short, long, "{letter:?}");
            }
        }
        assert_eq!(fold("Œuvre d’été – 3 €"), "oeuvre d'ete – 3 €");
    }
}
