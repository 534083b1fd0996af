//! What the office follows: each with its version and the cases that run on it.

use std::rc::Rc;

use leptos::prelude::*;

use super::{Looked, Section, dropping};
use crate::app::Followed;
use crate::domain::procedure::Procedure;
use crate::ui::components::{Button, ButtonKind, Card, Icon, Status, StatusChip};
use crate::ui::copy::procedures::publisher;
use crate::ui::copy::{calendar, count, fill, intake, procedures, t, text};

/// The card.
pub(super) fn card(section: Section) -> AnyView {
    let rows = move || {
        let desk = section.session.watch()?;
        let followed = desk.followed();
        let only = followed.iter().filter(|one| one.adopted).count() < 2;
        Some(followed.iter().map(|one| row(section, one, only)).collect_view())
    };
    view! {
        <Card title=t(procedures::IN_USE) id="procedures-in-use">
            <ul class="procedures" role="list">
                {rows}
            </ul>
        </Card>
    }
    .into_any()
}

fn row(section: Section, followed: &Followed, only: bool) -> AnyView {
    let procedure = &followed.procedure;
    let running = followed.running.iter().map(|(version, cases)| {
        let n = count(i64::try_from(*cases).unwrap_or(i64::MAX), calendar::CASES);
        let said = fill(procedures::RUNNING, &[("n", &n), ("version", &version.to_string())]);
        view! { <li>{said}</li> }.into_any()
    });
    let mut running: Vec<AnyView> = running.collect();
    if running.is_empty() {
        running.push(view! { <li>{t(procedures::RUNNING_NONE)}</li> }.into_any());
    }
    let ended =
        (!followed.adopted).then(|| view! { <StatusChip status=Status::Wait text=t(procedures::NOT_FOR_NEW) /> });
    let id = format!("show-{}", procedure.id);
    let (shown, from) = (StoredValue::new_local(procedure.clone()), id.clone());
    let show = UnsyncCallback::new(move |()| section.look(Looked::Only(shown.get_value()), &from));
    view! {
        <li class="procedure" data-procedure=procedure.id.to_string() data-version=procedure.version.to_string()>
            {head(procedure)}
            {ended}
            <ul class="small procedure-running" role="list">
                {running}
            </ul>
            <div class="button-row">
                <Button id label=t(procedures::SHOW) kind=ButtonKind::Quiet icon_before=Icon::Open on_press=show />
                {(followed.adopted && !only).then(|| dropping::button(section, procedure))}
            </div>
        </li>
    }
    .into_any()
}

/// Title, version, whose standard, what for.
pub(super) fn head(procedure: &Rc<Procedure>) -> AnyView {
    let version = fill(procedures::VERSION, &[("n", &procedure.version.to_string())]);
    let mut about =
        fill(procedures::BY_OFFICE, &[("office", &publisher(&procedure.office.name, &procedure.office.government))]);
    about.push_str(" · ");
    about.push_str(t(intake::matter(procedure.matter)));
    view! {
        <p class="procedure-name">
            <strong>{text(&procedure.title).to_owned()}</strong>
            <span class="chip figure">{version}</span>
        </p>
        <p class="small muted">{about}</p>
    }
    .into_any()
}
