use clap::Args;

use crate::domain::{Channel, Id, Language, Plan, Record, Stage, Status, code_from_name};
use crate::text::Words;

use super::failure::Failure;
use super::session::Session;

/// List the templates of `kpilot new`.
#[derive(Args, Debug)]
pub struct Templates {}

/// The template that `new` takes when none is named.
pub const BLANK: &str = "blank";

impl Templates {
    /// Lists them.
    pub fn run(self, session: &mut Session) -> Result<(), Failure> {
        let about = session.words.say("template-blank").into_owned();
        session.out.line(&format!("{BLANK}  {about}"))
    }
}

/// The plan of a template, in the language of the words.
pub fn plan(name: &str, words: &Words) -> Option<Plan> {
    (name == BLANK).then(|| blank(words))
}

const STAGES: [(Stage, &str); 6] = [
    (Stage::Idea, "template-idea"),
    (Stage::Ready, "template-ready"),
    (Stage::Active, "template-active"),
    (Stage::Paused, "template-paused"),
    (Stage::Done, "template-done"),
    (Stage::Dropped, "template-dropped"),
];

fn blank(words: &Words) -> Plan {
    let language = Language::from_word(words.tongue().code()).unwrap_or(Language::English);
    let mut plan = Plan::new(Plan::blank_settings(language));
    for (place, (stage, key)) in (1..).zip(STAGES) {
        let label = words.say(key).into_owned();
        plan.put(Record::Status(Status { id: Id::new(place), code: code_from_name(&label, "status"), label, stage }));
    }
    for (place, name) in (1..).zip(words.say("template-channels").split(", ")) {
        plan.put(Record::Channel(Channel { id: Id::new(place), code: code_from_name(name, "channel"), name: name.to_owned() }));
    }
    plan
}
