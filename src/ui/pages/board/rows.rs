//! All rows at one moment: computed anew as time goes by, drawn anew only when they differ.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::row::Row;
use crate::app::BoardGroup;
use crate::ui::copy::{board, dates, fill, t};
use crate::ui::pages::list_view::ListView;
use crate::ui::session::Session;

/// The words that are searched for, in lower case.
pub fn sought(search: &str) -> Vec<String> {
    search.split_whitespace().map(str::to_lowercase).collect()
}

/// The rows that are let through, by their places.
pub fn found(
    rows: Memo<Rows>,
    view: ListView,
    fits: impl Fn(&Row) -> bool + Send + Sync + 'static,
) -> Memo<Vec<usize>> {
    Memo::new(move |_| {
        let words = view.search.with(|search| sought(search));
        rows.with(|rows| {
            let found = rows.rows.iter().enumerate().filter(|(_, row)| fits(row) && row.holds(&words));
            found.map(|(place, _)| place).collect()
        })
    })
}

/// "3 dari 23 pengaduan", read out politely as it changes; nothing while `shown` says no.
pub fn tell(rows: Memo<Rows>, found: Memo<Vec<usize>>, shown: impl Fn() -> bool + Send + Sync + 'static) -> AnyView {
    let number = |n: usize| dates::number(n as i64);
    let said = Memo::new(move |_| {
        let (n, all) = (found.with(Vec::len), rows.with(|rows| rows.rows.len()));
        if shown() { fill(board::SHOWN, &[("n", &number(n)), ("all", &number(all))]) } else { String::new() }
    });
    view! {
        <p class="tools-told" role="status">
            {said}
        </p>
    }
    .into_any()
}

/// What the board shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rows {
    /// The rows, foremost first.
    pub rows: Vec<Row>,
    /// Logs that could not be opened.
    pub unreadable: usize,
    /// Today, by the office's clock.
    pub today: Option<NaiveDate>,
    /// That the office is closed today, and why.
    pub closed: String,
}

impl Rows {
    /// The rows of the session's desk.
    pub fn watched() -> Memo<Rows> {
        let session = Session::current();
        Memo::new(move |_| rows(session).unwrap_or_default())
    }

    /// How many rows stand in a group.
    pub fn count(&self, group: BoardGroup) -> usize {
        self.rows.iter().filter(|row| row.group == group).count()
    }
}

fn rows(session: Session) -> Option<Rows> {
    let now = session.now()?;
    let desk = session.desk()?;
    let board = desk.board();
    let today = now.date_naive();
    let calendar = desk.calendar();
    let holiday = calendar.as_ref().and_then(|calendar| calendar.holiday(today).map(|holiday| holiday.name.clone()));
    let closed = match (holiday, calendar) {
        (Some(name), _) => fill(board::HOLIDAY_TODAY, &[("name", &name)]),
        (None, Some(calendar)) if !calendar.is_working(today) => t(board::CLOSED_TODAY).to_owned(),
        _ => String::new(),
    };
    let rows = board.lines.into_iter().map(|line| Row::new(line, now)).collect();
    Some(Rows { rows, unreadable: board.unreadable, today: Some(today), closed })
}

impl Rows {
    /// "Senin, 23 November 2026", and whether the office is closed.
    pub fn lead(&self) -> String {
        let mut lead = self.today.map(dates::date_with_weekday).unwrap_or_default();
        if !self.closed.is_empty() {
            lead.push_str(" · ");
            lead.push_str(&self.closed);
        }
        lead
    }
}
