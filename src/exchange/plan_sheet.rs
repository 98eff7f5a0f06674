//! A plan that somebody keeps in a sheet of their own, understood by the words of its header, in French or English.
//!
//! Traps: titles above the header, a header that comes again under each group, a group in a merged cell or alone on its line,
//! rows that end before they start, sheets that are no plan beside the one that is. A layout that is not known is not guessed.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::domain::Day;
use crate::tables::Facts;
use crate::text::{Words, fold, sanitize};

use super::error::{Fault, ImportError, shown};
use super::intake::Imported;
use super::results::{LineOfCells, Opened, column_name};
use super::table::{Article, Line};

/// What a column of a plan sheet means, by the words of its header, folded. `group` and `ignore` feed no field of their own.
const FIELDS: &[(&str, &[&str])] = &[
    (
        "activity",
        &[
            "activite",
            "activites",
            "action",
            "actions",
            "tache",
            "taches",
            "quoi",
            "quoi ?",
            "quoi?",
            "principales actions",
            "activity",
            "name",
            "task",
            "campaign",
            "campagne",
            "nom",
            "livrable",
            "deliverable",
        ],
    ),
    ("group", &["macro tache", "axe", "phase", "etape", "group", "groupe", "month", "mois", "week", "semaine", "theme"]),
    ("objective", &["objectif", "objectifs", "objectifs souhaites", "objective", "objectives", "goal", "but"]),
    ("channel", &["canal", "canaux", "levier", "leviers", "channel", "traffic source", "ou ?", "ou?"]),
    ("kpi", &["kpi", "kpis", "kpi principal", "indicateur", "indicateurs", "metric"]),
    ("target", &["cible", "cible kpi", "valeur cible", "target", "objectif chiffre"]),
    ("result", &["realise", "resultat", "result", "actual", "atteint"]),
    ("status", &["statut", "status", "etat", "avancement", "state"]),
    ("budget", &["budget", "budget prevu", "budget (€)", "marketing budget", "cout prevu", "planned budget", "combien ?"]),
    ("owner", &["responsable", "acteur", "qui", "qui ?", "qui?", "pilote", "owner", "assignee", "person", "people", "referent"]),
    ("start", &["date de debut", "debut", "start", "start date", "timeline - start", "date debut"]),
    (
        "due",
        &[
            "date de fin",
            "fin",
            "echeance",
            "due",
            "due date",
            "end",
            "end date",
            "deadline",
            "timeline - end",
            "date fin",
            "date limite",
            "quand ?",
        ],
    ),
    (
        "notes",
        &[
            "details",
            "detail",
            "notes",
            "note",
            "commentaire",
            "commentaires",
            "comment",
            "comments",
            "description",
            "expected impact",
            "comment ?",
        ],
    ),
];

/// Every field that a column of a plan sheet may feed.
pub fn plan_fields() -> impl Iterator<Item = &'static str> {
    FIELDS.iter().map(|(field, _)| *field)
}

/// Whether a word is a field of plan sheets.
pub fn is_plan_field(word: &str) -> bool {
    FIELDS.iter().any(|(field, _)| *field == word)
}

/// A plan sheet, read.
#[derive(Clone, Debug, Default)]
pub struct PlanSheet {
    /// The name of the tab; empty for a text.
    pub tab: String,
    /// The line of its header.
    pub line: usize,
    /// Each column's name, and the field it feeds.
    pub columns: Vec<(String, Option<&'static str>)>,
    /// Its rows: their line, and a text for each field that says something.
    pub rows: Vec<(usize, Vec<(&'static str, String)>)>,
    /// Groups, in their order.
    pub groups: Vec<String>,
    /// Cells of the workbook that are damaged.
    pub broken: usize,
    /// Lines that are no rows, and why: `header`, `total`, `note`.
    pub left_out: Vec<(usize, &'static str)>,
}

/// The field of a column: as the user says, else by the words of its name.
fn field(name: &str, said: &BTreeMap<String, String>) -> Option<&'static str> {
    let name = column_name(name);
    if let Some(word) = said.get(&name) {
        return FIELDS.iter().map(|(field, _)| *field).find(|field| field == word);
    }
    let bare = name.split(" (").next().unwrap_or(&name);
    FIELDS.iter().find(|(_, words)| words.contains(&name.as_str()) || words.contains(&bare)).map(|(field, _)| *field)
}

/// The plan sheet of an opened file: of several tables the one that says most about activities; none where no header says so.
#[must_use]
pub fn plan_sheet(opened: &Opened, said: &BTreeMap<String, String>) -> Option<PlanSheet> {
    let mut best: Option<PlanSheet> = None;
    for (tab, records) in opened.tables() {
        let Some(sheet) = read(tab, &records, said) else { continue };
        let weight = |sheet: &PlanSheet| (sheet.columns.iter().filter(|(_, field)| field.is_some()).count(), sheet.rows.len());
        if !sheet.rows.is_empty() && best.as_ref().is_none_or(|other| weight(&sheet) > weight(other)) {
            best = Some(PlanSheet { broken: opened.broken_cells(), ..sheet });
        }
    }
    best
}

/// What a file is that no card and no header word knows: a calendar whose columns are periods, or nothing that is known.
#[must_use]
pub fn unknown(opened: &Opened) -> ImportError {
    const PERIODS: &[&str] = &["week", "semaine", "s", "w", "sem", "sem."];
    let is_period = |cell: &String| {
        let text = fold(cell);
        let (word, number) = text.split_at(text.find(|sign: char| sign.is_ascii_digit()).unwrap_or(text.len()));
        PERIODS.contains(&word.trim()) && number.parse::<u8>().is_ok()
    };
    let periods = |cells: &[String]| cells.iter().filter(|cell| is_period(cell)).count();
    let widest = |(tab, lines): (String, Vec<LineOfCells>)| {
        let most = lines.iter().take(PREAMBLE).map(|(_, cells)| periods(cells)).max().unwrap_or(0);
        (most >= 4).then_some((most, tab))
    };
    match opened.tables().into_iter().filter_map(widest).max() {
        Some((columns, tab)) => ImportError::Calendar(tab, columns),
        None => ImportError::UnknownSource,
    }
}

/// So many lines may stand above the header.
const PREAMBLE: usize = 15;

fn read(tab: String, records: &[LineOfCells], said: &BTreeMap<String, String>) -> Option<PlanSheet> {
    let known = |cells: &Vec<String>| {
        let fields: Vec<_> = cells.iter().filter_map(|name| field(name, said)).collect();
        (fields.contains(&"activity") && fields.len() >= 2).then_some(fields.len())
    };
    let candidates = records.iter().take(PREAMBLE).enumerate();
    let (place, _) = candidates
        .filter_map(|(place, (_, cells))| Some((place, known(cells)?)))
        .max_by_key(|(place, count)| (*count, usize::MAX - place))?;
    let (line, header) = &records[place];
    let mut taken: Vec<&str> = Vec::new();
    let columns: Vec<(String, Option<&'static str>)> = header
        .iter()
        .map(|name| {
            // Of two columns of one meaning the first one counts.
            let field = field(name, said).filter(|field| !taken.contains(field));
            taken.extend(field);
            (name.trim().to_owned(), field)
        })
        .collect();
    let mut sheet = PlanSheet { tab, line: *line, columns, ..PlanSheet::default() };
    let mut group = above(records, place);
    for (line, cells) in &records[place + 1..] {
        sheet.take(*line, cells, header, &mut group);
    }
    sheet.groups.dedup();
    Some(sheet)
}

/// A lone cell right above the header is the title of its group.
fn above(records: &[LineOfCells], place: usize) -> Option<String> {
    let (_, cells) = place.checked_sub(1).and_then(|before| records.get(before))?;
    lone(cells)
}

fn lone(cells: &[String]) -> Option<String> {
    let mut filled = cells.iter().filter(|cell| !cell.trim().is_empty());
    let first = filled.next()?;
    filled.next().is_none().then(|| first.trim().to_owned())
}

impl PlanSheet {
    fn take(&mut self, line: usize, cells: &[String], header: &[String], group: &mut Option<String>) {
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            return;
        }
        let same = cells.iter().zip(header).filter(|(cell, name)| !name.trim().is_empty() && cell.trim() == name.trim()).count();
        if same >= 2 {
            self.left_out.push((line, "header"));
            return;
        }
        if self.columns.len() > 2
            && let Some(title) = lone(cells)
        {
            *group = Some(title);
            return;
        }
        let text = |field: &str| {
            let place = self.columns.iter().position(|(_, one)| *one == Some(field))?;
            cells.get(place).map(|cell| cell.trim()).filter(|text| !text.is_empty())
        };
        if let Some(title) = text("group") {
            *group = Some(title.to_owned());
        }
        match text("activity") {
            Some(name) if fold(name).starts_with("total") => return self.left_out.push((line, "total")),
            None => return self.left_out.push((line, "note")),
            Some(_) => {}
        }
        let mut row: Vec<(&'static str, String)> = FIELDS
            .iter()
            .filter(|(field, _)| *field != "group")
            .filter_map(|(field, _)| text(field).map(|text| (*field, text.to_owned())))
            .collect();
        if let Some(group) = group.clone() {
            if !self.groups.contains(&group) {
                self.groups.push(group.clone());
            }
            match row.iter_mut().find(|(field, _)| *field == "notes") {
                Some((_, notes)) => *notes = format!("{group} · {notes}"),
                None => row.push(("notes", group)),
            }
        }
        self.rows.push((line, row));
    }

    /// The name of its tab behind a space; nothing for a text.
    #[must_use]
    pub fn titled(&self) -> String {
        if self.tab.is_empty() { String::new() } else { format!(" {}", sanitize(&self.tab)) }
    }

    /// How often each status stands there.
    fn statuses(&self) -> BTreeMap<&str, usize> {
        let mut counts = BTreeMap::new();
        for (_, row) in &self.rows {
            if let Some((_, status)) = row.iter().find(|(field, _)| *field == "status") {
                *counts.entry(status.as_str()).or_insert(0) += 1;
            }
        }
        counts
    }

    fn days(&self, wanted: &str) -> impl Iterator<Item = Day> {
        let texts = self.rows.iter().flat_map(|(_, row)| row).filter(move |(field, _)| *field == wanted);
        texts.filter_map(|(_, text)| super::results::Span::parse(text).map(|span| span.first))
    }

    /// What the sheet holds, as `import --dry-run --json` prints it.
    #[must_use]
    pub fn facts(&self, (encoding, delimiter): (&str, Value), warnings: &[String]) -> Value {
        let columns: serde_json::Map<String, Value> = self
            .columns
            .iter()
            .filter(|(name, _)| !name.is_empty())
            .map(|(name, field)| (sanitize(name).into_owned(), (*field).into()))
            .collect();
        let first = self.days("start").min().or_else(|| self.days("due").min()).map(|day| day.to_string());
        let last = self.days("due").max().or_else(|| self.days("start").max()).map(|day| day.to_string());
        let skipped: Vec<Value> = self.left_out.iter().map(|(line, why)| json!({"line": line, "why": why})).collect();
        json!({
            "source": "plan_sheets", "encoding": encoding, "delimiter": delimiter, "sheet": sanitize(&self.tab), "header_line": self.line,
            "columns": columns, "rows": self.rows.len(), "totals": {}, "ratios": {}, "currency": null, "first_date": first,
            "last_date": last, "by_week": {}, "groups": self.groups, "statuses": self.statuses(), "skipped": skipped, "warnings": warnings,
        })
    }

    /// The lines whose end lies before their start, and damaged cells, in words.
    #[must_use]
    pub fn warnings(&self, words: &Words) -> Vec<String> {
        let turned = self.rows.iter().filter(|(_, row)| ends_before_start(row));
        let turned = turned.map(|(line, _)| words.say_with("plan-sheet-turned", &[("line", (*line).into())]));
        let broken = (self.broken > 0).then(|| words.say_with("results-broken-cells", &[("count", self.broken.into())]));
        turned.chain(broken).collect()
    }

    /// The edit that brings the sheet into a plan: a row an activity, with its KPI and its target. Rows with a cell that the
    /// plan does not take are left out, and told.
    ///
    /// # Errors
    /// [`ImportError::Faults`] when no row can come in.
    pub fn import(&self, facts: &Facts<'_>, words: &[&Words]) -> Result<(Imported, Vec<Fault>), ImportError> {
        let mut article = Article::new(facts, words);
        let mut faults: Vec<Fault> = Vec::new();
        for (line, row) in &self.rows {
            let is_turned = ends_before_start(row);
            let cells =
                row.iter().filter(|(field, _)| !(is_turned && *field == "due")).map(|(field, text)| (*field, text.as_str()));
            if let Err((field, refusal)) = article.take_whole(&Line { cells: cells.collect() }) {
                let place = self.columns.iter().position(|(_, one)| *one == Some(field)).unwrap_or(0);
                let value = row.iter().find(|(one, _)| *one == field).map(|(_, text)| shown(text)).unwrap_or_default();
                let path = self.columns.get(place).map(|(name, _)| shown(name)).unwrap_or_default();
                faults.push(Fault { path, line: *line, column: place + 1, value, problem: refusal.into() });
            }
        }
        if faults.len() == self.rows.len() && !faults.is_empty() {
            let count = faults.len();
            faults.truncate(ImportError::SHOWN);
            return Err(ImportError::Faults { faults, count });
        }
        Ok((article.end(), faults))
    }
}

fn ends_before_start(row: &[(&'static str, String)]) -> bool {
    let day = |wanted: &str| row.iter().find(|(field, _)| *field == wanted).and_then(|(_, text)| text.parse::<Day>().ok());
    matches!((day("start"), day("due")), (Some(start), Some(due)) if due < start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Language, Plan};
    use crate::exchange::results::open;
    use crate::text::Tongue;

    fn sheet(text: &str) -> Option<PlanSheet> {
        plan_sheet(&open(text.into()).unwrap(), &BTreeMap::new())
    }

    const PLAN: &str = "Plan d'action;;;;;\n;;;;;\nAxe;Action;Responsable;Échéance;Statut;Priorité\n\
        Acquisition;Campagne SEA;Léa;2026-11-30;En cours;1\n;Refonte du blog;Tom;2026-12-15;À faire;2\n\
        Axe;Action;Responsable;Échéance;Statut;Priorité\nFidélisation;Newsletter;Léa;;Terminé;1\n;Total des actions :;;;3;\n";

    #[test]
    fn a_plan_is_known_by_the_words_of_its_header_below_titles() {
        let sheet = sheet(PLAN).unwrap();
        let fields: Vec<_> = sheet.columns.iter().map(|(_, field)| *field).collect();
        assert_eq!(fields, [Some("group"), Some("activity"), Some("owner"), Some("due"), Some("status"), None]);
        assert_eq!((sheet.line, sheet.rows.len()), (3, 3));
        assert_eq!(sheet.groups, ["Acquisition", "Fidélisation"]);
        assert_eq!(sheet.left_out, [(6, "header"), (8, "total")]);
    }

    #[test]
    fn its_rows_become_activities_with_their_group_in_the_notes() {
        let plan = Plan::new(Plan::blank_settings(Language::French));
        let words = Words::new(Tongue::French);
        let facts = Facts { plan: &plan, standing: None, today: "2026-11-23".parse().unwrap(), masked: false };
        let (imported, left_out) = sheet(PLAN).unwrap().import(&facts, &[&words]).unwrap();
        assert!(left_out.is_empty());
        let mut after = plan.clone();
        imported.edit.changes.iter().for_each(|change| after.apply(change));
        let blog = after.activities.iter().find(|one| one.name == "Refonte du blog").unwrap();
        assert_eq!((blog.owner.as_deref(), blog.notes.as_deref()), (Some("Tom"), Some("Acquisition")));
        assert_eq!(blog.due.map(|day| day.to_string()).as_deref(), Some("2026-12-15"));
        assert_eq!(imported.new, 3);
    }

    #[test]
    fn a_row_with_a_wrong_cell_is_left_out_and_told_and_the_others_come_in() {
        let plan = Plan::new(Plan::blank_settings(Language::French));
        let words = Words::new(Tongue::French);
        let facts = Facts { plan: &plan, standing: None, today: "2026-11-23".parse().unwrap(), masked: false };
        let text = "Action;Budget;Responsable\nBlog;beaucoup;Léa\nNewsletter;1 200 €;Tom\n";
        let (imported, left_out) = sheet(text).unwrap().import(&facts, &[&words]).unwrap();
        assert_eq!((imported.new, left_out.len()), (1, 1));
        assert_eq!((left_out[0].line, left_out[0].path.as_str(), left_out[0].value.as_str()), (2, "Budget", "beaucoup"));
        let error = sheet("Action;Budget\nBlog;beaucoup\n").unwrap().import(&facts, &[&words]).unwrap_err();
        assert_eq!(error.faults().len(), 1);
    }

    #[test]
    fn a_row_that_ends_before_it_starts_is_told_and_loses_its_end() {
        let sheet = sheet("Task,Start,Due date\nA,2026-09-10,2026-09-01\n").unwrap();
        assert_eq!(sheet.warnings(&Words::new(Tongue::English)).len(), 1);
    }

    #[test]
    fn a_layout_without_activities_is_not_guessed() {
        let text = "January,,,\nWeek 1,Week 2,Week 3,Week 4\npost,post,,\n";
        assert!(sheet(text).is_none());
        assert_eq!(unknown(&open(text.into()).unwrap()), ImportError::Calendar(String::new(), 4));
        assert_eq!(unknown(&open("a,b\n1,2\n".into()).unwrap()), ImportError::UnknownSource);
    }
}
