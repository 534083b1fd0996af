//! A procedure as it is looked at: what taking it up means, what it changes, what it says.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Looked, Section, comparison, in_use, overview};
use crate::app::{Desk, Pack, Standing, Trouble};
use crate::domain::procedure::Procedure;
use crate::ui::components::focus::{PAGE_HEADING, focus_when_drawn};
use crate::ui::components::{Button, ButtonKind, Icon, Notice, Notices, Status};
use crate::ui::copy::{actions, fill, procedures, t, text, trouble};

/// Takes the focus when something is looked at.
pub(super) const HEADING: &str = "procedure-heading";

/// Shows what is looked at, while something is.
pub(super) fn review(section: Section) -> AnyView {
    (move || {
        section.looked.get().map(|looked| match looked {
            Looked::Only(procedure) => {
                let leave = UnsyncCallback::new(move |()| section.leave());
                view! {
                    <div class="back">
                        <Button
                            id="procedure-back"
                            label=t(actions::BACK)
                            kind=ButtonKind::Quiet
                            icon_before=Icon::Back
                            on_press=leave
                        />
                    </div>
                    <header class="stack-s" id=HEADING tabindex="-1">
                        {in_use::head(&procedure)}
                    </header>
                    {overview::card(&procedure)}
                }
                .into_any()
            }
            Looked::Offer(pack) => offer(section, pack),
        })
    })
    .into_any()
}

fn offer(section: Section, pack: Pack) -> AnyView {
    let Some(desk) = section.session.desk() else { return ().into_any() };
    let procedure = pack.procedure.clone();
    let standing = desk.standing(&procedure);
    let old = desk.predecessor(&procedure).filter(|_| standing != Standing::InUse);
    let compared = old.as_ref().map(|old| comparison::card(old, &procedure));
    view! {
        <section class="card card-next" id="procedure-review">
            <h2 id=HEADING tabindex="-1">
                {t(procedures::PREVIEW)}
            </h2>
            {in_use::head(&procedure)}
            {means(&desk, &procedure, standing)}
            {agree(section, pack, standing)}
        </section>
        {compared}
        {overview::card(&procedure)}
    }
    .into_any()
}

/// What taking it up would mean, or why it can't be.
fn means(desk: &Desk, procedure: &Procedure, standing: Standing) -> AnyView {
    let in_use = desk.office().procedures.get(&procedure.id).map(|known| known.version.to_string()).unwrap_or_default();
    let version = procedure.version.to_string();
    let values = [("old", in_use.as_str()), ("new", version.as_str())];
    let notice = |status, said: String| view! { <Notice status>{said}</Notice> }.into_any();
    match standing {
        Standing::New => view! { <p>{t(procedures::NEW_MEANS)}</p> }.into_any(),
        Standing::Newer => view! { <p>{fill(procedures::REPLACE_MEANS, &values)}</p> }.into_any(),
        Standing::Older => view! {
            {notice(Status::Soon, fill(procedures::OLDER, &values))}
            <p>{fill(procedures::REPLACE_MEANS, &values)}</p>
        }
        .into_any(),
        Standing::InUse => notice(Status::Ok, t(procedures::SAME).to_owned()),
        Standing::VersionTaken => notice(Status::Late, trouble(&Trouble::VersionTaken(procedure.version), None)),
    }
}

fn agree(section: Section, pack: Pack, standing: Standing) -> AnyView {
    let notices = use_context::<Notices>();
    let (busy, problem) = (RwSignal::new(false), RwSignal::new(None::<String>));
    let version = pack.procedure.version.to_string();
    let title = text(&pack.procedure.title).to_owned();
    let label = match standing {
        Standing::Newer | Standing::Older => fill(procedures::ADOPT_VERSION, &[("n", &version)]),
        _ => t(procedures::ADOPT).to_owned(),
    };
    let pack = StoredValue::new_local(pack);
    let adopt = UnsyncCallback::new(move |()| {
        let Some(desk) = section.session.desk().filter(|_| !busy.get_untracked()) else { return };
        busy.set(true);
        let said = fill(procedures::ADOPTED, &[("title", &title), ("n", &version)]);
        let pack = pack.get_value();
        spawn_local(async move {
            let adopted = desk.adopt_procedure(pack).await;
            busy.try_set(false);
            match adopted {
                Ok(()) => {
                    section.looked.try_set(None);
                    if let Some(notices) = notices {
                        notices.show(said);
                    }
                    focus_when_drawn(PAGE_HEADING);
                }
                Err(why) => drop(problem.try_set(Some(trouble(&why, None)))),
            }
        });
    });
    let leave = UnsyncCallback::new(move |()| section.leave());
    let possible = !matches!(standing, Standing::InUse | Standing::VersionTaken);
    view! {
        {move || problem.get().map(|why| view! { <Notice status=Status::Late>{why}</Notice> })}
        <div class="button-row">
            {possible
                .then(|| {
                    view! {
                        <Button
                            id="procedure-adopt"
                            label=label
                            kind=ButtonKind::Primary
                            disabled=busy
                            on_press=adopt
                        />
                    }
                })}
            <Button id="procedure-cancel" label=t(procedures::CANCEL) on_press=leave />
        </div>
    }
    .into_any()
}
