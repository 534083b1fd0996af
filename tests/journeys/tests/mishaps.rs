//! What can go wrong around the app, and what people see then: nothing is lost, and the page says what to do.

use journeys::{Browser, Host};
use serde_json::json;

const ROUTES: [&str; 10] = [
    "",
    "cases/",
    "agenda/",
    "more/",
    "intake/",
    "guests/",
    "exchange/",
    "settings/",
    "settings/?part=holidays",
    "settings/?part=procedures",
];

#[test]
fn a_page_that_broke_says_that_what_was_saved_is_safe_and_reloads() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.set_up_an_office();
    let broken =
        "window.dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') }))";
    browser.run(broken, Vec::new()).expect("an error that nothing catches");
    browser.meet("#crash[open]");
    browser.press_in("#crash", "Muat ulang");
    browser.meet("#first-intake");
    browser.settle();
}

#[test]
fn a_part_that_can_not_be_fetched_is_asked_for_again() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.go("");
    browser.meet("#set-up");
    browser.settle();
    host.unreachable(true);
    browser.press_on("#set-up");
    browser.see("Bagian ini belum termuat");
    host.unreachable(false);
    browser.press_on("#retry");
    browser.meet("#new-passphrase");
}

#[test]
fn with_the_board_everything_is_there_that_a_day_without_a_network_needs() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.set_up_an_office();
    host.unreachable(true);
    browser.press_on("#first-intake");
    browser.tick_on("input[name=procedure][value=banten-mediasi-koperasi]");
    browser.meet("#f-chronology");
}

#[test]
fn what_is_being_typed_outlives_a_crash_of_the_browser() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.set_up_an_office();
    browser.go("intake/");
    browser.tick_on("input[name=procedure][value=banten-mediasi-koperasi]");
    browser.fill_on("#f-chronology", "Simpanan tidak dapat ditarik sejak Januari.");
    browser.meet("[data-draft=kept]");
    browser.crash();
    browser.go("intake/");
    browser.until("the words typed before the crash", || {
        let script = "return document.querySelector('#f-chronology').value";
        match browser.run(script, Vec::new())?.as_str() {
            Some("Simpanan tidak dapat ditarik sejak Januari.") => Ok(()),
            other => Err(format!("it holds {other:?}")),
        }
    });
}

#[test]
fn a_file_that_is_not_whole_is_refused_with_the_reason_and_nothing_changes() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.set_up_an_office();
    browser.go("exchange/");
    browser.press_on("#export-all");
    let whole = browser.downloaded(".json");
    let text = std::fs::read_to_string(&whole).expect("the file that was saved");
    let folder = whole.parent().expect("a folder");
    let cases = [
        ("cut.json", text[..text.len() / 2].to_owned(), "bukan JSON yang utuh"),
        ("changed.json", text.replace("Kota Contoh", "Kota Umpama"), "tidak cocok dengan sidik jarinya"),
        ("other.json", "{\"format_version\": 1, \"kind\": \"something-else\"}".to_owned(), "Bukan berkas Titik Temu"),
    ];
    for (name, content, why) in cases {
        let file = folder.join(name);
        std::fs::write(&file, content).expect("a file to import");
        browser.go("exchange/");
        browser.attach_on("#import-file", &file);
        browser.see(why);
        assert!(!browser.sees("Impor sekarang"), "{name} can't be imported");
    }
    browser.go("exchange/");
    browser.attach_on("#import-file", &whole);
    browser.see("Tidak ada yang baru");
    browser.untroubled();
}

#[test]
fn the_sample_is_entered_and_left_in_one_press_each_and_leaves_nothing_behind() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.go("");
    browser.press_on("#enter-sample");
    browser.see("Data contoh");
    browser.see("Terlambat");
    browser.reload();
    browser.see("Data contoh");
    browser.press("Tinggalkan data contoh");
    browser.meet("#set-up");
    browser.reload();
    browser.meet("#set-up");
    browser.untroubled();
}

#[test]
fn no_page_has_to_be_moved_sideways_on_the_smallest_screen() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.go("");
    browser.press_on("#enter-sample");
    browser.see("Data contoh");
    browser.resize(320, 640);
    for language in ["id", "en"] {
        for route in ROUTES {
            browser.go(route);
            browser.settle();
            assert!(!browser.overflows(), "{route:?} in {language} is wider than 320 px");
        }
        browser.go("");
        browser.settle();
        browser.press_on("#language-switch");
    }
    browser.untroubled();
}

#[test]
fn the_sample_can_be_left_before_it_has_opened() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.go("");
    browser.press_on("#enter-sample");
    browser.see("Terlambat");
    // A slow device: its banner stands long before its board.
    browser.order("Emulation.setCPUThrottlingRate", json!({ "rate": 20 }));
    browser.reload();
    browser.press("Tinggalkan data contoh");
    browser.order("Emulation.setCPUThrottlingRate", json!({ "rate": 1 }));
    browser.meet("#set-up");
    browser.settle();
    assert!(!browser.sees("Terlambat"), "the sample came back");
    browser.untroubled();
}
