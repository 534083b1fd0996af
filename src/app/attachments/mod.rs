//! Files that belong to a case: told by their bytes, kept in chunks, read back one at a time.
//!
//! The facts and their particulars say all that a page lists; no byte of a file is read before
//! somebody opens or checks it.

mod archive;
mod fetch;
mod keep;
mod media;
mod sniff;

pub use fetch::Flaw;
pub use keep::{MAX_THUMB, NewAttachment};
pub use media::Media;
pub use sniff::{Unfit, picture, sniff};

use crate::{
    domain::{
        Moment,
        case::{AttachmentAdded, CaseEvent},
        fact::{Actor, Commitment, FactId, LogId},
    },
    record::{AttachmentAbout, to_hex},
};

use super::CaseFile;

/// Bytes of a chunk: small enough that one in memory does not count.
const CHUNK: usize = 1 << 20;

/// A file of a case, as it is listed.
#[derive(Clone, Debug, PartialEq)]
pub struct Attachment {
    /// The fact that added it, which is its id.
    pub fact: FactId,
    /// What the fact says.
    pub added: AttachmentAdded,
    /// What it is; `None` when that was removed or covered.
    pub about: Option<AttachmentAbout>,
    /// When it was added.
    pub at: Moment,
    /// By whom.
    pub actor: Actor,
}

impl Attachment {
    /// The type of its bytes.
    pub fn media(&self) -> Media {
        self.about.as_ref().map_or(Media::Other, |about| Media::of_type(&about.media_type))
    }

    /// The first characters of its hash, for people to compare.
    pub fn short_hash(&self) -> String {
        to_hex(&self.added.content.0[..6])
    }

    /// What a copy outside is called: nothing of the title, which may name somebody.
    pub fn file_name(&self) -> String {
        let name = self.about.as_ref().map_or("", |about| about.name.as_str());
        ["lampiran-", &self.short_hash(), ".", self.media().extension(name)].concat()
    }
}

impl CaseFile {
    /// Its attachments in the order of the log, without those that were struck.
    pub fn attachments(&self) -> Vec<Attachment> {
        let entries = self.case.entries.iter().filter(|entry| !entry.struck);
        let added = entries.filter_map(|entry| match &entry.event {
            CaseEvent::AttachmentAdded(added) => Some(Attachment {
                fact: entry.fact,
                added: added.clone(),
                about: self.about(added.about),
                at: entry.at,
                actor: entry.actor,
            }),
            _ => None,
        });
        added.collect()
    }

    /// An attachment by its fact.
    pub fn attachment(&self, fact: FactId) -> Option<Attachment> {
        self.attachments().into_iter().find(|attachment| attachment.fact == fact)
    }

    /// What is told of an attached file.
    pub fn about(&self, commitment: Commitment) -> Option<AttachmentAbout> {
        self.particulars.get(&commitment).and_then(|value| AttachmentAbout::read(value).ok())
    }
}

/// The key of a chunk.
fn chunk_key(log: LogId, added: &AttachmentAdded, number: usize) -> String {
    format!("{log}/{}/{number:04}", to_hex(&added.content.0))
}

/// The key of the small picture.
fn thumb_key(log: LogId, added: &AttachmentAdded) -> String {
    format!("{log}/{}/thumb", to_hex(&added.content.0))
}

/// In how many chunks a file lies.
fn chunks(added: &AttachmentAdded) -> usize {
    usize::try_from(added.bytes).unwrap_or(usize::MAX).div_ceil(CHUNK)
}
