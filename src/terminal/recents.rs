//! What was used last from the palette, in the state folder. Losing it loses nothing of a plan.

use std::fs;
use std::path::PathBuf;

use crate::app::Recent;

use super::atomic::{self, Existing};
use super::places::Places;

fn file(places: &Places) -> PathBuf {
    places.state.join("recents.json")
}

/// What was used last, newest first; nothing where nothing was kept.
pub fn read(places: &Places) -> Vec<Recent> {
    let text = fs::read_to_string(file(places)).unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}

/// Keeps it. What cannot be kept is forgotten with the session.
pub fn keep(places: &Places, recents: &[Recent]) {
    let path = file(places);
    let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
    let text = serde_json::to_string(recents).unwrap_or_default();
    let _ = folder.and_then(|()| atomic::write(&path, text.as_bytes(), Existing::Replace));
}
