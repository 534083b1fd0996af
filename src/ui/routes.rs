//! The places of the app and their addresses: flat paths below the base, ids in the query. Knows no
//! browser; `navigation` reads and makes addresses with it.

use super::copy::{Words, places};

/// A place one can go to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// What is due.
    Board,
    /// All cases.
    Cases,
    /// Meetings and due dates by day.
    Agenda,
    /// Everything else, and the preferences.
    More,
    /// A new complaint.
    Intake,
    /// One case: `case?id=…`.
    Case,
    /// Guest book.
    Guests,
    /// A letter's preview: `letter?case=…&kind=…`.
    Letter,
    /// Export and import.
    Exchange,
    /// The office's settings.
    Settings,
    /// First run.
    Setup,
    /// An address that leads nowhere.
    Lost,
}

impl Route {
    /// Every place that has an address, for the release's folders.
    pub const ALL: [Route; 11] = [
        Route::Board,
        Route::Cases,
        Route::Agenda,
        Route::More,
        Route::Intake,
        Route::Case,
        Route::Guests,
        Route::Letter,
        Route::Exchange,
        Route::Settings,
        Route::Setup,
    ];

    /// The address below the base.
    pub fn path(self) -> &'static str {
        match self {
            Route::Board | Route::Lost => "",
            Route::Cases => "cases",
            Route::Agenda => "agenda",
            Route::More => "more",
            Route::Intake => "intake",
            Route::Case => "case",
            Route::Guests => "guests",
            Route::Letter => "letter",
            Route::Exchange => "exchange",
            Route::Settings => "settings",
            Route::Setup => "setup",
        }
    }

    /// The place of an address, given the base it stands below. Bare hosts answer `case` with `case/`
    /// or `case/index.html`: all three are the same place.
    pub fn of(base: &str, pathname: &str) -> Route {
        let below = pathname.strip_prefix(base.trim_end_matches('/')).unwrap_or(pathname);
        let path = below.strip_suffix("index.html").unwrap_or(below).trim_matches('/');
        Route::ALL.into_iter().find(|route| route.path() == path).unwrap_or(Route::Lost)
    }

    /// The name of the place, for its heading and the document's title. Never a person's name.
    pub fn title(self) -> Words {
        match self {
            Route::Board => places::BOARD,
            Route::Cases => places::CASES,
            Route::Agenda => places::AGENDA,
            Route::More => places::MORE,
            Route::Intake => places::INTAKE,
            Route::Case => places::CASE,
            Route::Guests => places::GUESTS,
            Route::Letter => places::LETTER,
            Route::Exchange => places::EXCHANGE,
            Route::Settings => places::SETTINGS,
            Route::Setup => places::SETUP,
            Route::Lost => places::LOST,
        }
    }

    /// The tab of the frame that this place belongs to.
    pub fn tab(self) -> Route {
        match self {
            Route::Case | Route::Letter => Route::Cases,
            Route::Guests | Route::Exchange | Route::Settings | Route::Setup | Route::Lost => Route::More,
            other => other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bare_hosts_answer_a_route_in_three_ways() {
        for address in ["/dinas/case", "/dinas/case/", "/dinas/case/index.html"] {
            assert_eq!(Route::of("/dinas/", address), Route::Case);
        }
        for address in ["/dinas/", "/dinas", "/dinas/index.html"] {
            assert_eq!(Route::of("/dinas/", address), Route::Board, "{address}");
        }
        assert_eq!(Route::of("/", "/cases"), Route::Cases);
        assert_eq!(Route::of("/", "/nowhere"), Route::Lost);
    }

    #[test]
    fn every_route_has_a_folder_in_the_release() {
        let listed: Vec<&str> = include_str!("../../xtask/routes.txt")
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
            .collect();
        for route in Route::ALL.into_iter().filter(|route| *route != Route::Board) {
            assert!(listed.contains(&route.path()), "{} is missing in xtask/routes.txt", route.path());
        }
    }
}
