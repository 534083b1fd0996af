//! What two devices, two tabs or two taps decide apart: all of it is kept, the same shows everywhere, the
//! case asks for a review, and a later fact that follows both settles it.
#![cfg(not(target_arch = "wasm32"))]

mod desk;

use desk::{
    TestDesk, at, at_another_time,
    banten::{close, invite, returned, verified},
    did_not_happen, named, outcome, slug, wait,
};
use titik_temu::{
    app::{Trouble, Wish},
    domain::{
        case::{CasePhase, Refusal, Review, Slot},
        fact::{CaseId, FactId},
    },
};

/// Two devices of one office with the same case, verified.
fn apart() -> (TestDesk, TestDesk, CaseId) {
    let one = TestDesk::banten(10, "2026-01-05 08:00");
    one.now("2026-01-12 09:00");
    let case = one.take_in();
    let other = TestDesk::joining(&one, 11);
    for device in [&one, &other] {
        device.now("2026-01-13 09:00");
    }
    (one, other, case)
}

/// Both import what the other has.
fn meet(one: &TestDesk, other: &TestDesk) {
    let (from_one, from_other) = (one.export(None), other.export(None));
    one.import(&from_other).expect("imported");
    other.import(&from_one).expect("imported");
}

/// Both devices say different things, meet, show the same and ask for a review; then one settles it.
#[track_caller]
fn conflict(slot: Slot, one_says: &[Wish], other_says: &[Wish], settles: impl Fn(&TestDesk, CaseId) -> Wish) {
    let (one, other, case) = apart();
    for wish in one_says {
        one.record(case, wish.clone());
    }
    for wish in other_says {
        other.record(case, wish.clone());
    }
    meet(&one, &other);
    let (here, there) = (one.file(case), other.file(case));
    assert_eq!(here.case, there.case, "both devices show the same");
    assert_eq!(here.facts, there.facts, "both kept everything");
    assert_eq!(here.case.reviews, [Review::Conflict(slot)]);
    assert!(one.desk.board().lines[0].needs_review);

    one.now("2026-01-13 10:00");
    one.record(case, settles(&one, case));
    assert_eq!(one.file(case).case.reviews, [], "settled by what follows both");
    other.import(&one.export(None)).expect("imported");
    assert_eq!(other.file(case).case, one.file(case).case);
}

/// The fact on the timeline that another device recorded last.
fn of_the_other(test: &TestDesk, case: CaseId) -> FactId {
    let file = test.file(case);
    let here = file.facts[0].device;
    file.facts.iter().rev().find(|fact| fact.device != here).expect("a fact of the other device").id
}

fn party(name: &str) -> Wish {
    Wish::NameParty(slug("respondent"), named(name))
}

#[test]
fn who_a_party_is() {
    let slot = Slot::Party(slug("respondent"));
    conflict(slot, &[party("Koperasi Satu")], &[party("Koperasi Dua")], |_, _| party("Koperasi Tiga"));
}

#[test]
fn what_was_handed_over() {
    let handed_over = |ids: &[&str]| Wish::CheckRequirements(ids.iter().map(|id| slug(id)).collect());
    let (less, more) = (handed_over(&["evidence"]), handed_over(&["evidence", "guest-book"]));
    conflict(Slot::Requirements, &[less], std::slice::from_ref(&more), |_, _| more.clone());
}

#[test]
fn what_a_check_came_to() {
    let slot = Slot::Act(slug("verify"));
    conflict(slot, &[verified()], &[returned("Belum ada fotokopi.")], |test, case| {
        did_not_happen(of_the_other(test, case))
    });
}

#[test]
fn when_to_meet() {
    let invitation = |when: &str| invite("respondent-meeting", "invite-respondent", when);
    let (one, other, case) = apart();
    one.verify(case);
    other.import(&one.export(None)).expect("imported");
    one.record(case, invitation("2026-01-14 09:00"));
    other.record(case, invitation("2026-01-15 09:00"));
    meet(&one, &other);
    assert_eq!(one.file(case).case.reviews, [Review::Conflict(Slot::Act(slug("invite-respondent")))]);
    one.record(case, did_not_happen(of_the_other(&one, case)));
    assert_eq!(one.file(case).case.reviews, []);
    assert_eq!(one.file(case).case.meetings.len(), 1);
}

#[test]
fn how_it_ended() {
    let (withdrawn, referred) = (close("withdrawn", "Dicabut."), close("referred", "Ke kabupaten."));
    conflict(Slot::Ending, &[withdrawn], &[referred], |_, _| Wish::Reopen("Diputuskan ulang.".to_owned().into()));
}

#[test]
fn whether_the_clocks_run() {
    let pause = |reason: &str| Wish::Pause(reason.to_owned().into(), None);
    conflict(Slot::Clock, &[pause("Pelapor sakit.")], &[pause("Banjir."), Wish::Resume], |test, case| {
        match test.file(case).case.phase() {
            CasePhase::Paused => Wish::Resume,
            _ => pause("Pelapor masih sakit."),
        }
    });
}

#[test]
fn how_much_longer() {
    let extend = |by| Wish::Extend(slug("verify-3-days"), by, "Bukti banyak.".to_owned(), "Kepala Dinas".to_owned());
    conflict(Slot::Extension(slug("verify-3-days")), &[extend(1)], &[extend(2)], |test, case| {
        assert_eq!(test.deadline(case, "verify-3-days").extended_by, 3, "both count until one is struck");
        did_not_happen(of_the_other(test, case))
    });
}

#[test]
fn which_time_is_right() {
    let (one, other, case) = apart();
    let opening = one.file(case).facts[0].id;
    one.record(case, at_another_time(opening, at("2026-01-09 09:00")));
    other.record(case, at_another_time(opening, at("2026-01-08 09:00")));
    meet(&one, &other);
    assert_eq!(one.file(case).case, other.file(case).case);
    assert_eq!(one.file(case).case.reviews, [Review::Conflict(Slot::Correction(opening))]);
    one.record(case, at_another_time(opening, at("2026-01-07 09:00")));
    assert_eq!(one.file(case).case.reviews, []);
    assert_eq!(one.file(case).case.opened_at(), Some(at("2026-01-07 09:00")));
}

#[test]
fn what_came_of_a_meeting() {
    let (one, other, case) = apart();
    one.verify(case);
    one.invite_respondent(case, "2026-01-14 09:00");
    other.import(&one.export(None)).expect("imported");
    one.now("2026-01-14 09:30").meet_respondent(case, true);
    other.now("2026-01-14 09:30").meet_respondent(case, false);
    let meeting = one.file(case).case.meetings[0].id;
    meet(&one, &other);
    let (here, there) = (one.file(case), other.file(case));
    assert_eq!(here.case, there.case);
    assert_eq!(here.case.reviews, [Review::Conflict(Slot::Meeting(meeting))]);
    one.now("2026-01-14 10:00").record(case, did_not_happen(of_the_other(&one, case)));
    assert_eq!(one.file(case).case.reviews, []);
    assert!(one.file(case).case.meetings[0].result.as_ref().expect("a result").held);
}

#[test]
fn work_that_went_on_while_the_case_was_closed_elsewhere() {
    let (one, other, case) = apart();
    one.record(case, close("withdrawn", "Dicabut."));
    other.verify(case);
    meet(&one, &other);
    let file = one.file(case);
    assert_eq!(
        (file.case.phase(), file.case.reviews.clone()),
        (CasePhase::Ended, vec![Review::Conflict(Slot::Ending)])
    );
    one.now("2026-01-13 10:00").record(case, Wish::Reopen("Pemeriksaan sudah berjalan.".to_owned().into()));
    assert_eq!(one.file(case).case.reviews, []);
    one.record(case, close("withdrawn", "Dicabut."));
    assert_eq!(one.file(case).case.reviews, []);
}

#[test]
fn different_things_done_apart_are_no_conflict() {
    let (one, other, case) = apart();
    one.verify(case);
    other.record(case, party("Koperasi Anggrek Rekaan, badan hukum"));
    meet(&one, &other);
    assert_eq!(one.file(case).case.reviews, []);
    assert_eq!(one.file(case).case.heads.len(), 2);
    one.invite_respondent(case, "2026-01-14 09:00");
    assert_eq!(one.file(case).case.heads.len(), 1, "the next fact joins both");
}

#[test]
fn two_taps_are_two_facts_of_which_the_second_is_judged_by_the_first() {
    use std::{
        future::Future,
        pin::pin,
        task::{Context, Poll, Waker},
    };
    let test = TestDesk::banten(27, "2026-01-05 08:00");
    test.now("2026-01-12 09:00");
    let case = test.take_in();
    let mut context = Context::from_waker(Waker::noop());
    let tap = || {
        test.desk.record(case, Wish::Act(slug("verification"), slug("verify"), outcome("complete")), test.desk.now())
    };
    let (mut first, mut second) = (pin!(tap()), pin!(tap()));
    assert!(matches!(first.as_mut().poll(&mut context), Poll::Ready(Ok(_))));
    match second.as_mut().poll(&mut context) {
        Poll::Ready(Err(Trouble::Refused(refusal))) => {
            assert_eq!(refusal, Refusal::StepDone(slug("verification")));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_second_tab_goes_on_from_what_the_first_has_kept() {
    let one = TestDesk::banten(28, "2026-01-05 08:00");
    one.now("2026-01-12 09:00");
    let case = one.take_in();
    let tab = TestDesk::on(one.world.store.clone(), 29, at("2026-01-12 09:00"));
    one.now("2026-01-13 09:00").verify(case);
    tab.now("2026-01-13 09:01");
    assert!(matches!(tab.try_record(case, verified()), Err(Trouble::Refused(_))), "it is verified already");
    tab.invite_respondent(case, "2026-01-14 09:00");
    one.now("2026-01-14 10:00");
    wait(one.desk.reload()).expect("loaded");
    one.meet_respondent(case, true);
    assert_eq!(one.file(case).case.heads.len(), 1, "no branches within one browser");
}
