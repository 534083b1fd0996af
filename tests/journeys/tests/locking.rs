//! Locks of several pages: one unlocked unlocks all, what is left or comes back shows nothing, nobody stays in who
//! went away.

use journeys::{Browser, Host, PASSPHRASE};

/// A sealed office, at its guest book with one visit.
#[track_caller]
fn with_a_visit(host: &Host) -> Browser<'_> {
    let browser = Browser::open(host);
    browser.set_up_a_sealed_office();
    browser.go("guests/");
    browser.unlock(PASSPHRASE);
    browser.record_visit("Wahyuni Contohwati");
    browser
}

#[test]
fn tabs_hand_the_key_on_and_lock_and_unlock_together() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.set_up_a_sealed_office();
    let second = browser.new_tab();
    browser.tab(second);
    browser.go("guests/");
    browser.meet("#visit-submit");
    browser.press_on("#lock");
    browser.meet("#passphrase");
    browser.tab(0);
    browser.meet("#passphrase");
    browser.unlock(PASSPHRASE);
    browser.meet("#first-intake");
    browser.tab(second);
    browser.meet("#visit-submit");
    browser.untroubled();
}

#[test]
fn back_shows_no_page_of_before_the_lock() {
    let host = Host::at_root();
    let browser = with_a_visit(&host);
    // Set aside by the browser, key and all, while another document of the same tab is locked.
    browser.go("more/");
    browser.unlock(PASSPHRASE);
    browser.meet("#lock");
    browser.press_on("#lock");
    browser.meet("#passphrase");
    browser.back();
    browser.meet("#passphrase");
    browser.miss("Wahyuni Contohwati");
    assert!(browser.place().contains("guests"), "{}", browser.place());
    browser.unlock(PASSPHRASE);
    browser.see("Wahyuni Contohwati");
    browser.untroubled();
    // Chromium sets this one aside whole, and brings it back.
    browser.go("procedures/banten-mediasi-koperasi.json");
    browser.back();
    browser.meet("#passphrase");
    browser.miss("Wahyuni Contohwati");
}

#[test]
fn a_page_that_is_left_goes_unseen_and_one_that_comes_back_begins_anew() {
    let host = Host::at_root();
    let browser = with_a_visit(&host);
    let event = |name: &str| {
        let script = "dispatchEvent(new PageTransitionEvent(arguments[0], { persisted: true }));
            return document.body.offsetHeight;";
        browser.run(script, vec![name.into()]).unwrap_or_else(|error| panic!("{name}: {error}"))
    };
    assert_eq!(event("pagehide"), 0, "what the browser sets aside shows nothing");
    event("pageshow");
    browser.meet("#passphrase");
    browser.miss("Wahyuni Contohwati");
    browser.untroubled();
}

#[test]
fn who_walks_away_before_the_compartment_s_lock_leaves_no_open_office_behind() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.set_clock("2026-03-16T09:00:00+07:00");
    browser.set_up_a_sealed_office();
    browser.go("more/");
    browser.unlock(PASSPHRASE);
    browser.press_on("#enter-confidential");
    browser.meet("#turn-back");
    browser.set_clock("2026-03-16T09:09:30+07:00");
    browser.see("Masih di sini?");
    browser.set_clock("2026-03-16T09:25:00+07:00");
    browser.meet("#passphrase");
    browser.see("Data kantor di perangkat ini terkunci");
    browser.untroubled();
}

#[test]
fn a_letter_is_the_same_from_every_keyboard() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.go("");
    browser.press_on("#set-up");
    for field in ["#new-passphrase", "#repeat-passphrase"] {
        browser.fill_on(field, "caf\u{e9} di tepi sawah");
    }
    browser.press_on("#create-keys");
    browser.tick_on("#sheet-kept");
    browser.press_on("#sheet-done");
    browser.reload();
    browser.unlock("cafe di tepi sawah");
    browser.see("Kata sandi salah");
    browser.unlock("cafe\u{301} di tepi sawah");
    browser.meet("#set-up");
    browser.untroubled();
}
