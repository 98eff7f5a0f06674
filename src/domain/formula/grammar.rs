//! The order of operations: `* /` before `+ -`, from left to right, a sign in front before both.

use super::signs::{Placed, Sign, unexpected};
use super::{FormulaError, Term};

const DEEPEST: usize = 100;

/// What a row of signs means.
pub(super) fn term(signs: &[Placed]) -> Result<Term, FormulaError> {
    if signs.is_empty() {
        return Err(FormulaError::Empty);
    }
    let mut reader = Reader { signs, at: 0, depth: 0 };
    let term = reader.sum()?;
    if reader.at < signs.len() { Err(reader.refused()) } else { Ok(term) }
}

struct Reader<'a> {
    signs: &'a [Placed],
    at: usize,
    depth: usize,
}

impl Reader<'_> {
    fn sum(&mut self) -> Result<Term, FormulaError> {
        let mut left = self.product()?;
        loop {
            let combine = if self.takes(&Sign::Plus) {
                Term::Add
            } else if self.takes(&Sign::Minus) {
                Term::Subtract
            } else {
                return Ok(left);
            };
            left = combine(Box::new(left), Box::new(self.product()?));
        }
    }

    fn product(&mut self) -> Result<Term, FormulaError> {
        let mut left = self.factor()?;
        loop {
            let combine = if self.takes(&Sign::Times) {
                Term::Multiply
            } else if self.takes(&Sign::Over) {
                Term::Divide
            } else {
                return Ok(left);
            };
            left = combine(Box::new(left), Box::new(self.factor()?));
        }
    }

    fn factor(&mut self) -> Result<Term, FormulaError> {
        self.depth += 1;
        if self.depth > DEEPEST + 1 {
            return Err(FormulaError::TooDeep);
        }
        let term = self.operand()?;
        self.depth -= 1;
        Ok(term)
    }

    fn operand(&mut self) -> Result<Term, FormulaError> {
        let Some(placed) = self.signs.get(self.at) else { return Err(self.refused()) };
        let term = match &placed.sign {
            Sign::Number(value) => Term::Number(*value),
            Sign::Code(code) => Term::Kpi(code.clone()),
            Sign::Spend => Term::Spend,
            Sign::Minus => return self.negated(),
            Sign::Open => return self.bracket(),
            Sign::Plus | Sign::Times | Sign::Over | Sign::Close => return Err(self.refused()),
        };
        self.at += 1;
        Ok(term)
    }

    fn negated(&mut self) -> Result<Term, FormulaError> {
        self.at += 1;
        Ok(Term::Negate(Box::new(self.factor()?)))
    }

    fn bracket(&mut self) -> Result<Term, FormulaError> {
        self.at += 1;
        let term = self.sum()?;
        if self.takes(&Sign::Close) { Ok(term) } else { Err(self.refused()) }
    }

    fn takes(&mut self, sign: &Sign) -> bool {
        let stands = self.signs.get(self.at).is_some_and(|placed| placed.sign == *sign);
        self.at += usize::from(stands);
        stands
    }

    /// The sign reached cannot stand here; behind the last one nothing was found.
    fn refused(&self) -> FormulaError {
        match (self.signs.get(self.at), self.signs.last()) {
            (Some(placed), _) => unexpected(&placed.text, placed.position),
            (None, Some(last)) => unexpected("", last.position + last.text.chars().count()),
            (None, None) => FormulaError::Empty,
        }
    }
}
