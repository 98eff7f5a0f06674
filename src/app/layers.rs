//! What lies over a page: palette, help, explanation, history, a question, the first run. The top one takes the keys.

use crate::analysis::Explanation;

use super::actions::{ACTIONS, Action, On};
use super::budget;
use super::columns::{self, ColumnMenu};
use super::effect::{Beginning, Effect};
use super::help::{self, Help};
use super::intake::{self, Intake, Wish};
use super::key::{Code, Press};
use super::line::Line;
use super::message::{HistoryItem, TrailItem};
use super::model::{Loading, Model};
use super::offers::{self, Offers};
use super::outgoing::{self, Dialogue};
use super::palette::{self, Palette};
use super::paste::{self, PasteView};
use super::record_card::RecordCard;
use super::settings::{self, SettingsPage};
use super::trash::{self, Trash};
use super::views::{self, Views};

/// A page over the page.
pub enum Layer {
    /// Every command and record, by name.
    Palette(Palette),
    /// Keys of the page.
    Help(Help),
    /// Why a target stands where it stands.
    Explain(Box<Explanation>, Scroll),
    /// What was deleted.
    Trash(Trash),
    /// Everything about one record.
    Record(Box<RecordCard>),
    /// The menu of a column.
    Columns(ColumnMenu),
    /// The saved views of a sheet.
    Views(Views),
    /// How a pasted block would come in.
    Paste(Box<PasteView>),
    /// The last edits.
    History(Vec<HistoryItem>, Scroll),
    /// An objective being made.
    Smart(Box<super::smart::Assistant>),
    /// A file of results on its way in.
    Intake(Box<Intake>),
    /// What leaves, and where to.
    Export(Box<Dialogue>),
    /// What a value was before.
    Trail(Vec<TrailItem>, Scroll),
    /// The user's preferences.
    Settings(SettingsPage),
    /// A line to type.
    Question(Question),
    /// By what to begin.
    Welcome(usize),
}

/// The first line shown of a long page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scroll(pub usize);

/// What a typed line is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Keep the rows that contain it.
    Filter,
    /// Keep the rows whose cell of the cursor's column is so.
    FilterColumn,
    /// Save the view under this name.
    SaveView,
    /// Give the chosen view this name.
    RenameView,
    /// Import the file of this name.
    Import,
    /// Make a plan out of the file of this name.
    BeginWith,
    /// Why a draft of the budget is adopted.
    AdoptReason,
    /// When to look at what it brought.
    AdoptReview,
    /// Mute the finding under the cursor: why, and until when.
    Mute,
    /// What the decision taken at the stand-up should bring.
    Expect,
    /// The same, after something that is no day to come.
    AdoptReviewAgain,
}

/// A line to type.
#[derive(Debug)]
pub struct Question {
    /// What it is for.
    pub purpose: Purpose,
    /// What is typed.
    pub line: Line,
    /// What held before: Esc gives it back.
    pub before: String,
    /// Files that were offered, where one is asked for.
    pub offers: Offers,
}

impl Question {
    /// A question with a text to begin with; Esc gives that text back where it holds while it is typed.
    #[must_use]
    pub fn new(purpose: Purpose, text: impl Into<String>) -> Self {
        let before = text.into();
        Self { purpose, line: Line::new(before.clone()), before, offers: Offers::default() }
    }
}

/// The ways to begin, in the order of the welcome page.
pub const BEGINNINGS: &[&str] = &["demo", "paste", "import", "article", "plan", "digital", "rate", "prouve", "blank", "tour"];

/// The settings that the welcome page asks, under the ways to begin.
pub const FIRST_SETTINGS: &[&str] = &["preset", "azerty_digits", "glyphs", "theme"];

impl Scroll {
    fn press(&mut self, press: Press, page: usize) {
        match press.code {
            Code::Up | Code::Char('k') => self.0 = self.0.saturating_sub(1),
            Code::Down | Code::Char('j') => self.0 += 1,
            Code::PageUp => self.0 = self.0.saturating_sub(page),
            Code::PageDown | Code::Char(' ') => self.0 += page,
            Code::Home => self.0 = 0,
            _ => {}
        }
    }
}

/// Gives a key to the top layer.
pub fn press(model: &mut Model, press: Press) -> Vec<Effect> {
    let page = usize::from(model.size.1.saturating_sub(6)).max(1);
    let has_plan = model.has_plan();
    let Some(top) = model.layers.last_mut() else { return Vec::new() };
    let closing = press.code == Code::Esc
        || (press.code == Code::Char('q') && matches!(top, Layer::Explain(..) | Layer::History(..) | Layer::Trail(..)));
    match top {
        Layer::Smart(_) => super::smart::press(model, press),
        Layer::Settings(_) => settings::press(model, press),
        // The first run has nothing behind it to go back to.
        Layer::Welcome(_) if closing && !has_plan => {
            let sentence = model.words.say("no-plan-open").to_string();
            model.say(sentence);
            Vec::new()
        }
        _ if closing => close(model),
        Layer::Help(_) => help::press(model, press),
        Layer::Explain(_, scroll) | Layer::History(_, scroll) | Layer::Trail(_, scroll) => {
            if press.code == Code::Enter {
                return close(model);
            }
            scroll.press(press, page);
            Vec::new()
        }
        Layer::Record(card) => {
            match press.code {
                Code::Char(' ') | Code::Enter => return close(model),
                _ => card.scroll.press(press, page),
            }
            Vec::new()
        }
        Layer::Palette(_) => palette::press(model, press),
        Layer::Trash(_) => trash::press(model, press),
        Layer::Intake(_) => intake::press(model, press),
        Layer::Export(_) => outgoing::press(model, press),
        Layer::Paste(_) => paste::press(model, press),
        Layer::Columns(_) => columns::press(model, press),
        Layer::Views(_) => views::press(model, press),
        Layer::Question(_) => press_question(model, press),
        Layer::Welcome(_) => press_welcome(model, press),
    }
}

/// A click on a line of the list on top: commands run, and what is chosen first does what Enter does at the second click.
pub fn click(model: &mut Model, line: usize, twice: bool) -> Vec<Effect> {
    let Some(top) = model.layers.last_mut() else { return Vec::new() };
    let (chosen, at_once) = match top {
        Layer::Palette(palette) => (&mut palette.chosen, true),
        Layer::Columns(menu) => (&mut menu.chosen, true),
        Layer::Views(views) => (&mut views.chosen, true),
        Layer::Settings(page) if page.catching.is_none() => (&mut page.chosen, false),
        Layer::Help(help) => (&mut help.chosen, false),
        Layer::Trash(trash) => (&mut trash.chosen, false),
        Layer::Welcome(chosen) => (chosen, false),
        _ => return Vec::new(),
    };
    let again = std::mem::replace(chosen, line) == line;
    if at_once || twice || again { press(model, Press::plain(Code::Enter)) } else { Vec::new() }
}

fn close(model: &mut Model) -> Vec<Effect> {
    if let Some(Layer::Paste(view)) = model.layers.last_mut()
        && paste::close_list(view)
    {
        return Vec::new();
    }
    match model.layers.pop() {
        Some(Layer::Question(Question { purpose: Purpose::Filter, before, .. })) => filter_by(model, &before),
        Some(Layer::Question(Question { purpose: Purpose::FilterColumn, before, .. })) => columns::filter_by(model, &before),
        Some(Layer::Intake(_)) => return vec![Effect::Intake(Wish::Stop)],
        _ => {}
    }
    Vec::new()
}

/// Runs an action if it is possible now; says so if not.
pub fn run(model: &mut Model, action: &Action) -> Vec<Effect> {
    if (action.when)(model) {
        return (action.run)(model);
    }
    let sentence = match &model.file.read_only {
        Some(reason) if action.id != "explain" => reason.clone(),
        _ => model.words.say(why_not(model, action)).to_string(),
    };
    model.refuse(sentence);
    Vec::new()
}

/// Why an action is not possible now, and what to do instead.
fn why_not(model: &Model, action: &Action) -> &'static str {
    match action.id {
        _ if model.loading != Loading::Done => "still-loading",
        "explain" | "card-of-row" | "card" => "not-here-target",
        "edit" | "clear" | "fill-down" if super::browse::on_row(model) => "refusal-computed",
        "move-row-up" | "move-row-down" if model.grid().is_some_and(super::grid::Grid::is_arranged) => "not-here-sorted",
        _ => "not-here",
    }
}

fn press_question(model: &mut Model, press: Press) -> Vec<Effect> {
    let Some(Layer::Question(question)) = model.layers.last_mut() else { return Vec::new() };
    if let Some(effects) = offers::press(question, press) {
        return effects;
    }
    if press.code == Code::Enter || (question.purpose == Purpose::Filter && matches!(press.code, Code::Down | Code::Up)) {
        let Some(Layer::Question(question)) = model.layers.pop() else { return Vec::new() };
        return match question.purpose {
            Purpose::SaveView => views::save(model, question.line.text().trim()),
            Purpose::RenameView => views::rename(model, question.line.text().trim()),
            _ => answer(model, &question),
        };
    }
    let purpose = question.purpose;
    if purpose == Purpose::FilterColumn && question.line.take(press) {
        let text = question.line.text().to_owned();
        columns::filter_by(model, &text);
        return Vec::new();
    }
    let Some(Layer::Question(question)) = model.layers.last_mut() else { return Vec::new() };
    if question.line.take(press) && question.purpose == Purpose::Filter {
        let text = question.line.text().to_owned();
        filter_by(model, &text);
    }
    Vec::new()
}

fn answer(model: &mut Model, question: &Question) -> Vec<Effect> {
    match question.purpose {
        Purpose::Expect => return super::standup::expect(model, question.line.text()),
        Purpose::AdoptReason => return budget::answer_reason(model, question.line.text()),
        Purpose::AdoptReview | Purpose::AdoptReviewAgain => return budget::answer_review(model, question.line.text()),
        _ => {}
    }
    let text = question.line.text().trim().trim_matches(['"', '\'']);
    if text.is_empty() {
        return Vec::new();
    }
    match question.purpose {
        Purpose::Filter
        | Purpose::FilterColumn
        | Purpose::SaveView
        | Purpose::Expect
        | Purpose::RenameView
        | Purpose::AdoptReason
        | Purpose::AdoptReview
        | Purpose::AdoptReviewAgain => Vec::new(),
        Purpose::Import => vec![Effect::Import(text.into())],
        Purpose::BeginWith => vec![Effect::Begin(Beginning::Import(text.into()))],
        Purpose::Mute => super::audit::muted(model, text),
    }
}

/// Keeps the rows that contain a text.
pub fn filter_by(model: &mut Model, text: &str) {
    if super::journal::is_open(model) {
        return super::journal::filter_by(model, text);
    }
    model.with_grid(|grid, facts, words| grid.narrow(text, facts, words));
    model.settle();
}

fn press_welcome(model: &mut Model, press: Press) -> Vec<Effect> {
    let Some(Layer::Welcome(chosen)) = model.layers.last_mut() else { return Vec::new() };
    let last = BEGINNINGS.len() + FIRST_SETTINGS.len() - 1;
    let asked = chosen.checked_sub(BEGINNINGS.len()).and_then(|place| crate::config::setting(FIRST_SETTINGS[place]));
    match (press.code, asked) {
        (Code::Up, _) => *chosen = chosen.saturating_sub(1),
        (Code::Down | Code::Tab, _) => *chosen = (*chosen + 1).min(last),
        (Code::Enter | Code::Right, Some(setting)) => return settings::turn(model, setting, 1),
        (Code::Left, Some(setting)) => return settings::turn(model, setting, -1),
        (Code::Enter, None) => {
            let beginning = BEGINNINGS[*chosen];
            return begin(model, beginning);
        }
        (Code::Char('q'), _) if press.ctrl => return vec![Effect::Quit],
        _ => {}
    }
    Vec::new()
}

/// Begins as the welcome page says.
pub fn begin(model: &mut Model, beginning: &'static str) -> Vec<Effect> {
    model.notice = None;
    match beginning {
        "demo" => vec![Effect::Begin(Beginning::Demo)],
        "tour" => vec![Effect::Begin(Beginning::Tour)],
        "import" => {
            model.layers.push(Layer::Question(Question::new(Purpose::BeginWith, "")));
            Vec::new()
        }
        "paste" => {
            let sentence = model.words.say("welcome-paste-now").to_string();
            model.layers.pop();
            model.open("plan");
            model.say(sentence);
            Vec::new()
        }
        template => vec![Effect::Begin(Beginning::Template(template))],
    }
}

/// The actions whose keys work on the page, for help and hints.
pub fn possible(model: &Model) -> impl Iterator<Item = &'static Action> {
    let on = model.on();
    let pages = if on == On::Grid { on } else { On::Pages };
    ACTIONS.iter().filter(move |action| [on, pages, On::Everywhere].contains(&action.on))
}
