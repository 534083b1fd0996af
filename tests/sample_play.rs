//! The sample script is played through the real commands, on many days, and every case stands on the
//! board as it is meant to.
#![cfg(not(target_arch = "wasm32"))]

mod desk;

use std::{collections::BTreeMap, time::Instant};

use desk::{TestDesk, at, document, wait};
use titik_temu::{
    app::{BoardGroup, BoardLine, Desk, Trouble, play_sample},
    domain::case::CasePhase,
    json::{Fault, Value},
};

/// The board on a day, each line under the id that its case has in the script.
fn board_on(now: &str) -> BTreeMap<String, BoardLine> {
    let script = document("public/sample/banten.json");
    let test = TestDesk::empty(1, at(now));
    let begun = Instant::now();
    wait(play_sample(test.world.clone(), &script)).unwrap_or_else(|trouble| panic!("{now}: {trouble:?}"));
    println!("{now}: played in {:?}", begun.elapsed());
    let desk = wait(Desk::open(test.world.clone())).expect("a desk");
    assert_eq!(desk.unreadable(), 0, "{now}");
    let mut lines = desk.board().lines;
    lines.sort_by(|a, b| a.register_number.cmp(&b.register_number));
    let cases = script["cases"].as_array().expect("cases");
    assert_eq!(lines.len(), cases.len(), "{now}");
    cases.iter().map(|case| (text(&case["id"]), take(&mut lines, case))).collect()
}

/// Takes the line of a case by both names: of two cases with the same ones, the script has the earlier
/// first, as the register has.
fn take(lines: &mut Vec<BoardLine>, case: &Value) -> BoardLine {
    let name = |role: &str| {
        let parties = case["parties"].as_array().expect("parties");
        text(&parties.iter().find(|party| party["role"] == role).expect(role)["name"])
    };
    let (complainant, respondent) = (name("complainant"), name("respondent"));
    let place = lines.iter().position(|line| line.complainant == complainant && line.respondent == respondent);
    lines.remove(place.unwrap_or_else(|| panic!("{} is not on the board", case["id"])))
}

fn text(value: &Value) -> String {
    value.as_str().expect("text").to_owned()
}

#[test]
fn every_case_stands_in_its_group_on_whatever_day_it_is_opened() {
    // A Monday, a Friday afternoon before closing, a Sunday, collective leave, the stretch of holidays
    // before Nyepi and Idulfitri, and 2 January after a year's turn.
    for now in [
        "2026-06-08 09:00",
        "2026-11-20 15:45",
        "2026-11-22 12:00",
        "2026-12-24 10:00",
        "2027-03-11 08:30",
        "2027-01-02 09:00",
    ] {
        let board = board_on(now);
        let group = |id: &str| board[id].group;
        let ended =
            ["settled-and-closed", "no-agreement", "withdrawn", "not-actionable", "referred", "voided"].map(group);
        assert!(ended.iter().all(|group| *group == BoardGroup::Ended), "{now}: {ended:?}");
        assert_eq!(board["voided"].phase, CasePhase::Voided, "{now}");
        assert_eq!(group("verification-overdue"), BoardGroup::Overdue, "{now}");
        for id in ["verification-due-today", "invitation-due-today"] {
            let line = &board[id];
            assert!(line.due.is_some_and(|due| due > at(now)), "{now}: {id} is due {:?}", line.due);
            let today = line.due.map(|due| due.date_naive()) == Some(at(now).date_naive());
            assert_eq!(line.group == BoardGroup::Today, today, "{now}: {id}");
            assert!(line.group <= BoardGroup::Later, "{now}: {id}");
        }
        for id in ["paused", "no-show-held-up", "mediation-planned-long-names", "second-session-needed"] {
            assert_eq!(group(id), BoardGroup::Waiting, "{now}: {id}");
        }
        assert_eq!(board["paused"].phase, CasePhase::Paused, "{now}");
        let attempts = board["no-show-held-up"].attempts.expect("a no-show");
        assert_eq!((attempts.invitations, attempts.no_shows), (2, 2), "{now}");
        let planned = board["mediation-planned-long-names"].meeting_at;
        assert!(planned.is_some_and(|meeting| meeting > at(now)), "{now}: {planned:?}");
        for id in ["just-received", "returned-for-completion", "respondent-to-invite", "extended"] {
            assert!((BoardGroup::Today..=BoardGroup::Later).contains(&group(id)), "{now}: {id} is {:?}", group(id));
        }
        assert!(board.values().all(|line| !line.needs_review), "{now}");
    }
}

#[test]
fn register_numbers_rise_with_time() {
    let test = TestDesk::empty(2, at("2026-11-20 10:00"));
    wait(play_sample(test.world.clone(), &document("public/sample/banten.json"))).expect("played");
    let desk = wait(Desk::open(test.world.clone())).expect("a desk");
    let mut lines = desk.board().lines;
    lines.sort_by_key(|line| line.received);
    let numbers: Vec<String> = lines.iter().map(|line| line.register_number.clone()).collect();
    assert!(numbers.is_sorted(), "{numbers:?}");
    assert_eq!(numbers[0], "PGD/C/2026/0001");
}

#[test]
fn everything_is_recorded_when_it_happened_by_whom_it_was_told() {
    let test = TestDesk::empty(3, at("2026-11-20 10:00"));
    wait(play_sample(test.world.clone(), &document("public/sample/banten.json"))).expect("played");
    let desk = wait(Desk::open(test.world.clone())).expect("a desk");
    assert_eq!(desk.officers().len(), 3);
    for card in desk.cards() {
        let file = wait(desk.open_case(card.id())).expect("the case");
        let corrected = |fact: &&titik_temu::domain::case::Entry| fact.first_at.is_none();
        for entry in file.case.entries.iter().filter(corrected) {
            assert_eq!(entry.at, entry.recorded_at);
            assert!(desk.actor_name(entry.actor).is_some());
        }
    }
}

#[test]
fn a_fault_of_the_script_is_named_with_its_place_and_nothing_is_kept() {
    let mut script = document("public/sample/banten.json");
    script["cases"][3]["steps"][1]["mood"] = "good".into();
    let test = TestDesk::empty(4, at("2026-11-20 10:00"));
    match wait(play_sample(test.world.clone(), &script)) {
        Err(Trouble::Document(problem)) => {
            assert_eq!(problem.path, "cases[3].steps[1]");
            assert_eq!(problem.fault, Fault::UnknownField("mood".to_owned()));
        }
        other => panic!("not refused: {other:?}"),
    }
    assert!(test.kept().is_empty());
}
