//! JSON taken apart one level at a time: each part stays a piece of the text until its kind is known.

use std::borrow::Cow;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

/// Why a walk over parts ended before their end.
#[derive(Debug)]
pub(super) enum Ended<E> {
    /// The text is not what was to be taken apart.
    Json(serde_json::Error),
    /// The visitor of the parts ended it.
    Visitor(E),
}

impl<E> Ended<E> {
    /// What the visitor ended the walk with.
    pub(super) fn visitor(self) -> Option<E> {
        match self {
            Self::Json(_) => None,
            Self::Visitor(ended) => Some(ended),
        }
    }
}

/// Visits the members of an object, in the order of the text.
pub(super) fn members<'t, E>(text: &'t str, each: impl FnMut(&str, &'t str) -> Result<(), E>) -> Result<(), Ended<E>> {
    let mut ended = None;
    let mut json = serde_json::Deserializer::from_str(text);
    let walked = json.deserialize_map(Members { each, ended: &mut ended }).and_then(|()| json.end());
    finish(walked, ended)
}

/// Visits the elements of a list, with their places from 0.
pub(super) fn elements<'t, E>(text: &'t str, each: impl FnMut(usize, &'t str) -> Result<(), E>) -> Result<(), Ended<E>> {
    let mut ended = None;
    let mut json = serde_json::Deserializer::from_str(text);
    let walked = json.deserialize_seq(Elements { each, ended: &mut ended }).and_then(|()| json.end());
    finish(walked, ended)
}

fn finish<E>(walked: serde_json::Result<()>, ended: Option<E>) -> Result<(), Ended<E>> {
    match (walked, ended) {
        (_, Some(ended)) => Err(Ended::Visitor(ended)),
        (Err(error), None) => Err(Ended::Json(error)),
        (Ok(()), None) => Ok(()),
    }
}

/// A key of an object; copied only when it is written with escapes.
#[derive(Deserialize)]
struct Name<'t>(#[serde(borrow)] Cow<'t, str>);

struct Members<'e, F, E> {
    each: F,
    ended: &'e mut Option<E>,
}

impl<'t, F: FnMut(&str, &'t str) -> Result<(), E>, E> Visitor<'t> for Members<'_, F, E> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'t>>(mut self, mut map: A) -> Result<(), A::Error> {
        while let Some(Name(key)) = map.next_key()? {
            let part: &'t RawValue = map.next_value()?;
            if let Err(ended) = (self.each)(&key, part.get()) {
                *self.ended = Some(ended);
                return Err(A::Error::custom("ended"));
            }
        }
        Ok(())
    }
}

struct Elements<'e, F, E> {
    each: F,
    ended: &'e mut Option<E>,
}

impl<'t, F: FnMut(usize, &'t str) -> Result<(), E>, E> Visitor<'t> for Elements<'_, F, E> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'t>>(mut self, mut list: A) -> Result<(), A::Error> {
        let mut place = 0;
        while let Some(part) = list.next_element::<&'t RawValue>()? {
            if let Err(ended) = (self.each)(place, part.get()) {
                *self.ended = Some(ended);
                return Err(A::Error::custom("ended"));
            }
            place += 1;
        }
        Ok(())
    }
}
