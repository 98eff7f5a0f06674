//! The KPI tree, drawn: each node with its worst verdict, its mean progress and the money under it.

use ratatui::layout::Position;

use crate::app::{Area, Model, Node, TreeLine, tree_list_area, tree_top};
use crate::domain::{Key, Table};
use crate::tables::{Value, goal_label, link_label, mark, show};

use super::pen::Pen;
use super::theme::{Role, role_of};

/// Cells of the columns at the right: worst verdict, mean progress, money spent, money given.
const VERDICT: u16 = 16;
const PROGRESS: u16 = 11;
const MONEY: u16 = 12;

/// Draws the tree; the answer is its cursor.
pub fn draw(model: &Model, pen: &mut Pen<'_>) -> Option<Position> {
    let main = model.areas().main;
    let (area, top) = (tree_list_area(main), tree_top(model));
    pen.parts(1, main.y, main.width.saturating_sub(2), &model.words.say("tree-title"), Role::Title);
    header(model, main, pen);
    pen.rule(main.x, main.y + 2, main.width);
    if model.tree.lines.is_empty() {
        pen.lines(Area { x: 1, width: area.width.saturating_sub(2), ..area }, &model.words.say("tree-empty"), Role::Dim);
        return None;
    }
    for (place, line) in model.tree.lines.iter().enumerate().skip(top).take(usize::from(area.height)) {
        let y = area.y + u16::try_from(place - top).unwrap_or(0);
        draw_line(model, line, place == model.tree.line, Area { y, height: 1, ..area }, pen);
    }
    let line = u16::try_from(model.tree.line.checked_sub(top)?).ok()?;
    Some(Position::new(main.x, area.y + line))
}

/// The first cell of each column from the right: verdict, progress, spent, budget; 0 where there is no room.
const fn columns(width: u16) -> [u16; 4] {
    let budget = if width >= 90 { width.saturating_sub(MONEY + 1) } else { width };
    let spent = budget.saturating_sub(if width >= 70 { MONEY } else { 0 });
    let progress = spent.saturating_sub(PROGRESS);
    [progress.saturating_sub(VERDICT), progress, spent, budget]
}

fn header(model: &Model, main: Area, pen: &mut Pen<'_>) {
    let [verdict, progress, spent, budget] = columns(main.width);
    pen.text(verdict + 1, main.y + 1, VERDICT - 1, &model.words.say("tree-worst"), Role::Title);
    pen.right(progress, main.y + 1, PROGRESS - 1, &model.words.say("tree-mean"), Role::Title);
    if main.width >= 70 {
        pen.right(spent, main.y + 1, MONEY - 1, &model.words.say("ledger-actual"), Role::Title);
    }
    if main.width >= 90 {
        pen.right(budget, main.y + 1, MONEY, &model.words.say("ledger-revised"), Role::Title);
    }
}

fn draw_line(model: &Model, line: &TreeLine, chosen: bool, area: Area, pen: &mut Pen<'_>) {
    let [verdict, progress, spent, budget] = columns(area.width);
    pen.text(0, area.y, 1, if chosen { "►" } else { " " }, Role::Key);
    let x = 2 + line.depth * 2;
    let sign = match (line.has_more, line.folded) {
        (true, true) => "+",
        (true, false) => "−",
        (false, _) => "·",
    };
    pen.text(x, area.y, 1, sign, Role::Frame);
    let role = match (chosen, line.loose, line.depth) {
        (true, ..) => Role::Tab,
        (false, true, _) => Role::Risk,
        (false, false, 0) => Role::Title,
        _ => Role::Text,
    };
    pen.text(x + 2, area.y, verdict.saturating_sub(x + 3), &label(model, line), role);
    if let Some(worst) = line.worst {
        let said = format!("{} {}", mark(worst), model.words.say(&format!("verdict-{}", worst.word())));
        pen.text(verdict + 1, area.y, VERDICT - 1, &said, role_of(worst));
    }
    if let Some(share) = line.progress {
        pen.right(progress, area.y, PROGRESS - 1, &model.words.numbers().percent(share * 100.0, 0), Role::Text);
    }
    let Some(money) = line.money else { return };
    let shown = |amount| show(&Value::Money(amount), &model.facts(), &model.words);
    if area.width >= 70 {
        pen.right(spent, area.y, MONEY - 1, &shown(money.actual), Role::Text);
    }
    if area.width >= 90 {
        pen.right(budget, area.y, MONEY, &shown(money.revised()), Role::Dim);
    }
}

/// The name of a node; what is connected to nothing says so, and to what it is not.
fn label(model: &Model, line: &TreeLine) -> String {
    let (plan, words) = (&model.plan, &model.words);
    let named = |table, number| link_label(plan, Key::Row(table, number));
    let loose = |name: String, key: &str| if line.loose { format!("{name} — {}", words.say(key)) } else { name };
    match &line.node {
        Node::Goal(goal) if goal.is_empty() => words.say("tree-no-goal").into_owned(),
        Node::Goal(goal) => goal.clone(),
        Node::Objective(id) => loose(named(Table::Objectives, id.number()), "tree-no-activity"),
        Node::Activity(id) => loose(named(Table::Activities, id.number()), "tree-no-kpi"),
        Node::Target(id) => {
            let target = plan.targets.get(*id);
            let kpi = target.map_or_else(String::new, |target| named(Table::Kpis, target.kpi.number()));
            let goal = target.map_or_else(String::new, |target| goal_label(&model.facts(), target, words));
            format!("{kpi} {goal}").trim_end().to_owned()
        }
        Node::Whole => words.say("tree-whole").into_owned(),
        Node::Loose => words.say("tree-loose").into_owned(),
        Node::Kpi(id) => loose(named(Table::Kpis, id.number()), "tree-no-target"),
    }
}
