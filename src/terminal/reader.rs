//! The program in lines, for screen readers: a line in, lines out, nothing is ever written twice and no cursor moves.

use std::io::{self, BufRead, Write};
use std::time::Duration;

use crate::app::{Effect, Layer, Message, Model, Press, Screen, Spoken, spoken, update};
use crate::text::sanitize;
use crate::view::{told, told_focus};

use super::run::{Failure, Options, opened};
use super::session::Session;
use super::wake::Wakes;

/// As wide and high as any page needs: what is told is never cut.
const PAGE: (u16, u16) = (199, 120);
/// Lines that say what a page is about.
const HEAD: usize = 2;
/// While a job runs, its messages are looked for this often.
const LOOK: Duration = Duration::from_millis(10);

/// Reads lines from standard input until it ends, or the user leaves.
///
/// # Errors
/// [`Failure`] says what kept the plan from being opened.
pub fn read_aloud(options: &Options) -> Result<(), Failure> {
    let (session, mut model) = opened(options, PAGE, &Wakes::new())?;
    model.preferences.glyphs = crate::config::Glyphs::Blocks;
    model.preferences.hints = false;
    let mut reader = Reader { session, model, out: io::stdout().lock(), notice: None, page: String::new(), block: None };
    if let Some(page) = options.page {
        reader.tell(Message::Open(page));
    }
    reader.tell(Message::Drawn);
    reader.wait();
    reader.say("plain-welcome")?;
    reader.tell_news()?;
    for line in io::stdin().lock().lines() {
        if reader.take(&line?)? {
            break;
        }
        reader.session.keep_typing(&reader.model);
    }
    let Reader { session, model, .. } = reader;
    session.keep_desk(&model);
    Ok(())
}

struct Reader<W: Write> {
    session: Session,
    model: Model,
    out: W,
    notice: Option<String>,
    page: String,
    /// The lines of a table that is being pasted: none of them is a command.
    block: Option<Vec<String>>,
}

impl<W: Write> Reader<W> {
    /// Does what a line says; whether the user leaves.
    fn take(&mut self, line: &str) -> io::Result<bool> {
        if let Some(mut block) = self.block.take() {
            return self.pasted(line, &mut block).map(|()| false);
        }
        if line.contains('\t') && self.model.layers.is_empty() && self.model.editor.is_none() {
            self.block = Some(vec![line.to_owned()]);
            return self.say("plain-block").map(|()| false);
        }
        let said = spoken(&self.model, line);
        // What is said twice is told twice.
        (self.model.notice, self.notice) = (None, None);
        match said {
            Spoken::Quit => return Ok(true),
            Spoken::Again => return self.focus().map(|()| false),
            Spoken::Read => return self.read_page().map(|()| false),
            Spoken::Help => return self.say("plain-help").map(|()| false),
            Spoken::Paste => {
                self.block = Some(Vec::new());
                return self.say("plain-block").map(|()| false);
            }
            Spoken::Unknown(text) => {
                let sentence = self.model.words.say_with("plain-unknown", &[("text", text.into())]);
                return self.line(&sentence).map(|()| false);
            }
            Spoken::Keys(presses) => {
                if self.press(&presses) {
                    return Ok(true);
                }
            }
            Spoken::Run(action) => {
                let name = self.model.words.say(&format!("action-{}", action.id)).into_owned();
                self.line(&name)?;
                let effects = crate::app::run_action(&mut self.model, action);
                if self.act(effects) {
                    return Ok(true);
                }
            }
        }
        self.wait();
        self.tell_news()?;
        Ok(false)
    }

    /// One more line of what is pasted; an empty one ends it, and its preview is told.
    fn pasted(&mut self, line: &str, block: &mut Vec<String>) -> io::Result<()> {
        if !line.trim().is_empty() {
            block.push(line.to_owned());
            self.block = Some(std::mem::take(block));
            return Ok(());
        }
        self.tell(Message::Paste(block.join("\n")));
        self.wait();
        self.tell_news()
    }

    fn press(&mut self, presses: &[Press]) -> bool {
        presses.iter().any(|press| {
            let left = self.tell(Message::Key(*press));
            self.wait();
            left
        })
    }

    /// Tells the model; whether the user leaves.
    fn tell(&mut self, message: Message) -> bool {
        let effects = update(&mut self.model, message);
        self.act(effects)
    }

    fn act(&mut self, mut effects: Vec<Effect>) -> bool {
        while !effects.is_empty() {
            let mut next = Vec::new();
            for effect in effects {
                if effect == Effect::Quit {
                    return true;
                }
                for answer in self.session.act(effect, &mut self.model) {
                    next.extend(update(&mut self.model, answer));
                }
            }
            effects = next;
        }
        false
    }

    /// What other programs wrote, and jobs, to their end.
    fn wait(&mut self) {
        loop {
            let mut found = self.session.finished(&self.model);
            found.extend(self.session.look(&self.model));
            for message in found {
                self.tell(message);
            }
            if !self.session.busy() {
                return;
            }
            std::thread::sleep(LOOK);
        }
    }

    /// What was said since, the page when it is another one, and where the keys go.
    fn tell_news(&mut self) -> io::Result<()> {
        let notice = self.model.notice.as_ref().map(|(_, sentence)| sentence.clone());
        if notice != self.notice {
            self.notice.clone_from(&notice);
            self.line(&notice.unwrap_or_default())?;
        }
        let page = self.page_now();
        if page != self.page {
            self.page = page;
            self.read_page()?;
        }
        self.focus()
    }

    /// What makes a page another one: of those that go from thing to thing, what their first lines say.
    fn page_now(&self) -> String {
        let model = &self.model;
        let top = model.layers.last();
        let goes_on = match top {
            None => matches!(model.screen, Screen::Checkin | Screen::Standup | Screen::Card),
            Some(layer) => matches!(layer, Layer::Intake(_) | Layer::Smart(_)),
        };
        let head = if goes_on { told(model).into_iter().take(HEAD).collect::<Vec<_>>().join(" ") } else { String::new() };
        format!("{:?} {} {:?} {} {head}", model.screen, model.layers.len(), top.map(std::mem::discriminant), model.in_panel)
    }

    fn read_page(&mut self) -> io::Result<()> {
        for line in told(&self.model) {
            self.line(&line)?;
        }
        Ok(())
    }

    fn focus(&mut self) -> io::Result<()> {
        let focus = told_focus(&self.model);
        let sentence = self.model.words.say_with("plain-focus", &[("focus", focus.into())]);
        self.line(&sentence)
    }

    fn say(&mut self, key: &str) -> io::Result<()> {
        let text = self.model.words.say(key).into_owned();
        text.lines().try_for_each(|line| self.line(line))
    }

    fn line(&mut self, line: &str) -> io::Result<()> {
        if line.is_empty() {
            return Ok(());
        }
        writeln!(self.out, "{}", sanitize(line))?;
        self.out.flush()
    }
}
