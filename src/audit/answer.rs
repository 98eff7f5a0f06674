//! What a rule says of one record.

use crate::domain::{Entity, Id, Key};

use super::finding::Detail;

/// What a rule says of one record, or of the plan.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// The rule has nothing to say here.
    Apart,
    /// As it should be.
    Fine,
    /// What is not.
    Faulty(Vec<Fault>),
}

/// One thing that is not as it should be.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// Where, when it is not the record that was asked about.
    pub(super) at: Option<Key>,
    /// The field to look at.
    pub(super) field: &'static str,
    /// What the sentence needs beside the record's name.
    pub(super) details: Vec<(&'static str, Detail)>,
}

impl Fault {
    /// A fault in a field of the record asked about.
    pub(super) const fn of(field: &'static str) -> Self {
        Self { at: None, field, details: Vec::new() }
    }

    /// The same, at another record.
    pub(super) fn at<T: Entity>(self, id: Id<T>) -> Self {
        Self { at: Some(Key::Row(T::TABLE, id.number())), ..self }
    }

    /// The same with a detail of its sentence.
    pub(super) fn with(mut self, name: &'static str, detail: impl Into<Detail>) -> Self {
        self.details.push((name, detail.into()));
        self
    }
}

impl Answer {
    /// Fine, or the fault of a field.
    pub(super) fn fine_if(fine: bool, field: &'static str) -> Self {
        Self::unless(fine, || Fault::of(field))
    }

    /// Fine, or a fault.
    pub(super) fn unless(fine: bool, fault: impl FnOnce() -> Fault) -> Self {
        if fine { Self::Fine } else { Self::Faulty(vec![fault()]) }
    }

    /// Fine without faults.
    pub(super) fn of(faults: Vec<Fault>) -> Self {
        if faults.is_empty() { Self::Fine } else { Self::Faulty(faults) }
    }
}
