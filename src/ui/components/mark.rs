//! The mark: two points of equal size, joined by one line, and the point where they meet.

use leptos::prelude::*;

/// Draws the mark in the accent, at the size that its style gives.
pub fn mark() -> AnyView {
    view! {
        <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
            <path d="M5.5 9C5.5 17.5 9.5 23 16 23S26.5 17.5 26.5 9" fill="none" stroke="currentColor" stroke-width="2.5"></path>
            <circle cx="5.5" cy="9" r="4.5"></circle>
            <circle cx="26.5" cy="9" r="4.5"></circle>
            <circle cx="16" cy="23" r="4.5"></circle>
        </svg>
    }
    .into_any()
}
