//! What is kept in this browser: how much, how safely, when it was last exported; and erasing it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::erase;
use crate::app::Desk;
use crate::platform::room::{Room, ask_to_keep, room};
use crate::ui::backup::last_export;
use crate::ui::components::{Button, ButtonKind, Card, LinkButton, Notice, Status, Terms, term};
use crate::ui::copy::{calendar, count, dates, fill, places, storage, t};
use crate::ui::navigation::href;
use crate::ui::pages::backup_due::Backups;
use crate::ui::routes::Route;
use crate::ui::session::Session;

/// Less room than this is to be spoken of: some photographs fill it.
const LITTLE: u64 = 50_000_000;

/// The section.
pub(super) fn view() -> AnyView {
    let session = Session::current();
    let told = RwSignal::new(None::<Room>);
    let refused = RwSignal::new(false);
    // Asked while the page stands already: some browsers take their time.
    spawn_local(async move {
        {
            told.try_set(Some(room().await));
        }
    });
    let ask = UnsyncCallback::new(move |()| {
        spawn_local(async move {
            let kept = ask_to_keep().await;
            refused.try_set(!kept);
            told.try_set(Some(room().await));
        });
    });
    let facts = move || session.watch().map(|desk| kept(&desk, told.get()));
    let promise = move || {
        let can_ask = told.get().is_some_and(|room| room.can_ask && room.promised != Some(true));
        can_ask.then(|| view! { <Button label=t(storage::PERSIST) on_press=ask id="storage-persist" /> })
    };
    view! {
        <Card title=t(places::EXCHANGE)>
            {move || session.watch().filter(|_| !session.is_confidential()).map(|desk| exported(&desk))}
            <div class="button-row">
                <LinkButton href=href(Route::Exchange) label=t(storage::TO_EXPORT) kind=ButtonKind::Primary id="storage-export" />
            </div>
        </Card>
        <Card title=t(crate::ui::copy::office::STORAGE)>
            {facts} <div role="status">{move || refused.get().then(|| view! { <p>{t(storage::PERSIST_REFUSED)}</p> })}</div>
            <div class="button-row">{promise}</div>
        </Card>
        {erase::card()}
    }
    .into_any()
}

/// When everything was last exported, and what has changed since then; it stands out when it is time.
fn exported(desk: &Desk) -> AnyView {
    let backups = Backups::of(desk);
    let last = last_export().map(|when| dates::moment(when.with_timezone(&desk.zone().offset())));
    let said = backups.sentence();
    let sentence = if backups.due {
        view! { <Notice status=Status::Soon>{said}</Notice> }.into_any()
    } else {
        view! { <p>{said}</p> }.into_any()
    };
    view! {
        {last.map(|last| view! { <Terms rows=vec![term(t(storage::LAST_EXPORT), last)] /> })}
        <div id="storage-since">{sentence}</div>
    }
    .into_any()
}

/// What is here, and what the browser says about it.
fn kept(desk: &Desk, told: Option<Room>) -> AnyView {
    let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let mut rows = vec![term(t(storage::CASES), dates::number(number(desk.cards().len())))];
    if desk.unreadable() > 0 {
        let n = count(number(desk.unreadable()), calendar::CASES);
        rows.push(term(t(storage::UNREADABLE), fill(storage::UNREADABLE_BODY, &[("n", &n)])));
    }
    if let Some(room) = told {
        let used = match (room.used, room.granted) {
            (Some(used), Some(granted)) => {
                let left = storage::size(granted.saturating_sub(used));
                let (used, quota) = (storage::size(used), storage::size(granted));
                fill(storage::USED_OF, &[("used", &used), ("left", &left), ("quota", &quota)])
            }
            (Some(used), None) => storage::size(used),
            (None, _) => t(storage::UNKNOWN).to_owned(),
        };
        let promised = match room.promised {
            Some(true) => storage::PERSISTED,
            Some(false) => storage::NOT_PERSISTED,
            None => storage::UNKNOWN,
        };
        rows.push(term(t(storage::USED), used));
        rows.push(term(t(storage::PERMANENCE), t(promised)));
    }
    let little = told.and_then(|room| Some(room.granted?.saturating_sub(room.used?))).filter(|left| *left < LITTLE);
    view! {
        <Terms rows=rows />
        {little
            .map(|left| {
                let said = fill(storage::LITTLE_LEFT, &[("left", &storage::size(left))]);
                view! { <Notice status=Status::Soon>{said}</Notice> }
            })}
    }
    .into_any()
}
