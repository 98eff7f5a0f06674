//! Every page and every page over a page, at every size that is promised: no sentence of ours is cut in its middle.

#![expect(clippy::unwrap_used, reason = "a test stops where its ground is missing")]

use kpilot::text::Tongue;

use crate::support::{self, User};

/// The sentences that are shown as they stand, one language's.
fn sentences(tongue: Tongue) -> Vec<String> {
    let folder = format!("{}/assets/texts/{}", env!("CARGO_MANIFEST_DIR"), tongue.code());
    let files = std::fs::read_dir(folder).unwrap().map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap());
    let lines = files.flat_map(|file| file.lines().map(str::to_owned).collect::<Vec<_>>());
    lines.filter_map(|line| line.split_once('=').map(|(_, text)| text.trim().to_owned())).collect()
}

/// Signs that are enough to know a sentence by.
const KNOWN_BY: usize = 16;

/// What is cut on the screen although it is a sentence of ours.
fn cut(user: &User, sentences: &[String]) -> Vec<String> {
    let screen = user.screen();
    let mut found = Vec::new();
    for line in screen.lines() {
        for (place, _) in line.match_indices('…') {
            let before = &line[..place];
            let skip = before.chars().count().saturating_sub(KNOWN_BY);
            let end: String = before.chars().skip(skip).collect();
            let whole = end.chars().count() == KNOWN_BY && !end.contains("  ") && !end.contains('│');
            // A finding in its list is told whole under the list, where it is chosen.
            let listed = line.trim_start_matches(['►', ' ']).starts_with(['▼', '▽', '○', '◌', '●']);
            let last = line[place..].trim_matches(['…', ' ', '│', '┐', '┘', '─']).is_empty();
            let goes_on = |text: &String| text.find(&end).is_some_and(|at| !text[at + end.len()..].starts_with('…'));
            if whole && last && !listed && sentences.iter().any(goes_on) {
                found.push(line.trim().to_owned());
            }
        }
    }
    found
}

/// A page: its name, the keys that lead to it, and what is typed there.
const PAGES: &[(&str, &[&str], &str)] = &[
    ("home", &[], ""),
    ("why", &["Ctrl+W"], ""),
    ("plan", &["Ctrl+G", "t"], ""),
    ("activities", &["Ctrl+G", "a"], ""),
    ("objectives", &["Ctrl+G", "o"], ""),
    ("kpis", &["Ctrl+G", "k"], ""),
    ("targets", &["Ctrl+G", "x"], ""),
    ("statuses", &["Ctrl+G", "u"], ""),
    ("measurements", &["Ctrl+G", "m"], ""),
    ("spend", &["Ctrl+G", "e"], ""),
    ("settings of the plan", &["Ctrl+G", "r"], ""),
    ("budget", &["Ctrl+G", "b"], ""),
    ("budget compared", &["Ctrl+G", "b", "m"], ""),
    ("budget curve", &["Ctrl+G", "b", "c"], ""),
    ("ledger", &["Ctrl+G", "b", "Tab"], ""),
    ("afterwards", &["Ctrl+G", "b", "Tab", "Tab"], ""),
    ("check-in", &["Ctrl+G", "p"], ""),
    ("check-in target", &["Ctrl+G", "p", "s", "s", "s", "s", "s", "s", "s", "s"], ""),
    ("journal", &["Ctrl+G", "j"], ""),
    ("stand-up", &["Ctrl+G", "s"], ""),
    ("audit", &["Ctrl+G", "q"], ""),
    ("tree", &["Ctrl+G", "l"], ""),
    ("smart", &["Ctrl+G", "n"], ""),
    ("preferences", &["Ctrl+G", ","], ""),
    ("card", &["Space"], ""),
    ("record", &["Ctrl+G", "a", "Space"], ""),
    ("help", &["F1"], ""),
    ("palette", &["Ctrl+K"], ""),
    ("palette, nothing", &["Ctrl+K"], "zzzz"),
    ("trash", &["Ctrl+G", "c"], ""),
    ("which", &["Ctrl+G"], ""),
    ("views", &["Ctrl+G", "a", "Ctrl+G", "v"], ""),
    ("column menu", &["Ctrl+G", "a", "Up", "Enter"], ""),
    ("export", &["Ctrl+K"], "export"),
    ("typing a date", &["Ctrl+G", "a", "Right", "Right", "Right", "Right", "Enter"], ""),
    ("typing a target", &["Ctrl+G", "x", "Right", "Right", "Right"], "<2"),
    ("filter", &["Ctrl+G", "a", "Ctrl+F"], "zzzz"),
];

#[test]
fn no_sentence_is_cut_in_its_middle() {
    let mut wrong = Vec::new();
    for tongue in [Tongue::French, Tongue::English] {
        let known = sentences(tongue);
        for size in [(60, 18), (80, 24), (120, 40), (300, 80)] {
            for plan in ["demo", "article", "blank"] {
                for (name, keys, typed) in PAGES {
                    let mut user = match plan {
                        "demo" => User::with(
                            kpilot::exchange::templates::demo("boutique", tongue, support::today()).unwrap(),
                            tongue,
                            size,
                        ),
                        plan => {
                            User::with(kpilot::exchange::templates::template(plan, tongue, support::today()).unwrap(), tongue, size)
                        }
                    };
                    user.press(keys).type_text(typed);
                    for line in cut(&user, &known) {
                        wrong.push(format!("{} {}x{} {plan} {name}: {line}", tongue.code(), size.0, size.1));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
