//! The Indonesian words of a letter's values: what a case is called, how it may be asked after, how
//! long a limit is. Sentences of a letter stand in its template, those of a standard in its pack.

use crate::domain::{
    Slug,
    counting::{TimeLimit, Unit},
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
    fn words_begin_small_inside_a_sentence_unless_they_are_capitals() {
        assert_eq!(inside("Surat pengaduan diterima"), "surat pengaduan diterima");
        assert_eq!(inside("KTP ditunjukkan"), "KTP ditunjukkan");
        assert_eq!(inside(""), "");
    }
}
