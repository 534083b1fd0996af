//! The pure rules: what a case is, what a procedure allows next, when it is due.
//!
//! Holds no wording, no stored shape, no clock, no randomness and nothing asynchronous:
//! time, ids and commitments come in as arguments. Every function gives the same answer
//! for the same arguments, on every device.

pub mod calendar;
pub mod case;
pub mod counting;
pub mod deadline;
pub mod fact;
pub mod numbers;
pub mod office;
pub mod order;
pub mod party;
pub mod plausible;
pub mod procedure;
pub mod progress;
pub mod standstill;

mod slug;

pub use slug::Slug;

/// A moment with the office's offset. Whole seconds.
pub type Moment = chrono::DateTime<chrono::FixedOffset>;
