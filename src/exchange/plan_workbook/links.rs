//! The words by which rows name other records: names where they tell apart, else codes.

use std::collections::{BTreeSet, HashMap};

use crate::domain::{Key, Plan, Table};
use crate::tables::{code_of, link_label};
use crate::text::fold;

use super::cell::clean;

/// The label of every record that others can name.
#[derive(Debug, Default)]
pub(in crate::exchange) struct Links {
    labels: HashMap<(Table, i64), String>,
    coded: BTreeSet<Table>,
}

/// Tables whose records are named by others.
const NAMED: &[Table] =
    &[Table::Statuses, Table::Channels, Table::Personas, Table::Objectives, Table::Activities, Table::Kpis, Table::Targets];

impl Links {
    pub(in crate::exchange) fn of(plan: &Plan) -> Self {
        let mut links = Self::default();
        for table in NAMED.iter().copied() {
            links.add(plan, table);
        }
        for table in Table::ALL.iter().copied().filter(|table| !NAMED.contains(table)) {
            links.coded.insert(table);
        }
        links
    }

    /// A table is named by names as long as each of them means one record, whatever a spreadsheet makes of a criterion.
    fn add(&mut self, plan: &Plan, table: Table) {
        let keys = plan.keys(table);
        let names: Vec<String> = keys.iter().map(|key| clean(&link_label(plan, *key))).collect();
        let distinct: BTreeSet<String> = names.iter().map(|name| fold(name)).collect();
        let by_name = table != Table::Targets && distinct.len() == names.len() && names.iter().all(|name| is_plain(name));
        if !by_name {
            self.coded.insert(table);
        }
        for (key, name) in keys.into_iter().zip(names) {
            if let Key::Row(_, number) = key {
                self.labels.insert((table, number), if by_name { name } else { code_of(plan, key) });
            }
        }
    }

    /// How a record is named; empty for none.
    pub(in crate::exchange) fn label(&self, table: Table, number: i64) -> &str {
        self.labels.get(&(table, number)).map_or("", String::as_str)
    }

    /// The column of a table's sheet that holds the labels.
    pub(super) fn column(&self, table: Table) -> &'static str {
        match table {
            _ if self.coded.contains(&table) => "code",
            Table::Statuses => "label",
            _ => "name",
        }
    }
}

/// Whether a criterion of a spreadsheet takes the name for itself and nothing else.
fn is_plain(name: &str) -> bool {
    let starts_plainly = name.starts_with(|sign: char| sign.is_alphanumeric());
    let length = name.encode_utf16().count();
    starts_plainly
        && length <= 120
        && name == name.trim()
        && !name.contains(['*', '?', '~', '\n', '"'])
        && name.parse::<f64>().is_err()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_a_criterion_would_read_otherwise_are_not_plain() {
        for name in ["SEA campagne produit", "Réseaux sociaux", "3 newsletters"] {
            assert!(is_plain(name), "{name}");
        }
        for name in ["", "=1+1", ">5", "2026", "a*", "what?", "x~y", " a", "a\nb", "-x", "\"a\""] {
            assert!(!is_plain(name), "{name}");
        }
    }
}
