//! Files that belong to a case, as its log knows them: a salted hash and a size, never a byte.

use crate::domain::{
    Slug,
    fact::{Commitment, FactId},
};

/// Largest file that can be attached, in bytes.
pub const MAX_ATTACHMENT: u64 = 25 << 20;

/// SHA-256 over a salt and a file's bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ContentHash(pub [u8; 32]);

/// A file that was attached.
#[derive(Clone, Debug, PartialEq)]
pub struct AttachmentAdded {
    /// What it is: title, type, salt.
    pub about: Commitment,
    /// What its bytes hash to.
    pub content: ContentHash,
    /// How many bytes.
    pub bytes: u64,
    /// The document of the procedure that it is.
    pub requirement: Option<Slug>,
    /// The photo that was made from it, where it is the file as it came.
    pub original_of: Option<FactId>,
}
