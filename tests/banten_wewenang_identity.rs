//! Misconduct reports whose reporter is not named or can't be confirmed: what the office's reading makes
//! of them, and how it is caught up on.
#![cfg(not(target_arch = "wasm32"))]

mod desk;

use desk::{
    TestDesk,
    misconduct::{MISCONDUCT, appoint, conclude, identity, reported, review, statement},
    named, slug, wait,
};
use titik_temu::{
    app::{Trouble, Wish},
    domain::{case::Refusal, progress::Stage},
};

const NOW: &str = "2026-03-12 09:00";

fn too_early(milestones: &[&str]) -> Refusal {
    Refusal::TooEarly(milestones.iter().map(|id| slug(id)).collect())
}

#[test]
fn a_report_without_the_reporter_is_information_and_its_identity_step_is_not_met() {
    let test = TestDesk::misconduct(87, NOW);
    let case = test.try_report_misconduct(reported(false)).expect("accepted as information");
    assert!(test.file(case).case.party(&slug("complainant")).is_none());
    assert_eq!(test.desk.parties_to_name(&test.file(case).procedure, None, None), [slug("respondent")]);
    assert_eq!(test.stage(case, "identity-check"), Stage::Open, "the reported official's is still to be checked");
    assert_eq!(test.refusal(case, identity("complainant", "true")), Refusal::NotThisWay, "there is nobody to check");
    test.record(case, appoint("untied", &test.at_work()));
    test.record(case, identity("respondent", "true"));
    assert_eq!(test.stage(case, "identity-check"), Stage::Unmet);
    assert_eq!(test.step_now(case), "preliminary-review");
    test.record(case, review("to-examination"));
    assert_eq!(test.refusal(case, statement("complainant", "given")), Refusal::NotThisWay);
    test.record(case, statement("respondent", "given"));
    test.record(case, conclude("not-proven"));
    assert_eq!(test.stage(case, "identity-check"), Stage::Unmet);
}

#[test]
fn a_reporter_who_comes_forward_is_checked_and_heard_like_any_other() {
    let test = TestDesk::misconduct(88, NOW);
    let case = test.try_report_misconduct(reported(false)).expect("accepted as information");
    test.record(case, identity("respondent", "true"));
    test.record(case, review("to-examination"));
    test.record(case, statement("respondent", "given"));
    test.record(case, Wish::NameParty(slug("complainant"), named("Wahyuni Contohwati")));
    assert_eq!(test.refusal(case, conclude("proven")), too_early(&["complainant-heard"]));
    assert_eq!(test.stage(case, "identity-check"), Stage::Open);
    test.record(case, identity("complainant", "true"));
    assert_eq!(test.stage(case, "identity-check"), Stage::Done);
    test.record(case, statement("complainant", "given"));
    test.record(case, conclude("proven"));
}

#[test]
fn a_name_that_can_not_be_confirmed_is_marked_and_can_be_caught_up_on() {
    let test = TestDesk::misconduct(89, NOW);
    let case = test.report_misconduct();
    test.record(case, identity("respondent", "true"));
    test.record(case, identity("complainant", "unconfirmed"));
    assert_eq!(test.stage(case, "identity-check"), Stage::Unmet);
    let file = test.file(case);
    let offered: Vec<String> = file.progress().offers.iter().map(|offer| offer.act.id.to_string()).collect();
    assert!(offered.contains(&"verify-complainant".to_owned()), "{offered:?}");
    test.record(case, review("to-examination"));
    test.record(case, identity("complainant", "true"));
    assert_eq!(test.stage(case, "identity-check"), Stage::Done);
}

#[test]
fn an_office_can_refuse_reports_without_a_reporter() {
    let test = TestDesk::misconduct(90, NOW);
    let before = test.try_report_misconduct(reported(false)).expect("accepted so far");
    test.reads(MISCONDUCT, "unidentified-report", "not-accepted");
    assert_eq!(
        test.try_report_misconduct(reported(false)),
        Err(Trouble::Refused(Refusal::PartyMissing(slug("complainant"))))
    );
    let procedure = test.file(before).procedure.clone();
    let to_name = test.desk.parties_to_name(&procedure, None, None);
    assert_eq!(to_name, [slug("complainant"), slug("respondent")]);
    let case = test.report_misconduct();
    test.record(case, identity("respondent", "true"));
    test.record(case, identity("complainant", "unconfirmed"));
    assert!(matches!(test.refusal(case, review("to-examination")), Refusal::TooEarly(_)));
    assert_eq!(test.stage(case, "identity-check"), Stage::Open);

    // What was accepted keeps its reading, until the case adopts another.
    test.record(before, identity("respondent", "true"));
    assert_eq!(test.stage(before, "identity-check"), Stage::Unmet);
    wait(test.desk.adopt_terms(before)).expect("adopted");
    assert_eq!(test.stage(before, "identity-check"), Stage::Open);
    assert!(matches!(test.refusal(before, review("to-examination")), Refusal::TooEarly(_)));
}
