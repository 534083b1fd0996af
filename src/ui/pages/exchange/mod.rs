//! Exchange: cases leave this browser as a file, and come in after they were checked.

use leptos::prelude::*;

use crate::ui::components::{Page, PageHead};
use crate::ui::copy::{exchange, places, t};
use crate::ui::navigation::query;
use crate::ui::session::Session;

mod export;
mod import;
mod summary;

pub use import::card as import_card;

/// The page; `exchange?case=…` offers one case.
pub fn page() -> AnyView {
    let session = Session::current();
    let case = query("case");
    view! {
        <Page narrow=true>
            <PageHead title=t(places::EXCHANGE) lead=t(exchange::LEAD) />
            {move || export::card(session, case.get())} {import::card(session)}
        </Page>
    }
    .into_any()
}
