//! Passphrase and keys: turned on, changed, renewed; and the minutes after which the screen locks.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::ports::Clock as _;
use crate::app::safe::{Refused, Sealed};
use crate::platform::{BrowserClock, BrowserKeys};
use crate::ui::components::focus::{PAGE_HEADING, focus_if_lost, focus_when_drawn};
use crate::ui::components::{Button, ButtonKind, Card, Notice, Notices, Status};
use crate::ui::copy::{fill, t, vault, vault_keys, vault_settings};
use crate::ui::form::{Choice, ErrorSummary, FieldError, Form, SelectField, Values, passphrase_field, show_passphrase};
use crate::ui::pages::keys::{self, new};
use crate::ui::pages::sheet_due::{self, SheetWay};
use crate::ui::session::Session;
use crate::ui::{beside, idle};
use crate::vault::{Door, RecoveryKey};

const CURRENT: &str = "current-passphrase";
const RENEWING: &str = "renew-passphrase";
const IDLE: &str = "idle-minutes";

/// The section.
pub(super) fn view() -> AnyView {
    let session = Session::current();
    let sheet = RwSignal::new(None::<RecoveryKey>);
    let show = UnsyncCallback::new(move |key: RecoveryKey| {
        sheet.try_set(Some(key));
        focus_when_drawn(PAGE_HEADING);
    });
    (move || match (sheet.get(), session.is_sealing()) {
        (Some(key), _) => {
            let done = UnsyncCallback::new(move |()| {
                sheet.set(None);
                // Whatever is still plain is sealed now; after a renewed key nothing is.
                spawn_local(async move {
                    session.sheet_kept().await;
                    focus_if_lost(PAGE_HEADING);
                });
            });
            keys::sheet(&key, done)
        }
        (None, false) => turn_on(show),
        (None, true) => view! {
            <p>{t(vault_settings::ON)}</p>
            {sheet_due::reminder(SheetWay::Here)}
            {lock_now(session)}
            {idle_card()}
            {change_card(session)}
            {renew_card(session, show)}
            {(!session.is_confidential()).then(beside::older)}
        }
        .into_any(),
    })
    .into_any()
}

fn turn_on(show: UnsyncCallback<RecoveryKey>) -> AnyView {
    view! {
        <Notice status=Status::Soon>
            <p>{t(vault_settings::OFF)}</p>
        </Notice>
        <Card title=t(vault_settings::TURN_ON)>
            <p>{t(vault_settings::TURN_ON_BODY)}</p>
            <p>{t(vault_keys::SHARED)}</p>
            {keys::create(vault_settings::TURN_ON, ().into_any(), show)}
        </Card>
        {beside::older()}
    }
    .into_any()
}

fn lock_now(session: Session) -> AnyView {
    let lock = UnsyncCallback::new(move |()| session.lock());
    view! {
        <div class="button-row">
            <Button id="lock-now" label=t(vault_settings::LOCK_NOW) on_press=lock />
        </div>
    }
    .into_any()
}

fn idle_card() -> AnyView {
    let form = Form::passing(Values::from([(IDLE.to_owned(), idle::minutes().to_string())]));
    let choice = |minutes: u32| {
        let minutes = minutes.to_string();
        Choice::new(minutes.clone(), fill(vault_settings::IDLE_MINUTES, &[("n", &minutes)]))
    };
    let choices: Vec<Choice> = idle::CHOICES.into_iter().map(choice).collect();
    Effect::new(move || {
        if let Ok(minutes) = form.value(IDLE).parse() {
            idle::choose(minutes);
        }
    });
    view! {
        <Card title=t(vault_settings::IDLE)>
            <SelectField form id=IDLE label=t(vault_settings::IDLE_AFTER) hint=t(vault_settings::IDLE_HINT) choices />
        </Card>
    }
    .into_any()
}

fn change_card(session: Session) -> AnyView {
    let notices = use_context::<Notices>();
    let form = Form::passing(Values::new());
    let (busy, shown) = (RwSignal::new(false), RwSignal::new(false));
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let mut wrong = typed(form, CURRENT);
        wrong.extend(new::check(form));
        if !wrong.is_empty() {
            return form.refuse(wrong);
        }
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let (old, new) = (form.value_now(CURRENT), form.value_now(new::NEW));
            let changed = async {
                let door = door(session).await?;
                door.change(&BrowserKeys, Door::Passphrase(&old), &new, seconds()).await
            };
            let changed = changed.await;
            busy.try_set(false);
            match changed {
                Ok(_) => {
                    for field in [CURRENT, new::NEW, new::REPEAT] {
                        form.set(field, "");
                    }
                    if let Some(notices) = notices {
                        notices.show(t(vault_settings::CHANGED));
                    }
                }
                Err(why) => form.refuse(vec![FieldError::new(CURRENT, vault::refused(&why, false))]),
            }
        });
    };
    view! {
        <Card title=t(vault_settings::CHANGE)>
            <form class="form" novalidate on:submit=submit>
                <ErrorSummary form />
                {passphrase_field(form, CURRENT, t(vault_settings::CURRENT), "", shown)}
                {new::fields(form, shown)}
                <div class="button-row">
                    <Button id="change-passphrase" label=t(vault_settings::CHANGE_SUBMIT) disabled=busy />
                </div>
                {keys::working(busy, vault_keys::CREATING)}
            </form>
        </Card>
    }
    .into_any()
}

fn renew_card(session: Session, show: UnsyncCallback<RecoveryKey>) -> AnyView {
    let form = Form::passing(Values::new());
    let (busy, shown) = (RwSignal::new(false), RwSignal::new(false));
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let wrong = typed(form, RENEWING);
        if !wrong.is_empty() {
            return form.refuse(wrong);
        }
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let passphrase = form.value_now(RENEWING);
            let renewed =
                async { door(session).await?.renew(&BrowserKeys, Door::Passphrase(&passphrase), seconds()).await };
            let renewed = renewed.await;
            busy.try_set(false);
            match renewed {
                Ok(key) => show.run(key),
                Err(why) => form.refuse(vec![FieldError::new(RENEWING, vault::refused(&why, false))]),
            }
        });
    };
    view! {
        <Card title=t(vault_settings::RENEW)>
            <p>{t(vault_settings::RENEW_BODY)}</p>
            <form class="form" novalidate on:submit=submit>
                <ErrorSummary form />
                {passphrase_field(form, RENEWING, t(vault_settings::CURRENT), "", shown)}
                {show_passphrase("show-renewing", shown)}
                <div class="button-row">
                    <Button id="renew-key" label=t(vault_settings::RENEW_SUBMIT) kind=ButtonKind::Secondary disabled=busy />
                </div>
                {keys::working(busy, vault_keys::CREATING)}
            </form>
        </Card>
    }
    .into_any()
}

fn typed(form: Form, field: &str) -> Vec<FieldError> {
    if form.value_now(field).is_empty() { vec![FieldError::new(field, t(vault::EMPTY))] } else { Vec::new() }
}

async fn door(session: Session) -> Result<Sealed, Refused> {
    match session.safe() {
        Some(safe) => safe.door().await?.ok_or(Refused::Wrong),
        None => Err(Refused::Wrong),
    }
}

fn seconds() -> i64 {
    BrowserClock.now().timestamp()
}
