//! Taking out: one case, or everything, as a plain file. Inside the compartment covered, and in full only as a
//! backup, knowingly.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use uuid::Uuid;

use crate::app::{CaseCard, Desk, Room};
use crate::domain::fact::CaseId;
use crate::platform::files;
use crate::ui::backup::{last_export, remember_export};
use crate::ui::components::{Button, ButtonKind, Card, Icon, LinkButton, Notice, Status};
use crate::ui::copy::{attachments, calendar, compartment, count, dates, exchange, fill, t, trouble};
use crate::ui::form::{CheckField, ErrorSummary, FieldError, Form, Values};
use crate::ui::navigation::href_with;
use crate::ui::routes::Route;
use crate::ui::session::Session;

/// The tick under the warning.
const AGREED: &str = "full-agreed";

/// With everything that was said, or with nothing of it.
#[derive(Clone, Copy, PartialEq)]
enum How {
    Whole,
    Covered,
}

/// What is under way, or came of it.
#[derive(Clone, Default, PartialEq)]
enum Stage {
    #[default]
    Idle,
    Making,
    Done(String),
    Failed(String),
}

/// The card; `case` is the id in the address, if there is one.
pub(super) fn card(session: Session, case: Option<String>) -> AnyView {
    let stage = RwSignal::new(Stage::default());
    let kind = if case.is_some() { ButtonKind::Secondary } else { ButtonKind::Primary };
    let inside = untrack(|| session.is_confidential());
    let (how, note, label) = match inside {
        true => (How::Covered, compartment::EXPORT_NOTE, compartment::EXPORT_ALL),
        false => (How::Whole, exchange::NOT_SEALED, exchange::EXPORT_ALL),
    };
    let status = if inside { Status::Plain } else { Status::Soon };
    view! {
        <Card title=t(exchange::EXPORT) id="export">
            <Notice status=status>{t(note)}</Notice>
            {case.map(|case| one(session, stage, how, &case))}
            <p>{move || contents(session, how)}</p>
            {left_out(session, None)}
            <div class="button-row">{button(session, stage, None, how, kind, t(label).to_owned())}</div>
            {said(session, stage)}
        </Card>
        {inside.then(|| full(session, stage))}
    }
    .into_any()
}

/// Everything with all names, as the backup of the compartment: warned of, and ticked.
fn full(session: Session, stage: RwSignal<Stage>) -> AnyView {
    let form = Form::passing(Values::new());
    let press = making(session, stage, None, How::Whole);
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        match form.checked(AGREED) {
            true => press.run(()),
            false => form.refuse(vec![FieldError::new(AGREED, t(compartment::FULL_NOT_AGREED))]),
        }
    };
    view! {
        <Card title=t(compartment::FULL) id="export-full">
            <Notice status=Status::Late>{t(compartment::FULL_WARNING)}</Notice>
            <form class="form" novalidate on:submit=submit>
                <ErrorSummary form />
                <CheckField form id=AGREED label=t(compartment::FULL_AGREE) />
                <div class="button-row">
                    <Button id="export-in-full" label=t(compartment::FULL_SUBMIT) icon_before=Icon::Download />
                </div>
            </form>
        </Card>
    }
    .into_any()
}

/// What is in the file with everything. Inside it is not counted: there may be cases that are not for the officer at
/// work.
fn contents(session: Session, how: How) -> String {
    if how == How::Covered {
        return t(compartment::CONTENTS).to_owned();
    }
    let cases = session.watch().map_or(0, |desk| desk.cards().len());
    fill(exchange::CONTENTS_ALL, &[("n", &count(i64::try_from(cases).unwrap_or(i64::MAX), calendar::CASES))])
}

/// Says that attachments are not in the file, where there are any.
fn left_out(session: Session, case: Option<CaseId>) -> AnyView {
    let here = RwSignal::new(0);
    Effect::new(move || {
        let Some(desk) = session.watch() else { return };
        spawn_local(async move {
            // What can't be counted now is told by the file itself.
            if let Ok(n) = desk.attachments_here(case).await {
                here.try_set(n);
            }
        });
    });
    let said = move || {
        let n = here.get();
        let counted = count(i64::try_from(n).unwrap_or(i64::MAX), attachments::FILES);
        let said = fill(exchange::LEFT_OUT, &[("n", &counted)]);
        (n > 0).then(|| view! { <Notice status=Status::Soon>{said}</Notice> })
    };
    said.into_any()
}

/// The case of the address, or that it is not here.
fn one(session: Session, stage: RwSignal<Stage>, how: How, id: &str) -> AnyView {
    let case = Uuid::try_parse(id).ok().map(CaseId);
    if case.zip(session.desk()).is_some_and(|(case, desk)| !desk.may_open(case)) {
        return view! { <Notice status=Status::Plain>{t(crate::ui::copy::case::ANOTHERS_BODY)}</Notice> }.into_any();
    }
    let Some(card) = case.and_then(|case| session.desk()?.card(case)) else {
        return view! { <Notice status=Status::Plain>{t(exchange::NO_CASE)}</Notice> }.into_any();
    };
    let number = card.course().register_number().unwrap_or_default();
    let label = match how {
        How::Whole => fill(exchange::EXPORT_CASE, &[("number", number)]),
        How::Covered => t(compartment::EXPORT_CASE).to_owned(),
    };
    view! {
        <p>{t(exchange::CONTENTS_CASE)}</p>
        {left_out(session, case)}
        <div class="button-row">
            {button(session, stage, case, how, ButtonKind::Primary, label)}
            <LinkButton
                href=href_with(Route::Case, &[("id", id)])
                label=t(exchange::TO_CASE)
                kind=ButtonKind::Quiet
                icon_before=Icon::Back
            />
        </div>
        <hr />
    }
    .into_any()
}

fn button(
    session: Session,
    stage: RwSignal<Stage>,
    case: Option<CaseId>,
    how: How,
    kind: ButtonKind,
    label: String,
) -> AnyView {
    let press = making(session, stage, case, how);
    let id = if case.is_some() { "export-case" } else { "export-all" };
    view! { <Button label=label kind=kind icon_before=Icon::Download on_press=press id=id /> }.into_any()
}

/// Makes the file when it is pressed.
fn making(session: Session, stage: RwSignal<Stage>, case: Option<CaseId>, how: How) -> UnsyncCallback<()> {
    UnsyncCallback::new(move |()| {
        let Some(desk) = session.desk().filter(|_| stage.get_untracked() != Stage::Making) else { return };
        // Neither sample nor compartment is what the office remembers its backups of.
        let remember = case.is_none() && desk.room() == Room::Office;
        stage.set(Stage::Making);
        spawn_local(async move {
            let ended = hand_over(&desk, case, how).await;
            if remember && matches!(ended, Stage::Done(_)) {
                remember_export(desk.now());
            }
            stage.try_set(ended);
        });
    })
}

/// Makes the file and hands it to the browser.
async fn hand_over(desk: &Desk, case: Option<CaseId>, how: How) -> Stage {
    let made = match how {
        How::Whole => desk.export(case).await,
        How::Covered => desk.export_covered(case).await,
    };
    let parts = match made {
        Ok(parts) => parts,
        Err(error) => return Stage::Failed(trouble(&error, None)),
    };
    let parts: Vec<&[u8]> = parts.iter().map(Vec::as_slice).collect();
    let named = case.filter(|_| desk.room() != Room::Confidential).and_then(|case| desk.card(case));
    let name = file_name(desk, named);
    if files::save(&name, "application/json", &parts) {
        Stage::Done(name)
    } else {
        Stage::Failed(t(exchange::NOT_SAVED).to_owned())
    }
}

/// "titik-temu-2026-11-21.json"; of one ordinary case with its register number, which names nobody.
fn file_name(desk: &Desk, card: Option<Rc<CaseCard>>) -> String {
    let mut name = "titik-temu-".to_owned();
    if let Some(number) = card.as_ref().and_then(|card| card.course().register_number()) {
        name.extend(number.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }));
        name.push('-');
    }
    name.push_str(&desk.now().date_naive().to_string());
    name.push_str(".json");
    name
}

fn said(session: Session, stage: RwSignal<Stage>) -> AnyView {
    let last = move || {
        if session.is_confidential() {
            return None;
        }
        let zone = session.watch()?.zone().offset();
        // Read anew after every export.
        stage.track();
        let when = dates::moment(last_export()?.with_timezone(&zone));
        Some(view! { <p class="muted small">{fill(exchange::LAST, &[("when", &when)])}</p> })
    };
    let words = move || match stage.get() {
        Stage::Idle => ().into_any(),
        Stage::Making => view! { <p>{t(exchange::EXPORTING)}</p> }.into_any(),
        Stage::Done(file) => {
            view! { <Notice status=Status::Ok>{fill(exchange::EXPORTED, &[("file", &file)])}</Notice> }.into_any()
        }
        Stage::Failed(why) => view! { <Notice status=Status::Late>{why}</Notice> }.into_any(),
    };
    view! {
        <div role="status" id="export-result">
            {words}
        </div>
        {last}
    }
    .into_any()
}
