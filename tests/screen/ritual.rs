//! The ritual at the screen: KPI card, check-in, decisions, journal, time travel, stand-up, masking.
#![expect(clippy::unwrap_used, reason = "a test stops where its ground is missing")]

use kpilot::app::{Effect, Message, Mouse, RoundAsk, Screen, Stage};
use kpilot::domain::{AnswerKind, DecisionKind};
use kpilot::text::Tongue;

use crate::support::{self, User};

#[test]
fn space_on_a_line_of_the_panel_opens_its_card_and_escape_goes_back() {
    let mut user = User::at_demo();
    let worst = user.model.standing.as_ref().unwrap().order()[0];
    user.press(&["Space"]);
    assert_eq!(user.model.card.as_ref().unwrap().subject, kpilot::app::Subject::Target(worst));
    assert!(user.sees("requis pour") && user.sees("Vert à") && user.sees("● réalisé"), "{}", user.screen());
    user.press(&["Esc"]);
    assert_eq!(user.model.screen, Screen::Home);
}

#[test]
fn arrows_go_from_card_to_card_in_the_order_of_the_panel_and_around() {
    let mut user = User::at_demo();
    let order = user.model.standing.as_ref().unwrap().order().to_vec();
    user.press(&["Space", "Right"]);
    assert_eq!(user.model.card.as_ref().unwrap().subject, kpilot::app::Subject::Target(order[1]));
    user.press(&["Left", "Left"]);
    assert_eq!(user.model.card.as_ref().unwrap().subject, kpilot::app::Subject::Target(order[order.len() - 1]));
}

#[test]
fn a_corrected_value_changes_the_card_that_is_open() {
    let mut user = User::at_demo();
    user.press(&["Space"]);
    let before = user.model.card.as_ref().unwrap().graph.clone();
    user.press(&["e"]).type_text("400").press(&["Enter", "Ctrl+G", "i", "Space"]);
    assert_ne!(user.model.card.as_ref().unwrap().graph, before);
}

#[test]
fn a_card_asks_where_its_last_value_comes_from_and_copies_itself_as_a_sentence() {
    let mut user = User::at_demo();
    user.press(&["Space", "i", "c"]);
    let [.., Effect::ReadTrail(keys), Effect::Copy(sentence)] = &user.left[..] else { panic!("{:?}", user.left) };
    assert!(!keys.is_empty());
    assert!(sentence.contains("hors cible") && sentence.contains("fin prévue"), "{sentence}");
}

#[test]
fn a_kpi_without_target_has_a_card_too() {
    let mut user = User::with(without_targets(), Tongue::French, (100, 30));
    user.press(&["Ctrl+G", "k", "Ctrl+G", "y"]);
    assert!(user.model.card.as_ref().unwrap().course.is_some(), "{}", user.screen());
    assert!(user.sees("habituel (XmR)"), "{}", user.screen());
}

fn without_targets() -> kpilot::domain::Plan {
    let mut plan = kpilot::exchange::templates::demo("boutique", Tongue::French, support::today()).unwrap();
    for key in plan.keys(kpilot::domain::Table::Targets) {
        let target = plan.get(key).unwrap();
        plan.apply(&kpilot::domain::Change::delete(target));
    }
    plan
}

/// Answers everything that is asked: 1 for each value, nothing for each target, the proposal or "neutral" for each review.
fn go_through(user: &mut User) {
    for _ in 0..200 {
        let round = user.model.round.as_ref().unwrap();
        match round.item().filter(|_| round.stage() == Stage::Asking).map(|item| item.ask) {
            Some(RoundAsk::Value(_)) => user.type_text("12").press(&["Enter"]),
            Some(RoundAsk::Target(_)) => user.type_text("7").press(&["Enter", "Enter"]),
            Some(RoundAsk::Review(_)) => user.press(&["="]),
            None => return,
        };
    }
    panic!("it never ends\n{}", user.screen());
}

#[test]
fn a_whole_round_types_values_gives_confidence_judges_decisions_and_is_summed_up() {
    let mut user = User::at_demo();
    let before = user.filed.clone();
    user.press(&["Ctrl+G", "p"]);
    assert!(user.sees("valeurs à saisir") && user.sees("Entrée pour commencer"), "{}", user.screen());
    assert_eq!(user.filed, before, "looking changes nothing");
    user.press(&["Enter"]);
    go_through(&mut user);
    assert!(user.sees("Tout est répondu") && user.sees("Décisions jugées"), "{}", user.screen());
    user.press(&["c", "Enter"]);
    assert!(
        matches!(user.left.last(), Some(Effect::Copy(text)) if text.starts_with("**Point hebdo S47**")),
        "{:?}",
        user.left.last()
    );
    let round = user.filed.checkins.iter().last().unwrap();
    assert!(round.finished && round.week == support::today() - chrono::TimeDelta::days(7));
    assert!(user.filed.measurements.len() > before.measurements.len());
    assert!(user.filed.answers.iter().any(|answer| answer.confidence == Some(7)));
    assert!(user.filed.decisions.iter().all(|one| one.outcome.is_some() || one.review.is_none_or(|day| day > support::today())));
}

#[test]
fn a_round_left_in_the_middle_is_taken_up_where_it_was_by_a_program_that_knows_only_the_file() {
    let mut user = User::at_demo();
    user.press(&["Ctrl+G", "p", "Enter"]).type_text("9 000").press(&["Enter"]).type_text("3").press(&["Enter", "Esc"]);
    assert!(user.sees("en pause"), "{}", user.screen());
    let mut again = User::with(user.filed.clone(), Tongue::French, (100, 30));
    again.press(&["Ctrl+G", "p"]);
    let round = again.model.round.as_ref().unwrap();
    assert_eq!((round.stage(), round.done(), round.at), (Stage::Asking, 2, 2), "{}", again.screen());
}

#[test]
fn a_slip_of_the_finger_is_doubted_and_saved_all_the_same() {
    let mut user = User::at_demo();
    user.press(&["Ctrl+G", "p", "Enter"]).type_text("98 000");
    assert!(user.sees("dix fois l'habituel"), "{}", user.screen());
    user.press(&["Enter"]);
    assert!(user.filed.measurements.iter().any(|one| (one.value - 98_000.0).abs() < 0.5));
}

#[test]
fn unchanged_takes_the_last_value_again_and_a_skip_keeps_its_reason() {
    let mut user = User::at_demo();
    user.press(&["Ctrl+G", "p", "Enter", "i", "s"]).type_text("outil en panne").press(&["Enter"]);
    let round = user.filed.checkins.iter().last().unwrap().id;
    let given = user.filed.answers.iter().filter(|answer| answer.checkin == round);
    let kinds: Vec<_> = given.map(|answer| (answer.kind, answer.note.clone())).collect();
    assert_eq!(kinds, [(AnswerKind::Unchanged, None), (AnswerKind::Skipped, Some("outil en panne".to_owned()))]);
}

#[test]
fn what_cannot_be_read_is_refused_in_a_sentence_and_stays_typed() {
    let mut user = User::at_demo();
    let given = user.filed.answers.len();
    user.press(&["Ctrl+G", "p", "Enter"]).type_text("beaucoup").press(&["Enter"]);
    assert!(user.sees("« beaucoup » n'est pas un nombre") && user.filed.answers.len() == given, "{}", user.screen());
    assert_eq!(user.model.round.as_ref().unwrap().value.text(), "beaucoup");
}

/// Goes to the first target that is asked.
fn at_first_target() -> (User, kpilot::domain::Id<kpilot::domain::Target>) {
    let mut user = User::at_demo();
    user.press(&["Ctrl+G", "p", "Enter"]);
    for _ in 0..40 {
        match user.model.round.as_ref().unwrap().item().unwrap().ask {
            RoundAsk::Target(target) => return (user, target),
            _ => user.type_text("12").press(&["Enter"]),
        };
    }
    panic!("no target is asked");
}

#[test]
fn three_periods_off_without_decision_ask_for_one_once_and_say_what_waiting_costs() {
    let (mut user, _) = at_first_target();
    assert!(user.sees("sans décision") && user.sees("dépensés depuis"), "{}", user.screen());
    let at = user.model.round.as_ref().unwrap().at;
    user.press(&["Enter"]);
    assert_eq!(user.model.round.as_ref().unwrap().at, at);
    user.press(&["Enter"]);
    assert_eq!(user.model.round.as_ref().unwrap().at, at + 1);
}

#[test]
fn a_retarget_asks_its_reason_keeps_what_it_replaced_and_is_one_undo() {
    let (mut user, target) = at_first_target();
    let (before, plan) = (user.filed.targets.get(target).unwrap().clone(), user.filed.clone());
    user.press(&["r"]).type_text("1 500").press(&["Enter", "Enter"]);
    assert!(user.sees("Une décision a toujours une raison"), "{}", user.screen());
    user.type_text("Marché plus petit que prévu").press(&["Enter", "Enter", "Enter"]);
    let made = user.filed.decisions.iter().last().unwrap();
    assert_eq!(
        (made.kind, made.was.as_deref()),
        (DecisionKind::Retarget, before.expression.as_ref().map(kpilot::domain::Expression::text))
    );
    assert_eq!(user.filed.targets.get(target).unwrap().expression.as_ref().unwrap().text(), "1 500");
    user.press(&["Ctrl+Z"]);
    assert_eq!(user.filed, plan);
}

#[test]
fn a_fix_makes_the_activity_it_names_or_links_the_one_that_is_there() {
    let (mut user, _) = at_first_target();
    let known = user.filed.activities.iter().next().unwrap().name.clone();
    let count = user.filed.activities.len();
    user.press(&["f"]).type_text("Page usée").press(&["Enter"]).type_text("Nouvelle page").press(&["Enter"]);
    user.type_text("CPL -10 %").press(&["Enter", "Enter"]);
    let made = user.filed.decisions.iter().last().unwrap().clone();
    assert_eq!(user.filed.activities.get(made.activity.unwrap()).unwrap().name, "Nouvelle page");
    assert_eq!((made.expected.as_deref(), made.review.is_some()), (Some("CPL -10 %"), true));
    user.press(&["f"]).type_text("Encore").press(&["Enter"]).type_text(&known).press(&["Enter", "Enter", "Enter"]);
    assert_eq!(user.filed.activities.len(), count + 1, "{}", user.screen());
}

#[test]
fn the_journal_tells_everything_on_one_timeline_and_is_filtered_by_activity_or_week() {
    let mut user = User::at_demo();
    user.press(&["Ctrl+G", "j"]);
    assert_eq!(user.left.last(), Some(&Effect::ReadMoves));
    let plan = &user.filed;
    let all = plan.decisions.len() + plan.moves.len() + plan.annotations.len() + plan.checkins.len();
    assert_eq!(user.model.journal.shown.len(), all, "{}", user.screen());
    user.press(&["/"]).type_text("pinterest");
    let some = user.model.journal.shown.len();
    assert!(some > 0 && some < all, "{}", user.screen());
    user.press(&["Enter", "/", "Ctrl+U"]).type_text("S44").press(&["Enter"]);
    assert!(!user.model.journal.shown.is_empty() && user.sees("S44"), "{}", user.screen());
    user.press(&["Enter"]);
    assert_ne!(user.model.screen, Screen::Journal, "Enter goes to the record");
}

#[test]
fn a_change_of_status_stands_in_the_journal() {
    let mut user = User::at_demo();
    let before = user.filed.activities.iter().next().unwrap().clone();
    let other = user.filed.statuses.iter().find(|status| Some(status.id) != before.status).unwrap().clone();
    let after = kpilot::domain::Activity { status: Some(other.id), ..before.clone() };
    let change = kpilot::domain::Change::update(kpilot::domain::Record::Activity(before), kpilot::domain::Record::Activity(after));
    user.press(&["Ctrl+G", "j"]);
    user.tell(Message::Moves(vec![kpilot::app::StatusMove { day: support::today(), change }]));
    assert!(user.sees(&format!("→ {}", other.label)), "{}", user.screen());
}

/// A plan as a file keeps it: the plan at the end of each week, and how to get there.
fn traveller() -> (User, kpilot::domain::Plan, kpilot::domain::Day) {
    let mut user = User::at_demo();
    let earlier = support::today() - chrono::TimeDelta::days(1);
    let past = user.filed.clone();
    user.press(&["Ctrl+G", "a"]).type_text("Nouveau nom").press(&["Enter", "Ctrl+G", "i"]);
    (user, past, earlier)
}

#[test]
fn the_past_is_shown_as_it_was_known_read_only_with_its_day_and_the_present_comes_back_whole() {
    let (mut user, past, day) = traveller();
    let present = user.filed.clone();
    user.press(&["<"]);
    assert_eq!(user.left.last(), Some(&Effect::Travel(day)));
    let standing = kpilot::analysis::Standing::of(&past, day);
    user.tell(Message::Travelled(day, Box::new(past.clone()), Box::new(standing)));
    assert!(user.sees("ÉTAT AU 22/11/2026"), "{}", user.screen());
    assert_eq!((&user.model.plan, user.model.today), (&past, day));
    user.press(&["Ctrl+G", "a"]).type_text("x").press(&["Enter", "Esc"]);
    assert_eq!(user.filed, present, "the past is read-only");
    user.press(&["Ctrl+G", "i", ">"]);
    assert_eq!((&user.model.plan, user.model.today), (&present, support::today()));
    assert!(!user.sees("ÉTAT AU"), "{}", user.screen());
}

#[test]
fn what_others_write_meanwhile_waits_in_the_present() {
    let (mut user, past, day) = traveller();
    let standing = kpilot::analysis::Standing::of(&past, day);
    user.tell(Message::Travelled(day, Box::new(past.clone()), Box::new(standing)));
    let before = user.filed.activities.iter().next().unwrap().clone();
    let after = kpilot::domain::Activity { name: "Theirs".to_owned(), ..before.clone() };
    let change = kpilot::domain::Change::update(kpilot::domain::Record::Activity(before), kpilot::domain::Record::Activity(after));
    user.filed.apply(&change);
    user.tell(Message::External(vec![change], 9));
    assert_eq!(user.model.plan, past);
    user.press(&[">"]);
    assert_eq!(user.model.plan, user.filed);
}

#[test]
fn a_stand_up_hides_amounts_shows_them_one_slide_at_a_time_and_logs_decisions() {
    let mut user = User::at_demo();
    user.press(&["Ctrl+G", "s", "Right"]);
    assert!(user.sees("STAND-UP S48") && user.sees("••• €"), "{}", user.screen());
    user.press(&["m"]);
    assert!(!user.sees("••• €"), "{}", user.screen());
    user.press(&["Right", "Left"]);
    assert!(user.sees("••• €"), "what was shown is hidden again");
    let count = user.filed.decisions.len();
    user.press(&["n"]);
    let made = user.filed.decisions.iter().last().unwrap();
    assert_eq!((user.filed.decisions.len(), made.kind), (count + 1, DecisionKind::Nothing));
    assert!(made.reason.contains("S48") && made.review.is_some());
    user.press(&["Esc"]);
    assert_eq!((user.model.screen, user.model.mask), (Screen::Home, kpilot::text::Mask::Nothing));
}

#[test]
fn a_stand_up_fills_screens_from_80_by_24_to_300_by_80() {
    for (size, least) in [((80, 24), 1), ((160, 45), 3), ((300, 80), 5)] {
        let plan = kpilot::exchange::templates::demo("boutique", Tongue::French, support::today()).unwrap();
        let mut user = User::with(plan, Tongue::French, size);
        user.press(&["Ctrl+G", "s"]);
        let screen = user.screen();
        assert!(screen.contains(&"██".repeat(least)), "{screen}");
        assert!(screen.contains("ON AGIT"), "{screen}");
        for _ in 0..130 {
            user.tell(Message::Second);
        }
        assert!(user.sees("dépassé de 0:10"), "{}", user.screen());
    }
}

/// The plan as the demo's history knew it on a day.
fn known_on(plan: &kpilot::domain::Plan, day: kpilot::domain::Day) -> kpilot::domain::Plan {
    let life = kpilot::exchange::lived::lived(plan, support::today());
    let mut known = life.begun;
    for (_, edit) in life.days.iter().filter(|(on, _)| *on <= day) {
        edit.changes.iter().for_each(|change| known.apply(change));
    }
    known
}

#[test]
fn what_changed_since_the_last_check_in_is_marked_on_rows_cells_and_verdicts() {
    for (tongue, was, since) in
        [(Tongue::French, "au point du 16/11", "~ depuis le 16/11"), (Tongue::English, "at the check-in of", "~ since 16")]
    {
        let plan = kpilot::exchange::templates::demo("boutique", tongue, support::today()).unwrap();
        let mut user = User::with(plan, tongue, (160, 45));
        user.press(&["Ctrl+G", "w"]);
        let Some(Effect::Compare(day)) = user.left.pop() else { panic!("nothing is compared") };
        let known = known_on(&user.filed, day);
        let standing = kpilot::analysis::Standing::of(&known, day);
        user.tell(Message::Compared(day, Box::new(known), Box::new(standing)));
        assert!(user.sees("▼~") && user.sees(since), "{}", user.screen());
        user.tell(Message::Open("targets"));
        user.press(&["Down", "Right", "Right", "Right", "Right"]);
        assert!(user.screen().lines().any(|line| line.starts_with("►~")) && user.sees(was), "{}", user.screen());
        user.tell(Message::Open("measurements"));
        user.press(&["Ctrl+End"]);
        assert!(user.screen().lines().any(|line| line.starts_with(" +") || line.starts_with("►+")), "{}", user.screen());
        user.press(&["Ctrl+G", "w"]);
        assert!(user.model.since.is_none() && !user.sees(since));
    }
}

#[test]
fn without_a_finished_check_in_there_is_nothing_to_compare_with() {
    let mut user = User::at_template("plan");
    user.press(&["Ctrl+G", "w"]);
    assert!(user.left.is_empty() && user.model.since.is_none());
    assert!(user.sees("Aucun point hebdo"), "{}", user.screen());
}

#[test]
fn a_click_chooses_the_confidence_and_opens_the_decision() {
    let mut user = User::at_demo();
    user.press(&["Ctrl+G", "p", "Enter"]);
    while !user.sees("Confiance") {
        user.press(&["s", "Enter"]);
    }
    let cell = |user: &User, wanted: &str| {
        let screen = user.screen();
        let (y, line) = screen.lines().enumerate().find(|(_, line)| line.contains(wanted)).unwrap();
        let x = line.split(wanted).next().unwrap().chars().count();
        (u16::try_from(x).unwrap(), u16::try_from(y).unwrap())
    };
    let (x, y) = cell(&user, "Confiance");
    user.tell(Message::Mouse(Mouse::Click, x + 10 + 7, y));
    assert!(user.sees("8/10"), "{}", user.screen());
    let (x, y) = cell(&user, "f corriger");
    user.tell(Message::Mouse(Mouse::Click, x + 4, y));
    assert!(user.sees("Effet attendu"), "{}", user.screen());
}

#[test]
fn the_check_in_tells_what_the_audit_found_since_last_week_and_goes_to_the_cell() {
    for tongue in [Tongue::French, Tongue::English] {
        let plan = kpilot::exchange::templates::demo("boutique", tongue, support::today()).unwrap();
        let mut user = User::with(plan, tongue, (100, 30));
        user.press(&["Ctrl+G", "p"]);
        let Some(Effect::ReadPast(day)) = user.left.pop() else { panic!("last week is not asked for") };
        let known = known_on(&user.filed, day);
        let found = kpilot::app::found_then(&known, day, kpilot::audit::Guide::built_in());
        user.tell(Message::Past(found.map(Box::new)));
        assert!(user.sees("T2 ") && (user.sees("depuis la semaine dernière") || user.sees("since last week")), "{}", user.screen());
        user.press(&["Down", "Enter"]);
        assert_eq!(user.model.sheet().unwrap().key, "targets", "{}", user.screen());
    }
}

#[test]
fn a_decision_at_the_stand_up_keeps_what_it_should_bring() {
    let mut user = User::at_demo();
    user.press(&["Ctrl+G", "s", "o"]).type_text("CPL -10 %").press(&["Enter"]);
    let made = user.filed.decisions.iter().last().unwrap();
    assert_eq!((made.kind, made.expected.as_deref()), (DecisionKind::Fix, Some("CPL -10 %")));
    user.press(&["o", "Enter"]);
    assert_eq!(user.filed.decisions.iter().last().unwrap().expected, None);
    assert_eq!(user.filed.decisions.len(), 12);
}

#[test]
fn vim_keys_work_in_the_check_in() {
    let mut user = User::at_demo();
    user.press(&["Ctrl+G", "p"]);
    user.model.preferences.vim = true;
    user.model.keymap = kpilot::app::Keymap::of_preset(kpilot::app::Preset::Vim);
    user.press(&["Enter"]).type_text("9000").press(&["Enter"]);
    assert_eq!(user.model.round.as_ref().unwrap().done(), 1, "{}", user.screen());
    while !user.sees("Confiance") {
        user.press(&["s", "Enter"]);
    }
    let before = user.model.round.as_ref().unwrap().confidence.unwrap_or(5);
    user.press(&["l"]);
    assert_eq!(user.model.round.as_ref().unwrap().confidence, Some(before + 1));
    user.press(&["h", "h"]);
    assert_eq!(user.model.round.as_ref().unwrap().confidence, Some(before - 1));
}

#[test]
fn a_week_of_twelve_values_is_typed_in_under_ninety_seconds() {
    // Two keys a second, and four seconds to find each value elsewhere.
    let (seconds_a_key, seconds_a_value) = (0.5, 4.0);
    let mut plan = kpilot::exchange::templates::demo("boutique", Tongue::French, support::today()).unwrap();
    let last = kpilot::domain::Cadence::Week.shift(support::today(), -1);
    for key in plan.keys(kpilot::domain::Table::Measurements) {
        let record = plan.get(key).unwrap();
        if matches!(&record, kpilot::domain::Record::Measurement(one) if one.key.date >= last) {
            plan.apply(&kpilot::domain::Change::delete(record));
        }
    }
    let mut user = User::with(plan, Tongue::French, (100, 30));
    let mut keys = 4;
    user.press(&["Ctrl+G", "p", "Enter"]);
    while user.model.round.as_ref().unwrap().done() < 12 {
        let done = user.model.round.as_ref().unwrap().done();
        let Some(RoundAsk::Value(due)) = user.model.round.as_ref().unwrap().item().map(|item| item.ask) else {
            panic!("fewer than twelve values are due: {done}")
        };
        let last = user.filed.measurements.series(due.kpi, due.scope).last().map_or(3.0, |point| point.value);
        let text = format!("{:.0}", last * 1.02 + 1.0);
        keys += text.len() + 1;
        user.type_text(&text).press(&["Enter"]);
        assert_eq!(user.model.round.as_ref().unwrap().done(), done + 1, "{}", user.screen());
    }
    #[expect(clippy::cast_precision_loss, reason = "a few keys")]
    let seconds = keys as f64 * seconds_a_key + 12.0 * seconds_a_value;
    assert!(seconds < 90.0, "{keys} keys take {seconds} s");
}

#[test]
fn what_is_asked_counts_its_own_kind_and_what_was_saved_is_said_in_words() {
    let mut user = User::at_demo();
    user.press(&["Ctrl+G", "p", "Enter"]);
    assert!(user.sees("valeur 1 sur 2") && user.sees("C'est parti") && !user.sees("Enregistré nº"), "{}", user.screen());
    user.type_text("9 000").press(&["Enter"]);
    assert!(user.sees("valeur 2 sur 2") && user.sees("Enregistré : Reach (portée)"), "{}", user.screen());
    user.press(&["s", "Enter"]);
    assert!(user.sees("cible 1 sur ") && user.sees("Sauté : Commandes code promo"), "{}", user.screen());
    user.type_text("7").press(&["Enter", "Enter"]);
    assert!(user.sees("cible 2 sur ") && user.sees("Confiance 7/10 notée"), "{}", user.screen());
}

#[test]
fn a_value_is_compared_with_whole_periods_however_often_it_is_measured() {
    let mut user = User::at_demo();
    let due = user.model.standing.as_ref().unwrap().due_values(&user.filed)[0];
    let kpi = user.filed.kpis.get(due.kpi).unwrap().clone();
    let daily = kpilot::domain::Kpi { aggregation: kpilot::domain::Aggregation::Sum, ..kpi.clone() };
    let mut plan = user.filed.clone();
    plan.apply(&kpilot::domain::Change::update(kpilot::domain::Record::Kpi(kpi), kpilot::domain::Record::Kpi(daily)));
    let before = due.past(&plan, 8);
    for day in 0..5 {
        let date = before.last().unwrap().0.first + chrono::TimeDelta::days(day);
        let key = kpilot::domain::MeasurementKey { kpi: due.kpi, scope: due.scope, date };
        plan.measurements.put_value(key, 10.0, None, "manual");
    }
    let past = due.past(&plan, 8);
    assert_eq!(
        past.iter().map(|(period, _)| *period).collect::<Vec<_>>(),
        before.iter().map(|(period, _)| *period).collect::<Vec<_>>()
    );
    assert!((past.last().unwrap().1 - before.last().unwrap().1 - 50.0).abs() < 1e-9, "{past:?}");
    user = User::with(plan, Tongue::French, (100, 30));
    user.press(&["Ctrl+G", "p", "Enter", "i"]);
    let kept = user.filed.measurements.series(due.kpi, due.scope).last().unwrap().value;
    assert!((kept - past.last().unwrap().1).abs() < 1e-9, "the whole week again: {kept}");
}

#[test]
fn what_is_typed_of_an_amount_is_hidden_while_amounts_are() {
    let mut user = User::at_demo();
    user.model.set_mask(kpilot::text::Mask::Money);
    user.press(&["Ctrl+G", "a"]);
    while user.model.grid().unwrap().column().key != "budget" {
        user.press(&["Right"]);
    }
    user.type_text("48123");
    let caret = user.screen();
    assert!(!user.sees("48123") && user.sees("•••"), "{}", user.screen());
    user.type_text("67");
    assert_eq!(caret, user.screen(), "nor how long it is");
    user.press(&["Ctrl+U"]).type_text("48x123").press(&["Enter"]);
    assert!(!user.sees("48x") && !user.sees("123"), "{}", user.screen());
}

#[test]
fn the_day_of_the_past_stands_in_the_header_of_every_page_at_every_size_of_an_example_too() {
    for (tongue, said) in [(Tongue::French, "AU 22/11"), (Tongue::English, "22")] {
        for size in [(80, 24), (100, 30), (160, 45)] {
            let plan = kpilot::exchange::templates::demo("boutique", tongue, support::today()).unwrap();
            let mut user = User::with(plan.clone(), tongue, size);
            user.model.file.example = true;
            let day = support::today() - chrono::TimeDelta::days(1);
            let standing = kpilot::analysis::Standing::of(&plan, day);
            user.tell(Message::Travelled(day, Box::new(plan), Box::new(standing)));
            for page in
                ["home", "plan", "activities", "objectives", "kpis", "targets", "budget", "audit", "tree", "checkin", "journal"]
            {
                user.tell(Message::Open(page));
                let screen = user.screen();
                assert!(screen.lines().next().unwrap().contains(said), "{page} {size:?}\n{screen}");
            }
        }
    }
}

#[test]
fn a_decision_being_written_offers_no_key_that_would_only_type_a_letter() {
    let (mut user, _) = at_first_target();
    assert!(user.sees("inchangé"), "{}", user.screen());
    user.press(&["k"]);
    assert!(!user.sees("inchangé") && !user.sees("sauter"), "{}", user.screen());
}
