//! Attaching a file: its bytes first, the fact with the last of them.

use crate::{
    domain::{
        Slug,
        case::{AttachmentAdded, CaseCommand, CaseEvent, Refusal, decide},
        fact::{Actor, CaseId, FactId, LogId},
    },
    json::{canonical, json, parse},
    record::{AttachmentAbout, ContentHasher, MAX_TITLE, rfc3339, to_hex},
    store::{Space, Write},
};

use super::super::{CaseFile, Desk, Trouble, sealing::Sealing};
use super::{CHUNK, chunk_key, chunks, picture, sniff, thumb_key};

/// Largest small picture that is kept, in bytes.
pub const MAX_THUMB: usize = 16 << 10;

/// Rows that name files whose bytes are being written.
const ATTACHING: &str = "attaching/";

/// How long a file may take to be written; what is older was given up. Seconds.
const GIVEN_UP: i64 = 3_600;

/// A file to be attached.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NewAttachment {
    /// What the officer calls it.
    pub title: String,
    /// The file's own name; may be empty.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Width and height, of a picture.
    pub pixels: Option<(u32, u32)>,
    /// A small JPEG of it; one that is none, or too large, is left out.
    pub thumb: Option<Vec<u8>>,
    /// The document of the procedure that it is.
    pub requirement: Option<Slug>,
    /// The photo that was made from it.
    pub original_of: Option<FactId>,
}

impl Desk {
    /// Attaches a file to a case: all of it, or nothing.
    ///
    /// # Errors
    /// What the file is that it can't be taken, a refusal, or the store's.
    pub async fn attach(&self, case: CaseId, new: NewAttachment) -> Result<FactId, Trouble> {
        self.here()?;
        let file = self.open_case(case).await?;
        self.check_attacher(&file)?;
        let mut sealing = Sealing::new(&*self.world.entropy);
        let (added, thumb) = self.describe(&new, &mut sealing)?;
        let command = CaseCommand::Record(CaseEvent::AttachmentAdded(added.clone()));
        let now = self.now();
        // Before its bytes are written, not after.
        decide(Some(&file.case), &file.procedure, command.clone(), now, now)?;
        let log = LogId::Case(case);
        let last = chunks(&added) - 1;
        let mut write = Write::new().put(Space::Attachments, chunk_key(log, &added, last), part(&new.bytes, last));
        if let Some(thumb) = thumb {
            write = write.put(Space::Attachments, thumb_key(log, &added), thumb);
        }
        if last > 0 {
            self.sweep().await?;
            let note = canonical(&json!({"log": log.to_string(), "chunks": last, "since": rfc3339(now)}));
            let key = note_key(&added);
            self.keep(Write::new().put(Space::Meta, key.clone(), note)).await?;
            write = write.remove(Space::Meta, key);
        }
        let kept = async {
            for number in 0..last {
                let chunk =
                    Write::new().put(Space::Attachments, chunk_key(log, &added, number), part(&new.bytes, number));
                self.keep(chunk).await?;
            }
            let _turn = self.turn().await;
            let file = self.fresh_file(case).await?;
            self.check_attacher(&file)?;
            self.append_with(&file, command, self.now(), sealing, write).await
        };
        let kept = kept.await;
        if kept.is_err() && last > 0 {
            let keys = (0..last).map(|number| chunk_key(log, &added, number));
            // Where even that fails, the note is still there for the next time.
            drop(self.remove(keys, note_key(&added)).await);
        }
        kept
    }

    /// The fact and the small picture.
    fn describe(
        &self,
        new: &NewAttachment,
        sealing: &mut Sealing<'_>,
    ) -> Result<(AttachmentAdded, Option<Vec<u8>>), Trouble> {
        let media = sniff(&new.bytes).map_err(Trouble::Unfit)?;
        let mut salt = [0; 16];
        self.world.entropy.fill(&mut salt);
        let thumb = new.thumb.clone().filter(|thumb| thumb.len() <= MAX_THUMB && picture(thumb).is_some());
        let about = AttachmentAbout {
            title: new.title.trim().chars().take(MAX_TITLE).collect(),
            name: new.name.trim().chars().take(MAX_TITLE).collect(),
            media_type: media.media_type().to_owned(),
            salt,
            pixels: new.pixels,
            thumb: thumb.as_ref().map(|thumb| ContentHasher::of(&salt, thumb)),
        };
        let added = AttachmentAdded {
            about: sealing.value(about.write()),
            content: ContentHasher::of(&salt, &new.bytes),
            bytes: new.bytes.len() as u64,
            requirement: new.requirement.clone(),
            original_of: new.original_of,
        };
        Ok((added, thumb))
    }

    fn check_attacher(&self, file: &CaseFile) -> Result<(), Trouble> {
        match self.actor() {
            Actor::Officer(officer) if !self.may_handle(file, officer) => Err(Refusal::NotTheirs.into()),
            _ => Ok(()),
        }
    }

    /// Removes the bytes of files that were given up: the page was killed before their facts were kept.
    async fn sweep(&self) -> Result<(), Trouble> {
        let now = self.now();
        for (note, bytes) in self.world.store.scan(Space::Meta, ATTACHING).await? {
            let value = parse(&bytes, 1_000).unwrap_or_default();
            let since = value["since"].as_str().and_then(|at| chrono::DateTime::parse_from_rfc3339(at).ok());
            if since.is_some_and(|since| (now - since).num_seconds().abs() < GIVEN_UP) {
                continue;
            }
            let (log, content) = (value["log"].as_str().unwrap_or_default(), &note[ATTACHING.len()..]);
            let chunks = value["chunks"].as_u64().unwrap_or_default().min(100);
            let keys = (0..chunks).map(|number| format!("{log}/{content}/{number:04}"));
            self.remove(keys, note.clone()).await?;
        }
        Ok(())
    }

    async fn remove(&self, keys: impl Iterator<Item = String>, note: String) -> Result<(), Trouble> {
        let write = keys.fold(Write::new(), |write, key| write.remove(Space::Attachments, key));
        Ok(self.keep(write.remove(Space::Meta, note)).await?)
    }
}

fn note_key(added: &AttachmentAdded) -> String {
    [ATTACHING, &to_hex(&added.content.0)].concat()
}

fn part(bytes: &[u8], number: usize) -> Vec<u8> {
    bytes.chunks(CHUNK).nth(number).unwrap_or_default().to_vec()
}
