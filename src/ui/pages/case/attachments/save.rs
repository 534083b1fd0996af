//! Saving what was picked: one file after the other, so that one at a time is in memory.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::{Desk, Media, NewAttachment, Unfit, picture, sniff};
use crate::domain::Slug;
use crate::domain::case::MAX_ATTACHMENT;
use crate::domain::fact::{CaseId, FactId};
use crate::platform::files;
use crate::platform::photo::{self, NoPhoto};
use crate::ui::components::Notices;
use crate::ui::components::focus::{focus_when_drawn, hold_focus};
use crate::ui::copy::{attachments, count, exchange, fill, t, trouble};

use super::super::case_view::CaseView;
use super::PICK;
use super::staged::{clear_done, requirement};
use super::tray::{Stage, Staged, Tray};

/// Bytes that tell a picture from other files.
const HEAD: i32 = 64;

/// What saving needs; it goes on when the page is drawn anew or left.
struct Saving {
    desk: Rc<Desk>,
    case: CaseId,
    requirement: Option<Slug>,
    originals: bool,
}

/// Why a file was not kept.
enum Failure {
    /// In words.
    Said(String),
    /// It is nothing that is taken.
    Unfit(Unfit),
    /// The browser can't make it anew; what it is.
    Unseen(Media, NoPhoto),
}

/// Saves all that wait, and tries again what failed.
pub(super) fn all(view: CaseView) {
    let waiting = untrack(|| view.tray.staged.with(|all| all.iter().filter(|one| one.waits()).cloned().collect()));
    begin(view, waiting, false);
}

/// Saves one as it came: the browser can't make it anew.
pub(super) fn as_it_came(view: CaseView, staged: Staged) {
    begin(view, vec![staged], true);
}

fn begin(view: CaseView, waiting: Vec<Staged>, raw: bool) {
    let (tray, notices) = (view.tray, use_context::<Notices>());
    if tray.saving.get_untracked().is_some() {
        return;
    }
    let originals = tray.originals.get_untracked();
    let saving = Saving { desk: view.desk(), case: view.case, requirement: requirement(tray), originals };
    tray.said.set(None);
    tray.saving.set(Some((0, waiting.len())));
    spawn_local(async move {
        let mut kept = 0;
        for (place, staged) in waiting.iter().enumerate() {
            staged.stage.set(Stage::Working);
            let stage = stage_of(saving.keep(staged, raw).await);
            kept += usize::from(matches!(stage, Stage::Done | Stage::Noted(_)));
            staged.stage.set(stage);
            tray.saving.try_set(Some((place + 1, waiting.len())));
        }
        ended(tray, notices, kept, waiting.len() - kept);
    });
}

fn stage_of(kept: Result<Option<String>, Failure>) -> Stage {
    match kept {
        Ok(None) => Stage::Done,
        Ok(Some(note)) => Stage::Noted(note),
        Err(Failure::Said(why)) => Stage::Failed(why),
        Err(Failure::Unfit(unfit)) => Stage::Refused(attachments::unfit(unfit)),
        Err(Failure::Unseen(_, NoPhoto::Garbled)) => Stage::Unseen(t(attachments::GARBLED).to_owned()),
        Err(Failure::Unseen(media, NoPhoto::Unseen)) => {
            Stage::Unseen(fill(attachments::UNSEEN, &[("kind", attachments::kind(media))]))
        }
    }
}

fn ended(tray: Tray, notices: Option<Notices>, kept: usize, failed: usize) {
    // The page is about to be drawn anew.
    hold_focus();
    tray.saving.try_set(None);
    clear_done(tray);
    tray.requirement.try_set(String::new());
    if let Some(notices) = notices {
        let n = count(i64::try_from(kept).unwrap_or(i64::MAX), attachments::FILES);
        let words = if failed == 0 { attachments::SAVED } else { attachments::SOME_FAILED };
        notices.show(fill(words, &[("n", &n), ("m", &failed.to_string())]));
    }
    if tray.staged.try_with_untracked(Vec::is_empty) == Some(true) {
        focus_when_drawn(PICK);
    }
}

impl Saving {
    /// Keeps one; what there is to say although it is kept.
    async fn keep(&self, staged: &Staged, raw: bool) -> Result<Option<String>, Failure> {
        let file = &staged.file;
        if file.size() as u64 > MAX_ATTACHMENT {
            return Err(Failure::Unfit(Unfit::TooLarge));
        }
        let head = files::head(file, HEAD).await.map_err(|unread| unreadable(unread.sizes()))?;
        let new = self.described(staged);
        match picture(&head).filter(|_| !raw) {
            Some(media) => self.keep_photo(staged, media, new).await,
            None => {
                let bytes = self.read(staged).await?;
                let media = sniff(&bytes).map_err(Failure::Unfit)?;
                self.attach(NewAttachment { bytes, ..new }).await?;
                Ok(note(media, &staged.file.name()))
            }
        }
    }

    async fn keep_photo(&self, staged: &Staged, media: Media, new: NewAttachment) -> Result<Option<String>, Failure> {
        let made = photo::anew(&staged.file).await.map_err(|why| Failure::Unseen(media, why))?;
        let (title, name) = (new.title.clone(), new.name.clone());
        let anew = NewAttachment { bytes: made.jpeg, pixels: Some(made.pixels), thumb: made.thumb, ..new };
        let fact = self.attach(anew).await?;
        if self.originals {
            let bytes = self.read(staged).await?;
            let title = fill(attachments::ORIGINAL_TITLE, &[("title", &title)]);
            self.attach(NewAttachment { title, name, bytes, original_of: Some(fact), ..Default::default() }).await?;
        }
        Ok(note(media, &staged.file.name()))
    }

    fn described(&self, staged: &Staged) -> NewAttachment {
        let title = staged.title.get_untracked();
        let title = if title.trim().is_empty() { t(attachments::ATTACHMENTS).to_owned() } else { title };
        let (name, requirement) = (staged.file.name(), self.requirement.clone());
        NewAttachment { title, name, requirement, ..Default::default() }
    }

    async fn read(&self, staged: &Staged) -> Result<Vec<u8>, Failure> {
        files::read(&staged.file, MAX_ATTACHMENT).await.map_err(|unread| unreadable(unread.sizes()))
    }

    async fn attach(&self, new: NewAttachment) -> Result<FactId, Failure> {
        let file = self.desk.file(self.case);
        let procedure = file.as_ref().map(|file| &*file.procedure);
        self.desk.attach(self.case, new).await.map_err(|why| Failure::Said(trouble(&why, procedure)))
    }
}

fn unreadable(sizes: Option<(u64, u64)>) -> Failure {
    Failure::Said(exchange::unread(sizes))
}

/// That a file is not what its name says.
fn note(media: Media, name: &str) -> Option<String> {
    media.is_not(name).then(|| fill(attachments::NOT_AS_NAMED, &[("kind", attachments::kind(media))]))
}
