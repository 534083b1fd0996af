//! Stored and exported shapes: the envelope of a fact, the bodies of its kinds, particulars,
//! fingerprints and bundles, with their canonical form and hashes (`docs/fact-format.md`), and the packed
//! summaries of cases.
//!
//! Turns bytes that nobody has vouched for into domain values, or says where and why not. Knows no
//! store, no screen and no clock.

mod attachment;
mod body;
pub mod bundle;
mod course;
mod envelope;
mod fingerprint;
mod grain;
mod graph;
mod hex;
mod identity;
mod likeness;
mod particular;
mod summary;

pub use attachment::{AttachmentAbout, ContentHasher, MAX_TITLE};
pub use body::Body;
pub use envelope::{Envelope, MAX_FACT, read_fact, rfc3339, seal, stored_id};
pub use fingerprint::fingerprint;
pub use graph::check_log;
pub use hex::{from_hex, to_hex};
pub use identity::{OfficerPerson, Visitor};
pub use likeness::Likeness;
pub use particular::{MAX_PARTICULAR, Particular, read_identity, write_identity};
pub use summary::{Person, Summary, pack_summaries, unpack_summaries};

use sha2::{Digest as _, Sha256};

use crate::{
    domain::procedure::Digest,
    json::{Value, canonical},
};

/// SHA-256 of some bytes.
pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// The digest of a document: SHA-256 of its canonical form.
pub fn digest(document: &Value) -> Digest {
    Digest(sha256(&canonical(document)))
}
