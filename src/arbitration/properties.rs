//! What must hold for any channels and any budget.

use proptest::prelude::*;

use super::{Allocation, CentBounds, Channel, Curve, allocate, to_cents};

fn curve() -> impl Strategy<Value = Curve> {
    let (effect, scale) = (1.0..500.0_f64, 5.0..400.0_f64);
    prop_oneof![
        (effect.clone(), 0.4..4.0_f64, scale.clone()).prop_map(|(beta, alpha, gamma)| Curve::Hill { beta, alpha, gamma }),
        (effect.clone(), scale.clone()).prop_map(|(alpha, lam)| Curve::MichaelisMenten { alpha, lam }),
        (effect.clone(), scale.clone()).prop_map(|(a, b)| Curve::Log { a, b }),
        (effect.clone(), 0.1..0.95_f64).prop_map(|(a, b)| Curve::Power { a, b }),
        (effect, scale).prop_map(|(beta, scale)| Curve::Logistic { beta, lam: scale.recip() }),
        (0.0..3.0_f64).prop_map(|a| Curve::Linear { a }),
    ]
}

fn channel() -> impl Strategy<Value = Channel> {
    (curve(), 0..20_000_u32, 0..10_000_u32, 1..40_000_u32, prop::bool::weighted(0.15)).prop_map(
        |(curve, current, low, width, locked)| {
            let money = |cents: u32| f64::from(cents) / 100.0;
            let (min, max) = (money(low), money(low + width));
            Channel { name: format!("{curve:?}"), curve, current_spend: money(current), min, max, locked }
        },
    )
}

fn ends(channel: &Channel) -> (f64, f64) {
    if channel.locked { (channel.current_spend, channel.current_spend) } else { (channel.min, channel.max) }
}

/// Channels and a budget in whole cents that they can take, given as a part of the way from minimum to maximum.
fn problem() -> impl Strategy<Value = (Vec<Channel>, f64)> {
    (prop::collection::vec(channel(), 1..8), 0.0..1.0_f64).prop_map(|(channels, part)| {
        let low: f64 = channels.iter().map(|channel| ends(channel).0).sum();
        let high: f64 = channels.iter().map(|channel| ends(channel).1).sum();
        let total = ((low + part * (high - low)) * 100.0).round() / 100.0;
        (channels, total.clamp(low, high))
    })
}

fn solved(channels: &[Channel], total: f64) -> Allocation {
    allocate(channels, total).expect("the problem is sound")
}

fn cents(amount: f64) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "amounts of the test are small")]
    let whole = (amount * 100.0).round() as i64;
    whole
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn no_amount_leaves_its_bounds_and_no_lock_moves((channels, total) in problem()) {
        let found = solved(&channels, total);
        for (channel, &amount) in channels.iter().zip(&found.allocation) {
            let (low, high) = ends(channel);
            prop_assert!(low <= amount && amount <= high, "{amount} outside {low}..{high}");
        }
        prop_assert!((found.spend() - total).abs() <= 1e-9 * total.max(1.0), "{} of {total}", found.spend());
        prop_assert!(found.gap <= 1e-10, "gap {}", found.gap);
    }

    #[test]
    fn more_budget_never_lowers_the_result((channels, total) in problem(), more in 0.0..500.0_f64) {
        let (before, after) = (solved(&channels, total), solved(&channels, total + more));
        prop_assert!(after.objective >= before.objective * (1.0 - 1e-9));
    }

    #[test]
    fn no_transfer_of_money_between_two_channels_brings_more((channels, total) in problem(), part in 0.001..1.0_f64) {
        let found = solved(&channels, total);
        for giver in 0..channels.len() {
            for taker in 0..channels.len() {
                let (least, most) = (ends(&channels[giver]).0, ends(&channels[taker]).1);
                let moved = part * (found.allocation[giver] - least).min(most - found.allocation[taker]);
                if giver == taker || moved <= 0.0 { continue; }
                let mut other = found.allocation.clone();
                other[giver] -= moved;
                other[taker] += moved;
                let value: f64 = channels.iter().zip(&other).map(|(channel, &amount)| super::Response::value(&channel.curve, amount)).sum();
                prop_assert!(value <= found.objective * (1.0 + 2e-10) + 1e-12, "{value} beats {}", found.objective);
            }
        }
    }

    #[test]
    fn permuting_the_channels_permutes_the_answer((channels, total) in problem(), turn in 0..8_usize) {
        let found = solved(&channels, total);
        let turn = turn % channels.len();
        let mut turned = channels.clone();
        turned.rotate_left(turn);
        let mut answer = solved(&turned, total);
        prop_assert!((answer.objective - found.objective).abs() <= 2e-10 * found.objective.abs() + 1e-12);
        prop_assert_eq!(answer.unique, found.unique);
        answer.allocation.rotate_right(turn);
        let concave = channels.iter().all(|channel| !channel.curve.is_s_shaped());
        for (here, there) in answer.allocation.iter().zip(&found.allocation) {
            prop_assert!(!concave || (here - there).abs() <= 1e-7 * total.max(1.0), "{here} and {there}");
        }
    }

    #[test]
    fn the_rounded_amounts_sum_to_the_cent((channels, total) in problem()) {
        let found = solved(&channels, total);
        let bounds: Vec<CentBounds> = channels.iter().map(ends).map(|(low, high)| CentBounds { low: cents(low), high: cents(high) }).collect();
        let rounded = to_cents(&found.allocation, &bounds, cents(total)).expect("the bounds hold the sum");
        prop_assert_eq!(rounded.iter().sum::<i64>(), cents(total));
        for ((amount, bounds), exact) in rounded.iter().zip(&bounds).zip(&found.allocation) {
            prop_assert!(bounds.low <= *amount && *amount <= bounds.high);
            prop_assert!((amount - cents(*exact)).abs() <= 1);
        }
    }
}
