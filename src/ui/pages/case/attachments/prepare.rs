//! Making ready what was picked, at once: read, made anew where it is a photo, and kept as a draft. From then
//! on it survives whatever happens to the page.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::{Desk, Media, NewAttachment, StagedFile, Trouble, Unfit, picture, sniff};
use crate::domain::case::MAX_ATTACHMENT;
use crate::domain::fact::CaseId;
use crate::platform::files;
use crate::platform::photo::{self, NoPhoto};
use crate::store::StoreError;
use crate::ui::copy::{attachments, exchange, fill, t, trouble};

use super::super::case_view::CaseView;
use super::line::{Job, Line};
use super::staged::keep_title;
use super::tray::{Stage, Staged, Tray};

/// Bytes that tell a picture from other files.
const HEAD: i32 = 64;

/// Why a file was not kept.
enum Failure {
    /// In words.
    Said(String),
    /// There is no room for it, nor for those after it.
    Full(String),
    /// It is nothing that is taken.
    Unfit(Unfit),
}

/// Makes files ready, one after the other, those that are in line already first.
pub(super) fn all(view: CaseView, files: Vec<Staged>) {
    let (tray, desk) = (view.tray, view.desk());
    let (line, originals) = (tray.line.get_value(), tray.originals.get_untracked());
    if line.join(files.into_iter().map(|staged| (view.case, staged, originals))) {
        spawn_local(run(desk, line, tray));
    }
}

async fn run(desk: Rc<Desk>, line: Rc<Line>, tray: Tray) {
    while let Some(job) = line.next() {
        tray.progress.try_set(Some(line.progress()));
        let (case, staged) = (job.0, job.1.clone());
        if staged.hold.dropped.get() {
            continue;
        }
        let full = match made_ready(&desk, job).await {
            Ok(()) => false,
            Err(Failure::Unfit(unfit)) => {
                staged.stage.set(Stage::Refused(attachments::unfit(unfit)));
                false
            }
            Err(Failure::Said(why)) => {
                staged.stage.set(Stage::Failed(why));
                false
            }
            Err(Failure::Full(why)) => {
                staged.stage.set(Stage::Failed(why));
                true
            }
        };
        if let (Some(content), true) = (staged.content(), staged.hold.dropped.get()) {
            // What stays behind is asked for again when the page is opened.
            drop(desk.drop_staged(case, &[content]).await);
        }
        // To say of each of the others that there is no room for it would help nobody.
        if full {
            line.stop();
        }
    }
    tray.progress.try_set(None);
}

async fn made_ready(desk: &Rc<Desk>, (case, staged, originals): Job) -> Result<(), Failure> {
    let known = staged.hold.ready.borrow().clone();
    let (ready, unseen) = match known {
        Some(ready) => (ready, None),
        None => first(desk, case, &staged).await?,
    };
    *staged.hold.ready.borrow_mut() = Some(ready.clone());
    let wanted = originals && staged.hold.original.get().is_none() && ready.about.pixels.is_some();
    if let (true, Some(file)) = (wanted, &staged.file) {
        let bytes = read(file).await?;
        let original = NewAttachment { bytes, original_of: Some(ready.content), ..described(&staged) };
        staged.hold.original.set(Some(stage(desk, case, original).await?.content));
    }
    staged.stage.set(unseen.map_or(Stage::Kept, Stage::Unseen));
    if staged.title.get_untracked() != ready.about.title {
        keep_title(desk.clone(), case, &staged);
    }
    Ok(())
}

/// Keeps a file for the first time; why it can't be made anew, where that is so.
async fn first(desk: &Desk, case: CaseId, staged: &Staged) -> Result<(StagedFile, Option<String>), Failure> {
    let Some(file) = &staged.file else { return Err(unreadable(None)) };
    if file.size() as u64 > MAX_ATTACHMENT {
        return Err(Failure::Unfit(Unfit::TooLarge));
    }
    let head = files::head(file, HEAD).await.map_err(|unread| unreadable(unread.sizes()))?;
    let (new, unseen) = match picture(&head) {
        None => (NewAttachment { bytes: read(file).await?, ..described(staged) }, None),
        Some(media) => match photo::anew(file).await {
            Ok(made) => {
                let (bytes, pixels, thumb) = (made.jpeg, Some(made.pixels), made.thumb);
                (NewAttachment { bytes, pixels, thumb, ..described(staged) }, None)
            }
            Err(why) => {
                let raw = NewAttachment { bytes: read(file).await?, raw: true, ..described(staged) };
                (raw, Some(not_seen(media, why)))
            }
        },
    };
    sniff(&new.bytes).map_err(Failure::Unfit)?;
    Ok((stage(desk, case, new).await?, unseen))
}

fn described(staged: &Staged) -> NewAttachment {
    let (title, name) = (staged.title.get_untracked(), staged.called.0.clone());
    NewAttachment { title, name, place: staged.place, ..Default::default() }
}

async fn read(file: &web_sys::File) -> Result<Vec<u8>, Failure> {
    files::read(file, MAX_ATTACHMENT).await.map_err(|unread| unreadable(unread.sizes()))
}

async fn stage(desk: &Desk, case: CaseId, new: NewAttachment) -> Result<StagedFile, Failure> {
    desk.stage(case, new).await.map_err(|why| match why {
        Trouble::Unfit(unfit) => Failure::Unfit(unfit),
        Trouble::Store(StoreError::Full) => Failure::Full(trouble(&why, None)),
        why => Failure::Said(trouble(&why, None)),
    })
}

fn unreadable(sizes: Option<(u64, u64)>) -> Failure {
    Failure::Said(exchange::unread(sizes))
}

/// Why a photo can't be made anew.
pub(super) fn not_seen(media: Media, why: NoPhoto) -> String {
    match why {
        NoPhoto::Garbled => t(attachments::GARBLED).to_owned(),
        NoPhoto::Unseen => fill(attachments::UNSEEN, &[("kind", attachments::kind(media))]),
    }
}
