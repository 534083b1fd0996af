//! The next step: what the standard asks in its own sentence, and the form for it. The only card with
//! the accent, with the page's only primary button.

use leptos::prelude::*;

use crate::app::CaseFile;
use crate::domain::case::CasePhase;
use crate::domain::procedure::{Provenance, Step};
use crate::ui::components::{Button, ButtonKind, Quote, Status, StatusChip};
use crate::ui::copy::{case, case_forms, fill, t, text};

use super::case_view::{CaseView, NEXT_STEP, actor_word};
use super::clock::all_done;
use super::{closing, offer};

/// Draws it.
pub(super) fn card(view: CaseView) -> AnyView {
    let file = view.file();
    if !matches!(file.case.phase(), CasePhase::Open | CasePhase::Paused) {
        let body = if file.case.voided { case::VOIDED_BODY } else { case::ENDED_BODY };
        return surface(false, case::NO_STEP, String::new(), view! { <p>{t(body)}</p> }.into_any());
    }
    match file.progress().current {
        Some(step) => surface(true, case::NEXT_STEP, text(&step.title).to_owned(), step_body(view, &file, step)),
        None if all_done(&file) => {
            surface(true, case::NEXT_STEP, t(case_forms::CLOSE).to_owned(), closing::form(view, true))
        }
        None => surface(false, case::NO_STEP, String::new(), view! { <p>{t(case::NOTHING_OPEN)}</p> }.into_any()),
    }
}

fn surface(accent: bool, above: crate::ui::copy::Words, title: String, body: AnyView) -> AnyView {
    let (above, title) =
        if title.is_empty() { (String::new(), t(above).to_owned()) } else { (t(above).to_owned(), title) };
    view! {
        <section class=if accent { "card card-next" } else { "card" } aria-labelledby=NEXT_STEP>
            <header>
                {(!above.is_empty()).then(|| view! { <p class="eyebrow">{above}</p> })}
                <h2 id=NEXT_STEP tabindex="-1">
                    {title}
                </h2>
            </header>
            {body}
        </section>
    }
    .into_any()
}

fn step_body(view: CaseView, file: &CaseFile, step: &Step) -> AnyView {
    let who: Vec<String> = step.by.iter().map(|id| actor_word(file, id)).collect();
    let offers = file.progress().offers;
    let forms = offers.len();
    let names: Vec<String> = offers.iter().map(|offer| text(&offer.act.label).to_owned()).collect();
    let chosen = RwSignal::new(0_usize);
    let others = move || {
        let others = names
            .iter()
            .enumerate()
            .filter(|(place, _)| *place != chosen.get())
            .map(|(place, name)| {
                let press = UnsyncCallback::new(move |()| chosen.set(place));
                view! { <Button label=name.clone() kind=ButtonKind::Quiet on_press=press /> }
            })
            .collect_view();
        view! {
            <div class="stack-s">
                <h3 class="small muted">{t(case::OR)}</h3>
                <div class="button-row">{others}</div>
            </div>
        }
    };
    view! {
        <p class="muted small">{fill(case::DONE_BY, &[("who", &who.join(", "))])}</p>
        {provenance(&step.provenance)}
        {move || {
            let file = view.file();
            let offers = file.progress().offers;
            offers.get(chosen.get()).map(|chosen| offer::form(view, &file, chosen))
        }}
        {(forms > 1).then_some(others)}
    }
    .into_any()
}

/// The standard's own sentence, or that there is none; and what must be said beside it.
pub(in crate::ui::pages) fn provenance(provenance: &Provenance) -> AnyView {
    let note = provenance.note.as_ref().map(|note| text(note).to_owned());
    let sentence = match &provenance.quote {
        Some(quote) => {
            view! { <Quote text=quote.shown() raw=quote.exact.clone() source=quote.source.clone() /> }.into_any()
        }
        None => view! { <StatusChip status=Status::Plain text=t(case::BEYOND) /> }.into_any(),
    };
    view! {
        {sentence}
        {note.map(|note| view! { <p class="small muted">{note}</p> })}
    }
    .into_any()
}
