//! A database that came back empty, smaller or unreadable opens the recovery screen, never an empty board; nothing
//! changes before the person has chosen.

use journeys::{Browser, Host, PASSPHRASE};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::time::Duration;

/// Chromium writes local storage to the disk some seconds after it was set.
const FLUSHED: Duration = Duration::from_secs(8);

/// Records visits of these people.
#[track_caller]
fn visits(browser: &Browser, names: &[&str]) {
    browser.go("guests/");
    for name in names {
        browser.record_visit(name);
    }
    marked(browser);
}

/// Waits until what is there has been counted; tells what was remembered.
#[track_caller]
fn marked(browser: &Browser) -> Value {
    let rows = "return await asked(database.transaction('facts').objectStore('facts').count())";
    let there = browser.in_database(rows, Value::Null);
    browser.until("the facts to be counted", || {
        let marker = marker(browser);
        if marker["facts"] == there { Ok(marker) } else { Err(format!("{marker} of {there}")) }
    })
}

fn marker(browser: &Browser) -> Value {
    let script = "const kept = localStorage.getItem('titik-temu:/:kept');
        const [, cases, facts, seen] = (kept ?? '').split(' ').map(Number);
        return kept && { cases, facts, seen }";
    browser.run(script, Vec::new()).expect("the small storage")
}

#[track_caller]
fn backup(browser: &Browser) -> std::path::PathBuf {
    browser.go("exchange/");
    browser.press_on("#export-all");
    browser.downloaded(".json")
}

/// Brings a backup into the empty store that was given back.
#[track_caller]
fn restore(browser: &Browser, file: &Path) {
    browser.press_on("#recover-restore");
    browser.press_on("#decline");
    browser.press_on("#decline-submit");
    browser.attach_on("#import-file", file);
    browser.press_on("#import-confirm");
    browser.meet("#first-intake");
}

#[test]
fn an_empty_database_is_filled_from_a_backup() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.set_up_an_office();
    visits(&browser, &["Wahyuni Contohwati"]);
    let file = backup(&browser);
    let before = marked(&browser);
    browser.lose_database();
    for address in ["", "guests/", "case/?id=0"] {
        browser.go(address);
        browser.meet("#recovery");
        browser.see("dalam keadaan kosong");
        assert!(!browser.sees("Selamat datang"), "an empty welcome is shown at {address:?}");
    }
    // Looking again changes nothing, nor does the way to a backup that is not taken to its end.
    browser.press_on("#retry");
    browser.meet("#recovery");
    browser.press_on("#recover-restore");
    browser.meet("#decline");
    browser.reload();
    browser.meet("#recovery");
    assert_eq!(marker(&browser), before, "what was there is remembered until the person has decided");
    restore(&browser, &file);
    browser.go("guests/");
    browser.see("Wahyuni Contohwati");
    marked(&browser);
    browser.reload();
    browser.see("Wahyuni Contohwati");
    browser.untroubled();
}

#[test]
fn beginning_anew_takes_a_typed_word() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.set_up_an_office();
    marked(&browser);
    browser.lose_database();
    browser.reload();
    browser.press_on("#recover-anew summary");
    browser.fill_on("#anew-confirm", "ya");
    browser.press_on("#anew-submit");
    browser.meet("#error-summary");
    browser.fill_on("#anew-confirm", "MULAI");
    browser.press_on("#anew-submit");
    browser.meet("#set-up");
    browser.reload();
    browser.meet("#set-up");
    browser.set_up_an_office();
    marked(&browser);
    browser.untroubled();
}

#[test]
fn fewer_facts_than_before_are_said_and_gone_on_with_only_by_choice() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.set_up_an_office();
    visits(&browser, &["Wahyuni Contohwati", "Bayu Contohnya"]);
    let file = backup(&browser);
    let lose_one = "const facts = database.transaction('facts', 'readwrite').objectStore('facts');
        const keys = await asked(facts.getAllKeys());
        await asked(facts.delete(keys.find((key) => key.startsWith('guests-'))));";
    browser.in_database(lose_one, Value::Null);
    browser.go("guests/");
    browser.meet("#recovery");
    browser.see("lebih sedikit daripada sebelumnya");
    // The backup is brought in beside what is left.
    browser.press_on("#recover-restore");
    browser.attach_on("#import-file", &file);
    browser.press_on("#import-confirm");
    browser.meet("#import-done");
    marked(&browser);
    browser.reload();
    browser.meet("#import-file");
    // Once more, and this time it is gone on with.
    browser.in_database(lose_one, Value::Null);
    browser.go("");
    browser.meet("#recovery");
    browser.press_on("#recover-go-on");
    browser.meet("#first-intake");
    marked(&browser);
    browser.reload();
    browser.meet("#first-intake");
    browser.untroubled();
}

#[test]
fn a_sealed_store_is_looked_at_before_it_is_unlocked() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.set_up_a_sealed_office();
    marked(&browser);
    let lose_one = "const facts = database.transaction('facts', 'readwrite').objectStore('facts');
        await asked(facts.delete((await asked(facts.getAllKeys()))[0]));";
    browser.in_database(lose_one, Value::Null);
    browser.reload();
    browser.meet("#recovery");
    assert!(!browser.sees("Wulan Contohwati"));
    browser.press_on("#recover-go-on");
    browser.unlock(PASSPHRASE);
    browser.miss("Buka kunci");
    browser.lose_database();
    browser.reload();
    browser.meet("#recovery");
    browser.see("dalam keadaan kosong");
}

#[test]
fn a_damaged_record_of_the_lock_leads_to_an_office_beside_it() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.set_up_a_sealed_office();
    marked(&browser);
    let spoil = "const meta = database.transaction('meta', 'readwrite').objectStore('meta');
        await asked(meta.put((await asked(meta.get('vault'))).slice(0, 40), 'vault'));";
    browser.in_database(spoil, Value::Null);
    browser.reload();
    browser.meet("#recovery");
    browser.see("Catatan kunci di perangkat ini rusak");
    browser.press_on("#recover-anew summary");
    browser.fill_on("#anew-confirm", "MULAI");
    browser.press_on("#anew-submit");
    browser.meet("#set-up");
    browser.meet("#older");
    browser.untroubled();
}

#[test]
fn erasing_everything_and_leaving_the_sample_are_no_loss() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.set_up_an_office();
    let before = marked(&browser);
    browser.go("more/");
    browser.press_on("#enter-sample");
    browser.see("Terlambat");
    browser.press("Tinggalkan data contoh");
    browser.meet("#first-intake");
    assert_eq!(marker(&browser), before);
    browser.go("settings/?part=storage");
    browser.fill_on("#erase-confirm", "HAPUS");
    browser.press_on("#erase-submit");
    browser.meet("#set-up");
    assert_eq!(marker(&browser), Value::Null);
    browser.reload();
    browser.meet("#set-up");
    browser.untroubled();
}

#[test]
fn garbage_in_the_database_s_own_files_opens_the_recovery_screen() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.set_up_an_office();
    visits(&browser, &["Wahyuni Contohwati"]);
    let file = backup(&browser);
    for spoil in [spoil_manifest, spoil_all] {
        marked(&browser);
        std::thread::sleep(FLUSHED);
        browser.crash_and(|profile| spoil(&database_folder(profile)));
        browser.go("");
        browser.meet("#recovery");
        assert!(!browser.sees("Selamat datang"));
        restore(&browser, &file);
    }
}

fn spoil_manifest(folder: &Path) {
    spoil(folder, |name| name.starts_with("MANIFEST"));
}

fn spoil_all(folder: &Path) {
    spoil(folder, |name| name.ends_with(".log") || name.ends_with(".ldb"));
}

/// Overwrites files from their beginning to their end.
fn spoil(folder: &Path, which: impl Fn(&str) -> bool) {
    let entries = fs::read_dir(folder).expect("the database's folder").flatten();
    let chosen: Vec<_> = entries.filter(|entry| which(&entry.file_name().to_string_lossy())).collect();
    assert!(!chosen.is_empty(), "nothing to spoil in {}", folder.display());
    for entry in chosen {
        let length = entry.metadata().map_or(0, |file| file.len() as usize);
        let garbage: Vec<u8> = (0..length).map(|place| (place * 131 % 251) as u8).collect();
        fs::write(entry.path(), garbage).expect("garbage written");
    }
}

/// Where Chromium keeps the databases of the one origin that was visited.
fn database_folder(profile: &Path) -> std::path::PathBuf {
    let all = profile.join("Default").join("IndexedDB");
    let entries = fs::read_dir(&all).expect("the databases' folder").flatten().map(|entry| entry.path());
    let found = entries.filter(|path| path.extension().is_some_and(|kind| kind == "leveldb"));
    found.last().expect("a database of the origin")
}

#[test]
fn a_database_that_can_not_be_opened_is_removed_only_by_a_typed_word() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.set_up_an_office();
    marked(&browser);
    // What Chromium says of a backing store that it can't open.
    let source = "const open = IDBFactory.prototype.open;
        IDBFactory.prototype.open = function (...asked) {
            const request = open.apply(this, asked);
            if (sessionStorage.getItem('mended')) return request;
            Object.defineProperty(request, 'error', { value: new DOMException('', 'UnknownError') });
            request.addEventListener('success', (event) => {
                event.stopImmediatePropagation();
                request.result.close();
                request.dispatchEvent(new Event('error'));
            });
            return request;
        };";
    browser.order("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source }));
    browser.reload();
    browser.meet("#recovery");
    browser.see("Data kantor tidak dapat dibaca");
    browser.run("sessionStorage.setItem('mended', '1')", Vec::new()).expect("the cause is gone");
    browser.press_on("#retry");
    browser.meet("#first-intake");
    browser.run("sessionStorage.removeItem('mended')", Vec::new()).expect("it is back");
    browser.reload();
    browser.press_on("#recover-anew summary");
    browser.fill_on("#anew-confirm", "MULAI");
    browser.run("sessionStorage.setItem('mended', '1')", Vec::new()).expect("what comes after can be opened");
    browser.press_on("#anew-submit");
    browser.meet("#set-up");
}
