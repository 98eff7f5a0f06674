//! A report told: what was planned in a span, what happened, what is off target and what was decided, and the money.

mod budget;
mod course;
mod decided;
mod happened;
mod off;
mod planned;

use std::borrow::Cow;

use crate::analysis::{Reading, Standing};
use crate::domain::{Activity, Cents, Day, Id, Key, Period, Plan, Scope, Table, Target};
use crate::tables::{Facts, Value, in_unit, link_label, show};
use crate::text::{Words, sanitize};

use super::document::{Block, Cell, Document, Tile, Tone};
use super::span::Span;

pub use course::of_target as chart_of;

/// Rows of a table at most; the rest is counted.
const MOST: usize = 60;

/// Tells a plan over a span, in the language of the words, hiding what the facts and the words hide.
#[must_use]
pub fn tell(facts: &Facts<'_>, words: &Words, span: Span) -> Document {
    let day = span.days.last.min(facts.today);
    let before = Standing::of(facts.plan, span.days.first.pred_opt().unwrap_or(span.days.first).min(facts.today));
    let after = Standing::of(facts.plan, day);
    let teller =
        Teller { facts: Facts { standing: Some(&after), ..*facts }, words, days: span.days, before: &before, after: &after };
    let mut blocks = teller.summary();
    blocks.extend(planned::tell(&teller));
    blocks.extend(happened::tell(&teller));
    blocks.extend(off::tell(&teller));
    blocks.extend(budget::tell(&teller));
    blocks.extend(decided::tell(&teller));
    let name = span.name(words);
    let told = words.say_with("report-told", &[("span", name.as_str().into()), ("day", words.days().day_long(facts.today).into())]);
    let title = teller.text(&facts.plan.settings.name);
    let footer = words.say_with("report-footer", &[("plan", title.as_str().into()), ("span", name.into())]);
    Document { title, subtitle: told, language: words.tongue().code(), footer, blocks }
}

/// What every section is told from.
struct Teller<'a> {
    /// The plan, with what follows from it at the end of the span.
    facts: Facts<'a>,
    words: &'a Words,
    /// The span.
    days: Period,
    /// What stood on the day before the span.
    before: &'a Standing,
    /// What stands at its end, or today.
    after: &'a Standing,
}

impl<'a> Teller<'a> {
    const fn plan(&self) -> &'a Plan {
        self.facts.plan
    }

    /// The last day that counts.
    const fn day(&self) -> Day {
        self.after.today()
    }

    fn say(&self, key: &str) -> String {
        self.words.say(key).into_owned()
    }

    /// Free words of the user, harmless and as the mask lets them be seen.
    fn text(&self, text: &str) -> String {
        let mask = if self.facts.masked { self.words.mask().max(crate::text::Mask::Money) } else { self.words.mask() };
        mask.veil(&lines(text)).into_owned()
    }

    /// The name of a record; its code where names are hidden.
    fn name(&self, table: Table, number: i64) -> String {
        let key = Key::Row(table, number);
        lines(&link_label(self.plan(), key)).into_owned()
    }

    fn activity(&self, activity: Id<Activity>) -> String {
        self.name(Table::Activities, activity.number())
    }

    /// What a target is for.
    fn scope(&self, scope: Scope) -> String {
        match scope {
            Scope::Plan => self.say("report-whole-plan"),
            Scope::Objective(id) => self.name(Table::Objectives, id.number()),
            Scope::Activity(id) => self.activity(id),
        }
    }

    fn show(&self, value: &Value) -> String {
        sanitize(&show(value, &self.facts, self.words)).into_owned()
    }

    fn money(&self, amount: Cents) -> Cell {
        self.show(&Value::Money(amount)).into()
    }

    fn date(&self, day: Day) -> String {
        self.words.days().day(day)
    }

    /// A value in the unit of a target's KPI; a dash for none.
    fn value(&self, target: &Target, value: Option<f64>) -> Cell {
        let shown = self.show(&in_unit(self.plan(), target.kpi, value));
        if shown.is_empty() { crate::text::NO_VALUE.to_owned().into() } else { shown.into() }
    }

    fn kpi(&self, target: &Target) -> String {
        self.name(Table::Kpis, target.kpi.number())
    }

    fn goal(&self, target: &Target) -> String {
        let goal = crate::tables::goal_of(self.plan(), target);
        goal.map_or_else(String::new, |goal| self.show(&Value::Target(goal, None)))
    }

    /// A verdict with its mark and colour.
    fn verdict(&self, reading: &Reading) -> Cell {
        let text = self.show(&Value::Verdict(reading.verdict, reading.stale));
        Cell { text, tone: tone(reading.verdict) }
    }

    fn heading(&self, key: &str) -> Block {
        Block::Heading(self.say(key))
    }

    fn sentence(&self, key: &str) -> Block {
        Block::Paragraph(self.say(key))
    }

    /// A table with these titles, those of figures marked; a sentence instead where there is no row.
    fn table(&self, caption: &str, titles: &[(&str, bool)], mut rows: Vec<Vec<Cell>>, nothing: &str) -> Vec<Block> {
        if rows.is_empty() {
            return vec![self.sentence(nothing)];
        }
        let left = rows.len().saturating_sub(MOST);
        rows.truncate(MOST);
        let titles = titles.iter().map(|(key, right)| (self.say(key), *right)).collect();
        let more = (left > 0).then(|| Block::Paragraph(self.words.say_with("report-more", &[("count", left.into())])));
        std::iter::once(Block::Table { caption: self.say(caption), titles, rows }).chain(more).collect()
    }

    /// How many targets stand so: no figure of theirs, never hidden.
    fn tile(&self, key: &str, count: u32, tone: Tone) -> Tile {
        Tile { label: self.say(key), figure: count.to_string(), tone }
    }

    /// How the targets stand, in a sentence, and what was spent.
    fn summary(&self) -> Vec<Block> {
        use crate::analysis::Verdict;
        let whole = self.after.whole();
        let count = |verdicts: &[Verdict]| verdicts.iter().map(|verdict| whole.count(*verdict)).sum::<u32>();
        let green = count(&[Verdict::OnTarget, Verdict::Achieved]);
        let (amber, red) = (count(&[Verdict::AtRisk]), count(&[Verdict::OffTarget, Verdict::Missed]));
        let spent = budget::spent(self.plan(), |_| true, self.days.first, self.day());
        let args = [
            ("count", whole.targets().into()),
            ("green", green.into()),
            ("amber", amber.into()),
            ("red", red.into()),
            ("other", (whole.targets() - green - amber - red).into()),
            ("spent", self.money(spent).text.into()),
        ];
        let other = whole.targets() - green - amber - red;
        let mut tiles = vec![
            self.tile("report-tile-green", green, Tone::Green),
            self.tile("report-tile-amber", amber, Tone::Amber),
            self.tile("report-tile-red", red, Tone::Red),
        ];
        tiles.extend((other > 0).then(|| self.tile("report-tile-other", other, Tone::Grey)));
        tiles.push(Tile { label: self.say("report-tile-spent"), figure: self.money(spent).text, tone: Tone::Plain });
        let mut blocks = vec![Block::Paragraph(self.words.say_with("report-summary", &args)), Block::Tiles(tiles)];
        if self.facts.masked {
            blocks.push(self.sentence("report-masked"));
        }
        blocks
    }
}

/// The text on one line, control characters made visible.
fn lines(text: &str) -> Cow<'_, str> {
    if text.contains(['\n', '\r', '\t']) {
        return sanitize(&text.split_whitespace().collect::<Vec<_>>().join(" ")).into_owned().into();
    }
    sanitize(text)
}

const fn tone(verdict: crate::analysis::Verdict) -> Tone {
    use crate::analysis::Verdict;
    match verdict {
        Verdict::OffTarget | Verdict::Missed => Tone::Red,
        Verdict::AtRisk => Tone::Amber,
        Verdict::OnTarget | Verdict::Achieved => Tone::Green,
        Verdict::Stale | Verdict::NoData | Verdict::TooEarly | Verdict::Upcoming | Verdict::NoTarget => Tone::Grey,
    }
}
