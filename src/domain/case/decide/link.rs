//! Whether a case can be linked to another, and closed as the same complaint once more.

use crate::domain::{
    Slug,
    case::{CaseEvent, Link, Refusal, Relation, Standing},
    fact::{CaseId, Commitment, FactId},
    procedure::{Confidentiality, DUPLICATE},
};

use super::Desk;

/// Whether what the other case is lets this one name it so. Its own log says nothing of the other:
/// whoever asks brings both.
///
/// # Errors
/// A refusal: the two are linked already, or the other one was entered by mistake, is itself a
/// duplicate, or belongs to a compartment of which this case's log must not tell.
pub fn may_link(here: Standing<'_>, other: Standing<'_>, relation: Relation) -> Result<(), Refusal> {
    let covered = |standing: Standing<'_>| standing.procedure.confidentiality == Confidentiality::BothSides;
    if covered(other) && !covered(here) {
        return Err(Refusal::OtherCovered);
    }
    if other.case.voided {
        return Err(Refusal::OtherVoided);
    }
    if other.case.link_to(here.case.id).is_some() {
        return Err(Refusal::LinkedAlready);
    }
    // What is told of the complaint goes to the one that stands for all of them.
    if relation == Relation::Duplicate && other.case.is_duplicate() {
        return Err(Refusal::OtherIsDuplicate);
    }
    Ok(())
}

impl Desk<'_> {
    /// A link is one that this case does not have yet; another relation is a correction of it.
    pub(super) fn link(&self, other: CaseId) -> Result<(), Refusal> {
        let case = self.case;
        if other == case.id {
            return Err(Refusal::LinkedToItself);
        }
        if case.link_to(other).is_some() { Err(Refusal::LinkedAlready) } else { Ok(()) }
    }

    /// The events by which a case is closed as a duplicate of another one: the link, where it does not
    /// stand yet, and the ending.
    pub(super) fn merge(&self, other: CaseId, reason: Option<Commitment>) -> Result<Vec<CaseEvent>, Refusal> {
        let mut events = Vec::with_capacity(2);
        let mut linked = self.case.clone();
        if linked.link_to(other).is_none_or(|link| link.relation != Relation::Duplicate) {
            let event = CaseEvent::Linked { other, relation: Relation::Duplicate };
            self.admit(&event)?;
            events.push(event);
            // The link has no fact yet; the ending only asks whether it is there.
            let fact = FactId([0; 32]);
            linked.course.links.push(Link { fact, other, relation: Relation::Duplicate, at: self.at });
        }
        let outcome = Slug::new(DUPLICATE).ok_or(Refusal::NotInProcedure)?;
        let event = CaseEvent::Closed { outcome, reason, decided_by: None, referred_to: None };
        Desk { case: &linked, ..*self }.admit(&event)?;
        events.push(event);
        Ok(events)
    }
}
