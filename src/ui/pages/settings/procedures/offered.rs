//! Procedures that come with the build and are not in use, or newer there than what is.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Looked, Section, in_use};
use crate::app::{Pack, Standing};
use crate::ui::components::{Button, Card, Icon, Notice, Status};
use crate::ui::copy::{fill, procedures, t, trouble};

/// The card. It is read anew when what is in use changes.
pub(super) fn card(section: Section) -> AnyView {
    let found: RwSignal<Option<Result<Vec<Pack>, String>>, LocalStorage> = RwSignal::new_local(None);
    Effect::new(move || {
        let Some(desk) = section.session.watch() else { return };
        spawn_local(async move {
            let packs = desk.offered_packs().await.map_err(|why| trouble(&why, None));
            found.try_set(Some(packs));
        });
    });
    let drawn = move || match found.get() {
        None => view! { <p class="muted">{t(procedures::READING)}</p> }.into_any(),
        Some(Err(why)) => view! { <Notice status=Status::Late>{why}</Notice> }.into_any(),
        Some(Ok(packs)) if packs.is_empty() => view! { <p class="muted">{t(procedures::OFFERED_NONE)}</p> }.into_any(),
        Some(Ok(packs)) => {
            let rows = packs.into_iter().map(|pack| row(section, pack)).collect_view();
            view! {
                <ul class="procedures" role="list">
                    {rows}
                </ul>
            }
            .into_any()
        }
    };
    view! { <Card title=t(procedures::OFFERED) id="procedures-offered">{drawn}</Card> }.into_any()
}

fn row(section: Section, pack: Pack) -> AnyView {
    let procedure = pack.procedure.clone();
    let newer = section.session.desk().is_some_and(|desk| desk.standing(&procedure) == Standing::Newer);
    let label = if newer {
        fill(procedures::LOOK_NEWER, &[("n", &procedure.version.to_string())])
    } else {
        t(procedures::LOOK).to_owned()
    };
    let id = format!("look-{}", procedure.id);
    let (pack, from) = (StoredValue::new_local(pack), id.clone());
    let look = UnsyncCallback::new(move |()| section.look(Looked::Offer(pack.get_value()), &from));
    view! {
        <li class="procedure">
            {in_use::head(&procedure)} <div class="row">
                <Button id label icon_before=Icon::Search on_press=look />
            </div>
        </li>
    }
    .into_any()
}
