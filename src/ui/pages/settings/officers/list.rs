//! All officers, the active ones first.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{NEW, address, id_of};
use crate::app::OfficerPerson;
use crate::app::{Desk, Trouble};
use crate::domain::fact::OfficerId;
use crate::domain::order;
use crate::letters::identity::nip;
use crate::ui::components::focus::focus_when_drawn;
use crate::ui::components::{Button, ButtonKind, Icon, LinkButton, Notice, Notices, Status, StatusChip};
use crate::ui::copy::{Words, actions, office, t, trouble};
use crate::ui::session::Session;

/// What stands in an officer's way, and the notices; copied into each button.
#[derive(Clone, Copy)]
struct Talk {
    session: Session,
    notices: Option<Notices>,
    problem: RwSignal<Option<String>>,
}

/// An officer as the list shows them.
struct Row {
    id: OfficerId,
    person: OfficerPerson,
    active: bool,
    on_duty: bool,
    signs: bool,
}

/// What a button does.
#[derive(Clone, Copy)]
enum Deed {
    TakeDuty,
    Activate(bool),
}

pub(super) fn view() -> AnyView {
    let session = Session::current();
    let talk = Talk { session, notices: use_context(), problem: RwSignal::new(None) };
    let list = move || {
        let rows = session.watch().map(|desk| rows(&desk)).unwrap_or_default();
        rows.into_iter().map(|row| officer(row, talk)).collect_view()
    };
    view! {
        {move || talk.problem.get().map(|problem| view! { <Notice status=Status::Soon>{problem}</Notice> })}
        <ul class="officers" role="list">
            {list}
        </ul>
        <div class="button-row">
            <LinkButton
                href=address(Some(NEW))
                label=t(office::OFFICER_ADD)
                kind=ButtonKind::Primary
                icon_before=Icon::Add
                id="officer-add"
            />
        </div>
        <p class="muted small">{t(office::INACTIVE_HINT)}</p>
    }
    .into_any()
}

fn rows(desk: &Desk) -> Vec<Row> {
    let office = desk.office();
    let mut people = desk.officers();
    let mut rows: Vec<Row> = office
        .officers
        .iter()
        .map(|(id, (_, active))| Row {
            id: *id,
            person: people.remove(id).unwrap_or_default(),
            active: *active,
            on_duty: desk.working_officer() == Some(*id),
            signs: office.signer == Some(*id),
        })
        .collect();
    order::sort_by_key(&mut rows, |row| (!row.active, row.person.name.to_lowercase()));
    rows
}

fn officer(row: Row, talk: Talk) -> AnyView {
    let Row { id, person, active, on_duty, signs } = row;
    let key = id_of(id);
    let chip = |shown: bool, status: Status, text: Words| {
        shown.then(|| view! { <StatusChip status=status text=t(text) /> }.into_any())
    };
    let button = |deed: Deed, label: Words, name: &str| {
        let press = UnsyncCallback::new(move |()| act(id, deed, talk));
        view! { <Button label=t(label) kind=ButtonKind::Quiet on_press=press id=format!("{name}-{key}") /> }.into_any()
    };
    let mut details = vec![person.position.clone(), person.rank.clone()];
    if !person.nip.is_empty() {
        details.push(format!("NIP {}", nip(&person.nip)));
    }
    details.retain(|text| !text.is_empty());
    let name = if person.name.is_empty() { t(office::NAMELESS).to_owned() } else { person.name };
    let (activity, activity_label) =
        if active { (Deed::Activate(false), office::DEACTIVATE) } else { (Deed::Activate(true), office::ACTIVATE) };
    view! {
        <li class=if active { "officer" } else { "officer officer-inactive" }>
            <h2 class="officer-name" id=format!("officer-row-{key}") tabindex="-1">
                {name}
            </h2>
            <p class="muted small">{details.join(" · ")}</p>
            <div class="row officer-marks">
                {chip(on_duty, Status::Ok, office::ON_DUTY)} {chip(signs, Status::Plain, office::SIGNS)}
                {chip(!active, Status::Wait, office::INACTIVE)}
            </div>
            <div class="row">
                {(active && !on_duty).then(|| button(Deed::TakeDuty, office::TAKE_DUTY, "officer-duty"))}
                <LinkButton
                    href=address(Some(&key))
                    label=t(actions::EDIT)
                    kind=ButtonKind::Quiet
                    id=format!("officer-edit-{key}")
                /> {button(activity, activity_label, "officer-active")}
            </div>
        </li>
    }
    .into_any()
}

/// Does it, unless something stands in the way; then says what.
fn act(id: OfficerId, deed: Deed, talk: Talk) {
    let Some(desk) = talk.session.desk() else { return };
    if matches!(deed, Deed::Activate(false))
        && let Some(why) = in_the_way(&desk, id)
    {
        return talk.problem.set(Some(t(why).to_owned()));
    }
    spawn_local(async move {
        match carry_out(&desk, id, deed).await {
            Ok(()) => {
                talk.problem.try_set(None);
                if let Some(notices) = talk.notices {
                    let said =
                        if matches!(deed, Deed::TakeDuty) { office::DUTY_CHANGED } else { office::OFFICER_SAVED };
                    notices.show(t(said));
                }
                // The row was drawn anew, without the button that was pressed.
                focus_when_drawn(&format!("officer-row-{}", id_of(id)));
            }
            Err(error) => drop(talk.problem.try_set(Some(trouble(&error, None)))),
        }
    });
}

fn in_the_way(desk: &Desk, id: OfficerId) -> Option<Words> {
    if desk.working_officer() == Some(id) {
        return Some(office::NOT_ON_DUTY);
    }
    (desk.office().signer == Some(id)).then_some(office::NOT_SIGNER)
}

async fn carry_out(desk: &Desk, id: OfficerId, deed: Deed) -> Result<(), Trouble> {
    match deed {
        Deed::TakeDuty => desk.work_as(id).await,
        Deed::Activate(active) => {
            let person = desk.officers().remove(&id).unwrap_or_default();
            desk.name_officer(Some(id), person, active).await.map(|_| ())
        }
    }
}
