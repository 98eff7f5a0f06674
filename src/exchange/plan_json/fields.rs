//! The order of fields in the document, where it is not that of the screen.

use crate::domain::{Plan, Table};
use crate::tables::{Column, sheet_of};

/// Per table the fields as INTERFACE.md lists them: what names a record first. A column that is not here comes last.
const ORDER: &[(Table, &[&str])] = &[
    (Table::Plan, &["name", "currency", "language", "tax", "budget", "start", "end"]),
    (Table::Statuses, &["code", "label", "stage"]),
    (Table::Channels, &["code", "name"]),
    (Table::Personas, &["code", "name"]),
    (Table::Objectives, &["code", "name", "business_goal", "owner", "start", "due", "priority"]),
    (
        Table::Activities,
        &[
            "code",
            "name",
            "channel",
            "objective",
            "status",
            "persona",
            "owner",
            "start",
            "due",
            "budget",
            "min_budget",
            "max_budget",
            "locked",
            "tracking",
            "notes",
        ],
    ),
    (Table::Kpis, &["code", "name", "unit", "polarity", "aggregation", "cadence", "formula"]),
    (
        Table::Targets,
        &[
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
            "confidence",
        ],
    ),
    (Table::Measurements, &["kpi", "activity", "objective", "date", "value", "note", "source"]),
    (Table::Spend, &["activity", "date", "amount", "kind", "note"]),
    (Table::Moves, &["code", "date", "from", "to", "amount", "reason", "hypothesis", "review"]),
    (Table::Decisions, &["code", "date", "target", "kind", "reason", "expected", "review", "outcome", "activity"]),
    (Table::Checkins, &["code", "date", "week", "note", "finished"]),
    (Table::Annotations, &["code", "start", "end", "activity", "kpi", "text"]),
];

/// The tables of a document, in its order: those that INTERFACE.md lists, and later ones that hold something.
pub(super) fn tables(plan: &Plan) -> impl Iterator<Item = Table> {
    let listed = ORDER.iter().map(|(table, _)| *table);
    let later = Table::ALL.iter().copied().filter(|table| ORDER.iter().all(|(of, _)| of != table));
    listed.chain(later.filter(|table| plan.count(*table) > 0))
}

/// Whether a column came after the first version of the document: it is written only where it holds something, so that
/// a plan that does not use it reads everywhere.
pub(super) fn is_later(table: Table, column: &Column) -> bool {
    ORDER.iter().any(|(of, order)| *of == table && !order.contains(&column.key))
}

/// The stored columns of a table, in the order of the document.
pub(super) fn fields(table: Table) -> Vec<&'static Column> {
    let order = ORDER.iter().find(|(of, _)| *of == table).map_or(&[][..], |(_, order)| order);
    let mut columns: Vec<_> = sheet_of(table).stored().collect();
    columns.sort_by_key(|column| order.iter().position(|key| *key == column.key).unwrap_or(order.len()));
    columns
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_of_the_first_version_has_its_place_in_the_document() {
        for (table, order) in ORDER {
            let keys: Vec<_> = fields(*table).iter().map(|column| column.key).collect();
            assert_eq!(keys[..order.len()], **order, "{}", table.word());
            assert!(fields(*table)[order.len()..].iter().all(|column| is_later(*table, column)));
        }
    }
}
