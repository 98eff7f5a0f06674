//! The page of a file of results, made of what was read: questions, totals, where names go.

use chrono::Datelike;

use crate::app::{Answer, Ask, Message, Model, Preview, RouteLine, Routed, Step, To, Total};
use crate::domain::{Aggregation, Plan};
use crate::exchange::booking::{BookError, Booked, Feeds, Goes, Known, Routes};
use crate::exchange::results::{self, Doubt, DoubtKind, Order, Report};
use crate::exchange::sources::Metric;
use crate::exchange::{ImportError, say};
use crate::text::{Words, sanitize};

use super::intake::{Held, Taking, booked};

/// The question that a doubt asks.
pub fn ask(doubt: &Doubt, model: &Model) -> Ask {
    let (sentence, _) = say(&ImportError::Doubt(doubt.clone()), &model.words, &model.plan);
    let choice = |key: &str, answer| (model.words.say(key).into_owned(), answer);
    let choices = match doubt.kind {
        DoubtKind::Decimal => {
            vec![choice("intake-decimal-comma", Answer::Decimal(',')), choice("intake-decimal-point", Answer::Decimal('.'))]
        }
        DoubtKind::Order => {
            vec![choice("intake-day-first", Answer::DayFirst(true)), choice("intake-month-first", Answer::DayFirst(false))]
        }
        DoubtKind::Year => {
            let year = model.today.year();
            [year, year - 1, year - 2].map(|year| (year.to_string(), Answer::Year(year))).into()
        }
    };
    Ask { sentence, choices }
}

/// The page of a file that is read: what it holds, or what must be said first.
pub fn preview(taking: &Taking, model: &Model) -> Message {
    let (report, routes) = match &taking.read {
        Some(Held::Results(report, _, routes)) => (report, routes),
        Some(Held::Sheet(sheet)) => return taking.page(Step::Ready(Box::new(sheet.preview(model)))),
        _ => return Message::IntakeClosed(None),
    };
    let (booked, blocked) = match booked(taking, model, true) {
        Ok(booked) => (booked, unrouted(routes, model)),
        Err(error) => {
            let (sentence, _) = say(&ImportError::Book(error.clone()), &model.words, &model.plan);
            match error {
                BookError::NoCurrency => {
                    let currency = model.plan.settings.currency.clone();
                    let label = model.words.say_with("intake-plan-currency", &[("currency", currency.as_str().into())]);
                    return taking.page(Step::Asking(Ask { sentence, choices: vec![(label, Answer::Currency(currency.clone()))] }));
                }
                BookError::LongRow(span) if span.is_crossing_week() => {
                    let label = model.words.say("intake-nearest-week").into_owned();
                    return taking.page(Step::Asking(Ask { sentence, choices: vec![(label, Answer::NearestWeek)] }));
                }
                BookError::NoDate | BookError::LongRow(_) => {
                    let sentence = format!("{sentence} {}", model.words.say("intake-type-days"));
                    return taking.page(Step::Asking(Ask { sentence, choices: Vec::new() }));
                }
                _ => (Booked::default(), Some(sentence)),
            }
        }
    };
    let mut warnings = results::warnings(report, &model.words);
    if booked.beside > 0 {
        warnings.push(model.words.say_with("results-beside", &[("count", booked.beside.into())]));
    }
    taking.page(Step::Ready(Box::new(Preview {
        headline: results::headline(report, &model.words),
        totals: totals(report, &model.words),
        warnings,
        routes: dates(taking, report, &model.words).into_iter().chain(lines(&model.plan, report, routes, &model.words)).collect(),
        counts: counts(&booked, &model.words),
        keys: "intake-keys",
        blocked,
    })))
}

fn counts(booked: &Booked, words: &Words) -> String {
    let Booked { new, changed, same, made, replaced, .. } = booked;
    let args = [("new", (*new).into()), ("changed", (*changed).into()), ("same", (*same).into()), ("made", (*made).into())];
    let counts = words.say_with("intake-counts", &args);
    if *replaced == 0 {
        return counts;
    }
    format!("{counts} {}", words.say_with("results-replaced", &[("count", (*replaced).into())]))
}

fn unrouted(routes: &Routes, model: &Model) -> Option<String> {
    let names: Vec<String> = routes.campaigns.iter().filter(|route| route.to.is_none()).map(|route| route.name.clone()).collect();
    let error = ImportError::Book(BookError::Unrouted(names.clone()));
    (!names.is_empty()).then(|| say(&error, &model.words, &model.plan).0)
}

fn totals(report: &Report, words: &Words) -> Vec<Total> {
    let table = report.table();
    let value = |metric: Metric, sum: f64| match &report.currency {
        Some(currency) if metric.is_money() => words.numbers().money_value(sum, 2, currency),
        _ => words.numbers().trimmed(sum, 2),
    };
    let total = |(place, metric): (usize, &Metric)| {
        let sum = table.total(place)?;
        let stated = table.controls.iter().find_map(|(_, sums)| sums[place]);
        let stated = stated.map(|stated| (value(*metric, stated), (stated - sum).abs() <= table.slack()));
        Some(Total { name: words.say(&metric.text_key()).into_owned(), sum: value(*metric, sum), stated })
    };
    table.metrics.iter().enumerate().filter_map(total).collect()
}

/// The order of day and month, where the titles alone tell it: it can be the other one.
fn dates(taking: &Taking, report: &Report, words: &Words) -> Option<RouteLine> {
    let choice = |key: &str, is_first| (To::DayFirst(is_first), words.say(key).into_owned());
    let choices = vec![choice("intake-day-first", true), choice("intake-month-first", false)];
    let known = if taking.answers.order.is_some() { Known::Said } else { Known::Guessed };
    let wanted = Some(To::DayFirst(report.assumed? == Order::DayFirst));
    Some(line(Routed::Dates, &words.say("intake-dates"), choices, wanted, known))
}

/// A line for each campaign and each figure.
fn lines(plan: &Plan, report: &Report, routes: &Routes, words: &Words) -> Vec<RouteLine> {
    let word = |key: &str| words.say(key).into_owned();
    let campaigns = routes.campaigns.iter().enumerate().map(|(place, route)| {
        let mut choices: Vec<(To, String)> =
            plan.activities.iter().map(|activity| (To::Activity(activity.id), sanitize(&activity.name).into_owned())).collect();
        choices.extend([(To::Plan, word("intake-plan")), (To::New, word("intake-new")), (To::Nowhere, word("intake-nowhere"))]);
        let wanted = route.to.map(|to| match to {
            Goes::Activity(activity) => To::Activity(activity),
            Goes::Plan => To::Plan,
            Goes::New => To::New,
            Goes::Nowhere => To::Nowhere,
        });
        let name = if route.name.is_empty() { report.source.name } else { &route.name };
        line(Routed::Campaign(place), name, choices, wanted, route.known)
    });
    let metrics = routes.metrics.iter().enumerate().map(|(place, route)| {
        let kpis = plan.kpis.iter().filter(|kpi| kpi.formula.is_none() && kpi.aggregation == Aggregation::Sum);
        let mut choices: Vec<(To, String)> = kpis.map(|kpi| (To::Kpi(kpi.id), sanitize(&kpi.name).into_owned())).collect();
        if route.name == Metric::Spend {
            choices.insert(0, (To::Spend, word("sheet-spend")));
        }
        choices.extend([(To::New, word("intake-new")), (To::Nowhere, word("intake-nowhere"))]);
        let wanted = route.to.map_or(To::Nowhere, |to| match to {
            Feeds::Kpi(kpi) => To::Kpi(kpi),
            Feeds::Spend => To::Spend,
            Feeds::New => To::New,
            Feeds::Nothing => To::Nowhere,
        });
        line(Routed::Metric(place), &word(&route.name.text_key()), choices, Some(wanted), route.known)
    });
    campaigns.chain(metrics).collect()
}

fn line(of: Routed, name: &str, choices: Vec<(To, String)>, wanted: Option<To>, known: Known) -> RouteLine {
    let how = match known {
        Known::Remembered => "intake-remembered",
        Known::Said => "intake-said",
        Known::Named => "intake-named",
        Known::Guessed => "intake-guessed",
        Known::Not => "intake-unknown",
    };
    let to = wanted.and_then(|wanted| choices.iter().position(|(to, _)| *to == wanted));
    RouteLine { of, name: sanitize(name).into_owned(), choices, to, how }
}
