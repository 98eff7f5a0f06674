//! What the program is doing: model, actions, update; pure, one file per noun.
//!
//! Invariants: [`update()`] is the only door into the [`Model`]; effects are data; nothing here reads a clock, a file or a
//! terminal. Nothing is shown as saved before its commit was acknowledged.

mod actions;
mod after;
mod arrangement;
mod audit;
mod browse;
mod budget;
mod bulk;
mod card;
mod checkin;
mod clicks;
mod clipboard;
mod coach;
mod columns;
mod condition;
mod describe;
mod doubts;
mod dropped;
mod editor;
mod edits;
mod effect;
mod finder;
mod foresee;
mod go;
mod grid;
mod groups;
mod half_typed;
mod help;
mod home;
mod intake;
mod journal;
mod key;
mod keymap;
mod layers;
mod layout;
mod line;
mod lists;
mod marks;
mod message;
mod model;
mod mouse;
mod offers;
mod order;
pub mod outgoing;
mod palette;
mod paste;
mod paste_page;
mod recents;
mod record_card;
mod scores;
mod search;
mod settings;
mod shell;
mod since;
mod smart;
mod smart_page;
mod spoken;
mod standup;
mod tabs;
mod tour;
mod trash;
mod travel;
mod tree;
mod typing;
mod update;
mod views;
mod which;

use crate::text::Words;

pub use actions::{ACTIONS, Action, Found, On, Preset, action};
pub use arrangement::{Arrangement, Format, shown};
pub use audit::{
    AuditPage, found_then, ledger as audit_ledger, list_area as audit_list_area, mending as audit_mending,
    new_findings as audit_new, top as audit_top,
};
pub use browse::{panel_lines, panel_target};
pub use budget::{
    BudgetPage, By, Desk, Drafted, Face, NAMES, Row as LedgerRow, lines_area as budget_area, nudge_size, rows as ledger_rows,
    top as budget_top,
};
pub use card::{Card, Subject};
pub use checkin::{
    Ask as RoundAsk, Echo, Field as FormField, Form, Item, Round, Stage, Summary, Told, Typing, Way,
    confidence_row as round_confidence_row, decision_line, echo, first_dot as round_first_dot, inner as round_inner,
    news as round_news, past, usual, ways as round_ways,
};
pub use coach::Coach;
pub use columns::{ColumnMenu, MENU};
pub use condition::Condition;
pub use describe::describe;
pub use dropped::{comes_in, dropped};
pub use editor::{Choice, Editor, Mode};
pub use effect::{Beginning, Effect};
pub use go::here;
pub use grid::{Draft, Grid, Place};
pub use groups::{HEADING, Heading};
pub use half_typed::HalfTyped;
pub use help::{Help, actions as help_actions};
pub use home::{Asks, DueLine, due_this_week, parts as home_parts, week};
pub use intake::{Answer, Ask, Comparison, DifferenceLine, Intake, Preview, RouteLine, Routed, Step, To, Total, Wish};
pub use journal::{Journal, Move as StatusMove, head as journal_head, top as journal_top};
pub use key::{Code, Press, UnknownKey};
pub use keymap::{Keymap, preset_of};
pub use layers::{BEGINNINGS, FIRST_SETTINGS, Layer, Purpose, Question, Scroll, possible, run as run_action};
pub use layout::{Area, Areas, GUTTER, GridLayout, Placed, SMALLEST, centred, has_sums, inside};
pub use line::Line;
pub use lists::{List, box_of_cell, calendar_start, choices, list, open_cell};
pub use marks::Marks;
pub use message::{HistoryItem, Message, Mouse, TrailItem};
pub use model::{AfterCommit, Loading, Model, Screen, Tone, Whereabouts};
pub use mouse::{hints, panel_area, panel_top};
pub use offers::Offers;
pub use palette::Palette;
pub use paste::{PasteView, counted};
pub use paste_page::{
    GUTTER as PASTE_GUTTER, columns as paste_columns, frame as paste_frame, list as paste_list, meaning as paste_meaning,
    rows as paste_rows,
};
pub use recents::Recent;
pub use record_card::RecordCard;
pub use scores::scores;
pub use search::{Entry, Names as RecordNames};
pub use settings::{SettingRow, SettingsPage, rows as setting_rows, value_name};
pub use since::{Differs, Since};
pub use smart::{
    Assistant, Step as SmartStep, goal_text as smart_goal, goals as smart_goals, letters as smart_letters, offers as smart_offers,
    part as smart_part,
};
pub use smart_page::{CHOICES as SMART_CHOICES, frame as smart_frame, top as smart_top};
pub use spoken::{Spoken, spoken};
pub use standup::{SLIDE_SECONDS, Standup};
pub use tabs::{Tab, tabs};
pub use tour::{STEPS as TOUR, Spot, Tour, is_busy as tour_is_busy, said as tour_said, spot as tour_spot};
pub use trash::{Trash, Trashed, names as trashed_names, sheet_title};
pub use travel::Present;
pub use tree::{Node, TreeLine, TreePage, list_area as tree_list_area, top as tree_top};
pub use update::update;
pub use views::{BEFORE_VIEWS, LastSession, Views, lay, of_sheet as views_of_sheet};
pub use which::{Next, which};

/// Keys as a person reads them in the user's language: `Échap`, `Maj+Tab`, `Ctrl+G a`.
#[must_use]
pub fn keys_text(keys: &str, words: &Words) -> String {
    let one = |press: &str| {
        let parts: Vec<String> = press.split('+').map(|part| key_name(part, words)).collect();
        // A bare `+` names itself.
        if press == "+" { press.to_owned() } else { parts.join("+") }
    };
    keys.split(' ').map(one).collect::<Vec<_>>().join(" ")
}

/// `Esc` is `Échap` on a French keyboard; letters and signs name themselves.
fn key_name(part: &str, words: &Words) -> String {
    let key = format!("key-{part}");
    if words.knows(&key) { words.say(&key).to_string() } else { part.to_owned() }
}
