//! Dates, times and numbers as words, made in Rust so that every browser shows the same.
//!
//! Times carry the office's own offset; the zone's name is read from it (WIB, WITA, WIT). Spaces
//! inside a date are ordinary ones: the style sheet keeps `.when` from breaking.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, Timelike, Weekday};

use super::{Lang, lang};
use crate::letters::dates as letters;

const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const SHORT_EN: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const DAYS_EN: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const DAYS_SHORT_ID: [&str; 7] = ["Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min"];
const DAYS_SHORT_EN: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// "November", "Mei".
pub fn month(date: NaiveDate) -> &'static str {
    let names = if lang() == Lang::Id { &letters::MONTHS } else { &MONTHS_EN };
    names[date.month0() as usize]
}

/// "Nov", "Mei".
pub fn month_short(date: NaiveDate) -> &'static str {
    let names = if lang() == Lang::Id { &letters::SHORT_MONTHS } else { &SHORT_EN };
    names[date.month0() as usize]
}

/// "November 2026": a month as a whole.
pub fn month_and_year(date: NaiveDate) -> String {
    format!("{} {}", month(date), date.year())
}

/// "Jumat".
pub fn weekday(day: Weekday) -> &'static str {
    let names = if lang() == Lang::Id { &letters::DAYS } else { &DAYS_EN };
    names[day.num_days_from_monday() as usize]
}

/// "Jum": heads of calendar columns.
pub fn weekday_short(day: Weekday) -> &'static str {
    let names = if lang() == Lang::Id { &DAYS_SHORT_ID } else { &DAYS_SHORT_EN };
    names[day.num_days_from_monday() as usize]
}

/// "27 November 2026".
pub fn date(date: NaiveDate) -> String {
    format!("{} {} {}", date.day(), month(date), date.year())
}

/// "Jumat, 27 November 2026".
pub fn date_with_weekday(value: NaiveDate) -> String {
    format!("{}, {}", weekday(value.weekday()), date(value))
}

/// "23 Nov 2026".
pub fn date_short(date: NaiveDate) -> String {
    format!("{} {} {}", date.day(), month_short(date), date.year())
}

/// "16.00": hours and minutes with a full stop, as Indonesian offices write them.
pub fn clock(moment: DateTime<FixedOffset>) -> String {
    format!("{:02}.{:02}", moment.hour(), moment.minute())
}

/// The zone's own name: "WIB", "WITA", "WIT"; elsewhere "UTC+05:30".
pub fn zone(offset: FixedOffset) -> String {
    match offset.local_minus_utc() {
        25_200 => "WIB".into(),
        28_800 => "WITA".into(),
        32_400 => "WIT".into(),
        _ => format!("UTC{offset}"),
    }
}

/// "Jumat, 27 November 2026, 16.00 WIB": a due moment in full.
pub fn moment(value: DateTime<FixedOffset>) -> String {
    format!("{}, {} {}", date_with_weekday(value.date_naive()), clock(value), zone(*value.offset()))
}

/// "23 Nov 2026 14.30 WIB": a moment in a list.
pub fn moment_short(value: DateTime<FixedOffset>) -> String {
    format!("{} {} {}", date_short(value.date_naive()), clock(value), zone(*value.offset()))
}

/// "23 Nov", or "23 Nov 2025" when that is not the year of `today`.
pub fn date_brief(date: NaiveDate, today: NaiveDate) -> String {
    if date.year() == today.year() { format!("{} {}", date.day(), month_short(date)) } else { date_short(date) }
}

/// "Sen, 23 Nov": a day among its neighbors.
pub fn date_near(date: NaiveDate) -> String {
    format!("{}, {} {}", weekday_short(date.weekday()), date.day(), month_short(date))
}

/// "Sen, 23 Nov, 14.30 WIB": a moment near `today`, where the weekday helps more than the year.
pub fn moment_brief(value: DateTime<FixedOffset>, today: NaiveDate) -> String {
    let date = value.date_naive();
    let parts = [weekday_short(date.weekday()), &date_brief(date, today), &clock(value)].join(", ");
    [parts, zone(*value.offset())].join(" ")
}

/// A whole number with its thousands apart: "12.500" in Indonesian, "12,500" in English.
pub fn number(n: i64) -> String {
    let separator = if lang() == Lang::Id { '.' } else { ',' };
    let digits = n.unsigned_abs().to_string();
    let mut out = String::with_capacity(digits.len() + 8);
    if n < 0 {
        out.push('−');
    }
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::set_lang;
    use super::*;

    fn at(text: &str) -> DateTime<FixedOffset> {
        DateTime::parse_from_rfc3339(text).expect("a moment")
    }

    #[test]
    fn a_due_moment_reads_in_full_in_both_languages() {
        let due = at("2026-11-27T16:00:00+07:00");
        set_lang(Lang::Id);
        assert_eq!(moment(due), "Jumat, 27 November 2026, 16.00 WIB");
        set_lang(Lang::En);
        assert_eq!(moment(due), "Friday, 27 November 2026, 16.00 WIB");
    }

    #[test]
    fn short_months_are_the_official_ones() {
        set_lang(Lang::Id);
        assert_eq!(moment_short(at("2026-11-23T14:30:59+07:00")), "23 Nov 2026 14.30 WIB");
        let shorts: Vec<&str> = (1..=12).filter_map(|m| NaiveDate::from_ymd_opt(2026, m, 1)).map(month_short).collect();
        assert_eq!(shorts.join(" "), "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des");
    }

    #[test]
    fn every_zone_of_the_archipelago_has_its_name() {
        set_lang(Lang::Id);
        assert_eq!(moment_short(at("2026-08-01T08:05:00+08:00")), "1 Agu 2026 08.05 WITA");
        assert_eq!(moment_short(at("2026-08-01T08:05:00+09:00")), "1 Agu 2026 08.05 WIT");
        assert_eq!(moment_short(at("2026-08-01T08:05:00+05:30")), "1 Agu 2026 08.05 UTC+05:30");
    }

    #[test]
    fn the_year_is_told_only_where_it_is_another() {
        set_lang(Lang::Id);
        let due = at("2026-11-27T16:00:00+07:00");
        let on = |year| NaiveDate::from_ymd_opt(year, 12, 1).expect("a date");
        assert_eq!(moment_brief(due, on(2026)), "Jum, 27 Nov, 16.00 WIB");
        assert_eq!(moment_brief(due, on(2027)), "Jum, 27 Nov 2026, 16.00 WIB");
    }

    #[test]
    fn weekdays_begin_on_monday() {
        set_lang(Lang::Id);
        let monday = NaiveDate::from_ymd_opt(2026, 11, 23).expect("a date");
        assert_eq!(date_with_weekday(monday), "Senin, 23 November 2026");
        assert_eq!(weekday_short(monday.weekday()), "Sen");
    }

    #[test]
    fn thousands_stand_apart() {
        set_lang(Lang::Id);
        assert_eq!([number(0), number(999), number(1000), number(-1_234_567)], ["0", "999", "1.000", "−1.234.567"]);
        set_lang(Lang::En);
        assert_eq!(number(12_500), "12,500");
    }
}
