//! Erasing everything, of the office or of its compartment: said plainly, confirmed by a typed word, the export offered
//! first. Neither erases the other.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::ui::backup::forget_export;
use crate::ui::components::{Button, ButtonKind, Card, LinkButton, Notices};
use crate::ui::copy::{compartment, fill, storage, t, trouble};
use crate::ui::form::{ErrorSummary, FieldError, Form, TextField, Values};
use crate::ui::marker;
use crate::ui::navigation::{href, navigator};
use crate::ui::routes::Route;
use crate::ui::session::Session;

const CONFIRM: &str = "erase-confirm";

/// The card; in sample data only a word that leaving it erases it.
pub(super) fn card() -> AnyView {
    let session = Session::current();
    (move || {
        let content =
            if session.is_sample() { view! { <p>{t(storage::ERASE_SAMPLE)}</p> }.into_any() } else { form(session) };
        let title = if session.is_confidential() { compartment::ERASE } else { storage::ERASE };
        view! { <Card title=t(title)>{content}</Card> }
    })
    .into_any()
}

fn form(session: Session) -> AnyView {
    let notices = use_context::<Notices>();
    let navigate = navigator();
    let form = Form::passing(Values::new());
    let busy = RwSignal::new(false);
    let word = t(storage::ERASE_WORD);
    let inside = untrack(|| session.is_confidential());
    let (body, label) = match inside {
        true => (compartment::ERASE_BODY, compartment::ERASE),
        false => (storage::ERASE_BODY, storage::ERASE_SUBMIT),
    };
    // Whether there is anything inside is not known here, and not said.
    let apart = !inside && session.desk().is_some_and(|desk| desk.has_confidential());
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        if form.value_now(CONFIRM).trim() != word {
            return form.refuse(vec![FieldError::new(CONFIRM, fill(storage::ERASE_WRONG, &[("word", word)]))]);
        }
        let Some(desk) = session.desk().filter(|_| !busy.get_untracked()) else { return };
        busy.set(true);
        let navigate = navigate.clone();
        spawn_local(async move {
            let erased = desk.erase().await;
            busy.try_set(false);
            match erased {
                Ok(()) if inside => session.leave_erased(),
                Ok(()) => {
                    forget_export();
                    marker::forget();
                    if let Some(notices) = notices {
                        notices.show(t(storage::ERASED));
                    }
                    navigate(&href(Route::Setup), true);
                    session.begin_again().await;
                }
                Err(error) => form.refuse(vec![FieldError::new(CONFIRM, trouble(&error, None))]),
            }
        });
    };
    view! {
        <p>{t(body)}</p>
        {apart.then(|| view! { <p id="erase-apart">{t(compartment::NOT_ERASED)}</p> })}
        <div class="button-row">
            <LinkButton href=href(Route::Exchange) label=t(storage::TO_EXPORT) id="erase-export" />
        </div>
        <ErrorSummary form />
        <form class="form" on:submit=submit novalidate>
            <TextField form id=CONFIRM label=fill(storage::ERASE_CONFIRM, &[("word", word)]) short=true />
            <div class="button-row">
                <Button label=t(label) kind=ButtonKind::Danger disabled=busy id="erase-submit" />
            </div>
        </form>
    }
    .into_any()
}
