//! Where the app stands: the folder that `<base>` names. Addresses and names in shared storage begin
//! with it, since sub-paths of one host share an origin.

use leptos::prelude::document;

/// The folder's path with its closing slash: `/`, `/titik-temu/`.
pub fn base_path() -> String {
    let base = document().base_uri().ok().flatten().unwrap_or_default();
    web_sys::Url::new_with_base(".", &base).map(|url| url.pathname()).unwrap_or_else(|_| "/".to_string())
}
