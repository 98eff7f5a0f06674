//! Plans to begin with and to look at, in every tongue, their days relative to the day on which they are opened.

use crate::domain::{Day, Language, Plan};
use crate::text::Tongue;

use super::moment::with_days;
use super::plan_json;

/// A plan in French and English.
struct Page {
    name: &'static str,
    french: &'static str,
    english: &'static str,
}

/// One page of `assets`, in both tongues.
macro_rules! page {
    ($folder:literal, $name:literal) => {
        Page {
            name: $name,
            french: include_str!(concat!("../../assets/", $folder, "/fr/", $name, ".json")),
            english: include_str!(concat!("../../assets/", $folder, "/en/", $name, ".json")),
        }
    };
}

const TEMPLATES: &[Page] = &[
    page!("templates", "article"),
    page!("templates", "plan"),
    page!("templates", "digital"),
    page!("templates", "rate"),
    page!("templates", "prouve"),
    page!("templates", "blank"),
];

const DEMOS: &[Page] = &[page!("demo", "boutique")];

/// The names of the templates, in the order of lists.
pub fn names() -> impl Iterator<Item = &'static str> {
    TEMPLATES.iter().map(|page| page.name)
}

/// The names of the demo plans, the usual one first.
pub fn demos() -> impl Iterator<Item = &'static str> {
    DEMOS.iter().map(|page| page.name)
}

/// The template with this name, as it stands on this day.
#[must_use]
pub fn template(name: &str, tongue: Tongue, today: Day) -> Option<Plan> {
    find(TEMPLATES, name).map(|page| page.open(tongue, today))
}

/// The demo plan with this name, as it stands on this day.
#[must_use]
pub fn demo(name: &str, tongue: Tongue, today: Day) -> Option<Plan> {
    find(DEMOS, name).map(|page| page.open(tongue, today))
}

fn find(pages: &'static [Page], name: &str) -> Option<&'static Page> {
    pages.iter().find(|page| page.name == name)
}

impl Page {
    fn open(&self, tongue: Tongue, today: Day) -> Plan {
        let (text, language) = match tongue {
            Tongue::French => (self.french, Language::French),
            Tongue::English => (self.english, Language::English),
        };
        let mut plan = Plan::new(Plan::blank_settings(language));
        // `every_plan_opens_on_every_day` holds that each page is imported.
        let changes = plan_json::import(&plan, &with_days(text, today), today).map_or(Vec::new(), |imported| imported.edit.changes);
        for change in &changes {
            plan.apply(change);
        }
        plan
    }
}
