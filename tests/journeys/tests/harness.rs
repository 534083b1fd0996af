//! What the journeys stand on does what they think it does.

use journeys::{Browser, Host, Looks, Scheme};
use serde_json::json;

const MARCH_16: i64 = 1_773_626_400_000;

/// A page without the app, for trying out the hands and eyes of the journeys.
const FORM: &str = "<!doctype html><meta charset=utf-8><title>Form</title>
    <label for=a>Nama lengkap</label><input id=a>
    <label>Tanggal <input type=date id=b></label>
    <label>Jenis <select id=c><option value=1>Simpanan<option value=2>Pinjaman</select></label>
    <label><input type=checkbox id=d> Setuju</label>
    <label>Uraian <textarea id=e></textarea></label>
    <button type=button id=f>Simpan</button> <button type=button hidden>Simpan</button>
    <a href='data:,a' download=a.json>Unduh</a>
    <script src=form.js></script>";
const SCRIPT: &str = "document.getElementById('f').onclick = () => document.body.append(
    ['a', 'b', 'c', 'e'].map((id) => document.getElementById(id).value).join('/'));";

fn form() -> Host {
    let host = Host::at_root();
    host.replace("form.html", Some(FORM.as_bytes()));
    host.replace("form.js", Some(SCRIPT.as_bytes()));
    host
}

#[test]
fn the_clock_is_moved_and_ticks_on_through_reloads() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.set_clock("2026-03-16T09:00:00+07:00");
    browser.go("");
    let first = browser.clock();
    assert!((MARCH_16..MARCH_16 + 60_000).contains(&first), "{first}");
    browser.reload();
    assert!((first..MARCH_16 + 60_000).contains(&browser.clock()));
    let said = browser.run("return [new Date().getHours(), Date().slice(0, 15), new Date(0).getTime()]", vec![]);
    assert_eq!(said, Ok(json!([9, "Mon Mar 16 2026", 0])));
    browser.set_clock("2026-03-17T09:00:00+07:00");
    assert!(browser.clock() >= MARCH_16 + 86_400_000);
    browser.new_tab();
    browser.go("");
    assert!(browser.clock() >= MARCH_16 + 86_400_000);
}

#[test]
fn fields_are_filled_by_their_labels_and_controls_pressed_by_their_names() {
    let host = form();
    let browser = Browser::open(&host);
    browser.go("form.html");
    browser.fill("Nama lengkap", "Siti O'Neil 🌾 <b>");
    browser.fill("Tanggal", "2026-03-16");
    browser.choose("Jenis", "Pinjaman");
    browser.tick("Setuju");
    browser.fill("Uraian", "dua\nbaris");
    browser.fill("Nama lengkap", "Siti O'Neil 🌾 <i>");
    assert_eq!(browser.held("Nama lengkap"), "Siti O'Neil 🌾 <i>");
    browser.press("Simpan");
    browser.see("Siti O'Neil 🌾 <i>/2026-03-16/2/dua baris");
    browser.press("Unduh");
    assert!(browser.downloaded(".json").is_file());
}

#[test]
fn the_browser_looks_as_it_is_told() {
    let host = Host::at_root();
    let looks = Looks { size: (320, 640), scheme: Scheme::Dark, language: "en-GB", ..Looks::default() };
    let browser = Browser::open_with(&host, looks);
    browser.go("");
    let script = "return [innerWidth, innerHeight, matchMedia('(prefers-color-scheme: dark)').matches,
        navigator.language, Intl.DateTimeFormat().resolvedOptions().timeZone]";
    assert_eq!(browser.run(script, vec![]), Ok(json!([320, 640, true, "en-GB", "Asia/Jakarta"])));
    assert!(!browser.overflows());
}

#[test]
fn what_is_stored_outlives_a_crash_and_not_a_wipe() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    let open = "return new Promise((done, fail) => { const asked = indexedDB.open('trial', 1);
        asked.onupgradeneeded = () => asked.result.createObjectStore('words');
        asked.onerror = () => fail(asked.error); asked.onsuccess = () => {
            const work = asked.result.transaction('words', 'readwrite', { durability: 'strict' });
            const words = work.objectStore('words'), before = words.get(1);
            words.put('kept', 1);
            work.oncomplete = () => { asked.result.close(); done(before.result ?? null); } } })";
    browser.go("");
    assert_eq!(browser.run(open, vec![]), Ok(json!(null)));
    browser.crash();
    browser.go("");
    assert_eq!(browser.run(open, vec![]), Ok(json!("kept")));
    browser.wipe();
    browser.reload();
    assert_eq!(browser.run(open, vec![]), Ok(json!(null)));
}

#[test]
fn troubles_are_noticed() {
    let host = form();
    host.replace("form.js", Some(b"throw new Error('on purpose')"));
    let browser = Browser::open(&host);
    browser.go("form.html");
    browser.see("Setuju");
    assert!(browser.forgive("on purpose") > 0);
    browser.forgive("favicon.ico");
    browser.go("");
    browser.meet("main:not([aria-busy])");
    browser.run("document.body.setAttribute('style', 'color: red')", vec![]).unwrap();
    assert!(browser.forgive("Content Security Policy") > 0);
    browser.untroubled();
}

#[test]
fn printed_pages_can_be_read() {
    let host = Host::at_root();
    let page = "<!doctype html><meta charset=utf-8><title>Letter</title><style>@page { size: A4 }
        p + p { break-before: page }</style><p>Lembar pertama<p>Lembar kedua";
    host.replace("letter.html", Some(page.as_bytes()));
    let browser = Browser::open(&host);
    browser.go("letter.html");
    let paper = browser.printed();
    let sheets = paper.sheets();
    assert_eq!(sheets.len(), 2);
    assert!(sheets[0].contains("Lembar pertama") && sheets[1].contains("Lembar kedua"));
    let (width, height) = paper.size();
    assert!((width - 210.0).abs() < 0.5 && (height - 297.0).abs() < 0.5, "{width} × {height}");
}
