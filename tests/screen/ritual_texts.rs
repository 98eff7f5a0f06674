//! What the ritual says, word for word, in both languages: the stand-up's text, the check-in's summary, every decision; and
//! the card's chart in every tier of signs.
#![expect(clippy::unwrap_used, reason = "a test stops where its ground is missing")]

use kpilot::analysis::Standing;
use kpilot::app::{Effect, RoundAsk, Stage};
use kpilot::config::Glyphs;
use kpilot::domain::Plan;
use kpilot::tables::{Facts, standup_text};
use kpilot::text::{Mask, Tongue, Words};

use crate::support::{self, User};

fn demo(tongue: Tongue) -> Plan {
    kpilot::exchange::templates::demo("boutique", tongue, support::today()).unwrap()
}

fn kept(name: &str, text: &str) {
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(name, text);
    });
}

#[test]
fn the_text_of_the_stand_up_with_and_without_amounts() {
    for tongue in [Tongue::French, Tongue::English] {
        let plan = demo(tongue);
        let standing = Standing::of(&plan, support::today());
        for (mask, name) in [(Mask::Nothing, "open"), (Mask::Money, "masked")] {
            let words = Words::new(tongue).masked(mask);
            let facts = Facts { plan: &plan, standing: Some(&standing), today: support::today(), masked: mask.hides_money() };
            kept(&format!("standup-text-{name}-{}", tongue.code()), &standup_text(&facts, &words));
        }
    }
}

/// The demo at the first target of its check-in, both values typed.
fn at_first_target(tongue: Tongue) -> User {
    let mut user = User::with(demo(tongue), tongue, (100, 30));
    user.press(&["Ctrl+G", "p", "Enter"]).type_text("9100").press(&["Enter"]).type_text("12").press(&["Enter"]);
    assert!(matches!(user.model.round.as_ref().unwrap().item().unwrap().ask, RoundAsk::Target(_)), "{}", user.screen());
    user
}

#[test]
fn every_decision_has_its_form() {
    for tongue in [Tongue::French, Tongue::English] {
        let mut user = at_first_target(tongue);
        let mut told = user.screen();
        for key in ["k", "f", "t", "m", "r", "n"] {
            user.press(&[key]);
            let form: Vec<String> = user.screen().lines().skip(8).take(8).map(|line| line.trim_end().to_owned()).collect();
            told = format!("{told}\n\n[{key}]\n{}", form.join("\n"));
            user.press(&["Esc"]);
        }
        kept(&format!("decisions-{}", tongue.code()), &told);
    }
}

#[test]
fn the_summary_of_a_round_and_the_text_to_paste() {
    for tongue in [Tongue::French, Tongue::English] {
        let mut user = at_first_target(tongue);
        user.press(&["f"]).type_text("Visuels usés").press(&["Enter"]).type_text("Nouveaux visuels").press(&["Enter"]);
        user.type_text("CPC -15 %").press(&["Enter", "Enter"]);
        while user.model.round.as_ref().unwrap().stage() == Stage::Asking {
            let ask = user.model.round.as_ref().unwrap().item().unwrap().ask;
            user.press(if matches!(ask, RoundAsk::Review(_)) { &["="] } else { &["i"] });
        }
        let summary = user.screen();
        user.press(&["c"]);
        let Some(Effect::Copy(text)) = user.left.pop() else { panic!("nothing is copied: {}", user.screen()) };
        kept(&format!("summary-{}", tongue.code()), &format!("{summary}\n\n{text}"));
    }
}

#[test]
fn the_chart_of_a_total_and_of_a_level_in_every_tier_of_signs() {
    for (tier, glyphs) in [("ascii", Glyphs::Ascii), ("blocks", Glyphs::Blocks), ("braille", Glyphs::Braille)] {
        for (kind, keys) in [("total", &["Space"][..]), ("level", &["Space", "Right"])] {
            let mut user = User::with(demo(Tongue::French), Tongue::French, (100, 30));
            user.model.preferences.glyphs = glyphs;
            user.press(keys);
            kept(&format!("chart-{kind}-{tier}"), &user.screen());
        }
    }
}
