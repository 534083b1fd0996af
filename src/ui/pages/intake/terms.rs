//! Who may come and what it costs, with the standard's sentences, for whoever asks at the counter.

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
    view! {
        <Disclosure label=t(intake::TERMS) id="intake-terms">
            {heading(intake::ELIGIBLE)} {nobody} {eligible} {heading(intake::COST)} {cost}
        </Disclosure>
    }
    .into_any()
}

fn heading(words: Words) -> AnyView {
    view! { <h2 class="group-label">{t(words)}</h2> }.into_any()
}

/// A statement with its sentence, or that the product added it.
fn stated(words: &str, provenance: &Provenance) -> AnyView {
    let quote = provenance.quote.as_ref().map(|quote| {
        view! { <Quote text=quote.shown() raw=quote.exact.clone() source=quote.source.clone() /> }
    });
    let beyond =
        provenance.beyond_standard().then(|| view! { <span class="muted">" (" {t(intake::BEYOND)} ")"</span> });
    view! {
        <p>{words.to_owned()} {beyond}</p>
        {quote}
    }
    .into_any()
}
