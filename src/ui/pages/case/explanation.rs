//! "Mengapa tanggal ini?": the sentence, the event, the rule, the days, the due moment.

use chrono::TimeDelta;
use leptos::prelude::*;

use crate::app::CaseFile;
use crate::domain::case::CaseEvent;
use crate::domain::counting::{TimeLimit, Unit};
use crate::domain::deadline::{Deadline, DeadlineState, Doubt};
use crate::domain::procedure::{LimitRule, MomentRule};
use crate::domain::{Moment, Slug};
use crate::ui::components::{Icon, LinkButton, Notice, Status, Terms, term};
use crate::ui::copy::countdown::{HOURS, RULE};
use crate::ui::copy::{case, case_limits, count, dates, fill, t, text, time_left};
use crate::ui::ids;
use crate::ui::navigation::href_with;
use crate::ui::routes::Route;

use super::case_view::{CaseView, joined, kept_text};
use super::explanation_time;
use super::limits::{length, standing};
use super::next_step::provenance;
use super::running::is_over;

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
        {doubts(deadline)}
        {explanation_time::view(file, rule, deadline, now)}
        {deadline.start().map(|_| sheet(file, deadline))}
    }
    .into_any()
}

fn rows(file: &CaseFile, rule: &LimitRule, deadline: &Deadline, now: Moment) -> Vec<(String, AnyView)> {
    let full = |at: Moment| dates::moment(file.calendar.local(at));
    let (terms, _) = rule.terms(&file.standing());
    let event = event_words(file, &terms.starts);
    let mut rows = Vec::new();
    match deadline.start() {
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
pub(super) fn event_words(file: &CaseFile, rule: &MomentRule) -> String {
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

/// What the date still depends on.
fn doubts(deadline: &Deadline) -> AnyView {
    let notices = sentences(&deadline.doubt).into_iter().map(|sentence| {
        view! {
            <Notice status=Status::Soon>
                <p>{sentence}</p>
            </Notice>
        }
    });
    notices.collect_view().into_any()
}

/// What a date still depends on, a sentence each.
fn sentences(doubt: &Doubt) -> Vec<String> {
    let mut sentences = Vec::new();
    if !doubt.unpublished.is_empty() {
        sentences.push(fill(case_limits::UNPUBLISHED, &[("years", &time_left::years(doubt))]));
    }
    if doubt.estimated {
        sentences.push(t(case_limits::ESTIMATED).to_owned());
    }
    sentences
}

/// The way to the count sheet.
fn sheet(file: &CaseFile, deadline: &Deadline) -> AnyView {
    let query = [("case", &*ids::of_case(file.case.id)), ("limit", deadline.limit.as_str())];
    let href = href_with(Route::Letter, &query);
    view! {
        <div class="button-row">
            <LinkButton id="count-sheet" href label=t(case_limits::SHEET) icon_before=Icon::Print />
        </div>
    }
    .into_any()
}

/// How a length is counted.
pub(super) fn rule_words(limit: TimeLimit) -> String {
    let words = match limit.unit {
        Unit::WorkingDay => case_limits::RULE_WORKING_DAY,
        Unit::Day => case_limits::RULE_DAY,
        Unit::Month => case_limits::RULE_MONTH,
        Unit::WorkingHour | Unit::WorkingMinute => case_limits::RULE_OFFICE_TIME,
        Unit::Hour | Unit::Minute => case_limits::RULE_CLOCK,
    };
    [&length(limit), ": ", t(words)].concat()
}
