//! Giving a procedure up for new cases, after asking.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Section;
use crate::domain::procedure::Procedure;
use crate::ui::components::focus::{PAGE_HEADING, focus_when_drawn};
use crate::ui::components::{Button, ButtonKind, Dialog, Notice, Notices, Status};
use crate::ui::copy::{actions, fill, procedures, t, text, trouble};

/// The quiet button and its question.
pub(super) fn button(section: Section, procedure: &Procedure) -> AnyView {
    let notices = use_context::<Notices>();
    let (open, busy) = (RwSignal::new(false), RwSignal::new(false));
    let problem = RwSignal::new(None::<String>);
    let (id, title) = (procedure.id.clone(), text(&procedure.title).to_owned());
    let (ask, stay) = (UnsyncCallback::new(move |()| open.set(true)), UnsyncCallback::new(move |()| open.set(false)));
    let (dropped, called) = (id.clone(), title.clone());
    let yes = UnsyncCallback::new(move |()| {
        let Some(desk) = section.session.desk().filter(|_| !busy.get_untracked()) else { return };
        busy.set(true);
        let (dropped, called) = (dropped.clone(), called.clone());
        spawn_local(async move {
            let done = desk.drop_procedure(dropped).await;
            busy.try_set(false);
            match done {
                Ok(()) => {
                    if let Some(notices) = notices {
                        notices.show(fill(procedures::DROPPED, &[("title", &called)]));
                    }
                    focus_when_drawn(PAGE_HEADING);
                }
                Err(why) => drop(problem.try_set(Some(trouble(&why, None)))),
            }
        });
    });
    view! {
        <Button id=format!("drop-{id}") label=t(procedures::DROP) kind=ButtonKind::Quiet on_press=ask />
        <Dialog open id=format!("drop-{id}-dialog") title=fill(procedures::DROP_ASK, &[("title", &title)])>
            <p>{t(procedures::DROP_BODY)}</p>
            {move || problem.get().map(|why| view! { <Notice status=Status::Late>{why}</Notice> })}
            <div class="button-row">
                <Button
                    id=format!("drop-{id}-yes")
                    label=t(procedures::DROP_YES)
                    kind=ButtonKind::Danger
                    disabled=busy
                    on_press=yes
                />
                <Button label=t(actions::CANCEL) on_press=stay />
            </div>
        </Dialog>
    }
    .into_any()
}
