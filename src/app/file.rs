//! A case with everything that is needed to show it: facts, procedure, calendar, personal values.

use std::{collections::HashMap, rc::Rc};

use crate::{
    domain::{
        Moment, Slug,
        calendar::OfficeCalendar,
        case::{Case, CaseEvent, Standing},
        deadline::{Deadline, deadlines},
        fact::{Commitment, Fact},
        party::Identity,
        procedure::{Procedure, Requirement},
        progress::{Progress, progress},
        standstill::{Standstill, all_done, standstill},
    },
    json::Value,
    record::{fingerprint, read_identity},
};

/// A case, opened.
#[derive(Clone, Debug)]
pub struct CaseFile {
    /// What its facts tell.
    pub case: Case,
    /// The facts, in replay order.
    pub facts: Vec<Fact<CaseEvent>>,
    /// The procedure that it pins.
    pub procedure: Rc<Procedure>,
    /// The calendar that it adopted.
    pub calendar: Rc<OfficeCalendar>,
    /// Personal values, as far as they are here.
    pub particulars: HashMap<Commitment, Value>,
    /// Stored facts that could not be read or do not match their hash.
    pub damaged: usize,
}

impl CaseFile {
    /// The limits that apply, as they stand at `now`.
    pub fn deadlines(&self, now: Moment) -> Vec<Deadline> {
        deadlines(&self.case, &self.procedure, &self.calendar, now)
    }

    /// Its way through the procedure.
    pub fn progress(&self) -> Progress<'_> {
        progress(&self.case, &self.procedure)
    }

    /// Whether nothing is left but to close it.
    pub fn all_done(&self) -> bool {
        all_done(&self.progress(), self.standing())
    }

    /// How it stands still, while none of its clocks runs.
    pub fn standstill(&self, deadlines: &[Deadline]) -> Option<Standstill> {
        standstill(&self.progress(), self.standing(), deadlines)
    }

    /// The case with its procedure, to ask conditions of.
    pub fn standing(&self) -> Standing<'_> {
        Standing { case: &self.case, procedure: &self.procedure }
    }

    /// The short form of the log's heads.
    pub fn fingerprint(&self) -> String {
        fingerprint(&self.case.heads)
    }

    /// Who a party is; `None` when nobody was named or the value is not here.
    pub fn identity(&self, role: &Slug) -> Option<Identity> {
        self.identity_of(self.case.party(role)?.identity)
    }

    /// The identity behind a commitment.
    pub fn identity_of(&self, commitment: Commitment) -> Option<Identity> {
        self.particulars.get(&commitment).and_then(|value| read_identity(value).ok())
    }

    /// The text behind a commitment; `None` when it was removed or covered.
    pub fn text(&self, commitment: Commitment) -> Option<&str> {
        self.particulars.get(&commitment).and_then(Value::as_str)
    }

    /// Requirements that apply to this case.
    pub fn requirements(&self) -> impl Iterator<Item = &Requirement> {
        let standing = self.standing();
        let applies = move |requirement: &&Requirement| {
            requirement.when.as_ref().is_none_or(|condition| condition.holds(&standing))
        };
        self.procedure.requirements.iter().filter(applies)
    }
}
