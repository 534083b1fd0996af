//! Recording on a case: from a filled form to kept facts.

use chrono::NaiveDate;

use crate::domain::order;
use crate::{
    domain::{
        Moment, Slug,
        case::{
            ActRecord, Adopted, Answer, AttachmentAdded, CaseCommand, CaseEvent, Correction, Invitation, LetterMade,
            MeetingRecord, Refusal, Relation, Routing, decide,
        },
        fact::{CaseId, Fact, FactId, LogId, OfficerId},
        party::Identity,
        procedure::{Does, Procedure},
    },
    json::Value,
    record::{AttachmentAbout, fingerprint},
    store::Write,
};

use super::{
    CaseFile, Decision, Desk, Trouble,
    attachments::{erased_rows, one_line},
    journal::Journal,
    sealing::Sealing,
};

/// What somebody wants recorded, in plain values.
#[derive(Clone, Debug, PartialEq)]
pub enum Wish {
    /// A form of an act.
    Act(Slug, Slug, Form),
    /// A meeting with the parties that the act invites: step, act, when, where, what for.
    Invite(Slug, Slug, Moment, String, String),
    /// What came of a meeting: step, act, the meeting, who came, the form.
    Meet(Slug, Slug, FactId, Vec<(Slug, bool)>, Form),
    /// A hand-over: step, act, to which role, the form.
    Route(Slug, Slug, Slug, Form),
    /// A class: step, act, the class, the form.
    Classify(Slug, Slug, Slug, Form),
    /// Who a party is, from now on.
    NameParty(Slug, Identity),
    /// Everything that was handed over so far.
    CheckRequirements(Vec<Slug>),
    /// The clocks stand still: why and by whom, and until when that is expected.
    Pause(Decision, Option<Moment>),
    /// They run again.
    Resume,
    /// A limit gets longer: which, by how much, why, who decided.
    Extend(Slug, u32, String, String),
    /// A fact was wrong: which, what is right, why.
    Correct(FactId, Fix, String),
    /// A letter is kept as it was made: which, its number, its text, the meeting it is about.
    KeepLetter(Slug, Option<String>, Value, Option<FactId>),
    /// The case is linked to another one: what it is to that one.
    Link(CaseId, Relation),
    /// It is closed as a duplicate of another one, which goes on for both: why they are one.
    Merge(CaseId, String),
    /// The case ends: how, why and by whom, and who goes on with it.
    Close(Slug, Decision),
    /// It is taken up again.
    Reopen(Decision),
    /// Somebody looks at a covered identity: whose, and why.
    Reveal(Slug, String),
    /// An officer is tied to a party: who, and why.
    Tie(OfficerId, String),
    /// What an attached file holds is erased, and the file as it came with it: which, and why.
    Erase(FactId, String),
    /// It was entered by mistake.
    Void(String),
}

/// What is right instead.
#[derive(Clone, Debug, PartialEq)]
pub enum Fix {
    /// It happened at another time.
    Time(Moment),
    /// The party is this.
    Identity(Identity),
    /// The form said this.
    Form(Form),
    /// The meeting was planned for this time and place.
    Invitation(Moment, String),
    /// The case is this to the other one.
    Relation(Relation),
    /// The attached file is called this.
    Title(String),
    /// It did not happen.
    Struck,
}

/// A filled form.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Form {
    /// The outcome chosen.
    pub outcome: Option<Slug>,
    /// Why.
    pub reason: String,
    /// Answers by field; what was left empty is left out.
    pub answers: Vec<(Slug, Reply)>,
}

/// An answer in plain values.
#[derive(Clone, Debug, PartialEq)]
pub enum Reply {
    /// Text, kept apart as a particular.
    Text(String),
    /// One of the options.
    Choice(Slug),
    /// Yes or no.
    YesNo(bool),
    /// A date.
    Date(NaiveDate),
    /// A whole number.
    Number(i64),
    /// Officers of the office.
    Officers(Vec<OfficerId>),
}

impl Form {
    pub(super) fn seal(&self, procedure: &Procedure, step: &Slug, act: &Slug, sealing: &mut Sealing<'_>) -> ActRecord {
        let known = procedure.act(step, act);
        let mut fields: Vec<(Slug, Answer)> = Vec::new();
        for (id, reply) in &self.answers {
            let answer = match reply {
                Reply::Text(text) if text.trim().is_empty() => continue,
                Reply::Text(text) => Answer::Particular(sealing.text(text)),
                Reply::Choice(option) => Answer::Choice(option.clone()),
                Reply::YesNo(yes) => Answer::YesNo(*yes),
                Reply::Date(date) => Answer::Date(*date),
                Reply::Number(number) => Answer::Number(*number),
                Reply::Officers(officers) if officers.is_empty() => continue,
                Reply::Officers(officers) => {
                    let mut officers = officers.clone();
                    order::sort(&mut officers);
                    officers.dedup();
                    Answer::Officers(officers)
                }
            };
            fields.push((id.clone(), answer));
        }
        order::sort_by(&mut fields, |a, b| a.0.cmp(&b.0));
        let asks_reason = |act: &crate::domain::procedure::Act| {
            let chosen = self.outcome.as_ref().and_then(|outcome| act.outcome(outcome));
            act.does == Does::Classify || chosen.is_some_and(|outcome| outcome.reason)
        };
        let reason = known.filter(|act| asks_reason(act)).and_then(|_| sealing.optional(&self.reason));
        ActRecord { step: step.clone(), act: act.clone(), outcome: self.outcome.clone(), reason, fields }
    }
}

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
            Wish::KeepLetter(letter, number, text, meeting) => CaseEvent::LetterMade(LetterMade {
                letter,
                number,
                text: sealing.value(text),
                fingerprint: fingerprint(&file.case.heads),
                heads: file.case.heads.clone(),
                meeting,
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
