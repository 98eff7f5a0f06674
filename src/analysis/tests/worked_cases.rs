//! Section 7 of DEFINITIONS.md, sentence by sentence.
#![expect(clippy::float_cmp, reason = "these figures are exact")]

use super::sample::{ACTIVITY, Sample};
use crate::analysis::Verdict;
use crate::domain::{Aggregation, Polarity, SpendKind};

/// One target on a `last` KPI with a single value.
fn last(polarity: Polarity, expression: &str, baseline: Option<f64>, value: f64) -> Sample {
    let mut sample = Sample::new();
    sample.kpi(1, Aggregation::Last, polarity).target(1, 1, ACTIVITY, expression).measure(1, ACTIVITY, "2026-11-10", value);
    if let Some(baseline) = baseline {
        sample.baseline(1, baseline);
    }
    sample
}

fn near(one: Option<f64>, other: f64) -> bool {
    one.is_some_and(|one| (one - other).abs() <= 1e-9 * other.abs().max(1.0))
}

#[test]
fn a_decrease_from_100_to_60_counts_its_progress_downwards() {
    for (value, progress) in [(80.0, 0.5), (70.0, 0.75), (50.0, 1.25)] {
        let reading = last(Polarity::Down, "60", Some(100.0), value).reading("2026-11-15");
        assert!(near(reading.progress, progress), "{value}: {reading:?}");
    }
}

#[test]
fn an_increase_from_15_to_45_at_16_is_a_thirtieth_of_the_way() {
    let reading = last(Polarity::Up, "45", Some(15.0), 16.0).reading("2026-11-15");
    assert!(near(reading.progress, 1.0 / 30.0), "{reading:?}");
}

#[test]
fn a_cost_going_from_4_to_3_halfway_at_3_70_is_off_target() {
    // 2026-11-15 is the last day of the sixth of twelve weeks: f = 1/2.
    let reading = last(Polarity::Down, "3", Some(4.0), 3.70).reading("2026-11-15");
    assert!(near(reading.expected, 3.5) && near(reading.progress, 0.3) && near(reading.pace, 0.6), "{reading:?}");
    assert_eq!(reading.verdict, Verdict::OffTarget);
}

#[test]
fn exactly_25_does_not_meet_above_25_but_meets_at_least_25() {
    let above = last(Polarity::Up, ">25", None, 25.0).reading("2026-11-15");
    assert_eq!((above.verdict, above.gap.unwrap().ratio), (Verdict::AtRisk, 0.0));
    assert_eq!(last(Polarity::Up, ">=25", None, 25.0).reading("2026-11-15").verdict, Verdict::OnTarget);
}

#[test]
fn after_430_of_1000_in_six_of_twelve_weeks_860_are_forecast() {
    let half = 9.0 * 1.128 / 2.0;
    let weeks: Vec<f64> = [-half, half, -half, half, -half, half].iter().map(|step| 430.0 / 6.0 + step).collect();
    let mut sample = Sample::new();
    sample.kpi(1, Aggregation::Sum, Polarity::Up).target(1, 1, ACTIVITY, "1000").weekly(1, ACTIVITY, &weeks);
    let forecast = sample.reading("2026-11-15").forecast.unwrap();
    assert!((forecast.value - 860.0).abs() < 1e-9 && !forecast.reliable);
    assert_eq!((forecast.low.round(), forecast.high.round()), (820.0, 900.0));
    let explanation = crate::analysis::explain(&sample.plan, super::sample::day("2026-11-15"), crate::domain::Id::new(1)).unwrap();
    assert!(near(explanation.needed_rate, 95.0) && near(explanation.recent_rate, 430.0 / 6.0), "{explanation:?}");
}

#[test]
fn one_complaint_where_none_is_allowed_is_off_target() {
    for expression in ["=0", "<=0"] {
        let reading = last(Polarity::Down, expression, None, 1.0).reading("2026-11-15");
        assert_eq!(reading.verdict, Verdict::OffTarget, "{expression}");
        assert_eq!(reading.gap.unwrap().ratio, f64::INFINITY);
    }
}

#[test]
fn a_lower_is_better_kpi_is_never_judged_with_at_least() {
    let reading = last(Polarity::Down, "3", Some(4.0), 5.0).reading("2026-11-15");
    assert_eq!(reading.verdict, Verdict::OffTarget);
    // Where T = b the polarity decides.
    assert_eq!(last(Polarity::Down, "4", Some(4.0), 3.0).reading("2026-11-15").verdict, Verdict::Achieved);
    assert_eq!(last(Polarity::Down, "4", Some(4.0), 5.0).reading("2026-11-15").verdict, Verdict::OffTarget);
}

#[test]
fn no_data_no_target_and_stale_are_never_green() {
    let mut sample = Sample::new();
    sample.kpi(1, Aggregation::Last, Polarity::Up).target(1, 1, ACTIVITY, "");
    assert_eq!(sample.reading("2026-11-15").verdict, Verdict::NoTarget);
    sample.target(1, 1, ACTIVITY, ">=5");
    assert_eq!(sample.reading("2026-11-15").verdict, Verdict::NoData);
    assert_eq!(sample.reading("2026-12-28").verdict, Verdict::Missed);
    sample.measure(1, ACTIVITY, "2026-10-20", 9.0);
    // The week after that of 20 October ends on 1 November.
    assert_eq!(sample.reading("2026-11-01").verdict, Verdict::OnTarget);
    assert_eq!(sample.reading("2026-11-02").verdict, Verdict::Stale);
}

#[test]
fn a_cost_per_lead_is_the_sum_of_spend_over_the_sum_of_leads() {
    let mut sample = Sample::new();
    sample.kpi(1, Aggregation::Sum, Polarity::Up).ratio(2, "spend / k1", Polarity::Down).target(1, 2, ACTIVITY, "<3");
    sample.measure(1, ACTIVITY, "2026-11-09", 100.0).measure(1, ACTIVITY, "2026-11-11", 20.0);
    sample.spend(1, "2026-11-10", 30_000, SpendKind::Actual).spend(1, "2026-11-12", 10_800, SpendKind::Actual);
    sample.spend(1, "2026-11-12", 99_900, SpendKind::Committed);
    let reading = sample.reading("2026-11-15");
    assert!(near(reading.value, 3.4) && near(Some(reading.gap.unwrap().ratio), 0.4 / 3.0), "{reading:?}");
    assert_eq!((reading.verdict, reading.at_stake.cents()), (Verdict::OffTarget, 100_000 - 40_800));
}

#[test]
fn what_lies_exactly_on_a_bound_on_paper_is_judged_as_on_paper() {
    let verdict = |expression, value| last(Polarity::Down, expression, None, value).reading("2026-11-15").verdict;
    assert_eq!(verdict("<=0,7", 0.77), Verdict::AtRisk, "a breach of 10 %");
    assert_eq!(verdict(">= 1,10", 0.99), Verdict::AtRisk, "a breach of 10 %");
    let reach = |expression, baseline, value| last(Polarity::Up, expression, Some(baseline), value).reading("2026-11-15").verdict;
    assert_eq!(reach("+10%", 3.0, 3.3), Verdict::Achieved);
    assert_eq!(reach("+0,2 pts", 0.1, 0.3), Verdict::Achieved);
}

#[test]
fn strict_stays_strict_when_a_mean_is_the_bound() {
    let mut sample = Sample::new();
    sample.kpi(1, Aggregation::Mean, Polarity::Up).target(1, 1, ACTIVITY, ">0,7");
    for day in 9..15 {
        sample.measure(1, ACTIVITY, &format!("2026-11-{day:02}"), 0.7);
    }
    assert_eq!(sample.reading("2026-11-15").verdict, Verdict::AtRisk);
}
