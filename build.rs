//! Writes the sentences of each tongue, sorted by key, for `src/text/sentence.rs`: a start finds each without reading the others.

#[path = "src/text/messages.rs"]
mod messages;

use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=assets/texts");
    println!("cargo::rerun-if-changed=src/text/messages.rs");
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    for tongue in ["fr", "en"] {
        let (text, starts) = messages::sorted(&texts(&Path::new("assets/texts").join(tongue))?);
        fs::write(out.join(format!("{tongue}.ftl")), text)?;
        fs::write(out.join(format!("{tongue}.rs")), format!("&{starts:?}"))?;
    }
    Ok(())
}

/// The texts of a folder, in the order of their names.
fn texts(folder: &Path) -> io::Result<Vec<String>> {
    let mut files = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    files.sort();
    files.iter().map(fs::read_to_string).collect()
}
