//! The export dialogue: what leaves, in which format, over which period, to which file. A file that is there is asked about.

use std::path::PathBuf;

use crate::domain::code_from_name;

use super::card::{self, Subject};
use super::effect::Effect;
use super::key::{Code, Press};
use super::layers::Layer;
use super::layout::{Area, centred};
use super::line::Line;
use super::model::Model;

/// What leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The whole plan.
    Plan,
    /// The open table, or the activities.
    Table,
    /// The report of a period.
    Report,
    /// The open page as a picture.
    Picture,
}

/// Something that can leave: its message, and its formats, each with a message and the ending of its file.
pub type Offer = (What, &'static str, &'static [(&'static str, &'static str)]);

/// What can leave in which formats: the message of each, and the ending of its file.
pub const OFFERS: &[Offer] = &[
    (What::Report, "out-report", &[("out-pdf", "pdf"), ("out-html", "html"), ("out-md", "md")]),
    (What::Plan, "out-plan", &[("out-xlsx", "xlsx"), ("out-json", "json"), ("out-ics", "ics")]),
    (What::Table, "out-table", &[("out-csv-excel", "csv"), ("out-csv", "csv"), ("out-tsv", "tsv")]),
    (What::Picture, "out-picture", &[("out-svg", "svg")]),
];

/// The places of a table and of a picture among the offers.
const TABLE: usize = 2;
const PICTURE: usize = 3;

/// A field of the dialogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// What leaves.
    What,
    /// The format.
    Format,
    /// The period of a report.
    Period,
    /// The file.
    File,
}

/// Which file to write, and of what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The file; its ending says the format.
    pub path: PathBuf,
    /// What leaves.
    pub what: What,
    /// The key of the open page.
    pub page: String,
    /// Whether a table is written for Excel in the language of the screen.
    pub excel: bool,
    /// The period of a report as typed; none is the last whole week, or this one in a plan without past.
    pub period: Option<String>,
    /// Whether a file that is there is replaced.
    pub replace: bool,
}

/// The dialogue.
#[derive(Debug)]
pub struct Dialogue {
    /// Which of the offers.
    pub offer: usize,
    /// Which of its formats.
    pub format: usize,
    /// The period as typed.
    pub period: Line,
    /// The file.
    pub file: Line,
    /// The field that takes the keys.
    pub field: Field,
    /// The file is there already: Enter replaces it.
    pub exists: bool,
    /// What is wrong with what was asked, in a sentence.
    pub wrong: Option<String>,
    /// The page behind the dialogue.
    page: String,
    /// The beginning of the file's name that is proposed.
    stem: String,
    /// Whether the name was typed.
    named: bool,
}

/// Whether the open card shows the chart of a target.
pub fn has_chart(model: &Model) -> bool {
    charted(model).is_some()
}

/// The code of the target whose chart the open card shows.
fn charted(model: &Model) -> Option<String> {
    let card = model.card.as_ref().filter(|_| card::on_card(model))?;
    let Subject::Target(target) = card.subject else { return None };
    card.course.as_ref()?;
    model.plan.targets.get(target).map(|target| target.code.clone())
}

/// Opens the dialogue: a card proposes its chart, a table's page its table, any other the report.
pub fn ask(model: &mut Model) -> Vec<Effect> {
    let chart = charted(model);
    let sheet = model.sheet().filter(|sheet| sheet.key != "plan" && chart.is_none());
    let page = model.sheet().map_or("home", |sheet| sheet.key).to_owned();
    let (page, offer) = match (chart, sheet) {
        (Some(code), _) => (code, PICTURE),
        (None, Some(_)) => (page, TABLE),
        (None, None) => (page, 0),
    };
    let stem = code_from_name(&model.words.veil_amounts(&model.plan.settings.name), "plan");
    let mut dialogue = Dialogue {
        offer,
        format: 0,
        period: Line::default(),
        file: Line::default(),
        field: Field::What,
        exists: false,
        wrong: None,
        page,
        stem,
        named: false,
    };
    dialogue.propose();
    model.layers.push(Layer::Export(Box::new(dialogue)));
    Vec::new()
}

impl Dialogue {
    /// What leaves.
    #[must_use]
    pub fn what(&self) -> What {
        OFFERS[self.offer].0
    }

    /// The fields, from the top: only a report has a period.
    #[must_use]
    pub fn fields(&self) -> &'static [Field] {
        match self.what() {
            What::Report => &[Field::What, Field::Format, Field::Period, Field::File],
            _ => &[Field::What, Field::Format, Field::File],
        }
    }

    fn ending(&self) -> &'static str {
        OFFERS[self.offer].2.get(self.format).map_or("json", |(_, ending)| ending)
    }

    /// Proposes a name as long as none was typed; a typed one keeps its beginning and gets the format's ending.
    fn propose(&mut self) {
        let text = self.file.text();
        let kept = text.rsplit_once('.').map_or(text, |(kept, _)| kept);
        let period = self.period.text().trim().to_lowercase();
        let stem = match self.what() {
            _ if self.named => kept.to_owned(),
            What::Table if self.page == "home" || self.page == "plan" => "activities".to_owned(),
            What::Table => self.page.clone(),
            What::Report if !period.is_empty() => format!("{}-{period}", self.stem),
            What::Picture => format!("{}-{}", self.stem, self.page),
            What::Report | What::Plan => self.stem.clone(),
        };
        self.file = Line::new(format!("{stem}.{}", self.ending()));
    }

    /// Goes to another field.
    fn turn(&mut self, step: isize) {
        let fields = self.fields();
        let here = fields.iter().position(|field| *field == self.field).unwrap_or(0).cast_signed();
        self.field = fields[(here + step).rem_euclid(fields.len().cast_signed()).cast_unsigned()];
    }

    /// Chooses the next or previous of what the field offers.
    fn choose(&mut self, step: isize) {
        let next = |now: usize, count: usize| (now.cast_signed() + step).rem_euclid(count.cast_signed()).cast_unsigned();
        if self.field == Field::What {
            self.offer = next(self.offer, OFFERS.len());
            self.format = 0;
        } else {
            self.format = next(self.format, OFFERS[self.offer].2.len());
        }
        self.propose();
    }

    fn request(&self) -> Request {
        let period = self.period.text().trim();
        let is_excel = OFFERS[self.offer].2.get(self.format).is_some_and(|(message, _)| *message == "out-csv-excel");
        Request {
            path: self.file.text().trim().trim_matches(['"', '\'']).into(),
            what: self.what(),
            page: self.page.clone(),
            excel: is_excel,
            period: (self.what() == What::Report && !period.is_empty()).then(|| period.to_owned()),
            replace: self.exists,
        }
    }
}

/// Gives a key to the dialogue.
pub fn press(model: &mut Model, press: Press) -> Vec<Effect> {
    let Some(Layer::Export(dialogue)) = model.layers.last_mut() else { return Vec::new() };
    let chooses = matches!(dialogue.field, Field::What | Field::Format);
    match press.code {
        Code::Enter if dialogue.file.text().trim().is_empty() => dialogue.field = Field::File,
        Code::Enter => return vec![Effect::Export(dialogue.request())],
        Code::Up => dialogue.turn(-1),
        Code::Tab if press.shift => dialogue.turn(-1),
        Code::Down | Code::Tab => dialogue.turn(1),
        Code::Left if chooses => dialogue.choose(-1),
        Code::Right | Code::Char(' ') if chooses => dialogue.choose(1),
        _ if dialogue.field == Field::Period && dialogue.period.take(press) => dialogue.propose(),
        _ if dialogue.field == Field::File && dialogue.file.take(press) => dialogue.named = true,
        _ => return Vec::new(),
    }
    (dialogue.exists, dialogue.wrong) = (false, None);
    Vec::new()
}

/// How an export ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ended {
    /// The file is on disk.
    Written(String),
    /// A file of this name is there and was kept: it may be replaced.
    Exists(String),
    /// It was not written, for this reason.
    Refused(String),
}

/// Says how an export ended; the dialogue stays until the file is on disk.
pub fn ended(model: &mut Model, ended: Ended) {
    let Some(Layer::Export(dialogue)) = model.layers.last_mut() else {
        match ended {
            Ended::Written(sentence) => model.say(sentence),
            Ended::Exists(sentence) | Ended::Refused(sentence) => model.refuse(sentence),
        }
        return;
    };
    match ended {
        Ended::Written(sentence) => {
            model.layers.pop();
            model.say(sentence);
        }
        Ended::Exists(sentence) => (dialogue.exists, dialogue.wrong) = (true, Some(sentence)),
        Ended::Refused(sentence) => dialogue.wrong = Some(sentence),
    }
}

/// Where the dialogue stands, and its first field.
#[must_use]
pub fn frame(model: &Model, dialogue: &Dialogue) -> Area {
    centred(model.size, 76, u16::try_from(dialogue.fields().len()).unwrap_or(4) + 6)
}

/// A click on a field gives it the keys; on what has them, the next of what it offers.
pub fn click(model: &mut Model, (x, y): (u16, u16), twice: bool) -> Vec<Effect> {
    let Some(Layer::Export(dialogue)) = model.layers.last() else { return Vec::new() };
    let area = frame(model, dialogue);
    let field = y.checked_sub(area.y + 2).and_then(|line| dialogue.fields().get(usize::from(line)).copied());
    let Some(field) = field.filter(|_| area.holds(x, y)) else { return Vec::new() };
    let Some(Layer::Export(dialogue)) = model.layers.last_mut() else { return Vec::new() };
    let again = std::mem::replace(&mut dialogue.field, field) == field;
    if again && !twice && matches!(field, Field::What | Field::Format) {
        dialogue.choose(1);
        (dialogue.exists, dialogue.wrong) = (false, None);
    }
    Vec::new()
}
