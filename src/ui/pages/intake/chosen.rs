//! What was chosen so far: kind and way, which decide what else is asked.

use leptos::prelude::*;

use crate::app::Desk;
use crate::domain::Slug;
use crate::domain::procedure::{Act, Procedure, Requirement, Step};
use crate::ui::form::Form;
use crate::ui::session::Session;

use super::field;

/// Kind and way of a case that is being taken in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Chosen {
    /// The kind, once chosen.
    pub kind: Option<Slug>,
    /// The way, once chosen or told by the channel.
    pub branch: Option<Slug>,
}

impl Chosen {
    /// What is chosen now. Tracked.
    pub fn of(form: Form, procedure: &Procedure) -> Self {
        let way = Slug::new(&form.value(field::CHANNEL)).and_then(|channel| procedure.way_of(&channel).cloned());
        let asked = procedure.opening.branch_at_opening.then(|| Slug::new(&form.value(field::BRANCH))).flatten();
        Chosen { kind: Slug::new(&form.value(field::KIND)), branch: way.or(asked) }
    }

    /// The same, followed.
    pub fn watched(form: Form, procedure: &Procedure) -> Memo<Chosen> {
        let procedure = StoredValue::new_local(procedure.clone());
        Memo::new(move |_| procedure.with_value(|procedure| Chosen::of(form, procedure)))
    }

    /// Requirements that apply then.
    pub fn requirements(&self, procedure: &Procedure) -> Vec<Requirement> {
        ask(|desk| desk.requirements_of(procedure, self.kind.as_ref(), self.branch.as_ref()))
    }

    /// Parties that have to be named then.
    pub fn parties_to_name(&self, procedure: &Procedure) -> Vec<Slug> {
        ask(|desk| desk.parties_to_name(procedure, self.kind.as_ref(), self.branch.as_ref()))
    }

    /// Forms that belong to the intake then.
    pub fn acts<'a>(&self, procedure: &'a Procedure) -> Vec<(&'a Step, &'a Act)> {
        ask(|desk| desk.acts_to_tell(procedure, self.kind.as_ref(), self.branch.as_ref()))
    }
}

fn ask<T>(question: impl FnOnce(&Desk) -> Vec<T>) -> Vec<T> {
    Session::current().desk().map(|desk| question(&desk)).unwrap_or_default()
}

/// Whether the way has to be asked: the channel does not tell it. Tracked.
pub(super) fn asks_way(form: Form, procedure: &Procedure) -> bool {
    let told = |channel: &Slug| procedure.way_of(channel).is_some();
    procedure.opening.branch_at_opening
        && match Slug::new(&form.value(field::CHANNEL)) {
            Some(channel) => !told(&channel),
            None => !procedure.channels.iter().all(|channel| told(&channel.id)),
        }
}
