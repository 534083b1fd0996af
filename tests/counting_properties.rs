//! What holds of every deadline, tried on many calendars, starts and pauses.
#![cfg(not(target_arch = "wasm32"))]

mod desk;

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate, NaiveTime, TimeDelta};
use proptest::prelude::*;
use titik_temu::domain::{
    Moment,
    calendar::{Holiday, HolidayKind, OfficeCalendar, Season, Week, Window, Zone},
    counting::{Course, Mark, Pause, Pauses, TimeLimit, Unit, due, left, stretches, strip},
};

const FIRST_YEAR: i32 = 2025;
const LAST_YEAR: i32 = 2026;

fn time(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).expect("a time")
}

fn day(number: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(FIRST_YEAR, 1, 1).expect("a date") + Days::new(u64::from(number))
}

/// Weeks of five, six or fewer days, some with a break at noon.
fn weeks() -> impl Strategy<Value = Week> {
    prop::collection::vec(0..3_u8, 7).prop_map(|kinds| {
        let mut days: [Vec<Window>; 7] = Default::default();
        for (windows, kind) in days.iter_mut().zip(&kinds) {
            *windows = match kind {
                0 => Vec::new(),
                1 => vec![Window { opens: time(8, 0), closes: time(15, 0) }],
                _ => vec![
                    Window { opens: time(7, 30), closes: time(12, 0) },
                    Window { opens: time(13, 0), closes: time(16, 0) },
                ],
            };
        }
        if days.iter().all(Vec::is_empty) {
            days[0] = vec![Window { opens: time(8, 0), closes: time(15, 0) }];
        }
        Week::new(days).expect("in order")
    })
}

fn holiday(date: NaiveDate) -> Holiday {
    Holiday { date, name: "Hari libur".to_owned(), kind: HolidayKind::National, estimated: false }
}

prop_compose! {
    fn calendars()(
        week in weeks(),
        short in weeks(),
        season in (0..700_u32, 1..40_u32),
        off in prop::collection::vec(0..730_u32, 0..60),
    ) -> (Week, Vec<Season>, Vec<NaiveDate>) {
        let from = day(season.0);
        let season = Season {
            name: "Ramadan".to_owned(),
            from,
            to: from + Days::new(u64::from(season.1)),
            week: short,
            estimated: false,
        };
        (week, vec![season], off.into_iter().map(day).collect())
    }
}

fn calendar((week, seasons, off): &(Week, Vec<Season>, Vec<NaiveDate>)) -> OfficeCalendar {
    let holidays = off.iter().copied().map(holiday).collect();
    let published = BTreeSet::from([FIRST_YEAR, LAST_YEAR]);
    OfficeCalendar::new(Zone::Wita, week.clone(), seasons.clone(), holidays, false, published).expect("it opens")
}

prop_compose! {
    fn starts()(on in 0..650_u32, minute in 0..1440_u32) -> Moment {
        Zone::Wita.at(day(on), time(minute / 60, minute % 60))
    }
}

fn units() -> impl Strategy<Value = Unit> {
    prop::sample::select(Unit::NAMES.map(|(unit, _)| unit).to_vec())
}

prop_compose! {
    fn limits()(count in 1..30_u32, unit in units()) -> TimeLimit {
        TimeLimit { count, unit }
    }
}

prop_compose! {
    /// Pauses of some minutes to some days, in any order, overlapping or not.
    fn pauses()(some in prop::collection::vec((0..700_u32, 0..1440_i64, 1..8_000_i64), 0..4)) -> Vec<Pause> {
        let one = |(on, minute, long): (u32, i64, i64)| {
            let from = Zone::Wita.at(day(on), NaiveTime::MIN) + TimeDelta::minutes(minute);
            Pause { from, to: Some(from + TimeDelta::minutes(long)) }
        };
        some.into_iter().map(one).collect()
    }
}

proptest! {
    #![proptest_config(desk::cases(256))]

    #[test]
    fn a_working_day_limit_is_due_on_a_working_day_at_its_close(
        parts in calendars(), start in starts(), count in 1..30_u32, stands in pauses(),
    ) {
        let calendar = calendar(&parts);
        let limit = TimeLimit { count, unit: Unit::WorkingDay };
        let due = due(limit, start, &Pauses::new(stands), &calendar).expect("a date");
        prop_assert!(calendar.is_working(due.date_naive()), "{due}");
        prop_assert_eq!(calendar.closed(due.date_naive()), None);
        prop_assert_eq!(Some(due.time()), calendar.closing(due.date_naive()));
        prop_assert!(due.date_naive() > start.date_naive(), "the day of the start is day 0");
    }

    #[test]
    fn nothing_is_due_before_it_starts(
        parts in calendars(), start in starts(), limit in limits(), stands in pauses(),
    ) {
        let due = due(limit, start, &Pauses::new(stands), &calendar(&parts)).expect("a date");
        prop_assert!(due > start);
        prop_assert_eq!(Zone::of(due), Some(Zone::Wita), "told in the office's zone");
    }

    #[test]
    fn more_is_never_earlier(
        parts in calendars(), start in starts(), limit in limits(), stands in pauses(),
    ) {
        let (calendar, pauses) = (calendar(&parts), Pauses::new(stands));
        let more = TimeLimit { count: limit.count + 1, ..limit };
        prop_assert!(due(limit, start, &pauses, &calendar) <= due(more, start, &pauses, &calendar));
    }

    #[test]
    fn a_later_start_is_never_due_earlier(
        parts in calendars(), start in starts(), limit in limits(), later in 0..5_000_i64, stands in pauses(),
    ) {
        let (calendar, pauses) = (calendar(&parts), Pauses::new(stands));
        let after = start + TimeDelta::minutes(later);
        let (one, other) = (due(limit, start, &pauses, &calendar), due(limit, after, &pauses, &calendar));
        // A month's end is moved by pauses after day 0 only: a start after the pause loses none.
        if limit.unit != Unit::Month || pauses.is_empty() {
            prop_assert!(one <= other, "{one:?} {other:?}");
        }
    }

    #[test]
    fn one_more_holiday_is_never_earlier(
        parts in calendars(), start in starts(), limit in limits(), stands in pauses(), extra in 0..730_u32,
    ) {
        let pauses = Pauses::new(stands);
        let before = due(limit, start, &pauses, &calendar(&parts));
        let mut more = parts;
        more.2.push(day(extra));
        let after = due(limit, start, &pauses, &calendar(&more));
        prop_assert!(before <= after);
        if !limit.unit.in_office_time() {
            prop_assert_eq!(before, after, "holidays are nothing to {:?}", limit.unit);
        }
    }

    #[test]
    fn one_more_pause_is_never_earlier(
        parts in calendars(), start in starts(), limit in limits(), stands in pauses(), extra in pauses(),
    ) {
        let calendar = calendar(&parts);
        let before = due(limit, start, &Pauses::new(stands.clone()), &calendar);
        let after = due(limit, start, &Pauses::new([stands, extra].concat()), &calendar);
        prop_assert!(before <= after, "{before:?} {after:?}");
    }

    #[test]
    fn a_pause_after_the_due_moment_changes_nothing(
        parts in calendars(), start in starts(), limit in limits(), stands in pauses(), long in 1..5_000_i64,
    ) {
        let calendar = calendar(&parts);
        let before = due(limit, start, &Pauses::new(stands.clone()), &calendar).expect("a date");
        let from = before + TimeDelta::minutes(1);
        let late = Pause { from, to: Some(from + TimeDelta::minutes(long)) };
        let after = due(limit, start, &Pauses::new([stands, vec![late]].concat()), &calendar);
        prop_assert_eq!(Some(before), after);
    }

    #[test]
    fn a_clock_that_stands_still_has_no_date_or_one_that_was_full_before(
        parts in calendars(), start in starts(), limit in limits(), on in 0..700_u32,
    ) {
        let calendar = calendar(&parts);
        let open = Pause { from: Zone::Wita.at(day(on), time(9, 0)), to: None };
        let whole = due(limit, start, &Pauses::default(), &calendar).expect("a date");
        match due(limit, start, &Pauses::new(vec![open]), &calendar) {
            Some(found) => prop_assert!(found == whole && found <= open.from),
            None => prop_assert!(whole >= open.from),
        }
    }

    #[test]
    fn the_strip_ends_on_the_due_day_with_the_whole_count(
        parts in calendars(), start in starts(), count in 1..30_u32, stands in pauses(),
        unit in prop::sample::select(vec![Unit::WorkingDay, Unit::Day]),
    ) {
        let (calendar, pauses, limit) = (calendar(&parts), Pauses::new(stands), TimeLimit { count, unit });
        let days = strip(limit, start, &pauses, &calendar, start.date_naive());
        let due = due(limit, start, &pauses, &calendar).expect("a date");
        prop_assert_eq!(days.first().map(|day| &day.mark), Some(&Mark::Start));
        prop_assert_eq!(days.last().map(|day| day.date), Some(due.date_naive()));
        prop_assert_eq!(days.last().map(|day| &day.mark), Some(&Mark::Counted(count)));
    }

    #[test]
    fn the_stretches_add_up_to_the_limit_and_end_at_the_due_moment(
        parts in calendars(), start in starts(), count in 1..30_u32, stands in pauses(),
        unit in prop::sample::select(vec![Unit::WorkingHour, Unit::WorkingMinute, Unit::Hour, Unit::Minute]),
    ) {
        let (calendar, pauses, limit) = (calendar(&parts), Pauses::new(stands), TimeLimit { count, unit });
        let found = stretches(limit, start, &pauses, &calendar, start);
        let due = due(limit, start, &pauses, &calendar).expect("a date");
        let whole = i64::from(count) * if matches!(unit, Unit::WorkingHour | Unit::Hour) { 3600 } else { 60 };
        prop_assert_eq!(found.iter().map(|stretch| stretch.counted_seconds()).sum::<i64>(), whole);
        prop_assert_eq!(found.last().map(|stretch| stretch.to), Some(due));
        prop_assert!(found.windows(2).all(|pair| pair[0].from < pair[1].from), "in order");
        for stretch in found.iter().filter(|stretch| stretch.course == Course::Counted) {
            let date = stretch.from.date_naive();
            let open = |at: chrono::DateTime<chrono::FixedOffset>| calendar.windows(date).iter()
                .any(|window| (window.opens..=window.closes).contains(&at.time()));
            prop_assert!(!unit.in_office_time() || (open(stretch.from) && open(stretch.to)));
            prop_assert!(!pauses.stands_at(stretch.from));
        }
    }

    #[test]
    fn at_the_start_the_whole_limit_is_left_and_at_the_due_moment_nothing(
        parts in calendars(), start in starts(), count in 1..30_u32, stands in pauses(),
        unit in prop::sample::select(vec![Unit::WorkingDay, Unit::Day]),
    ) {
        let (calendar, pauses, limit) = (calendar(&parts), Pauses::new(stands), TimeLimit { count, unit });
        let due = due(limit, start, &pauses, &calendar).expect("a date");
        let now = left(unit, due, start, &pauses, &calendar);
        prop_assert_eq!((now.count, now.late), (count, false));
        let last = left(unit, due, due, &pauses, &calendar);
        prop_assert_eq!((last.count, last.late), (0, false));
        let over = left(unit, due, due + TimeDelta::minutes(1), &pauses, &calendar);
        prop_assert!(over.late);
    }

    #[test]
    fn years_without_a_calendar_are_said(from in 0..1_500_u32, long in 0..900_u32) {
        let week = Week::new(std::array::from_fn(|_| vec![Window { opens: time(8, 0), closes: time(15, 0) }]));
        let calendar = calendar(&(week.expect("in order"), Vec::new(), Vec::new()));
        let (from, to) = (day(from), day(from + long));
        let said = calendar.unpublished(from, to);
        let mut years = from.iter_days().take_while(|date| *date <= to).map(|date| chrono::Datelike::year(&date));
        for year in FIRST_YEAR..=LAST_YEAR + 4 {
            let reached = years.clone().any(|of_day| of_day == year);
            prop_assert_eq!(said.contains(&year), reached && year > LAST_YEAR);
        }
        prop_assert!(years.all(|year| year <= LAST_YEAR || said.contains(&year)));
    }
}
