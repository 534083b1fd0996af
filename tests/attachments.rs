//! Attached files through the desk: kept whole, told by their bytes, flagged when they are not what they were.
#![cfg(not(target_arch = "wasm32"))]

mod desk;

use desk::{
    TestDesk,
    attached::{JPEG, attach, attach_as, chunks, file, pdf},
    did_not_happen, slug, wait,
};
use titik_temu::{
    app::{Decision, Fix, Flaw, Media, NewAttachment, Trouble, Unfit, Wish},
    domain::{
        case::{CaseEvent, MAX_ATTACHMENT, Refusal},
        fact::{CaseId, FactId},
    },
    store::{Space, StoreError, Write},
};

const MIB: usize = 1 << 20;

fn open() -> (TestDesk, CaseId) {
    let test = TestDesk::banten(1, "2026-03-02 09:00");
    let case = test.take_in();
    (test, case)
}

#[test]
fn what_was_attached_comes_back_byte_by_byte() {
    let (test, case) = open();
    let bytes = pdf(2 * MIB + 5);
    let fact = attach(&test, case, file("Surat kuasa", bytes.clone()));
    let photo =
        NewAttachment { pixels: Some((2_000, 1_500)), thumb: Some(JPEG.to_vec()), ..file("Foto 1", JPEG.to_vec()) };
    let photo = attach_as(&test, case, photo, Some(slug("evidence")));
    assert_eq!(chunks(&test).len(), 3 + 2);
    // Another desk on the same store: nothing is remembered but what was kept.
    let again = TestDesk::on(test.world.store.clone(), 2, test.desk.now());
    assert!(wait(again.desk.attached(case, fact)) == Ok(bytes), "byte by byte");
    assert_eq!(wait(again.desk.attached(case, photo)), Ok(JPEG.to_vec()));
    assert_eq!(wait(again.desk.attached_thumb(case, photo)), Ok(Some(JPEG.to_vec())));
    assert_eq!(wait(again.desk.attached_thumb(case, fact)), Ok(None));
    let listed = again.file(case).attachments();
    assert_eq!(listed.iter().map(|one| one.media()).collect::<Vec<_>>(), [Media::Pdf, Media::Jpeg]);
    let about = listed[1].about.as_ref().expect("what it is");
    assert_eq!((about.title.as_str(), about.pixels), ("Foto 1", Some((2_000, 1_500))));
    assert_eq!(listed[1].added.requirement, Some(slug("evidence")));
    assert!(listed[0].file_name().starts_with("lampiran-") && listed[0].file_name().ends_with(".pdf"));
    assert!(again.file(case).case.reviews.is_empty());
}

#[test]
fn names_of_files_stand_in_no_fact_and_no_key() {
    let (test, case) = open();
    attach(&test, case, file("KTP Wahyuni Contohwati", pdf(2 * MIB)));
    for (space, key, bytes) in test.kept() {
        let personal = matches!(space, Space::Particulars);
        let held = [key.as_bytes(), if personal { b"" } else { &bytes }].concat();
        assert!(!String::from_utf8_lossy(&held).contains("Wahyuni"), "{space:?} {key}");
    }
}

#[test]
fn the_same_file_twice_has_two_hashes() {
    let (test, case) = open();
    let (one, two) = (attach(&test, case, file("Satu", pdf(10))), attach(&test, case, file("Dua", pdf(10))));
    let file = test.file(case);
    let hash = |fact| file.attachment(fact).expect("it").added.content;
    assert_ne!(hash(one), hash(two));
}

#[test]
fn a_damaged_or_missing_one_is_told_and_the_case_goes_on() {
    let (test, case) = open();
    let facts: Vec<FactId> =
        ["Satu", "Dua", "Tiga"].map(|title| attach(&test, case, file(title, pdf(MIB + 9)))).to_vec();
    let keys: Vec<String> = {
        let file = test.file(case);
        let hash = |fact| titik_temu::record::to_hex(&file.attachment(fact).expect("it").added.content.0);
        facts
            .iter()
            .map(|fact| chunks(&test).into_iter().find(|key| key.contains(&hash(*fact))).expect("a chunk"))
            .collect()
    };
    let mut bytes = wait(test.world.store.read(Space::Attachments, &keys[0])).expect("read").expect("bytes");
    bytes[77] ^= 1;
    let broken = Write::new()
        .put(Space::Attachments, keys[0].clone(), bytes)
        .remove(Space::Attachments, keys[1].clone())
        .put(Space::Attachments, keys[2].clone(), vec![0; 3 * MIB]);
    wait(test.world.store.write(broken)).expect("written");
    let again = TestDesk::on(test.world.store.clone(), 2, test.desk.now());
    let flaws: Vec<_> = facts.iter().map(|fact| wait(again.desk.check_attached(case, *fact))).collect();
    let flawed = |flaw| Err(Trouble::Flawed(flaw));
    assert_eq!(flaws, [flawed(Flaw::Damaged), flawed(Flaw::Missing), flawed(Flaw::Damaged)]);
    assert_eq!(wait(again.desk.attached(case, facts[0])), Err(Trouble::Flawed(Flaw::Damaged)));
    assert_eq!(again.file(case).attachments().len(), 3);
    assert_eq!(again.file(case).attachments()[0].short_hash().len(), 12);
    attach(&again, case, file("Empat", pdf(4)));
}

#[test]
fn a_small_picture_that_is_none_is_left_out_and_a_replaced_one_is_told() {
    let (test, case) = open();
    let with = |thumb: Vec<u8>| NewAttachment { thumb: Some(thumb), ..file("Foto", JPEG.to_vec()) };
    let huge = attach(&test, case, with([JPEG, &[0; 16 << 10]].concat()));
    let page = attach(&test, case, with(b"<svg onload=alert(1)>".to_vec()));
    for fact in [huge, page] {
        assert_eq!(wait(test.desk.attached_thumb(case, fact)), Ok(None));
    }
    let fact = attach(&test, case, with(JPEG.to_vec()));
    let key = chunks(&test).into_iter().find(|key| key.ends_with("/thumb")).expect("a thumb");
    wait(test.world.store.write(Write::new().put(Space::Attachments, key, b"\xff\xd8\xff other".to_vec())))
        .expect("put");
    assert_eq!(wait(test.desk.attached_thumb(case, fact)), Err(Trouble::Flawed(Flaw::Damaged)));
}

#[test]
fn too_much_nothing_and_what_runs_is_refused_before_a_byte_is_kept() {
    let (test, case) = open();
    let before = test.kept();
    let most = usize::try_from(MAX_ATTACHMENT).expect("a size");
    let refused: [(Vec<u8>, Unfit); 4] = [
        (pdf(most + 1), Unfit::TooLarge),
        (Vec::new(), Unfit::Empty),
        (b"<!DOCTYPE html><p>".to_vec(), Unfit::Markup),
        (b"MZ\x90\0\x03\0".to_vec(), Unfit::Program),
    ];
    for (bytes, why) in refused {
        assert_eq!(wait(test.desk.stage(case, file("x", bytes))), Err(Trouble::Unfit(why)));
    }
    assert_eq!(test.kept(), before);
    let foreign = wait(test.desk.stage(case, file("x", pdf(9)))).expect("staged");
    let files = vec![(foreign.content, "x".to_owned())];
    let refused = wait(test.desk.attach(case, files, Some(slug("no-such-document"))));
    assert_eq!(refused, Err(Trouble::Refused(Refusal::NotInProcedure)));
    wait(test.desk.drop_staged(case, &[foreign.content])).expect("left out");
    assert_eq!(test.kept(), before);
    attach(&test, case, file("Sebesar-besarnya", pdf(most)));
}

#[test]
fn an_ended_case_takes_attachments_and_a_voided_one_does_not() {
    let (test, case) = open();
    let closed = Decision { reason: "Dicabut pelapor.".to_owned(), by: "Kepala Dinas".to_owned(), to: String::new() };
    test.record(case, Wish::Close(slug("withdrawn"), closed));
    attach(&test, case, file("Berita acara", pdf(9)));
    test.record(case, Wish::Void("Salah catat.".to_owned()));
    let before = test.kept();
    let refused = wait(test.desk.stage(case, file("x", pdf(3 * MIB))));
    assert_eq!(refused, Err(Trouble::Refused(Refusal::Voided)));
    assert_eq!(test.kept(), before);
}

#[test]
fn a_title_is_corrected_and_a_wrong_file_struck() {
    let (test, case) = open();
    let fact = attach(&test, case, file("Foto 1", JPEG.to_vec()));
    test.record(case, Wish::Correct(fact, Fix::Title("Kuitansi simpanan".to_owned()), "Lebih jelas.".to_owned()));
    let listed = test.file(case).attachments();
    assert_eq!(listed[0].about.as_ref().map(|about| about.title.as_str()), Some("Kuitansi simpanan"));
    assert_eq!(wait(test.desk.attached(case, fact)), Ok(JPEG.to_vec()));
    test.record(case, did_not_happen(fact));
    assert!(test.file(case).attachments().is_empty());
    let entries = &test.file(case).case.entries;
    assert!(entries.iter().any(|entry| entry.struck && matches!(entry.event, CaseEvent::AttachmentAdded(_))));
}

#[test]
fn what_a_killed_page_left_behind_is_removed_later() {
    let (test, case) = open();
    let fact = attach(&test, case, file("Besar", pdf(2 * MIB)));
    let kept = chunks(&test);
    // As if the page had been killed after the first chunk of another file.
    let gone = "ab".repeat(32);
    let log = titik_temu::domain::fact::LogId::Case(case);
    let note = format!("{{\"chunks\":2,\"log\":\"{log}\",\"since\":\"2026-03-02T09:00:00+07:00\"}}");
    let left = Write::new().put(Space::Attachments, format!("{log}/{gone}/0000"), vec![1; 9]).put(
        Space::Meta,
        format!("attaching/{gone}"),
        note.into_bytes(),
    );
    wait(test.world.store.write(left)).expect("written");
    test.now("2026-03-02 09:30");
    attach(&test, case, file("Besar", pdf(MIB + 1)));
    assert!(chunks(&test).iter().any(|key| key.contains(&gone)), "it may still be under way in another tab");
    test.now("2026-03-02 10:30");
    attach(&test, case, file("Besar", pdf(MIB + 1)));
    let now = chunks(&test);
    assert!(!now.iter().any(|key| key.contains(&gone)));
    assert!(kept.iter().all(|key| now.contains(key)));
    assert!(!test.kept().iter().any(|(space, key, _)| *space == Space::Meta && key.starts_with("attaching/")));
    assert_eq!(wait(test.desk.check_attached(case, fact)), Ok(()));
}

#[test]
fn a_full_disk_leaves_neither_fact_nor_bytes() {
    let (test, case) = open();
    let before = test.kept();
    let store = std::rc::Rc::new(desk::watched::Watched::new(test.world.store.clone()));
    let narrow = TestDesk::on(store.clone(), 2, test.desk.now());
    // The note, three chunks but the last, the last with the row that says what it is.
    for kept in 0..5 {
        store.full_after(kept);
        let refused = wait(narrow.desk.stage(case, file("Besar", pdf(3 * MIB + 1))));
        assert_eq!(refused, Err(Trouble::Store(StoreError::Full)), "after {kept} writes");
        assert_eq!(test.kept(), before, "after {kept} writes");
        assert!(narrow.file(case).attachments().is_empty());
    }
    store.full_after(5);
    let staged = wait(narrow.desk.stage(case, file("Besar", pdf(3 * MIB + 1)))).expect("staged");
    let before = test.kept();
    let save = || wait(narrow.desk.attach(case, vec![(staged.content, "Besar".to_owned())], None));
    assert_eq!(save(), Err(Trouble::Store(StoreError::Full)));
    assert_eq!(test.kept(), before, "it goes on to wait");
    store.full_after(1);
    assert_eq!(save(), Ok(vec![staged.content]));
    let fact = narrow.file(case).attachments()[0].fact;
    assert_eq!(wait(narrow.desk.check_attached(case, fact)), Ok(()));
}

#[test]
fn opening_a_desk_reads_no_attachment() {
    let (test, case) = open();
    attach(&test, case, file("Besar", pdf(3 * MIB)));
    let watched = std::rc::Rc::new(desk::watched::Watched::new(test.world.store.clone()));
    let again = TestDesk::on(watched.clone(), 2, test.desk.now());
    again.record(case, Wish::CheckRequirements(vec![slug("evidence")]));
    assert!(!watched.touched(Space::Attachments));
}

#[test]
fn a_bundle_says_how_many_files_it_leaves_out_and_they_show_as_missing() {
    let (test, case) = open();
    let facts = [attach(&test, case, file("Satu", pdf(MIB + 1))), attach(&test, case, file("Dua", JPEG.to_vec()))];
    let bundle = test.export(Some(case));
    assert!(String::from_utf8_lossy(&bundle).contains("\"attachments_left_out\":2,"));
    let other = TestDesk::empty(7, test.desk.now());
    assert_eq!(wait(other.desk.examine(&bundle)).expect("sound").attachments_left_out, 2);
    other.import(&bundle).expect("an import");
    assert_eq!(other.fingerprints(), test.fingerprints());
    for fact in facts {
        assert_eq!(wait(other.desk.attached(case, fact)), Err(Trouble::Flawed(Flaw::Missing)));
    }
    assert_eq!(wait(other.desk.attachments_missing(case)), Ok(facts.to_vec()));
    assert_eq!(wait(test.desk.attachments_missing(case)), Ok(Vec::new()));
    assert_eq!([&test, &other].map(|desk| wait(desk.desk.attachments_here(None))), [Ok(2), Ok(0)]);
    assert_eq!(other.file(case).attachments()[0].about, test.file(case).attachments()[0].about);
    // What is here stays here when a bundle without bytes comes back.
    attach(&other, case, file("Tiga", pdf(9)));
    test.now("2026-03-03 09:00").import(&other.export(Some(case))).expect("an import");
    assert_eq!(wait(test.desk.check_attached(case, facts[0])), Ok(()));
    assert_eq!(test.file(case).attachments().len(), 3);
}
