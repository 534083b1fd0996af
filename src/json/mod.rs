//! Strict JSON: reading what nobody has vouched for, and the one canonical form that is hashed.
//!
//! Holds no shape of ours: `record` and `catalog` say what fields mean. Everything that is
//! refused is refused with its place in the document and the fault, as data.

mod notes;
mod packed;
mod problem;
mod reader;
mod strict;

pub use notes::{MAX_NOTES, Notes};
pub use packed::{pack, unpack};
pub use problem::{Fault, Problem};
pub use reader::Reader;
pub use serde_json::{Map, Value, json};
pub use strict::{MAX_DEPTH, parse};

/// The canonical form (RFC 8785) of a value: sorted keys, no white space, one spelling of each string.
///
/// Values that come from [`parse`] or are built here hold only whole numbers, for which the
/// form is total; an empty result would mean a value that JSON can't hold.
pub fn canonical(value: &Value) -> Vec<u8> {
    serde_json_canonicalizer::to_vec(value).unwrap_or_default()
}
