//! Forms that were kept: what was answered at an act, an invitation, a meeting's result, a hand-over.

use chrono::NaiveDate;

use crate::domain::{
    Moment, Slug,
    fact::{Commitment, FactId, OfficerId},
};

/// An answer in a form.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// Free text, kept apart.
    Particular(Commitment),
    /// One of the options.
    Choice(Slug),
    /// Yes or no.
    YesNo(bool),
    /// A date.
    Date(NaiveDate),
    /// A whole number.
    Number(i64),
    /// Officers, at least one, sorted.
    Officers(Vec<OfficerId>),
}

/// A form that was kept.
#[derive(Clone, Debug, PartialEq)]
pub struct ActRecord {
    /// At which step.
    pub step: Slug,
    /// Which act of it.
    pub act: Slug,
    /// The outcome chosen.
    pub outcome: Option<Slug>,
    /// Why, where the outcome asks.
    pub reason: Option<Commitment>,
    /// The answers, sorted by field.
    pub fields: Vec<(Slug, Answer)>,
}

/// A planned meeting. The id of its fact is the id of the meeting.
#[derive(Clone, Debug, PartialEq)]
pub struct Invitation {
    /// At which step.
    pub step: Slug,
    /// By which act.
    pub act: Slug,
    /// Who is invited.
    pub parties: Vec<Slug>,
    /// When it is to take place.
    pub at: Moment,
    /// Where.
    pub place: Commitment,
    /// What for, beyond the step's own words.
    pub agenda: Option<Commitment>,
}

/// What came of a meeting.
#[derive(Clone, Debug, PartialEq)]
pub struct MeetingRecord {
    /// The meeting: the id of the fact that invited to it.
    pub meeting: FactId,
    /// Who came, of those invited.
    pub attendance: Vec<(Slug, bool)>,
    /// The form, with step, act and outcome; an outcome only when everyone came.
    pub record: ActRecord,
}

impl MeetingRecord {
    /// Whether everyone who was invited came.
    pub fn everyone_came(&self) -> bool {
        self.attendance.iter().all(|(_, came)| *came)
    }
}

/// A hand-over inside the office (*disposisi*).
#[derive(Clone, Debug, PartialEq)]
pub struct Routing {
    /// To which role.
    pub to: Slug,
    /// The form, with step and act.
    pub record: ActRecord,
}
