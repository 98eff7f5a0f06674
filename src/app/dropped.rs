//! The path in a pasted text: a terminal pastes the name of a file that is dropped on it.

/// How files that come in end.
const ENDINGS: &[&str] = &["csv", "tsv", "txt", "xlsx", "xls", "ods", "zip", "json"];

/// Whether a file of this name may come in.
#[must_use]
pub fn comes_in(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, ending)| ENDINGS.contains(&ending.to_lowercase().as_str()))
}

/// The path in a pasted text, if it is one: a terminal pastes the name of a file that is dropped on it.
#[must_use]
pub fn dropped(text: &str) -> Option<String> {
    let text = text.trim().trim_matches(['"', '\'']);
    let text = text.strip_prefix("& ").unwrap_or(text).trim_matches(['"', '\'']);
    let text = text.strip_prefix("file://").unwrap_or(text);
    // A drive of Windows in an address has one stroke more: file:///C:/…
    let text = text.strip_prefix('/').filter(|rest| is_drive(rest)).unwrap_or(text);
    let is_rooted = text.starts_with(['/', '~']) || text.starts_with("./") || text.starts_with("\\\\") || is_drive(text);
    let ending = text.rsplit_once('.').map(|(_, ending)| ending.to_lowercase())?;
    let is_path = is_rooted && !is_several(text) && !text.contains(['\n', '\t']) && ENDINGS.contains(&ending.as_str());
    is_path.then(|| unescaped(text))
}

/// `C:\` or `C:/`.
fn is_drive(text: &str) -> bool {
    text.starts_with(|letter: char| letter.is_ascii_alphabetic()) && matches!(text.get(1..3), Some(":\\" | ":/"))
}

/// A path as it is: macOS and Linux terminals escape spaces and quotes, Windows has strokes of its own.
fn unescaped(text: &str) -> String {
    let spaced = text.replace("%20", " ");
    if is_drive(text) || text.starts_with("\\\\") {
        return spaced;
    }
    let mut path = String::with_capacity(spaced.len());
    let mut signs = spaced.chars();
    while let Some(sign) = signs.next() {
        path.push(if sign == '\\' { signs.next().unwrap_or(sign) } else { sign });
    }
    path
}

/// Whether a pasted text is several paths: files dropped together.
#[must_use]
pub fn is_several(text: &str) -> bool {
    let mut paths = text.split(['\n', '\t']).flat_map(|line| line.split("' '")).flat_map(|part| part.split(" /"));
    let is_file = |part: &str| {
        let ending = part.trim().trim_matches(['"', '\'']).rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
        ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
    };
    let is_rooted = text.trim().trim_matches(['"', '\'']).starts_with(['/', '~']);
    is_rooted && paths.clone().count() > 1 && paths.all(is_file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dropped_file_is_known_by_its_path() {
        for (text, path) in [
            ("'/home/moi/Rapport sur les campagnes.csv'", Some("/home/moi/Rapport sur les campagnes.csv")),
            ("/home/moi/Rapport\\ 1.xlsx ", Some("/home/moi/Rapport 1.xlsx")),
            ("file:///tmp/a%20b.zip", Some("/tmp/a b.zip")),
            ("C:\\Users\\moi\\a.csv", Some("C:\\Users\\moi\\a.csv")),
            ("\"C:\\Mes documents\\a b.xlsx\"", Some("C:\\Mes documents\\a b.xlsx")),
            ("& 'C:\\Mes documents\\a.csv'", Some("C:\\Mes documents\\a.csv")),
            ("file:///C:/Users/moi/a%20b.csv", Some("C:/Users/moi/a b.csv")),
            ("\\\\serveur\\kpi\\a.csv", Some("\\\\serveur\\kpi\\a.csv")),
            ("/Users/moi/L\\'été\\ \\(1\\).csv", Some("/Users/moi/L'été (1).csv")),
            ("/home/moi/photo.png", None),
            ("5000 d'ici 31/12", None),
            ("a.csv", None),
            ("/a.csv\n/b.csv", None),
            ("/a.csv /b.csv", None),
        ] {
            assert_eq!(dropped(text).as_deref(), path, "{text}");
        }
        for (text, several) in [("/a.csv\n/b.csv", true), ("'/a b.csv' '/c.xlsx'", true), ("/a.csv", false), ("1/2 /3", false)] {
            assert_eq!(is_several(text), several, "{text}");
        }
    }
}
