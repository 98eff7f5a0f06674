//! What a KPI is computed from: its formula and those of its inputs, as one straight line of steps.

use std::collections::BTreeMap;

use crate::domain::{Aggregation, Formula, Id, Kpi, Plan, Term};

/// Formulas within formulas are followed this deep; beyond, the value is missing.
const DEPTH: usize = 2_000;

/// What a program reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Input {
    /// Measurements of a KPI that is not computed.
    Kpi(Id<Kpi>, Aggregation),
    /// Actual spend.
    Spend,
}

/// A sign between two values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    Add,
    Subtract,
    Multiply,
    Divide,
}

/// One step; places are those of earlier steps.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Op {
    /// No value: an unknown code.
    Missing,
    Number(f64),
    /// The input with this place.
    Input(usize),
    Negate(usize),
    Pair(Sign, usize, usize),
}

/// How a KPI's value comes about; the last step is the value. Each KPI named several times is one step.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Program {
    pub ops: Vec<Op>,
    pub inputs: Vec<Input>,
    /// Every KPI it reads, itself included.
    pub reads: Vec<Id<Kpi>>,
}

impl Program {
    /// The program of a KPI of the plan.
    pub(super) fn of(plan: &Plan, kpi: &Kpi) -> Self {
        let mut writer = Writer { plan, program: Self::default(), written: BTreeMap::new(), depth: 0 };
        writer.kpi(kpi);
        writer.program
    }

    /// Whether it reads expenses.
    pub(super) fn reads_spend(&self) -> bool {
        self.inputs.contains(&Input::Spend)
    }
}

struct Writer<'a> {
    plan: &'a Plan,
    program: Program,
    /// Where each KPI's value stands; nothing while it is being written, so that a cycle has no value.
    written: BTreeMap<Id<Kpi>, Option<usize>>,
    depth: usize,
}

impl Writer<'_> {
    fn push(&mut self, op: Op) -> usize {
        self.program.ops.push(op);
        self.program.ops.len() - 1
    }

    fn input(&mut self, input: Input) -> usize {
        let known = self.program.inputs.iter().position(|one| *one == input);
        let place = known.unwrap_or_else(|| {
            self.program.inputs.push(input);
            self.program.inputs.len() - 1
        });
        self.push(Op::Input(place))
    }

    fn kpi(&mut self, kpi: &Kpi) -> usize {
        if let Some(place) = self.written.get(&kpi.id) {
            return place.unwrap_or_else(|| self.push(Op::Missing));
        }
        self.written.insert(kpi.id, None);
        self.program.reads.push(kpi.id);
        let place = match (kpi.aggregation, &kpi.formula) {
            (Aggregation::Ratio, Some(formula)) => self.formula(formula),
            (Aggregation::Ratio, None) => self.push(Op::Missing),
            (aggregation, _) => self.input(Input::Kpi(kpi.id, aggregation)),
        };
        self.written.insert(kpi.id, Some(place));
        place
    }

    fn formula(&mut self, formula: &Formula) -> usize {
        self.term(formula.term())
    }

    fn term(&mut self, term: &Term) -> usize {
        if self.depth > DEPTH {
            return self.push(Op::Missing);
        }
        self.depth += 1;
        let place = match term {
            Term::Number(number) => self.push(Op::Number(*number)),
            Term::Kpi(code) => self.named(code),
            Term::Spend => self.input(Input::Spend),
            Term::Negate(inner) => {
                let inner = self.term(inner);
                self.push(Op::Negate(inner))
            }
            Term::Add(left, right) => self.pair(Sign::Add, left, right),
            Term::Subtract(left, right) => self.pair(Sign::Subtract, left, right),
            Term::Multiply(left, right) => self.pair(Sign::Multiply, left, right),
            Term::Divide(left, right) => self.pair(Sign::Divide, left, right),
        };
        self.depth -= 1;
        place
    }

    fn pair(&mut self, sign: Sign, left: &Term, right: &Term) -> usize {
        let (left, right) = (self.term(left), self.term(right));
        self.push(Op::Pair(sign, left, right))
    }

    fn named(&mut self, code: &str) -> usize {
        match self.plan.kpis.by_code(code) {
            Some(kpi) => self.kpi(kpi),
            None => self.push(Op::Missing),
        }
    }
}
