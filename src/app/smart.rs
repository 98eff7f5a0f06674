//! The SMART assistant: an objective in five short steps with live reading, then its activities on channels, in one edit.

use crate::domain::{Cadence, Cents, Expression, Record, Table, TypedTarget, parse_day, parse_number, plain};
use crate::smart::{self, Letter, Piece, Proposal};
use crate::tables::{Refusal, say};

use super::effect::Effect;
use super::key::{Code, Press};
use super::layers::Layer;
use super::line::Line;
use super::model::{AfterCommit, Model};

/// The steps: five letters, then the channels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// One sentence.
    #[default]
    Specific,
    /// KPI and target.
    Measurable,
    /// From where.
    Attainable,
    /// For what, and how important.
    Realistic,
    /// Until when.
    Timely,
    /// On which channels, for how much.
    Channels,
    /// How each activity will be proven.
    Proof,
}

impl Step {
    /// Every step in order.
    pub const ALL: &'static [Self] =
        &[Self::Specific, Self::Measurable, Self::Attainable, Self::Realistic, Self::Timely, Self::Channels, Self::Proof];

    fn moved(self, by: isize) -> Self {
        let to = (self as usize).saturating_add_signed(by).min(Self::ALL.len() - 1);
        Self::ALL[to]
    }
}

/// The assistant at work; closed and opened again it goes on where it was.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Assistant {
    /// The step asked for.
    pub step: Step,
    /// What is typed.
    pub line: Line,
    /// What was understood so far.
    pub draft: smart::Draft,
    /// The choice under the cursor.
    pub chosen: usize,
    /// The channels of the last step.
    pub pieces: Vec<Piece>,
    /// Why the step does not go on.
    pub refusal: Option<String>,
}

/// Opens the assistant where it was left.
pub fn open(model: &mut Model) -> Vec<Effect> {
    let mut assistant = model.assistant.take().unwrap_or_default();
    assistant.refusal = None;
    if assistant.draft.priority == 0 {
        assistant.draft.priority = 1;
    }
    model.layers.push(Layer::Smart(assistant));
    Vec::new()
}

/// The KPIs to choose from: the one that was read first, then what the channel offers.
#[must_use]
pub fn offers(model: &Model, assistant: &Assistant) -> Vec<Proposal> {
    let (plan, guide, tongue) = (&model.plan, model.audit.guide(), model.words.tongue());
    let mut found = smart::proposals(plan, model.standing.as_ref(), guide, assistant.draft.channel, tongue);
    if let Some(pick) = assistant.draft.kpi.clone().filter(|pick| found.iter().all(|one| one.pick != *pick)) {
        let (name, unit) = (pick.name(plan, guide, tongue), pick.unit(plan, guide));
        let own = if let smart::Pick::Own(id) = &pick { plan.kpis.get(*id) } else { None };
        let history = own.zip(model.standing.as_ref()).and_then(|(kpi, standing)| smart::history(plan, standing, kpi));
        found.insert(0, Proposal { pick, name, unit, history, thumb: None });
    }
    found
}

/// The business goals that objectives already serve.
#[must_use]
pub fn goals(model: &Model) -> Vec<String> {
    let mut goals: Vec<String> = Vec::new();
    for goal in model.plan.objectives.iter().filter_map(|one| one.business_goal.as_deref()).map(str::trim) {
        if !goal.is_empty() && goals.iter().all(|known| known != goal) {
            goals.push(goal.to_owned());
        }
    }
    goals
}

/// The five letters as they stand.
#[must_use]
pub fn letters(model: &Model, assistant: &Assistant) -> [Letter; 5] {
    smart::letters(&assistant.draft, &model.plan, model.standing.as_ref(), model.audit.guide(), model.today)
}

/// Gives a key to the assistant.
pub fn press(model: &mut Model, press: Press) -> Vec<Effect> {
    let Some(Layer::Smart(mut assistant)) = model.layers.pop() else { return Vec::new() };
    assistant.refusal = None;
    match (press.code, press.shift) {
        (Code::Esc, _) => {
            let sentence = model.words.say("smart-kept").to_string();
            model.say(sentence);
            model.assistant = Some(assistant);
            return Vec::new();
        }
        (Code::Enter, _) => return go_on(model, assistant),
        (Code::Tab, true) => enter(model, &mut assistant, -1),
        (Code::Tab, false) => turn(model, &mut assistant),
        (Code::Up, _) => choose(model, &mut assistant, -1),
        (Code::Down, _) => choose(model, &mut assistant, 1),
        (Code::Char(' '), _) if assistant.step == Step::Channels => toggle(&mut assistant),
        _ if assistant.line.take(press) => typed(model, &mut assistant),
        _ => {}
    }
    model.layers.push(Layer::Smart(assistant));
    Vec::new()
}

/// A text pasted into the line.
pub fn paste(model: &mut Model, text: &str) {
    let Some(Layer::Smart(mut assistant)) = model.layers.pop() else { return };
    assistant.line.insert(text.trim());
    typed(model, &mut assistant);
    model.layers.push(Layer::Smart(assistant));
}

/// Reads what is typed as it is typed.
fn typed(model: &Model, assistant: &mut Assistant) {
    let text = assistant.line.text().to_owned();
    match assistant.step {
        Step::Specific => {
            let reading = smart::read(&text, &model.plan, model.audit.guide(), model.today);
            let draft = &mut assistant.draft;
            (draft.name, draft.goal, draft.kpi) = (reading.name, reading.goal, reading.kpi);
            (draft.channel, draft.due, draft.baseline) = (reading.channel, reading.due, reading.baseline);
            draft.per = reading.per;
        }
        Step::Measurable => {
            let (asked, per) = so_often(&text);
            let goal = Expression::parse(&asked, model.plan.settings.language).ok();
            (assistant.draft.goal, assistant.draft.per) = (goal.map(|goal| each(goal, per)), per);
        }
        Step::Attainable => assistant.draft.baseline = number(model, &text).ok().flatten(),
        Step::Realistic => assistant.draft.business_goal = text,
        Step::Timely => assistant.draft.due = parse_day(&text, model.today).ok(),
        Step::Channels => budget(model, assistant, &text),
        Step::Proof => {
            if let Some(piece) = assistant.pieces.get_mut(assistant.chosen) {
                piece.tracking = text;
            }
        }
    }
}

/// What is asked, and how often: `200`, a month.
fn so_often(text: &str) -> (String, Option<Cadence>) {
    smart::per(text).map_or_else(|| (text.to_owned(), None), |(per, asked)| (asked, Some(per)))
}

fn each(goal: Expression, per: Option<Cadence>) -> Expression {
    if per.is_some() { smart::each_time(&goal) } else { goal }
}

/// A goal as it is typed, with how often it is meant: `>= 200 par mois`.
#[must_use]
pub fn goal_text(model: &Model, goal: &Expression, per: Option<Cadence>) -> String {
    per.map_or_else(
        || goal.text().to_owned(),
        |per| format!("{} {}", goal.text(), model.words.say(&format!("smart-per-{}", per.word()))),
    )
}

fn number(model: &Model, text: &str) -> Result<Option<f64>, Refusal> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    Ok(parse_number(text, model.plan.settings.language).map(|typed| Some(typed.value))?)
}

fn budget(model: &Model, assistant: &mut Assistant, text: &str) {
    let amount = number(model, text).ok().flatten().and_then(|value| Cents::from_units(value).ok());
    if let Some(piece) = assistant.pieces.get_mut(assistant.chosen) {
        piece.budget = amount.filter(|amount| *amount >= Cents::ZERO).unwrap_or(Cents::ZERO);
        piece.chosen |= piece.budget > Cents::ZERO;
    }
}

/// Moves among the choices of the step.
pub(super) fn choose(model: &Model, assistant: &mut Assistant, by: isize) {
    let count = match assistant.step {
        Step::Measurable => offers(model, assistant).len(),
        Step::Realistic => goals(model).len(),
        Step::Channels | Step::Proof => assistant.pieces.len(),
        _ => 0,
    };
    assistant.chosen = assistant.chosen.saturating_add_signed(by).min(count.saturating_sub(1));
    match assistant.step {
        Step::Measurable => {
            let offers = offers(model, assistant);
            assistant.draft.kpi = offers.into_iter().nth(assistant.chosen).map(|offer| offer.pick);
            // The list begins with what was read; once chosen it stands where the channel has it.
            let place = self::offers(model, assistant).iter().position(|offer| Some(&offer.pick) == assistant.draft.kpi.as_ref());
            assistant.chosen = place.unwrap_or(0);
        }
        Step::Realistic => {
            if let Some(goal) = goals(model).into_iter().nth(assistant.chosen) {
                assistant.line = Line::new(goal.clone());
                assistant.draft.business_goal = goal;
            }
        }
        Step::Channels => assistant.line = Line::new(money_text(assistant)),
        Step::Proof => assistant.line = Line::new(tracking(assistant)),
        _ => {}
    }
}

fn tracking(assistant: &Assistant) -> String {
    assistant.pieces.get(assistant.chosen).map_or_else(String::new, |piece| piece.tracking.clone())
}

fn money_text(assistant: &Assistant) -> String {
    let budget = assistant.pieces.get(assistant.chosen).map_or(Cents::ZERO, |piece| piece.budget);
    if budget == Cents::ZERO { String::new() } else { plain(budget.units()) }
}

/// Tab: the next priority, the next persona.
fn turn(model: &Model, assistant: &mut Assistant) {
    match assistant.step {
        Step::Realistic => assistant.draft.priority = assistant.draft.priority % 3 + 1,
        Step::Channels => {
            let personas: Vec<_> = model.plan.personas.iter().map(|persona| persona.id).collect();
            if let Some(piece) = assistant.pieces.get_mut(assistant.chosen) {
                let here = piece.persona.and_then(|id| personas.iter().position(|one| *one == id));
                piece.persona = personas.get(here.map_or(0, |place| place + 1)).copied();
            }
        }
        _ => {}
    }
}

fn toggle(assistant: &mut Assistant) {
    if let Some(piece) = assistant.pieces.get_mut(assistant.chosen) {
        piece.chosen = !piece.chosen;
    }
}

/// Goes a step on or back, with what is known of it in the line.
fn enter(model: &Model, assistant: &mut Assistant, by: isize) {
    assistant.step = assistant.step.moved(by);
    assistant.chosen = 0;
    let draft = &assistant.draft;
    let text = match assistant.step {
        Step::Specific => draft.name.clone(),
        Step::Measurable => draft.goal.as_ref().map_or_else(String::new, |goal| goal_text(model, goal, draft.per)),
        Step::Attainable => draft.baseline.map_or_else(String::new, plain),
        Step::Realistic => draft.business_goal.clone(),
        Step::Timely => draft.due.map_or_else(String::new, |due| model.words.days().day(due)),
        Step::Channels | Step::Proof => String::new(),
    };
    assistant.line = Line::new(text);
    if assistant.step == Step::Measurable {
        choose(model, assistant, 0);
    }
    if assistant.step == Step::Channels && by > 0 {
        assistant.pieces = smart::pieces(&model.plan, model.audit.guide(), &assistant.draft);
    }
    if assistant.step == Step::Proof {
        assistant.pieces.retain(|piece| piece.chosen);
        for piece in &mut assistant.pieces {
            piece.tracking = smart::tracking(model.audit.guide(), piece, &assistant.draft, &model.words);
        }
        choose(model, assistant, 0);
    }
}

/// Goes on when the step is answered; after the last one the edit is made.
fn go_on(model: &mut Model, mut assistant: Box<Assistant>) -> Vec<Effect> {
    if let Err(sentence) = answered(model, &mut assistant) {
        assistant.refusal = Some(sentence);
        model.layers.push(Layer::Smart(assistant));
        return Vec::new();
    }
    let proven = assistant.step == Step::Channels && assistant.pieces.iter().all(|piece| !piece.chosen);
    if assistant.step == Step::Proof && assistant.chosen + 1 < assistant.pieces.len() {
        choose(model, &mut assistant, 1);
        model.layers.push(Layer::Smart(assistant));
        return Vec::new();
    }
    if proven || assistant.step == Step::Proof {
        return make(model, assistant);
    }
    enter(model, &mut assistant, 1);
    model.layers.push(Layer::Smart(assistant));
    Vec::new()
}

/// Whether the step is answered; if not, what is missing.
fn answered(model: &Model, assistant: &mut Assistant) -> Result<(), String> {
    let text = assistant.line.text().trim().to_owned();
    let missing = |key: &str| Err(model.words.say(key).into_owned());
    let refused = |refusal: Refusal| say(&refusal, &model.words, &model.plan);
    match assistant.step {
        Step::Specific if text.is_empty() => missing("smart-s-empty"),
        Step::Measurable => {
            let Some(kpi) = assistant.draft.kpi.clone() else { return missing("smart-m-kpi") };
            let (asked, per) = so_often(&text);
            let goal =
                TypedTarget::parse(&asked, model.plan.settings.language, model.today).map_err(|error| refused(error.into()))?;
            if !goal.expression.fits(kpi.unit(&model.plan, model.audit.guide())) {
                return missing("smart-m-unit");
            }
            assistant.draft.due = goal.due.or(assistant.draft.due);
            (assistant.draft.goal, assistant.draft.per) = (Some(each(goal.expression, per)), per);
            Ok(())
        }
        Step::Attainable => {
            assistant.draft.baseline = number(model, &text).map_err(refused)?;
            Ok(())
        }
        Step::Timely => {
            let due = parse_day(&text, model.today).map_err(|error| refused(error.into()))?;
            assistant.draft.due = Some(due);
            if due <= model.today { missing("smart-t-past") } else { Ok(()) }
        }
        Step::Channels => number(model, &text).map(drop).map_err(refused),
        Step::Proof if text.is_empty() => missing("smart-proof-empty"),
        _ => Ok(()),
    }
}

/// Makes the objective and its activities in one edit.
fn make(model: &mut Model, mut assistant: Box<Assistant>) -> Vec<Effect> {
    let made = smart::compose(&model.plan, model.audit.guide(), &assistant.draft, &assistant.pieces, &model.words, model.today);
    match made {
        Ok(edit) => {
            let count = assistant.pieces.iter().filter(|piece| piece.chosen).count();
            let args = [("name", assistant.draft.name.as_str().into()), ("count", count.into())];
            let objective =
                edit.changes.iter().filter_map(|change| change.after.as_ref()).find(|one| one.table() == Table::Objectives);
            let key = objective.map(Record::key);
            model.after_commit = Some(AfterCommit::Land(key, model.words.say_with("smart-made", &args)));
            super::tree::open(model);
            vec![Effect::Commit(edit)]
        }
        Err(invalid) => {
            assistant.refusal = Some(say(&Refusal::Invalid(invalid), &model.words, &model.plan));
            model.layers.push(Layer::Smart(assistant));
            Vec::new()
        }
    }
}

/// What one channel of the last step must do: its part of the number, or the level itself.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "a few channels")]
pub fn part(model: &Model, assistant: &Assistant) -> Option<Expression> {
    let (goal, kpi) = (assistant.draft.goal.as_ref()?, assistant.draft.kpi.as_ref()?);
    let count = assistant.pieces.iter().filter(|piece| piece.chosen).count().max(1) as f64;
    let adds = kpi.aggregation(&model.plan, model.audit.guide()) == crate::domain::Aggregation::Sum;
    Some(smart::share(goal, adds, count))
}
