//! The help in French: the sentences of the command line's own description, by their English ones. It is read when help is
//! asked for, and never before.

use std::collections::HashMap;
use std::ffi::OsString;

use clap::builder::StyledStr;
use clap::{Command, CommandFactory};

use super::arguments::Arguments;

/// An English paragraph and, in the next line, the French one; an empty line between two.
const SAID: &str = include_str!("../../assets/help/fr.txt");

/// What clap says by itself.
const OWN: &[(&str, &str)] = &[
    ("Usage:", "Usage :"),
    ("Commandes:", "Commandes :"),
    ("Arguments:", "Arguments :"),
    ("Options:", "Options :"),
    ("[COMMAND]", "[COMMANDE]"),
    ("[possible values: ", "[valeurs possibles : "),
    ("[default: ", "[par défaut : "),
    ("[env: ", "[env : "),
];

/// The paragraphs of the help, by their English ones.
struct Said(HashMap<&'static str, &'static str>);

impl Said {
    fn read() -> Self {
        Self(SAID.split("\n\n").filter_map(|pair| pair.trim_end().split_once('\n')).collect())
    }

    /// The same paragraphs in French; one that is not known stays as it is.
    fn told(&self, text: &StyledStr) -> String {
        let text = text.to_string();
        let paragraph = |one: &str| self.0.get(one.trim_end_matches('.')).map_or(one, |french| french).to_owned();
        text.split("\n\n").map(paragraph).collect::<Vec<_>>().join("\n\n")
    }

    fn of(&self, mut command: Command) -> Command {
        let [about, long, after] =
            [command.get_about(), command.get_long_about(), command.get_after_help()].map(|text| text.map(|text| self.told(text)));
        if let Some(about) = about {
            command = command.about(about);
        }
        if let Some(long) = long {
            command = command.long_about(long);
        }
        if let Some(after) = after {
            command = command.after_help(after);
        }
        let arguments: Vec<String> = command.get_arguments().map(|one| one.get_id().to_string()).collect();
        for id in arguments {
            command = command.mut_arg(id, |one| {
                let [help, long] = [one.get_help(), one.get_long_help()].map(|text| text.map(|text| self.told(text)));
                let one = if let Some(help) = help { one.help(help) } else { one };
                if let Some(long) = long { one.long_help(long) } else { one }
            });
        }
        command.subcommand_help_heading("Commandes").mut_subcommands(|one| self.of(one))
    }
}

/// What these arguments, which ask for help, are told in French.
pub fn help(arguments: &[OsString]) -> Option<String> {
    let mut command = Arguments::command();
    command.build();
    let asked = Said::read().of(command).try_get_matches_from(arguments).err()?;
    let text = asked.render().to_string();
    Some(OWN.iter().fold(text, |text, (english, french)| text.replace(english, french)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(command: &Command, found: &mut Vec<String>) {
        let own = [command.get_about(), command.get_long_about(), command.get_after_help()];
        let arguments = command.get_arguments().flat_map(|one| [one.get_help(), one.get_long_help()]);
        found.extend(own.into_iter().chain(arguments).flatten().map(ToString::to_string));
        command.get_subcommands().for_each(|one| texts(one, found));
    }

    #[test]
    fn every_sentence_of_the_help_has_its_french_one_and_none_is_left_over() {
        let mut command = Arguments::command();
        command.build();
        let mut english = Vec::new();
        texts(&command, &mut english);
        let said = Said::read();
        let paragraphs: Vec<&str> =
            english.iter().flat_map(|text| text.split("\n\n")).map(|one| one.trim_end_matches('.')).collect();
        let missing: Vec<&&str> = paragraphs.iter().filter(|one| !said.0.contains_key(*one)).collect();
        assert!(missing.is_empty(), "{missing:#?}");
        let idle: Vec<&&str> = said.0.keys().filter(|one| !paragraphs.contains(one)).collect();
        assert!(idle.is_empty(), "{idle:#?}");
    }

    #[test]
    fn help_is_french_down_to_its_headings() {
        let told = help(&["kpilot", "status", "--help"].map(OsString::from)).unwrap_or_default();
        for wanted in ["Le verdict de chaque cible", "Usage : kpilot status", "Le fichier du plan", "[valeurs possibles : "] {
            assert!(told.contains(wanted), "{wanted}: {told}");
        }
        let told = help(&["kpilot", "-h"].map(OsString::from)).unwrap_or_default();
        assert!(told.contains("[COMMANDE]\n\nCommandes :") && told.contains("Codes de sortie"), "{told}");
    }
}
