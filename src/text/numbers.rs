//! Numbers, money and durations as a tongue writes them. Rounding is half away from zero, on the digits a reader sees.

use super::mask::Mask;
use super::tongue::Tongue;

/// Stands where there is no value: a computation without result, or a number beyond all sense.
pub const NO_VALUE: &str = "—";

/// Stands where a figure is hidden, as wide for each.
pub const HIDDEN: &str = "•••";

/// Beyond it a number has lost its last digits, and a cell its room.
const LARGEST: f64 = 1e18;
const MINUS: char = '\u{2212}';
const NO_BREAK_SPACE: char = '\u{a0}';

/// From this amount of cents on, an amount without its cents still says what it is.
const WHOLE_FROM: u64 = 10_000;

/// Where the sign of a currency stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SignPlace {
    /// As the tongue writes it.
    #[default]
    Tongue,
    /// Before the figures.
    Before,
    /// Behind the figures.
    After,
}

/// How amounts are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AmountStyle {
    /// Where the sign stands.
    pub sign: SignPlace,
    /// Whether large amounts show their cents.
    pub cents: bool,
}

impl Default for AmountStyle {
    fn default() -> Self {
        Self { sign: SignPlace::Tongue, cents: true }
    }
}

/// The numbers of one tongue.
#[derive(Clone, Debug)]
pub struct Numbers {
    tongue: Tongue,
    percent: String,
    money: String,
    own_money: String,
    cents: bool,
    scales: Vec<String>,
    durations: Vec<String>,
    pub(super) mask: Mask,
}

impl Numbers {
    pub(super) fn new(tongue: Tongue, say: impl Fn(&str) -> String) -> Self {
        let list = |key| say(key).split(' ').map(str::to_owned).collect();
        Self {
            tongue,
            percent: say("number-percent"),
            money: say("number-money"),
            own_money: say("number-money"),
            cents: true,
            scales: list("number-scales"),
            durations: list("number-durations"),
            mask: Mask::Nothing,
        }
    }

    /// Writes amounts from now on in a style.
    pub(super) fn set_amounts(&mut self, style: AmountStyle) {
        self.cents = style.cents;
        self.money = match style.sign {
            SignPlace::Tongue => self.own_money.clone(),
            SignPlace::Before => format!("¤{NO_BREAK_SPACE}#"),
            SignPlace::After => format!("#{NO_BREAK_SPACE}¤"),
        };
    }

    /// With exactly this many decimals: `1 234,50`.
    #[must_use]
    pub fn number(&self, value: f64, decimals: usize) -> String {
        if self.mask.hides_figures() { HIDDEN.to_owned() } else { number(self.tongue, value, decimals) }
    }

    /// With the decimals it has, at most this many: `1 234,5`.
    #[must_use]
    pub fn trimmed(&self, value: f64, max_decimals: usize) -> String {
        if self.mask.hides_figures() { HIDDEN.to_owned() } else { trimmed(self.tongue, value, max_decimals) }
    }

    /// With a sign unless it shows as zero: `+5`, `−5`, `0`.
    #[must_use]
    pub fn signed(&self, value: f64, max_decimals: usize) -> String {
        plus(self.trimmed(value, max_decimals))
    }

    /// A value in per cent: `25 %`, `25%`.
    #[must_use]
    pub fn percent(&self, value: f64, max_decimals: usize) -> String {
        filled(&self.percent, &self.trimmed(value, max_decimals), "")
    }

    /// A change in per cent: `+25 %`, `−3 %`.
    #[must_use]
    pub fn signed_percent(&self, value: f64, max_decimals: usize) -> String {
        plus(self.percent(value, max_decimals))
    }

    /// An amount of cents, always with both decimals: `1 234,50 €`, `€1,234.50`; `currency` is a code such as `EUR`.
    #[must_use]
    pub fn money(&self, cents: i64, currency: &str) -> String {
        if self.mask.hides_money() {
            return self.hidden_money(currency);
        }
        let (units, rest) = (cents.unsigned_abs() / 100, cents.unsigned_abs() % 100);
        let figures = format!("{}{}{rest:02}", grouped(self.tongue, &units.to_string()), self.tongue.decimal_mark());
        self.priced(&negated(cents < 0, &figures), currency)
    }

    /// An amount of cents as tables show it: no idle cents, and none at all where the style leaves them out and the amount is
    /// large enough to be told without.
    #[must_use]
    pub fn money_shown(&self, cents: i64, currency: &str) -> String {
        let whole = cents % 100 == 0 || (!self.cents && cents.unsigned_abs() >= WHOLE_FROM);
        if whole { self.money_whole(cents, currency) } else { self.money(cents, currency) }
    }

    /// An amount that is hidden: `••• €`, whatever it is.
    #[must_use]
    pub fn hidden_money(&self, currency: &str) -> String {
        self.priced(HIDDEN, currency)
    }

    /// An amount of cents in whole units: `1 235 €`.
    #[must_use]
    pub fn money_whole(&self, cents: i64, currency: &str) -> String {
        if self.mask.hides_money() {
            return self.hidden_money(currency);
        }
        let units = (cents.unsigned_abs() + 50) / 100;
        self.priced(&negated(cents < 0 && units > 0, &grouped(self.tongue, &units.to_string())), currency)
    }

    /// An amount of currency units that is no ledger amount, such as a cost per lead: `3,08 €`.
    #[must_use]
    pub fn money_value(&self, units: f64, max_decimals: usize, currency: &str) -> String {
        if self.mask.hides_money() {
            return self.hidden_money(currency);
        }
        let figures = if max_decimals <= 2 { self.number(units, max_decimals) } else { self.trimmed(units, max_decimals) };
        self.priced(&figures, currency)
    }

    /// In three figures or so: `950`, `12,3k`, `1,2M`.
    #[must_use]
    pub fn compact(&self, value: f64) -> String {
        if self.mask.hides_figures() {
            return HIDDEN.to_owned();
        }
        let (scaled, scale) = self.scaled(value);
        self.compact_figures(scaled) + scale
    }

    /// An amount of cents in three figures or so: `12,3 k€`, `€12.3k`.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "three figures are shown")]
    pub fn money_compact(&self, cents: i64, currency: &str) -> String {
        if self.mask.hides_money() {
            return self.hidden_money(currency);
        }
        let (scaled, scale) = self.scaled(cents as f64 / 100.0);
        let figures = self.compact_figures(scaled);
        if self.money.starts_with('¤') {
            self.priced(&(figures + scale), currency)
        } else {
            filled(&self.money, &figures, &format!("{scale}{}", symbol(currency)))
        }
    }

    /// Seconds in their two largest units: `1 min 42 s`, `2 h 5 min`, `3,5 s`.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "the range is checked first")]
    pub fn duration(&self, seconds: f64) -> String {
        if self.mask.hides_figures() {
            return HIDDEN.to_owned();
        }
        let rounded = seconds.abs().round();
        if rounded.is_nan() || rounded >= LARGEST {
            return NO_VALUE.to_owned();
        }
        let total = rounded as i64;
        let parts = [total / 86_400, total / 3_600 % 24, total / 60 % 60, total % 60];
        let text = match parts.iter().position(|count| *count > 0).unwrap_or(3) {
            3 => self.length(3, &self.trimmed(seconds.abs(), usize::from(total < 10))),
            first => self.lengths(&parts, first),
        };
        negated(seconds < 0.0 && text.contains(|figure| matches!(figure, '1'..='9')), &text)
    }

    fn lengths(&self, parts: &[i64; 4], first: usize) -> String {
        let shown = (first..=first + 1).filter(|place| parts[*place] > 0);
        let lengths: Vec<String> =
            shown.map(|place| self.length(place, &grouped(self.tongue, &parts[place].to_string()))).collect();
        lengths.join(&NO_BREAK_SPACE.to_string())
    }

    fn length(&self, place: usize, figures: &str) -> String {
        format!("{figures}{NO_BREAK_SPACE}{}", self.durations.get(place).map_or("", String::as_str))
    }

    /// The value in the first scale where it shows in fewer than four figures.
    fn scaled(&self, value: f64) -> (f64, &str) {
        let scales = std::iter::once("").chain(self.scales.iter().map(String::as_str));
        let steps = scales.zip([1.0, 1e3, 1e6, 1e9]).map(|(scale, size)| (value / size, scale));
        let mut largest = (value, "");
        for (scaled, scale) in steps {
            largest = (scaled, scale);
            if scaled.abs() < 999.5 {
                break;
            }
        }
        largest
    }

    fn compact_figures(&self, scaled: f64) -> String {
        self.trimmed(scaled, usize::from(scaled.abs() < 99.95))
    }

    fn priced(&self, figures: &str, currency: &str) -> String {
        let symbol = symbol(currency);
        // `CHF1,234.50` would read as one word.
        let apart = self.money.starts_with('¤') && symbol.ends_with(|letter: char| letter.is_ascii_alphabetic());
        let symbol = if apart { format!("{symbol}{NO_BREAK_SPACE}") } else { symbol.to_owned() };
        filled(&self.money, figures, &symbol)
    }
}

/// A pattern with its figures; the sign stands before the whole, and what is no value stands alone.
fn filled(pattern: &str, figures: &str, symbol: &str) -> String {
    if figures == NO_VALUE {
        return figures.to_owned();
    }
    let unsigned = figures.trim_start_matches(MINUS);
    negated(unsigned.len() < figures.len(), &pattern.replace('#', unsigned).replace('¤', symbol))
}

pub(super) fn trimmed(tongue: Tongue, value: f64, max_decimals: usize) -> String {
    let Some((whole, fraction)) = figures(value, max_decimals) else { return NO_VALUE.to_owned() };
    written(tongue, value, &whole, fraction.trim_end_matches('0'))
}

fn number(tongue: Tongue, value: f64, decimals: usize) -> String {
    let Some((whole, fraction)) = figures(value, decimals) else { return NO_VALUE.to_owned() };
    written(tongue, value, &whole, &fraction)
}

fn written(tongue: Tongue, value: f64, whole: &str, fraction: &str) -> String {
    let mut text = grouped(tongue, whole);
    if !fraction.is_empty() {
        text.push(tongue.decimal_mark());
        text.push_str(fraction);
    }
    let is_zero = whole.bytes().chain(fraction.bytes()).all(|figure| figure == b'0');
    negated(value < 0.0 && !is_zero, &text)
}

/// The whole and the decimal digits of the size of a number, rounded as its shortest text would be by hand.
fn figures(value: f64, decimals: usize) -> Option<(String, String)> {
    let text = Some(value.abs()).filter(|size| *size < LARGEST)?.to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    if fraction.len() <= decimals {
        return Some((whole.to_owned(), format!("{fraction:0<decimals$}")));
    }
    let mut digits = format!("0{whole}{}", &fraction[..decimals]).into_bytes();
    if fraction.as_bytes()[decimals] >= b'5' {
        add_one(&mut digits);
    }
    let kept: String = digits.into_iter().map(char::from).collect();
    let (whole, fraction) = kept.split_at(kept.len() - decimals);
    let shown = whole.trim_start_matches('0');
    Some((if shown.is_empty() { "0" } else { shown }.to_owned(), fraction.to_owned()))
}

/// The next number, in digits; the first digit is never a nine.
fn add_one(digits: &mut [u8]) {
    for digit in digits.iter_mut().rev() {
        if *digit < b'9' {
            *digit += 1;
            return;
        }
        *digit = b'0';
    }
}

fn grouped(tongue: Tongue, whole: &str) -> String {
    let mut text = String::with_capacity(whole.len() * 2);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            text.push(tongue.thousands_mark());
        }
        text.push(digit);
    }
    text
}

fn negated(is_negative: bool, figures: &str) -> String {
    if is_negative { format!("{MINUS}{figures}") } else { figures.to_owned() }
}

/// A sign in front of what is above zero.
fn plus(text: String) -> String {
    let above = !text.starts_with(MINUS) && text.contains(|figure| matches!(figure, '1'..='9'));
    if above { format!("+{text}") } else { text }
}

/// The sign of a currency, or its code.
fn symbol(currency: &str) -> &str {
    match currency {
        "EUR" => "€",
        "USD" => "$",
        "GBP" => "£",
        "JPY" => "¥",
        code => code,
    }
}
