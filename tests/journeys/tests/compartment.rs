//! The compartment for confidential reports: founded, entered, left; and what the office, its files and the browser
//! show of it from outside.

use journeys::{Browser, CONFIDENTIAL, Host, OFFICIAL, PASSPHRASE, names_nobody};
use serde_json::json;

const ALL: &[u8] = br#"["banten-mediasi-koperasi", "banten-penyalahgunaan-wewenang"]"#;
const MISCONDUCT: &str = "input[name=procedure][value=banten-penyalahgunaan-wewenang]";

fn office(host: &Host) -> Browser<'_> {
    host.replace("procedures.json", Some(ALL));
    let browser = Browser::open(host);
    browser.set_clock("2026-03-13T09:00:00+07:00");
    browser
}

/// Takes a report in, inside. Gives the address of its case.
#[track_caller]
fn report(browser: &Browser) -> String {
    browser.report_misconduct();
    browser.press("Buka pengaduan ini");
    browser.see("Terlapor A");
    browser.place()
}

#[track_caller]
fn exported(browser: &Browser, button: &str) -> (String, String) {
    browser.press_on(button);
    browser.see("diserahkan kepada peramban");
    let file = browser.downloaded(".json");
    let bytes = std::fs::read(&file).expect("the file");
    (file.file_name().unwrap_or_default().to_string_lossy().into_owned(), String::from_utf8_lossy(&bytes).into_owned())
}

#[test]
fn a_report_is_taken_in_inside_and_the_office_shows_nothing_of_it() {
    let host = Host::at_root();
    let browser = office(&host);
    browser.set_up_an_office();

    // The intake of the office leads there, and asks nothing.
    browser.go("intake/");
    browser.tick_on(MISCONDUCT);
    browser.meet("#intake-inside");
    assert!(browser.texts("#party-complainant-name, #f-act").is_empty());
    browser.press_on("#intake-enter");
    browser.see("Siapkan ruang laporan rahasia");
    browser.press_on("#turn-back");
    browser.meet("#intake-inside");
    browser.press_on("#intake-enter");
    browser.lock_confidential();
    browser.meet("#kind");
    let case = report(&browser);
    // Settings of the office are the office's.
    browser.walk("settings/");
    browser.meet("#settings-keys");
    assert!(browser.texts("#settings-officers, #settings-procedures").is_empty());
    browser.walk(&case);
    browser.see("Terlapor A");
    browser.press_on("#leave-confidential");

    // Outside: the board is empty, and so is everything else.
    browser.meet("#first-intake");
    assert_eq!(browser.place(), "");
    for page in ["", "cases/", "agenda/", "exchange/", "settings/?part=storage", "intake/", &case] {
        browser.go(page);
        browser.settle();
        let all = browser.everything();
        names_nobody(&all, page);
        assert!(!all.contains("ppw/"), "{page}");
    }
    browser.see("Pengaduan ini tidak ada di perangkat ini");
    browser.go("settings/?part=storage");
    browser.see("Pengaduan");
    browser.go("exchange/");
    let (_, bundle) = exported(&browser, "#export-all");
    names_nobody(&bundle, "the office's export");
    let id = case.split('=').next_back().expect("an id");
    assert!(!bundle.contains(id) && !bundle.contains("PPW/"));
    browser.untroubled();
}

#[test]
fn it_has_a_lock_of_its_own_and_every_reload_locks_it() {
    let host = Host::at_root();
    let browser = office(&host);
    browser.set_up_a_sealed_office();
    browser.press_on(".nav a[href$='more'], .nav a[href$='more/']");
    browser.press_on("#enter-confidential");
    browser.lock_confidential();
    browser.walk("intake/");
    report(&browser);
    browser.reload();
    browser.see("Data kantor di perangkat ini terkunci");
    browser.unlock(PASSPHRASE);
    browser.meet("nav");
    browser.walk("more/");
    browser.press_on("#enter-confidential");
    browser.see("kata sandi kantor tidak membukanya");
    browser.names_nobody();
    browser.unlock(PASSPHRASE);
    browser.see("Kata sandi salah");
    browser.unlock(CONFIDENTIAL);
    browser.meet("#leave-confidential");
    browser.see("Pelapor A");
    // Each row of either database is sealed.
    let script = "return (async () => {
        const plain = [];
        for (const { name } of await indexedDB.databases()) {
            const open = indexedDB.open(name);
            const database = await new Promise((done) => { open.onsuccess = () => done(open.result); });
            for (const space of database.objectStoreNames) {
                const store = database.transaction(space).objectStore(space);
                const all = (request) => new Promise((done) => { request.onsuccess = () => done(request.result); });
                const [keys, values] = [await all(store.getAllKeys()), await all(store.getAll())];
                values.forEach((bytes, at) => { if (bytes[0] !== 0xF5) plain.push(space + '/' + keys[at]); });
            }
            database.close();
        }
        return plain.join();
    })()";
    assert_eq!(browser.run(script, Vec::new()), Ok(json!("meta/vault,meta/vault")));
    browser.untroubled();
}

#[test]
fn covered_files_and_papers_hold_no_name() {
    let host = Host::at_root();
    let browser = office(&host);
    browser.set_up_an_office();
    browser.found_confidential();
    browser.walk("intake/");
    let case = report(&browser);
    names_nobody(&browser.printed().everything(), "the printed case");
    let id = case.split('=').next_back().expect("an id");
    browser.walk(&format!("letter/?case={id}&letter=receipt"));
    browser.meet("#letter-print");
    names_nobody(&browser.printed().everything(), "the printed letter");
    browser.walk("");
    names_nobody(&browser.printed().everything(), "the printed board");

    browser.walk(&format!("exchange/?case={id}"));
    for button in ["#export-case", "#export-all"] {
        let (name, bundle) = exported(&browser, button);
        names_nobody(&bundle, button);
        assert!(bundle.contains(id), "{button}: its facts are there");
        assert_eq!(name, "titik-temu-2026-03-13.json");
        browser.walk("");
        browser.walk(&format!("exchange/?case={id}"));
    }
    // In full only knowingly.
    browser.press_on("#export-in-full");
    browser.see("Centang pernyataan ini");
    browser.tick_on("#full-agreed");
    let (_, bundle) = exported(&browser, "#export-in-full");
    assert!(bundle.contains(OFFICIAL));
    browser.untroubled();
}

#[test]
fn it_is_erased_from_inside_alone() {
    let host = Host::at_root();
    let browser = office(&host);
    browser.set_up_an_office();
    // The office says the same whether there is one or not.
    browser.go("settings/?part=storage");
    let before = browser.text("#erase-apart");
    browser.found_confidential();
    browser.walk("intake/");
    report(&browser);
    browser.walk("settings/?part=storage");
    assert!(browser.texts("#erase-apart").is_empty());
    browser.press_on("#erase-submit");
    browser.see("Ketik HAPUS persis seperti tertulis.");
    browser.fill_on("#erase-confirm", "HAPUS");
    browser.press_on("#erase-submit");

    // Back in the office, which has lost nothing; inside there is nothing any more, not even a lock.
    browser.meet("#first-intake");
    assert_eq!(browser.place(), "");
    browser.go("settings/?part=storage");
    assert_eq!(browser.text("#erase-apart"), before);
    let script = "return (async () => {
        const rows = [];
        for (const { name } of await indexedDB.databases()) {
            const open = indexedDB.open(name);
            const database = await new Promise((done) => { open.onsuccess = () => done(open.result); });
            for (const space of database.objectStoreNames) {
                const count = database.transaction(space).objectStore(space).count();
                await new Promise((done) => { count.onsuccess = done; });
                if (name.includes('rahasia') && count.result) rows.push(space);
            }
            database.close();
        }
        return rows.join();
    })()";
    assert_eq!(browser.run(script, Vec::new()), Ok(json!("")));
    browser.found_confidential();
    browser.meet("#first-intake");
    browser.untroubled();
}

#[test]
fn a_damaged_lock_of_it_leads_back_or_to_another_room_beside_it() {
    let host = Host::at_root();
    let browser = office(&host);
    browser.set_up_an_office();
    browser.found_confidential();
    browser.go("more/");
    let spoil = "return (async () => {
        const all = await indexedDB.databases();
        const open = indexedDB.open(all.map((one) => one.name).find((name) => name.startsWith('titik-temu-rahasia:')));
        const database = await new Promise((done) => { open.onsuccess = () => done(open.result); });
        const meta = database.transaction('meta', 'readwrite').objectStore('meta');
        const put = meta.put(new Uint8Array(40), 'vault');
        await new Promise((done) => { put.onsuccess = done; });
        database.close();
    })()";
    browser.run(spoil, Vec::new()).expect("a fault of the disk");
    browser.press_on("#enter-confidential");
    browser.meet("#begin-beside");
    browser.press_on("#turn-back");
    browser.meet("#first-intake");
    browser.approach_confidential();
    browser.press_on("#begin-beside");
    browser.meet("#first-intake");
    browser.found_confidential();
    browser.untroubled();
}
