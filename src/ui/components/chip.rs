//! A state, said three times: by shape, by word and by color.

use leptos::prelude::*;

/// How a matter stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Status {
    /// Overdue: ▲.
    Late,
    /// Today or soon: ◆.
    Soon,
    /// Met, in time: ●.
    Ok,
    /// Waiting or paused: ‖.
    Wait,
    /// None of these.
    #[default]
    Plain,
}

impl Status {
    /// The class that gives the state's colors to what is inside.
    pub fn class(self) -> &'static str {
        match self {
            Status::Late => "is-late",
            Status::Soon => "is-soon",
            Status::Ok => "is-ok",
            Status::Wait => "is-wait",
            Status::Plain => "is-plain",
        }
    }

    fn shape(self) -> Option<&'static str> {
        match self {
            Status::Late => Some("M6 .5 12 11.5H0z"),
            Status::Soon => Some("M6 0l6 6-6 6-6-6z"),
            Status::Ok => Some("M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1z"),
            Status::Wait => Some("M2 1h3v10H2zM7 1h3v10H7z"),
            Status::Plain => None,
        }
    }
}

/// Only the shape of a state, for places that already have its word.
pub fn status_shape(status: Status) -> AnyView {
    status
        .shape()
        .map(|path| {
            view! {
                <svg class="chip-shape" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
                    <path d=path></path>
                </svg>
            }
        })
        .into_any()
}

/// A state as a small label.
#[component]
pub fn StatusChip(
    /// How the matter stands.
    status: Status,
    /// The word for it.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    view! {
        <span class=format!("chip {}", status.class())>
            {status_shape(status)}
            <span>{text}</span>
        </span>
    }
}
