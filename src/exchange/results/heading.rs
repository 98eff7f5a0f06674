//! What the lines above a table say of it.

use crate::exchange::sources::Role;

use super::recognise::normal;
use super::rules::Place;
use super::table::SESSIONS_OF_PARTS;
use super::walk::Head;

impl Head {
    /// What a line above the table tells behind its name: `Rows: 24`.
    pub fn told(&self, name: &str) -> Option<String> {
        self.above.iter().find_map(|line| Some(normal(line).strip_prefix(name)?.trim().to_owned()))
    }

    /// What the columns mean under what stands above and beside them: a `TimePeriod` may be a week or a month, and beside a
    /// cohort weeks and months are no dates.
    pub fn meanings(&self) -> Vec<Option<Role>> {
        let unit = self.told("report aggregation:").and_then(|unit| unit_of(&unit));
        let is_cohort = self.roles.contains(&Some(Role::Cohort));
        let meaning = |role: Role| match role {
            Role::Day => Some(unit.unwrap_or(role)),
            role if is_cohort && (role.is_counted() || role == Role::NthDay) => None,
            role => Some(role),
        };
        self.roles.iter().map(|role| role.and_then(meaning)).collect()
    }

    /// The names of the columns that never add up.
    pub fn not_added(&self, columns: &[Place]) -> Vec<String> {
        let is_left = |place: &usize| {
            let is_again = columns[*place] == Place::Other(Role::Unique(SESSIONS_OF_PARTS));
            is_again || matches!(self.roles[*place], Some(Role::Unique(_)))
        };
        (0..columns.len()).filter(is_left).map(|place| self.names[place].clone()).collect()
    }
}

fn unit_of(aggregation: &str) -> Option<Role> {
    let units = [("weekly", Role::Week), ("monthly", Role::Month)];
    units.into_iter().find(|(word, _)| aggregation.starts_with(word)).map(|(_, role)| role)
}
