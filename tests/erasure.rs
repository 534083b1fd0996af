//! What an attached file held, erased: gone from the store with all that told of it, while the history stands.
#![cfg(not(target_arch = "wasm32"))]

mod desk;

use std::rc::Rc;

use desk::{
    TestDesk,
    attached::{JPEG, attach, file, pdf},
    did_not_happen, wait,
};
use titik_temu::{
    app::{Fix, NewAttachment, Room, Wish, compartment::bring_in},
    domain::{
        case::{CaseEvent, Refusal},
        fact::{CaseId, FactId},
    },
    record::to_hex,
    store::{Memory, Space, Store},
};

const MIB: usize = 1 << 20;
const NAME: &str = "Sekar";

fn open() -> (TestDesk, CaseId) {
    let test = TestDesk::banten(1, "2026-03-02 09:00");
    let case = test.take_in();
    (test, case)
}

fn erase(fact: FactId) -> Wish {
    Wish::Erase(fact, "Salah pilih berkas.".to_owned())
}

/// Whether anything that is kept holds a name, or bytes of a file.
fn traces(test: &TestDesk, content: &str) -> Vec<(Space, String)> {
    let holds =
        |bytes: &[u8]| String::from_utf8_lossy(bytes).contains(NAME) || bytes.windows(6).any(|part| part == b"%PDF-1");
    let kept = test.kept().into_iter();
    let found = kept.filter(|(space, key, bytes)| {
        holds(bytes) || *space == Space::Attachments && key.contains(content) || *space == Space::Drafts
    });
    found.map(|(space, key, _)| (space, key)).collect()
}

fn content(test: &TestDesk, case: CaseId, fact: FactId) -> String {
    to_hex(&test.file(case).attachment(fact).expect("it").added.content.0)
}

/// A file with a title that was corrected, so that two particulars tell of it.
fn told_twice(test: &TestDesk, case: CaseId) -> FactId {
    let photo = NewAttachment { name: "KTP Sekar Umpamawati.pdf".to_owned(), ..file("Kartu Sekar", pdf(2 * MIB + 3)) };
    let fact = attach(test, case, photo);
    test.record(case, Wish::Correct(fact, Fix::Title("Kartu keluarga Sekar".to_owned()), "Lebih jelas.".to_owned()));
    fact
}

#[test]
fn no_row_of_it_is_left_and_the_history_says_who_and_why() {
    let (test, case) = open();
    let fact = told_twice(&test, case);
    let hash = content(&test, case, fact);
    assert!(traces(&test, &hash).len() > 4);
    let facts = test.file(case).facts.len();
    test.record(case, erase(fact));
    assert_eq!(traces(&test, &hash), []);
    for desk in [&test, &TestDesk::on(test.world.store.clone(), 2, test.desk.now())] {
        let file = desk.file(case);
        assert_eq!(file.facts.len(), facts + 1, "facts stay");
        let one = file.attachment(fact).expect("it is still listed");
        let (_, actor, reason) = one.erased.expect("as erased");
        assert_eq!((file.text(reason), one.about.clone()), (Some("Salah pilih berkas."), None));
        assert_eq!(desk.desk.actor_name(actor), desk.desk.actor_name(one.actor));
        // Neither missing nor damaged.
        assert_eq!(wait(desk.desk.attachments_missing(case)), Ok(Vec::new()));
        assert!(file.case.reviews.is_empty());
    }
}

#[test]
fn a_photo_takes_the_file_it_was_made_from_with_it() {
    let (test, case) = open();
    let stage = |new| wait(test.desk.stage(case, new)).expect("staged").content;
    let photo = stage(file("Foto 1", JPEG.to_vec()));
    let original = stage(NewAttachment { original_of: Some(photo), ..file("Asli", pdf(MIB + 1)) });
    let files = [photo, original].map(|content| (content, "Sekar".to_owned())).to_vec();
    assert_eq!(wait(test.desk.attach(case, files, None)).expect("attached").len(), 2);
    let other = attach(&test, case, file("Lain", JPEG.to_vec()));
    test.record(case, erase(test.file(case).attachments()[0].fact));
    let erased: Vec<bool> = test.file(case).attachments().iter().map(|one| one.erased.is_some()).collect();
    assert_eq!(erased, [true, true, false]);
    assert_eq!(wait(test.desk.attached(case, other)), Ok(JPEG.to_vec()));
}

#[test]
fn it_is_erased_once_for_good_even_when_struck_or_in_a_voided_case() {
    let (test, case) = open();
    let facts = [1, 2].map(|_| told_twice(&test, case));
    let hash = content(&test, case, facts[0]);
    test.record(case, did_not_happen(facts[0]));
    test.record(case, erase(facts[0]));
    assert_eq!(traces(&test, &hash).iter().filter(|(_, key)| key.contains(&hash)).count(), 0);
    assert_eq!(test.refusal(case, erase(facts[0])), Refusal::NotCorrectable);
    let newest = test.file(case).case.entries.last().expect("the erasure").fact;
    assert_eq!(test.refusal(case, did_not_happen(newest)), Refusal::NotCorrectable);
    let retitled = Wish::Correct(facts[0], Fix::Title("Sekar".to_owned()), "x".to_owned());
    assert_eq!(test.refusal(case, retitled), Refusal::NotCorrectable);
    assert_eq!(test.refusal(case, erase(newest)), Refusal::NotCorrectable, "no attachment");
    test.record(case, Wish::Void("Salah catat.".to_owned()));
    let hash = content(&test, case, facts[1]);
    test.record(case, erase(facts[1]));
    assert_eq!(traces(&test, &hash), []);
}

#[test]
fn a_bundle_from_a_device_that_still_knows_it_does_not_bring_it_back() {
    let (test, case) = open();
    let fact = told_twice(&test, case);
    let hash = content(&test, case, fact);
    let other = TestDesk::joining(&test, 5);
    // Meanwhile the other device gives it one more title.
    let title = Fix::Title("Milik Sekar".to_owned());
    other.record(case, Wish::Correct(fact, title, "Lebih jelas.".to_owned()));
    test.now("2026-03-02 10:00").record(case, erase(fact));
    let bundle = other.export(None);
    assert!(String::from_utf8_lossy(&bundle).contains("Milik Sekar"));
    let examined = wait(test.desk.examine(&bundle)).expect("sound");
    assert_eq!((examined.new_values, examined.erases), (1, 0), "the reason alone is new");
    test.import(&bundle).expect("an import");
    assert_eq!(traces(&test, &hash), []);
    let file = test.file(case);
    assert!(file.attachment(fact).expect("it").erased.is_some());
    assert!(file.facts.iter().any(|fact| matches!(fact.event, CaseEvent::Corrected { .. })));
    // The bundle once more: nothing in it is lacking here.
    assert_eq!(wait(test.desk.examine(&bundle)).expect("sound").new_values, 0);
}

#[test]
fn what_was_erased_elsewhere_goes_here_too_and_is_told_before() {
    let (test, case) = open();
    let fact = told_twice(&test, case);
    let hash = content(&test, case, fact);
    let other = TestDesk::joining(&test, 5);
    other.now("2026-03-02 10:00").record(case, erase(fact));
    let bundle = other.export(Some(case));
    test.now("2026-03-02 11:00");
    let examined = wait(test.desk.examine(&bundle)).expect("sound");
    assert_eq!((examined.erases, examined.attachments_left_out), (1, 0));
    assert!(!traces(&test, &hash).is_empty(), "nothing happens before it was looked at");
    test.import(&bundle).expect("an import");
    assert_eq!(traces(&test, &hash), []);
    assert!(test.file(case).attachment(fact).expect("it").erased.is_some());
    assert_eq!(test.fingerprints(), other.fingerprints());
}

#[test]
fn a_case_that_is_moved_twice_into_the_compartment_does_not_bring_it_back() {
    let office = TestDesk::misconduct(3, "2026-03-02 09:00");
    let case = office.report_misconduct();
    let fact = told_twice(&office, case);
    let hash = content(&office, case, fact);
    let inside: Rc<dyn Store> = Rc::new(Memory::new());
    let enter = || wait(bring_in(&*office.world.store, &*inside)).expect("brought in");
    // What was moved did not leave the office: the page was killed between the two.
    drop(enter());
    let desk = TestDesk::in_room(Room::Confidential, inside.clone(), 7, office.desk.now());
    desk.record(case, erase(fact));
    drop(enter());
    assert_eq!(traces(&desk, &hash), []);
}
