//! The SQL tables of records: their columns, key first, and the statements made from them.

use std::fmt::Write as _;
use std::sync::LazyLock;

use crate::domain::Table;

/// One SQL table: the first `keys` columns say which row.
struct Columns {
    keys: usize,
    names: &'static [&'static str],
}

const fn columns(table: Table) -> Columns {
    let names: &[&str] = match table {
        Table::Plan => &["id", "name", "currency", "language", "tax", "budget_cents", "start", "\"end\""],
        Table::Statuses => &["id", "code", "label", "stage"],
        Table::Channels | Table::Personas => &["id", "code", "name"],
        Table::Objectives => &["id", "code", "name", "business_goal", "owner", "start", "due", "priority"],
        Table::Activities => &[
            "id",
            "code",
            "name",
            "channel",
            "objective",
            "status",
            "persona",
            "owner",
            "start",
            "due",
            "budget_cents",
            "min_budget_cents",
            "max_budget_cents",
            "locked",
            "tracking",
            "notes",
            "result_kpi",
            "pacing",
            "after",
        ],
        Table::Kpis => &["id", "code", "name", "unit", "polarity", "aggregation", "cadence", "formula", "source", "worth_cents"],
        Table::Targets => &[
            "id",
            "code",
            "kpi",
            "activity",
            "objective",
            "expression",
            "baseline",
            "start",
            "due",
            "tolerance",
            "curve",
            "over",
            "rolling",
            "confidence",
        ],
        Table::Measurements => &["kpi", "scope", "date", "value", "note", "source"],
        Table::Spend => &["id", "activity", "date", "amount_cents", "kind", "note", "source"],
        Table::Moves => &["id", "code", "date", "from_activity", "to_activity", "amount_cents", "reason", "hypothesis", "review"],
        Table::Decisions => {
            &["id", "code", "date", "target", "kind", "reason", "expected", "review", "outcome", "activity", "was", "evidence"]
        }
        Table::Checkins => &["id", "code", "date", "week", "note", "finished"],
        Table::Annotations => &["id", "code", "start", "\"end\"", "activity", "kpi", "text"],
        Table::Answers => &["id", "code", "checkin", "kpi", "activity", "objective", "target", "kind", "note", "confidence"],
        Table::Mutes => &["id", "code", "rule", "record", "field", "reason", "until"],
        Table::Imports => &["id", "code", "date", "file", "hash", "format", "rows"],
        Table::Mappings => &["id", "code", "format", "kind", "name", "activity", "kpi", "field"],
        Table::Views => &["id", "code", "sheet", "name", "state"],
    };
    Columns { keys: if matches!(table, Table::Measurements) { 3 } else { 1 }, names }
}

/// The statements of one table.
pub(super) struct Sheet {
    /// One new row: every column.
    pub insert: String,
    /// One row's new content: every column, the key first.
    pub update: String,
    /// One row less: the key.
    pub delete: String,
    /// One row: the key.
    pub one: String,
    /// Every row, in the order of keys.
    pub all: String,
    /// Every column, for a statement with a condition of its own.
    pub select: String,
}

impl Sheet {
    fn new(table: Table) -> Self {
        let Columns { keys, names } = columns(table);
        let word = table.word();
        let list = names.join(", ");
        let marks = numbered(names.len());
        let matching = equal(&names[..keys], 1, " AND ");
        let order = names[..keys].join(", ");
        let select = format!("SELECT {list} FROM {word}");
        Self {
            insert: format!("INSERT INTO {word} ({list}) VALUES ({marks})"),
            update: format!("UPDATE {word} SET {} WHERE {matching}", equal(&names[keys..], keys + 1, ", ")),
            delete: format!("DELETE FROM {word} WHERE {matching}"),
            one: format!("{select} WHERE {matching}"),
            all: format!("{select} ORDER BY {order}"),
            select,
        }
    }
}

fn numbered(count: usize) -> String {
    (1..=count).map(|number| format!("?{number}")).collect::<Vec<_>>().join(", ")
}

fn equal(names: &[&str], first: usize, between: &str) -> String {
    let mut text = String::new();
    for (place, name) in names.iter().enumerate() {
        let before = if place == 0 { "" } else { between };
        let _ = write!(text, "{before}{name} = ?{}", place + first);
    }
    text
}

static SHEETS: LazyLock<Vec<Sheet>> = LazyLock::new(|| Table::ALL.iter().map(|table| Sheet::new(*table)).collect());

/// The statements of a table.
pub(super) fn sheet(table: Table) -> &'static Sheet {
    &SHEETS[table as usize]
}
