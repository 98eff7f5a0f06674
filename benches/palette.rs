//! How long the palette searches among 100,000 records: the names read once, then each letter typed.
#![expect(clippy::unwrap_used, reason = "a test stops where its ground is missing")]

use divan::Bencher;
use kpilot::app::RecordNames;
use kpilot::domain::{Language, Plan, Record, Table};
use kpilot::tables::{blank, with_code};

fn main() {
    divan::main();
}

const WORDS: [&str; 12] = [
    "Newsletter",
    "Salon",
    "Référencement",
    "Campagne",
    "Étude",
    "Relance",
    "Webinaire",
    "Partenariat",
    "Vidéo",
    "Affichage",
    "Jeu concours",
    "Parrainage",
];

/// A plan of so many activities whose names are words of the trade and a number.
fn plan(activities: i64) -> Plan {
    let mut plan = Plan::new(Plan::blank_settings(Language::French));
    let today = "2026-11-23".parse().unwrap();
    let Record::Activity(model) = with_code(&plan, blank(&plan, Table::Activities, today)) else { unreachable!("an activity") };
    for number in 1..=activities {
        let place = usize::try_from(number).unwrap();
        let name = format!("{} {} {number}", WORDS[place % 12], WORDS[place / 12 % 12].to_lowercase());
        let activity =
            kpilot::domain::Activity { id: kpilot::domain::Id::new(number), code: format!("a{number}"), name, ..model.clone() };
        plan.apply(&kpilot::domain::Change::insert(Record::Activity(activity)));
    }
    plan
}

#[divan::bench]
fn reads_the_names(bencher: Bencher) {
    let plan = plan(100_000);
    bencher.bench(|| RecordNames::of(&plan));
}

#[divan::bench(args = ["ca", "camp", "campagne video", "zzz"])]
fn searches(bencher: Bencher, text: &str) {
    let plan = plan(100_000);
    bencher.with_inputs(|| RecordNames::of(&plan)).bench_refs(|names| names.find(text));
}

#[divan::bench]
fn one_letter_more(bencher: Bencher) {
    let plan = plan(100_000);
    let begun = || {
        let mut names = RecordNames::of(&plan);
        names.find("camp");
        names
    };
    bencher.with_inputs(begun).bench_refs(|names| names.find("campa"));
}
