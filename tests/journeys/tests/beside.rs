//! Stores beside one another: begun when both keys are lost, gone back to, open in two tabs.

use std::time::Duration;

use journeys::{Browser, Host, PASSPHRASE};

#[test]
fn when_both_are_lost_an_office_begins_anew_beside_the_old_data() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.set_up_a_sealed_office();
    browser.open_guest_book();
    browser.record_visit("Wahyuni Contohwati");
    browser.press_on("#lock");
    browser.press_on("#forgotten");
    browser.press_on("#both-lost");
    browser.see("tidak seorang pun dapat membuka data");
    browser.press_on("#begin-beside");
    browser.meet("#set-up");
    browser.set_up_an_office();
    browser.go("guests/");
    browser.miss("Wahyuni Contohwati");
    browser.go("settings/?part=keys");
    browser.press_on("#older button");
    browser.unlock(PASSPHRASE);
    browser.go("guests/");
    browser.unlock(PASSPHRASE);
    browser.see("Wahyuni Contohwati");
}

#[test]
fn two_tabs_at_two_stores_remember_each_its_own() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.set_up_a_sealed_office();
    browser.press_on("#lock");
    browser.press_on("#forgotten");
    browser.press_on("#both-lost");
    browser.press_on("#begin-beside");
    browser.set_up_an_office();
    let facts = |database: &str| {
        let script = "return Number(localStorage.getItem(arguments[0] + ':kept')?.split(' ')[2])";
        let kept = browser.run(script, vec![database.into()]);
        kept.unwrap_or_else(|error| panic!("{database}: {error}")).as_u64().unwrap_or_default()
    };
    let second = browser.new_tab();
    browser.tab(second);
    browser.go("settings/?part=keys");
    browser.press_on("#older button");
    browser.meet("#passphrase");
    let (old, new) = (facts("titik-temu:/"), facts("titik-temu:/#1"));
    browser.tab(0);
    browser.walk("guests/");
    for name in ["Wahyuni Contohwati", "Joko Rekaan"] {
        browser.record_visit(name);
    }
    browser.until_within(Duration::from_secs(15), "the new office's account", || {
        let now = facts("titik-temu:/#1");
        if now >= new + 2 { Ok(()) } else { Err(format!("{now} after {new}")) }
    });
    assert_eq!(facts("titik-temu:/"), old, "the old office is not said to have lost what it never had");
}
