//! An address that leads nowhere.

use leptos::prelude::*;

use crate::ui::components::{ButtonKind, LinkButton, Page, PageHead};
use crate::ui::copy::{places, t};
use crate::ui::navigation::href;
use crate::ui::routes::Route;

/// Says so, and leads back.
pub fn page() -> AnyView {
    view! {
        <Page narrow=true>
            <PageHead title=t(places::LOST) lead=t(places::LOST_BODY) />
            <div class="button-row">
                <LinkButton href=href(Route::Board) label=t(places::TO_BOARD) kind=ButtonKind::Primary />
            </div>
        </Page>
    }
    .into_any()
}
