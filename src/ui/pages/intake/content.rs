//! What a report must hold at least, before it is told: read out at the counter, nothing to tick.

use leptos::prelude::*;

use crate::domain::procedure::Procedure;
use crate::ui::components::{Card, Disclosure};
use crate::ui::copy::{intake, t, text};

use super::terms::quotes;

/// The list; nothing where the standard asks for none.
pub(super) fn content(procedure: &Procedure) -> AnyView {
    if procedure.content.is_empty() {
        return ().into_any();
    }
    let parts = procedure.content.iter().map(|part| {
        let note = part.provenance.note.as_ref().map(|note| text(note).to_owned());
        let note = note.map(|note| view! { <span class="muted">" – " {note}</span> });
        view! { <li>{text(&part.name).to_owned()} {note}</li> }
    });
    let quotes = quotes(procedure.content.iter().map(|part| &part.provenance));
    let parts = parts.collect_view();
    view! {
        <Card title=t(intake::CONTENT) id="intake-content">
            <ul>{parts}</ul>
            <Disclosure label=t(intake::QUOTES) small=true>
                {quotes}
            </Disclosure>
        </Card>
    }
    .into_any()
}
