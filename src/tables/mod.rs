//! One description of each table's columns: screen, files and command line read the same.
//!
//! Invariant: a column is one line in `sheets`. How its values are typed, shown, sorted, filtered and written to files
//! follows from its [`Kind`]; nobody else matches on tables.

mod column;
mod draft;
mod facts;
mod field;
mod kind;
mod nameless;
mod pasted;
mod read;
mod refusal;
mod say;
mod set;
mod sheet;
mod sheets;
mod show;
mod standup;
mod told;
mod value;
mod why;

pub use column::{Align, Cell, Column, Set};
pub use draft::{blank, with_code};
pub use facts::{Facts, record_label};
pub use kind::{Choices, Kind, UnitOf};
pub use nameless::{label_of, nameless, names_of};
pub use pasted::{LineState, Offer, Pasted, Preview, PreviewLine, WrongCell};
pub use read::{Reader, code_of, link_label, record_by_code};
pub use refusal::Refusal;
pub use say::say;
pub use set::{check_unit, set_cell};
pub use sheet::{Row, Sheet, sheet, sheet_of};
pub use sheets::SHEETS;
pub use show::{SortKey, edit_text, goal_of, in_unit, mark, show, show_typed, sort_key, understood};
pub use standup::{budget_lines, last_decision, objective_lines, slide_text, standup_text};
pub use told::{
    gap_ratio, goal_label, kpi_label, kpi_value, pace_sentence, period_label, scope_label, since_label, source_sentence,
    target_sentence, usual_value, value_against,
};
pub use value::Value;
pub use why::{WhyLine, original_sentence, why, why_lines};
