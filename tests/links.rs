//! Links between cases, and merging what was told twice: what is refused, how it reads from either side,
//! what a correction does to it, and that it leaves and comes back whole.
#![cfg(not(target_arch = "wasm32"))]

mod desk;

use desk::{
    TestDesk, at,
    banten::{close, verified},
    bundles::{edited, facts, next},
    did_not_happen, slug, wait,
};
use titik_temu::{
    app::{BoardGroup, Direction, Fix, Trouble, Wish},
    domain::{
        case::{CasePhase, Refusal, Relation, Review, Slot},
        fact::CaseId,
    },
    json::json,
};

/// An office with two complaints, the second received a day later.
fn two() -> (TestDesk, CaseId, CaseId) {
    let test = TestDesk::banten(50, "2026-01-05 08:00");
    let first = test.now("2026-01-12 09:00").take_in();
    let second = test.now("2026-01-13 09:00").take_in();
    (test, first, second)
}

fn merge(other: CaseId) -> Wish {
    Wish::Merge(other, "Surat yang sama, diserahkan dua kali.".to_owned())
}

/// What a case's links say: the other's number, what the one is to the other, and who says so.
fn told(test: &TestDesk, case: CaseId) -> Vec<(String, Relation, Direction)> {
    let links = test.desk.links(case).into_iter();
    links.map(|link| (link.register_number.unwrap_or_default(), link.relation, link.direction)).collect()
}

#[test]
fn a_link_is_seen_from_both_sides() {
    let (test, first, second) = two();
    test.record(second, Wish::Link(first, Relation::Related));
    assert_eq!(told(&test, second), [("PGD/A/2026/0001".to_owned(), Relation::Related, Direction::Onward)]);
    assert_eq!(told(&test, first), [("PGD/A/2026/0002".to_owned(), Relation::Related, Direction::Back)]);
    wait(test.desk.reload()).expect("loaded anew");
    assert_eq!(test.desk.links(first).len(), 1);
    let links = test.file(second).case.links.clone();
    assert_eq!((links[0].other, links[0].at), (first, at("2026-01-13 09:00")));
    assert_eq!(test.file(second).case.reviews, []);
}

#[test]
fn no_case_is_linked_to_itself_or_twice_to_another() {
    let (test, first, second) = two();
    let related = |other| Wish::Link(other, Relation::Related);
    assert_eq!(test.refusal(first, related(first)), Refusal::LinkedToItself);
    assert_eq!(test.refusal(first, merge(first)), Refusal::LinkedToItself);
    test.record(first, related(second));
    assert_eq!(test.refusal(first, related(second)), Refusal::LinkedAlready);
    let later = Wish::Link(second, Relation::LaterReport);
    assert_eq!(test.refusal(first, later), Refusal::LinkedAlready, "another relation is a correction");
    assert_eq!(test.refusal(second, related(first)), Refusal::LinkedAlready, "the other one says so already");
    assert_eq!(test.refusal(second, merge(first)), Refusal::LinkedAlready);
    let nowhere = CaseId(uuid::Uuid::from_u128(7 << 76 | 2 << 62));
    assert_eq!(test.try_record(first, related(nowhere)), Err(Trouble::NoSuchCase));
}

#[test]
fn a_case_that_has_ended_can_still_be_linked_but_a_mistake_can_not() {
    let (test, first, second) = two();
    let third = test.take_in();
    test.record(first, close("withdrawn", "Dicabut pelapor."));
    test.record(first, Wish::Link(second, Relation::Related));
    test.record(third, Wish::Void("Salah catat.".to_owned()));
    assert_eq!(test.refusal(second, Wish::Link(third, Relation::Related)), Refusal::OtherVoided);
    assert_eq!(test.refusal(third, Wish::Link(second, Relation::Related)), Refusal::Voided);
    let earlier = test.desk.record(second, Wish::Link(first, Relation::Related), at("2026-01-12 10:00"));
    assert!(wait(earlier).is_err(), "before it was received");
}

#[test]
fn a_struck_link_is_none_and_can_be_made_anew() {
    let (test, first, second) = two();
    let fact = test.record(second, Wish::Link(first, Relation::Related));
    let correct = |fix| Wish::Correct(fact, fix, "Keliru pilih.".to_owned());
    test.record(second, correct(Fix::Relation(Relation::LaterReport)));
    assert_eq!(told(&test, first), [("PGD/A/2026/0002".to_owned(), Relation::LaterReport, Direction::Back)]);
    test.record(second, did_not_happen(fact));
    assert_eq!((told(&test, first), told(&test, second)), (Vec::new(), Vec::new()));
    test.record(first, Wish::Link(second, Relation::Related));
    assert_eq!(told(&test, first).len(), 1);
    let party = test.file(first).case.parties[0].fact;
    let foreign = Wish::Correct(party, Fix::Relation(Relation::Related), "Keliru.".to_owned());
    assert_eq!(test.refusal(first, foreign), Refusal::NotCorrectable);
}

#[test]
fn merging_links_and_closes_in_one_command() {
    let (test, first, second) = two();
    let before = test.file(second).facts.len();
    test.now("2026-01-14 10:00").record(second, merge(first));
    let file = test.file(second);
    assert_eq!(file.facts.len(), before + 2, "a link and an ending");
    assert_eq!(file.case.phase(), CasePhase::Ended);
    assert_eq!(file.case.reviews, []);
    let ended = file.case.ended.clone().expect("an ending");
    assert_eq!((ended.outcome.as_str(), ended.at), ("duplicate", at("2026-01-14 10:00")));
    let why = ended.reason.and_then(|reason| file.text(reason).map(str::to_owned));
    assert_eq!(why.as_deref(), Some("Surat yang sama, diserahkan dua kali."));

    // No pack names this ending; every case has it, with words of its own.
    assert!(file.procedure.outcomes.iter().all(|ending| ending.part.id != ended.outcome));
    let ending = file.procedure.outcome(&ended.outcome).expect("an ending of every case");
    assert!(ending.part.provenance.beyond_standard());
    let line = test.desk.board().lines.into_iter().find(|line| line.case == second).expect("its line");
    assert_eq!(line.group, BoardGroup::Ended);
    assert_eq!(line.step.id, "Duplikat, digabungkan dengan berkas lain");

    assert_eq!(told(&test, first), [("PGD/A/2026/0002".to_owned(), Relation::Duplicate, Direction::Back)]);
    assert_eq!(test.file(first).case.phase(), CasePhase::Open, "the other goes on for both");
    test.record(first, verified());
    assert_eq!(test.refusal(second, merge(first)), Refusal::Ended);
}

#[test]
fn a_link_that_stands_is_not_made_twice_by_merging() {
    let (test, first, second) = two();
    assert_eq!(test.refusal(second, close("duplicate", "")), Refusal::NotLinked);
    test.record(second, Wish::Link(first, Relation::Related));
    assert_eq!(test.refusal(second, merge(first)), Refusal::LinkedAlready, "related is not the same");
    assert_eq!(test.refusal(second, close("duplicate", "")), Refusal::NotLinked);
    let fact = test.file(second).case.links[0].fact;
    test.record(second, Wish::Correct(fact, Fix::Relation(Relation::Duplicate), "Ternyata sama.".to_owned()));
    let before = test.file(second).facts.len();
    test.record(second, merge(first));
    assert_eq!(test.file(second).facts.len(), before + 1, "the ending alone");
    assert_eq!(test.file(second).case.links.len(), 1);
}

#[test]
fn duplicates_gather_at_one_case() {
    let (test, first, second) = two();
    let third = test.take_in();
    test.record(second, merge(first));
    assert_eq!(test.refusal(third, merge(second)), Refusal::OtherIsDuplicate);
    assert_eq!(test.refusal(first, merge(second)), Refusal::LinkedAlready, "not in a ring");
    test.record(third, merge(first));
    let from: Vec<String> = told(&test, first).into_iter().map(|(number, ..)| number).collect();
    assert_eq!(from, ["PGD/A/2026/0002", "PGD/A/2026/0003"]);
}

#[test]
fn a_merge_that_was_a_mistake_is_taken_back() {
    let (test, first, second) = two();
    test.record(second, merge(first));
    let link = test.file(second).case.links[0].fact;
    test.now("2026-01-14 09:00").record(second, did_not_happen(link));
    assert!(
        matches!(test.file(second).case.reviews[..], [Review::DoesNotFit(_)]),
        "closed as a duplicate of nothing: somebody has to look"
    );
    test.record(second, Wish::Reopen("Ternyata pengaduan lain.".to_owned().into()));
    assert_eq!(test.file(second).case.phase(), CasePhase::Open);
    let Review::DoesNotFit(ending) = test.file(second).case.reviews[0].clone() else { panic!("a review") };
    test.record(second, did_not_happen(ending));
    assert_eq!(test.file(second).case.reviews, []);
}

#[test]
fn two_devices_that_link_apart_are_asked_which_is_right() {
    let (one, first, second) = two();
    let other = TestDesk::joining(&one, 51);
    one.record(second, Wish::Link(first, Relation::Related));
    other.record(second, Wish::Link(first, Relation::LaterReport));
    let (from_one, from_other) = (one.export(None), other.export(None));
    one.import(&from_other).expect("imported");
    other.import(&from_one).expect("imported");
    assert_eq!(one.file(second).case, other.file(second).case);
    assert_eq!(one.file(second).case.reviews, [Review::Conflict(Slot::Link(first))]);
    assert_eq!(told(&one, second).len(), 1, "one of them shows");
    let shown = one.file(second).case.links[0].fact;
    one.now("2026-01-14 09:00").record(second, did_not_happen(shown));
    assert_eq!(one.file(second).case.reviews, []);
    assert_eq!(told(&one, second).len(), 1, "the other one counts now");
}

#[test]
fn links_leave_and_come_back_with_their_case() {
    let (test, first, second) = two();
    test.record(second, merge(first));
    let whole = TestDesk::joining(&test, 52);
    assert_eq!(whole.desk.links(first), test.desk.links(first));
    assert_eq!(whole.file(second).fingerprint(), test.file(second).fingerprint());

    // A case that travels alone still names the other, which is not there.
    let alone = TestDesk::empty(53, test.desk.now());
    alone.import(&test.export(Some(second))).expect("imported");
    let links = alone.desk.links(second);
    assert_eq!((links[0].other, links[0].register_number.clone()), (first, None));
    assert_eq!(alone.file(second).case.reviews, []);
}

#[test]
fn a_bundle_s_link_has_its_form_and_a_link_to_itself_is_marked() {
    let (test, first, second) = two();
    let with = |body| {
        edited(&test.export(Some(second)), |document| {
            let facts = facts(document, "");
            facts.push(next(facts, "case-linked/1", body));
        })
    };
    let broken = [
        json!({"other": first.0.to_string(), "relation": "sibling"}),
        json!({"other": "PGD/A/2026/0001", "relation": "related"}),
        json!({"other": first.0.to_string()}),
        json!({"other": first.0.to_string(), "relation": "related", "mood": "good"}),
    ];
    for body in broken {
        let refused = test.import(&with(body.clone()));
        assert!(matches!(refused, Err(Trouble::Document(_))), "{body}: {refused:?}");
    }
    test.import(&with(json!({"other": second.0.to_string(), "relation": "related"}))).expect("kept");
    assert!(matches!(test.file(second).case.reviews[..], [Review::DoesNotFit(_)]));
    assert_eq!(told(&test, second), []);
    assert_eq!(test.refusal(first, close("no-such-ending", "")), Refusal::NotInProcedure);
    assert!(test.file(second).procedure.outcome(&slug("no-such-ending")).is_none());
}
