//! A plan with a record of every table, and the stamps and paths of tests.

use std::path::PathBuf;

use chrono::{DateTime, FixedOffset};

use crate::domain::*;
use crate::store::{Stamp, Store};

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub fn stamp(text: &str) -> Stamp {
    let at: DateTime<FixedOffset> = format!("{text}T10:00:00+01:00").parse().unwrap();
    Stamp { at, origin: "test".to_owned() }
}

pub fn now() -> Stamp {
    stamp("2026-11-23")
}

pub fn channel(id: i64, code: &str) -> Channel {
    Channel { id: Id::new(id), code: code.to_owned(), name: format!("Canal « {code} »") }
}

pub fn activity(id: i64) -> Activity {
    Activity {
        id: Id::new(id),
        code: format!("A{id}"),
        name: format!("Activité {id}"),
        channel: None,
        objective: None,
        status: None,
        persona: None,
        owner: None,
        start: None,
        due: None,
        budget: None,
        min_budget: None,
        max_budget: None,
        locked: false,
        tracking: None,
        notes: None,
        result_kpi: None,
        pacing: None,
        after: None,
    }
}

pub fn kpi(id: i64, code: &str) -> Kpi {
    Kpi {
        id: Id::new(id),
        code: code.to_owned(),
        name: code.to_uppercase(),
        unit: Unit::Count,
        polarity: Polarity::Up,
        aggregation: Aggregation::Sum,
        cadence: Cadence::Week,
        formula: None,
        source: None,
        worth: None,
    }
}

pub fn measurement(scope: Scope, date: &str, value: f64) -> Measurement {
    let key = MeasurementKey { kpi: Id::new(1), scope, date: day(date) };
    Measurement { key, value, note: None, source: "manual".to_owned() }
}

pub fn target(id: i64, scope: Scope) -> Target {
    Target {
        id: Id::new(id),
        code: format!("T{id}"),
        kpi: Id::new(1),
        scope,
        expression: None,
        baseline: Some(0.1 + 0.2),
        start: Some(day("2026-10-01")),
        due: Some(day("2026-12-31")),
        tolerance: Some(0.1),
        curve: Some(vec![1.0, 2.5, 0.0]),
        over: Some(Over::Rolling(4)),
        confidence: Some(7),
    }
}

/// One record of every table at least, every optional field once full and once empty.
#[expect(clippy::too_many_lines, reason = "a table of data: one record of each table")]
pub fn plan() -> Plan {
    let mut plan = Plan::new(Settings {
        budget: Some(Cents::new(1_200_000)),
        start: Some(day("2026-01-01")),
        end: Some(day("2026-12-31")),
        ..Plan::blank_settings(Language::French)
    });
    let full = Activity {
        channel: Some(Id::new(1)),
        objective: Some(Id::new(1)),
        status: Some(Id::new(1)),
        persona: Some(Id::new(1)),
        owner: Some("moi".to_owned()),
        start: Some(day("2026-10-01")),
        due: Some(day("2026-12-31")),
        budget: Some(Cents::new(120_000)),
        min_budget: Some(Cents::ZERO),
        max_budget: Some(Cents::new(200_000)),
        locked: true,
        tracking: Some("utm_campaign=prod".to_owned()),
        notes: Some("ligne 1\nligne 2\u{1b}[2J".to_owned()),
        result_kpi: Some(Id::new(1)),
        pacing: Some(vec![1.0, 2.5]),
        after: Some("A2".to_owned()),
        ..activity(1)
    };
    let records = [
        Record::Status(Status { id: Id::new(1), code: "en_cours".to_owned(), label: "En cours".to_owned(), stage: Stage::Active }),
        Record::Channel(channel(1, "sea")),
        Record::Persona(Persona { id: Id::new(1), code: "p1".to_owned(), name: "Inactifs 90j".to_owned() }),
        Record::Objective(Objective {
            id: Id::new(1),
            code: "O1".to_owned(),
            name: "Leads".to_owned(),
            business_goal: Some("CA +15 %".to_owned()),
            owner: None,
            start: None,
            due: Some(day("2026-12-31")),
            priority: Some(1),
        }),
        Record::Activity(full),
        Record::Activity(activity(2)),
        Record::Kpi(Kpi { source: Some("CRM".to_owned()), worth: Some(Cents::new(4000)), ..kpi(1, "leads") }),
        Record::Target(target(1, Scope::Activity(Id::new(1)))),
        Record::Target(Target { over: None, curve: None, baseline: None, ..target(2, Scope::Objective(Id::new(1))) }),
        Record::Target(Target { over: Some(Over::ToDate), tolerance: None, confidence: None, ..target(3, Scope::Plan) }),
        Record::Measurement(measurement(Scope::Plan, "2026-11-02", 3.0)),
        Record::Measurement(measurement(Scope::Objective(Id::new(1)), "2026-11-02", -0.0)),
        Record::Measurement(measurement(Scope::Activity(Id::new(1)), "2026-11-02", 1.0 / 3.0)),
        Record::Measurement(measurement(Scope::Activity(Id::new(1)), "2026-11-09", 1e15)),
        Record::Measurement(Measurement {
            note: Some("soldes".to_owned()),
            source: "ga4".to_owned(),
            ..measurement(Scope::Activity(Id::new(1)), "2026-11-16", 12.5)
        }),
        Record::Spend(Spend {
            id: Id::new(1),
            activity: Id::new(1),
            date: day("2026-11-15"),
            amount: Cents::new(35_000),
            kind: SpendKind::Actual,
            note: None,
            source: Some("I1:4".to_owned()),
        }),
        Record::Move(Move {
            id: Id::new(1),
            code: "M1".to_owned(),
            date: day("2026-11-16"),
            from: Some(Id::new(1)),
            to: None,
            amount: Cents::new(100),
            reason: "CPL".to_owned(),
            hypothesis: Some("CPL -10 %".to_owned()),
            review: Some(day("2026-12-01")),
        }),
        Record::Decision(Decision {
            id: Id::new(1),
            code: "D1".to_owned(),
            date: day("2026-11-16"),
            target: Some(Id::new(1)),
            kind: DecisionKind::Fix,
            reason: String::new(),
            expected: None,
            review: None,
            outcome: Some(Outcome::Neutral),
            activity: Some(Id::new(2)),
            was: Some("<3€".to_owned()),
            evidence: Some("{}".to_owned()),
        }),
        Record::Checkin(Checkin {
            id: Id::new(1),
            code: "C1".to_owned(),
            date: day("2026-11-17"),
            week: day("2026-11-16"),
            note: Some("été 🎉".to_owned()),
            finished: true,
        }),
        Record::Annotation(Annotation {
            id: Id::new(1),
            code: "N1".to_owned(),
            start: day("2026-11-11"),
            end: None,
            activity: Some(Id::new(1)),
            kpi: Some(Id::new(1)),
            text: "Panne".to_owned(),
        }),
        Record::Answer(Answer {
            id: Id::new(1),
            code: "R1".to_owned(),
            checkin: Id::new(1),
            kpi: Some(Id::new(1)),
            scope: Scope::Activity(Id::new(1)),
            target: Some(Id::new(1)),
            kind: AnswerKind::Skipped,
            note: Some("CRM en panne".to_owned()),
            confidence: Some(7),
        }),
        Record::Mute(Mute {
            id: Id::new(1),
            code: "S1".to_owned(),
            rule: "kpi-stale".to_owned(),
            record: Some("kpis/leads".to_owned()),
            field: None,
            reason: "saisonnier".to_owned(),
            until: Some(day("2026-12-31")),
        }),
        Record::Import(Import {
            id: Id::new(1),
            code: "I1".to_owned(),
            date: day("2026-11-15"),
            file: "meta.csv".to_owned(),
            hash: "00ff".to_owned(),
            format: "meta_ads".to_owned(),
            rows: 12,
        }),
        Record::Mapping(Mapping {
            id: Id::new(1),
            code: "C1".to_owned(),
            format: "meta_ads".to_owned(),
            kind: MappingKind::Campaign,
            name: "Été « soldes »".to_owned(),
            activity: Some(Id::new(2)),
            kpi: Some(Id::new(1)),
            field: None,
        }),
        Record::View(View {
            id: Id::new(1),
            code: "V1".to_owned(),
            sheet: "activities".to_owned(),
            name: "Mes urgences".to_owned(),
            state: "{}".to_owned(),
        }),
    ];
    for record in records {
        plan.put(record);
    }
    plan
}

/// A plan file in a directory that goes away with the first value.
pub fn stored(plan: &Plan) -> (tempfile::TempDir, PathBuf, Store) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.kpilot");
    let store = Store::create(&path, plan, &now()).unwrap();
    (folder, path, store)
}

/// Commits an edit and applies it to the plan in memory, as the program does.
pub fn commit(store: &mut Store, plan: &mut Plan, edit: &Edit) -> u64 {
    let revision = store.commit(edit, &now()).unwrap();
    edit.changes.iter().for_each(|change| plan.apply(change));
    revision
}

/// The edit of one change.
pub fn edit(change: Change) -> Edit {
    Edit { action: "test".to_owned(), changes: vec![change] }
}
