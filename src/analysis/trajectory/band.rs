//! What a target expects at the end of a day, and how far from it is tolerated.

use crate::analysis::aim::{Aim, Course};
use crate::analysis::case::Case;
use crate::analysis::judge::{LEVEL_TOLERANCE, curve_share, narrowing};
use crate::domain::{Day, Level};

/// E and the edges of the tolerance at the end of a day (DEFINITIONS.md section 5, lines 5 and 6); neither for a milestone.
pub(super) fn at(case: &Case, aim: &Aim, day: Day) -> (Option<f64>, Option<[f64; 2]>) {
    if case.is_milestone() {
        return (None, None);
    }
    match aim {
        Aim::Reach(course) if !course.is_flat() => along(case, course, day),
        Aim::Reach(course) => (None, Some(about(course.goal, case.terms().tolerance.unwrap_or(LEVEL_TOLERANCE)))),
        Aim::Level(level) => (None, Some(beside(*level, case.terms().tolerance.unwrap_or(LEVEL_TOLERANCE)))),
    }
}

/// The plan curve, and τ of the way on both sides of it.
fn along(case: &Case, course: &Course, day: Day) -> (Option<f64>, Option<[f64; 2]>) {
    let share = case.share(day);
    let way = (course.goal - course.baseline.value) * curve_share(case.terms().curve, share);
    let tolerance = case.terms().tolerance.unwrap_or_else(|| narrowing(share));
    let edges = [1.0 - tolerance, 1.0 + tolerance].map(|part| course.baseline.value + part * way);
    (Some(course.baseline.value + way), Some(in_order(edges)))
}

/// What is at risk beyond a level's bound, and what lies between two.
fn beside(level: Level, tolerance: f64) -> [f64; 2] {
    let far = |bound: f64| tolerance * bound.abs();
    match level {
        Level::Above(bound) | Level::AtLeast(bound) => [bound - far(bound), bound],
        Level::Below(bound) | Level::AtMost(bound) => [bound, bound + far(bound)],
        Level::Equal(bound) => about(bound, tolerance),
        Level::Between { low, high } => [low - far(low), high + far(high)],
    }
}

fn about(bound: f64, tolerance: f64) -> [f64; 2] {
    [bound - tolerance * bound.abs(), bound + tolerance * bound.abs()]
}

fn in_order([one, other]: [f64; 2]) -> [f64; 2] {
    [one.min(other), one.max(other)]
}
