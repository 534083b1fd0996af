//! Fields that choose: one of few (radios), one of many (a select), yes or no (a box).

use leptos::prelude::*;

use super::Form;
use super::field::{described_by, error_line, frame_class, grouped, hint_line, invalid, labelled};
use crate::ui::copy::{fields, t};

/// One possible answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What the form holds when it is chosen.
    pub value: String,
    /// What people read.
    pub label: String,
    /// A sentence under it; empty, none.
    pub hint: String,
}

impl Choice {
    /// An answer without a hint.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Choice { value: value.into(), label: label.into(), hint: String::new() }
    }

    /// The same answer with a sentence under it.
    pub fn with_hint(self, hint: impl Into<String>) -> Self {
        Choice { hint: hint.into(), ..self }
    }
}

/// One of few answers, all of them in sight.
#[component]
pub fn ChoiceField(
    /// The form that holds the value.
    form: Form,
    /// The field's id in the form and on the page; the first answer carries it.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    label: String,
    /// How to answer; empty, none.
    #[prop(optional, into)]
    hint: String,
    /// Says that the field may stay empty.
    #[prop(optional)]
    optional: bool,
    /// Side by side, for short answers.
    #[prop(optional)]
    row: bool,
    /// The answers.
    choices: Vec<Choice>,
) -> impl IntoView {
    let options = choices
        .into_iter()
        .enumerate()
        .map(|(place, choice)| {
            // The first answer has the field's own id, so that links from the summary reach it.
            let option_id = if place == 0 { id.clone() } else { format!("{id}-{place}") };
            let (field, held) = (id.clone(), choice.value.clone());
            let (typed, value) = (id.clone(), choice.value.clone());
            let hint_id = format!("{id}-{place}-note");
            let described = (!choice.hint.is_empty()).then(|| hint_id.clone());
            view! {
                <label class="option">
                    <input
                        type="radio"
                        id=option_id
                        name=id.clone()
                        value=choice.value
                        autocomplete="off"
                        aria-describedby=described
                        prop:checked=move || form.is(&field, &held)
                        on:change=move |_| form.set(&typed, value.clone())
                    />
                    <span>{choice.label}</span>
                    {(!choice.hint.is_empty())
                        .then(|| {
                            view! {
                                <span class="option-hint" id=hint_id>
                                    {choice.hint}
                                </span>
                            }
                        })}
                </label>
            }
        })
        .collect_view();
    let options = view! { <div class=if row { "options options-row" } else { "options" }>{options}</div> }.into_any();
    grouped(form, &id, label, hint, optional, options)
}

/// The answers that a form holds for a field that takes several.
pub fn several(value: &str) -> impl Iterator<Item = &str> {
    value.split_whitespace()
}

/// Any number of few answers: boxes under one question. The form holds their values, spaces between.
#[component]
pub fn SeveralField(
    /// The form that holds the value.
    form: Form,
    /// The field's id in the form and on the page; the first answer carries it.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    label: String,
    /// How to answer; empty, none.
    #[prop(optional, into)]
    hint: String,
    /// Says that the field may stay empty.
    #[prop(optional)]
    optional: bool,
    /// How many answers of the same field stand elsewhere, before these.
    #[prop(optional)]
    after: usize,
    /// The answers.
    choices: Vec<Choice>,
) -> impl IntoView {
    let options = choices.into_iter().enumerate().map(|(place, choice)| {
        let place = place + after;
        let option_id = if place == 0 { id.clone() } else { format!("{id}-{place}") };
        let (field, held) = (id.clone(), choice.value.clone());
        let (typed, value) = (id.clone(), choice.value.clone());
        let hint_id = format!("{id}-{place}-note");
        let described = (!choice.hint.is_empty()).then(|| hint_id.clone());
        let hint =
            (!choice.hint.is_empty()).then(|| view! { <span class="option-hint" id=hint_id>{choice.hint}</span> });
        let turn = move |_| {
            let now = form.value_now(&typed);
            let others = several(&now).filter(|known| *known != value);
            let mut all: Vec<&str> = others.collect();
            if all.len() == several(&now).count() {
                all.push(&value);
            }
            form.set(&typed, all.join(" "));
        };
        view! {
            <label class="option">
                <input
                    type="checkbox"
                    id=option_id
                    name=id.clone()
                    value=choice.value
                    autocomplete="off"
                    aria-describedby=described
                    prop:checked=move || several(&form.value(&field)).any(|known| known == held)
                    on:change=turn
                />
                <span>{choice.label}</span>
                {hint}
            </label>
        }
    });
    let options = view! { <div class="options">{options.collect_view()}</div> }.into_any();
    grouped(form, &id, label, hint, optional, options)
}

/// One of many answers.
#[component]
pub fn SelectField(
    /// The form that holds the value.
    form: Form,
    /// The field's id in the form and on the page.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    label: String,
    /// How to answer; empty, none.
    #[prop(optional, into)]
    hint: String,
    /// Says that the field may stay empty.
    #[prop(optional)]
    optional: bool,
    /// The answers; hints are not shown.
    choices: Vec<Choice>,
) -> impl IntoView {
    let typed = id.clone();
    let shown = id.clone();
    let options = choices
        .into_iter()
        .map(|choice| {
            let (field, held) = (id.clone(), choice.value.clone());
            view! {
                <option value=choice.value prop:selected=move || form.is(&field, &held)>
                    {choice.label}
                </option>
            }
        })
        .collect_view();
    let control = view! {
        <select
            class="input"
            id=id.clone()
            name=id.clone()
            autocomplete="off"
            aria-required=(!optional).then_some("true")
            aria-describedby=described_by(form, &id, !hint.is_empty())
            aria-invalid=invalid(form, &id)
            on:change=move |event| form.set(&typed, event_target_value(&event))
        >
            <option value="" prop:selected=move || form.value(&shown).is_empty()>
                {t(fields::CHOOSE)}
            </option>
            {options}
        </select>
    }
    .into_any();
    labelled(form, &id, label, hint, optional, control)
}

/// A box to tick; the form holds `TICKED` or nothing.
#[component]
pub fn CheckField(
    /// The form that holds the value.
    form: Form,
    /// The field's id in the form and on the page.
    #[prop(into)]
    id: String,
    /// What ticking says.
    #[prop(into)]
    label: String,
    /// A sentence under it; empty, none.
    #[prop(optional, into)]
    hint: String,
) -> impl IntoView {
    let (shown, typed) = (id.clone(), id.clone());
    view! {
        <div class=frame_class(form, &id)>
            {error_line(form, &id)}
            <label class="option">
                <input
                    type="checkbox"
                    id=id.clone()
                    name=id.clone()
                    autocomplete="off"
                    aria-describedby=described_by(form, &id, !hint.is_empty())
                    aria-invalid=invalid(form, &id)
                    prop:checked=move || form.checked(&shown)
                    on:change=move |event| form.tick(&typed, event_target_checked(&event))
                />
                <span>{label}</span>
            </label>
            {hint_line(&id, hint)}
        </div>
    }
}
