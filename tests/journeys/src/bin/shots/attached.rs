//! Ways to a case's attachments: picked, refused, kept, looked at, damaged, erased.

use journeys::Browser;
use serde_json::{Value, json};

use crate::ways::{case, running};

/// Draws a photo, and hands it and other files to the file field.
const PICK: &str = "const [kinds] = arguments;
    const canvas = Object.assign(document.createElement('canvas'), { width: 800, height: 600 });
    const context = canvas.getContext('2d');
    context.fillStyle = '#2a6f6a';
    context.fillRect(0, 0, 800, 600);
    context.fillStyle = '#f6e7c1';
    context.fillRect(150, 120, 500, 360);
    return new Promise((done) => canvas.toBlob((photo) => {
        const field = document.querySelector('#attach-files');
        const list = new DataTransfer();
        const file = {
            photo: ['IMG_20260316.jpg', photo],
            pdf: ['akta.pdf', '%PDF-1.4 rekaan'],
            page: ['salinan_laman_pengumuman_rapat_anggota_tahunan_koperasi_anggrek_rekaan_2025.html', '<html>'],
        };
        for (const kind of kinds) {
            const [name, content] = file[kind];
            list.items.add(new File([content], name, { type: kind === 'photo' ? 'image/jpeg' : '' }));
        }
        field.files = list.files;
        field.dispatchEvent(new Event('change', { bubbles: true }));
        done(true);
    }, 'image/jpeg'));";

/// As long as officers write them, with a word that no line can hold.
const LONG: &str = "Berita acara rapat anggota luar biasa tentang pengembalian simpanan wajib, halaman 1 dari 12, \
    BA-RALB/2026/III/0004/KOPERASI-ANGGREK-REKAAN-KOTA-CONTOH";

/// A running case with attachments: some kept, one with a long title, one not saved yet, one that is refused.
pub fn attachments(browser: &Browser) {
    running(browser);
    pick(browser, &["photo", "pdf", "page"]);
    browser.fill_on("#staged-title-1", LONG);
    save(browser, 2);
    browser.meet(".attach-file .is-late");
    pick(browser, &["photo"]);
}

/// A photo that is looked at.
pub fn attachment_photo(browser: &Browser) {
    running(browser);
    pick(browser, &["photo"]);
    save(browser, 1);
    browser.press_on("[id^=open-photo-]");
    browser.meet("#photo");
}

/// Attachments whose bytes are damaged or gone, found when they were checked.
pub fn attachments_damaged(browser: &Browser) {
    case(browser);
    if browser.texts(".attach-row").is_empty() {
        pick(browser, &["photo", "pdf"]);
        save(browser, 2);
        spoil(browser);
    }
    browser.press_on("#attach-check");
    browser.meet(".attach-row .is-late");
}

/// One of two files of one save erased, and the history that tells of both.
pub fn attachments_erased(browser: &Browser) {
    running(browser);
    pick(browser, &["photo", "pdf"]);
    save(browser, 2);
    browser.press_on(".attach-row:nth-child(2) [id^=erase-]");
    browser.fill_on("#erase-reason", "Salah pilih berkas.");
    browser.tick_on("#erase-confirm");
    browser.press_on("#erase-submit");
    browser.meet("[data-erased]");
    browser.press_on("[id^=together-] > summary");
}

/// Removes the content of one attachment and changes that of another.
fn spoil(browser: &Browser) {
    let spoil = "const space = database.transaction('attachments', 'readwrite').objectStore('attachments');
        const keys = (await asked(space.getAllKeys())).filter((key) => /[/][0-9]+$/.test(key));
        await asked(space.delete(keys[0]));
        const bytes = await asked(space.get(keys[1]));
        bytes[bytes.length >> 1] ^= 1;
        await asked(space.put(bytes, keys[1]));";
    browser.in_database(spoil, Value::Null);
}

fn pick(browser: &Browser, kinds: &[&str]) {
    browser.meet("#attach-files");
    let picked = browser.run(PICK, vec![json!(kinds)]);
    picked.unwrap_or_else(|error| panic!("files to attach: {error}"));
    browser.meet("#attach-save");
}

fn save(browser: &Browser, many: usize) {
    browser.press_on("#attach-save");
    browser.meet(&format!(".attach-list .attach-row:nth-child({many})"));
}
