//! A sentence of the standard itself, cited. Where the source's text is hard to read, the mended form
//! is shown and the raw one is a tap away.

use leptos::prelude::*;

use super::disclosure::Disclosure;
use crate::ui::copy::{fill, frame, t};

/// A quoted sentence with its source.
#[component]
pub fn Quote(
    /// The sentence as people are shown it.
    #[prop(into)]
    text: String,
    /// The sentence as the source file has it, where that differs.
    #[prop(optional, into)]
    raw: Option<String>,
    /// The source file's name.
    #[prop(into)]
    source: String,
) -> impl IntoView {
    let raw = raw.filter(|raw| *raw != text);
    view! {
        <figure class="quote">
            <blockquote lang="id">{text}</blockquote>
            <figcaption>{fill(frame::QUOTE_SOURCE, &[("source", &source)])}</figcaption>
            {raw
                .map(|raw| {
                    view! {
                        <Disclosure label=t(frame::QUOTE_RAW) small=true>
                            <p lang="id" class="small">
                                {raw}
                            </p>
                        </Disclosure>
                    }
                })}
        </figure>
    }
}
