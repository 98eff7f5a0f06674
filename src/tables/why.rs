//! A verdict explained in words: the same lines on the screen and on the command line.

use crate::analysis::{BaselineFrom, Explanation, Ingredient, Ring, Verdict};
use crate::domain::{Cadence, Id, Kpi, Level, Target, Unit};
use crate::text::Words;

use super::facts::Facts;
use super::show::{goal_of, in_unit, mark, show};
use super::told::{period_label, usual_value};
use super::value::Value;

/// One line: what it is about, and what there is to say.
pub type WhyLine = (String, String);

/// Says an explanation, the verdict first. Lines about nothing are left out.
#[must_use]
pub fn why(explanation: &Explanation, target: &Target, facts: &Facts<'_>, words: &Words) -> Vec<WhyLine> {
    let lines = why_lines(explanation, target, facts, words);
    lines.into_iter().map(|(key, text)| (words.say(key).to_string(), text)).collect()
}

/// The same lines with the keys of their labels, for who says only some of them.
#[must_use]
pub fn why_lines(explanation: &Explanation, target: &Target, facts: &Facts<'_>, words: &Words) -> Vec<(&'static str, String)> {
    let teller = Teller { explanation, target, facts, words };
    let mut lines = vec![("why-verdict", Some(teller.verdict()))];
    lines.extend([
        ("why-target", Some(teller.goal()).filter(|goal| !goal.is_empty())),
        ("why-original", teller.original()),
        ("why-window", teller.window()),
        ("why-value", explanation.reading.value.map(|value| teller.value(value))),
        ("why-expected", explanation.reading.expected.map(|value| teller.value(value))),
        ("why-baseline", teller.baseline()),
        ("why-progress", explanation.reading.progress.map(|share| teller.percent(share))),
        ("why-green", explanation.green.filter(|_| !is_green(explanation.reading.verdict)).map(|level| teller.level(level))),
        ("why-inputs", teller.inputs()),
        ("why-freshness", Some(teller.freshness())),
        ("why-forecast", teller.forecast()),
        ("why-signal", Some(teller.signal())),
        ("why-confidence", teller.confidence()),
        ("why-stake", teller.stake()),
    ]);
    lines.extend(teller.contradictions().into_iter().map(|sentence| ("why-contradiction", Some(sentence))));
    lines.into_iter().filter_map(|(key, text)| Some((key, text?))).collect()
}

/// What is green already needs nothing to turn green.
const fn is_green(verdict: Verdict) -> bool {
    matches!(verdict, Verdict::OnTarget | Verdict::Achieved)
}

/// `d'abord +25 %, changée le 04/08/2026 : aujourd'hui ● atteint`; nothing for a target that is as it was.
#[must_use]
pub fn original_sentence(explanation: &Explanation, target: &Target, facts: &Facts<'_>, words: &Words) -> Option<String> {
    let original = explanation.original.as_ref()?;
    let before = Target { expression: Some(original.expression.clone()), ..target.clone() };
    let goal = show(&Value::Target(goal_of(facts.plan, &before)?, None), facts, words);
    let verdict = show(&Value::Verdict(original.reading.verdict, original.reading.stale), facts, words);
    let day = words.days().day(original.changed);
    Some(words.say_with("original-said", &[("goal", goal.into()), ("day", day.into()), ("verdict", verdict.into())]))
}

struct Teller<'a> {
    explanation: &'a Explanation,
    target: &'a Target,
    facts: &'a Facts<'a>,
    words: &'a Words,
}

/// A forecast below this chance contradicts a pace that looks fine.
const SLIM: f64 = 0.5;

impl Teller<'_> {
    fn value(&self, value: f64) -> String {
        show(&in_unit(self.facts.plan, self.target.kpi, Some(value)), self.facts, self.words)
    }

    fn percent(&self, share: f64) -> String {
        self.words.numbers().percent(share * 100.0, 0)
    }

    fn goal(&self) -> String {
        let goal = if self.facts.masked { goal_of(self.facts.plan, self.target) } else { self.target.expression.clone() };
        goal.map_or_else(String::new, |goal| show(&Value::Target(goal, None), self.facts, self.words))
    }

    /// The target agreed first, and what it would say today.
    fn original(&self) -> Option<String> {
        original_sentence(self.explanation, self.target, self.facts, self.words)
    }

    fn verdict(&self) -> String {
        let reading = &self.explanation.reading;
        let word = self.words.say(&format!("verdict-{}", reading.verdict.word())).to_string();
        format!("{} {word} · {}", mark(reading.verdict), self.rule())
    }

    fn rule(&self) -> String {
        let (words, reading) = (self.words, &self.explanation.reading);
        let day = |day| words.days().day(day);
        match reading.verdict {
            Verdict::Upcoming => words.say_with(
                "why-rule-upcoming",
                &[("start", self.explanation.frame.map_or_else(String::new, |(start, _)| day(start)).into())],
            ),
            Verdict::NoTarget => words.say("why-rule-no_target").to_string(),
            Verdict::NoData => words.say("why-rule-no_data").to_string(),
            Verdict::Missed => words.say_with(
                "why-rule-missed",
                &[("due", self.explanation.frame.map_or_else(String::new, |(_, due)| day(due)).into())],
            ),
            Verdict::Achieved => words.say("why-rule-achieved").to_string(),
            Verdict::TooEarly if reading.bound.is_none() => words.say("why-rule-milestone").to_string(),
            Verdict::TooEarly => words.say("why-rule-too_early").to_string(),
            Verdict::OffTarget | Verdict::AtRisk | Verdict::OnTarget | Verdict::Stale => self.judged(),
        }
    }

    fn judged(&self) -> String {
        let (words, reading) = (self.words, &self.explanation.reading);
        let tolerance = self.explanation.tolerance.unwrap_or_default();
        if let Some(pace) = reading.pace {
            let limits = [("pace", pace), ("green", 1.0 - tolerance), ("amber", 1.0 - 2.0 * tolerance)];
            let said = limits.map(|(name, limit)| (name, self.percent(limit).into()));
            return words.say_with("why-rule-pace", &said);
        }
        let value = reading.value.map_or_else(String::new, |value| self.value(value));
        let target = self.goal();
        let Some(gap) = reading.gap.filter(|_| !reading.met) else {
            return words.say_with("why-rule-level-met", &[("value", value.into()), ("target", target.into())]);
        };
        if !gap.ratio.is_finite() {
            return words.say_with("why-rule-level-missed", &[("value", value.into()), ("target", target.into())]);
        }
        let breach = self.words.numbers().percent(gap.ratio.abs() * 100.0, 1);
        words.say_with(
            "why-rule-level-breach",
            &[
                ("value", value.into()),
                ("target", target.into()),
                ("breach", breach.into()),
                ("tolerance", self.percent(tolerance).into()),
            ],
        )
    }

    fn window(&self) -> Option<String> {
        let (start, due) = self.explanation.frame?;
        let share = self.explanation.share.map(|share| format!(" · {}", self.percent(share))).unwrap_or_default();
        Some(format!("{}{share}", self.words.days().span(start, due)))
    }

    fn baseline(&self) -> Option<String> {
        let baseline = self.explanation.reading.baseline?;
        let value = self.value(baseline.value);
        if baseline.from == BaselineFrom::Assumed {
            return Some(self.words.say_with("why-baseline-assumed", &[("value", value.into())]));
        }
        Some(value)
    }

    fn level(&self, level: Level) -> String {
        match level {
            Level::Above(bound) => format!("> {}", self.value(bound)),
            Level::AtLeast(bound) => format!("≥ {}", self.value(bound)),
            Level::Below(bound) => format!("< {}", self.value(bound)),
            Level::AtMost(bound) => format!("≤ {}", self.value(bound)),
            Level::Equal(bound) => format!("= {}", self.value(bound)),
            Level::Between { low, high } => format!("{} – {}", self.value(low), self.value(high)),
        }
    }

    fn inputs(&self) -> Option<String> {
        let said: Vec<String> = self.explanation.inputs.iter().map(|(of, value)| self.input(*of, *value)).collect();
        (!said.is_empty()).then(|| said.join(" · "))
    }

    fn input(&self, of: Ingredient, value: Option<f64>) -> String {
        let shown = |shown: Value| match value {
            Some(_) => show(&shown, self.facts, self.words),
            None => "—".to_owned(),
        };
        match of {
            Ingredient::Spend => {
                let name = self.words.say("sheet-spend");
                format!("{name} {}", shown(Value::Number(value.unwrap_or_default(), Unit::Money)))
            }
            Ingredient::Kpi(kpi) => format!("{} {}", self.kpi(kpi), shown(in_unit(self.facts.plan, kpi, value))),
        }
    }

    fn kpi(&self, kpi: Id<Kpi>) -> &str {
        self.facts.plan.kpis.get(kpi).map_or("", |kpi| kpi.name.as_str())
    }

    fn freshness(&self) -> String {
        let key = if self.explanation.reading.stale { "why-stale" } else { "why-fresh" };
        self.words.say(key).to_string()
    }

    fn forecast(&self) -> Option<String> {
        let forecast = self.explanation.reading.forecast?;
        let mut said = self.words.say_with(
            "why-forecast-said",
            &[
                ("value", self.value(forecast.value).into()),
                ("low", self.value(forecast.low).into()),
                ("high", self.value(forecast.high).into()),
                ("chance", self.percent(forecast.probability).into()),
            ],
        );
        if let (Some(recent), Some(needed)) = (self.explanation.recent_rate, self.explanation.needed_rate) {
            let rates = [("recent", self.value(recent).into()), ("needed", self.value(needed).into())];
            said = format!("{said} · {}", self.words.say_with("why-rate", &rates));
        }
        if !forecast.reliable {
            said = format!("{said} · {}", self.words.say("why-forecast-unreliable"));
        }
        Some(said)
    }

    fn signal(&self) -> String {
        let words = self.words;
        let Some(signal) = self.explanation.reading.signal else { return words.say("why-signal-none").to_string() };
        let [low, high] = [signal.lower, signal.upper].map(|limit| usual_value(self.facts, self.target.kpi, limit, self.words));
        let mut said = match self.explanation.rang {
            Some(ring) if ring.now => self.ring("why-signal-rings", ring, &low, &high),
            Some(ring) => self.ring("why-signal-rang", ring, &low, &high),
            None => words.say_with("why-signal-quiet", &[("low", low.into()), ("high", high.into())]),
        };
        if signal.provisional {
            said = format!("{said} · {}", words.say("why-signal-provisional"));
        }
        said
    }

    /// Which period it was that moved, how, and by which rules.
    fn ring(&self, key: &str, ring: Ring, low: &str, high: &str) -> String {
        let rules: Vec<String> = ring.rules.iter().map(|rule| rule.to_string()).collect();
        let cadence = self.facts.plan.kpis.get(self.target.kpi).map_or(Cadence::Week, |kpi| kpi.cadence);
        let args = [
            ("rule", ring.rules.iter().next().map_or(0, usize::from).into()),
            ("rules", rules.join(" + ").into()),
            ("period", period_label(cadence, ring.period.first, self.words).into()),
            ("value", self.value(ring.value).into()),
            ("low", low.into()),
            ("high", high.into()),
        ];
        self.words.say_with(key, &args)
    }

    fn confidence(&self) -> Option<String> {
        let confidence = self.target.confidence?.to_string();
        Some(self.words.say_with("why-confidence-said", &[("confidence", confidence.into())]))
    }

    fn stake(&self) -> Option<String> {
        let stake = self.explanation.reading.at_stake;
        (stake.cents() > 0).then(|| show(&Value::Money(stake), self.facts, self.words))
    }

    /// Judgements that contradict each other are said, never averaged.
    fn contradictions(&self) -> Vec<String> {
        let reading = &self.explanation.reading;
        let Some(forecast) = reading.forecast.filter(|forecast| forecast.probability < SLIM) else { return Vec::new() };
        let chance = || self.percent(forecast.probability);
        let mut said = Vec::new();
        if reading.verdict == Verdict::OnTarget {
            said.push(self.words.say_with("why-contradiction-forecast", &[("chance", chance().into())]));
        }
        if let Some(confidence) = self.target.confidence.filter(|confidence| *confidence >= 6) {
            let args = [("confidence", confidence.to_string().into()), ("chance", chance().into())];
            said.push(self.words.say_with("why-contradiction-confidence", &args));
        }
        said
    }
}
