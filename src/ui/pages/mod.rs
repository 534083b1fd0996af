//! The pages, one per place.

use leptos::prelude::*;

pub mod act_form;
mod agenda;
mod board;
mod case;
mod cases;
mod exchange;
mod guests;
pub mod identity_form;
mod intake;
mod letter;
mod list_view;
mod lost;
mod moment_now;
mod more;
mod opening;
mod settings;
mod setup;
mod with_draft;

pub use list_view::ListView;
pub use opening::{failed, opening, private_window};

use super::routes::Route;

/// The page of a place.
pub fn page(route: Route) -> AnyView {
    match route {
        Route::Board => board::page(),
        Route::Cases => cases::page(),
        Route::Agenda => agenda::page(),
        Route::Guests => guests::page(),
        Route::Intake => intake::page(),
        Route::Letter => letter::page(),
        Route::More => more::page(),
        Route::Lost => lost::page(),
        Route::Exchange => exchange::page(),
        Route::Settings => settings::page(),
        Route::Setup => setup::page(),
        Route::Case => case::page(),
    }
}
