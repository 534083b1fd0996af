//! A small invented procedure that does what Banten's does not: it branches, its class changes the
//! limit, it hands over, and a limit binds the whole service. The engine knows it no better.
#![cfg(not(target_arch = "wasm32"))]

mod desk;

use desk::{TestDesk, answered, at, named, outcome, slug, wait};
use titik_temu::{
    app::{Form, IntakeForm, Reply, Trouble, Wish},
    domain::{calendar::Zone, case::Refusal, deadline::DeadlineState, fact::CaseId, procedure::Does, progress::Stage},
};

fn tiny() -> TestDesk {
    TestDesk::following("tests/fixtures/packs/tiny-branching.json", Zone::Wib, 1, "2026-02-02 08:00")
}

fn form(branch: Option<&str>) -> IntakeForm {
    IntakeForm {
        procedure: slug("tiny-branching"),
        channel: slug("letter"),
        kind: None,
        branch: branch.map(slug),
        visit: None,
        parties: vec![(slug("applicant"), named("Rahayu Rekaan"))],
        handed_over: Vec::new(),
        acts: Vec::new(),
    }
}

fn take_in(test: &TestDesk, branch: &str) -> CaseId {
    wait(test.desk.take_in(form(Some(branch)), test.desk.now())).expect("taken in")
}

fn check() -> Wish {
    Wish::Act(slug("check"), slug("check-file"), outcome("complete"))
}

fn classify(class: &str) -> Wish {
    let form = Form { reason: "Menyangkut banyak anggota.".to_owned(), ..Form::default() };
    Wish::Classify(slug("sort"), slug("set-class"), slug(class), form)
}

fn route(to: &str) -> Wish {
    let answers =
        vec![(slug("agenda-number"), Reply::Text("12/A".to_owned())), (slug("urgency"), Reply::Choice(slug("urgent")))];
    Wish::Route(slug("pass-on"), slug("route-letter"), slug(to), Form { answers, ..Form::default() })
}

fn give_answer() -> Wish {
    Wish::Act(slug("answer"), slug("give-answer"), answered("answer", "Permohonan dikabulkan."))
}

fn stages(test: &TestDesk, case: CaseId) -> Vec<(String, Stage)> {
    let file = test.file(case);
    file.progress().steps.iter().map(|state| (state.step.id.to_string(), state.stage)).collect()
}

#[test]
fn the_way_is_chosen_when_the_case_is_opened() {
    let test = tiny();
    let refused = wait(test.desk.take_in(form(None), test.desk.now()));
    assert_eq!(refused, Err(Trouble::Refused(Refusal::BranchMissing)));
    let refused = wait(test.desk.take_in(form(Some("by-dream")), test.desk.now()));
    assert_eq!(refused, Err(Trouble::Refused(Refusal::NotInProcedure)));
    let case = take_in(&test, "by-letter");
    assert_eq!(test.file(case).case.register_number(), Some("PMH/A/2026/0001"), "the counter of applications");
}

#[test]
fn a_requirement_of_one_way_is_none_of_the_other() {
    let test = tiny();
    let required = |branch: &str| test.file(take_in(&test, branch)).requirements().count();
    assert_eq!((required("by-letter"), required("by-visit")), (1, 0));
}

#[test]
fn a_letter_is_passed_on_and_a_visit_leads_to_a_talk() {
    let test = tiny();
    test.now("2026-02-03 09:00");
    let letter = take_in(&test, "by-letter");
    let visit = take_in(&test, "by-visit");
    let talk = || Wish::Invite(slug("talk"), slug("plan-talk"), at("2026-02-06 09:00"), "Ruang".into(), String::new());
    for case in [letter, visit] {
        test.record(case, check());
        test.record(case, classify("light"));
    }
    assert_eq!(test.refusal(letter, talk()), Refusal::NotThisWay);
    assert_eq!(test.refusal(visit, route("section-north")), Refusal::NotThisWay);

    test.record(letter, route("section-south"));
    assert_eq!(test.file(letter).case.routed_to, Some(slug("section-south")));
    test.record(letter, give_answer());
    let of_letter = stages(&test, letter);
    assert!(of_letter.contains(&("pass-on".to_owned(), Stage::Done)), "{of_letter:?}");
    assert!(of_letter.contains(&("talk".to_owned(), Stage::NotNeeded)), "another way: {of_letter:?}");

    test.record(visit, talk());
    let meeting = test.open_meeting(visit);
    let held = Wish::Meet(slug("talk"), slug("hold-talk"), meeting, vec![(slug("applicant"), true)], Form::default());
    test.now("2026-02-06 10:00").record(visit, held);
    test.record(visit, give_answer());
    for case in [letter, visit] {
        test.record(case, Wish::Close(slug("answered"), String::new().into()));
        assert!(test.file(case).case.reviews.is_empty());
    }
}

#[test]
fn what_belongs_to_another_way_is_refused_as_such_even_when_it_is_early_too() {
    let test = tiny();
    let case = take_in(&test, "by-visit");
    assert_eq!(test.refusal(case, route("section-north")), Refusal::NotThisWay);
    let stages = stages(&test, case);
    assert!(stages.contains(&("pass-on".to_owned(), Stage::NotNeeded)), "from the first day on: {stages:?}");
    let letter = take_in(&test, "by-letter");
    let missing = vec![slug("complete"), slug("sorted")];
    assert_eq!(test.refusal(letter, route("section-north")), Refusal::TooEarly(missing));
    test.record(letter, check());
    test.record(letter, classify("light"));
    assert_eq!(test.refusal(letter, route("head")), Refusal::NotInProcedure, "not one of the act's roles");
}

#[test]
fn the_class_chooses_the_limit_and_keeps_start_and_pauses() {
    let test = tiny();
    test.now("2026-02-03 09:00");
    let case = take_in(&test, "by-letter");
    assert_eq!(test.limits(case), ["check-2-hours", "service-10-days"], "no class yet");
    test.now("2026-02-04 09:00").record(case, classify("light"));
    assert_eq!(test.due(case, "light-3-days"), Some(at("2026-02-06 16:30")), "4, 5, 6: from the receipt on");

    test.now("2026-02-05 09:00").record(case, Wish::Pause("Pemohon sakit.".to_owned().into(), None));
    test.now("2026-02-09 09:00").record(case, Wish::Resume);
    assert_eq!(test.due(case, "light-3-days"), Some(at("2026-02-10 16:00")), "4, 9, 10");

    test.now("2026-02-10 09:00").record(case, classify("heavy"));
    assert_eq!(test.limits(case), ["check-2-hours", "heavy-1-month", "service-10-days"]);
    let due = test.due(case, "heavy-1-month");
    assert_eq!(due, Some(at("2026-03-07 23:59")), "3 March, and four days paused at 23.59: 5, 6, 7, 8");
    assert_eq!(test.file(case).case.class, Some(slug("heavy")));

    test.now("2026-02-11 09:00").record(case, classify("light"));
    assert_eq!(test.due(case, "light-3-days"), Some(at("2026-02-10 16:00")), "back again, and late by now");
}

#[test]
fn a_class_is_set_with_a_reason_and_not_before_its_step() {
    let test = tiny();
    test.now("2026-02-03 09:00");
    let case = take_in(&test, "by-letter");
    let without = Wish::Classify(slug("sort"), slug("set-class"), slug("light"), Form::default());
    assert_eq!(test.refusal(case, without), Refusal::ReasonMissing);
    assert_eq!(test.refusal(case, classify("weightless")), Refusal::NotInProcedure);
    let early = wait(test.desk.record(case, classify("light"), at("2026-02-02 09:00")));
    assert!(matches!(early, Err(Trouble::Refused(Refusal::BeforeStart(..)))), "{early:?}");
}

#[test]
fn open_steps_are_offered_side_by_side_and_a_class_again_and_again() {
    let test = tiny();
    let case = take_in(&test, "by-letter");
    let offered = || {
        let file = test.file(case);
        let offers: Vec<String> = file.progress().offers.iter().map(|offer| offer.act.id.to_string()).collect();
        offers
    };
    assert_eq!(offered(), ["check-file", "set-class"], "checking and sorting wait for nothing but the receipt");
    test.record(case, classify("light"));
    assert_eq!(offered(), ["check-file", "set-class"], "a class can be set anew");
    test.record(case, check());
    assert_eq!(offered(), ["route-letter", "set-class"]);
    let file = test.file(case);
    let again = file.progress().offers.into_iter().find(|offer| offer.act.does == Does::Classify);
    assert!(again.is_some());
}

#[test]
fn a_limit_in_office_hours_counts_only_opening_hours() {
    let test = tiny();
    test.now("2026-02-03 15:30");
    let case = take_in(&test, "by-letter");
    assert_eq!(test.due(case, "check-2-hours"), Some(at("2026-02-04 09:00")), "30 minutes on Tuesday, 90 on Wednesday");
}

#[test]
fn a_limit_can_bind_the_whole_service() {
    let test = tiny();
    test.now("2026-02-03 09:00");
    let case = take_in(&test, "by-letter");
    assert!(matches!(test.deadline(case, "service-10-days").state, DeadlineState::Waiting(_)));
    test.now("2026-02-04 09:00").record(case, check());
    // 16 February is collective leave, 17 February a holiday; Ramadan's hours begin on the 19th.
    assert_eq!(test.due(case, "service-10-days"), Some(at("2026-02-20 15:30")), "5, 6, 9, 10, 11, 12, 13, 18, 19, 20");
    test.record(case, classify("light"));
    test.record(case, route("section-north"));
    test.now("2026-02-23 09:00").record(case, give_answer());
    match test.deadline(case, "service-10-days").state {
        DeadlineState::Met { late, .. } => assert!(late),
        other => panic!("{other:?}"),
    }
}

#[test]
fn forms_keep_their_answers_apart_or_in_the_fact_as_their_types_say() {
    let test = tiny();
    let case = take_in(&test, "by-letter");
    test.record(case, check());
    test.record(case, classify("light"));
    let wrong = Form { answers: vec![(slug("urgency"), Reply::Choice(slug("whenever")))], ..Form::default() };
    let wish = |form| Wish::Route(slug("pass-on"), slug("route-letter"), slug("section-north"), form);
    assert_eq!(test.refusal(case, wish(wrong)), Refusal::WrongAnswer(slug("urgency")));
    let half = Form { answers: vec![(slug("urgency"), Reply::Choice(slug("ordinary")))], ..Form::default() };
    assert_eq!(test.refusal(case, wish(half)), Refusal::FieldMissing(slug("agenda-number")));
    let other = Form { answers: vec![(slug("agenda-number"), Reply::Number(12))], ..Form::default() };
    assert_eq!(test.refusal(case, wish(other)), Refusal::WrongAnswer(slug("agenda-number")));
}
