//! The letter at hand: a draft that is being set right, or one that is kept; beside it the preview.

use leptos::prelude::*;

use crate::app::LetterDraft;
use crate::domain::fact::{CaseId, FactId};
use crate::letters::Letter;
use crate::platform::print;
use crate::ui::components::Notices;
use crate::ui::copy::{guests, letter, t};
use crate::ui::letter_view::LetterView;
use crate::ui::pages::with_draft::with_draft;
use crate::ui::session::Session;

use super::{details, kept};

/// What the page shows. A handle: copies are the same.
#[derive(Clone, Copy)]
pub(super) struct Work {
    /// The case.
    pub case: CaseId,
    /// The letter with its template.
    pub draft: StoredValue<LetterDraft>,
    /// The kept letter in the preview; `None` for the draft.
    pub kept: RwSignal<Option<FactId>>,
    /// The letter in the preview.
    pub shown: RwSignal<Option<Letter>>,
}

/// Form and preview.
pub(super) fn work(case: CaseId, draft: LetterDraft) -> AnyView {
    let session = Session::current();
    let Some(file) = session.desk().and_then(|desk| desk.file(case)) else { return ().into_any() };
    let same = |kept: &crate::app::KeptLetter| {
        kept.letter == draft.rule.id && kept.meeting == draft.meeting && kept.text.is_some()
    };
    let newest = file.kept_letters().into_iter().find(same).map(|kept| kept.fact);
    let key = ["letter", &crate::ui::ids::of_case(case), draft.rule.id.as_str()].join("-");
    let key = draft.meeting.map_or(key.clone(), |meeting| [key.as_str(), &crate::ui::ids::of_fact(meeting)].join("-"));
    let draft = StoredValue::new(draft);
    let work = Work { case, draft, kept: RwSignal::new(newest), shown: RwSignal::new(None) };
    let panel = with_draft(key.clone(), move |stored| {
        let form = details::form(work, &key, stored.as_deref());
        kept::follow(work);
        (move || if work.kept.get().is_some() { kept::panel(work) } else { details::panel(work, form) }).into_any()
    });
    view! {
        <div class="split">
            <div class="stack">{panel} {kept::list(work)}</div>
            {preview(work)}
        </div>
    }
    .into_any()
}

fn preview(work: Work) -> AnyView {
    let there = Memo::new(move |_| work.shown.with(Option::is_some));
    let sheets = move || {
        if !there.get() {
            return None;
        }
        let first = work.shown.get_untracked()?;
        let letter = Signal::derive(move || work.shown.get().unwrap_or_else(|| first.clone()));
        Some(view! { <LetterView letter /> })
    };
    view! {
        <section class="letter-preview" id="letter-preview" aria-label=t(letter::PREVIEW)>
            {sheets}
        </section>
    }
    .into_any()
}

/// Opens the print dialog once the pages stand as they are printed: a changed letter is measured in
/// the next frame and drawn in the one after.
pub(super) fn print_when_drawn(notices: Notices) {
    request_animation_frame(move || {
        request_animation_frame(move || {
            request_animation_frame(move || {
                if !print::page() {
                    notices.show(t(guests::NO_PRINT));
                }
            });
        });
    });
}
