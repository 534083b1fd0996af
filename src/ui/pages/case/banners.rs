//! What needs an officer's eye before anything else, each with what to do.

use leptos::prelude::*;

use crate::app::CaseFile;
use crate::domain::case::{CaseEvent, CasePhase, Review, Slot};
use crate::ui::components::{Notice, Status};
use crate::ui::copy::{case, case_actions, dates, fill, t};

use super::case_view::{CaseView, kept_text};
use super::entry::slot_words;
use super::panel::{Panel, opener};
use super::terms;

/// Draws them.
pub(super) fn banners(view: CaseView) -> AnyView {
    let file = view.file();
    let mut notices: Vec<AnyView> = Vec::new();
    if !view.desk().assigned_in_vain(&file).is_empty() {
        notices.push(plain(Status::Soon, t(case::ASSIGNED_IN_VAIN).to_owned()));
    }
    match file.case.phase() {
        CasePhase::Voided => notices.push(plain(Status::Wait, t(case::VOIDED_BODY).to_owned())),
        CasePhase::Paused => notices.push(paused(view, &file)),
        _ => {}
    }
    let mut said: Vec<String> = Vec::new();
    for review in &file.case.reviews {
        let sentence = match review {
            Review::Conflict(slot) => fill(case::CONFLICT, &[("what", &slot_words(&file, slot))]),
            Review::DoesNotFit(_) => t(case::DOES_NOT_FIT).to_owned(),
            Review::Incomplete => t(case::INCOMPLETE).to_owned(),
        };
        if !said.contains(&sentence) {
            said.push(sentence);
        }
    }
    let leads = !said.is_empty();
    notices.extend(said.into_iter().map(|sentence| plain(Status::Soon, sentence)));
    if leads {
        notices.push(view! { <p><a href="#timeline" on:click=to_timeline>{t(case::TO_TIMELINE)}</a></p> }.into_any());
    }
    if file.case.has_newer_facts {
        notices.push(plain(Status::Soon, t(case::NEWER).to_owned()));
    }
    if file.damaged > 0 {
        let n = i64::try_from(file.damaged).unwrap_or(i64::MAX);
        notices.push(plain(Status::Late, fill(case::DAMAGED, &[("n", &dates::number(n))])));
    }
    if terms::are_behind(view) {
        notices.push(terms_behind(view));
    }
    if notices.is_empty() {
        return ().into_any();
    }
    view! { <div class="stack-s case-notices">{notices}</div> }.into_any()
}

/// The page has a <base>: an anchor alone would lead away.
fn to_timeline(event: web_sys::MouseEvent) {
    event.prevent_default();
    crate::ui::components::focus::focus_now("timeline");
}

fn plain(status: Status, sentence: String) -> AnyView {
    view! {
        <Notice status>
            <p>{sentence}</p>
        </Notice>
    }
    .into_any()
}

fn paused(view: CaseView, file: &CaseFile) -> AnyView {
    let last =
        file.case.entries.iter().rev().find(|entry| !entry.struck && matches!(entry.event, CaseEvent::Paused { .. }));
    let (reason, until) = match last.map(|entry| &entry.event) {
        Some(CaseEvent::Paused { reason, until, .. }) => (kept_text(file, *reason), *until),
        _ => (String::new(), None),
    };
    let until = until.map(|until| fill(case::PAUSED_UNTIL, &[("when", &dates::moment(file.calendar.local(until)))]));
    view! {
        <Notice status=Status::Wait>
            <p class="prose">{reason}</p>
            <p>{until} " " {t(case::PAUSED_BODY)}</p>
            <div>{opener(view, "open-resume-here".to_owned(), case_actions::RESUME, Panel::Resume)}</div>
        </Notice>
    }
    .into_any()
}

fn terms_behind(view: CaseView) -> AnyView {
    view! {
        <Notice status=Status::Wait>
            <p>{t(case::TERMS_BEHIND)}</p>
            <div>{opener(view, "open-terms-here".to_owned(), case_actions::TERMS, Panel::Terms)}</div>
        </Notice>
    }
    .into_any()
}

/// Whether a review is about this entry.
pub(super) fn concerns(review: &Review, entry: &crate::domain::case::Entry) -> bool {
    match review {
        Review::DoesNotFit(fact) => *fact == entry.fact,
        Review::Incomplete => false,
        Review::Conflict(slot) => match (slot, &entry.event) {
            (Slot::Opening, CaseEvent::Opened(_))
            | (Slot::Requirements, CaseEvent::RequirementsChecked { .. })
            | (Slot::Terms, CaseEvent::TermsAdopted(_))
            | (Slot::Class, CaseEvent::Classified { .. })
            | (Slot::Routing, CaseEvent::Routed(_))
            | (Slot::Clock, CaseEvent::Paused { .. } | CaseEvent::Resumed)
            | (Slot::Ending, CaseEvent::Closed { .. } | CaseEvent::Reopened { .. } | CaseEvent::Voided { .. }) => true,
            (Slot::Party(role), CaseEvent::PartyNamed { role: known, .. }) => role == known,
            (Slot::Act(act), CaseEvent::ActRecorded(record)) => *act == record.act,
            (Slot::Act(act), CaseEvent::MeetingInvited(invitation)) => *act == invitation.act,
            (Slot::Extension(limit), CaseEvent::Extended { limit: known, .. }) => limit == known,
            (Slot::Meeting(meeting), CaseEvent::MeetingHeld(held)) => *meeting == held.meeting,
            (Slot::Correction(target), CaseEvent::Corrected { target: known, .. }) => target == known,
            (Slot::Link(other), CaseEvent::Linked { other: known, .. }) => other == known,
            _ => false,
        },
    }
}
