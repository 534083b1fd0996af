//! Journeys through the built app in a real browser.
//!
//! A journey hosts the release folder (`Host`), opens a browser with an empty profile (`Browser`), and does what a
//! person does: reads what is visible, presses what has a name, fills in what has a label. What it can't find within a
//! few seconds fails the test, with what the page showed instead.
//!
//! The app does not know that it is being tested: other dates come from the page's own clock being moved by the browser.

mod browser;
mod clock;
mod confidential;
mod database;
mod driver;
mod eyes;
mod first_run;
mod folder;
mod guest_book;
mod hands;
mod host;
mod looks;
mod memory;
mod misconduct;
mod officer;
mod paper;
mod patience;
mod pictures;
mod storage;
mod trouble;
mod visit;

pub use browser::Browser;
pub use confidential::CONFIDENTIAL;
pub use first_run::PASSPHRASE;
pub use folder::Folder;
pub use host::Host;
pub use looks::{Looks, Scheme};
pub use memory::page_memory;
pub use misconduct::{OFFICIAL, REPORTER, names_nobody};
pub use officer::Officer;
pub use paper::Paper;
pub use pictures::{HEIC, SECRET, with_place};
