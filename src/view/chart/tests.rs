//! Charts of few figures, drawn.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::*;
use crate::analysis::Place;
use crate::config::Theme;

fn drawn(graph: &Graph, glyphs: Glyphs, (width, height): (u16, u16)) -> Vec<String> {
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    let words = crate::text::Words::new(crate::text::Tongue::French);
    let mut pen = Pen { buffer: &mut buffer, theme: Theme::None, glyphs, words: &words };
    let labels = Labels { figure: &|figure| format!("{figure}"), period: &|place| format!("S{}", place + 1) };
    draw(graph, &labels, glyphs, Area { x: 0, y: 0, width, height }, &mut pen);
    let row = |y| (0..width).map(|x| buffer[(x, y)].symbol()).collect::<String>().trim_end().to_owned();
    (0..height).map(row).collect()
}

fn rising() -> Graph {
    let place = |value: Option<f64>, expected: f64| Place {
        value,
        expected: Some(expected),
        band: Some([expected - 1.0, expected + 1.0]),
        ..Place::default()
    };
    let mut places = vec![place(Some(1.0), 2.0), place(Some(3.0), 4.0), place(None, 6.0), place(None, 8.0)];
    places[3].forecast = Some([5.0, 6.0, 7.0]);
    places[1].marked = true;
    Graph { places, bounds: Vec::new(), limits: Vec::new(), extent: [0.0, 9.0] }
}

#[test]
fn a_chart_without_any_special_sign_is_readable() {
    let rows = drawn(&rising(), Glyphs::Ascii, (32, 11));
    let all = rows.join("\n");
    assert!(all.is_ascii(), "{all}");
    for sign in ['*', '-', '.', 'o', '^', '+', '|'] {
        assert!(all.contains(sign), "{sign} is missing\n{all}");
    }
    assert!(rows[10].contains("S1") && rows[10].contains("S4"), "{all}");
}

#[test]
fn a_greater_value_stands_higher_and_a_later_one_to_the_right() {
    let rows = drawn(&rising(), Glyphs::Blocks, (32, 11));
    let places: Vec<(usize, usize)> = rows
        .iter()
        .enumerate()
        .flat_map(|(y, row)| row.chars().enumerate().filter(|(_, sign)| *sign == '●').map(move |(x, _)| (x, y)))
        .collect();
    let [high, low] = places[..] else { panic!("{rows:#?}") };
    assert!(high.0 > low.0 && high.1 < low.1, "{rows:#?}");
}

#[test]
fn braille_joins_the_values_and_keeps_them_visible() {
    let all = drawn(&rising(), Glyphs::Braille, (32, 11)).join("\n");
    assert!(all.chars().any(|sign| ('\u{2801}'..='\u{28ff}').contains(&sign)), "{all}");
    assert_eq!(all.matches('●').count(), 2, "{all}");
}

#[test]
fn no_chart_writes_outside_its_area_at_any_size() {
    for width in 0..40 {
        for height in 0..14 {
            for glyphs in Glyphs::ALL {
                drawn(&rising(), *glyphs, (width, height));
            }
        }
    }
}
