//! How cells look: formats of numbers, days and amounts, and the colours of verdicts beside their words.

use rust_xlsxwriter::{Color, ConditionalFormatText, ConditionalFormatTextRule, Format, FormatAlign, FormatBorder};

use crate::domain::Unit;
use crate::tables::{Column, Kind, Value};
use crate::text::Words;

/// The formats of one workbook.
pub(super) struct Styles {
    money: String,
    day: String,
}

const INK: Color = Color::RGB(0x1F_29_37);
const HEAD: Color = Color::RGB(0x1E_3A_5F);
const COMPUTED_HEAD: Color = Color::RGB(0x5B_67_78);
const PALE: Color = Color::RGB(0xF1_F4_F8);
const LINE: Color = Color::RGB(0xD5_DB_E3);

impl Styles {
    pub(super) fn of(currency: &str, words: &Words) -> Self {
        let sample = words.numbers().money_whole(0, currency);
        let (before, behind) = sample.split_once('0').unwrap_or(("", ""));
        let quoted = |text: &str| if text.is_empty() { String::new() } else { format!("\"{}\"", text.replace('"', "")) };
        Self { money: format!("{}#,##0.00{}", quoted(before), quoted(behind)), day: words.say("workbook-day-format").into_owned() }
    }

    fn plain() -> Format {
        Format::new().set_font_color(INK).set_align(FormatAlign::Top)
    }

    /// Words, a little away from the figures on their left.
    pub(super) fn text() -> Format {
        Self::plain().set_align(FormatAlign::Left).set_indent(1)
    }

    pub(super) fn wrapped() -> Format {
        Self::text().set_text_wrap()
    }

    pub(super) fn header() -> Format {
        let head = Format::new().set_bold().set_font_color(Color::White).set_background_color(HEAD);
        head.set_align(FormatAlign::VerticalCenter)
            .set_align(FormatAlign::Left)
            .set_indent(1)
            .set_text_wrap()
            .set_border(FormatBorder::Thin)
            .set_border_color(LINE)
    }

    /// The title of a column that is computed: typing there changes nothing in the plan.
    pub(super) fn computed_header() -> Format {
        Self::header().set_background_color(COMPUTED_HEAD).set_italic()
    }

    pub(super) fn title() -> Format {
        Format::new().set_bold().set_font_size(16).set_font_color(HEAD)
    }

    pub(super) fn heading() -> Format {
        Format::new().set_bold().set_font_size(12).set_font_color(HEAD)
    }

    pub(super) fn hint() -> Format {
        Format::new().set_italic().set_font_color(COMPUTED_HEAD)
    }

    pub(super) fn total(format: Format) -> Format {
        format.set_bold().set_background_color(PALE).set_border_top(FormatBorder::Thin)
    }

    pub(super) fn money(&self) -> Format {
        Self::plain().set_num_format(&self.money)
    }

    pub(super) fn day(&self) -> Format {
        Self::plain().set_num_format(&self.day).set_align(FormatAlign::Left)
    }

    pub(super) fn share() -> Format {
        Self::plain().set_num_format("0.0%")
    }

    pub(super) fn count() -> Format {
        Self::plain().set_num_format("#,##0")
    }

    /// A number in the unit of a KPI.
    pub(super) fn unit(&self, unit: Unit, number: f64) -> Format {
        let whole = number.fract() == 0.0;
        let pattern = match (unit, whole) {
            (Unit::Money, _) => &self.money,
            (Unit::Percent, true) => "0\" %\"",
            (Unit::Percent, false) => "0.00\" %\"",
            (Unit::Duration, _) => "#,##0\" s\"",
            (_, true) => "#,##0",
            (_, false) => "#,##0.00",
        };
        Self::plain().set_num_format(pattern)
    }

    /// The format of a column's cell, whatever it holds.
    pub(super) fn cell(&self, column: &Column, value: &Value) -> Format {
        match (column.kind, value) {
            (_, Value::Number(number, unit)) => self.unit(*unit, *number),
            (Kind::Money, _) => self.money(),
            (Kind::Day, _) => self.day(),
            (Kind::Share, _) => Self::share(),
            (Kind::Integer, _) => Self::count(),
            (Kind::Note, _) => Self::wrapped(),
            // What does not fit beside a filled cell would be cut off.
            (_, Value::Text(text)) if text.chars().count() > usize::from(room(column)) => Self::wrapped(),
            _ => Self::text(),
        }
    }
}

/// How many characters a column shows.
pub(super) fn room(column: &Column) -> u16 {
    column.width.1.max(9)
}

/// The colours of verdicts: each stands beside its mark and word.
pub(super) fn verdict_colours() -> [ConditionalFormatText; 5] {
    [
        ('▼', 0xFD_E2_DE, 0x9B_1C_0F),
        ('▽', 0xFE_F0_C7, 0x8A_4B_00),
        ('●', 0xD9_F2_E1, 0x0B_5D_33),
        ('◌', 0xE8_E3_F5, 0x4C_33_82),
        ('○', 0xEE_EF_F2, 0x4A_52_5E),
    ]
    .map(|(mark, ground, ink)| {
        let look = Format::new().set_background_color(Color::RGB(ground)).set_font_color(Color::RGB(ink));
        ConditionalFormatText::new().set_rule(ConditionalFormatTextRule::BeginsWith(mark.to_string())).set_format(look)
    })
}
