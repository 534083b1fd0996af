//! Holidays: those of a year, local days to add and to take away, a region's days to confirm, a published list to import. Each
//! change is a new calendar.

use chrono::Datelike;
use leptos::prelude::*;

use super::adoption::{Proposal, review};
use crate::json::Value;
use crate::ui::session::Session;

mod list;
mod local;
mod published;
mod region;

/// What the parts of the section share.
#[derive(Clone, Copy)]
struct Holidays {
    session: Session,
    /// The year in sight.
    year: RwSignal<i32>,
    /// A change to be checked.
    proposal: RwSignal<Option<Proposal>>,
    /// How many changes have taken effect since the page was opened.
    adopted: RwSignal<u32>,
}

impl Holidays {
    /// The document in force, not tracked.
    fn document(self) -> Option<Value> {
        self.session.desk()?.calendar_document()
    }
}

/// The section.
pub(super) fn view() -> AnyView {
    let session = Session::current();
    let year = session.desk().map(|desk| desk.now().year()).unwrap_or_default();
    let holidays =
        Holidays { session, year: RwSignal::new(year), proposal: RwSignal::new(None), adopted: RwSignal::new(0) };
    let done = UnsyncCallback::new(move |()| holidays.adopted.update(|times| *times += 1));
    view! {
        <div class="stack-l" hidden=move || holidays.proposal.with(Option::is_some)>
            {list::view(holidays)} {region::view(holidays)} {local::view(holidays)} {published::view(holidays)}
        </div>
        {review(holidays.proposal, "local-submit", done)}
    }
    .into_any()
}
