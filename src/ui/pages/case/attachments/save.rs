//! Saving what was picked to the case: the facts of all of it at once.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::Desk;
use crate::domain::Slug;
use crate::domain::case::ContentHash;
use crate::domain::fact::CaseId;
use crate::ui::components::Notices;
use crate::ui::components::focus::{focus_when_drawn, hold_focus};
use crate::ui::copy::{attachments, count, fill, t, trouble};

use super::super::case_view::CaseView;
use super::PICK;
use super::asked::requirement_key;
use super::prepare;
use super::tray::{Stage, Staged, Tray};

/// What is saved, and as what.
struct Saving {
    desk: Rc<Desk>,
    case: CaseId,
    files: Vec<Staged>,
    requirement: Option<Slug>,
    /// The key of the draft that held it.
    drafted: String,
    originals: bool,
    /// Also what the browser can't make anew.
    raw: bool,
}

/// What came of it.
struct Saved {
    /// What waits no more, by its place in the tray; in another tab it may have been left out or saved before.
    places: Vec<u32>,
    /// How many were saved here.
    kept: usize,
    /// How many could not be made ready.
    failed: usize,
}

/// Saves all that wait, once they are ready, and tries again what could not be kept.
pub(super) fn all(view: CaseView) {
    let tray = view.tray;
    let files = untrack(|| tray.staged.with(|all| all.iter().filter(|one| one.waits()).cloned().collect::<Vec<_>>()));
    let moving = tray.line.get_value().is_moving();
    let again = |one: &&Staged| match one.stage.get_untracked() {
        Stage::Failed(_) => true,
        stage => stage == Stage::Waiting && !moving,
    };
    let again: Vec<Staged> = files.iter().filter(again).cloned().collect();
    again.iter().for_each(|one| one.stage.set(Stage::Waiting));
    if !again.is_empty() {
        prepare::all(view, again);
    }
    begin(view, files, false);
}

/// Saves one as it came: the browser can't make it anew.
pub(super) fn as_it_came(view: CaseView, staged: Staged) {
    begin(view, vec![staged], true);
}

fn begin(view: CaseView, files: Vec<Staged>, raw: bool) {
    let (tray, notices, line) = (view.tray, use_context::<Notices>(), view.tray.line.get_value());
    if tray.saving.get_untracked() {
        return;
    }
    let requirement = Slug::new(&tray.requirement.get_untracked());
    let originals = tray.originals.get_untracked();
    let drafted = requirement_key(view);
    let saving = Saving { desk: view.desk(), case: view.case, files, requirement, drafted, originals, raw };
    tray.said.set(None);
    tray.refused.set(None);
    tray.saving.set(true);
    // It goes on when the page is drawn anew or left.
    spawn_local(async move {
        line.stands().await;
        ended(tray, notices, saving.save().await);
    });
}

impl Saving {
    /// What was saved; or why nothing was.
    async fn save(self) -> Result<Saved, String> {
        let ready = |one: &&Staged| match one.stage.get_untracked() {
            Stage::Kept => true,
            Stage::Unseen(_) => self.raw,
            _ => false,
        };
        let ready: Vec<&Staged> = self.files.iter().filter(ready).collect();
        let mut files: Vec<(ContentHash, String)> = Vec::new();
        for staged in &ready {
            let title = staged.title.get_untracked();
            let title = if title.trim().is_empty() { t(attachments::ATTACHMENTS).to_owned() } else { title };
            let original = staged.hold.original.get().filter(|_| self.originals);
            let named = fill(attachments::ORIGINAL_TITLE, &[("title", &title)]);
            files.extend(staged.content().map(|content| (content, title)));
            files.extend(original.map(|content| (content, named)));
        }
        let file = self.desk.file(self.case);
        let procedure = file.as_ref().map(|file| &*file.procedure);
        let saved = self.desk.attach(self.case, files, self.requirement).await;
        let saved = saved.map_err(|why| trouble(&why, procedure))?;
        // One that stays behind would only be proposed again.
        drop(self.desk.drop_draft(&self.drafted).await);
        let kept = ready.iter().filter(|one| one.content().is_some_and(|content| saved.contains(&content)));
        let places = ready.iter().map(|one| one.place).collect();
        Ok(Saved { places, kept: kept.count(), failed: self.files.len() - ready.len() })
    }
}

fn ended(tray: Tray, notices: Option<Notices>, saved: Result<Saved, String>) {
    // The page is about to be drawn anew.
    hold_focus();
    tray.saving.try_set(false);
    match saved {
        Err(why) => {
            tray.refused.try_set(Some(why));
        }
        Ok(Saved { places, kept, failed }) => {
            tray.staged.try_update(|all| all.retain(|one| !places.contains(&one.place)));
            tray.requirement.try_set(String::new());
            if let Some(notices) = notices {
                let n = count(i64::try_from(kept).unwrap_or(i64::MAX), attachments::FILES);
                let words = if failed == 0 { attachments::SAVED } else { attachments::SOME_FAILED };
                notices.show(fill(words, &[("n", &n), ("m", &failed.to_string())]));
            }
            if tray.staged.try_with_untracked(Vec::is_empty) == Some(true) {
                tray.originals.try_set(false);
                focus_when_drawn(PICK);
            }
        }
    }
}
