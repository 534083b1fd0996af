//! Time left or overrun, in the limit's own unit, as words.

use super::countdown::{
    CALENDAR_DAYS, DOUBT_ESTIMATED, DOUBT_UNPUBLISHED, HOURS, LATE, LEFT, MINUTES, OVER, SOON, TODAY, WORKING_DAYS,
    WORKING_HOURS,
};
use super::{count, fill, t};
use crate::domain::counting::{Left, Unit};
use crate::domain::deadline::Doubt;

/// Whether it is told in days, not in hours and minutes.
pub fn in_days(left: Left) -> bool {
    matches!(left.unit, Unit::WorkingDay | Unit::Day | Unit::Month)
}

/// "2 hari kerja", "3 jam kerja 20 menit".
pub fn amount(left: Left) -> String {
    let n = i64::from(left.count);
    let hour = match left.unit {
        Unit::WorkingDay => return count(n, WORKING_DAYS),
        Unit::Day | Unit::Month => return count(n, CALENDAR_DAYS),
        Unit::WorkingHour | Unit::WorkingMinute => WORKING_HOURS,
        Unit::Hour | Unit::Minute => HOURS,
    };
    match (n / 60, n % 60) {
        (0, minutes) => count(minutes, MINUTES),
        (hours, 0) => count(hours, hour),
        (hours, minutes) => [count(hours, hour), count(minutes, MINUTES)].join(" "),
    }
}

/// "3 jam 20 menit", of minutes.
pub fn span(minutes: i64) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => count(minutes, MINUTES),
        (hours, 0) => count(hours, HOURS),
        (hours, minutes) => [count(hours, HOURS), count(minutes, MINUTES)].join(" "),
    }
}

/// "2028, 2029": the years that a date reaches into and that are not published.
pub fn years(doubt: &Doubt) -> String {
    doubt.unpublished.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// What a date still depends on, in a few words: "kalender 2028 belum ditetapkan"; empty when nothing.
pub fn doubt(doubt: &Doubt) -> String {
    let mut words = Vec::new();
    if !doubt.unpublished.is_empty() {
        words.push(fill(DOUBT_UNPUBLISHED, &[("years", &years(doubt))]));
    }
    if doubt.estimated {
        words.push(t(DOUBT_ESTIMATED).to_owned());
    }
    words.join("; ")
}

/// "Sisa 2 hari kerja", "Hari ini", "Terlambat 3 hari kerja".
pub fn sentence(left: Left) -> String {
    match (left.late, left.count) {
        (true, 0) => t(LATE).to_owned(),
        (true, _) => fill(OVER, &[("over", &amount(left))]),
        (false, 0) => t(if in_days(left) { TODAY } else { SOON }).to_owned(),
        (false, _) => fill(LEFT, &[("left", &amount(left))]),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Lang, set_lang};
    use super::*;

    #[test]
    fn time_left_reads_in_its_own_unit() {
        let left = |unit, count, late| sentence(Left { unit, count, late });
        set_lang(Lang::Id);
        assert_eq!(left(Unit::WorkingDay, 2, false), "Sisa 2 hari kerja");
        assert_eq!(left(Unit::WorkingDay, 0, false), "Hari ini");
        assert_eq!(left(Unit::Day, 3, true), "Terlambat 3 hari kalender");
        assert_eq!(left(Unit::WorkingMinute, 200, false), "Sisa 3 jam kerja 20 menit");
        assert_eq!(left(Unit::Minute, 60, true), "Terlambat 1 jam");
        set_lang(Lang::En);
        assert_eq!(left(Unit::WorkingDay, 1, false), "1 working day left");
        assert_eq!(left(Unit::WorkingDay, 0, true), "Late");
    }
}
