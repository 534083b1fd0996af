//! Jombang's complaints about its service, line by line: how they come, what is due when, and how they
//! end. All dates are worked out by hand; the notes name the days that count.
#![cfg(not(target_arch = "wasm32"))]

mod desk;

use desk::{
    answered, at,
    banten::close,
    jombang::{administration, complaint, coordinated, hearing, responded, settled, too_early},
    slug, wait,
};
use titik_temu::{
    app::{Trouble, Wish},
    domain::{
        case::{CasePhase, Refusal},
        deadline::{DeadlineState, foremost},
        progress::Stage,
    },
};

const PACK: &str = "jombang-pengaduan-layanan";
const RESPONSE: &str = "response-3-days";

#[test]
fn a_complaint_goes_its_whole_way_through_march_2026() {
    // Collective leave and holidays from the 18th to the 24th.
    let test = hearing(1);
    test.now("2026-03-16 09:00");
    let case = test.receive(complaint(Some("complaint"), "email"));
    assert_eq!(test.file(case).case.register_number(), Some("PGD/A/2026/0001"), "the counter of complaints");
    test.assert_due(case, RESPONSE, "2026-03-26 16:00", "17, 25, 26");
    assert_eq!(test.step_now(case), "administrative-check");

    test.now("2026-03-16 11:00").record(case, administration("incomplete", "Identitas belum lengkap."));
    test.assert_due(case, RESPONSE, "2026-03-26 16:00", "returning it stops no clock");
    test.now("2026-03-17 09:00").record(case, administration("complete", ""));
    test.record(case, coordinated("further"));
    assert_eq!(test.step_now(case), "coordination", "another one is needed");
    test.now("2026-03-25 09:00").record(case, coordinated("done"));
    assert_eq!(test.step_now(case), "response");
    test.now("2026-03-26 15:59").record(case, responded());
    test.met(case, RESPONSE, "2026-03-26 15:59");

    assert_eq!(test.step_now(case), "settlement");
    assert!(foremost(&test.file(case).deadlines(test.desk.now())).is_none(), "the standard sets no limit here");
    test.now("2026-06-10 09:00").record(case, settled());
    test.met(case, RESPONSE, "2026-03-26 15:59");
    test.record(case, close("settled", ""));
    let file = test.file(case);
    assert_eq!((file.case.phase(), test.ending(case).as_str()), (CasePhase::Ended, "settled"));
    assert!(file.progress().steps.iter().all(|state| state.stage == Stage::Done));
    assert!(file.case.reviews.is_empty(), "{:?}", file.case.reviews);
}

#[test]
fn the_response_is_counted_from_the_receipt_whenever_that_was() {
    let test = hearing(2);
    let due = |received: &str, due: &str, counted: &str| {
        test.now(received);
        test.assert_due(test.receive(complaint(Some("complaint"), "box")), RESPONSE, due, counted);
    };
    due("2026-03-14 20:00", "2026-03-25 16:00", "a Saturday; 16, 17, 25");
    due("2026-04-01 09:00", "2026-04-07 16:00", "2, 6, 7: the 3rd is Good Friday");
    due("2026-12-23 09:00", "2026-12-30 16:00", "28, 29, 30: collective leave on the 24th, Christmas");
    due("2026-12-31 09:00", "2027-01-07 16:00", "4, 6, 7: holidays on the 1st and the 5th");
}

#[test]
fn the_response_may_come_before_the_check_and_too_late() {
    let test = hearing(3);
    test.now("2026-03-02 09:00");
    let case = test.receive(complaint(Some("complaint"), "whatsapp"));
    test.assert_due(case, RESPONSE, "2026-03-05 15:00", "3, 4, 5, in Ramadan's hours");
    test.record(case, responded());
    test.met(case, RESPONSE, "2026-03-02 09:00");
    assert_eq!(test.refusal(case, responded()), Refusal::StepDone(slug("response")));

    let late = test.receive(complaint(Some("complaint"), "whatsapp"));
    test.now("2026-03-05 15:01").record(late, responded());
    test.met_late(late, RESPONSE);
}

#[test]
fn a_settlement_told_within_the_limit_is_a_response_too() {
    let test = hearing(4);
    test.now("2026-03-02 09:00");
    let case = test.coordinated_complaint();
    test.record(case, settled());
    test.met(case, RESPONSE, "2026-03-02 09:00");
    assert_eq!(test.stage(case, "response"), Stage::NotNeeded);
    test.record(case, close("settled", ""));
}

#[test]
fn an_office_can_read_the_response_as_the_settlement() {
    let test = hearing(5);
    test.reads(PACK, "response-met-by", "settled");
    test.now("2026-03-02 09:00");
    let case = test.coordinated_complaint();
    test.record(case, responded());
    test.assert_due(case, RESPONSE, "2026-03-05 15:00", "3, 4, 5: still running");
    assert!(test.notes(case, RESPONSE)[0].contains("penyelesaian disampaikan"));
    test.now("2026-03-04 09:00").record(case, settled());
    test.met(case, RESPONSE, "2026-03-04 09:00");
}

#[test]
fn suggestions_and_input_can_end_with_the_response() {
    let test = hearing(6);
    test.now("2026-03-02 09:00");
    for kind in ["suggestion", "input"] {
        let case = test.receive(complaint(Some(kind), "instagram"));
        assert_eq!(test.refusal(case, close("noted", "")), too_early(&["responded"]));
        test.record(case, responded());
        test.record(case, close("noted", ""));
        assert_eq!(test.ending(case), "noted");
    }
    let case = test.receive(complaint(Some("complaint"), "instagram"));
    test.record(case, responded());
    assert_eq!(test.refusal(case, close("noted", "")), Refusal::NotThisWay, "a complaint is settled");
}

#[test]
fn every_channel_of_the_standard_takes_a_complaint() {
    let test = hearing(7);
    test.now("2026-03-02 09:00");
    for channel in ["face-to-face", "box", "telephone", "whatsapp", "email", "lapor", "facebook", "instagram"] {
        test.receive(complaint(Some("complaint"), channel));
    }
    let unknown = wait(test.desk.take_in(complaint(Some("complaint"), "pigeon"), test.desk.now()));
    assert_eq!(unknown, Err(Trouble::Refused(Refusal::NotInProcedure)));
}

#[test]
fn a_complaint_is_in_writing_with_who_and_what() {
    let test = hearing(8);
    test.now("2026-03-02 09:00");
    let refused = |form| match wait(test.desk.take_in(form, test.desk.now())) {
        Err(Trouble::Refused(refusal)) => refusal,
        other => panic!("not refused: {other:?}"),
    };
    assert_eq!(refused(complaint(None, "email")), Refusal::KindMissing);
    let mut form = complaint(Some("complaint"), "email");
    form.parties.clear();
    assert_eq!(refused(form), Refusal::PartyMissing(slug("complainant")));
    let mut form = complaint(Some("complaint"), "telephone");
    form.acts.clear();
    assert_eq!(refused(form), Refusal::FieldMissing(slug("matter")));
    let mut form = complaint(Some("complaint"), "telephone");
    form.acts[0].2 = answered("matter", "Antrean terlalu lama.");
    assert_eq!(refused(form), Refusal::FieldMissing(slug("written-by")), "spoken or written, it is said which");
    let required: Vec<String> = {
        let file = test.file(test.receive(complaint(Some("complaint"), "email")));
        file.requirements().map(|requirement| requirement.part.id.to_string()).collect()
    };
    assert_eq!(required, ["written-complaint", "full-identity"]);
}

#[test]
fn out_of_order_is_refused_with_what_is_missing() {
    let test = hearing(9);
    test.now("2026-03-02 09:00");
    let case = test.receive(complaint(Some("complaint"), "email"));
    assert_eq!(test.refusal(case, coordinated("done")), too_early(&["checked"]));
    assert_eq!(test.refusal(case, settled()), too_early(&["checked", "coordinated"]));
    assert_eq!(test.refusal(case, close("settled", "")), too_early(&["settlement-told"]));
    assert_eq!(test.refusal(case, administration("incomplete", "")), Refusal::ReasonMissing);
    test.record(case, administration("complete", ""));
    assert_eq!(test.refusal(case, administration("complete", "")), Refusal::StepDone(slug("administrative-check")));
    let bare = Wish::Act(slug("response"), slug("respond"), answered("response", "Diterima."));
    assert_eq!(test.refusal(case, bare), Refusal::FieldMissing(slug("delivery")), "how it was given is kept");
    let early = test.record_at(case, responded(), "2026-03-01 09:00");
    assert_eq!(early, Err(Trouble::Refused(Refusal::BeforeStart(None, at("2026-03-02 09:00")))));
}

#[test]
fn a_complaint_can_end_beyond_the_standard_with_a_reason() {
    let test = hearing(10);
    test.now("2026-03-02 09:00");
    for state in ["withdrawn", "not-actionable", "referred"] {
        let case = test.receive(complaint(Some("complaint"), "lapor"));
        assert_eq!(test.refusal(case, close(state, " ")), Refusal::ReasonMissing);
        test.record(case, close(state, "Bukan kewenangan dinas."));
        assert_eq!(test.ending(case), state);
        let state = test.deadline(case, RESPONSE).state;
        assert!(matches!(state, DeadlineState::Lapsed { .. }), "{state:?}");
    }
}

#[test]
fn pause_and_extension_move_the_response() {
    let test = hearing(11);
    test.now("2026-03-13 09:00");
    let case = test.receive(complaint(Some("complaint"), "email"));
    test.assert_due(case, RESPONSE, "2026-03-25 16:00", "16, 17, 25");
    test.now("2026-03-16 09:00").record(case, Wish::Pause("Pelapor belum dapat dihubungi.".to_owned().into(), None));
    test.now("2026-03-17 09:00").record(case, Wish::Resume);
    test.assert_due(case, RESPONSE, "2026-03-26 16:00", "17, 25, 26: paused at the close of the 16th");
    let more = Wish::Extend(slug(RESPONSE), 1, "Menunggu instansi lain.".to_owned(), "Kepala Dinas".to_owned());
    test.record(case, more);
    test.assert_due(case, RESPONSE, "2026-03-27 16:30", "27, a Friday");
}

#[test]
fn the_receipt_says_what_the_standard_says() {
    let test = hearing(12);
    test.now("2026-03-16 09:00");
    let receipt = test.receipt(test.receive(complaint(Some("suggestion"), "box")));
    for said in [
        "Tanda terima pengaduan",
        "Kotak aduan dan saran",
        "188.4/457/415.26/2023",
        "standar tidak menetapkan",
        "26 Maret 2026",
        "“Respon pengaduan paling lambat 3 hari kerja sejak diterimanya pengaduan.”",
    ] {
        assert!(receipt.to_lowercase().contains(&said.to_lowercase()), "{said} is not in:\n{receipt}");
    }
}
