//! Colours by role. Meaning never hangs on colour alone: every verdict has its mark and its word.

use ratatui::style::{Color, Modifier, Style};

use crate::analysis::Verdict;
use crate::config::Theme;

/// What a piece of text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Ordinary text.
    Text,
    /// Less important text.
    Dim,
    /// Titles and headers.
    Title,
    /// The open tab.
    Tab,
    /// The cell under the cursor.
    Cursor,
    /// A marked row.
    Marked,
    /// What changed since the last check-in; laid over another role.
    Changed,
    /// The cell being typed in.
    Typing,
    /// Keys in hints.
    Key,
    /// Frames and rules.
    Frame,
    /// Off target, missed.
    Off,
    /// At risk, stale.
    Risk,
    /// On target, achieved.
    Good,
    /// A refusal.
    Refusal,
}

/// The role of a verdict.
#[must_use]
pub const fn role_of(verdict: Verdict) -> Role {
    match verdict {
        Verdict::OffTarget | Verdict::Missed => Role::Off,
        Verdict::AtRisk | Verdict::Stale => Role::Risk,
        Verdict::OnTarget | Verdict::Achieved => Role::Good,
        Verdict::NoData | Verdict::TooEarly | Verdict::Upcoming | Verdict::NoTarget => Role::Dim,
    }
}

/// The style of a role in a theme.
#[must_use]
pub fn style(theme: Theme, role: Role) -> Style {
    let plain = Style::new();
    let bold = plain.add_modifier(Modifier::BOLD);
    // Reverse video needs no colour, so the selection is seen under NO_COLOR and on any background.
    match role {
        Role::Cursor => return plain.add_modifier(Modifier::REVERSED),
        Role::Marked => return bold,
        Role::Changed => return plain.add_modifier(Modifier::UNDERLINED),
        Role::Typing => return bold.add_modifier(Modifier::UNDERLINED),
        Role::Text => return plain,
        _ => {}
    }
    let Some(color) = color(theme, role) else {
        return match role {
            Role::Dim | Role::Frame if theme != Theme::None => plain.add_modifier(Modifier::DIM),
            Role::Dim | Role::Frame => plain,
            _ => bold,
        };
    };
    match role {
        Role::Title | Role::Off | Role::Tab | Role::Refusal | Role::Key => bold.fg(color),
        _ => plain.fg(color),
    }
}

/// The colour of a role; none is the terminal's own. Indexed colours need no true-colour terminal.
const fn color(theme: Theme, role: Role) -> Option<Color> {
    let (off, risk, good, accent, dim) = match theme {
        Theme::Dark => (Color::Indexed(209), Color::Indexed(221), Color::Indexed(75), Color::Indexed(117), Color::Indexed(245)),
        Theme::Light => (Color::Indexed(160), Color::Indexed(130), Color::Indexed(25), Color::Indexed(24), Color::Indexed(242)),
        // Okabe and Ito: vermillion, orange, blue, sky blue.
        Theme::Daltonian => (Color::Indexed(166), Color::Indexed(214), Color::Indexed(32), Color::Indexed(74), Color::Indexed(246)),
        Theme::Sixteen => (Color::LightRed, Color::Yellow, Color::Cyan, Color::Cyan, Color::DarkGray),
        Theme::None => return None,
    };
    match role {
        Role::Off | Role::Refusal => Some(off),
        Role::Risk => Some(risk),
        Role::Good => Some(good),
        Role::Title | Role::Tab | Role::Key => Some(accent),
        Role::Dim | Role::Frame => Some(dim),
        Role::Text | Role::Cursor | Role::Marked | Role::Changed | Role::Typing => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_colour_no_style_writes_a_colour_and_the_selection_is_reversed() {
        for role in [Role::Text, Role::Dim, Role::Title, Role::Tab, Role::Cursor, Role::Typing, Role::Off, Role::Risk, Role::Good] {
            let style = style(Theme::None, role);
            assert_eq!((style.fg, style.bg), (None, None), "{role:?}");
        }
        assert!(style(Theme::None, Role::Cursor).add_modifier.contains(Modifier::REVERSED));
    }
}
