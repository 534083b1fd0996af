//! Lists stand on packed summaries, and a case's log is read when the case is opened.

use std::thread::sleep;
use std::time::Duration;

use journeys::{Browser, Host};
use serde_json::{Value, json};

/// The keys of the packs.
const PACKS: &str = "return new Promise((done, failed) => {
    const opening = indexedDB.open('titik-temu:/');
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
        const database = opening.result;
        const asked = database.transaction('summaries').objectStore('summaries').getAllKeys();
        asked.onsuccess = () => { database.close(); done(asked.result); };
        asked.onerror = () => failed(asked.error);
    };
});";

fn packs(browser: &Browser) -> Vec<Value> {
    browser.run(PACKS, vec![]).expect("the packs").as_array().cloned().unwrap_or_default()
}

#[test]
fn cases_are_listed_from_packs_and_opened_from_their_logs() {
    let host = Host::at_root();
    host.replace("procedures.json", Some(br#"["banten-mediasi-koperasi"]"#));
    let browser = Browser::open(&host);
    browser.set_clock("2026-03-13T09:00:00+07:00");
    browser.set_up_an_office();
    browser.go("intake/");
    browser.tick_on("input[name=kind][value=member-against-coop]");
    browser.fill_on("#party-complainant-name", "Wahyuni Contohwati");
    browser.choose_on("#party-complainant-document-kind", "none");
    browser.fill_on("#party-respondent-name", "Koperasi Anggrek Rekaan");
    browser.fill_on("#f-chronology", "Simpanan tidak dapat ditarik sejak Januari.");
    browser.press_on("#intake-submit");
    browser.meet("#letter-print");
    let letter = browser.place();

    // Packed once nothing has changed for a while.
    browser.until("a pack", || match packs(&browser) {
        packs if packs == [json!("000000")] => Ok(()),
        packs => Err(format!("{packs:?}")),
    });

    // From then on the list comes from the pack, and the case from its log.
    browser.reload();
    browser.settle();
    browser.go("cases/");
    browser.see("Wahyuni Contohwati");
    browser.press_on("a[href*='case?id=']");
    browser.see("Simpanan tidak dapat ditarik sejak Januari.");
    let case = browser.place();

    // Deep addresses open it too: the case itself, its letter, and one that is not here.
    browser.go(&letter);
    browser.meet("#letter-print");
    browser.go(&case);
    browser.meet("#next-step");
    browser.go("case?id=00000000-0000-7000-8000-000000000000");
    browser.see("Pengaduan tidak ditemukan");

    // Closed before it was packed: read from the log all the same.
    browser.go(&case);
    browser.meet("#next-step");
    sleep(Duration::from_millis(200));
    browser.crash();
    browser.go(&case);
    browser.meet("#next-step");
    browser.see("Wahyuni Contohwati");
    browser.untroubled();
}
