//! A power cut in the middle of a stream of saves: every entry of which the page said that it is saved is there after
//! the restart, and none is there by half.
//!
//! Five cuts by default, two hundred with `TITIK_TEMU_LONG`.

use journeys::{Browser, Host, PASSPHRASE};
use serde_json::json;
use std::collections::BTreeSet;
use std::time::Duration;

/// Saves visits through the page, one after the other, as fast as it lets them through. What the page has said to be
/// saved, which it does by emptying the form, is told to the host before the next one begins.
const STREAM: &str = "const [round] = arguments;
    const put = (id, text) => {
        const field = document.getElementById(id);
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, text);
        field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    const tell = (path) => {
        const request = new XMLHttpRequest();
        request.open('GET', path, false);
        request.send();
    };
    const ticks = new MessageChannel();
    let saved = 0, begun = false;
    ticks.port1.onmessage = () => {
        const name = document.getElementById('visitor-name');
        // A draft of what the last cut interrupted is overwritten.
        if (name && (name.value === '' || !begun) && !document.getElementById('visit-submit').ariaDisabled) {
            if (begun) { tell(`/saved/${round}-${saved}`); saved += 1; }
            // Such a draft may belong to the month before, whose book is another, and to a later hour.
            if (!begun) {
                put('visit-at', new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Jakarta' }));
                put('visit-at-time', '09:00');
            }
            begun = true;
            put('visitor-name', `Tamu Rekaan ${round}-${saved}.`);
            put('visitor-from', 'Koperasi Anggrek Rekaan');
            put('visitor-purpose', 'Bertanya');
            document.getElementById('visit-submit').click();
        }
        setTimeout(() => ticks.port2.postMessage(0), 1);
    };
    ticks.port2.postMessage(0);";

#[test]
fn what_was_said_to_be_saved_outlives_a_power_cut() {
    cut_off(false);
}

#[test]
fn what_was_said_to_be_sealed_and_saved_outlives_a_power_cut() {
    cut_off(true);
}

#[track_caller]
fn cut_off(sealed: bool) {
    let rounds = if std::env::var_os("TITIK_TEMU_LONG").is_some() { 200 } else { 5 };
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.set_clock("2026-03-02T09:00:00+07:00");
    if sealed {
        browser.set_up_a_sealed_office();
    } else {
        browser.set_up_an_office();
    }
    let (mut all, mut month) = (0, BTreeSet::new());
    for round in 0..rounds {
        if round % 10 == 0 {
            // Another month's book, so that drawing the list does not slow the stream down.
            let months = 3 + round / 10;
            browser.set_clock(&format!("{}-{:02}-02T09:00:00+07:00", 2026 + months / 12, 1 + months % 12));
            month.clear();
        }
        open_the_book(&browser, sealed);
        browser.run(STREAM, vec![json!(round)]).expect("a stream of saves");
        browser.until("the first save of the stream", || match told(&host, round).is_empty() {
            true => Err("nothing yet".to_owned()),
            false => Ok(()),
        });
        // Cut off at another point of a save each time.
        std::thread::sleep(Duration::from_millis(200 + round * 97 % 500));
        browser.crash();
        let saved = told(&host, round);
        all += saved.len();
        month.extend(saved);
        open_the_book(&browser, sealed);
        check(&browser, round, &month);
    }
    println!("{all} saves said to be saved over {rounds} cuts: all there, none by half");
}

#[track_caller]
fn open_the_book(browser: &Browser, sealed: bool) {
    browser.go("guests/");
    if sealed {
        browser.unlock(PASSPHRASE);
    }
    browser.meet("#visitor-name");
    browser.settle();
}

/// Whom the page has said to be saved in a round.
fn told(host: &Host, round: u64) -> BTreeSet<String> {
    let asked = host.asked();
    let saved = asked.iter().filter_map(|path| path.strip_prefix("/saved/"));
    saved.filter(|of| of.starts_with(&format!("{round}-"))).map(|of| format!("Tamu Rekaan {of}.")).collect()
}

/// Everything is there, and at most the one save that was under way besides, whole.
#[track_caller]
fn check(browser: &Browser, round: u64, saved: &BTreeSet<String>) {
    browser.meet("tbody tr");
    browser.settle();
    // A row as the page shows it: number, time, name, from, telephone, purpose …
    let script = "return [...document.querySelectorAll('tbody tr')].map((row) =>
        [...row.cells].map((cell) => cell.innerText.trim()))";
    let rows = browser.run(script, Vec::new()).expect("the book");
    let rows: Vec<Vec<String>> = serde_json::from_value(rows).expect("rows of cells");
    let names: BTreeSet<String> = rows.iter().map(|cells| cells[2].clone()).collect();
    let missing: Vec<_> = saved.difference(&names).collect();
    assert!(missing.is_empty(), "round {round}: said to be saved and gone: {missing:?}");
    assert_eq!(names.len(), rows.len(), "round {round}: something is there twice");
    for cells in &rows {
        let whole =
            cells[2].starts_with("Tamu Rekaan ") && cells[3] == "Koperasi Anggrek Rekaan" && cells[5] == "Bertanya";
        assert!(whole, "round {round}: there by half: {cells:?}");
    }
    assert!(!browser.sees("tidak dapat dibuka"), "round {round}: something can't be read");
}
