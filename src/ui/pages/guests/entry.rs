//! The form of a visit.

use chrono::NaiveDate;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::{Desk, Visitor};
use crate::domain::Moment;
use crate::domain::party::Phone;
use crate::ui::components::focus::focus_when_drawn;
use crate::ui::components::{Button, ButtonKind, Card, Notices};
use crate::ui::copy::{fields, fill, guests, t, trouble};
use crate::ui::form::{DateTimeField, DraftLine, ErrorSummary, FieldError, Form, TextField, Values, read_moment};
use crate::ui::ids;
use crate::ui::navigation::{href_with, navigator};
use crate::ui::pages::identity_form::{line, telephone_line};
use crate::ui::pages::moment_now::{follow_now, now_value};
use crate::ui::pages::with_draft::with_draft;
use crate::ui::routes::Route;
use crate::ui::session::Session;

/// Names the draft.
const KEY: &str = "visit";
const NAME: &str = "visitor-name";
const FROM: &str = "visitor-from";
const TELEPHONE: &str = "visitor-telephone";
const PURPOSE: &str = "visitor-purpose";
const MET: &str = "visitor-met";
const AT: &str = "visit-at";

/// The form, with what was typed before a reload. Shows the month of what was recorded.
pub(super) fn entry(month: RwSignal<NaiveDate>) -> AnyView {
    let session = Session::current();
    // Drawn anew, and so emptied, after each visit.
    let round = RwSignal::new(0_u32);
    let again = move || {
        round.try_update(|round| *round += 1);
    };
    let draw = move |stored: Option<Vec<u8>>| match session.desk() {
        Some(desk) => form(&desk, stored.as_deref(), month, again),
        None => ().into_any(),
    };
    let fresh = move || match round.get() {
        0 => with_draft(KEY.to_owned(), draw),
        // The draft of what was just recorded may still be on its way out.
        _ => draw(None),
    };
    view! { <Card title=t(guests::NEW)>{fresh}</Card> }.into_any()
}

fn form(
    desk: &Desk,
    stored: Option<&[u8]>,
    month: RwSignal<NaiveDate>,
    again: impl Fn() + Copy + Send + 'static,
) -> AnyView {
    let session = Session::current();
    let zone = desk.zone().offset();
    let mut first = Values::new();
    first.insert(AT.to_owned(), now_value(desk));
    let officer =
        desk.working_officer().and_then(|officer| desk.actor_name(crate::domain::fact::Actor::Officer(officer)));
    first.insert(MET.to_owned(), officer.unwrap_or_default());
    let form = Form::new(KEY, session.keeper(), stored, first);
    follow_now(form, AT);
    let busy = RwSignal::new(false);
    let (notices, go) = (expect_context::<Notices>(), navigator());
    let save = StoredValue::new_local(move |on: bool| {
        let Some(desk) = session.desk().filter(|_| !busy.get_untracked()) else { return };
        let (visitor, at) = match read(form, &desk) {
            Ok(read) => read,
            Err(errors) => return form.refuse(errors),
        };
        busy.set(true);
        let go = go.clone();
        spawn_local(async move {
            let kept = desk.record_visit(visitor, at).await;
            busy.try_set(false);
            match kept {
                Err(why) => form.refuse(vec![FieldError::new(NAME, trouble(&why, None))]),
                Ok(visit) => {
                    form.accept();
                    notices.show(t(guests::SAVED));
                    if on {
                        go(&href_with(Route::Intake, &[("visit", &ids::of_fact(visit))]), false);
                    } else {
                        month.try_set(at.date_naive());
                        again();
                        focus_when_drawn(NAME);
                    }
                }
            }
        });
    });
    let press = move |on: bool| save.with_value(|save| save(on));
    view! {
        <form
            class="form"
            novalidate
            on:submit=move |event| {
                event.prevent_default();
                press(false);
            }
        >
            <ErrorSummary form />
            <div class="fields-wide">
                <TextField form id=NAME label=t(guests::NAME) />
                <TextField form id=FROM label=t(guests::FROM) />
                <div class="stack-s">
                    <TextField form id=TELEPHONE label=t(guests::TELEPHONE) optional=true keyboard="tel" />
                    {line(form, TELEPHONE.to_owned(), telephone_line)}
                </div>
                <TextField form id=PURPOSE label=t(guests::PURPOSE) />
                <TextField form id=MET label=t(guests::MET) optional=true />
                <DateTimeField form id=AT label=t(guests::WHEN) zone />
            </div>
            <div class="button-row">
                <Button id="visit-submit" label=t(guests::SAVE) kind=ButtonKind::Primary disabled=busy />
                <Button
                    id="visit-to-intake"
                    label=t(guests::SAVE_AND_INTAKE)
                    disabled=busy
                    on_press=UnsyncCallback::new(move |()| press(true))
                />
            </div>
            <DraftLine form />
        </form>
    }
    .into_any()
}

/// The visitor and the time, or what is missing.
fn read(form: Form, desk: &Desk) -> Result<(Visitor, Moment), Vec<FieldError>> {
    let mut errors = Vec::new();
    let value = |id: &str| form.value_now(id).trim().to_owned();
    for (id, label) in [(NAME, guests::NAME), (FROM, guests::FROM), (PURPOSE, guests::PURPOSE)] {
        if value(id).is_empty() {
            errors.push(FieldError::new(id, fill(fields::ERROR_EMPTY, &[("label", t(label))])));
        }
    }
    let telephone = match value(TELEPHONE) {
        typed if typed.is_empty() => Ok(typed),
        typed => Phone::parse(&typed).map(|phone| phone.as_str().to_owned()),
    };
    let telephone = telephone.unwrap_or_else(|fault| {
        errors.push(FieldError::new(TELEPHONE, t(crate::ui::copy::troubles::phone(fault))));
        String::new()
    });
    let at = read_moment(&form.value_now(AT), desk.zone().offset());
    match at {
        None => errors.push(FieldError::new(AT, fill(fields::ERROR_MOMENT, &[("label", t(guests::WHEN))]))),
        Some(at) if at > desk.now() => {
            errors.push(FieldError::new(AT, trouble(&crate::domain::case::Refusal::InFuture.into(), None)));
        }
        Some(_) => {}
    }
    let visitor = Visitor { name: value(NAME), from: value(FROM), telephone, purpose: value(PURPOSE), met: value(MET) };
    match at {
        Some(at) if errors.is_empty() => Ok((visitor, at)),
        _ => Err(errors),
    }
}
