//! The hash graph: tampering shows, the order of arrival does not matter, and what two devices decided
//! apart is kept, shown and settled.
#![cfg(not(target_arch = "wasm32"))]

mod desk;

use std::sync::LazyLock;

use desk::{
    TestDesk, at, at_another_time,
    banten::{close, invite, returned, verified},
    bundles::{edited, facts, next, opened},
    did_not_happen, named, outcome, slug, wait,
};
use proptest::prelude::*;
use titik_temu::{
    app::{CaseChange, Trouble, Wish},
    catalog::read_pack,
    domain::{
        case::{CaseEvent, CasePhase, Correction, Opened, ProcedureRef, Review, Slot, fold, replay_order},
        fact::{Actor, CaseId, Commitment, DeviceId, Fact, FactId, LogId, heads, next_parents},
        procedure::Procedure,
    },
    json::{Fault, json},
    record::{Envelope, check_log, digest, fingerprint, seal, to_hex},
    store::{Space, Write},
};
use uuid::Uuid;

// --- Tampering -----------------------------------------------------------------------------------

#[test]
fn a_changed_fact_shows_and_takes_nothing_else_with_it() {
    let test = TestDesk::banten(1, "2026-01-05 08:00");
    let case = test.up_to_mediation();
    let verification = test.file(case).facts.iter().find(|fact| is_verification(&fact.event)).expect("a fact").id;
    let key = format!("{}/{}", LogId::Case(case), to_hex(&verification.0));
    let bytes = wait(test.world.store.read(Space::Facts, &key)).expect("read").expect("bytes");
    let changed = String::from_utf8(bytes).expect("text").replace("2026-01-13T09", "2026-01-12T10");
    wait(test.world.store.write(Write::new().put(Space::Facts, key, changed.into_bytes()))).expect("tampered");

    wait(test.desk.reload()).expect("loaded");
    let file = test.file(case);
    assert_eq!(file.damaged, 1);
    assert!(file.case.reviews.contains(&Review::Incomplete), "{:?}", file.case.reviews);
    assert!(test.desk.board().lines[0].needs_review);
    assert_eq!(test.desk.unreadable(), 0);
}

fn is_verification(event: &CaseEvent) -> bool {
    matches!(event, CaseEvent::ActRecorded(record) if record.act == *"verify")
}

#[test]
fn a_damaged_history_is_mended_by_an_older_copy() {
    let test = TestDesk::banten(2, "2026-01-05 08:00");
    let case = test.up_to_mediation();
    let (copy, before) = (test.export(None), test.file(case).fingerprint());
    let fact = test.file(case).facts[6].id;
    let key = format!("{}/{}", LogId::Case(case), to_hex(&fact.0));
    wait(test.world.store.write(Write::new().put(Space::Facts, key, b"{}".to_vec()))).expect("damaged");
    wait(test.desk.reload()).expect("loaded");
    assert_eq!(test.file(case).damaged, 1);

    let rest = test.export(None);
    let other = TestDesk::empty(3, test.desk.now());
    other.import(&rest).expect("what is left is sound in itself");
    assert_eq!(other.file(case).facts.len(), 6, "up to the damaged fact");

    test.import(&copy).expect("mended");
    assert_eq!((test.file(case).damaged, test.file(case).fingerprint()), (0, before));
}

// --- Order and union -----------------------------------------------------------------------------

static PACK: LazyLock<Procedure> = LazyLock::new(|| {
    let document = desk::document("public/procedures/banten-mediasi-koperasi.json");
    read_pack(&document, digest(&document)).expect("a pack")
});

/// What a random device does next.
fn event(choice: u8, facts: &[Fact<CaseEvent>]) -> CaseEvent {
    let secret = Commitment([choice; 32]);
    let some = |salt: usize| facts[(usize::from(choice) + salt) % facts.len()].id;
    match choice % 9 {
        0 => CaseEvent::PartyNamed { role: slug("complainant"), identity: secret },
        1 => CaseEvent::RequirementsChecked { handed_over: vec![slug("evidence")] },
        2 => CaseEvent::Paused { reason: secret, until: None },
        3 => CaseEvent::Resumed,
        4 => CaseEvent::Closed { outcome: slug("withdrawn"), reason: Some(secret) },
        5 => CaseEvent::Reopened { reason: secret },
        6 => CaseEvent::Extended { limit: slug("verify-3-days"), by: 1, reason: secret, decided_by: secret },
        7 => CaseEvent::Corrected { target: some(0), correction: Correction::Struck, reason: secret },
        _ => CaseEvent::Corrected {
            target: some(1),
            correction: Correction::Time(at("2026-01-05 09:00")),
            reason: secret,
        },
    }
}

fn opening(procedure: &Procedure) -> Fact<CaseEvent> {
    let opened = CaseEvent::Opened(Opened {
        procedure: ProcedureRef { id: procedure.id.clone(), version: 1, digest: procedure.digest },
        register_number: "PGD/A/2026/0001".to_owned(),
        channel: slug("in-person"),
        kind: Some(slug("member-against-coop")),
        branch: None,
        visit: None,
    });
    sealed(&[], 0, opened)
}

/// A fact that follows others, on a device.
fn sealed(after: &[Fact<CaseEvent>], device: u8, event: CaseEvent) -> Fact<CaseEvent> {
    let envelope = Envelope {
        log: LogId::Case(CaseId(Uuid::from_u128(7 << 76 | 2 << 62))),
        device: DeviceId(Uuid::from_u128(u128::from(device))),
        actor: Actor::Setup,
        occurred_at: at("2026-01-05 10:00"),
        recorded_at: at("2026-01-05 10:00"),
        lamport: after.iter().map(|fact| fact.lamport).max().unwrap_or(0) + 1,
        parents: next_parents(after),
    };
    seal(envelope, event).0
}

/// A log written by three devices that now and then see each other's facts: each copy as it ended.
fn copies(choices: &[(u8, u8, bool)], procedure: &Procedure) -> [Vec<Fact<CaseEvent>>; 3] {
    let first = opening(procedure);
    let mut copies = [vec![first.clone()], vec![first.clone()], vec![first]];
    for (who, choice, meets) in choices {
        let device = usize::from(who % 3);
        if *meets {
            let other = copies[(device + 1) % 3].clone();
            copies[device] = union(&copies[device], &other);
        }
        let fact = sealed(&copies[device], *who, event(*choice, &copies[device]));
        copies[device].push(fact);
    }
    copies
}

fn union(a: &[Fact<CaseEvent>], b: &[Fact<CaseEvent>]) -> Vec<Fact<CaseEvent>> {
    let mut all = [a, b].concat();
    replay_order(&mut all);
    all
}

proptest! {
    #![proptest_config(desk::cases(64))]

    #[test]
    fn replay_is_the_same_in_whatever_order_facts_arrive(
        choices in prop::collection::vec(any::<(u8, u8, bool)>(), 0..40),
        shuffle in any::<u64>(),
    ) {
        let procedure = &*PACK;
        let [a, b, c] = copies(&choices, procedure);
        let in_order = union(&union(&a, &b), &c);
        let mut shuffled = in_order.clone();
        shuffled.extend(a);
        shuffled.sort_by_key(|fact| (fact.id.0[0] ^ shuffle as u8, fact.id.0[1] ^ (shuffle >> 8) as u8));
        replay_order(&mut shuffled);
        let log = in_order[0].log;
        let LogId::Case(id) = log else { unreachable!("a case's log") };
        prop_assert_eq!(fold(id, &in_order, procedure), fold(id, &shuffled, procedure));
        prop_assert!(check_log(log, &in_order, "facts").is_ok(), "a union of whole logs is whole");
    }

    #[test]
    fn union_is_commutative_associative_and_idempotent(
        choices in prop::collection::vec(any::<(u8, u8, bool)>(), 0..40),
    ) {
        let [a, b, c] = copies(&choices, &PACK);
        prop_assert_eq!(union(&a, &b), union(&b, &a));
        prop_assert_eq!(union(&union(&a, &b), &c), union(&a, &union(&b, &c)));
        prop_assert_eq!(&union(&a, &a), &union(&a, &[]));
        let print = |facts: &[Fact<CaseEvent>]| fingerprint(&heads(facts));
        prop_assert_eq!(print(&union(&a, &b)), print(&union(&b, &a)));
    }

    #[test]
    fn replay_never_fails(
        choices in prop::collection::vec(any::<(u8, u8, bool)>(), 0..40),
        dropped in any::<u64>(),
    ) {
        // Any facts at all, with holes in their history.
        let procedure = &*PACK;
        let [a, b, c] = copies(&choices, procedure);
        let mut some = union(&union(&a, &b), &c);
        let mut place = 0;
        some.retain(|_| { place += 1; dropped >> (place % 64) & 1 == 0 });
        let LogId::Case(id) = a[0].log else { unreachable!("a case's log") };
        let case = fold(id, &some, procedure);
        prop_assert_eq!(case.entries.len(), some.len(), "every fact stands on the timeline");
    }
}

#[test]
fn a_fact_names_at_most_64_parents_and_the_next_one_the_rest() {
    let procedure = &*PACK;
    let mut facts = vec![opening(procedure)];
    let first = facts.clone();
    facts.extend((0..100).map(|device| sealed(&first, device, event(device, &first))));
    assert_eq!(heads(&facts).len(), 100);
    let meeting = sealed(&facts, 200, event(0, &facts));
    assert_eq!(meeting.parents.len(), 64);
    facts.push(meeting);
    assert_eq!(heads(&facts).len(), 37);
    facts.push(sealed(&facts, 200, event(1, &facts)));
    assert_eq!(heads(&facts).len(), 1);
    assert!(check_log(facts[0].log, &facts, "facts").is_ok());
}

#[test]
fn the_fingerprint_is_of_the_heads_and_reads_in_fours() {
    let heads = [FactId([1; 32]), FactId([2; 32])];
    assert_eq!(fingerprint(&heads), fingerprint(&[heads[1], heads[0]]));
    assert_ne!(fingerprint(&heads), fingerprint(&heads[..1]));
    // SHA-256 of nothing begins e3 b0 c4 42: 11100 01110 11000 01100 01000 …
    assert_eq!(fingerprint(&[]), "WERC-8GMR-ZGE1-96QV");
}

// --- Decided apart -------------------------------------------------------------------------------

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
    conflict(Slot::Ending, &[withdrawn], &[referred], |_, _| Wish::Reopen("Diputuskan ulang.".to_owned()));
}

#[test]
fn whether_the_clocks_run() {
    let pause = |reason: &str| Wish::Pause(reason.to_owned(), None);
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
    one.now("2026-01-13 10:00").record(case, Wish::Reopen("Pemeriksaan sudah berjalan.".to_owned()));
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

// --- Strangers -----------------------------------------------------------------------------------

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
            assert_eq!(refusal, titik_temu::domain::case::Refusal::StepDone(slug("verification")));
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
