//! Reading an attached file back, and holding it against its hash.

use std::collections::BTreeSet;

use crate::{
    domain::fact::{CaseId, FactId, LogId},
    record::{AttachmentAbout, ContentHasher},
    store::Space,
};

use super::super::{Desk, Trouble, opening::log_of};
use super::{Attachment, MAX_THUMB, chunk_key, chunks, thumb_key};

/// What is wrong with a file that was attached; the case is none the worse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// Bytes are not on this device, or what they are was removed.
    Missing,
    /// The bytes are not those that were attached.
    Damaged,
}

impl Desk {
    /// The bytes of an attached file, as its hash says they are.
    ///
    /// # Errors
    /// Its flaw, the store's, or that there is no such attachment.
    pub async fn attached(&self, case: CaseId, fact: FactId) -> Result<Vec<u8>, Trouble> {
        let (attachment, about) = self.described(case, fact).await?;
        let mut bytes = Vec::with_capacity(usize::try_from(attachment.added.bytes).unwrap_or_default());
        self.read_chunks(case, &attachment, &about, |chunk| bytes.extend_from_slice(chunk)).await?;
        Ok(bytes)
    }

    /// Whether an attached file is whole; a chunk of it is in memory at a time.
    ///
    /// # Errors
    /// As for [`Desk::attached`].
    pub async fn check_attached(&self, case: CaseId, fact: FactId) -> Result<(), Trouble> {
        let (attachment, about) = self.described(case, fact).await?;
        self.read_chunks(case, &attachment, &about, |_| {}).await
    }

    /// The small picture of an attached file; `None` when it never had one.
    ///
    /// # Errors
    /// As for [`Desk::attached`].
    pub async fn attached_thumb(&self, case: CaseId, fact: FactId) -> Result<Option<Vec<u8>>, Trouble> {
        let (attachment, about) = self.described(case, fact).await?;
        let Some(hash) = about.thumb else { return Ok(None) };
        let key = thumb_key(LogId::Case(case), attachment.added.content);
        match self.world.store.read(Space::Attachments, &key).await? {
            None => Err(Trouble::Flawed(Flaw::Missing)),
            Some(bytes) if bytes.len() <= MAX_THUMB && ContentHasher::of(&about.salt, &bytes) == hash => {
                Ok(Some(bytes))
            }
            Some(_) => Err(Trouble::Flawed(Flaw::Damaged)),
        }
    }

    /// Attached files whose bytes lie here, of one case or of all that the officer at work may open: by their keys,
    /// nothing of them is read.
    ///
    /// # Errors
    /// The store's.
    pub async fn attachments_here(&self, case: Option<CaseId>) -> Result<usize, Trouble> {
        let prefix = case.map_or_else(String::new, |case| format!("{}/", LogId::Case(case)));
        let staged = self.staged_folders().await?;
        let keys = self.world.store.keys(Space::Attachments, &prefix).await?;
        let opens = |folder: &&str| matches!(log_of(folder), Some(LogId::Case(case)) if self.may_open(case));
        let folders = keys.iter().filter_map(|key| key.strip_suffix("0000")).filter(opens);
        Ok(folders.filter(|folder| !staged.contains(*folder)).count())
    }

    /// Files of a case that miss a part of their bytes, told by the keys alone.
    ///
    /// # Errors
    /// The store's, or that the case is not here.
    pub async fn attachments_missing(&self, case: CaseId) -> Result<Vec<FactId>, Trouble> {
        let (file, log) = (self.open_case(case).await?, LogId::Case(case));
        let listed = file.attachments();
        if listed.is_empty() {
            return Ok(Vec::new());
        }
        let keys: BTreeSet<String> =
            self.world.store.keys(Space::Attachments, &format!("{log}/")).await?.into_iter().collect();
        let whole = |one: &Attachment| {
            (0..chunks(one.added.bytes)).all(|number| keys.contains(&chunk_key(log, one.added.content, number)))
        };
        let missing = |one: &&Attachment| one.erased.is_none() && (one.about.is_none() || !whole(one));
        Ok(listed.iter().filter(missing).map(|one| one.fact).collect())
    }

    async fn described(&self, case: CaseId, fact: FactId) -> Result<(Attachment, AttachmentAbout), Trouble> {
        let attachment = self.open_case(case).await?.attachment(fact).ok_or(Trouble::NoSuchCase)?;
        // Without its salt nothing can be held against the hash.
        let about = attachment.about.clone().ok_or(Trouble::Flawed(Flaw::Missing))?;
        Ok((attachment, about))
    }

    /// Gives the chunks one by one; an error says that those given are not the file's.
    async fn read_chunks(
        &self,
        case: CaseId,
        attachment: &Attachment,
        about: &AttachmentAbout,
        mut take: impl FnMut(&[u8]),
    ) -> Result<(), Trouble> {
        let (mut hasher, mut size) = (ContentHasher::new(&about.salt), 0);
        for number in 0..chunks(attachment.added.bytes) {
            let key = chunk_key(LogId::Case(case), attachment.added.content, number);
            let chunk = self.world.store.read(Space::Attachments, &key).await?;
            let chunk = chunk.ok_or(Trouble::Flawed(Flaw::Missing))?;
            size += chunk.len() as u64;
            if size > attachment.added.bytes {
                return Err(Trouble::Flawed(Flaw::Damaged));
            }
            hasher.take(&chunk);
            take(&chunk);
        }
        let whole = hasher.finish() == attachment.added.content;
        whole.then_some(()).ok_or(Trouble::Flawed(Flaw::Damaged))
    }
}
