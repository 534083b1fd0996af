//! An office's own procedure, written as a file by nobody who knows Rust: imported, looked at, used; a
//! newer version beside the older; given up again.

use std::path::PathBuf;

use journeys::{Browser, Host};
use serde_json::json;

const OWN: &str = "bukit-rekaan-pengaduan";

fn file(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../fixtures/packs");
    folder.join(format!("{name}.json")).canonicalize().unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn look_at(browser: &Browser, name: &str) {
    browser.go("settings/?part=procedures");
    browser.attach_on("#pack-file", &file(name));
    browser.meet("#procedure-review");
}

fn adopt(browser: &Browser, name: &str) {
    look_at(browser, name);
    browser.press_on("#procedure-adopt");
    browser.meet(&format!("[data-procedure={OWN}]"));
}

#[test]
fn the_office_that_is_chosen_brings_its_procedures_and_another_office_ticks_its_own() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    let ticked = || {
        let script =
            "return [...document.querySelectorAll('input[name=procedures]:checked')].map((box) => box.value).join()";
        let held = browser.run(script, Vec::new()).unwrap_or_else(|error| panic!("the boxes: {error}"));
        held.as_str().unwrap_or_default().to_owned()
    };
    browser.begin_without_a_passphrase();
    browser.meet("#finish-setup");
    assert_eq!(ticked(), "banten-mediasi-koperasi,banten-penyalahgunaan-wewenang");
    browser.tick_on("input[name=office][value='Dinas Koperasi dan UKM Kabupaten Tabanan']");
    browser.until("Tabanan's alone", || {
        let held = ticked();
        if held == "tabanan-dumas" { Ok(()) } else { Err(held) }
    });
    // An office that published nothing here follows what it ticks, and nothing is ticked for it.
    browser.tick_on("input[name=office][value=other]");
    browser.fill_on("#name", "Dinas Koperasi Kabupaten Rekaan");
    browser.fill_on("#city", "Rekaan");
    browser.fill_on("#officer", "Wulan Contohwati");
    browser.press_on("#finish-setup");
    browser.see("Pilih sedikitnya satu prosedur.");
    browser.tick_on("input[name=procedures][value=kalbar-pengaduan]");
    browser.meet("[data-draft=kept]");
    browser.reload();
    browser.press_on("#finish-setup");
    browser.meet("#first-intake");
    browser.go("settings/?part=procedures");
    browser.meet("#procedures-in-use [data-procedure=kalbar-pengaduan]");
    browser.meet("#look-banten-mediasi-koperasi");
    browser.untroubled();
}

#[test]
fn a_file_of_the_office_itself_is_looked_at_used_and_led_through_its_first_act() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    // Monday.
    browser.set_clock("2026-02-02T09:00:00+07:00");
    browser.set_up_an_office();

    look_at(&browser, OWN);
    browser.see("Dinas Koperasi Kabupaten Bukit Rekaan");
    browser.meet("[data-step=pass-on]");
    browser.meet("[data-limit=weighty-2-months]");
    browser.see("4 jam kerja");
    browser.resize(320, 640);
    browser.settle();
    assert!(!browser.overflows(), "the flow is wider than 320 px");
    browser.resize(1280, 900);
    // On paper every sentence stands open.
    let sentence = "paling lambat 4 jam kerja sejak pengaduan diterima";
    assert!(!browser.sees(sentence));
    browser.order("Emulation.setEmulatedMedia", json!({ "media": "print" }));
    browser.see(sentence);
    browser.order("Emulation.setEmulatedMedia", json!({ "media": "" }));
    // Looked at is not used.
    browser.reload();
    browser.settle();
    assert!(!browser.sees("Bukit Rekaan"));

    adopt(&browser, OWN);
    browser.see("Tidak ada pengaduan berjalan");
    browser.reload();
    browser.meet(&format!("[data-procedure={OWN}][data-version='1']"));

    // What another service asked for is not left standing.
    browser.go("intake/");
    browser.tick_on("input[name=procedure][value=banten-mediasi-koperasi]");
    browser.meet("#req-guest-book");
    browser.tick_on(&format!("input[name=procedure][value={OWN}]"));
    browser.tick_on("input[name=branch][value=by-letter]");
    browser.tick_on("input[name=channel][value=letter]");
    browser.meet("#req-complaint-letter");
    browser.fill_on("#party-member-name", "Wahyuni Contohwati");
    browser.choose_on("#party-member-document-kind", "none");
    browser.fill_on("#party-board-name", "Koperasi Anggrek Rekaan");
    browser.press_on("#intake-submit");
    browser.meet("#letter-print");
    browser.go("cases/");
    browser.press_on("a[href*='case?id=']");
    browser.settle();
    // Four hours of Monday: from 9 to 12, and from 13 to 14.
    browser.meet("[data-limit=check-4-hours][data-due='2026-02-02T14:00:00+07:00']");
    browser.tick_on("input[name=outcome][value=complete]");
    browser.press_on("#act-submit");
    browser.see("tersimpan");
    browser.reload();
    browser.settle();
    browser.see("Kepala Dinas memberi disposisi");

    // A newer version is compared, used for new cases, and the running one keeps its own.
    look_at(&browser, "bukit-rekaan-pengaduan-2");
    browser.meet("#comparison");
    browser.see("6 jam kerja");
    browser.see("Buku simpanan");
    browser.press_on("#procedure-adopt");
    browser.meet(&format!("[data-procedure={OWN}][data-version='2']"));
    browser.see("1 pengaduan berjalan pada versi 1");

    browser.press_on(&format!("#drop-{OWN}"));
    browser.press_on(&format!("#drop-{OWN}-yes"));
    browser.see("Tidak untuk pengaduan baru");
    browser.reload();
    browser.see("Tidak untuk pengaduan baru");
    browser.untroubled();
}

#[test]
fn a_file_with_faults_is_refused_with_all_of_them_and_carries_no_markup() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.set_up_an_office();
    for (name, why) in [
        ("many-faults", "limits[0].limit.count"),
        ("many-faults", "Hanya teks biasa"),
        ("circular-start", "saling menunggu"),
        ("dead-end", "Jalan buntu"),
        ("not-json", "bukan JSON yang utuh"),
        ("markup", "Hanya teks biasa"),
    ] {
        browser.go("settings/?part=procedures");
        browser.attach_on("#pack-file", &file(name));
        browser.see(why);
        assert!(!browser.sees("Pakai prosedur ini"), "{name} can't be used");
    }
    browser.untroubled();
    // The console tells of the file that the host does not have.
    browser.attach_on("#pack-file", &file("unknown-template"));
    browser.see("Templat surat “surat-rekaan” tidak ditemukan");
    assert!(!browser.sees("Pakai prosedur ini"), "it can't be used");
}
