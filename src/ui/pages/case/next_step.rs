//! The next step: what the standard asks in its own sentence, and the form for it. The only card with
//! the accent, with the page's only primary button.

use leptos::prelude::*;

use crate::app::CaseFile;
use crate::domain::Slug;
use crate::domain::case::CasePhase;
use crate::domain::procedure::{Provenance, Step};
use crate::ui::components::{Button, ButtonKind, Quote, Status, StatusChip};
use crate::ui::copy::{case, case_forms, fill, t, text};

use super::case_view::{CaseView, NEXT_STEP, actor_word};
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
        None if file.all_done() => {
            surface(true, case::NEXT_STEP, t(case_forms::CLOSE).to_owned(), forms(view, None, true))
        }
        None => {
            let body = view! { <p>{t(case::NOTHING_OPEN)}</p> {forms(view, None, false)} }.into_any();
            surface(false, case::NO_STEP, String::new(), body)
        }
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
    view! {
        <p class="muted small">{fill(case::DONE_BY, &[("who", &who.join(", "))])}</p>
        {provenance(&step.provenance)}
        {forms(view, Some(step), false)}
    }
    .into_any()
}

/// The form that was chosen, the foremost where none was, and the way to the others. `closes`: the
/// foremost is the ending, since nothing else is left to do.
fn forms(view: CaseView, step: Option<&Step>, closes: bool) -> AnyView {
    let file = view.file();
    let mut ways: Vec<(Option<Slug>, String)> = Vec::new();
    if closes {
        ways.push((None, t(case_forms::CLOSE).to_owned()));
    }
    let offers = file.progress().offers;
    ways.extend(offers.iter().map(|offer| (Some(offer.act.id.clone()), text(&offer.act.label).to_owned())));
    let Some((foremost, _)) = ways.first().cloned() else { return ().into_any() };
    let known: Vec<Slug> = ways.iter().filter_map(|(way, _)| way.clone()).collect();
    let shown = Memo::new(move |_| match view.chosen.get().filter(|act| known.contains(act)) {
        Some(chosen) => Some(chosen),
        None => foremost.clone(),
    });
    let here = step.map(|step| step.id.clone());
    let several = ways.len() > 1;
    view! {
        {move || match shown.get() {
            None => closing::form(view, true),
            Some(act) => offered(view, &act, here.as_ref()),
        }}
        {several.then_some(move || others(view, &ways, shown.get().as_ref()))}
    }
    .into_any()
}

/// The form of an offer; where it belongs to another step than the one `here`, under that one's words.
fn offered(view: CaseView, act: &Slug, here: Option<&Slug>) -> AnyView {
    let file = view.file();
    let offers = file.progress().offers;
    let Some(offer) = offers.iter().find(|offer| offer.act.id == *act) else { return ().into_any() };
    let elsewhere = (Some(&offer.step.id) != here).then(|| {
        view! {
            <p class="eyebrow">{fill(case::AT_STEP, &[("step", text(&offer.step.title))])}</p>
            {provenance(&offer.step.provenance)}
        }
    });
    view! {
        {elsewhere}
        {offer::form(view, &file, offer)}
    }
    .into_any()
}

/// What else can be recorded, quietly.
fn others(view: CaseView, ways: &[(Option<Slug>, String)], shown: Option<&Slug>) -> AnyView {
    let others = ways.iter().filter(|(way, _)| way.as_ref() != shown).map(|(way, name)| {
        let (way, id) =
            (way.clone(), way.as_ref().map_or("offer-close".to_owned(), |way| ["offer-", way.as_str()].concat()));
        let press = UnsyncCallback::new(move |()| view.chosen.set(way.clone()));
        view! { <Button id label=name.clone() kind=ButtonKind::Quiet on_press=press /> }
    });
    view! {
        <div class="stack-s">
            <h3 class="small muted">{t(case::OR)}</h3>
            <div class="button-row">{others.collect_view()}</div>
        </div>
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
