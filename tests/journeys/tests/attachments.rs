//! Attachments, from the file field to the kept bytes to looking at them again.

use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use journeys::{Browser, Host, Officer};
use serde_json::{Value, json};

/// What the camera wrote beside the picture.
const SECRET: &[u8] = b"Lintang rahasia 6 LS";

/// Draws a picture whose upper left corner is red, and gives it as a JPEG.
const DRAW: &str = "const [width, height, noise] = arguments;
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const context = canvas.getContext('2d');
    context.fillStyle = '#2060a0';
    context.fillRect(0, 0, width, height);
    context.fillStyle = '#ff0000';
    context.fillRect(0, 0, width / 4, height / 4);
    if (noise > 0) {
        const image = context.getImageData(0, 0, width, height);
        let seed = 1;
        for (let i = 0; i < image.data.length; i += 4) {
            seed = (seed * 1103515245 + 12345) & 0x7fffffff;
            for (let j = 0; j < 3; j++) image.data[i + j] += ((seed >> (8 * j)) & 255) * noise / 255;
        }
        context.putImageData(image, 0, 0);
    }
    return canvas.toDataURL('image/jpeg', 0.92).split(',')[1];";

/// Every row of the attachments' space: key and bytes as text, one character a byte.
const ROWS: &str = "return new Promise((done, failed) => {
    const open = indexedDB.open('titik-temu:' + new URL('.', document.baseURI).pathname);
    open.onerror = () => failed(open.error);
    open.onsuccess = () => {
        const space = open.result.transaction('attachments').objectStore('attachments');
        const rows = [], cursor = space.openCursor();
        cursor.onsuccess = () => {
            if (!cursor.result) { open.result.close(); return done(rows); }
            rows.push([String(cursor.result.key), cursor.result.value.toBase64()]);
            cursor.result.continue();
        };
    };
});";

/// Changes a byte in the middle of every row whose key ends so, or removes the row.
const SPOIL: &str = "const [ending, remove] = arguments;
return new Promise((done, failed) => {
    const open = indexedDB.open('titik-temu:' + new URL('.', document.baseURI).pathname);
    open.onerror = () => failed(open.error);
    open.onsuccess = () => {
        const transaction = open.result.transaction('attachments', 'readwrite');
        let count = 0;
        transaction.objectStore('attachments').openCursor().onsuccess = (event) => {
            const cursor = event.target.result;
            if (!cursor) return;
            if (String(cursor.key).endsWith(ending)) {
                count += 1;
                if (remove) cursor.delete(); else {
                    const bytes = cursor.value.slice();
                    bytes[bytes.length >> 1] ^= 1;
                    cursor.update(bytes);
                }
            }
            cursor.continue();
        };
        transaction.oncomplete = () => { open.result.close(); done(count); };
    };
});";

struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("titik-temu-attachments-{}-{name}", std::process::id()));
        fs::create_dir_all(&path).expect("a folder");
        Self(path)
    }

    fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.0.join(name);
        fs::write(&path, bytes).expect("a file");
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

fn jpeg(browser: &Browser, width: u32, height: u32, noise: u32) -> Vec<u8> {
    let drawn = browser.run(DRAW, vec![json!(width), json!(height), json!(noise)]).expect("a picture");
    STANDARD.decode(drawn.as_str().unwrap_or_default()).expect("base64")
}

/// The same as a camera writes it: lying on its side, with the place where it was taken.
fn with_place(jpeg: &[u8]) -> Vec<u8> {
    let mut tiff = b"II*\0\x08\0\0\0".to_vec();
    let (text_at, gps_at) = (8 + 2 + 3 * 12 + 4, 8 + 2 + 3 * 12 + 4 + SECRET.len() as u32);
    let entry = |tag: u16, kind: u16, count: u32, value: u32| {
        [&tag.to_le_bytes()[..], &kind.to_le_bytes(), &count.to_le_bytes(), &value.to_le_bytes()].concat()
    };
    tiff.extend(3u16.to_le_bytes());
    tiff.extend(entry(0x010e, 2, SECRET.len() as u32, text_at));
    tiff.extend(entry(0x0112, 3, 1, 6));
    tiff.extend(entry(0x8825, 4, 1, gps_at));
    tiff.extend(0u32.to_le_bytes());
    tiff.extend(SECRET);
    tiff.extend(2u16.to_le_bytes());
    tiff.extend(entry(1, 2, 2, u32::from(b'S')));
    tiff.extend(entry(2, 5, 3, gps_at + 2 + 2 * 12 + 4));
    tiff.extend(0u32.to_le_bytes());
    for (over, under) in [(6u32, 1u32), (7, 1), (2_400, 100)] {
        tiff.extend(over.to_le_bytes());
        tiff.extend(under.to_le_bytes());
    }
    let mut bytes = jpeg[..2].to_vec();
    bytes.extend([0xff, 0xe1]);
    bytes.extend(((tiff.len() + 8) as u16).to_be_bytes());
    bytes.extend(b"Exif\0\0");
    bytes.extend(tiff);
    bytes.extend(&jpeg[2..]);
    bytes
}

fn rows(browser: &Browser) -> Vec<(String, Vec<u8>)> {
    let rows = browser.run(ROWS, Vec::new()).expect("the rows");
    let decoded = |row: &Value| {
        let bytes = STANDARD.decode(row[1].as_str().unwrap_or_default()).expect("base64");
        (row[0].as_str().unwrap_or_default().to_owned(), bytes)
    };
    rows.as_array().into_iter().flatten().map(decoded).collect()
}

fn holds(bytes: &[u8], sought: &[u8]) -> bool {
    bytes.windows(sought.len()).any(|window| window == sought)
}

#[track_caller]
fn pick(browser: &Browser, files: &[PathBuf]) {
    let paths: Vec<&str> = files.iter().map(|file| file.to_str().expect("a path")).collect();
    browser.attach_on("#attach-files", Path::new(&paths.join("\n")));
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
    let taken = with_place(&jpeg(&browser, 2_600, 1_300, 40));
    assert!(holds(&taken, SECRET));
    let camera = "const { accept, type, attributes } = document.querySelector('#attach-photo');
        return [type, accept, attributes.capture.value]";
    assert_eq!(browser.run(camera, Vec::new()).expect("the camera"), json!(["file", "image/*", "environment"]));
    pick(&browser, &[folder.file("Rumah Wahyuni Contohwati.jpg", &taken)]);
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
    let taken = with_place(&jpeg(&browser, 900, 600, 0));
    pick(&browser, &[folder.file("IMG_0001.jpg", &taken)]);
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
        folder.file("d.heic", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"),
        folder.file("e.pdf", b""),
        folder.file("f.svg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
    ];
    pick(&browser, &files);
    save(&browser, "2 lampiran tersimpan, 4 berkas tidak.");
    browser.see("Isinya PDF, bukan seperti nama berkasnya");
    browser.see("Laman web dan gambar SVG tidak diterima");
    browser.see("Peramban ini tidak dapat membuka foto ini (HEIC)");
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
    pick(&browser, &[folder.file("KTP Suparman Rekaanto.jpg", &jpeg(&browser, 800, 600, 0))]);
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
    pick(&browser, &[folder.file("a.jpg", &jpeg(&browser, 800, 600, 0)), folder.file("b.pdf", &pdf)]);
    save(&browser, "2 lampiran tersimpan.");
    let spoiled = |ending: &str, remove: bool| browser.run(SPOIL, vec![json!(ending), json!(remove)]).expect("spoiled");
    assert_eq!(spoiled("/0000", false), json!(2));
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
    assert_eq!(spoiled("/0001", true), json!(1));
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
fn many_photos_on_one_case_stay_small_in_memory() {
    let long = std::env::var_os("TITIK_TEMU_LONG").is_some();
    let many = if long { 200 } else { 10 };
    let host = Host::at_root();
    let browser = Browser::open(&host);
    begin(&browser, &host);
    let folder = Folder::new("many");
    let photo = jpeg(&browser, 4_000, 3_000, 60);
    let first = folder.file("IMG_0000.jpg", &photo);
    let files: Vec<PathBuf> = (1..=many)
        .map(|n| {
            let file = folder.0.join(format!("IMG_{n:04}.jpg"));
            fs::hard_link(&first, &file).expect("a link");
            file
        })
        .collect();
    // A process of its own: the drawing of the sample itself is not to be measured.
    let case = browser.place();
    browser.crash();
    browser.go(&case);
    browser.settle();
    let before = page_memory();
    pick(&browser, &files);
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

/// Memory that the browser's pages of this test hold for themselves, in MB: not what is mapped from files.
fn page_memory() -> u64 {
    let processes: Vec<(u32, u32, String, u64)> = fs::read_dir("/proc")
        .expect("processes")
        .flatten()
        .filter_map(|entry| {
            let id: u32 = entry.file_name().to_str()?.parse().ok()?;
            let status = fs::read_to_string(entry.path().join("status")).ok()?;
            let value = |name: &str| -> Option<u64> {
                status.lines().find_map(|line| line.strip_prefix(name))?.split_whitespace().next()?.parse().ok()
            };
            let held = value("RssAnon:")? + value("RssShmem:")?;
            let command = fs::read_to_string(entry.path().join("cmdline")).ok()?;
            Some((id, u32::try_from(value("PPid:")?).ok()?, command, held))
        })
        .collect();
    let parent = |of: u32| processes.iter().find(|(id, ..)| *id == of).map(|(_, parent, ..)| *parent);
    let ours = |id: u32| std::iter::successors(Some(id), |id| parent(*id)).any(|id| id == std::process::id());
    let pages = processes.iter().filter(|(id, _, command, _)| command.contains("--type=renderer") && ours(*id));
    pages.map(|(.., held)| held / 1_000).max().unwrap_or_default()
}
