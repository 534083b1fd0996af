//! Files to attach, and attaching them as the screen does.

use titik_temu::{
    app::NewAttachment,
    domain::{
        Slug,
        fact::{CaseId, FactId},
    },
    store::Space,
};

use super::{TestDesk, wait};

/// Begins like a photo.
pub const JPEG: &[u8] = b"\xff\xd8\xff\xe0\0\x10JFIF a photo that nobody took";

/// Begins like a document, and is this large.
pub fn pdf(size: usize) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    bytes.extend((0..size).map(|place| (place % 251) as u8));
    bytes.truncate(size);
    bytes
}

/// A picked file whose name tells of somebody.
pub fn file(title: &str, bytes: Vec<u8>) -> NewAttachment {
    NewAttachment {
        title: title.to_owned(),
        name: "KTP Wahyuni Contohwati.pdf".to_owned(),
        bytes,
        ..Default::default()
    }
}

/// Picks and saves it; its fact.
pub fn attach(test: &TestDesk, case: CaseId, new: NewAttachment) -> FactId {
    attach_as(test, case, new, None)
}

/// The same, as a document of the procedure.
pub fn attach_as(test: &TestDesk, case: CaseId, new: NewAttachment, requirement: Option<Slug>) -> FactId {
    let staged = wait(test.desk.stage(case, new)).expect("staged");
    let files = vec![(staged.content, staged.about.title)];
    assert_eq!(wait(test.desk.attach(case, files, requirement)), Ok(vec![staged.content]));
    let all = test.file(case).attachments();
    all.iter().find(|one| one.added.content == staged.content).expect("attached").fact
}

/// The keys of all bytes that are kept.
pub fn chunks(test: &TestDesk) -> Vec<String> {
    wait(test.world.store.keys(Space::Attachments, "")).expect("keys")
}
