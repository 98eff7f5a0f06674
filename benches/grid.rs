//! How long a table of 100,000 activities takes to be opened, filtered and sorted.
#![expect(clippy::unwrap_used, reason = "a bench stops where its ground is missing")]

use chrono::Days;
use divan::Bencher;
use kpilot::app::Grid;
use kpilot::domain::{Activity, Cents, Day, Id, Plan, Record};
use kpilot::exchange::templates;
use kpilot::tables::{Facts, sheet};
use kpilot::text::{Tongue, Words};

const ROWS: i64 = 100_000;
const TODAY: &str = "2026-11-18";

fn main() {
    divan::main();
}

/// The demo shop with many more activities, on its own channels, statuses and objectives.
fn plan() -> Plan {
    let today: Day = TODAY.parse().unwrap();
    let mut plan = templates::demo("boutique", Tongue::French, today).unwrap();
    let models: Vec<Activity> = plan.activities.iter().cloned().collect();
    for number in 0..ROWS {
        let model = &models[usize::try_from(number).unwrap() % models.len()];
        plan.put(Record::Activity(Activity {
            id: Id::new(1000 + number),
            code: format!("B{number}"),
            name: format!("{} – vague n° {}", model.name, number * 7 % ROWS),
            budget: Some(Cents::new(number * 137 % 900_000)),
            due: today.checked_add_days(Days::new(u64::try_from(number * 31 % 700).unwrap())),
            ..model.clone()
        }));
    }
    plan
}

fn with_grid(bencher: Bencher<'_, '_>, act: impl Fn(&mut Grid, &Facts<'_>, &Words)) {
    let (plan, words) = (plan(), Words::new(Tongue::French));
    let facts = Facts { plan: &plan, standing: None, today: TODAY.parse().unwrap(), masked: false };
    let mut filled = Grid::new(sheet("activities").unwrap());
    filled.fill(&facts, &words);
    bencher.with_inputs(|| filled.clone()).bench_local_values(|mut grid| {
        act(&mut grid, &facts, &words);
        grid
    });
}

#[divan::bench]
fn open(bencher: Bencher<'_, '_>) {
    with_grid(bencher, Grid::fill);
}

/// The first letter looks at every row of the plan.
#[divan::bench(args = ["n", "42", "é", "vague n° 42", "nowhere"])]
fn filter(bencher: Bencher<'_, '_>, text: &str) {
    with_grid(bencher, |grid, facts, words| grid.narrow(text, facts, words));
}

#[divan::bench(args = ["name", "budget", "due", "channel", "available"])]
fn sort(bencher: Bencher<'_, '_>, column: &str) {
    let place = sheet("activities").unwrap().columns.iter().position(|one| one.key == column).unwrap();
    with_grid(bencher, |grid, facts, words| {
        grid.sort = vec![(place, true)];
        grid.sort_again(facts, words);
    });
}
