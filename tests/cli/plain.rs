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

#[test]
fn a_decision_is_taken_line_by_line_and_a_line_stands_in_the_place_of_the_day_proposed() {
    let desk = Desk::new();
    let lines = ["Entrée", "1 200", "s", "6", "f", "Changer le visuel", "", "Entrée", "Coût -10 %", "+14", "quitter"];
    let text = told(&desk, &["demo"], &[&["point"], &lines[..]].concat());
    for wanted in ["Pourquoi ?", "Effet attendu", "Revoir le", "Confiance ; 6/10", "hors cible : Coût par commande · Meta Ads"] {
        assert!(text.contains(wanted), "{wanted}: {text}");
    }
    assert!(
        !text.contains('●') && !text.contains("sans donnée : Nouveaux clients"),
        "what is still to be asked is no verdict: {text}"
    );
}

#[test]
fn money_is_arbitrated_line_by_line() {
    let desk = Desk::new();
    let lines = ["aller à budget", "Bas", "Droite", "m", "lire", "a", "Réallouer", "+28", "quitter"];
    let text = told(&desk, &["demo"], &lines);
    for wanted in ["APRÈS = brouillon B", "2 476", "Les trois brouillons", "À revoir quel jour ?", "Adopté : 4 mouvements"] {
        assert!(text.replace('\u{a0}', " ").contains(wanted), "{wanted}: {text}");
    }
}

#[test]
fn the_stand_up_is_told_in_words_and_answered_in_lines() {
    let desk = Desk::new();
    let text = told(&desk, &["demo"], &["stand-up", "Espace", "o", "CPL -10 %", "Échap", "quitter"]);
    assert!(text.contains("hors cible : Coût par commande · Meta Ads coffret découverte"), "{text}");
    assert!(text.contains("ON AGIT ?") && text.contains("décidé le 23/11 : corriger"), "{text}");
    assert!(!text.contains("N O U V E A U X"), "no letter is spelled: {text}");
}

#[test]
fn a_table_is_pasted_line_by_line_and_no_line_of_it_is_a_command() {
    let desk = Desk::new();
    desk.done(&["new", "plan.kpilot", "--template", "article"]);
    let lines = [
        "aller à activités",
        "Nom\tCanal",
        "quitter\tSalons",
        "",
        "Espace",
        "Entrée",
        "annuler",
        "coller",
        "Salon",
        "",
        "Échap",
        "quitter",
    ];
    let text = told(&desk, &[], &lines);
    for wanted in ["puis une ligne vide", "1 illisible", "+ créer « Salons »", "Collé : 1 nouvelle", "Annulé"] {
        assert!(text.contains(wanted), "{wanted}: {text}");
    }
    assert!(!desk.done(&["list", "activities"]).contains("quitter"));
}

#[test]
fn a_file_of_results_is_asked_for_by_its_path_and_its_preview_is_told() {
    let desk = Desk::new();
    desk.done(&["new", "plan.kpilot", "--template", "article"]);
    desk.write("ads.csv", "Campaign,Day,Cost,Clicks,Impr.,Currency code\nSEA,2026-11-16,10.50,7,100,EUR\n");
    let file = desk.path("ads.csv").display().to_string();
    let text = told(&desk, &[], &["importer", &file, "Échap", "quitter"]);
    assert!(text.contains("ads.csv") && text.contains("SEA ;"), "{text}");
    let text = told(&desk, &[], &["importer", "/nulle/part.csv", "Échap", "quitter"]);
    assert!(text.contains("part.csv") && !text.contains("n'est pas une commande"), "{text}");
}

#[test]
fn a_sheet_is_told_with_whole_names_and_a_sign_for_each_empty_cell() {
    let desk = Desk::new();
    let text = told(&desk, &["demo"], &["aller à activités", "quitter"]);
    assert!(text.contains("Google Shopping thés en vrac ; SEA ; Recruter de nouveaux clients") && !text.contains('…'), "{text}");
    assert!(text.contains("; — ;"), "{text}");
}
