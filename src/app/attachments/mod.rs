//! Files that belong to a case: told by their bytes, kept in chunks, read back one at a time.
//!
//! The facts and their particulars say all that a page lists; no byte of a file is read before
//! somebody opens or checks it.

mod archive;
mod erase;
mod fetch;
mod keep;
mod media;
mod sniff;
mod staged;
mod together;

pub(super) use erase::erased_rows;
pub use fetch::Flaw;
pub use keep::{MAX_THUMB, NewAttachment};
pub use media::Media;
pub use sniff::{Unfit, picture, sniff};
pub use staged::StagedFile;
pub use together::together;

use crate::{
    domain::{
        Moment,
        case::{AttachmentAdded, CaseEvent, ContentHash},
        fact::{Actor, Commitment, FactId, LogId},
    },
    record::{AttachmentAbout, MAX_TITLE, to_hex},
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
    /// When, by whom and why what it holds was erased.
    pub erased: Option<(Moment, Actor, Commitment)>,
}

impl Attachment {
    /// The type of its bytes.
    pub fn media(&self) -> Media {
        self.about.as_ref().map_or(Media::Other, |about| Media::of_type(&about.media_type))
    }

    /// The first characters of its hash, for people to compare.
    pub fn short_hash(&self) -> String {
        short(&self.added)
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
                erased: self.erasure(entry.fact),
            }),
            _ => None,
        });
        added.collect()
    }

    /// An attachment by its fact.
    pub fn attachment(&self, fact: FactId) -> Option<Attachment> {
        self.attachments().into_iter().find(|attachment| attachment.fact == fact)
    }

    /// When, by whom and why an attached file was erased.
    pub fn erasure(&self, attachment: FactId) -> Option<(Moment, Actor, Commitment)> {
        self.case.entries.iter().find_map(|entry| match entry.event {
            CaseEvent::AttachmentErased { target, reason } if target == attachment => {
                Some((entry.at, entry.actor, reason))
            }
            _ => None,
        })
    }

    /// The first characters of an attached file's hash, struck or not.
    pub fn short_hash(&self, attachment: FactId) -> Option<String> {
        self.facts.iter().find_map(|fact| match &fact.event {
            CaseEvent::AttachmentAdded(added) if fact.id == attachment => Some(short(added)),
            _ => None,
        })
    }

    /// What is told of an attached file.
    pub fn about(&self, commitment: Commitment) -> Option<AttachmentAbout> {
        self.particulars.get(&commitment).and_then(|value| AttachmentAbout::read(value).ok())
    }
}

/// A title or a file's name as it is kept: short, in one line, and without signs that turn the direction of writing,
/// by which "exe.gpj" passes for "jpg.exe".
pub fn one_line(text: &str) -> String {
    let turns = |sign: char| matches!(sign, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.trim().chars().filter(|sign| !sign.is_control() && !turns(*sign)).take(MAX_TITLE).collect()
}

fn short(added: &AttachmentAdded) -> String {
    to_hex(&added.content.0[..6])
}

/// What the keys of a file's bytes begin with.
fn folder(log: LogId, content: ContentHash) -> String {
    format!("{log}/{}/", to_hex(&content.0))
}

/// The key of a chunk.
fn chunk_key(log: LogId, content: ContentHash, number: usize) -> String {
    format!("{}{number:04}", folder(log, content))
}

/// The key of the small picture.
fn thumb_key(log: LogId, content: ContentHash) -> String {
    [&folder(log, content), "thumb"].concat()
}

/// In how many chunks a file of so many bytes lies.
fn chunks(bytes: u64) -> usize {
    usize::try_from(bytes).unwrap_or(usize::MAX).div_ceil(CHUNK)
}
