//! Where bytes are kept: the store's trait, in memory and in IndexedDB.
//!
//! Keeps opaque bytes under keys that hold no personal data; what they mean, and sealing them, is the
//! callers' affair. Everything in one [`Write`] is kept or nothing of it, and it counts as kept only
//! when the platform has said so (in IndexedDB: the `complete` event of a strict transaction).

mod error;
#[cfg(feature = "web")]
mod indexed_db;
mod memory;
mod space;
mod write;

use std::{future::Future, pin::Pin};

pub use error::StoreError;
#[cfg(feature = "web")]
pub use indexed_db::IndexedDb;
pub use memory::Memory;
pub use space::Space;
pub use write::{Item, Premise, Write};

/// The answer of a store, to be awaited. Not `Send`: browsers run one thread.
pub type Reply<'a, T> = Pin<Box<dyn Future<Output = Result<T, StoreError>> + 'a>>;

/// A keyed store of bytes in a fixed number of spaces.
///
/// All implementations pass the same contract (`tests/contract/`).
pub trait Store {
    /// Keeps everything of a write, or nothing of it.
    ///
    /// # Errors
    /// [`StoreError::Changed`] when a row is not what the write takes for given, [`StoreError::Exists`]
    /// when a key to be added is there already; otherwise what the platform says. Nothing was kept then.
    fn write(&self, write: Write) -> Reply<'_, ()>;

    /// The bytes under a key.
    fn read(&self, space: Space, key: &str) -> Reply<'_, Option<Vec<u8>>>;

    /// Keys that begin with a prefix and their bytes, in the order of their code units.
    fn scan(&self, space: Space, prefix: &str) -> Reply<'_, Vec<(String, Vec<u8>)>>;

    /// Keys that begin with a prefix, in the same order; their bytes stay where they are.
    fn keys(&self, space: Space, prefix: &str) -> Reply<'_, Vec<String>>;

    /// How many keys begin with a prefix.
    fn count<'a>(&'a self, space: Space, prefix: &'a str) -> Reply<'a, usize> {
        Box::pin(async move { Ok(self.keys(space, prefix).await?.len()) })
    }

    /// Removes everything.
    fn erase(&self) -> Reply<'_, ()>;
}
