use crate::domain::{Day, Plan, Table};
use crate::text::Tongue;

use super::{plan_json, templates};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn opened() -> impl Iterator<Item = (&'static str, Tongue)> {
    let names = templates::names().chain(templates::demos());
    names.flat_map(|name| Tongue::ALL.iter().map(move |tongue| (name, *tongue)))
}

fn open(name: &str, tongue: Tongue, today: Day) -> Plan {
    templates::template(name, tongue, today).or_else(|| templates::demo(name, tongue, today)).unwrap()
}

#[test]
fn every_plan_opens_on_every_day() {
    let days = ["2026-01-01", "2026-02-28", "2026-06-30", "2026-11-23", "2026-12-31", "2028-02-29"];
    for (name, tongue) in opened() {
        for today in days {
            let plan = open(name, tongue, day(today));
            assert!(plan.count(Table::Statuses) > 0 && plan.settings.language.word() == tongue.code(), "{name} {tongue:?} {today}");
        }
    }
}

#[test]
fn a_template_of_the_same_day_is_the_same() {
    for (name, tongue) in opened() {
        let export = || plan_json::export(&open(name, tongue, day("2026-11-23")));
        assert_eq!(export(), export());
    }
}

#[test]
fn the_article_template_holds_its_three_activities_word_for_word() {
    let plan = templates::template("article", Tongue::French, day("2026-11-23")).unwrap();
    let rows: Vec<_> = plan
        .activities
        .iter()
        .zip(plan.targets.iter())
        .map(|(activity, target)| {
            let objective = plan.objectives.get(activity.objective.unwrap()).unwrap();
            let status = plan.statuses.get(activity.status.unwrap()).unwrap();
            let kpi = plan.kpis.get(target.kpi).unwrap();
            let goal = target.expression.as_ref().unwrap();
            [&*activity.name, &*objective.name, &*kpi.name, goal.text(), &*status.label].map(str::to_owned)
        })
        .collect();
    assert_eq!(
        rows,
        [
            ["Emailing segmentation \"Inactifs 90j\"", "Réactivation", "Taux d'ouverture", ">25%", "En cours"],
            ["SEA campagne produit", "Génération de leads", "CPL", "<3€", "À lancer"],
            ["Publication reels TikTok", "Visibilité & viralité", "Partages", "1000", "Actif"],
        ]
    );
}

#[test]
fn the_demo_has_half_a_year_of_figures_on_nine_activities() {
    let plan = templates::demo("boutique", Tongue::French, day("2026-11-23")).unwrap();
    assert_eq!(plan.count(Table::Activities), 9);
    let first = plan.measurements.iter().map(|measurement| measurement.key.date).min().unwrap();
    let last = plan.measurements.iter().map(|measurement| measurement.key.date).max().unwrap();
    assert!(first < day("2026-06-07") && last == day("2026-11-22"), "{first} {last}");
    assert!(plan.count(Table::Decisions) > 5 && plan.count(Table::Annotations) > 5);
}
