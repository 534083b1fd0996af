//! The browser, behind the ports that `app` declares, and what only a page has: files, photos, printing,
//! its place on the host.
//!
//! Holds no words and no rules: what it finds out is data, and `ui` says it.

mod clock;
mod entropy;
pub mod files;
pub mod health;
mod library;
pub mod panic;
pub mod photo;
pub mod place;
pub mod print;
pub mod room;
pub mod sight;

pub use clock::BrowserClock;
pub use entropy::BrowserEntropy;
pub use library::BrowserLibrary;
