//! What people see: routes, pages, components and every word they read.
//!
//! May use `app`, `domain` and the front of `platform`. It must not know how anything is stored.
//! Without the `web` feature only the words, the places and the drafts' queue are built, for their tests.

pub mod copy;
pub mod drafts;
pub mod ids;
pub mod routes;

#[cfg(feature = "web")]
mod backup;
#[cfg(feature = "web")]
mod beside;
#[cfg(feature = "web")]
pub mod components;
#[cfg(feature = "web")]
mod covered;
#[cfg(feature = "web")]
pub mod form;
#[cfg(feature = "web")]
pub mod frame;
#[cfg(feature = "web")]
mod glance;
#[cfg(feature = "web")]
mod idle;
#[cfg(feature = "web")]
pub mod letter_view;
#[cfg(feature = "web")]
mod marker;
#[cfg(feature = "web")]
pub mod navigation;
#[cfg(feature = "web")]
pub mod packing;
#[cfg(feature = "web")]
pub mod pages;
#[cfg(feature = "web")]
mod parts;
#[cfg(feature = "web")]
pub mod preferences;
#[cfg(feature = "web")]
pub mod root;
#[cfg(feature = "web")]
pub mod session;
#[cfg(feature = "web")]
pub mod time_left;

#[cfg(feature = "web")]
pub use root::mount;
