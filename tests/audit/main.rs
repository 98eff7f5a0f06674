//! Every rule on a plan that fails it and on one that passes; the twins; what holds of every plan.
#![expect(clippy::unwrap_used, reason = "a test stops where its ground is missing")]

mod cases;
mod properties;
mod twins;
