//! What the program is doing: the plan, what follows from it, and where the user is.

use std::sync::Arc;

use crate::analysis::Standing;
use crate::config::Preferences;
use crate::domain::{Day, Plan, Table};
use crate::tables::{Facts, SHEETS, Sheet, names_of};
use crate::text::{Mask, Tongue, Words};

use super::actions::On;
pub use super::after::AfterCommit;
use super::audit::AuditPage;
use super::budget::{self, BudgetPage};
use super::card::Card;
use super::checkin::{self, Round};
use super::coach::Coach;
use super::editor::Editor;
use super::grid::{Grid, Place};
use super::home::{DueLine, due_this_week};
use super::journal::{self, Journal};
use super::key::Press;
use super::keymap::{Keymap, preset_of};
use super::layers::Layer;
use super::layout::{Areas, Docked, GridLayout};
use super::recents::Recent;
use super::since::Since;
use super::smart::Assistant;
use super::standup::Standup;
use super::tour::Tour;
use super::travel::Present;
use super::tree::TreePage;
use super::views::LastSession;

/// Which page is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// Off target, due this week, objectives, money.
    Home,
    /// A sheet, by its place among [`SHEETS`].
    Sheet(usize),
    /// The ledger, and where the next euro goes.
    Budget,
    /// What the plan cannot prove yet.
    Audit,
    /// Business goal, objective, activity, KPI.
    Tree,
    /// One target or KPI with its chart.
    Card,
    /// The weekly round.
    Checkin,
    /// Everything that happened, on one timeline.
    Journal,
    /// One slide after the other, in large letters.
    Standup,
}

impl Screen {
    /// The page of this key: `home`, `budget`, or a sheet's own.
    #[must_use]
    pub fn of(key: &str) -> Option<Self> {
        match key {
            "home" => Some(Self::Home),
            "budget" => Some(Self::Budget),
            "audit" => Some(Self::Audit),
            "tree" => Some(Self::Tree),
            "checkin" => Some(Self::Checkin),
            "journal" => Some(Self::Journal),
            sheet => SHEETS.iter().position(|one| one.key == sheet).map(Self::Sheet),
        }
    }
}

/// How much of the plan is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loading {
    /// All of it.
    Done,
    /// Its first rows; the rest is being read and judged: so many of so many targets.
    Head(usize, usize),
}

/// How a message is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something was done.
    Done,
    /// Something is not possible.
    Refused,
}

/// Where the plan lives, as the header tells it.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Whereabouts {
    /// Name of the file.
    pub file: String,
    /// A throw-away copy.
    pub example: bool,
    /// Why nothing can be written, if so.
    pub read_only: Option<String>,
}

/// The whole state of the program.
pub struct Model {
    /// What the user prefers.
    pub preferences: Preferences,
    /// The keys in force.
    pub keymap: Keymap,
    /// The language of the system, for a user who has none of their own.
    pub system: Tongue,
    /// Every word, in the user's language.
    pub words: Words,
    /// The plan.
    pub plan: Plan,
    /// What follows from it; none while it is being worked out.
    pub standing: Option<Standing>,
    /// How much of it is known.
    pub loading: Loading,
    /// Today.
    pub today: Day,
    /// Where the plan lives.
    pub file: Whereabouts,
    /// Number of the last commit on disk.
    pub revision: u64,
    /// Which page is open.
    pub screen: Screen,
    /// One grid a sheet.
    pub grids: Vec<Grid>,
    /// Whether the off-target panel has the keys.
    pub in_panel: bool,
    /// The budget page.
    pub budget: BudgetPage,
    /// Line of the panel under its cursor.
    pub panel_line: usize,
    /// Whether the panel is folded away.
    pub folded: bool,
    /// The cell being typed in.
    pub editor: Option<Editor>,
    /// What lies over the page, the last one on top.
    pub layers: Vec<Layer>,
    /// What was used last from the palette, newest first.
    pub recents: Vec<Recent>,
    /// A click closed what lay over the page: a second one at once is not meant for the page.
    pub clicked_away: bool,
    /// The running tour.
    pub tour: Option<Tour>,
    /// The hints given, and what calls for the next.
    pub coach: Coach,
    /// Presses of an action that is not complete.
    pub pending: Vec<Press>,
    /// The last message.
    pub notice: Option<(Tone, String)>,
    /// Where the cursor goes when the commit under way is on disk.
    pub after_commit: Option<AfterCommit>,
    /// Columns and rows of the terminal.
    pub size: (u16, u16),
    /// What is hidden from other eyes.
    pub mask: Mask,
    /// The open KPI card.
    pub card: Option<Box<Card>>,
    /// The running stand-up.
    pub standup: Option<Standup>,
    /// What waits while the past is on the screen.
    pub present: Option<Box<Present>>,
    /// The plan of the last check-in, while what changed since is marked.
    pub since: Option<Box<Since>>,
    /// The journal.
    pub journal: Journal,
    /// The weekly round.
    pub round: Option<Box<Round>>,
    /// How everything lay in the last session, while the plan is still being read.
    pub last_session: Option<LastSession>,
    /// What asks for something this week.
    pub week: Vec<DueLine>,
    /// What the audit finds.
    pub audit: AuditPage,
    /// The KPI tree.
    pub tree: TreePage,
    /// The SMART assistant as it was left.
    pub assistant: Option<Box<Assistant>>,
}

impl Model {
    /// The program with a plan just opened.
    #[must_use]
    pub fn new(preferences: Preferences, tongue: Tongue, plan: Plan, today: Day, size: (u16, u16)) -> Self {
        let mut model = Self {
            keymap: Keymap::of_preset(preset_of(&preferences)),
            system: tongue,
            preferences,
            words: Words::new(tongue),
            plan,
            standing: None,
            loading: Loading::Done,
            today,
            file: Whereabouts::default(),
            revision: 0,
            screen: Screen::Home,
            grids: SHEETS.iter().map(|sheet| Grid::new(sheet)).collect(),
            in_panel: false,
            budget: BudgetPage::default(),
            panel_line: 0,
            folded: false,
            editor: None,
            layers: Vec::new(),
            recents: Vec::new(),
            tour: None,
            coach: Coach::default(),
            clicked_away: false,
            pending: Vec::new(),
            notice: None,
            after_commit: None,
            size,
            mask: Mask::Nothing,
            card: None,
            round: None,
            standup: None,
            present: None,
            since: None,
            journal: Journal::default(),
            last_session: None,
            week: Vec::new(),
            audit: AuditPage::default(),
            tree: TreePage::default(),
            assistant: None,
        };
        super::settings::take_up(&mut model);
        model.week = due_this_week(&model);
        model.fill_grids();
        model
    }

    /// Hides from now on what a mask hides, in every word said.
    pub fn set_mask(&mut self, mask: Mask) {
        self.mask = mask;
        self.words.set_mask(mask);
        self.hide_names(mask.hides_names());
    }

    /// Shows figures; hidden names stay hidden.
    pub const fn reveal_figures(&mut self) {
        self.mask = Mask::Nothing;
        self.words.set_mask(Mask::Nothing);
    }

    /// The plan has changed: hidden names are those that it holds now.
    pub fn renew_names(&mut self) {
        self.hide_names(self.words.names().is_some());
    }

    fn hide_names(&mut self, hidden: bool) {
        self.words.set_names(None);
        let names = hidden.then(|| Arc::new(names_of(&self.plan, &self.words)));
        self.words.set_names(names);
    }

    /// What cells look at.
    #[must_use]
    pub fn facts(&self) -> Facts<'_> {
        Facts { plan: &self.plan, standing: self.standing.as_ref(), today: self.today, masked: self.mask.hides_money() }
    }

    /// The grid of the open page.
    #[must_use]
    pub fn grid(&self) -> Option<&Grid> {
        let Screen::Sheet(place) = self.screen else { return None };
        self.grids.get(place)
    }

    /// The sheet of the open page.
    #[must_use]
    pub fn sheet(&self) -> Option<&'static Sheet> {
        self.grid().map(|grid| grid.sheet)
    }

    /// Does something to the open grid, with the facts at hand.
    pub fn with_grid<T>(&mut self, act: impl FnOnce(&mut Grid, &Facts<'_>, &Words) -> T) -> Option<T> {
        let Screen::Sheet(place) = self.screen else { return None };
        let facts =
            Facts { plan: &self.plan, standing: self.standing.as_ref(), today: self.today, masked: self.mask.hides_money() };
        let grid = self.grids.get_mut(place)?;
        Some(act(grid, &facts, &self.words))
    }

    /// Reads every grid that was ever opened again, and the open one.
    pub fn fill_grids(&mut self) {
        let facts =
            Facts { plan: &self.plan, standing: self.standing.as_ref(), today: self.today, masked: self.mask.hides_money() };
        for (place, grid) in self.grids.iter_mut().enumerate() {
            if self.screen == Screen::Sheet(place) || !grid.rows.is_empty() {
                grid.fill(&facts, &self.words);
            }
        }
    }

    /// Where keys go.
    #[must_use]
    pub fn on(&self) -> On {
        match self.screen {
            Screen::Home => On::Panel,
            Screen::Sheet(_) if self.in_panel => On::Panel,
            Screen::Sheet(_) => On::Grid,
            Screen::Budget => On::Budget,
            Screen::Audit => On::Audit,
            Screen::Tree => On::Tree,
            Screen::Card => On::Card,
            Screen::Checkin => On::Checkin,
            Screen::Journal => On::Journal,
            Screen::Standup => On::Standup,
        }
    }

    /// The parts of the screen.
    #[must_use]
    pub fn areas(&self) -> Areas {
        let docked = match self.screen {
            Screen::Home
            | Screen::Budget
            | Screen::Audit
            | Screen::Tree
            | Screen::Card
            | Screen::Checkin
            | Screen::Journal
            | Screen::Standup => Docked::Folded,
            Screen::Sheet(_) if self.folded && !self.in_panel => Docked::Folded,
            Screen::Sheet(_) => Docked::Beside,
        };
        let areas = Areas::of(self.size, docked);
        let hidden = docked == Docked::Beside && areas.panel.height == 0;
        if hidden && self.in_panel { Areas::of(self.size, Docked::Alone) } else { areas }
    }

    /// The open grid on the screen.
    #[must_use]
    pub fn grid_layout(&self) -> Option<GridLayout> {
        let grid = self.grid()?;
        Some(GridLayout::of(grid, self.areas().main, &self.facts(), &self.words))
    }

    /// Says that something was done.
    pub fn say(&mut self, sentence: impl Into<String>) {
        self.notice = Some((Tone::Done, sentence.into()));
    }

    /// Says that something is not possible.
    pub fn refuse(&mut self, sentence: impl Into<String>) {
        self.notice = Some((Tone::Refused, sentence.into()));
    }

    /// Whether the plan has nothing to show yet.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.plan.count(Table::Activities) == 0 && self.plan.count(Table::Targets) == 0 && self.plan.count(Table::Kpis) == 0
    }

    /// Puts the cursor where it is drawn, after anything moved.
    pub fn settle(&mut self) {
        let Some(grid) = self.grid() else { return };
        let height = usize::from(GridLayout::rows_in(grid.sheet, self.areas().main).0);
        self.with_grid(|grid, _, _| {
            grid.hold();
            grid.show_cursor(height);
        });
    }

    /// Opens a page by its key; says whether there is one.
    pub fn open(&mut self, key: &str) -> bool {
        let Some(screen) = Screen::of(key) else { return false };
        self.screen = screen;
        self.in_panel = false;
        self.editor = None;
        match screen {
            Screen::Checkin => checkin::open(self),
            Screen::Journal => journal::refresh(self),
            _ => {}
        }
        self.with_grid(Grid::fill);
        if screen == Screen::Budget {
            budget::refresh(self);
        }
        self.settle();
        true
    }

    /// Whether the cursor stands on the empty row.
    #[must_use]
    pub fn on_fresh_row(&self) -> bool {
        self.grid().is_some_and(|grid| grid.place == Place::Fresh)
    }
}
