//! All sections, each with how it stands.

use leptos::prelude::*;

use super::Part;
use super::hours::week::WEEK;
use crate::app::{Desk, Room};
use crate::ui::backup::last_export;
use crate::ui::components::{Icon, Page, PageHead, icon};
use crate::ui::copy::{calendar, compartment, count, dates, office, places, storage, t, vault_settings};
use crate::ui::session::Session;

/// The overview.
pub(super) fn view() -> AnyView {
    let session = Session::current();
    let lead = if untrack(|| session.is_confidential()) { compartment::SETTINGS } else { office::LEAD };
    let rows = move || {
        let desk = session.watch();
        let row = |part: Part| {
            let stands = desk.as_deref().map(|desk| stands(part, desk)).unwrap_or_default();
            view! {
                <li>
                    <a class="link-row" href=part.href() id=format!("settings-{}", part.id())>
                        {icon(part.icon())}
                        <span>
                            {t(part.title())}
                            <span class="link-state">{stands}</span>
                        </span>
                        {icon(Icon::Open)}
                    </a>
                </li>
            }
            .into_any()
        };
        Part::here(session).iter().copied().map(row).collect_view()
    };
    view! {
        <Page narrow=true>
            <PageHead title=t(places::SETTINGS) lead=t(lead) />
            <ul class="links" role="list">
                {rows}
            </ul>
        </Page>
    }
    .into_any()
}

/// How a section stands, in a few words.
fn stands(part: Part, desk: &Desk) -> String {
    let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    match part {
        Part::Office => desk.office().profile.as_ref().map(|profile| profile.name.clone()).unwrap_or_default(),
        Part::Hours => desk.calendar().map(|calendar| open_days(&calendar)).unwrap_or_default(),
        Part::Holidays => desk.calendar().map(|calendar| years(&calendar)).unwrap_or_default(),
        Part::Officers => {
            let active = desk.office().officers.values().filter(|(_, active)| *active).count();
            count(number(active), office::OFFICER_COUNT)
        }
        Part::Procedures => {
            let procedures = desk.office().procedures.len();
            count(number(procedures), crate::ui::copy::procedures::IN_USE_COUNT)
        }
        Part::Readings => {
            let titles: Vec<String> =
                desk.procedures().iter().map(|p| crate::ui::copy::text(&p.title).into()).collect();
            titles.join("; ")
        }
        Part::Keys => {
            let sealing = Session::current().is_sealing();
            t(if sealing { vault_settings::ON_SHORT } else { vault_settings::OFF_SHORT }).to_owned()
        }
        Part::Storage => {
            let mut state = count(number(desk.cards().len()), calendar::CASES);
            // Of the compartment nothing is remembered outside it.
            if Session::current().room() == Room::Confidential {
                return state;
            }
            state.push_str(" · ");
            state.push_str(t(storage::LAST_EXPORT));
            state.push_str(": ");
            match last_export() {
                Some(when) => state.push_str(&dates::date_short(when.date_naive())),
                None => state.push_str(t(storage::NEVER)),
            }
            state
        }
    }
}

/// "Senin–Jumat", or the open days one by one, and the zone.
fn open_days(calendar: &crate::domain::calendar::OfficeCalendar) -> String {
    let open: Vec<chrono::Weekday> = WEEK.into_iter().filter(|day| !calendar.week().on(*day).is_empty()).collect();
    let first = open.first().map_or(0, chrono::Weekday::num_days_from_monday);
    let unbroken = open.iter().zip(first..).all(|(day, place)| day.num_days_from_monday() == place);
    let names = match (open.as_slice(), unbroken) {
        ([from, .., to], true) if open.len() > 2 => format!("{}–{}", dates::weekday(*from), dates::weekday(*to)),
        (days, _) => days.iter().map(|day| dates::weekday(*day)).collect::<Vec<_>>().join(", "),
    };
    format!("{names}, {}", calendar.zone().code())
}

/// "2024–2027".
fn years(calendar: &crate::domain::calendar::OfficeCalendar) -> String {
    let published = calendar.published();
    match (published.first(), published.last()) {
        (Some(first), Some(last)) if first == last => first.to_string(),
        (Some(first), Some(last)) if published.len() as i32 == last - first + 1 => format!("{first}–{last}"),
        _ => published.iter().map(i32::to_string).collect::<Vec<_>>().join(", "),
    }
}
