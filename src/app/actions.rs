//! The table of actions: keymap, hints, palette, help, the man page and the README's key table all come from these rows.

use crate::domain::DecisionKind;

use super::effect::Effect;
use super::model::Model;
use super::{
    audit, browse, budget, bulk, card, checkin, clipboard, columns, edits, go, groups, help, journal, marks, order, outgoing,
    palette, record_card, settings, shell, since, smart, standup, tour, trash, travel, tree, views,
};

/// Where an action's keys work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum On {
    /// Everywhere but in a text being typed.
    Everywhere,
    /// On the home page.
    Home,
    /// In a grid.
    Grid,
    /// In the off-target panel.
    Panel,
    /// On the budget page.
    Budget,
    /// On the audit page.
    Audit,
    /// In the KPI tree.
    Tree,
    /// On the KPI card.
    Card,
    /// In the weekly round.
    Checkin,
    /// In the journal.
    Journal,
    /// At the stand-up.
    Standup,
    /// On every page but a grid: where a letter is a command.
    Pages,
}

/// A set of keys for the whole program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Preset {
    /// As in a spreadsheet: typing overwrites.
    #[default]
    Tableur,
    /// hjkl, i, dd.
    Vim,
}

/// One thing a user can do. Its name in palette and help, and its short name in the hint bar, are the messages `action-<id>` and `short-<id>`.
pub struct Action {
    /// Stable name, used in the user's own keys.
    pub id: &'static str,
    /// Where its keys work.
    pub on: On,
    /// Keys of the preset `tableur`; two presses are written with a space: `Ctrl+G a`.
    pub keys: &'static [&'static str],
    /// More keys, or other ones, of the preset `vim`.
    pub vim: &'static [&'static str],
    /// Place in the hint bar, 1 first; 0 is not shown there.
    pub hint: u8,
    /// Whether it is possible now.
    pub when: fn(&Model) -> bool,
    /// What it does.
    pub run: fn(&mut Model) -> Vec<Effect>,
}

impl Action {
    /// Its keys in a preset.
    pub fn keys_in(&self, preset: Preset) -> impl Iterator<Item = &'static str> {
        let vim: &[&str] = if preset == Preset::Vim { self.vim } else { &[] };
        vim.iter().chain(self.keys).copied()
    }
}

/// One row of the table.
macro_rules! action {
    ($id:literal, $on:ident, [$($key:literal),*], vim [$($vim:literal),*], hint $hint:literal, $when:expr, $run:expr) => {
        Action { id: $id, on: On::$on, keys: &[$($key),*], vim: &[$($vim),*], hint: $hint, when: $when, run: $run }
    };
}

const ALWAYS: fn(&Model) -> bool = |_| true;

fn asks(model: &Model) -> bool {
    checkin::asked(model).is_some()
}

fn asks_value(model: &Model) -> bool {
    matches!(checkin::asked(model), Some(checkin::Ask::Value(_)))
}

fn asks_target(model: &Model) -> bool {
    matches!(checkin::asked(model), Some(checkin::Ask::Target(_)))
}

fn asks_review(model: &Model) -> bool {
    matches!(checkin::asked(model), Some(checkin::Ask::Review(_)))
}

fn has_summary(model: &Model) -> bool {
    checkin::is_open(model) && model.round.as_ref().is_some_and(|round| round.summary.is_some())
}

/// Every action, in the order of help and README.
pub const ACTIONS: &[Action] = &[
    action!("edit", Grid, ["Enter", "F2"], vim ["i", "a"], hint 1, edits::can_edit, edits::open),
    action!("clear", Grid, ["Delete", "Backspace"], vim ["x"], hint 0, edits::can_clear, edits::clear),
    action!("new", Grid, ["Ctrl+N"], vim ["o"], hint 2, edits::can_add, edits::new_row),
    action!("remove", Grid, ["Ctrl+X"], vim ["d d"], hint 0, edits::can_remove, clipboard::cut),
    action!("mark", Grid, ["Ctrl+T"], vim ["m"], hint 0, browse::in_grid, marks::toggle),
    action!("mark-up", Grid, ["Shift+Up"], vim [], hint 0, browse::in_grid, |model| marks::extend(model, -1)),
    action!("mark-down", Grid, ["Shift+Down"], vim [], hint 0, browse::in_grid, |model| marks::extend(model, 1)),
    action!("mark-run", Grid, ["F8"], vim ["v"], hint 0, browse::in_grid, marks::extending),
    action!("mark-all", Grid, ["Ctrl+A"], vim ["V"], hint 0, browse::in_grid, marks::all),
    action!("fill-down", Grid, ["Ctrl+D"], vim [], hint 0, edits::can_edit, bulk::fill_down),
    action!("duplicate", Grid, ["Ctrl+U"], vim ["y p"], hint 0, edits::can_remove, bulk::duplicate),
    action!("copy", Grid, ["Ctrl+C"], vim ["y y"], hint 0, browse::on_row, clipboard::copy),
    action!("copy-rows", Grid, [], vim [], hint 0, browse::on_row, clipboard::copy_rows),
    action!("copy-view", Grid, [], vim [], hint 0, browse::in_grid, clipboard::copy_view),
    action!("copy-markdown", Grid, [], vim [], hint 0, browse::in_grid, clipboard::copy_markdown),
    action!("copy-sentence", Everywhere, [], vim [], hint 0, browse::has_something, clipboard::copy_sentence),
    action!("record", Grid, ["Space"], vim [], hint 0, browse::on_row, record_card::open),
    action!("column-menu", Grid, [], vim [], hint 0, browse::in_grid, columns::to_header),
    action!("sort", Grid, [], vim ["s"], hint 0, browse::in_grid, columns::sort),
    action!("sort-down", Grid, [], vim [], hint 0, browse::in_grid, columns::sort_down),
    action!("sort-more", Grid, [], vim ["S"], hint 0, browse::in_grid, columns::sort_more),
    action!("filter-column", Grid, [], vim [], hint 0, browse::in_grid, columns::filter),
    action!("unfilter", Grid, [], vim [], hint 0, columns::is_filtered, columns::unfilter),
    action!("group", Grid, [], vim [], hint 0, browse::in_grid, columns::group),
    action!("fold-group", Grid, ["Ctrl+G -"], vim ["z a"], hint 0, groups::is_grouped, groups::fold),
    action!("fold-groups", Grid, ["Ctrl+G +"], vim ["z m"], hint 0, groups::is_grouped, groups::fold_all),
    action!("hide-column", Grid, [], vim [], hint 0, columns::can_hide, columns::hide),
    action!("show-columns", Grid, [], vim [], hint 0, columns::some_hidden, columns::show_all),
    action!("freeze", Grid, [], vim [], hint 0, browse::in_grid, columns::freeze),
    action!("wider", Grid, [], vim [], hint 0, browse::in_grid, |model| columns::widen(model, 2)),
    action!("narrower", Grid, [], vim [], hint 0, browse::in_grid, |model| columns::widen(model, -2)),
    action!("number-format", Grid, [], vim [], hint 0, columns::holds_numbers, columns::format),
    action!("views", Grid, ["Ctrl+G v"], vim ["g v"], hint 0, browse::in_grid, views::open),
    action!("move-row-up", Grid, ["Ctrl+Up"], vim [], hint 0, order::can_move, |model| order::shift(model, -1)),
    action!("move-row-down", Grid, ["Ctrl+Down"], vim [], hint 0, order::can_move, |model| order::shift(model, 1)),
    action!("filter", Grid, ["Ctrl+F", "/"], vim ["/"], hint 4, browse::in_grid, browse::filter),
    action!("next-cell", Grid, ["Tab"], vim [], hint 0, browse::in_grid, |model| browse::tab(model, 1)),
    action!("previous-cell", Grid, ["Shift+Tab"], vim [], hint 0, browse::in_grid, |model| browse::tab(model, -1)),
    action!("up", Grid, ["Up"], vim ["k"], hint 0, browse::in_grid, |model| browse::step(model, -1)),
    action!("down", Grid, ["Down"], vim ["j"], hint 0, browse::in_grid, |model| browse::step(model, 1)),
    action!("left", Grid, ["Left"], vim ["h"], hint 0, browse::in_grid, |model| browse::slide(model, -1)),
    action!("right", Grid, ["Right"], vim ["l"], hint 0, browse::in_grid, |model| browse::slide(model, 1)),
    action!("page-up", Grid, ["PageUp"], vim [], hint 0, browse::in_grid, |model| browse::page(model, -1)),
    action!("page-down", Grid, ["PageDown"], vim [], hint 0, browse::in_grid, |model| browse::page(model, 1)),
    action!("row-start", Grid, ["Home"], vim ["0"], hint 0, browse::in_grid, |model| browse::slide(model, -1000)),
    action!("row-end", Grid, ["End"], vim ["$"], hint 0, browse::in_grid, |model| browse::slide(model, 1000)),
    action!("first-row", Grid, ["Ctrl+Home", "Ctrl+G d"], vim ["g g"], hint 0, browse::in_grid, browse::first_row),
    action!("last-row", Grid, ["Ctrl+End", "Ctrl+G f"], vim ["G"], hint 0, browse::in_grid, browse::last_row),
    action!("card", Pages, ["Space"], vim [], hint 2, card::has_subject, card::open),
    action!("card-of-row", Everywhere, ["Ctrl+G y"], vim ["g y"], hint 0, card::has_subject, card::open),
    action!("card-previous", Card, ["Left"], vim ["h"], hint 2, card::on_card, |model| card::turn(model, -1)),
    action!("card-next", Card, ["Right"], vim ["l"], hint 2, card::on_card, |model| card::turn(model, 1)),
    action!("card-periods", Card, ["Tab"], vim [], hint 4, card::on_card, card::switch),
    action!("card-picture", Card, ["x"], vim [], hint 6, outgoing::has_chart, outgoing::ask),
    action!("card-correct", Card, ["e"], vim [], hint 5, card::has_value, card::correct),
    action!("card-origin", Card, ["i"], vim [], hint 5, card::has_value, card::origin),
    action!("card-copy", Card, ["c"], vim [], hint 6, card::of_target, card::copy),
    action!("card-record", Card, ["Enter"], vim [], hint 5, card::on_card, card::record),
    action!("card-close", Card, ["Esc"], vim [], hint 1, card::on_card, card::close),
    action!("checkin-next", Checkin, ["Enter"], vim [], hint 1, checkin::is_open, checkin::next),
    action!("checkin-unchanged", Checkin, ["i"], vim [], hint 2, asks, checkin::unchanged),
    action!("checkin-skip", Checkin, ["s"], vim [], hint 2, asks, checkin::skip),
    action!("checkin-pause", Checkin, ["Esc"], vim [], hint 2, checkin::is_open, checkin::pause),
    action!("checkin-field", Checkin, ["Tab"], vim [], hint 2, asks_value, checkin::switch_field),
    action!("checkin-back", Checkin, ["Shift+Tab", "Up"], vim [], hint 4, checkin::is_open, checkin::back),
    action!("checkin-news", Checkin, ["Down"], vim ["j"], hint 3, checkin::has_news, checkin::news_down),
    action!("confidence-more", Checkin, ["Right"], vim ["l"], hint 3, asks_target, |model| checkin::confidence_step(model, 1)),
    action!("confidence-less", Checkin, ["Left"], vim ["h"], hint 3, asks_target, |model| checkin::confidence_step(model, -1)),
    action!("decide-keep", Checkin, ["k"], vim [], hint 0, asks_target, |model| checkin::decide(model, DecisionKind::Keep)),
    action!("decide-fix", Checkin, ["f"], vim [], hint 0, asks_target, |model| checkin::decide(model, DecisionKind::Fix)),
    action!("decide-stop", Checkin, ["t"], vim [], hint 0, asks_target, |model| checkin::decide(model, DecisionKind::Stop)),
    action!("decide-move", Checkin, ["m"], vim [], hint 0, asks_target, |model| checkin::decide(model, DecisionKind::Move)),
    action!("decide-retarget", Checkin, ["r"], vim [], hint 0, asks_target, |model| checkin::decide(model, DecisionKind::Retarget)),
    action!("decide-nothing", Checkin, ["n"], vim [], hint 0, asks_target, |model| checkin::decide(model, DecisionKind::Nothing)),
    action!("judge-gained", Checkin, ["+"], vim [], hint 2, asks_review, checkin::judge_gained),
    action!("judge-neutral", Checkin, ["="], vim [], hint 2, asks_review, checkin::judge_neutral),
    action!("judge-lost", Checkin, ["-"], vim [], hint 2, asks_review, checkin::judge_lost),
    action!("checkin-copy", Checkin, ["c"], vim [], hint 2, has_summary, checkin::copy),
    action!("journal-open", Journal, ["Enter"], vim [], hint 1, journal::has_entry, journal::show_record),
    action!("journal-filter", Journal, ["/", "Ctrl+F"], vim [], hint 2, journal::is_open, journal::filter),
    action!("journal-annotate", Journal, ["n", "Ctrl+N"], vim [], hint 2, journal::is_open, journal::annotate),
    action!("journal-up", Journal, ["Up"], vim ["k"], hint 0, journal::is_open, |model| journal::step(model, -1)),
    action!("journal-down", Journal, ["Down"], vim ["j"], hint 0, journal::is_open, |model| journal::step(model, 1)),
    action!("journal-page-up", Journal, ["PageUp"], vim [], hint 0, journal::is_open, |model| journal::step(model, -15)),
    action!("journal-page-down", Journal, ["PageDown"], vim [], hint 0, journal::is_open, |model| journal::step(model, 15)),
    action!("journal-first", Journal, ["Home"], vim ["g g"], hint 0, journal::is_open, |model| journal::step(model, isize::MIN / 2)),
    action!("journal-last", Journal, ["End"], vim ["G"], hint 0, journal::is_open, |model| journal::step(model, isize::MAX / 2)),
    action!("standup-next", Standup, ["Right", "Space", "PageDown"], vim ["l"], hint 1, standup::is_open, |model| standup::turn(model, 1)),
    action!("standup-back", Standup, ["Left", "PageUp"], vim ["h"], hint 2, standup::is_open, |model| standup::turn(model, -1)),
    action!("standup-larger", Standup, ["+"], vim [], hint 3, standup::is_open, |model| standup::zoom(model, 1)),
    action!("standup-smaller", Standup, ["-"], vim [], hint 3, standup::is_open, |model| standup::zoom(model, -1)),
    action!("standup-reveal", Standup, ["m"], vim [], hint 4, standup::is_open, standup::reveal),
    action!("standup-yes", Standup, ["o"], vim [], hint 5, standup::on_target, standup::act),
    action!("standup-no", Standup, ["n"], vim [], hint 5, standup::on_target, |model| standup::decide(model, DecisionKind::Nothing)),
    action!("standup-later", Standup, ["r"], vim [], hint 5, standup::on_target, |model| standup::decide(model, DecisionKind::Keep)),
    action!("standup-close", Standup, ["Esc"], vim [], hint 6, standup::is_open, standup::close),
    action!("week-back", Pages, ["<"], vim [], hint 0, travel::can_go_back, travel::back),
    action!("week-forward", Pages, [">"], vim [], hint 0, travel::in_past, travel::forward),
    action!("travel-back", Everywhere, ["Ctrl+G <"], vim ["g <"], hint 0, travel::can_go_back, travel::back),
    action!("travel-forward", Everywhere, ["Ctrl+G >"], vim ["g >"], hint 0, travel::in_past, travel::forward),
    action!("travel-home", Everywhere, ["Ctrl+G ="], vim ["g ="], hint 0, travel::in_past, travel::home),
    action!("since", Everywhere, ["Ctrl+G w"], vim ["g w"], hint 0, travel::can_go_back, since::toggle),
    action!("explain", Everywhere, ["Ctrl+W", "F4"], vim ["w"], hint 3, browse::has_target, browse::explain),
    action!("open-line", Panel, ["Enter"], vim [], hint 1, browse::in_panel, browse::jump),
    action!("panel-up", Panel, ["Up"], vim ["k"], hint 0, browse::in_panel, |model| browse::panel_step(model, -1)),
    action!("panel-down", Panel, ["Down"], vim ["j"], hint 0, browse::in_panel, |model| browse::panel_step(model, 1)),
    action!("panel-page-up", Panel, ["PageUp"], vim [], hint 0, browse::in_panel, |model| browse::panel_page(model, -1)),
    action!("panel-page-down", Panel, ["PageDown"], vim [], hint 0, browse::in_panel, |model| browse::panel_page(model, 1)),
    action!("panel-first", Panel, ["Home"], vim ["g g"], hint 0, browse::in_panel, |model| browse::panel_step(model, isize::MIN / 2)),
    action!("panel-last", Panel, ["End"], vim ["G"], hint 0, browse::in_panel, |model| browse::panel_step(model, isize::MAX / 2)),
    action!("panel-leave", Panel, ["Esc", "Tab", "Shift+Tab"], vim [], hint 2, browse::in_docked_panel, browse::leave_panel),
    action!("budget-up", Budget, ["Up"], vim ["k"], hint 0, budget::is_open, |model| budget::step(model, -1)),
    action!("budget-down", Budget, ["Down"], vim ["j"], hint 0, budget::is_open, |model| budget::step(model, 1)),
    action!("budget-first", Budget, ["Home"], vim ["g g"], hint 0, budget::is_open, |model| budget::step(model, isize::MIN / 2)),
    action!("budget-last", Budget, ["End"], vim ["G"], hint 0, budget::is_open, |model| budget::step(model, isize::MAX / 2)),
    action!("budget-less", Budget, ["Left"], vim ["h"], hint 0, budget::on_drafts, |model| budget::nudge(model, -1)),
    action!("budget-more", Budget, ["Right"], vim ["l"], hint 1, budget::on_drafts, |model| budget::nudge(model, 1)),
    action!("budget-much-less", Budget, ["PageDown"], vim [], hint 0, budget::on_drafts, |model| budget::nudge(model, -10)),
    action!("budget-much-more", Budget, ["PageUp"], vim [], hint 0, budget::on_drafts, |model| budget::nudge(model, 10)),
    action!("budget-lock", Budget, ["v"], vim [], hint 2, budget::on_drafts, budget::lock),
    action!("budget-equalise", Budget, ["e"], vim [], hint 3, budget::on_drafts, budget::equalise),
    action!("budget-cautious", Budget, ["p"], vim [], hint 4, budget::on_drafts, budget::cautious),
    action!("budget-keep", Budget, ["r"], vim [], hint 0, budget::on_drafts, budget::keep),
    action!("budget-draft", Budget, ["b"], vim [], hint 5, budget::on_drafts, budget::next_draft),
    action!("budget-compare", Budget, ["m"], vim [], hint 6, budget::on_drafts, budget::compare),
    action!("budget-curve", Budget, ["c"], vim [], hint 7, budget::on_drafts, budget::curve),
    action!("budget-longer", Budget, ["+"], vim [], hint 0, budget::is_open, |model| budget::longer(model, 1)),
    action!("budget-shorter", Budget, ["-"], vim [], hint 0, budget::is_open, |model| budget::longer(model, -1)),
    action!("budget-adopt", Budget, ["a"], vim [], hint 1, budget::can_adopt, budget::ask),
    action!("budget-undo", Budget, ["Ctrl+Z"], vim ["u"], hint 0, budget::is_open, budget::undo),
    action!("budget-regroup", Budget, ["o"], vim [], hint 0, budget::is_open, budget::regroup),
    action!("budget-face", Budget, ["Tab"], vim [], hint 8, budget::is_open, |model| budget::turn(model, 1)),
    action!("budget-face-back", Budget, ["Shift+Tab"], vim [], hint 0, budget::is_open, |model| budget::turn(model, -1)),
    action!("budget-open", Budget, ["Enter"], vim [], hint 0, budget::is_open, budget::open_record),
    action!("audit-up", Audit, ["Up"], vim ["k"], hint 0, audit::is_open, |model| audit::step(model, -1)),
    action!("audit-down", Audit, ["Down"], vim ["j"], hint 0, audit::is_open, |model| audit::step(model, 1)),
    action!("audit-page-up", Audit, ["PageUp"], vim [], hint 0, audit::is_open, |model| audit::page(model, -1)),
    action!("audit-page-down", Audit, ["PageDown"], vim [], hint 0, audit::is_open, |model| audit::page(model, 1)),
    action!("audit-first", Audit, ["Home"], vim ["g g"], hint 0, audit::is_open, |model| audit::step(model, isize::MIN / 2)),
    action!("audit-last", Audit, ["End"], vim ["G"], hint 0, audit::is_open, |model| audit::step(model, isize::MAX / 2)),
    action!("audit-jump", Audit, ["Enter"], vim [], hint 1, audit::has_finding, audit::jump),
    action!("audit-mend", Audit, ["f"], vim [], hint 2, audit::can_mend, audit::mend),
    action!("audit-mute", Audit, ["m"], vim [], hint 3, audit::can_mute, audit::mute),
    action!("tree-up", Tree, ["Up"], vim ["k"], hint 0, tree::is_open, |model| tree::step(model, -1)),
    action!("tree-down", Tree, ["Down"], vim ["j"], hint 0, tree::is_open, |model| tree::step(model, 1)),
    action!("tree-page-up", Tree, ["PageUp"], vim [], hint 0, tree::is_open, |model| tree::page(model, -1)),
    action!("tree-page-down", Tree, ["PageDown"], vim [], hint 0, tree::is_open, |model| tree::page(model, 1)),
    action!("tree-first", Tree, ["Home"], vim ["g g"], hint 0, tree::is_open, |model| tree::step(model, isize::MIN / 2)),
    action!("tree-last", Tree, ["End"], vim ["G"], hint 0, tree::is_open, |model| tree::step(model, isize::MAX / 2)),
    action!("tree-open", Tree, ["Enter"], vim [], hint 1, tree::is_open, tree::open_record),
    action!("tree-toggle", Tree, ["Space"], vim [], hint 2, tree::is_open, tree::toggle),
    action!("tree-fold", Tree, ["Left"], vim ["h"], hint 0, tree::is_open, tree::fold),
    action!("tree-unfold", Tree, ["Right"], vim ["l"], hint 0, tree::is_open, tree::unfold),
    action!("panel", Everywhere, ["Ctrl+G h", "F6"], vim ["g h"], hint 5, browse::in_grid_screen, browse::enter_panel),
    action!("fold", Everywhere, ["Ctrl+O"], vim [], hint 0, browse::in_grid_screen, browse::fold_panel),
    action!("undo", Everywhere, ["Ctrl+Z"], vim ["u"], hint 6, shell::can_write, shell::undo),
    action!("redo", Everywhere, ["Ctrl+Y"], vim ["Ctrl+R"], hint 0, shell::can_write, shell::redo),
    action!("history", Everywhere, ["Ctrl+G z"], vim ["g z"], hint 0, ALWAYS, shell::history),
    action!("trash", Everywhere, ["Ctrl+G c"], vim ["g c"], hint 0, shell::can_write, trash::ask),
    action!("go", Everywhere, ["Ctrl+G"], vim ["g"], hint 7, ALWAYS, go::prefix),
    action!("next-screen", Everywhere, ["Ctrl+PageDown"], vim ["g t"], hint 0, ALWAYS, |model| go::turn(model, 1)),
    action!("previous-screen", Everywhere, ["Ctrl+PageUp"], vim ["g T"], hint 0, ALWAYS, |model| go::turn(model, -1)),
    action!("go-home", Everywhere, ["Ctrl+G i"], vim ["g i"], hint 0, ALWAYS, |model| go::page(model, "home")),
    action!("go-plan", Everywhere, ["Ctrl+G t"], vim [], hint 0, ALWAYS, |model| go::page(model, "plan")),
    action!("go-activities", Everywhere, ["Ctrl+G a"], vim ["g a"], hint 0, ALWAYS, |model| go::page(model, "activities")),
    action!("go-objectives", Everywhere, ["Ctrl+G o"], vim ["g o"], hint 0, ALWAYS, |model| go::page(model, "objectives")),
    action!("go-kpis", Everywhere, ["Ctrl+G k"], vim ["g k"], hint 0, ALWAYS, |model| go::page(model, "kpis")),
    action!("go-targets", Everywhere, ["Ctrl+G x"], vim ["g x"], hint 0, ALWAYS, |model| go::page(model, "targets")),
    action!("go-statuses", Everywhere, ["Ctrl+G u"], vim ["g u"], hint 0, ALWAYS, |model| go::page(model, "statuses")),
    action!("go-budget", Everywhere, ["Ctrl+G b"], vim ["g b"], hint 0, ALWAYS, |model| go::page(model, "budget")),
    action!("go-audit", Everywhere, ["Ctrl+G q"], vim ["g q"], hint 0, ALWAYS, audit::open),
    action!("go-tree", Everywhere, ["Ctrl+G l"], vim ["g l"], hint 0, ALWAYS, tree::open),
    action!("smart", Everywhere, ["Ctrl+G n"], vim ["g n"], hint 0, shell::can_write, smart::open),
    action!("go-measurements", Everywhere, ["Ctrl+G m"], vim ["g m"], hint 0, ALWAYS, |model| go::page(model, "measurements")),
    action!("go-spend", Everywhere, ["Ctrl+G e"], vim ["g e"], hint 0, ALWAYS, |model| go::page(model, "spend")),
    action!("go-checkin", Everywhere, ["Ctrl+G p"], vim ["g p"], hint 0, ALWAYS, |model| go::page(model, "checkin")),
    action!("go-journal", Everywhere, ["Ctrl+G j"], vim ["g j"], hint 0, ALWAYS, |model| go::page(model, "journal")),
    action!("go-standup", Everywhere, ["Ctrl+G s"], vim ["g s"], hint 0, ALWAYS, |model| go::page(model, "standup")),
    action!("go-channels", Everywhere, [], vim [], hint 0, ALWAYS, |model| go::page(model, "channels")),
    action!("go-personas", Everywhere, [], vim [], hint 0, ALWAYS, |model| go::page(model, "personas")),
    action!("go-moves", Everywhere, [], vim [], hint 0, ALWAYS, |model| go::page(model, "moves")),
    action!("go-decisions", Everywhere, [], vim [], hint 0, ALWAYS, |model| go::page(model, "decisions")),
    action!("go-checkins", Everywhere, [], vim [], hint 0, ALWAYS, |model| go::page(model, "checkins")),
    action!("go-annotations", Everywhere, [], vim [], hint 0, ALWAYS, |model| go::page(model, "annotations")),
    action!("go-answers", Everywhere, [], vim [], hint 0, ALWAYS, |model| go::page(model, "answers")),
    action!("go-imports", Everywhere, [], vim [], hint 0, ALWAYS, |model| go::page(model, "imports")),
    action!("go-mappings", Everywhere, [], vim [], hint 0, ALWAYS, |model| go::page(model, "mappings")),
    action!("go-mutes", Everywhere, [], vim [], hint 0, ALWAYS, |model| go::page(model, "mutes")),
    action!("go-views", Everywhere, [], vim [], hint 0, ALWAYS, |model| go::page(model, "views")),
    action!("go-settings", Everywhere, ["Ctrl+G r"], vim ["g r"], hint 0, ALWAYS, |model| go::page(model, "settings")),
    action!("preferences", Everywhere, ["Ctrl+G ,"], vim ["g ,"], hint 0, ALWAYS, settings::open),
    action!("palette", Everywhere, ["Ctrl+K", "Ctrl+P"], vim [":"], hint 8, ALWAYS, palette::open),
    action!("help", Everywhere, ["F1", "?"], vim ["?"], hint 9, ALWAYS, help::open),
    action!("saved", Everywhere, ["Ctrl+S"], vim [], hint 0, ALWAYS, shell::saved),
    action!("mask", Everywhere, ["Ctrl+E"], vim [], hint 0, ALWAYS, shell::mask),
    action!("mask-figures", Everywhere, [], vim [], hint 0, ALWAYS, shell::mask_figures),
    action!("mask-names", Everywhere, [], vim [], hint 0, ALWAYS, shell::mask_names),
    action!("language", Everywhere, [], vim [], hint 0, ALWAYS, shell::language),
    action!("theme", Everywhere, [], vim [], hint 0, ALWAYS, shell::theme),
    action!("azerty-digits", Everywhere, [], vim [], hint 0, ALWAYS, shell::azerty_digits),
    action!("glyphs", Everywhere, [], vim [], hint 0, ALWAYS, shell::glyphs),
    action!("preset", Everywhere, [], vim [], hint 0, ALWAYS, shell::preset),
    action!("mouse", Everywhere, [], vim [], hint 0, ALWAYS, shell::mouse),
    action!("import", Everywhere, [], vim [], hint 0, shell::can_write, shell::import),
    action!("export", Everywhere, [], vim [], hint 0, ALWAYS, outgoing::ask),
    action!("backup", Everywhere, [], vim [], hint 0, ALWAYS, shell::backup),
    action!("reload", Everywhere, ["F5"], vim [], hint 0, ALWAYS, shell::reload),
    action!("redraw", Everywhere, ["Ctrl+L"], vim [], hint 0, ALWAYS, shell::redraw),
    action!("tour", Everywhere, [], vim [], hint 0, ALWAYS, tour::begin),
    action!("welcome", Everywhere, [], vim [], hint 0, ALWAYS, shell::welcome),
    action!("quit", Everywhere, ["Ctrl+Q"], vim ["Z Z"], hint 0, ALWAYS, shell::quit),
];

/// The action with this name.
#[must_use]
pub fn action(id: &str) -> Option<&'static Action> {
    ACTIONS.iter().find(|action| action.id == id)
}

/// What a run of presses means.
#[derive(Clone, Copy)]
pub enum Found {
    /// One action.
    Action(&'static Action),
    /// The beginning of longer ones.
    Beginning,
    /// Nothing.
    Nothing,
}
