//! The count sheet: what it says of a date, what it never says, and that it is kept nowhere.
#![cfg(not(target_arch = "wasm32"))]

mod desk;

use desk::{TestDesk, slug, wait};
use titik_temu::{
    app::Wish,
    domain::fact::CaseId,
    letters::{Body, CellKind, Letter},
};

const RESPONDENT: &str = "invite-respondent-5-days";

fn sheet(test: &TestDesk, case: CaseId, limit: &str) -> Letter {
    let sheet = wait(test.desk.count_sheet(case, &slug(limit))).expect("a sheet");
    test.desk.compose_count_sheet(&sheet).expect("the limit applies")
}

fn text(letter: &Letter) -> String {
    letter.texts().join("\n")
}

#[track_caller]
fn says(letter: &Letter, words: &str) {
    let text = text(letter);
    assert!(text.contains(words), "“{words}” is not on the sheet:\n{text}");
}

fn days(letter: &Letter) -> Vec<(String, String, CellKind)> {
    let weeks = letter.blocks.iter().filter_map(|block| match &block.body {
        Body::Week(cells) => Some(cells.clone()),
        _ => None,
    });
    let all = weeks.flatten().filter(|cell| !matches!(cell.kind, CellKind::Head | CellKind::Blank));
    all.map(|cell| (cell.date, cell.mark, cell.kind)).collect()
}

#[test]
fn a_date_is_explained_with_every_day_and_no_name() {
    let test = TestDesk::banten(1, "2026-03-16 09:00");
    let case = test.take_in();
    test.verify(case);
    let kept = test.kept();
    let letter = sheet(&test, case, RESPONDENT);
    assert_eq!(letter.missing, [], "nothing is left to write by hand");
    // Five working days from Monday 16 March: the 17th; Nyepi, Idul Fitri and their leave; 25, 26, 27, 30.
    says(&letter, "Senin, 30 Maret 2026, 16.00 WIB");
    says(&letter, "Senin, 16 Maret 2026, 09.00 WIB");
    says(&letter, "5 hari kerja");
    says(&letter, "hari peristiwa adalah hari ke-0");
    says(&letter, "Cuti Bersama Hari Suci Nyepi");
    says(&letter, "sisa 5 hari kerja");
    says(&letter, "oleh Ratna Rekaanwati");
    says(&letter, &test.file(case).fingerprint());
    says(&letter, test.file(case).case.register_number().expect("a number"));
    let days = days(&letter);
    assert_eq!(days.len(), 15, "16 to 30 March");
    assert_eq!(days[0], ("16 Mar".to_owned(), "0".to_owned(), CellKind::Out));
    assert_eq!(days[2].1, "×");
    assert_eq!(days[14], ("30".to_owned(), "5".to_owned(), CellKind::Due));
    for name in ["Wahyuni", "Anggrek"] {
        assert!(!text(&letter).contains(name), "{name} is a party");
    }
    assert_eq!(test.kept().len(), kept.len() + 1, "only the template's copy is kept");
}

#[test]
fn pauses_extensions_and_years_without_a_calendar_stand_on_it() {
    let test = TestDesk::banten(2, "2027-12-01 08:00");
    test.now("2027-12-20 09:00");
    let case = test.take_in();
    test.verify(case);
    test.record(case, Wish::Pause("Pengurus rahasia sakit.".to_owned().into(), None));
    says(&sheet(&test, case, RESPONDENT), "belum dapat ditentukan selama waktu ditangguhkan");
    test.now("2027-12-29 09:00").record(case, Wish::Resume);
    let by = ("Perlu waktu.".to_owned(), "Kepala Dinas".to_owned());
    test.record(case, Wish::Extend(slug(RESPONDENT), 2, by.0, by.1));
    let letter = sheet(&test, case, RESPONDENT);
    says(&letter, "Kalender 2028 belum ditetapkan.");
    says(&letter, "20 Des 2027 09.00 WIB sampai 29 Des 2027 09.00 WIB");
    says(&letter, "2 hari kerja (di luar standar");
    says(&letter, "7 hari kerja");
    assert!(!text(&letter).contains("rahasia"), "reasons stay in the history");
    assert!(days(&letter).iter().any(|(_, mark, _)| mark == "‖"));
}

#[test]
fn minutes_are_told_window_by_window() {
    let test = TestDesk::pontianak(3, "2026-11-23 08:00");
    test.now("2026-11-27 16:20");
    let case = test.guest();
    let letter = sheet(&test, case, "administration-15-minutes");
    says(&letter, "Jumat, 27 November 2026, 16.20–16.30 WIB: 10 menit (jumlah 10 menit)");
    says(&letter, "Sabtu, 28 November 2026: kantor tutup");
    says(&letter, "Senin, 30 November 2026, 07.30–07.35 WIB: 5 menit (jumlah 15 menit)");
    assert_eq!(days(&letter), []);
    assert!(wait(test.desk.count_sheet(case, &slug("no-such-limit"))).is_err());
}
