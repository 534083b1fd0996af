//! The three ways in, and where the data will be kept.

use leptos::prelude::*;

use super::sample::enter_button;
use super::{Way, take};
use crate::ui::beside;
use crate::ui::components::{Icon, Page, PageHead, icon, mark};
use crate::ui::copy::{Words, setup, t};

/// The welcome.
pub fn page(way: RwSignal<Way>) -> AnyView {
    view! {
        <Page narrow=true>
            <div class="welcome-head">
                {mark()} <PageHead title=t(setup::WELCOME) lead=t(setup::LEAD) />
            </div>
            <div class="ways">
                {choice("set-up", "way way-first", Icon::Office, setup::OFFICE, setup::OFFICE_BODY, way, Way::Office)}
                {enter_button("way")}
                {choice("restore", "way", Icon::Import, setup::RESTORE, setup::RESTORE_BODY, way, Way::Restore)}
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
    way: RwSignal<Way>,
    to: Way,
) -> AnyView {
    view! {
        <button type="button" id=id class=class on:click=move |_| take(way, to)>
            {icon(drawing)}
            <span class="way-words">
                <strong>{t(name)}</strong>
                <span>{t(body)}</span>
            </span>
            {icon(Icon::Open)}
        </button>
    }
    .into_any()
}

fn fact(drawing: Icon, words: Words) -> AnyView {
    view! { <li>{icon(drawing)} <span>{t(words)}</span></li> }.into_any()
}
