//! One sentence of a tongue, read by Fluent only when it is first said: a start that says forty sentences reads forty.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::numbers::trimmed;
use super::tongue::Tongue;

/// A message as it is written, and as Fluent reads it once it was asked for.
pub(super) struct Sentence {
    source: &'static str,
    /// Boxed: a reader of one message is big, and few messages of a thousand are asked for.
    read: OnceLock<Box<FluentBundle<FluentResource>>>,
}

impl Sentence {
    /// The sentence with its arguments; none when the message is badly written.
    pub(super) fn said<'a>(&'a self, tongue: Tongue, key: &str, args: Option<&'a FluentArgs<'_>>) -> Option<Cow<'a, str>> {
        if let Some(text) = self.plain() {
            return Some(Cow::Borrowed(text));
        }
        let bundle = self.read.get_or_init(|| Box::new(read(tongue, self.source)));
        let pattern = bundle.get_message(key)?.value()?;
        Some(bundle.format_pattern(pattern, args, &mut Vec::new()))
    }

    /// The text of a message that is one line without anything to fill in: as it stands behind the equals sign.
    fn plain(&self) -> Option<&'static str> {
        let (_, text) = self.source.trim_end().split_once('=')?;
        (!text.contains(['{', '\n'])).then(|| text.trim())
    }
}

/// The messages of a tongue, by their keys.
pub(super) type Sentences = HashMap<&'static str, Sentence>;

/// Every message of a tongue: found once, however many speak it.
pub(super) fn spoken(tongue: Tongue) -> Arc<Sentences> {
    static FRENCH: OnceLock<Arc<Sentences>> = OnceLock::new();
    static ENGLISH: OnceLock<Arc<Sentences>> = OnceLock::new();
    let found = match tongue {
        Tongue::French => &FRENCH,
        Tongue::English => &ENGLISH,
    };
    Arc::clone(found.get_or_init(|| Arc::new(sentences(tongue.texts()))))
}

/// Every message of these texts, by its key. A key that stands twice keeps its first text; a test refuses it.
pub(super) fn sentences(texts: &[&'static str]) -> Sentences {
    let mut found = HashMap::with_capacity(texts.iter().map(|text| text.len() / 48).sum());
    for source in texts.iter().flat_map(|text| messages(text)) {
        if let Some((key, _)) = source.split_once('=') {
            found.entry(key.trim_end()).or_insert(Sentence { source, read: OnceLock::new() });
        }
    }
    found
}

/// The messages of a text: each begins with its key at the beginning of a line, and goes on over indented lines and braces.
fn messages(text: &'static str) -> Vec<&'static str> {
    let begins = |line: &str| line.starts_with(|sign: char| sign.is_ascii_alphabetic());
    let goes_on = |line: &str| line.starts_with([' ', '}', '\n']);
    let (mut found, mut place, mut open) = (Vec::new(), 0, None);
    for line in text.split_inclusive('\n') {
        if !goes_on(line) {
            found.extend(open.take().map(|from: usize| &text[from..place]));
        }
        if begins(line) {
            open = Some(place);
        }
        place += line.len();
    }
    found.extend(open.map(|from| &text[from..]));
    found
}

fn read(tongue: Tongue, source: &str) -> FluentBundle<FluentResource> {
    let language: LanguageIdentifier = tongue.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // Fluent's marks around arguments are bidi isolates: no terminal shows them well.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match tongue {
        Tongue::French => |value, _| shown_number(value, Tongue::French),
        Tongue::English => |value, _| shown_number(value, Tongue::English),
    }));
    let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(source.to_owned());
    // One message cannot clash with another.
    let _ = bundle.add_resource(resource);
    bundle
}

fn shown_number(value: &FluentValue<'_>, tongue: Tongue) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(trimmed(tongue, number.value, 2)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_end_where_the_next_begins_and_leave_comments_out() {
        let text = "# head\none = 1\ntwo = { $n ->\n    [one] a\n   *[other] b\n}\n\n# note\nthree =\n    long\n    text\n";
        let found: Vec<&str> = messages(text).iter().map(|message| message.trim_end()).collect();
        assert_eq!(found, ["one = 1", "two = { $n ->\n    [one] a\n   *[other] b\n}", "three =\n    long\n    text"]);
    }

    #[test]
    fn a_plain_line_says_what_fluent_would_say() {
        let all = sentences(&["a =   b = c  \nd = e\n"]);
        for (key, said) in [("a", "b = c"), ("d", "e")] {
            let fluent = read(Tongue::French, all[key].source);
            let pattern = fluent.get_message(key).unwrap().value().unwrap();
            assert_eq!(fluent.format_pattern(pattern, None, &mut Vec::new()), said);
            assert_eq!(all[key].said(Tongue::French, key, None).as_deref(), Some(said));
        }
    }
}
