//! The pages, one per place.

use leptos::prelude::*;

pub mod act_form;
mod exchange;
mod guests;
pub mod identity_form;
mod intake;
mod letter;
mod lost;
mod moment_now;
mod more;
mod settings;
mod with_draft;

use super::components::{ButtonKind, Empty, Icon, LinkButton, Page, PageHead};
use super::copy::{Words, places, t};
use super::navigation::href;
use super::routes::Route;

/// The page of a place.
pub fn page(route: Route) -> AnyView {
    match route {
        Route::Board | Route::Cases => bare(route, Some((Icon::Cases, places::NO_CASES, places::NO_CASES_BODY))),
        Route::Agenda => bare(route, Some((Icon::Agenda, places::NO_AGENDA, places::NO_AGENDA_BODY))),
        Route::Guests => guests::page(),
        Route::Intake => intake::page(),
        Route::Letter => letter::page(),
        Route::More => more::page(),
        Route::Lost => lost::page(),
        Route::Exchange => exchange::page(),
        Route::Settings => settings::page(),
        Route::Case | Route::Setup => bare(route, None),
    }
}

/// A heading, and what will stand under it.
fn bare(route: Route, empty: Option<(Icon, Words, Words)>) -> AnyView {
    view! {
        <Page>
            <PageHead title=t(route.title()) />
            {empty
                .map(|(drawing, title, body)| {
                    view! {
                        <Empty drawing title=t(title) body=t(body)>
                            <LinkButton href=href(Route::Intake) label=t(places::INTAKE) kind=ButtonKind::Primary />
                        </Empty>
                    }
                })}
        </Page>
    }
    .into_any()
}
