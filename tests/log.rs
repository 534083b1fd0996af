//! The hash graph: tampering shows, the order of arrival does not matter, a union is a union.
#![cfg(not(target_arch = "wasm32"))]

mod desk;

use std::sync::LazyLock;

use desk::{TestDesk, at, slug, wait};
use proptest::prelude::*;
use titik_temu::{
    catalog::read_pack,
    domain::{
        case::{CaseEvent, Correction, Opened, ProcedureRef, Review, fold, replay_order},
        fact::{Actor, CaseId, Commitment, DeviceId, Fact, FactId, LogId, heads, next_parents},
        procedure::Procedure,
    },
    record::{Envelope, check_log, digest, fingerprint, seal, to_hex},
    store::{Space, Write},
};
use uuid::Uuid;

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
        2 => CaseEvent::Paused { reason: secret, decided_by: None, until: None },
        3 => CaseEvent::Resumed,
        4 => {
            CaseEvent::Closed { outcome: slug("withdrawn"), reason: Some(secret), decided_by: None, referred_to: None }
        }
        5 => CaseEvent::Reopened { reason: secret, decided_by: None },
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
