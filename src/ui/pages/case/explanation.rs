//! "Mengapa tanggal ini?": the sentence, the event, the rule, the days, the due moment.

use chrono::{Days, NaiveDate, TimeDelta};
use leptos::prelude::*;

use crate::app::CaseFile;
use crate::domain::calendar::Closed;
use crate::domain::case::CaseEvent;
use crate::domain::counting::{Day, Mark, TimeLimit, Unit, strip};
use crate::domain::deadline::{Deadline, DeadlineState};
use crate::domain::procedure::{LimitRule, MomentRule};
use crate::domain::{Moment, Slug};
use crate::ui::components::{DayKind, DayStrip, Notice, Status, StripDay, Terms, term};
use crate::ui::copy::countdown::{HOURS, RULE};
use crate::ui::copy::{case, case_limits, count, dates, fill, t, text, time_left};

use super::case_view::{CaseView, joined, kept_text};
use super::limits::{length, standing};
use super::next_step::provenance;
use super::running::{color, due, is_over, start};

/// Days past the due moment that the strip goes on for.
const OVERRUN_SHOWN: usize = 28;

/// Everything about a limit's date.
pub(super) fn explanation(view: CaseView, limit: Slug) -> AnyView {
    let shown = move || {
        let (file, now) = (view.file(), view.now());
        let deadline = file.deadlines(now).into_iter().find(|deadline| deadline.limit == limit)?;
        let rule = file.procedure.limit(&limit)?;
        Some(explained(&file, rule, &deadline, now))
    };
    view! { <div class="stack">{shown}</div> }.into_any()
}

fn explained(file: &CaseFile, rule: &LimitRule, deadline: &Deadline, now: Moment) -> AnyView {
    view! {
        <h3>{text(&rule.name).to_owned()}</h3>
        {provenance(&rule.provenance)}
        <Terms rows=rows(file, rule, deadline, now) />
        {warnings(file, deadline)}
        {days_of(file, rule, deadline, now)}
    }
    .into_any()
}

fn rows(file: &CaseFile, rule: &LimitRule, deadline: &Deadline, now: Moment) -> Vec<(String, AnyView)> {
    let full = |at: Moment| dates::moment(file.calendar.local(at));
    let (terms, _) = rule.terms(&file.standing());
    let event = event_words(file, &terms.starts);
    let mut rows = Vec::new();
    match start(deadline) {
        Some(at) => rows.push(term(
            t(case_limits::STARTED_BY),
            fill(case_limits::START_EVENT, &[("what", &event), ("when", &full(at))]),
        )),
        None => {
            rows.push(term(t(case_limits::WAITING), waiting(file, deadline)));
            rows.push(term(t(RULE), rule_words(deadline.length)));
        }
    }
    rows.push(term(t(case_limits::MET_BY), event_words(file, &terms.met_by)));
    if deadline.extended_by > 0 {
        rows.push(extension(file, deadline));
    }
    if let Some(pauses) = pauses(file) {
        rows.push(term(t(case_limits::PAUSES), pauses));
    }
    if !deadline.notes.is_empty() {
        rows.push(term(t(case_limits::READINGS), joined(&deadline.notes, " ")));
    }
    if let DeadlineState::Running(running) = &deadline.state
        && let (Some(due), Some(left)) = (running.due, running.left)
    {
        let name = if left.late { case_limits::OVERDUE } else { case_limits::LEFT };
        let (left, calendar) = (time_left::sentence(left), calendar_time(due - now));
        let both = fill(case_limits::LEFT_BOTH, &[("left", &left), ("calendar", &calendar)]);
        rows.push(term(t(name), both));
    }
    if let DeadlineState::Met { at, late, .. } = &deadline.state {
        let words = if *late { case_limits::TOO_LATE } else { case_limits::IN_TIME };
        rows.push(term(t(case_limits::MET_AT), fill(words, &[("when", &full(*at))])));
    }
    rows
}

/// What a limit waits for before it is counted; for a case that has ended, that it no longer does.
fn waiting(file: &CaseFile, deadline: &Deadline) -> String {
    match &deadline.state {
        DeadlineState::Waiting(milestones) if !is_over(file, deadline) => {
            let awaited = milestones.iter().filter_map(|id| file.procedure.milestone(id));
            let what = joined(awaited.map(|known| &known.awaited), t(case_limits::AND));
            fill(case_limits::WAITING_BODY, &[("what", &what)])
        }
        _ => standing(file, deadline),
    }
}

/// What a moment follows from: "Pengaduan terverifikasi".
fn event_words(file: &CaseFile, rule: &MomentRule) -> String {
    let known = rule.milestones().iter().filter_map(|id| file.procedure.milestone(id));
    let names = joined(known.map(|milestone| &milestone.name), t(case_limits::AND));
    match rule {
        MomentRule::First(_) | MomentRule::Latest(_) => names,
        MomentRule::LaterOf(_) => fill(case_limits::LATER_OF, &[("what", &names)]),
        MomentRule::EarlierOf(_) => fill(case_limits::EARLIER_OF, &[("what", &names)]),
    }
}

fn extension(file: &CaseFile, deadline: &Deadline) -> (String, AnyView) {
    let by = length(TimeLimit { count: deadline.extended_by, ..deadline.length });
    let mut sentences = vec![fill(case_limits::EXTENDED_BY, &[("by", &by)])];
    for entry in file.case.entries.iter().filter(|entry| !entry.struck) {
        if let CaseEvent::Extended { limit, reason, decided_by, .. } = &entry.event
            && *limit == deadline.limit
        {
            sentences.push([kept_text(file, *reason), kept_text(file, *decided_by)].join(" – "));
        }
    }
    term(t(case_limits::EXTENDED), sentences.join("; "))
}

fn pauses(file: &CaseFile) -> Option<String> {
    let short = |at: Moment| dates::moment_short(file.calendar.local(at));
    let pauses = file.case.pauses();
    let sentences: Vec<String> = pauses
        .iter()
        .map(|pause| match pause.to {
            Some(to) => fill(case_limits::PAUSE, &[("from", &short(pause.from)), ("to", &short(to))]),
            None => fill(case_limits::PAUSE_OPEN, &[("from", &short(pause.from))]),
        })
        .collect();
    (!sentences.is_empty()).then(|| sentences.join("; "))
}

/// "3 hari 4 jam", by the calendar.
fn calendar_time(span: TimeDelta) -> String {
    let hours = span.num_hours().abs();
    let (days, hours) = (hours / 24, hours % 24);
    match (days, hours) {
        (0, 0) => t(case_limits::UNDER_HOUR).to_owned(),
        (0, hours) => count(hours, HOURS),
        (days, 0) => count(days, case::DAYS),
        (days, hours) => [count(days, case::DAYS), count(hours, HOURS)].join(" "),
    }
}

fn warnings(file: &CaseFile, deadline: &Deadline) -> AnyView {
    let mut sentences = Vec::new();
    if let (Some(from), Some(to)) = (start(deadline), due(deadline)) {
        let (from, to) = (file.calendar.local(from).date_naive(), file.calendar.local(to).date_naive());
        let years = file.calendar.unpublished(from, to);
        if !years.is_empty() {
            let years: Vec<String> = years.iter().map(ToString::to_string).collect();
            sentences.push(fill(case_limits::UNPUBLISHED, &[("years", &years.join(", "))]));
        }
        let on_the_way = |date: NaiveDate| from <= date && date <= to;
        if file.calendar.holidays().any(|holiday| holiday.estimated && on_the_way(holiday.date)) {
            sentences.push(t(case_limits::ESTIMATED).to_owned());
        }
    }
    let notices = sentences.into_iter().map(|sentence| {
        view! {
            <Notice status=Status::Soon>
                <p>{sentence}</p>
            </Notice>
        }
    });
    notices.collect_view().into_any()
}

fn days_of(file: &CaseFile, rule: &LimitRule, deadline: &Deadline, now: Moment) -> AnyView {
    let Some(begun) = start(deadline) else { return ().into_any() };
    let today = file.calendar.local(now).date_naive();
    let due_at = due(deadline).map(|due| file.calendar.local(due));
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
    let due_words = due_at.map_or_else(|| t(case_limits::STANDS).to_owned(), dates::moment);
    let last = due_at.and_then(|due| last_working(file, due));
    view! {
        <DayStrip days=shown status=color(file, deadline) rule=rule_words(deadline.length) due=due_words />
        {last
            .map(|last| {
                let last = fill(case_limits::LAST_WORKING, &[("when", &dates::moment(last))]);
                view! { <p class="small">{last}</p> }
            })}
    }
    .into_any()
}

fn strip_day(day: Day, due: Option<NaiveDate>, until: NaiveDate, started: &str) -> StripDay {
    let (kind, number, name) = match day.mark {
        Mark::Start => (DayKind::Start, None, Some(started.to_owned())),
        Mark::Counted(n) if day.date < until => (DayKind::Used, Some(n), None),
        Mark::Counted(n) => (DayKind::Open, Some(n), None),
        Mark::Closed(Closed::Weekend) => (DayKind::Weekend, None, None),
        Mark::Closed(Closed::Holiday(holiday)) => {
            let name = if holiday.estimated {
                fill(case_limits::ESTIMATED_MARK, &[("name", &holiday.name)])
            } else {
                holiday.name
            };
            (DayKind::Holiday, None, Some(name))
        }
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
            StripDay { date, kind: DayKind::Holiday, number: None, name: Some(holiday.name) }
        }
        None => StripDay { date, kind: DayKind::Over, number: None, name: None },
    })
    .collect()
}

/// The last moment of work before a due moment that falls on a closed day.
fn last_working(file: &CaseFile, due: Moment) -> Option<Moment> {
    let calendar = &file.calendar;
    let date = due.date_naive();
    if calendar.is_working(date) {
        return None;
    }
    let earlier = (1..=60).filter_map(|back| date.checked_sub_days(Days::new(back)));
    let worked = earlier.into_iter().find(|date| calendar.is_working(*date))?;
    Some(calendar.zone().at(worked, calendar.closing(worked)?))
}

fn rule_words(limit: TimeLimit) -> String {
    let words = match limit.unit {
        Unit::WorkingDay => case_limits::RULE_WORKING_DAY,
        Unit::Day => case_limits::RULE_DAY,
        Unit::Month => case_limits::RULE_MONTH,
        Unit::WorkingHour | Unit::WorkingMinute => case_limits::RULE_OFFICE_TIME,
        Unit::Hour | Unit::Minute => case_limits::RULE_CLOCK,
    };
    fill(words, &[("length", &length(limit))])
}
