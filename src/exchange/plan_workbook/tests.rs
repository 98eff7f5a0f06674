//! A workbook and its way back: what nobody edited has no difference, what was edited comes in, what changed here too waits.

use crate::domain::{Change, Day, Plan, Record, Table};
use crate::exchange::templates;
use crate::exchange::workbook::{Cell, Tab, cells};
use crate::tables::Facts;
use crate::text::{Tongue, Words};

use super::back::{Difference, Kind, apply, compare, read};
use super::{Origin, write};

fn today() -> Day {
    "2026-11-23".parse().unwrap()
}

fn words() -> [Words; 2] {
    [Words::new(Tongue::French), Words::new(Tongue::English)]
}

fn tabs(plan: &Plan, tongue: Tongue) -> Vec<Tab> {
    let facts = Facts { plan, standing: None, today: today(), masked: false };
    let origin = Origin { revision: 7, at: "2026-11-20T10:00:00+01:00".to_owned() };
    cells(&write(&facts, &Words::new(tongue), &origin).unwrap()).unwrap()
}

fn differences(tabs: &[Tab], base: Option<&Plan>, here: &Plan) -> Vec<Difference> {
    let [french, english] = words();
    compare(&read(tabs, &[&french, &english]).unwrap(), base, here, today())
}

fn applied(plan: &Plan, found: &[Difference]) -> Plan {
    let [french, english] = words();
    let chosen: Vec<&Difference> = found.iter().collect();
    let edit = apply(plan, &chosen, &[&french, &english], today()).unwrap();
    let mut plan = plan.clone();
    edit.changes.iter().for_each(|change| plan.apply(change));
    plan
}

/// The cell below a title in the row of a record's name.
fn cell<'t>(tabs: &'t mut [Tab], sheet: &str, name: &str, title: &str) -> &'t mut Cell {
    let tab = tabs.iter_mut().find(|tab| tab.name == sheet).unwrap();
    let place = tab.rows[0].cells.iter().position(|cell| *cell == Cell::Text(title.to_owned())).unwrap();
    let row = tab.rows.iter_mut().find(|row| row.cells.contains(&Cell::Text(name.to_owned()))).unwrap();
    if row.cells.len() <= place {
        row.cells.resize(place + 1, Cell::Empty);
    }
    &mut row.cells[place]
}

fn demo(tongue: Tongue) -> Plan {
    templates::demo("boutique", tongue, today()).unwrap()
}

#[test]
fn a_workbook_that_nobody_edited_has_no_difference() {
    for tongue in Tongue::ALL {
        for name in templates::names() {
            let plan = templates::template(name, *tongue, today()).unwrap();
            let found = differences(&tabs(&plan, *tongue), Some(&plan), &plan);
            assert!(found.is_empty(), "{name} {tongue:?}: {found:?}");
        }
    }
    let plan = demo(Tongue::French);
    let english = tabs(&plan, Tongue::English);
    for base in [Some(&plan), None] {
        let found = differences(&english, base, &plan);
        assert!(found.is_empty(), "{found:?}");
    }
}

#[test]
fn edited_cells_new_rows_and_removed_rows_come_in_as_one_edit() {
    let plan = demo(Tongue::French);
    let mut edited = tabs(&plan, Tongue::French);
    *cell(&mut edited, "Activités", "Reels gestes du thé", "Budget") = Cell::Number(1234.5);
    *cell(&mut edited, "Activités", "Reels gestes du thé", "Canal") = Cell::Text("TikTok".to_owned());
    *cell(&mut edited, "Activités", "Reels gestes du thé", "Verrouillé") = Cell::Text("oui".to_owned());
    let channels = edited.iter_mut().find(|tab| tab.name == "Canaux").unwrap();
    let line = channels.rows.last().unwrap().line + 1;
    channels.rows.push(crate::exchange::workbook::Row { line, cells: vec![Cell::Text("TikTok".to_owned())] });
    let spend = edited.iter_mut().find(|tab| tab.name == "Dépenses").unwrap();
    spend.rows.remove(3);
    let found = differences(&edited, Some(&plan), &plan);
    let count = |kind: Kind| found.iter().filter(|one| one.kind == kind).count();
    assert_eq!([count(Kind::Changed), count(Kind::New), count(Kind::Removed), count(Kind::Conflict)], [3, 1, 1, 0], "{found:?}");
    let after = applied(&plan, &found);
    let reels = after.activities.iter().find(|activity| activity.name == "Reels gestes du thé").unwrap();
    let channel = after.channels.get(reels.channel.unwrap()).unwrap();
    assert_eq!((reels.budget.unwrap().cents(), reels.locked, channel.name.as_str()), (123_450, true, "TikTok"));
    assert_eq!(after.spend.len(), plan.spend.len() - 1);
    // The same workbook once more changes nothing: a new row finds the record that it made.
    let again = differences(&edited, Some(&plan), &after);
    assert!(again.iter().all(|one| one.kind == Kind::New) && applied(&after, &again) == after, "{again:?}");
}

#[test]
fn days_and_numbers_that_came_back_as_texts_are_the_same() {
    let plan = demo(Tongue::French);
    let mut edited = tabs(&plan, Tongue::French);
    let text = |text: &str| Cell::Text(text.to_owned());
    *cell(&mut edited, "Activités", "Google Shopping thés en vrac", "Budget") = text("5\u{202f}200,00 €");
    let activity = plan.activities.iter().find(|one| one.name.starts_with("Google")).unwrap();
    let due = activity.due.unwrap().format("%d/%m/%Y").to_string();
    *cell(&mut edited, "Activités", "Google Shopping thés en vrac", "Échéance") = text(&due);
    assert!(differences(&edited, Some(&plan), &plan).is_empty());
    *cell(&mut edited, "Activités", "Google Shopping thés en vrac", "Budget") = text("5 201");
    assert_eq!(differences(&edited, Some(&plan), &plan).len(), 1);
}

#[test]
fn what_changed_here_meanwhile_is_a_conflict_and_what_is_the_same_is_none() {
    let base = demo(Tongue::English);
    let mut edited = tabs(&base, Tongue::English);
    let name = base.activities.iter().next().unwrap().name.clone();
    *cell(&mut edited, "Activities", &name, "Budget") = Cell::Number(999.0);
    *cell(&mut edited, "Activities", &name, "Owner") = Cell::Text("Zoé".to_owned());
    let mut here = base.clone();
    let before = base.activities.iter().next().unwrap().clone();
    let after = crate::domain::Activity {
        budget: Some(crate::domain::Cents::new(50_000)),
        owner: Some("Zoé".to_owned()),
        ..before.clone()
    };
    here.apply(&Change::update(Record::Activity(before), Record::Activity(after)));
    let found = differences(&edited, Some(&base), &here);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(
        (found[0].kind, found[0].field, found[0].here.as_str(), found[0].file.as_str()),
        (Kind::Conflict, Some("budget"), "500", "999")
    );
    // Against a plan that does not know the workbook's state it is a plain change, and nothing is removed.
    let unknown = differences(&edited, None, &here);
    assert!(unknown.iter().all(|one| one.kind == Kind::Changed), "{unknown:?}");
}

#[test]
fn a_wrong_cell_is_told_by_its_place_and_nothing_comes_in() {
    let plan = demo(Tongue::French);
    let mut edited = tabs(&plan, Tongue::French);
    *cell(&mut edited, "Activités", "Reels gestes du thé", "Budget") = Cell::Text("beaucoup".to_owned());
    let found = differences(&edited, Some(&plan), &plan);
    let [french, english] = words();
    let chosen: Vec<&Difference> = found.iter().collect();
    let error = apply(&plan, &chosen, &[&french, &english], today()).unwrap_err();
    let fault = &error.faults()[0];
    assert_eq!((fault.path.as_str(), fault.value.as_str()), ("Activités.budget", "beaucoup"));
    assert!(fault.line > 1);
}

#[test]
fn a_text_is_never_a_formula_whatever_it_begins_with() {
    let mut plan = demo(Tongue::French);
    let evil = "=HYPERLINK(\"http://x\",\"a\")";
    let before = plan.activities.iter().next().unwrap().clone();
    plan.apply(&Change::update(
        Record::Activity(before.clone()),
        Record::Activity(crate::domain::Activity { name: evil.to_owned(), notes: Some("\u{1b}[2J+1".to_owned()), ..before }),
    ));
    let mut written = tabs(&plan, Tongue::French);
    assert_eq!(*cell(&mut written, "Activités", evil, "Notes"), Cell::Text("␛[2J+1".to_owned()));
    let found = differences(&written, Some(&plan), &plan);
    assert!(found.is_empty(), "{found:?}");
    assert!(plan.count(Table::Activities) > 0);
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(12))]

    #[test]
    fn the_workbook_of_any_plan_comes_back_without_a_difference(plan in crate::exchange::plan_json::tests::random::plans()) {
        let found = differences(&tabs(&plan, Tongue::English), Some(&plan), &plan);
        proptest::prop_assert!(found.is_empty(), "{:?}", found);
    }
}
