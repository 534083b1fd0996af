//! How an intake begins: from the draft that was left, from a visit in the guest book, or empty.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::{Desk, Room, Visit};
use crate::domain::procedure::{Procedure, Side};
use crate::ui::components::{Button, ButtonKind, Card, Notice, Status};
use crate::ui::copy::{compartment, dates, fill, intake, t};
use crate::ui::form::{Form, Values};
use crate::ui::ids;
use crate::ui::navigation::query;
use crate::ui::pages::moment_now::{follow_now, now_value};
use crate::ui::session::Session;

use super::{field, party, sheet};

/// Names the draft.
const KEY: &str = "intake";

/// The same where it is to be read and kept: inside the compartment each officer has their own, since it may be about
/// one of the others.
fn key(desk: &Desk) -> String {
    match desk.working_officer().filter(|_| desk.room() == Room::Confidential) {
        Some(officer) => [KEY, "-", &ids::of_officer(officer)].concat(),
        None => KEY.to_owned(),
    }
}

/// The draft that was left. One that was moved inside from the office is theirs who finds it.
async fn left(desk: &Desk) -> Option<Vec<u8>> {
    let key = key(desk);
    let own = desk.draft(&key).await.ok().flatten();
    if own.is_some() || key == KEY {
        return own;
    }
    let moved = desk.draft(KEY).await.ok().flatten()?;
    desk.keep_draft(&key, moved.clone()).await.ok()?;
    // What can't be removed now is found once more by the next.
    drop(desk.drop_draft(KEY).await);
    Some(moved)
}

/// What was found before the form is drawn.
#[derive(Clone)]
struct Found {
    draft: Option<Vec<u8>>,
    visit: Option<Visit>,
}

/// Reads draft and visit, then draws the form that follows from them.
pub(super) fn start() -> AnyView {
    let session = Session::current();
    let visit = query("visit");
    let found: RwSignal<Option<Found>> = RwSignal::new(None);
    Effect::new(move || {
        let (wanted, Some(desk)) = (visit.get(), session.desk()) else { return };
        spawn_local(async move {
            let draft = left(&desk).await;
            let visit = match wanted.as_deref().and_then(ids::fact) {
                Some(id) => desk.visit(id).await.ok().flatten(),
                None => None,
            };
            found.try_set(Some(Found { draft, visit }));
        });
    });
    (move || found.get().map(|found| begin(found, visit.get_untracked().is_some()))).into_any()
}

fn begin(found: Found, wanted: bool) -> AnyView {
    let fresh = RwSignal::new(found.draft.is_none());
    let Found { draft, visit } = found;
    let begun_here = |values: &Values| {
        let id = visit.as_ref().map(|visit| ids::of_fact(visit.id));
        id.is_none() || values.get(field::VISIT).cloned() == id
    };
    let other = draft.as_deref().and_then(|bytes| serde_json::from_slice::<Values>(bytes).ok());
    let ask = RwSignal::new(other.is_some_and(|values| !begun_here(&values)));
    (move || {
        if ask.get() {
            return choose(ask, fresh);
        }
        let Some(desk) = Session::current().desk() else { return ().into_any() };
        let stored = if fresh.get() { None } else { draft.as_deref() };
        let lost = (wanted && visit.is_none()).then(|| view! { <p class="muted">{t(intake::VISIT_LOST)}</p> });
        view! {
            {lost}
            {visit.as_ref().map(from_visit)}
            {drawn(&desk, stored, visit.as_ref(), fresh)}
        }
        .into_any()
    })
    .into_any()
}

fn from_visit(visit: &Visit) -> AnyView {
    let when = dates::moment_short(visit.at);
    view! { <p class="muted" id="from-visit">{fill(intake::FROM_VISIT, &[("when", &when)])}</p> }.into_any()
}

/// Another complaint is half recorded: nothing of it is lost without being asked.
fn choose(ask: RwSignal<bool>, fresh: RwSignal<bool>) -> AnyView {
    let go_on = UnsyncCallback::new(move |()| ask.set(false));
    let session = Session::current();
    let remove = UnsyncCallback::new(move |()| {
        if let Some(desk) = session.desk() {
            // A draft that can't be removed is written over by the next keystroke.
            spawn_local(async move { drop(desk.drop_draft(&key(&desk)).await) });
        }
        fresh.set(true);
        ask.set(false);
    });
    view! {
        <Card title=t(intake::OTHER_DRAFT)>
            <p>{t(intake::OTHER_DRAFT_BODY)}</p>
            <div class="button-row">
                <Button id="draft-go-on" label=t(intake::OTHER_DRAFT_GO_ON) kind=ButtonKind::Primary on_press=go_on />
                <Button
                    id="draft-remove"
                    label=t(intake::OTHER_DRAFT_REMOVE)
                    kind=ButtonKind::Danger
                    on_press=remove
                />
            </div>
        </Card>
    }
    .into_any()
}

fn drawn(desk: &Rc<Desk>, stored: Option<&[u8]>, visit: Option<&Visit>, fresh: RwSignal<bool>) -> AnyView {
    // The office offers those too that lead to the compartment.
    let (procedures, none) = match desk.room() {
        Room::Confidential => (desk.procedures_here(), compartment::NO_PROCEDURE),
        Room::Office | Room::Sample => (desk.procedures(), intake::NO_PROCEDURE),
    };
    if procedures.is_empty() {
        return view! {
            <Notice status=Status::Soon>
                <p>{t(none)}</p>
            </Notice>
        }
        .into_any();
    }
    let (later, whose) = (desk.clone(), procedures.clone());
    spawn_local(async move {
        for procedure in whose {
            later.keep_templates(&procedure).await;
        }
    });
    let mut first = Values::new();
    first.insert(field::RECEIVED.to_owned(), now_value(desk));
    if let [only] = &procedures[..] {
        first.insert(field::PROCEDURE.to_owned(), only.id.to_string());
    }
    if let Some(visit) = visit {
        first.insert(field::VISIT.to_owned(), ids::of_fact(visit.id));
        // Whoever came is the complainant, by whichever name the chosen service has for that side.
        for rule in procedures.iter().filter_map(|procedure| procedure.side(Side::Complainant)) {
            first.extend(party::of_visitor(&rule.id, visit));
        }
    }
    let form = Form::new(key(desk), Session::current().keeper(), stored, first);
    follow_now(form, field::RECEIVED);
    let gone = gone(form, &procedures);
    let gone = gone.then(|| view! { <Notice status=Status::Soon>{t(intake::PROCEDURE_GONE)}</Notice> });
    view! {
        {gone}
        {sheet::sheet(form, procedures, fresh)}
    }
    .into_any()
}

/// Whether the draft follows a procedure that is not in use any more. Then it is chosen anew.
fn gone(form: Form, procedures: &[Rc<Procedure>]) -> bool {
    let held = form.value_now(field::PROCEDURE);
    let gone = !held.is_empty() && !procedures.iter().any(|known| known.id == *held.as_str());
    if gone {
        let only = if let [only] = procedures { only.id.as_str() } else { "" };
        form.suppose(field::PROCEDURE, only);
    }
    gone
}
