//! Everything that can be typed behind `kpilot`, described to clap.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use super::failure::Failure;
use super::session::Session;
use super::{
    add, apply, arbitrate, audit, backup, check, checkin, completions, decide, demo, explain, export, history, import, keys, list,
    man, move_money, new, record, redo, remove, restore, set, spend, standup, status, templates, undo, workbook_cells,
};

/// A terminal cockpit for a KPI-driven marketing plan: one local file, no account, no network.
///
/// Without a command the screen opens, on --plan, else `$KPILOT_PLAN`, else the plan in your data directory.
#[derive(Debug, Parser)]
#[command(name = "kpilot", version, max_term_width = 100, disable_help_subcommand = true, after_help = EXIT_CODES)]
pub struct Arguments {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What opens the screen: no command. Tried first, since it spares a start the description of thirty commands.
#[derive(Debug, Parser)]
#[command(disable_help_flag = true, disable_version_flag = true)]
pub struct Start {
    #[command(flatten)]
    global: Global,
}

impl From<Start> for Arguments {
    fn from(start: Start) -> Self {
        Self { global: start.global, command: None }
    }
}

const EXIT_CODES: &str = "Exit codes: 0 done · 1 a condition asked for was found · 2 usage · 65 bad data · 66 no such input · \
69 the plan is busy · 70 a defect of kpilot · 73 cannot create · 74 input/output";

/// Options that every command knows.
#[derive(Args, Clone, Debug, Default)]
pub struct Global {
    /// The plan file.
    #[arg(long, global = true, value_name = "FILE", env = "KPILOT_PLAN", hide_env_values = true)]
    pub plan: Option<PathBuf>,
    /// Language of what is said: fr or en.
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = ["fr", "en"])]
    pub lang: Option<String>,
    /// The day that is today: 2026-11-23, 23/11, yesterday.
    #[arg(long, global = true, value_name = "DATE", env = "KPILOT_TODAY", hide_env_values = true)]
    pub today: Option<String>,
    /// The plan as it was known at the end of this day; read-only.
    #[arg(long, global = true, value_name = "DATE")]
    pub as_of: Option<String>,
    /// Change nothing.
    #[arg(long, global = true)]
    pub read_only: bool,
    /// Hide amounts; `all` figures; `names` and free texts, too.
    #[arg(long, global = true, value_name = "WHAT", num_args = 0..=1, require_equals = true, default_missing_value = "money")]
    #[arg(value_parser = ["money", "all", "names"])]
    pub mask: Option<String>,
    /// Colours of the screen: dark, light, daltonian, sixteen, none.
    #[arg(long, global = true, value_name = "NAME")]
    pub theme: Option<String>,
    /// Lines for screen readers in the place of the screen: commands typed, no cursor moved, no frames.
    #[arg(long, global = true)]
    pub plain: bool,
    /// The preferences file.
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
}

/// One file of this folder each.
#[derive(Debug, Subcommand)]
pub enum Command {
    Demo(demo::Demo),
    New(new::New),
    Templates(templates::Templates),
    List(list::List),
    Add(add::Add),
    Set(set::Set),
    Remove(remove::Remove),
    Undo(undo::Undo),
    Redo(redo::Redo),
    Apply(apply::Apply),
    Arbitrate(arbitrate::Arbitrate),
    Audit(audit::Audit),
    Record(record::RecordValue),
    Spend(spend::SpendMoney),
    Status(status::Status),
    Checkin(checkin::Checkin),
    Standup(standup::Standup),
    Explain(explain::Explain),
    #[command(name = "move")]
    MoveMoney(move_money::MoveMoney),
    Decide(decide::Decide),
    Import(import::Import),
    Export(export::Export),
    Check(check::Check),
    Backup(backup::Backup),
    Restore(restore::Restore),
    History(history::History),
    Keys(keys::Keys),
    Completions(completions::Completions),
    Man(man::Man),
    #[command(hide = true)]
    WorkbookCells(workbook_cells::WorkbookCells),
}

impl Command {
    /// Does what was typed.
    pub fn run(self, session: &mut Session) -> Result<(), Failure> {
        match self {
            Self::Demo(command) => command.run(session),
            Self::New(command) => command.run(session),
            Self::Templates(command) => command.run(session),
            Self::List(command) => command.run(session),
            Self::Add(command) => command.run(session),
            Self::Set(command) => command.run(session),
            Self::Remove(command) => command.run(session),
            Self::Undo(command) => command.run(session),
            Self::Redo(command) => command.run(session),
            Self::Apply(command) => command.run(session),
            Self::Arbitrate(command) => command.run(session),
            Self::Audit(command) => command.run(session),
            Self::Record(command) => command.run(session),
            Self::Spend(command) => command.run(session),
            Self::Status(command) => command.run(session),
            Self::Checkin(command) => command.run(session),
            Self::Standup(command) => command.run(session),
            Self::Explain(command) => command.run(session),
            Self::MoveMoney(command) => command.run(session),
            Self::Decide(command) => command.run(session),
            Self::Import(command) => command.run(session),
            Self::Export(command) => command.run(session),
            Self::Check(command) => command.run(session),
            Self::Backup(command) => command.run(session),
            Self::Restore(command) => command.run(session),
            Self::History(command) => command.run(session),
            Self::Keys(command) => command.run(session),
            Self::Completions(command) => command.run(session),
            Self::Man(command) => command.run(session),
            Self::WorkbookCells(command) => command.run(session),
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_description_of_the_command_line_holds_together() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn every_command_says_what_it_does() {
        for command in Arguments::command().get_subcommands() {
            assert!(command.get_about().is_some(), "{}", command.get_name());
        }
    }
}
