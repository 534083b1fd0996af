//! Steps of a standard and what can be recorded at them.

use super::{Condition, Provenance, Text};
use crate::domain::Slug;

/// A line of the standard.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Its id.
    pub id: Slug,
    /// What it is about.
    pub title: Text,
    /// Who does it: roles and parties.
    pub by: Vec<Slug>,
    /// The sentence.
    pub provenance: Provenance,
    /// Whether it belongs to a case at all; `None`: always.
    pub when: Option<Condition>,
    /// What must have happened before.
    pub after: Option<Condition>,
    /// When it counts as done.
    pub done: Condition,
    /// When the case goes on without it; `None`: never.
    pub unmet: Option<Condition>,
    /// What can be recorded, in the order in which it is offered.
    pub acts: Vec<Act>,
}

/// Something that can be recorded at a step.
#[derive(Clone, Debug, PartialEq)]
pub struct Act {
    /// Its id, unique in the pack.
    pub id: Slug,
    /// What the button says.
    pub label: Text,
    /// What the engine does with it.
    pub does: Does,
    /// Whether it belongs to a case at all; `None`: always.
    pub when: Option<Condition>,
    /// What must have happened before, beyond what its step asks.
    pub after: Option<Condition>,
    /// Whether its form is part of the intake.
    pub at_intake: bool,
    /// Whether the product added it.
    pub beyond_standard: bool,
    /// What is asked.
    pub fields: Vec<Field>,
    /// What it reaches when it has no outcomes to choose from.
    pub reaches: Vec<Slug>,
    /// Outcomes, of which one is chosen; empty: none to choose.
    pub outcomes: Vec<ActOutcome>,
}

impl Act {
    /// One of its outcomes.
    pub fn outcome(&self, id: &Slug) -> Option<&ActOutcome> {
        self.outcomes.iter().find(|outcome| outcome.id == *id)
    }

    /// Every milestone that it can reach.
    pub fn reachable(&self) -> impl Iterator<Item = &Slug> {
        self.reaches.iter().chain(self.outcomes.iter().flat_map(|outcome| &outcome.reaches))
    }
}

/// What the engine does with an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Does {
    /// Keeps the form.
    Record,
    /// Plans a meeting with these parties.
    Invite(Vec<Slug>),
    /// Closes the open meeting that this act planned.
    Meet(Slug),
    /// Hands the case to one of these roles.
    Route(Vec<Slug>),
    /// Sets the class.
    Classify,
}

/// A result that can be chosen for an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActOutcome {
    /// Its id.
    pub id: Slug,
    /// What the choice says.
    pub label: Text,
    /// The milestones that it reaches.
    pub reaches: Vec<Slug>,
    /// Whether a reason must be given.
    pub reason: bool,
    /// Whether the product added it.
    pub beyond_standard: bool,
}

/// Something that a form asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its id.
    pub id: Slug,
    /// What is asked.
    pub label: Text,
    /// Help beside it.
    pub hint: Option<Text>,
    /// The form of the answer.
    pub kind: FieldType,
    /// Whether it must be answered.
    pub required: bool,
    /// Whether the product added it.
    pub beyond_standard: bool,
}

/// Forms of answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldType {
    /// One line; kept apart as a particular.
    Text,
    /// Several lines; kept apart as a particular.
    LongText,
    /// One of these.
    Choice(Vec<(Slug, Text)>),
    /// Yes or no.
    YesNo,
    /// A date.
    Date,
    /// A whole number.
    Number,
    /// Officers of the office, of whom none is barred from the case.
    Officers,
}

impl FieldType {
    /// Whether the answer may be personal, and so never stands in a fact.
    pub fn is_particular(&self) -> bool {
        matches!(self, FieldType::Text | FieldType::LongText)
    }
}
