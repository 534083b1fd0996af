//! A letter of a case: previewed as the pages that print, set right, printed and kept; or the count sheet
//! of one of its limits (`letter?case=…&limit=…`).

mod count_sheet;
mod details;
mod kept;
mod work;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::{LetterDraft, Trouble};
use crate::domain::Slug;
use crate::domain::case::Refusal;
use crate::domain::fact::{CaseId, FactId};
use crate::ui::components::{LinkButton, Notice, Page, PageHead, Status};
use crate::ui::copy::{fill, letter, places, t, text, trouble};
use crate::ui::ids;
use crate::ui::navigation::{href, href_with, query};
use crate::ui::pages::opened::OpenCase;
use crate::ui::routes::Route;
use crate::ui::session::Session;

/// What the address names.
#[derive(Clone, PartialEq)]
enum Asked {
    Letter(Wanted),
    Count(CaseId, Slug),
}

/// Which letter the address names.
#[derive(Clone, PartialEq)]
struct Wanted {
    case: CaseId,
    letter: Slug,
    meeting: Option<FactId>,
}

/// The page; drawn anew when the address names another letter.
pub fn page() -> AnyView {
    let (case, id, meeting, limit) = (query("case"), query("letter"), query("meeting"), query("limit"));
    let wanted = Memo::new(move |_| {
        let case = case.get().as_deref().and_then(ids::case)?;
        if let Some(limit) = limit.get().as_deref().and_then(Slug::new) {
            return Some(Asked::Count(case, limit));
        }
        let letter = id.get().as_deref().and_then(Slug::new)?;
        Some(Asked::Letter(Wanted { case, letter, meeting: meeting.get().as_deref().and_then(ids::fact) }))
    });
    let session = Session::current();
    let case = Memo::new(move |_| match wanted.get()? {
        Asked::Letter(Wanted { case, .. }) | Asked::Count(case, _) => Some(case),
    });
    let opened = OpenCase::of(session, case);
    (move || {
        if let Some(instead) = opened.instead() {
            return instead;
        }
        let Some(desk) = session.desk() else { return ().into_any() };
        let wanted = match wanted.get() {
            Some(Asked::Letter(wanted)) => wanted,
            Some(Asked::Count(case, limit)) => {
                return match desk.file(case) {
                    Some(file) => count_sheet::page(case, limit, file.case.register_number().unwrap_or_default()),
                    None => lost(&Trouble::NoSuchCase),
                };
            }
            None => return lost(&Trouble::NoSuchCase),
        };
        let Some(file) = desk.file(wanted.case) else { return lost(&Trouble::NoSuchCase) };
        match file.procedure.letters.iter().find(|letter| letter.id == wanted.letter) {
            Some(rule) => shown(wanted, text(&rule.name), file.case.register_number().unwrap_or_default()),
            None => lost(&Refusal::NotInProcedure.into()),
        }
    })
    .into_any()
}

/// The heading at once, the letter as soon as its template has been read.
fn shown(wanted: Wanted, name: &str, number: &str) -> AnyView {
    let case = wanted.case;
    let found: RwSignal<Option<Result<LetterDraft, Trouble>>> = RwSignal::new(None);
    if let Some(desk) = Session::current().desk() {
        spawn_local(async move {
            let draft = desk.letter(case, &wanted.letter, wanted.meeting).await;
            found.try_set(Some(draft));
        });
    }
    let letter = move || {
        found.get().map(|found| match found {
            Ok(draft) => work::work(case, draft),
            Err(why) => notice(&why),
        })
    };
    let (title, lead) = (name.to_owned(), fill(letter::OF_CASE, &[("number", number)]));
    view! {
        <Page>
            <PageHead title lead>
                <div class="row">
                    <LinkButton id="letter-to-case" href=to_case(case) label=t(letter::TO_CASE) />
                </div>
            </PageHead>
            {letter}
        </Page>
    }
    .into_any()
}

fn lost(why: &Trouble) -> AnyView {
    let notice = notice(why);
    view! {
        <Page narrow=true>
            <PageHead title=t(places::LETTER) />
            {notice}
            <div class="button-row">
                <LinkButton href=href(Route::Cases) label=t(places::CASES) />
            </div>
        </Page>
    }
    .into_any()
}

fn notice(why: &Trouble) -> AnyView {
    let sentence = match why {
        Trouble::Refused(_) => t(letter::LOST).to_owned(),
        other => trouble(other, None),
    };
    view! {
        <Notice status=Status::Soon>
            <p>{sentence}</p>
        </Notice>
    }
    .into_any()
}

/// The address of a case.
fn to_case(case: CaseId) -> String {
    href_with(Route::Case, &[("id", &ids::of_case(case))])
}
