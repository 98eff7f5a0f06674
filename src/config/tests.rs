use super::*;
use crate::text::{Tongue, Words};

fn told(text: &str) -> String {
    let words = Words::new(Tongue::English);
    Preferences::parse(text).unwrap_err().sentence("config.toml", &words)
}

#[test]
fn each_value_of_each_setting_is_written_and_read_back() {
    for setting in SETTINGS {
        for value in setting.values {
            let text = with_value("", setting, value).unwrap();
            let read = Preferences::parse(&text).unwrap();
            assert_eq!((setting.get)(&read), *value, "{text}");
        }
    }
}

#[test]
fn the_default_of_each_setting_is_one_of_its_values() {
    for setting in SETTINGS {
        let now = (setting.get)(&Preferences::default());
        assert!(setting.values.contains(&now.as_str()), "{} = {now}", setting.key);
    }
}

#[test]
fn every_setting_has_its_words_in_both_languages() {
    for tongue in [Tongue::French, Tongue::English] {
        let words = Words::new(tongue);
        for setting in SETTINGS {
            assert!(words.knows(&format!("setting-{}", setting.key)), "{}", setting.key);
            assert!(words.knows(&format!("about-{}", setting.key)), "{}", setting.key);
            for value in setting.values.iter().filter(|value| setting.form != Form::Share || **value == "auto") {
                assert!(words.knows(&format!("value-{value}")), "{} = {value}", setting.key);
            }
        }
    }
}

#[test]
fn a_written_value_leaves_comments_and_other_lines_as_they_are() {
    let text = "# mine\ntheme = \"dark\"   # for the evening\n\n[keys]\n# habit\nnew = \"F3\" # three\n";
    let theme = setting("theme").unwrap();
    assert_eq!(with_value(text, theme, "light").unwrap(), text.replace("\"dark\"", "\"light\""));
    let mouse = setting("mouse").unwrap();
    let more = with_value(text, mouse, "false").unwrap();
    assert!(more.contains("# for the evening") && more.contains("# habit") && more.contains("mouse = false\n"), "{more}");
    assert!(!Preferences::parse(&more).unwrap().mouse);
    let keys = with_keys(text, "new", Some(&["F7".to_owned()])).unwrap();
    assert_eq!(keys, text.replace("\"F3\"", "[\"F7\"]"));
}

#[test]
fn own_keys_are_written_and_taken_away_again() {
    let text = with_keys("mouse = true\n", "edit", Some(&["F3".to_owned(), "Enter".to_owned()])).unwrap();
    assert_eq!(Preferences::parse(&text).unwrap().keys["edit"].keys, ["F3", "Enter"]);
    assert_eq!(with_keys(&text, "edit", None).unwrap().trim(), "mouse = true");
}

#[test]
fn a_bad_value_is_told_with_its_line_its_column_and_what_it_may_be() {
    assert_eq!(
        told("theme = \"dark\"\nmouse = \"maybe\"\n"),
        "config.toml, line 2, column 9: mouse is not \"maybe\". It may be: true · false"
    );
    assert!(told("tolerance = 2").contains("line 1, column 13"));
}

#[test]
fn what_is_not_toml_is_told_with_its_line_and_column() {
    assert!(told("theme = \"dark\"\nmouse = maybe\n").starts_with("config.toml, line 2, column 9:"));
}

#[test]
fn an_unknown_setting_is_told_with_the_nearest_known_one() {
    assert_eq!(told("\nthemme = \"dark\""), "config.toml, line 2, column 1: no setting is called themme. Did you mean theme?");
    assert!(told("zzz = 1").ends_with("no setting is called zzz."));
}

#[test]
fn keys_know_where_they_stand() {
    let read = Preferences::parse("mouse = true\n[keys]\n  new = [\"F3\", \"Ctrl+B\"]\n").unwrap();
    assert_eq!(read.keys["new"], OwnKeys { keys: vec!["F3".to_owned(), "Ctrl+B".to_owned()], at: (3, 3) });
    assert!(told("[keys]\nnew = 3").contains("line 2, column 7"));
}

#[test]
fn a_file_that_an_editor_of_windows_wrote_is_read() {
    assert!(!Preferences::parse("\u{feff}mouse = false\r\ntheme = \"light\"\r\n").unwrap().mouse);
}
