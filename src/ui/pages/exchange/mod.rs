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
    let set_up = Memo::new(move |_| session.watch().map(|desk| desk.is_set_up()));
    // Exports are for an office; the import stays as it is when one comes in.
    let export = move || (set_up.get() == Some(true)).then(|| export::card(session, case.get()));
    let import = Memo::new(move |_| set_up.get().is_some());
    view! {
        <Page narrow=true>
            <PageHead title=t(places::EXCHANGE) lead=t(exchange::LEAD) />
            {export} {move || import.get().then(|| import::card(session))}
        </Page>
    }
    .into_any()
}
