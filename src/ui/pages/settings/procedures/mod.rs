//! The procedures that the office follows, those that it could take up, and packs from files of its own.
//! What is looked at takes the place of the lists until it is taken up or left.

use std::rc::Rc;

use leptos::prelude::*;

use crate::app::Pack;
use crate::domain::procedure::Procedure;
use crate::ui::components::focus::focus_when_drawn;
use crate::ui::session::Session;

mod comparison;
mod dropping;
mod flow;
mod import;
mod in_use;
mod offered;
mod overview;
mod review;
mod said;

/// What is looked at.
#[derive(Clone)]
enum Looked {
    /// A procedure that is in use.
    Only(Rc<Procedure>),
    /// A pack that could be taken up.
    Offer(Pack),
}

/// What the parts of the section share.
#[derive(Clone, Copy)]
struct Section {
    session: Session,
    looked: RwSignal<Option<Looked>, LocalStorage>,
    /// What takes the focus when the person goes back to the lists.
    back: StoredValue<String>,
}

impl Section {
    /// Looks at something that `from` led to.
    fn look(self, looked: Looked, from: &str) {
        self.back.set_value(from.to_owned());
        self.looked.set(Some(looked));
        focus_when_drawn(review::HEADING);
    }

    fn leave(self) {
        self.looked.set(None);
        focus_when_drawn(&self.back.get_value());
    }
}

/// The section.
pub(super) fn view() -> AnyView {
    let section = Section {
        session: Session::current(),
        looked: RwSignal::new_local(None),
        back: StoredValue::new(String::new()),
    };
    view! {
        <div class="stack-l" hidden=move || section.looked.with(Option::is_some)>
            {in_use::card(section)} {offered::card(section)} {import::card(section)}
        </div>
        {review::review(section)}
    }
    .into_any()
}
