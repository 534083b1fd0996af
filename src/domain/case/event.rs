//! What can have happened to a case. Stored forms: `docs/fact-format.md`.

use super::{ActRecord, Answer, AttachmentAdded, Invitation, MeetingRecord, Relation, Routing};
use crate::domain::{
    Moment, Slug,
    fact::{CaseId, Commitment, FactId, OfficerId},
    procedure::Digest,
};

/// An event of a case's log. Ids (`Slug`) are those of the pinned procedure.
#[derive(Clone, Debug, PartialEq)]
pub enum CaseEvent {
    /// The case was taken in.
    Opened(Opened),
    /// A party was named.
    PartyNamed {
        /// Which party of the procedure.
        role: Slug,
        /// Who it is.
        identity: Commitment,
    },
    /// What was handed over or shown so far, all of it.
    RequirementsChecked {
        /// Requirement ids, sorted.
        handed_over: Vec<Slug>,
    },
    /// Calendar and readings that count for this case from now on.
    TermsAdopted(Adopted),
    /// A form was kept.
    ActRecorded(ActRecord),
    /// A meeting was planned and the parties invited.
    MeetingInvited(Invitation),
    /// What came of a planned meeting.
    MeetingHeld(MeetingRecord),
    /// The case was handed to another role.
    Routed(Routing),
    /// The class was set.
    Classified {
        /// The class.
        class: Slug,
        /// The form, with step, act and reason.
        record: ActRecord,
    },
    /// All clocks stand still from now on.
    Paused {
        /// Why.
        reason: Commitment,
        /// Who decided, where that was told.
        decided_by: Option<Commitment>,
        /// Until when that is expected to last; only a resumption ends it.
        until: Option<Moment>,
    },
    /// The clocks run again.
    Resumed,
    /// A limit was made longer.
    Extended {
        /// Which limit.
        limit: Slug,
        /// By how much, in its own unit.
        by: u32,
        /// Why.
        reason: Commitment,
        /// Who decided.
        decided_by: Commitment,
    },
    /// An earlier fact was corrected.
    Corrected {
        /// The fact.
        target: FactId,
        /// What is right instead.
        correction: Correction,
        /// Why.
        reason: Commitment,
    },
    /// A letter was made and kept.
    LetterMade(LetterMade),
    /// The case was linked to another one.
    Linked {
        /// The other case.
        other: CaseId,
        /// What this case is to it.
        relation: Relation,
    },
    /// The case ended.
    Closed {
        /// How.
        outcome: Slug,
        /// Why, where a reason is asked.
        reason: Option<Commitment>,
        /// Who decided, where that was told.
        decided_by: Option<Commitment>,
        /// The body that goes on with it, where it was referred to one.
        referred_to: Option<Commitment>,
    },
    /// It was taken up again.
    Reopened {
        /// Why.
        reason: Commitment,
        /// Who decided, where that was told.
        decided_by: Option<Commitment>,
    },
    /// Somebody looked at an identity that is kept covered.
    IdentityRevealed {
        /// Which party's.
        role: Slug,
        /// Why.
        reason: Commitment,
    },
    /// An officer was declared to be tied to a party, and handles this case no more.
    OfficerTied {
        /// The officer.
        officer: OfficerId,
        /// Why.
        reason: Commitment,
    },
    /// It was entered by mistake.
    Voided {
        /// Why.
        reason: Commitment,
    },
    /// A file was attached; its bytes are kept apart.
    AttachmentAdded(AttachmentAdded),
    /// What an attached file held was erased, with all that told of it; never corrected.
    AttachmentErased {
        /// The fact that added it.
        target: FactId,
        /// Why.
        reason: Commitment,
    },
    /// A kind that this version does not know: kept raw by `record`, carried on.
    Unknown {
        /// Its kind, as written.
        kind: String,
    },
}

/// How a case began.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// The procedure that it pins.
    pub procedure: ProcedureRef,
    /// Its register number.
    pub register_number: String,
    /// How it came.
    pub channel: Slug,
    /// The kind of complaint.
    pub kind: Option<Slug>,
    /// The way through the procedure.
    pub branch: Option<Slug>,
    /// The guest-book entry it came from.
    pub visit: Option<FactId>,
}

/// A version of a procedure.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ProcedureRef {
    /// Its id.
    pub id: Slug,
    /// Its version, for people.
    pub version: u32,
    /// Its digest, which decides.
    pub digest: Digest,
}

/// Calendar and readings of a case.
#[derive(Clone, Debug, PartialEq)]
pub struct Adopted {
    /// Digest of the calendar document.
    pub calendar: Digest,
    /// The reading chosen for each setting, sorted by setting.
    pub settings: Vec<(Slug, Slug)>,
}

/// What is right instead of a corrected fact.
#[derive(Clone, Debug, PartialEq)]
pub enum Correction {
    /// It happened at another time.
    Time(Moment),
    /// It was this instead; an event of the same kind.
    Event(Box<CaseEvent>),
    /// It did not happen.
    Struck,
}

/// A letter as it was made.
#[derive(Clone, Debug, PartialEq)]
pub struct LetterMade {
    /// Which letter of the procedure.
    pub letter: Slug,
    /// Its number, where one was given.
    pub number: Option<String>,
    /// Its text.
    pub text: Commitment,
    /// The log's heads before this fact, sorted.
    pub heads: Vec<FactId>,
    /// Their short form, as printed.
    pub fingerprint: String,
    /// The meeting it invites to.
    pub meeting: Option<FactId>,
}

impl CaseEvent {
    /// The form inside, for the events that keep one.
    pub fn record(&self) -> Option<&ActRecord> {
        match self {
            CaseEvent::ActRecorded(record) => Some(record),
            CaseEvent::MeetingHeld(held) => Some(&held.record),
            CaseEvent::Routed(routing) => Some(&routing.record),
            CaseEvent::Classified { record, .. } => Some(record),
            _ => None,
        }
    }

    /// Everything personal that the event commits to.
    pub fn commitments(&self) -> Vec<Commitment> {
        let mut all: Vec<Commitment> = match self {
            CaseEvent::PartyNamed { identity, .. } => vec![*identity],
            CaseEvent::MeetingInvited(invitation) => {
                std::iter::once(invitation.place).chain(invitation.agenda).collect()
            }
            CaseEvent::Paused { reason, decided_by, .. } | CaseEvent::Reopened { reason, decided_by } => {
                std::iter::once(*reason).chain(*decided_by).collect()
            }
            CaseEvent::Voided { reason }
            | CaseEvent::IdentityRevealed { reason, .. }
            | CaseEvent::AttachmentErased { reason, .. }
            | CaseEvent::OfficerTied { reason, .. } => vec![*reason],
            CaseEvent::Extended { reason, decided_by, .. } => vec![*reason, *decided_by],
            CaseEvent::Closed { reason, decided_by, referred_to, .. } => {
                [reason, decided_by, referred_to].into_iter().flatten().copied().collect()
            }
            CaseEvent::LetterMade(letter) => vec![letter.text],
            CaseEvent::AttachmentAdded(added) => vec![added.about],
            CaseEvent::Corrected { reason, correction: Correction::Event(event), .. } => {
                let mut inner = event.commitments();
                inner.push(*reason);
                inner
            }
            CaseEvent::Corrected { reason, .. } => vec![*reason],
            _ => Vec::new(),
        };
        if let Some(record) = self.record() {
            all.extend(record.reason);
            all.extend(record.fields.iter().filter_map(|(_, answer)| match answer {
                Answer::Particular(commitment) => Some(*commitment),
                _ => None,
            }));
        }
        all
    }
}
