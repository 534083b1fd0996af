//! The passphrase: set at the first run or later, forgotten, changed, locked by hand, by idling, in all tabs.

use journeys::{Browser, Host, PASSPHRASE};

/// Rows of the database as they are on the disk: how many are sealed, and the keys of those that are not.
fn rows(browser: &Browser) -> (u64, String) {
    let script = "
        const name = (await indexedDB.databases()).map((one) => one.name).find((name) => !name.includes('sample'));
        const open = indexedDB.open(name);
        const database = await new Promise((done) => { open.onsuccess = () => done(open.result); });
        let sealed = 0; const plain = [];
        for (const space of database.objectStoreNames) {
            const store = database.transaction(space).objectStore(space);
            const all = (request) => new Promise((done) => { request.onsuccess = () => done(request.result); });
            const keys = await all(store.getAllKeys());
            const values = await all(store.getAll());
            values.forEach((bytes, at) => { if (bytes[0] === 0xF5) sealed += 1; else plain.push(space + '/' + keys[at]); });
        }
        database.close();
        return [sealed, plain.join()];";
    let told = browser.run(&format!("return (async () => {{ {script} }})();"), Vec::new());
    let told = told.unwrap_or_else(|error| panic!("the rows: {error}"));
    (told[0].as_u64().unwrap_or_default(), told[1].as_str().unwrap_or_default().to_owned())
}

#[test]
fn sealed_from_the_start_nothing_is_plain_and_the_passphrase_opens_it() {
    let host = Host::under("/dinas");
    let browser = Browser::open(&host);
    browser.set_up_a_sealed_office();
    browser.open_guest_book();
    browser.record_visit("Wahyuni Contohwati");
    let (sealed, plain) = rows(&browser);
    assert!(sealed > 5, "{sealed} rows");
    assert_eq!(plain, "meta/vault");
    browser.reload();
    browser.meet("#passphrase");
    browser.miss("Kota Contoh");
    browser.unlock("bukan kata sandinya");
    browser.see("Kata sandi salah");
    browser.unlock(PASSPHRASE);
    browser.see("Wahyuni Contohwati");
    browser.untroubled();
}

#[test]
fn wrong_tries_slow_down_through_reloads() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.set_up_a_sealed_office();
    browser.reload();
    for _ in 0..4 {
        browser.unlock("bukan kata sandinya");
        browser.see("Kata sandi salah");
        browser.reload();
    }
    browser.unlock(PASSPHRASE);
    browser.see("Terlalu banyak percobaan yang salah");
}

#[test]
fn the_recovery_key_sets_a_new_passphrase() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    let key = browser.set_up_a_sealed_office();
    browser.press_on("#lock");
    browser.press_on("#forgotten");
    browser.fill_on("#recovery-key", &key.replace('Q', "P"));
    browser.fill_on("#new-passphrase", "delapan burung di pematang");
    browser.fill_on("#repeat-passphrase", "delapan burung di pematang");
    browser.press_on("#recover");
    browser.see("Ada huruf yang keliru");
    browser.fill_on("#recovery-key", &key.to_lowercase());
    browser.press_on("#recover");
    browser.meet("#first-intake");
    browser.press_on("#lock");
    browser.unlock(PASSPHRASE);
    browser.see("Kata sandi salah");
    browser.unlock("delapan burung di pematang");
    browser.meet("#first-intake");
    browser.untroubled();
}

#[test]
fn an_office_may_decline_and_turn_it_on_later_without_loss() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.set_up_an_office();
    browser.open_guest_book();
    browser.record_visit("Wahyuni Contohwati");
    assert_eq!(rows(&browser).0, 0);
    browser.go("settings/?part=keys");
    browser.see("belum dikunci");
    browser.fill_on("#new-passphrase", "pendek");
    browser.press_on("#create-keys");
    browser.see("Terlalu pendek");
    browser.fill_on("#new-passphrase", PASSPHRASE);
    browser.fill_on("#repeat-passphrase", "lain sama sekali");
    browser.press_on("#create-keys");
    browser.see("tidak sama");
    browser.fill_on("#repeat-passphrase", PASSPHRASE);
    browser.press_on("#create-keys");
    browser.press_on("#sheet-done");
    browser.see("Cetak atau salin dahulu kunci pemulihan");
    browser.tick_on("#sheet-kept");
    browser.press_on("#sheet-done");
    browser.meet("#lock-now");
    assert_eq!(rows(&browser).1, "meta/vault");
    browser.press_on("#lock-now");
    browser.unlock(PASSPHRASE);
    browser.meet("#lock-now");
    browser.go("guests/");
    browser.unlock(PASSPHRASE);
    browser.see("Wahyuni Contohwati");
    browser.untroubled();
}

#[test]
fn the_passphrase_and_the_recovery_key_are_changed_in_settings() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    let old = browser.set_up_a_sealed_office();
    browser.go("settings/?part=keys");
    browser.unlock(PASSPHRASE);
    // Two forms on a page: what is said is of the one that was sent last, and has the focus.
    for (button, field) in [("#renew-key", "#renew-passphrase"), ("#change-passphrase", "#current-passphrase")] {
        browser.press_on(button);
        browser.meet(&format!("#error-summary:focus a[href='{field}']"));
        let summaries = browser.run("return document.querySelectorAll('#error-summary').length", Vec::new());
        assert_eq!(summaries, Ok(1.into()));
    }
    browser.fill_on("#current-passphrase", PASSPHRASE);
    browser.fill_on("#new-passphrase", "delapan burung di pematang");
    browser.fill_on("#repeat-passphrase", "delapan burung di pematang");
    browser.press_on("#change-passphrase");
    browser.see("Kata sandi diganti");
    browser.fill_on("#renew-passphrase", "delapan burung di pematang");
    browser.press_on("#renew-key");
    let new = browser.text("#recovery-text");
    assert_ne!(old, new);
    browser.tick_on("#sheet-kept");
    browser.press_on("#sheet-done");
    browser.press_on("#lock-now");
    browser.unlock("delapan burung di pematang");
    browser.meet("#lock-now");
    browser.untroubled();
}

#[test]
fn the_screen_locks_when_nobody_is_there_and_warns_before() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.set_clock("2026-03-16T09:00:00+07:00");
    browser.set_up_a_sealed_office();
    browser.set_clock("2026-03-16T09:09:30+07:00");
    browser.see("Masih di sini?");
    browser.press_on("#idle-stay");
    browser.set_clock("2026-03-16T09:19:20+07:00");
    browser.see("Masih di sini?");
    browser.set_clock("2026-03-16T09:25:00+07:00");
    browser.meet("#passphrase");
    browser.untroubled();
}

#[test]
fn what_checks_passphrases_is_asked_for_again_without_a_network() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.go("");
    browser.press_on("#set-up");
    browser.fill_on("#new-passphrase", PASSPHRASE);
    browser.fill_on("#repeat-passphrase", PASSPHRASE);
    host.unreachable(true);
    browser.press_on("#create-keys");
    browser.see("belum dapat diambil");
    host.unreachable(false);
    browser.press_on("#create-keys");
    browser.meet("#recovery-text");
}

fn is_reminded(browser: &Browser) -> bool {
    let there = browser.run("return document.querySelector('#sheet-reminder') !== null", Vec::new());
    there.is_ok_and(|there| there == true)
}

#[test]
fn a_recovery_sheet_that_nobody_said_is_kept_is_asked_for() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.seal_from_the_start();
    // The power fails while the sheet is on the screen.
    browser.crash();
    browser.go("");
    browser.unlock(PASSPHRASE);
    browser.press_on("#set-up");
    browser.answer_the_first_questions();
    browser.meet("#sheet-reminder");
    browser.press_on("#sheet-renew");
    browser.meet("#sheet-reminder");
    browser.fill_on("#renew-passphrase", PASSPHRASE);
    browser.press_on("#renew-key");
    browser.tick_on("#sheet-kept");
    browser.press_on("#sheet-done");
    browser.meet("#lock-now");
    browser.settle();
    assert!(!is_reminded(&browser));
    browser.go("");
    browser.unlock(PASSPHRASE);
    browser.meet("#first-intake");
    browser.settle();
    assert!(!is_reminded(&browser));
    browser.untroubled();
}

#[test]
fn whoever_has_the_sheet_says_so_on_the_board() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.seal_from_the_start();
    browser.reload();
    browser.unlock(PASSPHRASE);
    browser.press_on("#set-up");
    browser.answer_the_first_questions();
    browser.press_on("#sheet-is-kept");
    browser.until("the reminder to go", || if is_reminded(&browser) { Err("there".to_owned()) } else { Ok(()) });
    browser.reload();
    browser.unlock(PASSPHRASE);
    browser.meet("#first-intake");
    browser.settle();
    assert!(!is_reminded(&browser));
    browser.untroubled();
}
