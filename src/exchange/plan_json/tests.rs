use proptest::prelude::*;

use crate::domain::{Cents, Change, Day, Invalid, Language, NumberError, Over, Plan, Record, Scope, Table};
use crate::exchange::{Fault, ImportError, Imported, Problem, Shape};
use crate::tables::Refusal;

use super::{export, import};

fn today() -> Day {
    Day::from_ymd_opt(2026, 11, 23).unwrap()
}

fn empty() -> Plan {
    Plan::new(Plan::blank_settings(Language::French))
}

fn applied(plan: &Plan, imported: &Imported) -> Plan {
    let mut plan = plan.clone();
    imported.edit.changes.iter().for_each(|change: &Change| plan.apply(change));
    plan
}

fn read(text: &str) -> Plan {
    let plan = empty();
    applied(&plan, &import(&plan, text, today()).unwrap())
}

/// A document with these sections.
fn document(sections: &str) -> String {
    format!("{{\"format\": \"kpilot-plan\", \"version\": 1, {sections}}}")
}

fn fault(sections: &str) -> Fault {
    let error = import(&empty(), &document(sections), today()).unwrap_err();
    error.faults().first().unwrap_or_else(|| panic!("{error:?}")).clone()
}

/// The document of INTERFACE.md.
const EXAMPLE: &str = r#"{"format": "kpilot-plan", "version": 1,
 "plan": {"name": "Plan 2026", "currency": "EUR", "language": "fr", "tax": "HT", "budget": 12000.00, "start": "2026-01-01", "end": "2026-12-31"},
 "statuses": [
  {"code": "en_cours", "label": "En cours", "stage": "active"}
 ],
 "channels": [
  {"code": "sea", "name": "SEA"}
 ],
 "personas": [
  {"code": "p1", "name": "Inactifs 90j"}
 ],
 "objectives": [
  {"code": "O1", "name": "Génération de leads", "business_goal": "CA +15 %", "owner": "moi", "start": "2026-10-01", "due": "2026-12-31", "priority": 1}
 ],
 "activities": [
  {"code": "A1", "name": "SEA campagne produit", "channel": "sea", "objective": "O1", "status": "en_cours", "persona": "p1", "owner": "moi", "start": "2026-10-01", "due": "2026-12-31", "budget": 1200.00, "min_budget": null, "max_budget": null, "locked": false, "tracking": "utm_campaign=prod", "notes": null}
 ],
 "kpis": [
  {"code": "leads", "name": "Leads", "unit": "count", "polarity": "up", "aggregation": "sum", "cadence": "week", "formula": null},
  {"code": "cpl", "name": "CPL", "unit": "money", "polarity": "down", "aggregation": "ratio", "cadence": "week", "formula": "spend / leads"}
 ],
 "targets": [
  {"code": "T1", "kpi": "cpl", "activity": "A1", "objective": null, "expression": "<3€", "baseline": null, "start": "2026-10-01", "due": "2026-12-31", "tolerance": null, "curve": null, "over": null, "confidence": null}
 ],
 "measurements": [
  {"kpi": "leads", "activity": "A1", "objective": null, "date": "2026-11-15", "value": 120, "note": null, "source": "manual"}
 ],
 "spend": [
  {"activity": "A1", "date": "2026-11-15", "amount": 350.00, "kind": "actual", "note": null}
 ],
 "moves": [],
 "decisions": [],
 "checkins": [],
 "annotations": []}
"#;

#[test]
fn the_document_of_the_interface_comes_back_byte_for_byte() {
    assert_eq!(export(&read(EXAMPLE)), EXAMPLE);
}

#[test]
fn the_same_file_twice_changes_nothing() {
    let plan = read(EXAMPLE);
    let again = import(&plan, EXAMPLE, today()).unwrap();
    assert_eq!((again.edit.changes.len(), again.new, again.changed, again.same), (0, 0, 0, 11));
}

#[test]
fn a_record_with_a_known_code_is_updated_and_others_stay() {
    let plan = read(EXAMPLE);
    let text = document(r#""activities": [{"code": "A1", "budget": 900.5, "tracking": null}]"#);
    let imported = import(&plan, &text, today()).unwrap();
    let after = applied(&plan, &imported);
    let activity = after.activities.by_code("A1").unwrap();
    assert_eq!((imported.new, imported.changed), (0, 1));
    assert_eq!(
        (activity.budget, activity.tracking.as_deref(), &*activity.name),
        (Some(Cents::new(90_050)), None, "SEA campagne produit")
    );
    assert_eq!(after.count(Table::Kpis), 2);
}

#[test]
fn a_measurement_of_the_same_kpi_scope_and_day_is_corrected() {
    let plan = read(EXAMPLE);
    let text = document(r#""measurements": [{"kpi": "leads", "activity": "A1", "date": "2026-11-15", "value": 121.5}]"#);
    let imported = import(&plan, &text, today()).unwrap();
    assert_eq!((imported.new, imported.changed), (0, 1));
    assert_eq!(applied(&plan, &imported).measurements.iter().next().unwrap().value, 121.5);
}

#[test]
fn an_expense_that_stands_twice_in_the_file_is_two_expenses() {
    let line = r#"{"activity": "A1", "date": "2026-11-15", "amount": 350.00}"#;
    let text = document(&format!(r#""spend": [{line}, {line}]"#));
    let plan = read(EXAMPLE);
    let imported = import(&plan, &text, today()).unwrap();
    assert_eq!((imported.new, imported.same), (1, 1));
    let again = import(&applied(&plan, &imported), &text, today()).unwrap();
    assert_eq!((again.new, again.same), (0, 2));
}

#[test]
fn codes_are_made_from_names_and_never_take_one_that_comes_later() {
    let text = document(r#""channels": [{"name": "Réseaux sociaux"}, {"name": "SEA"}, {"code": "sea", "name": "Search"}]"#);
    let plan = read(&text);
    let codes: Vec<_> = plan.channels.iter().map(|channel| channel.code.as_str()).collect();
    assert_eq!(codes, ["sea", "reseaux_sociaux", "sea_2"]);
    assert_eq!(import(&plan, &text, today()).unwrap().same, 3);
}

#[test]
fn tables_and_formulas_may_refer_to_what_comes_later() {
    let plan = read(&document(
        r#""targets": [{"kpi": "rate", "objective": "O1", "expression": "1,234 €"}],
           "kpis": [{"code": "rate", "name": "Taux", "unit": "money", "aggregation": "ratio", "formula": "a / b"}, {"code": "b", "name": "B"}, {"code": "a", "name": "A"}],
           "activities": [{"name": "x", "objective": "O1"}], "objectives": [{"code": "O1", "name": "o"}], "plan": {"language": "fr"}"#,
    ));
    let target = plan.targets.iter().next().unwrap();
    assert_eq!(target.scope, Scope::Objective(plan.objectives.by_code("O1").unwrap().id));
    assert_eq!(target.expression.as_ref().unwrap().text(), "1.2340 €");
}

#[test]
fn a_deadline_typed_inside_a_target_counts_where_the_file_gives_no_due_day() {
    let due = |rest: &str| {
        let target = format!(r#"{{"kpi": "leads", "expression": "5000 d'ici 31/12"{rest}}}"#);
        let plan = read(&document(&format!(r#""kpis": [{{"code": "leads", "name": "Leads"}}], "targets": [{target}]"#)));
        plan.targets.iter().next().unwrap().due.unwrap().to_string()
    };
    assert_eq!(due(""), "2026-12-31");
    assert_eq!(due(r#", "due": null"#), "2026-12-31");
    assert_eq!(due(r#", "due": "2026-12-15""#), "2026-12-15");
}

#[test]
fn amounts_are_exact_beyond_what_a_binary_fraction_holds() {
    let plan = read(&document(r#""plan": {"budget": 999999999999999.99}"#));
    assert_eq!(plan.settings.budget, Some(Cents::new(99_999_999_999_999_999)));
    assert!(export(&plan).contains("\"budget\": 999999999999999.99"));
}

#[test]
fn what_is_wrong_is_told_by_its_path() {
    let base = r#""kpis": [{"code": "k", "name": "K"}], "activities": [{"code": "A1", "name": "a"}], "objectives": [{"code": "O1", "name": "o"}]"#;
    let no_such = |table, code: &str| Problem::Refused(Refusal::NoSuch(table, code.to_owned()));
    for (sections, path, problem) in [
        (r#""activities": [{"name": "a"}, {"name": "b", "due": 3}]"#, "activities[1].due", Problem::Shape(Shape::Text)),
        (r#""activities": [{"name": "a", "color": "red"}]"#, "activities[0].color", Problem::UnknownField),
        (r#""colors": []"#, "colors", Problem::UnknownTable),
        (r#""activities": {}"#, "activities", Problem::Shape(Shape::List)),
        (r#""activities": [7]"#, "activities[0]", Problem::Shape(Shape::Object)),
        (r#""activities": [{"name": "a", "objective": "O9"}]"#, "activities[0].objective", no_such(Table::Objectives, "O9")),
        (r#""activities": [{"budget": 5}]"#, "activities[0].name", Problem::Refused(Refusal::Required)),
        (r#""activities": [{"name": "a", "name": "b"}]"#, "activities[0].name", Problem::Twice),
        (r#""channels": [{"code": "c", "name": "a"}, {"code": "c", "name": "b"}]"#, "channels[1].code", Problem::Twice),
        (
            r#""channels": [{"code": "é", "name": "a"}]"#,
            "channels[0].code",
            Problem::Refused(Refusal::Invalid(Invalid::Code(crate::domain::CodeError::Malformed("é".into())))),
        ),
        (
            r#""kpis": [{"code": "r", "name": "R", "aggregation": "sum", "formula": "a / b"}]"#,
            "kpis[0].aggregation",
            Problem::Conflict,
        ),
        (r#""kpis": [{"code": "r", "name": "R", "formula": "a / b"}]"#, "kpis[0].formula", Invalid::UnknownKpi("a".into()).into()),
        (r#""plan": {"language": "de"}"#, "plan.language", Problem::Refused(Refusal::NotInList("de".into()))),
    ] {
        let found = fault(sections);
        assert_eq!((found.path.as_str(), &found.problem), (path, &problem), "{sections}");
    }
    for (sections, path, problem) in [
        (r#""measurements": [{"kpi": "k", "date": "2026-02-30", "value": 1}]"#, "measurements[0].date", None),
        (r#""measurements": [{"kpi": "k", "date": "30/01/2026", "value": 1}]"#, "measurements[0].date", None),
        (r#""measurements": [{"kpi": "k", "value": 1}]"#, "measurements[0].date", Some(Problem::Refused(Refusal::Required))),
        (
            r#""measurements": [{"kpi": "k", "date": "2026-01-01", "value": 1e400}]"#,
            "measurements[0].value",
            Some(Problem::Refused(NumberError::Range.into())),
        ),
        (r#""measurements": [{"kpi": "k", "date": "2026-01-01", "value": NaN}]"#, "measurements[0].value", Some(Problem::Syntax)),
        (
            r#""measurements": [{"kpi": "k", "date": "2026-01-01", "value": 1}, {"kpi": "k", "date": "2026-01-01", "value": 2}]"#,
            "measurements[1].date",
            Some(Problem::Twice),
        ),
        (r#""targets": [{"kpi": "k", "activity": "A1", "objective": "O1"}]"#, "targets[0].activity", Some(Problem::Conflict)),
        (r#""targets": [{"kpi": "k", "expression": "beaucoup"}]"#, "targets[0].expression", None),
        (r#""targets": [{"kpi": "k", "expression": "25 %"}]"#, "targets[0].expression", None),
        (r#""targets": [{"kpi": "k", "over": {"rolling": 0}}]"#, "targets[0].over", Some(Problem::Shape(Shape::Span))),
        (r#""targets": [{"kpi": "k", "curve": [1, "2"]}]"#, "targets[0].curve", Some(Problem::Shape(Shape::Number))),
        (r#""spend": [{"activity": "A1", "date": "2026-01-01", "amount": 1.005}]"#, "spend[0].amount", None),
        (
            r#""spend": [{"activity": "A1", "date": "2026-01-01", "amount": "1"}]"#,
            "spend[0].amount",
            Some(Problem::Shape(Shape::Number)),
        ),
    ] {
        let found = fault(&format!("{base}, {sections}"));
        assert_eq!(found.path, path, "{sections}");
        assert!(problem.is_none_or(|problem| problem == found.problem), "{:?}", found.problem);
    }
}

#[test]
fn a_fault_is_told_with_its_line_column_and_value() {
    let text = "{\"format\": \"kpilot-plan\", \"version\": 1,\n \"channels\": [\n  {\"code\": \"é\", \"name\": 5}]}";
    let error = import(&empty(), text, today()).unwrap_err();
    let Fault { line, column, value, .. } = &error.faults()[0];
    assert_eq!((*line, *column, value.as_str()), (3, 25, "5"));
}

#[test]
fn another_document_is_no_plan() {
    for text in ["[]", "7", "{}", r#"{"error": "login"}"#, r#"{"format": "other", "version": 1}"#] {
        assert_eq!(import(&empty(), text, today()), Err(ImportError::NotAPlan), "{text}");
    }
    for (version, told) in [(r#", "version": 2"#, "2"), ("", ""), (r#", "version": "1""#, "\"1\"")] {
        let text = format!("{{\"format\": \"kpilot-plan\"{version}}}");
        assert_eq!(import(&empty(), &text, today()), Err(ImportError::Version(told.to_owned())));
    }
}

#[test]
fn a_kpi_does_not_take_a_unit_that_its_targets_do_not_fit() {
    let plan = read(EXAMPLE);
    let text = document(r#""kpis": [{"code": "cpl", "unit": "percent"}]"#);
    let error = import(&plan, &text, today()).unwrap_err();
    assert_eq!(error.faults()[0].path, "kpis[0].unit");
    let both = document(r#""kpis": [{"code": "cpl", "unit": "percent"}], "targets": [{"code": "T1", "expression": "< 3 %"}]"#);
    assert!(import(&plan, &both, today()).is_ok());
}

#[test]
fn a_chain_of_formulas_that_goes_round_is_refused() {
    let kpi =
        |code: &str, of: &str| format!(r#"{{"code": "{code}", "name": "{code}", "aggregation": "ratio", "formula": "{of} * 2"}}"#);
    let text = format!(r#""kpis": [{}, {}, {}]"#, kpi("a", "b"), kpi("b", "c"), kpi("c", "a"));
    assert!(matches!(fault(&text).problem, Problem::Refused(Refusal::Invalid(Invalid::Cycle(_)))));
}

fn words() -> impl Strategy<Value = Option<String>> {
    proptest::option::of(proptest::collection::vec(any::<char>(), 0..12).prop_map(|signs| signs.into_iter().collect()))
}

fn days() -> impl Strategy<Value = Option<Day>> {
    proptest::option::of((0..80_000_u64).prop_map(|days| Day::from_ymd_opt(1970, 1, 1).unwrap() + chrono::Days::new(days)))
}

fn amounts() -> impl Strategy<Value = Option<Cents>> {
    proptest::option::of((0..=100_000_000_000_000_000_i64).prop_map(Cents::new))
}

/// A plan of a few records with any words, days and numbers, its links and its order of codes at random.
fn plans() -> impl Strategy<Value = Plan> {
    let texts = proptest::collection::vec(words(), 12);
    let dates = proptest::collection::vec(days(), 12);
    let money = proptest::collection::vec(amounts(), 6);
    let numbers = proptest::collection::vec(-1e15..1e15_f64, 6);
    let small = proptest::collection::vec((-300..15_i32, -9.0..9.0_f64).prop_map(|(power, digit)| digit * 10_f64.powi(power)), 6);
    (texts, dates, money, numbers, small, any::<[u8; 8]>()).prop_map(|(texts, dates, money, numbers, small, dice)| {
        use crate::domain::*;
        let span = |one: usize, two: usize| match (dates[one], dates[two]) {
            (Some(first), Some(last)) => (Some(first.min(last)), Some(first.max(last))),
            other => other,
        };
        let (start, end) = span(0, 1);
        let name = |place: usize| format!("n{}", texts[place].clone().unwrap_or_default());
        let some = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
        let settings = Settings {
            name: name(0),
            currency: "CHF".into(),
            language: Language::English,
            tax: some(&texts[1]),
            budget: money[0],
            start,
            end,
        };
        let mut plan = Plan::new(settings);
        let mut put = |record| plan.put(record);
        put(Record::Status(Status { id: Id::new(3), code: "s-1".into(), label: name(2), stage: Stage::Paused }));
        put(Record::Objective(Objective {
            id: Id::new(2),
            code: "O_1".into(),
            name: name(3),
            business_goal: some(&texts[4]),
            owner: None,
            start,
            due: end,
            priority: Some(dice[0].into()),
        }));
        put(Record::Activity(Activity {
            id: Id::new(9),
            code: "-A".into(),
            name: name(5),
            channel: None,
            objective: Some(Id::new(2)),
            status: Some(Id::new(3)),
            persona: None,
            owner: some(&texts[6]),
            start: None,
            due: dates[2],
            budget: money[1],
            min_budget: None,
            max_budget: money[2],
            locked: dice[1] > 99,
            tracking: None,
            notes: some(&texts[7]),
        }));
        for (number, code) in [(4, "raw"), (5, "[")] {
            let code = if code == "[" { "ratio" } else { code };
            let formula = (code == "ratio").then(|| Formula::parse("raw / 3,5 + spend").unwrap());
            let aggregation = if formula.is_some() { Aggregation::Ratio } else { Aggregation::Mean };
            put(Record::Kpi(Kpi {
                id: Id::new(number),
                code: code.into(),
                name: name(8),
                unit: Unit::Number,
                polarity: Polarity::Down,
                aggregation,
                cadence: Cadence::Month,
                formula,
            }));
        }
        let (due, first) = span(3, 4);
        let goal = match dice[2] % 4 {
            0 => Goal::Level(Level::Between { low: numbers[0].min(numbers[1]), high: numbers[0].max(numbers[1]) }),
            1 => Goal::Reach(Reach::Relative(numbers[0] / 1e6)),
            2 => Goal::Milestone,
            _ => Goal::Reach(Reach::Absolute(small[0])),
        };
        let scope = [Scope::Plan, Scope::Objective(Id::new(2)), Scope::Activity(Id::new(9))][usize::from(dice[3] % 3)];
        put(Record::Target(Target {
            id: Id::new(1),
            code: "T".into(),
            kpi: Id::new(5),
            scope,
            expression: Some(Expression::of(goal, None)),
            baseline: Some(small[1]),
            start: due,
            due: first,
            tolerance: Some(f64::from(dice[4]) / 255.0),
            curve: Some(vec![1.0, numbers[2].abs(), small[2].abs()]),
            over: [None, Some(Over::Period), Some(Over::ToDate), Some(Over::Rolling(u32::from(dice[5]) + 1))]
                [usize::from(dice[6] % 4)],
            confidence: Some(dice[7] % 11),
        }));
        for (place, value) in numbers.iter().chain(&small).enumerate() {
            let date = dates[place].unwrap_or(Day::from_ymd_opt(2026, 1, 1).unwrap());
            put(Record::Measurement(Measurement {
                key: MeasurementKey { kpi: Id::new(4), scope, date },
                value: *value,
                note: some(&texts[place]),
                source: name(place),
            }));
        }
        for (place, amount) in money.iter().flatten().enumerate() {
            put(Record::Spend(Spend {
                id: Id::new(1 + place as i64),
                activity: Id::new(9),
                date: Day::from_ymd_opt(2026, 1, 1).unwrap(),
                amount: -*amount,
                kind: SpendKind::Committed,
                note: some(&texts[place]),
            }));
        }
        put(Record::Decision(Decision {
            id: Id::new(7),
            code: "D7".into(),
            date: Day::from_ymd_opt(2026, 1, 1).unwrap(),
            target: Some(Id::new(1)),
            kind: DecisionKind::Nothing,
            reason: texts[9].clone().unwrap_or_default(),
            expected: None,
            review: dates[5],
            outcome: Some(Outcome::Lost),
            activity: None,
        }));
        plan
    })
}

proptest! {
    #[test]
    fn export_then_import_into_a_new_file_then_export_gives_the_same_bytes(plan in plans()) {
        let text = export(&plan);
        let again = read(&text);
        prop_assert_eq!(&export(&again), &text);
        prop_assert_eq!(import(&again, &text, today()).unwrap().edit.changes.len(), 0);
        prop_assert_eq!(again.settings, plan.settings);
    }

    #[test]
    fn no_text_makes_the_import_panic(text in ".{0,200}", cut in 0..3000_usize) {
        let _ = import(&empty(), &text, today());
        let at = EXAMPLE.char_indices().map(|(at, _)| at).nth(cut % 2000).unwrap_or(0);
        let _ = import(&empty(), &EXAMPLE[..at], today());
        let _ = import(&empty(), &format!("{}{text}{}", &EXAMPLE[..at], &EXAMPLE[at..]), today());
    }
}

#[test]
fn over_is_written_as_the_interface_says() {
    let plan = read(&document(
        r#""kpis": [{"code": "k", "name": "K"}], "targets": [{"kpi": "k", "over": {"rolling": 4}}, {"kpi": "k", "over": "to_date"}, {"kpi": "k", "curve": [1, 0.5]}]"#,
    ));
    let overs: Vec<_> = plan.targets.iter().map(|target| target.over).collect();
    assert_eq!(overs, [Some(Over::Rolling(4)), Some(Over::ToDate), None]);
    let text = export(&plan);
    assert!(
        text.contains(r#""over": {"rolling": 4}"#)
            && text.contains(r#""over": "to_date""#)
            && text.contains(r#""curve": [1, 0.5]"#)
    );
    assert!(matches!(plan.get(crate::domain::Key::Row(Table::Targets, 1)), Some(Record::Target(_))));
}
