//! Terms: the calendar and the readings that a case is counted by. What the office changes holds for
//! new cases; running ones adopt it by a fact each, after it was shown what moves.

use crate::{
    catalog::read_calendar,
    domain::{
        Moment,
        calendar::OfficeCalendar,
        case::{Adopted, CaseEvent, Course, fold},
        deadline::{DeadlineState, deadlines},
        fact::{CaseId, Fact, FactId},
        office::OfficeEvent,
        procedure::{Procedure, Text},
    },
    json::Value,
    record::digest,
    store::Write,
};

use super::{CaseFile, Desk, Trouble, office::put_document};

/// What it would mean for open cases to adopt terms.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TermsPreview {
    /// Open cases that are counted by other terms.
    pub behind: usize,
    /// Their deadlines that would move.
    pub moves: Vec<DeadlineMove>,
}

/// A deadline that changed terms move.
#[derive(Clone, Debug, PartialEq)]
pub struct DeadlineMove {
    /// The case.
    pub case: CaseId,
    /// Its register number.
    pub register_number: String,
    /// What the limit is called.
    pub limit: Text,
    /// Due by the terms in force; `None`: it does not run by them, or its clock stands still.
    pub from: Option<Moment>,
    /// Due by the new ones.
    pub to: Option<Moment>,
}

impl Desk {
    /// What would move if open cases adopted the office's readings and this calendar; `None` is the
    /// calendar in force for new cases.
    ///
    /// # Errors
    /// When the document is no calendar, or there is none in force.
    pub fn preview_terms(&self, document: Option<&Value>) -> Result<TermsPreview, Trouble> {
        let in_force = if document.is_none() { self.calendar_document() } else { None };
        let document = document.or(in_force.as_ref()).ok_or(Trouble::NotSetUp)?;
        let calendar = read_calendar(document)?;
        let digest = digest(document);
        let now = self.now();
        let mut preview = TermsPreview::default();
        for card in self.cards().into_iter().filter(|card| card.is_going()) {
            let settings = self.state.borrow().readings(&card.procedure);
            let terms = Adopted { calendar: digest, settings };
            if card.course().terms.as_ref() == Some(&terms) {
                continue;
            }
            preview.behind += 1;
            let then = Course { terms: Some(terms), ..card.course().clone() };
            preview.moves.extend(moves(&card.procedure, (card.course(), &card.calendar), (&then, &calendar), now));
        }
        Ok(preview)
    }

    /// New cases count by another calendar; with `running`, open cases adopt it too, each by a fact.
    ///
    /// # Errors
    /// When the document is no calendar, or the store's.
    pub async fn adopt_calendar(&self, document: Value, running: bool) -> Result<(), Trouble> {
        read_calendar(&document)?;
        let calendar = digest(&document);
        let write = put_document(Write::new(), &document);
        {
            let _turn = self.turn().await;
            self.fresh_office().await?;
            self.office_event(OfficeEvent::CalendarAdopted { calendar }, write).await?;
        }
        if running {
            self.adopt_terms_everywhere().await?;
        }
        Ok(())
    }

    /// Every open case that is counted by other terms adopts the office's calendar and readings of today.
    ///
    /// # Errors
    /// The store's; cases before the one that failed have adopted them then.
    pub async fn adopt_terms_everywhere(&self) -> Result<(), Trouble> {
        let calendar = self.office().calendar.ok_or(Trouble::NotSetUp)?;
        // All of them, whoever is at work: what the office counts by holds for each.
        let cards: Vec<_> = self.state.borrow().cards.values().cloned().collect();
        for card in cards.into_iter().filter(|card| card.is_going()) {
            let terms = Adopted { calendar, settings: self.state.borrow().readings(&card.procedure) };
            if card.course().terms.as_ref() != Some(&terms) {
                self.adopt_terms(card.id()).await?;
            }
        }
        Ok(())
    }

    /// What a fact that adopted terms moved, as it stood when that was recorded; `None` for the terms that a
    /// case began under, and where a calendar is not here any more.
    pub fn moved_by(&self, file: &CaseFile, fact: FactId) -> Option<Vec<DeadlineMove>> {
        let place = file.facts.iter().position(|known| known.id == fact)?;
        let state = self.state.borrow();
        let counted = |facts: &[Fact<CaseEvent>]| {
            let case = fold(file.case.id, facts, &file.procedure);
            let calendar = state.calendars.get(&case.terms.as_ref()?.calendar)?.clone();
            Some((case, calendar))
        };
        let (before, after) = (counted(&file.facts[..place])?, counted(&file.facts[..=place])?);
        let at = file.facts[place].recorded_at;
        Some(moves(&file.procedure, (&before.0, &before.1), (&after.0, &after.1), at))
    }
}

/// Deadlines that run under either terms and are not due at the same moment.
fn moves(
    procedure: &Procedure,
    before: (&Course, &OfficeCalendar),
    after: (&Course, &OfficeCalendar),
    now: Moment,
) -> Vec<DeadlineMove> {
    let (case, number) = (before.0.id, before.0.register_number().unwrap_or_default());
    let [before, after] = [before, after].map(|(case, calendar)| deadlines(case, procedure, calendar, now));
    let due = |state: &DeadlineState| match state {
        DeadlineState::Running(running) => running.due,
        _ => None,
    };
    let mut moves = Vec::new();
    for rule in &procedure.limits {
        let old = before.iter().find(|deadline| deadline.limit == rule.id).and_then(|deadline| due(&deadline.state));
        let new = after.iter().find(|deadline| deadline.limit == rule.id).and_then(|deadline| due(&deadline.state));
        if old != new {
            moves.push(DeadlineMove {
                case,
                register_number: number.to_owned(),
                limit: rule.name.clone(),
                from: old,
                to: new,
            });
        }
    }
    moves
}
