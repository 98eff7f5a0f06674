//! Changed cells as few bytes: what a terminal knows already, its place and its colours, is not said again.
//!
//! The backend of ratatui says both colours at every change and the place at every gap: twice the bytes for a one-line
//! scroll, which a shared screen over a slow line shows.

use std::fmt::Write as _;

use ratatui::buffer::{Buffer, Cell, CellWidth};
use ratatui::layout::Position;
use ratatui::style::{Color, Modifier};

/// What shows on a blank cell, too.
const ON_BLANKS: Modifier = Modifier::REVERSED.union(Modifier::UNDERLINED).union(Modifier::CROSSED_OUT);
/// So few unchanged cells are written again rather than jumped over.
const NARROW: u16 = 5;
/// From so many blanks at the end of a row on, the end is cleared.
const CLEARED: usize = 4;

/// What is switched on, what switches it on, and what switches it off.
const MODIFIERS: [(Modifier, u8, u8); 9] = [
    (Modifier::BOLD, 1, 22),
    (Modifier::DIM, 2, 22),
    (Modifier::ITALIC, 3, 23),
    (Modifier::UNDERLINED, 4, 24),
    (Modifier::SLOW_BLINK, 5, 25),
    (Modifier::RAPID_BLINK, 6, 25),
    (Modifier::REVERSED, 7, 27),
    (Modifier::HIDDEN, 8, 28),
    (Modifier::CROSSED_OUT, 9, 29),
];

/// The colours and the weight of a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Look {
    fg: Color,
    bg: Color,
    modifier: Modifier,
}

impl From<&Cell> for Look {
    fn from(cell: &Cell) -> Self {
        Self { fg: cell.fg, bg: cell.bg, modifier: cell.modifier }
    }
}

impl Look {
    /// The look a pen of this look takes for a cell: blanks have no colour of their own.
    fn for_cell(self, cell: &Cell) -> Self {
        let own = Self::from(cell);
        if cell.symbol() != " " {
            return own;
        }
        let modifier = (self.modifier - ON_BLANKS) | (own.modifier & ON_BLANKS);
        let fg = if modifier.intersects(ON_BLANKS) { own.fg } else { self.fg };
        Self { fg, bg: own.bg, modifier }
    }
}

/// A pen over a page: what it wrote, where it stands and how it writes.
#[derive(Clone, Debug)]
struct Pen<'page> {
    page: &'page Buffer,
    written: String,
    /// Unknown behind the last column, and behind characters about whose width terminals differ.
    at: Option<Position>,
    look: Look,
}

/// The bytes that turn what is shown into the page, from the cells that differ, row by row. The terminal writes plainly
/// before and afterwards.
pub fn written(page: &Buffer, changed: &[(u16, u16, &Cell)]) -> String {
    let mut pen = Pen { page, written: String::new(), at: None, look: Look::default() };
    let mut whole = String::with_capacity(changed.len() * 2);
    for row in changed.chunk_by(|one, next| one.1 == next.1) {
        pen = pen.shorter(row);
        whole.push_str(&pen.written);
        pen.written.clear();
    }
    pen.turn(Look::default());
    whole + &pen.written
}

impl Pen<'_> {
    /// One row: from left to right, or one look after another, whichever is shorter.
    fn shorter(self, row: &[(u16, u16, &Cell)]) -> Self {
        let mut straight = self.clone();
        straight.row(row);
        let mut looks: Vec<Look> = Vec::new();
        for (_, _, cell) in row {
            if cell.symbol() != " " && !looks.contains(&Look::from(*cell)) {
                looks.push(Look::from(*cell));
            }
        }
        if looks.len() < 2 {
            return straight;
        }
        let mut sorted = row.to_vec();
        sorted.sort_by_key(|(_, _, cell)| looks.iter().position(|look| *look == Look::from(*cell)).unwrap_or(0));
        let mut grouped = self;
        grouped.row(&sorted);
        if grouped.written.len() < straight.written.len() { grouped } else { straight }
    }

    fn row(&mut self, row: &[(u16, u16, &Cell)]) {
        let blanks_from = row.iter().map(|(_, y, _)| self.blank_end(*y)).next().unwrap_or(u16::MAX);
        let is_end = |x: u16| x >= blanks_from;
        let cleared = row.iter().filter(|(x, _, _)| is_end(*x)).count() >= CLEARED;
        let mut end = None;
        for (x, y, cell) in row {
            if cleared && is_end(*x) {
                end = Some(end.unwrap_or((*x, *y)).min((*x, *y)));
            } else {
                self.put(*x, *y, cell);
            }
        }
        if let Some((x, y)) = end {
            self.go(x, y);
            self.turn(Look { bg: Color::Reset, modifier: self.look.modifier - ON_BLANKS, ..self.look });
            self.written.push_str("\x1b[K");
        }
    }

    /// The column from which a row of the page is blank to its end.
    fn blank_end(&self, y: u16) -> u16 {
        let area = self.page.area;
        let blank = |x: &u16| {
            let cell = &self.page[(*x, y)];
            cell.symbol() == " " && cell.bg == Color::Reset && !cell.modifier.intersects(ON_BLANKS)
        };
        (area.left()..area.right()).rev().take_while(blank).last().unwrap_or(area.right())
    }

    fn put(&mut self, x: u16, y: u16, cell: &Cell) {
        self.go(x, y);
        self.turn(self.look.for_cell(cell));
        self.write(x, y, cell);
    }

    fn write(&mut self, x: u16, y: u16, cell: &Cell) {
        self.written.push_str(cell.symbol());
        let next = x + 1;
        self.at = (cell.cell_width() == 1 && next < self.page.area.right()).then_some(Position { x: next, y });
    }

    /// Moves the pen: over a narrow gap by writing it again, within a row by the column.
    fn go(&mut self, x: u16, y: u16) {
        match self.at {
            Some(at) if at == (Position { x, y }) => {}
            Some(at) if at.y == y && at.x < x && self.may_write(at.x..x, y) => {
                for x in at.x..x {
                    self.write(x, y, &self.page[(x, y)]);
                }
            }
            Some(at) if at.y == y => self.say(format_args!("\x1b[{}G", x + 1)),
            _ if x == 0 => self.say(format_args!("\x1b[{}H", y + 1)),
            _ => self.say(format_args!("\x1b[{};{}H", y + 1, x + 1)),
        }
        self.at = Some(Position { x, y });
    }

    fn may_write(&self, gap: std::ops::Range<u16>, y: u16) -> bool {
        let fits = |cell: &Cell| cell.symbol().len() == 1 && self.look.for_cell(cell) == self.look;
        gap.len() <= usize::from(NARROW) && gap.into_iter().all(|x| fits(&self.page[(x, y)]))
    }

    /// Changes the look: by what differs, or from the plain look on, whichever is shorter.
    fn turn(&mut self, to: Look) {
        if to == self.look {
            return;
        }
        let (change, whole) = (codes(self.look, to), codes(Look::default(), to));
        if whole.is_empty() {
            self.written.push_str("\x1b[m");
        } else if whole.len() + 1 < change.len() {
            self.say(format_args!("\x1b[;{whole}m"));
        } else {
            self.say(format_args!("\x1b[{change}m"));
        }
        self.look = to;
    }

    fn say(&mut self, words: std::fmt::Arguments<'_>) {
        // Writing into a string does not fail.
        let _ = self.written.write_fmt(words);
    }
}

/// What turns one look into another, between `ESC [` and `m`.
fn codes(from: Look, to: Look) -> String {
    let off = from.modifier - to.modifier;
    let mut codes: Vec<String> = Vec::new();
    for (modifier, _, code) in MODIFIERS {
        if off.contains(modifier) && !codes.contains(&code.to_string()) {
            codes.push(code.to_string());
        }
    }
    // Bold and dim, and the two ways to blink, are switched off together.
    let gone = |code: u8| codes.contains(&code.to_string());
    let on = MODIFIERS
        .iter()
        .filter(|(modifier, _, off)| to.modifier.contains(*modifier) && (!from.modifier.contains(*modifier) || gone(*off)));
    let on: Vec<String> = on.map(|(_, code, _)| code.to_string()).collect();
    codes.extend(on);
    if from.fg != to.fg {
        codes.push(colour(to.fg, 30));
    }
    if from.bg != to.bg {
        codes.push(colour(to.bg, 40));
    }
    codes.join(";")
}

/// A colour in front (`base` 30) or behind (`base` 40).
fn colour(colour: Color, base: u8) -> String {
    let bright = base + 60;
    match colour {
        Color::Reset => (base + 9).to_string(),
        Color::Black => base.to_string(),
        Color::Red => (base + 1).to_string(),
        Color::Green => (base + 2).to_string(),
        Color::Yellow => (base + 3).to_string(),
        Color::Blue => (base + 4).to_string(),
        Color::Magenta => (base + 5).to_string(),
        Color::Cyan => (base + 6).to_string(),
        Color::Gray => (base + 7).to_string(),
        Color::DarkGray => bright.to_string(),
        Color::LightRed => (bright + 1).to_string(),
        Color::LightGreen => (bright + 2).to_string(),
        Color::LightYellow => (bright + 3).to_string(),
        Color::LightBlue => (bright + 4).to_string(),
        Color::LightMagenta => (bright + 5).to_string(),
        Color::LightCyan => (bright + 6).to_string(),
        Color::White => (bright + 7).to_string(),
        Color::Indexed(index) => format!("{};5;{index}", base + 8),
        Color::Rgb(red, green, blue) => format!("{};2;{red};{green};{blue}", base + 8),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    use super::*;

    const WIDE: (u16, u16) = (24, 3);

    fn piece() -> impl Strategy<Value = (u16, u16, String, Style)> {
        let text = prop::sample::select(vec!["a", "    ", "été", "│", "SEO – campagne", "▄▃", "            ", "1 200 €"]);
        let colours = vec![Color::Reset, Color::Red, Color::White, Color::Indexed(245), Color::Rgb(1, 2, 3)];
        let modifier = prop::sample::select(vec![
            Modifier::empty(),
            Modifier::BOLD,
            Modifier::DIM,
            Modifier::REVERSED,
            Modifier::UNDERLINED | Modifier::BOLD,
            Modifier::ITALIC,
        ]);
        (0..WIDE.0, 0..WIDE.1, text, prop::sample::select(colours.clone()), prop::sample::select(colours), modifier)
            .prop_map(|(x, y, text, fg, bg, modifier)| (x, y, text.to_owned(), Style::reset().fg(fg).bg(bg).add_modifier(modifier)))
    }

    fn page(pieces: &[(u16, u16, String, Style)]) -> Buffer {
        let mut page = Buffer::empty(Rect::new(0, 0, WIDE.0, WIDE.1));
        for (x, y, text, style) in pieces {
            page.set_string(*x, *y, text, *style);
        }
        page
    }

    /// What an emulator shows, cell by cell: only what can be seen on a blank.
    fn seen(emulator: &vt100::Parser) -> Vec<String> {
        let cells = (0..WIDE.1).flat_map(|y| (0..WIDE.0).map(move |x| (y, x)));
        cells
            .filter_map(|(y, x)| emulator.screen().cell(y, x))
            .map(|cell| {
                let text = if cell.has_contents() { cell.contents() } else { " " };
                if text == " " && !cell.is_wide_continuation() {
                    let fg = if cell.inverse() || cell.underline() { cell.fgcolor() } else { vt100::Color::Default };
                    return format!("blank {fg:?} {:?} {} {}", cell.bgcolor(), cell.inverse(), cell.underline());
                }
                let weight = (cell.bold(), cell.dim(), cell.italic(), cell.underline(), cell.inverse());
                format!("{text} {:?} {:?} {weight:?}", cell.fgcolor(), cell.bgcolor())
            })
            .collect()
    }

    fn emulator(page: &Buffer) -> vt100::Parser {
        let size = |length| std::num::NonZero::new(length).unwrap();
        let mut emulator = vt100::Parser::new(size(WIDE.1), size(WIDE.0), 0);
        let blank = Buffer::empty(page.area);
        emulator.process(written(page, &blank.diff(page)).as_bytes());
        emulator
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_changed_written_over_what_is_shown_is_the_new_page(
            old in prop::collection::vec(piece(), 0..12),
            new in prop::collection::vec(piece(), 0..12),
        ) {
            let (old, mut both) = (page(&old), page(&old));
            for (x, y, text, style) in &new {
                both.set_string(*x, *y, text, *style);
            }
            let mut changed = emulator(&old);
            changed.process(written(&both, &old.diff(&both)).as_bytes());
            prop_assert_eq!(seen(&changed), seen(&emulator(&both)));
        }

        #[test]
        fn the_pen_is_plain_afterwards(new in prop::collection::vec(piece(), 0..12)) {
            let emulator = emulator(&page(&new));
            prop_assert!(!emulator.screen().bold() && !emulator.screen().inverse());
            prop_assert_eq!(emulator.screen().fgcolor(), vt100::Color::Default);
            prop_assert_eq!(emulator.screen().bgcolor(), vt100::Color::Default);
        }
    }

    #[test]
    fn behind_a_character_about_whose_width_terminals_differ_the_place_is_said() {
        let page = Buffer::with_lines(["漢é"]);
        assert_eq!(written(&page, &Buffer::empty(page.area).diff(&page)), "\x1b[1H漢\x1b[1;3Hé");
    }

    #[test]
    fn bold_and_dim_are_switched_off_together_and_what_stays_is_said_again() {
        let weight = |modifier| Look { modifier, ..Look::default() };
        assert_eq!(codes(weight(Modifier::BOLD | Modifier::DIM), weight(Modifier::DIM)), "22;2");
        assert_eq!(codes(weight(Modifier::BOLD), weight(Modifier::REVERSED)), "22;7");
    }

    #[test]
    fn a_word_a_rule_and_a_word_say_each_colour_once() {
        let mut page = Buffer::empty(Rect::new(0, 0, 24, 1));
        page.set_string(0, 0, "SEO   A3", Style::new());
        page.set_string(5, 0, "│", Style::new().fg(Color::Indexed(245)));
        let blank = Buffer::empty(page.area);
        assert_eq!(written(&page, &blank.diff(&page)), "\x1b[1HSEO  \x1b[38;5;245m│\x1b[mA3");
    }
}
