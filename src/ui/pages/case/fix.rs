//! Setting an entry right: its time, what it says, or that it did not happen. Always with a reason.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::{CaseFile, Fix, Wish};
use crate::domain::case::{CaseEvent, Entry, MeetingRecord};
use crate::domain::fact::FactId;
use crate::domain::procedure::{Act, PartyKind, PartyRule};
use crate::ui::components::ButtonKind;
use crate::ui::copy::{attachments, case_timeline, fields, t};
use crate::ui::form::{Choice, ChoiceField, DateTimeField, Form, Values};
use crate::ui::ids;
use crate::ui::pages::act_form::{act_form, read_act, recorded, wrong};
use crate::ui::pages::identity_form::{identity_form, identity_values, read_identity};

use super::case_form::{CaseForm, Draw, Read, Wrong, all_wrong, long_text, moment_of, moment_value, one_line, text_of};
use super::case_view::{CaseView, Place};
use super::entry::{has_content, only_struck, title};
use super::linking::{relation_field, relation_of};
use super::meeting::{planned_fields, read_planned};
use super::timeline::fix_id;

const PREFIX: &str = "fix-";
const WHAT: &str = "fix-what";
const TIME: &str = "fix-when";
const WHY: &str = "fix-why";
const RELATION: &str = "fix-relation";
const TITLE: &str = "fix-title";

/// What an entry's form asks, once it is to be set right.
#[derive(Clone)]
enum Content {
    Party(PartyRule, Option<PartyKind>),
    Act(Act),
    Meeting,
    Relation,
    Title,
}

/// The form for an entry.
pub(super) fn form(view: CaseView, fact: FactId) -> AnyView {
    let file = view.file();
    let Some(entry) = file.case.entries.iter().find(|entry| entry.fact == fact) else {
        return view! { <p>{t(case_timeline::FIX_GONE)}</p> }.into_any();
    };
    let id = ids::of_fact(fact);
    let form = CaseForm {
        id: "fix-form".to_owned(),
        draft: fix_id(&id),
        label: case_timeline::FIX_SAVE,
        kind: ButtonKind::Primary,
        first: first(view, &file, entry),
        place: Place { prefix: PREFIX, submit: "fix-submit", back: fix_id(&id), said: case_timeline::FIXED },
    };
    let (draw, read) = questions(view, &file, entry);
    view! {
        <p>
            <strong>{title(&file, &entry.event)}</strong>
        </p>
        <p class="muted">{t(case_timeline::FIX_LEAD)}</p>
        {form.show(view, draw, read)}
    }
    .into_any()
}

/// Whether a form with what an entry says would show somebody who is covered.
fn hides(view: CaseView, file: &CaseFile, entry: &Entry) -> bool {
    let shown = view.revealed.get_untracked();
    match &entry.event {
        CaseEvent::PartyNamed { role, .. } => file.is_covered() && !shown.contains(role),
        CaseEvent::AttachmentAdded(added) => {
            file.about(added.about).is_none_or(|about| file.names_covered(&about.title, &shown))
        }
        event => {
            let texts = event.commitments().into_iter().filter_map(|commitment| file.text(commitment));
            texts.into_iter().any(|text| file.names_covered(text, &shown))
        }
    }
}

fn first(view: CaseView, file: &CaseFile, entry: &Entry) -> Values {
    if hides(view, file, entry) {
        return Values::from([(TIME.to_owned(), moment_value(file.calendar.local(entry.at)))]);
    }
    let text = |commitment| file.text(commitment).map(str::to_owned);
    let mut first = match &entry.event {
        CaseEvent::PartyNamed { identity, .. } => {
            file.identity_of(*identity).map(|known| identity_values(&known, PREFIX)).unwrap_or_default()
        }
        CaseEvent::MeetingInvited(invitation) => {
            let at = moment_value(file.calendar.local(invitation.at));
            let place = text(invitation.place).unwrap_or_default();
            Values::from([("fix-meeting-at".to_owned(), at), ("fix-meeting-place".to_owned(), place)])
        }
        CaseEvent::AttachmentAdded(added) => {
            let title = file.about(added.about).map(|about| about.title).unwrap_or_default();
            Values::from([(TITLE.to_owned(), title)])
        }
        CaseEvent::Linked { relation, .. } => Values::from([(RELATION.to_owned(), relation.name().to_owned())]),
        event => event.record().map(|record| recorded(record, PREFIX, text)).unwrap_or_default(),
    };
    first.insert(TIME.to_owned(), moment_value(file.calendar.local(entry.at)));
    if only_struck(&entry.event) {
        first.insert(WHAT.to_owned(), "struck".to_owned());
    }
    first
}

fn content(file: &CaseFile, entry: &Entry) -> Option<Content> {
    if !has_content(&entry.event) {
        return None;
    }
    match &entry.event {
        CaseEvent::PartyNamed { role, .. } => {
            let kind = file.case.opened.as_ref().and_then(|(opened, _)| opened.kind.as_ref());
            Some(Content::Party(file.procedure.party(role)?.clone(), file.procedure.nature(kind, role)))
        }
        CaseEvent::MeetingInvited(_) => Some(Content::Meeting),
        CaseEvent::Linked { .. } => Some(Content::Relation),
        CaseEvent::AttachmentAdded(_) => Some(Content::Title),
        CaseEvent::ActRecorded(record) | CaseEvent::MeetingHeld(MeetingRecord { record, .. }) => {
            file.procedure.act(&record.step, &record.act).cloned().map(Content::Act)
        }
        _ => None,
    }
}

fn questions(view: CaseView, file: &CaseFile, entry: &Entry) -> (Draw, Read) {
    let content = content(file, entry).filter(|_| !hides(view, file, entry));
    let mut choices = Vec::new();
    if !only_struck(&entry.event) {
        choices.push(Choice::new("time", t(case_timeline::FIX_TIME)));
    }
    if content.is_some() {
        choices.push(Choice::new("content", t(case_timeline::FIX_CONTENT)));
    }
    if !matches!(entry.event, CaseEvent::Opened(_) | CaseEvent::TermsAdopted(_)) {
        let strike = Choice::new("struck", t(case_timeline::FIX_STRIKE));
        choices.push(strike.with_hint(t(case_timeline::FIX_STRIKE_HINT)));
    }
    let (fact, asked) = (entry.fact, content.clone());
    let draw: Draw = Box::new(move |form| {
        let content = content.clone();
        view! {
            <ChoiceField form id=WHAT label=t(case_timeline::FIX_CHOICE) choices=choices.clone() />
            {move || match (form.value(WHAT).as_str(), &content) {
                ("time", _) => time(view, form),
                ("content", Some(content)) => drawn(view, form, content),
                _ => ().into_any(),
            }}
            {long_text(form, WHY, case_timeline::FIX_WHY)}
        }
        .into_any()
    });
    let read: Read = Arc::new(move |form| {
        let fix = read_fix(view, form, asked.as_ref());
        match (fix, text_of(form, WHY, case_timeline::FIX_WHY)) {
            (Ok(fix), Ok(why)) => Ok((Wish::Correct(fact, fix, why), view.desk().now())),
            (fix, why) => Err(all_wrong([fix.err(), why.err()])),
        }
    });
    (draw, read)
}

fn time(view: CaseView, form: Form) -> AnyView {
    let zone = view.file().calendar.zone().offset();
    view! { <DateTimeField form id=TIME label=t(case_timeline::NEW_TIME) zone /> }.into_any()
}

fn drawn(view: CaseView, form: Form, content: &Content) -> AnyView {
    match content {
        Content::Party(rule, kind) => identity_form(form, rule, true, *kind, PREFIX),
        Content::Act(act) => act_form(form, act, PREFIX),
        Content::Meeting => planned_fields(view, form, PREFIX),
        Content::Relation => relation_field(form, RELATION),
        Content::Title => one_line(form, TITLE, attachments::TITLE),
    }
}

fn read_fix(view: CaseView, form: Form, content: Option<&Content>) -> Result<Fix, Wrong> {
    match (form.value_now(WHAT).as_str(), content) {
        ("time", _) => moment_of(view, form, TIME, case_timeline::NEW_TIME).map(Fix::Time),
        ("struck", _) => Ok(Fix::Struck),
        ("content", Some(Content::Party(..))) => read_identity(form, PREFIX).map(Fix::Identity),
        ("content", Some(Content::Act(act))) => read_act(form, act, PREFIX, true).map(Fix::Form),
        ("content", Some(Content::Meeting)) => {
            read_planned(view, form, PREFIX).map(|(at, place)| Fix::Invitation(at, place))
        }
        ("content", Some(Content::Relation)) => relation_of(form, RELATION).map(Fix::Relation),
        ("content", Some(Content::Title)) => text_of(form, TITLE, attachments::TITLE).map(Fix::Title),
        _ => Err(vec![wrong(WHAT, fields::ERROR_CHOOSE, t(case_timeline::FIX_CHOICE))]),
    }
}
