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

/// Lets the focus return to where it is, when what holds it is about to be drawn anew.
pub fn hold_focus() {
    let id = document().active_element().map(|element| element.id()).unwrap_or_default();
    if !id.is_empty() {
        request_animation_frame(move || {
            // Taken away by the drawing, the focus falls to the body; anywhere else it was moved on purpose.
            let lost = document().active_element().is_none_or(|element| element.tag_name() == "BODY");
            if lost {
                focus_now(&id);
            }
        });
    }
}
