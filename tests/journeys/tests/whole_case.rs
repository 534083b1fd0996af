//! A whole case through the built app, as an officer of the Dinas plays it: guest book to closing, with a reload
//! after every step; then out of the browser as a file, and back into an empty one.
//!
//! Due dates are worked out by hand here, beside each step, over the collective leave of March and December 2026.

use journeys::{Browser, Host};

/// Names that break careless software: markup, quotes, formulas, right-to-left, one word, emoji, length.
const COMPLAINANT: &str = "<b>Sukarno</b> \"O'Neil\" & =1+1 \u{202E}nis\u{202C} 😀 Ñandú";
const RESPONDENT: &str =
    "Koperasi Serba Usaha </script><img src=x onerror=alert(1)> Maju Bersama Sejahtera Abadi Sentosa";

/// Where the office's clock stands from now on.
fn at(browser: &Browser, time: &str) {
    browser.set_clock(time);
    browser.reload();
    browser.settle();
}

/// The due moment that the case page shows for a limit, as its data says it, and the words beside it.
fn due(browser: &Browser, limit: &str, moment: &str, words: &str) {
    browser.meet(&format!("[data-limit=\"{limit}\"][data-due=\"{moment}\"]"));
    browser.see(words);
}

fn waits(browser: &Browser, limit: &str) {
    browser.meet(&format!("[data-limit=\"{limit}\"][data-state=\"waiting\"]"));
}

/// Saves the form of the next step, and sees the page again as it is after a reload.
fn save(browser: &Browser) {
    browser.press_on("#act-submit");
    browser.see("tersimpan");
    browser.reload();
    browser.settle();
}

fn came(browser: &Browser, role: &str, yes: bool) {
    browser.tick_on(&format!("input[name=\"came-{role}\"][value=\"{}\"]", if yes { "yes" } else { "no" }));
}

fn plan(browser: &Browser, date: &str, time: &str, place: &str) {
    browser.fill_on("#meeting-at", date);
    browser.fill_on("#meeting-at-time", time);
    browser.fill_on("#meeting-place", place);
}

fn take_in(browser: &Browser) {
    browser.go("intake/");
    browser.tick_on("input[name=procedure][value=banten-mediasi-koperasi]");
    browser.tick_on("input[name=kind][value=member-against-coop]");
    browser.fill_on("#party-complainant-name", COMPLAINANT);
    browser.choose_on("#party-complainant-document-kind", "nik");
    browser.fill_on("#party-complainant-document-number", "3604010112");
    browser.fill_on("#party-complainant-telephone", "0812-3456-7890");
    browser.fill_on("#party-respondent-name", RESPONDENT);
    browser.fill_on(
        "#f-chronology",
        "Simpanan tidak dapat ditarik sejak Januari.\n=HYPERLINK(\"x\")\n<script>alert(1)</script>",
    );
}

/// Board, list and case say alike that it is held up; board and case what it waits for and how old it is.
#[track_caller]
fn held_up(browser: &Browser, case: &str, age: &str, more: &str) {
    let waits = "menunggu pertemuan dengan pihak yang dilaporkan";
    browser.go("");
    for words in ["Tertahan", waits, age] {
        browser.see(words);
    }
    browser.go("cases/");
    browser.see("Tertahan");
    browser.go(case);
    for words in [&["Tertahan – ", waits].concat(), age, more] {
        browser.see(words);
    }
}

#[test]
fn a_whole_case_from_the_guest_book_to_the_signed_settlement_and_back_from_a_file() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    // Friday.
    browser.set_clock("2026-03-13T09:00:00+07:00");
    browser.set_up_an_office();

    browser.go("guests/");
    browser.fill_on("#visitor-name", COMPLAINANT);
    browser.fill_on("#visitor-from", "Kampung Contoh, Kota Serang");
    browser.fill_on("#visitor-purpose", "Menyampaikan pengaduan");
    browser.press_on("#visit-submit");
    browser.see("😀");

    // A NIK of ten digits is refused in words that help; what was typed survives a reload.
    take_in(&browser);
    browser.meet("[data-draft=kept]");
    browser.reload();
    browser.press_on("#intake-submit");
    browser.see("NIK harus 16 digit. Periksa kembali kartu identitas.");
    browser.fill_on("#party-complainant-document-number", "3604010112900001");
    browser.press_on("#intake-submit");
    browser.meet("#letter-print");
    browser.see("😀");

    browser.go("cases/");
    browser.press_on("a[href*='case?id=']");
    browser.settle();
    // Three calendar days after Friday the 13th: Monday the 16th, at 23.59.
    due(&browser, "verify-3-days", "2026-03-16T23:59:00+07:00", "Senin, 16 Maret 2026, 23.59 WIB");
    waits(&browser, "invite-both-5-days");
    let case = browser.place();

    // Verified on day 3. Five working days from Monday the 16th: the 17th; then Nyepi, Idul Fitri and
    // their collective leave from the 18th to the 24th with a weekend between; the 25th, 26th, 27th, 30th.
    at(&browser, "2026-03-16T10:00:00+07:00");
    browser.tick_on("input[name=outcome][value=complete]");
    save(&browser);
    due(&browser, "invite-respondent-5-days", "2026-03-30T16:00:00+07:00", "Senin, 30 Maret 2026, 16.00 WIB");

    at(&browser, "2026-03-25T09:00:00+07:00");
    plan(&browser, "2026-03-27", "10:00", "Ruang mediasi");
    save(&browser);
    waits(&browser, "invite-complainant-3-days");
    held_up(&browser, &case, "12 hari", "Pertemuan direncanakan Jumat, 27 Maret 2026, 10.00 WIB");

    // Nobody came: no clock starts, the case is held up, a second invitation is due to nobody's date.
    at(&browser, "2026-03-27T11:00:00+07:00");
    came(&browser, "respondent", false);
    save(&browser);
    waits(&browser, "invite-complainant-3-days");
    held_up(&browser, &case, "14 hari", "Undangan ke-1; 1 kali tidak hadir");
    plan(&browser, "2026-04-01", "10:00", "Ruang mediasi");
    save(&browser);
    held_up(&browser, &case, "14 hari", "Undangan ke-2; 1 kali tidak hadir");

    // Met on Wednesday 1 April. Three working days: the 2nd; the 3rd is Good Friday; the 6th, the 7th.
    at(&browser, "2026-04-01T11:00:00+07:00");
    came(&browser, "respondent", true);
    browser.fill_on("#f-statement", "Koperasi membenarkan keterlambatan.");
    save(&browser);
    due(&browser, "invite-complainant-3-days", "2026-04-07T16:00:00+07:00", "Selasa, 7 April 2026, 16.00 WIB");

    at(&browser, "2026-04-02T09:00:00+07:00");
    plan(&browser, "2026-04-06", "09:00", "Ruang mediasi");
    save(&browser);

    // The later of the two meetings is Monday 6 April. Five working days: 7, 8, 9, 10, and Monday the 13th.
    at(&browser, "2026-04-06T10:00:00+07:00");
    came(&browser, "complainant", true);
    save(&browser);
    due(&browser, "invite-both-5-days", "2026-04-13T16:00:00+07:00", "Senin, 13 April 2026, 16.00 WIB");

    at(&browser, "2026-04-08T09:00:00+07:00");
    plan(&browser, "2026-04-10", "09:00", "Ruang mediasi");
    save(&browser);
    at(&browser, "2026-04-10T12:00:00+07:00");
    came(&browser, "complainant", true);
    came(&browser, "respondent", true);
    browser.tick_on("input[name=outcome][value=not-yet]");
    save(&browser);

    // The second session.
    plan(&browser, "2026-04-14", "09:00", "Ruang mediasi");
    save(&browser);
    at(&browser, "2026-04-14T12:00:00+07:00");
    came(&browser, "complainant", true);
    came(&browser, "respondent", true);
    browser.tick_on("input[name=outcome][value=settled]");
    save(&browser);

    browser.fill_on("#f-clauses", "1. Koperasi mengembalikan simpanan paling lambat 30 April 2026.");
    browser.tick_on("input[name=outcome][value=signed-by-both]");
    save(&browser);

    browser.press_on("#act-submit");
    browser.see("Pengaduan ditutup");
    browser.reload();
    browser.settle();
    browser.see("Selesai dengan kesepakatan");
    let fingerprint = browser.text("#fingerprint");

    // Out, wiped, and back in: the same case under the same fingerprint; a second time changes nothing.
    browser.go("exchange/");
    browser.press_on("#export-all");
    let bundle = browser.downloaded(".json");
    browser.wipe();
    browser.go("");
    browser.press_on("#restore");
    browser.press_on("#decline");
    browser.press_on("#decline-submit");
    browser.attach_on("#import-file", &bundle);
    browser.press_on("#import-confirm");
    browser.see("Papan tenggat");
    browser.go(&case);
    browser.settle();
    assert_eq!(browser.text("#fingerprint"), fingerprint);
    browser.see("Selesai dengan kesepakatan");
    browser.go("exchange/");
    browser.attach_on("#import-file", &bundle);
    browser.meet("#import-summary");
    browser.see("Tidak ada yang baru");
    browser.untroubled();
}

#[test]
fn deadlines_over_the_collective_leave_of_december() {
    let host = Host::under("/dinas");
    let browser = Browser::open(&host);
    // Tuesday.
    browser.set_clock("2026-12-22T09:00:00+07:00");
    browser.set_up_an_office();
    take_in(&browser);
    browser.fill_on("#party-complainant-document-number", "3604010112900001");
    browser.press_on("#intake-submit");
    browser.meet("#letter-print");
    browser.go("cases/");
    browser.press_on("a[href*='case?id=']");
    browser.settle();
    // Three calendar days: Friday the 25th, Christmas; no rolling forward.
    due(&browser, "verify-3-days", "2026-12-25T23:59:00+07:00", "Jumat, 25 Desember 2026, 23.59 WIB");
    at(&browser, "2026-12-23T09:00:00+07:00");
    browser.tick_on("input[name=outcome][value=complete]");
    save(&browser);
    // Five working days from Wednesday the 23rd: collective leave on the 24th, Christmas, the weekend;
    // the 28th, 29th, 30th, 31st; New Year, the weekend; Monday 4 January.
    due(&browser, "invite-respondent-5-days", "2027-01-04T16:00:00+07:00", "Senin, 4 Januari 2027, 16.00 WIB");
    browser.untroubled();
}
