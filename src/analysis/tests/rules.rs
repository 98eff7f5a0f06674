//! Windows, scopes, spans, baselines, order and money, one table or sentence each.

use super::sample::{ACTIVITY, OBJECTIVE, Sample, day};
use crate::analysis::{BaselineFrom, Verdict, explain, money};
use crate::domain::{Aggregation, Cents, Id, Level, Over, Period, Polarity, Scope, SpendKind};

fn sum(expression: &str) -> Sample {
    let mut sample = Sample::new();
    sample.kpi(1, Aggregation::Sum, Polarity::Up).target(1, 1, ACTIVITY, expression);
    sample
}

#[test]
fn before_its_start_every_figure_is_null_but_the_money_is_known() {
    let mut sample = sum("100");
    sample.weekly(1, ACTIVITY, &[5.0]);
    let reading = sample.reading("2026-10-04");
    assert_eq!(reading.verdict, Verdict::Upcoming);
    assert_eq!((reading.value, reading.expected, reading.progress, reading.pace), (None, None, None, None));
    assert_eq!(reading.at_stake, Cents::new(100_000));
}

#[test]
fn each_day_of_a_window_comes_from_the_nearest_record_that_has_it() {
    let mut sample = sum("100");
    sample.weekly(1, ACTIVITY, &[5.0]);
    let window = |sample: &Sample| sample.reading("2026-11-15").window.unwrap();
    assert_eq!(window(&sample), Period { first: day("2026-10-05"), last: day("2026-12-27") });
    sample.with(1, |target| target.due = Some(day("2026-11-30")));
    assert_eq!(window(&sample), Period { first: day("2026-10-05"), last: day("2026-11-30") });
}

#[test]
fn without_any_date_the_window_runs_from_the_first_measurement_to_the_end_of_the_year() {
    let mut sample = sum("100");
    (sample.plan.settings.start, sample.plan.settings.end) = (None, None);
    sample.with(1, |target| target.scope = Scope::Plan).measure(1, ACTIVITY, "2026-09-01", 1.0);
    let window = sample.reading("2026-11-15").window.unwrap();
    assert_eq!(window, Period { first: day("2026-09-01"), last: day("2026-12-31") });
}

#[test]
fn past_due_it_is_met_or_missed_and_nothing_is_expected_any_more() {
    for (value, verdict) in [(100.0, Verdict::Achieved), (99.0, Verdict::Missed)] {
        let mut sample = sum("100");
        let reading = sample.weekly(1, ACTIVITY, &[value]).reading("2026-12-28");
        assert_eq!((reading.verdict, reading.expected, reading.pace, reading.stale), (verdict, None, None, false));
        assert_eq!(reading.forecast, None);
    }
}

#[test]
fn a_pace_is_judged_by_a_band_that_narrows() {
    // 84 days; at f = 1/2 the band is 15 %: green from 85 %, amber from 70 %.
    for (value, verdict) in
        [(42.5, Verdict::OnTarget), (42.4, Verdict::AtRisk), (35.1, Verdict::AtRisk), (34.9, Verdict::OffTarget)]
    {
        let mut sample = sum("100");
        assert_eq!(sample.measure(1, ACTIVITY, "2026-11-10", value).reading("2026-11-15").verdict, verdict, "{value}");
    }
}

#[test]
fn the_first_tenth_is_too_early_and_so_is_a_curve_that_has_not_begun() {
    let mut sample = sum("100");
    sample.measure(1, ACTIVITY, "2026-10-06", 0.0);
    let early = sample.reading("2026-10-12");
    assert_eq!((early.verdict, early.pace), (Verdict::TooEarly, None));
    assert!(early.expected.is_some());
    sample.measure(1, ACTIVITY, "2026-11-08", 0.0).with(1, |target| target.curve = Some(vec![0.0, 1.0]));
    assert_eq!(sample.reading("2026-11-15").verdict, Verdict::TooEarly);
    assert_eq!(sample.reading("2026-11-16").verdict, Verdict::OffTarget);
}

#[test]
fn an_objective_adds_its_own_results_and_those_of_its_activities() {
    let mut sample = Sample::new();
    sample.activity(2, Some(1), 0).activity(3, None, 0).kpi(1, Aggregation::Sum, Polarity::Up);
    sample.target(1, 1, OBJECTIVE, "100").target(2, 1, Scope::Plan, "100");
    for (scope, value) in [
        (ACTIVITY, 1.0),
        (Scope::Activity(Id::new(2)), 2.0),
        (Scope::Activity(Id::new(3)), 4.0),
        (OBJECTIVE, 8.0),
        (Scope::Plan, 16.0),
    ] {
        sample.measure(1, scope, "2026-11-10", value);
    }
    let standing = sample.standing("2026-11-15");
    assert_eq!(standing.reading(Id::new(1)).unwrap().value, Some(11.0));
    assert_eq!(standing.reading(Id::new(2)).unwrap().value, Some(31.0));
}

#[test]
fn last_and_mean_read_only_their_very_scope() {
    for aggregation in [Aggregation::Last, Aggregation::Mean] {
        let mut sample = Sample::new();
        sample.kpi(1, aggregation, Polarity::Up).target(1, 1, OBJECTIVE, ">=1").measure(1, ACTIVITY, "2026-11-10", 9.0);
        assert_eq!(sample.reading("2026-11-15").verdict, Verdict::NoData);
        sample.measure(1, OBJECTIVE, "2026-11-09", 3.0).measure(1, OBJECTIVE, "2026-11-10", 5.0);
        let value = if aggregation == Aggregation::Last { 5.0 } else { 4.0 };
        assert_eq!(sample.reading("2026-11-15").value, Some(value));
    }
}

#[test]
fn over_says_which_days_are_read() {
    for (over, value) in [(Over::Period, 4.0), (Over::ToDate, 10.0), (Over::Rolling(2), 7.0), (Over::Rolling(9), 10.0)] {
        let mut sample = sum(">=1");
        assert_eq!(sample.weekly(1, ACTIVITY, &[1.0, 2.0, 3.0, 4.0]).over(1, over).reading("2026-11-15").value, Some(value));
    }
}

#[test]
fn a_zero_divisor_or_a_missing_input_gives_no_value() {
    for leads in [None, Some(0.0)] {
        let mut sample = Sample::new();
        sample.kpi(1, Aggregation::Sum, Polarity::Up).ratio(2, "spend / k1", Polarity::Down).target(1, 2, ACTIVITY, "<3");
        sample.spend(1, "2026-11-10", 100, SpendKind::Actual);
        if let Some(leads) = leads {
            sample.measure(1, ACTIVITY, "2026-11-10", leads);
        }
        let reading = sample.reading("2026-11-15");
        assert_eq!((reading.verdict, reading.value), (Verdict::NoData, None));
    }
}

#[test]
fn a_formula_that_leads_back_to_itself_has_no_value() {
    let mut sample = Sample::new();
    sample.ratio(1, "k2 + 1", Polarity::Up).ratio(2, "k1 + 1", Polarity::Up).target(1, 1, ACTIVITY, ">=0");
    assert_eq!(sample.reading("2026-11-15").verdict, Verdict::NoData);
}

#[test]
fn a_baseline_is_typed_or_zero_or_the_last_whole_period_before_or_assumed() {
    let baseline = |sample: &Sample| sample.reading("2026-11-15").baseline.map(|baseline| (baseline.value, baseline.from));
    let mut bare = sum("100");
    bare.weekly(1, ACTIVITY, &[5.0]);
    assert_eq!(baseline(&bare), Some((0.0, BaselineFrom::Zero)));
    let mut relative = sum("+20%");
    relative.weekly(1, ACTIVITY, &[5.0]);
    assert_eq!(baseline(&relative), Some((5.0, BaselineFrom::Assumed)));
    relative.measure(1, ACTIVITY, "2026-09-24", 3.0).measure(1, ACTIVITY, "2026-09-25", 4.0);
    assert_eq!(baseline(&relative), Some((7.0, BaselineFrom::Before)));
    // A week that start cuts is not before it.
    relative.with(1, |target| target.start = Some(day("2026-09-25")));
    assert_eq!(baseline(&relative), Some((4.0, BaselineFrom::Assumed)));
    relative.baseline(1, 10.0);
    assert_eq!(baseline(&relative), Some((10.0, BaselineFrom::Typed)));
    assert_eq!(relative.reading("2026-11-15").bound, Some([12.0, 12.0]));
}

#[test]
fn a_milestone_is_ticked_by_a_value_of_one_or_more_and_is_never_late_before_it_is_due() {
    let mut sample = sum("oui");
    assert_eq!(sample.reading("2026-11-15").verdict, Verdict::NoData);
    sample.measure(1, ACTIVITY, "2026-11-10", 0.0);
    let open = sample.reading("2026-11-15");
    assert_eq!((open.verdict, open.expected, open.pace), (Verdict::TooEarly, None, None));
    sample.measure(1, ACTIVITY, "2026-11-11", 1.0);
    assert_eq!(sample.reading("2026-11-15").verdict, Verdict::Achieved);
}

#[test]
fn level_progress_is_the_share_of_periods_that_met_it() {
    let mut sample = sum(">=3");
    let reading = sample.weekly(1, ACTIVITY, &[1.0, 3.0, 5.0, 2.0]).reading("2026-11-01");
    assert_eq!((reading.progress, reading.verdict, reading.off_periods), (Some(0.5), Verdict::OffTarget, 1));
}

#[test]
fn it_is_said_for_how_many_periods_a_target_has_been_off() {
    let mut sample = sum("1200");
    let reading = sample.weekly(1, ACTIVITY, &[100.0, 100.0, 10.0, 10.0, 10.0, 10.0]).reading("2026-11-15");
    assert_eq!(reading.verdict, Verdict::OffTarget);
    // After three weeks 210 of 300 (pace 0.70 is within twice the band of 20 %), after four 220 of 400.
    assert_eq!(reading.off_periods, 3);
}

#[test]
fn the_panel_is_ordered_by_verdict_then_money_then_gap_then_code() {
    let mut sample = Sample::new();
    sample.activity(2, None, 5000).kpi(1, Aggregation::Last, Polarity::Up);
    let two = Scope::Activity(Id::new(2));
    sample
        .target(1, 1, ACTIVITY, ">=100")
        .target(2, 1, two, ">=100")
        .target(3, 1, ACTIVITY, ">=200")
        .target(10, 1, ACTIVITY, ">=100");
    sample.target(4, 1, ACTIVITY, ">=50").target(5, 1, ACTIVITY, ">=52").target(6, 1, OBJECTIVE, ">=1");
    sample.measure(1, ACTIVITY, "2026-11-10", 50.0).measure(1, two, "2026-11-10", 50.0);
    let codes: Vec<i64> = sample.standing("2026-11-15").order().iter().map(|id| id.number()).collect();
    assert_eq!(codes, [2, 3, 1, 10, 5, 6, 4]);
}

#[test]
fn an_objective_shows_mean_progress_and_worst_verdict_of_its_targets() {
    let mut sample = Sample::new();
    sample.kpi(1, Aggregation::Sum, Polarity::Up).target(1, 1, OBJECTIVE, "100").target(2, 1, ACTIVITY, "50");
    let standing = sample.measure(1, ACTIVITY, "2026-11-10", 50.0).standing("2026-11-15");
    let tally = standing.of_objective(Id::new(1));
    assert_eq!((tally.progress(), tally.worst(), tally.targets()), (Some(0.75), Some(Verdict::OnTarget), 2));
}

#[test]
fn activities_and_reserve_make_the_envelope_to_the_cent_whatever_moves() {
    let mut sample = Sample::new();
    sample.plan.settings.budget = Some(Cents::new(300_001));
    sample.activity(2, None, 500).transfer(Some(1), Some(2), 12_345).transfer(None, Some(1), 7).transfer(Some(2), None, 101);
    sample.spend(1, "2026-11-10", 20_000, SpendKind::Actual).spend(1, "2026-11-10", 5_000, SpendKind::Committed);
    let standing = sample.standing("2026-11-15");
    let books = standing.books();
    assert_eq!(books.whole().revised() + books.reserve(&sample.plan).unwrap(), Cents::new(300_001));
    let one = books.activity(Id::new(1));
    assert_eq!((one.revised().cents(), one.available().cents()), (100_000 - 12_345 + 7, 100_000 - 12_345 + 7 - 25_000));
    // Half of the days are left: 438.31 € foreseen, the 50 € committed among them.
    assert_eq!((one.landing.cents(), one.unproven.cents()), (20_000 + 43_831, 20_000));
}

#[test]
fn the_landing_band_narrows_from_a_quarter_to_a_hundredth() {
    assert!((money::landing_band(0.0) - 0.25).abs() < 1e-12 && (money::landing_band(1.0) - 0.01).abs() < 1e-12);
    let window = Period { first: day("2026-11-01"), last: day("2026-11-03") };
    assert_eq!(money::foreseen(Cents::new(100), window, None, day("2026-10-01")).cents(), 100);
    assert_eq!(money::foreseen(Cents::new(100), window, None, day("2026-11-01")).cents(), 67);
    assert_eq!(money::foreseen(Cents::new(100), window, None, day("2026-11-03")).cents(), 0);
}

#[test]
fn an_explanation_names_the_rule_the_rows_and_the_value_that_would_be_green() {
    let mut sample = sum("100");
    sample.measure(1, ACTIVITY, "2026-11-10", 20.0).measure(1, ACTIVITY, "2026-11-12", 5.0);
    let why = explain(&sample.plan, day("2026-11-15"), Id::new(1)).unwrap();
    assert_eq!((why.rule, why.row_count, why.share), (5, 2, Some(0.5)));
    assert_eq!(why.rows[0].date, day("2026-11-12"));
    assert_eq!(why.green, Some(Level::AtLeast(42.5)));
    assert_eq!(sample.standing("2026-11-15").explain(&sample.plan, Id::new(1)), Some(why));
}
