//! A glued code taken apart at its `-`, where a subtraction was meant.

use super::signs::{Sign, signs};

/// More parts than anybody subtracts without a space.
const MOST: usize = 20;

/// The fewest parts of a glued code that each mean something: a known code, a number or `spend`. None when there are none.
pub(super) fn parts<'a>(code: &'a str, known: &impl Fn(&str) -> bool) -> Option<Vec<&'a str>> {
    let words: Vec<&str> = code.split('-').collect();
    if words.len() > MOST {
        return None;
    }
    let starts: Vec<usize> = words.iter().scan(0, |next, word| Some(std::mem::replace(next, *next + word.len() + 1))).collect();
    // From the last word on: the fewest parts from each word to the end.
    let mut rests = vec![Some(Vec::new())];
    for from in (0..words.len()).rev() {
        let with = |to: usize| {
            let part = &code[starts[from]..starts[to] + words[to].len()];
            let rest = rests[words.len() - 1 - to].as_ref().filter(|_| stands(part, known))?;
            Some([vec![part], rest.clone()].concat())
        };
        rests.push((from..words.len()).filter_map(with).min_by_key(Vec::len));
    }
    rests.pop().flatten()
}

/// Whether a part reads as one sign that is a number, `spend` or a known code.
fn stands(part: &str, known: &impl Fn(&str) -> bool) -> bool {
    match signs(part).as_deref() {
        Ok([one]) => match &one.sign {
            Sign::Number(_) | Sign::Spend => true,
            Sign::Code(code) => known(code),
            _ => false,
        },
        _ => false,
    }
}
