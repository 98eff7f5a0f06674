//! Nothing leaks: with amounts hidden no page, no copied text and no table of files shows a digit of money.

#![expect(clippy::unwrap_used, reason = "a test stops where its ground is missing")]

use kpilot::app::{ACTIONS, Effect, HistoryItem, On, RoundAsk};
use kpilot::domain::{Activity, Cents, Change, Decision, Edit, Expression, Language, Plan, Record, Table, Unit};
use kpilot::exchange::table::{Options, export};
use kpilot::tables::{Facts, SHEETS, standup_text};
use kpilot::text::{Mask, Tongue, Words};

use crate::support::{self, User};

/// The demo with amounts that nothing else in it resembles: every budget, move and expense holds 7391.
fn marked() -> Plan {
    let mut plan = kpilot::exchange::templates::demo("boutique", Tongue::French, support::today()).unwrap();
    let amount = Cents::new(739_153);
    for table in Table::ALL {
        for key in plan.keys(*table) {
            let mut record = plan.get(key).unwrap();
            match &mut record {
                Record::Activity(activity) => activity.budget = Some(amount),
                Record::Move(one) => {
                    one.amount = amount;
                    "Pour 7 391,53 € de plus".clone_into(&mut one.reason);
                }
                Record::Spend(spend) => spend.amount = amount,
                Record::Target(target) if plan.kpis.get(target.kpi).is_some_and(|kpi| kpi.unit == Unit::Money) => {
                    target.expression = Some(Expression::parse("≥73914", Language::French).unwrap());
                    target.baseline = Some(7391.0);
                }
                Record::Kpi(kpi) => kpi.worth = Some(amount),
                Record::Decision(one) => {
                    one.reason = format!("{} 7 391 €", one.reason);
                    let of = one.target.and_then(|target| plan.targets.get(target)).and_then(|target| plan.kpis.get(target.kpi));
                    one.was = of.filter(|kpi| kpi.unit == Unit::Money).map(|_| "73912".to_owned());
                }
                Record::Annotation(one) => one.text = format!("{} 7 391 €", one.text),
                Record::Plan(settings) => settings.budget = Some(amount),
                _ => {}
            }
            plan.put(record);
        }
    }
    plan
}

fn leaks(text: &str) -> Option<&str> {
    text.lines().find(|line| {
        let digits: String = line.chars().filter(|sign| !matches!(sign, ' ' | '\u{a0}' | '\u{202f}' | ',' | '.')).collect();
        digits.contains("7391")
    })
}

/// The same with one client's name in everything that people name or write.
fn named() -> Plan {
    let mut plan = marked();
    for table in Table::ALL {
        for key in plan.keys(*table) {
            let mut record = plan.get(key).unwrap();
            match &mut record {
                Record::Activity(one) => {
                    one.name = format!("{} Zorglub", one.name);
                    one.code = format!("zorglub_{}", one.id.number());
                    (one.owner, one.notes) = (Some("Zorglub".to_owned()), Some("appeler Mme Zorglub".to_owned()));
                    one.tracking = Some("utm_campaign=zorglub".to_owned());
                }
                Record::Objective(one) => {
                    one.name = format!("{} pour Zorglub SA", one.name);
                    (one.owner, one.business_goal) = (Some("Zorglub".to_owned()), Some("Zorglub +15 %".to_owned()));
                }
                Record::Persona(one) => one.name = format!("Zorglub {}", one.id.number()),
                Record::Plan(one) => "Plan Zorglub 2026".clone_into(&mut one.name),
                Record::Move(one) => one.reason = format!("Zorglub le veut {}", one.id.number()),
                Record::Decision(one) => one.reason = format!("vu avec Zorglub {}", one.id.number()),
                Record::Annotation(one) => one.text = format!("panne chez Zorglub {}", one.id.number()),
                Record::Checkin(one) => one.note = Some("point avec Zorglub".to_owned()),
                Record::Answer(one) => one.note = one.note.as_ref().map(|_| "note de Zorglub".to_owned()),
                Record::Measurement(one) => one.note = one.note.as_ref().map(|_| "Zorglub".to_owned()),
                Record::Spend(one) => one.note = one.note.as_ref().map(|_| "facture Zorglub".to_owned()),
                _ => {}
            }
            plan.put(record);
        }
    }
    plan
}

/// What a masked screen must not show: digits of an amount; the client, even a name that was cut.
fn tells(text: &str) -> Option<&str> {
    leaks(text).or_else(|| text.lines().find(|line| line.to_lowercase().replace(' ', "").contains("zorg")))
}

/// Every page after every action that is possible there, and what was copied; `look` sees each.
fn everywhere(plan: &Plan, mask: Mask, size: (u16, u16), look: impl Fn(&str, &str, &str)) {
    for page in SHEETS.iter().map(|sheet| sheet.key).chain(PAGES.iter().copied()) {
        let mut user = User::with(plan.clone(), Tongue::French, size);
        user.model.set_mask(mask);
        user.tell(kpilot::app::Message::Open(page));
        look(page, "", &user.screen());
        // Every sheet is drawn by one grid: what its commands show is looked at on a few.
        let sheet = SHEETS.iter().any(|sheet| sheet.key == page) && !["plan", "activities", "decisions"].contains(&page);
        for action in ACTIONS
            .iter()
            .filter(|_| !sheet)
            .filter(|action| !action.id.starts_with("mask") && !action.id.starts_with("standup-reveal"))
        {
            user.model.layers.clear();
            user.model.editor = None;
            user.tell(kpilot::app::Message::Open(page));
            let here = [On::Everywhere, On::Pages, user.model.on()].contains(&action.on);
            if here && (action.when)(&user.model) {
                let effects = (action.run)(&mut user.model);
                user.left.extend(effects);
                look(page, action.id, &user.screen());
            }
        }
        for effect in &user.left {
            if let Effect::Copy(text) = effect {
                look(page, "copied", &user.model.words.veil(text));
            }
        }
    }
}

#[test]
fn no_page_and_no_command_shows_a_digit_of_an_amount() {
    everywhere(&marked(), Mask::Money, (160, 45), |page, action, screen| {
        assert_eq!(leaks(screen), None, "{page} {action}\n{screen}");
    });
}

#[test]
fn no_page_and_no_command_tells_a_client_when_names_are_hidden() {
    everywhere(&named(), Mask::Names, (100, 30), |page, action, screen| {
        assert_eq!(tells(screen), None, "{page} {action}\n{screen}");
    });
}

const PAGES: &[&str] = &["home", "budget", "checkin", "journal", "standup", "audit", "tree"];

#[test]
fn the_search_for_leaks_finds_the_amounts_that_are_not_hidden() {
    let mut user = User::with(marked(), Tongue::French, (160, 45));
    for page in ["activities", "targets", "kpis", "moves", "spend", "journal"] {
        user.tell(kpilot::app::Message::Open(page));
        assert!(leaks(&user.screen()).is_some(), "{page}\n{}", user.screen());
    }
}

#[test]
fn no_page_shows_a_digit_of_an_amount_in_either_language_at_any_size() {
    for tongue in [Tongue::French, Tongue::English] {
        for size in [(80, 24), (100, 30), (160, 45), (300, 80)] {
            let mut user = User::with(marked(), tongue, size);
            user.model.set_mask(Mask::Money);
            for page in SHEETS.iter().map(|sheet| sheet.key).chain(PAGES.iter().copied()) {
                user.tell(kpilot::app::Message::Open(page));
                let screen = user.screen();
                assert_eq!(leaks(&screen), None, "{page} at {size:?}");
                user.press(&["Esc"]);
            }
            user.tell(kpilot::app::Message::Open("home"));
            for keys in [["Space"].as_slice(), &["Right"], &["Tab"], &["Ctrl+W"], &["Esc", "Ctrl+K"]] {
                user.press(keys);
                let screen = user.screen();
                assert_eq!(leaks(&screen), None, "{keys:?} at {size:?}");
            }
        }
    }
}

#[test]
fn no_copied_cell_holds_a_digit_of_an_amount() {
    let mut user = User::with(marked(), Tongue::French, (160, 45));
    user.model.set_mask(Mask::Money);
    for sheet in ["activities", "spend", "moves", "settings"] {
        user.tell(kpilot::app::Message::Open(sheet));
        for _ in 0..16 {
            user.press(&["Ctrl+C", "Right"]);
        }
    }
    let copied: Vec<String> =
        user.left.iter().filter_map(|effect| if let Effect::Copy(text) = effect { Some(text.clone()) } else { None }).collect();
    assert!(copied.len() > 20);
    assert!(copied.iter().all(|text| leaks(&Mask::Money.veil(text)).is_none()), "{copied:?}");
}

#[test]
fn no_masked_table_and_no_masked_stand_up_text_holds_a_digit_of_an_amount() {
    let plan = marked();
    let standing = kpilot::analysis::Standing::of(&plan, support::today());
    let facts = Facts { plan: &plan, standing: Some(&standing), today: support::today(), masked: true };
    let words = Words::new(Tongue::French).masked(Mask::Money);
    for sheet in SHEETS {
        let text = export(sheet, &facts, &words, &Options::default());
        assert_eq!(leaks(&text), None, "{}", sheet.key);
    }
    assert_eq!(leaks(&standup_text(&facts, &words)), None);
}

#[test]
fn a_hidden_amount_is_as_wide_whatever_it_is() {
    let words = Words::new(Tongue::French).masked(Mask::Money);
    assert_eq!(words.numbers().money(1, "EUR"), words.numbers().money(987_654_321, "EUR"));
}

/// What the file tells of an edit, as the list of the history shows it.
fn item(edit: Edit) -> HistoryItem {
    let (at, origin, kind) = ("2026-11-20 10:00".to_owned(), "screen".to_owned(), "do".to_owned());
    HistoryItem { revision: 7, at, origin, kind, records: 1, edit }
}

#[test]
fn neither_the_history_nor_the_trash_tells_names_that_the_plan_no_longer_knows() {
    let mut user = User::with(named(), Tongue::French, (160, 45));
    user.model.set_mask(Mask::Names);
    let now = user.filed.activities.iter().next().unwrap().clone();
    let before = Activity {
        name: "Salon de Zorgluth".into(),
        notes: Some("Zorgluth".into()),
        budget: Some(Cents::new(739_154)),
        ..now.clone()
    };
    let gone = Activity { id: kpilot::domain::Id::new(99), name: "Zorgluth parti".into(), ..before.clone() };
    let decided = Decision { reason: "Zorgluth payait 7 391 €".into(), ..user.filed.decisions.iter().next().unwrap().clone() };
    let edits = [
        Change::update(Record::Activity(before.clone()), Record::Activity(now.clone())),
        Change::update(Record::Activity(Activity { name: now.name.clone(), ..before }), Record::Activity(now)),
        Change::delete(Record::Activity(gone.clone())),
        Change::insert(Record::Activity(gone.clone())),
        Change::delete(Record::Decision(decided)),
    ];
    let items = edits.map(|change| item(Edit { action: "set activities".to_owned(), changes: vec![change] })).to_vec();
    let seen = |user: &User| tells(&user.screen()).map(str::to_owned);
    user.tell(kpilot::app::Message::History(items.clone()));
    assert!(user.sees("Activité A") && seen(&user).is_none(), "{}", user.screen());
    user.press(&["Esc"]);
    let trashed = kpilot::app::Trashed { revision: 3, at: "2026-11-20".into(), records: vec![Record::Activity(gone)], others: 0 };
    user.tell(kpilot::app::Message::Trash(vec![trashed]));
    assert_eq!(seen(&user), None, "{}", user.screen());
    user.press(&["Esc"]);
    user.tell(kpilot::app::Message::Undone(Some((items[1].edit.clone().inverse(), 8))));
    assert_eq!(seen(&user), None, "{}", user.screen());
}

#[test]
fn neither_the_past_nor_what_is_typed_in_the_check_in_shows_a_digit_of_an_amount() {
    let mut user = User::with(marked(), Tongue::French, (160, 45));
    user.model.set_mask(Mask::Money);
    let day = support::today() - chrono::TimeDelta::days(8);
    let standing = kpilot::analysis::Standing::of(&user.filed, day);
    user.tell(kpilot::app::Message::Travelled(day, Box::new(user.filed.clone()), Box::new(standing)));
    for page in SHEETS.iter().map(|sheet| sheet.key).chain(PAGES.iter().copied()) {
        user.tell(kpilot::app::Message::Open(page));
        assert_eq!(leaks(&user.screen()), None, "{page}\n{}", user.screen());
    }
    let mut user = User::with(marked(), Tongue::French, (160, 45));
    user.model.set_mask(Mask::Money);
    user.tell(kpilot::app::Message::Open("checkin"));
    user.press(&["Enter"]);
    for _ in 0..60 {
        let Some(item) = user.model.round.as_ref().and_then(|round| round.item()) else { break };
        match item.ask {
            RoundAsk::Value(due) => {
                user.type_text("73910");
                if user.model.plan.kpis.get(due.kpi).unwrap().unit == Unit::Money {
                    assert_eq!(leaks(&user.screen()), None, "{}", user.screen());
                }
                user.press(&["Ctrl+U"]).press(&["s", "Enter"]);
            }
            RoundAsk::Target(id) => {
                assert_eq!(leaks(&user.screen()), None, "{}", user.screen());
                user.press(&["r"]).type_text("7391");
                let target = user.model.plan.targets.get(id).unwrap().clone();
                if user.model.plan.kpis.get(target.kpi).unwrap().unit == Unit::Money {
                    assert_eq!(leaks(&user.screen()), None, "{}", user.screen());
                }
                user.press(&["Esc", "s"]);
            }
            RoundAsk::Review(_) => {
                assert_eq!(leaks(&user.screen()), None, "{}", user.screen());
                user.press(&["s"]);
            }
        }
    }
    assert_eq!(leaks(&user.screen()), None, "{}", user.screen());
}
