//! Files as the screen uses them: import and export, a pasted table, the clipboard, backups, a new plan, a large plan read
//! beside the screen.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::Sender;

use crate::analysis::{Basis, Reading, Standing};
use crate::app::outgoing::{Ended, Request, What};
use crate::app::{Beginning, Message, Model};
use crate::domain::{Day, Edit, Id, Plan, Target};
use crate::exchange::lived::lived;
use crate::exchange::plan_workbook::Origin;
use crate::exchange::{ImportError, Imported, plan_json, plan_sheet, results, say, table, templates, unknown};
use crate::store::{Stamp, Store, StoreError, backup};
use crate::tables::{Pasted, Preview, SHEETS, Sheet, sheet};
use crate::text::{Tongue, Words};

use super::atomic::{self, Existing};
use super::outgoing::{Content, Outgoing, told};
use super::places::Places;
use super::session::Session;

/// Readings made between two messages of progress.
const SHARE: usize = 4096;

/// Reads a large plan and judges every target on two threads; progress goes to the sender.
pub fn load_and_judge(store: &Store, today: Day, sender: &Sender<Message>) -> Result<(Plan, Standing, u64), StoreError> {
    let revision = store.revision()?;
    let plan = store.load()?;
    let basis = Basis::of(&plan, today);
    let targets: Vec<Id<Target>> = plan.targets.iter().map(|target| target.id).collect();
    let (done, all) = (AtomicUsize::new(0), targets.len());
    let half = targets.len().div_ceil(2).max(1);
    let readings: Vec<Reading> = std::thread::scope(|scope| {
        let shares: Vec<_> =
            targets.chunks(half).map(|share| scope.spawn(|| judge(&plan, &basis, share, &done, all, sender))).collect();
        shares.into_iter().flat_map(|share| share.join().unwrap_or_default()).collect()
    });
    let standing = std::thread::scope(|scope| {
        scope.spawn(|| plan.know_codes());
        Standing::gather(&plan, basis, readings)
    });
    Ok((plan, standing, revision))
}

fn judge(
    plan: &Plan,
    basis: &Basis,
    targets: &[Id<Target>],
    done: &AtomicUsize,
    all: usize,
    sender: &Sender<Message>,
) -> Vec<Reading> {
    let mut readings = Vec::with_capacity(targets.len());
    for share in targets.chunks(SHARE) {
        readings.extend(basis.readings(plan, share));
        let _ = sender.send(Message::Progress(done.fetch_add(share.len(), Ordering::Relaxed) + share.len(), all));
    }
    readings
}

/// Makes a verified backup and prunes the old ones.
pub fn back_up(store: &Store, places: &Places, reason: backup::Reason, stamp: &Stamp) -> Result<PathBuf, StoreError> {
    let folder = places.backups().join(backup::folder_name(store.path()));
    let made = backup::create(store, &folder, reason, stamp)?;
    backup::prune(&folder)?;
    Ok(made.path)
}

/// Up to so many bytes a paste is read at once; a longer one beside the screen.
const SHORT_PASTE: usize = 64 << 10;

/// Reads a pasted block for its preview. Without a plan, one is begun: a table can be the beginning of a plan.
pub fn read_paste(session: &mut Session, model: &mut Model, pasted: Pasted) -> Vec<Message> {
    if session.store.is_none() {
        let begun = begin(session, model, &Beginning::Template("blank"));
        if session.store.is_none() {
            return begun;
        }
        model.layers.clear();
        model.open(pasted.sheet.key);
    }
    let (plan, today, tongue) = (model.plan.clone(), model.today, model.words.tongue());
    if pasted.text.len() <= SHORT_PASTE {
        return vec![Message::PasteRead(Box::new(preview(&pasted, &plan, today, tongue)))];
    }
    session.readings.start(move || Message::PasteRead(Box::new(preview(&pasted, &plan, today, tongue))));
    Vec::new()
}

/// The user's words first, then those of the other tongues: titles are understood in all of them.
fn preview(pasted: &Pasted, plan: &Plan, today: Day, tongue: Tongue) -> Preview {
    let others = Tongue::ALL.iter().filter(|other| **other != tongue);
    let words: Vec<Words> = std::iter::once(&tongue).chain(others).map(|tongue| Words::new(*tongue)).collect();
    table::preview(pasted, plan, today, &words.iter().collect::<Vec<_>>())
}

/// Imports a plan or a table into the open plan, after a backup.
pub fn import_other(session: &mut Session, model: &Model, path: &Path) -> Vec<Message> {
    let read = fs::read(path).map_err(|error| format!("{}: {error}", path.display()));
    let read = match read {
        Ok(bytes) => read_file(model, path, &bytes),
        Err(sentence) => return vec![Message::Refused { sentence, stale: false }],
    };
    if let (Ok(_), Some(store)) = (&read, session.store.as_ref()) {
        let stamp = session.clock.stamp("screen");
        if let Err(error) = back_up(store, &session.places, backup::Reason::Import, &stamp) {
            return vec![super::tell::refused(&error, session.path(), model)];
        }
    }
    take(session, model, read)
}

fn read_file(model: &Model, path: &Path, bytes: &[u8]) -> Result<Imported, ImportError> {
    let opened = results::open(bytes.to_vec())?;
    let text = opened.as_text();
    if let Some(text) = text.filter(|_| opened.is_json()) {
        return plan_json::import(&model.plan, text, model.today);
    }
    let others = [Words::new(Tongue::French), Words::new(Tongue::English)];
    let words = [&others[0], &others[1]];
    let read = text.map(|text| table::import(named_sheet(model, path), &model.facts(), &words, text));
    match (read, plan_sheet(&opened, &BTreeMap::new())) {
        (Some(Ok(imported)), _) => Ok(imported),
        // No table of ours: a sheet of somebody's own, by the words of its header.
        (_, Some(sheet)) => sheet.import(&model.facts(), &words).map(|(imported, _)| imported),
        (Some(refused), None) => refused,
        (None, None) => Err(unknown(&opened)),
    }
}

/// Whether a file is a plan or a table of ours, which comes in as it is.
pub(super) fn is_ours(model: &Model, path: &Path, opened: &results::Opened) -> bool {
    let words = [Words::new(Tongue::French), Words::new(Tongue::English)];
    let takes = |text| table::import(named_sheet(model, path), &model.facts(), &[&words[0], &words[1]], text).is_ok();
    opened.is_json() || opened.as_text().is_some_and(takes)
}

/// The sheet that a file is named after, else the open one, else the activities.
fn named_sheet(model: &Model, path: &Path) -> &'static Sheet {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().to_lowercase()).unwrap_or_default();
    let named = SHEETS.iter().copied().find(|sheet| stem.contains(sheet.key) && sheet.key != "plan");
    let open = model.sheet().filter(|sheet| sheet.key != "plan");
    named.or(open).or_else(|| sheet("activities")).unwrap_or(SHEETS[0])
}

/// Commits what was read; says how much came in.
fn take(session: &mut Session, model: &Model, read: Result<Imported, ImportError>) -> Vec<Message> {
    let imported = match read {
        Ok(imported) => imported,
        Err(error) => {
            return vec![super::intake::told(&error, model)];
        }
    };
    let counts = [("new", imported.new.into()), ("changed", imported.changed.into()), ("same", imported.same.into())];
    let sentence = model.words.say_with("imported", &counts);
    if imported.edit.changes.is_empty() {
        return vec![Message::Done(sentence)];
    }
    let mut messages = session.commit(imported.edit, model);
    if matches!(messages.last(), Some(Message::Committed(..))) {
        messages.push(Message::Done(sentence));
    }
    messages
}

/// Writes what the export dialogue asks for; a file that is there is kept unless it was asked to replace it.
pub fn export(session: &Session, model: &Model, request: &Request) -> Message {
    let path = in_home(&request.path);
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    let dialect = if request.excel { table::Dialect::Excel(model.words.tongue()) } else { table::Dialect::Exact };
    let outgoing = Outgoing { plan: &model.plan, today: model.today, words: &model.words, origin: origin(session), dialect };
    let file = [("file", path.display().to_string().into())];
    let existing = if request.replace { Existing::Replace } else { Existing::Keep };
    let written = match outgoing.bytes(&ending, &content(request)) {
        Ok(bytes) => atomic::write(&path, &bytes, existing),
        Err(error) => {
            let (key, args, hint) = told(&error, &ending);
            let args: Vec<_> = args.iter().map(|(name, text)| (*name, text.into())).collect();
            return Message::Exported(Ended::Refused(format!("{} {}", model.words.say_with(key, &args), model.words.say(hint))));
        }
    };
    Message::Exported(match written {
        Ok(()) => Ended::Written(model.words.say_with("exported", &file)),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Ended::Exists(model.words.say_with("out-exists", &file)),
        Err(error) => Ended::Refused(format!("{}: {error}", path.display())),
    })
}

/// What the dialogue asks for.
fn content(request: &Request) -> Content {
    let open = sheet(&request.page).filter(|sheet| sheet.key != "plan").or_else(|| sheet("activities"));
    match (request.what, open) {
        (What::Table, Some(sheet)) => Content::Sheet(sheet),
        (What::Report, _) => Content::Report(request.period.clone()),
        (What::Picture, _) => Content::Picture(request.page.clone()),
        (What::Plan | What::Table, _) => Content::Plan,
    }
}

/// A path as people type it: `~` is the home folder.
fn in_home(path: &Path) -> PathBuf {
    let home = directories::BaseDirs::new();
    let Some((home, rest)) = home.as_ref().zip(path.strip_prefix("~").ok()) else { return path.to_owned() };
    home.home_dir().join(rest)
}

/// The state of the plan file that the screen shows.
fn origin(session: &Session) -> Origin {
    let line = session.store.as_ref().and_then(|store| store.history(0, 1).ok()).and_then(|lines| lines.into_iter().next());
    line.map_or_else(Origin::default, |line| Origin { revision: line.revision, at: line.at })
}

/// Begins a plan: the demo in a throw-away file, or a new file of a template or an import.
pub fn begin(session: &mut Session, model: &mut Model, beginning: &Beginning) -> Vec<Message> {
    match try_begin(session, model, beginning) {
        Ok(()) => {
            model.layers.clear();
            if *beginning == Beginning::Tour { vec![Message::Tour] } else { Vec::new() }
        }
        Err(sentence) => vec![Message::Refused { sentence, stale: false }],
    }
}

fn try_begin(session: &mut Session, model: &mut Model, beginning: &Beginning) -> Result<(), String> {
    let (tongue, today) = (model.words.tongue(), session.clock.today());
    let told = |error: &StoreError, model: &Model| super::tell::sentence(error, Path::new("kpilot"), &model.words);
    match beginning {
        Beginning::Demo | Beginning::Tour => {
            let plan = templates::demo("boutique", tongue, today).ok_or("demo")?;
            session.open_demo(model, &plan).map_err(|error| told(&error, model))
        }
        Beginning::Template(name) => {
            let plan = templates::template(name, tongue, today).ok_or(*name)?;
            start(session, model, &plan)
        }
        Beginning::Import(path) => {
            let blank = templates::template("blank", tongue, today).ok_or("blank")?;
            let bytes = fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
            let imported = read_onto(&blank, model, path, &bytes)?;
            start(session, model, &imported)
        }
    }
}

/// The plan that a file makes of an empty one.
fn read_onto(blank: &Plan, model: &mut Model, path: &Path, bytes: &[u8]) -> Result<Plan, String> {
    let mut plan = blank.clone();
    std::mem::swap(&mut model.plan, &mut plan);
    let read = read_file(model, path, bytes);
    std::mem::swap(&mut model.plan, &mut plan);
    let imported = read.map_err(|error| {
        let (sentence, hint) = say(&error, &model.words, blank);
        format!("{sentence} {hint}")
    })?;
    let mut made = blank.clone();
    for change in &imported.edit.changes {
        made.apply(change);
    }
    Ok(made)
}

/// Makes a file of a demo with the past that its records tell, up to the day of the stamp.
///
/// # Errors
/// As [`Store::create`].
pub fn create_lived(path: &Path, plan: &Plan, stamp: &Stamp) -> Result<Store, StoreError> {
    let life = lived(plan, stamp.at.date_naive());
    let on = |day: Day| {
        let evening = day.and_hms_opt(18, 0, 0).and_then(|at| at.and_local_timezone(*stamp.at.offset()).single());
        Stamp { at: evening.map_or(stamp.at, |evening| evening.min(stamp.at)), origin: stamp.origin.clone() }
    };
    let edits: Vec<(Edit, Stamp)> = life.days.into_iter().map(|(day, edit)| (edit, on(day))).collect();
    Store::create_lived(path, &life.begun, &on(life.first), &edits)
}

/// Makes the user's plan file, or the next one beside it: an existing file is never written over.
fn start(session: &mut Session, model: &mut Model, plan: &Plan) -> Result<(), String> {
    let first = session.places.default_plan();
    let folder = session.places.data.clone();
    let path = std::iter::once(first)
        .chain((2..1000).map(|number| folder.join(format!("plan-{number}.kpilot"))))
        .find(|path| !path.exists())
        .ok_or_else(|| folder.display().to_string())?;
    private_folder(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let store = Store::create(&path, plan, &session.clock.stamp("screen"))
        .map_err(|error| super::tell::sentence(&error, &path, &model.words))?;
    session.show(model, store).map_err(|error| super::tell::sentence(&error, &path, &model.words))
}

/// Whether a file begins as a whole plan does: that may be large, results of other tools may not.
#[must_use]
pub fn begins_as_plan(path: &Path) -> bool {
    let mut start = Vec::new();
    let read = fs::File::open(path).and_then(|file| file.take(64).read_to_end(&mut start));
    let text = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&start);
    read.is_ok() && text.trim_ascii_start().starts_with(b"{")
}

/// Makes a folder that only the user enters, and those above it that are missing.
pub(super) fn private_folder(folder: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}
