//! What may be recorded: given a case, when this is asked, then these events, or a refusal.

mod correction;
mod erasure;
mod floor;
mod form;
mod hand;
mod intake;
mod link;

use super::{ActRecord, Case, CaseCommand, CaseEvent, Invitation, LetterMade, MeetingRecord, Refusal, Standing};
use crate::domain::{
    Moment, Slug,
    procedure::{Act, Condition, Confidentiality, DUPLICATE, Does, Ground, Procedure, Step},
};

pub(super) use correction::may_replace;
pub use floor::effective_floor;
use form::check_form;
pub use hand::may_hand_in;
pub use link::may_link;

/// The events that a command gives, said to have happened at `at`, decided at `now`.
///
/// # Errors
/// A refusal that says what is wrong or missing; nothing is to be recorded then.
pub fn decide(
    case: Option<&Case>,
    procedure: &Procedure,
    command: CaseCommand,
    at: Moment,
    now: Moment,
) -> Result<Vec<CaseEvent>, Refusal> {
    if at > now {
        return Err(Refusal::InFuture);
    }
    match (case, command) {
        (None, CaseCommand::TakeIn(intake)) => intake::take_in(procedure, intake),
        (Some(_), CaseCommand::TakeIn(_)) => Err(Refusal::AlreadyOpened),
        (None, CaseCommand::Record(_) | CaseCommand::Merge { .. } | CaseCommand::Erase { .. }) => {
            Err(Refusal::NotInProcedure)
        }
        (Some(case), CaseCommand::Merge { other, reason }) => Desk { case, procedure, at }.merge(other, reason),
        (Some(case), CaseCommand::Erase { attachment, reason }) => {
            Desk { case, procedure, at }.erase(attachment, reason)
        }
        (Some(case), CaseCommand::Record(event)) => {
            let desk = Desk { case, procedure, at };
            desk.admit(&event)?;
            Ok(vec![event])
        }
    }
}

/// One question at a case: may this be recorded as having happened then?
struct Desk<'a> {
    case: &'a Case,
    procedure: &'a Procedure,
    at: Moment,
}

impl<'a> Desk<'a> {
    fn standing(&self) -> Standing<'a> {
        Standing { case: self.case, procedure: self.procedure }
    }

    fn admit(&self, event: &CaseEvent) -> Result<(), Refusal> {
        let case = self.case;
        // Even an ending or a voiding can have been a mistake: it is corrected like any other fact.
        if let CaseEvent::Corrected { target, correction, .. } = event {
            return self.correct(*target, correction);
        }
        // Whose private data was attached by mistake may ask for this whatever became of the case.
        if let CaseEvent::AttachmentErased { target, .. } = event {
            return self.erasable(*target);
        }
        if case.voided {
            return Err(Refusal::Voided);
        }
        if let Some(opened) = case.opened_at().filter(|opened| self.at < *opened) {
            return Err(Refusal::BeforeStart(None, opened));
        }
        let ended = case.ended.is_some();
        match event {
            // What the office keeps in order about a case goes on after its end.
            CaseEvent::LetterMade(letter) => return self.letter(letter),
            CaseEvent::AttachmentAdded(_) => return self.sound(event),
            CaseEvent::Linked { other, .. } => return self.link(*other),
            CaseEvent::IdentityRevealed { role, .. } => return self.reveal(role),
            CaseEvent::OfficerTied { .. } => return known(self.covers()),
            CaseEvent::Voided { .. } => return Ok(()),
            CaseEvent::Reopened { .. } if !ended => return Err(Refusal::NotEnded),
            CaseEvent::Reopened { .. } => return self.not_before_its_start(event),
            _ if ended => return Err(Refusal::Ended),
            _ => {}
        }
        self.in_order(event)?;
        self.not_before_its_start(event)?;
        self.sound(event)
    }

    /// Whether the case is at a point where this can be recorded.
    fn in_order(&self, event: &CaseEvent) -> Result<(), Refusal> {
        let open_pause = self.case.pauses.last().filter(|pause| pause.to.is_none());
        match event {
            CaseEvent::Opened(_) => Err(Refusal::AlreadyOpened),
            CaseEvent::ActRecorded(ActRecord { step, act, .. }) => self.open_act(step, act).map(|_| ()),
            CaseEvent::Routed(routing) => self.open_act(&routing.record.step, &routing.record.act).map(|_| ()),
            // A class may change for as long as the case is open, its step done or not.
            CaseEvent::Classified { record, .. } => self.act(&record.step, &record.act).map(|_| ()),
            CaseEvent::MeetingInvited(invitation) => self.invite(invitation),
            CaseEvent::MeetingHeld(held) => self.meet(held),
            CaseEvent::Paused { .. } if open_pause.is_some() => Err(Refusal::AlreadyPaused),
            CaseEvent::Resumed if open_pause.is_none() => Err(Refusal::NotPaused),
            CaseEvent::Closed { outcome, .. } => self.close(outcome),
            _ => Ok(()),
        }
    }

    /// Whether an event by itself is one that the procedure knows, with everything that it asks.
    fn sound(&self, event: &CaseEvent) -> Result<(), Refusal> {
        let procedure = self.procedure;
        match event {
            CaseEvent::PartyNamed { role, .. } => known(procedure.party(role).is_some()),
            CaseEvent::RequirementsChecked { handed_over } => known(form::are_requirements(procedure, handed_over)),
            CaseEvent::AttachmentAdded(added) => {
                known(added.requirement.iter().all(|of| form::are_requirements(procedure, std::slice::from_ref(of))))
            }
            CaseEvent::TermsAdopted(adopted) => {
                known(adopted.settings.iter().all(|(id, _)| procedure.setting(id).is_some()))
            }
            CaseEvent::ActRecorded(record) => check_form(self.does(record, &Does::Record)?, record, true),
            CaseEvent::Classified { class, record } => {
                known(procedure.classes.iter().any(|part| part.id == *class))?;
                check_form(self.does(record, &Does::Classify)?, record, true)?;
                if record.reason.is_none() { Err(Refusal::ReasonMissing) } else { Ok(()) }
            }
            CaseEvent::Routed(routing) => {
                let act = self.named(&routing.record)?;
                let Does::Route(roles) = &act.does else { return Err(Refusal::NotInProcedure) };
                known(roles.contains(&routing.to))?;
                check_form(act, &routing.record, true)
            }
            CaseEvent::MeetingHeld(held) => check_form(self.named(&held.record)?, &held.record, held.everyone_came()),
            CaseEvent::Paused { until, .. } if until.is_some_and(|until| until <= self.at) => {
                Err(Refusal::MeetingBeforeInvitation)
            }
            CaseEvent::MeetingInvited(invitation) if invitation.at < self.at => Err(Refusal::MeetingBeforeInvitation),
            CaseEvent::Extended { limit, by, .. } => {
                known(procedure.limit(limit).is_some())?;
                if *by == 0 { Err(Refusal::NothingAdded) } else { Ok(()) }
            }
            CaseEvent::Closed { outcome, reason, .. } => {
                let ending = procedure.outcome(outcome).ok_or(Refusal::NotInProcedure)?;
                if ending.reason && reason.is_none() { Err(Refusal::ReasonMissing) } else { Ok(()) }
            }
            CaseEvent::Unknown { .. } => Err(Refusal::NotInProcedure),
            _ => Ok(()),
        }
    }

    /// The act of a form, whatever stands in its way.
    fn named(&self, record: &ActRecord) -> Result<&'a Act, Refusal> {
        self.procedure.act(&record.step, &record.act).ok_or(Refusal::NotInProcedure)
    }

    fn does(&self, record: &ActRecord, does: &Does) -> Result<&'a Act, Refusal> {
        let act = self.named(record)?;
        known(act.does == *does).map(|()| act)
    }

    /// The act, if it belongs to this case and nothing is missing before it.
    fn act(&self, step: &Slug, act: &Slug) -> Result<(&'a Step, &'a Act), Refusal> {
        let procedure: &'a Procedure = self.procedure;
        let step: &'a Step = procedure.step(step).ok_or(Refusal::NotInProcedure)?;
        let act = step.acts.iter().find(|known| known.id == *act).ok_or(Refusal::NotInProcedure)?;
        let conditions = || step.when.iter().chain(&act.when);
        let closed = |when: &&Condition| !when.holds(&self.standing());
        // What no milestone can open is another way, not a question of time.
        if conditions().filter(closed).any(|when| when.missing(&self.standing()).is_empty()) {
            return Err(Refusal::NotThisWay);
        }
        let after = step.after.iter().chain(&act.after);
        let missing: Vec<Slug> = after.flat_map(|after| after.missing(&self.standing())).collect();
        if !missing.is_empty() {
            return Err(Refusal::TooEarly(missing));
        }
        let after = step.after.iter().chain(&act.after);
        if conditions().chain(after).any(|condition| !condition.holds(&self.standing())) {
            return Err(Refusal::NotThisWay);
        }
        Ok((step, act))
    }

    /// The act, if its step is also not done yet. An invitation stays possible for as long as what
    /// it invites to has not come about, whichever step that belongs to.
    fn open_act(&self, step: &Slug, act: &Slug) -> Result<&'a Act, Refusal> {
        let (step, act) = self.act(step, act)?;
        let invites = matches!(act.does, Does::Invite(_));
        let again = invites && self.procedure.awaits_meeting(&act.id, &self.standing());
        if step.done.holds(&self.standing()) && !again { Err(Refusal::StepDone(step.id.clone())) } else { Ok(act) }
    }

    fn not_before_its_start(&self, event: &CaseEvent) -> Result<(), Refusal> {
        match effective_floor(self.case, self.procedure, event) {
            Some((milestone, floor)) if self.at < floor => Err(Refusal::BeforeStart(milestone, floor)),
            _ => Ok(()),
        }
    }

    fn invite(&self, invitation: &Invitation) -> Result<(), Refusal> {
        let act = self.open_act(&invitation.step, &invitation.act)?;
        let Does::Invite(parties) = &act.does else { return Err(Refusal::NotInProcedure) };
        known(*parties == invitation.parties)?;
        if let Some(unnamed) = parties.iter().find(|party| !self.standing().names(party)) {
            return Err(Refusal::PartyMissing(unnamed.clone()));
        }
        match self.case.open_meeting(&act.id) {
            Some(open) => Err(Refusal::MeetingOpen(open.at)),
            None => Ok(()),
        }
    }

    fn meet(&self, held: &MeetingRecord) -> Result<(), Refusal> {
        let act = self.open_act(&held.record.step, &held.record.act)?;
        let Does::Meet(of) = &act.does else { return Err(Refusal::NotInProcedure) };
        let meeting = self.case.open_meeting(of).filter(|meeting| meeting.id == held.meeting);
        form::check_attendance(meeting.ok_or(Refusal::NoOpenMeeting)?, held)
    }

    /// Whether its parties are covered.
    fn covers(&self) -> bool {
        self.procedure.confidentiality == Confidentiality::BothSides
    }

    /// What nothing covers needs no revealing.
    fn reveal(&self, role: &Slug) -> Result<(), Refusal> {
        let procedure = self.procedure;
        known(self.covers() && procedure.party(role).is_some())?;
        if self.standing().names(role) { Ok(()) } else { Err(Refusal::PartyMissing(role.clone())) }
    }

    fn letter(&self, letter: &LetterMade) -> Result<(), Refusal> {
        let Self { case, procedure, .. } = *self;
        known(procedure.letters.iter().any(|rule| rule.id == letter.letter))?;
        known(letter.meeting.is_none_or(|meeting| case.meeting(meeting).is_some()))
    }

    fn close(&self, outcome: &Slug) -> Result<(), Refusal> {
        let ending = self.procedure.outcome(outcome).ok_or(Refusal::NotInProcedure)?;
        if *outcome == *DUPLICATE && !self.case.is_duplicate() {
            return Err(Refusal::NotLinked);
        }
        match &ending.after {
            Some(after) if !after.holds(&self.standing()) => {
                let missing = after.missing(&self.standing());
                Err(if missing.is_empty() { Refusal::NotThisWay } else { Refusal::TooEarly(missing) })
            }
            _ => Ok(()),
        }
    }
}

fn known(known: bool) -> Result<(), Refusal> {
    if known { Ok(()) } else { Err(Refusal::NotInProcedure) }
}
