//! What the use cases need of the world; `platform` gives it, tests give their own.

use std::{future::Future, pin::Pin};

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
