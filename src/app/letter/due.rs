//! What a letter says about the next due date and how it was counted.

use crate::{
    catalog::letter_template::Field,
    domain::{
        Moment,
        counting::{Unit, strip},
        deadline::{Deadline, DeadlineState, Running, foremost},
        procedure::MomentRule,
    },
    letters::{Count, Fields, counted, dates, words},
};

use super::CaseFile;

/// How far back the last open day is looked for: longer than any run of holidays.
const MAX_CLOSED: usize = 30;

/// The foremost limit; where none runs yet, the one that waits for its start.
pub(super) fn fill(fields: &mut Fields, file: &CaseFile, now: Moment) {
    let deadlines = file.deadlines(now);
    if let Some((deadline, running)) = foremost(&deadlines) {
        name(fields, file, deadline);
        match running.due {
            Some(due) => {
                fields.text(Field::DueMoment, dates::moment(file.local(due), zone(file)));
                fields.text(Field::DueCount, story(file, deadline, running, due));
            }
            None => {
                fields.text(Field::DueMoment, words::PAUSED);
            }
        }
    } else if let Some((deadline, since)) = deadlines.iter().find_map(|deadline| match &deadline.state {
        DeadlineState::Waiting(milestones) => Some((deadline, milestones)),
        _ => None,
    }) {
        name(fields, file, deadline);
        let names = since.iter().filter_map(|id| file.procedure.milestone(id));
        let names: Vec<String> = names.map(|milestone| words::inside(&milestone.name.id)).collect();
        fields.text(Field::DueMoment, words::after(deadline.length, &names.join(" dan ")));
    }
}

fn name(fields: &mut Fields, file: &CaseFile, deadline: &Deadline) {
    let Some(rule) = file.procedure.limit(&deadline.limit) else { return };
    fields.text(Field::DueStep, rule.name.id.as_str());
    if let Some(quote) = &rule.provenance.quote {
        fields.text(Field::DueQuote, quote.shown());
    }
}

fn zone(file: &CaseFile) -> &'static str {
    file.calendar.zone().code()
}

fn story(file: &CaseFile, deadline: &Deadline, running: &Running, due: Moment) -> String {
    let notes: Vec<&str> = deadline.notes.iter().map(|note| note.id.as_str()).collect();
    let days = strip(deadline.length, running.start, &file.case.pauses(), &file.calendar, due.date_naive());
    counted(&Count {
        length: deadline.length,
        since: &since(file, deadline, running.start),
        start: file.local(running.start),
        zone: zone(file),
        days: &days,
        notes: &notes,
        unpublished: &deadline.doubt.unpublished,
        estimated: deadline.doubt.estimated,
        last_open: file.last_open(deadline).map(|open| file.local(open)),
    })
}

/// The milestone that started the clock, by name.
fn since(file: &CaseFile, deadline: &Deadline, start: Moment) -> String {
    let Some(rule) = file.procedure.limit(&deadline.limit) else { return String::new() };
    let (terms, _) = rule.terms(&file.standing());
    let reached = |milestone: &&crate::domain::Slug| match &terms.starts {
        MomentRule::Latest(_) => file.case.latest(milestone) == Some(start),
        _ => file.case.first(milestone) == Some(start),
    };
    let started = terms.starts.milestones().iter().find(reached).and_then(|id| file.procedure.milestone(id));
    started.map(|milestone| milestone.name.id.clone()).unwrap_or_default()
}

impl CaseFile {
    /// For a date that is counted by the calendar and is not worked: when the office last closes before it.
    pub fn last_open(&self, deadline: &Deadline) -> Option<Moment> {
        let date = self.local(deadline.due()?).date();
        if !matches!(deadline.length.unit, Unit::Day | Unit::Month) || self.calendar.is_working(date) {
            return None;
        }
        let mut days = date.iter_days().rev().take(MAX_CLOSED);
        let open = days.find(|day| self.calendar.is_working(*day))?;
        Some(self.calendar.zone().at(open, self.calendar.closing(open)?))
    }
}
