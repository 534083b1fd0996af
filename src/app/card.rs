//! A case as lists know it. The file with its log stays closed until somebody opens the case.

use std::rc::Rc;

use crate::{
    domain::{
        Moment,
        calendar::OfficeCalendar,
        case::{CasePhase, Course, Standing},
        deadline::{Deadline, deadlines},
        fact::CaseId,
        procedure::{Confidentiality, Procedure, Side, Text},
        progress::{Progress, progress},
        standstill::{Standstill, standstill},
    },
    record::{Person, Summary},
};

use super::{CaseFile, covering::pseudonym};

/// A case's card: its summary, with the procedure and the calendar that the summary names.
#[derive(Clone, Debug)]
pub struct CaseCard {
    /// What its log was summed up to.
    pub summary: Summary,
    /// The procedure that it pins.
    pub procedure: Rc<Procedure>,
    /// The calendar that it adopted.
    pub calendar: Rc<OfficeCalendar>,
}

impl CaseCard {
    /// The case's id.
    pub fn id(&self) -> CaseId {
        self.summary.course.id
    }

    /// Whether its parties are called by pseudonyms.
    pub fn is_covered(&self) -> bool {
        self.procedure.confidentiality == Confidentiality::BothSides
    }

    /// How it stands.
    pub fn course(&self) -> &Course {
        &self.summary.course
    }

    /// Whether work on it goes on.
    pub fn is_going(&self) -> bool {
        matches!(self.course().phase(), CasePhase::Open | CasePhase::Paused)
    }

    /// The limits that apply, as they stand at `now`.
    pub fn deadlines(&self, now: Moment) -> Vec<Deadline> {
        deadlines(self.course(), &self.procedure, &self.calendar, now)
    }

    /// Its way through the procedure.
    pub fn progress(&self) -> Progress<'_> {
        progress(self.course(), &self.procedure)
    }

    /// How it stands under its procedure, to ask conditions of.
    pub fn standing(&self) -> Standing<'_> {
        Standing { case: self.course(), procedure: &self.procedure }
    }

    /// The name of the first party on a side; empty when it is not known, or covered.
    pub fn name_of(&self, side: Side) -> String {
        let rule = self.procedure.side(side);
        let person = rule.and_then(|rule| self.summary.people.iter().find(|person| person.role == rule.id));
        person.map(|person| person.name.clone()).unwrap_or_default()
    }

    /// The pseudonym of the first party on a side.
    pub fn pseudonym_of(&self, side: Side) -> Option<Text> {
        let rule = self.procedure.side(side)?;
        let (_, letter) = self.summary.covers.iter().find(|(role, _)| *role == rule.id)?;
        Some(pseudonym(&rule.name, *letter))
    }

    /// Whether somebody stands on the other side, or has to.
    pub fn two_sided(&self) -> bool {
        let other = self.procedure.side(Side::Respondent);
        other.is_some_and(|rule| rule.is_required(&self.standing()) || self.course().party(&rule.id).is_some())
    }

    /// How it stands still, while none of its clocks runs.
    pub fn standstill(&self, deadlines: &[Deadline]) -> Option<Standstill> {
        standstill(&self.progress(), self.standing(), deadlines)
    }
}

impl CaseFile {
    /// Rows of its log, damaged ones included.
    pub fn rows(&self) -> usize {
        self.facts.len() + self.damaged
    }

    /// Its card; `None` when no fact of it can be read.
    pub fn card(&self) -> Option<CaseCard> {
        let summary = Summary {
            course: self.case.course.clone(),
            people: self.people(),
            covers: self.covers(),
            complained_of: self.complained_of(),
            places: self.case.meetings.iter().map(|meeting| self.place(meeting.place)).collect(),
            attachments: self.attachments().len(),
            needs_review: !self.case.reviews.is_empty() || self.case.has_newer_facts || self.damaged > 0,
            beginning: self.facts.first()?.id,
            newest: self.facts.iter().map(|fact| fact.recorded_at).max()?,
            rows: self.rows(),
        };
        Some(CaseCard { summary, procedure: self.procedure.clone(), calendar: self.calendar.clone() })
    }

    fn people(&self) -> Vec<Person> {
        if self.is_covered() {
            return Vec::new();
        }
        let person = |rule: &crate::domain::procedure::PartyRule| {
            let identity = self.identity(&rule.id)?;
            let document = identity.document.map(|document| document.number).unwrap_or_default();
            Some(Person { role: rule.id.clone(), name: identity.name, document, telephone: identity.telephone })
        };
        self.procedure.parties.iter().filter_map(person).collect()
    }

    /// Where a meeting is held, in both languages only because pseudonyms are.
    fn place(&self, place: crate::domain::fact::Commitment) -> Text {
        let told = self.text(place).unwrap_or_default();
        if !self.is_covered() {
            return Text { id: told.to_owned(), en: told.to_owned() };
        }
        Text { id: self.cover(told, |text| text.id.clone()), en: self.cover(told, |text| text.en.clone()) }
    }
}
