//! What a log folds to.

use std::ops::Deref;

use super::{Answer, CaseEvent, Course, LetterMade};
use crate::domain::{
    Moment, Slug,
    fact::{Actor, CaseId, Commitment, DeviceId, FactId},
};

/// A case as its facts tell it: how it stands, and how it came to it. Computed, never stored as such.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// How it stands.
    pub course: Course,
    /// What was handed over; `None` before anything was checked.
    pub handed_over: Option<Vec<Slug>>,
    /// The role that has it.
    pub routed_to: Option<Slug>,
    /// Letters that were made.
    pub letters: Vec<(FactId, LetterMade, Moment)>,
    /// What an officer has to look at.
    pub reviews: Vec<Review>,
    /// There are facts from a newer version: deadlines may be incomplete.
    pub has_newer_facts: bool,
    /// The timeline, in replay order.
    pub entries: Vec<Entry>,
    /// The log's heads, sorted.
    pub heads: Vec<FactId>,
    /// The greatest logical time.
    pub lamport: u64,
}

/// A case is read as its course wherever that is enough; what changes it names the course.
impl Deref for Case {
    type Target = Course;

    fn deref(&self) -> &Course {
        &self.course
    }
}

/// A party of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// The fact that named it.
    pub fact: FactId,
    /// Which party of the procedure.
    pub role: Slug,
    /// Who it is.
    pub identity: Commitment,
}

/// A milestone, reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reached {
    /// Which.
    pub milestone: Slug,
    /// When.
    pub at: Moment,
    /// By which fact.
    pub by: FactId,
}

/// A planned meeting.
#[derive(Clone, Debug, PartialEq)]
pub struct Meeting {
    /// The fact that invited to it.
    pub id: FactId,
    /// At which step.
    pub step: Slug,
    /// By which act.
    pub act: Slug,
    /// Who is invited.
    pub parties: Vec<Slug>,
    /// When it was to take place.
    pub at: Moment,
    /// Where.
    pub place: Commitment,
    /// Counted from 1 among the meetings of the same act.
    pub attempt: u32,
    /// What came of it.
    pub result: Option<MeetingResult>,
}

/// What came of a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingResult {
    /// The fact that says so.
    pub fact: FactId,
    /// When it took place, or was found not to.
    pub at: Moment,
    /// Who came.
    pub attendance: Vec<(Slug, bool)>,
    /// Whether everyone who was invited came.
    pub held: bool,
}

/// How a case ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ended {
    /// The ending.
    pub outcome: Slug,
    /// When.
    pub at: Moment,
    /// Why.
    pub reason: Option<Commitment>,
}

/// One fact on the timeline, as corrected.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The fact.
    pub fact: FactId,
    /// Who recorded it.
    pub actor: Actor,
    /// Where.
    pub device: DeviceId,
    /// When it happened, after corrections.
    pub at: Moment,
    /// When it happened as first recorded, if that was corrected.
    pub first_at: Option<Moment>,
    /// When it was recorded.
    pub recorded_at: Moment,
    /// What happened, after corrections.
    pub event: CaseEvent,
    /// The correction that holds.
    pub corrected_by: Option<FactId>,
    /// It did not happen, says a correction.
    pub struck: bool,
}

/// Something an officer has to look at: "perlu ditinjau".
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Review {
    /// Two devices decided differently while apart.
    Conflict(Slot),
    /// A fact names something that the procedure or the case does not have.
    DoesNotFit(FactId),
    /// A fact's parent is missing.
    Incomplete,
}

/// What can be decided only one way.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Slot {
    /// How the case began.
    Opening,
    /// Who a party is.
    Party(Slug),
    /// The requirements handed over.
    Requirements,
    /// Calendar and readings.
    Terms,
    /// The class.
    Class,
    /// The role that has it.
    Routing,
    /// What an act decided: its outcome, or the meeting that it planned.
    Act(Slug),
    /// How much longer a limit is; extensions made apart add up.
    Extension(Slug),
    /// Whether and how it ended, and that nothing went on elsewhere meanwhile.
    Ending,
    /// Whether the clocks run.
    Clock,
    /// What came of a meeting.
    Meeting(FactId),
    /// The correction of a fact.
    Correction(FactId),
    /// What it is to another case.
    Link(CaseId),
}

/// Where a case stands as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CasePhase {
    /// Work goes on.
    Open,
    /// All clocks stand still.
    Paused,
    /// It has an ending.
    Ended,
    /// It was entered by mistake.
    Voided,
}

impl Case {
    /// The answer last given to a field of an act's form.
    pub fn answer(&self, act: &Slug, field: &Slug) -> Option<&Answer> {
        let records = self.entries.iter().rev().filter(|entry| !entry.struck).filter_map(|entry| entry.event.record());
        let mut answers = records.filter(|record| record.act == *act).flat_map(|record| &record.fields);
        answers.find(|(known, _)| known == field).map(|(_, answer)| answer)
    }
}
