//! A budget proposal as a table with sentences.

use crate::arbitration::{Advice, Band, Binding};
use crate::budget::{Counted, Found, Outlook, Study, chance, left_out_text, reason_text};
use crate::domain::{Cents, Unit};
use crate::tables::{Facts, Value, show};
use crate::text::Words;

use super::failure::Failure;
use super::session::Session;

/// What is proposed, what it should bring, why, and what would teach most.
pub fn text(session: &mut Session, study: &Study, facts: &Facts<'_>) -> Result<(), Failure> {
    let found = study.found();
    let teller = Teller { study, facts, words: &session.words };
    let mut lines = vec![teller.headline(&found)];
    lines.extend(found.outlooks.iter().map(|outlook| teller.outlook(outlook)));
    let rows: Vec<Vec<String>> = (0..study.case.lines.len()).map(|place| teller.row(place, &found)).collect();
    let mut tail: Vec<String> =
        found.reasons.iter().map(|reason| format!("! {}", reason_text(reason, facts, &session.words))).collect();
    tail.extend(teller.trial(&found));
    tail.extend(left_out_text(&study.case, &session.words));
    tail.push(session.words.say("arbitration-attributed").into_owned());
    let titles = TITLES.map(|key| session.words.say(key).into_owned());
    for line in lines {
        session.out.line(&line)?;
    }
    session.out.line("")?;
    session.out.table(&titles, &[false, true, true, true, true, true, false], &rows)?;
    session.out.line("")?;
    tail.iter().try_for_each(|line| session.out.line(line))
}

const TITLES: [&str; 7] = [
    "column-activity",
    "arbitration-before",
    "arbitration-after",
    "arbitration-difference",
    "arbitration-next-before",
    "arbitration-next-after",
    "arbitration-why",
];

struct Teller<'a> {
    study: &'a Study,
    facts: &'a Facts<'a>,
    words: &'a Words,
}

impl Teller<'_> {
    fn money(&self, amount: Cents) -> String {
        show(&Value::Money(amount), self.facts, self.words)
    }

    fn headline(&self, found: &Found) -> String {
        let key = if found.status == Advice::Recommended { "arbitration-recommended" } else { "arbitration-refused" };
        let total = self.money(self.study.case.total);
        self.words.say_with(key, &[("total", total.as_str().into()), ("weeks", self.study.case.weeks.into())])
    }

    fn results(&self, counted: Counted, value: f64) -> String {
        let unit = match counted {
            Counted::Money => Unit::Money,
            Counted::Kpi(kpi) => self.facts.plan.kpis.get(kpi).map_or(Unit::Count, |kpi| kpi.unit),
        };
        show(&Value::Number(value.round(), unit), self.facts, self.words)
    }

    /// What a group's results do, with the chance in words.
    fn outlook(&self, outlook: &Outlook) -> String {
        let name = match outlook.counted {
            Counted::Money => self.words.say("arbitration-worth").into_owned(),
            Counted::Kpi(kpi) => self.facts.plan.kpis.get(kpi).map_or_else(String::new, |kpi| kpi.name.clone()),
        };
        let range = |band: Band| {
            let shown = |value| self.results(outlook.counted, value);
            format!("{} ({} – {})", shown(band.median), shown(band.low), shown(band.high))
        };
        let gain = Band { median: outlook.gain.median, low: outlook.gain.low, high: outlook.gain.high };
        let (before, after, gain) = (range(outlook.before), range(outlook.after), range(gain));
        let chance = chance(outlook.gain.probability, self.words);
        let args = [("name", &name), ("before", &before), ("after", &after), ("gain", &gain), ("chance", &chance)];
        self.words.say_with("arbitration-outlook", &args.map(|(key, text)| (key, text.as_str().into())))
    }

    fn row(&self, place: usize, found: &Found) -> Vec<String> {
        let (line, share) = (&self.study.case.lines[place], &found.shares[place]);
        let after = found.after.amounts[place];
        let name = self.facts.plan.activities.get(line.activity).map_or_else(String::new, |activity| activity.name.clone());
        let next = |marginal: Option<f64>| {
            marginal.map_or_else(|| "–".to_owned(), |marginal| self.words.numbers().trimmed(100.0 * marginal, 1))
        };
        let why = self.words.say(&format!("binding-{}", word(share.binding))).into_owned();
        let sign = if after > line.before { "+" } else { "" };
        let difference = format!("{sign}{}", self.money(after - line.before));
        vec![
            name,
            self.money(line.before),
            self.money(after),
            difference,
            next(share.marginal_before),
            next(share.marginal_after),
            why,
        ]
    }

    /// The experiment that would teach most.
    fn trial(&self, found: &Found) -> Option<String> {
        let trial = found.trial.as_ref()?;
        let name = self.facts.plan.activities.get(trial.activity).map_or("", |activity| activity.name.as_str());
        let money = |amount: f64| show(&Value::Number(amount.round(), Unit::Money), self.facts, self.words);
        let (up, down) = (money(trial.design.up), money(trial.design.down));
        let cost = self.words.numbers().trimmed(trial.design.cost, 1);
        let day = trial.read_on(self.study.case.today).map_or_else(String::new, |day| self.words.days().day(day));
        let args = [("activity", name), ("up", &up), ("down", &down), ("cost", &cost), ("day", &day)];
        let mut args: Vec<_> = args.into_iter().map(|(key, text)| (key, text.into())).collect();
        args.push(("weeks", trial.design.weeks.into()));
        Some(self.words.say_with("arbitration-experiment", &args))
    }
}

const fn word(binding: Binding) -> &'static str {
    match binding {
        Binding::Locked => "locked",
        Binding::Minimum => "minimum",
        Binding::Maximum => "maximum",
        Binding::Margin => "margin",
    }
}
