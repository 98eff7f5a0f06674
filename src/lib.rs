//! kpilot: a terminal cockpit for a KPI-driven marketing plan, over one local `SQLite` file.
//!
//! # The map
//! Each room and the rooms it may look into. `tests/architecture.rs` reads these lines and refuses any other import.
//! ```text
//! domain       -> (nothing)                                what a marketing plan is: values, records, edits
//! text         -> (nothing)                                every word shown, numbers and days per language
//! analysis     -> domain                                   what follows from a plan: verdicts, forecast, signal, money
//! arbitration  -> (nothing)                                where the next euro goes: response curves, allocation, evidence
//! tables       -> domain analysis text                     one description of each table's columns
//! audit        -> domain analysis tables text              what a plan cannot prove yet: rules, findings, score, guide
//! smart        -> domain analysis tables audit text        from a sentence to a measured objective with its activities
//! budget       -> domain analysis arbitration tables text  the plan's money, arbitrated: proposal, drafts, what came of it
//! store        -> domain                                   the only SQL: open, load, commit, backups, other writers
//! exchange     -> domain analysis tables text              files in and out: JSON, CSV, templates
//! report       -> domain analysis tables text              the plan told: Markdown, HTML, PDF, charts
//! config       -> text                                     the user's file: language, theme, keys
//! app          -> domain analysis tables audit smart text config budget       what the program is doing: model, actions, update
//! view         -> domain analysis tables audit smart text config budget app   the model, drawn
//! terminal     -> domain analysis tables audit store exchange report text config app view   the loop and the effects
//! cli          -> domain analysis arbitration budget tables audit store exchange report text config app terminal   one file per command
//! ```
//! The order is the story: what a plan is → what follows → how it is said → kept → told → driven → drawn.
//!
//! # Invariants
//! * `domain`, `text`, `analysis`, `arbitration`, `budget`, `tables`, `report`, `config`, `app` and `view` know no file, clock, thread or environment.
//! * A plan changes only through [`domain::Plan::apply`], a file only through [`store::Store::commit`], the screen only
//!   through [`app::update`].
//! * Nothing is shown as saved before its commit is on disk.

pub mod analysis;
pub mod app;
pub mod arbitration;
pub mod audit;
pub mod budget;
pub mod cli;
pub mod config;
pub mod domain;
pub mod exchange;
pub mod report;
pub mod smart;
pub mod store;
pub mod tables;
pub mod terminal;
pub mod text;
pub mod view;
