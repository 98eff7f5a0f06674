//! Figures as exports write them: `1,234.56`, `1 234,56 €`, `US$0.00`, `141 (8.1%)`, `< 10`, ` --`.

use std::borrow::Cow;

/// What stands between units and decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// `1,234.56`
    Point,
    /// `1 234,56`
    Comma,
}

/// What a cell of a figure column says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Figure {
    /// Not reported, which is not zero: nothing, `--`, `n/a`, a bound such as `< 10`.
    Missing,
    /// A number; per cent stays in per cent.
    Value(f64),
    /// Something else.
    Not,
}

const MISSING: &[&str] = &["", "-", "--", "—", "–", "n/a", "na", "n.a.", "null", "none", "(not set)", "not set", "∅", "n.d."];

/// Currency signs, longer ones first, and the currency of each.
const SIGNS: &[(&str, &str)] = &[
    ("US$", "USD"),
    ("CA$", "CAD"),
    ("AU$", "AUD"),
    ("NZ$", "NZD"),
    ("HK$", "HKD"),
    ("MX$", "MXN"),
    ("$US", "USD"),
    ("$CA", "CAD"),
    ("$AU", "AUD"),
    ("$NZ", "NZD"),
    ("£GB", "GBP"),
    ("R$", "BRL"),
    ("A$", "AUD"),
    ("C$", "CAD"),
    ("€", "EUR"),
    ("£", "GBP"),
    ("¥", "JPY"),
    ("₹", "INR"),
    ("zł", "PLN"),
    ("Kč", "CZK"),
    ("$", "USD"),
];

/// A figure read with this decimal mark.
pub fn figure(text: &str, mark: Mark) -> Figure {
    // The usual case of half a million rows: digits only.
    if !text.is_empty() && text.len() < 16 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return text.parse().map_or(Figure::Not, Figure::Value);
    }
    let text = text.trim();
    if MISSING.iter().any(|word| word.eq_ignore_ascii_case(text)) || text.starts_with(['<', '>', '≤', '≥']) {
        return Figure::Missing;
    }
    let Some((digits, is_negative)) = digits(text) else { return Figure::Not };
    let value = match mark {
        Mark::Point => plain(&digits, ',', '.'),
        Mark::Comma => plain(&digits, '.', ','),
    };
    match value.filter(|value| value.abs() <= 1e15) {
        Some(value) => Figure::Value(if is_negative { -value } else { value }),
        None => Figure::Not,
    }
}

/// Digits with their marks and exponent; signs, currency, per cent, spaces and what stands in brackets taken away.
fn digits(text: &str) -> Option<(String, bool)> {
    let text = text.strip_prefix('\'').unwrap_or(text).trim();
    let (text, in_brackets) = match text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        Some(inside) => (inside, true),
        None => (text.split_once(" (").map_or(text, |(before, _)| before), false),
    };
    let first = text.find(|sign: char| sign.is_ascii_digit() || matches!(sign, '.' | ','))?;
    let last = text.rfind(|sign: char| sign.is_ascii_digit())? + 1;
    let (front, middle, back) = (&text[..first], text.get(first..last)?, &text[last..]);
    let minus = front.contains(['-', '\u{2212}']);
    if !is_unit(front) || !is_unit(back) || text.len() > 60 {
        return None;
    }
    let middle = spaced(middle)?;
    let kept: String = middle.chars().filter(|sign| !sign.is_whitespace() && !matches!(sign, '\'' | '\u{2019}')).collect();
    Some((kept, minus || in_brackets))
}

/// The digits with their spaces: a narrow one that an old encoding did not know was saved as a question mark.
fn spaced(digits: &str) -> Option<Cow<'_, str>> {
    if !digits.contains('?') {
        return Some(Cow::Borrowed(digits));
    }
    let is_three = |group: &str| group.bytes().take_while(u8::is_ascii_digit).count() == 3;
    digits.split('?').skip(1).all(is_three).then(|| Cow::Owned(digits.replace('?', " ")))
}

/// Whether what stands beside the digits is a sign, a currency or per cent.
fn is_unit(text: &str) -> bool {
    let text = text.trim().trim_matches(['+', '-', '\u{2212}', '%']).trim();
    text.is_empty() || currency_of(text).is_some()
}

fn currency_of(text: &str) -> Option<&str> {
    let sign = SIGNS.iter().find(|(sign, _)| *sign == text).map(|(_, currency)| *currency);
    sign.or_else(|| (text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase())).then_some(text))
}

/// The currency that stands beside a figure, or alone: `US$0.00`, `12 €`, `CAD`.
pub fn currency(text: &str) -> Option<&str> {
    let text = text.trim();
    if text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',')) {
        return None;
    }
    let beside = |text| currency_of(str::trim(text).trim_matches(['+', '-', '\u{2212}', '(', ')']).trim());
    let Some(first) = text.find(|sign: char| sign.is_ascii_digit()) else { return beside(text) };
    let last = text.rfind(|sign: char| sign.is_ascii_digit()).map_or(text.len(), |last| last + 1);
    beside(&text[..first]).or_else(|| beside(&text[last..]))
}

fn plain(digits: &str, thousands: char, decimal: char) -> Option<f64> {
    let (whole, rest) = digits.split_once(decimal).map_or((digits, None), |(whole, rest)| (whole, Some(rest)));
    if rest.is_some_and(|rest| rest.contains(thousands) || rest.contains(decimal)) {
        return None;
    }
    let mut groups = whole.split(thousands);
    let first = groups.next()?;
    let is_grouped = whole.contains(thousands);
    // India groups by two.
    let fits = groups.all(|group| (2..=3).contains(&group.len())) && (!is_grouped || (1..=3).contains(&first.len()));
    let last_is_three = !is_grouped || whole.rsplit(thousands).next().is_some_and(|group| without_exponent(group).len() == 3);
    if !fits || !last_is_three {
        return None;
    }
    let whole: String = whole.chars().filter(|sign| *sign != thousands).collect();
    format!("{whole}.{}", rest.filter(|rest| !rest.is_empty()).unwrap_or("0")).parse().ok()
}

fn without_exponent(group: &str) -> &str {
    group.split(['e', 'E']).next().unwrap_or(group)
}

/// What a figure tells about the decimal mark of its file: the mark, or that it can be read both ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// It is this one.
    Is(Mark),
    /// `1,234` of a column that may have decimals.
    Either,
}

/// What one cell tells; `is_count` where the column holds whole things, so that `1,234` has a thousands mark.
pub fn evidence(text: &str, is_count: bool) -> Option<Evidence> {
    if !text.contains(['.', ',']) {
        return None;
    }
    let (digits, _) = digits(text.trim())?;
    let (points, commas) = (digits.matches('.').count(), digits.matches(',').count());
    let (mark, other) = match (points, commas) {
        (0, 0) => return None,
        (0, _) => (',', Mark::Point),
        (_, 0) => ('.', Mark::Comma),
        _ if digits.rfind('.') > digits.rfind(',') => return Some(Evidence::Is(Mark::Point)),
        _ => return Some(Evidence::Is(Mark::Comma)),
    };
    let own = if other == Mark::Point { Mark::Comma } else { Mark::Point };
    if points + commas > 1 {
        return Some(Evidence::Is(other));
    }
    let (whole, rest) = digits.split_once(mark)?;
    let may_group = rest.len() == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0');
    Some(match (may_group, is_count) {
        (false, _) => Evidence::Is(own),
        (true, true) => Evidence::Is(other),
        (true, false) => Evidence::Either,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_read_in_both_styles() {
        for (text, mark, value) in [
            ("1,234.56", Mark::Point, 1234.56),
            ("1 234,56", Mark::Comma, 1234.56),
            ("1\u{202f}234,56\u{a0}€", Mark::Comma, 1234.56),
            ("1.234,56", Mark::Comma, 1234.56),
            ("US$34.15", Mark::Point, 34.15),
            ("-CA$1,000", Mark::Point, -1000.0),
            ("(12.50)", Mark::Point, -12.5),
            ("141 (8.1%)", Mark::Point, 141.0),
            ("7.48E-6", Mark::Point, 0.000_007_48),
            ("1?020,50", Mark::Comma, 1020.5),
            ("2,7 %", Mark::Comma, 2.7),
            ("'1630", Mark::Point, 1630.0),
            ("$13,361.11", Mark::Point, 13361.11),
            ("1'234.50", Mark::Point, 1234.5),
            ("0", Mark::Comma, 0.0),
        ] {
            assert_eq!(figure(text, mark), Figure::Value(value), "{text}");
        }
    }

    #[test]
    fn what_is_not_reported_is_not_zero() {
        for text in ["", " --", "-", "n/a", "< 10", "> 90%", "(not set)"] {
            assert_eq!(figure(text, Mark::Point), Figure::Missing, "{text}");
        }
    }

    #[test]
    fn what_is_no_figure_is_said_to_be_none() {
        for text in ["abc", "12abc", "1,2,3", "1.2.3", "NaN", "1e400", "٣", "12:30", "1?2", "1?2345"] {
            assert_eq!(figure(text, Mark::Point), Figure::Not, "{text}");
        }
    }

    #[test]
    fn a_figure_tells_its_decimal_mark_or_that_it_does_not_know() {
        let (point, comma) = (Some(Evidence::Is(Mark::Point)), Some(Evidence::Is(Mark::Comma)));
        for (text, is_count, expected) in [
            ("1,234.5", false, point),
            ("1.234,5", false, comma),
            ("12,5", false, comma),
            ("1,234,567", false, point),
            ("1,234", false, Some(Evidence::Either)),
            ("1,234", true, point),
            ("0.123", false, point),
            ("1234", false, None),
            ("--", false, None),
        ] {
            assert_eq!(evidence(text, is_count), expected, "{text}");
        }
    }

    #[test]
    fn a_currency_is_read_beside_its_figure_or_alone() {
        for (text, expected) in
            [("US$0.00", Some("USD")), ("12,50 €", Some("EUR")), ("GBP", Some("GBP")), ("12", None), ("x", None)]
        {
            assert_eq!(currency(text), expected, "{text}");
        }
    }
}
