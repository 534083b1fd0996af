//! Inviting to a meeting, and recording what came of it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::{CaseFile, Wish};
use crate::domain::calendar::{Closed, OfficeCalendar};
use crate::domain::case::Meeting;
use crate::domain::procedure::{Act, Field};
use crate::domain::{Moment, Slug};
use crate::ui::copy::{case_forms, dates, fields, fill, t, text};
use crate::ui::covered::covered;
use crate::ui::form::{Choice, ChoiceField, DateTimeField, Form, LongTextField, TICKED, Values, read_moment};
use crate::ui::pages::act_form::{act_form, read_act, wrong};

use super::case_form::{
    Draw, Read, Wrong, all_wrong, moment_of, moment_value, one_line, read_when, text_of, when_field,
};
use super::case_view::{CaseView, kept_text, party_name, party_word};
use super::letters;

/// The value of "did not come".
const ABSENT: &str = "no";

/// What stands above a form, what it begins with, how it is drawn and read.
pub(super) type Parts = (AnyView, Values, Draw, Read);

/// An invitation: when, where, what for.
pub(super) fn invite(view: CaseView, file: &CaseFile, step: Slug, act: &Act) -> Parts {
    let mut first = Values::new();
    first.insert("meeting-place".to_owned(), usual_place(view, file));
    let draw: Draw = Box::new(move |form| {
        view! {
            {planned_fields(view, form, "")}
            <LongTextField
                form
                id="meeting-agenda"
                label=t(case_forms::MEETING_AGENDA)
                hint=t(case_forms::MEETING_AGENDA_HINT)
                optional=true
                lines=2
            />
            {when_field(view, form, "")}
        }
        .into_any()
    });
    let id = act.id.clone();
    let read: Read = Arc::new(move |form| {
        let planned = read_planned(view, form, "");
        let at = read_when(view, form, "");
        match (planned, at) {
            (Ok((meeting, place)), Ok(at)) => {
                let agenda = form.value_now("meeting-agenda");
                Ok((Wish::Invite(step.clone(), id.clone(), meeting, place, agenda), at))
            }
            (planned, at) => Err(all_wrong([planned.err(), at.err()])),
        }
    });
    (attempt(file, act), first, draw, read)
}

/// Time and place of a meeting, with a hint where the office is closed then.
pub(super) fn planned_fields(view: CaseView, form: Form, prefix: &'static str) -> AnyView {
    let zone = view.file().calendar.zone().offset();
    let id = [prefix, "meeting-at"].concat();
    let watched = id.clone();
    let hint = move || {
        let at = read_moment(&form.value(&watched), zone)?;
        closed_then(&view.file().calendar, at)
    };
    view! {
        <div class="stack-s">
            <DateTimeField form id=id label=t(case_forms::MEETING_AT) zone />
            <p class="case-hint" role="status">
                {hint}
            </p>
        </div>
        {one_line(form, &[prefix, "meeting-place"].concat(), case_forms::MEETING_PLACE)}
    }
    .into_any()
}

/// Time and place of a meeting as told.
pub(super) fn read_planned(view: CaseView, form: Form, prefix: &'static str) -> Result<(Moment, String), Wrong> {
    let at = moment_of(view, form, &[prefix, "meeting-at"].concat(), case_forms::MEETING_AT);
    let place = text_of(form, &[prefix, "meeting-place"].concat(), case_forms::MEETING_PLACE);
    match (at, place) {
        (Ok(at), Ok(place)) => Ok((at, place)),
        (at, place) => Err(all_wrong([at.err(), place.err()])),
    }
}

/// Why the office does not receive people at a moment; `None` when it is open.
fn closed_then(calendar: &OfficeCalendar, at: Moment) -> Option<String> {
    let at = calendar.local(at);
    match calendar.closed(at.date_naive()) {
        Some(Closed::Holiday(holiday)) => return Some(fill(case_forms::ON_HOLIDAY, &[("name", &holiday.name)])),
        Some(Closed::Weekend) => return Some(t(case_forms::ON_WEEKEND).to_owned()),
        None => {}
    }
    let windows = calendar.windows(at.date_naive());
    if windows.iter().any(|window| window.opens <= at.time() && at.time() < window.closes) {
        return None;
    }
    let clock = |time: chrono::NaiveTime| time.format("%H.%M").to_string();
    let hours: Vec<String> =
        windows.iter().map(|window| [clock(window.opens), clock(window.closes)].join("–")).collect();
    Some(fill(case_forms::OUTSIDE_HOURS, &[("hours", &hours.join(", "))]))
}

/// Where the last meeting was, or the office itself.
fn usual_place(view: CaseView, file: &CaseFile) -> String {
    let last = file.case.meetings.last().and_then(|meeting| file.text(meeting.place));
    let office = || view.desk().office().profile.as_ref().map(|profile| profile.name.clone());
    last.map(|place| covered(file, place)).or_else(office).unwrap_or_default()
}

/// Which attempt the invitation is, and what came of the one before.
fn attempt(file: &CaseFile, act: &Act) -> AnyView {
    let earlier: Vec<&Meeting> = file.case.meetings.iter().filter(|meeting| meeting.act == act.id).collect();
    let n = dates::number(i64::try_from(earlier.len()).unwrap_or_default() + 1);
    let sentence = match earlier.last() {
        None => fill(case_forms::ATTEMPT, &[("n", &n)]),
        Some(last) => {
            let when = dates::moment(file.calendar.local(last.at));
            let absent = absent(file, last);
            let words = if absent.is_empty() { case_forms::ATTEMPT_AGAIN } else { case_forms::ATTEMPT_BEFORE };
            fill(words, &[("n", &n), ("when", &when), ("who", &absent)])
        }
    };
    view! { <p>{sentence}</p> }.into_any()
}

/// Who stayed away from a meeting: "Pelapor, Terlapor".
fn absent(file: &CaseFile, meeting: &Meeting) -> String {
    let attendance = meeting.result.iter().flat_map(|result| &result.attendance);
    let absent: Vec<String> = attendance.filter(|(_, came)| !came).map(|(role, _)| party_word(file, role)).collect();
    absent.join(", ")
}

/// What came of a meeting: who came; where all did, the act's own questions.
pub(super) fn meet(view: CaseView, file: &CaseFile, step: Slug, act: &Act, planned: &Meeting) -> Parts {
    let at = file.calendar.local(planned.at);
    let place = kept_text(file, planned.place);
    let lead = view! {
        <p>{fill(case_forms::PLANNED, &[("when", &dates::moment(at)), ("place", &place)])}</p>
        {letters::for_meeting(view, file, planned)}
    }
    .into_any();
    let mut first = Values::new();
    if planned.at <= view.desk().now() {
        first.insert("when".to_owned(), moment_value(at));
    }
    let roles = planned.parties.clone();
    let people: Vec<(String, String)> = roles
        .iter()
        .map(|role| {
            let who = match file.pseudonym(role) {
                Some(pseudonym) => text(&pseudonym).to_owned(),
                None => [&party_word(file, role), " (", &party_name(file, role), ")"].concat(),
            };
            (came(role), fill(case_forms::CAME, &[("who", &who)]))
        })
        .collect();
    let (asked, shown) = (act.clone(), act.clone());
    let draw: Draw = Box::new(move |form| drawn_meeting(view, form, &people, shown.clone()));
    let (meeting, invited) = (planned.id, roles);
    let read: Read = Arc::new(move |form| {
        let present = |role: &Slug| form.value_now(&came(role));
        let unsaid = invited.iter().filter(|role| present(role).is_empty());
        let unsaid: Wrong =
            unsaid.map(|role| wrong(&came(role), fields::ERROR_CHOOSE, t(case_forms::ATTENDANCE))).collect();
        let attendance: Vec<(Slug, bool)> =
            invited.iter().map(|role| (role.clone(), present(role) == TICKED)).collect();
        let everyone = attendance.iter().all(|(_, came)| *came);
        let filled = read_act(form, &asked, "", everyone);
        match (unsaid.is_empty(), filled, read_when(view, form, "")) {
            (true, Ok(filled), Ok(at)) => {
                Ok((Wish::Meet(step.clone(), asked.id.clone(), meeting, attendance, filled), at))
            }
            (_, filled, at) => Err(all_wrong([Some(unsaid), filled.err(), at.err()])),
        }
    });
    (lead, first, draw, read)
}

fn drawn_meeting(view: CaseView, form: Form, people: &[(String, String)], act: Act) -> AnyView {
    let ids: Vec<String> = people.iter().map(|(id, _)| id.clone()).collect();
    let came = Memo::new(move |_| {
        let said: Vec<String> = ids.iter().map(|id| form.value(id)).collect();
        match said.iter().any(|said| said == ABSENT) {
            true => Some(false),
            false => said.iter().all(|said| said == TICKED).then_some(true),
        }
    });
    // Of a meeting that was not held nothing has to be told, and something may be.
    let asked = act.fields.iter().cloned();
    let asked = asked.map(|field| Field { required: false, ..field }).collect();
    let no_show = Act { outcomes: Vec::new(), fields: asked, ..act.clone() };
    let questions = people
        .iter()
        .map(|(id, label)| {
            let choices =
                vec![Choice::new(TICKED, t(case_forms::CAME_YES)), Choice::new(ABSENT, t(case_forms::CAME_NO))];
            view! { <ChoiceField form id=id.clone() label=label.clone() choices row=true /> }
        })
        .collect_view();
    view! {
        {questions}
        {move || match came.get() {
            None => ().into_any(),
            Some(true) => act_form(form, &act, ""),
            Some(false) => {
                view! {
                    <p role="status">{t(case_forms::NO_SHOW)}</p>
                    {act_form(form, &no_show, "")}
                }
                .into_any()
            }
        }}
        {when_field(view, form, "")}
    }
    .into_any()
}

fn came(role: &Slug) -> String {
    ["came-", role.as_str()].concat()
}
