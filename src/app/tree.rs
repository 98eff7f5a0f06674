//! The KPI tree: business goal, objective, activity, KPI; each node with its verdicts and the money under it, foldable.

use std::collections::BTreeSet;

use crate::analysis::money::Figures;
use crate::analysis::{Standing, Verdict};
use crate::domain::{Activity, Change, Id, Key, Kpi, Objective, Plan, Scope, Table, Target};

use super::browse;
use super::effect::Effect;
use super::layout::Area;
use super::model::{Model, Screen};

/// What a line of the tree stands for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Node {
    /// A business goal; empty for objectives that name none.
    Goal(String),
    /// An objective.
    Objective(Id<Objective>),
    /// An activity.
    Activity(Id<Activity>),
    /// A KPI and its target.
    Target(Id<Target>),
    /// What the whole plan is asked for.
    Whole,
    /// Activities that serve no objective, KPIs that no target and no formula names.
    Loose,
    /// A KPI that is connected to nothing.
    Kpi(Id<Kpi>),
}

/// One line of the tree.
#[derive(Clone, Debug, PartialEq)]
pub struct TreeLine {
    /// How deep it stands: 0 is a business goal.
    pub depth: u16,
    /// What it stands for.
    pub node: Node,
    /// Whether lines hang below it, folded or not.
    pub has_more: bool,
    /// Whether it is folded.
    pub folded: bool,
    /// Whether it, or what it holds, is connected to nothing.
    pub loose: bool,
    /// The worst verdict below it.
    pub worst: Option<Verdict>,
    /// The mean progress below it, a share.
    pub progress: Option<f64>,
    /// The money below it; none for KPIs.
    pub money: Option<Figures>,
}

/// The tree's page.
#[derive(Default)]
pub struct TreePage {
    /// What is drawn.
    pub lines: Vec<TreeLine>,
    /// What is folded.
    pub folded: BTreeSet<Node>,
    /// The line under the cursor.
    pub line: usize,
}

/// Whether the tree is open.
#[must_use]
pub fn is_open(model: &Model) -> bool {
    model.screen == Screen::Tree
}

/// Opens the tree.
pub fn open(model: &mut Model) -> Vec<Effect> {
    model.open("tree");
    grow(model);
    Vec::new()
}

/// Grows the tree again after an edit, while it is looked at.
pub fn follow(model: &mut Model, _: &[Change]) {
    if is_open(model) {
        grow(model);
    }
}

/// Grows the tree of the plan as it is now.
pub fn grow(model: &mut Model) {
    let Some(standing) = &model.standing else { return };
    let mut trunk = Trunk { plan: &model.plan, standing, folded: &model.tree.folded, lines: Vec::new() };
    trunk.whole();
    model.tree.lines = trunk.lines;
    step(model, 0);
}

/// A tree while it grows.
struct Trunk<'a> {
    plan: &'a Plan,
    standing: &'a Standing,
    folded: &'a BTreeSet<Node>,
    lines: Vec<TreeLine>,
}

/// What hangs below a line.
#[derive(Default)]
struct Below {
    targets: Vec<Id<Target>>,
    money: Option<Figures>,
    has_more: bool,
    loose: bool,
}

impl Trunk<'_> {
    fn whole(&mut self) {
        for (goal, objectives) in goals(self.plan) {
            self.goal(&goal, &objectives);
        }
        let targets: Vec<Id<Target>> = self.plan.targets_of(Scope::Plan).collect();
        if !targets.is_empty() {
            let below = Below { targets: targets.clone(), has_more: true, ..Below::default() };
            if self.push(0, Node::Whole, &below) {
                self.targets(1, &targets);
            }
        }
        self.loose();
    }

    /// Draws a line; says whether what hangs below it is shown.
    fn push(&mut self, depth: u16, node: Node, below: &Below) -> bool {
        let readings: Vec<_> = below.targets.iter().filter_map(|id| self.standing.reading(*id)).collect();
        let worst = readings.iter().map(|reading| reading.verdict).min_by_key(|verdict| verdict.rank());
        let folded = self.folded.contains(&node);
        let progress = mean(readings.iter().filter_map(|reading| reading.progress));
        let (has_more, loose, money) = (below.has_more, below.loose, below.money);
        self.lines.push(TreeLine { depth, node, has_more, folded, loose, worst, progress, money });
        !folded
    }

    fn goal(&mut self, goal: &str, objectives: &[Id<Objective>]) {
        let mut money = Figures::default();
        let mut targets = Vec::new();
        for objective in objectives {
            money += self.standing.books().objective(*objective);
            targets.extend(self.under(*objective));
        }
        let below = Below { targets, money: Some(money), has_more: true, loose: goal.is_empty() };
        if self.push(0, Node::Goal(goal.to_owned()), &below) {
            for objective in objectives {
                self.objective(*objective);
            }
        }
    }

    /// The targets of an objective and of its activities.
    fn under(&self, objective: Id<Objective>) -> Vec<Id<Target>> {
        let scopes = std::iter::once(Scope::Objective(objective)).chain(self.plan.activities_of(objective).map(Scope::Activity));
        scopes.flat_map(|scope| self.plan.targets_of(scope)).collect()
    }

    fn objective(&mut self, objective: Id<Objective>) {
        let (own, activities): (Vec<_>, Vec<_>) =
            (self.plan.targets_of(Scope::Objective(objective)).collect(), self.plan.activities_of(objective).collect());
        let has_more = !own.is_empty() || !activities.is_empty();
        let money = Some(self.standing.books().objective(objective));
        let below = Below { targets: self.under(objective), money, has_more, loose: !has_more };
        if self.push(1, Node::Objective(objective), &below) {
            self.targets(2, &own);
            for activity in activities {
                self.activity(2, activity);
            }
        }
    }

    fn activity(&mut self, depth: u16, activity: Id<Activity>) {
        let targets: Vec<Id<Target>> = self.plan.targets_of(Scope::Activity(activity)).collect();
        let money = Some(self.standing.books().activity(activity));
        let unlinked = self.plan.activities.get(activity).is_none_or(|one| one.objective.is_none());
        let below = Below { loose: unlinked || targets.is_empty(), has_more: !targets.is_empty(), money, targets: targets.clone() };
        if self.push(depth, Node::Activity(activity), &below) {
            self.targets(depth + 1, &targets);
        }
    }

    fn targets(&mut self, depth: u16, targets: &[Id<Target>]) {
        for target in targets {
            self.push(depth, Node::Target(*target), &Below { targets: vec![*target], ..Below::default() });
        }
    }

    /// What is connected to nothing stands at the end, all of it.
    fn loose(&mut self) {
        let activities: Vec<Id<Activity>> =
            self.plan.activities.iter().filter(|one| one.objective.is_none()).map(|one| one.id).collect();
        let feeds = feeding(self.plan);
        let bare = |id: &&Id<Kpi>| self.plan.kpis.get(**id).is_some_and(|kpi| !feeds.contains(kpi.code.as_str()));
        let kpis: Vec<Id<Kpi>> = self.standing.kpis_without_target().iter().filter(bare).copied().collect();
        if activities.is_empty() && kpis.is_empty() {
            return;
        }
        let mut money = Figures::default();
        let mut targets = Vec::new();
        for activity in &activities {
            money += self.standing.books().activity(*activity);
            targets.extend(self.plan.targets_of(Scope::Activity(*activity)));
        }
        if self.push(0, Node::Loose, &Below { targets, money: Some(money), has_more: true, loose: true }) {
            for activity in activities {
                self.activity(1, activity);
            }
            for kpi in kpis {
                self.push(1, Node::Kpi(kpi), &Below { loose: true, ..Below::default() });
            }
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "targets of a plan")]
fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = values.fold((0.0, 0_usize), |(sum, count), value| (sum + value, count + 1));
    (count > 0).then(|| sum / count as f64)
}

/// Codes that formulas are computed from.
fn feeding(plan: &Plan) -> BTreeSet<&str> {
    plan.kpis.iter().filter_map(|kpi| kpi.formula.as_ref()).flat_map(|formula| formula.codes()).collect()
}

/// The business goals with their objectives, in the order in which they are first named; those without any at the end.
fn goals(plan: &Plan) -> Vec<(String, Vec<Id<Objective>>)> {
    let mut goals: Vec<(String, Vec<Id<Objective>>)> = Vec::new();
    for objective in plan.objectives.iter() {
        let name = objective.business_goal.as_deref().unwrap_or_default().trim();
        match goals.iter_mut().find(|(goal, _)| goal == name) {
            Some((_, objectives)) => objectives.push(objective.id),
            None => goals.push((name.to_owned(), vec![objective.id])),
        }
    }
    goals.sort_by_key(|(goal, _)| goal.is_empty());
    goals
}

/// Where the lines stand: under title, header and rule.
#[must_use]
pub fn list_area(main: Area) -> Area {
    Area { y: main.y + 3, height: main.height.saturating_sub(3), ..main }
}

/// First line drawn: the cursor stays in sight.
#[must_use]
pub fn top(model: &Model) -> usize {
    let room = usize::from(list_area(model.areas().main).height).max(1);
    model.tree.line.saturating_sub(room - 1)
}

/// Puts the cursor on an objective.
pub(super) fn find(model: &mut Model, objective: Id<Objective>) {
    let found = model.tree.lines.iter().position(|line| line.node == Node::Objective(objective));
    model.tree.line = found.unwrap_or(model.tree.line);
}

/// Moves the cursor by lines.
pub fn step(model: &mut Model, lines: isize) -> Vec<Effect> {
    let last = model.tree.lines.len().saturating_sub(1).cast_signed();
    model.tree.line = model.tree.line.cast_signed().saturating_add(lines).clamp(0, last).cast_unsigned();
    Vec::new()
}

/// Moves the cursor by pages.
pub fn page(model: &mut Model, pages: isize) -> Vec<Effect> {
    let room = isize::from(list_area(model.areas().main).height.cast_signed()).max(2);
    step(model, pages * (room - 1))
}

/// Folds what hangs below the cursor; where nothing does, goes up to what it hangs from.
pub fn fold(model: &mut Model) -> Vec<Effect> {
    let Some(line) = model.tree.lines.get(model.tree.line) else { return Vec::new() };
    if line.has_more && !line.folded {
        let node = line.node.clone();
        model.tree.folded.insert(node);
        grow(model);
    } else {
        let depth = line.depth;
        let above = model.tree.lines[..model.tree.line].iter().rposition(|other| other.depth < depth);
        model.tree.line = above.unwrap_or(model.tree.line);
    }
    Vec::new()
}

/// Unfolds what hangs below the cursor.
pub fn unfold(model: &mut Model) -> Vec<Effect> {
    if let Some(line) = model.tree.lines.get(model.tree.line).filter(|line| line.folded) {
        let node = line.node.clone();
        model.tree.folded.remove(&node);
        grow(model);
    }
    Vec::new()
}

/// Folds or unfolds what hangs below the cursor.
pub fn toggle(model: &mut Model) -> Vec<Effect> {
    let folded = model.tree.lines.get(model.tree.line).is_some_and(|line| line.folded);
    if folded { unfold(model) } else { fold(model) }
}

/// Opens the record under the cursor in its sheet; a business goal at its first objective.
pub fn open_record(model: &mut Model) -> Vec<Effect> {
    let Some(line) = model.tree.lines.get(model.tree.line) else { return Vec::new() };
    let key = match &line.node {
        Node::Goal(goal) => {
            let is_it = |one: &&Objective| one.business_goal.as_deref().unwrap_or_default().trim() == goal;
            model.plan.objectives.iter().find(is_it).map(|one| Key::Row(Table::Objectives, one.id.number()))
        }
        Node::Objective(id) => Some(Key::Row(Table::Objectives, id.number())),
        Node::Activity(id) => Some(Key::Row(Table::Activities, id.number())),
        Node::Target(id) => Some(Key::Row(Table::Targets, id.number())),
        Node::Kpi(id) => Some(Key::Row(Table::Kpis, id.number())),
        Node::Whole | Node::Loose => None,
    };
    match key {
        Some(key) => browse::show_record(model, key),
        None => drop(toggle(model)),
    }
    Vec::new()
}

/// A click on a line; a second one opens its record.
pub fn click(model: &mut Model, y: u16, twice: bool) -> Vec<Effect> {
    let area = list_area(model.areas().main);
    let line = y.checked_sub(area.y).filter(|line| *line < area.height).map(|line| usize::from(line) + top(model));
    let Some(line) = line.filter(|line| *line < model.tree.lines.len()) else { return Vec::new() };
    model.tree.line = line;
    if twice { open_record(model) } else { Vec::new() }
}
