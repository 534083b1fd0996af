//! What this program writes for itself alone and can make anew: read straight into its shape, without a tree
//! between and without a word on faults.

use serde::{Deserialize, Serialize};

/// The bytes of a shape; none for what JSON can't hold.
pub fn pack(shape: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(shape).unwrap_or_default()
}

/// The shape of bytes, if they are of it.
pub fn unpack<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Option<T> {
    serde_json::from_slice(bytes).ok()
}
