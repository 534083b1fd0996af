//! The versions of the database, as a ladder: one step leads from each to the next.
//!
//! A step that has been released is never changed: databases that climbed it stay as it made them. It
//! names its spaces itself and does not read [`Space::ALL`](crate::store::Space::ALL), which grows.

use indexed_db_futures::{Build, database::Database, error::Error};

/// A step, run inside the transaction that changes the version: all of it is kept or nothing.
type Step = fn(&Database) -> Result<(), Error>;

/// The steps, each from the version of its place to the next.
const STEPS: [Step; 1] = [first_spaces];

/// The version that this program writes.
pub(super) const VERSION: u32 = STEPS.len() as u32;

/// Climbs from a version (0: no database yet) to the highest.
pub(super) fn climb(from: u32, database: &Database) -> Result<(), Error> {
    STEPS.iter().skip(from as usize).try_for_each(|step| step(database))
}

/// Version 1.
fn first_spaces(database: &Database) -> Result<(), Error> {
    ["facts", "particulars", "documents", "summaries", "drafts", "attachments", "numbers", "meta"]
        .into_iter()
        .try_for_each(|space| database.create_object_store(space).build().map(drop))
}
