//! The reference problems of the shared data, solved to the last digits they give.

#![expect(clippy::expect_used, reason = "a test stops where it is surprised")]

use std::path::PathBuf;

use serde::Deserialize;

use kpilot::arbitration::{Allocation, Channel, Curve, Problem, allocate};

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
    let folders = [named, Some(here.join("../shared")), Some(here.join("../../shared"))];
    let mut files = folders.into_iter().flatten().map(|folder| folder.join("data/arbitration/cases.json"));
    let text = std::fs::read_to_string(files.find(|file| file.exists())?).ok()?;
    Some(serde_json::from_str(&text).expect("the reference problems are in their documented form"))
}

#[expect(clippy::print_stderr, reason = "a skipped test must say so")]
fn with_book(test: impl Fn(&Book)) {
    match book() {
        Some(book) => test(&book),
        None => {
            eprintln!("skipped: set KPILOT_SHARED to the folder of data/arbitration/cases.json");
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
        assert!(short < 1e-9, "{id}: {} instead of {objective}", found.objective);
        assert!(case.non_concave || close(found.objective, objective, 1e-9), "{id}: {}", found.objective);
    }
    if let Some(spend) = case.total_spend {
        assert!(close(found.spend(), spend, 1e-9), "{id}: {} instead of {spend}", found.spend());
    }
    if let (Some(total), Some(leftover)) = (case.problem.total_budget, case.leftover) {
        assert!((found.leftover - leftover).abs() < 1e-9, "{id}");
        assert!((found.spend() + leftover - total).abs() <= 1e-9, "{id}: {} of {total}", found.spend());
    }
    if let Some(unique) = case.unique {
        assert_eq!(found.unique, unique, "{id}");
    }
    if found.unique {
        let spend = found.spend();
        for (amount, expected) in found.allocation.iter().zip(case.optimum.iter().flatten()) {
            assert!((amount - expected).abs() <= 1e-5 * spend, "{id}: {:?}", found.allocation);
        }
        // With S-shaped curves the reference gives the price of its last box, not of the next unit of money.
        if let Some(lambda) = case.lambda.filter(|_| !case.non_concave) {
            assert!(close(found.lambda, lambda, 1e-5) || found.lambda.total_cmp(&lambda).is_eq(), "{id}: price {}", found.lambda);
        }
    }
}

fn check_bounds(id: &str, channels: &[Channel], found: &Allocation) {
    for (channel, &amount) in channels.iter().zip(&found.allocation) {
        let (low, high) = if channel.locked { (channel.current_spend, channel.current_spend) } else { (channel.min, channel.max) };
        assert!(low <= amount && amount <= high, "{id}: {} gets {amount}", channel.name);
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
            assert!(close(found.objective, large.objective, 1e-12), "{}", found.objective);
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
            0 => Curve::MichaelisMenten { alpha: rate * (current + half), lam: half },
            1 => Curve::Log { a: rate * half, b: half },
            2 => Curve::Power { a: rate * current.powf(1.0 - root), b: root },
            3 => Curve::Logistic { beta: rate * 2.0 * half, lam: half.recip() },
            _ => Curve::Hill { beta: 2.0 * rate * current, alpha: shape, gamma: half },
        };
        let (min, max) = ((0.2 + 0.6 * width) * current, (1.2 + 1.8 * width) * current);
        Channel { name: place.to_string(), curve, current_spend: current, min, max, locked: false }
    };
    (0..count).map(channel).collect()
}
