//! Each procedure through the built app, from intake to every ending that its standard has, with a reload after every
//! step. Banten's mediation is `whole_case.rs`.
//!
//! Due dates are worked out by hand, the days that count beside them. In January 2026 the 1st and the 16th are holidays.

use journeys::{Browser, Host, Officer};

#[test]
fn jombang_consultation_complaint_and_problem_solving() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    let officer = Officer::of(&browser, &host, "jombang-fasilitasi-koperasi", "2026-01-12T09:00:00+07:00");

    officer.take_in(&[("branch", "consultation"), ("channel", "handed-in")]);
    officer.stands("service-10-days", "waiting");
    officer.act("check-file", &[("outcome", "complete")]);
    // 13, 14, 15, 19, 20, 21, 22, 23, 26, 27.
    officer.due("service-10-days", "2026-01-27T16:00:00+07:00", "Selasa, 27 Januari 2026, 16.00 WIB");
    officer.act("give-consultation", &[]).act("hand-over-report", &[]).stands("service-10-days", "met");
    officer.close("consulted");

    officer.take_in(&[
        ("branch", "complaint"),
        ("channel", "handed-in"),
        ("party-respondent-name", "Koperasi Anggrek Rekaan"),
    ]);
    officer.act("check-file", &[("outcome", "incomplete"), ("reason", "Fotokopi KTP belum ada.")]);
    officer.stands("service-10-days", "waiting").act("check-file", &[("outcome", "complete")]);
    officer.invite("schedule-both", "2026-01-13", "10:00");
    officer.at("2026-01-13T10:30:00+07:00").meet("facilitate-both", false, &[]);
    officer.invite("schedule-both", "2026-01-14", "10:00");
    officer.at("2026-01-14T11:00:00+07:00").meet("facilitate-both", true, &[("outcome", "solved")]);
    officer.act("sign-agreement", &[("outcome", "signed")]).act("hand-over-report", &[]);
    officer.close("solved");

    officer.take_in(&[("branch", "problem-solving"), ("channel", "sent")]);
    officer.act("check-file", &[("outcome", "complete")]).invite("schedule-applicant", "2026-01-15", "09:00");
    officer.at("2026-01-15T10:00:00+07:00").meet("facilitate-applicant", true, &[("outcome", "unsolved")]);
    officer.act("hand-over-report", &[]).close("no-agreement");
    browser.untroubled();
}

#[test]
fn jombang_complaint_about_the_service() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    let officer = Officer::of(&browser, &host, "jombang-pengaduan-layanan", "2026-01-13T09:00:00+07:00");
    officer.take_in(&[("kind", "complaint"), ("channel", "email")]);
    // 14, 15, 19.
    officer.due("response-3-days", "2026-01-19T16:00:00+07:00", "Senin, 19 Januari 2026, 16.00 WIB");
    officer.act("check-administration", &[("outcome", "complete")]);
    officer.act("coordinate", &[("outcome", "further")]).act("coordinate", &[("outcome", "done")]);
    officer.at("2026-01-19T15:59:00+07:00").act("respond", &[]).stands("response-3-days", "met");
    officer.act("settle", &[]).close("settled");
    browser.untroubled();
}

#[test]
fn tabanan_by_letter_and_face_to_face_on_a_device_in_another_zone() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.order("Emulation.setTimezoneOverride", serde_json::json!({ "timezoneId": "Asia/Jakarta" }));
    // Saturday the 31st, 09.00 in Tabanan.
    let officer = Officer::of(&browser, &host, "tabanan-dumas", "2026-01-31T08:00:00+07:00");
    officer.take_in(&[("channel", "letter")]);
    // 2, 3, 4, 5, 6.
    officer.due("normal-5-days", "2026-02-06T16:30:00+08:00", "Jumat, 6 Februari 2026, 16.30 WITA");
    officer.at("2026-02-02T08:00:00+07:00").act("hand-to-secretary", &[]).act("enter-agenda", &[]);
    officer.act("put-before-head", &[]).act("route-letter", &[("route-to", "division")]).act("hand-to-members", &[]);
    officer
        .act("record-absence", &[("outcome", "both")])
        .act("set-class", &[("class", "special"), ("reason", "Keduanya dinas luar.")]);
    // A month from the 31st: February has none.
    officer.due("special-1-month", "2026-02-28T23:59:00+08:00", "Sabtu, 28 Februari 2026, 23.59 WITA");
    officer
        .act("record-follow-up", &[("outcome", "answer-found")])
        .act("record-monitoring", &[("outcome", "settling")]);
    officer.act("draft-reply", &[("content", "Rapat anggota akan diadakan bulan depan.")]);
    let case = browser.place();
    browser.press_on("a[data-letter=reply-letter]");
    browser.meet("#letter-print");
    browser.see("Rapat anggota akan diadakan bulan depan.");
    browser.go(&case);
    browser.settle();
    officer.act("make-reply", &[("reply-number", "045/DUMAS/2026")]);
    browser.press_on("a[data-letter=reply-letter]");
    browser.meet("#letter-print");
    browser.see("045/DUMAS/2026");
    browser.go(&case);
    browser.settle();
    officer.act("sign-reply", &[("outcome", "signed")]);
    officer.act("send-reply", &[]).stands("special-1-month", "met").close("answered-by-letter");

    officer.take_in(&[("channel", "face-to-face")]);
    officer
        .act("ask-subject", &[])
        .act("record-contact", &[])
        .act("connect-complainant", &[("route-to", "secretariat")]);
    officer.act("give-answer", &[("outcome", "no-letter")]).stands("normal-5-days", "met");
    officer.close("answered-face-to-face");
    browser.untroubled();
}

#[test]
fn west_kalimantan_meetings_and_audiences() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    // Monday, ten minutes before the office's break.
    let officer = Officer::of(&browser, &host, "kalbar-rapat-audiensi", "2026-01-12T11:50:00+07:00");
    officer.take_in(&[("kind", "audience"), ("channel", "information-desk")]);
    officer.due("administration-15-minutes", "2026-01-12T13:05:00+07:00", "Senin, 12 Januari 2026, 13.05 WIB");
    officer.act("receive-letter", &[("outcome", "handed-over")]);
    // 13, 14, 15: calendar days.
    officer.due("reply-3-days", "2026-01-15T23:59:00+07:00", "Kamis, 15 Januari 2026, 23.59 WIB");
    officer.at("2026-01-12T13:05:00+07:00").act("register-letter", &[]).stands("administration-15-minutes", "met");
    officer.act("decide-willingness", &[("outcome", "willing")]).invite("schedule-meeting", "2026-01-14", "09:00");
    officer.act("issue-reply", &[]).act("hand-over-reply", &[]).stands("reply-3-days", "met");
    officer.at("2026-01-14T10:00:00+07:00").meet("hold-meeting", true, &[]).close("facilitated");

    // The standard's own end: the guest has the reply with willingness and schedule.
    officer.take_in(&[("kind", "meeting"), ("channel", "information-desk")]);
    officer.act("receive-letter", &[("outcome", "handed-over")]).act("register-letter", &[]);
    officer.act("decide-willingness", &[("outcome", "willing")]).invite("schedule-meeting", "2026-01-19", "09:00");
    officer.act("issue-reply", &[]).act("hand-over-reply", &[]).close("answered");

    officer.take_in(&[("kind", "meeting"), ("channel", "general-affairs")]);
    officer.act("receive-letter", &[("outcome", "handed-over")]).act("register-letter", &[]);
    officer.act("decide-willingness", &[("outcome", "unwilling"), ("reason", "Bukan kewenangan dinas.")]);
    officer.act("issue-reply", &[]).act("hand-over-reply", &[]).close("unwilling");
    browser.untroubled();
}

#[test]
fn west_kalimantan_complaints_by_class() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    // Friday; the office closes at 16.30.
    let officer = Officer::of(&browser, &host, "kalbar-pengaduan", "2026-01-09T15:30:00+07:00");
    officer.take_in(&[("kind", "complaint"), ("channel", "telephone")]);
    officer.act("set-class", &[("class", "light"), ("reason", "Pertanyaan sederhana.")]);
    // An hour on Friday, two on Monday from 07.30.
    officer.due("light-3-hours", "2026-01-12T09:30:00+07:00", "Senin, 12 Januari 2026, 09.30 WIB");
    officer.act("route-to-team", &[]).act("process", &[]).act("give-answer", &[]).stands("light-3-hours", "met");
    officer.close("answered");

    officer.at("2026-12-21T09:00:00+07:00").take_in(&[("kind", "complaint"), ("channel", "lapor")]);
    officer.act("set-class", &[("class", "normative"), ("reason", "Pelayanan tidak sesuai standar.")]);
    // 22, 23, 28, 29, 30: collective leave and Christmas on the 24th and 25th.
    officer.due("normative-5-days", "2026-12-30T16:00:00+07:00", "Rabu, 30 Desember 2026, 16.00 WIB");
    officer.at("2026-12-28T08:00:00+07:00").pause();
    // 22, 23, then 11, 12, 13 January: the pause has eaten the days between.
    officer.at("2027-01-11T08:00:00+07:00").resume();
    officer.due("normative-5-days", "2027-01-13T16:00:00+07:00", "Rabu, 13 Januari 2027, 16.00 WIB");
    // Another class keeps the start and the pause: 60 working days, over Idul Fitri.
    officer.reclassify("supervised-examined", &[]);
    officer.due("supervised-60-days", "2027-04-13T16:00:00+07:00", "Selasa, 13 April 2027, 16.00 WIB");
    browser.untroubled();
}

#[test]
fn misconduct_proven_not_proven_and_not_examined() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    let officer = Officer::of(&browser, &host, "banten-penyalahgunaan-wewenang", "2026-01-12T09:00:00+07:00");
    let examined = || {
        officer.take_in(&[
            ("kind", "abuse"),
            ("channel", "in-person"),
            ("party-complainant-name", "Wahyuni Contohwati"),
        ]);
        browser.see("Standar tidak menetapkan tenggat");
        officer.act("appoint", &[("outcome", "untied")]);
        officer.act("verify-respondent", &[("outcome", "true")]).act("verify-complainant", &[("outcome", "true")]);
        officer.act("review", &[("outcome", "to-examination")]);
        officer.act("hear-complainant", &[("outcome", "given")]).act("hear-respondent", &[("outcome", "declined")]);
        officer.act("note-examination", &[]);
    };
    examined();
    officer.act("conclude", &[("outcome", "proven")]).act("record-sanction", &[]).close("proven");
    examined();
    officer.act("conclude", &[("outcome", "not-proven")]).act("archive", &[]).close("not-proven");

    // Nobody who reports it: accepted as information, the step of their identity not met.
    officer.take_in(&[("kind", "service"), ("channel", "email")]);
    officer.act("appoint", &[("outcome", "untied")]).act("verify-respondent", &[("outcome", "true")]);
    officer.act("review", &[("outcome", "not-examined"), ("reason", "Bukan perbuatan ASN.")]).close("not-examined");
    browser.untroubled();
}
