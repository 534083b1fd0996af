//! Restoring a backup into an empty browser: the exchange's own import, examined first, then brought in.

use leptos::prelude::*;

use super::Way;
use super::office::back;
use crate::ui::components::{Page, PageHead};
use crate::ui::copy::{setup, t};
use crate::ui::pages::exchange::import_card;
use crate::ui::session::Session;

/// The page that takes the file. Once it has brought an office, there is a board to go to.
pub fn page(way: RwSignal<Way>) -> AnyView {
    view! {
        <Page narrow=true>
            {back(way)} <PageHead title=t(setup::RESTORE) lead=t(setup::RESTORE_BODY) />
            {import_card(Session::current())}
        </Page>
    }
    .into_any()
}
