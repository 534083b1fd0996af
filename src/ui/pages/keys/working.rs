//! What is shown while a passphrase is stretched.

use leptos::prelude::*;

use crate::ui::copy::{Words, t};

/// Says that something is under way. How far it is, nobody knows: Argon2id tells nothing before it is done.
pub fn working(busy: RwSignal<bool>, said: Words) -> AnyView {
    view! {
        <div role="status">
            <p class="draft">{move || busy.get().then(|| t(said))}</p>
            {move || busy.get().then(|| view! { <progress aria-label=t(said)></progress> })}
        </div>
    }
    .into_any()
}
