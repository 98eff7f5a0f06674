//! The other questions: least spend for a result, most results at a cost per result, most profit at a value per result.

use super::allocation::Allocation;
use super::channel::{Bounds, Channel};
use super::curve::Curve;
use super::error::ArbitrationError;
use super::response::Response;
use super::solve::{Room, allocate_checked, check};

/// Steps of a search over the budget; Newton needs about six.
const STEPS: usize = 200;
/// Relative width at which a search over the budget ends.
const CLOSE: f64 = 1e-14;
/// Budgets tried from the top when S-shaped curves make the cost per result rise and fall.
const SCAN: u32 = 256;

/// The least money whose best split brings `target` results.
///
/// # Errors
/// As [`super::allocate`], `InvalidTarget` when `target` is negative or no number, `UnreachableTarget` with the most that
/// the bounds allow.
pub fn least_spend(channels: &[Channel], target: f64) -> Result<Allocation, ArbitrationError> {
    let room = finite_room(channels, |most| most >= target)?;
    if !target.is_finite() || target < 0.0 {
        return Err(ArbitrationError::InvalidTarget { target });
    }
    let best = allocate_checked(channels, room, room.high);
    if best.objective < target {
        return Err(ArbitrationError::UnreachableTarget { target, best: best.objective });
    }
    let search = Budget { channels, room };
    Ok(search.root(room.low, room.high, |found| found.objective - target, |found| found.lambda))
}

/// The most results that cost at most `cost` (money) each, on average over all channels.
///
/// With S-shaped curves the cost per result may cross `cost` several times: the highest crossing is looked for on a grid of
/// 256 budgets, and may be missed when narrower than that.
///
/// # Errors
/// As [`super::allocate`], `InvalidTarget` when `cost` is not above zero, `UnreachableTarget` with the lowest cost found.
pub fn within_cost(channels: &[Channel], cost: f64) -> Result<Allocation, ArbitrationError> {
    if !cost.is_finite() || cost <= 0.0 {
        return Err(ArbitrationError::InvalidTarget { target: cost });
    }
    let room = finite_room(channels, |_| false)?;
    let search = Budget { channels, room };
    let surplus = |found: &Allocation| found.objective * cost - found.spend();
    let top = search.at(room.high);
    if surplus(&top) >= 0.0 {
        return Ok(top);
    }
    // The surplus of results over their cost is greatest here; it falls from here on when every curve is concave.
    let peak = most_profit(channels, cost)?;
    if surplus(&peak) < -CLOSE * peak.spend() {
        let best = peak.spend() / peak.objective;
        return Err(ArbitrationError::UnreachableTarget { target: cost, best });
    }
    let (mut low, mut high) = (peak.spend(), room.high);
    if channels.iter().any(|channel| channel.curve.is_s_shaped()) {
        let grid = |step: u32| low + (room.high - low) * f64::from(step) / f64::from(SCAN);
        if let Some(step) = (1..SCAN).rev().find(|&step| surplus(&search.at(grid(step))) >= 0.0) {
            (low, high) = (grid(step), grid(step + 1));
        }
    }
    Ok(search.root(low, high, |found| -surplus(found), |found| 1.0 - found.lambda * cost))
}

/// The split of greatest profit when a result is worth `value` (money): each channel stops where the next unit of money
/// brings back one.
///
/// # Errors
/// As [`super::allocate`], `InvalidTarget` when `value` is negative or no number, `Unbounded` for a channel without maximum
/// whose profit never stops growing.
pub fn most_profit(channels: &[Channel], value: f64) -> Result<Allocation, ArbitrationError> {
    check(channels)?;
    if !value.is_finite() || value < 0.0 {
        return Err(ArbitrationError::InvalidTarget { target: value });
    }
    let best = |channel: &Channel| {
        let amount = most_profitable(&channel.curve, channel.bounds(), value);
        let name = || channel.name.clone();
        amount.ok_or_else(|| ArbitrationError::Unbounded { channel: name() })
    };
    let amounts = channels.iter().map(best).collect::<Result<Vec<f64>, _>>()?;
    let total = amounts.iter().sum();
    let indifferent = |channel: &Channel| {
        let Bounds { low, high } = channel.bounds();
        let break_even = (channel.curve.marginal(low) * value - 1.0).abs() <= 1e-12;
        channel.curve.is_straight() && high > low && break_even
    };
    let tied: Vec<usize> = (0..channels.len()).filter(|&place| indifferent(&channels[place])).collect();
    Ok(Allocation::describe(channels, amounts, total).with_ties(channels, &tied))
}

/// The amount of greatest profit of one channel; none when it has no end.
fn most_profitable(curve: &Curve, Bounds { low, high }: Bounds, value: f64) -> Option<f64> {
    if low >= high {
        return Some(low);
    }
    let price = value.recip();
    let straight = curve.is_straight();
    if straight {
        let end = if curve.marginal(low) > price { high } else { low };
        return end.is_finite().then_some(end);
    }
    let branch = curve.inflection().clamp(low, high);
    let ends_rising = high.is_finite() && curve.marginal(high) >= price;
    let summit = if ends_rising || branch >= high {
        high
    } else if curve.marginal(branch) <= price {
        branch
    } else {
        curve.at_price(price, branch, high, high).amount.clamp(branch, high)
    };
    // A convex start may make no spend better than the best of the concave branch.
    let profit = |amount: f64| curve.value(amount) * value - amount;
    Some(if profit(low) >= profit(summit) { low } else { summit })
}

/// Checks the channels and finds a finite room: channels without maximum get one that is surely enough.
fn finite_room(channels: &[Channel], enough: impl Fn(f64) -> bool) -> Result<Room, ArbitrationError> {
    check(channels)?;
    let mut room = Room::of(channels);
    if room.high.is_finite() {
        return Ok(room);
    }
    room.high = (2.0 * room.low).max(1.0);
    while room.high < 1e15 && !enough(allocate_checked(channels, Room { low: room.low, high: f64::INFINITY }, room.high).objective)
    {
        room.high *= 8.0;
    }
    Ok(room)
}

/// A search for the budget with a property.
struct Budget<'a> {
    channels: &'a [Channel],
    room: Room,
}

impl Budget<'_> {
    fn at(&self, total: f64) -> Allocation {
        let room = Room::of(self.channels);
        allocate_checked(self.channels, room, total.clamp(self.room.low, self.room.high))
    }

    /// The budget between `low` and `high` at which `height` rises through zero, by Newton with its `slope`, kept in a
    /// bracket. The answer lies on the side where the height is at least zero.
    fn root(
        &self,
        mut low: f64,
        mut high: f64,
        height: impl Fn(&Allocation) -> f64,
        slope: impl Fn(&Allocation) -> f64,
    ) -> Allocation {
        let mut place = low;
        for _ in 0..STEPS {
            let found = self.at(place);
            let rise = height(&found);
            if rise == 0.0 {
                return found;
            }
            if rise > 0.0 {
                high = place;
            } else {
                low = place;
            }
            let newton = place - rise / slope(&found);
            let next = if newton > low && newton < high { newton } else { f64::midpoint(low, high) };
            if (next - place).abs() <= CLOSE * place || high - low <= CLOSE * high {
                return self.at(next);
            }
            place = next;
        }
        self.at(place)
    }
}
