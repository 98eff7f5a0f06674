//! A plan of a size of docs/performance.md as plan JSON on standard output: `cargo run --release --example sized_plan -- L`.
#![expect(clippy::print_stderr, reason = "a program for developers")]

use std::io::{BufWriter, Write, stdout};
use std::process::ExitCode;

use chrono::{Days, NaiveDate};

/// How much a plan holds. Each activity is measured by two KPIs, `points` times each, `step` days apart.
struct Size {
    activities: u64,
    targets: u64,
    points: u64,
    step: u64,
}

fn size(name: &str) -> Option<Size> {
    match name {
        "S" => Some(Size { activities: 30, targets: 60, points: 26, step: 7 }),
        "L" => Some(Size { activities: 2_000, targets: 5_000, points: 125, step: 1 }),
        "XL" => Some(Size { activities: 100_000, targets: 100_000, points: 5, step: 7 }),
        _ => None,
    }
}

const START: &str = "2026-05-25";
const DUE: &str = "2026-12-27";
const CHANNELS: [&str; 7] = ["SEO", "SEA", "Emailing", "Réseaux sociaux", "Influence", "CRM", "Content marketing"];
const STATUSES: [(&str, &str); 4] = [("idea", "Idée"), ("ready", "À lancer"), ("active", "En cours"), ("done", "Terminé")];
const KPIS: [&str; 5] = [
    r#""code": "leads", "name": "Leads", "unit": "count", "polarity": "up", "aggregation": "sum", "formula": null"#,
    r#""code": "visites", "name": "Visites", "unit": "count", "polarity": "up", "aggregation": "sum", "formula": null"#,
    r#""code": "position", "name": "Position moyenne", "unit": "rank", "polarity": "down", "aggregation": "last", "formula": null"#,
    r#""code": "cpl", "name": "CPL", "unit": "money", "polarity": "down", "aggregation": "ratio", "formula": "spend / leads""#,
    r#""code": "taux", "name": "Taux de conversion", "unit": "percent", "polarity": "up", "aggregation": "ratio", "formula": "100 * leads / visites""#,
];
const TARGETS: [(&str, &str); 5] = [("leads", "2000"), ("cpl", "<3€"), ("visites", "+20%"), ("taux", ">=4%"), ("leads", ">40")];

fn main() -> ExitCode {
    let Some(size) = std::env::args().nth(1).and_then(|name| size(&name)) else {
        eprintln!("which size: S, L or XL?");
        return ExitCode::from(2);
    };
    match write(&size, &mut BufWriter::new(stdout().lock())) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn write(size: &Size, out: &mut impl Write) -> std::io::Result<()> {
    let objectives = (size.activities / 20).max(1);
    write!(out, r#"{{"format": "kpilot-plan", "version": 1, "plan": {{"name": "Plan 2026", "currency": "EUR", "language": "fr","#)?;
    write!(out, r#" "tax": "HT", "budget": null, "start": "{START}", "end": "{DUE}"}}"#)?;
    rows(out, "statuses", STATUSES.iter(), |(stage, label)| {
        format!(r#"{{"code": "{stage}", "label": "{label}", "stage": "{stage}"}}"#)
    })?;
    rows(out, "channels", CHANNELS.iter().zip(1..), |(name, number)| format!(r#"{{"code": "c{number}", "name": "{name}"}}"#))?;
    rows(out, "personas", 1..=3, |number| format!(r#"{{"code": "p{number}", "name": "Persona {number}"}}"#))?;
    rows(out, "objectives", 1..=objectives, objective)?;
    rows(out, "kpis", KPIS.iter(), |kpi| format!(r#"{{{kpi}, "cadence": "week"}}"#))?;
    rows(out, "activities", 1..=size.activities, |number| activity(number, objectives))?;
    rows(out, "targets", 1..=size.targets, |number| target(number, size, objectives))?;
    rows(out, "measurements", 0..size.activities * size.points * 2, |number| measurement(number, size))?;
    rows(out, "spend", 1..=size.activities, |number| {
        format!(
            r#"{{"activity": "A{number}", "date": "2026-06-{:02}", "amount": {}, "kind": "actual", "note": null}}"#,
            1 + number % 28,
            100 + number % 400
        )
    })?;
    writeln!(out, "}}")
}

fn rows<T>(out: &mut impl Write, table: &str, items: impl Iterator<Item = T>, row: impl Fn(T) -> String) -> std::io::Result<()> {
    write!(out, ",\n\"{table}\": [")?;
    for (place, item) in items.enumerate() {
        write!(out, "{}\n{}", if place == 0 { "" } else { "," }, row(item))?;
    }
    write!(out, "]")
}

fn objective(number: u64) -> String {
    format!(
        r#"{{"code": "O{number}", "name": "Objectif n° {number}", "business_goal": "CA +{} %", "owner": "moi", "start": "{START}", "due": "{DUE}", "priority": {}}}"#,
        number % 30,
        1 + number % 5
    )
}

fn activity(number: u64, objectives: u64) -> String {
    let channel = CHANNELS[usize::try_from(number % 7).unwrap_or(0)];
    format!(
        r#"{{"code": "A{number}", "name": "{channel} – campagne n° {number}", "channel": "c{}", "objective": "O{}", "status": "{}", "persona": "p{}", "owner": "moi", "start": "{START}", "due": "{DUE}", "budget": {}, "min_budget": null, "max_budget": null, "locked": false, "tracking": "utm_campaign=c{number}", "notes": null}}"#,
        1 + number % 7,
        1 + number % objectives,
        STATUSES[usize::try_from(number % 4).unwrap_or(0)].0,
        1 + number % 3,
        500 + number % 1000
    )
}

/// Twenty targets are plan-wide (two in a small plan), one in ten an objective's, the rest the activities'.
fn target(number: u64, size: &Size, objectives: u64) -> String {
    let (kpi, expression) = TARGETS[usize::try_from(number % 5).unwrap_or(0)];
    let scope = match number {
        _ if number <= (size.targets / 30).min(20) => r#""activity": null, "objective": null"#.to_owned(),
        _ if number.is_multiple_of(10) => format!(r#""activity": null, "objective": "O{}""#, 1 + number % objectives),
        _ => format!(r#""activity": "A{}", "objective": null"#, 1 + number % size.activities),
    };
    format!(
        r#"{{"code": "T{number}", "kpi": "{kpi}", {scope}, "expression": "{expression}", "baseline": null, "start": "{START}", "due": "{DUE}", "tolerance": null, "curve": null, "over": null, "confidence": null}}"#
    )
}

fn measurement(number: u64, size: &Size) -> String {
    let (activity, rest) = (1 + number / (size.points * 2), number % (size.points * 2));
    let (kpi, point) = if rest < size.points { ("leads", rest) } else { ("visites", rest - size.points) };
    let first = NaiveDate::from_ymd_opt(2026, 5, 25).unwrap_or_default();
    let date = first + Days::new(point * size.step);
    let value = (activity * 31 + point * 17) % 40 + if kpi == "leads" { 5 } else { 900 };
    format!(
        r#"{{"kpi": "{kpi}", "activity": "A{activity}", "objective": null, "date": "{date}", "value": {value}, "note": null, "source": "manual"}}"#
    )
}
