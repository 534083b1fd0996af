//! Who has been here before: visits that lead to cases, and people who are recognized in them.
#![cfg(not(target_arch = "wasm32"))]

mod desk;

use desk::{TestDesk, intake, named, slug, visitor, wait};
use titik_temu::{
    app::{Sameness, Wish},
    domain::{fact::FactId, party::Identity},
};

#[test]
fn a_visit_is_found_by_its_id_in_whatever_month_it_was() {
    let test = TestDesk::banten(1, "2026-02-27 09:00");
    let first = wait(test.desk.record_visit(visitor("Sulastri Rekaan"), test.desk.now())).expect("recorded");
    test.now("2026-03-02 09:00");
    wait(test.desk.record_visit(visitor("Joko Umpama"), test.desk.now())).expect("recorded");
    let found = wait(test.desk.visit(first)).expect("the store").expect("the visit");
    assert_eq!(found.visitor, Some(visitor("Sulastri Rekaan")));
    assert_eq!(wait(test.desk.visit(FactId([9; 32]))).expect("the store"), None);
}

#[test]
fn people_are_recognized_in_earlier_cases() {
    let test = TestDesk::banten(2, "2026-03-02 09:00");
    let first = test.take_in();
    let second = test.take_in();
    let known = test.desk.acquaintances();
    let found = known.of(&named("WAHYUNI contohwati"));
    let told: Vec<_> = found.iter().map(|one| (one.case, one.by)).collect();
    assert_eq!(told, [(second, Sameness::Name), (first, Sameness::Name)]);
    assert_eq!(found[0].as_what.id, "Pelapor");
    assert!(known.of(&named("Lain Sama Sekali")).is_empty());
    assert!(known.of(&Identity::default()).is_empty());
}

#[test]
fn the_same_matter_is_between_the_same_people_in_the_same_roles() {
    let test = TestDesk::banten(3, "2026-03-02 09:00");
    let case = test.take_in();
    let known = test.desk.acquaintances();
    let parties = intake().parties;
    assert_eq!(known.same_matter(&parties).iter().map(|(case, _)| *case).collect::<Vec<_>>(), [case]);
    let turned: Vec<_> =
        [("complainant", 1), ("respondent", 0)].map(|(role, of)| (slug(role), parties[of].1.clone())).into();
    assert!(known.same_matter(&turned).is_empty());
    assert!(known.same_matter(&parties[..1]).is_empty(), "one side alone is no matter");
}

#[test]
fn a_case_entered_by_mistake_recognizes_nobody() {
    let test = TestDesk::banten(4, "2026-03-02 09:00");
    let case = test.take_in();
    test.record(case, Wish::Void("Tercatat dua kali.".to_owned()));
    assert!(test.desk.acquaintances().of(&named("Wahyuni Contohwati")).is_empty());
}
