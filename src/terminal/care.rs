//! What the session does for work that is not saved yet, and about a file that asks for care.

use crate::app::{HalfTyped, Model};
use crate::store::{Care, Permission, Store, StoreError, surroundings};
use crate::text::Words;

use super::session::Session;
use super::typing::Kept;

impl Session {
    /// What opening left for after the first frame: every page of a file that was read at once.
    pub fn check_pages(&self) -> Result<(), StoreError> {
        match &self.store {
            Some(store) if self.jobs.is_none() => store.check_pages(),
            _ => Ok(()),
        }
    }

    /// Finds the place where the typing in a plan is kept, and what a program that is gone left there.
    pub(super) fn keep_typing_of(&mut self, store: &Store) {
        (self.kept, self.left) = (None, None);
        if store.permission() == Permission::Write
            && self.throw_away.is_none()
            && let Some((kept, left)) = Kept::of(&self.places.state, store.path())
        {
            (self.kept, self.left) = (Some(kept), left);
        }
    }

    /// Keeps what is being typed, after the frame that shows it.
    pub fn keep_typing(&mut self, model: &Model) {
        // What was left is kept until it is taken up.
        if let Some(kept) = self.kept.as_mut().filter(|_| self.left.is_none()) {
            kept.keep(HalfTyped::of(model));
        }
    }

    /// Says what lies around the file and asks for care.
    pub fn take_care(&self, model: &mut Model) {
        let Some(store) = self.store.as_ref().filter(|_| self.throw_away.is_none()) else { return };
        let told: Vec<String> = surroundings(store.path()).iter().map(|care| sentence(care, &model.words)).collect();
        if !told.is_empty() {
            model.refuse(told.join(" "));
        }
    }
}

/// What asks for care, in a sentence.
pub fn sentence(care: &Care, words: &Words) -> String {
    match care {
        Care::Conflicts(copies) => {
            let name = copies.first().and_then(|copy| copy.file_name()).map(|name| name.to_string_lossy().into_owned());
            let name = name.unwrap_or_default();
            words.say_with("care-conflicts", &[("count", copies.len().into()), ("file", name.as_str().into())])
        }
        Care::OtherNames => words.say("care-names").into_owned(),
        Care::Shared(kind) => words.say_with("care-shared", &[("kind", kind.into())]),
    }
}
