//! Due days and reviews as iCalendar (RFC 5545): whole days that any calendar shows beside the user's own.

use crate::domain::{Day, Key, Plan, Scope, Stage, Table};
use crate::tables::{Facts, code_of, link_label};
use crate::text::{Words, sanitize};

/// One day to remember.
struct Event {
    /// The same in every export: a calendar updates what it knows.
    id: String,
    day: Day,
    title: String,
    about: String,
}

/// The calendar of a plan: what is due and not done, and the decisions and moves to review.
#[must_use]
pub fn export(facts: &Facts<'_>, words: &Words) -> String {
    let mut events = due(facts.plan, words);
    events.extend(reviews(facts.plan, words));
    events.sort_by(|one, other| (one.day, &one.id).cmp(&(other.day, &other.id)));
    let name = escaped(&words.mask().veil(&facts.plan.settings.name));
    let stamp = format!("{}T000000Z", facts.today.format("%Y%m%d"));
    let mut lines =
        ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//kpilot//kpilot//EN", "CALSCALE:GREGORIAN"].map(str::to_owned).to_vec();
    lines.push(format!("X-WR-CALNAME:{name}"));
    for event in events {
        let next = event.day.succ_opt().unwrap_or(event.day);
        lines.extend([
            "BEGIN:VEVENT".to_owned(),
            format!("UID:{}@kpilot", event.id),
            format!("DTSTAMP:{stamp}"),
            format!("DTSTART;VALUE=DATE:{}", event.day.format("%Y%m%d")),
            format!("DTEND;VALUE=DATE:{}", next.format("%Y%m%d")),
            format!("SUMMARY:{}", escaped(&words.mask().veil(&event.title))),
            format!("DESCRIPTION:{}", escaped(&words.mask().veil(&event.about))),
            "TRANSP:TRANSPARENT".to_owned(),
            "END:VEVENT".to_owned(),
        ]);
    }
    lines.push("END:VCALENDAR".to_owned());
    lines.iter().map(|line| folded(line)).collect()
}

/// What is due of activities, objectives and targets, unless it is done or given up.
fn due(plan: &Plan, words: &Words) -> Vec<Event> {
    let event = |table: Table, number: i64, day: Option<Day>, about: String| {
        let key = Key::Row(table, number);
        let title = words.say_with("calendar-due", &[("name", link_label(plan, key).into())]);
        day.map(|day| Event { id: format!("{}-{}-due", table.word(), code_of(plan, key)), day, title, about })
    };
    let is_open = |activity: &crate::domain::Activity| {
        let stage = activity.status.and_then(|status| plan.statuses.get(status)).map(|status| status.stage);
        !matches!(stage, Some(Stage::Done | Stage::Dropped))
    };
    let activities = plan.activities.iter().filter(|activity| is_open(activity)).filter_map(|activity| {
        let owner = activity.owner.clone().unwrap_or_default();
        event(Table::Activities, activity.id.number(), activity.due, owner)
    });
    let objectives = plan.objectives.iter().filter_map(|objective| {
        event(Table::Objectives, objective.id.number(), objective.due, objective.business_goal.clone().unwrap_or_default())
    });
    let targets = plan.targets.iter().filter_map(|target| {
        let scope = match target.scope {
            Scope::Plan => plan.settings.name.clone(),
            Scope::Objective(id) => link_label(plan, Key::Row(Table::Objectives, id.number())),
            Scope::Activity(id) => link_label(plan, Key::Row(Table::Activities, id.number())),
        };
        event(Table::Targets, target.id.number(), target.due, scope)
    });
    activities.chain(objectives).chain(targets).collect()
}

/// Decisions without outcome and moves that are to be looked at again.
fn reviews(plan: &Plan, words: &Words) -> Vec<Event> {
    let decisions = plan.decisions.iter().filter(|one| one.outcome.is_none()).filter_map(|one| {
        let about = one.target.map_or_else(String::new, |target| link_label(plan, Key::Row(Table::Targets, target.number())));
        let title = words.say_with("calendar-review", &[("reason", one.reason.as_str().into())]);
        Some(Event { id: format!("decisions-{}-review", one.code), day: one.review?, title, about })
    });
    let moves = plan.moves.iter().filter_map(|one| {
        let title = words.say_with("calendar-review", &[("reason", one.reason.as_str().into())]);
        let about = one.hypothesis.clone().unwrap_or_default();
        Some(Event { id: format!("moves-{}-review", one.code), day: one.review?, title, about })
    });
    decisions.chain(moves).collect()
}

/// A text value: the signs of the format written out, lines kept, control characters made visible.
fn escaped(text: &str) -> String {
    let lines: Vec<_> = text.split('\n').map(|line| sanitize(line.trim_end_matches('\r'))).collect();
    lines.join("\n").replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n")
}

/// A line in pieces of at most 75 bytes, cut between characters, ended as the format wants.
fn folded(line: &str) -> String {
    let (mut out, mut used) = (String::with_capacity(line.len() + 8), 0);
    for sign in line.chars() {
        if used + sign.len_utf8() > 75 {
            out.push_str("\r\n ");
            used = 1;
        }
        out.push(sign);
        used += sign.len_utf8();
    }
    out + "\r\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::templates;
    use crate::text::Tongue;

    #[test]
    fn every_line_is_short_and_every_event_is_whole() {
        let today = "2026-11-23".parse().unwrap();
        let plan = templates::demo("boutique", Tongue::French, today).unwrap();
        let facts = Facts { plan: &plan, standing: None, today, masked: false };
        let calendar = export(&facts, &Words::new(Tongue::French));
        assert!(calendar.starts_with("BEGIN:VCALENDAR\r\n") && calendar.ends_with("END:VCALENDAR\r\n"));
        assert!(calendar.split("\r\n").all(|line| line.len() <= 75));
        let count = |line: &str| calendar.matches(line).count();
        assert!(count("BEGIN:VEVENT") > 10, "{calendar}");
        for line in ["END:VEVENT", "\r\nUID:", "\r\nDTSTAMP:20261123T000000Z", "\r\nDTSTART;VALUE=DATE:", "\r\nSUMMARY:"] {
            assert_eq!(count(line), count("BEGIN:VEVENT"), "{line}");
        }
    }

    #[test]
    fn a_text_never_ends_its_line_or_begins_a_property() {
        assert_eq!(escaped("a;b,c\\d\r\nEND:VEVENT\u{1b}"), "a\\;b\\,c\\\\d\\nEND:VEVENT␛");
        assert_eq!(folded(&"é".repeat(40)), format!("{}\r\n {}\r\n", "é".repeat(37), "é".repeat(3)));
    }
}
