//! Notices that pass by ("Pengaduan disimpan"): seen for some seconds, read out politely.

use std::time::Duration;

use leptos::prelude::*;

use super::icon::{Icon, icon};
use crate::ui::copy::{frame, t};

/// Long enough to read two lines twice.
const STAYS: Duration = Duration::from_secs(8);

/// The notice of the moment, shared by all pages.
#[derive(Clone, Copy)]
pub struct Notices {
    shown: RwSignal<Option<(u32, String)>>,
}

/// Makes the notices known to everything below.
pub fn provide_notices() -> Notices {
    let notices = Notices { shown: RwSignal::new(None) };
    provide_context(notices);
    notices
}

/// Shows a notice, and has it read out. No personal data: it may be seen over a shoulder.
pub fn notify(text: impl Into<String>) {
    if let Some(notices) = use_context::<Notices>() {
        notices.show(text);
    }
}

impl Notices {
    /// Shows a notice; for callbacks that run after an await, where no context is left.
    pub fn show(self, text: impl Into<String>) {
        let number = self.shown.with_untracked(|shown| shown.as_ref().map_or(0, |(n, _)| n.wrapping_add(1)));
        self.shown.set(Some((number, text.into())));
        set_timeout(
            move || {
                let same = self.shown.try_with_untracked(|shown| shown.as_ref().is_some_and(|(n, _)| *n == number));
                if same == Some(true) {
                    self.shown.set(None);
                }
            },
            STAYS,
        );
    }
}

/// Where notices appear; stands once in the frame.
#[component]
pub fn NoticesRegion(
    /// From `provide_notices`.
    notices: Notices,
) -> impl IntoView {
    view! {
        <div class="toasts" role="status" aria-live="polite" aria-label=t(frame::NOTICES)>
            {move || {
                notices
                    .shown
                    .get()
                    .map(|(_, text)| {
                        view! {
                            <div class="toast">
                                <span>{text}</span>
                                <button
                                    type="button"
                                    class="button"
                                    aria-label=t(frame::DISMISS)
                                    on:click=move |_| notices.shown.set(None)
                                >
                                    {icon(Icon::Close)}
                                </button>
                            </div>
                        }
                    })
            }}
        </div>
    }
}
