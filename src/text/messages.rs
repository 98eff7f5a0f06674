//! The messages of Fluent texts, sorted by key: done once, when the program is built, so that a start reads none of them.

/// The messages of these texts in the order of their keys, one behind the other, and where each begins. A key that stands
/// twice keeps its first text; a test refuses it.
pub fn sorted(texts: &[String]) -> (String, Vec<u32>) {
    let mut messages: Vec<&str> = texts.iter().flat_map(|text| messages(text)).collect();
    messages.sort_by_key(|message| key(message));
    messages.dedup_by_key(|message| key(message));
    let (mut text, mut starts) = (String::new(), Vec::with_capacity(messages.len()));
    for message in messages {
        starts.push(u32::try_from(text.len()).unwrap_or(u32::MAX));
        text += message.trim_end();
        text.push('\n');
    }
    (text, starts)
}

/// The key that a message begins with.
fn key(message: &str) -> &str {
    message.split('=').next().unwrap_or_default().trim_end()
}

/// The messages of a text: each begins with its key at the beginning of a line, and goes on over indented lines and braces.
fn messages(text: &str) -> Vec<&str> {
    let begins = |line: &str| line.starts_with(|sign: char| sign.is_ascii_alphabetic());
    let goes_on = |line: &str| line.starts_with([' ', '}', '\n']);
    let (mut found, mut place, mut open) = (Vec::new(), 0, None);
    for line in text.split_inclusive('\n') {
        if !goes_on(line) {
            found.extend(open.take().map(|from: usize| &text[from..place]));
        }
        if begins(line) {
            open = Some(place);
        }
        place += line.len();
    }
    found.extend(open.map(|from| &text[from..]));
    found
}
