//! The response curve of the line under the cursor: the range seen solid with its band, beyond it dotted.

use crate::analysis::{Graph, Place};
use crate::app::{Area, Desk, Model};
use crate::budget::Counted;
use crate::domain::Cents;

use super::super::chart::{self, Labels};
use super::super::pen::Pen;
use super::super::theme::Role;
use super::{outlook, whole};

/// Draws the curve from nothing to the most the line may get, and a little beyond.
pub fn draw(model: &Model, desk: &Desk, area: Area, pen: &mut Pen<'_>) {
    let Some(line) = desk.study.case.lines.get(model.budget.line) else { return };
    let name = model.plan.activities.get(line.activity).map_or("", |activity| activity.name.as_str());
    let after = desk.drafts[model.budget.chosen].draft.amounts[model.budget.line];
    let counted = desk.study.case.groups.iter().find(|group| group.lines.contains(&model.budget.line)).map(|group| group.counted);
    let places = places(desk, model.budget.line, usize::from(area.width.saturating_sub(14)).clamp(10, 60));
    let Some((counted, places)) = counted.zip(places) else {
        pen.text(2, area.y, area.width.saturating_sub(3), &model.words.say("curve-unknown"), Role::Dim);
        return;
    };
    let args = [("activity", name.to_owned()), ("before", whole(model, line.before)), ("after", whole(model, after))];
    let said = model.words.say_with("curve-title", &args.map(|(name, text)| (name, text.into())));
    pen.parts(2, area.y, area.width.saturating_sub(3), &said, Role::Text);
    let amounts: Vec<Cents> = places.iter().map(|(amount, _)| *amount).collect();
    let near = |wanted: Cents| {
        amounts.iter().enumerate().min_by_key(|(_, amount)| (amount.cents() - wanted.cents()).abs()).map(|(at, _)| at)
    };
    let (now, then) = (near(line.before), near(after));
    let marked = |(at, (_, place)): (usize, (Cents, Place))| Place { marked: Some(at) == now || Some(at) == then, ..place };
    let graph = Graph::of_places(places.into_iter().enumerate().map(marked).collect());
    let labels = Labels {
        figure: &|value| outlook::counted(model, counted, value),
        period: &|place| amounts.get(place).map_or_else(String::new, |amount| whole(model, *amount)),
    };
    let _: Counted = counted;
    let plot = Area { x: area.x + 1, y: area.y + 1, width: area.width.saturating_sub(2), height: area.height.saturating_sub(1) };
    chart::draw(&graph, &labels, model.preferences.glyphs, plot, pen);
}

/// Amounts along the axis with what they bring; none without evidence.
#[expect(clippy::cast_possible_wrap, reason = "a few dozen places")]
fn places(desk: &Desk, line: usize, count: usize) -> Option<Vec<(Cents, Place)>> {
    let about = desk.study.case.lines.get(line)?;
    let (low, high) = about.weeks.seen()?;
    let weeks = f64::from(desk.study.case.weeks);
    let top = about.high.max(about.before).cents().max(1);
    let place = |at: usize| {
        let amount = Cents::new(top * at as i64 / (count as i64 - 1));
        let band = desk.study.band(line, amount)?;
        let weekly = amount.units() / weeks;
        let inside = weekly >= low - 1e-9 && weekly <= high + 1e-9;
        let seen = Place { value: Some(band.median), band: Some([band.low, band.high]), ..Place::default() };
        let beyond = Place { forecast: Some([band.low, band.median, band.high]), ..Place::default() };
        Some((amount, if inside { seen } else { beyond }))
    };
    (0..count).map(place).collect()
}
