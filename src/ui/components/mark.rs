//! The mark: two points of equal size, joined by one line, and the point where they meet.

use leptos::prelude::*;

/// Draws the mark in the accent, at the size that its style gives.
pub fn mark() -> AnyView {
    view! {
        <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
            <path d="M6 8 16 24 26 8" fill="none" stroke="currentColor" stroke-width="3" stroke-linejoin="round"></path>
            <circle cx="6" cy="8" r="4.5"></circle>
            <circle cx="26" cy="8" r="4.5"></circle>
            <circle cx="16" cy="24" r="4.5"></circle>
        </svg>
    }
    .into_any()
}
