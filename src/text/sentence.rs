//! One sentence of a tongue, read by Fluent only when it is first said: a start that says forty sentences reads forty.

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::numbers::trimmed;
use super::tongue::Tongue;

/// A sentence as Fluent reads it. Boxed: it is big, and few of a thousand are asked for.
type Read = OnceLock<Box<FluentBundle<FluentResource>>>;

/// Every message of a tongue, in the order of their keys.
pub(super) struct Sentences {
    tongue: Tongue,
    text: &'static str,
    /// Where each message begins.
    starts: &'static [u32],
    read: Box<[Read]>,
}

/// Every message of a tongue: made ready once, however many speak it.
pub(super) fn spoken(tongue: Tongue) -> Arc<Sentences> {
    static FRENCH: OnceLock<Arc<Sentences>> = OnceLock::new();
    static ENGLISH: OnceLock<Arc<Sentences>> = OnceLock::new();
    let found = match tongue {
        Tongue::French => &FRENCH,
        Tongue::English => &ENGLISH,
    };
    Arc::clone(found.get_or_init(|| {
        let (text, starts) = tongue.sentences();
        Arc::new(Sentences::new(tongue, text, starts))
    }))
}

impl Sentences {
    /// The messages of a text that `build.rs` sorted, with their places.
    pub(super) fn new(tongue: Tongue, text: &'static str, starts: &'static [u32]) -> Self {
        Self { tongue, text, starts, read: starts.iter().map(|_| OnceLock::new()).collect() }
    }

    /// Whether a key has a sentence.
    pub(super) fn knows(&self, key: &str) -> bool {
        self.place(key).is_some()
    }

    /// The sentence of a key with its arguments; none when there is none, or when it is badly written.
    pub(super) fn said<'a>(&'a self, key: &str, args: Option<&'a FluentArgs<'_>>) -> Option<Cow<'a, str>> {
        let place = self.place(key)?;
        let source = self.source(place);
        if let Some(text) = plain(source) {
            return Some(Cow::Borrowed(text));
        }
        let bundle = self.read[place].get_or_init(|| Box::new(read(self.tongue, source)));
        let pattern = bundle.get_message(key)?.value()?;
        Some(bundle.format_pattern(pattern, args, &mut Vec::new()))
    }

    fn place(&self, wanted: &str) -> Option<usize> {
        self.starts.binary_search_by(|start| key(&self.text[*start as usize..]).cmp(wanted)).ok()
    }

    /// A message as it is written.
    fn source(&self, place: usize) -> &'static str {
        let end = self.starts.get(place + 1).map_or(self.text.len(), |next| *next as usize);
        &self.text[self.starts[place] as usize..end]
    }
}

/// The key of the message that a text begins with.
fn key(text: &str) -> &str {
    text.split('=').next().unwrap_or_default().trim_end()
}

/// The text of a message that is one line without anything to fill in: as it stands behind the equals sign.
fn plain(source: &str) -> Option<&str> {
    let (_, text) = source.trim_end().split_once('=')?;
    (!text.contains(['{', '\n'])).then(|| text.trim())
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
pub(super) mod tests {
    use super::*;
    use crate::text::messages::sorted;

    /// The sentences of a text, as the build makes them.
    pub(in crate::text) fn sentences(tongue: Tongue, text: &str) -> Arc<Sentences> {
        let (text, starts) = sorted(&[text.to_owned()]);
        Arc::new(Sentences::new(tongue, text.leak(), starts.leak()))
    }

    #[test]
    fn messages_end_where_the_next_begins_and_leave_comments_out() {
        let text =
            "# head\nthree = 1\none = { $n ->\n    [one] a\n   *[other] b\n}\n\n# note\ntwo =\n    long\n    text\none = 2\n";
        let all = sentences(Tongue::French, text);
        let found: Vec<&str> = (0..all.starts.len()).map(|place| all.source(place).trim_end()).collect();
        assert_eq!(found, ["one = { $n ->\n    [one] a\n   *[other] b\n}", "three = 1", "two =\n    long\n    text"]);
        assert!(all.knows("two") && !all.knows("tw") && !all.knows("two =") && !all.knows(""));
    }

    #[test]
    fn a_plain_line_says_what_fluent_would_say() {
        let all = sentences(Tongue::French, "a =   b = c  \nd = e\n");
        for (key, said) in [("a", "b = c"), ("d", "e")] {
            let fluent = read(Tongue::French, all.source(all.place(key).unwrap()));
            let pattern = fluent.get_message(key).unwrap().value().unwrap();
            assert_eq!(fluent.format_pattern(pattern, None, &mut Vec::new()), said);
            assert_eq!(all.said(key, None).as_deref(), Some(said));
        }
    }
}
