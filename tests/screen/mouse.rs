//! The mouse where a cell is typed in, and on pages that are more than a list.

#![expect(clippy::unwrap_used, reason = "a test stops where its ground is missing")]

use kpilot::app::outgoing::{Field, frame};
use kpilot::app::{Layer, Message, Mouse, SmartStep, box_of_cell, open_cell, paste_columns, paste_frame, smart_frame};

use crate::support::User;

fn click(user: &mut User, x: u16, y: u16) {
    user.tell(Message::Mouse(Mouse::Click, x, y));
}

/// The screen's cell of a grid's row and column.
fn cell(user: &User, row: u16, column: usize) -> (u16, u16) {
    let layout = user.model.grid_layout().unwrap();
    let placed = layout.columns.iter().find(|placed| placed.index == column).unwrap();
    (placed.x + 1, layout.rows.y + row)
}

#[test]
fn a_click_on_another_cell_commits_what_is_typed_and_goes_there() {
    let mut user = User::at("activities", "name");
    user.type_text("Salon du thé");
    let (x, y) = cell(&user, 3, 2);
    click(&mut user, x, y);
    assert_eq!(user.filed.activities.iter().next().unwrap().name, "Salon du thé");
    let grid = user.model.grid().unwrap();
    assert_eq!((grid.place, grid.column, user.model.editor.is_none()), (kpilot::app::Place::Row(3), 2, true));
}

#[test]
fn a_click_away_from_what_is_refused_stays_with_it_and_one_in_the_cell_keeps_typing() {
    let mut user = User::at("activities", "budget");
    user.type_text("beaucoup");
    let at = open_cell(&user.model).unwrap();
    click(&mut user, at.x, at.y);
    assert_eq!(user.model.editor.as_ref().unwrap().line.text(), "beaucoup");
    let (x, y) = cell(&user, 3, 0);
    click(&mut user, x, y);
    assert!(user.sees("« beaucoup » n'est pas un nombre"), "{}", user.screen());
    assert_eq!(user.model.editor.as_ref().unwrap().line.text(), "beaucoup");
}

#[test]
fn a_click_away_from_an_unchanged_cell_only_goes_on() {
    let mut user = User::at("activities", "name");
    let before = user.filed.clone();
    user.press(&["F2"]);
    let (x, y) = cell(&user, 2, 1);
    click(&mut user, x, y);
    assert_eq!((user.model.grid().unwrap().place, user.filed == before), (kpilot::app::Place::Row(2), true));
}

#[test]
fn a_click_in_the_calendar_takes_its_day() {
    let mut user = User::at("activities", "due");
    user.press(&["Enter"]);
    let area = box_of_cell(&user.model).unwrap();
    // The second week's Wednesday of January 2027.
    click(&mut user, area.x + 4 + 2 * 3, area.y + 3);
    user.press(&["Enter"]);
    assert_eq!(user.filed.activities.iter().next().unwrap().due.unwrap().to_string(), "2027-01-06");
}

#[test]
fn a_click_on_a_pasted_line_goes_there_and_a_second_one_asks_what_it_can_mean() {
    let mut user = User::at("activities", "name");
    user.tell(Message::Paste("Nom\tCanal\nSalon\tSalons\nAtelier\tSEO".to_owned()));
    let Some(Layer::Paste(view)) = user.model.layers.last() else { panic!("{}", user.screen()) };
    let area = paste_frame(&user.model);
    let inner = kpilot::app::inside(area);
    let (_, x, _) = paste_columns(view, inner)[1];
    click(&mut user, x, inner.y + 4);
    let Some(Layer::Paste(view)) = user.model.layers.last() else { panic!() };
    assert_eq!((view.line, view.place), (Some(1), 1));
    click(&mut user, x, inner.y + 3);
    click(&mut user, x, inner.y + 3);
    assert!(user.sees("+ Salons"), "{}", user.screen());
    click(&mut user, x, inner.y + 1);
    click(&mut user, x, inner.y + 1);
    let Some(Layer::Paste(view)) = user.model.layers.last() else { panic!() };
    assert!(view.choosing.is_some(), "{}", user.screen());
    click(&mut user, x + 1, inner.y + 3);
    let Some(Layer::Paste(view)) = user.model.layers.last() else { panic!() };
    assert!(view.preview.columns[1].is_none(), "the first line of the list leaves the column out: {}", user.screen());
}

#[test]
fn a_click_on_a_channel_of_the_assistant_chooses_it_and_a_second_one_ticks_it() {
    let mut user = User::at_demo();
    user.press(&["Ctrl+G", "n"]).type_text("5 000 leads d'ici le 31/12/2026");
    user.press(&["Enter", "Enter", "Enter", "Enter", "Enter"]);
    let Some(Layer::Smart(assistant)) = user.model.layers.last() else { panic!("{}", user.screen()) };
    assert_eq!(assistant.step, SmartStep::Channels, "{}", user.screen());
    let before = assistant.pieces[1].chosen;
    let (area, first) = smart_frame(&user.model);
    click(&mut user, area.x + 6, first + 1);
    click(&mut user, area.x + 6, first + 1);
    let Some(Layer::Smart(assistant)) = user.model.layers.last() else { panic!() };
    assert_eq!((assistant.chosen, assistant.pieces[1].chosen), (1, !before));
}

#[test]
fn a_click_on_a_field_of_the_export_gives_it_the_keys_and_a_second_one_turns_it() {
    let mut user = User::at_demo();
    let export = kpilot::app::action("export").unwrap();
    kpilot::app::run_action(&mut user.model, export);
    let Some(Layer::Export(dialogue)) = user.model.layers.last() else { panic!() };
    let (area, format) = (frame(&user.model, dialogue), dialogue.format);
    click(&mut user, area.x + 15, area.y + 3);
    let Some(Layer::Export(dialogue)) = user.model.layers.last() else { panic!() };
    assert_eq!((dialogue.field, dialogue.format), (Field::Format, format));
    click(&mut user, area.x + 15, area.y + 3);
    let Some(Layer::Export(dialogue)) = user.model.layers.last() else { panic!() };
    assert_ne!(dialogue.format, format);
}

#[test]
fn what_is_not_possible_says_what_to_do_instead() {
    let mut user = User::at("statuses", "label");
    user.press(&["Ctrl+W"]);
    assert!(user.sees("allez sur une ligne qui en a une"), "{}", user.screen());
    let mut user = User::at("activities", "name");
    user.press(&["Up", "Ctrl+W"]);
    assert!(user.sees("allez sur une ligne qui en a une"), "{}", user.screen());
    let mut user = User::at("activities", "state");
    user.press(&["Enter"]);
    assert!(user.sees("calculée"), "{}", user.screen());
}
