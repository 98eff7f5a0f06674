use clap::Args;

use crate::exchange::templates;

use super::failure::Failure;
use super::session::Session;

/// List the templates of `kpilot new`.
#[derive(Args, Clone, Copy, Debug)]
pub struct Templates {}

/// The template that `new` takes when none is named.
pub const BLANK: &str = "blank";

impl Templates {
    /// Lists them.
    #[expect(clippy::unused_self, reason = "every command is run the same way")]
    pub fn run(self, session: &mut Session) -> Result<(), Failure> {
        let words = &session.words;
        let rows: Vec<Vec<String>> =
            templates::names().map(|name| vec![name.to_owned(), words.say(&format!("template-{name}")).into_owned()]).collect();
        let titles = ["template-name", "template-about"].map(|key| words.say(key).into_owned());
        session.out.table(&titles, &[false; 2], &rows)
    }
}
