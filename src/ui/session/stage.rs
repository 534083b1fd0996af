//! Where the session stands, and why it may have no desk.

use super::whole::Loss;
use crate::app::safe::Refused;
use crate::store::StoreError;
use crate::ui::parts;

/// Where the session stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Stage {
    /// The database is being opened.
    Opening,
    /// It can't be: why.
    Failed(Failure),
    /// There is nothing in it yet, not even a draft.
    Empty,
    /// It has no key yet, and nothing is kept in it before it has one.
    Founding,
    /// It is sealed, and no other page has handed its key over.
    Locked,
    /// What was kept before it got a key is being sealed.
    Sealing,
    /// The desk is there.
    Ready,
}

/// Why there is no desk.
#[derive(Clone, Debug, PartialEq)]
pub enum Failure {
    /// The store can't be read, or its lock can't be used.
    Store(Refused),
    /// It holds less than it did.
    Missing(Loss),
    /// The part of the app that it needs can't be fetched.
    Absent,
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Failure::Store(error.into())
    }
}

impl From<Refused> for Failure {
    fn from(why: Refused) -> Self {
        Failure::Store(why)
    }
}

impl From<parts::Absent> for Failure {
    fn from(_: parts::Absent) -> Self {
        Failure::Absent
    }
}
