//! The one deadline that the head shows, or why there is none.

use chrono::NaiveDate;

use crate::app::CaseFile;
use crate::domain::Moment;
use crate::domain::case::CasePhase;
use crate::domain::counting::{Left, Unit, strip};
use crate::domain::deadline::{Deadline, DeadlineState, foremost};
use crate::domain::standstill::{Standstill, Why, since};
use crate::ui::components::{DayKind, Status};
use crate::ui::copy::countdown::{CALENDAR_DAYS, WORKING_DAYS};
use crate::ui::copy::meetings::attempts;
use crate::ui::copy::{case, count, dates, fill, noun_for, standstill, t, text, time_left};
use crate::ui::time_left::{bar, standing, status};

use super::case_view::kept_text;

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
        CasePhase::Open | CasePhase::Paused => {
            let deadlines = file.deadlines(now);
            match (file.standstill(&deadlines), foremost(&deadlines)) {
                (Some(standstill), _) => standing_still(file, &standstill, now),
                (None, Some((deadline, _))) => running(file, deadline, now),
                (None, None) => Face::default(),
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

/// No clock runs: why, as the board says it too, since when, and what is known of the meeting that it takes.
fn standing_still(file: &CaseFile, standstill: &Standstill, now: Moment) -> Face {
    let local = |at: Moment| file.calendar.local(at);
    let days = |at: Moment| count((local(now).date_naive() - local(at).date_naive()).num_days(), case::DAYS);
    let since = since(&file.case)
        .map(|since| fill(case::SINCE, &[("when", &dates::moment(local(since))), ("days", &days(since))]));
    let waits = standstill::waits(&file.procedure.awaited(&standstill.waits_for));
    let why = t(standstill::word(standstill.why)).to_owned();
    // How old the case is in all stands right above, with the day of its receipt.
    let (unit, first) = match standstill.why {
        Why::Paused => (why, since),
        Why::AllDone => return Face { status: Status::Ok, ..words(why, t(case::ALL_DONE_NOTE).to_owned()) },
        Why::Unlimited => (why, Some([age(file, now), waits].join(" · ").trim_end_matches(" · ").to_owned())),
        Why::HeldUp if waits.is_empty() => (why, since),
        Why::HeldUp => ([why, waits].join(" – "), since),
    };
    let attempts = file.case.attempts().map(attempts);
    let note: Vec<String> = [first, attempts, planned(file, now)].into_iter().flatten().collect();
    let note: Vec<String> = note.into_iter().filter(|part| !part.is_empty()).collect();
    Face { status: standing(standstill.why), ..words(unit, note.join(". ")) }
}

fn planned(file: &CaseFile, now: Moment) -> Option<String> {
    let pending = file.case.meetings.iter().rev().find(|meeting| meeting.result.is_none())?;
    let words = if pending.at < now { case::MEETING_PASSED } else { case::MEETING_PLANNED };
    Some(fill(words, &[("when", &dates::moment(file.calendar.local(pending.at)))]))
}
