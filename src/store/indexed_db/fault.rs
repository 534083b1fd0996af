//! What the browser says when it does not do what was asked, read into the store's errors.

use indexed_db_futures::error::{Error, OpenDbError};

use crate::store::StoreError;

/// How a request ended that was not done.
#[derive(Debug)]
pub(super) enum Fault {
    /// The connection can't be used; whether a write was kept is not known. The browser's name for it.
    Dead(String),
    /// The browser decided; asking again would not help.
    Refused(StoreError),
}

impl Fault {
    /// Reads the browser's name of an error.
    pub(super) fn named(name: String) -> Self {
        match name.as_str() {
            "QuotaExceededError" => Fault::Refused(StoreError::Full),
            "VersionError" => Fault::Refused(StoreError::Newer),
            "SecurityError" => Fault::Refused(StoreError::Unavailable),
            // A row is there, but what it held is not: Chromium keeps large values in files of their own.
            "NotReadableError" => Fault::Refused(StoreError::Damaged),
            // The transaction or the whole connection was taken away. A request on a connection that
            // went away says `UnknownError` in WebKit and `AbortError` elsewhere.
            "InvalidStateError" | "TransactionInactiveError" | "AbortError" | "UnknownError" => Fault::Dead(name),
            _ => Fault::Refused(StoreError::Aborted(name)),
        }
    }

    /// Reads why the database could not be opened.
    pub(super) fn opening(error: OpenDbError) -> Self {
        match error {
            OpenDbError::Base(error) => match name(&error).as_str() {
                // Older private windows of Firefox have an `indexedDB` that opens nothing.
                "InvalidStateError" => Fault::Refused(StoreError::Unavailable),
                // "Internal error opening backing store": damaged, or in the hands of another program.
                "UnknownError" => Fault::Refused(StoreError::Damaged),
                "AbortError" => Fault::Refused(StoreError::Lost),
                other => Fault::named(other.to_owned()),
            },
            // Every exception that `indexedDB.open` throws arrives as `VersionZero`. The version never
            // is zero, so what remains is a browser that forbids it.
            OpenDbError::VersionZero | OpenDbError::UnsupportedEnvironment | OpenDbError::NullFactory => {
                Fault::Refused(StoreError::Unavailable)
            }
        }
    }
}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        Fault::named(name(&error))
    }
}

impl From<Fault> for StoreError {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Refused(error) => error,
            Fault::Dead(name) if name == "AbortError" => StoreError::Aborted(name),
            Fault::Dead(_) => StoreError::Lost,
        }
    }
}

/// The browser's name of an error.
pub(super) fn name(error: &Error) -> String {
    match error {
        Error::DomException(exception) => web_sys::DomException::from(exception.clone()).name(),
        // The crate's word for an `abort` that no failed request came before.
        Error::MissingData(_) => "AbortError".to_owned(),
        Error::Serialisation(_) => "DataError".to_owned(),
        Error::Unknown(_) => "UnknownError".to_owned(),
    }
}
