//! A section's form, begun from its draft where there is one, and the row under it that says so and
//! takes the draft back.

use leptos::prelude::*;

use crate::app::Desk;
use crate::ui::components::{Button, ButtonKind, Notice, Status};
use crate::ui::copy::{office, t};
use crate::ui::form::{DraftLine, DraftState, Form, Values};
use crate::ui::pages::with_draft::with_draft;
use crate::ui::session::Session;

/// A form with what it began from.
#[derive(Clone, Copy)]
pub(super) struct Drafted {
    /// The form.
    pub(super) form: Form,
    /// Whether it began from a draft.
    continued: bool,
    /// How often it was begun anew since the page was opened.
    rounds: RwSignal<u32>,
}

/// Loads the draft under `key`, then draws. `first` gives the values in force, `draw` the form.
pub(super) fn drafted(
    key: String,
    first: impl Fn(&Desk) -> Values + Send + 'static,
    draw: impl Fn(Drafted) -> AnyView + Send + 'static,
) -> AnyView {
    let session = Session::current();
    let rounds = RwSignal::new(0);
    with_draft(key.clone(), move |stored| {
        // Read in any case, so that a new round draws the form anew.
        let begun_anew = rounds.get() > 0;
        let stored = stored.filter(|_| !begun_anew);
        let values = session.desk().map(|desk| first(&desk)).unwrap_or_default();
        let form = Form::new(key.clone(), session.keeper(), stored.as_deref(), values);
        draw(Drafted { form, continued: stored.is_some(), rounds })
    })
}

impl Drafted {
    /// Above the form: that it continues a draft.
    pub(super) fn notice(self) -> AnyView {
        let shown = Memo::new(move |_| self.continued && self.form.draft_state() != DraftState::Untouched);
        (move || {
            shown.get().then(|| {
                view! {
                    <Notice status=Status::Plain>
                        <p>{t(office::DRAFT_FOUND)}</p>
                    </Notice>
                }
            })
        })
        .into_any()
    }

    /// Under the form: how the draft stands, and the way back to what is in force.
    pub(super) fn line(self) -> AnyView {
        let shown = Memo::new(move |_| self.form.draft_state() != DraftState::Untouched);
        view! {
            <div class="row">
                <DraftLine form=self.form />
                {move || {
                    let discard = UnsyncCallback::new(move |()| self.start_over());
                    shown.get().then(|| view! { <Button label=t(office::DISCARD) kind=ButtonKind::Quiet on_press=discard /> })
                }}
            </div>
        }
        .into_any()
    }

    /// Forgets what was typed and draws the form anew.
    pub(super) fn start_over(self) {
        self.form.accept();
        self.rounds.update(|rounds| *rounds += 1);
    }
}
