//! The exact split of a budget between concave responses: one price, the same for all.
//!
//! Lagrange multiplier search (Patriksson 2008, EJOR 185): at price `p` each response asks for the amount whose marginal is
//! `p`; the total asked falls as `p` rises, and the optimum is where it meets the budget.

use super::ramp::{Asked, Ramp};
use super::response::Response;

/// A split of the budget and the channels between which money could move without changing the total result.
#[derive(Debug, Clone, Default)]
pub(super) struct Split {
    pub(super) amounts: Vec<f64>,
    pub(super) tied: Vec<usize>,
}

/// Steps of the price search; eight are usual, the rest is bisection's.
const STEPS: usize = 200;
/// The search ends when the price is known this closely, relatively: the last correction squares the error.
const CLOSE: f64 = 1e-6;
/// Sums of amounts are only known to about this share.
const ROUNDING: f64 = 1e-15;
/// Channels looked at for a first guess of the price.
const SAMPLE: usize = 500;
/// Slopes this close, relatively, are one slope.
const SAME: f64 = 1e-12;
/// Prices below `e^-740` are zero in floating point.
const LOWEST: f64 = -740.0;

/// The best split of `budget` between `ramps`, which must be able to take it: sum of lows <= budget <= sum of highs.
/// Where several splits are best, the one nearest to `current` is taken.
pub(super) fn split<R: Response>(ramps: &[Ramp<R>], current: &[f64], budget: f64) -> Split {
    let mut search = Search { ramps, budget, amounts: ramps.iter().map(|ramp| ramp.low).collect(), pulls: vec![0.0; ramps.len()] };
    let tied = match search.jump(current) {
        Landing::On(tied) => tied,
        Landing::Between(bracket) => {
            search.price_between(bracket);
            search.flat_rest()
        }
    };
    search.correct();
    Split { amounts: search.amounts, tied }
}

struct Search<'a, R> {
    ramps: &'a [Ramp<'a, R>],
    budget: f64,
    amounts: Vec<f64>,
    pulls: Vec<f64>,
}

/// Prices between which the answer lies, as logarithms.
#[derive(Clone, Copy)]
struct Bracket {
    low: f64,
    high: f64,
}

enum Landing {
    On(Vec<usize>),
    Between(Bracket),
}

/// Slopes taken as one, from `flat` to `steep`.
#[derive(Clone, Copy)]
struct Step {
    flat: f64,
    steep: f64,
}

impl Step {
    fn holds(self, slope: f64) -> bool {
        slope >= self.flat && slope <= self.steep
    }
}

/// What all ask for at a price.
#[derive(Default)]
struct Asking {
    total: f64,
    moving: f64,
    pull: f64,
}

impl<R: Response> Search<'_, R> {
    /// Writes down what each asks for at `price`; the lines of the slope `idle` stay at their bottom.
    fn ask(&mut self, price: f64, idle: Option<Step>) -> Asking {
        let mut asking = Asking::default();
        let places = self.amounts.iter_mut().zip(self.pulls.iter_mut());
        for (ramp, (amount, pull)) in self.ramps.iter().zip(places) {
            *pull = 0.0;
            if ramp.has_line() && idle.is_some_and(|step| step.holds(ramp.slope)) {
                *amount = ramp.low;
            } else {
                match ramp.asked(price, *amount) {
                    Asked::Low => *amount = ramp.low,
                    Asked::High => *amount = ramp.high,
                    Asked::Between(demand) => {
                        *amount = demand.amount;
                        *pull = demand.pull;
                        asking.moving += demand.amount;
                        asking.pull += demand.pull;
                    }
                }
            }
            asking.total += *amount;
        }
        asking
    }

    /// The distinct slopes of the lines, steepest first.
    fn steps(&self) -> Vec<Step> {
        let mut slopes: Vec<f64> = self.ramps.iter().filter(|ramp| ramp.has_line()).map(|ramp| ramp.slope).collect();
        slopes.sort_unstable_by(|left, right| right.total_cmp(left));
        let mut steps: Vec<Step> = Vec::new();
        for slope in slopes {
            match steps.last_mut() {
                Some(step) if slope >= step.steep * (1.0 - SAME) => step.flat = slope,
                _ => steps.push(Step { flat: slope, steep: slope }),
            }
        }
        steps
    }

    /// At the slope of a line the total asked jumps: lands on the jump that holds the budget, or between two.
    fn jump(&mut self, current: &[f64]) -> Landing {
        let steps = self.steps();
        // Steps before `dear` ask for too little, those from `cheap` on for too much.
        let (mut dear, mut cheap) = (0, steps.len());
        while dear < cheap {
            let middle = usize::midpoint(dear, cheap);
            let step = steps[middle];
            if self.ask(step.flat, None).total < self.budget {
                dear = middle + 1;
            } else if self.ask(step.steep, Some(step)).total > self.budget {
                cheap = middle;
            } else {
                return Landing::On(self.fill(step, current));
            }
        }
        let high = if dear == 0 { f64::INFINITY } else { steps[dear - 1].flat.ln() };
        let low = steps.get(cheap).map_or(LOWEST, |step| step.steep.ln().max(LOWEST));
        Landing::Between(Bracket { low, high })
    }

    /// Shares what is left between the lines of one slope: whole chords first, because a chord is only real at its ends;
    /// then straight channels, as near as can be to their current spend; then a part of a chord.
    fn fill(&mut self, step: Step, current: &[f64]) -> Vec<usize> {
        let mut rest = (self.budget - self.amounts.iter().sum::<f64>()).max(0.0);
        let on_step = |ramp: &Ramp<R>| ramp.has_line() && step.holds(ramp.slope);
        let group: Vec<usize> = (0..self.ramps.len()).filter(|&place| on_step(&self.ramps[place])).collect();
        let room: f64 = group.iter().map(|&place| self.room(place)).sum();
        let shared = rest > SAME * self.budget && room - rest > SAME * self.budget;
        let (lines, chords): (Vec<usize>, Vec<usize>) = group.iter().partition(|&&place| self.ramps[place].response.is_straight());
        for &place in &chords {
            if self.room(place) <= rest {
                rest -= self.room(place);
                self.amounts[place] = self.ramps[place].knee;
            }
        }
        rest -= self.share(&lines, rest, current);
        for &place in &chords {
            let part = self.room(place).min(rest);
            self.amounts[place] += part;
            rest -= part;
        }
        if shared && group.len() > 1 { group } else { Vec::new() }
    }

    fn room(&self, place: usize) -> f64 {
        self.ramps[place].knee - self.amounts[place]
    }

    /// Shares up to `rest` between straight channels; returns what was placed.
    fn share(&mut self, lines: &[usize], rest: f64, current: &[f64]) -> f64 {
        let habit_of = |place: usize| {
            let ramp = &self.ramps[place];
            current[place].clamp(ramp.low, ramp.high) - ramp.low
        };
        let habits: Vec<f64> = lines.iter().map(|&place| habit_of(place)).collect();
        let usual: f64 = habits.iter().sum();
        let room: f64 = lines.iter().map(|&place| self.room(place)).sum();
        let placed = rest.min(room);
        let kept = if usual > placed { placed / usual } else { 1.0 };
        let more = if placed > usual { (placed - usual) / (room - usual) } else { 0.0 };
        for (&place, habit) in lines.iter().zip(habits) {
            self.amounts[place] += habit * kept + (self.room(place) - habit) * more;
        }
        placed
    }

    /// Finds the price at which all together ask for the budget: Newton in `ln price`, inside a bracket.
    fn price_between(&mut self, mut bracket: Bracket) {
        let mut place = self.first_guess(bracket);
        for _ in 0..STEPS {
            let asking = self.ask(place.exp(), None);
            let excess = asking.total - self.budget;
            if excess.abs() <= CLOSE * asking.pull || excess.abs() <= ROUNDING * self.budget {
                return;
            }
            if excess > 0.0 {
                bracket.low = place;
            } else {
                bracket.high = place;
            }
            let next = newton(&asking, excess, place);
            let inside = next > bracket.low && next < bracket.high;
            place = if inside { next } else { bracket.middle(place) };
            if bracket.high - bracket.low <= 1e-15 * place.abs() {
                return;
            }
        }
    }

    /// Mean logarithm of the marginals with the money spread evenly over the bounds.
    fn first_guess(&self, bracket: Bracket) -> f64 {
        let lows: f64 = self.ramps.iter().map(|ramp| ramp.low).sum();
        let highs: f64 = self.ramps.iter().map(|ramp| ramp.high).sum();
        let part = (self.budget - lows) / (highs - lows);
        let (mut sum, mut count) = (0.0, 0.0);
        let stride = self.ramps.len().div_ceil(SAMPLE);
        let curved = |ramp: &&Ramp<R>| ramp.knee < ramp.high;
        for ramp in self.ramps.iter().step_by(stride).filter(curved) {
            let place = (ramp.low + part * (ramp.high - ramp.low)).max(ramp.knee);
            let marginal = ramp.response.marginal(place).ln();
            if marginal.is_finite() {
                sum += marginal;
                count += 1.0;
            }
        }
        let guess = if count > 0.0 { sum / count } else { 0.0 };
        if guess > bracket.low && guess < bracket.high { guess } else { bracket.middle(guess) }
    }

    /// Money that no price can place, because every marginal has sunk to zero, goes where there is room.
    fn flat_rest(&mut self) -> Vec<usize> {
        let total: f64 = self.amounts.iter().sum();
        if self.budget - total <= SAME * self.budget || self.pulls.iter().any(|&pull| pull > 0.0) {
            return Vec::new();
        }
        let roomy: Vec<usize> = (0..self.ramps.len()).filter(|&place| self.amounts[place] < self.ramps[place].high).collect();
        if roomy.len() > 1 { roomy } else { Vec::new() }
    }

    /// Brings the sum to the budget: a Newton step in the amounts, then what rounding left into one amount.
    fn correct(&mut self) {
        for _ in 0..4 {
            let rest = self.rest();
            if rest.abs() <= 1e-12 * self.budget {
                break;
            }
            self.spread(rest);
        }
        let freest = self.freest();
        for _ in 0..3 {
            let rest = self.rest();
            let (ramp, amount) = (&self.ramps[freest], self.amounts[freest] + rest);
            if rest == 0.0 || amount < ramp.low || amount > ramp.high {
                return;
            }
            self.amounts[freest] = amount;
        }
    }

    fn rest(&self) -> f64 {
        self.budget - self.amounts.iter().sum::<f64>()
    }

    /// The channel with most room on both sides.
    fn freest(&self) -> usize {
        let room = |place: usize| {
            let (ramp, amount) = (&self.ramps[place], self.amounts[place]);
            (amount - ramp.low).min(ramp.high - amount)
        };
        let places = 0..self.ramps.len();
        places.max_by(|&left, &right| room(left).total_cmp(&room(right))).unwrap_or(0)
    }

    fn spread(&mut self, rest: f64) {
        let room = |ramp: &Ramp<R>, amount: f64| {
            if rest > 0.0 { ramp.high - amount } else { amount - ramp.low }
        };
        let (mut pulled, mut free) = (0.0, 0.0);
        for ((ramp, &amount), pull) in self.ramps.iter().zip(&self.amounts).zip(&self.pulls) {
            let left = room(ramp, amount);
            free += left;
            pulled += if left > 0.0 { *pull } else { 0.0 };
        }
        if free <= 0.0 {
            return;
        }
        for ((ramp, amount), pull) in self.ramps.iter().zip(&mut self.amounts).zip(&self.pulls) {
            let part = if pulled > 0.0 { pull / pulled } else { room(ramp, *amount) / free };
            *amount = (*amount + rest * part).clamp(ramp.low, ramp.high);
        }
    }
}

/// Newton on the logarithm of what still moves, exact for powers; on the sum itself where that cannot be.
fn newton(asking: &Asking, excess: f64, place: f64) -> f64 {
    if asking.pull <= 0.0 {
        return f64::NAN;
    }
    let wanted = asking.moving - excess;
    if wanted > 0.0 { place + (asking.moving / wanted).ln() * asking.moving / asking.pull } else { place + excess / asking.pull }
}

impl Bracket {
    fn middle(self, place: f64) -> f64 {
        match (self.low.is_finite(), self.high.is_finite()) {
            (true, true) => f64::midpoint(self.low, self.high),
            (true, false) => place.max(self.low) + 4.0,
            (false, true) => place.min(self.high) - 4.0,
            (false, false) => place,
        }
    }
}
