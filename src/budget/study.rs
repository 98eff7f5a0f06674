//! What the weeks say of a case: the proposal, and what any other split of the money would bring.

use super::bounds::Trouble;
use super::case::{Case, Counted, Group, Line, worth};
use super::draft::Draft;
use super::reason::Reason;
use crate::arbitration::{
    self, Advice, ArbitrationError, Band, Binding, CentBounds, Evidence, Experiment, Gain, Measure, Proposal, Response, Strength,
    propose, to_cents,
};
use crate::domain::{Activity, Cadence, Cents, Day, Id, Plan, Unit};

/// The evidence of one group, and the proposal for it.
#[derive(Clone, Debug)]
struct Desk {
    activities: Vec<arbitration::Activity>,
    evidence: Evidence,
    proposal: Proposal,
}

/// A case with its evidence.
#[derive(Clone, Debug)]
pub struct Study {
    /// The question.
    pub case: Case,
    desks: Vec<Desk>,
    /// What holds lines back before anything is learned.
    flaws: Vec<Reason>,
}

/// The answer. Money is the horizon's.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// Whether it may be adopted as it stands.
    pub status: Advice,
    /// How sure it is.
    pub strength: Strength,
    /// Why it is refused or held back.
    pub reasons: Vec<Reason>,
    /// Amounts proposed, a line each.
    pub after: Draft,
    /// What the main group's results do.
    pub outlooks: Vec<Outlook>,
    /// A line each.
    pub shares: Vec<Share>,
    /// Results (times their worth) of the next currency unit in the proposed split of the main group.
    pub lambda: f64,
    /// Money without a place: it goes to the reserve.
    pub leftover: Cents,
    /// Part of the way to the best split, 0 to 1.
    pub step: f64,
    /// The experiment that would teach most, its activity and its group.
    pub trial: Option<Trial>,
}

/// What a split does to the results of a group, over the horizon.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outlook {
    /// In what results are counted.
    pub counted: Counted,
    /// Results of what the lines have now.
    pub before: Band,
    /// Results of the split.
    pub after: Band,
    /// The difference.
    pub gain: Gain,
}

/// What is known of one line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    /// Results of the next currency unit at what it has; none without evidence.
    pub marginal_before: Option<f64>,
    /// The same at what it would get.
    pub marginal_after: Option<f64>,
    /// What the weeks taught, 0 to 1.
    pub learned: f64,
    /// Why it stands where it does.
    pub binding: Binding,
}

/// An experiment with its activity.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trial {
    /// Which activity.
    pub activity: Id<Activity>,
    /// In what its results are counted.
    pub counted: Counted,
    /// Amounts a week, weeks, and what it costs.
    pub design: Experiment,
}

impl Trial {
    /// The day after its last week, when it starts next Monday.
    #[must_use]
    pub fn read_on(&self, today: Day) -> Option<Day> {
        let weeks = i32::try_from(self.design.weeks).ok()?;
        Some(Cadence::Week.shift(today, weeks.checked_add(1)?))
    }
}

impl Desk {
    fn of(plan: &Plan, case: &Case, group: &Group) -> Result<Self, Trouble> {
        let weeks = f64::from(case.weeks);
        let lines = group.lines.iter().map(|place| &case.lines[*place]);
        let activities: Vec<_> = lines.map(|line| told(plan, case, line, group.counted)).collect();
        let found = Evidence::of(&activities, SEED).and_then(|evidence| {
            let proposal = propose(&activities, &evidence, group.total.units() / weeks)?;
            Ok((evidence, proposal))
        });
        match found {
            Ok((evidence, proposal)) => Ok(Self { activities, evidence, proposal }),
            Err(ArbitrationError::InfeasibleMinimum { minimums, .. }) => {
                Err(Trouble::BelowMinimums { total: group.total, minimums: cents(minimums * weeks) })
            }
            Err(_) => Err(Trouble::Unsound("history")),
        }
    }
}

impl Study {
    /// Learns from the weeks of a case. The same records give the same study.
    ///
    /// # Errors
    /// [`Trouble::BelowMinimums`] when what a group may not give up is more than its money.
    pub fn of(case: Case, plan: &Plan) -> Result<Self, Trouble> {
        let flaws = case.lines.iter().flat_map(|line| [Reason::stop(line), Reason::flaw(line)]).flatten().collect();
        let desks = case.groups.iter().map(|group| Desk::of(plan, &case, group)).collect::<Result<Vec<_>, _>>()?;
        Ok(Self { case, desks, flaws })
    }

    fn weeks(&self) -> f64 {
        f64::from(self.case.weeks)
    }

    /// Group and place within it of a line.
    fn seat(&self, line: usize) -> Option<(usize, usize)> {
        let mut groups = self.case.groups.iter().enumerate();
        groups.find_map(|(group, of)| Some((group, of.lines.iter().position(|place| *place == line)?)))
    }

    /// The proposal: the cautious step, exact to the cent.
    #[must_use]
    pub fn found(&self) -> Found {
        let mut after = Draft::keeping(&self.case);
        let advised = self.desks.iter().any(|desk| desk.proposal.status == Advice::Recommended);
        for (group, desk) in self.desks.iter().enumerate() {
            // Beside a group that is advised, one that is not keeps what it has, unless there is more or less to share out.
            if desk.proposal.status == Advice::Recommended || !advised || self.case.other_total {
                let amounts: Vec<f64> = desk.proposal.per_activity.iter().map(|share| share.after).collect();
                self.place(&mut after, group, &amounts);
            }
        }
        self.write(after, advised)
    }

    /// The whole step to the best split by the mean response.
    #[must_use]
    pub fn best(&self) -> Draft {
        let mut after = Draft::keeping(&self.case);
        for (group, desk) in self.desks.iter().enumerate() {
            let part = desk.proposal.step;
            let whole = |share: &arbitration::Share| share.before + (share.after - share.before) / part;
            let amounts: Vec<f64> = desk.proposal.per_activity.iter().map(whole).collect();
            self.place(&mut after, group, &amounts);
        }
        after
    }

    /// The best split of what a draft's free lines have together; its locked lines stay.
    #[must_use]
    pub fn equalised(&self, draft: &Draft) -> Draft {
        let mut after = draft.clone();
        for (group, desk) in self.case.groups.iter().zip(&self.desks) {
            let mut activities = desk.activities.clone();
            for (activity, line) in activities.iter_mut().zip(&group.lines) {
                activity.locked |= draft.locks[*line];
                if activity.locked {
                    activity.now = draft.amounts[*line].units() / self.weeks();
                }
            }
            let money: Cents = group.lines.iter().map(|line| draft.amounts[*line]).sum();
            if let Ok(found) = propose(&activities, &desk.evidence, money.units() / self.weeks()) {
                let whole = |share: &arbitration::Share| share.before + (share.after - share.before) / found.step;
                let amounts: Vec<f64> = found.per_activity.iter().map(whole).collect();
                self.round(&mut after, &group.lines, &amounts, money);
            }
        }
        after
    }

    fn place(&self, after: &mut Draft, group: usize, amounts: &[f64]) {
        let group = &self.case.groups[group];
        self.round(after, &group.lines, amounts, group.total);
    }

    /// Weekly amounts as exact cents over the horizon; what finds no place stays out.
    fn round(&self, after: &mut Draft, lines: &[usize], weekly: &[f64], total: Cents) {
        let amounts: Vec<f64> = weekly.iter().map(|amount| amount * self.weeks()).collect();
        let bounds = |place: usize| {
            let line = &self.case.lines[place];
            let kept = !line.is_free() || after.locks[place];
            let (low, high) = if kept { (after.amounts[place], after.amounts[place]) } else { (line.low, line.high) };
            CentBounds { low: low.cents().min(high.cents()), high: high.cents() }
        };
        let placed = cents(amounts.iter().sum()).cents();
        let sum = if (placed - total.cents()).abs() <= 1 { total.cents() } else { placed.min(total.cents()) };
        let open: Vec<CentBounds> = lines.iter().zip(&amounts).map(|(line, amount)| widened(bounds(*line), *amount)).collect();
        if let Ok(cents) = to_cents(&amounts, &open, sum) {
            for (line, cents) in lines.iter().zip(cents) {
                after.amounts[*line] = Cents::new(cents);
            }
        }
    }

    fn write(&self, after: Draft, advised: bool) -> Found {
        let mut reasons = self.reasons(advised);
        let main = self.desks.first().map(|desk| &desk.proposal);
        let strongest = self.desks.iter().map(|desk| &desk.proposal).find(|proposal| proposal.status == Advice::Recommended);
        if self.case.is_split() {
            reasons.push(Reason::whole("not_compared", false, Vec::new()));
        }
        if self.case.groups.is_empty() {
            reasons.push(Reason::whole("nothing_to_move", true, Vec::new()));
        }
        Found {
            status: if advised { Advice::Recommended } else { Advice::Refused },
            strength: strongest.map_or(Strength::None, |proposal| proposal.strength),
            reasons,
            outlooks: self.outlooks(&after),
            shares: (0..self.case.lines.len()).map(|line| self.share(line, &after)).collect(),
            lambda: main.map_or(0.0, |proposal| proposal.lambda),
            leftover: self.case.total - after.amounts.iter().copied().sum::<Cents>(),
            step: strongest.or(main).map_or(0.0, |proposal| proposal.step),
            trial: self.trial(),
            after,
        }
    }

    fn reasons(&self, advised: bool) -> Vec<Reason> {
        let mut reasons = self.flaws.clone();
        for (group, desk) in self.case.groups.iter().zip(&self.desks) {
            let of = |place: usize| self.case.lines[group.lines[place]].activity;
            let told = desk.proposal.reasons.iter().map(|reason| Reason::found(reason, of, self.weeks()));
            // What refuses one group says nothing of the proposal for another.
            reasons.extend(told.filter(|reason| !(advised && reason.refuses)));
        }
        reasons
    }

    /// What a draft does to the results of every group; groups without evidence are left out.
    #[must_use]
    pub fn outlooks(&self, draft: &Draft) -> Vec<Outlook> {
        let weeks = self.weeks();
        let long = |band: Band| Band { median: band.median * weeks, low: band.low * weeks, high: band.high * weeks };
        let look = |(group, desk): (&Group, &Desk)| {
            let weekly = |amount: &dyn Fn(usize) -> Cents| -> Vec<f64> {
                group.lines.iter().map(|line| amount(*line).units() / weeks).collect()
            };
            let before = weekly(&|line| self.case.lines[line].before);
            let after = weekly(&|line| draft.amounts[line]);
            let gain = desk.evidence.gain(&before, &after);
            let gain = Gain { median: gain.median * weeks, low: gain.low * weeks, high: gain.high * weeks, ..gain };
            Outlook {
                counted: group.counted,
                before: long(desk.evidence.whole(&before)),
                after: long(desk.evidence.whole(&after)),
                gain,
            }
        };
        // A group of which nothing is known promises nothing.
        self.case.groups.iter().zip(&self.desks).map(look).filter(|outlook| outlook.before.high > 0.0).collect()
    }

    /// What is known of a line when it would get what the draft gives it.
    #[must_use]
    pub fn share(&self, line: usize, draft: &Draft) -> Share {
        let about = &self.case.lines[line];
        let Some((desk, place)) = self.seat(line).map(|(group, place)| (&self.desks[group], place)) else {
            return Share { marginal_before: None, marginal_after: None, learned: 0.0, binding: Binding::Locked };
        };
        let response = desk.evidence.response(place);
        let marginal = |amount: Cents| response.map(|response| response.marginal((amount.units() / self.weeks()).max(1e-9)));
        Share {
            marginal_before: marginal(about.before),
            marginal_after: marginal(draft.amounts[line]),
            learned: desk.evidence.learned(place),
            binding: self.binding(line, draft, desk.proposal.per_activity[place].binding),
        }
    }

    fn binding(&self, line: usize, draft: &Draft, advised: Binding) -> Binding {
        let (about, amount) = (&self.case.lines[line], draft.amounts[line]);
        match () {
            () if !about.is_free() || draft.locks[line] => Binding::Locked,
            () if amount <= about.low => Binding::Minimum,
            () if amount >= about.high => Binding::Maximum,
            () => advised,
        }
    }

    /// The expected results of an amount for a line over the horizon, with their range.
    #[must_use]
    pub fn band(&self, line: usize, amount: Cents) -> Option<Band> {
        let (group, place) = self.seat(line)?;
        let band = self.desks[group].evidence.band(place, amount.units() / self.weeks())?;
        let weeks = self.weeks();
        Some(Band { median: band.median * weeks, low: band.low * weeks, high: band.high * weeks })
    }

    fn trial(&self) -> Option<Trial> {
        self.case.groups.iter().zip(&self.desks).find_map(|(group, desk)| {
            let design = desk.proposal.experiment?;
            let activity = self.case.lines[group.lines[design.activity]].activity;
            Some(Trial { activity, counted: group.counted, design })
        })
    }
}

/// The nearest cent.
#[expect(clippy::cast_possible_truncation, reason = "amounts of a plan are far below 2^53 cents")]
fn cents(amount: f64) -> Cents {
    Cents::new((amount * 100.0).round() as i64)
}

/// Draws are seeded: the same file gives the same answer.
const SEED: u64 = 1;

/// Bounds that hold an amount which a proposal left where it was.
fn widened(bounds: CentBounds, amount: f64) -> CentBounds {
    let cents = cents(amount).cents();
    CentBounds { low: bounds.low.min(cents), high: bounds.high.max(cents) }
}

/// A line as the estimator knows it: money a week.
fn told(plan: &Plan, case: &Case, line: &Line, counted: Counted) -> arbitration::Activity {
    let weeks = f64::from(case.weeks);
    let weekly = |amount: Cents| amount.units() / weeks;
    let kpi = line.kpi.and_then(|kpi| plan.kpis.get(kpi));
    let value = match counted {
        Counted::Money => line.kpi.and_then(|kpi| worth(plan, kpi)).unwrap_or(1.0),
        Counted::Kpi(_) => 1.0,
    };
    arbitration::Activity {
        name: plan.activities.get(line.activity).map_or_else(String::new, |activity| activity.name.clone()),
        spend: line.weeks.spend.clone(),
        results: line.weeks.results.clone(),
        measure: if kpi.is_some_and(|kpi| kpi.unit == Unit::Count) { Measure::Count } else { Measure::Amount },
        value,
        now: weekly(line.before),
        min: weekly(line.low),
        max: weekly(line.high),
        locked: line.locked,
    }
}
