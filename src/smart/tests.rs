use crate::audit::Guide;
use crate::domain::{Cadence, Day, Goal, Language, Over, Plan, Reach, Scope};
use crate::text::{Tongue, Words};

use super::{Draft, Pick, compose, letters, pieces, read};

fn today() -> Day {
    "2026-11-25".parse().unwrap()
}

fn plan(language: Language) -> Plan {
    Plan::new(Plan::blank_settings(language))
}

/// What is read of a sentence: number, KPI, channel, day.
fn told(sentence: &str, language: Language) -> (Option<f64>, Option<String>, Option<String>, Option<String>) {
    let guide = Guide::default();
    let reading = read(sentence, &plan(language), &guide, today());
    let number = reading.goal.map(|goal| match goal.goal() {
        Goal::Reach(Reach::Absolute(value) | Reach::Relative(value) | Reach::Points(value)) => value,
        other => panic!("{other:?}"),
    });
    let kpi = reading.kpi.map(|pick| match pick {
        Pick::New(code) => code,
        Pick::Own(id) => format!("{id:?}"),
    });
    let channel = reading.channel.map(|place| guide.channels.all()[place].key.clone());
    (number, kpi, channel, reading.due.map(|day| day.to_string()))
}

fn expected(number: f64, kpi: &str, channel: &str, due: &str) -> (Option<f64>, Option<String>, Option<String>, Option<String>) {
    (Some(number), Some(kpi.into()), Some(channel.into()), Some(due.into()))
}

#[test]
fn the_articles_sentence_fills_number_kpi_channel_and_day() {
    for sentence in [
        "Générer 5 000 leads qualifiés via une campagne SEA d'ici la fin du trimestre",
        "Générer 5 000 leads qualifiés via une campagne SEA d’ici la fin du trimestre.",
        "générer 5k leads qualifiés avec Google Ads avant fin décembre",
        "D'ici la fin du trimestre, générer 5 000 leads qualifiés via une campagne SEA",
    ] {
        assert_eq!(told(sentence, Language::French), expected(5000.0, "leads", "sea", "2026-12-31"), "{sentence}");
    }
}

#[test]
fn english_sentences_are_read_as_well() {
    for sentence in [
        "Generate 5,000 qualified leads through a SEA campaign by the end of the quarter",
        "Get 5,000 qualified leads with Google Ads before 31/12",
    ] {
        assert_eq!(told(sentence, Language::English), expected(5000.0, "leads", "sea", "2026-12-31"), "{sentence}");
    }
}

#[test]
fn other_sentences_fill_what_they_say_and_nothing_else() {
    assert_eq!(
        told("Augmenter le taux d'ouverture de +5 pts par e-mail d'ici le 31/03/2027", Language::French),
        expected(5.0, "open_rate", "email", "2027-03-31")
    );
    assert_eq!(told("Améliorer notre visibilité", Language::French), (None, None, None, None));
    assert_eq!(told("", Language::French), (None, None, None, None));
    assert_eq!(told("120 coupons en pharmacie", Language::French), (Some(120.0), Some("coupons".into()), Some("pos".into()), None));
}

/// The targets of the objective that a sentence makes: KPI's cadence, text, over which days.
fn made(plan: &Plan, sentence: &str) -> (Cadence, String, Option<Over>) {
    let guide = Guide::default();
    let reading = read(sentence, plan, &guide, today());
    let draft = Draft { per: reading.per, goal: reading.goal, kpi: reading.kpi, due: reading.due, ..draft(SENTENCE) };
    let edit = compose(plan, &guide, &draft, &[], &Words::new(Tongue::French), today()).unwrap();
    let mut after = plan.clone();
    edit.changes.iter().for_each(|change| after.apply(change));
    let target = after.targets.iter().last().unwrap();
    (after.kpis.get(target.kpi).unwrap().cadence, target.expression.as_ref().unwrap().text().to_owned(), target.over)
}

#[test]
fn a_number_a_month_is_a_level_of_each_month_in_the_kpis_own_periods() {
    let empty = plan(Language::French);
    let sentence = "Générer 200 leads par mois via le SEA d'ici fin décembre";
    assert_eq!(made(&empty, sentence), (Cadence::Month, ">= 200".to_owned(), None));
    assert_eq!(made(&empty, "Générer 50 leads par semaine d'ici fin décembre"), (Cadence::Week, ">= 50".to_owned(), None));
    let mut weekly = plan(Language::French);
    let crate::domain::Record::Kpi(blank) = crate::tables::blank(&weekly, crate::domain::Table::Kpis, today()) else { panic!() };
    weekly.put(crate::domain::Record::Kpi(crate::domain::Kpi { code: "leads".into(), name: "Leads".into(), ..blank }));
    assert_eq!(made(&weekly, sentence), (Cadence::Week, ">= 200".to_owned(), Some(Over::Rolling(4))));
}

#[test]
fn the_plans_own_kpi_comes_before_the_catalogues() {
    let mut own = plan(Language::French);
    let crate::domain::Record::Kpi(blank) = crate::tables::blank(&own, crate::domain::Table::Kpis, today()) else { panic!() };
    own.put(crate::domain::Record::Kpi(crate::domain::Kpi { code: "mql".into(), name: "Leads qualifiés".into(), ..blank }));
    let reading = read("500 leads qualifiés via LinkedIn", &own, &Guide::default(), today());
    assert_eq!(reading.kpi, Some(Pick::Own(own.kpis.by_code("mql").unwrap().id)));
}

fn draft(sentence: &str) -> Draft {
    let reading = read(sentence, &plan(Language::French), &Guide::default(), today());
    Draft {
        name: reading.name,
        kpi: reading.kpi,
        goal: reading.goal,
        channel: reading.channel,
        due: reading.due,
        business_goal: "Chiffre d'affaires +15 %".into(),
        priority: 1,
        ..Draft::default()
    }
}

const SENTENCE: &str = "Générer 5 000 leads qualifiés via une campagne SEA d'ici la fin du trimestre";

#[test]
fn each_letter_is_met_or_says_what_is_missing() {
    let (plan, guide) = (plan(Language::French), Guide::default());
    let said = |draft: &Draft| letters(draft, &plan, None, &guide, today()).map(|letter| (letter.met, letter.why));
    assert!(said(&draft(SENTENCE)).iter().all(|(met, _)| *met), "{:?}", said(&draft(SENTENCE)));
    let whys = said(&Draft { name: "Améliorer la visibilité".into(), ..Draft::default() }).map(|(_, why)| why);
    assert_eq!(whys, ["smart-s-vague", "smart-m-kpi", "smart-a-goal", "smart-r-goal", "smart-t-day"]);
}

#[test]
fn the_objective_and_its_activities_are_one_edit_that_one_undo_takes_back() {
    let (mut plan, guide) = (plan(Language::French), Guide::default());
    let words = Words::new(Tongue::French);
    let draft = draft(SENTENCE);
    let pieces = pieces(&plan, &guide, &draft);
    let edit = compose(&plan, &guide, &draft, &pieces, &words, today()).unwrap();
    let before = plan.clone();
    for change in &edit.changes {
        plan.apply(change);
    }
    let objective = plan.objectives.iter().next().unwrap();
    let activity = plan.activities.iter().next().unwrap();
    assert_eq!((objective.due, activity.objective), (Some("2026-12-31".parse().unwrap()), Some(objective.id)));
    assert!(activity.tracking.as_deref().unwrap().starts_with("utm_campaign=sea_"));
    let codes = |scope| plan.targets_of(scope).map(|id| plan.kpis.get(plan.targets.get(id).unwrap().kpi).unwrap().code.clone());
    assert_eq!(codes(Scope::Objective(objective.id)).collect::<Vec<_>>(), ["leads"]);
    assert_eq!(codes(Scope::Activity(activity.id)).collect::<Vec<_>>(), ["leads", "cpl"]);
    for change in &edit.inverse().changes {
        plan.apply(change);
    }
    assert_eq!(plan, before);
}

#[test]
fn a_number_is_shared_among_the_channels_chosen() {
    let mut plan = plan(Language::French);
    for (number, name) in [(1, "SEO"), (2, "Emailing")] {
        let (id, code) = (crate::domain::Id::new(number), format!("c{number}"));
        plan.put(crate::domain::Record::Channel(crate::domain::Channel { id, code, name: name.into() }));
    }
    let (guide, words, draft) = (Guide::default(), Words::new(Tongue::French), draft(SENTENCE));
    let mut parts = pieces(&plan, &guide, &draft);
    assert_eq!(parts.iter().map(|piece| piece.chosen).collect::<Vec<_>>(), [true, false, false]);
    for piece in &mut parts {
        piece.chosen = true;
    }
    let edit = compose(&plan, &guide, &draft, &parts, &words, today()).unwrap();
    for change in &edit.changes {
        plan.apply(change);
    }
    let goals: Vec<&str> = plan
        .targets
        .iter()
        .filter(|target| matches!(target.scope, Scope::Activity(_)))
        .filter_map(|target| target.expression.as_ref())
        .map(crate::domain::Expression::text)
        .collect();
    assert_eq!(
        goals.iter().filter(|goal| goal.replace('\u{a0}', " ").starts_with("1667") || goal.starts_with("1 667")).count(),
        3,
        "{goals:?}"
    );
}

#[test]
fn no_sentence_makes_the_reading_panic() {
    let (plan, guide) = (plan(Language::French), Guide::default());
    for sentence in [
        "’d'ici",
        "d'ici d'ici 31/12",
        "İ d'ici 31/12",
        "5",
        "+",
        "5 000 000 000 000 000 000 leads",
        "by by by",
        "€5 via  via",
        "œ via sea 5",
    ] {
        let _ = read(sentence, &plan, &guide, today());
    }
}

#[test]
fn sentences_as_marketers_type_them_are_read() {
    let guide = Guide::built_in();
    let today = "2026-11-23".parse().unwrap();
    for (language, sentences) in [
        (
            Tongue::French,
            [
                ("Augmenter le chiffre d'affaires de 15 % d'ici fin 2027 grâce à l'e-mailing", "+15 %", "email", "2027-12-31"),
                (
                    "Je veux 200 inscriptions à mon webinaire avec LinkedIn Ads avant le 15 janvier",
                    "200",
                    "social_ads",
                    "2027-01-15",
                ),
                ("Baisser le CPL sous 12 € sur Google Ads d'ici 3 mois", "<12 €", "sea", "2027-02-23"),
                ("Passer de 1 200 à 2 000 abonnés Instagram d'ici la fin de l'année", "2 000", "social", "2026-12-31"),
                ("Atteindre un taux d'ouverture de 35 % sur la newsletter en décembre", "35 %", "email", "2026-12-31"),
                ("+30 % de trafic organique via le SEO au T1 2027", "+30 %", "seo", "2027-03-31"),
                ("Vendre 500 coffrets de Noël en boutique avant le 24/12", "500", "pos", "2026-12-24"),
                ("Réduire de 20% le taux de désabonnement de la newsletter d'ici six mois", "-20%", "email", "2027-05-23"),
                ("10k vues sur TikTok d'ici mars", "10k", "social", "2027-03-31"),
                ("Doubler le nombre de devis demandés via le site d'ici juin 2027", "+100 %", "site", "2027-06-30"),
            ],
        ),
        (
            Tongue::English,
            [
                ("Increase revenue by 15% by the end of 2027 with email marketing", "+15%", "email", "2027-12-31"),
                ("Get 200 webinar sign-ups from LinkedIn Ads before January 15", "200", "social_ads", "2027-01-15"),
                ("Bring CPL below €12 on Google Ads within 3 months", "<€12", "sea", "2027-02-23"),
                ("Grow Instagram followers from 1,200 to 2,000 by year end", "2000", "social", "2026-12-31"),
                ("Reach a 35% open rate on the newsletter in December", "35%", "email", "2026-12-31"),
                ("+30% organic traffic through SEO in Q1 2027", "+30%", "seo", "2027-03-31"),
                ("Sell 500 Christmas boxes in store by 24/12", "500", "pos", "2026-12-24"),
                (
                    "Generate 5,000 qualified leads via a paid search campaign by the end of the quarter",
                    "5000",
                    "sea",
                    "2026-12-31",
                ),
                ("10k views on TikTok by March", "10k", "social", "2027-03-31"),
                ("Double the number of quotes requested on the website by June 2027", "+100 %", "site", "2027-06-30"),
            ],
        ),
    ] {
        let plan = Plan::new(Plan::blank_settings(match language {
            Tongue::French => Language::French,
            Tongue::English => Language::English,
        }));
        for (sentence, goal, channel, due) in sentences {
            let reading = read(sentence, &plan, guide, today);
            assert_eq!(reading.goal.as_ref().map(crate::domain::Expression::text), Some(goal), "{sentence}");
            let named = reading.channel.map(|place| guide.channels.all()[place].key.as_str());
            assert_eq!(named, Some(channel), "{sentence}");
            assert_eq!(reading.due.map(|due| due.to_string()).as_deref(), Some(due), "{sentence}");
        }
    }
}
