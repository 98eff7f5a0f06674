use proptest::prelude::*;

use super::*;

fn words() -> impl Strategy<Value = Option<String>> {
    proptest::option::of(proptest::collection::vec(any::<char>(), 0..12).prop_map(|signs| signs.into_iter().collect()))
}

fn days() -> impl Strategy<Value = Option<Day>> {
    proptest::option::of((0..80_000_u64).prop_map(|days| Day::from_ymd_opt(1970, 1, 1).unwrap() + chrono::Days::new(days)))
}

fn amounts() -> impl Strategy<Value = Option<Cents>> {
    proptest::option::of((0..=100_000_000_000_000_000_i64).prop_map(Cents::new))
}

/// A plan of a few records with any words, days and numbers, its links and its order of codes at random.
#[expect(clippy::too_many_lines, reason = "a table of data: one part a table")]
#[expect(clippy::cast_possible_wrap, reason = "a plan of a few records")]
pub(in crate::exchange) fn plans() -> impl Strategy<Value = Plan> {
    let texts = proptest::collection::vec(words(), 12);
    let dates = proptest::collection::vec(days(), 12);
    let money = proptest::collection::vec(amounts(), 6);
    let numbers = proptest::collection::vec(-1e15..1e15_f64, 6);
    let small = proptest::collection::vec((-300..15_i32, -9.0..9.0_f64).prop_map(|(power, digit)| digit * 10_f64.powi(power)), 6);
    (texts, dates, money, numbers, small, any::<[u8; 8]>()).prop_map(|(texts, dates, money, numbers, small, dice)| {
        use crate::domain::*;
        let span = |one: usize, two: usize| match (dates[one], dates[two]) {
            (Some(first), Some(last)) => (Some(first.min(last)), Some(first.max(last))),
            other => other,
        };
        let (start, end) = span(0, 1);
        let name = |place: usize| format!("n{}", texts[place].clone().unwrap_or_default());
        let some = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
        let settings = Settings {
            name: name(0),
            currency: "CHF".into(),
            language: Language::English,
            tax: some(&texts[1]),
            budget: money[0],
            start,
            end,
        };
        let mut plan = Plan::new(settings);
        let mut put = |record| plan.put(record);
        put(Record::Status(Status { id: Id::new(3), code: "s-1".into(), label: name(2), stage: Stage::Paused }));
        put(Record::Objective(Objective {
            id: Id::new(2),
            code: "O_1".into(),
            name: name(3),
            business_goal: some(&texts[4]),
            owner: None,
            start,
            due: end,
            priority: Some(dice[0].into()),
        }));
        put(Record::Activity(Activity {
            id: Id::new(9),
            code: "-A".into(),
            name: name(5),
            channel: None,
            objective: Some(Id::new(2)),
            status: Some(Id::new(3)),
            persona: None,
            owner: some(&texts[6]),
            start: None,
            due: dates[2],
            budget: money[1],
            min_budget: None,
            max_budget: money[2],
            locked: dice[1] > 99,
            tracking: None,
            notes: some(&texts[7]),
            result_kpi: (dice[0] > 99).then(|| Id::new(4)),
            pacing: (dice[0] % 2 == 0).then(|| vec![1.0, small[0].abs()]),
            after: some(&texts[8]),
        }));
        for (number, code) in [(4, "raw"), (5, "[")] {
            let code = if code == "[" { "ratio" } else { code };
            let formula = (code == "ratio").then(|| Formula::parse("raw / 3,5 + spend").unwrap());
            let aggregation = if formula.is_some() { Aggregation::Ratio } else { Aggregation::Mean };
            put(Record::Kpi(Kpi {
                id: Id::new(number),
                code: code.into(),
                name: name(8),
                unit: Unit::Number,
                polarity: Polarity::Down,
                aggregation,
                cadence: Cadence::Month,
                formula,
                source: some(&texts[1]),
                worth: money[0].filter(|worth| *worth > Cents::ZERO),
            }));
        }
        let (due, first) = span(3, 4);
        let goal = match dice[2] % 4 {
            0 => Goal::Level(Level::Between { low: numbers[0].min(numbers[1]), high: numbers[0].max(numbers[1]) }),
            1 => Goal::Reach(Reach::Relative(numbers[0] / 1e6)),
            2 => Goal::Milestone,
            _ => Goal::Reach(Reach::Absolute(small[0])),
        };
        let scope = [Scope::Plan, Scope::Objective(Id::new(2)), Scope::Activity(Id::new(9))][usize::from(dice[3] % 3)];
        put(Record::Target(Target {
            id: Id::new(1),
            code: "T".into(),
            kpi: Id::new(5),
            scope,
            expression: Some(Expression::of(goal, None)),
            baseline: Some(small[1]),
            start: due,
            due: first,
            tolerance: Some(f64::from(dice[4]) / 255.0),
            curve: Some(vec![1.0, numbers[2].abs(), small[2].abs()]),
            over: [None, Some(Over::Period), Some(Over::ToDate), Some(Over::Rolling(u32::from(dice[5]) + 1))]
                [usize::from(dice[6] % 4)],
            confidence: Some(dice[7] % 11),
        }));
        for (place, value) in numbers.iter().chain(&small).enumerate() {
            let date = dates[place].unwrap_or(Day::from_ymd_opt(2026, 1, 1).unwrap());
            put(Record::Measurement(Measurement {
                key: MeasurementKey { kpi: Id::new(4), scope, date },
                value: *value,
                note: some(&texts[place]),
                source: name(place),
            }));
        }
        for (place, amount) in money.iter().flatten().enumerate() {
            put(Record::Spend(Spend {
                id: Id::new(1 + place as i64),
                activity: Id::new(9),
                date: Day::from_ymd_opt(2026, 1, 1).unwrap(),
                amount: -*amount,
                kind: SpendKind::Committed,
                note: some(&texts[place]),
                source: some(&texts[2]),
            }));
        }
        put(Record::Decision(Decision {
            id: Id::new(7),
            code: "D7".into(),
            date: Day::from_ymd_opt(2026, 1, 1).unwrap(),
            target: Some(Id::new(1)),
            kind: DecisionKind::Nothing,
            reason: texts[9].clone().unwrap_or_default(),
            expected: None,
            review: dates[5],
            outcome: Some(Outcome::Lost),
            activity: None,
            was: some(&texts[3]),
            evidence: some(&texts[4]),
        }));
        let first = Day::from_ymd_opt(2026, 1, 1).unwrap();
        put(Record::Checkin(Checkin { id: Id::new(1), code: "C".into(), date: first, week: first, note: None, finished: false }));
        put(Record::Answer(Answer {
            id: Id::new(2),
            code: "R".into(),
            checkin: Id::new(1),
            kpi: Some(Id::new(4)),
            scope,
            target: Some(Id::new(1)),
            kind: AnswerKind::Unchanged,
            note: some(&texts[0]),
            confidence: Some(dice[6] % 11),
        }));
        put(Record::Mute(Mute {
            id: Id::new(1),
            code: "S".into(),
            rule: name(1),
            record: some(&texts[5]),
            field: some(&texts[6]),
            reason: name(2),
            until: dates[1],
        }));
        put(Record::View(View { id: Id::new(4), code: "V".into(), sheet: name(3), name: name(4), state: name(5) }));
        plan
    })
}

proptest! {
    #[test]
    fn export_then_import_into_a_new_file_then_export_gives_the_same_bytes(plan in plans()) {
        let text = export(&plan);
        let again = read(&text);
        prop_assert_eq!(&export(&again), &text);
        prop_assert_eq!(import(&again, &text, today()).unwrap().edit.changes.len(), 0);
        prop_assert_eq!(again.settings, plan.settings);
    }

    #[test]
    fn no_text_makes_the_import_panic(text in ".{0,200}", cut in 0..3000_usize) {
        let _ = import(&empty(), &text, today());
        let at = EXAMPLE.char_indices().map(|(at, _)| at).nth(cut % 2000).unwrap_or(0);
        let _ = import(&empty(), &EXAMPLE[..at], today());
        let _ = import(&empty(), &format!("{}{text}{}", &EXAMPLE[..at], &EXAMPLE[at..]), today());
    }
}
