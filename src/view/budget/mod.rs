//! The budget page: arbitration with its drafts, the ledger, and what came of adopted proposals.

mod afterwards;
mod arbitration;
mod bars;
mod compared;
mod curve;
mod ledger;
mod outlook;

use ratatui::layout::Position;

use crate::app::{Area, Face, Model};
use crate::domain::Cents;
use crate::tables::{Value, show};

use super::pen::Pen;
use super::theme::Role;

/// Draws the open face; the answer is its cursor.
pub fn draw(model: &Model, pen: &mut Pen<'_>) -> Option<Position> {
    faces(model, pen);
    match model.budget.face {
        Face::Arbitration => arbitration::draw(model, pen),
        Face::Ledger => ledger::draw(model, pen),
        Face::Afterwards => afterwards::draw(model, pen),
    }
}

/// The names of the faces against the right edge, the open one marked.
fn faces(model: &Model, pen: &mut Pen<'_>) {
    let main = model.areas().main;
    let mut end = main.width.saturating_sub(1);
    for face in Face::ALL.into_iter().rev() {
        let name = model.words.say(name(face)).to_string();
        let open = face == model.budget.face;
        let text = if open { format!("[{name}]") } else { format!(" {name} ") };
        let wide = u16::try_from(crate::text::width(&text)).unwrap_or(0);
        end = end.saturating_sub(wide);
        pen.text(end, main.y, wide, &text, if open { Role::Tab } else { Role::Dim });
    }
}

/// Cells that the names of the faces take.
fn faces_width(model: &Model) -> u16 {
    Face::ALL.iter().map(|face| u16::try_from(crate::text::width(&model.words.say(name(*face)))).unwrap_or(0) + 2).sum::<u16>() + 1
}

const fn name(face: Face) -> &'static str {
    match face {
        Face::Arbitration => "face-arbitration",
        Face::Ledger => "face-ledger",
        Face::Afterwards => "face-afterwards",
    }
}

/// The title of a face, left of the faces' names.
fn title(model: &Model, text: &str, pen: &mut Pen<'_>) {
    let main = model.areas().main;
    pen.text(1, main.y, main.width.saturating_sub(faces_width(model) + 2), text, Role::Title);
}

/// An amount without its cents: what is tried is never that exact.
fn whole(model: &Model, amount: Cents) -> String {
    let rounded = Cents::new((amount.cents() + if amount < Cents::ZERO { -50 } else { 50 }) / 100 * 100);
    show(&Value::Money(rounded), &model.facts(), &model.words)
}

/// The mark and colour of a line.
fn marked(pen: &mut Pen<'_>, area: Area, chosen: bool) -> Role {
    pen.text(area.x, area.y, 1, if chosen { "►" } else { " " }, Role::Key);
    if chosen { Role::Tab } else { Role::Text }
}
