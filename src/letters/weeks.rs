//! The days of a count as weeks on paper: each day with its place in the count, or with why it has none.

use chrono::{Datelike, NaiveDate};

use super::dates;
use crate::domain::{
    calendar::Closed,
    counting::{Day, Mark},
};

/// Weeks in a row without a counted day from which on they are told in one line.
const FOLDED: usize = 3;

/// A line of the calendar of a count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WeekLine {
    /// Monday to Sunday.
    Week(Vec<Cell>),
    /// Weeks of which no day counts, in words.
    Folded(String),
}

/// One day of a week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// "27", or "1 Apr" where a month begins; empty outside the count.
    pub date: String,
    /// Its place in the count, or the sign of why it has none.
    pub mark: String,
    /// How it is set.
    pub kind: CellKind,
}

/// How a day is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellKind {
    /// The name of a weekday.
    Head,
    /// Outside the count.
    Blank,
    /// Counts.
    Counted,
    /// Does not count.
    Out,
    /// The due day.
    Due,
}

/// The names of the weekdays.
pub fn head() -> Vec<Cell> {
    let names = ["Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min"];
    names.map(|name| cell(name, "", CellKind::Head)).to_vec()
}

/// The weeks of days that follow one another.
pub fn weeks(days: &[Day], due: Option<NaiveDate>) -> Vec<WeekLine> {
    let lead = days.first().map_or(0, |day| day.date.weekday().num_days_from_monday() as usize);
    let padded: Vec<Option<&Day>> = std::iter::repeat_n(None, lead).chain(days.iter().map(Some)).collect();
    let weeks: Vec<&[Option<&Day>]> = padded.chunks(7).collect();
    let mut lines = Vec::new();
    let mut at = 0;
    while at < weeks.len() {
        let empty = weeks[at..].iter().take_while(|week| is_out(week, due)).count();
        if empty >= FOLDED {
            lines.push(WeekLine::Folded(folded(&weeks[at..at + empty])));
            at += empty;
            continue;
        }
        let mut cells: Vec<Cell> = weeks[at].iter().map(|day| of_day(*day, days, due)).collect();
        cells.resize(7, cell("", "", CellKind::Blank));
        lines.push(WeekLine::Week(cells));
        at += 1;
    }
    lines
}

fn cell(date: &str, mark: &str, kind: CellKind) -> Cell {
    Cell { date: date.to_owned(), mark: mark.to_owned(), kind }
}

fn is_out(week: &[Option<&Day>], due: Option<NaiveDate>) -> bool {
    let out = |day: &&Day| matches!(day.mark, Mark::Closed(_) | Mark::Paused) && Some(day.date) != due;
    week.iter().all(|day| day.as_ref().is_some_and(out))
}

/// "30 Mar 2026 – 26 Apr 2026: 28 hari tidak dihitung".
fn folded(weeks: &[&[Option<&Day>]]) -> String {
    let days: Vec<NaiveDate> = weeks.iter().flat_map(|week| week.iter().flatten()).map(|day| day.date).collect();
    let edge = |date: Option<&NaiveDate>| date.copied().map(dates::short).unwrap_or_default();
    format!("{} – {}: {} hari tidak dihitung", edge(days.first()), edge(days.last()), days.len())
}

fn of_day(day: Option<&Day>, days: &[Day], due: Option<NaiveDate>) -> Cell {
    let Some(day) = day else { return cell("", "", CellKind::Blank) };
    let begins = day.date.day() == 1 || days.first().is_some_and(|first| first.date == day.date);
    let date = if begins { dates::day_and_month(day.date) } else { day.date.day().to_string() };
    let (mark, kind) = match &day.mark {
        Mark::Start => ("0".to_owned(), CellKind::Out),
        Mark::Counted(n) => (n.to_string(), CellKind::Counted),
        Mark::Closed(Closed::Weekend) => ("–".to_owned(), CellKind::Out),
        Mark::Closed(Closed::Holiday(_)) => ("×".to_owned(), CellKind::Out),
        Mark::Paused => ("‖".to_owned(), CellKind::Out),
    };
    Cell { date, mark, kind: if Some(day.date) == due { CellKind::Due } else { kind } }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(from: &str, marks: &[Mark]) -> Vec<Day> {
        let from: NaiveDate = from.parse().expect("a date");
        from.iter_days().zip(marks.iter().cloned()).map(|(date, mark)| Day { date, mark }).collect()
    }

    #[test]
    fn days_stand_under_their_weekday_and_the_due_one_is_marked() {
        let weekend = Mark::Closed(Closed::Weekend);
        let days = days("2026-03-27", &[Mark::Start, weekend.clone(), weekend, Mark::Counted(1), Mark::Counted(2)]);
        let lines = weeks(&days, days.last().map(|day| day.date));
        let [WeekLine::Week(first), WeekLine::Week(second)] = &lines[..] else { panic!("{lines:?}") };
        assert_eq!((first[3].kind, first[4].date.as_str(), first[5].mark.as_str()), (CellKind::Blank, "27 Mar", "–"));
        assert_eq!((second[0].mark.as_str(), second[1].kind), ("1", CellKind::Due));
        assert_eq!(second.len(), 7);
    }

    #[test]
    fn weeks_of_a_long_pause_are_one_line() {
        let mut marks = vec![Mark::Start];
        marks.extend(std::iter::repeat_n(Mark::Paused, 27));
        marks.push(Mark::Counted(1));
        let lines = weeks(&days("2026-03-30", &marks), None);
        assert_eq!(lines.len(), 3);
        assert_eq!(lines[1], WeekLine::Folded("6 Apr 2026 – 26 Apr 2026: 21 hari tidak dihitung".to_owned()));
    }
}
