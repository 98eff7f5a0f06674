//! What the figures say of one target on one day.

/// The verdict on a target, in the order of the off-target panel and of `status`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Beyond the tolerance.
    OffTarget,
    /// Past due and not met.
    Missed,
    /// Not met, within the tolerance.
    AtRisk,
    /// On target when last measured, but a whole period went by without a value.
    Stale,
    /// Nothing was measured in the window.
    NoData,
    /// Less than a tenth of the window has passed, or nothing is expected yet.
    TooEarly,
    /// As expected.
    OnTarget,
    /// Reached.
    Achieved,
    /// The window has not begun.
    Upcoming,
    /// Nothing is asked yet.
    NoTarget,
}

impl Verdict {
    /// Every verdict, worst first.
    pub const ALL: [Self; 10] = [
        Self::OffTarget,
        Self::Missed,
        Self::AtRisk,
        Self::Stale,
        Self::NoData,
        Self::TooEarly,
        Self::OnTarget,
        Self::Achieved,
        Self::Upcoming,
        Self::NoTarget,
    ];

    /// The word of files, JSON and command line.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::OffTarget => "off_target",
            Self::Missed => "missed",
            Self::AtRisk => "at_risk",
            Self::Stale => "stale",
            Self::NoData => "no_data",
            Self::TooEarly => "too_early",
            Self::OnTarget => "on_target",
            Self::Achieved => "achieved",
            Self::Upcoming => "upcoming",
            Self::NoTarget => "no_target",
        }
    }

    /// Place in the panel: off target and missed share the first one.
    #[must_use]
    pub const fn rank(self) -> u8 {
        match self {
            Self::OffTarget | Self::Missed => 0,
            other => other as u8 - 1,
        }
    }

    /// Whether it stands in the off-target panel.
    #[must_use]
    pub const fn in_panel(self) -> bool {
        matches!(self, Self::OffTarget | Self::Missed | Self::AtRisk | Self::Stale | Self::NoData)
    }

    /// Whether it is red: off target, or missed.
    #[must_use]
    pub const fn is_off(self) -> bool {
        matches!(self, Self::OffTarget | Self::Missed)
    }

    /// Whether it is green.
    #[must_use]
    pub const fn is_green(self) -> bool {
        matches!(self, Self::OnTarget | Self::Achieved)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn off_target_and_missed_share_the_first_place_and_the_others_follow() {
        let ranks: Vec<u8> = Verdict::ALL.iter().map(|verdict| verdict.rank()).collect();
        assert_eq!(ranks, [0, 0, 1, 2, 3, 4, 5, 6, 7, 8]);
    }
}
