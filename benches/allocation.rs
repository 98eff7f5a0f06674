//! How long the exact split takes: `cargo bench --bench allocation`.

use divan::{Bencher, black_box};
use kpilot::arbitration::{Activity, Channel, Curve, Evidence, Measure, allocate, propose};

fn main() {
    divan::main();
}

/// The reference generator of five mixed concave families (splitmix64, seed 1).
fn mixed(count: u32) -> Vec<Channel> {
    let uniform = |place: u64| {
        let mut word = 1_u64.wrapping_add((place + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15));
        word = (word ^ (word >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        word = (word ^ (word >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        #[expect(clippy::cast_precision_loss, reason = "53 bits fit")]
        let unit = ((word ^ (word >> 31)) >> 11) as f64;
        unit / 9_007_199_254_740_992.0
    };
    let channel = |place: u32| {
        let base = 4 * u64::from(place);
        let [first, second, third, fourth] = [0, 1, 2, 3].map(|step| uniform(base + step));
        let current = 100.0 + 900.0 * first;
        let half = current * (0.3 + 2.7 * second);
        let rate = 0.5 + 4.5 * third;
        let root = 0.3 + 0.5 * second;
        let curve = match place % 5 {
            0 => Curve::MichaelisMenten { alpha: rate * (current + half), lam: half },
            1 => Curve::Log { a: rate * half, b: half },
            2 => Curve::Power { a: rate * current.powf(1.0 - root), b: root },
            3 => Curve::Logistic { beta: rate * 2.0 * half, lam: half.recip() },
            _ => Curve::Hill { beta: 2.0 * rate * current, alpha: 0.5 + 0.5 * second, gamma: half },
        };
        let (min, max) = ((0.2 + 0.6 * fourth) * current, (1.2 + 1.8 * fourth) * current);
        Channel { name: String::new(), curve, current_spend: current, min, max, locked: false }
    };
    (0..count).map(channel).collect()
}

#[divan::bench(args = [5, 12, 50, 500, 1000, 100_000])]
fn concave(bencher: Bencher, count: u32) {
    let channels = mixed(count);
    let total: f64 = channels.iter().map(|channel| channel.current_spend).sum();
    bencher.bench_local(|| allocate(black_box(&channels), black_box(total)));
}

/// S-shaped channels like the reference ones: half of what would saturate them.
#[divan::bench(args = [2, 4, 6, 12, 20, 50])]
fn s_shaped(bencher: Bencher, count: u32) {
    let channel = |place: u32| {
        let step = f64::from(place);
        let beta = 60.0 + 17.0 * (step * 7.0 % 11.0);
        let alpha = 1.5 + (step * 5.0 % 9.0) / 2.0;
        let gamma = 30.0 + 6.0 * (step * 3.0 % 7.0);
        let curve = Curve::Hill { beta, alpha, gamma };
        let max = gamma * (0.8 + step % 4.0 / 3.0);
        Channel { name: String::new(), curve, current_spend: 30.0, min: 0.0, max, locked: false }
    };
    let channels: Vec<Channel> = (0..count).map(channel).collect();
    let total = 0.43 * channels.iter().map(|channel| channel.max).sum::<f64>();
    bencher.bench_local(|| allocate(black_box(&channels), black_box(total)));
}

/// The reference problem that needs the most boxes: the remainder lands in a convex part.
#[divan::bench]
fn s_shaped_hardest_reference(bencher: Bencher) {
    let channel = |(beta, alpha, gamma, max): (f64, f64, f64, f64)| {
        let curve = Curve::Hill { beta, alpha, gamma };
        Channel { name: String::new(), curve, current_spend: 30.0, min: 0.0, max, locked: false }
    };
    let shapes = [(160.0, 2.0, 35.0, 38.0), (78.0, 6.0, 54.0, 81.0), (79.0, 2.5, 54.0, 59.0), (77.0, 1.5, 62.0, 68.0)];
    let channels: Vec<Channel> = shapes.into_iter().map(channel).collect();
    bencher.bench_local(|| allocate(black_box(&channels), black_box(122.0)));
}

/// The whole way from histories to a proposal.
#[divan::bench(args = [(3, 12), (12, 52), (40, 104)])]
fn estimate(bencher: Bencher, (count, weeks): (u32, u32)) {
    let activity = |place: u32| {
        let week = |week: u32| {
            let wave = f64::from((week * 7 + place * 3) % 11) / 11.0;
            (200.0 + 250.0 * wave, (8.0 + 3.0 * f64::from(place % 5) + 14.0 * wave.sqrt()).round())
        };
        let (spend, results) = (0..weeks).map(week).unzip();
        let (name, measure) = (String::new(), Measure::Count);
        let (now, min, max) = (320.0, 160.0, 640.0);
        Activity { name, spend, results, measure, value: 1.0, now, min, max, locked: false }
    };
    let activities: Vec<Activity> = (0..count).map(activity).collect();
    let total = 320.0 * f64::from(count);
    bencher.bench_local(|| {
        let evidence = Evidence::of(black_box(&activities), 1);
        evidence.and_then(|evidence| propose(&activities, &evidence, total))
    });
}
