//! The course of small plans.

use super::*;
use crate::analysis::tests::sample::{ACTIVITY, Sample, day};
use crate::domain::{Annotation, Decision, DecisionKind, Polarity, Record};

fn course(sample: &Sample, today: &str) -> Trajectory {
    sample.standing(today).trajectory(&sample.plan, Id::new(1)).unwrap()
}

fn leads() -> Sample {
    let mut sample = Sample::new();
    sample.kpi(1, Aggregation::Sum, Polarity::Up).target(1, 1, ACTIVITY, "1200");
    sample.weekly(1, ACTIVITY, &[80.0, 90.0, 70.0, 85.0, 75.0, 80.0]);
    sample
}

#[test]
fn a_reach_target_has_a_period_for_each_of_its_twelve_weeks_and_adds_up_from_start() {
    let course = course(&leads(), "2026-11-15");
    assert_eq!(course.steps.len(), 12);
    assert!(course.cumulative);
    let totals: Vec<f64> = course.steps.iter().filter_map(|step| step.judged).collect();
    assert_eq!(totals, [80.0, 170.0, 240.0, 325.0, 400.0, 480.0]);
    assert_eq!(course.steps[1].value, Some(90.0));
}

#[test]
fn the_expected_line_ends_at_the_goal_and_its_band_narrows_to_five_per_cent() {
    let course = course(&leads(), "2026-11-15");
    let last = course.steps.last().unwrap();
    assert_eq!(last.expected, Some(1200.0));
    let [low, high] = last.band.unwrap();
    assert!((low - 1140.0).abs() < 1e-9 && (high - 1260.0).abs() < 1e-9);
}

#[test]
fn the_last_period_is_foreseen_as_the_reading_foresees_the_due_day() {
    let sample = leads();
    let course = course(&sample, "2026-11-15");
    assert_eq!(course.steps.last().unwrap().forecast, sample.reading("2026-11-15").forecast);
    assert_eq!(course.steps.iter().filter(|step| step.forecast.is_some()).count(), 6);
}

#[test]
fn a_week_without_value_is_a_gap_in_its_place() {
    let mut sample = Sample::new();
    sample.kpi(1, Aggregation::Last, Polarity::Up).target(1, 1, ACTIVITY, ">= 10");
    sample.measure(1, ACTIVITY, "2026-10-07", 9.0).measure(1, ACTIVITY, "2026-10-21", 12.0);
    let course = course(&sample, "2026-10-25");
    let values: Vec<Option<f64>> = course.steps[..3].iter().map(|step| step.value).collect();
    assert_eq!(values, [Some(9.0), None, Some(12.0)]);
    assert_eq!(course.steps[0].band, Some([9.0, 10.0]));
    assert_eq!(course.bound, Some([10.0, 10.0]));
}

#[test]
fn a_kpi_without_target_shows_its_last_26_periods_and_its_usual_range() {
    let course = Trajectory::of_kpi(&leads().plan, day("2026-11-15"), Id::new(1), ACTIVITY).unwrap();
    assert_eq!((course.steps.len(), course.target, course.bound), (26, None, None));
    assert_eq!(course.signal.map(|signal| signal.mean), Some(80.0));
    assert_eq!(Trajectory::of_kpi(&leads().plan, day("2026-11-15"), Id::new(1), Scope::Objective(Id::new(9))), None);
}

#[test]
fn annotations_of_this_activity_or_of_nothing_in_particular_and_decisions_of_this_target_touch_it() {
    let mut sample = leads();
    sample.activity(2, Some(1), 100);
    for (id, activity) in [(1, None), (2, Some(1)), (3, Some(2))] {
        let (start, end) = (day("2026-10-20"), Some(day("2027-03-01")));
        let text = "sale".into();
        let activity = activity.map(Id::new);
        sample.plan.put(Record::Annotation(Annotation {
            id: Id::new(id),
            code: format!("N{id}"),
            start,
            end,
            activity,
            kpi: None,
            text,
        }));
    }
    for (id, target) in [(1, Some(1)), (2, None)] {
        let (target, date) = (target.map(Id::new), day("2026-10-12"));
        sample.plan.put(Record::Decision(decision(id, target, date)));
    }
    let course = course(&sample, "2026-11-15");
    let whats: Vec<Happening> = course.marks.iter().map(|mark| mark.what).collect();
    let noted = |id| Happening::Annotation(Id::new(id));
    assert_eq!(whats, [Happening::Decision(Id::new(1)), noted(1), noted(2)]);
    assert_eq!(course.marks[1].days.last, day("2026-12-27"));
}

fn decision(id: i64, target: Option<Id<Target>>, date: Day) -> Decision {
    Decision {
        id: Id::new(id),
        code: format!("D{id}"),
        date,
        target,
        kind: DecisionKind::Keep,
        reason: "wait".into(),
        expected: None,
        review: None,
        outcome: None,
        activity: None,
        was: None,
        evidence: None,
    }
}

#[test]
fn a_value_knows_its_rows_and_where_they_came_from() {
    let sample = leads();
    let standing = sample.standing("2026-11-15");
    let week = Period { first: day("2026-10-12"), last: day("2026-10-18") };
    let rows = standing.provenance(&sample.plan, Id::new(1), ACTIVITY, week, 9);
    assert_eq!(rows.len(), 1);
    assert_eq!((rows[0].row.value, rows[0].source.as_deref()), (90.0, Some("manual")));
}
