//! A QR code, which a screen reader tells in words.

use leptos::prelude::*;

use crate::letters::Code;

/// The code of a text, drawn; `None` when the text is too long for one.
pub fn qr_code(text: &str, label: String, class: &'static str) -> Option<AnyView> {
    let code = Code::of(text)?;
    let side = code.side + 2 * Code::EDGE;
    Some(
        view! {
            <svg class=class viewBox=format!("0 0 {side} {side}") role="img" aria-label=label shape-rendering="crispEdges">
                <path d=code.path()></path>
            </svg>
        }
        .into_any(),
    )
}
