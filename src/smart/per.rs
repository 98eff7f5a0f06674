//! How often a number is asked for: « 200 leads par mois », "50 sign-ups a week".

use crate::domain::{Cadence, Expression, Goal, Kpi, Level, Over, Polarity, Reach};
use crate::text::fold;

use super::reading::WAYS;

/// Words that say it, without accents; each stands apart from other words.
const WORDS: &[(Cadence, &[&str])] = &[
    (Cadence::Day, &["par jour", "/jour", "/ jour", "chaque jour", "tous les jours", "per day", "each day", "every day", "a day"]),
    (
        Cadence::Week,
        &["par semaine", "/semaine", "/ semaine", "chaque semaine", "per week", "each week", "every week", "a week", "/week"],
    ),
    (
        Cadence::Month,
        &[
            "par mois",
            "/mois",
            "/ mois",
            "chaque mois",
            "tous les mois",
            "per month",
            "each month",
            "every month",
            "a month",
            "/month",
        ],
    ),
    (
        Cadence::Quarter,
        &[
            "par trimestre",
            "/trimestre",
            "/ trimestre",
            "chaque trimestre",
            "per quarter",
            "each quarter",
            "every quarter",
            "a quarter",
        ],
    ),
];

/// How often, and the text without the words that say it; nothing when they stand behind the way: "through a mail a week" is
/// no goal a week.
#[must_use]
pub fn per(text: &str) -> Option<(Cadence, String)> {
    let folded = fold(text);
    // Only where both forms are as long can a place be carried over.
    if folded.chars().count() != text.chars().count() {
        return None;
    }
    let found = WORDS.iter().flat_map(|(cadence, words)| words.iter().map(move |word| (*cadence, *word)));
    let (cadence, at, word) =
        found.filter_map(|(cadence, word)| Some((cadence, apart(&folded, word)?, word))).min_by_key(|one| one.1)?;
    let way = WAYS.iter().filter_map(|mark| folded.find(mark)).filter(|way| *way + 1 < at).min();
    if way.is_some() {
        return None;
    }
    let place = |byte: usize| {
        let signs = folded[..byte].chars().count();
        text.char_indices().nth(signs).map_or(text.len(), |(place, _)| place)
    };
    let (before, behind) = (text[..place(at)].trim_end(), text[place(at + word.len())..].trim_start());
    Some((cadence, format!("{before} {behind}").trim().to_owned()))
}

/// Where a word stands with no other letter beside it.
fn apart(folded: &str, word: &str) -> Option<usize> {
    folded.match_indices(word).map(|(at, _)| at).find(|at| {
        let (before, behind) = (folded[..*at].chars().next_back(), folded[at + word.len()..].chars().next());
        let letter = |sign: Option<char>| sign.is_some_and(|sign| sign.is_alphabetic() || sign == '-');
        (word.starts_with('/') || !letter(before)) && !letter(behind)
    })
}

/// A number asked for again and again is a level of each period; anything else is asked as it stands.
#[must_use]
pub fn each_time(goal: &Expression) -> Expression {
    match goal.goal() {
        Goal::Reach(Reach::Absolute(number)) => Expression::of(Goal::Level(Level::AtLeast(number)), goal.unit()),
        _ => goal.clone(),
    }
}

/// What a target of a KPI that adds up asks when its goal is meant so often: the number of the KPI's own periods, or the same
/// over as many of them as one lasts.
#[must_use]
pub fn asked(kpi: &Kpi, goal: &Expression, per: Cadence) -> (Expression, Option<Over>) {
    let (own, long) = (days(kpi.cadence), days(per));
    if long > own {
        return (goal.clone(), Some(Over::Rolling(periods(own, long))));
    }
    let times = own / long;
    match goal.goal() {
        Goal::Level(Level::AtLeast(number)) if times > 1.0 && kpi.polarity == Polarity::Up => {
            (Expression::of(Goal::Level(Level::AtLeast((number * times).round())), goal.unit()), None)
        }
        _ => (goal.clone(), None),
    }
}

/// Days of a period, as a mean.
const fn days(cadence: Cadence) -> f64 {
    match cadence {
        Cadence::Day => 1.0,
        Cadence::Week => 7.0,
        Cadence::Month => 30.437,
        Cadence::Quarter => 91.31,
    }
}

/// How many periods a longer one lasts, whole.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few periods")]
fn periods(short: f64, long: f64) -> u32 {
    (long / short).round() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_often_is_read_in_both_languages_and_taken_out() {
        for (text, cadence, rest) in [
            ("Générer 200 leads par mois", Cadence::Month, "Générer 200 leads"),
            ("200 leads par mois via le SEA", Cadence::Month, "200 leads via le SEA"),
            ("50 devis/semaine", Cadence::Week, "50 devis"),
            ("Publier 3 articles chaque semaine", Cadence::Week, "Publier 3 articles"),
            ("Get 20 sign-ups a week through SEO", Cadence::Week, "Get 20 sign-ups through SEO"),
            (">=200 per month", Cadence::Month, ">=200"),
            ("9000 par trimestre", Cadence::Quarter, "9000"),
        ] {
            assert_eq!(per(text), Some((cadence, rest.to_owned())), "{text}");
        }
        for text in
            ["200 leads via un mail par semaine", "5 000 leads d'ici un mois", "Tripler la part de mobile", "", "par moisson"]
        {
            assert_eq!(per(text), None, "{text}");
        }
    }
}
