//! What a log folds to.

use super::{Adopted, Answer, CaseEvent, LetterMade, Link, Opened, Relation};
use crate::domain::{
    Moment, Slug,
    counting::{Pause, Pauses},
    fact::{Actor, CaseId, Commitment, DeviceId, FactId, OfficerId},
    procedure::{Ground, Procedure},
};

/// A case as its facts tell it. Computed, never stored as such.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// Its id.
    pub id: CaseId,
    /// How it began, and when the complaint was received; `None` only when that fact is missing.
    pub opened: Option<(Opened, Moment)>,
    /// Its parties, in the order in which they were named.
    pub parties: Vec<Party>,
    /// What was handed over; `None` before anything was checked.
    pub handed_over: Option<Vec<Slug>>,
    /// Calendar and readings.
    pub terms: Option<Adopted>,
    /// Milestones with each time they were reached, in replay order.
    pub reached: Vec<Reached>,
    /// Planned meetings, in replay order.
    pub meetings: Vec<Meeting>,
    /// The class.
    pub class: Option<Slug>,
    /// The role that has it.
    pub routed_to: Option<Slug>,
    /// When the clocks stood still.
    pub pauses: Vec<Pause>,
    /// Extensions by limit, in its unit.
    pub extensions: Vec<(Slug, u32)>,
    /// Letters that were made.
    pub letters: Vec<(FactId, LetterMade, Moment)>,
    /// Other cases that it names, one link each.
    pub links: Vec<Link>,
    /// Officers who were declared to be tied to a party.
    pub tied: Vec<OfficerId>,
    /// How it ended, unless it was reopened.
    pub ended: Option<Ended>,
    /// Entered by mistake.
    pub voided: bool,
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
    /// Where it stands as a whole.
    pub fn phase(&self) -> CasePhase {
        if self.voided {
            CasePhase::Voided
        } else if self.ended.is_some() {
            CasePhase::Ended
        } else if self.pauses.last().is_some_and(|pause| pause.to.is_none()) {
            CasePhase::Paused
        } else {
            CasePhase::Open
        }
    }

    /// The first time a milestone was reached.
    pub fn first(&self, milestone: &Slug) -> Option<Moment> {
        self.times(milestone).min()
    }

    /// The last time a milestone was reached.
    pub fn latest(&self, milestone: &Slug) -> Option<Moment> {
        self.times(milestone).max()
    }

    fn times<'a>(&'a self, milestone: &'a Slug) -> impl Iterator<Item = Moment> + 'a {
        self.reached.iter().filter(move |reached| reached.milestone == *milestone).map(|reached| reached.at)
    }

    /// The meeting of an act that has no result yet.
    pub fn open_meeting(&self, act: &Slug) -> Option<&Meeting> {
        self.meetings.iter().rev().find(|meeting| meeting.act == *act && meeting.result.is_none())
    }

    /// A meeting by the fact that invited to it.
    pub fn meeting(&self, id: FactId) -> Option<&Meeting> {
        self.meetings.iter().find(|meeting| meeting.id == id)
    }

    /// The party of a role, as last named.
    pub fn party(&self, role: &Slug) -> Option<&Party> {
        self.parties.iter().rev().find(|party| party.role == *role)
    }

    /// The answer last given to a field of an act's form.
    pub fn answer(&self, act: &Slug, field: &Slug) -> Option<&Answer> {
        let records = self.entries.iter().rev().filter(|entry| !entry.struck).filter_map(|entry| entry.event.record());
        let mut answers = records.filter(|record| record.act == *act).flat_map(|record| &record.fields);
        answers.find(|(known, _)| known == field).map(|(_, answer)| answer)
    }

    /// Its link to another case.
    pub fn link_to(&self, other: CaseId) -> Option<&Link> {
        self.links.iter().find(|link| link.other == other)
    }

    /// Whether it names another case as the one that it is a duplicate of.
    pub fn is_duplicate(&self) -> bool {
        self.links.iter().any(|link| link.relation == Relation::Duplicate)
    }

    /// Its pauses, in order.
    pub fn pauses(&self) -> Pauses {
        Pauses::new(self.pauses.clone())
    }

    /// By how much a limit was extended, in its unit.
    pub fn extension(&self, limit: &Slug) -> u32 {
        self.extensions.iter().filter(|(known, _)| known == limit).fold(0, |sum, (_, by)| sum.saturating_add(*by))
    }

    /// When the complaint was received.
    pub fn opened_at(&self) -> Option<Moment> {
        self.opened.as_ref().map(|(_, at)| *at)
    }

    /// Its register number.
    pub fn register_number(&self) -> Option<&str> {
        self.opened.as_ref().map(|(opened, _)| opened.register_number.as_str())
    }
}

/// A case together with its procedure: what conditions are asked of.
#[derive(Clone, Copy)]
pub struct Standing<'a> {
    /// The case.
    pub case: &'a Case,
    /// The procedure it pins.
    pub procedure: &'a Procedure,
}

impl Ground for Standing<'_> {
    fn reached(&self, milestone: &Slug) -> bool {
        self.case.reached.iter().any(|reached| reached.milestone == *milestone)
    }

    fn kind(&self) -> Option<&Slug> {
        self.case.opened.as_ref()?.0.kind.as_ref()
    }

    fn branch(&self) -> Option<&Slug> {
        self.case.opened.as_ref()?.0.branch.as_ref()
    }

    fn class(&self) -> Option<&Slug> {
        self.case.class.as_ref()
    }

    fn setting(&self, setting: &Slug) -> Option<&Slug> {
        let adopted = self.case.terms.as_ref().and_then(|terms| terms.settings.iter().find(|(id, _)| id == setting));
        adopted.map(|(_, option)| option).or_else(|| self.procedure.setting(setting).map(|known| &known.default))
    }

    fn names(&self, party: &Slug) -> bool {
        self.case.party(party).is_some()
    }
}
