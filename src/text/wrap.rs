//! Sentences in lines of so many cells.

use super::{Words, cut, width};

/// A text in lines no wider than so many cells, broken between words; what the words hide is hidden before it is broken.
#[must_use]
pub fn wrapped(words: &Words, text: &str, wide: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in words.veil_amounts(text).split(' ') {
        let last = lines.last_mut().map(|line| (width(line), line));
        match last {
            Some((0, line)) => line.push_str(&cut(word, wide)),
            Some((used, line)) if used + 1 + width(word) <= wide => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(cut(word, wide).into_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Tongue;

    #[test]
    fn a_long_sentence_is_broken_between_words() {
        assert_eq!(wrapped(&Words::new(Tongue::French), "le rythme est trop lent", 10), ["le rythme", "est trop", "lent"]);
    }
}
