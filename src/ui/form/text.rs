//! Fields of typed text: a line, a paragraph, a number. Autocomplete is off everywhere: browsers write
//! what is typed into their own files, beyond our reach.

use leptos::prelude::*;

use super::Form;
use super::field::{described_by, invalid, labelled};

/// One line of text.
#[component]
pub fn TextField(
    /// The form that holds the value.
    form: Form,
    /// The field's id in the form and on the page.
    #[prop(into)]
    id: String,
    /// What is asked.
    #[prop(into)]
    label: String,
    /// How to answer; empty, none.
    #[prop(optional, into)]
    hint: String,
    /// Says that the field may stay empty.
    #[prop(optional)]
    optional: bool,
    /// Which on-screen keyboard: "numeric", "tel", "email", "search"; the field stays text.
    #[prop(optional)]
    keyboard: Option<&'static str>,
    /// Narrow, for a short answer.
    #[prop(optional)]
    short: bool,
) -> impl IntoView {
    line(form, id, label, hint, optional, keyboard, short)
}

/// A whole number, kept as the text that was typed.
#[component]
pub fn NumberField(
    /// The form that holds the value.
    form: Form,
    /// The field's id in the form and on the page.
    #[prop(into)]
    id: String,
    /// What is asked.
    #[prop(into)]
    label: String,
    /// How to answer; empty, none.
    #[prop(optional, into)]
    hint: String,
    /// Says that the field may stay empty.
    #[prop(optional)]
    optional: bool,
) -> impl IntoView {
    // Not type="number": it changes by the mouse wheel and swallows what it cannot read.
    line(form, id, label, hint, optional, Some("numeric"), true)
}

fn line(
    form: Form,
    id: String,
    label: String,
    hint: String,
    optional: bool,
    keyboard: Option<&'static str>,
    short: bool,
) -> AnyView {
    let figures = matches!(keyboard, Some("numeric" | "tel"));
    let class = match (short, figures) {
        (true, true) => "input input-short input-figure",
        (true, false) => "input input-short",
        (false, true) => "input input-figure",
        (false, false) => "input",
    };
    let (shown, typed) = (id.clone(), id.clone());
    let control = view! {
        <input
            type="text"
            class=class
            id=id.clone()
            name=id.clone()
            autocomplete="off"
            spellcheck="false"
            inputmode=keyboard
            aria-required=(!optional).then_some("true")
            aria-describedby=described_by(form, &id, !hint.is_empty())
            aria-invalid=invalid(form, &id)
            prop:value=move || form.value(&shown)
            on:input=move |event| form.set(&typed, event_target_value(&event))
        />
    }
    .into_any();
    labelled(form, &id, label, hint, optional, control)
}

/// A paragraph or more.
#[component]
pub fn LongTextField(
    /// The form that holds the value.
    form: Form,
    /// The field's id in the form and on the page.
    #[prop(into)]
    id: String,
    /// What is asked.
    #[prop(into)]
    label: String,
    /// How to answer; empty, none.
    #[prop(optional, into)]
    hint: String,
    /// Says that the field may stay empty.
    #[prop(optional)]
    optional: bool,
    /// Lines shown before it grows.
    #[prop(default = 5)]
    lines: u32,
) -> impl IntoView {
    let (shown, typed) = (id.clone(), id.clone());
    let control = view! {
        <textarea
            class="input"
            id=id.clone()
            name=id.clone()
            rows=lines.to_string()
            autocomplete="off"
            aria-required=(!optional).then_some("true")
            aria-describedby=described_by(form, &id, !hint.is_empty())
            aria-invalid=invalid(form, &id)
            prop:value=move || form.value(&shown)
            on:input=move |event| form.set(&typed, event_target_value(&event))
        ></textarea>
    }
    .into_any();
    labelled(form, &id, label, hint, optional, control)
}
