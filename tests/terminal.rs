//! The real binary in a real terminal: first run, edits, other programs, signals.
#![expect(clippy::unwrap_used, reason = "a test stops where its ground is missing")]
#![cfg(unix)]

#[path = "terminal/bytes.rs"]
mod bytes;
#[path = "terminal/every_key.rs"]
mod every_key;
#[path = "terminal/files_in.rs"]
mod files_in;
#[path = "terminal/keymap.rs"]
mod keymap;
#[path = "support/pty.rs"]
mod pty;

use std::process::Command;

use pty::Terminal;

const ENTER: &str = "\r";
const CTRL_G: &str = "\x07";
const CTRL_Q: &str = "\x11";
const CTRL_Z: &str = "\x1a";

fn kpilot(home: &std::path::Path, arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kpilot"));
    command.env_clear().env("KPILOT_TODAY", "2026-11-23").env("LANG", "fr_FR.UTF-8").current_dir(home);
    for name in ["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"] {
        command.env(name, home);
    }
    let output = command.args(arguments).output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_demo_opens_on_a_useful_page_and_leaves_nothing_behind() {
    let home = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::start(home.path(), &["demo"], (100, 30));
    terminal.wait("EXEMPLE").wait("HORS CIBLE").send(CTRL_Q);
    assert_eq!(terminal.left(), 0);
    assert!(terminal.is_given_back());
    let left: Vec<_> = std::fs::read_dir(home.path())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "kpilot"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn the_first_run_asks_how_to_begin_and_makes_the_plan() {
    let home = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::start(home.path(), &[], (100, 30));
    terminal.wait("Par quoi commencer").send("\x1b[B\x1b[B\x1b[B").send(ENTER).wait("Accueil").wait_gone("Par quoi commencer");
    terminal.send(CTRL_G).send("t").wait("Publication reels TikTok").send(CTRL_Q);
    assert_eq!(terminal.left(), 0);
    let listed = kpilot(home.path(), &["list", "activities"]);
    assert!(listed.contains("Publication reels TikTok"), "{listed}");
}

#[test]
fn leaving_the_first_run_leaves_no_trace() {
    let home = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::start(home.path(), &[], (100, 30));
    terminal.wait("Par quoi commencer").send(CTRL_Q);
    assert_eq!(terminal.left(), 0);
    assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 0);
}

#[test]
fn what_is_shown_as_saved_is_there_after_a_kill() {
    let home = tempfile::tempdir().unwrap();
    kpilot(home.path(), &["new", "plan.kpilot", "--template", "article"]);
    let mut terminal = Terminal::start(home.path(), &["--plan", "plan.kpilot"], (100, 30));
    terminal
        .wait("Accueil")
        .send(CTRL_G)
        .send("a")
        .wait("[Activités]")
        .send("Salon du thé")
        .wait("lu : Salon du thé")
        .send(ENTER)
        .wait("Enregistré");
    terminal.signal("KILL").left();
    assert!(kpilot(home.path(), &["--plan", "plan.kpilot", "list", "activities"]).contains("Salon du thé"));
}

#[test]
fn what_was_half_typed_when_the_window_closed_is_taken_up_by_the_next_start() {
    let home = tempfile::tempdir().unwrap();
    kpilot(home.path(), &["new", "plan.kpilot", "--template", "article"]);
    for signal in ["KILL", "HUP"] {
        let mut terminal = Terminal::start(home.path(), &["--plan", "plan.kpilot"], (100, 30));
        terminal.wait("Accueil");
        if signal == "KILL" {
            terminal.send(CTRL_G).send("a").wait("[Activités]").send("Salon du thé").wait("lu : Salon du thé");
            // What is shown is on disk when the next key is shown.
            terminal.send(" vert").wait("lu : Salon du thé vert");
        } else {
            terminal.wait("Saisie interrompue reprise").wait("Salon du thé");
        }
        terminal.signal(signal).left();
    }
    let mut again = Terminal::start(home.path(), &["--plan", "plan.kpilot"], (100, 30));
    again.wait("Saisie interrompue reprise").send(ENTER).wait("Enregistré").send(CTRL_Q);
    assert_eq!(again.left(), 0);
    assert!(kpilot(home.path(), &["--plan", "plan.kpilot", "list", "activities"]).contains("Salon du thé"));
    let kept: Vec<_> = std::fs::read_dir(home.path().join("kpilot/typing")).unwrap().collect();
    assert!(kept.is_empty(), "{kept:?}");
}

#[test]
fn a_copy_in_conflict_beside_the_plan_is_told_and_left_alone() {
    let home = tempfile::tempdir().unwrap();
    kpilot(home.path(), &["new", "plan.kpilot", "--template", "article"]);
    std::fs::copy(home.path().join("plan.kpilot"), home.path().join("plan (conflicted copy 2026-01-05).kpilot")).unwrap();
    let mut terminal = Terminal::start(home.path(), &["--plan", "plan.kpilot"], (100, 30));
    terminal.wait("copie en conflit").wait("plan (conflicted copy").send(CTRL_Q);
    assert_eq!(terminal.left(), 0);
}

#[test]
fn another_programs_commit_shows_by_itself() {
    let home = tempfile::tempdir().unwrap();
    kpilot(home.path(), &["new", "plan.kpilot", "--template", "article"]);
    let mut terminal = Terminal::start(home.path(), &["--plan", "plan.kpilot"], (100, 30));
    terminal.wait("Accueil").send(CTRL_G).send("a").wait("[Activités]");
    kpilot(home.path(), &["--plan", "plan.kpilot", "add", "activities", "name=Webinaire"]);
    terminal.wait("Webinaire").send(CTRL_Q);
    assert_eq!(terminal.left(), 0);
}

#[test]
fn signals_give_the_terminal_back() {
    for (signal, code) in [("TERM", 143), ("HUP", 129), ("INT", 130)] {
        let home = tempfile::tempdir().unwrap();
        let mut terminal = Terminal::start(home.path(), &["demo"], (100, 30));
        terminal.wait("HORS CIBLE").signal(signal);
        assert_eq!(terminal.left(), code, "{signal}");
        assert!(terminal.is_given_back(), "{signal}");
    }
}

#[test]
fn a_program_that_is_stopped_gives_the_terminal_back_until_it_goes_on() {
    let home = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::start(home.path(), &["demo"], (100, 30));
    terminal.wait("HORS CIBLE").signal("TSTP").wait_gone("HORS CIBLE");
    terminal.go_on_until("HORS CIBLE").send(CTRL_Q);
    assert_eq!(terminal.left(), 0);
    assert!(terminal.is_given_back());
}

#[test]
fn the_screen_follows_the_size_of_the_window() {
    let home = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::start(home.path(), &["demo"], (100, 30));
    terminal.wait("HORS CIBLE").resize(30, 8).wait("Fenêtre trop petite").resize(160, 45).wait("HORS CIBLE").send(CTRL_Q);
    assert_eq!(terminal.left(), 0);
}

#[test]
fn undo_and_redo_survive_a_restart() {
    let home = tempfile::tempdir().unwrap();
    kpilot(home.path(), &["new", "plan.kpilot", "--template", "article"]);
    let mut terminal = Terminal::start(home.path(), &["--plan", "plan.kpilot"], (100, 30));
    terminal.wait("Accueil").send(CTRL_G).send("a").wait("[Activités]").send("Salon").send(ENTER).wait("Enregistré").send(CTRL_Q);
    terminal.left();
    let mut again = Terminal::start(home.path(), &["--plan", "plan.kpilot"], (100, 30));
    again.wait("Accueil").send(CTRL_G).send("a").wait("Salon").send(CTRL_Z).wait("Annulé").wait_gone("► Salon").send(CTRL_Q);
    again.left();
    assert!(!kpilot(home.path(), &["--plan", "plan.kpilot", "list", "activities"]).contains("Salon"));
}

#[test]
fn without_a_terminal_the_screen_says_so_and_writes_no_escapes() {
    let home = tempfile::tempdir().unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_kpilot"))
        .arg("demo")
        .env("HOME", home.path())
        .stdin(std::process::Stdio::null())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    assert!(!output.stderr.contains(&0x1b));
}

#[test]
fn a_check_in_killed_in_the_middle_is_taken_up_where_it_was() {
    let home = tempfile::tempdir().unwrap();
    kpilot(home.path(), &["new", "plan.kpilot", "--template", "digital"]);
    let arguments = ["--plan", "plan.kpilot", "checkin"];
    let mut terminal = Terminal::start(home.path(), &arguments, (100, 30));
    terminal.wait("Entrée pour commencer").send(ENTER).wait(" sur ");
    let before = kpilot(home.path(), &["--plan", "plan.kpilot", "list", "answers", "--csv"]).lines().count();
    terminal.send("s").wait("Pourquoi");
    // Letter by letter, as a person types: an Enter inside a burst is a paste.
    for typed in 1..="pas encore".len() {
        terminal.send(&"pas encore"[typed - 1..typed]).wait(&"pas encore"[..typed]);
    }
    terminal.send(ENTER).wait("2 sur ");
    terminal.signal("KILL");
    terminal.left();
    let after = kpilot(home.path(), &["--plan", "plan.kpilot", "list", "answers", "--csv"]).lines().count();
    assert_eq!(after, before + 1, "what was answered is on disk");
    let mut again = Terminal::start(home.path(), &arguments, (100, 30));
    again.wait("2 sur ").send(CTRL_Q);
    assert_eq!(again.left(), 0);
}

/// Types a text as a person does: an Enter inside a burst would be a paste.
fn typed(terminal: &mut Terminal, text: &str) {
    for end in 1..=text.len() {
        terminal.send(&text[end - 1..end]).wait(&text[..end]);
    }
}

#[test]
fn the_whole_ritual_goes_from_the_first_value_to_the_journal() {
    let home = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::start(home.path(), &["demo"], (100, 30));
    terminal.wait("EXEMPLE").send(CTRL_G).send("p").wait("2 valeurs").send(ENTER).wait("valeur 1 sur 2");
    typed(&mut terminal, "9100");
    terminal.send(ENTER).wait("valeur 2 sur 2").send("s").wait("Pourquoi").send(ENTER).wait("cible 1 sur 8");
    terminal.wait("Confiance").send("7").wait("7/10").send("f").wait("Effet attendu");
    typed(&mut terminal, "nouveaux visuels");
    terminal.send(ENTER).send(ENTER);
    typed(&mut terminal, "CPL -10");
    terminal.send(ENTER).send(ENTER).wait("cible 2 sur 8");
    for next in 3..=8 {
        terminal.send("i").wait(&format!("cible {next} sur 8"));
    }
    terminal.send("i").wait("décision 1 sur 1").wait("Décision D8").send("+").wait("2 gagn").send(ENTER).wait("terminé");
    terminal.send(CTRL_G).send("j").wait("Point hebdo S47").wait("nouveaux visuels").send(CTRL_Q);
    assert_eq!(terminal.left(), 0);
}

#[test]
fn the_next_session_opens_at_the_page_the_cell_and_the_filter_of_the_last_one() {
    let home = tempfile::tempdir().unwrap();
    kpilot(home.path(), &["new", "plan.kpilot", "--template", "article"]);
    let mut terminal = Terminal::start(home.path(), &["--plan", "plan.kpilot"], (100, 30));
    terminal.wait("Accueil").send(CTRL_G).send("a").wait("[Activités]").send("\x1b[B").wait("Nom · 2/3");
    terminal.send("\x1b[C").wait("Canal · 2/3").send(CTRL_Q);
    assert_eq!(terminal.left(), 0);
    let mut again = Terminal::start(home.path(), &["--plan", "plan.kpilot"], (100, 30));
    again.wait("[Activités]").wait("Canal · 2/3").send(CTRL_Q);
    assert_eq!(again.left(), 0);
}

#[test]
fn a_bad_preferences_file_is_told_with_its_line_and_the_defaults_hold() {
    let home = tempfile::tempdir().unwrap();
    let config = home.path().join("own.toml");
    std::fs::write(&config, "# mine\npreset = \"emacs\"\n").unwrap();
    let name = config.display().to_string();
    let mut terminal = Terminal::start(home.path(), &["--config", &name, "demo"], (160, 30));
    terminal
        .wait("own.toml, ligne 2, colonne 10")
        .wait("Valeurs possibles : tableur · vim")
        .send(CTRL_G)
        .send("a")
        .wait("[Activités]");
    terminal.send(CTRL_Q);
    assert_eq!(terminal.left(), 0);
    assert_eq!(std::fs::read_to_string(&config).unwrap(), "# mine\npreset = \"emacs\"\n");
}

#[test]
fn an_own_key_of_the_file_works_in_the_place_of_the_presets() {
    let home = tempfile::tempdir().unwrap();
    let config = home.path().join("own.toml");
    std::fs::write(&config, "[keys]\nhelp = \"F3\"\n").unwrap();
    let mut terminal = Terminal::start(home.path(), &["--config", &config.display().to_string(), "demo"], (100, 30));
    terminal.wait("HORS CIBLE").send("\x1bOR").wait("taper cherche").send("\x1b").wait_gone("taper cherche").send(CTRL_Q);
    assert_eq!(terminal.left(), 0);
}

#[test]
fn the_tour_begins_with_the_demo_when_it_is_asked_for() {
    let home = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::start(home.path(), &["demo", "--tour"], (100, 30));
    terminal.wait("Visite 1/12").send("\x1b[B").wait("Visite 2/12").send("\x1b").wait("Visite terminée").send(CTRL_Q);
    assert_eq!(terminal.left(), 0);
}

#[test]
fn each_twin_launch_opens_in_a_throw_away_file() {
    let home = tempfile::tempdir().unwrap();
    for name in ["rate", "prouve"] {
        let mut terminal = Terminal::start(home.path(), &["demo", name], (100, 30));
        terminal.wait("EXEMPLE").send(CTRL_Q);
        assert_eq!(terminal.left(), 0);
    }
}
