//! Facts that this version does not know or that do not fit: kept as they came, and marked.
#![cfg(not(target_arch = "wasm32"))]

mod desk;

use desk::{
    TestDesk,
    bundles::{edited, facts, next, opened},
    slug, wait,
};
use titik_temu::{
    app::{CaseChange, Trouble},
    domain::case::{CasePhase, Review},
    json::{Fault, json},
};

#[test]
fn a_kind_from_a_newer_version_is_kept_as_it_came_and_marks_the_case() {
    let test = TestDesk::banten(20, "2026-01-05 08:00");
    let case = test.up_to_mediation();
    let body = json!({"blessing": {"particular": "ab".repeat(32)}, "weight": 7, "nested": [{"deep": true}]});
    let bundle = edited(&test.export(None), |document| {
        let facts = facts(document, "");
        facts.push(next(facts, "case-blessed/3", body.clone()));
    });
    let examined = wait(test.desk.examine(&bundle)).expect("taken");
    assert_eq!(examined.cases.iter().map(|(_, _, change)| *change).collect::<Vec<_>>(), [CaseChange::Gains(1)]);
    wait(test.desk.import(examined)).expect("imported");
    let file = test.file(case);
    assert!(file.case.has_newer_facts && test.desk.board().lines[0].needs_review);
    assert_eq!(file.progress().current.expect("a step").id, slug("mediation"), "the rest is read as ever");

    // One's own facts go on after it, and it leaves again as it came.
    test.now("2026-01-21 09:00").invite_both(case, "2026-01-26 09:00");
    let again = TestDesk::joining(&test, 21);
    assert_eq!(again.file(case).fingerprint(), test.file(case).fingerprint());
    let mut document = opened(&again.export(None));
    let kept = facts(&mut document, "").iter().find(|fact| fact["kind"] == "case-blessed/3").expect("kept").clone();
    assert_eq!(kept["body"], body);
}

#[test]
fn an_unknown_field_of_a_known_kind_is_refused_with_its_place() {
    let test = TestDesk::banten(22, "2026-01-05 08:00");
    test.up_to_mediation();
    let bundle = edited(&test.export(None), |document| {
        let facts = facts(document, "");
        let role = json!({"outcome": "withdrawn", "mood": "good"});
        facts.push(next(facts, "case-closed/1", role));
    });
    match wait(test.desk.examine(&bundle)) {
        Err(Trouble::Document(problem)) => {
            assert_eq!(problem.fault, Fault::UnknownField("mood".to_owned()));
            assert!(problem.path.starts_with("logs[") && problem.path.ends_with("].body"), "{}", problem.path);
        }
        other => panic!("not refused: {other:?}"),
    }
}

#[test]
fn what_does_not_fit_is_kept_and_marked() {
    let test = TestDesk::banten(23, "2026-01-05 08:00");
    let case = test.up_to_mediation();
    let hash = "cd".repeat(32);
    let strangers = [
        ("act-recorded/1", json!({"step": "no-such-step", "act": "verify", "fields": {}})),
        (
            "act-recorded/1",
            json!({"step": "verification", "act": "verify", "outcome": "no-such-outcome", "fields": {}}),
        ),
        (
            "meeting-held/1",
            json!({"step": "mediation", "act": "mediate", "meeting": hash, "attendance": {}, "fields": {}}),
        ),
        ("clock-resumed/1", json!({})),
        ("case-closed/1", json!({"outcome": "no-such-ending"})),
        ("fact-corrected/1", json!({"target": hash, "reason": {"particular": hash}, "struck": true})),
    ];
    for (kind, body) in strangers {
        let other = TestDesk::joining(&test, 24);
        let bundle = edited(&test.export(None), |document| {
            let facts = facts(document, "");
            facts.push(next(facts, kind, body));
        });
        other.import(&bundle).unwrap_or_else(|trouble| panic!("{kind}: {trouble:?}"));
        let file = other.file(case);
        assert!(matches!(file.case.reviews[..], [Review::DoesNotFit(_)]), "{kind}: {:?}", file.case.reviews);
        assert_eq!(file.case.entries.len(), test.file(case).case.entries.len() + 1, "{kind}");
    }
}

#[test]
fn no_correction_takes_a_case_its_beginning_its_terms_or_its_kind() {
    let test = TestDesk::banten(25, "2026-01-05 08:00");
    let case = test.up_to_mediation();
    let hash = "cd".repeat(32);
    let bundle = test.export(None);
    let target = |kind: &str| {
        let mut document = opened(&bundle);
        let facts = facts(&mut document, "");
        facts[desk::bundles::of_kind(facts, kind)]["id"].clone()
    };
    let other_kind = json!({"kind": "case-voided/1", "body": {"reason": {"particular": hash}}});
    let struck = |kind: &str| json!({"target": target(kind), "reason": {"particular": hash}, "struck": true});
    let replaced = json!({"target": target("party-named/1"), "reason": {"particular": hash}, "body": other_kind});
    for body in [struck("case-opened/1"), struck("terms-adopted/1"), replaced] {
        let other = TestDesk::joining(&test, 26);
        let bundle = edited(&bundle, |document| {
            let facts = facts(document, "");
            facts.push(next(facts, "fact-corrected/1", body));
        });
        other.import(&bundle).expect("taken");
        let file = other.file(case);
        assert!(matches!(file.case.reviews[..], [Review::DoesNotFit(_)]), "{:?}", file.case.reviews);
        assert_eq!(file.case.phase(), CasePhase::Open);
    }
}
