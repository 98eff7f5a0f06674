//! The program in lines: the whole ritual for a reader that hears one line after the other.
use std::io::Write;
use std::process::Stdio;

use crate::support::{Desk, ran, steers};

/// What the program answers to these lines.
fn told(desk: &Desk, arguments: &[&str], lines: &[&str]) -> String {
    let mut command = desk.command(&[&["--plain", "--lang", "fr"], arguments].concat());
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(lines.join("\n").as_bytes()).unwrap();
    let ran = ran(&child.wait_with_output().unwrap());
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{ran:?}");
    ran.out
}

#[test]
fn what_is_off_target_is_told_without_frames_pictures_or_control_signs() {
    let desk = Desk::new();
    let text = told(&desk, &["demo"], &["quitter"]);
    assert!(text.contains("HORS CIBLE 6") && text.contains("hors cible : Nouveaux clients"), "{text}");
    assert!(!steers(&text));
    assert!(!text.contains(|sign| ('\u{2500}'..='\u{259f}').contains(&sign)), "{text}");
}

#[test]
fn a_cell_is_edited_and_taken_back_line_by_line() {
    let desk = Desk::new();
    desk.done(&["new", "plan.kpilot", "--template", "article"]);
    let text = told(&desk, &[], &["Ctrl+G a", "= Lettre du mois", "Haut", "annuler", "quitter"]);
    assert!(text.contains("Enregistré nº 2") && text.contains("Lettre du mois") && text.contains("Annulé"), "{text}");
    assert!(!desk.done(&["list", "activities"]).contains("Lettre du mois"));
    told(&desk, &[], &["Ctrl+G a", "= Lettre du mois"]);
    assert!(desk.done(&["list", "activities"]).contains("Lettre du mois"), "the end of the lines leaves, and all is on disk");
}

#[test]
fn the_check_in_is_gone_through_line_by_line() {
    let desk = Desk::new();
    desk.done(&["new", "plan.kpilot", "--template", "digital"]);
    let measured = |desk: &Desk| desk.done(&["list", "measurements", "--csv"]).lines().count();
    let before = measured(&desk);
    let text = told(&desk, &["checkin"], &["Entrée", "125", "quitter"]);
    assert!(text.contains("Point hebdo") && text.contains("1 sur ") && text.contains("2 sur "), "each thing asked is told: {text}");
    assert_eq!(measured(&desk), before + 1, "{text}");
    let text = told(&desk, &["checkin"], &["beaucoup", "126", "lire", "quitter"]);
    assert!(text.contains("« beaucoup » n'est pas un nombre"), "{text}");
    assert_eq!(measured(&desk), before + 2, "a line typed again stands in the place of what was refused: {text}");
}

#[test]
fn a_line_that_means_nothing_is_told_and_help_says_what_can_be_typed() {
    let desk = Desk::with_plan();
    let text = told(&desk, &[], &["xyzzy plugh", "aide", "pourquoi"]);
    assert!(
        text.contains("« xyzzy plugh » n'est pas une commande ici") && text.contains("Une ligne vide redit où vous êtes"),
        "{text}"
    );
}

#[test]
fn own_keys_that_clash_are_told_with_their_line_and_both_actions() {
    let desk = Desk::new();
    desk.write("own.toml", "# mine\n[keys]\nreload = \"Ctrl+T\"\n");
    let told = desk.refused(65, &["--config", "own.toml", "--lang", "fr", "keys", "--check"]);
    assert!(told.contains("own.toml, ligne 3, colonne 1") && told.contains("reload (") && told.contains("mark ("), "{told}");
    desk.write("own.toml", "[keys]\nreload = \"F9\"\n");
    assert!(desk.done(&["--config", "own.toml", "keys"]).contains("F9"));
}
