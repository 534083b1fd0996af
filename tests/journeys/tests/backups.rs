//! Settings say how old the backup is and what has changed since; the board reminds of it, quietly, and can be told
//! to wait.

use journeys::{Browser, Host, Officer};

#[test]
fn a_backup_that_is_too_old_is_reminded_of_and_can_be_put_off() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    let officer = Officer::of(&browser, &host, "jombang-fasilitasi-koperasi", "2026-01-12T09:00:00+07:00");
    officer.take_in(&[("branch", "consultation"), ("channel", "handed-in")]);
    browser.go("");
    browser.settle();
    assert!(!browser.sees("Belum ada cadangan"), "one case of today is no reason");
    browser.go("exchange/");
    browser.press_on("#export-all");
    browser.downloaded(".json");
    browser.go("settings/?part=storage");
    browser.see("tidak ada pengaduan yang berubah sesudahnya");

    browser.set_clock("2026-01-24T10:00:00+07:00");
    browser.go("");
    browser.settle();
    assert!(!browser.sees("Cadangan terakhir"), "nothing has changed");
    officer.take_in(&[("branch", "consultation"), ("channel", "handed-in")]);
    browser.go("");
    browser.see("Cadangan terakhir 12 hari lalu, 1 pengaduan berubah sesudahnya.");
    browser.press_on("#backup-later");
    browser.miss("Cadangan terakhir");
    browser.reload();
    browser.settle();
    assert!(!browser.sees("Cadangan terakhir"), "it was put off");
    browser.go("settings/?part=storage");
    browser.see("Cadangan terakhir 12 hari lalu, 1 pengaduan berubah sesudahnya.");

    browser.set_clock("2026-02-01T10:00:00+07:00");
    browser.go("");
    browser.press_on("#backup-now");
    browser.press_on("#export-all");
    browser.downloaded(".json");
    browser.go("");
    browser.settle();
    assert!(!browser.sees("Cadangan terakhir"), "there is a new one");
    browser.untroubled();
}
