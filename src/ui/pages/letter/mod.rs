//! A letter of a case: previewed as the pages that print, set right, printed and kept.

mod details;
mod kept;
mod work;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::{LetterDraft, Trouble};
use crate::domain::Slug;
use crate::domain::fact::{CaseId, FactId};
use crate::ui::components::{LinkButton, Notice, Page, PageHead, Status};
use crate::ui::copy::{letter, places, t, trouble};
use crate::ui::ids;
use crate::ui::navigation::{href, href_with, query};
use crate::ui::routes::Route;
use crate::ui::session::Session;

/// Which letter the address names.
#[derive(Clone, PartialEq)]
struct Wanted {
    case: CaseId,
    letter: Slug,
    meeting: Option<FactId>,
}

/// The page; draws anew when the address names another letter.
pub fn page() -> AnyView {
    let session = Session::current();
    let (case, id, meeting) = (query("case"), query("letter"), query("meeting"));
    let wanted = Memo::new(move |_| {
        let case = case.get().as_deref().and_then(ids::case)?;
        let letter = id.get().as_deref().and_then(Slug::new)?;
        Some(Wanted { case, letter, meeting: meeting.get().as_deref().and_then(ids::fact) })
    });
    let found: RwSignal<Option<Result<(CaseId, LetterDraft), Trouble>>> = RwSignal::new(None);
    Effect::new(move || {
        let (asked, Some(desk)) = (wanted.get(), session.desk()) else { return };
        found.set(None);
        let Some(Wanted { case, letter, meeting }) = asked.clone() else {
            return found.set(Some(Err(Trouble::NoSuchCase)));
        };
        spawn_local(async move {
            let draft = desk.letter(case, &letter, meeting).await;
            if wanted.try_get_untracked() == Some(asked) {
                found.try_set(Some(draft.map(|draft| (case, draft))));
            }
        });
    });
    (move || {
        found.get().map(|found| match found {
            Ok((case, draft)) => work::work(case, draft),
            Err(why) => lost(&why),
        })
    })
    .into_any()
}

fn lost(why: &Trouble) -> AnyView {
    let sentence = match why {
        Trouble::Refused(_) => t(letter::LOST).to_owned(),
        other => trouble(other, None),
    };
    view! {
        <Page narrow=true>
            <PageHead title=t(places::LETTER) />
            <Notice status=Status::Soon>
                <p>{sentence}</p>
            </Notice>
            <div class="button-row">
                <LinkButton href=href(Route::Cases) label=t(places::CASES) />
            </div>
        </Page>
    }
    .into_any()
}

/// The address of a case.
fn to_case(case: CaseId) -> String {
    href_with(Route::Case, &[("id", &ids::of_case(case))])
}
