//! Restoring a backup into an empty browser: examined first, then brought in.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;

use super::Way;
use super::office::back;
use crate::app::Examined;
use crate::platform::files::{self, Unread};
use crate::ui::components::{Button, ButtonKind, Card, Notice, Notices, Page, PageHead, Status, Terms, term};
use crate::ui::copy::{board, count, setup, t, trouble};
use crate::ui::navigation::{href, navigator};
use crate::ui::routes::Route;
use crate::ui::session::Session;

/// The largest file that is read, in bytes: no larger bundle is taken.
const MOST: u64 = 64 << 20;

#[derive(Clone, PartialEq)]
enum Stand {
    Empty,
    Busy,
    Failed(String),
    Ready,
}

/// The page that takes the file.
pub fn page(way: RwSignal<Way>) -> AnyView {
    let stand = RwSignal::new(Stand::Empty);
    let examined: StoredValue<Option<Examined>, LocalStorage> = StoredValue::new_local(None);
    view! {
        <Page narrow=true>
            {back(way)}
            <PageHead title=t(setup::RESTORE) lead=t(setup::RESTORE_BODY) />
            {picker(stand, examined)}
            <div role="status">
                {move || match stand.get() {
                    Stand::Empty => ().into_any(),
                    Stand::Busy => {
                        view! {
                            <p>{t(setup::READING)}</p>
                            <progress class="way-progress" aria-label=t(setup::READING)></progress>
                        }
                            .into_any()
                    }
                    Stand::Failed(why) => {
                        view! {
                            <Notice status=Status::Late>
                                <p>{why}</p>
                            </Notice>
                        }
                            .into_any()
                    }
                    Stand::Ready => found(stand, examined),
                }}
            </div>
        </Page>
    }
    .into_any()
}

fn picker(stand: RwSignal<Stand>, examined: StoredValue<Option<Examined>, LocalStorage>) -> AnyView {
    let session = Session::current();
    let pick = move |event: web_sys::Event| {
        let input = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
        let Some(file) = input.and_then(|input| input.files()).and_then(|files| files.get(0)) else { return };
        stand.set(Stand::Busy);
        spawn_local(async move {
            let said = match (files::read(&file, MOST).await, session.desk()) {
                (Err(Unread::TooLarge { .. }), _) => Stand::Failed(t(setup::TOO_LARGE).to_owned()),
                (Err(Unread::Unreadable), _) | (_, None) => Stand::Failed(t(setup::UNREADABLE).to_owned()),
                (Ok(bytes), Some(desk)) => match desk.examine(&bytes) {
                    Ok(bundle) => {
                        examined.try_update_value(|held| *held = Some(bundle));
                        Stand::Ready
                    }
                    Err(why) => Stand::Failed(trouble(&why, None)),
                },
            };
            stand.try_set(said);
        });
    };
    view! {
        <div class="field">
            <label class="field-label" for="restore-file">
                {t(setup::FILE)}
            </label>
            <p class="field-hint" id="restore-file-hint">
                {t(setup::FILE_HINT)}
            </p>
            <input
                type="file"
                class="input input-file"
                id="restore-file"
                accept=".json,application/json"
                aria-describedby="restore-file-hint"
                on:change=pick
            />
        </div>
    }
    .into_any()
}

/// What the file brings, and the button that takes it in.
fn found(stand: RwSignal<Stand>, examined: StoredValue<Option<Examined>, LocalStorage>) -> AnyView {
    let (session, notices, go) = (Session::current(), use_context::<Notices>(), navigator());
    let rows = examined.with_value(|held| {
        held.as_ref().map(|bundle| {
            vec![
                term(t(setup::BRINGS_OFFICE), bundle.brings_office.clone().unwrap_or_default()),
                term(t(setup::BRINGS_CASES), count(bundle.cases.len() as i64, board::CASES)),
                term(t(setup::BRINGS_FACTS), count(bundle.new_facts as i64, setup::FACTS)),
            ]
        })
    });
    let bring = UnsyncCallback::new(move |()| {
        let bundle = examined.try_update_value(Option::take).flatten();
        let (Some(bundle), Some(desk)) = (bundle, session.desk()) else { return };
        stand.set(Stand::Busy);
        let go = go.clone();
        spawn_local(async move {
            match desk.import(bundle).await {
                Ok(()) => {
                    go(&href(Route::Board), true);
                    if let Some(notices) = notices {
                        notices.show(t(setup::RESTORED));
                    }
                }
                Err(why) => drop(stand.try_set(Stand::Failed(trouble(&why, None)))),
            }
        });
    });
    view! {
        <Card title=t(setup::BRINGS)>
            <Terms rows=rows.unwrap_or_default() />
            <div class="button-row">
                <Button id="restore-now" label=t(setup::BRING) kind=ButtonKind::Primary on_press=bring />
            </div>
        </Card>
    }
    .into_any()
}
