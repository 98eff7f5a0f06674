//! Does the proposal help? Businesses with known curves, some weeks of noisy history, one proposal each, held against the
//! best split: `cargo bench --bench simulation -- [businesses a cell] [seed]`.
#![expect(clippy::print_stdout, reason = "the table is the result")]
#![expect(clippy::cast_precision_loss, reason = "counts are small")]

use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

use kpilot::arbitration::{Activity, Advice, Channel, Curve, Evidence, Measure, Proposal, Reason, Response, allocate, propose};

const WEEKS: [usize; 4] = [6, 12, 26, 52];
const NOISES: [f64; 3] = [0.10, 0.25, 0.40];
const BANDS: [(f64, f64); 5] = [(0.0, 0.6), (0.6, 0.8), (0.8, 0.9), (0.9, 0.97), (0.97, 1.01)];

fn main() {
    let numbers: Vec<u64> = std::env::args().filter_map(|word| word.parse().ok()).collect();
    let businesses = numbers.first().copied().unwrap_or(200);
    let seed = numbers.get(1).copied().unwrap_or(20_261_123);
    println!("{businesses} businesses a cell, seed {seed}; regret in % of the oracle's results\n");
    println!("| weeks | noise | keep | best split | proposed | followed | acted | worse than keep | lift captured |");
    println!("|---|---|---|---|---|---|---|---|---|");
    let mut all = Tally::default();
    for weeks in WEEKS {
        for noise in NOISES {
            let mut cell = Tally::default();
            for business in 0..businesses {
                let dice = seed ^ business.wrapping_mul(0x9E37_79B9) ^ ((weeks as u64) << 40);
                cell.add(&outcome(&mut Dice(dice), weeks, noise));
            }
            cell.print(&format!("{weeks} | {:.0} %", noise * 100.0));
            all.merge(cell);
        }
    }
    all.print("all | all");
    all.print_bands();
}

/// splitmix64, independent of the library's.
struct Dice(u64);

impl Dice {
    fn unit(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut word = self.0;
        word = (word ^ (word >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        word = (word ^ (word >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (((word ^ (word >> 31)) >> 11) as f64 + 0.5) / 9_007_199_254_740_992.0
    }

    fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.unit()
    }

    fn normal(&mut self) -> f64 {
        (-2.0 * self.unit().ln()).sqrt() * (std::f64::consts::TAU * self.unit()).cos()
    }

    /// Mean 1, standard deviation `variation`.
    fn around_one(&mut self, variation: f64) -> f64 {
        let log = (1.0 + variation * variation).ln();
        (log.sqrt() * self.normal() - log / 2.0).exp()
    }

    fn poisson(&mut self, mean: f64) -> f64 {
        if mean > 60.0 {
            return (mean + mean.sqrt() * self.normal()).round().max(0.0);
        }
        let (limit, mut product, mut count) = ((-mean).exp(), self.unit(), 0.0);
        while product > limit {
            product *= self.unit();
            count += 1.0;
        }
        count
    }
}

/// The truth about one activity.
struct Truth {
    curve: Curve,
    idle: f64,
    carry: f64,
    reference: f64,
}

impl Truth {
    fn results(&self, amount: f64) -> f64 {
        self.idle + self.curve.value(amount)
    }

    fn random(dice: &mut Dice) -> Self {
        let reference = 250.0 * (0.6 * dice.normal()).exp();
        let level = reference / (12.0 * (0.7 * dice.normal()).exp());
        let elasticity = (0.5 + 0.25 * dice.normal()).clamp(0.08, 0.95);
        let family = dice.unit();
        let steepness = dice.between(0.6, 1.6).max(elasticity * 1.05);
        let curve = curve(family, reference, elasticity, steepness);
        let idle = if dice.unit() < 0.3 { dice.between(0.0, 0.3) } else { 0.0 };
        let carry = if dice.unit() < 0.3 { dice.between(0.0, 0.5) } else { 0.0 };
        let curve = scaled(curve, level * (1.0 - idle) / curve.value(reference));
        Self { curve, idle: level * idle, carry, reference }
    }
}

/// A curve of one of five families with the wanted elasticity at the reference spend.
fn curve(family: f64, reference: f64, elasticity: f64, steepness: f64) -> Curve {
    match family {
        dice if dice < 0.2 => {
            let lam = reference * elasticity / (1.0 - elasticity);
            Curve::MichaelisMenten { alpha: 1.0, lam }
        }
        dice if dice < 0.4 => Curve::Power { a: 1.0, b: elasticity },
        dice if dice < 0.6 => {
            let ratio = solve(|ratio| ratio / ((1.0 + ratio) * ratio.ln_1p()), elasticity);
            Curve::Log { a: 1.0, b: reference / ratio }
        }
        dice if dice < 0.8 => {
            let speed = solve(|speed| speed / speed.sinh(), elasticity);
            Curve::Logistic { beta: 1.0, lam: speed / reference }
        }
        _ => {
            let ratio = (steepness / elasticity - 1.0).powf(steepness.recip());
            Curve::Hill { beta: 1.0, alpha: steepness, gamma: reference / ratio }
        }
    }
}

/// Where a falling function meets a height.
fn solve(falling: impl Fn(f64) -> f64, height: f64) -> f64 {
    let (mut low, mut high) = (1e-6, 1e9_f64);
    for _ in 0..200 {
        let middle = (low * high).sqrt();
        if falling(middle) > height {
            low = middle;
        } else {
            high = middle;
        }
    }
    low
}

fn scaled(curve: Curve, factor: f64) -> Curve {
    match curve {
        Curve::Hill { alpha, gamma, .. } => Curve::Hill { beta: factor, alpha, gamma },
        Curve::MichaelisMenten { lam, .. } => Curve::MichaelisMenten { alpha: factor, lam },
        Curve::Log { b, .. } => Curve::Log { a: factor, b },
        Curve::Power { b, .. } => Curve::Power { a: factor, b },
        Curve::Logistic { lam, .. } => Curve::Logistic { beta: factor, lam },
        Curve::Linear { .. } => Curve::Linear { a: factor },
    }
}

/// Weeks of spend that wander around the reference, some paused, and the results that the truth gives them.
fn history(dice: &mut Dice, truth: &Truth, season: &[f64], noise: f64) -> Activity {
    let (wander, pause) = (dice.between(0.1, 0.5), if dice.unit() < 0.2 { 0.2 } else { 0.0 });
    let (mut spend, mut results) = (Vec::new(), Vec::new());
    let mut felt = truth.reference;
    for week in season {
        let paused = dice.unit() < pause;
        let money = if paused { 0.0 } else { (truth.reference * dice.around_one(wander) * 100.0).round() / 100.0 };
        felt = truth.carry * felt + (1.0 - truth.carry) * money;
        let mean = truth.results(felt) * week * dice.around_one(noise);
        spend.push(money);
        results.push(dice.poisson(mean));
    }
    let now = truth.reference;
    let (min, max) = (0.5 * now, 2.0 * now);
    let (name, measure) = (String::new(), Measure::Count);
    Activity { name, spend, results, measure, value: 1.0, now, min, max, locked: false }
}

/// What one proposal came to. Regrets are shares of the oracle's results.
struct Outcome {
    keep: f64,
    best: f64,
    proposed: f64,
    acted: bool,
    probability: f64,
    lift: f64,
    inside: f64,
    took: Duration,
    reasons: Vec<&'static str>,
}

fn outcome(dice: &mut Dice, weeks: usize, noise: f64) -> Outcome {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "3 to 8")]
    let count = 3 + (dice.unit() * 6.0) as usize;
    let truths: Vec<Truth> = (0..count).map(|_| Truth::random(dice)).collect();
    let swing = dice.between(0.0, 0.15);
    let season: Vec<f64> = (0..weeks).map(|_| dice.around_one(swing)).collect();
    let activities: Vec<Activity> = truths.iter().map(|truth| history(dice, truth, &season, noise)).collect();
    let total: f64 = activities.iter().map(|activity| activity.now).sum();
    let start = Instant::now();
    let found = Evidence::of(&activities, 1).and_then(|evidence| propose(&activities, &evidence, total));
    let took = start.elapsed();
    let Ok(proposal) = found else { unreachable!("the history is sound") };
    judge(&truths, &activities, &proposal, total, took)
}

fn judge(truths: &[Truth], activities: &[Activity], proposal: &Proposal, total: f64, took: Duration) -> Outcome {
    let channel = |(truth, activity): (&Truth, &Activity)| Channel {
        name: String::new(),
        curve: truth.curve,
        current_spend: activity.now,
        min: activity.min,
        max: activity.max,
        locked: false,
    };
    let channels: Vec<Channel> = truths.iter().zip(activities).map(channel).collect();
    let Ok(oracle) = allocate(&channels, total) else { unreachable!("the bounds hold the total") };
    let results = |amounts: &mut dyn Iterator<Item = f64>| -> f64 {
        truths.iter().zip(amounts).map(|(truth, amount)| truth.results(amount)).sum()
    };
    let top = results(&mut oracle.allocation.iter().copied());
    let keep = results(&mut activities.iter().map(|activity| activity.now));
    let proposed = results(&mut proposal.per_activity.iter().map(|share| share.after));
    let whole = |share: &kpilot::arbitration::Share| share.before + (share.after - share.before) / proposal.step;
    let best = results(&mut proposal.per_activity.iter().map(whole));
    let gained = proposed - keep;
    Outcome {
        keep: 1.0 - keep / top,
        best: 1.0 - best / top,
        proposed: 1.0 - proposed / top,
        acted: proposal.status == Advice::Recommended,
        probability: proposal.gain.probability,
        lift: gained / keep,
        inside: f64::from(u8::from(gained >= proposal.gain.low && gained <= proposal.gain.high)),
        took,
        reasons: proposal.reasons.iter().map(name).collect(),
    }
}

const fn name(reason: &Reason) -> &'static str {
    match reason {
        Reason::LowProbability { .. } => "low probability",
        Reason::SmallGain { .. } => "small gain",
        Reason::NothingToMove => "nothing to move",
        Reason::NoVariation { .. } => "no variation",
        Reason::Season { .. } => "season",
        Reason::Trend { .. } => "trend",
        Reason::TooFewWeeks { .. } => "too few weeks",
        Reason::TooFewResults { .. } => "too few results",
        Reason::HeldToSeen { .. } => "held to the spend seen",
        Reason::PriorOnly { .. } => "prior only",
    }
}

#[derive(Default)]
struct Tally {
    count: f64,
    keep: f64,
    best: f64,
    proposed: f64,
    followed: f64,
    acted: f64,
    lost: f64,
    lift: f64,
    inside: f64,
    took: Duration,
    slowest: Duration,
    bands: [(f64, f64, f64); BANDS.len()],
    worst: f64,
    reasons: BTreeMap<&'static str, u32>,
}

impl Tally {
    fn add(&mut self, outcome: &Outcome) {
        let gained = outcome.keep - outcome.proposed;
        self.count += 1.0;
        self.keep += outcome.keep;
        self.best += outcome.best;
        self.proposed += outcome.proposed;
        self.followed += if outcome.acted { outcome.proposed } else { outcome.keep };
        self.inside += outcome.inside;
        self.took += outcome.took;
        self.slowest = self.slowest.max(outcome.took);
        let distinct: BTreeSet<_> = outcome.reasons.iter().copied().collect();
        for reason in distinct {
            *self.reasons.entry(reason).or_default() += 1;
        }
        if outcome.acted {
            self.acted += 1.0;
            self.lost += f64::from(u8::from(gained < 0.0));
            self.lift += outcome.lift;
            self.worst = self.worst.min(outcome.lift);
        }
        let band = BANDS.iter().position(|(low, high)| outcome.probability >= *low && outcome.probability < *high);
        if let Some((count, told, right)) = band.map(|band| &mut self.bands[band]) {
            *count += 1.0;
            *told += outcome.probability;
            *right += f64::from(u8::from(gained > 0.0));
        }
    }

    fn merge(&mut self, other: Self) {
        self.count += other.count;
        self.keep += other.keep;
        self.best += other.best;
        self.proposed += other.proposed;
        self.followed += other.followed;
        self.acted += other.acted;
        self.lost += other.lost;
        self.lift += other.lift;
        self.inside += other.inside;
        self.took += other.took;
        self.slowest = self.slowest.max(other.slowest);
        self.worst = self.worst.min(other.worst);
        for (reason, count) in other.reasons {
            *self.reasons.entry(reason).or_default() += count;
        }
        for (mine, theirs) in self.bands.iter_mut().zip(other.bands) {
            *mine = (mine.0 + theirs.0, mine.1 + theirs.1, mine.2 + theirs.2);
        }
    }

    fn print(&self, label: &str) {
        let share = |sum: f64| 100.0 * sum / self.count;
        println!(
            "| {label} | {:.1} | {:.1} | {:.1} | {:.1} | {:.0} % | {:.0} % | {:.0} % |",
            share(self.keep),
            share(self.best),
            share(self.proposed),
            share(self.followed),
            share(self.acted),
            100.0 * self.lost / self.acted.max(1.0),
            100.0 * (self.keep - self.followed) / self.keep,
        );
    }

    fn print_bands(&self) {
        println!("\n| printed chance | proposals | mean printed | came true |\n|---|---|---|---|");
        for ((low, high), (count, told, right)) in BANDS.iter().zip(self.bands) {
            let of = 100.0 / count.max(1.0);
            let high = high.min(1.0) * 100.0;
            println!("| {:.0} to {high:.0} % | {count:.0} | {:.0} % | {:.0} % |", low * 100.0, told * of, right * of);
        }
        println!("\n80 % range of the gain held the truth in {:.0} %;", 100.0 * self.inside / self.count);
        println!("mean gain of acted proposals {:+.1} %, worst {:+.1} %;", 100.0 * self.lift / self.acted, 100.0 * self.worst);
        println!("proposals with each reason: {:?};", self.reasons);
        println!("time a business: {:?} mean, {:?} slowest.", self.took.div_f64(self.count), self.slowest);
    }
}
