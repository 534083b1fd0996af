//! Tabanan's procedure, line by line: two media, a chain of hand-overs, endings. Its limit, the special
//! case and the readings: `tabanan_dumas_limits.rs`. Dates are worked out by hand, in WITA.
#![cfg(not(target_arch = "wasm32"))]

mod desk;

use desk::{
    TestDesk, answered,
    banten::close,
    order::too_early,
    slug,
    tabanan::{
        DUMAS, FACE_TO_FACE, LETTER, agenda, agree_date, ask_subject, connect, contact_team, disposisi, draft,
        dumas_form, follow_up, give_answer, monitoring, reply_letter, sending, signature, to_head, to_members,
        to_secretary,
    },
    wait,
};
use titik_temu::{
    app::{IntakeForm, Trouble, Wish},
    domain::{
        case::{CasePhase, Refusal},
        deadline::DeadlineState,
        progress::Stage,
    },
};

const NORMAL: &str = "normal-5-days";

#[test]
fn a_letter_goes_from_hand_to_hand_and_is_answered_by_letter() {
    // 18 to 24 March 2026 are collective leave and holidays.
    let test = TestDesk::tabanan(1, "2026-03-02 08:00");
    test.now("2026-03-13 09:00");
    let case = test.dumas(LETTER);
    test.assert_due(case, NORMAL, "2026-03-27 16:30", "16, 17, 25, 26, 27");
    assert_eq!(test.stage(case, "letter-received"), Stage::Done, "customer service has it");
    let hands = [
        (to_secretary(), "to-secretary", "team-secretary"),
        (agenda(), "agenda", "team-chair"),
        (to_head(), "to-head", "head"),
        (disposisi("division"), "disposisi", "division"),
        (to_members(), "to-members", "team-members"),
    ];
    for (wish, step, role) in hands {
        assert_eq!(test.step_now(case), step);
        test.record(case, wish);
        assert_eq!(test.file(case).case.routed_to, Some(slug(role)));
    }
    test.now("2026-03-16 09:00").record(case, monitoring("continuing"));
    test.record(case, follow_up("continuing"));
    assert_eq!(test.step_now(case), "follow-up", "followed up as often as needed");
    test.now("2026-03-25 09:00").record(case, follow_up("answer-found"));
    assert_eq!(test.step_now(case), "monitoring");
    test.record(case, monitoring("settling"));
    for (wish, step) in [(draft(), "draft"), (reply_letter(), "reply-letter"), (signature("returned"), "signature")] {
        assert_eq!(test.step_now(case), step);
        test.record(case, wish);
    }
    let draft = wait(test.desk.letter(case, &slug("reply-letter"), None)).expect("the reply letter");
    let letter =
        test.desk.compose_letter(&test.file(case), &draft, &test.desk.letter_details(&test.file(case), &draft));
    let (text, drafted) = (letter.texts().join("\n"), "Rapat anggota akan diadakan.");
    assert!(text.contains("Nomor\n500/01/Rekaan"), "the number under which it was recorded: {text}");
    assert!(text.contains(drafted) && text.contains("Hal\nJawaban pengaduan"), "it says what was drafted: {text}");
    assert_eq!(test.step_now(case), "signature", "returned to be mended, not signed");
    test.now("2026-03-26 09:00").record(case, signature("signed"));
    test.assert_due(case, NORMAL, "2026-03-27 16:30", "signed is not sent");
    test.now("2026-03-27 16:00").record(case, sending());
    test.met(case, NORMAL, "2026-03-27 16:00");
    test.record(case, close("answered-by-letter", ""));

    let file = test.file(case);
    assert_eq!(file.case.phase(), CasePhase::Ended);
    assert!(file.case.reviews.is_empty(), "{:?}", file.case.reviews);
    for state in file.progress().steps {
        let needed =
            !["subject", "contact-team", "connect", "answer", "special-case"].contains(&state.step.id.as_str());
        let expected = if needed { Stage::Done } else { Stage::NotNeeded };
        assert_eq!(state.stage, expected, "{}", state.step.id);
    }
}

#[test]
fn someone_who_comes_is_answered_at_once() {
    let test = TestDesk::tabanan(2, "2026-12-01 08:00");
    test.now("2026-12-21 09:00");
    let case = test.dumas(FACE_TO_FACE);
    test.assert_due(case, NORMAL, "2026-12-30 16:00", "22, 23, 28, 29, 30; 24 and 25 are off");
    for step in ["letter-received", "to-secretary", "agenda", "disposisi", "follow-up", "monitoring"] {
        assert_eq!(test.stage(case, step), Stage::NotNeeded, "{step} belongs to letters");
    }
    for (wish, step) in [(ask_subject(), "subject"), (contact_team(), "contact-team"), (connect("division"), "connect")]
    {
        assert_eq!(test.step_now(case), step);
        test.record(case, wish);
    }
    assert_eq!(test.step_now(case), "answer");
    test.now("2026-12-21 09:40").record(case, give_answer("no-letter"));
    test.met(case, NORMAL, "2026-12-21 09:40");
    for step in ["draft", "reply-letter", "signature", "sending"] {
        assert_eq!(test.stage(case, step), Stage::NotNeeded, "no letter was asked for");
    }
    test.record(case, close("answered-face-to-face", ""));
    assert!(test.file(case).case.reviews.is_empty());
}

#[test]
fn a_written_reply_to_someone_who_came_is_made_when_asked_for() {
    let test = TestDesk::tabanan(4, "2026-01-05 08:00");
    test.now("2026-01-12 09:00");
    let case = test.dumas(FACE_TO_FACE);
    test.led_to_the_division(case);
    assert_eq!(test.refusal(case, draft()), too_early(&["answered"]));
    test.record(case, give_answer("letter-asked"));
    test.met(case, NORMAL, "2026-01-12 09:00");
    let missing = too_early(&["reply-sent", "written-reply-declined"]);
    assert_eq!(test.refusal(case, close("answered-face-to-face", "")), missing);
    assert_eq!(test.step_now(case), "draft");
    test.reply_signed(case);
    test.now("2026-01-13 09:00").record(case, sending());
    test.met(case, NORMAL, "2026-01-12 09:00");
    assert_eq!(test.refusal(case, close("answered-by-letter", "")), Refusal::NotThisWay);
    test.record(case, close("answered-face-to-face", ""));
}

#[test]
fn an_office_that_always_answers_by_letter_does_not_end_without_one() {
    let test = TestDesk::tabanan(5, "2026-01-05 08:00");
    test.reads(DUMAS, "written-reply", "always");
    test.now("2026-01-12 09:00");
    let case = test.dumas(FACE_TO_FACE);
    test.led_to_the_division(case);
    test.record(case, give_answer("no-letter"));
    let refused = test.refusal(case, close("answered-face-to-face", ""));
    assert_eq!(refused, too_early(&["reply-sent"]));
    test.reply_signed(case);
    test.record(case, sending());
    test.record(case, close("answered-face-to-face", ""));
}

#[test]
fn hands_are_not_skipped_and_media_not_mixed() {
    let test = TestDesk::tabanan(13, "2026-01-05 08:00");
    test.now("2026-01-12 09:00");
    let told = wait(test.desk.take_in(dumas_form(None), test.desk.now())).expect("what comes by letter goes by letter");
    assert_eq!(test.file(told).case.opened.as_ref().and_then(|(opened, _)| opened.branch.clone()), Some(slug(LETTER)));
    let mixed = IntakeForm { channel: slug(FACE_TO_FACE), ..dumas_form(Some(LETTER)) };
    let refused = wait(test.desk.take_in(mixed, test.desk.now()));
    assert_eq!(refused, Err(Trouble::Refused(Refusal::NotThisWay)));
    let (letter, visit) = (test.dumas(LETTER), test.dumas(FACE_TO_FACE));
    let early = |wish, missing: &str| {
        assert_eq!(test.refusal(letter, wish), too_early(&[missing]));
    };
    early(agenda(), "with-secretary");
    early(to_head(), "agenda-entered");
    early(disposisi("secretariat"), "with-head");
    early(to_members(), "disposed");
    early(follow_up("answer-found"), "with-members");
    early(monitoring("settling"), "disposed");
    early(draft(), "processed");
    early(reply_letter(), "reply-drafted");
    early(signature("signed"), "reply-made");
    early(sending(), "reply-signed");
    early(close("answered-by-letter", ""), "reply-sent");
    for wish in [ask_subject(), contact_team(), connect("division"), give_answer("no-letter"), agree_date("2026-01-14")]
    {
        assert_eq!(test.refusal(letter, wish), Refusal::NotThisWay);
    }
    assert_eq!(test.refusal(letter, close("answered-face-to-face", "")), Refusal::NotThisWay);
    for wish in [to_secretary(), agenda(), disposisi("division"), follow_up("answer-found"), monitoring("settling")] {
        assert_eq!(test.refusal(visit, wish), Refusal::NotThisWay);
    }
    test.record(letter, to_secretary());
    test.record(letter, agenda());
    test.record(letter, to_head());
    assert_eq!(test.refusal(letter, disposisi("head")), Refusal::NotInProcedure, "to the secretariat or a division");
    assert_eq!(test.refusal(letter, agenda()), Refusal::StepDone(slug("agenda")));
}

#[test]
fn the_agenda_number_is_asked() {
    let test = TestDesk::tabanan(14, "2026-01-05 08:00");
    test.now("2026-01-12 09:00");
    let case = test.dumas(LETTER);
    test.record(case, to_secretary());
    let unnumbered =
        Wish::Route(slug("agenda"), slug("enter-agenda"), slug("team-chair"), answered("subject", "Rapat"));
    assert_eq!(test.refusal(case, unnumbered), Refusal::FieldMissing(slug("agenda-number")));
}

#[test]
fn endings_beyond_the_standard_ask_why() {
    for (seed, ending) in [(15, "withdrawn"), (16, "referred"), (17, "not-actionable")] {
        let test = TestDesk::tabanan(seed, "2026-01-05 08:00");
        test.now("2026-01-12 09:00");
        let case = test.dumas(LETTER);
        assert_eq!(test.refusal(case, close(ending, "")), Refusal::ReasonMissing);
        test.record(case, close(ending, "Sudah diselesaikan sendiri."));
        assert_eq!(test.file(case).case.phase(), CasePhase::Ended);
        assert!(matches!(test.deadline(case, NORMAL).state, DeadlineState::Lapsed { .. }));
        test.record(case, Wish::Reopen("Ternyata belum.".to_owned().into()));
        test.assert_due(case, NORMAL, "2026-01-20 16:00", "13, 14, 15, 19, 20");
    }
}

#[test]
fn the_letter_is_no_condition_but_the_identity_is_asked() {
    let test = TestDesk::tabanan(18, "2026-01-05 08:00");
    let case = test.dumas(FACE_TO_FACE);
    let file = test.file(case);
    let asked: Vec<(&str, bool)> =
        file.requirements().map(|requirement| (requirement.part.id.as_str(), requirement.required)).collect();
    assert_eq!(asked, [("identity-copy", true), ("complaint-letter", false)]);
}

#[test]
fn a_receipt_names_the_pengadu_and_tells_the_time_of_tabanan() {
    let test = TestDesk::tabanan(22, "2026-03-02 08:00");
    test.now("2026-03-13 09:15");
    let case = test.dumas(LETTER);
    let receipt = test.receipt(case);
    for said in [
        "Jumat, 13 Maret 2026, pukul 09.15 WITA",
        "Pengadu\nI Wayan Umpama",
        "Surat pengaduan melalui Petugas CS",
        "Dasar hukum\ntidak tercantum",
        "Biaya\ntidak dipungut biaya",
        "Paling lambat\nJumat, 27 Maret 2026, 16.30 WITA",
    ] {
        assert!(receipt.contains(said), "“{said}” is missing in:\n{receipt}");
    }
}
