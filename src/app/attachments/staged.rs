//! Files that were picked and made ready, and that nobody has saved to the case yet: their bytes lie where those
//! of attached files lie, a row among the drafts says what they are. So what was picked survives like what was typed.

use std::collections::BTreeSet;

use crate::{
    domain::{
        case::{ContentHash, MAX_ATTACHMENT},
        fact::{CaseId, LogId},
        order,
    },
    json::{Problem, Reader, Value, canonical, json, parse},
    record::{AttachmentAbout, MAX_PARTICULAR, from_hex, to_hex},
    store::{Space, StoreError, Write},
};

use super::super::{Desk, Trouble};
use super::{chunk_key, chunks, folder, one_line};

/// Drafts that are such files: log and content hash follow.
const STAGED: &str = "staged/";

/// A file that was made ready.
#[derive(Clone, Debug, PartialEq)]
pub struct StagedFile {
    /// What its bytes hash to, which is its id.
    pub content: ContentHash,
    /// What it is; its title is the one last typed.
    pub about: AttachmentAbout,
    /// How many bytes.
    pub bytes: u64,
    /// Where it stands among the others.
    pub place: u32,
    /// It is a photo that could not be made anew, kept as it came.
    pub raw: bool,
    /// The photo that was made from it, where it is the file as it came.
    pub original_of: Option<ContentHash>,
}

impl StagedFile {
    fn write(&self) -> Vec<u8> {
        let mut row = json!({"about": self.about.write(), "bytes": self.bytes, "place": self.place, "raw": self.raw});
        if let (Value::Object(map), Some(photo)) = (&mut row, self.original_of) {
            map.insert("original_of".to_owned(), to_hex(&photo.0).into());
        }
        canonical(&row)
    }

    fn read(content: ContentHash, row: &Value) -> Result<Self, Problem> {
        let row = Reader::top(row);
        row.object(&["about", "bytes", "place", "raw", "original_of"])?;
        let photo = row.optional("original_of")?.map(|photo| photo.parsed("64 hex digits", from_hex)).transpose()?;
        let most = i64::try_from(MAX_ATTACHMENT).unwrap_or(i64::MAX);
        Ok(Self {
            content,
            about: AttachmentAbout::read(row.field("about")?.value())?,
            bytes: row.field("bytes")?.whole(1, most)?.unsigned_abs(),
            place: u32::try_from(row.field("place")?.whole(0, i64::from(u32::MAX))?).unwrap_or_default(),
            raw: row.field("raw")?.yes()?,
            original_of: photo.map(ContentHash),
        })
    }

    /// Adds its row to a write.
    pub(super) fn put(&self, log: LogId, write: Write) -> Write {
        write.put(Space::Drafts, row_key(log, self.content), self.write())
    }
}

impl Desk {
    /// The files that wait to be saved to a case, in the order in which they were picked.
    ///
    /// # Errors
    /// The store's, or that the case is not opened to the officer at work.
    pub async fn staged(&self, case: CaseId) -> Result<Vec<StagedFile>, Trouble> {
        self.check_opener(case)?;
        let (store, log) = (&self.world.store, LogId::Case(case));
        let prefix = format!("{STAGED}{log}/");
        let rows = store.scan(Space::Drafts, &prefix).await?;
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        let keys: BTreeSet<String> = store.keys(Space::Attachments, &format!("{log}/")).await?.into_iter().collect();
        let whole =
            |one: &StagedFile| (0..chunks(one.bytes)).all(|number| keys.contains(&chunk_key(log, one.content, number)));
        let read = |(key, bytes): &(String, Vec<u8>)| {
            let content = ContentHash(from_hex(&key[prefix.len()..])?);
            StagedFile::read(content, &parse(bytes, MAX_PARTICULAR).ok()?).ok()
        };
        let (mut staged, torn): (Vec<_>, Vec<_>) = rows.iter().filter_map(read).partition(whole);
        // Of one whose bytes were lost there is nothing to save.
        if !torn.is_empty() {
            let mut write = Write::new();
            for one in &torn {
                write = self.without(log, one, write).await?;
            }
            self.keep(write).await?;
        }
        order::sort_by_key(&mut staged, |one| (one.place, one.content));
        Ok(staged)
    }

    /// Keeps what one is called now. One that is gone, saved or left out in another tab, stays gone.
    ///
    /// # Errors
    /// The store's.
    pub async fn call_staged(&self, case: CaseId, content: ContentHash, title: &str) -> Result<(), Trouble> {
        let _turn = self.turn().await;
        let known = self.staged(case).await?.into_iter().find(|one| one.content == content);
        let Some(mut one) = known else { return Ok(()) };
        one.about.title = one_line(title);
        Ok(self.keep(one.put(LogId::Case(case), Write::new())).await?)
    }

    /// Leaves files out: their bytes go, and those of the file as it came with a photo's.
    ///
    /// # Errors
    /// The store's.
    pub async fn drop_staged(&self, case: CaseId, contents: &[ContentHash]) -> Result<(), Trouble> {
        let _turn = self.turn().await;
        let mut write = Write::new();
        for one in self.staged(case).await? {
            if contents.contains(&one.content) || one.original_of.is_some_and(|photo| contents.contains(&photo)) {
                write = self.without(LogId::Case(case), &one, write).await?;
            }
        }
        Ok(self.keep(write).await?)
    }

    /// Adds to a write that a file that waits goes with all its bytes.
    pub(super) async fn without(&self, log: LogId, one: &StagedFile, write: Write) -> Result<Write, StoreError> {
        let keys = self.world.store.keys(Space::Attachments, &folder(log, one.content)).await?;
        let write = keys.into_iter().fold(write, |write, key| write.remove(Space::Attachments, key));
        Ok(write.remove(Space::Drafts, row_key(log, one.content)))
    }

    /// The beginnings of the keys of all files that wait.
    pub(super) async fn staged_folders(&self) -> Result<BTreeSet<String>, StoreError> {
        let keys = self.world.store.keys(Space::Drafts, STAGED).await?;
        Ok(keys.into_iter().map(|key| [&key[STAGED.len()..], "/"].concat()).collect())
    }
}

/// The key of its row: ids and hashes, nothing personal.
pub(super) fn row_key(log: LogId, content: ContentHash) -> String {
    format!("{STAGED}{log}/{}", to_hex(&content.0))
}
