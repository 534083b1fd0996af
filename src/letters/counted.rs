//! How a due date was counted, told in the words of a letter.

use chrono::{Datelike, NaiveDate, NaiveDateTime};

use crate::domain::{
    calendar::Closed,
    counting::{Day, Mark, TimeLimit, Unit},
};

use super::{dates, words};

/// What there is to tell about a date.
pub struct Count<'a> {
    /// The limit in force.
    pub length: TimeLimit,
    /// What started it, as a milestone is called: "Surat pengaduan diterima".
    pub since: &'a str,
    /// When that was, in the office's zone.
    pub start: NaiveDateTime,
    /// WIB, WITA or WIT.
    pub zone: &'a str,
    /// The days from start to due.
    pub days: &'a [Day],
    /// Notes of the readings that made it so.
    pub notes: &'a [&'a str],
    /// Years on the way whose holidays are not published.
    pub unpublished: &'a [i32],
    /// A day on the way depends on a moon sighting.
    pub estimated: bool,
    /// Where the date itself is not worked: when the office last closes before it.
    pub last_open: Option<NaiveDateTime>,
}

/// "5 hari kerja sejak pengaduan terverifikasi pada Senin, 2 Maret 2026, 09.15 WIB; …".
pub fn counted(count: &Count<'_>) -> String {
    let mut text = words::length(count.length);
    text.push_str(" sejak ");
    text.push_str(&words::inside(count.since));
    text.push_str(" pada ");
    text.push_str(&dates::moment(count.start, count.zone));
    text.push_str(match count.length.unit {
        Unit::WorkingDay => "; hari itu sendiri dan hari kantor tutup tidak dihitung.",
        Unit::Day => "; hari itu sendiri tidak dihitung.",
        Unit::WorkingHour | Unit::WorkingMinute => "; hanya jam buka kantor yang dihitung.",
        Unit::Month | Unit::Hour | Unit::Minute => ".",
    });
    tell_left_out(count.days, &mut text);
    for note in count.notes {
        text.push(' ');
        text.push_str(note);
    }
    if let Some(open) = count.last_open {
        text.push_str(" Kantor terakhir buka sebelum saat itu sampai ");
        text.push_str(&dates::moment(open, count.zone));
        text.push('.');
    }
    for doubt in doubts(count.unpublished, count.estimated) {
        text.push(' ');
        text.push_str(&doubt);
    }
    text
}

/// What a date still depends on, a sentence each.
pub fn doubts(unpublished: &[i32], estimated: bool) -> Vec<String> {
    let mut doubts: Vec<String> = unpublished.iter().map(|year| format!("Kalender {year} belum ditetapkan.")).collect();
    if estimated {
        doubts.push("Tanggal ini dapat bergeser menurut penetapan hari libur keagamaan.".to_owned());
    }
    doubts
}

/// Holidays by name with their dates, in their order: "Nyepi (19 Mar 2026)".
pub fn left_out(days: &[Day]) -> Vec<String> {
    let mut shown: Vec<(String, Vec<NaiveDate>)> = Vec::new();
    for day in days {
        let Mark::Closed(Closed::Holiday(holiday)) = &day.mark else { continue };
        let mark = if holiday.estimated { ", perkiraan" } else { "" };
        let name = [holiday.name.as_str(), mark].concat();
        match shown.iter_mut().find(|(known, _)| *known == name) {
            Some((_, dates)) => dates.push(holiday.date),
            None => shown.push((name, vec![holiday.date])),
        }
    }
    shown.iter().map(|(name, dates)| format!("{name} ({})", listed(dates))).collect()
}

/// Holidays, and that time stood still; weekends need no word.
fn tell_left_out(days: &[Day], text: &mut String) {
    let shown = left_out(days);
    if !shown.is_empty() {
        text.push_str(" Di antaranya libur: ");
        text.push_str(&shown.join("; "));
        text.push('.');
    }
    if days.iter().any(|day| day.mark == Mark::Paused) {
        text.push_str(" Hari selama waktu ditangguhkan tidak dihitung.");
    }
}

/// "20, 23, 24 Mar 2026": month and year once for the days that share them.
fn listed(dates: &[NaiveDate]) -> String {
    let mut text = String::new();
    for (place, date) in dates.iter().enumerate() {
        let same = |next: &NaiveDate| (next.year(), next.month()) == (date.year(), date.month());
        let told =
            if dates.get(place + 1).is_some_and(same) { date.day().to_string() } else { super::dates::short(*date) };
        if place > 0 {
            text.push_str(", ");
        }
        text.push_str(&told);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::{Holiday, HolidayKind};

    fn date(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).expect("a date")
    }

    fn holiday(name: &str, date: NaiveDate) -> Day {
        let holiday = Holiday { date, name: name.into(), kind: HolidayKind::National, estimated: false };
        Day { date, mark: Mark::Closed(Closed::Holiday(holiday)) }
    }

    #[test]
    fn says_what_started_it_and_which_days_were_left_out() {
        let days = [
            holiday("Nyepi", date(3, 19)),
            holiday("Idulfitri", date(3, 20)),
            holiday("Idulfitri", date(3, 21)),
            Day { date: date(3, 22), mark: Mark::Closed(Closed::Weekend) },
        ];
        let text = counted(&Count {
            length: TimeLimit { count: 5, unit: Unit::WorkingDay },
            since: "Pengaduan terverifikasi",
            start: date(3, 16).and_hms_opt(9, 15, 0).expect("a time"),
            zone: "WIB",
            days: &days,
            notes: &["Pilihan kantor."],
            unpublished: &[2028],
            estimated: true,
            last_open: None,
        });
        assert_eq!(
            text,
            "5 hari kerja sejak pengaduan terverifikasi pada Senin, 16 Maret 2026, 09.15 WIB; hari itu sendiri dan \
             hari kantor tutup tidak dihitung. Di antaranya libur: Nyepi (19 Mar 2026); Idulfitri (20, 21 Mar 2026). Pilihan kantor. Kalender 2028 belum ditetapkan. Tanggal ini dapat bergeser menurut penetapan \
             hari libur keagamaan."
        );
    }
}
