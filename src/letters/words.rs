//! The Indonesian words of a letter's values: what a case is called, how it may be asked after, how
//! long a limit is. Sentences of a letter stand in its template, those of a standard in its pack.

use crate::domain::{
    Slug,
    counting::{Left, TimeLimit, Unit},
    party::DocumentKind,
    procedure::Matter,
};

use super::numbers::whole;

/// "pengaduan" or "permohonan".
pub fn matter(matter: Matter) -> &'static str {
    match matter {
        Matter::Complaint => "pengaduan",
        Matter::Application => "permohonan",
    }
}

/// What a proof of identity is called: "KTP".
pub fn document(kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::Nik => "KTP",
        DocumentKind::Sim => "SIM",
        DocumentKind::Passport => "Paspor",
        DocumentKind::Other => "Identitas lain",
    }
}

/// Stands for a due date while the clock stands still.
pub const PAUSED: &str = "belum dapat ditentukan selama waktu ditangguhkan";

/// Stands for a due date whose clock has not started: "10 hari kerja sejak permohonan lengkap".
pub fn after(limit: TimeLimit, milestones: &str) -> String {
    format!("{} sejak {milestones}", length(limit))
}

/// How working days are counted.
pub const RULE_WORKING_DAY: &str = "hari peristiwa adalah hari ke-0, lalu setiap hari kerja kantor dihitung satu. Tenggatnya saat kantor tutup pada hari terakhir.";
/// How days are counted.
pub const RULE_DAY: &str = "hari peristiwa adalah hari ke-0, lalu setiap hari dihitung satu, libur atau tidak. Tenggatnya pukul 23.59 pada hari terakhir.";
/// How months are counted.
pub const RULE_MONTH: &str =
    "sampai tanggal yang sama, atau hari terakhir bulan itu bila tanggalnya tidak ada. Tenggatnya pukul 23.59.";
/// How office hours and minutes are counted.
pub const RULE_OFFICE_TIME: &str =
    "hanya waktu di dalam jam buka kantor yang dihitung, sejak peristiwa atau saat kantor buka berikutnya.";
/// How clock time is counted.
pub const RULE_CLOCK: &str = "menurut jam, siang dan malam.";

/// How a unit is counted.
pub fn rule(unit: Unit) -> &'static str {
    match unit {
        Unit::WorkingDay => RULE_WORKING_DAY,
        Unit::Day => RULE_DAY,
        Unit::Month => RULE_MONTH,
        Unit::WorkingHour | Unit::WorkingMinute => RULE_OFFICE_TIME,
        Unit::Hour | Unit::Minute => RULE_CLOCK,
    }
}

/// Time left or overrun, in the limit's own unit: "sisa 3 jam kerja 20 menit".
pub fn left(left: Left) -> String {
    let hour = if left.unit == Unit::Minute { Unit::Hour } else { Unit::WorkingHour };
    let n = left.count;
    let amount = match (left.unit.in_days(), n / 60, n % 60) {
        (true, ..) => length(TimeLimit { count: n, unit: left.unit }),
        (false, 0, minutes) => format!("{minutes} menit"),
        (false, hours, 0) => length(TimeLimit { count: hours, unit: hour }),
        (false, hours, minutes) => format!("{} {minutes} menit", length(TimeLimit { count: hours, unit: hour })),
    };
    match (left.late, n) {
        (true, 0) => "lewat tenggat".to_owned(),
        (true, _) => format!("terlambat {amount}"),
        (false, 0) if left.unit.in_days() => "jatuh tempo hari ini".to_owned(),
        (false, _) => format!("sisa {amount}"),
    }
}

/// "5 hari kerja".
pub fn length(limit: TimeLimit) -> String {
    let unit = match limit.unit {
        Unit::WorkingDay => "hari kerja",
        Unit::Day => "hari kalender",
        Unit::Month => "bulan",
        Unit::WorkingHour => "jam kerja",
        Unit::WorkingMinute => "menit jam kerja",
        Unit::Hour => "jam",
        Unit::Minute => "menit",
    };
    format!("{} {unit}", whole(i64::from(limit.count)))
}

/// A way to reach the office, told in running text: "telepon (021) 5551234".
pub fn contact(kind: &Slug, value: &str) -> String {
    let before = match kind.as_str() {
        "address" => "datang langsung ke ",
        "telephone" => "telepon ",
        "whatsapp" => "WhatsApp ",
        "email" => "surel ",
        "web" => "laman ",
        "box" => "kotak pengaduan di ",
        _ => "",
    };
    format!("{before}{value}")
}

/// With a small letter at the start, to stand inside a sentence; words in capitals stay as they are.
pub fn inside(text: &str) -> String {
    let mut chars = text.chars();
    match (chars.next(), chars.clone().next()) {
        (Some(first), Some(second)) if first.is_uppercase() && !second.is_uppercase() => {
            first.to_lowercase().chain(chars).collect()
        }
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_left_is_told_in_its_own_unit() {
        let told = |unit, count, late| left(Left { unit, count, late });
        assert_eq!(told(Unit::WorkingDay, 2, false), "sisa 2 hari kerja");
        assert_eq!(told(Unit::Day, 0, false), "jatuh tempo hari ini");
        assert_eq!(told(Unit::WorkingMinute, 200, false), "sisa 3 jam kerja 20 menit");
        assert_eq!(told(Unit::Minute, 60, true), "terlambat 1 jam");
        assert_eq!(told(Unit::WorkingDay, 0, true), "lewat tenggat");
    }

    #[test]
    fn ways_to_reach_the_office_read_as_running_text() {
        let told = |kind| contact(&Slug::new(kind).expect("a kind"), "Jl. Umpama No. 5");
        assert_eq!(told("box"), "kotak pengaduan di Jl. Umpama No. 5");
        assert_eq!(told("address"), "datang langsung ke Jl. Umpama No. 5");
    }

    #[test]
    fn words_begin_small_inside_a_sentence_unless_they_are_capitals() {
        assert_eq!(inside("Surat pengaduan diterima"), "surat pengaduan diterima");
        assert_eq!(inside("KTP ditunjukkan"), "KTP ditunjukkan");
        assert_eq!(inside(""), "");
    }
}
