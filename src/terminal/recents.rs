//! What is remembered of the user between sessions, in the state folder: what was used last from the palette, which hints were
//! given. Losing it loses nothing of a plan.

use std::fs;
use std::path::PathBuf;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::app::{Message, Recent};

use super::atomic::{self, Existing};
use super::places::Places;

const RECENTS: &str = "recents.json";
const HINTS: &str = "hints.json";

fn file(places: &Places, name: &str) -> PathBuf {
    places.state.join(name)
}

fn read<T: DeserializeOwned>(places: &Places, name: &str) -> Vec<T> {
    let text = fs::read_to_string(file(places, name)).unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}

/// What cannot be kept is forgotten with the session.
fn keep<T: Serialize>(places: &Places, name: &str, kept: &[T]) {
    let path = file(places, name);
    let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
    let text = serde_json::to_string(kept).unwrap_or_default();
    let _ = folder.and_then(|()| atomic::write(&path, text.as_bytes(), Existing::Replace));
}

/// What was used last, newest first; nothing where nothing was kept.
pub fn recents(places: &Places) -> Vec<Recent> {
    read(places, RECENTS)
}

/// Keeps what was used last; there is nothing to tell.
pub fn keep_recents(places: &Places, recents: &[Recent]) -> Vec<Message> {
    keep(places, RECENTS, recents);
    Vec::new()
}

/// The hints given before.
pub fn hints(places: &Places) -> Vec<String> {
    read(places, HINTS)
}

/// Keeps which hints were given; there is nothing to tell.
pub fn keep_hints(places: &Places, hints: &[String]) -> Vec<Message> {
    keep(places, HINTS, hints);
    Vec::new()
}
