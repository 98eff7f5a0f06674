//! Files that come in on the real screen: last week's report again, somebody's plan sheet, our own workbook.

use std::path::Path;
use std::process::Command;

use super::pty::Terminal;

const ENTER: &str = "\r";
const CTRL_Q: &str = "\x11";

fn kpilot(home: &Path, arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kpilot"));
    command.env_clear().env("KPILOT_TODAY", "2026-11-23").env("LANG", "fr_FR.UTF-8").current_dir(home);
    for name in ["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"] {
        command.env(name, home);
    }
    let plan = if arguments.contains(&"--plan") { &[][..] } else { &["--plan", "plan.kpilot"][..] };
    let output = command.args(plan).args(arguments).output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// A file that is dropped on a terminal is pasted as its path.
fn dropped(file: &Path) -> String {
    format!("\x1b[200~'{}'\x1b[201~", file.display())
}

fn week(monday: u32, cost: &str) -> String {
    format!(
        "Day,Campaign,Currency code,Cost,Impr.,Clicks\n2026-11-{monday:02},Brand,EUR,{cost},100,5\nTotal: Account,,EUR,{cost},100,5\n"
    )
}

#[test]
fn the_next_report_of_the_same_tool_is_dropped_and_taken_with_one_key() {
    let home = tempfile::tempdir().unwrap();
    let report = home.path().join("Campaign report.csv");
    kpilot(home.path(), &["new", "plan.kpilot", "--template", "blank"]);
    kpilot(home.path(), &["add", "kpis", "name=Clics"]);
    std::fs::write(&report, week(9, "10.50")).unwrap();
    std::fs::write(home.path().join("map.json"), r#"{"campaigns": {"*": "+"}}"#).unwrap();
    kpilot(home.path(), &["import", report.to_str().unwrap(), "--map", "map.json"]);
    std::fs::write(&report, week(16, "20.50")).unwrap();
    let mut terminal = Terminal::start(home.path(), &["--plan", "plan.kpilot"], (100, 30));
    terminal.wait("Accueil").send(&dropped(&report)).wait("comme la dernière fois").wait("total du fichier : 20,50");
    terminal.send(ENTER).wait("Importé : 2 nouveaux").send(&dropped(&report)).wait("2 identiques").send(ENTER);
    terminal.wait("2 identiques").send(CTRL_Q);
    assert_eq!(terminal.left(), 0);
    let spent = kpilot(home.path(), &["list", "spend", "--csv"]);
    assert!(spent.contains("20.5") && spent.contains("10.5"), "{spent}");
}

#[test]
fn the_columns_of_somebodys_plan_are_shown_and_corrected_before_enter() {
    let home = tempfile::tempdir().unwrap();
    let sheet = home.path().join("plan perso.csv");
    std::fs::write(&sheet, "Action;Qui fait;Statut\nNewsletter;Léa;En cours\nPodcast;Tom;À faire\n").unwrap();
    kpilot(home.path(), &["new", "plan.kpilot", "--template", "blank"]);
    let mut terminal = Terminal::start(home.path(), &["--plan", "plan.kpilot"], (80, 24));
    terminal.wait("Accueil").send(&dropped(&sheet)).wait("2 lignes nouvelles").wait("Qui fait");
    terminal.send("\x1b[B").send("r").wait("Réalisé").send("r").wait("Responsable").send(ENTER).wait("Importé : 2 nouveaux");
    terminal.send(CTRL_Q);
    assert_eq!(terminal.left(), 0);
    let listed = kpilot(home.path(), &["list", "activities", "--csv"]);
    assert!(listed.contains("Newsletter") && listed.contains("Léa"), "{listed}");
}

#[test]
fn our_own_workbook_comes_back_without_a_difference_or_with_those_that_are_chosen() {
    let home = tempfile::tempdir().unwrap();
    let book = home.path().join("plan.xlsx");
    kpilot(home.path(), &["new", "plan.kpilot", "--template", "rate"]);
    kpilot(home.path(), &["export", "plan.xlsx"]);
    let mut terminal = Terminal::start(home.path(), &["--plan", "plan.kpilot"], (100, 30));
    terminal.wait("Accueil").send(&dropped(&book)).wait("rien à reprendre");
    // The workbook of another plan has rows that this one does not know.
    let other = home.path().join("other.kpilot");
    kpilot(home.path(), &["new", "other.kpilot", "--template", "rate"]);
    kpilot(home.path(), &["--plan", other.to_str().unwrap(), "set", "activities", "A5", "owner=Zoé"]);
    kpilot(home.path(), &["--plan", other.to_str().unwrap(), "export", "edited.xlsx"]);
    terminal.send(&dropped(&home.path().join("edited.xlsx"))).wait("une différence").wait("Zoé").send(" ").wait("0 reprise sur 1");
    terminal.send(ENTER).wait("Rien n’est retenu").send(" ").wait("1 reprise sur 1").send(ENTER).wait("1 modifié,").send(CTRL_Q);
    assert_eq!(terminal.left(), 0);
    assert!(kpilot(home.path(), &["list", "activities", "--csv"]).contains("Zoé"));
}
