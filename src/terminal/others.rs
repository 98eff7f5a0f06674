//! What other programs do to the open file: their commits are shown, a file that was replaced or deleted is told.

use crate::analysis::Standing;
use crate::app::{Message, Model};
use crate::domain::Change;
use crate::store::{Notice, StoreError};

use super::session::Session;
use super::tell::{refused, sentence};

impl Session {
    /// Whether whatever happens to the file is told by the kernel, or there is none.
    pub const fn is_watched(&self) -> bool {
        self.folder.tells() || self.store.is_none()
    }

    /// Looks at the file: what other programs did to it.
    pub(super) fn look_at_file(&mut self, model: &Model) -> Vec<Message> {
        let Some(store) = self.store.as_mut() else { return Vec::new() };
        self.folder.watch(store.path());
        match store.poll() {
            Ok(Notice::Unchanged) => Vec::new(),
            Ok(Notice::Changed) => self.others(model),
            Ok(Notice::Replaced) => self.lost(&StoreError::Replaced, model),
            Ok(Notice::Gone) => self.lost(&StoreError::Gone, model),
            Err(error) => self.lost(&error, model),
        }
    }

    fn lost(&mut self, error: &StoreError, model: &Model) -> Vec<Message> {
        let told = sentence(error, self.path(), &model.words);
        self.store = None;
        vec![Message::Lost(told)]
    }

    /// The commits of other programs since the model's revision.
    pub(super) fn others(&mut self, model: &Model) -> Vec<Message> {
        let Some(store) = self.store.as_ref() else { return Vec::new() };
        match store.changes_since(model.revision) {
            Ok(Some((revision, changes))) if revision > model.revision => vec![Message::External(changes, revision)],
            Ok(Some(_)) => Vec::new(),
            Ok(None) => self.reload(model),
            Err(error) => vec![refused(&error, self.path(), model)],
        }
    }

    /// Reads the whole file again.
    pub(super) fn reload(&mut self, model: &Model) -> Vec<Message> {
        let Some(store) = self.store.as_ref() else { return Vec::new() };
        match store.load().and_then(|plan| Ok((plan, store.revision()?))) {
            Ok((plan, revision)) => {
                let standing = Standing::of(&plan, self.clock.today());
                vec![Message::Loaded(Box::new(plan), Some(Box::new(standing)), revision)]
            }
            Err(error) => vec![refused(&error, self.path(), model)],
        }
    }

    /// The commits of other programs between the model's revision and our own commit.
    pub(super) fn between(&self, model: &Model, own: &[Change], revision: u64) -> Vec<Message> {
        if revision == model.revision + 1 {
            return Vec::new();
        }
        let Some(Ok(Some((_, mut changes)))) = self.store.as_ref().map(|store| store.changes_since(model.revision)) else {
            return Vec::new();
        };
        changes.truncate(changes.len().saturating_sub(own.len()));
        vec![Message::External(changes, revision - 1)]
    }
}
