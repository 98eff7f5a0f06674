//! Nothing leaks: with amounts hidden no page, no copied text and no table of files shows a digit of money.

#![expect(clippy::unwrap_used, reason = "a test stops where its ground is missing")]

use kpilot::app::Effect;
use kpilot::domain::{Cents, Plan, Record, Table};
use kpilot::exchange::table::{Options, export};
use kpilot::tables::{Facts, SHEETS, standup_text};
use kpilot::text::{Mask, Tongue, Words};

use crate::support::{self, User};

/// The demo with amounts that nothing else in it resembles: every budget, move and expense holds 7391.
fn marked() -> Plan {
    let mut plan = kpilot::exchange::templates::demo("boutique", Tongue::French, support::today()).unwrap();
    let amount = Cents::new(739_153);
    for table in [Table::Activities, Table::Moves, Table::Spend, Table::Plan] {
        for key in plan.keys(table) {
            let mut record = plan.get(key).unwrap();
            match &mut record {
                Record::Activity(activity) => activity.budget = Some(amount),
                Record::Move(one) => {
                    one.amount = amount;
                    "Pour 7 391,53 € de plus".clone_into(&mut one.reason);
                }
                Record::Spend(spend) => spend.amount = amount,
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

const PAGES: &[&str] = &["home", "budget", "checkin", "journal", "standup", "audit", "tree"];

#[test]
fn the_search_for_leaks_finds_the_amounts_that_are_not_hidden() {
    let mut user = User::with(marked(), Tongue::French, (160, 45));
    for page in ["activities", "moves", "spend", "journal"] {
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
