//! Attachments, from the file field to the kept bytes to looking at them again.

use std::fs;
use std::path::PathBuf;

use journeys::{Browser, Folder, HEIC, Host, Officer, SECRET, page_memory, with_place};
use serde_json::json;

fn rows(browser: &Browser) -> Vec<(String, Vec<u8>)> {
    browser.rows("attachments")
}

fn holds(bytes: &[u8], sought: &[u8]) -> bool {
    bytes.windows(sought.len()).any(|window| window == sought)
}

#[track_caller]
fn save(browser: &Browser, said: &str) {
    browser.press_on("#attach-save");
    browser.see(said);
}

fn begin<'a>(browser: &'a Browser<'a>, host: &Host) -> Officer<'a> {
    let officer = Officer::of(browser, host, "banten-mediasi-koperasi", "2026-03-13T09:00:00+07:00");
    officer.take_in(&[("kind", "member-against-coop"), ("channel", "in-person")]);
    officer
}

#[test]
fn a_photo_goes_in_without_its_place_and_comes_out_again() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    begin(&browser, &host);
    let folder = Folder::new("photo");
    let taken = with_place(&browser.jpeg(2_600, 1_300, 40));
    assert!(holds(&taken, SECRET));
    let camera = "const { accept, type, attributes } = document.querySelector('#attach-photo');
        return [type, accept, attributes.capture.value]";
    assert_eq!(browser.run(camera, Vec::new()).expect("the camera"), json!(["file", "image/*", "environment"]));
    browser.attach_all_on("#attach-files", &[folder.file("Rumah Wahyuni Contohwati.jpg", &taken)]);
    browser.see("Belum disimpan");
    browser.fill_on("#staged-title-0", "Papan nama koperasi");
    save(&browser, "1 lampiran tersimpan.");
    browser.see("Lampiran ditambahkan: Papan nama koperasi");

    // Nothing of what the camera wrote is kept, nor the file's name where it does not belong.
    let kept = rows(&browser);
    assert_eq!(kept.iter().filter(|(key, _)| key.ends_with("/thumb")).count(), 1);
    for (key, bytes) in &kept {
        assert!(!holds(bytes, SECRET) && !holds(bytes, b"Exif") && !holds(bytes, b"GPS"), "{key} tells the place");
        assert!(!key.contains("Wahyuni"));
    }
    println!(
        "a photo of {} kB is kept as {:?} bytes",
        taken.len() / 1_000,
        kept.iter().map(|row| row.1.len()).collect::<Vec<_>>()
    );

    // After a reload it is there, upright and within bounds, and says what it is.
    browser.reload();
    browser.settle();
    browser.press("Buka: Papan nama koperasi");
    browser.meet("#photo");
    let shown = "const photo = document.querySelector('#photo');
        return photo.decode().then(() => {
            const canvas = Object.assign(document.createElement('canvas'), { width: 8, height: 16 });
            const context = canvas.getContext('2d');
            context.drawImage(photo, 0, 0, 8, 16);
            const [red, , blue] = context.getImageData(7, 0, 1, 1).data;
            return [photo.naturalWidth, photo.naturalHeight, red > 180 && blue < 120, photo.alt];
        });";
    let shown = browser.run(shown, Vec::new()).expect("the photo");
    assert_eq!(shown, json!([1_000, 2_000, true, "Papan nama koperasi"]));
    browser.press_in("#panel", "Simpan salinan: Papan nama koperasi");
    let copy = fs::read(browser.downloaded(".jpg")).expect("the copy");
    assert!(copy.starts_with(&[0xff, 0xd8, 0xff]) && !holds(&copy, SECRET));
    browser.press_in("#panel", "Tutup");
    // The small picture came into view and was read.
    browser.meet(".attach-list img.attach-thumb[src^='blob:']");
    browser.untroubled();
}

#[test]
fn the_original_is_kept_only_if_asked() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    begin(&browser, &host);
    let folder = Folder::new("original");
    let taken = with_place(&browser.jpeg(900, 600, 0));
    browser.attach_all_on("#attach-files", &[folder.file("IMG_0001.jpg", &taken)]);
    browser.see("Berkas asli dapat memuat tempat dan waktu foto diambil");
    browser.tick_on("#attach-originals");
    save(&browser, "1 lampiran tersimpan.");
    browser.see("berkas asli, dapat memuat tempat pengambilan");
    browser.press("Simpan salinan: Foto 1 (berkas asli)");
    assert_eq!(fs::read(browser.downloaded(".jpg")).expect("the copy"), taken);
    browser.untroubled();
}

#[test]
fn files_are_told_by_their_bytes_and_what_runs_is_refused() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    begin(&browser, &host);
    let folder = Folder::new("kinds");
    let pdf = [b"%PDF-1.4\n".to_vec(), vec![b'x'; 1 << 21]].concat();
    let files = [
        folder.file("a.pdf", &pdf),
        folder.file("b.jpg", b"%PDF-1.4 not what it is called"),
        folder.file("c.txt", b"<html><script>alert(1)</script>"),
        folder.file("d.heic", HEIC),
        folder.file("e.pdf", b""),
        folder.file("f.svg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
    ];
    browser.attach_all_on("#attach-files", &files);
    browser.see("Isinya PDF, bukan seperti nama berkasnya");
    save(&browser, "2 lampiran tersimpan.");
    browser.see("Laman web dan gambar SVG tidak diterima");
    browser.see("Foto ini (HEIC) tidak dapat dibuka di sini");
    browser.see("Berkas ini kosong.");
    // What the browser can't make anew is kept as it came, if somebody asks for it.
    browser.press("Simpan berkas asli");
    browser.see("1 lampiran tersimpan.");
    browser.reload();
    browser.settle();
    assert_eq!(browser.texts(".attach-list .attach-row").len(), 3);
    assert_eq!(browser.texts("img.attach-thumb").len(), 0);
    browser.press("Simpan salinan: Dokumen 1");
    assert_eq!(fs::read(browser.downloaded(".pdf")).expect("the copy"), pdf);
    // A title is set right, with the reason in the history.
    browser.press("Perbaiki lampiran: Dokumen 1");
    browser.tick_on("input[name=fix-what][value=content]");
    browser.fill_on("#fix-title", "Anggaran dasar");
    browser.fill_on("#fix-why", "Judul yang lebih jelas.");
    browser.press_on("#fix-submit");
    browser.see("Catatan diperbaiki.");
    browser.see("Lampiran ditambahkan: Anggaran dasar");
    browser.untroubled();
}

#[test]
fn a_covered_case_shows_no_picture_before_its_parties_were_revealed() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    let officer = Officer::of(&browser, &host, "banten-penyalahgunaan-wewenang", "2026-03-13T09:00:00+07:00");
    officer.take_in(&[
        ("kind", "abuse"),
        ("channel", "in-person"),
        ("party-complainant-name", "Wahyuni Contohwati"),
        ("party-respondent-name", "Suparman Rekaanto"),
    ]);
    let folder = Folder::new("covered");
    browser.attach_all_on("#attach-files", &[folder.file("KTP Suparman Rekaanto.jpg", &browser.jpeg(800, 600, 0))]);
    browser.fill_on("#staged-title-0", "Kartu Suparman Rekaanto");
    save(&browser, "1 lampiran tersimpan.");
    browser.see("Kartu Terlapor A");
    officer.begin_anew();
    browser.see("Lampiran dapat memperlihatkan siapa para pihak.");
    browser.meet(".attach-row");
    browser.miss("Suparman");
    assert_eq!(browser.texts("img.attach-thumb, [id^=open-photo-], [id^=copy-]").len(), 0);
    for party in ["complainant", "respondent"] {
        browser.press_on(&format!("#reveal-{party}"));
        browser.fill_on("#reveal-reason", "Mencocokkan lampiran.");
        browser.press_on("#reveal-submit");
        browser.meet(&format!("#edit-{party}"));
    }
    browser.press_on("[id^=open-photo-]");
    browser.meet("#photo");
    browser.untroubled();
}

#[test]
fn a_damaged_or_missing_one_is_flagged_and_the_case_survives() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    let officer = begin(&browser, &host);
    let folder = Folder::new("damaged");
    let pdf = [b"%PDF-1.4\n".to_vec(), vec![b'x'; 3 << 20]].concat();
    browser.attach_all_on(
        "#attach-files",
        &[folder.file("a.jpg", &browser.jpeg(800, 600, 0)), folder.file("b.pdf", &pdf)],
    );
    save(&browser, "2 lampiran tersimpan.");
    assert_eq!(browser.spoil("/0000", false), 2);
    browser.reload();
    browser.settle();
    browser.press("Buka: Foto 1");
    browser.see("Isi berkas rusak atau diganti orang");
    browser.press_in("#panel", "Tutup");
    let hash = browser.run("return document.querySelector('[data-attachment]').dataset.attachment", Vec::new());
    let hash = hash.expect("its hash").as_str().unwrap_or_default().to_owned();
    browser.press_on("#attach-check");
    browser.see("2 lampiran diperiksa, 2 di antaranya tidak dapat dipakai.");
    browser.see(&format!("Sidik jari {hash}"));
    assert_eq!(browser.spoil("/0001", true), 1);
    browser.reload();
    browser.settle();
    // Told by the store's keys, before anybody asks for the file.
    browser.see("Isi berkas tidak ada di perangkat ini");
    // The case goes on none the less.
    officer.at("2026-03-13T10:00:00+07:00").pause();
    browser.see("Ditangguhkan");
    // An export says what it leaves out.
    browser.go("exchange/");
    browser.see("Tidak ikut dalam berkas ini: isi 2 lampiran.");
    browser.untroubled();
}

#[test]
fn files_that_were_made_to_do_harm_do_none() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    begin(&browser, &host);
    let folder = Folder::new("harm");
    // Some kilobytes that would take 1.6 GB where they are decoded; a name that reads "…gpj.exe", as long as a disk allows.
    let bomb = browser.bomb(20_000, 20_000);
    assert!(bomb.len() < 200_000, "{} bytes", bomb.len());
    let turned = format!("{}\u{202e}exe.jpg", "a".repeat(240));
    let files = [
        folder.file("bom.png", &bomb),
        folder.file(&turned, &browser.jpeg(400, 300, 0)),
        folder.file("halaman.jpg", b"\xff\xd8\xff<html><script>alert(1)</script>"),
    ];
    let before = page_memory();
    browser.attach_all_on("#attach-files", &files);
    browser.see("Foto ini (PNG) tidak dapat dibuka di sini");
    browser.see("Laman web dan gambar SVG tidak diterima");
    let after = page_memory();
    assert!(after < before + 300, "{before} MB, then {after} MB");
    assert!(!browser.overflows());
    save(&browser, "1 lampiran tersimpan.");
    let kept = browser.rows("particulars");
    assert!(kept.iter().all(|(_, row)| !holds(row, "\u{202e}".as_bytes())), "nothing turns the direction of writing");
    // As it came it is only ever saved outside, under a name of ours: no page is opened with it.
    browser.press("Simpan berkas asli");
    browser.meet(".attach-row:nth-child(2)");
    browser.reload();
    browser.settle();
    assert_eq!(browser.texts("[id^=open-photo-]").len(), 1);
    browser.untroubled();
}

#[test]
fn many_photos_on_one_case_stay_small_in_memory() {
    let long = std::env::var_os("TITIK_TEMU_LONG").is_some();
    let many = if long { 200 } else { 10 };
    let host = Host::at_root();
    let browser = Browser::open(&host);
    begin(&browser, &host);
    let folder = Folder::new("many");
    let photo = browser.jpeg(4_000, 3_000, 60);
    let first = folder.file("IMG_0000.jpg", &photo);
    let files: Vec<PathBuf> = (1..=many).map(|n| folder.again(&first, &format!("IMG_{n:04}.jpg"))).collect();
    // A process of its own: the drawing of the sample itself is not to be measured.
    let case = browser.place();
    browser.crash();
    browser.go(&case);
    browser.settle();
    let before = page_memory();
    browser.attach_all_on("#attach-files", &files);
    browser.meet(&format!("[data-staged='{}']", many - 1));
    browser.press_on("#attach-save");
    let begun = std::time::Instant::now();
    let mut most = before;
    let done = format!("{many} lampiran tersimpan.");
    while !browser.sees(&done) {
        most = most.max(page_memory());
        assert!(begun.elapsed().as_secs() < 60 + 5 * many, "{}", browser.text("#attach-progress"));
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    let took = begun.elapsed();
    let kept: usize = rows(&browser).iter().map(|row| row.1.len()).sum();
    browser.reload();
    let opened = std::time::Instant::now();
    browser.settle();
    browser.see("Foto 1");
    let opened = opened.elapsed();
    let after = page_memory();
    browser.press_on("#attach-all");
    let count = browser.run("return document.querySelectorAll('.attach-row').length", Vec::new());
    assert_eq!(count.expect("rows"), json!(many));
    browser.press(&format!("Buka: Foto {many}"));
    browser.meet("#photo");
    println!(
        "{many} photos of {:.1} MB: kept as {} MB in {:.1} s; the page's memory {before} MB before, {most} MB at most, {after} MB after a reload ({:.1} s)",
        photo.len() as f64 / 1e6,
        kept / 1_000_000,
        took.as_secs_f64(),
        opened.as_secs_f64(),
    );
    assert!(most < 300, "{most} MB, {before} MB before");
    browser.untroubled();
}
