//! Attaching a file: its bytes first, when it is picked; the fact when it is saved.

use std::collections::BTreeMap;

use crate::{
    domain::{
        Slug,
        case::{AttachmentAdded, CaseCommand, CaseEvent, ContentHash, Refusal, decide},
        fact::{Actor, CaseId, Commitment, FactId, LogId},
    },
    json::{canonical, json, parse},
    record::{AttachmentAbout, ContentHasher, rfc3339, to_hex},
    store::{Space, Write},
};

use super::super::{CaseFile, Desk, Trouble, journal::Journal, sealing::Sealing};
use super::staged::{StagedFile, row_key};
use super::{CHUNK, chunk_key, chunks, one_line, picture, sniff, thumb_key};

/// Largest small picture that is kept, in bytes.
pub const MAX_THUMB: usize = 16 << 10;

/// Rows that name files whose bytes are being written.
const ATTACHING: &str = "attaching/";

/// How long a file may take to be written; what is older was given up. Seconds.
const GIVEN_UP: i64 = 3_600;

/// A file that was picked.
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
    /// Where it stands among the others.
    pub place: u32,
    /// It is a photo that could not be made anew.
    pub raw: bool,
    /// The photo that was made from it, where it is the file as it came.
    pub original_of: Option<ContentHash>,
}

impl Desk {
    /// Keeps the bytes of a file that was picked: all of them, or nothing. It waits to be saved to the case.
    ///
    /// # Errors
    /// What the file is that it can't be taken, a refusal, or the store's.
    pub async fn stage(&self, case: CaseId, new: NewAttachment) -> Result<StagedFile, Trouble> {
        self.here()?;
        let file = self.open_case(case).await?;
        self.check_attacher(&file)?;
        let (staged, thumb) = self.describe(&new)?;
        // Before its bytes are written, not after.
        check(&file, staged.added(Commitment([0; 32]), None, None), self)?;
        let (log, content) = (LogId::Case(case), staged.content);
        let last = chunks(staged.bytes) - 1;
        let mut write = Write::new().put(Space::Attachments, chunk_key(log, content, last), part(&new.bytes, last));
        if let Some(thumb) = thumb {
            write = write.put(Space::Attachments, thumb_key(log, content), thumb);
        }
        write = staged.put(log, write);
        if last == 0 {
            self.keep(write).await?;
            return Ok(staged);
        }
        self.sweep().await?;
        let note = canonical(&json!({"log": log.to_string(), "chunks": last, "since": rfc3339(self.now())}));
        self.keep(Write::new().put(Space::Meta, note_key(content), note)).await?;
        let kept = async {
            for number in 0..last {
                let chunk =
                    Write::new().put(Space::Attachments, chunk_key(log, content, number), part(&new.bytes, number));
                self.keep(chunk).await?;
            }
            self.keep(write.remove(Space::Meta, note_key(content))).await
        };
        let kept = kept.await;
        if kept.is_err() {
            let keys = (0..last).map(|number| chunk_key(log, content, number));
            // Where even that fails, the note is still there for the next time.
            drop(self.remove(keys, note_key(content)).await);
        }
        Ok(kept.map(|()| staged)?)
    }

    /// Saves files that wait to the case, under these titles: the facts of all of them in one write. One that is
    /// gone, saved or left out in another tab, is passed over. Gives those that were saved.
    ///
    /// # Errors
    /// A refusal, or the store's; all of them go on to wait then.
    pub async fn attach(
        &self,
        case: CaseId,
        files: Vec<(ContentHash, String)>,
        requirement: Option<Slug>,
    ) -> Result<Vec<ContentHash>, Trouble> {
        let _turn = self.turn().await;
        let here = self.here()?;
        let file = self.fresh_file(case).await?;
        self.check_attacher(&file)?;
        let (log, now) = (LogId::Case(case), self.now());
        let mut sealing = Sealing::new(&*self.world.entropy);
        let mut journal = Journal::after(&file.facts, log, (here.device, self.actor()), now);
        let (mut facts, mut write) = (file.facts.clone(), Write::new());
        let mut attached: BTreeMap<ContentHash, FactId> = BTreeMap::new();
        let waiting = self.staged(case).await?;
        for (content, title) in files {
            let Some(one) = waiting.iter().find(|one| one.content == content) else { continue };
            let about = AttachmentAbout { title: one_line(&title), ..one.about.clone() };
            let original_of = one.original_of.and_then(|photo| attached.get(&photo).copied());
            let of = requirement.clone().filter(|_| one.original_of.is_none());
            let added = one.added(sealing.value(about.write()), of, original_of);
            let (fact, next) = journal.append(check(&file, added, self)?, now, write)?;
            attached.insert(content, fact.id);
            facts.push(fact);
            write = next.remove(Space::Drafts, row_key(log, content));
        }
        // Nobody asked for the files as they came.
        for one in waiting.iter().filter(|one| !attached.contains_key(&one.content)) {
            if one.original_of.is_some_and(|photo| attached.contains_key(&photo)) {
                write = self.without(log, one, write).await?;
            }
        }
        if !attached.is_empty() {
            self.go_on(&file, facts, sealing, write).await?;
        }
        Ok(attached.into_keys().collect())
    }

    /// What a picked file is, and the small picture of it that is kept.
    fn describe(&self, new: &NewAttachment) -> Result<(StagedFile, Option<Vec<u8>>), Trouble> {
        let media = sniff(&new.bytes).map_err(Trouble::Unfit)?;
        let mut salt = [0; 16];
        self.world.entropy.fill(&mut salt);
        let thumb = new.thumb.clone().filter(|thumb| thumb.len() <= MAX_THUMB && picture(thumb).is_some());
        let about = AttachmentAbout {
            title: one_line(&new.title),
            name: one_line(&new.name),
            media_type: media.media_type().to_owned(),
            salt,
            pixels: new.pixels,
            thumb: thumb.as_ref().map(|thumb| ContentHasher::of(&salt, thumb)),
        };
        let staged = StagedFile {
            content: ContentHasher::of(&salt, &new.bytes),
            about,
            bytes: new.bytes.len() as u64,
            place: new.place,
            raw: new.raw,
            original_of: new.original_of,
        };
        Ok((staged, thumb))
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

impl StagedFile {
    /// The fact that saves it.
    fn added(&self, about: Commitment, requirement: Option<Slug>, original_of: Option<FactId>) -> AttachmentAdded {
        AttachmentAdded { about, content: self.content, bytes: self.bytes, requirement, original_of }
    }
}

/// The event, if it may be recorded now.
fn check(file: &CaseFile, added: AttachmentAdded, desk: &Desk) -> Result<CaseEvent, Refusal> {
    let (now, event) = (desk.now(), CaseEvent::AttachmentAdded(added));
    decide(Some(&file.case), &file.procedure, CaseCommand::Record(event.clone()), now, now)?;
    Ok(event)
}

fn note_key(content: ContentHash) -> String {
    [ATTACHING, &to_hex(&content.0)].concat()
}

fn part(bytes: &[u8], number: usize) -> Vec<u8> {
    bytes.chunks(CHUNK).nth(number).unwrap_or_default().to_vec()
}
