//! Files that were picked and not saved yet: they wait in the store, and leave nothing behind.
#![cfg(not(target_arch = "wasm32"))]

mod desk;

use desk::{
    TestDesk,
    attached::{JPEG, attach, chunks, file, pdf},
    wait,
};
use titik_temu::{
    app::{NewAttachment, StagedFile, Wish, together},
    domain::fact::CaseId,
    store::{Space, Write},
};

const MIB: usize = 1 << 20;

fn open() -> (TestDesk, CaseId) {
    let test = TestDesk::banten(1, "2026-03-02 09:00");
    let case = test.take_in();
    (test, case)
}

fn stage(test: &TestDesk, case: CaseId, place: u32, new: NewAttachment) -> StagedFile {
    wait(test.desk.stage(case, NewAttachment { place, ..new })).expect("staged")
}

fn waiting(test: &TestDesk, case: CaseId) -> Vec<StagedFile> {
    wait(test.desk.staged(case)).expect("read")
}

fn titled(staged: &[&StagedFile]) -> Vec<(titik_temu::domain::case::ContentHash, String)> {
    staged.iter().map(|one| (one.content, one.about.title.clone())).collect()
}

#[test]
fn what_was_picked_is_there_after_a_crash_in_its_order_and_under_its_last_title() {
    let (test, case) = open();
    let facts = test.file(case).facts.len();
    let photo = NewAttachment { thumb: Some(JPEG.to_vec()), ..file("Foto 1", JPEG.to_vec()) };
    let second = stage(&test, case, 1, file("Dokumen 1", pdf(2 * MIB + 7)));
    let first = stage(&test, case, 0, photo);
    wait(test.desk.call_staged(case, second.content, " Surat\u{202e} kuasa\n")).expect("kept");
    let again = TestDesk::on(test.world.store.clone(), 2, test.desk.now());
    let found = waiting(&again, case);
    assert_eq!(found.iter().map(|one| one.content).collect::<Vec<_>>(), [first.content, second.content]);
    assert_eq!(found[1].about.title, "Surat kuasa");
    // They belong to nothing yet: no fact, no attachment, nothing that an export leaves out.
    assert_eq!(again.file(case).facts.len(), facts);
    assert_eq!(wait(again.desk.attachments_here(Some(case))), Ok(0));
    assert_eq!(wait(again.desk.attach(case, titled(&[&found[0], &found[1]]), None)).map(|saved| saved.len()), Ok(2));
    let listed = again.file(case).attachments();
    assert_eq!(listed[1].about.as_ref().map(|about| about.title.as_str()), Some("Surat kuasa"));
    assert!(wait(again.desk.attached(case, listed[1].fact)) == Ok(pdf(2 * MIB + 7)), "byte by byte");
    assert_eq!(listed[0].at, listed[1].at, "one save, one moment");
    assert!(waiting(&again, case).is_empty());
    assert_eq!(wait(again.desk.attachments_here(Some(case))), Ok(2));
}

#[test]
fn what_is_left_out_leaves_nothing() {
    let (test, case) = open();
    let before = test.kept();
    let photo = stage(&test, case, 0, NewAttachment { thumb: Some(JPEG.to_vec()), ..file("Foto 1", JPEG.to_vec()) });
    let original = file("Foto 1", pdf(3 * MIB));
    stage(&test, case, 0, NewAttachment { original_of: Some(photo.content), ..original });
    assert!(test.kept().len() > before.len());
    wait(test.desk.drop_staged(case, &[photo.content])).expect("left out");
    assert_eq!(test.kept(), before);
}

#[test]
fn the_file_as_it_came_is_saved_with_its_photo_or_goes() {
    let (test, case) = open();
    let photo = stage(&test, case, 0, file("Foto 1", JPEG.to_vec()));
    let original = NewAttachment { original_of: Some(photo.content), ..file("Asli", pdf(MIB + 1)) };
    let original = stage(&test, case, 0, original);
    assert_eq!(wait(test.desk.attach(case, titled(&[&photo, &original]), None)).map(|saved| saved.len()), Ok(2));
    let listed = test.file(case).attachments();
    assert_eq!(listed[1].added.original_of, Some(listed[0].fact));
    let rows = chunks(&test);
    let photo = stage(&test, case, 0, file("Foto 2", JPEG.to_vec()));
    stage(&test, case, 0, NewAttachment { original_of: Some(photo.content), ..file("Asli", pdf(MIB + 1)) });
    assert_eq!(wait(test.desk.attach(case, titled(&[&photo]), None)).map(|saved| saved.len()), Ok(1));
    assert!(waiting(&test, case).is_empty());
    assert_eq!(chunks(&test).len(), rows.len() + 1);
}

#[test]
fn another_tab_that_saved_it_first_is_not_followed_by_a_second_fact() {
    let (test, case) = open();
    let tab = TestDesk::on(test.world.store.clone(), 2, test.desk.now());
    let one = stage(&test, case, 0, file("Foto 1", JPEG.to_vec()));
    assert_eq!(wait(tab.desk.attach(case, titled(&[&one]), None)).map(|saved| saved.len()), Ok(1));
    let kept = test.kept();
    assert_eq!(wait(test.desk.attach(case, titled(&[&one]), None)).map(|saved| saved.len()), Ok(0));
    // A title that was typed late brings no ghost back either.
    wait(test.desk.call_staged(case, one.content, "Terlambat")).expect("nothing to do");
    assert_eq!(test.kept(), kept);
    assert_eq!(test.file(case).attachments().len(), 1);
}

#[test]
fn nothing_personal_stands_in_its_keys_and_a_lost_chunk_takes_it_out() {
    let (test, case) = open();
    let one = stage(&test, case, 0, file("KTP Wahyuni Contohwati", pdf(2 * MIB)));
    let kept = test.kept();
    let drafts: Vec<_> = kept.iter().filter(|(space, ..)| *space == Space::Drafts).collect();
    assert_eq!(drafts.len(), 1);
    assert!(drafts[0].1.contains(&case.0.hyphenated().to_string()), "it moves with its case");
    assert!(kept.iter().all(|(_, key, _)| !key.contains("Wahyuni")));
    let lost = chunks(&test).pop().expect("a chunk");
    wait(test.world.store.write(Write::new().remove(Space::Attachments, lost))).expect("lost");
    assert!(waiting(&test, case).is_empty());
    assert!(test.kept().iter().all(|(space, ..)| !matches!(space, Space::Drafts | Space::Attachments)), "nor its rest");
    assert_eq!(
        wait(test.desk.attach(case, titled(&[&one]), None)).map(|saved| saved.len()),
        Ok(0),
        "no fact without its bytes"
    );
    attach(&test, case, file("Lain", pdf(9)));
}

#[test]
fn two_hundred_are_saved_in_one_write() {
    let (test, case) = open();
    let watched = std::rc::Rc::new(desk::watched::Watched::new(test.world.store.clone()));
    let narrow = TestDesk::on(watched.clone(), 2, test.desk.now());
    let all: Vec<StagedFile> =
        (0..200).map(|n| stage(&narrow, case, n, file(&format!("Foto {n}"), JPEG.to_vec()))).collect();
    watched.full_after(1);
    assert_eq!(
        wait(narrow.desk.attach(case, titled(&all.iter().collect::<Vec<_>>()), None)).map(|saved| saved.len()),
        Ok(200)
    );
    assert_eq!(narrow.file(case).attachments().len(), 200);
}

#[test]
fn files_of_one_save_stand_together_in_the_history() {
    let (test, case) = open();
    let save = |n: usize| {
        let stage = |_| wait(test.desk.stage(case, file("Foto", JPEG.to_vec()))).expect("staged").content;
        let files = (0..n).map(stage).map(|content| (content, "Foto".to_owned())).collect();
        wait(test.desk.attach(case, files, None)).expect("attached");
    };
    save(3);
    test.now("2026-03-02 09:30");
    save(2);
    test.record(case, Wish::CheckRequirements(Vec::new()));
    save(1);
    let file = test.file(case);
    let groups = together(file.case.entries.iter().collect());
    let lengths: Vec<usize> = groups.iter().map(Vec::len).filter(|length| *length > 1).collect();
    assert_eq!(lengths, [3, 2]);
    assert_eq!(groups.iter().map(Vec::len).sum::<usize>(), file.case.entries.len());
}
