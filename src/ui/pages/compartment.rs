//! The ways into the compartment for confidential reports: a row among the places, and from an intake that belongs
//! there. Neither tells whether there is anything inside.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::ui::beside;
use crate::ui::components::focus::{PAGE_HEADING, focus_when_drawn};
use crate::ui::components::{Button, ButtonKind, Card, Icon, icon};
use crate::ui::copy::{compartment, t};
use crate::ui::ids;
use crate::ui::navigation::{href, navigator};
use crate::ui::pages::list_view::ListView;
use crate::ui::routes::Route;
use crate::ui::session::Session;

/// Goes to its lock; once it is open, to a place.
fn enter(then: Route) -> UnsyncCallback<()> {
    let (session, lists, go) = (Session::current(), ListView::current(), navigator());
    UnsyncCallback::new(move |()| {
        let Some(office) = session.desk().and_then(|desk| desk.office_id()) else { return };
        lists.clear();
        go(&href(then), true);
        spawn_local(async move {
            session.enter_confidential(beside::confidential_database(&ids::of_office(office))).await;
            focus_when_drawn(PAGE_HEADING);
        });
    })
}

/// A row, in an office that knows such a procedure.
pub fn row() -> AnyView {
    let session = Session::current();
    let known = Memo::new(move |_| session.watch().is_some_and(|desk| desk.has_confidential()));
    let press = enter(Route::Board);
    (move || {
        known.get().then(|| {
            view! {
                <li>
                    <button type="button" id="enter-confidential" class="link-row" on:click=move |_| press.run(())>
                        {icon(Icon::Lock)}
                        <span>
                            {t(compartment::NAME)}
                            <span class="link-state">{t(compartment::ROW)}</span>
                        </span>
                        {icon(Icon::Open)}
                    </button>
                </li>
            }
        })
    })
    .into_any()
}

/// In the place of an intake's form that belongs inside.
pub fn instead_of_intake() -> AnyView {
    let press = enter(Route::Intake);
    view! {
        <Card title=t(compartment::INTAKE) id="intake-inside">
            <p>{t(compartment::INTAKE_BODY)}</p>
            <div class="button-row">
                <Button
                    id="intake-enter"
                    label=t(compartment::ENTER)
                    kind=ButtonKind::Primary
                    icon_before=Icon::Lock
                    on_press=press
                />
            </div>
        </Card>
    }
    .into_any()
}
