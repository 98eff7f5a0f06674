//! Results of another tool on their way in: what the file holds, where its campaigns and figures go, what that changes.
//!
//! The terminal reads and counts; this page chooses. Nothing is written before Enter.

use crate::domain::{Activity, Id, Kpi};
use crate::text::fold;

use super::effect::Effect;
use super::key::{Code, Press};
use super::layers::Layer;
use super::line::Line;
use super::model::Model;

/// A file on its way in.
#[derive(Debug)]
pub struct Intake {
    /// Its name.
    pub file: String,
    /// How far it is.
    pub step: Step,
    /// The line under the cursor.
    pub chosen: usize,
    /// What is typed as an answer.
    pub line: Line,
}

/// How far a file is.
#[derive(Debug)]
pub enum Step {
    /// It is being read: the share done.
    Reading(f64),
    /// Something must be said before it can be read.
    Asking(Ask),
    /// It is read: Enter takes it in.
    Ready(Box<Preview>),
    /// It is a workbook of the plan that came back: Enter brings in what is taken of it.
    Compared(Box<Comparison>),
}

/// What an edited workbook says otherwise than the plan.
#[derive(Debug)]
pub struct Comparison {
    /// How many differences there are.
    pub headline: String,
    /// Each of them.
    pub differences: Vec<DifferenceLine>,
}

/// One difference.
#[derive(Debug)]
pub struct DifferenceLine {
    /// The key of the word of its kind.
    pub kind: &'static str,
    /// Sheet, record and column.
    pub place: String,
    /// What stood there, and what stands in the workbook.
    pub change: String,
    /// Whether it is brought in.
    pub is_taken: bool,
}

/// A question about a file.
#[derive(Debug)]
pub struct Ask {
    /// What is not known, and where.
    pub sentence: String,
    /// The answers to choose from; none where the answer is typed.
    pub choices: Vec<(String, Answer)>,
}

/// An answer about a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// This sign stands before decimals.
    Decimal(char),
    /// In slashed dates the day stands first, or the month.
    DayFirst(bool),
    /// Days without a year are of this one.
    Year(i32),
    /// The money is of this currency.
    Currency(String),
    /// Weeks that lie in two weeks of the plan count as the one that holds most of their days.
    NearestWeek,
    /// The file is about these days.
    Days(String),
}

/// What a file holds and would change.
#[derive(Debug)]
pub struct Preview {
    /// Tool, days and rows.
    pub headline: String,
    /// Its figures.
    pub totals: Vec<Total>,
    /// What to know before they are believed.
    pub warnings: Vec<String>,
    /// Where campaigns and figures go.
    pub routes: Vec<RouteLine>,
    /// What Enter does, in a sentence.
    pub counts: String,
    /// The keys of the page: the key of their sentence.
    pub keys: &'static str,
    /// Why it cannot be taken in yet.
    pub blocked: Option<String>,
}

/// The sum of a figure, and what the file itself says.
#[derive(Debug)]
pub struct Total {
    /// Its name.
    pub name: String,
    /// The sum of the rows.
    pub sum: String,
    /// The file's own total, and whether it is the same.
    pub stated: Option<(String, bool)>,
}

/// One name of the file and where it goes.
#[derive(Debug)]
pub struct RouteLine {
    /// Which name.
    pub of: Routed,
    /// The name.
    pub name: String,
    /// Where it may go, as it is shown.
    pub choices: Vec<(To, String)>,
    /// Where it goes; none while nobody said.
    pub to: Option<usize>,
    /// How that is known: the key of a word.
    pub how: &'static str,
}

/// Which name of a file: its place among campaigns or figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Routed {
    /// A campaign.
    Campaign(usize),
    /// A figure.
    Metric(usize),
    /// A column of a plan sheet.
    Column(usize),
    /// No name: the order of day and month in its dates, which is only assumed.
    Dates,
}

/// Where a name goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum To {
    /// To an activity.
    Activity(Id<Activity>),
    /// To a KPI.
    Kpi(Id<Kpi>),
    /// To the expenses.
    Spend,
    /// Into this field of activities.
    Field(&'static str),
    /// To the plan as a whole.
    Plan,
    /// Read as dates with the day first, or the month.
    DayFirst(bool),
    /// To a record of its name that is made.
    New,
    /// Nowhere.
    Nowhere,
}

/// What is asked of a file on its way in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Read it with this answer.
    Answer(Answer),
    /// Let these names go there.
    Route(Vec<(Routed, To)>),
    /// Take it in.
    Take,
    /// Bring these differences in.
    Choose(Vec<usize>),
    /// Stop, and forget it.
    Stop,
}

/// Shows a file on its way in; the cursor stays on its line.
pub fn show(model: &mut Model, mut intake: Intake) {
    match model.layers.last_mut() {
        Some(Layer::Intake(shown)) => {
            intake.chosen = shown.chosen.min(last(&intake.step));
            **shown = intake;
        }
        _ => model.layers.push(Layer::Intake(Box::new(intake))),
    }
}

/// Takes the page away.
pub fn close(model: &mut Model) {
    model.layers.retain(|layer| !matches!(layer, Layer::Intake(_)));
}

fn last(step: &Step) -> usize {
    let lines = match step {
        Step::Reading(_) => 0,
        Step::Asking(ask) => ask.choices.len(),
        Step::Ready(preview) => preview.routes.len(),
        Step::Compared(compared) => compared.differences.len(),
    };
    lines.saturating_sub(1)
}

/// Gives a key to the page.
pub fn press(model: &mut Model, press: Press) -> Vec<Effect> {
    let Some(Layer::Intake(intake)) = model.layers.last_mut() else { return Vec::new() };
    let end = last(&intake.step);
    match press.code {
        Code::Up => intake.chosen = intake.chosen.saturating_sub(1),
        Code::Down => intake.chosen = (intake.chosen + 1).min(end),
        Code::PageUp => intake.chosen = intake.chosen.saturating_sub(10),
        Code::PageDown => intake.chosen = (intake.chosen + 10).min(end),
        _ => {
            return match &intake.step {
                Step::Reading(_) => Vec::new(),
                Step::Asking(_) => press_ask(intake, press),
                Step::Ready(_) => press_ready(model, press),
                Step::Compared(_) => press_compared(model, press),
            };
        }
    }
    Vec::new()
}

fn press_ask(intake: &mut Intake, press: Press) -> Vec<Effect> {
    let Step::Asking(ask) = &intake.step else { return Vec::new() };
    let answer = match (press.code, ask.choices.get(intake.chosen)) {
        (Code::Enter, Some((_, answer))) => answer.clone(),
        (Code::Enter, None) => Answer::Days(intake.line.text().trim().to_owned()),
        (_, None) => {
            intake.line.take(press);
            return Vec::new();
        }
        _ => return Vec::new(),
    };
    vec![Effect::Intake(Wish::Answer(answer))]
}

fn press_compared(model: &mut Model, press: Press) -> Vec<Effect> {
    let Some(Layer::Intake(intake)) = model.layers.last_mut() else { return Vec::new() };
    let chosen = intake.chosen;
    let Step::Compared(compared) = &mut intake.step else { return Vec::new() };
    let lines = &mut compared.differences;
    match press.code {
        Code::Char(' ') => {
            lines.get_mut(chosen).into_iter().for_each(|line| line.is_taken = !line.is_taken);
            intake.chosen = (chosen + 1).min(lines.len().saturating_sub(1));
        }
        Code::Char('*') => {
            let all = lines.iter().all(|line| line.is_taken);
            for line in lines.iter_mut() {
                line.is_taken = !all;
            }
        }
        Code::Enter => {
            let taken: Vec<usize> = (0..lines.len()).filter(|place| lines[*place].is_taken).collect();
            if taken.is_empty() {
                let sentence = model.words.say("intake-nothing-chosen").into_owned();
                model.refuse(sentence);
                return Vec::new();
            }
            return vec![Effect::Intake(Wish::Choose(taken))];
        }
        _ => {}
    }
    Vec::new()
}

fn press_ready(model: &mut Model, press: Press) -> Vec<Effect> {
    let Some(Layer::Intake(intake)) = model.layers.last() else { return Vec::new() };
    let Step::Ready(preview) = &intake.step else { return Vec::new() };
    if press.code == Code::Enter {
        if let Some(sentence) = preview.blocked.clone() {
            model.refuse(sentence);
            return Vec::new();
        }
        return vec![Effect::Intake(Wish::Take)];
    }
    let Some(line) = preview.routes.get(intake.chosen) else { return Vec::new() };
    let is_dates = line.of == Routed::Dates;
    let wished = match press.code {
        Code::Char('*' | '+') | Code::Delete | Code::Backspace if is_dates => Vec::new(),
        Code::Char('*') => same_for_all(preview, line),
        Code::Left => vec![(line.of, line.next(-1))],
        Code::Right | Code::Tab => vec![(line.of, line.next(1))],
        Code::Char('+') => vec![(line.of, To::New)],
        Code::Delete | Code::Backspace => vec![(line.of, To::Nowhere)],
        Code::Char(letter) => line.starting_with(letter).map(|to| (line.of, to)).into_iter().collect(),
        _ => Vec::new(),
    };
    if wished.is_empty() { Vec::new() } else { vec![Effect::Intake(Wish::Route(wished))] }
}

/// Every name of the same kind that goes nowhere yet goes where this line goes; one that is made is made for each.
fn same_for_all(preview: &Preview, line: &RouteLine) -> Vec<(Routed, To)> {
    let to = line.to.map_or(To::New, |place| line.choices[place].0);
    let is_kin = |other: &&RouteLine| {
        other.to.is_none() && matches!(other.of, Routed::Campaign(_)) == matches!(line.of, Routed::Campaign(_))
    };
    preview.routes.iter().filter(is_kin).map(|other| (other.of, to)).collect()
}

impl RouteLine {
    /// The choice so many steps on, from the first when none is made.
    fn next(&self, steps: isize) -> To {
        let count = self.choices.len().max(1);
        let at = match self.to {
            Some(place) => (place + count).saturating_add_signed(steps) % count,
            None if steps < 0 => count - 1,
            None => 0,
        };
        self.choices.get(at).map_or(To::Nowhere, |(to, _)| *to)
    }

    /// The next choice whose label begins with a letter.
    fn starting_with(&self, letter: char) -> Option<To> {
        let wanted = fold(&letter.to_string());
        let from = self.to.map_or(0, |place| place + 1);
        let turned = self.choices.iter().cycle().skip(from).take(self.choices.len());
        turned.into_iter().find(|(_, label)| fold(label).starts_with(&wanted)).map(|(to, _)| *to)
    }
}
