//! What the draft should bring, the chance in words, why the line stands where it does, and what to beware of.

use crate::analysis::small_numbers::cost_interval;
use crate::app::{Area, Desk, Drafted, Model};
use crate::budget::{Advice, Band, Binding, Counted, Outlook, Reason, chance, left_out_text, reason_text};
use crate::domain::Unit;
use crate::tables::{Value, show};
use crate::text::Arg;

use super::super::pen::{Pen, wrapped};
use super::super::theme::Role;

/// Draws it into the rest of the page, what matters most first; the answer is how many lines it took.
pub fn draw(model: &Model, desk: &Desk, area: Area, pen: &mut Pen<'_>) -> u16 {
    let drafted = &desk.drafts[model.budget.chosen];
    let mut y = area.y;
    let wide = usize::from(area.width.saturating_sub(5));
    let mut line = |text: &str, role: Role, x: u16| {
        if y < area.y + area.height {
            pen.text(x, y, area.width.saturating_sub(x + 1), text, role);
            y += 1;
        }
    };
    for outlook in drafted.outlooks.iter().take(2) {
        for part in wrapped(&model.words, &results(model, outlook), wide) {
            line(&part, Role::Text, 2);
        }
    }
    if let Some(outlook) = drafted.outlooks.first() {
        let keeps = drafted.draft.keeps(&desk.study.case);
        let text = if keeps { model.words.say("draft-keeps").to_string() } else { chance(outlook.gain.probability, &model.words) };
        let role = if outlook.gain.probability >= 0.8 || keeps { Role::Good } else { Role::Risk };
        for part in wrapped(&model.words, &text, wide) {
            line(&part, role, 2);
        }
    }
    let mut told = Vec::new();
    for (text, role) in said(model, desk, drafted) {
        // Several reasons may say the same of their activities.
        if told.contains(&text) {
            continue;
        }
        for part in wrapped(&model.words, &text, wide) {
            line(&part, role, 2);
        }
        told.push(text);
    }
    y - area.y
}

/// `Leads   657 (613 – 709) → 713 (646 – 791)   +53 (20 – 94)`.
pub fn results(model: &Model, outlook: &Outlook) -> String {
    let range = |band: Band| {
        let shown = |value| counted(model, outlook.counted, value);
        format!("{} ({} – {})", shown(band.median), shown(band.low), shown(band.high))
    };
    let gain = Band { median: outlook.gain.median, low: outlook.gain.low, high: outlook.gain.high };
    let args = [
        ("name", name(model, outlook.counted)),
        ("before", range(outlook.before)),
        ("after", range(outlook.after)),
        ("gain", range(gain)),
    ];
    model.words.say_with("draft-results", &args.map(|(name, text)| (name, text.into())))
}

/// `Leads +53 (20 – 94)`.
pub fn gain(model: &Model, outlook: &Outlook) -> String {
    let shown = |value| counted(model, outlook.counted, value);
    let gain = outlook.gain;
    let sign = if gain.median >= 0.0 { "+" } else { "" };
    format!("{} {sign}{} ({} – {})", name(model, outlook.counted), shown(gain.median), shown(gain.low), shown(gain.high))
}

/// What is counted.
fn name(model: &Model, counted: Counted) -> String {
    match counted {
        Counted::Money => model.words.say("arbitration-worth").to_string(),
        Counted::Kpi(kpi) => model.plan.kpis.get(kpi).map_or_else(String::new, |kpi| kpi.name.clone()),
    }
}

/// A number of results in their unit.
pub fn counted(model: &Model, counted: Counted, value: f64) -> String {
    let unit = match counted {
        Counted::Money => Unit::Money,
        Counted::Kpi(kpi) => model.plan.kpis.get(kpi).map_or(Unit::Count, |kpi| kpi.unit),
    };
    show(&Value::Number(value.round(), unit), &model.facts(), &model.words)
}

/// The line under the cursor, the verdict on the proposal with its reasons, the experiment, and the caveat said once.
fn said(model: &Model, desk: &Desk, drafted: &Drafted) -> Vec<(String, Role)> {
    let (facts, words) = (model.facts(), &model.words);
    let mut said = vec![(about_line(model, desk, drafted), Role::Text)];
    let activity = desk.study.case.lines.get(model.budget.line).map(|line| line.activity);
    let whole = |reason: &&Reason| reason.activity.is_none();
    let own = |reason: &&Reason| reason.activity.is_some() && reason.activity == activity;
    let told = |reason: &Reason| (format!("! {}", reason_text(reason, &facts, words)), Role::Risk);
    said.extend(desk.found.reasons.iter().filter(own).map(told));
    if desk.found.status == Advice::Refused {
        said.push((words.say("arbitration-no-advice").to_string(), Role::Risk));
    }
    said.extend(desk.found.reasons.iter().filter(whole).map(told));
    if desk.found.status == Advice::Refused {
        said.extend(trial(model, desk).map(|text| (text, Role::Text)));
    }
    said.extend(left_out_text(&desk.study.case, words).map(|text| (text, Role::Dim)));
    said.push((words.say("arbitration-attributed").to_string(), Role::Dim));
    said
}

/// What is known of the line under the cursor, and why it stands where it does.
fn about_line(model: &Model, desk: &Desk, drafted: &Drafted) -> String {
    let (words, facts) = (&model.words, model.facts());
    let Some((line, share)) = desk.study.case.lines.get(model.budget.line).zip(drafted.shares.get(model.budget.line)) else {
        return String::new();
    };
    let name = model.plan.activities.get(line.activity).map_or("", |activity| activity.name.as_str());
    let why = words.say(match share.binding {
        Binding::Locked => "binding-locked",
        Binding::Minimum => "binding-minimum",
        Binding::Maximum => "binding-maximum",
        Binding::Margin => "binding-margin",
    });
    let (spent, results) = line.weeks.sums();
    let learned = words.say(learned(share.learned));
    let money = |value: f64| show(&Value::Number(value, Unit::Money), &facts, words);
    let mut text = words.say_with("line-why", &[("activity", name.into()), ("why", why.into())]);
    if line.weeks.counted() > 0 {
        let args: [(&str, Arg<'_>); 3] =
            [("weeks", line.weeks.counted().into()), ("results", results.into()), ("learned", learned.into())];
        text = format!("{text} · {}", words.say_with("line-known", &args));
        if let Some(range) = cost_interval(spent, results).filter(|range| range.high.is_finite()) {
            let cents = |value: f64| money((value * 100.0).round() / 100.0);
            let args = [("value", cents(spent / results)), ("low", cents(range.low)), ("high", cents(range.high))];
            text = format!("{text} · {}", words.say_with("line-cost", &args.map(|(name, text)| (name, text.into()))));
        }
    }
    text
}

/// How much the weeks taught, in words.
pub const fn learned(share: f64) -> &'static str {
    match share {
        share if share < 0.10 => "learned-nothing",
        share if share < 0.35 => "learned-rough",
        share if share < 0.65 => "learned-fair",
        _ => "learned-good",
    }
}

/// The experiment that would teach most.
fn trial(model: &Model, desk: &Desk) -> Option<String> {
    let (facts, words) = (model.facts(), &model.words);
    let trial = desk.found.trial.as_ref()?;
    let money = |amount: f64| show(&Value::Number(amount.round(), Unit::Money), &facts, words);
    let name = model.plan.activities.get(trial.activity).map_or_else(String::new, |activity| activity.name.clone());
    let day = trial.read_on(model.today).map_or_else(String::new, |day| words.days().day(day));
    let args: [(&str, Arg<'_>); 6] = [
        ("activity", name.into()),
        ("up", money(trial.design.up).into()),
        ("down", money(trial.design.down).into()),
        ("weeks", trial.design.weeks.into()),
        ("cost", words.numbers().trimmed(trial.design.cost, 1).into()),
        ("day", day.into()),
    ];
    Some(words.say_with("arbitration-experiment", &args))
}
