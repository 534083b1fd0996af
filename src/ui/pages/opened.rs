//! The case that a page shows: its log is read when the page asks for it, and until then the page's calm
//! outline stands.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::opening::{case_unopened, opening};
use crate::app::Trouble;
use crate::domain::fact::CaseId;
use crate::ui::components::focus::{PAGE_HEADING, focus_when_drawn};
use crate::ui::components::{ButtonKind, LinkButton, Page, PageHead};
use crate::ui::copy::{case, t, trouble};
use crate::ui::navigation::href;
use crate::ui::routes::Route;
use crate::ui::session::Session;

/// Where the case of an address stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Opened {
    /// It is being opened.
    Opening,
    /// It is open: the desk has its file.
    Open(CaseId),
    /// It is not here.
    NotHere,
    /// It is not for the officer at work.
    NotTheirs,
    /// It can't be read now: why.
    Failed(Trouble),
}

/// A handle on the case that a page shows.
#[derive(Clone, Copy)]
pub struct OpenCase {
    /// Where it stands. Changes when the address does, not with every fact.
    pub stands: Memo<Opened>,
    failed: RwSignal<Option<(CaseId, Trouble)>>,
}

impl OpenCase {
    /// Opens the case of the address, and another one when the address changes.
    pub fn of(session: Session, case: Memo<Option<CaseId>>) -> Self {
        let failed: RwSignal<Option<(CaseId, Trouble)>> = RwSignal::new(None);
        let stands = Memo::new(move |_| {
            let Some(desk) = session.watch() else { return Opened::Opening };
            let Some(case) = case.get() else { return Opened::NotHere };
            if !desk.may_open(case) {
                return Opened::NotTheirs;
            }
            match (desk.file(case), failed.get()) {
                (Some(_), _) => Opened::Open(case),
                _ if desk.card(case).is_none() => Opened::NotHere,
                (None, Some((known, why))) if known == case => Opened::Failed(why),
                (None, _) => Opened::Opening,
            }
        });
        Effect::new(move || {
            session.stage();
            let (Some(case), Opened::Opening, Some(desk)) = (case.get(), stands.get(), session.desk()) else { return };
            spawn_local(async move {
                match desk.open_case(case).await {
                    // Whoever moved the focus to the heading found none yet.
                    Ok(_) => focus_when_drawn(PAGE_HEADING),
                    Err(why) => drop(failed.try_set(Some((case, why)))),
                }
            });
        });
        // It may be closed under the hands of whoever reads it: they are declared to be tied, here or in another tab.
        Effect::new(move |before: Option<bool>| {
            let theirs = stands.get() != Opened::NotTheirs;
            if !theirs && before == Some(true) {
                focus_when_drawn(PAGE_HEADING);
            }
            theirs
        });
        Self { stands, failed }
    }

    /// What stands in the page's place while its case is not open to the officer; `None` when it is, or is not here.
    pub fn instead(self) -> Option<AnyView> {
        match self.stands.get() {
            Opened::Opening => Some(opening()),
            Opened::Failed(why) => {
                let again = UnsyncCallback::new(move |()| self.failed.set(None));
                Some(case_unopened(&trouble(&why, None), again))
            }
            Opened::NotTheirs => Some(anothers()),
            Opened::Open(_) | Opened::NotHere => None,
        }
    }
}

/// That another officer handles it, and nothing more: neither why nor what it is about.
fn anothers() -> AnyView {
    view! {
        <Page narrow=true>
            <PageHead title=t(case::ANOTHERS) />
            <p id="not-theirs">{t(case::ANOTHERS_BODY)}</p>
            <div class="button-row">
                <LinkButton href=href(Route::Cases) label=t(case::TO_CASES) kind=ButtonKind::Primary id="to-cases" />
                <LinkButton href=href(Route::More) label=t(case::CHANGE_OFFICER) id="change-officer" />
            </div>
        </Page>
    }
    .into_any()
}
