//! What a marketing plan is: its records, its edits, and the reading of every typed value.
//!
//! Invariants: nothing here knows a screen, a file, a clock or a language of display. A value that exists is valid:
//! constructors parse, and rows read from a file pass the same doors.

mod change;
mod code;
mod day;
mod edit;
mod formula;
mod id;
mod measurements;
mod memory;
mod money;
mod number;
mod period;
mod plan;
mod record;
mod rules;
mod shelf;
mod table;
mod target;
mod unit;

pub use change::{Change, Edit, Key, Record, RecordRef};
pub use code::{CodeError, code_from_name, is_code};
pub use day::{Day, DayError, MONTHS, parse_day};
pub use edit::{Removal, add, record_value, remove, replace, spread};
pub use formula::{Formula, FormulaError, Term};
pub use id::Id;
pub use measurements::{Measurements, Point, Series};
pub use memory::{Annotation, Answer, AnswerKind, Checkin, Import, Mapping, MappingKind, Mute, View};
pub use money::{Cents, MoneyError};
pub use number::{NumberError, Typed, foreign_mark, parse_number, plain};
pub use period::{Cadence, Period};
pub use plan::Plan;
pub use record::{
    Activity, Channel, Decision, DecisionKind, Kpi, Measurement, MeasurementKey, Move, Objective, Outcome, Over, Persona, Scope,
    Settings, Spend, SpendKind, Stage, Status, Target,
};
pub use rules::{Invalid, check};
pub use shelf::{Entity, Shelf};
pub use table::Table;
pub use target::{Expression, ExpressionError, Goal, Level, Reach, TypedTarget};
pub use unit::{Aggregation, Language, Polarity, Unit};
