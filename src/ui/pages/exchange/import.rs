//! Bringing in: a file is picked, checked, shown as a dry run, and written only when the person agrees.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

use super::summary::summary;
use crate::app::{CaseChange, Examined, Trouble};
use crate::json::{Fault, Problem};
use crate::platform::files;
use crate::record::bundle::MAX_BUNDLE;
use crate::ui::components::focus::focus_when_drawn;
use crate::ui::components::{Button, ButtonKind, Card, LinkButton, Notice, Status, file_pick};
use crate::ui::copy::{calendar, count, exchange, fill, t, trouble};
use crate::ui::navigation::href;
use crate::ui::routes::Route;
use crate::ui::session::Session;

const RESULT: &str = "import-result";

/// Where an import stands.
#[derive(Clone)]
enum Stage {
    Idle,
    Examining,
    Refused(String),
    /// Checked; nothing is written yet.
    Shown(Arc<Examined>),
    Importing,
    /// How many cases came or gained, and how many facts.
    Done(usize, usize),
}

impl Stage {
    fn is_busy(&self) -> bool {
        matches!(self, Stage::Examining | Stage::Importing)
    }
}

/// The card; the first run shows it too, to restore an office.
pub fn card(session: Session) -> AnyView {
    let stage = RwSignal::new(Stage::Idle);
    let picked = move |file: web_sys::File| {
        if stage.with_untracked(Stage::is_busy) {
            return;
        }
        stage.set(Stage::Examining);
        spawn_local(async move {
            drawn().await;
            let ended = match examine(session, &file).await {
                Ok(examined) => Stage::Shown(Arc::new(examined)),
                Err(why) => Stage::Refused(fill(exchange::REFUSED, &[("why", &why)])),
            };
            stage.try_set(ended);
            focus_when_drawn(RESULT);
        });
    };
    let busy = Signal::derive(move || stage.with(Stage::is_busy));
    view! {
        <Card title=t(exchange::IMPORT) id="import">
            <p>{t(exchange::IMPORT_BODY)}</p>
            <div class="button-row">
                {file_pick("import-file", t(exchange::PICK), ButtonKind::Secondary, busy, picked)}
            </div>
            <div id=RESULT class="stack" tabindex="-1">
                {move || result(session, stage)}
            </div>
        </Card>
    }
    .into_any()
}

fn result(session: Session, stage: RwSignal<Stage>) -> AnyView {
    match stage.get() {
        Stage::Idle => ().into_any(),
        Stage::Examining => view! { <p role="status">{t(exchange::EXAMINING)}</p> }.into_any(),
        Stage::Importing => view! { <p role="status">{t(exchange::IMPORTING)}</p> }.into_any(),
        Stage::Refused(why) => view! { <Notice status=Status::Late>{why}</Notice> }.into_any(),
        Stage::Shown(examined) => {
            let confirm = UnsyncCallback::new(move |()| agree(session, stage));
            let something = examined.new_facts + examined.new_values > 0 || examined.brings_office.is_some();
            view! {
                {summary(&examined)}
                {something
                    .then(|| {
                        view! {
                            <div class="button-row">
                                <Button
                                    label=t(exchange::CONFIRM)
                                    kind=ButtonKind::Primary
                                    on_press=confirm
                                    id="import-confirm"
                                />
                            </div>
                        }
                    })}
            }
            .into_any()
        }
        Stage::Done(cases, facts) => {
            let (cases, facts) = (count(whole(cases), calendar::CASES), count(whole(facts), exchange::FACTS));
            let said = fill(exchange::IMPORTED, &[("cases", &cases), ("facts", &facts)]);
            view! {
                <Notice status=Status::Ok>{said}</Notice>
                <div class="button-row">
                    <LinkButton href=href(Route::Board) label=t(exchange::TO_BOARD) kind=ButtonKind::Primary id="import-done" />
                </div>
            }
            .into_any()
        }
    }
}

/// Reads and checks a file; nothing is written.
async fn examine(session: Session, file: &web_sys::File) -> Result<Examined, String> {
    let bytes = files::read(file, MAX_BUNDLE as u64).await.map_err(|unread| exchange::unread(unread.sizes()))?;
    let desk = session.desk().ok_or_else(|| trouble(&Trouble::NotSetUp, None))?;
    desk.examine(&bytes).await.map_err(|error| match error {
        Trouble::Document(problem) if is_foreign(&problem) => t(exchange::NOT_OURS).to_owned(),
        error => trouble(&error, None),
    })
}

/// Whether a document was never meant to be a bundle: it is sound, but says neither what it is nor in
/// which version.
fn is_foreign(problem: &Problem) -> bool {
    let unnamed = matches!(problem.fault, Fault::MissingField("format_version" | "kind") | Fault::Expected("object"));
    problem.path.is_empty() && unnamed
}

/// The person agreed: everything is written, or nothing.
fn agree(session: Session, stage: RwSignal<Stage>) {
    let Stage::Shown(examined) = stage.get_untracked() else { return };
    let Some(desk) = session.desk() else { return };
    stage.set(Stage::Importing);
    spawn_local(async move {
        drawn().await;
        let cases = examined.cases.iter().filter(|(_, _, change)| *change != CaseChange::Same).count();
        let facts = examined.new_facts;
        let ended = match desk.import(Arc::unwrap_or_clone(examined)).await {
            Ok(()) => Stage::Done(cases, facts),
            Err(error) => Stage::Refused(fill(exchange::REFUSED, &[("why", &trouble(&error, None))])),
        };
        stage.try_set(ended);
        focus_when_drawn(RESULT);
    });
}

/// Lets the browser draw before long work begins.
async fn drawn() {
    let wait = js_sys::Promise::new(&mut |resolve, _| {
        let later = move || drop(resolve.call0(&wasm_bindgen::JsValue::UNDEFINED));
        set_timeout(later, std::time::Duration::from_millis(30));
    });
    // A promise that is only resolved can't fail.
    drop(JsFuture::from(wait).await);
}

fn whole(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
