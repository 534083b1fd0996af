//! The recovery key, shown once, and its sheet for the printer: the key in groups, its QR code, and what it
//! is for. Nothing that is printed tells whose office it opens; whoever keeps it writes on it what it opens.

use leptos::prelude::*;

use crate::app::ports::Clock as _;
use crate::domain::calendar::Zone;
use crate::platform::{BrowserClock, print};
use crate::ui::components::{Button, ButtonKind, Icon, PageHead, qr_code};
use crate::ui::copy::{dates, fill, t, vault_keys};
use crate::ui::form::{CheckField, ErrorSummary, FieldError, Form, Values};
use crate::vault::RecoveryKey;

const KEPT: &str = "sheet-kept";
/// Characters in one group.
const GROUP: usize = 5;
/// What the key begins with stands on a line of its own.
const HEAD: usize = "AGE-SECRET-KEY-1".len();

/// Shows the key; `done` is called once it is said to be kept.
pub fn sheet(key: &RecoveryKey, done: UnsyncCallback<()>) -> AnyView {
    let form = Form::passing(Values::new());
    let text = key.text();
    let printed = RwSignal::new(true);
    let press = UnsyncCallback::new(move |()| printed.set(print::page()));
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        match form.value_now(KEPT).is_empty() {
            true => form.refuse(vec![FieldError::new(KEPT, t(vault_keys::SHEET_NOT_KEPT))]),
            false => done.run(()),
        }
    };
    view! {
        <div class="no-print">
            <PageHead title=t(vault_keys::SHEET) lead=t(vault_keys::SHEET_LEAD) />
        </div>
        {paper(&text)}
        <form class="form no-print" novalidate on:submit=submit>
            <ErrorSummary form />
            <div class="button-row">
                <Button
                    id="print-sheet"
                    label=t(vault_keys::SHEET_PRINT)
                    kind=ButtonKind::Primary
                    icon_before=Icon::Print
                    on_press=press
                />
            </div>
            {move || (!printed.get()).then(|| view! { <p role="alert">{t(vault_keys::SHEET_NO_PRINT)}</p> })}
            <CheckField form id=KEPT label=t(vault_keys::SHEET_KEPT) />
            <div class="button-row">
                <Button id="sheet-done" label=t(vault_keys::SHEET_DONE) />
            </div>
        </form>
    }
    .into_any()
}

fn paper(text: &str) -> AnyView {
    let (head, data) = text.split_at(HEAD.min(text.len()));
    let letters: Vec<char> = data.chars().collect();
    let group = |group: &[char]| {
        let group: String = group.iter().collect();
        view! {
            <span>{group}</span>
            " "
        }
    };
    // Before there is an office no zone was chosen yet.
    let today = BrowserClock.now().with_timezone(&Zone::Wib.offset()).date_naive();
    view! {
        <section class="recovery" aria-labelledby="recovery-title">
            <h2 id="recovery-title">{t(vault_keys::SHEET_PAPER)}</h2>
            <div class="recovery-key">
                {qr_code(text, t(vault_keys::SHEET_CODE).to_owned(), "recovery-code")}
                <p id="recovery-text" class="recovery-text" translate="no">
                    <span class="recovery-head">{head.to_owned()}</span>
                    " "
                    {letters.chunks(GROUP).map(group).collect_view()}
                </p>
            </div>
            <p>{t(vault_keys::SHEET_KEEP)}</p>
            <p>{t(vault_keys::SHEET_USE)}</p>
            <p class="recovery-for">{t(vault_keys::SHEET_FOR)}</p>
            <p>{fill(vault_keys::SHEET_MADE, &[("date", &dates::date(today))])}</p>
        </section>
    }
    .into_any()
}
