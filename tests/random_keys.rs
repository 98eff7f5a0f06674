//! Any keys at all, against a real plan file as the oracle: the file always equals the plan on screen, undoing everything
//! gives back the first plan, and nothing panics at any size.
#![expect(clippy::unwrap_used, reason = "a test stops where its ground is missing")]

use chrono::DateTime;
use kpilot::analysis::Standing;
use kpilot::app::{Code, Effect, Message, Model, Mouse, Press, update};
use kpilot::config::Preferences;
use kpilot::domain::{Day, Plan};
use kpilot::exchange::templates;
use kpilot::store::{Access, Stamp, Store};
use kpilot::text::Tongue;
use kpilot::view::draw;
use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

fn today() -> Day {
    Day::from_ymd_opt(2026, 11, 23).unwrap()
}

fn stamp() -> Stamp {
    Stamp { at: DateTime::parse_from_rfc3339("2026-11-23T09:00:00+01:00").unwrap(), origin: "test".to_owned() }
}

fn press() -> impl Strategy<Value = Message> {
    let codes = prop_oneof![
        Just(Code::Enter),
        Just(Code::Esc),
        Just(Code::Tab),
        Just(Code::Backspace),
        Just(Code::Delete),
        Just(Code::Left),
        Just(Code::Right),
        Just(Code::Up),
        Just(Code::Down),
        Just(Code::Home),
        Just(Code::End),
        Just(Code::PageUp),
        Just(Code::PageDown),
        Just(Code::Function(2)),
    ];
    let letters = prop_oneof![
        prop::char::range('a', 'z'),
        prop::char::range('0', '9'),
        Just('<'),
        Just('>'),
        Just('%'),
        Just('é'),
        Just(' '),
        Just('/')
    ];
    prop_oneof![
        4 => letters.prop_map(|letter| Message::Key(Press::plain(Code::Char(letter)))),
        4 => codes.prop_map(|code| Message::Key(Press::plain(code))),
        3 => prop::sample::select(vec!['n', 'x', 'z', 'y', 'g', 'k', 'w', 'o', 'e', 'f', 'c', 's']).prop_map(|letter| Message::Key(Press::ctrl(letter))),
        1 => (0_u16..120, 0_u16..40).prop_map(|(x, y)| Message::Mouse(Mouse::DoubleClick, x, y)),
        1 => (0_u16..200, 0_u16..60).prop_map(|(width, height)| Message::Resized(width, height)),
        1 => "[a-z0-9\t\n ]{0,20}".prop_map(Message::Paste),
    ]
}

/// Tells the program something and does what it asks of the file.
fn tell(model: &mut Model, store: &mut Store, message: Message) {
    for effect in update(model, message) {
        let answer = match effect {
            Effect::Commit(edit) => {
                let revision = store.commit(&edit, &stamp()).unwrap();
                Message::Committed(edit, revision)
            }
            Effect::Undo => Message::Undone(store.undo(&stamp()).unwrap().map(|(revision, edit)| (edit, revision))),
            Effect::Redo => Message::Redone(store.redo(&stamp()).unwrap().map(|(revision, edit)| (edit, revision))),
            _ => continue,
        };
        tell(model, store, answer);
    }
}

fn opened(plan: &Plan) -> Model {
    let mut model = Model::new(Preferences::default(), Tongue::French, plan.clone(), today(), (100, 30));
    let standing = Standing::of(plan, today());
    drop(update(&mut model, Message::Loaded(Box::new(plan.clone()), Some(Box::new(standing)), 1)));
    model
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_file_always_equals_the_plan_on_screen(keys in prop::collection::vec(press(), 1..120), sheet in 0_usize..15) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.kpilot");
        let first = templates::template("article", Tongue::French, today()).unwrap();
        let mut store = Store::create(&path, &first, &stamp()).unwrap();
        let mut model = opened(&store.load().unwrap());
        model.open(kpilot::tables::SHEETS[sheet].key);
        for key in keys {
            tell(&mut model, &mut store, key);
            let (width, height) = model.size;
            draw(&model, &mut Buffer::empty(Rect::new(0, 0, width, height)));
        }
        prop_assert_eq!(&store.load().unwrap(), &model.plan);
        let anew = Standing::of(&model.plan, today());
        prop_assert_eq!(model.standing.as_ref().unwrap().order(), anew.order());
        while let Some((_, edit)) = store.undo(&stamp()).unwrap() {
            for change in &edit.changes {
                model.plan.apply(change);
            }
            if edit.changes.is_empty() {
                break;
            }
        }
        drop(store);
        let again = Store::open(&path, Access::Read).unwrap();
        prop_assert_eq!(again.load().unwrap(), model.plan);
    }
}
