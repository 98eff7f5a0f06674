//! Files offered where one is asked for: Tab and the arrows go through them.

use super::effect::Effect;
use super::key::{Code, Press};
use super::layers::{Layer, Purpose, Question};
use super::line::Line;
use super::model::Model;

/// Files that fit what is typed, the newest first; folders end with a stroke.
#[derive(Debug, Default)]
pub struct Offers {
    files: Vec<String>,
    chosen: usize,
}

impl Offers {
    /// The place of the file shown, from 1, and how many there are; none before anything was offered.
    #[must_use]
    pub fn place(&self) -> Option<(usize, usize)> {
        (!self.files.is_empty()).then_some((self.chosen + 1, self.files.len()))
    }

    /// Whether the only offer is a folder, which is looked into next.
    fn is_way_down(&self) -> bool {
        matches!(self.files.as_slice(), [only] if only.ends_with(['/', '\\']))
    }
}

/// Gives a key to a question for a file; none where the key is for the line.
pub fn press(question: &mut Question, press: Press) -> Option<Vec<Effect>> {
    if !matches!(question.purpose, Purpose::Import | Purpose::BeginWith) {
        return None;
    }
    let is_back = press.code == Code::Up || press.code == Code::Tab && press.shift;
    if !is_back && !matches!(press.code, Code::Tab | Code::Down) {
        question.offers = Offers::default();
        return None;
    }
    let offers = &mut question.offers;
    let count = offers.files.len();
    if count == 0 || offers.is_way_down() {
        return Some(vec![Effect::Offer(question.line.text().to_owned())]);
    }
    offers.chosen = if is_back { offers.chosen + count - 1 } else { offers.chosen + 1 } % count;
    question.line = Line::new(offers.files[offers.chosen].clone());
    Some(Vec::new())
}

/// Shows the files that were found.
pub fn show(model: &mut Model, files: Vec<String>) {
    let Some(Layer::Question(question)) = model.layers.last_mut() else { return };
    let Some(first) = files.first() else {
        let sentence = model.words.say("no-file-offered").into_owned();
        model.refuse(sentence);
        return;
    };
    question.line = Line::new(first.clone());
    question.offers = Offers { files, chosen: 0 };
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pressed(question: &mut Question, code: Code) -> Option<Vec<Effect>> {
        press(question, Press::plain(code))
    }

    #[test]
    fn tab_asks_for_files_and_goes_through_them_and_typing_forgets_them() {
        let mut question = Question::new(Purpose::Import, "rap");
        assert_eq!(pressed(&mut question, Code::Tab), Some(vec![Effect::Offer("rap".to_owned())]));
        let files = vec!["/a/rapport 2.csv".to_owned(), "/a/rapport 1.csv".to_owned()];
        question.offers = Offers { files, chosen: 0 };
        assert_eq!(pressed(&mut question, Code::Down), Some(Vec::new()));
        assert_eq!((question.line.text(), question.offers.place()), ("/a/rapport 1.csv", Some((2, 2))));
        pressed(&mut question, Code::Up);
        assert_eq!(question.line.text(), "/a/rapport 2.csv");
        assert_eq!(pressed(&mut question, Code::Char('x')), None);
        assert_eq!(question.offers.place(), None);
    }

    #[test]
    fn a_folder_that_is_alone_is_looked_into_and_other_questions_offer_nothing() {
        let mut question = Question::new(Purpose::Import, "/a/");
        question.offers = Offers { files: vec!["/a/".to_owned()], chosen: 0 };
        assert_eq!(pressed(&mut question, Code::Tab), Some(vec![Effect::Offer("/a/".to_owned())]));
        assert_eq!(pressed(&mut Question::new(Purpose::Filter, ""), Code::Tab), None);
    }
}
