//! A pack file of the office's own: picked, checked whole, and either shown or refused with everything
//! that is wrong with it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Looked, Section};
use crate::app::{Pack, Trouble};
use crate::catalog::MAX_DOCUMENT;
use crate::json::{MAX_NOTES, Problem};
use crate::platform::files;
use crate::ui::components::focus::focus_when_drawn;
use crate::ui::components::{ButtonKind, Card, Notice, Status, file_pick};
use crate::ui::copy::{count, exchange, faults, fill, procedures, t, trouble};

const RESULT: &str = "pack-result";
const FILE: &str = "pack-file";

/// Why a file was not taken.
#[derive(Clone)]
enum Refused {
    /// It could not be read at all.
    Unread(String),
    /// It is not sound.
    Faulty(Vec<Problem>),
}

/// The card.
pub(super) fn card(section: Section) -> AnyView {
    let refused = RwSignal::new(None::<Refused>);
    let picked = move |file: web_sys::File| {
        refused.set(None);
        spawn_local(async move {
            match read(section, &file).await {
                Ok(pack) => section.look(Looked::Offer(pack), FILE),
                Err(why) => {
                    refused.try_set(Some(why));
                    focus_when_drawn(RESULT);
                }
            }
        });
    };
    view! {
        <Card title=t(procedures::IMPORT) id="procedures-import">
            <p>{t(procedures::IMPORT_BODY)}</p>
            <p class="field-hint">{t(procedures::FORMAT)}</p>
            <div class="button-row">
                {file_pick(FILE, t(procedures::PICK), ButtonKind::Secondary, Signal::from(false), picked)}
            </div>
            <div id=RESULT role="alert" tabindex="-1">
                {move || refused.get().map(told)}
            </div>
        </Card>
    }
    .into_any()
}

async fn read(section: Section, file: &web_sys::File) -> Result<Pack, Refused> {
    let unread = |unread: files::Unread| Refused::Unread(exchange::unread(unread.sizes()));
    let bytes = files::read(file, MAX_DOCUMENT as u64).await.map_err(unread)?;
    let desk = section.session.desk().ok_or_else(|| Refused::Unread(trouble(&Trouble::NotSetUp, None)))?;
    desk.examine_procedure(&bytes).await.map_err(Refused::Faulty)
}

fn told(refused: Refused) -> AnyView {
    let problems = match refused {
        Refused::Unread(why) => return view! { <Notice status=Status::Late>{why}</Notice> }.into_any(),
        Refused::Faulty(problems) => problems,
    };
    let mut n = count(i64::try_from(problems.len()).unwrap_or(i64::MAX), procedures::FAULT_COUNT);
    if problems.len() >= MAX_NOTES {
        n.push('+');
    }
    let rows = problems.iter().map(|problem| {
        let place = if problem.path.is_empty() { t(procedures::WHOLE_FILE) } else { &problem.path };
        view! {
            <li>
                <code class="small">{place.to_owned()}</code>
                <span>{faults::fault(&problem.fault)}</span>
            </li>
        }
    });
    let rows = rows.collect_view();
    view! {
        <Notice status=Status::Late>
            <p>{fill(procedures::FAULTS, &[("n", &n)])}</p>
            <ul class="faults" role="list">
                {rows}
            </ul>
            <p class="small">{t(procedures::FAULTS_MORE)}</p>
        </Notice>
    }
    .into_any()
}
