//! The sheets, one file per family. A new column is one line here; a new sheet is one constant in this list.

mod framing;
mod ledger;
mod measures;
mod memory;
mod plan;
mod rounds;
mod work;

use super::sheet::Sheet;

/// Every sheet, in the order of screens and of the palette.
pub const SHEETS: &[&Sheet] = &[
    &plan::PLAN,
    &work::ACTIVITIES,
    &work::OBJECTIVES,
    &measures::KPIS,
    &measures::TARGETS,
    &framing::STATUSES,
    &framing::CHANNELS,
    &framing::PERSONAS,
    &measures::MEASUREMENTS,
    &ledger::SPEND,
    &ledger::MOVES,
    &rounds::DECISIONS,
    &rounds::CHECKINS,
    &rounds::ANNOTATIONS,
    &rounds::ANSWERS,
    &memory::IMPORTS,
    &memory::MAPPINGS,
    &memory::MUTES,
    &memory::VIEWS,
    &framing::SETTINGS,
];
