//! What every field has around it: label, hint, error, and the ids that tie them together.

use leptos::prelude::*;

use super::Form;
use crate::ui::components::chip::{Status, status_shape};
use crate::ui::copy::{fields, t};

/// Ids of a field's hint and error, for `aria-describedby`.
pub(super) fn described_by(
    form: Form,
    id: &str,
    has_hint: bool,
) -> impl Fn() -> Option<String> + Send + Clone + 'static {
    let id = id.to_string();
    move || {
        let mut ids = Vec::new();
        if has_hint {
            ids.push(format!("{id}-hint"));
        }
        if form.error(&id).is_some() {
            ids.push(format!("{id}-error"));
        }
        (!ids.is_empty()).then(|| ids.join(" "))
    }
}

/// "true" when the field has an error, for `aria-invalid`.
pub(super) fn invalid(form: Form, id: &str) -> impl Fn() -> Option<&'static str> + Send + Clone + 'static {
    let id = id.to_string();
    move || form.error(&id).is_some().then_some("true")
}

/// The words after a label.
pub(super) fn mark(optional: bool) -> Option<AnyView> {
    optional.then(|| view! { <span class="field-mark">" " {t(fields::OPTIONAL)}</span> }.into_any())
}

/// The hint under a label.
pub(super) fn hint_line(id: &str, hint: String) -> Option<AnyView> {
    (!hint.is_empty()).then(|| {
        view! {
            <p class="field-hint" id=format!("{id}-hint")>
                {hint}
            </p>
        }
        .into_any()
    })
}

/// The error between hint and field; for pages that draw a control of their own.
pub fn error_line(form: Form, id: &str) -> AnyView {
    let id = id.to_string();
    (move || {
        let id = id.clone();
        form.error(&id).map(|message| {
            view! {
                <p class="field-error" id=format!("{id}-error")>
                    {status_shape(Status::Late)}
                    <span>
                        <span class="unseen">{t(fields::ERROR_PREFIX)} " "</span>
                        {message}
                    </span>
                </p>
            }
        })
    })
    .into_any()
}

/// The class of a field's frame, with a bar at its side while it has an error.
pub(super) fn frame_class(form: Form, id: &str) -> impl Fn() -> &'static str + Send + 'static {
    let id = id.to_string();
    move || if form.error(&id).is_some() { "field field-wrong" } else { "field" }
}

/// Label, hint, error and one control.
pub(super) fn labelled(form: Form, id: &str, label: String, hint: String, optional: bool, control: AnyView) -> AnyView {
    view! {
        <div class=frame_class(form, id)>
            <label class="field-label" for=id.to_string()>
                {label}
                {mark(optional)}
            </label>
            {hint_line(id, hint)}
            {error_line(form, id)}
            {control}
        </div>
    }
    .into_any()
}

/// Legend, hint, error and several controls that answer one question.
pub(super) fn grouped(form: Form, id: &str, label: String, hint: String, optional: bool, controls: AnyView) -> AnyView {
    let has_hint = !hint.is_empty();
    view! {
        <fieldset class=frame_class(form, id) aria-describedby=described_by(form, id, has_hint)>
            <legend class="field-label">{label} {mark(optional)}</legend>
            {hint_line(id, hint)}
            {error_line(form, id)}
            {controls}
        </fieldset>
    }
    .into_any()
}

/// Several fields under one heading.
#[component]
pub fn FieldGroup(
    /// What the fields are about.
    #[prop(into)]
    label: String,
    /// The fields.
    children: Children,
) -> impl IntoView {
    view! {
        <fieldset class="stack">
            <legend class="group-label">{label}</legend>
            {children()}
        </fieldset>
    }
}
