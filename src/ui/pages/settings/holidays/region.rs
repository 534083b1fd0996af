//! Days off that Bali's government gives: none counts before the office has confirmed it. First in sight in
//! Bali's time zone, behind a line elsewhere.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Holidays;
use super::local::is_local;
use crate::catalog::{LocalDay, PublishedDays, local_days, published_years, with_local_days};
use crate::domain::calendar::Zone;
use crate::ui::components::{Button, Card, Disclosure, Icon};
use crate::ui::copy::{calendar, dates, fill, t};
use crate::ui::form::{CheckField, ErrorSummary, FieldError, Form, TICKED, Values};
use crate::ui::pages::settings::adoption::Proposal;
use crate::ui::pages::settings::drafted::{Drafted, drafted};

const SUBMIT: &str = "bali-submit";

pub(super) fn view(holidays: Holidays) -> AnyView {
    let list = RwSignal::new(None::<PublishedDays>);
    spawn_local(async move {
        // Without the list there is nothing to confirm; days can still be added by hand.
        if let Some(desk) = holidays.session.desk()
            && let Ok(days) = desk.balinese_days().await
        {
            list.try_set(Some(days));
        }
    });
    (move || {
        let list = list.get()?;
        let near = holidays.session.desk().is_some_and(|desk| desk.zone() == Zone::Wita);
        let form =
            drafted("settings-bali".to_owned(), |_| Values::new(), move |drafted| draw(drafted, holidays, &list));
        Some(if near {
            view! { <Card title=t(calendar::BALI)>{form}</Card> }.into_any()
        } else {
            view! {
                <Card>
                    <Disclosure label=t(calendar::BALI) id="bali">
                        {form}
                    </Disclosure>
                </Card>
            }
            .into_any()
        })
    })
    .into_any()
}

/// The field of a day.
fn field(day: &LocalDay) -> String {
    format!("bali-{}", day.date)
}

fn draw(drafted: Drafted, holidays: Holidays, list: &PublishedDays) -> AnyView {
    let form = drafted.form;
    let list = StoredValue::new(list.clone());
    // Those of the year in sight that are not in force yet.
    let open = Memo::new(move |_| {
        let year = holidays.year.get();
        let known = holidays
            .session
            .watch()?
            .calendar_document()
            .is_some_and(|document| published_years(&document).contains(&year));
        let days = list.with_value(|list| local_days(list, year));
        let listed = !days.is_empty();
        let open = days.into_iter().filter(|day| !is_local(holidays, day.date)).collect::<Vec<_>>();
        Some((year, known && listed, open))
    });
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Some((_, _, open)) = open.get_untracked() else { return };
        let chosen: Vec<LocalDay> = open.into_iter().filter(|day| form.value_now(&field(day)) == TICKED).collect();
        match proposal(holidays, &chosen) {
            Some(proposal) => holidays.proposal.set(Some(proposal)),
            None => form.refuse(vec![FieldError::new(SUBMIT, t(calendar::BALI_EMPTY))]),
        }
    };
    // Once the ticked days are in force, the form is for the next ones.
    Effect::new(move || {
        if holidays.adopted.get() > 0 {
            let ticked = form.values_now().into_iter().filter(|(_, value)| value == TICKED);
            let dates: Vec<_> = ticked.filter_map(|(field, _)| field.strip_prefix("bali-")?.parse().ok()).collect();
            if !dates.is_empty() && dates.iter().all(|date| is_local(holidays, *date)) {
                drafted.start_over();
            }
        }
    });
    let body = move || {
        let (year, known, open) = open.get()?;
        let year = year.to_string();
        let said = match (known, open.is_empty()) {
            (false, _) => Some(calendar::BALI_NONE),
            (true, true) => Some(calendar::BALI_ALL),
            (true, false) => None,
        };
        if let Some(said) = said {
            return Some(view! { <p class="muted">{fill(said, &[("year", &year)])}</p> }.into_any());
        }
        let days = open.iter().map(|day| one(form, day)).collect_view();
        Some(
            view! {
                <p class="field-hint">{fill(calendar::BALI_HINT, &[("year", &year)])}</p>
                <form class="form" on:submit=submit novalidate>
                    {days}
                    <div class="button-row">
                        <Button label=t(calendar::TO_REVIEW) icon_before=Icon::Add id=SUBMIT />
                    </div>
                    {drafted.line()}
                </form>
            }
            .into_any(),
        )
    };
    view! {
        <ErrorSummary form />
        {body}
    }
    .into_any()
}

fn one(form: Form, day: &LocalDay) -> AnyView {
    let label = [&day.name, ", ", &dates::date_with_weekday(day.date)].concat();
    let hint = fill(calendar::BALI_SOURCE, &[("source", &day.source)]);
    view! { <CheckField form id=field(day) label hint /> }.into_any()
}

/// The change that the ticked days make; `None` when there is none.
fn proposal(holidays: Holidays, chosen: &[LocalDay]) -> Option<Proposal> {
    if chosen.is_empty() {
        return None;
    }
    let changed = with_local_days(&holidays.document()?, chosen)?;
    Some(Proposal::new(changed, chosen.iter().map(super::local::added).collect()))
}
