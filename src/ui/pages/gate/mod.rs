//! Before a locked office, or its compartment: the passphrase, the recovery key when it is forgotten, and the truth when both
//! are lost. Nothing of the office is known here, not even its name.

use leptos::prelude::*;
use leptos::task::spawn_local;

mod found;
mod lost;
mod recover;
mod unlock;

use crate::ui::components::focus::{PAGE_HEADING, focus_when_drawn};
use crate::ui::components::{Button, ButtonKind, Icon};
use crate::ui::copy::{Words, actions, compartment, t};
use crate::ui::session::{Session, Stage};

/// What stands before the office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum View {
    Unlock,
    Recover,
    Lost,
}

/// The lock.
pub fn page() -> AnyView {
    let session = Session::current();
    if session.is_at(Stage::Founding) {
        return found::page();
    }
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

/// The way from the compartment's lock back to the office.
fn turn_back() -> AnyView {
    let session = Session::current();
    let back = UnsyncCallback::new(move |()| {
        spawn_local(async move {
            session.turn_back().await;
            focus_when_drawn(PAGE_HEADING);
        });
    });
    view! { <Button id="turn-back" label=t(compartment::BACK) kind=ButtonKind::Quiet on_press=back /> }.into_any()
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
