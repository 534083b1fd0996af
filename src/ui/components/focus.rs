//! Moves the keyboard's focus, where the page changes under a person's hands.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Id of the page's heading: `PageHead` gives it.
pub const PAGE_HEADING: &str = "page-heading";

/// Focuses the element with this id, once it has been drawn.
pub fn focus_when_drawn(id: &str) {
    let id = id.to_string();
    request_animation_frame(move || focus_now(&id));
}

/// Focuses the element with this id, if it is there and can take the focus.
pub fn focus_now(id: &str) {
    let element = document().get_element_by_id(id).and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(element) = element {
        // An element that cannot be focused leaves the focus where it was: nothing to repair.
        drop(element.focus());
    }
}

/// Focuses the element with this id, once it has been drawn, if nothing else has the focus then.
pub fn focus_if_lost(id: &'static str) {
    request_animation_frame(move || {
        if document().active_element().is_none_or(|now| now.tag_name() == "BODY") {
            focus_now(id);
        }
    });
}

/// Keeps the focus on what has it, when that is about to be drawn anew: elsewhere on the page, or not at
/// all. A focus that is moved meanwhile stays where it was moved to.
pub fn hold_focus() {
    let Some(held) = document().active_element().filter(|element| !element.id().is_empty()) else { return };
    let id = held.id();
    request_animation_frame(move || {
        let Some(now) = document().active_element() else { return };
        // Lists are drawn into the elements that stand there, so the same element may be another line now.
        let reused = now == held && now.id() != id;
        if reused || now.tag_name() == "BODY" {
            focus_now(&id);
        }
    });
}
