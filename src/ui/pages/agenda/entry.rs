//! What stands in the agenda: meetings and due moments of all cases.

use chrono::NaiveDate;

use crate::app::{CaseCard, Desk};
use crate::domain::case::Meeting;
use crate::domain::deadline::DeadlineState;
use crate::domain::procedure::{Does, Side, Text};
use crate::domain::{Moment, order};
use crate::ui::components::Status;
use crate::ui::copy::{agenda, board, dates, fill, t, text, time_left};
use crate::ui::pages::board::called;

/// One meeting or due moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// When, in the office's zone.
    pub at: Moment,
    /// Whether it is a meeting.
    pub meeting: bool,
    /// It is behind us and still asks for something.
    pub pressing: bool,
    /// It is behind us and done with.
    pub past: bool,
    /// How it stands.
    pub status: Status,
    /// What: the act, or the limit.
    pub title: String,
    /// Where, or how it went.
    pub note: String,
    /// What a due moment still depends on; empty when nothing.
    pub doubt: String,
    /// The case's id, for its address.
    pub case: String,
    /// The case's register number.
    pub number: String,
    /// Both sides.
    pub parties: String,
}

/// Everything of all cases, by time.
pub fn entries(desk: &Desk, now: Moment) -> Vec<Entry> {
    let mut entries = Vec::new();
    for card in desk.cards() {
        let going = card.is_going();
        if !card.course().voided {
            let meetings = card.course().meetings.iter().zip(&card.summary.places);
            let shown = meetings.filter(|(meeting, _)| going || meeting.result.is_some());
            entries.extend(shown.map(|(meeting, place)| of_meeting(&card, meeting, place, now)));
        }
        if going {
            entries.extend(dues(&card, now));
        }
    }
    order::sort_by(&mut entries, |a, b| (a.at, &a.number).cmp(&(b.at, &b.number)));
    entries
}

/// Holidays between two days, both included: the office's own calendar names them.
pub fn holidays(desk: &Desk, from: NaiveDate, to: NaiveDate) -> Vec<(NaiveDate, String)> {
    let Some(calendar) = desk.calendar() else { return Vec::new() };
    let closed = calendar.holidays().filter(|day| (from..=to).contains(&day.date));
    closed.filter(|day| calendar.holiday(day.date).is_some()).map(|day| (day.date, day.name.clone())).collect()
}

fn entry(card: &CaseCard, at: Moment, now: Moment) -> Entry {
    let name = |side| called(&card.name_of(side), card.pseudonym_of(side).as_ref());
    let other = card.two_sided().then(|| name(Side::Respondent));
    let parties: Vec<String> = std::iter::once(name(Side::Complainant)).chain(other).collect();
    Entry {
        at: at.with_timezone(now.offset()),
        meeting: false,
        pressing: false,
        past: false,
        status: Status::Plain,
        title: String::new(),
        note: String::new(),
        doubt: String::new(),
        case: card.id().0.hyphenated().to_string(),
        number: card.course().register_number().unwrap_or(t(board::NO_NUMBER)).to_owned(),
        parties: parties.join(" – "),
    }
}

fn of_meeting(card: &CaseCard, meeting: &Meeting, place: &Text, now: Moment) -> Entry {
    let pressing = meeting.result.is_none() && meeting.at < now;
    let (status, note) = match &meeting.result {
        None if pressing => (Status::Soon, t(agenda::UNRECORDED)),
        None => (Status::Plain, text(place)),
        Some(result) if result.held => (Status::Ok, t(agenda::HELD)),
        Some(_) => (Status::Wait, t(agenda::NO_SHOW)),
    };
    Entry {
        meeting: true,
        pressing,
        past: meeting.result.is_some(),
        status,
        title: meeting_title(card, meeting),
        note: note.to_owned(),
        ..entry(card, meeting.at, now)
    }
}

/// What the meeting is for, in the procedure's words: what is awaited of it, or else its step.
fn meeting_title(card: &CaseCard, meeting: &Meeting) -> String {
    let Some(step) = card.procedure.step(&meeting.step) else { return String::new() };
    // What closes it may stand at another step than the one that invited to it.
    let mut acts = card.procedure.steps.iter().flat_map(|step| &step.acts);
    let closing = acts.find(|act| act.does == Does::Meet(meeting.act.clone()));
    let awaited = closing.and_then(|act| act.reachable().find_map(|id| card.procedure.milestone(id)));
    let title = awaited.map_or(&step.title, |milestone| &milestone.awaited);
    capital(text(title))
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

fn dues(card: &CaseCard, now: Moment) -> Vec<Entry> {
    let mut dues = Vec::new();
    for deadline in card.deadlines(now) {
        let DeadlineState::Running(running) = &deadline.state else { continue };
        let Some(due) = running.due else { continue };
        let limit = card.procedure.limit(&deadline.limit).map(|rule| text(&rule.name)).unwrap_or_default();
        let status = running.left.map(crate::ui::time_left::status).unwrap_or_default();
        dues.push(Entry {
            pressing: due < now,
            status,
            title: fill(agenda::DUE, &[("limit", limit)]),
            note: running.left.map(time_left::sentence).unwrap_or_default(),
            doubt: time_left::doubt(&deadline.doubt),
            ..entry(card, due, now)
        });
    }
    dues
}

impl Entry {
    /// Its day.
    pub fn day(&self) -> NaiveDate {
        self.at.date_naive()
    }

    /// Its time of day: "16.00".
    pub fn clock(&self) -> String {
        dates::clock(self.at)
    }
}
