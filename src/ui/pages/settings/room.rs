//! What is kept in this browser: how much, how safely, when it was last exported; and erasing it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::erase;
use crate::app::Desk;
use crate::platform::room::{Room, ask_to_keep, room};
use crate::ui::backup::last_export;
use crate::ui::components::{Button, ButtonKind, Card, LinkButton, Terms, term};
use crate::ui::copy::{calendar, count, dates, fill, places, storage, t};
use crate::ui::navigation::href;
use crate::ui::routes::Route;
use crate::ui::session::Session;

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
        {move || (!session.is_confidential()).then(erase::card)}
    }
    .into_any()
}

/// When everything was last exported, and what has changed since then.
fn exported(desk: &Desk) -> AnyView {
    let last = last_export();
    let said = last
        .map_or_else(|| t(storage::NEVER).to_owned(), |when| dates::moment(when.with_timezone(&desk.zone().offset())));
    let since = last.map(|last| {
        let changed = desk.cards().iter().filter(|card| card.summary.newest > last).count();
        match changed {
            0 => t(storage::NONE_SINCE).to_owned(),
            n => fill(storage::CHANGED_SINCE, &[("n", &count(i64::try_from(n).unwrap_or(i64::MAX), calendar::CASES))]),
        }
    });
    view! {
        <Terms rows=vec![term(t(storage::LAST_EXPORT), said)] />
        {since.map(|since| view! { <p id="storage-since">{since}</p> })}
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
                let values = [("used", storage::size(used)), ("quota", storage::size(granted))];
                fill(storage::USED_OF, &[(values[0].0, &values[0].1), (values[1].0, &values[1].1)])
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
    view! { <Terms rows=rows /> }.into_any()
}
