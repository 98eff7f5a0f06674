//! The one edit that makes an objective with its target, its activities on channels, their KPIs, targets, tracking and money.

use crate::audit::{ChannelKind, Guide};
use crate::domain::{
    Activity, Aggregation, Cadence, Cents, Change, Channel, Day, Edit, Expression, Goal, Id, Invalid, Kpi, Level, Objective,
    Persona, Plan, Reach, Record, Scope, Stage, Table, Target, add, code_from_name,
};
use crate::tables::{blank, with_code};
use crate::text::Words;

use super::Draft;
use super::per::asked;
use super::proposals::Pick;

/// One activity of the decomposition: a channel, its share, how it is told apart, its money.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// Place of the channel in the guide.
    pub guide: usize,
    /// The plan's channel, if it has one.
    pub channel: Option<Id<Channel>>,
    /// Its name.
    pub name: String,
    /// Whether it takes part.
    pub chosen: bool,
    /// Its money.
    pub budget: Cents,
    /// Whom it is for.
    pub persona: Option<Id<Persona>>,
    /// How its results are told apart and proven.
    pub tracking: String,
}

/// The channels of the plan that the guide knows, then the one the sentence names; only that one is chosen at first.
#[must_use]
pub fn pieces(plan: &Plan, guide: &Guide, draft: &Draft) -> Vec<Piece> {
    let known = plan.channels.iter().filter_map(|channel| {
        let place = guide.channels.named_in(&format!("{} {}", channel.code, channel.name))?;
        Some((place, Some(channel.id), channel.name.clone()))
    });
    let mut all: Vec<(usize, Option<Id<Channel>>, String)> = known.collect();
    if let Some(place) = draft.channel.filter(|place| all.iter().all(|(known, ..)| known != place)) {
        let key = guide.channels.all().get(place).map_or_else(String::new, |channel| channel.key.to_uppercase());
        all.push((place, None, key));
    }
    all.sort_by_key(|(place, ..)| Some(*place) != draft.channel);
    let piece = |(guide, channel, name): (usize, Option<Id<Channel>>, String)| Piece {
        guide,
        channel,
        name,
        chosen: Some(guide) == draft.channel,
        budget: Cents::ZERO,
        persona: draft.persona,
        tracking: String::new(),
    };
    all.into_iter().map(piece).collect()
}

/// A plan being written: each record is added to a copy and to the edit.
struct Pen<'a> {
    plan: Plan,
    changes: Vec<Change>,
    guide: &'a Guide,
    words: &'a Words,
    today: Day,
    per: Option<Cadence>,
}

impl Pen<'_> {
    fn add(&mut self, record: Record) -> Result<i64, Invalid> {
        let record = with_code(&self.plan, record);
        let crate::domain::Key::Row(_, number) = record.key() else { return Err(Invalid::Missing(record.table())) };
        for change in add(&self.plan, record)?.changes {
            self.plan.apply(&change);
            self.changes.push(change);
        }
        Ok(number)
    }

    fn blank(&self, table: Table) -> Record {
        blank(&self.plan, table, self.today)
    }

    /// The KPI picked; one of the catalogue is made with every KPI it is computed from.
    fn kpi(&mut self, pick: &Pick) -> Result<Id<Kpi>, Invalid> {
        let code = match pick {
            Pick::Own(id) => return Ok(*id),
            Pick::New(code) => code,
        };
        if let Some(kpi) = self.plan.kpis.by_code(code) {
            return Ok(kpi.id);
        }
        let of = self.guide.channels.kpi(code).ok_or(Invalid::Missing(Table::Kpis))?;
        for input in of.formula.iter().flat_map(|formula| formula.codes()) {
            self.kpi(&Pick::New(input.to_owned()))?;
        }
        let Record::Kpi(blank) = self.blank(Table::Kpis) else { return Err(Invalid::Missing(Table::Kpis)) };
        let number = self.add(Record::Kpi(Kpi {
            code: code.clone(),
            name: of.name(self.words.tongue()).to_owned(),
            unit: of.unit,
            polarity: of.polarity,
            aggregation: of.aggregation(),
            cadence: self.per.unwrap_or(of.cadence),
            formula: of.formula.clone(),
            ..blank
        }))?;
        Ok(Id::new(number))
    }

    fn target(&mut self, kpi: Id<Kpi>, scope: Scope, goal: &Expression, draft: &Draft) -> Result<(), Invalid> {
        let Record::Target(blank) = self.blank(Table::Targets) else { return Err(Invalid::Missing(Table::Targets)) };
        let baseline = if matches!(scope, Scope::Objective(_)) { draft.baseline } else { None };
        let adds = self.plan.kpis.get(kpi).filter(|kpi| kpi.aggregation == Aggregation::Sum);
        let (goal, over) = adds.zip(draft.per).map_or((goal.clone(), None), |(kpi, per)| asked(kpi, goal, per));
        let target =
            Target { kpi, scope, expression: Some(goal), over, baseline, start: Some(self.today), due: draft.due, ..blank };
        self.add(Record::Target(target)).map(drop)
    }

    fn objective(&mut self, draft: &Draft) -> Result<Id<Objective>, Invalid> {
        let Record::Objective(blank) = self.blank(Table::Objectives) else { return Err(Invalid::Missing(Table::Objectives)) };
        let text = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let owner = self.plan.objectives.iter().find_map(|one| one.owner.clone());
        let record = Objective {
            name: draft.name.trim().to_owned(),
            business_goal: text(&draft.business_goal),
            owner: owner.or_else(|| Some(self.words.say("smart-owner").into_owned())),
            start: Some(self.today),
            due: draft.due,
            priority: (draft.priority > 0).then_some(draft.priority),
            ..blank
        };
        Ok(Id::new(self.add(Record::Objective(record))?))
    }

    fn channel(&mut self, piece: &Piece) -> Result<Id<Channel>, Invalid> {
        if let Some(id) = piece.channel {
            return Ok(id);
        }
        let Record::Channel(blank) = self.blank(Table::Channels) else { return Err(Invalid::Missing(Table::Channels)) };
        Ok(Id::new(self.add(Record::Channel(Channel { name: piece.name.clone(), ..blank }))?))
    }

    fn activity(&mut self, piece: &Piece, objective: Id<Objective>, draft: &Draft) -> Result<Id<Activity>, Invalid> {
        let channel = self.channel(piece)?;
        let name = self
            .words
            .say_with("smart-activity", &[("channel", piece.name.as_str().into()), ("objective", draft.name.as_str().into())]);
        let ready = self.plan.statuses.iter().find(|status| status.stage == Stage::Ready).map(|status| status.id);
        let Record::Activity(blank) = self.blank(Table::Activities) else { return Err(Invalid::Missing(Table::Activities)) };
        let owner = self.plan.objectives.get(objective).and_then(|one| one.owner.clone());
        let tracking = Some(piece.tracking.trim().to_owned()).filter(|text| !text.is_empty());
        let tracking = tracking.unwrap_or_else(|| self::tracking(self.guide, piece, draft, self.words));
        let record = Activity {
            name,
            channel: Some(channel),
            objective: Some(objective),
            status: ready,
            persona: piece.persona,
            owner,
            start: Some(self.today),
            due: draft.due,
            budget: Some(piece.budget),
            tracking: Some(tracking),
            ..blank
        };
        Ok(Id::new(self.add(Record::Activity(record))?))
    }
}

/// How an activity's results are told apart and proven, to be read and changed: a campaign name where it brings visits by
/// links, a code where it does not, and what its kind of channel must have before it begins.
#[must_use]
pub fn tracking(guide: &Guide, piece: &Piece, draft: &Draft, words: &Words) -> String {
    let channel = guide.channels.all().get(piece.guide);
    let name = code_from_name(&format!("{} {}", channel.map_or("", |one| one.key.as_str()), draft.name), "campagne");
    let code = || words.say_with("smart-code", &[("code", name.to_uppercase().as_str().into())]);
    let proof = |key: &str| format!("utm_campaign={name} ; {}", words.say(key));
    match channel.map(|channel| channel.kind) {
        Some(ChannelKind::Store | ChannelKind::Event) => code(),
        Some(ChannelKind::Ads) => proof("smart-proof-ads"),
        Some(ChannelKind::Email) => proof("smart-proof-email"),
        Some(ChannelKind::Influence) => proof("smart-proof-influence"),
        _ => format!("utm_campaign={name}"),
    }
}

/// The edit that makes the objective, its target and its activities.
///
/// # Errors
/// [`Invalid`] when a record cannot stand in the plan: the target's unit is not its KPI's, a day lies before today.
pub fn compose(plan: &Plan, guide: &Guide, draft: &Draft, pieces: &[Piece], words: &Words, today: Day) -> Result<Edit, Invalid> {
    let mut pen = Pen { plan: plan.clone(), changes: Vec::new(), guide, words, today, per: draft.per };
    let kpi = draft.kpi.as_ref().map(|pick| pen.kpi(pick)).transpose()?;
    let objective = pen.objective(draft)?;
    if let (Some(kpi), Some(goal)) = (kpi, &draft.goal) {
        pen.target(kpi, Scope::Objective(objective), goal, draft)?;
    }
    let chosen: Vec<&Piece> = pieces.iter().filter(|piece| piece.chosen).collect();
    for piece in &chosen {
        let activity = pen.activity(piece, objective, draft)?;
        for (kpi, goal) in shares(&mut pen, kpi, piece, draft, chosen.len())? {
            pen.target(kpi, Scope::Activity(activity), &goal, draft)?;
        }
    }
    Ok(Edit { action: "add objectives".to_owned(), changes: pen.changes })
}

/// The part of a goal that one of so many activities has: of a number that adds up its share, of any other the whole.
#[must_use]
pub fn share(goal: &Expression, adds: bool, count: f64) -> Expression {
    match goal.goal() {
        Goal::Reach(Reach::Absolute(whole)) if adds && count > 1.0 => {
            Expression::of(Goal::Reach(Reach::Absolute((whole / count).ceil())), goal.unit())
        }
        Goal::Level(Level::AtLeast(whole)) if adds && count > 1.0 => {
            Expression::of(Goal::Level(Level::AtLeast((whole / count).ceil())), goal.unit())
        }
        _ => goal.clone(),
    }
}

/// What one activity of several must do: its part of a number that adds up, the level itself of any other, and what a result
/// may cost where its media are bought.
#[expect(clippy::cast_precision_loss, reason = "a few channels")]
fn shares(
    pen: &mut Pen<'_>,
    kpi: Option<Id<Kpi>>,
    piece: &Piece,
    draft: &Draft,
    count: usize,
) -> Result<Vec<(Id<Kpi>, Expression)>, Invalid> {
    let mut found = Vec::new();
    if let (Some(kpi), Some(goal)) = (kpi, &draft.goal) {
        let adds = pen.plan.kpis.get(kpi).is_some_and(|kpi| kpi.aggregation == Aggregation::Sum);
        found.push((kpi, share(goal, adds, count as f64)));
    }
    let costs = pen.guide.channels.all().get(piece.guide).filter(|channel| channel.costs);
    let cost =
        costs.and_then(|channel| channel.kpis.iter().find(|offer| offer.code.starts_with("cp") || offer.code.starts_with("cost")));
    if let Some((offer, range)) = cost.and_then(|offer| Some((offer.code.clone(), offer.range?))) {
        let id = pen.kpi(&Pick::New(offer))?;
        if Some(id) != kpi {
            found.push((id, Expression::of(Goal::Level(Level::AtMost(range[1])), Some(crate::domain::Unit::Money))));
        }
    }
    Ok(found)
}
