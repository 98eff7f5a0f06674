//! A chart on the terminal: values, plan curve, tolerance, forecast, usual range; told apart by shape, never by colour alone.

mod canvas;

use crate::analysis::Graph;
use crate::app::Area;
use crate::config::Glyphs;

use super::pen::Pen;
use super::theme::Role;
use canvas::Canvas;

/// The signs of a chart, by what they stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signs {
    /// A value.
    pub value: char,
    /// The plan curve.
    pub expected: char,
    /// What is tolerated.
    pub band: char,
    /// The forecast of a period.
    pub forecast: char,
    /// The 80 % band of the forecast.
    pub likely: char,
    /// A bound asked.
    pub bound: char,
    /// Centre and limits of the usual range.
    pub limit: char,
    /// Something happened.
    pub mark: char,
}

/// The signs of a set of glyphs.
#[must_use]
pub const fn signs(glyphs: Glyphs) -> Signs {
    match glyphs {
        Glyphs::Ascii => {
            Signs { value: '*', expected: '-', band: '.', forecast: 'o', likely: ':', bound: '=', limit: '~', mark: '^' }
        }
        Glyphs::Blocks | Glyphs::Braille => {
            Signs {
                value: '●', expected: '─', band: '░', forecast: '○', likely: '▒', bound: '═', limit: '┄', mark: '▲'
            }
        }
    }
}

/// What is written along the axes.
pub struct Labels<'a> {
    /// A figure of the upright axis.
    pub figure: &'a dyn Fn(f64) -> String,
    /// The name of a period.
    pub period: &'a dyn Fn(usize) -> String,
}

/// Draws a chart with its axes into an area of at least 20 × 5 cells.
pub fn draw(graph: &Graph, labels: &Labels<'_>, glyphs: Glyphs, area: Area, pen: &mut Pen<'_>) {
    if area.width < 20 || area.height < 5 || graph.places.is_empty() {
        return;
    }
    let ticks = graph.ticks(usize::from(area.height - 1).div_ceil(2).max(2));
    let figures: Vec<String> = ticks.iter().map(|tick| (labels.figure)(*tick)).collect();
    let gutter = figures.iter().map(|figure| crate::text::width(figure)).max().unwrap_or(0);
    let left = u16::try_from(gutter).unwrap_or(0) + 2;
    let plot = Area { x: area.x + left, width: area.width.saturating_sub(left), height: area.height - 1, ..area };
    let canvas = Canvas::new(graph, [ticks[0], ticks[ticks.len() - 1]], glyphs, plot);
    upright(&canvas, area, left, ticks.iter().copied().zip(&figures), glyphs, pen);
    canvas.draw(graph, pen);
    along(&canvas, graph, labels, Area { y: area.y + area.height - 1, height: 1, ..plot }, glyphs, pen);
}

fn upright<'a>(
    canvas: &Canvas,
    area: Area,
    left: u16,
    ticks: impl Iterator<Item = (f64, &'a String)>,
    glyphs: Glyphs,
    pen: &mut Pen<'_>,
) {
    let (line, tick) = if glyphs == Glyphs::Ascii { ("|", "+") } else { ("│", "┤") };
    for y in area.y..area.y + area.height - 1 {
        pen.text(area.x + left - 1, y, 1, line, Role::Frame);
    }
    for (figure, text) in ticks {
        let y = canvas.row(figure);
        pen.right(area.x, y, left - 2, text, Role::Dim);
        pen.text(area.x + left - 1, y, 1, tick, Role::Frame);
    }
}

/// The names of the periods, as many as there is room for, and a mark under those in which something happened.
fn along(canvas: &Canvas, graph: &Graph, labels: &Labels<'_>, line: Area, glyphs: Glyphs, pen: &mut Pen<'_>) {
    let widest = (0..graph.places.len()).step_by(graph.places.len().div_ceil(8)).map(|place| (labels.period)(place));
    let room = widest.map(|name| crate::text::width(&name)).max().unwrap_or(1) + 2;
    let every = graph.places.len().saturating_mul(room).div_ceil(usize::from(line.width).max(1)).max(1);
    for place in (0..graph.places.len()).step_by(every) {
        let name = (labels.period)(place);
        let x = canvas.column(place);
        let wide = u16::try_from(crate::text::width(&name)).unwrap_or(0);
        if x + wide <= line.x + line.width {
            pen.text(x, line.y, wide, &name, Role::Dim);
        }
    }
    let sign = signs(glyphs).mark.to_string();
    for place in (0..graph.places.len()).filter(|place| graph.places[*place].marked) {
        let bottom = line.y - 1;
        pen.text(canvas.column(place), bottom, 1, &sign, Role::Key);
    }
}

#[cfg(test)]
mod tests;
