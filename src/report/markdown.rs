//! A report as Markdown: tables of pipes, no HTML, nothing live.

use std::fmt::Write;

use super::chart::{Chart, Drawing};
use super::document::{Block, Document};

/// The report as Markdown.
#[must_use]
pub fn markdown(document: &Document) -> String {
    let mut out = format!("# {}\n\n{}\n", escaped(&document.title), escaped(&document.subtitle));
    for block in &document.blocks {
        out.push('\n');
        add(&mut out, block);
    }
    let _ = write!(out, "\n---\n\n{}\n", escaped(&document.footer));
    out
}

fn add(out: &mut String, block: &Block) {
    match block {
        Block::Heading(title) => {
            let _ = writeln!(out, "## {}", escaped(title));
        }
        Block::Paragraph(text) => {
            let _ = writeln!(out, "{}", escaped(text));
        }
        Block::Tiles(tiles) => {
            let tiles: Vec<String> =
                tiles.iter().map(|tile| format!("**{}** {}", escaped(&tile.figure), escaped(&tile.label))).collect();
            let _ = writeln!(out, "{}", tiles.join(" · "));
        }
        Block::List(items) => items.iter().for_each(|item| {
            let _ = writeln!(out, "- {}", escaped(item));
        }),
        Block::Table { titles, rows, .. } => table(out, titles, rows),
        Block::Chart(chart) => charted(out, chart),
    }
}

fn table(out: &mut String, titles: &[(String, bool)], rows: &[Vec<super::document::Cell>]) {
    let row = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    out.push_str(&row(titles.iter().map(|(title, _)| escaped(title)).collect()));
    out.push_str(&row(titles.iter().map(|(_, right)| if *right { "---:" } else { "---" }.to_owned()).collect()));
    for cells in rows {
        out.push_str(&row(cells.iter().map(|cell| escaped(&cell.text)).collect()));
    }
}

/// A chart in a line of blocks, and what it shows.
fn charted(out: &mut String, chart: &Chart) {
    let _ = writeln!(out, "**{}**: {}", escaped(&chart.title), escaped(&chart.summary));
    if let Drawing::Course(course) = &chart.drawing {
        let values: Vec<f64> = course.graph.places.iter().filter_map(|place| place.value).collect();
        let _ = writeln!(out, "\n`{}`", blocks(&values));
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of seven steps")]
fn blocks(values: &[f64]) -> String {
    let low = values.iter().copied().fold(f64::INFINITY, f64::min);
    let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let step = |value: f64| if high > low { ((value - low) / (high - low) * 7.0).round() as usize } else { 3 };
    values.iter().filter_map(|value| "▁▂▃▄▅▆▇█".chars().nth(step(*value))).collect()
}

/// The text with every sign that Markdown or HTML reads written out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '<' => out.push_str("&lt;"),
            '&' => out.push_str("&amp;"),
            '\n' => out.push(' '),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '#' | '~' => {
                out.push('\\');
                out.push(sign);
            }
            // An address is only live right behind a bracket.
            '(' if out.ends_with(']') => out.push_str("\\("),
            _ => out.push(sign),
        }
    }
    // A line that starts like a list, a quote or a rule is none.
    if out.starts_with(['-', '+', '>', '=']) {
        out.insert(0, '\\');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_never_markdown_or_html() {
        assert_eq!(escaped("<b>|a*_[x](javascript:1)`"), "&lt;b>\\|a\\*\\_\\[x\\]\\(javascript:1)\\`");
        assert_eq!(escaped("- a\nb"), "\\- a b");
    }

    #[test]
    fn a_course_is_a_line_of_blocks() {
        assert_eq!(blocks(&[0.0, 5.0, 10.0]), "▁▅█");
        assert_eq!(blocks(&[4.0]), "▄");
    }
}
