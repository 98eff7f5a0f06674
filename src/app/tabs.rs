//! The tabs of the header on the screen: all of them, or as many around the open one as fit.

use crate::text::width;

use super::go::{TABS, here};
use super::model::Model;

/// A tab, or the arrow to the first one that is out of sight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tab {
    /// The page's name, or `‹` or `›`.
    pub title: String,
    /// Its first cell.
    pub x: u16,
    /// The cell behind its last.
    pub end: u16,
    /// Its page's place among the tabs.
    pub place: usize,
}

/// Cells before the first tab: the program's name.
const NAME: u16 = 8;
/// Cells kept for the week at the right edge.
const WEEK: u16 = 13;
/// Cells of an arrow.
const ARROW: u16 = 2;

/// The tabs as drawn.
#[must_use]
pub fn tabs(model: &Model) -> Vec<Tab> {
    let titles: Vec<String> = TABS.iter().map(|key| model.words.say(&format!("sheet-{key}")).to_string()).collect();
    let widths: Vec<u16> = titles.iter().map(|title| u16::try_from(width(title)).unwrap_or(0) + 2).collect();
    let room = model.size.0.saturating_sub(NAME + WEEK);
    let (first, end) = window(&widths, here(model).unwrap_or(0), room);
    let before = first.checked_sub(1).map(|place| ("‹".to_owned(), ARROW, place));
    let after = (end < titles.len()).then(|| ("›".to_owned(), ARROW, end));
    let shown = (first..end).map(|place| (titles[place].clone(), widths[place], place));
    let mut x = NAME;
    let placed = |(title, wide, place): (String, u16, usize)| {
        x += wide;
        Tab { title, x: x - wide, end: x, place }
    };
    before.into_iter().chain(shown).chain(after).map(placed).collect()
}

/// The run of tabs in sight: the earliest that holds the open one and, if it fits, the next.
fn window(widths: &[u16], open: usize, room: u16) -> (usize, usize) {
    let arrows = |first: usize, end: usize| ARROW * (u16::from(first > 0) + u16::from(end < widths.len()));
    let fits = |first: usize, end: usize| widths[first..end].iter().sum::<u16>() + arrows(first, end) <= room;
    let needed = (open + 2).min(widths.len());
    let first = (0..=open).find(|first| fits(*first, needed)).unwrap_or(open);
    let end = (open + 1..=widths.len()).rev().find(|end| fits(first, *end)).unwrap_or(open + 1);
    (first, end)
}

#[cfg(test)]
mod tests {
    use super::window;

    #[test]
    fn all_tabs_stand_where_they_fit_else_those_around_the_open_one() {
        let widths = [9, 6, 11, 11, 5, 8, 9, 8];
        assert_eq!(window(&widths, 3, 67), (0, 8));
        assert_eq!(window(&widths, 0, 40), (0, 4));
        assert_eq!(window(&widths, 7, 40), (4, 8));
        assert_eq!(window(&widths, 4, 3), (4, 5), "the open one always stands");
    }

    #[test]
    fn the_open_tab_and_its_next_are_in_sight_whatever_is_open() {
        let widths = [9, 6, 11, 11, 5, 8, 9, 8, 13, 9];
        for open in 0..widths.len() {
            let (first, end) = window(&widths, open, 59);
            assert!(first <= open && open < end && (end > open + 1 || open + 1 == widths.len()), "{open}: {first}..{end}");
        }
    }
}
