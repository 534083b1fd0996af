//! The pages, one per place.

use leptos::prelude::*;

pub mod act_form;
mod agenda;
mod backup_due;
mod board;
mod case;
mod cases;
mod compartment;
mod exchange;
mod fetched;
mod gate;
mod guests;
pub mod identity_form;
mod intake;
mod keys;
mod letter;
mod list_view;
mod lost;
mod moment_now;
mod more;
mod opened;
mod opening;
mod outdated;
mod recovery;
mod settings;
mod setup;
mod sheet_due;
mod with_draft;

pub use list_view::ListView;
pub use opening::{failed, opening, private_window, sealing, wrong_clock};
pub use outdated::outdated;
pub use recovery::page as recovery;
pub use setup::{Way, welcome};

use fetched::fetched;

use super::parts;
use super::routes::Route;

/// The page of a place, from whichever part of the app it is in.
pub fn page(route: Route) -> AnyView {
    match route {
        Route::Lost => lost::page(),
        Route::Board => fetched(|| async { Ok(parts::desk().await?.board) }, |board| board()),
        other => fetched(|| async { Ok(parts::work().await?.page) }, move |page| page(other)),
    }
}

/// The lock before a sealed office, in the part of the desk: it is needed next.
pub fn locked() -> AnyView {
    fetched(|| async { Ok(parts::desk().await?.gate) }, |gate| gate())
}

/// The lock, of the desk's part.
pub fn gate() -> AnyView {
    gate::page()
}

/// The board, of the desk's part.
pub fn board() -> AnyView {
    board::page()
}

/// Every other page, of the part of all work.
pub fn work(route: Route) -> AnyView {
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
