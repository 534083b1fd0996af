//! The guest book: a quick entry above, the visits of a month below.

mod book;
mod entry;

use leptos::prelude::*;

use crate::ui::components::{Page, PageHead};
use crate::ui::copy::{guests, places, t};
use crate::ui::session::Session;

/// The page.
pub fn page() -> AnyView {
    let Some(desk) = Session::current().desk() else { return ().into_any() };
    let month = RwSignal::new(desk.now().date_naive());
    view! {
        <Page>
            <PageHead title=t(places::GUESTS) lead=t(guests::LEAD) />
            {entry::entry(month)}
            {book::book(month)}
        </Page>
    }
    .into_any()
}
