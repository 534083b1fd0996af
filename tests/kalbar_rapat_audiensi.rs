//! West Kalimantan's meetings and audiences, line by line: arrival, letter, reply, meeting, endings. The
//! fifteen minutes and three days: `kalbar_rapat_audiensi_limits.rs`. Dates are worked out by hand.
#![cfg(not(target_arch = "wasm32"))]

mod desk;

use desk::{
    TestDesk, answered,
    banten::close,
    kalbar_rapat::{decide, guest_form, hand_over, letter, register, reply, schedule},
    order::too_early,
    outcome, slug, wait,
};
use titik_temu::{
    app::{Form, Trouble, Wish},
    domain::{
        case::{CasePhase, Refusal},
        deadline::DeadlineState,
        progress::Stage,
    },
};

const MINUTES: &str = "administration-15-minutes";
const REPLY: &str = "reply-3-days";

#[test]
fn a_guest_is_registered_answered_and_received() {
    let test = TestDesk::pontianak(1, "2026-03-02 08:00");
    test.now("2026-03-13 09:00");
    let case = test.guest();
    assert_eq!(test.file(case).case.register_number(), Some("PMH/A/2026/0001"), "an application");
    test.assert_due(case, MINUTES, "2026-03-13 09:15", "15 minutes");
    test.waits_for(case, REPLY, &["letter-handed-over"]);
    assert_eq!(test.step_now(case), "letter", "purpose and guest book came with the arrival");

    test.now("2026-03-13 09:05").record(case, letter("handed-over"));
    test.assert_due(case, MINUTES, "2026-03-13 09:15", "until the letter is registered");
    test.assert_due(case, REPLY, "2026-03-16 23:59", "14, 15, 16: calendar days");
    test.now("2026-03-13 09:12").record(case, register());
    test.met(case, MINUTES, "2026-03-13 09:12");

    assert_eq!(test.step_now(case), "willingness");
    test.record(case, decide("willing"));
    assert_eq!(test.step_now(case), "facilitation", "the reply letter needs the schedule");
    test.now("2026-03-16 10:00").record(case, schedule("2026-03-25 09:00"));
    assert_eq!(test.step_now(case), "reply");
    test.record(case, reply());
    test.assert_due(case, REPLY, "2026-03-16 23:59", "issued is not handed over");
    test.now("2026-03-16 15:00").record(case, hand_over());
    test.met(case, REPLY, "2026-03-16 15:00");
    test.now("2026-03-25 11:00").meet_guest(case, true);
    test.record(case, close("facilitated", ""));

    let file = test.file(case);
    assert_eq!(file.case.phase(), CasePhase::Ended);
    assert!(file.case.reviews.is_empty(), "{:?}", file.case.reviews);
    assert!(file.progress().steps.iter().all(|state| state.stage == Stage::Done));
}

#[test]
fn unwilling_is_told_with_its_reason_in_a_letter() {
    let test = TestDesk::pontianak(5, "2026-01-05 08:00");
    test.now("2026-01-12 09:00");
    let case = test.guest();
    test.letter_registered(case);
    let silent = Wish::Act(slug("willingness"), slug("decide-willingness"), outcome("unwilling"));
    assert_eq!(test.refusal(case, silent), Refusal::ReasonMissing);
    test.record(case, decide("unwilling"));
    assert_eq!(test.stage(case, "facilitation"), Stage::NotNeeded);
    assert_eq!(test.refusal(case, schedule("2026-01-15 09:00")), Refusal::NotThisWay);
    let early = close("unwilling", "");
    assert_eq!(test.refusal(case, early), too_early(&["reply-handed-over"]));
    test.record(case, reply());
    test.now("2026-01-15 16:00").record(case, hand_over());
    test.met(case, REPLY, "2026-01-15 16:00");
    let willing = test.refusal(case, close("answered", ""));
    assert_eq!(willing, too_early(&["willing"]));
    test.record(case, close("unwilling", ""));
    assert!(test.file(case).case.reviews.is_empty());
}

#[test]
fn a_guest_who_stays_away_is_invited_again() {
    let test = TestDesk::pontianak(6, "2026-01-05 08:00");
    test.now("2026-01-12 09:00");
    let case = test.guest();
    test.letter_registered(case);
    test.willing(case, "2026-01-14 09:00");
    test.now("2026-01-14 10:00").meet_guest(case, false);
    assert_eq!(test.step_now(case), "facilitation");
    test.record(case, schedule("2026-01-19 09:00"));
    assert_eq!(test.file(case).case.meetings[1].attempt, 2);
    test.met(case, REPLY, "2026-01-12 09:00");
    let refused = test.refusal(case, close("facilitated", ""));
    assert_eq!(refused, too_early(&["meeting-held"]));
    test.record(case, close("answered", ""));
}

#[test]
fn a_guest_without_a_letter_is_sent_for_it() {
    let test = TestDesk::pontianak(7, "2026-01-05 08:00");
    test.now("2026-01-12 09:00");
    let case = test.guest();
    let silent = Wish::Act(slug("letter"), slug("receive-letter"), outcome("not-yet"));
    assert_eq!(test.refusal(case, silent), Refusal::ReasonMissing);
    test.record(case, letter("not-yet"));
    assert_eq!(test.step_now(case), "letter");
    test.waits_for(case, REPLY, &["letter-handed-over"]);
    let pause = Wish::Pause("Menunggu surat.".to_owned().into(), None);
    test.record(case, pause);
    assert_eq!(test.due(case, MINUTES), None, "the minutes stand still with the clock");
    test.now("2026-01-13 09:00").record(case, Wish::Resume);
    test.assert_due(case, MINUTES, "2026-01-13 09:15", "none of the 15 was used up");
    test.letter_registered(case);
    test.met(case, MINUTES, "2026-01-13 09:00");
    test.assert_due(case, REPLY, "2026-01-16 23:59", "14, 15, 16, a holiday");
    let extend = Wish::Extend(slug(REPLY), 2, "Pimpinan dinas luar.".to_owned(), "Sekretaris".to_owned());
    test.record(case, extend);
    test.assert_due(case, REPLY, "2026-01-18 23:59", "and 17, 18");
}

#[test]
fn nothing_is_recorded_out_of_order() {
    let test = TestDesk::pontianak(8, "2026-01-05 08:00");
    test.now("2026-01-12 09:00");
    let case = test.guest();
    let early = |wish, missing: &[&str]| assert_eq!(test.refusal(case, wish), too_early(missing));
    early(register(), &["letter-handed-over"]);
    early(decide("willing"), &["letter-registered"]);
    early(schedule("2026-01-14 09:00"), &["willing"]);
    early(reply(), &["reply-settled"]);
    test.letter_registered(case);
    test.record(case, decide("willing"));
    early(hand_over(), &["reply-settled", "reply-issued"]);
    early(close("facilitated", ""), &["meeting-held"]);
    test.record(case, schedule("2026-01-14 09:00"));
    let meeting = test.open_meeting(case);
    let came = vec![(slug("guest"), true)];
    let held = Wish::Meet(slug("facilitation"), slug("hold-meeting"), meeting, came, Form::default());
    early(held, &["reply-handed-over"]);
    assert_eq!(test.refusal(case, decide("unwilling")), Refusal::StepDone(slug("willingness")));
    let unnumbered = Wish::Act(slug("reply"), slug("issue-reply"), answered("content", "Bersedia."));
    assert_eq!(test.refusal(case, unnumbered), Refusal::FieldMissing(slug("reply-number")));
}

#[test]
fn purpose_guest_book_and_kind_are_asked_at_the_desk() {
    let test = TestDesk::pontianak(9, "2026-01-05 08:00");
    let refused = |form| match wait(test.desk.take_in(form, test.desk.now())) {
        Err(Trouble::Refused(refusal)) => refusal,
        other => panic!("not refused: {other:?}"),
    };
    let mut no_book = guest_form();
    no_book.acts[0].2 = answered("purpose", "Audiensi.");
    assert_eq!(refused(no_book), Refusal::FieldMissing(slug("guest-book")));
    let mut silent = guest_form();
    silent.acts.clear();
    assert_eq!(refused(silent), Refusal::FieldMissing(slug("purpose")));
    let mut unclear = guest_form();
    unclear.kind = None;
    assert_eq!(refused(unclear), Refusal::KindMissing);
}

#[test]
fn endings_beyond_the_standard_ask_why() {
    for (seed, ending) in [(12, "withdrawn"), (13, "referred"), (14, "not-actionable")] {
        let test = TestDesk::pontianak(seed, "2026-01-05 08:00");
        test.now("2026-01-12 09:00");
        let case = test.guest();
        assert_eq!(test.refusal(case, close(ending, "")), Refusal::ReasonMissing);
        test.record(case, close(ending, "Permohonan dialihkan."));
        assert_eq!(test.file(case).case.phase(), CasePhase::Ended);
        assert!(matches!(test.deadline(case, MINUTES).state, DeadlineState::Lapsed { .. }));
    }
}

#[test]
fn a_receipt_names_the_guest_and_the_decree() {
    let test = TestDesk::pontianak(15, "2026-01-05 08:00");
    test.now("2026-01-12 09:00");
    let case = test.guest();
    test.letter_registered(case);
    let receipt = test.receipt(case);
    for said in [
        "TANDA TERIMA PERMOHONAN",
        "Tamu/pengguna layanan\nKoperasi Anggrek Rekaan",
        "Dasar hukum\n29/DISKOPUKM/TAHUN 2022",
        "Biaya\ntidak dipungut biaya",
        "Tahap berikutnya\nSurat jawaban",
        "Paling lambat\nKamis, 15 Januari 2026, 23.59 WIB",
    ] {
        assert!(receipt.contains(said), "“{said}” is missing in:\n{receipt}");
    }
}
