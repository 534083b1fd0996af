//! Replay: from facts to the case they tell. Total: nothing that was recorded makes it fail.

use std::collections::HashSet;

use super::{
    ActRecord, Answer, Case, CaseEvent, Correction, Course, Ended, Entry, Invitation, Link, Meeting, MeetingRecord,
    MeetingResult, Party, Reached, Review, Slot, corrections::Corrections, slots::Slots,
};
use crate::domain::order;
use crate::domain::{
    Moment, Slug,
    counting::Pause,
    fact::{CaseId, Fact, FactId, heads},
    procedure::{Act, DUPLICATE, Does, Procedure},
};

/// Puts facts in the order of replay, the same everywhere: logical time, then id.
pub fn replay_order(facts: &mut Vec<Fact<CaseEvent>>) {
    order::sort_by_key(facts, |fact| (fact.lamport, fact.id));
    facts.dedup_by_key(|fact| fact.id);
}

/// The case that facts in replay order tell under a procedure.
pub fn fold(id: CaseId, facts: &[Fact<CaseEvent>], procedure: &Procedure) -> Case {
    let mut replay = Replay::new(id, facts, procedure);
    for (place, fact) in facts.iter().enumerate() {
        replay.take(place, fact);
    }
    replay.finish()
}

struct Replay<'a> {
    case: Case,
    facts: &'a [Fact<CaseEvent>],
    procedure: &'a Procedure,
    corrections: Corrections,
    slots: Slots,
}

impl<'a> Replay<'a> {
    fn new(id: CaseId, facts: &'a [Fact<CaseEvent>], procedure: &'a Procedure) -> Self {
        let case = Case {
            course: Course::of(id),
            handed_over: None,
            routed_to: None,
            letters: Vec::new(),
            reviews: Vec::new(),
            has_newer_facts: false,
            entries: Vec::with_capacity(facts.len()),
            heads: heads(facts),
            lamport: facts.last().map_or(0, |fact| fact.lamport),
        };
        let corrections = Corrections::of(facts);
        Self { case, facts, procedure, corrections, slots: Slots::of(facts) }
    }

    fn take(&mut self, place: usize, fact: &Fact<CaseEvent>) {
        let mut entry = Entry {
            fact: fact.id,
            actor: fact.actor,
            device: fact.device,
            at: fact.occurred_at,
            first_at: None,
            recorded_at: fact.recorded_at,
            event: fact.event.clone(),
            corrected_by: None,
            struck: false,
        };
        self.correct(&mut entry);
        if !entry.struck {
            self.stand(&entry);
            self.apply(place, fact.id, entry.at, &entry.event);
        }
        self.case.entries.push(entry);
    }

    /// What every fact leaves behind, whatever it says.
    fn stand(&mut self, entry: &Entry) {
        let course = &mut self.case.course;
        course.last_at = course.last_at.max(Some(entry.at));
        let step = match &entry.event {
            CaseEvent::MeetingInvited(invitation) => Some(&invitation.step),
            event => event.record().map(|record| &record.step),
        };
        if let Some(step) = step.filter(|step| !course.touched.contains(step)) {
            course.touched.push(step.clone());
        }
    }

    fn correct(&self, entry: &mut Entry) {
        let Some(holding) = self.corrections.holding.get(&entry.fact) else { return };
        let correction = |place: usize| match &self.facts[place].event {
            CaseEvent::Corrected { correction, .. } => Some(correction),
            _ => None,
        };
        entry.corrected_by = Some(self.facts[holding.last].id);
        entry.struck = matches!(correction(holding.last), Some(Correction::Struck));
        if let Some(Correction::Time(at)) = holding.time.and_then(correction) {
            entry.first_at = Some(entry.at);
            entry.at = *at;
        }
        if let Some(Correction::Event(event)) = holding.event.and_then(correction) {
            entry.event = (**event).clone();
        }
    }

    fn apply(&mut self, place: usize, id: FactId, at: Moment, event: &CaseEvent) {
        match event {
            // A case begins once; whatever claims to begin it again is not followed.
            CaseEvent::Opened(_) if self.case.opened.is_some() => {
                self.slots.set(Slot::Opening, place);
                self.fits(id, false);
            }
            CaseEvent::Opened(opened) => {
                self.slots.set(Slot::Opening, place);
                self.case.course.opened = Some((opened.clone(), at));
                for milestone in &self.procedure.opening.reaches {
                    self.reach(milestone, at, id);
                }
            }
            CaseEvent::PartyNamed { role, identity } => {
                self.slots.set(Slot::Party(role.clone()), place);
                self.fits(id, self.procedure.party(role).is_some());
                self.case.course.parties.push(Party { fact: id, role: role.clone(), identity: *identity });
            }
            CaseEvent::RequirementsChecked { handed_over } => {
                self.slots.set(Slot::Requirements, place);
                self.case.handed_over = Some(handed_over.clone());
            }
            CaseEvent::TermsAdopted(adopted) => {
                self.slots.set(Slot::Terms, place);
                self.case.course.terms = Some(adopted.clone());
            }
            CaseEvent::ActRecorded(record) => {
                self.act(place, record);
                self.record(id, at, record);
            }
            CaseEvent::MeetingInvited(invitation) => {
                self.slots.set(Slot::Act(invitation.act.clone()), place);
                self.slots.work(place);
                self.invite(id, at, invitation);
            }
            CaseEvent::MeetingHeld(held) => self.meet(place, id, at, held),
            CaseEvent::Routed(routing) => {
                self.slots.set(Slot::Routing, place);
                self.slots.work(place);
                self.case.routed_to = Some(routing.to.clone());
                self.record(id, at, &routing.record);
            }
            CaseEvent::Classified { class, record } => {
                self.slots.set(Slot::Class, place);
                self.slots.work(place);
                self.fits(id, self.procedure.classes.iter().any(|known| known.id == *class));
                self.case.course.class = Some(class.clone());
                self.record(id, at, record);
            }
            CaseEvent::Paused { .. } => {
                self.slots.set(Slot::Clock, place);
                if self.case.pauses.last().is_none_or(|pause| pause.to.is_some()) {
                    self.case.course.pauses.push(Pause { from: at, to: None });
                }
            }
            CaseEvent::Resumed => {
                self.slots.set(Slot::Clock, place);
                match self.case.course.pauses.last_mut().filter(|pause| pause.to.is_none()) {
                    Some(pause) => pause.to = Some(at),
                    None => self.fits(id, false),
                }
            }
            CaseEvent::Extended { limit, by, .. } => {
                self.slots.set(Slot::Extension(limit.clone()), place);
                self.fits(id, self.procedure.limit(limit).is_some());
                self.case.course.extensions.push((limit.clone(), *by));
            }
            CaseEvent::LetterMade(letter) => self.case.letters.push((id, letter.clone(), at)),
            CaseEvent::AttachmentAdded(added) => {
                let of = added.requirement.as_ref();
                self.fits(id, of.is_none_or(|of| self.procedure.requirements.iter().any(|rule| rule.part.id == *of)));
            }
            CaseEvent::AttachmentErased { target, .. } => {
                let added =
                    |fact: &Fact<CaseEvent>| fact.id == *target && matches!(fact.event, CaseEvent::AttachmentAdded(_));
                self.fits(id, self.facts.iter().any(added));
            }
            CaseEvent::Linked { other, .. } if *other == self.case.id => self.fits(id, false),
            CaseEvent::Linked { other, relation } => {
                self.slots.set(Slot::Link(*other), place);
                self.case.course.links.retain(|link| link.other != *other);
                self.case.course.links.push(Link { fact: id, other: *other, relation: *relation, at });
            }
            CaseEvent::Closed { outcome, reason, .. } => {
                self.slots.set(Slot::Ending, place);
                // A duplicate of nothing: the link was struck, or never came.
                let of_something = *outcome != *DUPLICATE || self.case.is_duplicate();
                self.fits(id, self.procedure.outcome(outcome).is_some() && of_something);
                self.case.course.ended = Some(Ended { outcome: outcome.clone(), at, reason: *reason });
            }
            CaseEvent::Reopened { .. } => {
                self.slots.set(Slot::Ending, place);
                self.case.course.ended = None;
            }
            CaseEvent::IdentityRevealed { role, .. } => self.fits(id, self.procedure.party(role).is_some()),
            CaseEvent::OfficerTied { officer, .. } => self.case.course.tied.push(*officer),
            CaseEvent::Voided { .. } => {
                self.slots.set(Slot::Ending, place);
                self.case.course.voided = true;
            }
            CaseEvent::Corrected { target, .. } => {
                self.slots.set(Slot::Correction(*target), place);
                self.fits(id, !self.corrections.misfits.contains(&place));
            }
            CaseEvent::Unknown { .. } => self.case.has_newer_facts = true,
        }
    }

    /// An act that decides something: it reaches milestones or has outcomes.
    fn act(&mut self, place: usize, record: &ActRecord) {
        self.slots.work(place);
        let act = self.procedure.act(&record.step, &record.act);
        if act.is_some_and(|act| !act.reaches.is_empty() || !act.outcomes.is_empty()) {
            self.slots.set(Slot::Act(record.act.clone()), place);
        }
    }

    fn record(&mut self, id: FactId, at: Moment, record: &ActRecord) {
        let procedure = self.procedure;
        match procedure.act(&record.step, &record.act) {
            Some(act) => self.reach_by(act, record.outcome.as_ref(), at, id),
            None => self.fits(id, false),
        }
    }

    fn invite(&mut self, id: FactId, at: Moment, invitation: &Invitation) {
        let procedure = self.procedure;
        let Some(act) = procedure.act(&invitation.step, &invitation.act) else {
            return self.fits(id, false);
        };
        self.fits(id, matches!(act.does, Does::Invite(_)));
        let earlier = self.case.meetings.iter().filter(|meeting| meeting.act == invitation.act).count();
        self.case.course.meetings.push(Meeting {
            id,
            step: invitation.step.clone(),
            act: invitation.act.clone(),
            parties: invitation.parties.clone(),
            at: invitation.at,
            place: invitation.place,
            attempt: u32::try_from(earlier + 1).unwrap_or(u32::MAX),
            result: None,
        });
        self.reach_by(act, None, at, id);
    }

    fn meet(&mut self, place: usize, id: FactId, at: Moment, held: &MeetingRecord) {
        self.slots.set(Slot::Meeting(held.meeting), place);
        self.slots.work(place);
        let Some(meeting) = self.case.course.meetings.iter_mut().find(|meeting| meeting.id == held.meeting) else {
            return self.fits(id, false);
        };
        let result = MeetingResult { fact: id, at, attendance: held.attendance.clone(), held: held.everyone_came() };
        let replaced = meeting.result.replace(result);
        // A second result of the same meeting replaces the first, with all that it reached.
        if let Some(replaced) = replaced {
            self.case.course.reached.retain(|reached| reached.by != replaced.fact);
        }
        if held.everyone_came() {
            self.record(id, at, &held.record);
        }
    }

    fn reach_by(&mut self, act: &Act, outcome: Option<&Slug>, at: Moment, by: FactId) {
        let chosen = outcome.and_then(|outcome| act.outcome(outcome));
        self.fits(by, outcome.is_some() == chosen.is_some());
        for milestone in act.reaches.iter().chain(chosen.into_iter().flat_map(|outcome| &outcome.reaches)) {
            self.reach(milestone, at, by);
        }
    }

    fn reach(&mut self, milestone: &Slug, at: Moment, by: FactId) {
        self.case.course.reached.push(Reached { milestone: milestone.clone(), at, by });
    }

    fn fits(&mut self, id: FactId, fits: bool) {
        if !fits {
            self.case.reviews.push(Review::DoesNotFit(id));
        }
    }

    fn finish(mut self) -> Case {
        self.case.reviews.extend(self.slots.conflicts().map(Review::Conflict));
        let known: HashSet<FactId> = self.facts.iter().map(|fact| fact.id).collect();
        let whole = self.facts.iter().all(|fact| fact.parents.iter().all(|parent| known.contains(parent)));
        if !whole || (self.case.opened.is_none() && !self.facts.is_empty()) {
            self.case.reviews.push(Review::Incomplete);
        }
        let agreed = self.procedure.limits.iter().filter_map(|rule| {
            let agreed = rule.agreed.as_ref()?;
            match self.case.answer(&agreed.act, &agreed.field)? {
                Answer::Date(date) => Some((rule.id.clone(), *date)),
                _ => None,
            }
        });
        self.case.course.agreed = agreed.collect();
        self.case
    }
}
