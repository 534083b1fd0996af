//! What people see: routes, pages, components and every word they read.

pub mod letter_view;

use leptos::prelude::*;

/// Puts the app into the page.
pub fn mount() {
    console_error_panic_hook::set_once();
    leptos::mount::mount_to_body(|| view! { <main>"Titik Temu"</main> });
}
