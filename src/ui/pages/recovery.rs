//! What stands in the place of the office's data when the browser gave back less than it was given, or can't read it:
//! what happened, what was there, and the ways on. Nothing changes before one of them is taken.

use chrono::DateTime;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::setup::Way;
use crate::app::safe::Refused;
use crate::domain::Moment;
use crate::ui::backup::last_export;
use crate::ui::beside;
use crate::ui::components::{
    Button, ButtonKind, Card, Disclosure, Icon, Notice, Page, PageHead, Status, Terms, term, way,
};
use crate::ui::copy::{count, dates, fill, recovery as copy, t, vault};
use crate::ui::form::{ErrorSummary, FieldError, Form, TextField, Values};
use crate::ui::marker::{self, Marker};
use crate::ui::navigation::{href, navigator};
use crate::ui::routes::Route;
use crate::ui::session::{Failure, Session};

const CONFIRM: &str = "anew-confirm";

/// The page.
pub fn page(session: Session, why: Failure) -> AnyView {
    let (was, left) = match &why {
        Failure::Missing(loss) => (Some(loss.was), Some(loss.left)),
        _ => (marker::known(), None),
    };
    let (title, body) = match (left, &why) {
        (Some(0), _) => (copy::EMPTY, t(copy::EMPTY_BODY)),
        (Some(_), _) => (copy::PARTLY, t(copy::PARTLY_BODY)),
        (None, Failure::Store(Refused::Header(fault))) => (copy::DAMAGED, vault::header(*fault)),
        (None, _) => (copy::DAMAGED, t(copy::DAMAGED_BODY)),
    };
    view! {
        <Page narrow=true>
            <PageHead title=t(title) />
            <div id="recovery" class="stack">
                <Notice status=Status::Late>
                    <p>{body}</p>
                    <p>
                        <strong>{t(copy::SAFE)}</strong>
                    </p>
                </Notice>
                {was.map(|was| what_was(was, left))}
                <Card title=t(copy::WAYS)>
                    <div class="ways">{ways(session, left)}</div>
                </Card>
                {(left.unwrap_or(0) == 0).then(|| anew(session, left.is_none()))}
            </div>
        </Page>
    }
    .into_any()
}

fn what_was(was: Marker, left: Option<u64>) -> AnyView {
    let number = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    let moment = |when: Moment| dates::moment(when.with_timezone(&here(when)));
    let mut rows = Vec::new();
    if was.cases > 0 {
        rows.push(term(t(copy::CASES), dates::number(number(was.cases))));
    }
    rows.push(term(t(copy::ENTRIES), count(number(was.facts), copy::FACTS)));
    if let Some(left) = left {
        rows.push(term(t(copy::LEFT), count(number(left), copy::FACTS)));
    }
    let seen = i64::try_from(was.seen).ok().and_then(|seen| DateTime::from_timestamp(seen, 0));
    rows.extend(seen.map(|seen| term(t(copy::SEEN), moment(seen.fixed_offset()))));
    rows.extend(last_export().map(|when| term(t(copy::BACKUP), moment(when))));
    view! {
        <Card title=t(copy::WAS)>
            <Terms rows=rows />
        </Card>
    }
    .into_any()
}

/// The device's own offset: the office's zone is among what can't be read.
fn here(when: Moment) -> chrono::FixedOffset {
    let date = js_sys::Date::new(&wasm_bindgen::JsValue::from_f64(when.timestamp_millis() as f64));
    // Whole minutes, west of Greenwich positive.
    chrono::FixedOffset::west_opt(date.get_timezone_offset() as i32 * 60).unwrap_or(*when.offset())
}

/// What can be done without losing anything, the surest first.
fn ways(session: Session, left: Option<u64>) -> AnyView {
    let (chosen, go) = (use_context::<RwSignal<Way>>(), navigator());
    let again = UnsyncCallback::new(move |()| spawn_local(session.open()));
    let restore = left.map(|left| {
        let press = UnsyncCallback::new(move |()| {
            match (left, chosen) {
                // The address may be of something that a backup does not bring.
                (0, Some(chosen)) => {
                    go(&href(Route::Board), true);
                    chosen.set(Way::Restore);
                }
                _ => go(&href(Route::Exchange), true),
            }
            spawn_local(session.bring_back(left));
        });
        way("recover-restore", "way way-first", Icon::Import, copy::RESTORE, copy::RESTORE_BODY, press)
    });
    let go_on = left.filter(|left| *left > 0).map(|left| {
        let press = UnsyncCallback::new(move |()| spawn_local(session.go_on_with(left)));
        way("recover-go-on", "way", Icon::Board, copy::GO_ON, copy::GO_ON_BODY, press)
    });
    view! {
        {restore}
        {way("retry", if left.is_none() { "way way-first" } else { "way" }, Icon::Clock, copy::AGAIN, copy::AGAIN_BODY, again)}
        {go_on}
    }
    .into_any()
}

/// The last way: said plainly, folded away, confirmed by a typed word.
fn anew(session: Session, unreadable: bool) -> AnyView {
    let form = Form::passing(Values::new());
    let word = t(copy::ANEW_WORD);
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        if form.value_now(CONFIRM).trim() != word {
            return form.refuse(vec![FieldError::new(CONFIRM, fill(copy::ANEW_WRONG, &[("word", word)]))]);
        }
        if unreadable {
            // What can't be read stays where it is.
            beside::begin_anew();
        } else {
            spawn_local(session.begin_anew());
        }
    };
    view! {
        <Disclosure label=t(copy::ANEW) id="recover-anew">
            <p>{t(if unreadable { copy::ANEW_DAMAGED } else { copy::ANEW_BODY })}</p>
            <ErrorSummary form />
            <form class="form" on:submit=submit novalidate>
                <TextField form id=CONFIRM label=fill(copy::ANEW_CONFIRM, &[("word", word)]) short=true />
                <div class="button-row">
                    <Button label=t(copy::ANEW) kind=ButtonKind::Danger id="anew-submit" />
                </div>
            </form>
        </Disclosure>
    }
    .into_any()
}
