//! What one sentence says: name, number, KPI, channel and day.

use crate::audit::{Channels, Guide, normal};
use crate::domain::{Cadence, Day, Expression, Plan};
use crate::text::fold;

use super::amount::amount;
use super::moments::moment;
use super::per::{each_time, per};
use super::proposals::Pick;

/// What is read of a sentence; what it does not say stays empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// The sentence without its deadline.
    pub name: String,
    /// The number it asks for.
    pub goal: Option<Expression>,
    /// How often the number is meant: 200 a month.
    pub per: Option<Cadence>,
    /// The value it starts from.
    pub baseline: Option<f64>,
    /// The KPI it names: the plan's own first, else one of the catalogue.
    pub kpi: Option<Pick>,
    /// Place of the channel it names in the guide.
    pub channel: Option<usize>,
    /// The day it ends.
    pub due: Option<Day>,
}

/// Words before a deadline, the longest first.
const DEADLINES: &[&str] = &[
    "d'ici à ",
    "d'ici le ",
    "d'ici ",
    "avant le ",
    "avant ",
    "jusqu'au ",
    "pour le ",
    "before ",
    "until ",
    "within ",
    "dans les ",
    "by ",
    "fin ",
    "en ",
    "au ",
    "dans ",
    "in ",
];
/// Words that a deadline has at most.
const LONGEST: usize = 6;
/// Words before the way.
pub(super) const WAYS: &[&str] =
    &[" via ", " grace a ", " through ", " thanks to ", " using ", " with ", " par ", " avec ", " sur ", " on "];

/// Reads a sentence, in either language whatever that of the plan.
#[must_use]
pub fn read(sentence: &str, plan: &Plan, guide: &Guide, today: Day) -> Reading {
    let (what, due) = deadline(sentence.trim().trim_end_matches(['.', '!']), today);
    let what = what.as_str();
    let (per, asked) = per(what).map_or_else(|| (None, what.to_owned()), |(per, rest)| (Some(per), rest));
    let (goal, baseline) = amount(&asked, plan.settings.language);
    let goal = if per.is_some() { goal.as_ref().map(each_time) } else { goal };
    let (effect, way) = way(&asked);
    let channel = channel(&guide.channels, way).or_else(|| channel(&guide.channels, what));
    let kpi = kpi(effect, plan, guide).or_else(|| kpi(what, plan, guide));
    Reading { name: named(what), goal, per, baseline, kpi, channel, due }
}

/// The sentence without its deadline, and the day.
fn deadline(sentence: &str, today: Day) -> (String, Option<Day>) {
    let plain = sentence.to_lowercase().replace('’', "'");
    if plain.len() != sentence.replace('’', "'").len() {
        return (sentence.to_owned(), None);
    }
    for mark in DEADLINES {
        let found = plain.rmatch_indices(mark).find(|(at, _)| *at == 0 || plain[..*at].ends_with(' '));
        let Some((day, at, end)) = found.and_then(|(at, _)| day_behind(&plain, at, mark, today)) else { continue };
        let (Some(before), Some(until)) = (original(sentence, &plain, at), original(sentence, &plain, end)) else { continue };
        let trimmed = |text: &str| text.trim_matches([',', ';', ' ']).to_owned();
        let parts = [trimmed(before), trimmed(&sentence[until.len()..])];
        return (parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" "), Some(day));
    }
    (sentence.to_owned(), None)
}

/// The day that the most words behind a mark mean, where the mark begins and where those words end.
fn day_behind(plain: &str, at: usize, mark: &str, today: Day) -> Option<(Day, usize, usize)> {
    let start = at + mark.len();
    let rest = plain.get(start..)?.split([',', ';']).next()?;
    let ends = rest.match_indices(' ').map(|(end, _)| end).chain([rest.len()]).take(LONGEST).collect::<Vec<_>>();
    ends.into_iter().rev().find_map(|end| Some((moment(&rest[..end], today)?, at, start + end)))
}

/// The sentence up to the place found in its plain form, whose apostrophes may be shorter.
fn original<'a>(sentence: &'a str, plain: &str, at: usize) -> Option<&'a str> {
    let signs = plain.get(..at)?.chars().count();
    let end = sentence.char_indices().nth(signs).map_or(sentence.len(), |(place, _)| place);
    sentence.get(..end)
}

/// The first number of a sentence with its sign and unit: `5 000`, `+20 %`, `3 €`.
pub(super) fn number(text: &str) -> Option<&str> {
    let starts: Vec<(usize, char)> = text.char_indices().collect();
    let from = starts.iter().position(|(place, sign)| {
        sign.is_ascii_digit() && text[..*place].chars().next_back().is_none_or(|before| !before.is_alphanumeric())
    })?;
    let first = if from > 0 && matches!(starts[from - 1].1, '+' | '-' | '<' | '>' | '=' | '≤' | '≥' | '€' | '$') {
        from - 1
    } else {
        from
    };
    let mut end = from;
    while let Some((_, sign)) = starts.get(end) {
        let next = starts.get(end + 1).map(|(_, sign)| *sign);
        let inside = matches!(sign, ' ' | '\u{a0}' | '\u{202f}' | '.' | ',') && next.is_some_and(|next| next.is_ascii_digit());
        if !sign.is_ascii_digit() && !inside {
            break;
        }
        end += 1;
    }
    let place = |at: usize| starts.get(at).map_or(text.len(), |(place, _)| *place);
    let rest = &text[place(end)..];
    let unit = [" %", "\u{a0}%", "\u{202f}%", "%", " €", "\u{a0}€", "\u{202f}€", "€", " pts", "\u{a0}pts", "k", "K", "M"];
    let found = unit.iter().find(|unit| {
        let after = rest.strip_prefix(**unit);
        after.is_some_and(|after| !unit.ends_with(char::is_alphabetic) || !after.starts_with(char::is_alphanumeric))
    });
    text.get(place(first)..place(end) + found.map_or(0, |unit| unit.len()))
}

/// What is to happen, and how.
fn way(text: &str) -> (&str, &str) {
    let folded = fold(text);
    // Only where both forms are as long can a place be carried over.
    if folded.chars().count() != text.chars().count() {
        return (text, text);
    }
    let found = WAYS.iter().filter_map(|mark| folded.find(mark)).min();
    let at = found.map(|at| folded[..at].chars().count()).and_then(|signs| text.char_indices().nth(signs));
    at.map_or((text, ""), |(place, _)| (&text[..place], &text[place..]))
}

fn channel(channels: &Channels, text: &str) -> Option<usize> {
    if text.is_empty() { None } else { channels.named_in(text) }
}

/// The KPI a text names: the longest name wins, the plan's own before the catalogue's.
fn kpi(text: &str, plan: &Plan, guide: &Guide) -> Option<Pick> {
    let text = normal(text);
    let own =
        plan.kpis.iter().map(|kpi| (normal(&kpi.name), kpi)).filter(|(name, _)| name.len() > 3 && text.contains(name.as_str()));
    if let Some((_, kpi)) = own.max_by_key(|(name, kpi)| (name.len(), std::cmp::Reverse(kpi.id))) {
        return Some(Pick::Own(kpi.id));
    }
    let mut best: Option<(usize, &str)> = None;
    for kpi in guide.channels.kpis() {
        let length = kpi.named_in(&text);
        if length > best.map_or(0, |(most, _)| most) {
            best = Some((length, &kpi.code));
        }
    }
    best.map(|(_, code)| plan.kpis.by_code(code).map_or_else(|| Pick::New(code.to_owned()), |kpi| Pick::Own(kpi.id)))
}

/// The sentence as a name: without quotes around it, its first letter a capital.
fn named(what: &str) -> String {
    let what = what.trim().trim_matches(['"', '«', '»', '“', '”', ' ', '\u{a0}']);
    let mut letters = what.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
