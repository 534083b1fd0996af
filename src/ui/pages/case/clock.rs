//! The one deadline that the head shows, or why there is none.

use chrono::NaiveDate;

use crate::app::CaseFile;
use crate::domain::Moment;
use crate::domain::case::CasePhase;
use crate::domain::counting::{Left, Unit, strip};
use crate::domain::deadline::{Deadline, DeadlineState, foremost};
use crate::domain::procedure::Ending;
use crate::domain::progress::{Stage, StepState, held_up};
use crate::ui::components::{DayKind, Status};
use crate::ui::copy::countdown::{CALENDAR_DAYS, WORKING_DAYS};
use crate::ui::copy::meetings::attempts;
use crate::ui::copy::{case, count, dates, fill, noun_for, t, text, time_left};
use crate::ui::time_left::{bar, status};

use super::case_view::{joined, kept_text};

/// What the countdown shows.
#[derive(Default)]
pub(super) struct Face {
    /// Color.
    pub status: Status,
    /// "2"; empty where words alone say it.
    pub number: String,
    /// "hari kerja", or the words.
    pub unit: String,
    /// The due moment.
    pub due: String,
    /// A quiet sentence.
    pub note: String,
    /// The bar.
    pub days: Vec<DayKind>,
    /// The limit that is shown.
    pub limit: Option<Deadline>,
}

/// The face of a case's clock at `now`.
pub(super) fn face(file: &CaseFile, now: Moment) -> Face {
    match file.case.phase() {
        CasePhase::Voided => words(t(case::VOIDED).to_owned(), String::new()),
        CasePhase::Ended => ended(file),
        CasePhase::Paused => paused(file, now),
        CasePhase::Open => {
            let deadlines = file.deadlines(now);
            match foremost(&deadlines).filter(|(_, running)| running.due.is_some()) {
                Some((deadline, _)) => running(file, deadline, now),
                None => waiting(file, &deadlines, now),
            }
        }
    }
}

fn words(unit: String, note: String) -> Face {
    Face { unit, note, ..Face::default() }
}

fn ended(file: &CaseFile) -> Face {
    let Some(ended) = &file.case.ended else { return Face::default() };
    let ending = file.procedure.outcome(&ended.outcome);
    let how = ending.map_or_else(|| ended.outcome.to_string(), |ending| text(&ending.part.name).to_owned());
    let at = dates::moment(file.calendar.local(ended.at));
    let note = ended.reason.map_or(at.clone(), |reason| [&at, ". ", &kept_text(file, reason)].concat());
    let settled = ending.is_some_and(|ending| !ending.part.provenance.beyond_standard());
    let status = if settled { Status::Ok } else { Status::Plain };
    Face { status, ..words(fill(case::ENDED, &[("how", &how)]), note) }
}

fn paused(file: &CaseFile, now: Moment) -> Face {
    let since = file.case.pauses.last().map_or(now, |pause| pause.from);
    let since = dates::moment_short(file.calendar.local(since));
    Face { status: Status::Wait, ..words(fill(case::PAUSED_SINCE, &[("when", &since)]), String::new()) }
}

fn running(file: &CaseFile, deadline: &Deadline, now: Moment) -> Face {
    let DeadlineState::Running(running) = &deadline.state else { return Face::default() };
    let (Some(due), Some(left)) = (running.due, running.left) else { return Face::default() };
    let (number, unit) = left_words(left);
    let name = file.procedure.limit(&deadline.limit).map(|rule| text(&rule.name).to_owned());
    let doubt = time_left::doubt(&deadline.doubt);
    let today = file.calendar.local(now).date_naive();
    Face {
        status: status(left),
        number,
        unit,
        due: dates::moment(file.calendar.local(due)),
        note: name.into_iter().chain(Some(doubt)).filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" · "),
        days: days(file, deadline, running.start, Some(due), Some(left), today),
        limit: Some(deadline.clone()),
    }
}

/// "2" and "hari kerja", or the words alone.
pub(super) fn left_words(left: Left) -> (String, String) {
    let noun = match left.unit {
        Unit::WorkingDay => WORKING_DAYS,
        _ => CALENDAR_DAYS,
    };
    if left.late || left.count == 0 || !time_left::in_days(left) {
        return (String::new(), time_left::sentence(left));
    }
    (dates::number(i64::from(left.count)), noun_for(i64::from(left.count), noun).to_owned())
}

/// "Umur pengaduan: 12 hari": what stands in a deadline's place.
pub(super) fn age(file: &CaseFile, now: Moment) -> String {
    let until = file.case.ended.as_ref().map_or(now, |ended| ended.at);
    let day = |at: Moment| file.calendar.local(at).date_naive();
    let days = file.case.opened_at().map_or(0, |received| (day(until) - day(received)).num_days());
    if days == 0 { t(case::AGE_TODAY).to_owned() } else { fill(case::AGE, &[("age", &count(days, case::DAYS))]) }
}

/// The bar of a deadline.
pub(super) fn days(
    file: &CaseFile,
    deadline: &Deadline,
    start: Moment,
    due: Option<Moment>,
    left: Option<Left>,
    today: NaiveDate,
) -> Vec<DayKind> {
    let days = strip(deadline.length, start, &file.case.pauses(), &file.calendar, today);
    bar(&days, due.map(|due| file.calendar.local(due)), left, today)
}

/// Whether nothing is left but to close the case: no step is open, and all are done or an ending is reached.
/// Steps of another way through the procedure stay open to come, and are not waited for.
pub(super) fn all_done(file: &CaseFile) -> bool {
    let progress = file.progress();
    let done = |step: &StepState<'_>| matches!(step.stage, Stage::Done | Stage::Unmet | Stage::NotNeeded);
    let reached = |ending: &Ending| ending.after.as_ref().is_some_and(|after| after.holds(&file.standing()));
    progress.current.is_none() && (progress.steps.iter().all(done) || file.procedure.outcomes.iter().any(reached))
}

fn waiting(file: &CaseFile, deadlines: &[Deadline], now: Moment) -> Face {
    let local = |at: Moment| file.calendar.local(at);
    let mut note = Vec::new();
    let days = |at: Moment| count((local(now).date_naive() - local(at).date_naive()).num_days(), case::DAYS);
    // How old the case is in all stands right above, with the day of its receipt.
    if let Some(since) = held_up(&file.case) {
        note.push(fill(case::SINCE, &[("when", &dates::moment(local(since))), ("days", &days(since))]));
    }
    if let Some(attempts) = file.case.attempts().map(attempts).filter(|words| !words.is_empty()) {
        note.push(attempts);
    }
    let pending = file.case.meetings.iter().rev().find(|meeting| meeting.result.is_none());
    let planned = pending.map(|meeting| {
        let words = if meeting.at < now { case::MEETING_PASSED } else { case::MEETING_PLANNED };
        fill(words, &[("when", &dates::moment(local(meeting.at)))])
    });
    let awaited = file.waits_for(deadlines);
    if file.procedure.limits.is_empty() && !all_done(file) {
        let waits = (!awaited.is_empty()).then(|| fill(case::WAITS_FOR, &[("what", &joined(&awaited, "; "))]));
        let note: Vec<String> = [Some(age(file, now)), waits, planned].into_iter().flatten().collect();
        return words(t(case::NO_LIMITS).to_owned(), note.join(" · "));
    }
    let unit = if all_done(file) {
        return Face { status: Status::Ok, ..words(t(case::ALL_DONE).to_owned(), t(case::ALL_DONE_NOTE).to_owned()) };
    } else if !awaited.is_empty() {
        fill(case::HELD_UP, &[("what", &joined(&awaited, "; "))])
    } else {
        t(case::HELD_UP_PLAIN).to_owned()
    };
    note.extend(planned);
    let note = note.join(". ");
    Face { status: Status::Wait, ..words(unit, note) }
}
