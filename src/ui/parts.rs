//! The parts of the app that are fetched when they are first needed: the welcome stands on the first part alone.
//!
//! Only the release is taken apart (feature `parts`, `xtask/src/release/parts/`): at these functions, and everything that is
//! reached from nowhere else goes with them. A build in one piece has the same functions, which then wait for nothing.
//! So what stands in the first part must not name the desk or a page: `Session` keeps the one behind `dyn Any`, and
//! `pages` reaches the others through here.

use std::any::Any;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use leptos::prelude::AnyView;

use super::glance::Listener;
use super::routes::Route;
use super::session::{Failure, Session};
use crate::app::World;
use crate::store::{Store, StoreError};

/// What a part does that takes time.
pub type Later<T> = Pin<Box<dyn Future<Output = T>>>;

/// A desk as the first part knows it: somebody's.
pub type AnyDesk = Rc<dyn Any>;

/// A part that could not be fetched; asking again fetches it again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Absent;

#[cfg(feature = "parts")]
impl From<leptos::wasm_split::SplitLoaderError> for Absent {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Self {
        Absent
    }
}

/// The office's store, where a compartment is opened.
pub type Outer = Option<Rc<dyn Store>>;

/// A desk that is being loaded.
pub type Opening = Later<Result<AnyDesk, StoreError>>;

/// The desk and the board.
#[derive(Clone, Copy)]
pub struct DeskPart {
    /// Loads the desk of a store; of a compartment's, with what the office's has.
    pub open: fn(World, Outer, Listener) -> Opening,
    /// The board.
    pub board: fn() -> AnyView,
    /// The lock before a sealed office.
    pub gate: fn() -> AnyView,
}

/// Every other page.
#[derive(Clone, Copy)]
pub struct WorkPart {
    /// A page of it.
    pub page: fn(Route) -> AnyView,
    /// What stands in the place of a store that is not whole.
    pub recovery: fn(Session, Failure) -> AnyView,
    /// Plays the sample into its database and goes to work at it; else what people are told.
    pub enter_sample: fn(Session) -> Later<Result<(), String>>,
}

macro_rules! part {
    ($(#[$doc:meta])* $name:ident: $part:ty = $value:expr) => {
        $(#[$doc])*
        #[cfg(feature = "parts")]
        #[leptos::wasm_split::wasm_split($name, wasm_split_path = leptos::wasm_split, fallible)]
        pub fn $name() -> Result<$part, Absent> {
            Ok($value)
        }

        $(#[$doc])*
        #[cfg(not(feature = "parts"))]
        pub async fn $name() -> Result<$part, Absent> {
            Ok($value)
        }
    };
}

part! {
    /// Fetches the desk and the board.
    ///
    /// # Errors
    /// [`Absent`] while it can't be had.
    desk: DeskPart = DeskPart {
        open: super::session::open_desk,
        board: super::pages::board,
        gate: super::pages::gate,
    }
}

part! {
    /// Fetches every other page.
    ///
    /// # Errors
    /// [`Absent`] while it can't be had.
    work: WorkPart = WorkPart {
        page: super::pages::work,
        recovery: super::pages::recovery,
        enter_sample: super::session::enter_sample,
    }
}
