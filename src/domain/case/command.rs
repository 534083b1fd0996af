//! Requests of people, before they are facts.

use super::{ActRecord, Adopted, CaseEvent, Opened};
use crate::domain::{
    Slug,
    fact::{CaseId, Commitment, FactId},
};

/// What somebody wants recorded.
#[derive(Clone, Debug, PartialEq)]
pub enum CaseCommand {
    /// Take a case in.
    TakeIn(Intake),
    /// Record one event on an existing case.
    Record(CaseEvent),
    /// Close a case as a duplicate of another one, linking it where it is not yet.
    Merge {
        /// The case that stands for both.
        other: CaseId,
        /// Why they are one.
        reason: Option<Commitment>,
    },
    /// Erase what an attached file holds, and the file as it came with it.
    Erase {
        /// The fact that added it.
        attachment: FactId,
        /// Why.
        reason: Commitment,
    },
}

/// Everything that is told when a complaint is taken in.
#[derive(Clone, Debug, PartialEq)]
pub struct Intake {
    /// The case itself.
    pub opened: Opened,
    /// Calendar and readings of the office on that day.
    pub terms: Adopted,
    /// The parties, by role.
    pub parties: Vec<(Slug, Commitment)>,
    /// What was handed over or shown, sorted.
    pub handed_over: Vec<Slug>,
    /// Forms that belong to the intake.
    pub acts: Vec<ActRecord>,
}
