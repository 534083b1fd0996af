//! The browser, behind the ports that `app` and `vault` declare, and what only a page has: files, photos,
//! printing, its place on the host.
//!
//! Holds no words and no rules: what it finds out is data, and `ui` says it.

mod cipher;
mod clock;
mod entropy;
pub mod files;
pub mod health;
mod keys;
mod library;
pub mod panic;
pub mod photo;
pub mod place;
pub mod print;
mod remembered;
pub mod room;
pub mod siblings;
pub mod sight;

mod tabs;
mod timer;

pub use cipher::BrowserCipher;
pub use clock::BrowserClock;
pub use entropy::BrowserEntropy;
pub use keys::BrowserKeys;
pub use library::BrowserLibrary;
pub use remembered::Remembered;
pub use tabs::BrowserTabs;
pub use timer::after;
