//! The count sheet of a limit, previewed as it prints. Nothing is filled in and nothing is kept.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::{CountSheet, Trouble};
use crate::domain::Slug;
use crate::domain::fact::CaseId;
use crate::letters::Letter;
use crate::ui::components::{Button, ButtonKind, Card, Icon, LinkButton, Notices, Page, PageHead};
use crate::ui::copy::{fill, letter, t};
use crate::ui::letter_view::LetterView;
use crate::ui::session::Session;

use super::work::print_when_drawn;
use super::{notice, to_case};

/// The page: the heading at once, the sheet as soon as its template has been read.
pub(super) fn page(case: CaseId, limit: Slug, number: &str) -> AnyView {
    let found: RwSignal<Option<Result<CountSheet, Trouble>>> = RwSignal::new(None);
    if let Some(desk) = Session::current().desk() {
        spawn_local(async move {
            let sheet = desk.count_sheet(case, &limit).await;
            found.try_set(Some(sheet));
        });
    }
    let body = move || {
        found.get().map(|found| match found {
            Ok(sheet) => shown(sheet),
            Err(why) => notice(&why),
        })
    };
    let lead = fill(letter::OF_CASE, &[("number", number)]);
    view! {
        <Page>
            <PageHead title=t(letter::COUNT_SHEET) lead>
                <div class="row">
                    <LinkButton id="letter-to-case" href=to_case(case) label=t(letter::TO_CASE) />
                </div>
            </PageHead>
            {body}
        </Page>
    }
    .into_any()
}

fn shown(sheet: CountSheet) -> AnyView {
    let session = Session::current();
    let notices = expect_context::<Notices>();
    // Time left and the moment of printing follow the clock, by the minute.
    let minute = Memo::new(move |_| session.now().map(|now| now.timestamp() / 60));
    let composed: Memo<Option<Letter>> = Memo::new(move |_| {
        minute.with(|_| ());
        session.watch().and_then(|desk| desk.compose_count_sheet(&sheet))
    });
    let print = UnsyncCallback::new(move |()| print_when_drawn(notices));
    let there = Memo::new(move |_| composed.with(Option::is_some));
    let preview = move || {
        let first = composed.get_untracked().filter(|_| there.get())?;
        let letter = Signal::derive(move || composed.get().unwrap_or_else(|| first.clone()));
        Some(view! { <LetterView letter /> })
    };
    view! {
        <div class="split">
            <div class="stack">
                <Card>
                    <p>{t(letter::COUNT_SHEET_BODY)}</p>
                    <div class="button-row">
                        <Button
                            id="count-print"
                            label=t(letter::PRINT)
                            kind=ButtonKind::Primary
                            icon_before=Icon::Print
                            on_press=print
                        />
                    </div>
                </Card>
            </div>
            <section class="letter-preview" id="letter-preview" aria-label=t(letter::PREVIEW)>
                {preview}
            </section>
        </div>
    }
    .into_any()
}
