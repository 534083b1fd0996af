//! Linking a case to another one, and closing it as that one's duplicate.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::Wish;
use crate::domain::case::Relation;
use crate::ui::components::ButtonKind;
use crate::ui::copy::{case_actions, case_links, fields, t};
use crate::ui::form::{Choice, ChoiceField, Form, Values};
use crate::ui::pages::act_form::wrong;

use super::case_form::{CaseForm, Draw, Read, Wrong, all_wrong, long_text, read_when, text_of, when_field};
use super::case_view::{CaseView, NEXT_STEP, Place};
use super::picker::{picked, picker};

const LINK: &str = "link-";
const MERGE: &str = "merge-";

/// The form for a link.
pub(super) fn link(view: CaseView) -> AnyView {
    let draw: Draw = Box::new(move |form| {
        view! {
            {relation_field(form, "link-relation")}
            {picker(view, form, LINK)}
        }
        .into_any()
    });
    let read: Read = Arc::new(move |form| match (relation_of(form, "link-relation"), picked(form, LINK)) {
        (Ok(relation), Ok(other)) => Ok((Wish::Link(other, relation), view.desk().now())),
        (relation, other) => Err(all_wrong([relation.err(), other.err()])),
    });
    let place = Place { prefix: LINK, submit: "link-submit", back: "open-link".to_owned(), said: case_links::LINKED };
    show(view, "link", case_links::LINK_SAVE, place, (draw, read))
}

/// The form for merging.
pub(super) fn merge(view: CaseView) -> AnyView {
    let draw: Draw = Box::new(move |form| {
        view! {
            <p>{t(case_links::MERGE_LEAD)}</p>
            <p class="muted">{t(case_actions::BEYOND)}</p>
            {picker(view, form, MERGE)}
            {long_text(form, "merge-reason", case_links::MERGE_WHY)}
            {when_field(view, form, MERGE)}
        }
        .into_any()
    });
    let read: Read = Arc::new(move |form| {
        let why = text_of(form, "merge-reason", case_links::MERGE_WHY);
        match (picked(form, MERGE), why, read_when(view, form, MERGE)) {
            (Ok(other), Ok(why), Ok(at)) => Ok((Wish::Merge(other, why), at)),
            (other, why, at) => Err(all_wrong([other.err(), why.err(), at.err()])),
        }
    });
    let place = Place { prefix: MERGE, submit: "merge-submit", back: NEXT_STEP.to_owned(), said: case_links::MERGED };
    show(view, "merge", case_links::MERGE, place, (draw, read))
}

fn show(
    view: CaseView,
    name: &str,
    label: crate::ui::copy::Words,
    place: Place,
    (draw, read): (Draw, Read),
) -> AnyView {
    let form = CaseForm {
        id: [name, "-form"].concat(),
        draft: name.to_owned(),
        label,
        kind: ButtonKind::Primary,
        first: Values::new(),
        place,
    };
    form.show(view, draw, read)
}

/// What this case is to the other one.
pub(super) fn relation_field(form: Form, id: &'static str) -> AnyView {
    let choices = Relation::NAMES.map(|(relation, name)| {
        let (label, hint) = match relation {
            Relation::LaterReport => (case_links::LATER, case_links::LATER_HINT),
            Relation::Duplicate => (case_links::DUPLICATE, case_links::DUPLICATE_HINT),
            Relation::Related => (case_links::RELATED, case_links::RELATED_HINT),
        };
        Choice::new(name, t(label)).with_hint(t(hint))
    });
    view! { <ChoiceField form id label=t(case_links::AS_WHAT) choices=choices.to_vec() /> }.into_any()
}

/// What was chosen.
pub(super) fn relation_of(form: Form, id: &str) -> Result<Relation, Wrong> {
    Relation::from_name(&form.value_now(id))
        .ok_or_else(|| vec![wrong(id, fields::ERROR_CHOOSE, t(case_links::AS_WHAT))])
}
