//! One failing plan a rule: the proven launch with one thing spoilt. The proven launch itself is the plan that passes it.

use crate::twins::{audit, day, template};
use kpilot::analysis::Standing;
use kpilot::audit::{Audit, Guide, cards, fix};
use kpilot::domain::{
    Activity, Cents, Change, Day, Decision, Expression, Id, Kpi, Language, Measurement, Move, Objective, Plan, Polarity, Record,
    Spend, SpendKind, Status, Target, Unit,
};
use kpilot::text::{Tongue, Words};

fn today() -> Day {
    day("2026-11-25")
}

fn proven() -> Plan {
    template("prouve", Tongue::French, today())
}

macro_rules! spoil {
    ($name:ident, $shelf:ident, $record:ident) => {
        fn $name(plan: &mut Plan, code: &str, change: impl FnOnce(&mut $record)) {
            let before = plan.$shelf.by_code(code).unwrap().clone();
            let mut after = before.clone();
            change(&mut after);
            plan.apply(&Change::update(Record::$record(before), Record::$record(after)));
        }
    };
}
spoil!(objective, objectives, Objective);
spoil!(activity, activities, Activity);
spoil!(kpi, kpis, Kpi);
spoil!(target, targets, Target);
spoil!(decision, decisions, Decision);
spoil!(transfer, moves, Move);

/// The same plan without the records of a table that are chosen.
fn without(plan: &Plan, gone: impl Fn(&Record) -> bool) -> Plan {
    let mut less = Plan::new(plan.settings.clone());
    for table in kpilot::domain::Table::ALL.iter().copied().filter(|table| *table != kpilot::domain::Table::Plan) {
        for record in plan.keys(table).into_iter().filter_map(|key| plan.get(key)).filter(|record| !gone(record)) {
            less.put(record);
        }
    }
    less
}

fn drop_where(plan: &mut Plan, gone: impl Fn(&Record) -> bool) {
    *plan = without(plan, gone);
}

fn of_activity(plan: &Plan, code: &str) -> Id<Activity> {
    plan.activities.by_code(code).unwrap().id
}

fn no_values_of(plan: &mut Plan, code: &str) {
    let id = of_activity(plan, code);
    drop_where(plan, |record| matches!(record, Record::Measurement(one) if one.key.scope == kpilot::domain::Scope::Activity(id)));
}

fn no_targets_of(plan: &mut Plan, code: &str) {
    let id = of_activity(plan, code);
    drop_where(plan, |record| matches!(record, Record::Target(one) if one.scope == kpilot::domain::Scope::Activity(id)));
}

/// Puts one target on an activity in the place of all its others.
fn only_target(plan: &mut Plan, code: &str, kpi_code: &str, name: &str, expression: &str) {
    no_targets_of(plan, code);
    let model = plan.targets.by_code("T1").unwrap().clone();
    let kpi_id = plan.kpis.by_code(kpi_code).unwrap().id;
    kpi(plan, kpi_code, |kpi| name.clone_into(&mut kpi.name));
    let scope = kpilot::domain::Scope::Activity(of_activity(plan, code));
    let expression = Some(Expression::parse(expression, Language::French).unwrap());
    plan.put(Record::Target(Target { id: plan.targets.next_id(), code: "TX".into(), kpi: kpi_id, scope, expression, ..model }));
}

fn goal(plan: &mut Plan, code: &str, expression: &str) {
    target(plan, code, |target| target.expression = Some(Expression::parse(expression, Language::French).unwrap()));
}

fn stage(plan: &mut Plan, code: &str, status: &str) {
    let status: Id<Status> = plan.statuses.by_code(status).unwrap().id;
    activity(plan, code, |one| one.status = Some(status));
}

fn pay(plan: &mut Plan, code: &str, cents: i64, date: &str, note: Option<&str>) {
    let (id, activity) = (plan.spend.next_id(), of_activity(plan, code));
    let (date, amount, note) = (day(date), Cents::new(cents), note.map(str::to_owned));
    plan.put(Record::Spend(Spend { id, activity, date, amount, kind: SpendKind::Actual, note, source: None }));
}

fn tracking(plan: &mut Plan, code: &str, tracking: &str, notes: &str) {
    activity(plan, code, |one| {
        one.tracking = Some(tracking.to_owned());
        one.notes = Some(notes.to_owned());
    });
}

/// What spoils the proven launch, rule by rule, in the order of the cards.
type Case = (&'static str, fn(&mut Plan));

const CASES: &[Case] = &[
    ("plan-no-objective", |plan| drop_where(plan, |record| !matches!(record, Record::Status(_) | Record::Channel(_)))),
    ("objective-no-number", |plan| drop_where(plan, |record| matches!(record, Record::Target(_)))),
    ("objective-vague", |plan| {
        objective(plan, "O2", |one| one.name = "Améliorer la notoriété".into());
        drop_where(plan, |record| matches!(record, Record::Target(one) if one.code == "T3"));
    }),
    ("objective-no-deadline", |plan| objective(plan, "O2", |one| one.due = None)),
    ("objective-no-goal", |plan| objective(plan, "O1", |one| one.business_goal = Some("  ".into()))),
    ("objective-no-activity", |plan| activity(plan, "A2", |one| one.objective = None)),
    ("objective-outside-plan", |plan| objective(plan, "O1", |one| one.due = Some(day("2027-12-31")))),
    ("objective-too-many-priorities", |plan| {
        let model = plan.objectives.by_code("O1").unwrap().clone();
        for code in ["P1", "P2", "P3"] {
            plan.put(Record::Objective(Objective { id: plan.objectives.next_id(), code: code.into(), ..model.clone() }));
        }
    }),
    ("objective-no-owner", |plan| objective(plan, "O2", |one| one.owner = None)),
    ("objective-only-lagging", |plan| {
        drop_where(plan, |record| matches!(record, Record::Target(one) if one.code != "T3"));
        kpi(plan, "subscribers", |one| one.name = "Taux de réachat".into());
    }),
    ("activity-no-objective", |plan| activity(plan, "A3", |one| one.objective = None)),
    ("activity-no-channel", |plan| activity(plan, "A3", |one| one.channel = None)),
    ("activity-no-owner", |plan| activity(plan, "A3", |one| one.owner = Some(String::new()))),
    ("activity-no-dates", |plan| activity(plan, "A3", |one| one.due = None)),
    ("activity-outside-objective", |plan| activity(plan, "A3", |one| one.due = Some(day("2027-03-01")))),
    ("activity-silent", |plan| {
        let id = of_activity(plan, "A4");
        no_values_of(plan, "A4");
        drop_where(plan, |record| matches!(record, Record::Spend(one) if one.activity == id));
    }),
    ("activity-prerequisite", |plan| stage(plan, "A1", "todo")),
    ("activity-late", |plan| activity(plan, "A3", |one| one.due = Some(day("2026-11-20")))),
    ("activity-no-status", |plan| activity(plan, "A3", |one| one.status = None)),
    ("activity-no-kpi", |plan| no_targets_of(plan, "A3")),
    ("activity-only-output", |plan| only_target(plan, "A2", "social_clicks", "Nombre de posts", "60")),
    ("activity-only-vanity", |plan| only_target(plan, "A2", "social_clicks", "Impressions", "60 000")),
    ("email-only-opens", |plan| only_target(plan, "A4", "social_clicks", "Taux d'ouverture", ">25")),
    ("ads-no-cost-per-result", |plan| {
        drop_where(plan, |record| matches!(record, Record::Target(one) if ["T2", "T15"].contains(&one.code.as_str())));
    }),
    ("activity-no-guardrail", |plan| {
        drop_where(plan, |record| matches!(record, Record::Target(one) if ["T2", "T8"].contains(&one.code.as_str())));
    }),
    ("kpi-unit", |plan| kpi(plan, "engagement", |one| one.unit = Unit::Count)),
    ("kpi-direction", |plan| kpi(plan, "cpa", |one| one.polarity = Polarity::Up)),
    ("kpi-no-target", |plan| {
        drop_where(plan, |record| matches!(record, Record::Target(one) if one.code == "T5"));
    }),
    ("kpi-no-source", |plan| kpi(plan, "orders", |one| one.source = None)),
    ("target-empty", |plan| target(plan, "T5", |one| one.expression = None)),
    ("target-no-baseline", |plan| target(plan, "T3", |one| one.baseline = None)),
    ("target-direction", |plan| goal(plan, "T6", "<3 %")),
    ("target-no-inputs", |plan| {
        let clicks = plan.kpis.by_code("email_clicks").unwrap().id;
        drop_where(plan, |record| matches!(record, Record::Measurement(one) if one.key.kpi == clicks));
    }),
    ("target-stale", |plan| {
        drop_where(plan, |record| matches!(record, Record::Measurement(one) if one.key.date > day("2026-11-10")));
    }),
    ("target-out-of-reach", |plan| goal(plan, "T14", "4000")),
    ("target-no-decision", |plan| {
        goal(plan, "T6", ">=9 %");
        drop_where(plan, |record| matches!(record, Record::Decision(_)));
    }),
    ("target-no-effort", |plan| goal(plan, "T3", "2500")),
    ("money-unproven", |plan| no_values_of(plan, "A3")),
    ("money-envelope-exceeded", |plan| plan.settings.budget = Some(Cents::new(1_000_000))),
    ("money-overspent", |plan| pay(plan, "A6", 900_000, "2026-11-20", None)),
    ("money-no-budget", |plan| activity(plan, "A5", |one| one.budget = None)),
    ("money-landing", |plan| pay(plan, "A6", 150_000, "2026-11-20", None)),
    ("money-to-give-back", |plan| activity(plan, "A1", |one| one.budget = Some(Cents::new(90_000)))),
    ("money-tax-mixed", |plan| pay(plan, "A6", 100, "2026-11-20", Some("facture 1 200 € TTC"))),
    ("money-no-envelope", |plan| plan.settings.budget = None),
    ("money-no-reserve", |plan| plan.settings.budget = Some(Cents::new(1_810_000))),
    ("money-concentrated", |plan| {
        plan.settings.budget = Some(Cents::new(20_000_000));
        activity(plan, "A6", |one| one.budget = Some(Cents::new(9_000_000)));
    }),
    ("store-no-code", |plan| tracking(plan, "A5", "tableau", "Offre limitée, sans code promo.")),
    ("activity-no-tracking", |plan| tracking(plan, "A2", "", "Trois contenus par semaine.")),
    ("link-no-utm", |plan| tracking(plan, "A2", "statistiques Meta", "Trois contenus par semaine.")),
    ("utm-twice", |plan| {
        activity(plan, "A4", |one| {
            one.tracking = Some("UTM_campaign=Search-Vitalite ; opt-in ; désinscription".into());
        });
    }),
    ("promotion-unbounded", |plan| tracking(plan, "A5", "code VITALITE10", "Remise de 20 % en caisse.")),
    ("ads-no-conversion-tracking", |plan| tracking(plan, "A6", "utm_campaign=search", "Suivi des conversions à poser.")),
    ("influence-no-contract", |plan| tracking(plan, "A3", "lien tracé", "Accord oral, sans contrat ; collaboration commerciale.")),
    ("influence-no-link", |plan| tracking(plan, "A3", "", "Contrat signé ; collaboration commerciale.")),
    ("influence-no-disclosure", |plan| tracking(plan, "A3", "lien tracé", "Contrat signé.")),
    ("email-no-consent", |plan| tracking(plan, "A4", "utm_campaign=a ; désinscription", "Trois segments.")),
    ("email-no-unsubscribe", |plan| tracking(plan, "A4", "utm_campaign=a ; opt-in", "Trois segments.")),
    ("email-one-segment", |plan| tracking(plan, "A4", "utm_campaign=a ; opt-in ; désinscription", "À toute la base.")),
    ("decision-too-early", |plan| decision(plan, "D1", |one| one.date = day("2026-10-02"))),
    ("decision-review-overdue", |plan| decision(plan, "D1", |one| one.review = Some(day("2026-11-24")))),
    ("decision-no-reason", |plan| decision(plan, "D2", |one| one.reason = "?".into())),
    ("decision-goal-moved", |plan| decision(plan, "D1", |one| one.was = Some("600".into()))),
    ("decision-no-review", |plan| decision(plan, "D2", |one| one.review = None)),
    ("move-no-reason", |plan| transfer(plan, "M1", |one| one.reason = String::new())),
    ("move-no-hypothesis", |plan| transfer(plan, "M1", |one| one.hypothesis = None)),
    ("move-no-review", |plan| transfer(plan, "M1", |one| one.review = None)),
];

/// Rules whose finding no key can mend: a person must decide or find out.
fn told(plan: &Plan) -> Vec<&'static str> {
    audit(plan, today()).standing().map(|finding| finding.card.id).collect()
}

#[test]
fn every_rule_has_a_plan_that_fails_it_and_passes_on_the_proven_launch() {
    let passed = audit(&proven(), today()).passed;
    let named: Vec<&str> = CASES.iter().map(|(rule, _)| *rule).collect();
    assert_eq!(named, cards().map(|card| card.id).collect::<Vec<_>>(), "a case for each card, in their order");
    assert!(named.len() >= 40);
    for (rule, spoil) in CASES {
        assert!(passed.contains(rule), "{rule} has nothing to say of the proven launch");
        let mut plan = proven();
        spoil(&mut plan);
        assert!(told(&plan).contains(rule), "{rule} is not found, but {:?}", told(&plan));
    }
}

#[test]
fn every_fix_that_one_key_applies_silences_its_finding() {
    let (guide, mut mended) = (Guide::default(), 0);
    for tongue in Tongue::ALL {
        let words = Words::new(*tongue);
        for (rule, spoil) in CASES {
            let mut plan = proven();
            spoil(&mut plan);
            let standing = Standing::of(&plan, today());
            let found = Audit::of(&plan, &standing, &guide);
            let card = kpilot::audit::card(rule).unwrap();
            for finding in found.ledger(&plan, today()).standing().filter(|finding| finding.card.id == *rule) {
                let edit = fix(&found, &plan, &standing, &guide, finding, &words);
                assert_eq!(edit.is_some(), card.has_mend(), "{rule}");
                let Some(edit) = edit else { continue };
                let mut better = plan.clone();
                for change in &edit.changes {
                    better.apply(change);
                }
                let still = audit(&better, today());
                assert!(still.standing().all(|other| other.identity() != finding.identity()), "{rule} stays after its fix");
                mended += 1;
            }
        }
    }
    assert!(mended >= 40, "{mended}");
}

#[test]
fn every_finding_says_what_why_and_what_mends_it_in_both_languages() {
    for tongue in Tongue::ALL {
        let words = Words::new(*tongue);
        for (rule, spoil) in CASES {
            let mut plan = proven();
            spoil(&mut plan);
            let facts = kpilot::tables::Facts { plan: &plan, standing: None, today: today(), masked: false };
            for finding in audit(&plan, today()).standing().filter(|finding| finding.card.id == *rule) {
                let told = [
                    kpilot::audit::title(finding.card, &words),
                    kpilot::audit::sentence(finding, &facts, &words),
                    kpilot::audit::why(finding, &facts, &words),
                    kpilot::audit::fix_of(finding.card, &words),
                ];
                let sheet = kpilot::tables::sheet_of(finding.key.table());
                assert!(sheet.columns.iter().any(|column| column.key == finding.field), "{rule}: no cell {}", finding.field);
                for sentence in told {
                    assert!(
                        !sentence.starts_with("audit-") && !sentence.contains("{$") && sentence.len() > 8,
                        "{rule}: {sentence}"
                    );
                }
            }
        }
    }
}

#[test]
fn a_mute_with_a_reason_silences_until_its_day_and_leaves_the_score() {
    let mut plan = proven();
    activity(&mut plan, "A3", |one| one.owner = None);
    let before = audit(&plan, today());
    let mute = |until: Option<Day>, record: Option<&str>| kpilot::domain::Mute {
        id: Id::new(1),
        code: "S1".into(),
        rule: "activity-no-owner".into(),
        record: record.map(str::to_owned),
        field: None,
        reason: "recrutement en janvier".into(),
        until,
    };
    for (until, record, silent) in [
        (None, None, true),
        (Some(today()), Some("activities/A3"), true),
        (Some(day("2026-11-24")), None, false),
        (None, Some("activities/A4"), false),
    ] {
        let mut muted = plan.clone();
        muted.put(Record::Mute(mute(until, record)));
        let ledger = audit(&muted, today());
        assert_eq!(ledger.standing().count(), usize::from(!silent), "{until:?} {record:?}");
        assert_eq!(ledger.lines.len(), 1, "a muted finding is still listed");
        let expected = if silent { before.score.applicable - 1 } else { before.score.applicable };
        assert_eq!((ledger.score.passed, ledger.score.applicable), (before.score.passed, expected));
    }
}

#[test]
fn what_is_new_is_what_an_earlier_audit_did_not_find() {
    let mut plan = proven();
    activity(&mut plan, "A3", |one| one.owner = None);
    let earlier = audit(&plan, today());
    activity(&mut plan, "A4", |one| one.owner = None);
    let now = audit(&plan, today());
    let new: Vec<_> = now.new_since(&earlier).iter().map(|finding| finding.key).collect();
    assert_eq!(new, [kpilot::domain::Key::Row(kpilot::domain::Table::Activities, of_activity(&plan, "A4").number())]);
}

#[test]
fn a_measurement_import_is_a_source() {
    let mut plan = proven();
    kpi(&mut plan, "coupons", |one| one.source = None);
    assert!(told(&plan).contains(&"kpi-no-source"));
    let kpi_id = plan.kpis.by_code("coupons").unwrap().id;
    let rows: Vec<Measurement> = plan.measurements.iter().filter(|one| one.key.kpi == kpi_id).collect();
    for row in rows {
        plan.put(Record::Measurement(Measurement { source: "I1:4".into(), ..row }));
    }
    assert!(!told(&plan).contains(&"kpi-no-source"));
}
