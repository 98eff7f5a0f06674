//! The desk of a plan between two sessions, in the state folder: page, views, cursor. Losing it loses nothing of the plan.

use std::fs;
use std::path::{Path, PathBuf};

use crate::app::{LastSession, Model, lay};
use crate::store::backup;

use super::atomic::{self, Existing};
use super::places::Places;

fn file(places: &Places, plan: &Path) -> PathBuf {
    places.state.join("sessions").join(backup::folder_name(plan)).with_extension("json")
}

/// Lays everything as it was when the plan was left.
pub fn take_up(model: &mut Model, places: &Places, plan: &Path) {
    if let Ok(text) = fs::read_to_string(file(places, plan)) {
        lay(model, LastSession::read(&text));
    }
}

/// Keeps how everything lies. What cannot be kept is left: the next session opens on the home page.
pub fn keep(model: &Model, places: &Places, plan: &Path) {
    let path = file(places, plan);
    let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
    let _ = folder.and_then(|()| atomic::write(&path, LastSession::of(model).text().as_bytes(), Existing::Replace));
}
