//! Small pictures of numbers: sparklines and bars, in block characters that every monospaced font has.

const LEVELS: [char; 7] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇'];

/// One block a value, scaled between the least and the greatest; a flat line lies in the middle.
#[must_use]
pub fn sparkline(values: &[f32]) -> String {
    let finite = values.iter().copied().filter(|value| value.is_finite());
    let (low, high) = finite.fold((f32::MAX, f32::MIN), |(low, high), value| (low.min(value), high.max(value)));
    values.iter().map(|value| block(*value, low, high)).collect()
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the share lies between 0 and 6")]
fn block(value: f32, low: f32, high: f32) -> char {
    if !value.is_finite() {
        return ' ';
    }
    let span = high - low;
    if span <= 0.0 {
        return LEVELS[3];
    }
    let level = ((value - low) / span * 6.0).round().clamp(0.0, 6.0);
    LEVELS[level as usize]
}

/// A bar of `wide` cells: filled up to `share` of one, with a mark at `expected`.
#[must_use]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "shares are clamped to 0..1 and widths are small")]
pub fn bar(share: f64, expected: Option<f64>, wide: u16) -> String {
    let cells = f64::from(wide);
    let at = |share: f64| (share.clamp(0.0, 1.0) * cells).round() as u16;
    let filled = if share.is_finite() { at(share) } else { 0 };
    let mark = expected.filter(|expected| expected.is_finite()).map(|expected| at(expected).min(wide.saturating_sub(1)));
    let cell = |place: u16| {
        if Some(place) == mark {
            '│'
        } else if place < filled {
            '█'
        } else {
            '░'
        }
    };
    (0..wide).map(cell).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sparkline_has_one_block_a_value() {
        assert_eq!(sparkline(&[1.0, 2.0, 3.0]), "▁▄▇");
        assert_eq!(sparkline(&[5.0, 5.0]), "▄▄");
        assert_eq!(sparkline(&[]), "");
    }

    #[test]
    fn a_bar_is_as_wide_as_asked_whatever_its_share() {
        for share in [-1.0, 0.0, 0.5, 1.0, 9.0, f64::NAN] {
            assert_eq!(bar(share, Some(0.8), 10).chars().count(), 10);
        }
        assert_eq!(bar(0.5, Some(0.8), 10), "█████░░░│░");
    }
}
