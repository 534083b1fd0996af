//! Files that belong to a case, as its log knows them: a salted hash and a size, never a byte.

use std::collections::BTreeSet;

use super::{CaseEvent, Correction};
use crate::domain::{
    Slug,
    fact::{Commitment, Fact, FactId},
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

/// What must not be kept any more of the files of a log that were erased.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Erased {
    /// What they were: first told, and as it was corrected.
    pub about: BTreeSet<Commitment>,
    /// Their bytes.
    pub content: BTreeSet<ContentHash>,
}

impl Erased {
    /// Of a log's facts, in whatever order they came together.
    pub fn of(facts: &[Fact<CaseEvent>]) -> Self {
        let mut erased = Self::default();
        let targets: BTreeSet<FactId> = facts.iter().filter_map(|fact| target(&fact.event)).collect();
        if targets.is_empty() {
            return erased;
        }
        for fact in facts {
            match &fact.event {
                CaseEvent::AttachmentAdded(added) if targets.contains(&fact.id) => {
                    erased.about.insert(added.about);
                    erased.content.insert(added.content);
                }
                // Another device may have given it a title that names somebody, not knowing.
                CaseEvent::Corrected { target, correction: Correction::Event(event), .. }
                    if targets.contains(target) =>
                {
                    if let CaseEvent::AttachmentAdded(added) = &**event {
                        erased.about.insert(added.about);
                    }
                }
                _ => {}
            }
        }
        erased
    }
}

fn target(event: &CaseEvent) -> Option<FactId> {
    match event {
        CaseEvent::AttachmentErased { target, .. } => Some(*target),
        _ => None,
    }
}
