pub(in crate::exchange) mod random;

use crate::domain::{Cents, Change, Day, Invalid, Language, NumberError, Over, Plan, Record, Scope, Table};
use crate::exchange::{Fault, ImportError, Imported, Problem, Shape, say};
use crate::tables::Refusal;
use crate::text::{Tongue, Words};

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
    let value = applied(&plan, &imported).measurements.iter().next().map(|one| one.value);
    assert_eq!(value, Some(121.5));
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
fn a_formula_without_spaces_subtracts_kpis_wherever_they_stand_in_the_file() {
    let text = document(
        r#""kpis": [{"code": "roi", "name": "ROI", "unit": "number", "aggregation": "ratio", "formula": "(ca-spend)/spend"}, {"code": "ca", "name": "CA"}]"#,
    );
    let plan = read(&text);
    assert_eq!(plan.kpis.by_code("roi").unwrap().formula.as_ref().unwrap().text(), "(ca - spend)/spend");
    assert_eq!(import(&plan, &text, today()).unwrap().same, 2);
}

#[test]
fn settings_that_a_file_does_not_give_stay_as_they_are() {
    let plan = read(&document(r#""plan": {"name": "Avant", "start": "2026-01-01", "end": "2026-12-31"}"#));
    let mut after = plan.clone();
    for change in import(&plan, &document(r#""plan": {"name": "Après"}"#), today()).unwrap().edit.changes {
        after.apply(&change);
    }
    assert_eq!((after.settings.name.as_str(), after.settings.start), ("Après", plan.settings.start));
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

#[test]
fn a_measurement_without_day_is_not_taken_for_todays() {
    let measurements = r#"[{"kpi": "k", "date": "2026-11-23", "value": 1}, {"kpi": "k", "value": 2}]"#;
    let found = fault(&format!(r#""kpis": [{{"code": "k", "name": "K"}}], "measurements": {measurements}"#));
    assert_eq!((found.path.as_str(), found.problem), ("measurements[1].date", Problem::Refused(Refusal::Required)));
}

#[test]
fn a_fault_is_said_in_both_languages_with_its_path_and_what_to_do() {
    let found = import(&empty(), &document(r#""activities": [{"name": "a", "objective": "O9"}]"#), today()).unwrap_err();
    for (tongue, start) in [(Tongue::French, "ligne 1, colonne"), (Tongue::English, "line 1, column")] {
        let (message, hint) = say(&found, &Words::new(tongue), &empty());
        assert!(message.starts_with(start) && message.contains("activities[0].objective") && message.contains("O9"), "{message}");
        assert!(!hint.starts_with("exchange-"), "{hint}");
    }
}
