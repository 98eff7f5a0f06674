//! A file of results on its way in, as the user meets it: dropped, looked at, sent where it goes, taken in.

use kpilot::app::{
    Answer, Ask, Comparison, DifferenceLine, Effect, Intake, Line, Message, Preview, RouteLine, Routed, Step, To, Total, Wish,
};
use kpilot::text::Tongue;

use super::support::{User, today};

fn page(step: Step) -> Message {
    Message::Intake(Box::new(Intake { file: "Campaign report.csv".to_owned(), step, chosen: 0, line: Line::default() }))
}

fn ready(user: &User, to: Option<usize>, blocked: Option<&str>) -> Message {
    let activities: Vec<_> =
        user.model.plan.activities.iter().take(3).map(|one| (To::Activity(one.id), one.name.clone())).collect();
    let choices = |mut first: Vec<(To, String)>| {
        first.extend([(To::New, "+".to_owned()), (To::Nowhere, "()".to_owned())]);
        first
    };
    let line = |of, name: &str, to, how| RouteLine { of, name: name.to_owned(), choices: choices(activities.clone()), to, how };
    let total = |name: &str, sum: &str, stated: Option<(&str, bool)>| Total {
        name: name.to_owned(),
        sum: sum.to_owned(),
        stated: stated.map(|(stated, same)| (stated.to_owned(), same)),
    };
    page(Step::Ready(Box::new(Preview {
        headline: "Google Ads · 01/09 – 07/09 · 14".to_owned(),
        totals: vec![total("Clics", "97", Some(("97", true))), total("Impressions", "11 774", Some(("11 780", false)))],
        warnings: vec!["Les ouvertures comptent celles que les messageries font d'elles-mêmes.".to_owned()],
        routes: vec![
            line(Routed::Campaign(0), "Brand", Some(0), "intake-remembered"),
            line(Routed::Campaign(1), "Generic", to, "intake-unknown"),
            line(Routed::Campaign(2), "Display", to, "intake-unknown"),
        ],
        counts: "Entrée : 7 valeurs nouvelles".to_owned(),
        keys: "intake-keys",
        blocked: blocked.map(str::to_owned),
    })))
}

fn wishes(user: &User) -> Vec<&Wish> {
    user.left.iter().filter_map(|effect| if let Effect::Intake(wish) = effect { Some(wish) } else { None }).collect()
}

#[test]
fn a_file_dropped_on_the_screen_is_read_and_a_text_is_not() {
    let mut user = User::at_demo();
    user.tell(Message::Paste("'/home/moi/Rapport sur les campagnes.csv'".to_owned()));
    assert_eq!(user.left, [Effect::Import("/home/moi/Rapport sur les campagnes.csv".into())]);
}

#[test]
fn what_is_known_from_last_week_takes_one_more_key() {
    let mut user = User::at_demo();
    let message = ready(&user, Some(1), None);
    user.tell(message);
    user.press(&["Enter"]);
    assert_eq!(wishes(&user), [&Wish::Take]);
    user.tell(Message::IntakeClosed(Some("7 nouveaux".to_owned())));
    assert!(user.sees("7 nouveaux") && !user.sees("Campaign report.csv"));
}

#[test]
fn a_campaign_without_activity_is_asked_for_before_enter_works() {
    let mut user = User::at_demo();
    let message = ready(&user, None, Some("2 campagnes ne vont à aucune activité"));
    user.tell(message);
    user.press(&["Enter"]);
    assert!(wishes(&user).is_empty() && user.sees("2 campagnes ne vont à aucune activité"));
    user.press(&["Down", "+"]);
    assert_eq!(wishes(&user), [&Wish::Route(vec![(Routed::Campaign(1), To::New)])]);
    user.press(&["*"]);
    let all = Wish::Route(vec![(Routed::Campaign(1), To::New), (Routed::Campaign(2), To::New)]);
    assert_eq!(wishes(&user).last(), Some(&&all));
}

#[test]
fn a_doubt_is_answered_on_the_screen_and_escape_forgets_the_file() {
    let mut user = User::at_demo();
    let choices = vec![("virgule".to_owned(), Answer::Decimal(',')), ("point".to_owned(), Answer::Decimal('.'))];
    user.tell(page(Step::Asking(Ask { sentence: "1,234 peut se lire de deux façons".to_owned(), choices })));
    user.press(&["Down", "Enter"]);
    assert_eq!(wishes(&user), [&Wish::Answer(Answer::Decimal('.'))]);
    user.tell(page(Step::Asking(Ask { sentence: "sans date".to_owned(), choices: Vec::new() })));
    user.type_text("2026-09").press(&["Enter"]);
    assert_eq!(wishes(&user).last(), Some(&&Wish::Answer(Answer::Days("2026-09".to_owned()))));
    user.tell(page(Step::Reading(0.5)));
    assert!(user.sees("░"));
    user.press(&["Esc"]);
    assert_eq!(wishes(&user).last(), Some(&&Wish::Stop));
}

fn compared() -> Step {
    let line = |kind, place: &str, change: &str, is_taken| DifferenceLine {
        kind,
        place: place.to_owned(),
        change: change.to_owned(),
        is_taken,
    };
    Step::Compared(Box::new(Comparison {
        headline: "Classeur rendu : 3 différences".to_owned(),
        differences: vec![
            line("intake-kind-changed", "Activités · SEA · Responsable", "Léa → Tom", true),
            line("intake-kind-new", "Activités · Podcast", "Podcast · 1200", true),
            line("intake-kind-conflict", "KPI · Leads · Source", "CRM → Excel · ici « GA4 »", false),
        ],
    }))
}

#[test]
fn of_a_workbook_that_came_back_each_difference_is_taken_or_left() {
    let mut user = User::at_demo();
    user.tell(page(compared()));
    user.press(&["Space", "Down", "Space", "Enter"]);
    assert_eq!(wishes(&user), [&Wish::Choose(vec![1, 2])]);
    user.press(&["*", "*", "Enter"]);
    assert!(user.sees("Rien n’est retenu") && wishes(&user).len() == 1);
}

#[test]
fn a_workbook_that_came_back_at_both_sizes_in_both_languages() {
    for tongue in [Tongue::French, Tongue::English] {
        for size in [(80, 24), (100, 30)] {
            let plan = kpilot::exchange::templates::demo("boutique", tongue, today()).unwrap();
            let mut user = User::with(plan, tongue, size);
            user.tell(page(compared()));
            let name = format!("intake-compared-{}-{}x{}", tongue.code(), size.0, size.1);
            insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
                insta::assert_snapshot!(name, user.screen());
            });
        }
    }
}

#[test]
fn files_dropped_together_are_asked_for_one_by_one() {
    let mut user = User::at_demo();
    user.tell(Message::Paste("/a.csv\n/b.csv".to_owned()));
    assert!(user.left.is_empty() && user.sees("Un fichier à la fois"));
}

#[test]
fn the_page_of_a_file_at_both_sizes_in_both_languages() {
    for tongue in [Tongue::French, Tongue::English] {
        for size in [(80, 24), (100, 30)] {
            let plan = kpilot::exchange::templates::demo("boutique", tongue, today()).unwrap();
            let mut user = User::with(plan, tongue, size);
            let message = ready(&user, None, None);
            user.tell(message);
            let name = format!("intake-{}-{}x{}", tongue.code(), size.0, size.1);
            insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
                insta::assert_snapshot!(name, user.screen());
            });
        }
    }
}
