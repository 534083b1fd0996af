//! The places of the app and their addresses: flat paths below the base, ids in the query. The router
//! keeps the history; which page belongs to an address is decided here.

use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_query_map};
use leptos_router::location::{BrowserUrl, LocationProvider};

use super::copy::{Words, places};
use super::place::base_path;

/// A place one can go to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// What is due.
    Board,
    /// All cases.
    Cases,
    /// Meetings and due dates by day.
    Agenda,
    /// Everything else, and the preferences.
    More,
    /// A new complaint.
    Intake,
    /// One case: `case?id=…`.
    Case,
    /// Guest book.
    Guests,
    /// A letter's preview: `letter?case=…&kind=…`.
    Letter,
    /// Export and import.
    Exchange,
    /// The office's settings.
    Settings,
    /// First run.
    Setup,
    /// An address that leads nowhere.
    Lost,
}

impl Route {
    /// Every place that has an address, for the release's folders.
    pub const ALL: [Route; 11] = [
        Route::Board,
        Route::Cases,
        Route::Agenda,
        Route::More,
        Route::Intake,
        Route::Case,
        Route::Guests,
        Route::Letter,
        Route::Exchange,
        Route::Settings,
        Route::Setup,
    ];

    /// The address below the base.
    pub fn path(self) -> &'static str {
        match self {
            Route::Board | Route::Lost => "",
            Route::Cases => "cases",
            Route::Agenda => "agenda",
            Route::More => "more",
            Route::Intake => "intake",
            Route::Case => "case",
            Route::Guests => "guests",
            Route::Letter => "letter",
            Route::Exchange => "exchange",
            Route::Settings => "settings",
            Route::Setup => "setup",
        }
    }

    /// The place of an address, given the base it stands below. Bare hosts answer `case` with `case/`
    /// or `case/index.html`: all three are the same place.
    fn of(base: &str, pathname: &str) -> Route {
        let below = pathname.strip_prefix(base).unwrap_or_else(|| pathname.trim_start_matches('/'));
        let path = below.strip_suffix("index.html").unwrap_or(below).trim_end_matches('/');
        Route::ALL.into_iter().find(|route| route.path() == path).unwrap_or(Route::Lost)
    }

    /// The name of the place, for its heading and the document's title. Never a person's name.
    pub fn title(self) -> Words {
        match self {
            Route::Board => places::BOARD,
            Route::Cases => places::CASES,
            Route::Agenda => places::AGENDA,
            Route::More => places::MORE,
            Route::Intake => places::INTAKE,
            Route::Case => places::CASE,
            Route::Guests => places::GUESTS,
            Route::Letter => places::LETTER,
            Route::Exchange => places::EXCHANGE,
            Route::Settings => places::SETTINGS,
            Route::Setup => places::SETUP,
            Route::Lost => places::LOST,
        }
    }

    /// The tab of the frame that this place belongs to.
    pub fn tab(self) -> Route {
        match self {
            Route::Case | Route::Letter => Route::Cases,
            Route::Guests | Route::Exchange | Route::Settings | Route::Setup | Route::Lost => Route::More,
            other => other,
        }
    }
}

/// A link to a place.
pub fn href(route: Route) -> String {
    format!("{}{}", base_path(), route.path())
}

/// A link to a place with a query: `href_with(Route::Case, &[("id", id)])`. Ids only, never names.
pub fn href_with(route: Route, query: &[(&str, &str)]) -> String {
    let mut out = href(route);
    for (place, (key, value)) in query.iter().enumerate() {
        out.push(if place == 0 { '?' } else { '&' });
        out.push_str(key);
        out.push('=');
        out.push_str(&String::from(js_sys::encode_uri_component(value)));
    }
    out
}

/// One value of the address's query. Tracked.
pub fn query(key: &'static str) -> Memo<Option<String>> {
    let map = use_query_map();
    Memo::new(move |_| map.with(|map| map.get(key)))
}

/// The place of the moment; needs the router above it.
pub fn current_route() -> Memo<Route> {
    let base = base_path();
    let pathname = use_location().pathname;
    // The router holds an address back until the page for it is drawn. Here that is at once.
    let history = use_context::<BrowserUrl>();
    Effect::new(move || {
        pathname.track();
        if let Some(history) = &history {
            history.ready_to_complete();
        }
    });
    Memo::new(move |_| pathname.with(|pathname| Route::of(&base, pathname)))
}
