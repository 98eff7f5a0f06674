use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::PathBuf;
use std::thread::sleep;
use std::time::Duration;

use clap::Args;
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::domain::{Edit, Language, Plan, Table, plain};
use crate::store::{Locked, Store, StoreError};
use crate::text::Words;

use super::failure::{BAD_DATA, Failure, NO_INPUT};
use super::fields::{self, Field, Typist};
use super::session::{Session, shown};
use super::{add, backup, remove, set};

/// Apply a stream of edits, one JSON object a line; each is a commit of its own.
///
/// {"op": "add", "table": "measurements", "fields": {"kpi": "leads", "activity": "A1", "value": 120}} · {"op": "set", "table":
/// "activities", "code": "A1", "fields": {"budget": "1 500"}} · {"op": "remove", "table": "targets", "code": "T1"}.
/// `ACK <revision>` is printed for a line once its commit is on disk. The first line that is wrong ends the stream.
#[derive(Args, Debug)]
pub struct Apply {
    /// The stream; - is standard input.
    file: PathBuf,
}

/// One line of the stream.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    op: Op,
    table: String,
    #[serde(default)]
    code: String,
    #[serde(default)]
    fields: Map<String, Value>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Op {
    Add,
    Set,
    Remove,
}

/// The longest line that is read.
const LONGEST: u64 = 1 << 20;
/// How often five seconds are waited for another program.
const PATIENCE: usize = 12;

impl Apply {
    /// Applies line after line.
    pub fn run(self, session: &mut Session) -> Result<(), Failure> {
        let mut input = self.input(session)?;
        let others = session.other_words();
        let mut file = Followed::open(session)?;
        let (mut bytes, mut number) = (Vec::new(), 0_usize);
        while read_line(&mut input, &mut bytes)? > 0 {
            number += 1;
            if bytes.iter().all(u8::is_ascii_whitespace) {
                continue;
            }
            let revision = applied(session, &others, &mut file, &bytes).map_err(|failure| at_line(session, number, failure))?;
            session.out.line(&format!("ACK {revision}"))?;
            session.out.flush()?;
        }
        backup::routine(session, &file.store);
        Ok(())
    }

    fn input(&self, session: &Session) -> Result<Box<dyn BufRead>, Failure> {
        if self.file.as_os_str() == "-" {
            return Ok(Box::new(io::stdin().lock()));
        }
        match File::open(&self.file) {
            Ok(file) => Ok(Box::new(BufReader::new(file))),
            Err(error) => {
                let args = [("file", shown(&self.file).into()), ("detail", error.to_string().into())];
                Err(session.fail(NO_INPUT, "no-such-file", &args, "hint-file"))
            }
        }
    }
}

fn read_line(input: &mut impl BufRead, bytes: &mut Vec<u8>) -> io::Result<usize> {
    bytes.clear();
    input.take(LONGEST).read_until(b'\n', bytes)
}

/// Applies one line; the revision is that of the commit that holds it.
fn applied(session: &Session, others: &[Words], file: &mut Followed, bytes: &[u8]) -> Result<u64, Failure> {
    let line: Line = serde_json::from_slice(bytes).map_err(|error| {
        let args = [("detail", error.to_string().into())];
        session.fail(BAD_DATA, "apply-not-an-edit", &args, "hint-apply")
    })?;
    let table = fields::table(session, &line.table)?;
    let typist = Typist::new(session, others);
    file.commit(session, |plan| edit(session, &typist, plan, table, &line))
}

fn edit(session: &Session, typist: &Typist<'_>, plan: &Plan, table: Table, line: &Line) -> Result<Edit, Failure> {
    let typed = typed(session, plan.settings.language, &line.fields)?;
    match line.op {
        Op::Add => Ok(add::built(session, typist, plan, table, &typed)?.0),
        Op::Set => Ok(set::built(session, typist, plan, (table, &line.code), &typed)?.0),
        Op::Remove => remove::edit(session, plan, table, &line.code),
    }
}

/// The fields of a line as they would be typed in the plan's language.
fn typed(session: &Session, language: Language, fields: &Map<String, Value>) -> Result<Vec<Field>, Failure> {
    let text = |(field, value): (&String, &Value)| {
        let text = as_typed(value, language);
        let text = text.ok_or_else(|| session.fail(BAD_DATA, "apply-not-a-value", &[("field", field.into())], "hint-apply"))?;
        Ok((field.clone(), text))
    };
    fields.iter().map(text).collect()
}

/// A JSON value as a text; a number is written with the decimal mark of the plan's language, so that 1.234 stays what it is.
fn as_typed(value: &Value, language: Language) -> Option<String> {
    let number = |number: f64| plain(number).replace('.', &language.decimal_mark().to_string());
    match value {
        Value::Null => Some(String::new()),
        Value::Bool(flag) => Some(flag.to_string()),
        Value::Number(figure) => figure.as_f64().map(number),
        Value::String(text) => Some(text.clone()),
        Value::Array(weights) => {
            weights.iter().map(|weight| weight.as_f64().map(number)).collect::<Option<Vec<_>>>().map(|all| all.join(" "))
        }
        Value::Object(over) => over.get("rolling").filter(|_| over.len() == 1)?.as_u64().map(|count| format!("rolling {count}")),
    }
}

fn at_line(session: &Session, number: usize, failure: Failure) -> Failure {
    match failure {
        Failure::Told { message, hint, .. } => {
            let args = [("line", number.into()), ("sentence", message.into())];
            Failure::Told { message: session.words.say_with("apply-line", &args), hint, code: BAD_DATA }
        }
        other => other,
    }
}

/// A plan file and the plan in it, which is kept up to date while other programs write too.
struct Followed {
    store: Store,
    plan: Plan,
    revision: u64,
}

impl Followed {
    fn open(session: &Session) -> Result<Self, Failure> {
        let mut store = session.writable()?;
        let (plan, revision) = locked(&mut store, |locked| Ok((locked.load()?, locked.revision()?)))?;
        Ok(Self { store, plan, revision })
    }

    /// Builds an edit on the plan as the file has it now, and commits it before any other program can write.
    fn commit(&mut self, session: &Session, build: impl Fn(&Plan) -> Result<Edit, Failure>) -> Result<u64, Failure> {
        loop {
            let Self { store, plan, revision } = self;
            let committed = locked(store, |locked| {
                if locked.revision()? != *revision {
                    return Ok(None);
                }
                let edit = build(plan)?;
                session.affordable(plan, &edit)?;
                if !edit.changes.is_empty() {
                    *revision = locked.commit(&edit, &session.stamp())?;
                    for change in &edit.changes {
                        plan.apply(change);
                    }
                }
                Ok(Some(*revision))
            })?;
            if let Some(revision) = committed {
                return Ok(revision);
            }
            self.catch_up()?;
        }
    }

    /// Applies what other programs committed meanwhile, and lets them have the file for a moment.
    fn catch_up(&mut self) -> Result<(), Failure> {
        sleep(Duration::from_millis(1));
        let Some((revision, changes)) = self.store.changes_since(self.revision)? else {
            (self.plan, self.revision) = locked(&mut self.store, |locked| Ok((locked.load()?, locked.revision()?)))?;
            return Ok(());
        };
        for change in &changes {
            self.plan.apply(change);
        }
        self.revision = revision;
        Ok(())
    }
}

/// Acts while no other program can write, however busy they are: a minute is waited at most.
fn locked<T>(store: &mut Store, mut act: impl FnMut(Locked<'_>) -> Result<T, Failure>) -> Result<T, Failure> {
    for _ in 1..PATIENCE {
        match store.lock() {
            Err(StoreError::Busy) => {}
            Err(error) => return Err(error.into()),
            Ok(locked) => return act(locked),
        }
    }
    act(store.lock()?)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_json_number_reads_the_same_in_both_languages() {
        for language in [Language::French, Language::English] {
            for number in [1.234_f64, 0.125, 1234.0, -2.5, 1e15] {
                let text = as_typed(&json!(number), language).unwrap();
                let read = crate::domain::parse_number(&text, language).unwrap().value;
                assert_eq!(read.to_bits(), number.to_bits(), "{text} in {language:?}");
            }
        }
    }

    #[test]
    fn lists_and_spans_are_typed_as_in_a_cell() {
        assert_eq!(as_typed(&json!([1, 2.5]), Language::French).as_deref(), Some("1 2,5"));
        assert_eq!(as_typed(&json!({"rolling": 4}), Language::French).as_deref(), Some("rolling 4"));
        assert_eq!(as_typed(&json!({"x": 4}), Language::French), None);
    }
}
