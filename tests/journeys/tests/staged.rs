//! Files that were picked and not saved yet: safe from then on, as what was typed is.

use std::path::PathBuf;

use journeys::{Browser, Folder, HEIC, Host, Officer, with_place};
use serde_json::json;

const TIME: &str = "2026-03-13T09:00:00+07:00";

fn begin<'a>(browser: &'a Browser<'a>, host: &Host) -> Officer<'a> {
    let officer = Officer::of(browser, host, "banten-mediasi-koperasi", TIME);
    officer.take_in(&[("kind", "member-against-coop"), ("channel", "in-person")]);
    officer
}

/// The titles in the tray.
fn titles(browser: &Browser) -> Vec<String> {
    let script = "return [...document.querySelectorAll('[id^=staged-title-]')].map((field) => field.value)";
    serde_json::from_value(browser.run(script, Vec::new()).expect("titles")).expect("texts")
}

/// Waits until a title that was typed has reached the store.
#[track_caller]
fn keeps(browser: &Browser, title: &str) {
    browser.until(&format!("a draft with {title}"), || {
        let rows = browser.rows("drafts");
        let held = rows.iter().any(|(_, row)| String::from_utf8_lossy(row).contains(title));
        held.then_some(()).ok_or_else(|| format!("{} drafts", rows.len()))
    });
}

#[test]
fn what_was_picked_is_there_after_a_power_cut_with_its_titles() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    begin(&browser, &host);
    let folder = Folder::new("cut");
    let pdf = [b"%PDF-1.4\n".to_vec(), vec![b'x'; 3 << 20]].concat();
    let photo = with_place(&browser.jpeg(1_600, 1_200, 0));
    let files = [folder.file("a.jpg", &photo), folder.file("b.pdf", &pdf), folder.file("c.heic", HEIC)];
    browser.attach_all_on("#attach-files", &files);
    browser.fill_on("#staged-title-1", "Kuitansi simpanan");
    browser.see("Tersimpan sebagai draf");
    browser.see("Foto ini (HEIC) tidak dapat dibuka di sini");
    keeps(&browser, "Kuitansi simpanan");
    browser.choose_on("#attach-requirement", "evidence");
    keeps(&browser, "evidence");
    let case = browser.place();
    browser.crash();
    // The files themselves are gone from the browser's hands, and from the disk.
    drop(folder);
    browser.go(&case);
    browser.settle();
    browser.see("Belum disimpan");
    assert_eq!(titles(&browser), ["Foto 1", "Kuitansi simpanan", "Foto 2"]);
    browser.see("b.pdf");
    browser.until("the requirement", || {
        let chosen = browser.run("return document.querySelector('#attach-requirement').value", Vec::new())?;
        (chosen == json!("evidence")).then_some(()).ok_or_else(|| chosen.to_string())
    });
    // Nothing of it is attached yet, and an export leaves nothing out.
    assert_eq!(browser.texts(".attach-row").len(), 0);
    browser.press("Batal melampirkan: Foto 2");
    browser.press_on("#attach-save");
    browser.see("2 lampiran tersimpan.");
    browser.reload();
    browser.settle();
    browser.miss("Belum disimpan");
    assert_eq!(browser.texts(".attach-row").len(), 2);
    browser.press("Simpan salinan: Kuitansi simpanan");
    assert_eq!(std::fs::read(browser.downloaded(".pdf")).expect("the copy"), pdf);
    assert!(browser.rows("drafts").iter().all(|(key, _)| !key.starts_with("staged/")));
    // Photo and small picture, four chunks of the document; of what was left out nothing.
    assert_eq!(browser.rows("attachments").len(), 2 + 4);
    browser.untroubled();
}

#[test]
fn in_the_compartment_it_waits_sealed() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    let officer = Officer::of(&browser, &host, "banten-penyalahgunaan-wewenang", TIME);
    officer.take_in(&[
        ("kind", "abuse"),
        ("channel", "in-person"),
        ("party-complainant-name", "Wahyuni Contohwati"),
        ("party-respondent-name", "Suparman Rekaanto"),
    ]);
    let folder = Folder::new("sealed");
    browser.attach_all_on("#attach-files", &[folder.file("KTP Suparman Rekaanto.jpg", &browser.jpeg(800, 600, 0))]);
    browser.see("Tersimpan sebagai draf");
    officer.begin_anew();
    browser.see("Belum disimpan");
    // The file's name tells who is covered.
    browser.miss("Suparman");
    browser.see("KTP Terlapor A");
    browser.press_on("#attach-save");
    browser.see("1 lampiran tersimpan.");
    officer.begin_anew();
    browser.meet(".attach-row");
    browser.miss("Belum disimpan");
    browser.untroubled();
}

#[test]
fn the_original_that_was_asked_for_waits_too() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    begin(&browser, &host);
    let folder = Folder::new("original-waits");
    let taken = with_place(&browser.jpeg(900, 600, 0));
    browser.attach_all_on("#attach-files", &[folder.file("IMG_0001.jpg", &taken)]);
    browser.see("Tersimpan sebagai draf");
    let staged =
        |browser: &Browser| browser.rows("drafts").iter().filter(|(key, _)| key.starts_with("staged/")).count();
    browser.tick_on("#attach-originals");
    browser.until("two drafts", || (staged(&browser) == 2).then_some(()).ok_or_else(|| staged(&browser).to_string()));
    browser.reload();
    browser.settle();
    let ticked = "return document.querySelector('#attach-originals')?.checked";
    browser.until("the tick", || {
        let ticked = browser.run(ticked, Vec::new())?;
        (ticked == json!(true)).then_some(()).ok_or_else(|| ticked.to_string())
    });
    browser.press_on("#attach-save");
    browser.see("berkas asli, dapat memuat tempat pengambilan");
    browser.press("Simpan salinan: Foto 1 (berkas asli)");
    assert_eq!(std::fs::read(browser.downloaded(".jpg")).expect("the copy"), taken);
    browser.untroubled();
}

/// Bytes that no database makes smaller.
fn noise(seed: u32) -> Vec<u8> {
    let next = |last: &u32| Some(last.wrapping_mul(1_664_525).wrapping_add(1_013_904_223));
    std::iter::successors(Some(seed), next).skip(9).take(700_000).map(|n| (n >> 24) as u8).collect()
}

#[test]
fn where_the_room_ends_halfway_it_is_said_once_and_nothing_is_lost() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    begin(&browser, &host);
    let case = browser.place();
    let folder = Folder::new("full");
    let files: Vec<PathBuf> = (0..12u8)
        .map(|n| folder.file(&format!("{n}.pdf"), &[b"%PDF-1.4\n".to_vec(), noise(u32::from(n))].concat()))
        .collect();
    // Chromium asks for the room that is left once and believes it for half a minute: a fresh one asks.
    browser.crash();
    browser.go(&case);
    browser.settle();
    let used = browser.run("return navigator.storage.estimate().then((room) => room.usage)", Vec::new());
    let room = used.expect("the room").as_u64().unwrap_or_default() + 3_000_000;
    browser.order("Storage.overrideQuotaForOrigin", json!({ "origin": host.origin(), "quotaSize": room }));
    browser.attach_all_on("#attach-files", &files);
    browser.see("Ruang penyimpanan perangkat penuh");
    browser.see("Draf belum tersimpan");
    assert_eq!(browser.texts(".attach-file .notice").len(), 1, "one tells for all");
    assert_eq!(titles(&browser).len(), 12);
    browser.order("Storage.overrideQuotaForOrigin", json!({ "origin": host.origin() }));
    browser.press_on("#attach-save");
    browser.see("12 lampiran tersimpan.");
    browser.reload();
    browser.settle();
    browser.press_on("#attach-check");
    browser.see("12 lampiran diperiksa, semuanya utuh.");
}
