//! A case's attachments: picked, saved, listed, looked at.

mod asked;
mod check;
mod erasing;
mod line;
mod list;
mod photo;
mod prepare;
mod restore;
mod row;
mod save;
mod staged;
mod tray;

use leptos::prelude::*;

use crate::app::{Attachment, CaseFile};
use crate::domain::case::{AttachmentAdded, CasePhase};
use crate::ui::components::{ButtonKind, Card, Picks, files_pick};
use crate::ui::copy::{attachments, case, t};
use crate::ui::covered::covered;

use super::case_view::CaseView;

pub(super) use erasing::form as erase;
pub(super) use photo::dialog as photo;
pub(super) use row::erase_button;
pub(super) use tray::Tray;

/// Id of the button that picks files, where the focus goes when they are saved.
const PICK: &str = "attach-files";

/// Draws them.
pub(super) fn card(view: CaseView) -> AnyView {
    let tray = view.tray;
    let takes = view.file().case.phase() != CasePhase::Voided;
    let busy = Signal::derive(move || tray.saving.get());
    let pick = move |id, label, picks| {
        let picked = Box::new(move |files| staged::stage(view, files));
        files_pick(id, t(label).to_owned(), ButtonKind::Secondary, picks, busy, picked)
    };
    let ways = takes.then(|| {
        view! {
            <div class="button-row">
                {pick("attach-photo", attachments::TAKE_PHOTO, Picks::Photo)}
                {pick(PICK, attachments::PICK, Picks::Files)}
            </div>
        }
    });
    view! {
        <Card title=t(attachments::ATTACHMENTS) id="attachments">
            {ways}
            {staged::list(view)}
            {list::list(view)}
        </Card>
    }
    .into_any()
}

/// What an attachment is called on screens.
pub(super) fn title_of(file: &CaseFile, attachment: &Attachment) -> String {
    // What is told with it: while files are being saved, the page's own case is older.
    attachment.about.as_ref().map_or_else(|| t(case::ERASED).to_owned(), |about| covered(file, &about.title))
}

/// What an attached file is called on screens, or that it was removed.
pub(super) fn title(file: &CaseFile, added: &AttachmentAdded) -> String {
    file.about(added.about).map_or_else(|| t(case::ERASED).to_owned(), |about| covered(file, &about.title))
}

/// Whether attachments may be looked at now: a photo of a card shows who is covered. Tracked.
fn may_be_seen(view: CaseView) -> bool {
    let file = view.file();
    !file.is_covered() || file.case.parties.iter().all(|party| view.shows(&party.role))
}
