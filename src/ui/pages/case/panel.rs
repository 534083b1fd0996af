//! What opens above the page: one thing at a time, each in the same dialog.

use leptos::prelude::*;

use crate::domain::Slug;
use crate::domain::fact::FactId;
use crate::ui::components::{Button, ButtonKind, Dialog};
use crate::ui::copy::{
    Words, attachments as attachment_words, case_actions, case_forms, case_links, case_parties, case_timeline,
    countdown, t,
};

use super::case_view::CaseView;
use super::{
    actions, attachments, closing, explanation, fix, linking, offer, parties, requirements, reveal, terms, ties,
    voiding,
};

/// What can be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Panel {
    /// Why a limit is due when it is.
    Why(Slug),
    /// An entry is set right.
    Fix(FactId),
    /// Who a party is.
    Party(Slug),
    /// A photo is looked at.
    Photo(FactId),
    /// What an attached file holds is erased.
    Erase(FactId),
    /// A covered identity is looked at.
    Reveal(Slug),
    /// An officer is declared to be tied to a party.
    Tie,
    /// What was handed over.
    Requirements,
    /// It gets another class.
    Class,
    /// The clocks stand still.
    Pause,
    /// They run again.
    Resume,
    /// A limit gets longer.
    Extend,
    /// It is linked to another one.
    Link,
    /// It is closed as another one's duplicate.
    Merge,
    /// The case ends.
    Close,
    /// It is taken up again.
    Reopen,
    /// It was entered by mistake.
    Void,
    /// Calendar and readings of today.
    Terms,
}

/// The dialog of a panel.
pub(super) fn dialog(view: CaseView, panel: Panel) -> AnyView {
    let open = RwSignal::new(true);
    Effect::new(move || {
        if !open.get() {
            view.asked.set(None);
        }
    });
    let wide = matches!(panel, Panel::Why(_) | Panel::Terms | Panel::Photo(_));
    let (title, content) = match panel {
        Panel::Why(limit) => (countdown::WHY, explanation::explanation(view, limit)),
        Panel::Fix(fact) => (case_timeline::FIX_TITLE, fix::form(view, fact)),
        Panel::Party(role) => (case_parties::CHANGE_TITLE, parties::form(view, role)),
        Panel::Photo(fact) => (attachment_words::ATTACHMENTS, attachments::photo(view, fact)),
        Panel::Erase(fact) => (attachment_words::ERASE, attachments::erase(view, fact)),
        Panel::Reveal(role) => (case_parties::REVEAL_WHO, reveal::form(view, role)),
        Panel::Tie => (case_parties::TIE, ties::form(view)),
        Panel::Requirements => (case_parties::REQUIREMENTS, requirements::form(view)),
        Panel::Class => (case_actions::RECLASSIFY, offer::reclassify(view)),
        Panel::Pause => (case_actions::PAUSE, actions::pause(view)),
        Panel::Resume => (case_actions::RESUME, actions::resume(view)),
        Panel::Extend => (case_actions::EXTEND, actions::extend(view)),
        Panel::Link => (case_links::LINK, linking::link(view)),
        Panel::Merge => (case_links::MERGE, linking::merge(view)),
        Panel::Close => (case_forms::CLOSE, closing::form(view, false)),
        Panel::Reopen => (case_actions::REOPEN, actions::reopen(view)),
        Panel::Void => (case_actions::VOID, voiding::form(view)),
        Panel::Terms => (case_actions::TERMS, terms::form(view)),
    };
    view! {
        <Dialog open title=t(title) wide id="panel">
            {content}
        </Dialog>
    }
    .into_any()
}

/// A quiet button that opens a panel.
pub(super) fn opener(view: CaseView, id: String, label: Words, panel: Panel) -> AnyView {
    let press = UnsyncCallback::new(move |()| view.ask(panel.clone()));
    view! { <Button id label=t(label) kind=ButtonKind::Quiet on_press=press /> }.into_any()
}
