//! Where the page stands on its host.
//!
//! Sub-paths of one host share their storage, so whatever is kept is named by the path.

use web_sys::Url;

/// The path of the page's base address, with a slash at both ends: `/` or `/mediasi/`.
pub fn path() -> String {
    let base = web_sys::window().and_then(|window| window.document()).and_then(|page| page.base_uri().ok().flatten());
    base.and_then(|base| Url::new_with_base(".", &base).ok()).map_or_else(|| "/".to_owned(), |url| url.pathname())
}

/// The name of the office's database.
pub fn database() -> String {
    format!("titik-temu:{}", path())
}

/// The name of the database for an office's confidential reports.
pub fn confidential_database(office: &str) -> String {
    format!("titik-temu-rahasia:{}#{office}", path())
}

/// The name of the database for looking around with sample data.
pub fn sample_database() -> String {
    format!("titik-temu-sample:{}", path())
}
