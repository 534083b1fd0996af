//! Addresses in the browser: links below the base, the query, and the place of the moment. The router
//! keeps the history and catches clicks on links; which page is shown is decided by `routes`.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate, use_query_map};
use leptos_router::location::{BrowserUrl, LocationProvider};

use super::routes::Route;
use crate::platform::place;

/// A link to a place.
pub fn href(route: Route) -> String {
    format!("{}{}", place::path(), route.path())
}

/// A link to a place with a query: `href_with(Route::Case, &[("id", id)])`. Ids only, never names.
pub fn href_with(route: Route, query: &[(&str, &str)]) -> String {
    let mut out = href(route);
    for (at, (key, value)) in query.iter().enumerate() {
        out.push(if at == 0 { '?' } else { '&' });
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
    let base = place::path();
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

/// Goes to an address made by `href` or `href_with`; for use after something was done. `replace` leaves
/// no way back to the address before. Take it while drawing, call it later.
pub fn navigator() -> impl Fn(&str, bool) + Clone + 'static {
    let navigate = use_navigate();
    // The address already begins with the base: it is not to be resolved once more.
    move |to, replace| navigate(to, NavigateOptions { resolve: false, replace, ..NavigateOptions::default() })
}
