//! Letters of a case: every value comes from the case, its procedure and its office; what was kept is
//! printed again with the same text.
#![cfg(not(target_arch = "wasm32"))]

mod desk;

use std::rc::Rc;

use desk::{Folder, TestDesk, answered, at, intake, outcome, setup, slug, wait};
use titik_temu::{
    app::{Desk, Form, LetterDetails, LetterDraft, Setup, Trouble, Wish, World},
    catalog::letter_template::Field,
    domain::{
        fact::{CaseId, FactId},
        office::OfficeProfile,
        party::{DocumentKind, Identity, IdentityDocument},
    },
    letters::{Body, Letter, WRITING_BLANK},
    record::OfficerPerson,
};

const PLACE: &str = "Ruang Mediasi";

/// An office with everything that a kop can hold.
fn office(now: &str) -> TestDesk {
    let test = TestDesk::empty(7, at(now));
    let profile = OfficeProfile {
        telephone: "+62215550100".to_owned(),
        email: "layanan@contoh.example".to_owned(),
        postcode: "00000".to_owned(),
        ..setup().profile
    };
    let officer = OfficerPerson {
        name: "Drs. H. Contoh Misalnya, M.Si.".to_owned(),
        position: "Kepala Dinas".to_owned(),
        rank: "Pembina Contoh".to_owned(),
        nip: "000000000000000001".to_owned(),
    };
    wait(test.desk.set_up(Setup { profile, officer, ..setup() })).expect("an office");
    test
}

fn complainant() -> Identity {
    Identity {
        name: "Wahyuni Contohwati".to_owned(),
        document: Some(IdentityDocument { kind: DocumentKind::Nik, number: "9999995403810001".to_owned() }),
        address: "Jalan Melati Nomor 12".to_owned(),
        telephone: "+6281200000001".to_owned(),
        ..Identity::default()
    }
}

fn respondent() -> Identity {
    Identity {
        name: "Koperasi Anggrek Rekaan".to_owned(),
        address: "Jalan Anggrek Nomor 3".to_owned(),
        represented_by: "Hendra Umpama (ketua pengurus)".to_owned(),
        ..Identity::default()
    }
}

fn taken_in(test: &TestDesk) -> CaseId {
    let mut form = intake();
    form.parties = vec![(slug("complainant"), complainant()), (slug("respondent"), respondent())];
    form.handed_over.retain(|id| *id != "evidence");
    wait(test.desk.take_in(form, test.desk.now())).expect("taken in")
}

fn draft(test: &TestDesk, case: CaseId, id: &str) -> LetterDraft {
    wait(test.desk.letter(case, &slug(id), None)).expect("a letter")
}

fn details(test: &TestDesk, case: CaseId, draft: &LetterDraft, typed: &[(Field, &str)]) -> LetterDetails {
    let mut details = test.desk.letter_details(&test.file(case), draft);
    for (field, text) in typed {
        let known = details.typed.iter_mut().find(|(known, _)| known == field).expect("asked by the template");
        known.1 = (*text).to_owned();
    }
    details
}

fn letter(test: &TestDesk, case: CaseId, id: &str, typed: &[(Field, &str)]) -> Letter {
    let draft = draft(test, case, id);
    test.desk.compose_letter(&test.file(case), &draft, &details(test, case, &draft, typed))
}

fn lines(letter: &Letter) -> String {
    letter.texts().join("\n")
}

fn assert_says(letter: &Letter, sentences: &[&str]) {
    let text = lines(letter);
    for sentence in sentences {
        assert!(text.contains(sentence), "“{sentence}” is missing in:\n{text}");
    }
}

fn invite(test: &TestDesk, case: CaseId, step: &str, act: &str, when: &str) -> FactId {
    test.record(case, Wish::Invite(slug(step), slug(act), at(when), PLACE.to_owned(), String::new()))
}

fn meet(test: &TestDesk, case: CaseId, (step, act): (&str, &str), meeting: FactId, came: &[(&str, bool)], form: Form) {
    let came = came.iter().map(|(role, came)| (slug(role), *came)).collect();
    test.record(case, Wish::Meet(slug(step), slug(act), meeting, came, form));
}

/// A case that was verified on 4 March 2026.
fn verified(test: &TestDesk) -> CaseId {
    let case = taken_in(test);
    test.now("2026-03-04 10:00");
    test.record(case, Wish::Act(slug("verification"), slug("verify"), outcome("complete")));
    case
}

#[test]
fn a_receipt_says_what_was_given_and_what_comes_next() {
    let test = office("2026-03-02 09:15");
    let case = taken_in(&test);
    let receipt = letter(&test, case, "receipt", &[]);
    assert_eq!(receipt.missing, [], "{}", lines(&receipt));
    assert_says(
        &receipt,
        &[
            "PEMERINTAH PROVINSI CONTOH",
            "Jalan Umpama Nomor 1, 00000",
            "Telepon (021) 5550100, Surel layanan@contoh.example",
            "TANDA TERIMA PENGADUAN",
            "Senin, 2 Maret 2026, pukul 09.15 WIB",
            "Datang langsung",
            "KTP 9999••••••••0001",
            "0812-0000-0001",
            "Simpanan belum dikembalikan.",
            "Pihak yang dilaporkan\nKoperasi Anggrek Rekaan",
            "Dasar hukum\ntidak tercantum",
            "Biaya\ntidak dipungut biaya",
            "Persyaratan dipenuhi\nMengisi buku tamu; KTP atau identitas lain ditunjukkan",
            "Belum dipenuhi\nBerkas atau bukti pendukung\n",
            "Tahap berikutnya\nVerifikasi berkas pengaduan",
            "Paling lambat\nKamis, 5 Maret 2026, 23.59 WIB",
            "3 hari kalender sejak surat pengaduan diterima pada Senin, 2 Maret 2026, 09.15 WIB; hari itu sendiri tidak \
             dihitung.",
            "paling lambat 3 hari setelah surat pengaduan diterima",
            "telepon (021) 5550100; surel layanan@contoh.example; datang langsung ke Jalan Umpama Nomor 1.",
            "NIP 00000000 000000 0 001",
            "Kota Contoh, 2 Maret 2026",
        ],
    );
    let fingerprint = test.file(case).fingerprint();
    assert_says(&receipt, &[&format!("Sidik jari berkas: {fingerprint}")]);
    let said = receipt.blocks.iter().find_map(|block| match &block.body {
        Body::Title { code, .. } => code.clone(),
        _ => None,
    });
    let number = test.file(case).case.register_number().expect("a number").to_owned();
    assert_eq!(said, Some(format!("Titik Temu: nomor register {number}, sidik {fingerprint}")), "nobody's name");
    assert!(!lines(&receipt).contains("9999995403810001"), "the NIK must stay covered");
}

#[test]
fn the_first_invitation_of_the_reported_party_misses_only_its_number() {
    let test = office("2026-03-02 09:15");
    let case = verified(&test);
    invite(&test, case, "respondent-meeting", "invite-respondent", "2026-03-09 09:00");
    let bare = letter(&test, case, "invitation-respondent", &[]);
    assert_eq!(bare.missing, [Field::LetterNumber]);
    assert_says(&bare, &[WRITING_BLANK]);
    let typed =
        [(Field::LetterNumber, "005/12/2026"), (Field::Bring, "KTP\nBuku simpanan"), (Field::Urgency, "Segera")];
    let full = letter(&test, case, "invitation-respondent", &typed);
    assert_eq!(full.missing, []);
    assert_says(
        &full,
        &[
            "005/12/2026",
            "Segera",
            "Undangan konfirmasi pengaduan",
            "Yth. Pengurus Koperasi Anggrek Rekaan",
            "u.p. Saudara/Saudari Hendra Umpama (ketua pengurus)",
            "di Jalan Anggrek Nomor 3",
            "pada tanggal 2 Maret 2026",
            "selaku pihak yang dilaporkan",
            "Senin, 9 Maret 2026",
            "09.00 WIB",
            PLACE,
            "1.\nKTP\n2.\nBuku simpanan",
            "Kepala Dinas,",
            "Pembina Contoh",
        ],
    );
    assert!(!lines(&full).contains("undangan ke-"));
}

#[test]
fn after_a_no_show_the_invitation_says_that_it_is_the_second() {
    let test = office("2026-03-02 09:15");
    let case = verified(&test);
    let acts = ("respondent-meeting", "meet-respondent");
    let first = invite(&test, case, acts.0, "invite-respondent", "2026-03-09 09:00");
    test.now("2026-03-09 11:00");
    meet(&test, case, acts, first, &[("respondent", false)], Form::default());
    invite(&test, case, acts.0, "invite-respondent", "2026-03-13 09:00");
    let again = letter(&test, case, "invitation-respondent", &[]);
    assert_says(&again, &["(undangan ke-2)", "yang dijadwalkan pada tanggal 9 Maret 2026 belum dapat terlaksana"]);
    // The earlier one can still be made.
    let draft = wait(test.desk.letter(case, &slug("invitation-respondent"), Some(first))).expect("a letter");
    let earlier = test.desk.compose_letter(&test.file(case), &draft, &details(&test, case, &draft, &[]));
    assert!(!lines(&earlier).contains("undangan ke-"));
}

#[test]
fn invitations_to_mediation_know_the_meetings_before() {
    let test = office("2026-03-02 09:15");
    let case = verified(&test);
    let respondent = invite(&test, case, "respondent-meeting", "invite-respondent", "2026-03-09 09:00");
    test.now("2026-03-09 11:00");
    let acts = ("respondent-meeting", "meet-respondent");
    meet(&test, case, acts, respondent, &[("respondent", true)], Form::default());
    let complainant = invite(&test, case, "complainant-meeting", "invite-complainant", "2026-03-11 09:00");
    assert_says(
        &letter(&test, case, "invitation-complainant", &[]),
        &["Yth. Saudara/Saudari Wahyuni Contohwati", "pada tanggal 9 Maret 2026 kami telah bertemu", "selaku pelapor"],
    );
    test.now("2026-03-11 10:00");
    let acts = ("complainant-meeting", "meet-complainant");
    meet(&test, case, acts, complainant, &[("complainant", true)], answered("statement", "Tetap."));
    let both = [("complainant", true), ("respondent", true)];
    let first = invite(&test, case, "mediation", "invite-both", "2026-03-13 09:00");
    let letter_one = letter(&test, case, "invitation-both", &[]);
    assert_eq!(letter_one.missing, [Field::LetterNumber]);
    assert_says(
        &letter_one,
        &[
            "Hal\nUndangan mediasi\n",
            "pada tanggal 9 Maret 2026 dan dengan Wahyuni Contohwati pada tanggal 11 Maret 2026",
            "Mediasi",
        ],
    );
    test.now("2026-03-13 11:00");
    meet(&test, case, ("mediation", "mediate"), first, &both, outcome("not-yet"));
    let second = invite(&test, case, "continued-mediation", "invite-again", "2026-03-30 09:00");
    assert_says(&letter(&test, case, "invitation-both", &[]), &["mediasi lanjutan, pertemuan ke-2\n"]);
    test.now("2026-03-30 10:00");
    let one = [("complainant", true), ("respondent", false)];
    meet(&test, case, ("continued-mediation", "mediate-again"), second, &one, Form::default());
    invite(&test, case, "continued-mediation", "invite-again", "2026-04-06 09:00");
    assert_says(
        &letter(&test, case, "invitation-both", &[]),
        &["pertemuan ke-2 (undangan ke-2)", "yang dijadwalkan pada tanggal 30 Maret 2026"],
    );
}

#[test]
fn a_kept_letter_keeps_its_text_whatever_happens_later() {
    let test = office("2026-03-02 09:15");
    let case = taken_in(&test);
    let before = test.file(case).fingerprint();
    let draft = draft(&test, case, "receipt");
    let details = details(&test, case, &draft, &[]);
    let made = test.desk.compose_letter(&test.file(case), &draft, &details);
    wait(test.desk.keep_letter(case, &draft, &details, &made)).expect("kept");
    test.now("2026-03-04 10:00");
    test.record(case, Wish::NameParty(slug("complainant"), Identity { name: "Nama Lain".into(), ..complainant() }));
    wait(test.desk.describe_office(OfficeProfile { name: "Kantor Lain".into(), ..setup().profile })).expect("changed");
    let kept = test.file(case).kept_letters();
    assert_eq!((kept.len(), kept[0].number.as_deref()), (1, None));
    assert_eq!(kept[0].text.as_ref().map(lines), Some(lines(&made)));
    assert_eq!(test.file(case).case.letters[0].1.fingerprint, before);
    assert_says(&made, &[&before]);
    assert_says(&letter(&test, case, "receipt", &[]), &["Nama Lain", "KANTOR LAIN"]);
}

#[test]
fn a_letter_after_the_last_limit_names_the_one_that_waits() {
    let test = office("2026-03-02 09:15");
    let case = verified(&test);
    invite(&test, case, "respondent-meeting", "invite-respondent", "2026-03-09 09:00");
    assert_says(
        &letter(&test, case, "receipt", &[]),
        &["Paling lambat\n3 hari kerja sejak bertemu pihak yang dilaporkan", "Undangan kepada pelapor"],
    );
}

#[test]
fn letters_are_made_without_a_network_once_their_templates_were_read() {
    let test = office("2026-03-02 09:15");
    let case = taken_in(&test);
    let offline = || {
        let world = World { library: Rc::new(Folder("tests/fixtures")), ..test.world.clone() };
        wait(Desk::open(world)).expect("a desk")
    };
    let made = |desk: &Desk| wait(desk.letter(case, &slug("receipt"), None)).map(|draft| draft.template.id);
    assert_eq!(made(&offline()), Err(Trouble::Missing("letters/tanda-terima.json".to_owned())));
    wait(test.desk.keep_templates(&test.file(case).procedure));
    assert_eq!(made(&offline()), Ok("tanda-terima".to_owned()));
}
