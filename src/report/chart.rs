//! The charts of a report: the course of a target, and budgets against what was spent.

use crate::analysis::Graph;

use super::canvas::{Anchor, Canvas, Ink, Place, Stroke, rectangle};

/// Width of every chart, in points.
pub const WIDTH: f64 = 500.0;
/// Height of a course.
const COURSE: f64 = 190.0;
/// Height of one pair of bars.
const BAR: f64 = 26.0;
const LEFT: f64 = 64.0;
const RIGHT: f64 = 12.0;
const TOP: f64 = 24.0;
const BOTTOM: f64 = 38.0;
const SMALL: f64 = 8.0;

/// A chart with all its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// What it is of.
    pub title: String,
    /// What it shows, in a sentence, for those who cannot see it.
    pub summary: String,
    /// What is drawn.
    pub drawing: Drawing,
}

/// What is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Drawing {
    /// A value over time.
    Course(Course),
    /// Pairs of bars.
    Bars(Bars),
}

/// A value over time, against what is asked.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    /// The figures.
    pub graph: Graph,
    /// Figures of the axis, with their words, lowest first.
    pub ticks: Vec<(f64, String)>,
    /// Periods whose day is written below the axis.
    pub days: Vec<(usize, String)>,
    /// Which line is what.
    pub legend: Vec<(Ink, String)>,
}

/// What was given and what was spent.
#[derive(Clone, Debug, PartialEq)]
pub struct Bars {
    /// Name, budget, spent, both in words.
    pub rows: Vec<(String, f64, f64, String)>,
    /// Which bar is what.
    pub legend: Vec<(Ink, String)>,
}

impl Chart {
    /// Its height in points.
    #[must_use]
    pub fn height(&self) -> f64 {
        match &self.drawing {
            Drawing::Course(_) => COURSE,
            Drawing::Bars(bars) => TOP + BAR * bars.rows.iter().fold(0.0, |sum, _| sum + 1.0) + 8.0,
        }
    }

    /// Draws it.
    pub fn draw(&self, canvas: &mut dyn Canvas) {
        match &self.drawing {
            Drawing::Course(course) => course.draw(canvas),
            Drawing::Bars(bars) => bars.draw(canvas),
        }
    }
}

/// Small samples with their words, above the drawing.
fn legend(canvas: &mut dyn Canvas, entries: &[(Ink, String)], from: f64) {
    let mut x = from;
    for (ink, word) in entries {
        rectangle(canvas, (x, 6.0), (10.0, 6.0), *ink);
        canvas.text((x + 14.0, 12.5), word, SMALL, Anchor::Start, Ink::Faint);
        x += 30.0 + word.chars().fold(0.0, |wide, _| wide + 4.6);
    }
}

impl Course {
    fn draw(&self, canvas: &mut dyn Canvas) {
        legend(canvas, &self.legend, LEFT);
        for (tick, word) in &self.ticks {
            let y = self.y(*tick);
            canvas.line(&[(LEFT, y), (WIDTH - RIGHT, y)], Stroke::line(Ink::Grid, 0.6));
            canvas.text((LEFT - 6.0, y + 3.0), word, SMALL, Anchor::End, Ink::Faint);
        }
        for (place, word) in &self.days {
            canvas.text((self.x(*place), COURSE - BOTTOM + 14.0), word, SMALL, Anchor::Middle, Ink::Faint);
        }
        self.spans(canvas, Ink::Band, |place| place.band);
        self.spans(canvas, Ink::ForecastBand, |place| place.forecast.map(|[low, _, high]| [low, high]));
        for bound in &self.graph.bounds {
            self.across(canvas, *bound, Stroke::dashed(Ink::Bound, 1.2, 5.0, 3.0));
        }
        for limit in &self.graph.limits {
            self.across(canvas, *limit, Stroke::dashed(Ink::Limit, 0.8, 1.5, 2.5));
        }
        self.runs(canvas, Stroke::dashed(Ink::Expected, 1.2, 4.0, 2.5), |place| place.expected);
        self.runs(canvas, Stroke::dashed(Ink::Forecast, 1.4, 2.0, 2.0), |place| place.forecast.map(|[_, middle, _]| middle));
        self.runs(canvas, Stroke::line(Ink::Value, 1.8), |place| place.value);
        self.points(canvas);
    }

    /// Each measured period as a dot, and a mark below where something happened.
    fn points(&self, canvas: &mut dyn Canvas) {
        for (place, one) in self.graph.places.iter().enumerate() {
            if let Some(value) = one.value {
                canvas.dot((self.x(place), self.y(value)), 1.9, Ink::Value);
            }
            if one.marked {
                let (x, y) = (self.x(place), COURSE - BOTTOM + 2.0);
                canvas.area(&[(x, y - 6.0), (x + 3.0, y), (x - 3.0, y)], Ink::Mark);
            }
        }
    }

    fn across(&self, canvas: &mut dyn Canvas, figure: f64, stroke: Stroke) {
        canvas.line(&[(LEFT, self.y(figure)), (WIDTH - RIGHT, self.y(figure))], stroke);
    }

    /// A line through every run of periods that have the figure.
    fn runs(&self, canvas: &mut dyn Canvas, stroke: Stroke, figure: impl Fn(&crate::analysis::Place) -> Option<f64>) {
        for run in self.of_runs(|place| figure(place)) {
            let places: Vec<Place> = run.iter().map(|(place, figure)| (self.x(*place), self.y(*figure))).collect();
            canvas.line(&places, stroke);
        }
    }

    /// The shape between the lower and the upper edge of every run of periods that have both.
    fn spans(&self, canvas: &mut dyn Canvas, ink: Ink, span: impl Fn(&crate::analysis::Place) -> Option<[f64; 2]>) {
        for run in self.of_runs(|place| span(place).filter(|[low, high]| low.is_finite() && high.is_finite())) {
            let upper = run.iter().map(|(place, [_, high])| (self.x(*place), self.y(*high)));
            let lower = run.iter().rev().map(|(place, [low, _])| (self.x(*place), self.y(*low)));
            let corners: Vec<Place> = upper.chain(lower).collect();
            if run.len() > 1 {
                canvas.area(&corners, ink);
            }
        }
    }

    fn of_runs<T>(&self, figure: impl Fn(&crate::analysis::Place) -> Option<T>) -> Vec<Vec<(usize, T)>> {
        let mut runs: Vec<Vec<(usize, T)>> = vec![Vec::new()];
        for (place, one) in self.graph.places.iter().enumerate() {
            match (figure(one), runs.last_mut()) {
                (Some(figure), Some(run)) => run.push((place, figure)),
                (None, Some(run)) if !run.is_empty() => runs.push(Vec::new()),
                _ => {}
            }
        }
        runs.retain(|run| !run.is_empty());
        runs
    }

    #[expect(clippy::cast_precision_loss, reason = "a chart has hundreds of periods")]
    fn x(&self, place: usize) -> f64 {
        let last = (self.graph.places.len().max(2) - 1) as f64;
        LEFT + (WIDTH - LEFT - RIGHT) * place as f64 / last
    }

    /// A figure beyond the axis is drawn on its edge.
    fn y(&self, figure: f64) -> f64 {
        let [low, high] = match (self.ticks.first(), self.ticks.last()) {
            (Some((low, _)), Some((high, _))) if high > low => [*low, *high],
            _ => [0.0, 1.0],
        };
        let share = ((figure - low) / (high - low)).clamp(0.0, 1.0);
        COURSE - BOTTOM - (COURSE - BOTTOM - TOP) * share
    }
}

impl Bars {
    fn draw(&self, canvas: &mut dyn Canvas) {
        let names = 150.0;
        legend(canvas, &self.legend, names);
        let most = self.rows.iter().flat_map(|(_, budget, spent, _)| [*budget, *spent]).fold(0.0, f64::max);
        let scale = if most > 0.0 { (WIDTH - names - 130.0) / most } else { 0.0 };
        let mut y = TOP;
        for (name, budget, spent, words) in &self.rows {
            canvas.text((names - 8.0, y + 13.0), name, SMALL, Anchor::End, Ink::Text);
            rectangle(canvas, (names, y + 3.0), (budget.max(0.0) * scale, 14.0), Ink::Budget);
            let ink = if spent > budget { Ink::Over } else { Ink::Spent };
            rectangle(canvas, (names, y + 6.5), (spent.max(0.0) * scale, 7.0), ink);
            let end = names + budget.max(*spent).max(0.0) * scale + 6.0;
            canvas.text((end, y + 13.0), words, SMALL, Anchor::Start, Ink::Faint);
            y += BAR;
        }
    }
}
