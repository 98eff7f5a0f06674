//! The reference problems, solved to the last digits they give.

use std::path::PathBuf;

use serde::Deserialize;

use super::{Allocation, ArbitrationError, Channel, Curve, Problem, allocate};

#[derive(Deserialize)]
struct Case {
    id: String,
    #[serde(flatten)]
    problem: Problem,
    objective: Option<f64>,
    total_spend: Option<f64>,
    optimum: Option<Vec<f64>>,
    leftover: Option<f64>,
    lambda: Option<f64>,
    unique: Option<bool>,
    #[serde(default)]
    non_concave: bool,
    expected_error: Option<String>,
    shortfall: Option<f64>,
}

#[derive(Deserialize)]
struct Generated {
    n: u32,
    seed: u64,
    total_budget: f64,
    objective: f64,
}

#[derive(Deserialize)]
struct Book {
    cases: Vec<Case>,
    target_cases: Vec<Case>,
    generated: Vec<Generated>,
}

/// The folder of shared data: `KPILOT_SHARED`, or `../shared` beside the source tree or its parent.
fn book() -> Option<Book> {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let named = std::env::var_os("KPILOT_SHARED").map(PathBuf::from);
    let folders = [
        named,
        Some(here.join("../shared")),
        Some(here.join("../../shared")),
    ];
    let mut files = folders
        .into_iter()
        .flatten()
        .map(|folder| folder.join("data/arbitration/cases.json"));
    let text = std::fs::read_to_string(files.find(|file| file.exists())?).ok()?;
    Some(serde_json::from_str(&text).expect("the reference problems are in their documented form"))
}

#[expect(clippy::print_stderr, reason = "a skipped test must say so")]
fn with_book(test: impl Fn(&Book)) {
    match book() {
        Some(book) => test(&book),
        None => {
            eprintln!("skipped: set KPILOT_SHARED to the folder of data/arbitration/cases.json")
        }
    }
}

fn close(left: f64, right: f64, tolerance: f64) -> bool {
    (left - right).abs() <= tolerance * right.abs().max(1e-300)
}

fn check(case: &Case) {
    let id = &case.id;
    let answer = case.problem.solve();
    if let Some(code) = &case.expected_error {
        let refused = answer.expect_err(id);
        assert_eq!(refused.code(), code, "{id}");
        assert_eq!(refused.shortfall(), case.shortfall, "{id}");
        return;
    }
    let found = answer.expect(id);
    check_bounds(id, &case.problem.channels, &found);
    if let Some(objective) = case.objective {
        let short = (objective - found.objective) / objective.abs().max(1e-300);
        assert!(
            short < 1e-9,
            "{id}: {} instead of {objective}",
            found.objective
        );
        assert!(
            case.non_concave || close(found.objective, objective, 1e-9),
            "{id}: {}",
            found.objective
        );
    }
    if let Some(spend) = case.total_spend {
        assert!(
            close(found.spend(), spend, 1e-9),
            "{id}: {} instead of {spend}",
            found.spend()
        );
    }
    if let (Some(total), Some(leftover)) = (case.problem.total_budget, case.leftover) {
        assert!((found.leftover - leftover).abs() < 1e-9, "{id}");
        assert!(
            (found.spend() + leftover - total).abs() <= 1e-9,
            "{id}: {} of {total}",
            found.spend()
        );
    }
    if let Some(unique) = case.unique {
        assert_eq!(found.unique, unique, "{id}");
    }
    if found.unique {
        let spend = found.spend();
        for (amount, expected) in found.allocation.iter().zip(case.optimum.iter().flatten()) {
            assert!(
                (amount - expected).abs() <= 1e-5 * spend,
                "{id}: {:?}",
                found.allocation
            );
        }
        // With S-shaped curves the reference gives the price of its last box, not of the next unit of money.
        if let Some(lambda) = case.lambda.filter(|_| !case.non_concave) {
            assert!(
                close(found.lambda, lambda, 1e-5) || found.lambda == lambda,
                "{id}: price {}",
                found.lambda
            );
        }
    }
}

fn check_bounds(id: &str, channels: &[Channel], found: &Allocation) {
    for (channel, &amount) in channels.iter().zip(&found.allocation) {
        let (low, high) = match channel.locked {
            true => (channel.current_spend, channel.current_spend),
            false => (channel.min, channel.max),
        };
        assert!(
            low <= amount && amount <= high,
            "{id}: {} gets {amount}",
            channel.name
        );
    }
}

#[test]
fn every_reference_problem_is_solved_or_refused_by_name() {
    with_book(|book| book.cases.iter().for_each(check));
}

#[test]
fn every_reference_target_is_reached() {
    with_book(|book| book.target_cases.iter().for_each(check));
}

#[test]
fn a_thousand_channels_reach_the_reference_objective() {
    with_book(|book| {
        for large in &book.generated {
            let channels = generated(large.n, large.seed);
            let total: f64 = channels.iter().map(|channel| channel.current_spend).sum();
            assert!(close(total, large.total_budget, 1e-12));
            let found = allocate(&channels, large.total_budget).expect("a sound problem");
            assert!(
                close(found.objective, large.objective, 1e-12),
                "{}",
                found.objective
            );
            assert!(close(found.spend(), large.total_budget, 1e-12));
        }
    });
}

/// The reference generator, as cases.json describes it.
fn generated(count: u32, seed: u64) -> Vec<Channel> {
    let uniform = |place: u64| {
        let mut word = seed.wrapping_add((place + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15));
        word = (word ^ (word >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        word = (word ^ (word >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        #[expect(clippy::cast_precision_loss, reason = "53 bits fit")]
        let unit = ((word ^ (word >> 31)) >> 11) as f64;
        unit / 9_007_199_254_740_992.0
    };
    let channel = |place: u32| {
        let base = 4 * u64::from(place);
        let current = 100.0 + 900.0 * uniform(base);
        let half = current * (0.3 + 2.7 * uniform(base + 1));
        let rate = 0.5 + 4.5 * uniform(base + 2);
        let (shape, width) = (0.5 + 0.5 * uniform(base + 1), uniform(base + 3));
        let root = 0.3 + 0.5 * uniform(base + 1);
        let curve = match place % 5 {
            0 => Curve::MichaelisMenten {
                alpha: rate * (current + half),
                lam: half,
            },
            1 => Curve::Log {
                a: rate * half,
                b: half,
            },
            2 => Curve::Power {
                a: rate * current.powf(1.0 - root),
                b: root,
            },
            3 => Curve::Logistic {
                beta: rate * 2.0 * half,
                lam: half.recip(),
            },
            _ => Curve::Hill {
                beta: 2.0 * rate * current,
                alpha: shape,
                gamma: half,
            },
        };
        let (min, max) = ((0.2 + 0.6 * width) * current, (1.2 + 1.8 * width) * current);
        Channel {
            name: place.to_string(),
            curve,
            current_spend: current,
            min,
            max,
            locked: false,
        }
    };
    (0..count).map(channel).collect()
}

fn channel(name: &str, curve: Curve, current: f64, max: f64) -> Channel {
    Channel {
        name: name.into(),
        curve,
        current_spend: current,
        min: 0.0,
        max,
        locked: false,
    }
}

#[test]
fn two_powers_share_as_the_closed_form_says() {
    let channels = [
        channel("a", Curve::Power { a: 3.0, b: 0.5 }, 25.0, 100.0),
        channel("b", Curve::Power { a: 4.0, b: 0.5 }, 25.0, 100.0),
    ];
    let found = allocate(&channels, 50.0).expect("a sound problem");
    assert!((found.allocation[0] - 18.0).abs() < 1e-9 && (found.allocation[1] - 32.0).abs() < 1e-9);
    assert!((found.lambda - 0.353_553_390_593_274).abs() < 1e-12);
}

#[test]
fn equal_slopes_keep_the_current_split_and_are_named() {
    let linear = Curve::Linear { a: 2.0 };
    let channels = [
        channel("left", linear, 30.0, 90.0),
        channel("right", linear, 10.0, 90.0),
    ];
    let found = allocate(&channels, 40.0).expect("a sound problem");
    assert_eq!(found.allocation, [30.0, 10.0]);
    assert!(!found.unique);
    assert_eq!(found.ties, ["left", "right"]);
}

#[test]
fn curves_that_bring_nothing_keep_the_current_split() {
    let dead = Curve::MichaelisMenten {
        alpha: 0.0,
        lam: 5.0,
    };
    let channels = [
        channel("one", dead, 60.0, 100.0),
        channel("two", dead, 40.0, 100.0),
    ];
    let found = allocate(&channels, 100.0).expect("a sound problem");
    assert_eq!(found.allocation, [60.0, 40.0]);
    assert!(!found.unique);
}

#[test]
fn twin_s_curves_put_everything_in_one() {
    let curve = Curve::Hill {
        beta: 100.0,
        alpha: 3.0,
        gamma: 50.0,
    };
    let channels = [
        channel("a", curve, 30.0, 200.0),
        channel("b", curve, 30.0, 200.0),
    ];
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
    assert_eq!(
        refused,
        Err(ArbitrationError::InfeasibleMinimum {
            total: 20.0,
            minimums: 80.0,
            shortfall: 60.0
        })
    );
}

#[test]
fn a_missing_parameter_is_an_invalid_curve() {
    let text =
        r#"{"total_budget": 5, "channels": [{"name": "a", "curve": {"kind": "log", "a": 2}}]}"#;
    let problem: Problem = serde_json::from_str(text).expect("the form is right");
    assert_eq!(
        problem.solve().expect_err("b is missing").code(),
        "invalid_curve"
    );
}

#[test]
fn the_greatest_profit_stops_where_a_euro_brings_one_back() {
    let channels = [channel(
        "a",
        Curve::Log { a: 30.0, b: 10.0 },
        0.0,
        f64::INFINITY,
    )];
    let found = super::most_profit(&channels, 4.0).expect("a sound problem");
    assert!((found.allocation[0] - 110.0).abs() < 1e-9);
    assert!((found.lambda - 0.25).abs() < 1e-12);
}

#[test]
fn straight_profit_without_a_maximum_is_refused() {
    let channels = [channel("a", Curve::Linear { a: 1.0 }, 0.0, f64::INFINITY)];
    assert_eq!(
        super::most_profit(&channels, 4.0)
            .expect_err("no end")
            .code(),
        "unbounded"
    );
}

#[test]
fn a_target_out_of_reach_names_the_best() {
    let channels = [channel(
        "a",
        Curve::MichaelisMenten {
            alpha: 100.0,
            lam: 50.0,
        },
        0.0,
        50.0,
    )];
    let refused = super::least_spend(&channels, 80.0);
    assert_eq!(
        refused,
        Err(ArbitrationError::UnreachableTarget {
            target: 80.0,
            best: 50.0
        })
    );
}
