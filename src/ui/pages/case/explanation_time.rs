//! The days, or the hours, between start and due: which counted, and why the others did not.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::app::CaseFile;
use crate::domain::Moment;
use crate::domain::calendar::{Closed, Holiday};
use crate::domain::counting::{Course, Day, Mark, Stretch, Unit, stretches, strip};
use crate::domain::deadline::{Deadline, DeadlineState};
use crate::domain::procedure::LimitRule;
use crate::ui::components::{DayKind, DayStrip, StripDay, TimeSpan, TimeStrip};
use crate::ui::copy::{case_limits, countdown, dates, fill, t, time_left};

use super::explanation::{event_words, rule_words};
use super::running::color;

/// Days past the due moment that the strip goes on for.
const OVERRUN_SHOWN: usize = 28;

/// The strip of a limit that has begun: of days, or of hours where it is counted in those.
pub(super) fn view(file: &CaseFile, rule: &LimitRule, deadline: &Deadline, now: Moment) -> AnyView {
    match deadline.start() {
        None => ().into_any(),
        Some(begun) if deadline.length.unit.in_days() => days(file, rule, deadline, begun, now),
        Some(begun) => hours(file, deadline, begun, now),
    }
}

fn days(file: &CaseFile, rule: &LimitRule, deadline: &Deadline, begun: Moment, now: Moment) -> AnyView {
    let today = file.calendar.local(now).date_naive();
    let due_at = deadline.due().map(|due| file.calendar.local(due));
    let until = match &deadline.state {
        DeadlineState::Met { at, .. } => file.calendar.local(*at).date_naive(),
        _ => today,
    };
    let days = strip(deadline.length, begun, &file.case.pauses(), &file.calendar, today);
    let (terms, _) = rule.terms(&file.standing());
    let started = event_words(file, &terms.starts);
    let mut shown: Vec<StripDay> =
        days.into_iter().map(|day| strip_day(day, due_at.map(|due| due.date_naive()), until, &started)).collect();
    if let (Some(due), DeadlineState::Running(_) | DeadlineState::Met { late: true, .. }) = (due_at, &deadline.state) {
        shown.extend(overrun(file, deadline.length.unit, due.date_naive(), until));
    }
    let last = file.last_open(deadline).map(|last| {
        let last = fill(case_limits::LAST_WORKING, &[("when", &dates::moment(last))]);
        view! { <p class="small">{last}</p> }
    });
    let due = due_words(file, deadline);
    view! {
        <DayStrip days=shown status=color(file, deadline) rule=rule_words(deadline.length) due />
        {last}
    }
    .into_any()
}

fn due_words(file: &CaseFile, deadline: &Deadline) -> String {
    let due = deadline.due().map(|due| dates::moment(file.calendar.local(due)));
    due.unwrap_or_else(|| t(case_limits::STANDS).to_owned())
}

/// The opening windows, or the clock time, and how much of each counts.
fn hours(file: &CaseFile, deadline: &Deadline, begun: Moment, now: Moment) -> AnyView {
    let pieces = stretches(deadline.length, begun, &file.case.pauses(), &file.calendar, now);
    let until = match &deadline.state {
        DeadlineState::Met { at, .. } => *at,
        _ => now,
    };
    let mut sum = 0;
    let rows = pieces.iter().map(|piece| {
        let seconds = piece.counted_seconds();
        let before = sum;
        sum += seconds;
        let used = if seconds > 0 { (until - piece.from).num_seconds().clamp(0, seconds) } else { 0 };
        let (span, note) = stretch_words(piece, sum);
        TimeSpan { day: dates::date_near(piece.from.date_naive()), span, note, before, used, counted: seconds }
    });
    let rows: Vec<TimeSpan> = rows.collect();
    let due = due_words(file, deadline);
    view! { <TimeStrip spans=rows status=color(file, deadline) rule=rule_words(deadline.length) due /> }.into_any()
}

/// From when to when, and what it does to the count.
fn stretch_words(piece: &Stretch, sum: i64) -> (String, String) {
    let same = piece.from.date_naive() == piece.to.date_naive();
    let end = if same {
        dates::clock(piece.to)
    } else {
        [&dates::date_near(piece.to.date_naive()), ", ", &dates::clock(piece.to)].concat()
    };
    let span = [&dates::clock(piece.from), "–", &end, " ", &dates::zone(*piece.to.offset())].concat();
    let amount = |seconds: i64| time_left::span(seconds / 60);
    match &piece.course {
        Course::Counted => {
            let words = [("n", amount(piece.counted_seconds())), ("sum", amount(sum))];
            let words = words.each_ref().map(|(name, value)| (*name, value.as_str()));
            (span, fill(countdown::SPAN_COUNTED, &words))
        }
        Course::Paused => (span, t(countdown::DAY_PAUSED).to_owned()),
        Course::Closed(Closed::Weekend) => (String::new(), t(countdown::DAY_WEEKEND).to_owned()),
        Course::Closed(Closed::Holiday(holiday)) => (String::new(), holiday_name(holiday.clone())),
    }
}

fn strip_day(day: Day, due: Option<NaiveDate>, until: NaiveDate, started: &str) -> StripDay {
    let (kind, number, name) = match day.mark {
        Mark::Start => (DayKind::Start, None, Some(started.to_owned())),
        Mark::Counted(n) if day.date < until => (DayKind::Used, Some(n), None),
        Mark::Counted(n) => (DayKind::Open, Some(n), None),
        Mark::Closed(Closed::Weekend) => (DayKind::Weekend, None, None),
        Mark::Closed(Closed::Holiday(holiday)) => (DayKind::Holiday, None, Some(holiday_name(holiday))),
        Mark::Paused => (DayKind::Paused, None, None),
    };
    let kind = if Some(day.date) == due { DayKind::Due } else { kind };
    StripDay { date: day.date, kind, number, name }
}

/// The days after the due date, up to today or the day on which it was met.
fn overrun(file: &CaseFile, unit: Unit, due: NaiveDate, until: NaiveDate) -> Vec<StripDay> {
    let office = matches!(unit, Unit::WorkingDay | Unit::WorkingHour | Unit::WorkingMinute);
    let days = due.iter_days().skip(1).take_while(|date| *date <= until).take(OVERRUN_SHOWN);
    days.map(|date| match file.calendar.closed(date).filter(|_| office) {
        Some(Closed::Weekend) => StripDay { date, kind: DayKind::Weekend, number: None, name: None },
        Some(Closed::Holiday(holiday)) => {
            StripDay { date, kind: DayKind::Holiday, number: None, name: Some(holiday_name(holiday)) }
        }
        None => StripDay { date, kind: DayKind::Over, number: None, name: None },
    })
    .collect()
}

fn holiday_name(holiday: Holiday) -> String {
    if holiday.estimated { fill(case_limits::ESTIMATED_MARK, &[("name", &holiday.name)]) } else { holiday.name }
}
