//! How a case stands: what deadlines, the way through the procedure and every list are computed from.

use chrono::NaiveDate;

use super::{Adopted, CasePhase, Ended, Link, Meeting, Opened, Party, Reached, Relation};
use crate::domain::{
    Moment, Slug,
    counting::{Pause, Pauses},
    fact::{CaseId, FactId, OfficerId},
    procedure::{Ground, Procedure},
};

/// How a case stands, without the telling of how it came to it: small enough to be kept beside each log
/// (`record::Summary`), so that a list need not open any. Whatever a list computes, it computes from this.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    /// The case's id.
    pub id: CaseId,
    /// How it began, and when the complaint was received; `None` only when that fact is missing.
    pub opened: Option<(Opened, Moment)>,
    /// Its parties, in the order in which they were named.
    pub parties: Vec<Party>,
    /// Calendar and readings.
    pub terms: Option<Adopted>,
    /// Milestones with each time they were reached, in replay order.
    pub reached: Vec<Reached>,
    /// Steps at which something was recorded, each once.
    pub touched: Vec<Slug>,
    /// Planned meetings, in replay order.
    pub meetings: Vec<Meeting>,
    /// The class.
    pub class: Option<Slug>,
    /// When the clocks stood still.
    pub pauses: Vec<Pause>,
    /// Extensions by limit, in its unit.
    pub extensions: Vec<(Slug, u32)>,
    /// Dates that were agreed for what meets a limit, by limit.
    pub agreed: Vec<(Slug, NaiveDate)>,
    /// Other cases that it names, one link each.
    pub links: Vec<Link>,
    /// Officers who were declared to be tied to a party.
    pub tied: Vec<OfficerId>,
    /// How it ended, unless it was reopened.
    pub ended: Option<Ended>,
    /// Entered by mistake.
    pub voided: bool,
    /// When something last happened.
    pub last_at: Option<Moment>,
}

impl Course {
    /// Nothing has happened yet.
    pub(super) fn of(id: CaseId) -> Self {
        Course {
            id,
            opened: None,
            parties: Vec::new(),
            terms: None,
            reached: Vec::new(),
            touched: Vec::new(),
            meetings: Vec::new(),
            class: None,
            pauses: Vec::new(),
            extensions: Vec::new(),
            agreed: Vec::new(),
            links: Vec::new(),
            tied: Vec::new(),
            ended: None,
            voided: false,
            last_at: None,
        }
    }

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

    /// The date that was agreed for what meets a limit.
    pub fn agreed(&self, limit: &Slug) -> Option<NaiveDate> {
        self.agreed.iter().find(|(known, _)| known == limit).map(|(_, date)| *date)
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
    /// How the case stands.
    pub case: &'a Course,
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
