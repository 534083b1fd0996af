//! Two complaints that turn out to be one: linked, corrected, merged, and the way back.

use journeys::{Browser, Host};

const ONLY: &[u8] = br#"["banten-mediasi-koperasi"]"#;

fn set_up(browser: &Browser) {
    browser.set_clock("2026-03-13T09:00:00+07:00");
    browser.set_up_an_office();
}

/// Takes a complaint in and opens its case; gives its address.
fn take_in(browser: &Browser, complainant: &str, respondent: &str) -> String {
    browser.go("intake/");
    browser.tick_on("input[name=kind][value=member-against-coop]");
    browser.fill_on("#party-complainant-name", complainant);
    browser.choose_on("#party-complainant-document-kind", "none");
    browser.fill_on("#party-respondent-name", respondent);
    browser.fill_on("#f-chronology", "Simpanan tidak dapat ditarik sejak Januari.");
    browser.press_on("#intake-submit");
    browser.meet("#letter-print");
    browser.go("cases/");
    browser.press_on("a[href*='case?id=']");
    browser.settle();
    browser.place()
}

#[test]
fn two_complaints_are_linked_mended_and_merged() {
    let host = Host::at_root();
    host.replace("procedures.json", Some(ONLY));
    let browser = Browser::open(&host);
    set_up(&browser);
    let first = take_in(&browser, "Wahyuni Contohwati", "Koperasi Anggrek Rekaan");
    let third = take_in(&browser, "Hendra Umpamawan", "Koperasi Melati Rekaan");
    let second = take_in(&browser, "Wahyuni Contohwati", "Koperasi Anggrek Rekaan");

    // Nothing is chosen yet: said at the fields. Then found by a name, chosen by the keyboard alone.
    browser.press_on("#open-link");
    browser.press_on("#link-submit");
    browser.see("Ada yang perlu diperbaiki");
    browser.tick_on("#panel input[name=link-relation][value=related]");
    browser.fill_on("#link-search", "hendra");
    browser.meet("#panel input[name=link-other]");
    browser.miss("PGD/A/2026/0001 ·");
    browser.press_on("#link-search");
    browser.keys("\u{E004}");
    browser.keys(" ");
    browser.press_on("#link-submit");
    browser.see("Terkait dengan");
    browser.see("PGD/A/2026/0002");
    browser.reload();
    browser.settle();
    browser.see("Dikaitkan dengan berkas terkait");

    // The other side shows it too, and says where it is written.
    browser.go(&third);
    browser.settle();
    browser.meet("#links [data-relation=related]");
    browser.see("dicatat pada pengaduan itu");

    // It was the wrong one: struck, with a reason, on the side that says so.
    browser.go(&second);
    browser.settle();
    browser.press_on("#links [id^=mend-link-]");
    browser.tick_on("#panel input[name=fix-what][value=struck]");
    browser.fill_on("#fix-why", "Keliru pilih.");
    browser.press_on("#fix-submit");
    browser.see("Belum dikaitkan dengan pengaduan lain.");

    // Merged with the right one: closed, linked, and the first goes on for both.
    browser.press_on("#open-merge");
    browser.fill_on("#merge-search", "0001");
    browser.tick_on("#panel input[name=merge-other]");
    browser.press_on("#merge-submit");
    browser.see("Ada yang perlu diperbaiki");
    browser.fill_on("#merge-reason", "Surat yang sama, diserahkan dua kali.");
    browser.press_on("#merge-submit");
    browser.see("Ditutup: Duplikat, digabungkan dengan berkas lain");
    browser.reload();
    browser.settle();
    browser.see("Duplikat dari");
    browser.see("Surat yang sama, diserahkan dua kali.");
    assert!(browser.texts("#open-merge").is_empty(), "a closed case is not merged again");
    browser.meet("#open-link");
    browser.go(&first);
    browser.settle();
    browser.see("Mempunyai duplikat");
    browser.see("PGD/A/2026/0003");

    // Neither a duplicate nor what is linked already is offered for merging again.
    browser.press_on("#open-merge");
    browser.fill_on("#merge-search", "PGD");
    browser.see("1 dari 1 pengaduan");
    browser.see("PGD/A/2026/0002 ·");
    browser.untroubled();
}

#[test]
fn a_pause_a_referral_and_a_reopening_say_why_and_who_decided() {
    let host = Host::at_root();
    host.replace("procedures.json", Some(ONLY));
    let browser = Browser::open(&host);
    set_up(&browser);
    take_in(&browser, "Wahyuni Contohwati", "Koperasi Anggrek Rekaan");

    browser.press_on("#open-pause");
    browser.fill_on("#pause-reason", "Pelapor dirawat di rumah sakit.");
    browser.press_on("#pause-submit");
    browser.see("Diputuskan oleh wajib diisi.");
    browser.fill_on("#pause-by", "Kepala Bidang Kelembagaan");
    browser.press_on("#pause-submit");
    browser.meet("#open-resume");
    browser.see("Kepala Bidang Kelembagaan");
    browser.press_on("#open-resume");
    browser.press_on("#resume-submit");
    browser.meet("#open-pause");

    browser.press_on("#open-close");
    browser.tick_on("#panel input[name=close-outcome][value=referred]");
    browser.see("Di luar standar.");
    browser.fill_on("#close-reason", "Koperasi berbadan hukum pusat.");
    browser.fill_on("#close-by", "Kepala Dinas");
    browser.press_on("#close-submit");
    browser.see("Dilimpahkan kepada wajib diisi.");
    browser.fill_on("#close-to", "Kementerian Contoh");
    browser.press_on("#close-submit");
    browser.see("Pengaduan ditutup.");
    browser.reload();
    browser.settle();
    browser.see("Kementerian Contoh");

    browser.press_on("#open-reopen");
    browser.fill_on("#reopen-reason", "Dikembalikan oleh kementerian.");
    browser.fill_on("#reopen-by", "Kepala Dinas");
    browser.press_on("#reopen-submit");
    browser.see("Pengaduan dibuka kembali.");
    browser.meet("#act-submit");
    browser.untroubled();
}
