//! Emptying the form, after asking.

use leptos::prelude::*;

use crate::ui::components::focus::{PAGE_HEADING, focus_when_drawn};
use crate::ui::components::{Button, ButtonKind, Dialog};
use crate::ui::copy::{actions, intake, t};
use crate::ui::form::Form;

/// The quiet button and its question.
pub(super) fn clear(form: Form, fresh: RwSignal<bool>) -> AnyView {
    let open = RwSignal::new(false);
    let ask = UnsyncCallback::new(move |()| open.set(true));
    let stay = UnsyncCallback::new(move |()| open.set(false));
    let yes = UnsyncCallback::new(move |()| {
        open.set(false);
        form.accept();
        fresh.set(true);
        focus_when_drawn(PAGE_HEADING);
    });
    view! {
        <Button id="intake-clear" label=t(intake::CLEAR) kind=ButtonKind::Quiet on_press=ask />
        <Dialog open id="intake-clear-dialog" title=t(intake::CLEAR_ASK)>
            <p>{t(intake::CLEAR_BODY)}</p>
            <div class="button-row">
                <Button id="intake-clear-yes" label=t(intake::CLEAR_YES) kind=ButtonKind::Danger on_press=yes />
                <Button label=t(actions::CANCEL) on_press=stay />
            </div>
        </Dialog>
    }
    .into_any()
}
