//! The visits of a month, newest first; printed as a register.

use std::collections::HashMap;

use chrono::{Datelike, Months, NaiveDate};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::{Desk, Trouble, Visit};
use crate::domain::fact::{CaseId, FactId};
use crate::letters::identity::telephone;
use crate::platform::print;
use crate::ui::components::{Button, Empty, Icon, LinkButton, Notice, Status, Table, notify};
use crate::ui::copy::{count, dates, fill, guests, places, t, trouble};
use crate::ui::ids;
use crate::ui::navigation::href_with;
use crate::ui::routes::Route;
use crate::ui::session::Session;

/// The month's list under its switch.
pub(super) fn book(month: RwSignal<NaiveDate>) -> AnyView {
    let session = Session::current();
    let visits: RwSignal<Option<Result<Vec<Visit>, Trouble>>> = RwSignal::new(None);
    Effect::new(move || {
        let shown = month.get();
        let Some(desk) = session.watch() else { return };
        spawn_local(async move {
            let found = desk.visits(shown).await;
            // Another month may have been asked for meanwhile.
            if month.try_get_untracked() == Some(shown) {
                visits.try_set(Some(found));
            }
        });
    });
    view! {
        <section class="stack register">
            {move || head(month)} {move || {
                visits
                    .get()
                    .map(|visits| match visits {
                        Ok(visits) => list(&session, month.get_untracked(), &visits),
                        Err(why) => failed(&why),
                    })
            }}
        </section>
    }
    .into_any()
}

fn head(month: RwSignal<NaiveDate>) -> AnyView {
    let session = Session::current();
    let shown = month.get();
    let first = |date: NaiveDate| date.with_day(1).unwrap_or(date);
    let this = session.desk().map_or(shown, |desk| desk.now().date_naive());
    let newest = first(shown) >= first(this);
    let step = move |forward: bool| {
        let date = first(shown);
        let next =
            if forward { date.checked_add_months(Months::new(1)) } else { date.checked_sub_months(Months::new(1)) };
        UnsyncCallback::new(move |()| month.set(next.unwrap_or(date)))
    };
    let office = session.desk().and_then(|desk| desk.office().profile.as_ref().map(|profile| profile.name.clone()));
    view! {
        <p class="print-only">{office}</p>
        <div class="spread">
            <h2 id="guests-month" tabindex="-1">
                {fill(guests::BOOK, &[("month", &dates::month_and_year(shown))])}
            </h2>
            <div class="row">
                <Button id="month-earlier" label=t(guests::EARLIER) on_press=step(false) />
                <Button id="month-later" label=t(guests::LATER) disabled=newest on_press=step(true) />
            </div>
        </div>
    }
    .into_any()
}

fn failed(why: &Trouble) -> AnyView {
    let sentence = trouble(why, None);
    view! {
        <Notice status=Status::Late>
            <p>{sentence}</p>
        </Notice>
    }
    .into_any()
}

fn list(session: &Session, month: NaiveDate, visits: &[Visit]) -> AnyView {
    let name = dates::month_and_year(month);
    if visits.is_empty() {
        let body = fill(guests::NONE, &[("month", &name)]);
        return view! { <Empty drawing=Icon::GuestBook title=t(places::NO_GUESTS) body /> }.into_any();
    }
    let led_on = session.desk().map(|desk| cases(&desk)).unwrap_or_default();
    let columns = [
        guests::NUMBER,
        guests::TIME,
        guests::NAME_SHORT,
        guests::FROM,
        guests::TELEPHONE_SHORT,
        guests::PURPOSE,
        guests::MET,
        guests::SIGNATURE,
        guests::NEXT,
    ];
    let rows = visits.iter().enumerate().map(|(place, visit)| row(visits.len() - place, visit, &led_on)).collect();
    let many = i64::try_from(visits.len()).unwrap_or(i64::MAX);
    let press = UnsyncCallback::new(|()| {
        if !print::page() {
            notify(t(guests::NO_PRINT));
        }
    });
    view! {
        <Table
            caption=count(many, guests::VISITS)
            columns=columns.into_iter().map(|words| t(words).to_owned()).collect()
            rows
        />
        <div class="button-row">
            <Button id="guests-print" label=t(guests::PRINT) icon_before=Icon::Print on_press=press />
        </div>
    }
    .into_any()
}

/// Cases that began with a visit.
fn cases(desk: &Desk) -> HashMap<FactId, (CaseId, String)> {
    let begun = |card: std::rc::Rc<crate::app::CaseCard>| {
        let opened = &card.course().opened.as_ref()?.0;
        Some((opened.visit?, (card.id(), opened.register_number.clone())))
    };
    desk.cards().into_iter().filter_map(begun).collect()
}

fn row(number: usize, visit: &Visit, led_on: &HashMap<FactId, (CaseId, String)>) -> Vec<AnyView> {
    let known = visit.visitor.clone();
    let visitor = known.clone().unwrap_or_default();
    let name = if known.is_some() { visitor.name } else { t(guests::REMOVED).to_owned() };
    let next = match led_on.get(&visit.id) {
        Some((case, number)) => {
            let to = href_with(Route::Case, &[("id", &ids::of_case(*case))]);
            view! {
                <a class="figure" href=to>
                    {number.clone()}
                </a>
            }
            .into_any()
        }
        None => {
            let href = href_with(Route::Intake, &[("visit", &ids::of_fact(visit.id))]);
            view! { <LinkButton href label=t(guests::TO_INTAKE) /> }.into_any()
        }
    };
    vec![
        view! { <span class="figure">{number.to_string()}</span> }.into_any(),
        view! { <span class="figure register-time">{dates::moment_short(visit.at)}</span> }.into_any(),
        name.into_any(),
        visitor.from.into_any(),
        view! { <span class="figure">{telephone(&visitor.telephone)}</span> }.into_any(),
        visitor.purpose.into_any(),
        visitor.met.into_any(),
        ().into_any(),
        next,
    ]
}
