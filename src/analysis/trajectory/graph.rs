//! What a chart shows of a course: one place a period, the lines across, and a readable axis.

use super::Trajectory;

/// One period on the axis. Figures are in the KPI's unit.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Place {
    /// What was measured.
    pub value: Option<f64>,
    /// What the target wants by then.
    pub expected: Option<f64>,
    /// What is tolerated, lower edge first.
    pub band: Option<[f64; 2]>,
    /// Low, middle and high of the 80 % forecast.
    pub forecast: Option<[f64; 3]>,
    /// Whether something happened in this period.
    pub marked: bool,
}

/// A chart before it is drawn, on a terminal or on paper.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Graph {
    /// One a period, oldest first.
    pub places: Vec<Place>,
    /// What is asked, straight across: one bound or two.
    pub bounds: Vec<f64>,
    /// Centre and limits of the usual range, straight across.
    pub limits: Vec<f64>,
    /// Lowest and highest figure of the axis.
    pub extent: [f64; 2],
}

impl Graph {
    /// The value the target is judged by, against its plan curve, its tolerance and its forecast.
    #[must_use]
    pub fn judged(course: &Trajectory) -> Self {
        let places = course.steps.iter().map(|step| Place {
            value: step.judged,
            expected: step.expected,
            band: step.band,
            forecast: step.forecast.map(|forecast| [forecast.low, forecast.value, forecast.high]),
            marked: course.marks.iter().any(|mark| mark.days.cut(step.cut).is_some()),
        });
        let is_level = course.steps.iter().all(|step| step.expected.is_none());
        let bounds = course.bound.filter(|_| is_level).map_or_else(Vec::new, |[low, high]| distinct(low, high));
        let limits = if course.cumulative { Vec::new() } else { usual(course) };
        Self::over(places.collect(), bounds, limits)
    }

    /// Each period's own value within its usual range.
    #[must_use]
    pub fn periods(course: &Trajectory) -> Self {
        let places = course.steps.iter().map(|step| Place {
            value: step.value,
            marked: course.marks.iter().any(|mark| mark.days.cut(step.cut).is_some()),
            ..Place::default()
        });
        Self::over(places.collect(), Vec::new(), usual(course))
    }

    /// A chart of places that are not periods: a response curve over amounts.
    #[must_use]
    pub fn of_places(places: Vec<Place>) -> Self {
        Self::over(places, Vec::new(), Vec::new())
    }

    fn over(places: Vec<Place>, bounds: Vec<f64>, mut limits: Vec<f64>) -> Self {
        // Costs and counts are never below zero: no axis is stretched for a limit or a forecast that is.
        let floor = if places.iter().filter_map(|place| place.value).all(|value| value >= 0.0) { 0.0 } else { f64::MIN };
        limits.retain(|limit| *limit >= floor);
        let of_place = |place: &Place| {
            let spans = place.band.into_iter().flatten().chain(place.forecast.into_iter().flatten());
            spans.chain(place.value).chain(place.expected).collect::<Vec<f64>>()
        };
        let figures = places.iter().flat_map(of_place).chain(bounds.iter().chain(&limits).copied());
        let extent = figures.filter(|figure| figure.is_finite()).fold(None, |extent: Option<[f64; 2]>, figure| match extent {
            None => Some([figure, figure]),
            Some([low, high]) => Some([figure.min(low), figure.max(high)]),
        });
        let [low, high] = extent.unwrap_or([0.0, 1.0]);
        let extent = [if high > floor { low.max(floor) } else { low }, high];
        Self { places, bounds, limits, extent }
    }

    /// Whether there is a value to show.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.places.iter().all(|place| place.value.is_none())
    }

    /// Round figures that hold the extent between the first and the last, in steps of 1, 2 or 5: at most `most`, at least 2.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a few ticks")]
    pub fn ticks(&self, most: usize) -> Vec<f64> {
        let [low, high] = self.extent;
        // 0 belongs to an axis whose figures come near it: a rise from 0 to 10 is not one from 9 to 10.
        let low = if low > 0.0 && low < high / 2.0 { 0.0 } else { low };
        let steps = most.max(2) as f64 - 1.0;
        let wide = if high > low { high - low } else { low.abs().max(1.0) };
        let ten = 10.0_f64.powf((wide / steps).log10().floor());
        let step = [1.0, 2.0, 5.0, 10.0, 20.0].into_iter().map(|step| step * ten).find(|step| {
            let count = (high / step).ceil() - (low / step).floor();
            count <= steps
        });
        let step = step.unwrap_or(wide);
        let (first, last) = ((low / step).floor(), (high / step).ceil().max((low / step).floor() + 1.0));
        (0..=(last - first).min(100.0) as usize).map(|place| (first + place as f64) * step).collect()
    }
}

#[expect(clippy::float_cmp, reason = "one bound is written twice")]
fn distinct(low: f64, high: f64) -> Vec<f64> {
    if low == high { vec![low] } else { vec![low, high] }
}

fn usual(course: &Trajectory) -> Vec<f64> {
    course.signal.map_or_else(Vec::new, |signal| vec![signal.lower, signal.mean, signal.upper])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ticks(low: f64, high: f64, most: usize) -> Vec<f64> {
        Graph { extent: [low, high], ..Graph::default() }.ticks(most)
    }

    #[test]
    fn an_axis_is_written_in_round_figures_that_hold_every_value() {
        assert_eq!(ticks(0.0, 1500.0, 5), [0.0, 500.0, 1000.0, 1500.0]);
        assert_eq!(ticks(7.4, 9.6, 7), [7.0, 7.5, 8.0, 8.5, 9.0, 9.5, 10.0]);
        assert_eq!(ticks(80.0, 1210.0, 8), [0.0, 200.0, 400.0, 600.0, 800.0, 1000.0, 1200.0, 1400.0]);
        assert_eq!(ticks(-3.0, 4.0, 5), [-4.0, -2.0, 0.0, 2.0, 4.0]);
    }

    #[test]
    fn an_axis_of_costs_is_not_stretched_below_zero() {
        let place = |value| Place { value: Some(value), forecast: Some([-4.0, 1.0, 9.0]), ..Place::default() };
        let costs = Graph::over(vec![place(3.0), place(5.0)], Vec::new(), vec![-8.0, 4.0, 16.0]);
        assert_eq!((costs.extent, costs.limits), ([0.0, 16.0], vec![4.0, 16.0]));
        let margins = Graph::over(vec![place(-3.0), place(5.0)], Vec::new(), vec![-8.0, 4.0, 16.0]);
        assert_eq!((margins.extent, margins.limits.len()), ([-8.0, 16.0], 3));
    }

    #[test]
    fn a_flat_course_has_an_axis_all_the_same() {
        assert!(ticks(5.0, 5.0, 5).len() >= 2);
        assert!(ticks(0.0, 0.0, 5).len() >= 2);
    }

    #[test]
    fn an_axis_never_has_more_figures_than_there_is_room_for() {
        for (low, high) in [(0.0, 1.0), (0.3, 99.0), (-1e9, 1e12), (1.0, 1.000_001), (-7.0, -6.9)] {
            for most in 2..12 {
                assert!(ticks(low, high, most).len() <= most.max(3), "{low}..{high} {most}");
            }
        }
    }
}
