//! What the use cases need of the world; `platform` gives it, tests give their own.

use std::{any::Any, future::Future, pin::Pin};

use chrono::{DateTime, Utc};

/// Tells the time.
pub trait Clock {
    /// Now, by the device.
    fn now(&self) -> DateTime<Utc>;
}

/// Gives randomness fit for salts and ids.
pub trait Entropy {
    /// Fills the bytes.
    fn fill(&self, bytes: &mut [u8]);
}

/// Gives the documents that come with the build (`public/`), which an office may have changed.
pub trait Library {
    /// The bytes of a file by its path below `public/`; `None` when it can't be had.
    fn fetch<'a>(&'a self, path: &'a str) -> Pin<Box<dyn Future<Output = Option<Vec<u8>>> + 'a>>;
}

/// Other pages at the same store.
pub trait Tabs {
    /// Waits until no other page is about to write. The right to go first ends when what is given is dropped.
    fn alone(&self) -> Pin<Box<dyn Future<Output = Box<dyn Any>> + '_>>;

    /// Tells the others that a log has grown: its name in the store's keys.
    fn tell(&self, log: &str);

    /// Calls `heard` with the name of each log that another page has gone on with.
    fn listen(&self, heard: Box<dyn Fn(&str)>);
}

/// No other page: for stores that one page alone works at.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoTabs;

impl Tabs for NoTabs {
    fn alone(&self) -> Pin<Box<dyn Future<Output = Box<dyn Any>> + '_>> {
        Box::pin(async { Box::new(()) as Box<dyn Any> })
    }

    fn tell(&self, _: &str) {}

    fn listen(&self, _: Box<dyn Fn(&str)>) {}
}
