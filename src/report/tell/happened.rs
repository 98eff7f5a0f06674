//! What happened: each target before and after, and what was noted.

use crate::domain::Period;
use crate::report::document::{Block, Cell};

use super::Teller;

pub(super) fn tell(teller: &Teller<'_>) -> Vec<Block> {
    let rows = teller.after.worst_first().filter_map(|reading| {
        let target = teller.plan().targets.get(reading.target)?;
        let before = teller.before.reading(reading.target);
        reading.value.or(before.and_then(|before| before.value))?;
        Some(vec![
            Cell::from(teller.kpi(target)),
            teller.scope(target.scope).into(),
            teller.goal(target).into(),
            teller.value(target, before.and_then(|before| before.value)),
            teller.value(target, reading.value),
            before.map_or_else(Cell::default, |before| teller.verdict(before)),
            teller.verdict(reading),
        ])
    });
    let titles = [
        ("column-kpi", false),
        ("report-for", false),
        ("column-target", true),
        ("report-before", true),
        ("report-after", true),
        ("report-state-before", false),
        ("report-state-after", false),
    ];
    let table = teller.table("report-happened", &titles, rows.collect(), "report-nothing-measured");
    std::iter::once(teller.heading("report-happened")).chain(table).chain(noted(teller)).collect()
}

/// Annotations and check-ins of the span.
fn noted(teller: &Teller<'_>) -> Option<Block> {
    let plan = teller.plan();
    let annotations = plan.annotations.iter().filter_map(|one| {
        let days = Period { first: one.start, last: one.end.unwrap_or(one.start).max(one.start) };
        days.cut(teller.days)?;
        Some((one.start, teller.words.days().span(days.first, days.last), teller.text(&one.text)))
    });
    let checkins = plan.checkins.iter().filter(|one| teller.days.contains(one.date)).filter_map(|one| {
        let note = one.note.as_deref().filter(|note| !note.trim().is_empty())?;
        let args = [("note", teller.text(note).into())];
        Some((one.date, teller.date(one.date), teller.words.say_with("report-checkin", &args)))
    });
    let mut noted: Vec<_> = annotations.chain(checkins).collect();
    noted.sort();
    let items: Vec<String> = noted.into_iter().map(|(_, day, text)| item(teller, &day, &text)).collect();
    (!items.is_empty()).then_some(Block::List(items))
}

/// A day and what there is to say of it.
pub(super) fn item(teller: &Teller<'_>, day: &str, text: &str) -> String {
    teller.words.say_with("report-item", &[("day", day.into()), ("text", text.into())])
}
