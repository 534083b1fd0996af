//! One case, `case?id=…`: what is due and why, the next step with its form, everything that happened.
//!
//! Knows no procedure and no office by name: every word that is not in `ui::copy` comes from the case's
//! pack. It asks the app and shows what it answers; nothing is decided here.

mod actions;
mod attachments;
mod banners;
mod case_form;
mod case_view;
mod class;
mod clock;
mod closing;
mod ends;
mod entry;
mod entry_values;
mod explanation;
mod explanation_time;
mod fix;
mod handovers;
mod head;
mod held;
mod letters;
mod limits;
mod linked;
mod linking;
mod meeting;
mod moves;
mod news;
mod next_step;
mod offer;
mod panel;
mod parties;
mod picker;
mod requirements;
mod reveal;
mod running;
mod steps;
mod terms;
mod ties;
mod timeline;
mod voiding;

use leptos::prelude::*;

use crate::ui::components::{ButtonKind, Icon, LinkButton, Page, PageHead};
use crate::ui::components::{Empty, Notices};
use crate::ui::copy::{case, places, t};
use crate::ui::ids;
use crate::ui::navigation::{href, query};
use crate::ui::pages::opened::OpenCase;
use crate::ui::routes::Route;
use crate::ui::session::Session;

pub(super) use limits::length;
pub(super) use next_step::provenance;

use attachments::Tray;
use case_view::CaseView;
use ends::Ends;
use held::Held;

/// The page.
pub fn page() -> AnyView {
    let session = Session::current();
    let notices = use_context::<Notices>();
    let id = query("id");
    let held = Held {
        asked: RwSignal::new(None),
        chosen: RwSignal::new(None),
        revealed: RwSignal::new(Vec::new()),
        tray: Tray::new(),
    };
    held.cover_on_leaving(id, session);
    let opened = OpenCase::of(session, Memo::new(move |_| ids::case(&id.get()?)));
    // Only what changes this case draws it anew: the history's ends tell.
    let ends = Memo::new(move |_| Ends::now(session, ids::case(&id.get()?)?));
    let minute = Memo::new(move |_| session.now().map(|now| now.timestamp() / 60));
    let standing = Memo::new(move |_| {
        minute.with(|_| ());
        let (desk, id) = (session.watch()?, ids::case(&id.get()?)?);
        news::standing(&*desk.file(id)?, desk.now())
    });
    let view_of = move || CaseView::new(session, ends.get_untracked()?.case, minute, held, notices);
    view! {
        <Page>
            {move || {
                ends.track();
                match (opened.instead(), view_of()) {
                    (Some(instead), _) => instead,
                    (None, None) => not_here(),
                    (None, Some(view)) => body(view),
                }
            }}
        </Page>
        {news::region(standing)}
        {move || held.asked.get().and_then(|panel| Some(panel::dialog(view_of()?, panel)))}
    }
    .into_any()
}

fn body(view: CaseView) -> AnyView {
    view! {
        {head::head(view)}
        {banners::banners(view)}
        <div class="case">
            <div class="case-next">{next_step::card(view)}</div>
            <div class="case-side">
                {limits::card(view)}
                {class::card(view)}
                {steps::card(view)}
                {handovers::card(view)}
                {parties::card(view)}
                {requirements::card(view)}
                {attachments::card(view)}
                {letters::card(view)}
                {linked::card(view)}
            </div>
            <div class="case-past">{timeline::card(view)}</div>
            <div class="case-other">{actions::card(view)}</div>
        </div>
    }
    .into_any()
}

fn not_here() -> AnyView {
    view! {
        <PageHead title=t(places::CASE) />
        <Empty drawing=Icon::Cases title=t(case::NOT_HERE) body=t(case::NOT_HERE_BODY)>
            <LinkButton href=href(Route::Cases) label=t(case::TO_CASES) kind=ButtonKind::Primary />
        </Empty>
    }
    .into_any()
}
