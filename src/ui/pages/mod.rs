//! The pages, one per place.

use leptos::prelude::*;

mod lost;
mod more;

use super::components::{Page, PageHead};
use super::copy::t;
use super::routes::Route;

/// The page of a place.
pub fn page(route: Route) -> AnyView {
    match route {
        Route::More => more::page(),
        Route::Lost => lost::page(),
        other => view! {
            <Page>
                <PageHead title=t(other.title()) />
            </Page>
        }
        .into_any(),
    }
}
