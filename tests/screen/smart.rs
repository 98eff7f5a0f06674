//! The SMART assistant, from the article's sentence to the plan.

use kpilot::domain::Scope;

use crate::support::User;

const SENTENCE: &str = "Générer 5 000 leads qualifiés via une campagne SEA d'ici la fin du trimestre";

fn at_sentence() -> User {
    let mut user = User::at_template("blank");
    user.press(&["Ctrl+G", "n"]).type_text(SENTENCE);
    user
}

#[test]
fn one_sentence_is_read_as_it_is_typed() {
    let user = at_sentence();
    for read in ["Leads qualifiés", "5 000", "SEA", "31/12/2026"] {
        assert!(user.sees(read), "{read}\n{}", user.screen());
    }
    assert!(user.sees("● S") && user.sees("● M") && user.sees("○ R"), "{}", user.screen());
}

#[test]
fn five_steps_and_a_channel_make_one_edit() {
    let mut user = at_sentence();
    let before = user.filed.clone();
    user.press(&["Enter"]);
    assert!(user.sees("repère du métier") && user.sees("► Leads qualifiés"), "{}", user.screen());
    user.press(&["Enter", "Enter"]).type_text("CA +15 %").press(&["Tab", "Enter", "Enter"]);
    assert!(user.sees("[x] SEA"), "{}", user.screen());
    user.type_text("1 200").press(&["Enter"]);
    let objective = user.filed.objectives.iter().next().unwrap();
    let activity = user.filed.activities.iter().next().unwrap();
    assert_eq!((objective.priority, objective.business_goal.as_deref()), (Some(2), Some("CA +15 %")));
    assert_eq!((activity.objective, activity.budget.unwrap().cents()), (Some(objective.id), 120_000));
    assert!(activity.tracking.as_deref().unwrap().contains("utm_campaign="));
    assert_eq!(user.filed.targets_of(Scope::Activity(activity.id)).count(), 2);
    assert!(user.sees("ARBRE DES KPI") && user.sees("créé avec 1 activité"), "{}", user.screen());
    user.press(&["Ctrl+Z"]);
    assert_eq!(user.filed, before);
}

#[test]
fn a_wrong_answer_says_why_and_loses_nothing() {
    let mut user = at_sentence();
    user.press(&["Enter", "Ctrl+U"]).type_text("beaucoup").press(&["Enter"]);
    assert!(user.sees("« beaucoup » n'est pas un nombre") && user.sees("2/6"), "{}", user.screen());
    user.press(&["Esc"]);
    assert!(user.sees("est gardé"), "{}", user.screen());
    user.press(&["Ctrl+G", "n"]);
    assert!(user.sees("beaucoup"), "{}", user.screen());
    assert!(user.filed.objectives.is_empty());
}

#[test]
fn the_users_own_history_is_offered_first() {
    let mut user = User::at_demo();
    user.press(&["Ctrl+G", "n"]).type_text("Obtenir 500 commandes via Google Ads d'ici fin mars").press(&["Enter"]);
    assert!(user.sees("votre historique"), "{}", user.screen());
}
