//! Who may come, what it costs, which rights there are, on what it rests and how the office is reached,
//! with the standard's sentences, for whoever asks at the counter.

use leptos::prelude::*;

use crate::domain::procedure::{Procedure, Provenance};
use crate::ui::components::{Disclosure, Quote};
use crate::ui::copy::{Words, intake, t, text};

/// A line that opens.
pub(super) fn terms(procedure: &Procedure) -> AnyView {
    let eligible = procedure.eligibility.iter().map(|part| stated(text(&part.name), &part.provenance)).collect_view();
    let nobody = procedure.eligibility.is_empty().then(|| view! { <p>{t(intake::ELIGIBLE_NONE)}</p> });
    let cost = match &procedure.cost {
        Some(cost) => stated(t(intake::COST_FREE), cost),
        None => view! { <p>{t(intake::COST_NONE)}</p> }.into_any(),
    };
    let basis = match &procedure.legal_basis {
        Some(basis) => stated(&basis.number, &basis.provenance),
        None => view! { <p>{t(intake::LEGAL_NONE)}</p> }.into_any(),
    };
    let (rights, contacts) = (rights(procedure), contacts(procedure));
    view! {
        <Disclosure label=t(intake::TERMS) id="intake-terms">
            {heading(intake::ELIGIBLE)} {nobody} {eligible} {heading(intake::COST)} {cost} {rights}
            {heading(intake::LEGAL)} {basis} {contacts}
        </Disclosure>
    }
    .into_any()
}

fn heading(words: Words) -> AnyView {
    view! { <h2 class="group-label">{t(words)}</h2> }.into_any()
}

fn rights(procedure: &Procedure) -> Option<AnyView> {
    let rights = procedure.rights.iter().map(|part| stated(text(&part.name), &part.provenance)).collect_view();
    (!procedure.rights.is_empty()).then(|| view! { {heading(intake::RIGHTS)} {rights} }.into_any())
}

/// How the standard says that the office is reached.
fn contacts(procedure: &Procedure) -> Option<AnyView> {
    let contacts = &procedure.office.contacts;
    let lines = contacts.iter().map(|contact| {
        let kind = t(intake::contact(contact.kind.as_str()));
        let value = contact.value.clone();
        view! { <li>{kind} ": " <span class="contact-value">{value}</span></li> }
    });
    (!contacts.is_empty()).then(|| {
        let name = procedure.office.name.clone();
        view! {
            {heading(intake::CONTACTS)}
            <p>{name}</p>
            <ul>{lines.collect_view()}</ul>
            {quotes(contacts.iter().map(|contact| &contact.provenance))}
        }
        .into_any()
    })
}

/// A statement with its sentence, or that the product added it.
fn stated(words: &str, provenance: &Provenance) -> AnyView {
    let beyond =
        provenance.beyond_standard().then(|| view! { <span class="muted">" (" {t(intake::BEYOND)} ")"</span> });
    let note = provenance.note.as_ref().map(|note| text(note).to_owned());
    view! {
        <p>{words.to_owned()} {beyond}</p>
        {quotes(std::iter::once(provenance))}
        {note.map(|note| view! { <p class="muted small">{note}</p> })}
    }
    .into_any()
}

/// The sentences behind several parts, each once.
pub(super) fn quotes<'a>(parts: impl Iterator<Item = &'a Provenance>) -> AnyView {
    let mut seen: Vec<&str> = Vec::new();
    let mut shown: Vec<AnyView> = Vec::new();
    for quote in parts.filter_map(|provenance| provenance.quote.as_ref()) {
        if !seen.contains(&quote.exact.as_str()) {
            seen.push(&quote.exact);
            let quote = quote.clone();
            shown.push(
                view! { <Quote text=quote.shown() raw=quote.exact.clone() source=quote.source.clone() /> }.into_any(),
            );
        }
    }
    shown.into_any()
}
