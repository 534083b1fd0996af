//! Whether something recorded can be corrected so.

use crate::domain::{
    Moment,
    case::{CaseEvent, Correction, Entry, Refusal},
    fact::FactId,
};

use super::{
    Desk,
    floor::{floor, left_behind},
    form::check_attendance,
};

/// Whether a correction is one that its target can have, whatever else the case holds. Replay leaves
/// any other aside.
pub(in super::super) fn may_replace(target: &CaseEvent, correction: &Correction) -> bool {
    use CaseEvent::*;
    // Without its beginning and its terms a case can't be read at all.
    let lasts = matches!(target, Opened(_) | TermsAdopted(_));
    // Who has looked has looked, and what is gone is gone.
    if matches!(target, IdentityRevealed { .. } | AttachmentErased { .. }) {
        return false;
    }
    match (correction, target) {
        (Correction::Struck, _) => !lasts,
        (_, Corrected { .. } | Unknown { .. }) => false,
        (Correction::Time(_), _) => true,
        (Correction::Event(event), target) => match (target, &**event) {
            (Opened(old), Opened(new)) => old.procedure == new.procedure && old.register_number == new.register_number,
            (PartyNamed { role: old, .. }, PartyNamed { role: new, .. }) => old == new,
            (ActRecorded(old), ActRecorded(new)) => (&old.step, &old.act) == (&new.step, &new.act),
            (Routed(old), Routed(new)) => (&old.record.step, &old.record.act) == (&new.record.step, &new.record.act),
            (Classified { record: old, .. }, Classified { record: new, .. }) => {
                (&old.step, &old.act) == (&new.step, &new.act)
            }
            (MeetingInvited(old), MeetingInvited(new)) => {
                (&old.step, &old.act, &old.parties) == (&new.step, &new.act, &new.parties)
            }
            (MeetingHeld(old), MeetingHeld(new)) => {
                (&old.meeting, &old.record.step, &old.record.act) == (&new.meeting, &new.record.step, &new.record.act)
            }
            (Extended { limit: old, .. }, Extended { limit: new, .. }) => old == new,
            (Linked { other: old, .. }, Linked { other: new, .. }) => old == new,
            (AttachmentAdded(old), AttachmentAdded(new)) => {
                (old.content, old.bytes, old.original_of) == (new.content, new.bytes, new.original_of)
            }
            (RequirementsChecked { .. }, RequirementsChecked { .. })
            | (Paused { .. }, Paused { .. })
            | (Closed { .. }, Closed { .. })
            | (Reopened { .. }, Reopened { .. })
            | (Voided { .. }, Voided { .. }) => true,
            _ => false,
        },
    }
}

impl Desk<'_> {
    pub(super) fn correct(&self, target: FactId, correction: &Correction) -> Result<(), Refusal> {
        let case = self.case;
        let entry = case.entries.iter().find(|entry| entry.fact == target).ok_or(Refusal::NotCorrectable)?;
        if !may_replace(&entry.event, correction) {
            return Err(Refusal::NotCorrectable);
        }
        match correction {
            Correction::Struck => Ok(()),
            Correction::Time(at) => self.correct_time(entry, *at),
            Correction::Event(event) => self.correct_event(entry, event),
        }
    }

    fn correct_time(&self, entry: &Entry, at: Moment) -> Result<(), Refusal> {
        let (case, procedure) = (self.case, self.procedure);
        if at > self.at {
            return Err(Refusal::InFuture);
        }
        let is_opening = matches!(entry.event, CaseEvent::Opened(_));
        let floor = floor(case, procedure, &entry.event, Some(entry.fact)).filter(|_| !is_opening);
        if let Some((milestone, floor)) = floor.filter(|(_, floor)| at < *floor) {
            return Err(Refusal::BeforeStart(milestone, floor));
        }
        match left_behind(case, procedure, entry.fact, at) {
            Some(follower) => Err(Refusal::AfterItsFollower(follower)),
            None => Ok(()),
        }
    }

    fn correct_event(&self, entry: &Entry, event: &CaseEvent) -> Result<(), Refusal> {
        // A new title would tell again what was erased.
        if self.is_erased(entry.fact) {
            return Err(Refusal::NotCorrectable);
        }
        if let CaseEvent::MeetingHeld(held) = event {
            let meeting = self.case.meeting(held.meeting).ok_or(Refusal::NoOpenMeeting)?;
            check_attendance(meeting, held)?;
        }
        // It is judged as of when it happened, not as of its correction.
        Desk { at: entry.at, ..*self }.sound(event)
    }
}
