//! Terms: the calendar and the readings that a case is counted by. What the office changes holds for
//! new cases; running ones adopt it by a fact each, after it was shown what moves.

use crate::{
    catalog::read_calendar,
    domain::{
        Moment,
        calendar::OfficeCalendar,
        case::{Adopted, Case, CaseEvent, CasePhase, fold},
        deadline::{DeadlineState, deadlines},
        fact::{CaseId, Fact, FactId},
        office::OfficeEvent,
        procedure::Text,
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
        for file in self.open_files() {
            let settings = self.state.borrow().readings(&file.procedure);
            let terms = Adopted { calendar: digest, settings };
            if file.case.terms.as_ref() == Some(&terms) {
                continue;
            }
            preview.behind += 1;
            let case = Case { terms: Some(terms), ..file.case.clone() };
            preview.moves.extend(moves(&file, (&file.case, &file.calendar), (&case, &calendar), now));
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
            let _turn = self.turns.take().await;
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
        for file in self.open_files() {
            let terms = Adopted { calendar, settings: self.state.borrow().readings(&file.procedure) };
            if file.case.terms.as_ref() != Some(&terms) {
                self.adopt_terms(file.case.id).await?;
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
        Some(moves(file, (&before.0, &before.1), (&after.0, &after.1), at))
    }

    fn open_files(&self) -> impl Iterator<Item = std::rc::Rc<CaseFile>> {
        let open = |file: &std::rc::Rc<CaseFile>| matches!(file.case.phase(), CasePhase::Open | CasePhase::Paused);
        self.files().into_iter().filter(open)
    }
}

/// Deadlines that run under either terms and are not due at the same moment.
fn moves(
    file: &CaseFile,
    before: (&Case, &OfficeCalendar),
    after: (&Case, &OfficeCalendar),
    now: Moment,
) -> Vec<DeadlineMove> {
    let [before, after] = [before, after].map(|(case, calendar)| deadlines(case, &file.procedure, calendar, now));
    let due = |state: &DeadlineState| match state {
        DeadlineState::Running(running) => running.due,
        _ => None,
    };
    let mut moves = Vec::new();
    for rule in &file.procedure.limits {
        let old = before.iter().find(|deadline| deadline.limit == rule.id).and_then(|deadline| due(&deadline.state));
        let new = after.iter().find(|deadline| deadline.limit == rule.id).and_then(|deadline| due(&deadline.state));
        if old != new {
            moves.push(DeadlineMove {
                case: file.case.id,
                register_number: file.case.register_number().unwrap_or_default().to_owned(),
                limit: rule.name.clone(),
                from: old,
                to: new,
            });
        }
    }
    moves
}
