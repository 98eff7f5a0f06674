//! The guide: word lists, legal thresholds and channels, kpilot's own or as the user's files change them.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::channels::Channels;
use super::law::Law;
use super::words::{List, Phrases, WordFile};

/// One file of the guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GuidePart {
    /// Word lists.
    Words,
    /// Legal thresholds.
    Law,
    /// Channels and KPI catalogue.
    Channels,
}

impl GuidePart {
    /// Every file.
    pub const ALL: &'static [Self] = &[Self::Words, Self::Law, Self::Channels];

    /// Its name in `assets/audit` and in the user's configuration.
    #[must_use]
    pub const fn file(self) -> &'static str {
        match self {
            Self::Words => "words.toml",
            Self::Law => "law.toml",
            Self::Channels => "channels.toml",
        }
    }

    /// The text kpilot comes with: what a user copies to change it.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::Words => include_str!("../../assets/audit/words.toml"),
            Self::Law => include_str!("../../assets/audit/law.toml"),
            Self::Channels => include_str!("../../assets/audit/channels.toml"),
        }
    }
}

/// Why a file of the guide was not read: the built-in one stands.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {message}")]
pub struct GuideError {
    /// Line, from 1.
    pub line: usize,
    /// What is wrong there.
    pub message: String,
}

/// What rules read beside the plan.
#[derive(Clone, Debug)]
pub struct Guide {
    lists: WordFile,
    /// Words of every list.
    pub phrases: Phrases,
    /// Legal thresholds.
    pub law: Law,
    /// Channels and KPI catalogue.
    pub channels: Channels,
}

impl Default for Guide {
    fn default() -> Self {
        let (lists, law) = (built_in::<WordFile>(GuidePart::Words), built_in::<Law>(GuidePart::Law));
        let channels = toml::from_str(GuidePart::Channels.text());
        // `the_built_in_guide_is_read_whole` holds that each file is.
        let channels = channels.unwrap_or_else(|_| Channels::none());
        Self { phrases: Phrases::of(&lists), lists, law, channels }
    }
}

impl Guide {
    /// kpilot's own guide, read when it is first asked for.
    #[must_use]
    pub fn built_in() -> &'static Self {
        static BUILT_IN: std::sync::LazyLock<Guide> = std::sync::LazyLock::new(Guide::default);
        &BUILT_IN
    }
}

fn built_in<T: DeserializeOwned + Default>(part: GuidePart) -> T {
    toml::from_str(part.text()).unwrap_or_default()
}

impl Guide {
    /// The same with a file of the user's: lists and entries it names replace kpilot's own.
    ///
    /// # Errors
    /// [`GuideError`] with the line; nothing is changed then.
    pub fn change(&mut self, part: GuidePart, text: &str) -> Result<(), GuideError> {
        match part {
            GuidePart::Words => {
                let file = read::<WordFile>(text)?;
                let known = |name: &String| List::ALL.iter().any(|list| list.word() == name);
                if let Some(stranger) = file.keys().find(|name| !known(name)) {
                    return Err(located(text, stranger));
                }
                self.lists.extend(file);
                self.phrases = Phrases::of(&self.lists);
            }
            GuidePart::Law => {
                let law = read::<Law>(text)?;
                if let Some(stranger) = law.0.keys().find(|name| !Law::ENTRIES.contains(&name.as_str())) {
                    return Err(located(text, stranger));
                }
                self.law.0.extend(law.0);
            }
            GuidePart::Channels => {
                let channels = read::<Channels>(text)?;
                if let Some(stranger) = channels.stranger() {
                    return Err(located(text, &stranger));
                }
                self.channels = channels;
            }
        }
        Ok(())
    }
}

fn read<T: for<'de> Deserialize<'de>>(text: &str) -> Result<T, GuideError> {
    toml::from_str(text).map_err(|error| {
        let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or("");
        GuideError { line: before.matches('\n').count() + 1, message: error.message().to_owned() }
    })
}

/// An error about a name that kpilot does not know.
fn located(text: &str, name: &str) -> GuideError {
    let line = text.lines().position(|line| line.contains(name)).map_or(1, |line| line + 1);
    GuideError { line, message: format!("unknown: {name}") }
}
