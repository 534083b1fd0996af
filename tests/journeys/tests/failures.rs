//! What the browser's storage can do to a save: each failure says what it is, what was typed stays on the screen, and
//! it is saved once the cause is gone.

use journeys::{Browser, Host};
use serde_json::{Value, json};

#[track_caller]
fn still_typed(browser: &Browser, name: &str) {
    let typed = browser.run("return document.querySelector('#visitor-name').value", Vec::new());
    assert_eq!(typed, Ok(json!(name)), "what was typed stays on the screen");
}

#[test]
fn a_full_disk_is_said_and_nothing_typed_is_lost() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.set_up_an_office();
    // Chromium asks for the room that is left once and believes it for half a minute: a fresh one asks.
    browser.crash();
    browser.order("Storage.overrideQuotaForOrigin", json!({ "origin": host.origin(), "quotaSize": 1 }));
    browser.go("guests/");
    browser.type_visit("Wahyuni Contohwati");
    browser.meet("[data-draft=failed]");
    browser.press_on("#visit-submit");
    browser.see("Ruang penyimpanan perangkat penuh");
    still_typed(&browser, "Wahyuni Contohwati");
    browser.order("Storage.overrideQuotaForOrigin", json!({ "origin": host.origin() }));
    browser.press_on("#visit-submit");
    browser.in_guest_book("Wahyuni Contohwati");
    browser.reload();
    browser.in_guest_book("Wahyuni Contohwati");
}

#[test]
fn a_dead_connection_is_opened_again_and_the_save_repeated_once() {
    // Before the write, and after it was sent: then nobody knows whether it was kept.
    let before = "const begin = IDBDatabase.prototype.transaction;
        IDBDatabase.prototype.transaction = function (...asked) {
            IDBDatabase.prototype.transaction = begin;
            this.close();
            return begin.apply(this, asked);
        };";
    let after = "const commit = IDBTransaction.prototype.commit;
        IDBTransaction.prototype.commit = function () {
            IDBTransaction.prototype.commit = commit;
            const lost = this.onabort;
            this.oncomplete = () => { this.db.close(); lost.call(this, new Event('abort')); };
            commit.call(this);
        };";
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.set_up_an_office();
    browser.go("guests/");
    for (name, script) in [("Wahyuni Contohwati", before), ("Bayu Contohnya", after)] {
        browser.type_visit(name);
        browser.meet("[data-draft=kept]");
        browser.run(script, Vec::new()).expect("a fault of the browser");
        browser.press_on("#visit-submit");
        browser.in_guest_book(name);
    }
    browser.reload();
    browser.in_guest_book("Wahyuni Contohwati");
    browser.in_guest_book("Bayu Contohnya");
    browser.untroubled();
}

#[test]
fn a_save_that_the_browser_gives_up_says_why_and_is_saved_later() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.set_up_an_office();
    browser.go("guests/");
    let faults = [
        ("QuotaExceededError", "Ruang penyimpanan perangkat penuh"),
        ("AbortError", "Peramban membatalkan penyimpanan"),
        ("InvalidStateError", "Sambungan ke penyimpanan terputus"),
        ("NotReadableError", "tidak dapat membaca penyimpanannya"),
    ];
    for (place, (fault, said)) in faults.into_iter().enumerate() {
        let name = format!("Tamu Rekaan {place}");
        browser.type_visit(&name);
        browser.meet("[data-draft=kept]");
        let script = "const [fault] = arguments;
            globalThis.whole ??= IDBTransaction.prototype.commit;
            IDBTransaction.prototype.commit = function () {
                Object.defineProperty(this, 'error', { value: new DOMException('', fault) });
                this.abort();
            };";
        browser.run(script, vec![json!(fault)]).expect("a fault of the browser");
        browser.press_on("#visit-submit");
        browser.see(said);
        still_typed(&browser, &name);
        browser.run("IDBTransaction.prototype.commit = globalThis.whole", Vec::new()).expect("it is gone");
        browser.press_on("#visit-submit");
        browser.in_guest_book(&name);
    }
    browser.untroubled();
}

#[test]
fn an_old_tab_in_front_of_a_newer_version_says_so_and_touches_nothing() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.set_up_an_office();
    browser.go("guests/");
    browser.type_visit("Wahyuni Contohwati");
    browser.meet("[data-draft=kept]");
    let before = rows(&browser);
    // Another tab, of a newer app.
    browser.raise_database(99);
    browser.meet("#outdated #reload");
    browser.see("diperbarui di tab lain");
    browser.press_on("#visit-submit");
    browser.see("tab ini tidak dapat menyimpan lagi");
    still_typed(&browser, "Wahyuni Contohwati");
    assert_eq!(rows(&browser), before, "the newer store is not touched");
    // The app that is served here is still the old one: it does not open the newer store.
    browser.press_on("#outdated #reload");
    browser.see("versi yang lebih baru");
    browser.meet("#reload");
    assert!(!browser.sees("Selamat datang"));
    assert_eq!(rows(&browser), before);
}

/// How many rows of each space there are, and the version.
#[track_caller]
fn rows(browser: &Browser) -> Value {
    let script = "const spaces = [...database.objectStoreNames];
        const all = database.transaction(spaces);
        const counted = spaces.map(async (space) => [space, await asked(all.objectStore(space).count())]);
        return await Promise.all(counted);";
    browser.in_database(script, Value::Null)
}

#[test]
fn another_tab_that_keeps_an_older_version_open_is_named() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.set_up_an_office();
    // As if this app were the next version and a tab of the one before did not make way.
    let stuck = "const open = IDBFactory.prototype.open;
        IDBFactory.prototype.open = function (name, version) {
            if (!name.startsWith('titik-temu:')) return open.call(this, name, version);
            const kept = open.call(this, name);
            kept.onsuccess = () => { globalThis.kept = kept.result; };
            return open.call(this, name, version + 1);
        };";
    browser.order("Page.addScriptToEvaluateOnNewDocument", json!({ "source": stuck }));
    browser.reload();
    browser.see("Tutup tab Titik Temu yang lain");
    browser.meet("#retry");
}

#[test]
fn a_browser_that_closes_its_small_storage_keeps_the_office_all_the_same() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    let closed = "for (const storage of ['localStorage', 'sessionStorage']) {
            Object.defineProperty(window, storage, { get() { throw new DOMException('', 'SecurityError'); } });
        }";
    browser.order("Page.addScriptToEvaluateOnNewDocument", json!({ "source": closed }));
    browser.set_up_an_office();
    browser.go("guests/");
    browser.type_visit("Wahyuni Contohwati");
    browser.press_on("#visit-submit");
    browser.in_guest_book("Wahyuni Contohwati");
    browser.reload();
    browser.in_guest_book("Wahyuni Contohwati");
    // The choice holds for as long as the page stands.
    browser.go("more/");
    browser.press("English");
    browser.see("Language");
    browser.untroubled();
}
