//! How decisions and confidences came out, in lines over the journal.

use crate::text::width;

use super::checkin::score;
use super::model::Model;

/// The lines: what was judged, the score of confidences, and how many targets were kept at each level; the scores only once
/// five confidences are settled.
#[must_use]
pub fn scores(model: &Model) -> Vec<String> {
    let words = &model.words;
    let [gained, neutral, lost] = score(&model.plan);
    let judged = words.say_with("summary-score", &[("gained", gained.into()), ("neutral", neutral.into()), ("lost", lost.into())]);
    let calibration = &model.journal.calibration;
    let settled = calibration.settled();
    let Some(brier) = calibration.brier() else {
        return packed(vec![judged, words.say_with("journal-too-few", &[("count", settled.into())])], room(model));
    };
    let brier = [("brier", words.numbers().number(brier, 2).into()), ("count", settled.into())];
    let mut parts = vec![judged];
    parts.extend(words.say_with("summary-brier", &brier).split(" · ").map(str::to_owned));
    parts.extend(levels(model));
    packed(parts, room(model))
}

/// `Cibles tenues quand vous disiez 7/10 : 3 sur 4`, `8/10 : 1 sur 2`.
fn levels(model: &Model) -> Vec<String> {
    let given = model.journal.calibration.levels.iter().enumerate().filter(|(_, (given, _))| *given > 0);
    let said = given.enumerate().map(|(place, (level, (given, hits)))| {
        let key = if place == 0 { "journal-levels" } else { "journal-level" };
        model.words.say_with(key, &[("level", level.into()), ("hits", (*hits).into()), ("given", (*given).into())])
    });
    said.collect()
}

fn room(model: &Model) -> usize {
    usize::from(model.size.0.saturating_sub(2))
}

/// Parts side by side while they fit, each whole.
fn packed(parts: Vec<String>, room: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for part in parts {
        match lines.last_mut() {
            Some(line) if width(line) + 3 + width(&part) <= room => *line = format!("{line} · {part}"),
            _ => lines.push(part),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_that_do_not_fit_beside_each_other_stand_under_each_other() {
        let parts = || ["12345", "678", "90"].map(str::to_owned).to_vec();
        assert_eq!(packed(parts(), 80), ["12345 · 678 · 90"]);
        assert_eq!(packed(parts(), 11), ["12345 · 678", "90"]);
        assert_eq!(packed(parts(), 5), ["12345", "678", "90"]);
    }
}
