//! What a proposal owes its reader.

use super::{Activity, Advice, Evidence, Measure, Proposal, Reason, propose};
use crate::arbitration::{ArbitrationError, Response};

/// Weeks in which spend wanders around 200 and results follow `20 (spend / 200)^elasticity`, without noise beyond a wave.
fn activity(name: &str, weeks: u32, level: f64, elasticity: f64) -> Activity {
    let step = f64::from(u32::from(name.as_bytes()[0]));
    let spend: Vec<f64> = (0..weeks).map(|week| 200.0 * (0.6 * (f64::from(week) * (1.7 + step)).sin()).exp()).collect();
    let results = spend.iter().map(|spend| (level * (spend / 200.0).powf(elasticity)).round()).collect();
    let (name, measure) = (name.to_owned(), Measure::Count);
    Activity { name, spend, results, measure, value: 1.0, now: 200.0, min: 100.0, max: 400.0, locked: false }
}

fn steep_and_flat() -> Vec<Activity> {
    vec![activity("a", 26, 60.0, 0.85), activity("b", 26, 40.0, 0.15), activity("c", 26, 30.0, 0.4)]
}

fn proposal(activities: &[Activity]) -> Proposal {
    let total = activities.iter().map(|activity| activity.now).sum();
    let evidence = Evidence::of(activities, 7).expect("the weeks are sound");
    propose(activities, &evidence, total).expect("the bounds hold the total")
}

#[test]
fn clear_weeks_move_money_to_the_steep_curve() {
    let found = proposal(&steep_and_flat());
    assert_eq!(found.status, Advice::Recommended, "{:?}", found.reasons);
    assert!(found.per_activity[0].after > 300.0 && found.per_activity[1].after < 150.0, "{:?}", found.per_activity);
    assert!(found.gain.low > 0.0 && found.gain.probability > 0.97, "{:?}", found.gain);
}

#[test]
fn the_money_proposed_is_the_money_there_is() {
    let found = proposal(&steep_and_flat());
    let after: f64 = found.per_activity.iter().map(|share| share.after).sum();
    assert!((after - 600.0).abs() < 1e-9, "{after}");
}

#[test]
fn the_same_weeks_give_the_same_proposal() {
    assert_eq!(proposal(&steep_and_flat()), proposal(&steep_and_flat()));
}

#[test]
fn permuting_the_activities_permutes_the_proposal() {
    let (found, mut turned) = (proposal(&steep_and_flat()), steep_and_flat());
    turned.rotate_left(1);
    let mut other = proposal(&turned);
    other.per_activity.rotate_right(1);
    for (here, there) in found.per_activity.iter().zip(&other.per_activity) {
        assert!((here.after - there.after).abs() < 1e-6, "{here:?} {there:?}");
    }
    assert!((found.gain.median - other.gain.median).abs() < 1e-6);
}

#[test]
fn a_locked_activity_keeps_its_money() {
    let mut activities = steep_and_flat();
    activities[1].locked = true;
    assert!((proposal(&activities).per_activity[1].after - 200.0).abs() < 1e-12);
}

#[test]
fn an_activity_of_five_weeks_stays_and_the_reason_is_given() {
    let mut activities = steep_and_flat();
    activities[0] = activity("a", 5, 60.0, 0.9);
    let found = proposal(&activities);
    assert!((found.per_activity[0].after - 200.0).abs() < 1e-12);
    assert!(found.reasons.contains(&Reason::TooFewWeeks { activity: 0, weeks: 5 }), "{:?}", found.reasons);
}

#[test]
fn fewer_than_twenty_results_move_nothing() {
    let mut activities = steep_and_flat();
    activities[2].results = vec![0.0; 26];
    activities[2].results[3] = 7.0;
    let found = proposal(&activities);
    assert!((found.per_activity[2].after - 200.0).abs() < 1e-12);
    assert!(found.reasons.contains(&Reason::TooFewResults { activity: 2, results: 7.0 }));
}

#[test]
fn spend_that_never_varied_is_refused_and_the_test_is_offered() {
    let mut activities = steep_and_flat();
    for activity in &mut activities {
        activity.spend = vec![200.0; 26];
    }
    let found = proposal(&activities);
    assert_eq!(found.status, Advice::Refused);
    assert!(found.reasons.iter().any(|reason| matches!(reason, Reason::NoVariation { .. })), "{:?}", found.reasons);
    let test = found.experiment.expect("there is everything to learn");
    assert!(test.weeks >= 4 && test.up > 200.0 && test.down < 200.0);
}

#[test]
fn the_proposal_stays_near_the_spend_seen() {
    let mut activities = steep_and_flat();
    activities[0].spend = activities[0].spend.iter().map(|spend| spend.clamp(170.0, 230.0)).collect();
    let found = proposal(&activities);
    assert!(found.per_activity[0].after <= 345.0 + 1e-9, "{:?}", found.per_activity);
    assert!(found.reasons.iter().any(|reason| matches!(reason, Reason::HeldToSeen { activity: 0, .. })));
}

#[test]
fn spend_that_followed_the_season_is_not_taken_for_its_cause() {
    let season = |week: u32| 1.0 + 0.7 * (f64::from(week) / 4.0).sin();
    let activities: Vec<Activity> = [("a", 60.0), ("b", 40.0), ("c", 25.0), ("d", 50.0)]
        .map(|(name, level)| {
            let mut activity = activity(name, 26, level, 0.5);
            for (week, (spend, result)) in (0..).zip(activity.spend.iter_mut().zip(&mut activity.results)) {
                *spend = 200.0 * season(week).powf(0.3) + f64::from(week % 3);
                *result = (level * season(week)).round();
            }
            activity
        })
        .into();
    let found = proposal(&activities);
    assert_eq!(found.status, Advice::Refused, "{:?} {:?}", found.reasons, found.gain);
}

#[test]
fn twice_alike_activities_get_no_advice() {
    let found = proposal(&[activity("a", 26, 40.0, 0.5), activity("b", 26, 40.0, 0.5)]);
    assert_eq!(found.status, Advice::Refused);
}

#[test]
fn one_activity_alone_has_nothing_to_move() {
    let found = proposal(&[activity("a", 26, 40.0, 0.5)]);
    assert!(found.reasons.contains(&Reason::NothingToMove));
}

#[test]
fn the_elasticity_of_clear_weeks_is_found() {
    let evidence = Evidence::of(&steep_and_flat(), 7).expect("the weeks are sound");
    let response = evidence.response(0).expect("there are weeks");
    let elasticity = response.marginal(200.0) * 200.0 / response.value(200.0);
    assert!((elasticity - 0.85).abs() < 0.08, "{elasticity}");
    assert!(evidence.learned(0) > 0.5, "{}", evidence.learned(0));
}

#[test]
fn the_band_holds_the_truth_and_widens_beyond_the_spend_seen() {
    let evidence = Evidence::of(&steep_and_flat(), 7).expect("the weeks are sound");
    let width = |amount: f64| {
        let band = evidence.band(0, amount).expect("there are weeks");
        let truth = 60.0 * (amount / 200.0).powf(0.85);
        assert!(band.low <= truth && truth <= band.high, "{band:?} without {truth}");
        (band.high - band.low) / band.median
    };
    assert!(width(800.0) > 1.5 * width(200.0));
}

#[test]
fn broken_histories_are_refused_by_name() {
    let refused = |change: fn(&mut Activity)| {
        let mut activities = steep_and_flat();
        change(&mut activities[1]);
        Evidence::of(&activities, 7).expect_err("the weeks are broken").code()
    };
    assert_eq!(refused(|activity| activity.spend[3] = -1.0), "invalid_week");
    assert_eq!(refused(|activity| activity.results[3] = -1.0), "invalid_week");
    assert_eq!(refused(|activity| activity.spend[3] = f64::NAN), "invalid_week");
    assert_eq!(refused(|activity| activity.spend.truncate(9)), "uneven_history");
    assert_eq!(refused(|activity| activity.spend.fill(0.0)), "results_without_spend");
    assert_eq!(refused(|activity| activity.max = 20.0), "invalid_bounds");
}

#[test]
fn one_week_only_proposes_nothing() {
    let found = proposal(&[activity("a", 1, 40.0, 0.5), activity("b", 1, 40.0, 0.5)]);
    assert_eq!(found.status, Advice::Refused);
    assert!(found.per_activity.iter().all(|share| (share.after - share.before).abs() < 1e-12));
}

#[test]
fn a_total_below_the_minimums_says_by_how_much() {
    let activities = steep_and_flat();
    let evidence = Evidence::of(&activities, 7).expect("the weeks are sound");
    let refused = propose(&activities, &evidence, 240.0);
    assert_eq!(refused, Err(ArbitrationError::InfeasibleMinimum { total: 240.0, minimums: 300.0, shortfall: 60.0 }));
}

#[test]
fn much_less_money_still_sums_to_the_money_there_is() {
    for (total, most) in [(320.0, 400.0), (900.0, 400.0), (5_000.0, f64::INFINITY), (5_000.0, 400.0)] {
        let mut activities = steep_and_flat();
        for activity in &mut activities {
            activity.max = most;
        }
        let evidence = Evidence::of(&activities, 7).expect("the weeks are sound");
        let found = propose(&activities, &evidence, total).expect("the bounds hold the total");
        let after: f64 = found.per_activity.iter().map(|share| share.after).sum();
        assert!((after + found.leftover - total).abs() < 1e-6, "{after} of {total}");
        assert!(found.per_activity.iter().all(|share| share.after >= 100.0 && share.after <= most));
    }
}

#[test]
fn the_experiment_stays_within_the_bounds() {
    let mut activities = steep_and_flat();
    for activity in &mut activities {
        (activity.min, activity.max) = (190.0, 260.0);
    }
    assert_eq!(proposal(&activities).experiment, None);
    activities[1].min = 100.0;
    activities[1].max = 300.0;
    let test = proposal(&activities).experiment.expect("one can swing");
    assert!(test.activity == 1 && test.up <= 300.0 && test.down >= 100.0, "{test:?}");
}

#[test]
fn a_week_that_nobody_counted_is_no_week_without_results() {
    let whole = proposal(&steep_and_flat());
    let mut gaps = steep_and_flat();
    gaps[0].results[4] = f64::NAN;
    gaps[2].results[25] = f64::NAN;
    let found = proposal(&gaps);
    for (gap, whole) in found.per_activity.iter().zip(&whole.per_activity) {
        assert!((gap.after - whole.after).abs() < 15.0, "{gap:?} {whole:?}");
    }
    gaps[0].results[..21].fill(f64::NAN);
    let found = proposal(&gaps);
    assert!(found.reasons.contains(&Reason::TooFewWeeks { activity: 0, weeks: 5 }), "{:?}", found.reasons);
}
