//! What every rule stands on: plan, verdicts, guide, day, and what the texts say.

use chrono::Days;

use crate::analysis::money::Figures;
use crate::analysis::{Reading, Standing, activity_window};
use crate::domain::{Activity, Aggregation, Cadence, Day, Goal, Id, Kpi, Objective, Period, Plan, Scope, Stage, Target};

use super::channels::{ChannelGuide, ChannelKind};
use super::guide::Guide;
use super::marks::{ActivityMarks, Marks};
use super::words::{Found, List};

/// The ground of every rule.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    pub(super) plan: &'a Plan,
    pub(super) standing: &'a Standing,
    pub(super) guide: &'a Guide,
    pub(super) marks: &'a Marks,
}

static NOTHING_SAID: std::sync::LazyLock<ActivityMarks> = std::sync::LazyLock::new(ActivityMarks::default);

impl<'a> Ground<'a> {
    pub(super) const fn today(&self) -> Day {
        self.standing.today()
    }

    pub(super) fn weeks_ago(&self, weeks: u32) -> Day {
        self.today().checked_sub_days(Days::new(u64::from(weeks) * 7)).unwrap_or(self.today())
    }

    /// Whether anything was ever recorded: a plan that nobody follows yet is not told so record by record.
    pub(super) fn is_followed(&self) -> bool {
        !self.plan.measurements.is_empty() || !self.plan.spend.is_empty()
    }

    /// The stage of an activity's status.
    pub(super) fn stage(&self, activity: &Activity) -> Option<Stage> {
        activity.status.and_then(|id| self.plan.statuses.get(id)).map(|status| status.stage)
    }

    /// More than an idea, and not given up.
    pub(super) fn is_meant(&self, activity: &Activity) -> bool {
        !matches!(self.stage(activity), Some(Stage::Idea | Stage::Dropped))
    }

    pub(super) fn is_active(&self, activity: &Activity) -> bool {
        self.stage(activity) == Some(Stage::Active)
    }

    pub(super) fn is_over(&self, activity: &Activity) -> bool {
        matches!(self.stage(activity), Some(Stage::Done | Stage::Dropped))
    }

    /// The activities that must be finished before this one.
    pub(super) fn before(&self, activity: &'a Activity) -> impl Iterator<Item = &'a Activity> + use<'a> {
        let plan = self.plan;
        codes(activity.after.as_deref()).filter_map(|code| plan.activities.by_code(code))
    }

    pub(super) fn window(&self, activity: &Activity) -> Option<Period> {
        activity_window(self.plan, activity)
    }

    pub(super) fn money(&self, activity: &Activity) -> Figures {
        self.standing.books().activity(activity.id)
    }

    pub(super) fn texts(&self, activity: &Activity) -> &'a ActivityMarks {
        self.marks.activities.get(&activity.id).unwrap_or(&NOTHING_SAID)
    }

    /// The channel of an activity, as the guide knows it.
    pub(super) fn channel(&self, activity: &Activity) -> Option<&'a ChannelGuide> {
        self.guide.channels.all().get(self.texts(activity).channel?)
    }

    pub(super) fn is_kind(&self, activity: &Activity, kinds: &[ChannelKind]) -> bool {
        self.channel(activity).is_some_and(|channel| kinds.contains(&channel.kind))
    }

    pub(super) fn kpi_says(&self, kpi: Id<Kpi>) -> Found {
        self.marks.kpis.get(&kpi).copied().unwrap_or_default()
    }

    pub(super) fn objective_says(&self, objective: Id<Objective>) -> Found {
        self.marks.objectives.get(&objective).copied().unwrap_or_default()
    }

    pub(super) fn targets(&self, scope: Scope) -> impl Iterator<Item = &'a Target> + use<'a> {
        let plan = self.plan;
        plan.targets_of(scope).filter_map(|id| plan.targets.get(id))
    }

    pub(super) fn targets_of(&self, activity: &Activity) -> impl Iterator<Item = &'a Target> + use<'a> {
        self.targets(Scope::Activity(activity.id))
    }

    /// The targets of an objective and of its activities.
    pub(super) fn targets_under(&self, objective: Id<Objective>) -> impl Iterator<Item = &'a Target> + use<'a> {
        let (here, plan) = (*self, self.plan);
        self.targets(Scope::Objective(objective))
            .chain(plan.activities_of(objective).flat_map(move |id| here.targets(Scope::Activity(id))))
    }

    pub(super) fn reading(&self, target: &Target) -> Option<&'a Reading> {
        self.standing.reading(target.id)
    }

    pub(super) fn kpi(&self, target: &Target) -> Option<&'a Kpi> {
        self.plan.kpis.get(target.kpi)
    }

    /// Whether every one of some targets measures a KPI of these lists; never without targets.
    pub(super) fn all_say(&self, targets: impl Iterator<Item = &'a Target>, lists: &[List]) -> bool {
        let mut any = false;
        let all = targets.inspect(|_| any = true).all(|target| self.kpi_says(target.kpi).has_any(lists));
        all && any
    }

    /// Whether one of some targets measures a KPI of these lists.
    pub(super) fn any_says(&self, mut targets: impl Iterator<Item = &'a Target>, lists: &[List]) -> bool {
        targets.any(|target| self.kpi_says(target.kpi).has_any(lists))
    }

    /// The activity a target is about.
    pub(super) fn activity_of(&self, target: &Target) -> Option<&'a Activity> {
        match target.scope {
            Scope::Activity(id) => self.plan.activities.get(id),
            _ => None,
        }
    }

    /// The mean of the last six cadence periods with a value of a sum before a day; none under four.
    #[expect(clippy::cast_precision_loss, reason = "at most six periods")]
    pub(super) fn rate_before(&self, kpi: &Kpi, scope: Scope, day: Day) -> Option<f64> {
        if kpi.aggregation != Aggregation::Sum {
            return None;
        }
        let mut sums = Vec::new();
        let mut period = kpi.cadence.previous(kpi.cadence.period(day));
        for _ in 0..6 {
            sums.extend(self.sum_in(kpi.id, scope, period));
            period = kpi.cadence.previous(period);
        }
        (sums.len() >= 4).then(|| sums.iter().sum::<f64>() / sums.len() as f64)
    }

    fn sum_in(&self, kpi: Id<Kpi>, scope: Scope, period: Period) -> Option<f64> {
        let own = std::iter::once(scope);
        let below = match scope {
            Scope::Objective(id) => self.plan.activities_of(id).map(Scope::Activity).collect(),
            Scope::Plan | Scope::Activity(_) => Vec::new(),
        };
        let values = own.chain(below).flat_map(|scope| {
            let points = self.plan.measurements.series(kpi, scope);
            let from = points.partition_point(|point| point.date < period.first);
            points[from..].iter().take_while(move |point| point.date <= period.last).map(|point| point.value)
        });
        values.fold(None, |sum: Option<f64>, value| Some(sum.unwrap_or(0.0) + value))
    }
}

/// Whether a target asks for a number, and not only for something to be done.
pub(super) fn is_numeric(target: &Target) -> bool {
    target.expression.as_ref().is_some_and(|goal| goal.goal() != Goal::Milestone)
}

/// How many periods of a cadence a span of days is long.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "days of a plan")]
pub fn periods(cadence: Cadence, window: Period) -> f64 {
    let days = match cadence {
        Cadence::Day => 1.0,
        Cadence::Week => 7.0,
        Cadence::Month => 30.437,
        Cadence::Quarter => 91.31,
    };
    window.days() as f64 / days
}

/// The codes in a list of codes.
pub(super) fn codes(list: Option<&str>) -> impl Iterator<Item = &str> {
    list.unwrap_or_default().split([',', ';', ' ']).filter(|code| !code.is_empty())
}

/// Whether a text says nothing.
pub(super) fn is_blank(text: Option<&str>) -> bool {
    text.is_none_or(|text| text.trim().is_empty())
}
