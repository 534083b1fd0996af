//! The office's settings: an overview, and one section a view (`settings?part=hours`). Each change is a
//! fact of the office's log; what moves deadlines is shown before it takes effect.

use leptos::prelude::*;

use crate::ui::components::focus::{PAGE_HEADING, focus_when_drawn};
use crate::ui::components::{Icon, Page, PageHead, icon};
use crate::ui::copy::{Words, calendar, office, places, procedures as copy, storage, t, vault_settings};
use crate::ui::navigation::{href, href_with, query};
use crate::ui::routes::Route;
use crate::ui::session::Session;

mod adoption;
mod drafted;
mod erase;
mod holidays;
mod hours;
mod keys;
mod officers;
mod overview;
mod procedures;
mod profile;
mod readings;
mod room;

/// A section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Office,
    Hours,
    Holidays,
    Officers,
    Procedures,
    Readings,
    Keys,
    Storage,
}

impl Part {
    /// Those that are changed inside the compartment; the others are the office's.
    const INSIDE: [Part; 2] = [Part::Keys, Part::Storage];

    /// Those that there are where the session stands.
    fn here(session: Session) -> &'static [Part] {
        if session.is_confidential() { &Part::INSIDE } else { &Part::ALL }
    }

    const ALL: [Part; 8] = [
        Part::Office,
        Part::Hours,
        Part::Holidays,
        Part::Officers,
        Part::Procedures,
        Part::Readings,
        Part::Keys,
        Part::Storage,
    ];

    /// Its name in the address.
    fn id(self) -> &'static str {
        match self {
            Part::Office => "office",
            Part::Hours => "hours",
            Part::Holidays => "holidays",
            Part::Officers => "officers",
            Part::Procedures => "procedures",
            Part::Readings => "readings",
            Part::Keys => "keys",
            Part::Storage => "storage",
        }
    }

    fn title(self) -> Words {
        match self {
            Part::Office => office::OFFICE,
            Part::Hours => office::HOURS,
            Part::Holidays => office::HOLIDAYS,
            Part::Officers => office::OFFICERS,
            Part::Procedures => copy::TITLE,
            Part::Readings => office::READINGS,
            Part::Keys => vault_settings::TITLE,
            Part::Storage => office::STORAGE,
        }
    }

    fn lead(self) -> Words {
        match self {
            Part::Office => office::OFFICE_LEAD,
            Part::Hours => calendar::HOURS_LEAD,
            Part::Holidays => calendar::HOLIDAYS_LEAD,
            Part::Officers => office::OFFICERS_LEAD,
            Part::Procedures => copy::LEAD,
            Part::Readings => office::READINGS_LEAD,
            Part::Keys => vault_settings::LEAD,
            Part::Storage => storage::LEAD,
        }
    }

    fn icon(self) -> Icon {
        match self {
            Part::Office => Icon::Office,
            Part::Hours => Icon::Clock,
            Part::Holidays => Icon::Agenda,
            Part::Officers => Icon::People,
            Part::Procedures => Icon::Sheet,
            Part::Readings => Icon::Edit,
            Part::Keys => Icon::Lock,
            Part::Storage => Icon::Shield,
        }
    }

    fn href(self) -> String {
        href_with(Route::Settings, &[("part", self.id())])
    }
}

/// The overview, or the section that the address names.
pub fn page() -> AnyView {
    let session = Session::current();
    let name = query("part");
    let part = Memo::new(move |_| {
        name.with(|name| Part::here(session).iter().copied().find(|part| name.as_deref() == Some(part.id())))
    });
    // The frame moves the focus when the place changes; a section is a place of its own.
    Effect::new(move |before: Option<Option<Part>>| {
        let now = part.get();
        if before.is_some_and(|before| before != now) {
            focus_when_drawn(PAGE_HEADING);
        }
        now
    });
    (move || part.get().map_or_else(overview::view, section)).into_any()
}

fn section(part: Part) -> AnyView {
    let content = match part {
        Part::Office => profile::view(),
        Part::Hours => hours::view(),
        Part::Holidays => holidays::view(),
        Part::Officers => officers::view(),
        Part::Procedures => procedures::view(),
        Part::Readings => readings::view(),
        Part::Keys => keys::view(),
        Part::Storage => room::view(),
    };
    view! {
        <Page narrow=true>
            <a class="back-link" href=href(Route::Settings)>
                {icon(Icon::Back)}
                <span>{t(places::SETTINGS)}</span>
            </a>
            <PageHead title=t(part.title()) lead=t(part.lead()) />
            {content}
        </Page>
    }
    .into_any()
}
