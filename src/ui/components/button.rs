//! Buttons, and links that look like them.

use leptos::prelude::*;

use super::icon::{Icon, icon};

/// How loudly a button speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one next action of a screen.
    Primary,
    /// Any other action.
    #[default]
    Secondary,
    /// An action beside others, without an edge.
    Quiet,
    /// An action that takes something away.
    Danger,
}

impl ButtonKind {
    fn class(self) -> &'static str {
        match self {
            ButtonKind::Primary => "button button-primary",
            ButtonKind::Secondary => "button",
            ButtonKind::Quiet => "button button-quiet",
            ButtonKind::Danger => "button button-danger",
        }
    }
}

/// A button. Without `on_press` it submits the form that it stands in.
#[component]
pub fn Button(
    /// The words on it.
    #[prop(into)]
    label: Signal<String>,
    /// How loudly it speaks.
    #[prop(optional)]
    kind: ButtonKind,
    /// A drawing before the words.
    #[prop(optional, into)]
    icon_before: Option<Icon>,
    /// Whether pressing it does nothing now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// What happens when it is pressed.
    #[prop(optional, into)]
    on_press: Option<UnsyncCallback<()>>,
    /// An id for tests and for links to it.
    #[prop(optional, into)]
    id: Option<String>,
) -> impl IntoView {
    let kind_of = if on_press.is_some() { "button" } else { "submit" };
    view! {
        <button
            id=id
            type=kind_of
            class=kind.class()
            // Not `disabled`: the focus that stands on it while its work is done would be lost.
            aria-disabled=move || disabled.get().then_some("true")
            on:click=move |event| {
                if disabled.get_untracked() {
                    event.prevent_default();
                } else if let Some(press) = on_press {
                    press.run(());
                }
            }
        >
            {icon_before.map(icon)}
            <span>{move || label.get()}</span>
        </button>
    }
}

/// A link to another page that looks like a button.
#[component]
pub fn LinkButton(
    /// Where it leads: `routes::href`.
    #[prop(into)]
    href: String,
    /// The words on it.
    #[prop(into)]
    label: String,
    /// How loudly it speaks.
    #[prop(optional)]
    kind: ButtonKind,
    /// A drawing before the words.
    #[prop(optional, into)]
    icon_before: Option<Icon>,
    /// An id for tests and for links to it.
    #[prop(optional, into)]
    id: Option<String>,
) -> impl IntoView {
    view! {
        <a id=id href=href class=kind.class()>
            {icon_before.map(icon)}
            <span>{label}</span>
        </a>
    }
}
