//! The SMART assistant, from the article's sentence to the plan.

use kpilot::audit::Severity;
use kpilot::domain::Scope;
use kpilot::text::Tongue;

use crate::support::{self, User};

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
    assert!(user.sees("7/7 Preuve") && user.sees("suivi des conversions"), "{}", user.screen());
    user.press(&["Enter"]);
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
    assert!(user.sees("« beaucoup » n'est pas un nombre") && user.sees("2/7"), "{}", user.screen());
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

#[test]
fn what_the_assistant_builds_has_no_error_in_the_audit_whatever_the_channel() {
    for (tongue, sentences) in [
        (
            Tongue::French,
            [
                "Générer 5 000 leads qualifiés via une campagne SEA d'ici le 31/12",
                "Obtenir 300 commandes avec la newsletter d'ici le 31/12",
                "Obtenir 60 commandes par des influenceurs d'ici le 31/12",
                "Faire venir 200 visiteurs en magasin d'ici le 31/12",
                "Atteindre 10 000 visites grâce au SEO d'ici le 31/12",
            ],
        ),
        (
            Tongue::English,
            [
                "Generate 5,000 qualified leads with Google Ads by 31/12/2026",
                "Get 300 orders with the newsletter by 31/12/2026",
                "Get 60 orders from influencers by 31/12/2026",
                "Bring 200 visitors into the store by 31/12/2026",
                "Reach 10,000 visits with SEO by 31/12/2026",
            ],
        ),
    ] {
        for sentence in sentences {
            let mut plan = kpilot::exchange::templates::template("blank", tongue, support::today()).unwrap();
            plan.settings.budget = Some(kpilot::domain::Cents::new(500_000));
            let mut user = User::with(plan, tongue, (100, 30));
            user.press(&["Ctrl+G", "n"]).type_text(sentence).press(&["Enter", "Enter", "Enter"]).type_text("CA +15 %");
            user.press(&["Enter", "Enter"]).type_text("900");
            user.press(&["Enter", "Enter"]);
            assert_eq!(user.filed.activities.len(), 1, "{sentence}\n{}", user.screen());
            let standing = kpilot::analysis::Standing::of(&user.filed, support::today());
            let audit = kpilot::audit::Audit::of(&user.filed, &standing, kpilot::audit::Guide::built_in());
            let ledger = audit.ledger(&user.filed, support::today());
            let errors: Vec<_> = ledger.standing().filter(|one| one.card.severity == Severity::Error).collect();
            assert!(errors.is_empty(), "{sentence}: {errors:?}");
            assert_eq!(
                user.model.tree.lines[user.model.tree.line].node,
                kpilot::app::Node::Objective(user.filed.objectives.iter().next().unwrap().id)
            );
        }
    }
}

#[test]
fn a_deadline_beyond_the_plans_end_is_told() {
    let mut user = User::at_template("plan");
    user.press(&["Ctrl+G", "n"]).type_text("Générer 50 leads via SEA d'ici le 31/12/2031");
    assert!(user.sees("○ T Après la fin du plan"), "{}", user.screen());
}
