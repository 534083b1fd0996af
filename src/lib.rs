//! Titik Temu: complaints taken in, both sides heard, deadlines kept.
//!
//! The rooms, in reading order. `ARCHITECTURE.md` says which may use which, and
//! `tests/architecture.rs` holds them to it.

pub mod app;
pub mod catalog;
pub mod domain;
pub mod json;
pub mod letters;
#[cfg(feature = "web")]
pub mod platform;
pub mod record;
pub mod store;
pub mod ui;
pub mod vault;
