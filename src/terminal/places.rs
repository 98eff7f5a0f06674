//! Where this system keeps plans, preferences and backups.

use std::path::{Path, PathBuf};

use directories::ProjectDirs;

/// The folders of kpilot for this user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// Plans made without a name.
    pub data: PathBuf,
    /// Preferences.
    pub config: PathBuf,
    /// Backups and the last clipboard.
    pub state: PathBuf,
}

impl Places {
    /// The folders of this system; none when the user has no home.
    #[must_use]
    pub fn of_system() -> Option<Self> {
        let dirs = ProjectDirs::from("", "", "kpilot")?;
        let data = dirs.data_dir().to_path_buf();
        let state = dirs.state_dir().map_or_else(|| data.join("state"), Path::to_path_buf);
        Some(Self { config: dirs.config_dir().to_path_buf(), state, data })
    }

    /// The same folders under one folder: for a user without a home.
    #[must_use]
    pub fn under(folder: &Path) -> Self {
        Self { data: folder.to_owned(), config: folder.to_owned(), state: folder.to_owned() }
    }

    /// The plan that opens when none is named.
    #[must_use]
    pub fn default_plan(&self) -> PathBuf {
        self.data.join("plan.kpilot")
    }

    /// The preferences file.
    #[must_use]
    pub fn preferences(&self) -> PathBuf {
        self.config.join("config.toml")
    }

    /// The folder of the user's own word lists, thresholds and channels of the audit.
    #[must_use]
    pub fn guide(&self) -> PathBuf {
        self.config.join("audit")
    }

    /// The folder of all backups; one folder a plan inside.
    #[must_use]
    pub fn backups(&self) -> PathBuf {
        self.state.join(crate::store::backup::FOLDER)
    }
}
