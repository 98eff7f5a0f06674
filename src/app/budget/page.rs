//! What the budget page holds: the study of the plan, three drafts and their figures.

use crate::app::model::Model;
use crate::budget::{Ask, Case, Draft, Found, Outlook, Share, Study, Track, Trouble, track};

/// The faces of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Face {
    /// Before and after, and what it brings.
    #[default]
    Arbitration,
    /// Who was given what.
    Ledger,
    /// What came of adopted proposals.
    Afterwards,
}

impl Face {
    /// In the order of Tab.
    pub const ALL: [Self; 3] = [Self::Arbitration, Self::Ledger, Self::Afterwards];
}

/// The drafts by name: A keeps everything, B is the cautious proposal, C the best split by the mean.
pub const NAMES: [char; 3] = ['A', 'B', 'C'];

/// A draft with what it brings.
#[derive(Clone, Debug)]
pub struct Drafted {
    /// The split.
    pub draft: Draft,
    /// What it does to the results of each group.
    pub outlooks: Vec<Outlook>,
    /// What is known of each line.
    pub shares: Vec<Share>,
    /// The splits before this one, the last one last.
    pub(super) past: Vec<Draft>,
}

/// The study and its drafts.
#[derive(Clone, Debug)]
pub struct Desk {
    /// What was learned.
    pub study: Study,
    /// The proposal.
    pub found: Found,
    /// Three splits being tried.
    pub drafts: [Drafted; 3],
}

impl Desk {
    fn of(study: Study) -> Self {
        let found = study.found();
        let drafts = [Draft::keeping(&study.case), found.after.clone(), study.best()];
        let drafts = drafts.map(|draft| Drafted::of(&study, draft, Vec::new()));
        Self { study, found, drafts }
    }
}

impl Drafted {
    pub(super) fn of(study: &Study, draft: Draft, past: Vec<Draft>) -> Self {
        let shares = (0..study.case.lines.len()).map(|line| study.share(line, &draft)).collect();
        Self { outlooks: study.outlooks(&draft), shares, draft, past }
    }
}

/// The state of the page.
#[derive(Clone, Debug, Default)]
pub struct BudgetPage {
    /// Which face is shown.
    pub face: Face,
    /// By what the ledger adds up.
    pub by: super::ledger::By,
    /// The line under the cursor.
    pub line: usize,
    /// Weeks of the horizon; none is what the plan has left.
    pub weeks: Option<u32>,
    /// The study, while the page is open and there is something to arbitrate.
    pub desk: Option<Desk>,
    /// Why there is nothing to arbitrate.
    pub trouble: Option<Trouble>,
    /// The draft shown.
    pub chosen: usize,
    /// Whether the curve of the line is shown.
    pub curve: bool,
    /// Whether the drafts are compared.
    pub compare: bool,
    /// What came of adopted proposals.
    pub track: Track,
    /// The reason typed for the draft being adopted.
    pub(super) reason: String,
}

/// Studies the plan again: when the page opens, and after every edit while it is open. Drafts stay as long as what they
/// start from is the same.
pub fn refresh(model: &mut Model) {
    let Some(standing) = model.standing.as_ref() else { return };
    let ask = Ask { weeks: model.budget.weeks, step: model.preferences.budget_step.factor(), ..Ask::default() };
    let study = Case::of(&model.plan, standing.books(), model.today, ask).and_then(|case| Study::of(case, &model.plan));
    let page = &mut model.budget;
    page.track = track(&model.plan, model.today);
    let old = page.desk.take();
    match study {
        Ok(study) => {
            let mut desk = Desk::of(study);
            if let Some(old) = old.filter(|old| same_start(old, &desk)) {
                let kept = old.drafts.map(|one| Drafted::of(&desk.study, one.draft, one.past));
                desk.drafts = kept;
            } else {
                page.chosen = 1;
            }
            (page.desk, page.trouble) = (Some(desk), None);
        }
        Err(trouble) => page.trouble = Some(trouble),
    }
    super::step(model, 0);
}

fn same_start(old: &Desk, new: &Desk) -> bool {
    let start = |desk: &Desk| -> Vec<_> {
        let case = &desk.study.case;
        case.lines.iter().map(|line| (line.activity, line.before, line.low, line.high, line.locked, case.weeks)).collect()
    };
    start(old) == start(new)
}
