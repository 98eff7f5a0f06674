//! A verdict as formulas: the lines of DEFINITIONS.md section 5, each with kpilot's own figure as its result.

use rust_xlsxwriter::Format;

use crate::analysis::{Direction, Reading, Verdict};
use crate::domain::{Aggregation, Cadence, Goal, Kpi, Level, Over, Reach, Target, plain};
use crate::tables::{Value, show};

use super::calculations::Line;
use super::cell::Written;
use super::ground::Ground;
use super::periods::{Rows, column_of, rows_of};
use super::rules::verdict_list;
use super::span::{Span, value};
use super::styles::Styles;

/// What kind of verdict a target has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Form {
    /// A comparison to hold.
    Level(Level),
    /// A value to reach from another one.
    Reach { goal: f64, baseline: f64, direction: Direction },
    /// A value to reach that was there from the start.
    Flat { goal: f64, direction: Direction },
    /// Something to have done.
    Milestone,
    /// Too little is known, or there are too many periods: kpilot's verdict is written as a value.
    Fixed,
}

impl Form {
    pub(super) fn of(ground: &Ground<'_>, target: &Target, kpi: &Kpi) -> Self {
        let (Some(reading), Some(expression)) = (ground.reading(target.id), &target.expression) else { return Self::Fixed };
        if !ground.courses.contains_key(&target.id) || is_patchy(target, kpi) {
            return Self::Fixed;
        }
        match expression.goal() {
            Goal::Level(level) => Self::Level(level),
            Goal::Milestone => Self::Milestone,
            Goal::Reach(reach) => reaching(reading, reach, target, kpi),
        }
    }

    /// The message that says it.
    pub(super) const fn message(self) -> &'static str {
        match self {
            Self::Level(Level::Above(_)) => "workbook-above",
            Self::Level(Level::AtLeast(_)) => "workbook-at-least",
            Self::Level(Level::Below(_)) => "workbook-below",
            Self::Level(Level::AtMost(_)) => "workbook-at-most",
            Self::Level(Level::Equal(_)) => "workbook-equal",
            Self::Level(Level::Between { .. }) => "workbook-between",
            Self::Reach { .. } | Self::Flat { .. } => "workbook-reach",
            Self::Milestone => "workbook-milestone",
            Self::Fixed => "workbook-fixed",
        }
    }

    /// The bounds asked.
    pub(super) const fn bounds(self) -> [Option<f64>; 2] {
        match self {
            Self::Level(Level::Between { low, high }) => [Some(low), Some(high)],
            Self::Level(
                Level::Above(bound) | Level::AtLeast(bound) | Level::Below(bound) | Level::AtMost(bound) | Level::Equal(bound),
            )
            | Self::Reach { goal: bound, .. }
            | Self::Flat { goal: bound, .. } => [Some(bound), Some(bound)],
            Self::Milestone => [Some(1.0), Some(1.0)],
            Self::Fixed => [None, None],
        }
    }

    /// Where a reach target starts from.
    pub(super) const fn baseline(self) -> Option<f64> {
        match self {
            Self::Reach { baseline, .. } => Some(baseline),
            Self::Flat { goal, .. } => Some(goal),
            _ => None,
        }
    }
}

/// The last n periods of a ratio may leave out days between them, which one span of a formula would not.
const fn is_patchy(target: &Target, kpi: &Kpi) -> bool {
    matches!((target.over, kpi.aggregation), (Some(Over::Rolling(_)), Aggregation::Ratio))
}

fn reaching(reading: &Reading, reach: Reach, target: &Target, kpi: &Kpi) -> Form {
    let known = reading.baseline.map(|baseline| baseline.value).or(target.baseline);
    let baseline = known.or((kpi.aggregation == Aggregation::Sum && matches!(reach, Reach::Absolute(_))).then_some(0.0));
    let Some(baseline) = baseline else { return Form::Fixed };
    let goal = match reach {
        Reach::Absolute(goal) => goal,
        Reach::Relative(percent) => baseline * (1.0 + percent / 100.0),
        Reach::Points(points) => baseline + points,
    };
    let upwards = if kpi.polarity == crate::domain::Polarity::Up { Direction::Up } else { Direction::Down };
    if goal > baseline {
        Form::Reach { goal, baseline, direction: Direction::Up }
    } else if goal < baseline {
        Form::Reach { goal, baseline, direction: Direction::Down }
    } else {
        Form::Flat { goal, direction: reading.direction.unwrap_or(upwards) }
    }
}

/// Whether a value does what is asked, as far as a form can say.
pub(super) fn met(line: &Line<'_>, value: f64) -> Option<bool> {
    Some(match line.form {
        Form::Level(Level::Above(bound)) => value > bound,
        Form::Level(Level::AtLeast(bound)) => value >= bound,
        Form::Level(Level::Below(bound)) => value < bound,
        Form::Level(Level::AtMost(bound)) => value <= bound,
        Form::Level(Level::Equal(bound)) => (value - bound).abs() <= 1e-9,
        Form::Level(Level::Between { low, high }) => low <= value && value <= high,
        Form::Reach { goal, direction: Direction::Up, .. } | Form::Flat { goal, direction: Direction::Up } => value >= goal,
        Form::Reach { goal, .. } | Form::Flat { goal, .. } => value <= goal,
        Form::Milestone => value >= 1.0,
        Form::Fixed => return None,
    })
}

/// The same as a formula over a cell.
pub(super) fn met_formula(line: &Line<'_>, cell: &str, ground: &Ground<'_>) -> String {
    let (low, high) = (line.cell(ground, "low"), line.cell(ground, "high"));
    let test = match line.form {
        Form::Level(Level::Above(_)) => format!("{cell}>{low}"),
        Form::Level(Level::Below(_)) => format!("{cell}<{low}"),
        Form::Level(Level::Equal(_)) => format!("ABS({cell}-{low})<=1E-9"),
        Form::Level(Level::Between { .. }) => format!("AND({cell}>={low},{cell}<={high})"),
        Form::Level(Level::AtMost(_))
        | Form::Reach { direction: Direction::Down, .. }
        | Form::Flat { direction: Direction::Down, .. } => format!("{cell}<={low}"),
        Form::Level(Level::AtLeast(_)) | Form::Reach { .. } | Form::Flat { .. } | Form::Milestone => format!("{cell}>={low}"),
        Form::Fixed => return "\"\"".to_owned(),
    };
    format!("IF({test},1,0)")
}

/// One figure of a target's row.
pub(super) struct Figure {
    pub column: &'static str,
    pub formula: Option<String>,
    pub result: Written,
    pub format: Format,
}

/// Every figure of a row, from the share of time to the progress.
pub(super) fn figures(ground: &Ground<'_>, line: &Line<'_>) -> Vec<Figure> {
    let Some(reading) = ground.reading(line.target.id) else { return Vec::new() };
    let rows = rows_of(ground, line.target.id).filter(|_| line.form != Form::Fixed);
    let unit = |value: Option<f64>| ground.styles.unit(line.kpi.unit, value.unwrap_or(0.5));
    let writer = Formulas { ground, line, rows };
    let measured =
        ground.courses.get(&line.target.id).map_or(0, |course| course.steps.iter().filter(|step| step.value.is_some()).count());
    let number = |value: Option<f64>| value.map_or(Written::Empty, Written::Number);
    let flag = |value: bool| Written::Number(f64::from(u8::from(value)));
    #[expect(clippy::cast_precision_loss, reason = "counts of days and periods are far below 2^53")]
    let (share, measured) =
        (((line.day - line.start).num_days() + 1) as f64 / ((line.due - line.start).num_days() + 1) as f64, measured as f64);
    let last = ground.courses.get(&line.target.id).and_then(|course| course.steps.iter().rfind(|step| step.value.is_some()));
    let last = last.map_or(Written::Empty, |step| Written::Day(step.whole.last));
    let met = reading.value.map_or(Written::Empty, |_| flag(reading.met));
    let rank = f64::from(reading.verdict as u8 + 1);
    let word = Written::Text(show(&Value::Verdict(reading.verdict, reading.stale), &ground.facts, ground.words));
    let breach = reading.gap.filter(|_| matches!(line.form, Form::Level(_) | Form::Flat { .. })).map(|gap| gap.ratio.abs());
    let allowed = writer.allowed_now(share);
    vec![
        Figure { column: "share", formula: writer.share(), result: Written::Number(share), format: Styles::share() },
        Figure { column: "periods-measured", formula: writer.count(), result: Written::Number(measured), format: Styles::count() },
        Figure { column: "last", formula: writer.last(), result: last, format: ground.styles.day() },
        Figure { column: "value", formula: writer.value(), result: number(reading.value), format: unit(reading.value) },
        Figure { column: "met", formula: writer.met(), result: met, format: Styles::count() },
        Figure { column: "expected", formula: writer.expected(), result: number(reading.expected), format: unit(None) },
        Figure { column: "pace", formula: writer.pace(), result: number(reading.pace), format: Styles::share() },
        Figure { column: "allowed", formula: writer.allowed(), result: number(allowed), format: Styles::share() },
        Figure {
            column: "breach",
            formula: writer.breach(),
            result: number(breach.map(|breach| breach.min(1e9))),
            format: Styles::share(),
        },
        Figure { column: "stale", formula: writer.stale(), result: flag(reading.stale), format: Styles::count() },
        Figure { column: "rank-verdict", formula: writer.rank(), result: Written::Number(rank), format: Styles::count() },
        Figure { column: "state", formula: Some(writer.word()), result: word, format: Styles::text() },
        Figure { column: "progress", formula: writer.progress(), result: number(reading.progress), format: Styles::share() },
    ]
}

/// The formulas of one row; none of them where the verdict is written as a value.
struct Formulas<'a> {
    ground: &'a Ground<'a>,
    line: &'a Line<'a>,
    rows: Option<Rows>,
}

impl Formulas<'_> {
    fn own(&self, column: &str) -> String {
        self.line.own(column)
    }

    fn today(&self) -> String {
        self.ground.day_cell()
    }

    fn periods(&self, column: usize) -> Option<String> {
        self.rows.map(|rows| column_of(self.ground, rows, column))
    }

    fn share(&self) -> Option<String> {
        self.rows?;
        let (day, start, due) = (self.own("day"), self.own("start"), self.own("due"));
        Some(format!("({day}-{start}+1)/({due}-{start}+1)"))
    }

    fn count(&self) -> Option<String> {
        Some(format!("SUM({})", self.periods(6)?))
    }

    fn last(&self) -> Option<String> {
        let (ends, has, count) = (self.periods(4)?, self.periods(6)?, self.own("periods-measured"));
        Some(format!("IF({count}=0,\"\",_xlfn.MAXIFS({ends},{has},1))"))
    }

    fn value(&self) -> Option<String> {
        let (start, day) = (self.own("start"), self.own("day"));
        let over = match (self.line.target.over, self.line.form) {
            (_, Form::Milestone) | (None, Form::Reach { .. } | Form::Flat { .. }) => Over::ToDate,
            (None, _) => Over::Period,
            (Some(over), _) => over,
        };
        let span = |from: &str, to: &str| value(self.ground, self.line.kpi, self.line.target.scope, Span { from, to });
        let found = match over {
            Over::ToDate => span(&start, &day)?,
            Over::Period => format!("SUMIFS({},{},{})", self.periods(5)?, self.periods(4)?, self.own("last")),
            Over::Rolling(count) => {
                let (from, to, rank) = (self.periods(1)?, self.periods(3)?, self.periods(7)?);
                let from = format!("_xlfn.MINIFS({from},{rank},\"<={count}\")");
                span(&from, &format!("_xlfn.MAXIFS({to},{rank},1)"))?
            }
        };
        let count = self.own("periods-measured");
        Some(format!("IF(OR({}<{start},{count}=0),\"\",IFERROR({found},\"\"))", self.today()))
    }

    fn met(&self) -> Option<String> {
        self.rows?;
        let value = self.own("value");
        Some(format!("IF({value}=\"\",\"\",{})", met_formula(self.line, &value, self.ground)))
    }

    /// E; only before due, and where there is a way to go.
    fn expected(&self) -> Option<String> {
        self.rows?;
        let Form::Reach { .. } = self.line.form else { return None };
        let (baseline, goal, value) = (self.own("baseline"), self.own("high"), self.own("value"));
        let passed = passed(self.line.target.curve.as_deref(), &self.own("share"))?;
        let (today, due) = (self.today(), self.own("due"));
        Some(format!("IF(OR({value}=\"\",{today}>{due}),\"\",{baseline}+({goal}-{baseline})*{passed})"))
    }

    fn pace(&self) -> Option<String> {
        self.rows?;
        let Form::Reach { .. } = self.line.form else { return None };
        let [expected, share, baseline, value] = ["expected", "share", "baseline", "value"].map(|column| self.own(column));
        let none = format!("OR({expected}=\"\",{share}<0.1,{expected}={baseline})");
        Some(format!("IF({none},\"\",({value}-{baseline})/({expected}-{baseline}))"))
    }

    /// τ as it stands at a share of the time.
    fn allowed_now(&self, share: f64) -> Option<f64> {
        let narrowing = matches!(self.line.form, Form::Reach { .. });
        let usual = if narrowing { 0.25 - 0.20 * share } else { 0.1 };
        (self.line.form != Form::Fixed).then(|| self.line.target.tolerance.unwrap_or(usual))
    }

    fn allowed(&self) -> Option<String> {
        self.rows?;
        let (tolerance, share) = (self.own("tolerance"), self.own("share"));
        let usual = if matches!(self.line.form, Form::Reach { .. }) { format!("0.25-0.2*{share}") } else { "0.1".to_owned() };
        Some(format!("IF({tolerance}=\"\",{usual},{tolerance})"))
    }

    /// Distance to the nearest bound ÷ |bound|; huge off a bound of 0.
    fn breach(&self) -> Option<String> {
        self.rows?;
        let (Form::Level(_) | Form::Flat { .. }) = self.line.form else { return None };
        let [value, low, high] = ["value", "low", "high"].map(|column| self.own(column));
        let near = format!("MAX({low},MIN({high},{value}))");
        Some(format!("IF({value}=\"\",\"\",IF({value}={near},0,IF({near}=0,1E+9,MIN(1E+9,ABS({value}-{near})/ABS({near})))))"))
    }

    /// Whether a whole period after the last measured one has ended.
    fn stale(&self) -> Option<String> {
        self.rows?;
        if self.line.form == Form::Milestone {
            return None;
        }
        let [last, due, count] = ["last", "due", "periods-measured"].map(|column| self.own(column));
        let next = match self.line.kpi.cadence {
            Cadence::Day => format!("{last}+1"),
            Cadence::Week => format!("{last}+7"),
            Cadence::Month => format!("EOMONTH({last},1)"),
            Cadence::Quarter => format!("EOMONTH({last},3)"),
        };
        let today = self.today();
        Some(format!("IF(OR({count}=0,{today}>{due}),0,IF({next}<{today},1,0))"))
    }

    /// The verdict as its place in the list of verdicts.
    fn rank(&self) -> Option<String> {
        self.rows?;
        let numbered = |verdict: Verdict| verdict as u8 + 1;
        let [value, met, start, due, stale] = ["value", "met", "start", "due", "stale"].map(|column| self.own(column));
        let today = self.today();
        let (achieved, missed) = (numbered(Verdict::Achieved), numbered(Verdict::Missed));
        let green = format!("IF({stale}=1,{},{})", numbered(Verdict::Stale), numbered(Verdict::OnTarget));
        let amber = |test: String| format!("IF({test},{},{})", numbered(Verdict::AtRisk), numbered(Verdict::OffTarget));
        let [pace, allowed, breach] = ["pace", "allowed", "breach"].map(|column| self.own(column));
        let running = match self.line.form {
            Form::Level(_) => format!("IF({met}=1,{green},{})", amber(format!("{breach}<={allowed}"))),
            Form::Flat { .. } => format!("IF({met}=1,{achieved},{})", amber(format!("{breach}<={allowed}"))),
            Form::Milestone => format!("IF({met}=1,{achieved},{})", numbered(Verdict::TooEarly)),
            Form::Reach { .. } => {
                let judged = format!("IF({pace}>=1-{allowed},{green},{})", amber(format!("{pace}>=1-2*{allowed}")));
                format!("IF({met}=1,{achieved},IF({pace}=\"\",{},{judged}))", numbered(Verdict::TooEarly))
            }
            Form::Fixed => return None,
        };
        let nothing = format!("IF({today}>{due},{missed},{})", numbered(Verdict::NoData));
        let past = format!("IF({met}=1,{achieved},{missed})");
        let judged = format!("IF({value}=\"\",{nothing},IF({today}>{due},{past},{running}))");
        Some(format!("IF({today}<{start},{},{judged})", numbered(Verdict::Upcoming)))
    }

    /// The verdict in words, with the mark of what is stale.
    fn word(&self) -> String {
        let (rank, stale) = (self.own("rank-verdict"), self.own("stale"));
        format!("INDEX({},{rank})&IF(AND({stale}=1,{rank}<>4),\" ◌\",\"\")", verdict_list(self.ground))
    }

    fn progress(&self) -> Option<String> {
        self.rows?;
        let [value, met, count, low, baseline] =
            ["value", "met", "periods-measured", "low", "baseline"].map(|column| self.own(column));
        let done = match self.line.form {
            Form::Level(_) => format!("SUM({})/{count}", self.periods(8)?),
            Form::Reach { .. } => format!("({value}-{baseline})/({low}-{baseline})"),
            Form::Flat { .. } => met,
            Form::Milestone => value.clone(),
            Form::Fixed => return None,
        };
        Some(format!("IF({value}=\"\",\"\",{done})"))
    }
}

/// W(f) of a plan curve; none for one that a formula cannot hold.
fn passed(weights: Option<&[f64]>, share: &str) -> Option<String> {
    let Some(weights) = weights.filter(|weights| weights.iter().sum::<f64>() > 0.0) else { return Some(share.to_owned()) };
    if weights.len() > 120 {
        return None;
    }
    let slices: Vec<String> = weights
        .iter()
        .enumerate()
        .map(|(place, weight)| format!("{}*MAX(0,MIN(1,{share}*{}-{place}))", plain(*weight), weights.len()))
        .collect();
    Some(format!("({})/{}", slices.join("+"), plain(weights.iter().sum())))
}
