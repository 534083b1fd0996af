//! Attachments in the history, and erasing what one holds.

use std::path::PathBuf;

use journeys::{Browser, Folder, Host, Officer};
use serde_json::json;

fn begin<'a>(browser: &'a Browser<'a>, host: &Host) -> Officer<'a> {
    let officer = Officer::of(browser, host, "banten-mediasi-koperasi", "2026-03-13T09:00:00+07:00");
    officer.take_in(&[("kind", "member-against-coop"), ("channel", "in-person")]);
    officer
}

/// Every row of the office that tells of somebody.
fn traces(browser: &Browser, name: &str) -> Vec<String> {
    let spaces = ["particulars", "drafts", "attachments", "facts", "meta", "summaries"];
    let rows = spaces.iter().flat_map(|space| browser.rows(space));
    rows.filter(|(_, row)| String::from_utf8_lossy(row).contains(name)).map(|(key, _)| key).collect()
}

#[track_caller]
fn erase(browser: &Browser) {
    browser.press_on("#erase-submit");
    browser.see("Centang bahwa isinya memang dihapus.");
    browser.fill_on("#erase-reason", "Salah pilih berkas.");
    browser.tick_on("#erase-confirm");
    browser.press_on("#erase-submit");
    browser.see("Isi lampiran dihapus.");
}

#[test]
fn a_photo_that_was_picked_by_mistake_is_erased_for_good() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    let officer = begin(&browser, &host);
    let folder = Folder::new("erased");
    let pdf = [b"%PDF-1.4\n".to_vec(), vec![b'x'; 1 << 21]].concat();
    browser.attach_all_on(
        "#attach-files",
        &[folder.file("KTP Sekar Umpamawati.jpg", &browser.jpeg(800, 600, 0)), folder.file("b.pdf", &pdf)],
    );
    browser.tick_on("#attach-originals");
    browser.fill_on("#staged-title-0", "Kartu Sekar");
    browser.press_on("#attach-save");
    browser.see("2 lampiran tersimpan.");
    browser.meet(".attach-list img.attach-thumb[src^='blob:']");
    assert!(!traces(&browser, "Sekar").is_empty());
    // A correction that was begun and left holds the title, too.
    browser.press("Perbaiki lampiran: Kartu Sekar");
    browser.tick_on("input[name=fix-what][value=content]");
    browser.fill_on("#fix-title", "Kartu keluarga Sekar");
    browser.meet("#panel [data-draft=kept]");
    browser.press_in("#panel", "Tutup");
    let hash = browser.run("return document.querySelectorAll('[data-attachment]')[1].dataset.attachment", Vec::new());
    let hash = hash.expect("its hash").as_str().unwrap_or_default().to_owned();
    browser.press("Hapus isi lampiran: Kartu Sekar");
    browser.see("Salinan yang pernah disimpan atau diekspor tidak ikut terhapus");
    erase(&browser);
    for _ in 0..2 {
        browser.meet(&format!("[data-erased='{hash}']"));
        browser.see("Dihapus 13 Mar 2026");
        browser.see("oleh Wulan Contohwati – Salah pilih berkas.");
        browser.see(&format!("Sidik jari {hash}"));
        browser.see(&format!("Isi lampiran dihapus ({hash})"));
        browser.miss("Isi berkas tidak ada di perangkat ini");
        assert_eq!(browser.texts("img.attach-thumb").len(), 0);
        // No row is left, neither of the photo nor of the file that it was made from.
        assert_eq!(traces(&browser, "Sekar"), Vec::<String>::new());
        assert_eq!(browser.rows("attachments").len(), 3, "those of the other file");
        officer.begin_anew();
    }
    browser.press_on("#attach-check");
    browser.see("1 lampiran diperiksa, semuanya utuh.");
    browser.untroubled();
}

#[test]
fn files_of_one_save_are_one_entry_that_opens_by_the_keyboard() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    begin(&browser, &host);
    let folder = Folder::new("together");
    let files: Vec<PathBuf> =
        (1..=12).map(|n| folder.file(&format!("{n}.txt"), format!("Catatan {n}").as_bytes())).collect();
    let before = browser.texts(".case-past .timeline > li").len();
    browser.attach_all_on("#attach-files", &files);
    browser.press_on("#attach-save");
    browser.see("12 lampiran ditambahkan");
    assert_eq!(browser.texts(".case-past .timeline:not(.timeline .timeline) > li").len(), before + 1);
    browser.miss("Lampiran ditambahkan: Dokumen 5");
    browser.run("document.querySelector('[id^=together-] > summary').focus()", Vec::new()).expect("focus");
    browser.keys(" ");
    browser.see("Lampiran ditambahkan: Dokumen 5");
    // One of them is set right within, and the group stays open; struck, its content can still be erased.
    browser.press("Perbaiki catatan: Lampiran ditambahkan: Dokumen 5");
    browser.tick_on("input[name=fix-what][value=struck]");
    browser.fill_on("#fix-why", "Salah pilih berkas.");
    browser.press_on("#fix-submit");
    browser.see("Catatan diperbaiki.");
    browser.see("Lampiran ditambahkan: Dokumen 6");
    let rows = browser.rows("attachments").len();
    browser.press("Hapus isi lampiran: Lampiran ditambahkan: Dokumen 5");
    erase(&browser);
    assert_eq!(browser.rows("attachments").len(), rows - 1);
    browser.miss("Dokumen 5");
    let open = "return document.querySelector('[id^=together-]').open";
    assert_eq!(browser.run(open, Vec::new()).expect("the group"), json!(true));
    assert!(!browser.overflows());
    browser.untroubled();
}
