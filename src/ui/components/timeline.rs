//! What happened, in order: time, fact, who, and whatever belongs to it.

use leptos::prelude::*;

use super::chip::Status;

/// How an entry stands among the others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Happened.
    #[default]
    Past,
    /// Still to come: quiet.
    Later,
    /// Corrected or voided by a later entry: struck through.
    Void,
    /// Stands out by a state.
    Marked(Status),
}

/// A list of entries.
#[component]
pub fn Timeline(
    /// `TimelineEntry` each.
    children: Children,
) -> impl IntoView {
    view! {
        <ol class="timeline" role="list">
            {children()}
        </ol>
    }
}

/// One fact.
#[component]
pub fn TimelineEntry(
    /// When, short: "23 Nov 2026 14.30 WIB".
    #[prop(into)]
    time: String,
    /// What.
    #[prop(into)]
    title: String,
    /// Who entered it; empty, nobody named.
    #[prop(optional, into)]
    who: String,
    /// How it stands among the others.
    #[prop(optional)]
    tone: Tone,
    /// Details, attachments, letters, actions.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let class = match tone {
        Tone::Past => "timeline-entry".to_string(),
        Tone::Later => "timeline-entry timeline-later".to_string(),
        Tone::Void => "timeline-entry timeline-void".to_string(),
        Tone::Marked(status) => format!("timeline-entry timeline-mark {}", status.class()),
    };
    view! {
        <li class=class>
            <span class="timeline-time">{time}</span>
            <div class="timeline-body">
                <p class="timeline-title">{title}</p>
                {(!who.is_empty()).then(|| view! { <p class="timeline-who">{who}</p> })}
                {children.map(|children| children())}
            </div>
        </li>
    }
}
