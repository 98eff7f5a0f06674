use proptest::prelude::*;

use crate::domain::{Change, Day, Key, Language, Plan, Table};
use crate::exchange::{Fault, ImportError, Imported, Problem, plan_json, templates};
use crate::tables::{Facts, Refusal, Sheet, sheet, sheet_of};
use crate::text::{Tongue, Words};

use super::{Dialect, Headers, Options, export, import};

fn today() -> Day {
    Day::from_ymd_opt(2026, 11, 23).unwrap()
}

fn facts(plan: &Plan) -> Facts<'_> {
    Facts { plan, standing: None, today: today(), masked: false }
}

fn article() -> Plan {
    templates::template("article", Tongue::French, today()).unwrap()
}

fn read(plan: &Plan, key: &str, text: &str) -> Result<Imported, ImportError> {
    let (french, english) = (Words::new(Tongue::French), Words::new(Tongue::English));
    import(sheet(key).unwrap(), &facts(plan), &[&french, &english], text)
}

fn applied(plan: &Plan, imported: &Imported) -> Plan {
    let mut plan = plan.clone();
    imported.edit.changes.iter().for_each(|change: &Change| plan.apply(change));
    plan
}

fn written(sheet: &Sheet, plan: &Plan, delimiter: u8) -> String {
    let options = Options { delimiter, ..Options::default() };
    export(sheet, &facts(plan), &Words::new(Tongue::French), &options)
}

fn faults(plan: &Plan, key: &str, text: &str) -> Vec<Fault> {
    read(plan, key, text).unwrap_err().faults().to_vec()
}

#[test]
fn every_table_of_every_plan_comes_back_from_its_own_csv() {
    for name in ["article", "plan", "digital"] {
        for tongue in Tongue::ALL {
            let plan = templates::template(name, *tongue, today()).unwrap();
            comes_back(&plan);
        }
    }
    comes_back(&templates::demo("boutique", Tongue::English, today()).unwrap());
}

fn comes_back(plan: &Plan) {
    for (table, delimiter) in Table::ALL.iter().zip(b",;\t".iter().cycle()) {
        let sheet = sheet_of(*table);
        let text = written(sheet, plan, *delimiter);
        let again = read(plan, sheet.key, &text).unwrap_or_else(|error| panic!("{}: {error}", sheet.key));
        assert_eq!((again.edit.changes.len(), again.same), (0, plan.count(*table)), "{}", sheet.key);
    }
}

#[test]
fn a_table_fills_an_empty_plan_with_the_same_records() {
    let plan = templates::demo("boutique", Tongue::French, today()).unwrap();
    let mut copy = Plan::new(plan.settings.clone());
    for table in &Table::ALL[1..] {
        let sheet = sheet_of(*table);
        copy = applied(&copy, &read(&copy, sheet.key, &written(sheet, &plan, b';')).unwrap());
    }
    assert_eq!(plan_json::export(&copy), plan_json::export(&plan));
}

#[test]
fn rows_are_found_by_code_or_by_name_and_others_are_made() {
    let plan = article();
    let text = "name;budget;objective;start\nSEA campagne produit;1 200,50 €;Génération de leads;24/11\nBlog;;O2;\n";
    let imported = read(&plan, "activities", text).unwrap();
    assert_eq!((imported.new, imported.changed), (1, 1));
    let after = applied(&plan, &imported);
    let activity = after.activities.by_code("A2").unwrap();
    assert_eq!((activity.budget.unwrap().cents(), activity.start.unwrap().to_string()), (120_050, "2026-11-24".to_owned()));
    assert_eq!(after.activities.by_code("blog").unwrap().objective, plan.objectives.by_code("O2").map(|objective| objective.id));
}

#[test]
fn an_empty_cell_empties_a_field_that_may_be_empty_and_leaves_any_other() {
    let plan = article();
    let after = applied(&plan, &read(&plan, "activities", "code,name,due,locked\nA1,,,\n").unwrap());
    let activity = after.activities.by_code("A1").unwrap();
    assert_eq!(activity.due, None);
    assert!(activity.name.starts_with("Emailing") && !activity.locked);
}

#[test]
fn every_wrong_cell_is_told_up_to_twenty_and_nothing_comes_in() {
    let plan = article();
    let rows: Vec<String> = (0..30).map(|row| format!("leads,2026-11-{:02},x\n", row % 28 + 1)).collect();
    let rows = rows.concat();
    let error = read(&plan, "measurements", &format!("kpi,date,value\n{rows}")).unwrap_err();
    assert!(matches!(&error, ImportError::Faults { faults, count: 30 } if faults.len() == 20));
    let first = &error.faults()[0];
    assert_eq!((first.line, first.column, first.path.as_str(), first.value.as_str()), (2, 3, "value", "x"));
}

#[test]
fn what_is_wrong_is_told_by_line_and_column() {
    let plan = article();
    for (key, text, line, column, path, value) in [
        ("activities", "name,colour\nx,red\n", 1, 2, "colour", "colour"),
        ("activities", "name,name\nx,y\n", 1, 2, "name", "name"),
        ("activities", "name,due\n\n\nx,30/2/2026\n", 4, 2, "due", "30/2/2026"),
        ("activities", "name,notes\n\"a\nb\",\"c\nd\"\nx,y,z\n", 5, 3, "", "z"),
        ("activities", "budget\n5\n", 2, 1, "name", ""),
        ("activities", "sep=;\nname;objective\nx;Nothing\n", 3, 2, "objective", "Nothing"),
        ("measurements", "kpi;value;date\nshares;12 %;2026-11-01\n", 2, 2, "value", "12 %"),
        ("measurements", "kpi;value;date\nshares;12;2026-11-01\nshares;12;2026-11-01", 3, 3, "date", "2026-11-01"),
        ("kpis", "name;formula\nx;a / b\n", 2, 2, "formula", "a / b"),
    ] {
        let fault = &faults(&plan, key, text)[0];
        let found = (fault.line, fault.column, fault.path.as_str(), fault.value.as_str());
        assert_eq!(found, (line, column, path, value), "{text}: {:?}", fault.problem);
    }
}

#[test]
fn a_quote_that_is_never_closed_is_told_where_it_opens() {
    let found = &faults(&article(), "channels", "code,name\na,b\nc,\"d\ne,f\n")[0];
    assert_eq!((found.line, &found.problem), (3, &Problem::Quote));
}

#[test]
fn the_articles_table_makes_what_it_names_and_links_it() {
    let text = "Activité;Objectif;KPI;Cible;Réalisé;Statut\nSalon;Notoriété;Visiteurs;1 000;120;En cours\nSalon;Notoriété;Coût par visiteur;<3€;;En cours\n";
    let imported = read(&article(), "plan", text).unwrap();
    let plan = applied(&article(), &imported);
    let salon = plan.activities.iter().find(|activity| activity.name == "Salon").unwrap();
    assert_eq!(plan.objectives.get(salon.objective.unwrap()).unwrap().name, "Notoriété");
    assert_eq!(plan.statuses.get(salon.status.unwrap()).unwrap().label, "En cours");
    assert_eq!(plan.targets_of(crate::domain::Scope::Activity(salon.id)).count(), 2);
    assert_eq!(imported.edit.clone().inverse().changes.len(), imported.edit.changes.len());
    let again = read(&plan, "plan", text).unwrap();
    assert!(again.edit.changes.is_empty() || again.new == 0, "{again:?}");
}

#[test]
fn a_wrong_cell_of_the_articles_table_is_told_and_nothing_comes_in() {
    let found = &faults(&article(), "plan", "activity,kpi,target\nSalon,Visiteurs,cinq\n")[0];
    assert_eq!((found.line, found.column, found.value.as_str()), (2, 3, "cinq"));
}

#[test]
fn a_file_without_names_is_not_imported() {
    assert_eq!(read(&article(), "channels", ",,\n"), Err(ImportError::Nothing));
}

#[test]
fn texts_that_look_like_formulas_are_made_harmless_and_come_back() {
    let text = "name,notes\n'=SUM(A1),\"'+1\nx\"\n";
    let plan = applied(&article(), &read(&article(), "activities", text).unwrap());
    let activity = plan.activities.iter().last().unwrap();
    assert_eq!((&*activity.name, activity.notes.as_deref()), ("=SUM(A1)", Some("+1\nx")));
    let out = written(sheet_of(Table::Activities), &plan, b',');
    assert!(out.contains("'=SUM(A1)") && !out.contains(",=SUM"));
}

#[test]
fn numbers_are_written_in_no_language_and_whole() {
    let mut plan = article();
    let text = format!(
        "{{\"format\": \"kpilot-plan\", \"version\": 1, \"measurements\": [{}]}}",
        [("01", "0.1234567891"), ("02", "-1234.5"), ("03", "1.234"), ("04", "1e-9")]
            .map(|(day, value)| format!("{{\"kpi\": \"shares\", \"date\": \"2026-11-{day}\", \"value\": {value}}}"))
            .join(",")
    );
    plan = applied(&plan, &plan_json::import(&plan, &text, today()).unwrap());
    let out = written(sheet_of(Table::Measurements), &plan, b',');
    assert!(out.contains(",2026-11-01,0.1234567891,") && out.contains(",-1234.5,"), "{out}");
    assert_eq!(read(&plan, "measurements", &out).unwrap().same, 4);
}

#[test]
fn titles_of_either_language_name_the_columns() {
    let plan = article();
    for tongue in Tongue::ALL {
        let words = Words::new(*tongue);
        let options = Options { headers: Headers::Titles, ..Options::default() };
        let text = export(sheet_of(Table::Kpis), &facts(&plan), &words, &options);
        if words.knows("column-name") {
            assert_eq!(read(&plan, "kpis", &text).unwrap().same, plan.count(Table::Kpis));
        }
    }
}

#[test]
fn a_name_that_several_records_have_is_asked_for_by_code() {
    let plan = applied(&article(), &read(&article(), "objectives", "code,name\nP1,Same\nP2,Same\n").unwrap());
    let found = &faults(&plan, "activities", "name,objective\nx,same\n")[0];
    assert!(matches!(found.problem, Problem::Refused(Refusal::Several(Table::Objectives, _))));
    assert!(plan.get(Key::Row(Table::Objectives, 1)).is_some());
}

proptest! {
    #[test]
    fn no_text_makes_the_import_panic(text in "[a-z,;\"\t\n\r=é0-9]{0,80}", tail in ".{0,40}") {
        let plan = Plan::new(Plan::blank_settings(Language::French));
        let words = Words::new(Tongue::French);
        let _ = import(sheet_of(Table::Channels), &facts(&plan), &[&words], &format!("code,name\n{text}{tail}"));
        let _ = import(sheet_of(Table::Measurements), &facts(&plan), &[&words], &text);
    }
}

#[test]
fn every_table_comes_back_from_the_csv_that_excel_opens() {
    for (tongue, dialect, thousands) in [
        (Tongue::French, Dialect::Excel(Tongue::French), "1234,50"),
        (Tongue::English, Dialect::Excel(Tongue::English), "1234.50"),
        (Tongue::French, Dialect::Excel(Tongue::English), "1234.50"),
        (Tongue::English, Dialect::Excel(Tongue::French), "1234,50"),
    ] {
        let mut plan = templates::demo("boutique", tongue, today()).unwrap();
        let spend = plan.spend.iter().next().unwrap().clone();
        plan.put(crate::domain::Record::Spend(crate::domain::Spend { amount: crate::domain::Cents::new(123_450), ..spend }));
        let Dialect::Excel(written_in) = dialect else { continue };
        let options = Options { dialect, delimiter: dialect.delimiter(), headers: Headers::Titles, ..Options::default() };
        for table in Table::ALL {
            let sheet = sheet_of(*table);
            let text = export(sheet, &facts(&plan), &Words::new(written_in), &options);
            assert!(text.starts_with('\u{feff}') && text.ends_with("\r\n"), "{}", sheet.key);
            assert!(*table != Table::Spend || text.contains(thousands), "{text}");
            let again = read(&plan, sheet.key, &text).unwrap_or_else(|error| panic!("{}: {error}", sheet.key));
            let expected = (0, plan.count(*table));
            assert_eq!(
                (again.edit.changes.len(), again.same),
                expected,
                "{} {tongue:?} {dialect:?}: {:?}",
                sheet.key,
                again.edit.changes.first()
            );
        }
    }
}
