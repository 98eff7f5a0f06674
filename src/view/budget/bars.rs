//! What the next 100 bring, as bars on one scale.

use crate::app::{Desk, Model};
use crate::budget::{Counted, Share};
use crate::domain::Unit;
use crate::tables::{Value, show};

/// Results of 100 currency units more, as text.
pub fn figure(model: &Model, desk: &Desk, line: usize, marginal: Option<f64>) -> String {
    let Some(marginal) = marginal else { return "—".to_owned() };
    let hundred = 100.0 * marginal;
    let digits = usize::from(hundred < 100.0);
    let group = desk.study.case.groups.iter().find(|group| group.lines.contains(&line));
    match group.map(|group| group.counted) {
        Some(Counted::Money) => show(&Value::Number(hundred.round(), Unit::Money), &model.facts(), &model.words),
        _ => model.words.numbers().trimmed(hundred, digits),
    }
}

/// The greatest marginal of all lines now and after: the end of the scale.
pub fn scale(shares: &[Share]) -> f64 {
    let both = shares.iter().flat_map(|share| [share.marginal_before, share.marginal_after]).flatten();
    both.filter(|marginal| marginal.is_finite()).fold(0.0, f64::max)
}

/// A bar of so many cells.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a few cells")]
pub fn bar(marginal: Option<f64>, scale: f64, wide: usize) -> String {
    let share = marginal.map_or(0.0, |marginal| if scale > 0.0 { (marginal / scale).clamp(0.0, 1.0) } else { 0.0 });
    let filled = (share * wide as f64).round() as usize;
    let filled = if share > 0.0 { filled.max(1).min(wide) } else { 0 };
    format!("{}{}", "█".repeat(filled), "·".repeat(wide - filled))
}

/// The worst and the best marginal: how many times the best line brings what the worst does.
pub fn spread(shares: &[Share], of: impl Fn(&Share) -> Option<f64>) -> Option<f64> {
    let known: Vec<f64> = shares.iter().filter_map(of).filter(|marginal| *marginal > 0.0 && marginal.is_finite()).collect();
    let (low, high) = known.iter().fold((f64::MAX, 0.0_f64), |(low, high), one| (low.min(*one), high.max(*one)));
    (known.len() > 1).then_some(high / low)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_share_one_scale_and_something_is_never_nothing() {
        assert_eq!(bar(Some(2.0), 4.0, 8), "████····");
        assert_eq!(bar(Some(0.001), 4.0, 4), "█···");
        assert_eq!(bar(None, 4.0, 4), "····");
        assert_eq!(bar(Some(1.0), 4.0, 0), "");
    }
}
