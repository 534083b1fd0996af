//! Recording on a case: from a wish to kept facts.

use crate::{
    domain::{
        Moment,
        case::{
            ActRecord, Adopted, AttachmentAdded, CaseCommand, CaseEvent, Correction, Invitation, LetterMade,
            MeetingRecord, Refusal, Routing, decide,
        },
        fact::{CaseId, Fact, FactId, LogId},
        order,
        procedure::Does,
    },
    record::{AttachmentAbout, fingerprint},
    store::Write,
};

use super::{
    CaseFile, Desk, Fix, Form, Trouble, Wish,
    attachments::{erased_rows, one_line},
    journal::Journal,
    sealing::Sealing,
};

impl Desk {
    /// Records a wish on a case as having happened at `at`.
    ///
    /// # Errors
    /// A refusal, or the store's; nothing was kept then.
    pub async fn record(&self, case: CaseId, wish: Wish, at: Moment) -> Result<FactId, Trouble> {
        let _turn = self.turn().await;
        self.here()?;
        let file = self.fresh_file(case).await?;
        let mut sealing = Sealing::new(&*self.world.entropy);
        self.check_hand(&file, &wish)?;
        self.check_link(&file, &wish).await?;
        let command = self.command(wish, &file, &mut sealing)?;
        self.append(&file, command, self.local(at), sealing).await
    }

    /// Adopts the office's calendar and readings of today for a running case.
    ///
    /// # Errors
    /// A refusal, or the store's.
    pub async fn adopt_terms(&self, case: CaseId) -> Result<FactId, Trouble> {
        let _turn = self.turn().await;
        self.fresh_office().await?;
        let file = self.fresh_file(case).await?;
        let adopted = {
            let state = self.state.borrow();
            let calendar = state.office.calendar.ok_or(Trouble::NotSetUp)?;
            Adopted { calendar, settings: state.readings(&file.procedure) }
        };
        let command = CaseCommand::Record(CaseEvent::TermsAdopted(adopted));
        self.append(&file, command, self.now(), Sealing::new(&*self.world.entropy)).await
    }

    async fn append(
        &self,
        file: &CaseFile,
        command: CaseCommand,
        at: Moment,
        sealing: Sealing<'_>,
    ) -> Result<FactId, Trouble> {
        let (here, now, log) = (self.here()?, self.now(), LogId::Case(file.case.id));
        let events = decide(Some(&file.case), &file.procedure, command, at, now)?;
        let mut journal = Journal::after(&file.facts, log, (here.device, self.actor()), now);
        let (mut facts, mut write) = (file.facts.clone(), Write::new());
        for event in events {
            let (fact, next) = journal.append(event, at, write)?;
            facts.push(fact);
            write = next;
        }
        let newest = facts.last().map(|fact| fact.id).ok_or(Trouble::NoSuchCase)?;
        write.remove.extend(erased_rows(&*self.world.store, log, &facts).await?);
        self.go_on(file, facts, sealing, write).await?;
        Ok(newest)
    }

    /// Keeps a case's facts that were appended, and goes on with them.
    pub(super) async fn go_on(
        &self,
        file: &CaseFile,
        facts: Vec<Fact<CaseEvent>>,
        sealing: Sealing<'_>,
        write: Write,
    ) -> Result<(), Trouble> {
        let id = file.case.id;
        let mut particulars = file.particulars.clone();
        particulars.extend(sealing.values());
        self.keep(sealing.into_write(LogId::Case(id), write)?).await?;
        let mut state = self.state.borrow_mut();
        if let Some(next) = state.file(id, facts, particulars, file.damaged) {
            state.take_file(next);
        }
        drop(state);
        self.changed();
        Ok(())
    }

    fn command(&self, wish: Wish, file: &CaseFile, sealing: &mut Sealing<'_>) -> Result<CaseCommand, Trouble> {
        let procedure = &file.procedure;
        Ok(CaseCommand::Record(match wish {
            Wish::Act(step, act, form) => CaseEvent::ActRecorded(form.seal(procedure, &step, &act, sealing)),
            Wish::Invite(step, act, at, place, agenda) => {
                let parties = match procedure.act(&step, &act).map(|act| &act.does) {
                    Some(Does::Invite(parties)) => parties.clone(),
                    _ => Vec::new(),
                };
                let (place, agenda) = (sealing.text(&place), sealing.optional(&agenda));
                CaseEvent::MeetingInvited(Invitation { step, act, parties, at: self.local(at), place, agenda })
            }
            Wish::Meet(step, act, meeting, mut attendance, form) => {
                order::sort(&mut attendance);
                let record = form.seal(procedure, &step, &act, sealing);
                CaseEvent::MeetingHeld(MeetingRecord { meeting, attendance, record })
            }
            Wish::Route(step, act, to, form) => {
                CaseEvent::Routed(Routing { to, record: form.seal(procedure, &step, &act, sealing) })
            }
            Wish::Classify(step, act, class, form) => {
                CaseEvent::Classified { class, record: form.seal(procedure, &step, &act, sealing) }
            }
            Wish::NameParty(role, identity) => CaseEvent::PartyNamed { role, identity: sealing.identity(&identity)? },
            Wish::CheckRequirements(mut handed_over) => {
                order::sort(&mut handed_over);
                handed_over.dedup();
                CaseEvent::RequirementsChecked { handed_over }
            }
            Wish::Pause(decision, until) => CaseEvent::Paused {
                reason: sealing.reason(&decision.reason)?,
                decided_by: sealing.optional(&decision.by),
                until: until.map(|until| self.local(until)),
            },
            Wish::Resume => CaseEvent::Resumed,
            Wish::Extend(limit, by, reason, decided_by) => CaseEvent::Extended {
                limit,
                by,
                reason: sealing.reason(&reason)?,
                decided_by: sealing.reason(&decided_by)?,
            },
            Wish::Correct(target, fix, reason) => {
                let correction = self.correction(target, fix, file, sealing)?;
                CaseEvent::Corrected { target, correction, reason: sealing.reason(&reason)? }
            }
            Wish::KeepLetter(made) => CaseEvent::LetterMade(LetterMade {
                letter: made.letter,
                number: made.number,
                text: sealing.value(made.text),
                fingerprint: fingerprint(&file.case.heads),
                heads: file.case.heads.clone(),
                meeting: made.meeting,
            }),
            Wish::Link(other, relation) => CaseEvent::Linked { other, relation },
            Wish::Merge(other, reason) => {
                return Ok(CaseCommand::Merge { other, reason: sealing.optional(&reason) });
            }
            Wish::Erase(attachment, reason) => {
                return Ok(CaseCommand::Erase { attachment, reason: sealing.reason(&reason)? });
            }
            Wish::Close(outcome, decision) => CaseEvent::Closed {
                outcome,
                reason: sealing.optional(&decision.reason),
                decided_by: sealing.optional(&decision.by),
                referred_to: sealing.optional(&decision.to),
            },
            Wish::Reopen(decision) => CaseEvent::Reopened {
                reason: sealing.reason(&decision.reason)?,
                decided_by: sealing.optional(&decision.by),
            },
            Wish::Reveal(role, reason) => CaseEvent::IdentityRevealed { role, reason: sealing.reason(&reason)? },
            Wish::Tie(officer, reason) => CaseEvent::OfficerTied { officer, reason: sealing.reason(&reason)? },
            Wish::Void(reason) => CaseEvent::Voided { reason: sealing.reason(&reason)? },
        }))
    }

    fn correction(
        &self,
        target: FactId,
        fix: Fix,
        file: &CaseFile,
        sealing: &mut Sealing<'_>,
    ) -> Result<Correction, Trouble> {
        let entry = file.case.entries.iter().find(|entry| entry.fact == target).ok_or(Refusal::NotCorrectable)?;
        let mut seal = |form: Form, of: &ActRecord| form.seal(&file.procedure, &of.step, &of.act, sealing);
        let event = match (fix, &entry.event) {
            (Fix::Time(at), _) => return Ok(Correction::Time(self.local(at))),
            (Fix::Struck, _) => return Ok(Correction::Struck),
            (Fix::Form(form), CaseEvent::ActRecorded(record)) => CaseEvent::ActRecorded(seal(form, record)),
            (Fix::Form(form), CaseEvent::MeetingHeld(held)) => {
                CaseEvent::MeetingHeld(MeetingRecord { record: seal(form, &held.record), ..held.clone() })
            }
            (Fix::Identity(identity), CaseEvent::PartyNamed { role, .. }) => {
                CaseEvent::PartyNamed { role: role.clone(), identity: sealing.identity(&identity)? }
            }
            (Fix::Invitation(at, place), CaseEvent::MeetingInvited(invitation)) => {
                let (at, place) = (self.local(at), sealing.text(&place));
                CaseEvent::MeetingInvited(Invitation { at, place, ..invitation.clone() })
            }
            (Fix::Title(title), CaseEvent::AttachmentAdded(added)) => {
                let about = file.about(added.about).ok_or(Refusal::NotCorrectable)?;
                let value = AttachmentAbout { title: one_line(&title), ..about }.write();
                CaseEvent::AttachmentAdded(AttachmentAdded { about: sealing.value(value), ..added.clone() })
            }
            (Fix::Relation(relation), CaseEvent::Linked { other, .. }) => CaseEvent::Linked { other: *other, relation },
            _ => return Err(Refusal::NotCorrectable.into()),
        };
        Ok(Correction::Event(Box::new(event)))
    }
}
