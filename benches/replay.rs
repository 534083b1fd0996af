//! Replay of a case of 40 facts: from facts to the case they tell, hashing and reading apart.
//!
//! Bar: 50 µs. Figures are printed, never asserted.

#[path = "../tests/desk/mod.rs"]
mod desk;
mod measure;

use std::hint::black_box;

use desk::{TestDesk, at, at_another_time, did_not_happen};
use measure::microseconds;
use titik_temu::{
    app::Wish,
    domain::{
        case::{fold, replay_order},
        deadline::deadlines,
        fact::CaseId,
    },
};

const FACTS: usize = 40;

fn main() {
    if measure::left_out("replay") {
        return;
    }
    let test = TestDesk::banten(1, "2026-01-05 08:00");
    let case = long_case(&test);
    let file = test.file(case);
    let in_line = &file.facts[..FACTS];
    let forked = forked(&test, case);
    let now = test.desk.now();
    let whole = fold(case, in_line, &file.procedure);
    let fold_in_line = microseconds(|| drop(black_box(fold(case, black_box(in_line), &file.procedure))));
    let fold_forked = microseconds(|| drop(black_box(fold(case, black_box(&forked), &file.procedure))));
    let dates = microseconds(|| {
        black_box(deadlines(black_box(&whole), &file.procedure, &file.calendar, now));
    });
    println!("replay of a case of {FACTS} facts");
    println!("  one device            {fold_in_line:>8.2} µs   (bar: 50)");
    println!("  two devices, a fork   {fold_forked:>8.2} µs");
    println!("  its deadlines         {dates:>8.2} µs");
}

/// A case with every kind of fact that Banten's procedure leads to.
fn long_case(test: &TestDesk) -> CaseId {
    let case = test.up_to_mediation();
    test.now("2026-01-21 09:00").invite_both(case, "2026-01-26 09:00");
    let first = test.now("2026-01-26 11:00").mediate(case, "not-yet");
    test.now("2026-01-26 12:00").record(case, at_another_time(first, at("2026-01-26 10:00")));
    for day in 2..12 {
        let again = format!("2026-02-{:02} 09:00", 2 * day);
        test.mediate_again(case, &again, "not-yet");
        if day % 3 == 0 {
            test.record(case, Wish::Pause("Menunggu pengurus.".to_owned().into(), None));
            test.record(case, Wish::Resume);
        }
    }
    assert!(test.file(case).facts.len() >= FACTS, "{} facts", test.file(case).facts.len());
    case
}

/// The same beginning, gone on with on two devices.
fn forked(test: &TestDesk, case: CaseId) -> Vec<titik_temu::domain::fact::Fact<titik_temu::domain::case::CaseEvent>> {
    let other = TestDesk::joining(test, 2);
    let (here, there) = (test.file(case).facts.last().expect("a fact").id, other.desk.now());
    other.now("2026-03-02 09:00").record(case, did_not_happen(here));
    test.now("2026-03-02 09:00").record(case, at_another_time(here, there));
    test.import(&other.export(None)).expect("imported");
    let mut facts = test.file(case).facts.clone();
    replay_order(&mut facts);
    let long = facts.len() - FACTS;
    // The newest forty would have no beginning: the middle is left out instead.
    facts.drain(FACTS / 2..FACTS / 2 + long);
    facts
}
