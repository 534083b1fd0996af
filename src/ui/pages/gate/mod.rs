//! Before a locked office: the passphrase, the recovery key when it is forgotten, and the truth when both
//! are lost. Nothing of the office is known here, not even its name.

use leptos::prelude::*;

mod lost;
mod recover;
mod unlock;

use crate::ui::components::focus::{PAGE_HEADING, focus_when_drawn};
use crate::ui::components::{Button, ButtonKind, Icon};
use crate::ui::copy::{Words, actions, t};

/// What stands before the office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum View {
    Unlock,
    Recover,
    Lost,
}

/// The lock.
pub fn page() -> AnyView {
    let view = RwSignal::new(View::Unlock);
    (move || match view.get() {
        View::Unlock => unlock::page(view),
        View::Recover => recover::page(view),
        View::Lost => lost::page(view),
    })
    .into_any()
}

fn go(view: RwSignal<View>, next: View) -> UnsyncCallback<()> {
    UnsyncCallback::new(move |()| {
        view.set(next);
        focus_when_drawn(PAGE_HEADING);
    })
}

fn to(id: &'static str, label: Words, view: RwSignal<View>, next: View) -> AnyView {
    view! { <Button id label=t(label) kind=ButtonKind::Quiet on_press=go(view, next) /> }.into_any()
}

fn back(view: RwSignal<View>, next: View) -> AnyView {
    view! {
        <div class="back">
            <Button
                id="back"
                label=t(actions::BACK)
                kind=ButtonKind::Quiet
                icon_before=Icon::Back
                on_press=go(view, next)
            />
        </div>
    }
    .into_any()
}
