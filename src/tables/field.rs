//! The bridge between a record's field and a cell: one conversion per type, none per column.

use crate::domain::{
    Aggregation, AnswerKind, Cadence, Cents, Day, DecisionKind, Entity, Expression, Formula, Id, Language, MappingKind, Outcome,
    Over, Polarity, SpendKind, Stage, Unit,
};

use super::refusal::Refusal;
use super::value::Value;

/// A field that a cell can show and set.
pub trait Field: Sized {
    /// The cell of this field.
    fn value(&self) -> Value;

    /// The field of this cell.
    ///
    /// # Errors
    /// [`Refusal::Required`] when the field cannot be empty, [`Refusal::Kind`] when the cell is of another kind.
    fn of(value: Value) -> Result<Self, Refusal>;
}

impl<F: Field> Field for Option<F> {
    fn value(&self) -> Value {
        self.as_ref().map_or(Value::Empty, Field::value)
    }
    fn of(value: Value) -> Result<Self, Refusal> {
        if value.is_empty() { Ok(None) } else { F::of(value).map(Some) }
    }
}

/// `impl Field` for a type that one variant of [`Value`] holds.
macro_rules! fields {
    ($($type:ty => |$this:ident| $show:expr, $pattern:pat => $take:expr;)+) => {$(
        impl Field for $type {
            fn value(&self) -> Value { let $this = self; $show }
            fn of(value: Value) -> Result<Self, Refusal> {
                match value {
                    $pattern => $take,
                    Value::Empty => Err(Refusal::Required),
                    _ => Err(Refusal::Kind),
                }
            }
        }
    )+};
}

fn whole<N: TryFrom<u64>>(number: f64) -> Result<N, Refusal> {
    if number < 0.0 || number.fract() != 0.0 || number > 1e9 {
        return Err(Refusal::Whole);
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the range is checked on the line above")]
    N::try_from(number as u64).map_err(|_| Refusal::Whole)
}

/// A value that a draft does not have yet is no number.
fn number(value: f64) -> Value {
    if value.is_nan() { Value::Empty } else { Value::Number(value, Unit::Number) }
}

fields! {
    String => |this| if this.is_empty() { Value::Empty } else { Value::Text(this.clone()) }, Value::Text(text) => Ok(text);
    f64 => |this| number(*this), Value::Number(number, _) | Value::Share(number) => Ok(number);
    u32 => |this| Value::Number(f64::from(*this), Unit::Count), Value::Number(number, _) => whole(number);
    u8 => |this| Value::Number(f64::from(*this), Unit::Count), Value::Number(number, _) => whole(number);
    Cents => |this| Value::Money(*this), Value::Money(amount) => Ok(amount);
    Day => |this| Value::Day(*this), Value::Day(day) => Ok(day);
    bool => |this| Value::Flag(*this), Value::Flag(flag) => Ok(flag);
    Expression => |this| Value::Target(this.clone(), None), Value::Target(expression, _) => Ok(expression);
    Formula => |this| Value::Formula(this.clone()), Value::Formula(formula) => Ok(formula);
    Over => |this| Value::Over(*this), Value::Over(over) => Ok(over);
    Vec<f64> => |this| Value::Weights(this.clone()), Value::Weights(weights) => Ok(weights);
}

impl<T: Entity> Field for Id<T> {
    fn value(&self) -> Value {
        // A draft that has no link yet holds number 0, which no record has.
        if self.number() == 0 { Value::Empty } else { Value::Link(T::TABLE, self.number()) }
    }
    fn of(value: Value) -> Result<Self, Refusal> {
        match value {
            Value::Link(table, number) if table == T::TABLE => Ok(Self::new(number)),
            Value::Empty => Err(Refusal::Required),
            _ => Err(Refusal::Kind),
        }
    }
}

macro_rules! choices {
    ($($type:ident),+) => {$(
        impl Field for $type {
            fn value(&self) -> Value { Value::Choice(self.word()) }
            fn of(value: Value) -> Result<Self, Refusal> {
                match value {
                    Value::Choice(word) => Self::from_word(word).ok_or(Refusal::Kind),
                    Value::Empty => Err(Refusal::Required),
                    _ => Err(Refusal::Kind),
                }
            }
        }
    )+};
}
choices!(Unit, Polarity, Aggregation, Cadence, Language, Stage, SpendKind, DecisionKind, Outcome, AnswerKind, MappingKind);
