//! Dates and times as Indonesian letters write them; the interface's Indonesian shares them.
//!
//! "Senin, 23 November 2026", "23 Nov 2026 14.30 WIB", "pukul 09.00 WIB". All are
//! local dates and times of the office; `zone` is WIB, WITA or WIT.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

/// Monday first.
pub const DAYS: [&str; 7] = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"];
/// The months.
pub const MONTHS: [&str; 12] = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
];
/// The months, short.
pub const SHORT_MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"];

/// "Senin".
pub fn weekday(date: NaiveDate) -> &'static str {
    DAYS[date.weekday().num_days_from_monday() as usize]
}

/// "November".
pub fn month(date: NaiveDate) -> &'static str {
    MONTHS[date.month0() as usize]
}

/// "November 2026".
pub fn month_and_year(date: NaiveDate) -> String {
    format!("{} {}", month(date), date.year())
}

/// "23 November 2026".
pub fn long(date: NaiveDate) -> String {
    format!("{} {} {}", date.day(), month(date), date.year())
}

/// "Senin, 23 November 2026".
pub fn with_weekday(date: NaiveDate) -> String {
    format!("{}, {}", weekday(date), long(date))
}

/// "23 Nov 2026".
pub fn short(date: NaiveDate) -> String {
    format!("{} {} {}", date.day(), SHORT_MONTHS[date.month0() as usize], date.year())
}

/// "23 Nov".
pub fn day_and_month(date: NaiveDate) -> String {
    format!("{} {}", date.day(), SHORT_MONTHS[date.month0() as usize])
}

/// "14.30": a point, not a colon.
pub fn clock(time: NaiveTime) -> String {
    format!("{:02}.{:02}", time.hour(), time.minute())
}

/// "14.30 WIB".
pub fn time(time: NaiveTime, zone: &str) -> String {
    format!("{} {zone}", clock(time))
}

/// "pukul 09.00 WIB".
pub fn at(at: NaiveTime, zone: &str) -> String {
    format!("pukul {}", time(at, zone))
}

/// "23 Nov 2026 14.30 WIB".
pub fn stamp(moment: NaiveDateTime, zone: &str) -> String {
    format!("{} {}", short(moment.date()), time(moment.time(), zone))
}

/// "Jumat, 27 November 2026, 16.00 WIB".
pub fn moment(moment: NaiveDateTime, zone: &str) -> String {
    format!("{}, {}", with_weekday(moment.date()), time(moment.time(), zone))
}

/// "Senin, 23 November 2026, pukul 09.15 WIB".
pub fn moment_in_words(moment: NaiveDateTime, zone: &str) -> String {
    format!("{}, {}", with_weekday(moment.date()), at(moment.time(), zone))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a date")
    }

    #[test]
    fn dates_read_as_official_letters_write_them() {
        assert_eq!(with_weekday(date(2026, 11, 23)), "Senin, 23 November 2026");
        assert_eq!(long(date(2026, 8, 1)), "1 Agustus 2026");
        assert_eq!(short(date(2026, 5, 9)), "9 Mei 2026");
        assert_eq!(month_and_year(date(2026, 3, 31)), "Maret 2026");
    }

    #[test]
    fn moments_carry_their_zone() {
        let at = date(2026, 11, 23).and_hms_opt(14, 30, 59).expect("a time");
        assert_eq!(stamp(at, "WIB"), "23 Nov 2026 14.30 WIB");
        assert_eq!(moment(at, "WITA"), "Senin, 23 November 2026, 14.30 WITA");
        assert_eq!(moment_in_words(at, "WIT"), "Senin, 23 November 2026, pukul 14.30 WIT");
        assert_eq!(super::at(NaiveTime::from_hms_opt(9, 0, 0).expect("a time"), "WIB"), "pukul 09.00 WIB");
    }

    #[test]
    fn all_months_and_days_have_their_words() {
        let short: Vec<String> = (1..=12).map(|m| super::short(date(2026, m, 1))).collect();
        let expected = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"];
        assert!(short.iter().zip(expected).all(|(text, month)| *text == format!("1 {month} 2026")));
        let week: Vec<&str> = (2..=8).map(|d| weekday(date(2026, 11, d))).collect();
        assert_eq!(week, ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]);
    }
}
