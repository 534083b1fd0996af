//! Kalbar's complaint section, line by line: the way of a complaint, its channels and its endings. Dates
//! are worked out by hand; the notes beside them name the days that count.
#![cfg(not(target_arch = "wasm32"))]

mod desk;

use desk::{
    TestDesk, at,
    banten::close,
    kalbar::{answer, classed, processed, to_team, told},
    slug,
};
use titik_temu::{
    app::{BoardGroup, Form, Trouble, Wish},
    domain::{
        case::{CasePhase, Refusal, Review},
        deadline::DeadlineState,
        procedure::Side,
        progress::Stage,
    },
};

const NORMATIVE: &str = "normative-5-days";

#[test]
fn the_whole_way_of_a_complaint() {
    let test = TestDesk::kalbar(60, "2026-03-02 08:00");
    // 12 March 2026 is a Thursday in Ramadan; 18 to 24 March are holidays and collective leave.
    test.now("2026-03-12 09:00");
    let case = test.complain();
    assert_eq!(test.file(case).case.register_number(), Some("PGD/A/2026/0001"));
    assert_eq!(test.limits(case), [] as [&str; 0], "no class, no limit");
    let line = test.desk.board().lines.remove(0);
    let waits: Vec<&str> = line.waits_for.iter().map(|text| text.id.as_str()).collect();
    assert_eq!((line.group, waits), (BoardGroup::Waiting, vec!["penetapan golongan aduan"]));
    assert_eq!(test.stage(case, "receipt"), Stage::Done, "received by the complaints officer");

    test.now("2026-03-12 10:00").record(case, classed("normative"));
    assert_eq!(test.due(case, NORMATIVE), Some(at("2026-03-26 16:00")), "13, 16, 17, 25, 26: from the receipt on");
    assert_eq!(test.step_now(case), "hand-over");
    test.now("2026-03-12 11:00").record(case, to_team());
    assert_eq!(test.file(case).case.routed_to, Some(slug("complaints-team")));
    test.now("2026-03-25 09:00").record(case, processed());
    assert_eq!(test.step_now(case), "answer");
    test.now("2026-03-26 15:30").record(case, answer());
    test.met(case, NORMATIVE, "2026-03-26 15:30");
    test.record(case, close("answered", ""));
    assert_eq!(test.ended(case), "answered");
    let file = test.file(case);
    assert_eq!(file.case.reviews, Vec::<Review>::new());
    assert!(file.progress().steps.iter().all(|state| state.stage == Stage::Done));
}

#[test]
fn nothing_is_recorded_out_of_order() {
    let test = TestDesk::kalbar(70, "2026-01-05 08:00");
    test.now("2026-01-12 09:00");
    let case = test.complain();
    let too_early = |milestone: &str| Refusal::TooEarly(vec![slug(milestone)]);
    assert_eq!(test.refusal(case, processed()), too_early("with-team"));
    assert_eq!(test.refusal(case, answer()), too_early("processed"));
    assert_eq!(test.refusal(case, close("answered", "")), too_early("answered"));
    let unreasoned = Wish::Classify(slug("classification"), slug("set-class"), slug("light"), Form::default());
    assert_eq!(test.refusal(case, unreasoned), Refusal::FieldMissing(slug("decided-by")), "who decided is asked for");
    assert_eq!(test.refusal(case, classed("heavy")), Refusal::NotInProcedure);
    test.record(case, to_team());
    assert_eq!(test.refusal(case, to_team()), Refusal::StepDone(slug("hand-over")));
    test.record(case, processed());
    test.record(case, answer());
    assert_eq!(test.refusal(case, answer()), Refusal::StepDone(slug("answer")));
}

#[test]
fn aspirations_and_requests_for_information_have_no_class_and_no_limit() {
    let test = TestDesk::kalbar(71, "2026-01-12 08:00");
    for kind in ["aspiration", "information"] {
        let case = test.try_complain(told(kind, "lapor")).expect("taken in");
        assert_eq!(test.refusal(case, classed("light")), Refusal::NotThisWay);
        assert_eq!(test.limits(case), [] as [&str; 0]);
        assert_eq!(test.step_now(case), "hand-over");
        test.through_the_team(case);
        test.record(case, answer());
        test.record(case, close("answered", ""));
        assert_eq!(test.file(case).case.reviews, []);
    }
}

#[test]
fn every_channel_takes_a_complaint_and_no_name_is_asked_for() {
    let test = TestDesk::kalbar(72, "2026-01-12 08:00");
    for channel in ["face-to-face", "box", "whatsapp", "telephone", "website", "email", "lapor"] {
        let case =
            test.try_complain(told("complaint", channel)).unwrap_or_else(|trouble| panic!("{channel}: {trouble:?}"));
        assert_eq!(test.card(case).name_of(Side::Complainant), "Hendra Contohwan");
    }
    let mut nameless = told("complaint", "box");
    nameless.parties.clear();
    let case = test.try_complain(nameless).expect("the standard asks for no identity");
    assert_eq!(test.card(case).name_of(Side::Complainant), "");
    let mut silent = told("complaint", "box");
    silent.acts.clear();
    assert_eq!(test.try_complain(silent), Err(Trouble::Refused(Refusal::FieldMissing(slug("complaint")))));
}

#[test]
fn the_other_endings_come_at_any_point_with_a_reason() {
    let test = TestDesk::kalbar(73, "2026-01-12 08:00");
    for ending in ["withdrawn", "not-actionable", "referred"] {
        let case = test.complain_as("normative");
        assert_eq!(test.refusal(case, close(ending, "")), Refusal::ReasonMissing);
        test.record(case, close(ending, "Menjadi kewenangan kabupaten."));
        assert_eq!((test.ended(case).as_str(), test.file(case).case.phase()), (ending, CasePhase::Ended));
        assert!(matches!(test.deadline(case, NORMATIVE).state, DeadlineState::Lapsed { .. }));
        test.record(case, Wish::Reopen("Ternyata kewenangan dinas.".to_owned().into()));
        assert_eq!(test.due(case, NORMATIVE), Some(at("2026-01-20 16:00")), "13, 14, 15, 19, 20");
    }
}
