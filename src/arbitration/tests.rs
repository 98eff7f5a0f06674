//! Small problems whose answers are known by hand.

use super::{ArbitrationError, Channel, Curve, Problem, allocate};

fn channel(name: &str, curve: Curve, current: f64, max: f64) -> Channel {
    Channel { name: name.into(), curve, current_spend: current, min: 0.0, max, locked: false }
}

#[test]
fn two_powers_share_as_the_closed_form_says() {
    let channels =
        [channel("a", Curve::Power { a: 3.0, b: 0.5 }, 25.0, 100.0), channel("b", Curve::Power { a: 4.0, b: 0.5 }, 25.0, 100.0)];
    let found = allocate(&channels, 50.0).expect("a sound problem");
    assert!((found.allocation[0] - 18.0).abs() < 1e-9 && (found.allocation[1] - 32.0).abs() < 1e-9);
    assert!((found.lambda - 0.353_553_390_593_274).abs() < 1e-12);
}

#[test]
fn equal_slopes_keep_the_current_split_and_are_named() {
    let linear = Curve::Linear { a: 2.0 };
    let channels = [channel("left", linear, 30.0, 90.0), channel("right", linear, 10.0, 90.0)];
    let found = allocate(&channels, 40.0).expect("a sound problem");
    assert_eq!(found.allocation, [30.0, 10.0]);
    assert!(!found.unique);
    assert_eq!(found.ties, ["left", "right"]);
}

#[test]
fn curves_that_bring_nothing_keep_the_current_split() {
    let dead = Curve::MichaelisMenten { alpha: 0.0, lam: 5.0 };
    let channels = [channel("one", dead, 60.0, 100.0), channel("two", dead, 40.0, 100.0)];
    let found = allocate(&channels, 100.0).expect("a sound problem");
    assert_eq!(found.allocation, [60.0, 40.0]);
    assert!(!found.unique);
}

#[test]
fn twin_s_curves_put_everything_in_one() {
    let curve = Curve::Hill { beta: 100.0, alpha: 3.0, gamma: 50.0 };
    let channels = [channel("a", curve, 30.0, 200.0), channel("b", curve, 30.0, 200.0)];
    let found = allocate(&channels, 60.0).expect("a sound problem");
    assert!((found.objective - 63.343_108_504_398_8).abs() < 1e-9);
    assert!(!found.unique && found.gap <= 1e-10);
    assert_eq!(found.ties, ["a", "b"]);
}

#[test]
fn the_remainder_may_land_in_the_convex_part() {
    let hill = |beta, alpha, gamma| Curve::Hill { beta, alpha, gamma };
    let channels = [
        channel("a", hill(160.0, 2.0, 35.0), 30.0, 38.0),
        channel("b", hill(78.0, 6.0, 54.0), 30.0, 81.0),
        channel("c", hill(79.0, 2.5, 54.0), 30.0, 59.0),
        channel("d", hill(77.0, 1.5, 62.0), 32.0, 68.0),
    ];
    let found = allocate(&channels, 122.0).expect("a sound problem");
    assert!((found.objective / 159.086_462_029_554 - 1.0).abs() < 1e-9);
    assert!((found.allocation[3] - 7.303_440_679).abs() < 1e-4);
}

#[test]
fn a_budget_below_the_minimums_says_by_how_much() {
    let mut channels = [channel("a", Curve::Linear { a: 1.0 }, 50.0, 100.0)];
    channels[0].min = 80.0;
    let refused = allocate(&channels, 20.0);
    assert_eq!(refused, Err(ArbitrationError::InfeasibleMinimum { total: 20.0, minimums: 80.0, shortfall: 60.0 }));
}

#[test]
fn a_missing_parameter_is_an_invalid_curve() {
    let text = r#"{"total_budget": 5, "channels": [{"name": "a", "curve": {"kind": "log", "a": 2}}]}"#;
    let problem: Problem = serde_json::from_str(text).expect("the form is right");
    assert_eq!(problem.solve().expect_err("b is missing").code(), "invalid_curve");
}

#[test]
fn the_greatest_profit_stops_where_a_euro_brings_one_back() {
    let channels = [channel("a", Curve::Log { a: 30.0, b: 10.0 }, 0.0, f64::INFINITY)];
    let found = super::most_profit(&channels, 4.0).expect("a sound problem");
    assert!((found.allocation[0] - 110.0).abs() < 1e-9);
    assert!((found.lambda - 0.25).abs() < 1e-12);
}

#[test]
fn straight_profit_without_a_maximum_is_refused() {
    let channels = [channel("a", Curve::Linear { a: 1.0 }, 0.0, f64::INFINITY)];
    assert_eq!(super::most_profit(&channels, 4.0).expect_err("no end").code(), "unbounded");
}

#[test]
fn a_target_out_of_reach_names_the_best() {
    let channels = [channel("a", Curve::MichaelisMenten { alpha: 100.0, lam: 50.0 }, 0.0, 50.0)];
    let refused = super::least_spend(&channels, 80.0);
    assert_eq!(refused, Err(ArbitrationError::UnreachableTarget { target: 80.0, best: 50.0 }));
}
