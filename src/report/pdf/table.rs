//! A table on paper: columns as wide as they need, cells in several lines, titles again on each page.

use crate::report::document::Cell;

use super::layout::{Layout, MARGIN, WIDE, wrapped};
use super::paper::{HEAD, LINE, PALE, Weight, toned};

const SIZE: f64 = 8.5;
const LEADING: f64 = 11.0;
const PAD: f64 = 4.0;
/// Narrower than this no column of words gets.
const LEAST: f64 = 46.0;
/// As wide as the longest verdict.
const VERDICT: f64 = 80.0;

/// Adds a table.
pub fn add(layout: &mut Layout, titles: &[(String, bool)], rows: &[Vec<Cell>]) {
    let columns = widths(layout, titles, rows);
    let head: Vec<Cell> = titles.iter().map(|(title, _)| Cell::from(title.clone())).collect();
    let right: Vec<bool> = titles.iter().map(|(_, right)| *right).collect();
    layout.need(60.0);
    row(layout, &columns, &right, &head, Weight::Bold);
    for cells in rows {
        let height = height(layout, &columns, cells, Weight::Regular);
        if layout.need(height) {
            row(layout, &columns, &right, &head, Weight::Bold);
        }
        row(layout, &columns, &right, cells, Weight::Regular);
    }
    layout.y += 6.0;
}

/// The widths of the columns: figures whole, words share what is left.
fn widths(layout: &Layout, titles: &[(String, bool)], rows: &[Vec<Cell>]) -> Vec<f64> {
    let wish = |place: usize| {
        let texts = rows.iter().filter_map(|row| row.get(place)).map(|cell| layout.fonts.regular.width(&cell.text, SIZE));
        // A title may break between its words, never inside one.
        let title = titles[place].0.split(' ').map(|word| layout.fonts.bold.width(word, SIZE)).fold(0.0, f64::max);
        texts.fold(title, f64::max) + 2.0 * PAD
    };
    let wishes: Vec<f64> = (0..titles.len()).map(wish).collect();
    let total: f64 = wishes.iter().sum();
    if total <= WIDE {
        // What is left goes to the first column, where names stand.
        return wishes.iter().enumerate().map(|(place, wish)| if place == 0 { wish + WIDE - total } else { *wish }).collect();
    }
    // Verdicts are short: they stay on one line like figures.
    let is_whole = |(wish, (_, right)): &(&f64, &(String, bool))| *right || **wish <= VERDICT;
    let figures: f64 = wishes.iter().zip(titles).filter(is_whole).map(|(wish, _)| wish.min(90.0)).sum();
    let words: f64 = wishes.iter().zip(titles).filter(|one| !is_whole(one)).map(|(wish, _)| wish.min(220.0)).sum();
    let scale = if words > 0.0 { (WIDE - figures).max(100.0) / words } else { 1.0 };
    let fitted =
        wishes.iter().zip(titles).map(|one| if is_whole(&one) { one.0.min(90.0) } else { (one.0.min(220.0) * scale).max(LEAST) });
    let fitted: Vec<f64> = fitted.collect();
    let sum: f64 = fitted.iter().sum();
    fitted.iter().map(|wide| wide * WIDE / sum).collect()
}

fn lines(layout: &Layout, wide: f64, cell: &Cell, weight: Weight) -> Vec<String> {
    wrapped(layout.fonts.face(weight), &cell.text, SIZE, wide - 2.0 * PAD)
}

fn height(layout: &Layout, columns: &[f64], cells: &[Cell], weight: Weight) -> f64 {
    let most = columns.iter().zip(cells).map(|(wide, cell)| lines(layout, *wide, cell, weight).len()).max().unwrap_or(1);
    (0..most).fold(2.0 * PAD, |height, _| height + LEADING)
}

fn row(layout: &mut Layout, columns: &[f64], right: &[bool], cells: &[Cell], weight: Weight) {
    let (height, top) = (height(layout, columns, cells, weight), layout.y);
    if weight == Weight::Bold {
        layout.paper().fill((MARGIN, top), (WIDE, height), PALE);
    }
    let mut x = MARGIN;
    for ((wide, cell), right) in columns.iter().zip(cells).zip(right) {
        let mut y = top + PAD + SIZE - 1.0;
        for line in lines(layout, *wide, cell, weight) {
            let indent = if *right { wide - PAD - layout.fonts.face(weight).width(&line, SIZE) } else { PAD };
            let colour = if weight == Weight::Bold { HEAD } else { toned(cell.tone) };
            layout.paper().write((x + indent, y), &line, SIZE, weight, colour);
            y += LEADING;
        }
        x += wide;
    }
    layout.paper().fill((MARGIN, top + height), (WIDE, 0.5), LINE);
    layout.y += height;
}
