//! Calendar and readings: a change moves new cases, and running ones only when they adopt it.
#![cfg(not(target_arch = "wasm32"))]

mod desk;

use chrono::NaiveDate;
use desk::{TestDesk, at, slug, visitor, wait};
use titik_temu::{
    app::Trouble,
    catalog::{LocalDay, with_local_days},
    domain::case::CaseEvent,
    json::Value,
};

const PROCEDURE: &str = "banten-mediasi-koperasi";
const VERIFICATION: &str = "verify-3-days";

/// The calendar in force with a local day.
fn with_day(test: &TestDesk, date: &str, name: &str) -> Value {
    let document = test.desk.calendar_document().expect("a calendar");
    let date: NaiveDate = date.parse().expect("a date");
    with_local_days(&document, &[LocalDay::of_office(date, name)]).expect("a published year")
}

/// The verification limit counted in working days.
fn working_days(test: &TestDesk) {
    let choose = test.desk.choose_reading(slug(PROCEDURE), slug("verification-days"), slug("working"));
    wait(choose).expect("chosen");
}

#[test]
fn a_calendar_moves_running_cases_only_when_they_adopt_it() {
    let test = TestDesk::banten(1, "2026-08-03 08:00");
    working_days(&test);
    let case = test.take_in();
    let before = test.due(case, VERIFICATION);
    assert_eq!(before, Some(at("2026-08-06 16:00")));

    let document = with_day(&test, "2026-08-05", "Hari jadi contoh");
    let preview = test.desk.preview_terms(Some(&document)).expect("a preview");
    assert_eq!((preview.behind, preview.moves.len()), (1, 1));
    assert_eq!((preview.moves[0].from, preview.moves[0].to), (before, Some(at("2026-08-07 16:30"))));

    wait(test.desk.adopt_calendar(document.clone(), false)).expect("adopted");
    assert_eq!(test.due(case, VERIFICATION), before, "a running case keeps its calendar");
    let newer = test.take_in();
    assert_eq!(test.due(newer, VERIFICATION), Some(at("2026-08-07 16:30")), "a new one follows the new calendar");

    let facts = test.file(newer).facts.len();
    wait(test.desk.adopt_calendar(document, true)).expect("adopted");
    assert_eq!(test.due(case, VERIFICATION), Some(at("2026-08-07 16:30")));
    // The case tells what the change moved, and goes on telling it after a reload.
    wait(test.desk.reload()).expect("loaded anew");
    let file = test.file(case);
    let adopted = file.facts.last().expect("facts").id;
    let moved = test.desk.moved_by(&file, adopted).expect("other terms than before");
    assert_eq!(moved.len(), 1);
    assert_eq!((moved[0].from, moved[0].to), (before, Some(at("2026-08-07 16:30"))));
    let first = file.facts.iter().find_map(|fact| matches!(fact.event, CaseEvent::TermsAdopted(_)).then_some(fact.id));
    assert_eq!(test.desk.moved_by(&file, first.expect("terms")), None, "nothing was counted before the first terms");
    assert_eq!(test.file(newer).facts.len(), facts, "who is on these terms already records nothing");
    assert_eq!(test.desk.preview_terms(None).expect("a preview").behind, 0);
}

#[test]
fn a_reading_is_shown_before_running_cases_adopt_it() {
    let test = TestDesk::banten(2, "2026-08-07 08:00");
    let case = test.take_in();
    assert_eq!(test.due(case, VERIFICATION), Some(at("2026-08-10 23:59")), "calendar days by default");
    working_days(&test);
    let preview = test.desk.preview_terms(None).expect("a preview");
    assert_eq!(preview.behind, 1);
    assert_eq!(preview.moves[0].to, Some(at("2026-08-12 16:00")));
    wait(test.desk.adopt_terms_everywhere()).expect("adopted");
    assert_eq!(test.due(case, VERIFICATION), Some(at("2026-08-12 16:00")));
}

#[test]
fn a_broken_calendar_is_refused_and_nothing_is_kept() {
    let test = TestDesk::banten(3, "2026-08-03 08:00");
    let mut document = test.desk.calendar_document().expect("a calendar");
    document["week"]["5"][0][1] = "07:00".into();
    let kept = test.kept();
    let refused = wait(test.desk.adopt_calendar(document.clone(), true)).expect_err("refused");
    assert!(matches!(&refused, Trouble::Document(problem) if problem.path == "week.5[0]"), "{refused:?}");
    assert!(test.desk.preview_terms(Some(&document)).is_err());
    assert_eq!(test.kept(), kept);
}

#[test]
fn what_an_import_would_bring_counts_the_office_and_its_guest_book() {
    let test = TestDesk::banten(4, "2026-08-03 08:00");
    test.take_in();
    let other = TestDesk::joining(&test, 5);
    let examined = |bytes: &[u8]| wait(other.desk.examine(bytes)).expect("examined").new_facts;
    assert_eq!(examined(&test.export(None)), 0);
    wait(test.desk.record_visit(visitor("Tamu Rekaan"), test.desk.now())).expect("recorded");
    assert_eq!(examined(&test.export(None)), 1);
}
