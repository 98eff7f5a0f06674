//! A week of a small campaign report, booked, booked again and corrected.

use super::*;
use crate::domain::{Activity, Cents, Import, Kpi, Plan, Record, Scope, Spend, SpendKind, Table};
use crate::exchange::results::{Answers, Report, open, read};
use crate::tables::{blank, with_code};

const WEEK: &str = "Day,Campaign,Currency code,Cost,Impr.,Clicks\n\
    2026-09-01,Brand,EUR,10.50,100,5\n2026-09-02,Brand,EUR,0.00,0,0\n2026-09-01,Generic,EUR,20.00,300,9\n\
    Total: Account,,EUR,30.50,400,14\n";

fn report(text: &str) -> Report {
    read("report.csv", &open(text.into()).unwrap(), &Answers::default(), &|_| true).unwrap()
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// A plan with an activity of this name and a KPI of clicks.
fn plan() -> Plan {
    let mut plan = Plan::new(Plan::blank_settings(crate::domain::Language::English));
    plan.settings.currency = "EUR".to_owned();
    let today = day("2026-09-10");
    let Record::Activity(mut activity) = blank(&plan, Table::Activities, today) else { panic!() };
    activity.name = "Search ads".to_owned();
    activity.tracking = Some("utm_campaign=brand".to_owned());
    put(&mut plan, Record::Activity(activity));
    let Record::Kpi(mut kpi) = blank(&plan, Table::Kpis, today) else { panic!() };
    kpi.name = "Clics".to_owned();
    put(&mut plan, Record::Kpi(kpi));
    plan
}

fn put(plan: &mut Plan, record: Record) {
    let record = with_code(plan, record);
    plan.put(record);
}

fn booked(plan: &Plan, text: &str, map: &str) -> Result<Booked, BookError> {
    let report = report(text);
    let origin = Origin { file: "report.csv".to_owned(), hash: "0".to_owned(), today: day("2026-09-10") };
    let booking = Booking { origin, on: None, is_preview: false, name: &|metric| metric.word().to_owned() };
    let routes = routes(plan, &report, &Map::read(map).unwrap());
    book(plan, &report, &routes, &booking)
}

fn applied(plan: &Plan, booked: &Booked) -> Plan {
    let mut plan = plan.clone();
    booked.edit.changes.iter().for_each(|change| plan.apply(change));
    plan
}

const GENERIC_TO_NEW: &str = r#"{"campaigns": {"Generic": "+"}}"#;

#[test]
fn a_campaign_that_goes_nowhere_is_asked_for_and_its_tracking_is_an_answer() {
    assert_eq!(booked(&plan(), WEEK, "{}"), Err(BookError::Unrouted(vec!["Generic".to_owned()])));
}

#[test]
fn money_goes_to_the_ledger_and_clicks_to_their_kpi_with_file_and_line() {
    let before = plan();
    let booked = booked(&before, WEEK, GENERIC_TO_NEW).unwrap();
    assert_eq!((booked.new, booked.changed, booked.same, booked.made), (5, 0, 0, 1));
    let after = applied(&before, &booked);
    let spend: Vec<_> = after.spend.iter().map(|one| (one.amount.cents(), one.source.as_deref())).collect();
    assert_eq!(spend, [(1050, Some("I1:2")), (2000, Some("I1:4"))]);
    let activity = after.activities.iter().next().unwrap().id;
    let kpi = after.kpis.iter().next().unwrap().id;
    let clicks = after.measurements.series(kpi, Scope::Activity(activity)).iter().map(|point| point.value).collect::<Vec<_>>();
    assert_eq!(clicks, [5.0, 0.0]);
    assert_eq!(after.imports.iter().next().map(|import| (import.file.as_str(), import.rows)), Some(("report.csv", 3)));
}

#[test]
fn the_same_file_again_changes_nothing_and_needs_no_map() {
    let before = plan();
    let after = applied(&before, &booked(&before, WEEK, GENERIC_TO_NEW).unwrap());
    let again = booked(&after, WEEK, "{}").unwrap();
    assert_eq!((again.edit.changes.len(), again.same), (0, 5));
}

#[test]
fn an_overlapping_file_updates_and_says_what() {
    let before = plan();
    let after = applied(&before, &booked(&before, WEEK, GENERIC_TO_NEW).unwrap());
    let corrected = WEEK.replace("10.50,100,5", "11.00,100,6").replace("2026-09-02", "2026-09-03");
    let again = booked(&after, &corrected, "{}").unwrap();
    assert_eq!((again.new, again.changed, again.same), (1, 2, 2));
    let twice = applied(&after, &again);
    assert_eq!(twice.spend.iter().map(|one| one.amount.cents()).sum::<i64>(), 3100);
    assert_eq!(twice.spend.iter().next().and_then(|one| one.source.as_deref()), Some("I2:2"));
}

#[test]
fn days_and_weeks_of_the_same_time_never_count_twice() {
    let weeks = "Week,Campaign,Currency code,Cost,Impr.,Clicks\n2026-08-31,Brand,EUR,30.50,400,14\n";
    let before = plan();
    let by_week = applied(&before, &booked(&before, weeks, "{}").unwrap());
    let again = booked(&by_week, &WEEK.replace("2026-09-02", "2026-09-07"), GENERIC_TO_NEW).unwrap();
    assert_eq!((again.replaced, again.changed), (2, 0), "the week's expense and its clicks");
    let by_day = applied(&by_week, &again);
    assert_eq!(by_day.spend.iter().map(|one| one.amount.cents()).sum::<i64>(), 3050);
    let back = booked(&by_day, weeks, "{}").unwrap();
    assert_eq!(back.replaced, 2, "the expense and the clicks of one day");
    let spent = applied(&by_day, &back).spend.iter().map(|one| one.amount.cents()).sum::<i64>();
    assert_eq!(spent, 3050 + 2000, "the other activity keeps its own");
    let mut other = by_day.clone();
    other.imports.iter().cloned().collect::<Vec<_>>().into_iter().for_each(|one| {
        other.put(Record::Import(Import { format: "meta_ads".to_owned(), ..one }));
    });
    assert_eq!(booked(&other, weeks, "{}").unwrap().replaced, 0, "another tool's values are its own");
}

#[test]
fn an_expense_typed_by_hand_in_the_same_days_is_told_and_stays() {
    let mut before = plan();
    let activity = before.activities.iter().next().unwrap().id;
    let id = before.spend.next_id();
    let date = day("2026-09-01");
    put(
        &mut before,
        Record::Spend(Spend { id, activity, date, amount: Cents::new(1050), kind: SpendKind::Actual, note: None, source: None }),
    );
    let told = booked(&before, WEEK, GENERIC_TO_NEW).unwrap();
    assert_eq!((told.beside, told.replaced), (1, 0));
    assert_eq!(applied(&before, &told).spend.iter().map(|one| one.amount.cents()).sum::<i64>(), 4100);
}

#[test]
fn what_is_alike_is_proposed_and_not_taken_for_sure() {
    let mut plan = plan();
    for activity in plan.activities.iter().cloned().collect::<Vec<_>>() {
        put(&mut plan, Record::Activity(Activity { name: "Meta Ads coffret découverte".to_owned(), ..activity }));
    }
    for kpi in plan.kpis.iter().cloned().collect::<Vec<_>>() {
        put(&mut plan, Record::Kpi(Kpi { name: "Commandes de la boutique".to_owned(), ..kpi }));
    }
    let text = "Jour,Nom de la campagne,Montant dépensé (EUR),Achats\n2026-09-01,Coffret découverte - Prospection,1.50,2\n2026-09-01,Soldes,1.50,2\n";
    let routes = routes(&plan, &report(text), &Map::default());
    let campaigns: Vec<_> = routes.campaigns.iter().map(|route| (route.known, route.to.is_some())).collect();
    assert_eq!(campaigns, [(Known::Guessed, true), (Known::Not, false)]);
    assert_eq!((routes.metrics[1].known, routes.metrics[1].sure()), (Known::Guessed, None));
}

#[test]
fn what_was_said_stays_said_when_a_file_is_read_again() {
    let mut said = routes(&plan(), &report(WEEK), &Map::default());
    said.campaigns[1] = Route { name: "Generic".to_owned(), to: Some(Goes::New), known: Known::Said };
    let mut again = routes(&plan(), &report(WEEK), &Map::default());
    again.keep_said(said.clone());
    assert_eq!(again, said);
}

#[test]
fn a_week_from_sunday_is_booked_once_its_rule_is_said() {
    let text = "Week,Campaign name,Impressions,Clicks,Spend,CurrencyCode\n8/30/2026,Brand,100,5,2.50,EUR\n";
    let BookError::LongRow(span) = booked(&plan(), text, "{}").unwrap_err() else { panic!() };
    assert!(span.is_crossing_week());
    let answers = Answers { nearest_week: true, ..Answers::default() };
    let report = read("x.csv", &open(text.into()).unwrap(), &answers, &|_| true).unwrap();
    assert_eq!(report.table().weeks.keys().copied().collect::<Vec<_>>(), [day("2026-08-31")]);
    assert_eq!(report.table().period.map(|period| period.first), Some(day("2026-08-30")), "the file's own days");
}

#[test]
fn money_of_another_currency_or_of_none_is_refused() {
    let other = WEEK.replace("EUR", "USD");
    let refused = BookError::OtherCurrency { file: "USD".to_owned(), plan: "EUR".to_owned() };
    assert_eq!(booked(&plan(), &other, GENERIC_TO_NEW), Err(refused));
    let none = "Day,Campaign,Cost,Impr.\n2026-09-01,Brand,10.50,100\n";
    assert_eq!(booked(&plan(), none, "{}"), Err(BookError::NoCurrency));
}

#[test]
fn keywords_are_not_the_account_and_a_long_row_is_not_spread() {
    let keywords = "Keyword,Campaign,Currency code,Cost,Impr.\nshoes,Brand,EUR,1.50,100\n";
    assert_eq!(booked(&plan(), keywords, "{}"), Err(BookError::Part));
    let months = "Report\n1 July 2026 - 31 August 2026\nCampaign,Currency code,Cost,Impr.\nBrand,EUR,1.50,100\n";
    assert!(matches!(booked(&plan(), months, "{}"), Err(BookError::LongRow(_))));
}

#[test]
fn a_map_that_names_nothing_of_the_plan_is_told() {
    let map = Map::read(r#"{"campaigns": {"Brand": "A9"}}"#).unwrap();
    assert_eq!(map.check(&plan()), Err(MapError::Unknown("A9".to_owned())));
    assert!(Map::read(r#"{"campaign": {}}"#).is_err());
}
