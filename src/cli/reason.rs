//! Why a target has its verdict, in one sentence each: a hundred thousand in a fraction of a second.

use crate::analysis::{Kind, Reading, Verdict};
use crate::domain::{Expression, Kpi, Target, Unit};
use crate::tables::{Facts, Value, goal_label, show};
use crate::text::{Arg, Mask, Words};

/// A sentence said once and filled many times: Fluent itself takes 5 µs a sentence.
struct Pattern {
    /// A text, and the place of the argument behind it.
    pieces: Vec<(String, Option<usize>)>,
}

/// Signs that stand for the arguments while the sentence is said; sanitize never lets them through from a file as such.
const FIRST_MARK: u32 = 0xF_0000;

impl Pattern {
    fn new(words: &Words, key: &str, names: &[&str]) -> Self {
        let marks: Vec<String> = (FIRST_MARK..).filter_map(char::from_u32).take(names.len()).map(String::from).collect();
        let args: Vec<(&str, Arg<'_>)> = names.iter().zip(&marks).map(|(name, mark)| (*name, mark.into())).collect();
        let mut pieces = vec![(String::new(), None)];
        for sign in words.say_with(key, &args).chars() {
            let place = marks.iter().position(|mark| mark.starts_with(sign));
            match pieces.last_mut() {
                Some(last) if place.is_some() => last.1 = place,
                Some(last) if last.1.is_none() => last.0.push(sign),
                _ => {}
            }
            if place.is_some() {
                pieces.push((String::new(), None));
            }
        }
        Self { pieces }
    }

    fn fill(&self, args: &[&str]) -> String {
        let mut sentence = String::with_capacity(64);
        for (text, place) in &self.pieces {
            sentence.push_str(text);
            sentence.push_str(place.and_then(|place| args.get(place)).copied().unwrap_or_default());
        }
        sentence
    }
}

/// The sentences of every verdict, in one language.
pub struct Reasons<'a> {
    facts: Facts<'a>,
    words: &'a Words,
    upcoming: Pattern,
    no_target: String,
    no_data: String,
    too_early: String,
    milestone: String,
    stale: Pattern,
    missed: Pattern,
    met: Pattern,
    pace: Pattern,
    breach: Pattern,
}

impl<'a> Reasons<'a> {
    /// What is hidden.
    #[must_use]
    pub const fn mask(&self) -> Mask {
        self.words.mask()
    }

    /// The sentences about a plan.
    pub fn new(facts: Facts<'a>, words: &'a Words) -> Self {
        Self {
            facts,
            words,
            upcoming: Pattern::new(words, "why-rule-upcoming", &["start"]),
            no_target: words.say("why-rule-no_target").into_owned(),
            no_data: words.say("why-rule-no_data").into_owned(),
            too_early: words.say("why-rule-too_early").into_owned(),
            milestone: words.say("why-rule-milestone").into_owned(),
            stale: Pattern::new(words, "reason-stale", &["kpi", "value", "target"]),
            missed: Pattern::new(words, "reason-missed", &["kpi", "value", "target", "due"]),
            met: Pattern::new(words, "reason-met", &["kpi", "value", "target"]),
            pace: Pattern::new(words, "reason-pace", &["kpi", "value", "expected", "pace"]),
            breach: Pattern::new(words, "reason-breach", &["kpi", "value", "sign", "bound", "tolerance"]),
        }
    }

    /// Why a target has its verdict.
    pub fn reason(&self, target: &Target, kpi: &Kpi, reading: &Reading) -> String {
        let value = || self.shown(reading.value, kpi.unit);
        let masked = self.facts.masked.then(|| goal_label(&self.facts, target, self.words));
        let text = masked.as_deref().or_else(|| target.expression.as_ref().map(Expression::text)).unwrap_or_default();
        match reading.verdict {
            Verdict::Upcoming => {
                self.upcoming.fill(&[&reading.window.map_or_else(String::new, |window| self.words.days().day(window.first))])
            }
            Verdict::NoTarget => self.no_target.clone(),
            Verdict::NoData => self.no_data.clone(),
            Verdict::Stale => self.stale.fill(&[&kpi.name, &value(), text]),
            Verdict::Missed => self.missed.fill(&[&kpi.name, &value(), text, &self.words.days().day(reading.day)]),
            Verdict::TooEarly if reading.kind == Some(Kind::Milestone) => self.milestone.clone(),
            Verdict::TooEarly => self.too_early.clone(),
            _ if reading.met => self.met.fill(&[&kpi.name, &value(), text]),
            _ if reading.pace.is_some() => {
                let pace = self.words.numbers().percent(reading.pace.unwrap_or(0.0) * 100.0, 0);
                self.pace.fill(&[&kpi.name, &value(), &self.shown(reading.expected, kpi.unit), &pace])
            }
            _ => self.breached(target, kpi, reading),
        }
    }

    /// A level that is not kept: the value against its nearest bound.
    fn breached(&self, target: &Target, kpi: &Kpi, reading: &Reading) -> String {
        let bound = reading.value.zip(reading.gap).map(|(value, gap)| value - gap.signed);
        let sign = reading.gap.map_or("", |gap| {
            if gap.signed > 0.0 {
                ">"
            } else if gap.signed < 0.0 {
                "<"
            } else {
                "="
            }
        });
        let tolerance = self.words.numbers().percent(target.tolerance.unwrap_or(LEVEL_TOLERANCE) * 100.0, 0);
        let (value, bound) = (self.shown(reading.value, kpi.unit), self.shown(bound, kpi.unit));
        self.breach.fill(&[&kpi.name, &value, sign, &bound, &tolerance])
    }

    fn shown(&self, value: Option<f64>, unit: Unit) -> String {
        value.map_or_else(String::new, |value| show(&Value::Number(value, unit), &self.facts, self.words))
    }
}

/// Tolerance of a level when none is typed (DEFINITIONS section 5, line 6).
const LEVEL_TOLERANCE: f64 = 0.1;
