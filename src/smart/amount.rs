//! How much a sentence asks for: a number with what its verb makes of it, and the value it starts from.

use crate::domain::{Expression, Language, parse_number};
use crate::text::fold;

/// Verbs of what shall become less, without accents; a word begins with one.
const LESS: &[&str] = &["baiss", "redui", "diminu", "abaiss", "descend", "limit", "cut", "reduc", "lower", "decreas", "bring down"];
/// Verbs of what shall become more.
const MORE: &[&str] =
    &["augment", "accroi", "croitre", "progress", "hausser", "increas", "grow", "rais", "boost", "improv", "amelior"];
/// Words right before a bound that is not to be passed.
const UNDER: &[&str] = &["sous", "moins de", "sous les", "below", "under", "less than", "au plus", "at most", "maximum"];
/// Words right before a bound that is to be reached at least.
const OVER: &[&str] = &["plus de", "au moins", "au-dessus de", "more than", "at least", "over", "above"];
/// Words right before a change.
const BY: &[&str] = &["de", "by", "d'"];

/// What is asked, and from where, as far as the sentence says it.
#[must_use]
pub fn amount(sentence: &str, language: Language) -> (Option<Expression>, Option<f64>) {
    let found = numbers(sentence);
    let parse = |text: &str| Expression::parse(text, language).ok();
    if let [(_, first), (start, second), ..] = found.as_slice()
        && is_between(sentence, first, *start)
    {
        let from = parse_number(first, language).ok().map(|typed| typed.value);
        return (parse(second), from);
    }
    let folded = fold(sentence);
    if let Some(times) = [("doubl", "+100 %"), ("tripl", "+200 %")].iter().find(|(verb, _)| begins(&folded, verb)) {
        return (parse(times.1), None);
    }
    let Some((start, number)) = found.into_iter().find(|(start, number)| !is_year(sentence, *start, number)) else {
        return (None, None);
    };
    let before = fold(sentence[..start].trim_end());
    (parse(&meant(&folded, &before, number)), None)
}

/// The number with the sign that the words before it give it.
fn meant(folded: &str, before: &str, number: &str) -> String {
    let is = |verbs: &[&str]| verbs.iter().any(|verb| begins(folded, verb));
    let after = |words: &[&str]| words.iter().any(|word| ends(before, word));
    let signed = number.starts_with(['+', '-', '<', '>', '=', '≤', '≥']);
    let change = number.contains('%') && after(BY);
    match () {
        () if signed => number.to_owned(),
        () if after(UNDER) => format!("<{number}"),
        () if after(OVER) => format!(">={number}"),
        () if change && is(LESS) => format!("-{number}"),
        () if change && is(MORE) => format!("+{number}"),
        () if is(LESS) => format!("<={number}"),
        () => number.to_owned(),
    }
}

fn begins(folded: &str, verb: &str) -> bool {
    folded.match_indices(verb).any(|(at, _)| !folded[..at].ends_with(char::is_alphanumeric))
}

fn ends(before: &str, word: &str) -> bool {
    before.strip_suffix(word).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
}

/// `de 1 200 à 2 000`, `from 1,200 to 2,000`.
fn is_between(sentence: &str, first: &str, second: usize) -> bool {
    let Some(at) = sentence.find(first) else { return false };
    let (before, between) = (fold(sentence[..at].trim_end()), sentence.get(at + first.len()..second).map(fold));
    let joined = between.is_some_and(|between| matches!(between.trim(), "a" | "to"));
    joined && (ends(&before, "de") || ends(&before, "from"))
}

/// A year behind a month or `en` is no amount.
fn is_year(sentence: &str, start: usize, number: &str) -> bool {
    let year = number.parse::<u32>().is_ok_and(|year| (2000..2100).contains(&year));
    let before = fold(sentence[..start].trim_end());
    year && ["en", "in", "fin", "of", "janvier", "juin", "mars", "june", "march"].iter().any(|word| ends(&before, word))
}

/// Every number of a sentence with its sign and unit, and where it begins: `5 000`, `+20 %`, `3 €`.
fn numbers(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut rest = 0;
    while let Some((start, number)) = super::reading::number(&text[rest..]).and_then(|number| {
        let start = number.as_ptr() as usize - text[rest..].as_ptr() as usize;
        (!number.is_empty()).then_some((rest + start, number))
    }) {
        found.push((start, number));
        rest = start + number.len();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_and_the_words_before_a_number_say_what_it_is() {
        for (sentence, goal, from) in [
            ("Augmenter le chiffre d'affaires de 15 %", "+15 %", None),
            ("Baisser le CPL sous 12 €", "<12 €", None),
            ("Ramener et réduire le CPL à 12 €", "<=12 €", None),
            ("Réduire de 20% le taux de désabonnement", "-20%", None),
            ("Passer de 1 200 à 2 000 abonnés Instagram", "2 000", Some(1200.0)),
            ("Doubler le nombre de devis", "+100 %", None),
            ("Générer plus de 300 leads", ">=300", None),
            ("Obtenir 60 commandes avec 3 influenceurs", "60", None),
            ("+30 % de trafic organique", "+30 %", None),
        ] {
            let (found, start) = amount(sentence, Language::French);
            assert_eq!((found.map(|goal| goal.text().to_owned()).as_deref(), start), (Some(goal), from), "{sentence}");
        }
        let (found, _) = amount("Bring CPL below €12", Language::English);
        assert_eq!(found.unwrap().text(), "<€12");
        let (found, start) = amount("Grow followers from 1,200 to 2,000", Language::English);
        assert_eq!((found.unwrap().text().to_owned(), start), ("2000".to_owned(), Some(1200.0)));
    }
}
