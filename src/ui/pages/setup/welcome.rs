//! The three ways in, and where the data will be kept.

use leptos::prelude::*;

use super::sample::enter_button;
use super::{Way, take};
use crate::ui::beside;
use crate::ui::components::{Icon, Page, PageHead, icon, mark, way};
use crate::ui::copy::{Words, setup, t};

/// The welcome.
pub fn page(chosen: RwSignal<Way>) -> AnyView {
    view! {
        <Page narrow=true>
            <div class="welcome-head">
                {mark()} <PageHead title=t(setup::WELCOME) lead=t(setup::LEAD) />
            </div>
            <div class="ways">
                {choice("set-up", "way way-first", Icon::Office, setup::OFFICE, setup::OFFICE_BODY, chosen, Way::Office)}
                {enter_button("way")}
                {choice("restore", "way", Icon::Import, setup::RESTORE, setup::RESTORE_BODY, chosen, Way::Restore)}
            </div>
            {beside::older()}
            <section class="stack-s" aria-labelledby="kept-title">
                <h2 id="kept-title">{t(setup::KEPT)}</h2>
                <ul class="kept" role="list">
                    {fact(Icon::Shield, setup::KEPT_HERE)}
                    {fact(Icon::Export, setup::KEPT_BACKUP)}
                    {fact(Icon::Person, setup::KEPT_OPEN)}
                </ul>
            </section>
        </Page>
    }
    .into_any()
}

fn choice(
    id: &'static str,
    class: &'static str,
    drawing: Icon,
    name: Words,
    body: Words,
    chosen: RwSignal<Way>,
    to: Way,
) -> AnyView {
    way(id, class, drawing, name, body, UnsyncCallback::new(move |()| take(chosen, to)))
}

fn fact(drawing: Icon, words: Words) -> AnyView {
    view! { <li>{icon(drawing)} <span>{t(words)}</span></li> }.into_any()
}
