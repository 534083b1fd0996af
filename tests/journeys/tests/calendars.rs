//! The office's calendar through the built app: days of Bali, next year's holidays from a file, hours of a six-day
//! week; the count sheet on paper; time that goes by on an open page, and a clock that can't be right.
//!
//! Due dates are worked out by hand beside each step.

use journeys::{Browser, Host};
use serde_json::json;

const RESPONDENT: &str = "invite-respondent-5-days";

fn set_up(browser: &Browser, zone: &str) {
    browser.begin_without_a_passphrase();
    browser.fill_on("#city", "Serang");
    browser.fill_on("#officer", "Wulan Contohwati");
    browser.press_on("#setup-rest summary");
    browser.choose_on("#zone", zone);
    browser.press_on("#finish-setup");
    browser.meet("#first-intake");
}

/// A complaint is taken in and verified now; its page is open.
fn verified(browser: &Browser) -> String {
    browser.go("intake/");
    browser.tick_on("input[name=procedure][value=banten-mediasi-koperasi]");
    browser.tick_on("input[name=kind][value=member-against-coop]");
    browser.fill_on("#party-complainant-name", "Wahyuni Contohwati");
    browser.choose_on("#party-complainant-document-kind", "nik");
    browser.fill_on("#party-complainant-document-number", "3604010112900001");
    browser.fill_on("#party-complainant-telephone", "0812-0000-7890");
    browser.fill_on("#party-respondent-name", "Koperasi Anggrek Rekaan");
    browser.fill_on("#f-chronology", "Simpanan tidak dapat ditarik sejak Januari.");
    browser.press_on("#intake-submit");
    browser.meet("#letter-print");
    browser.go("cases/");
    browser.press_on("a[href*='case?id=']");
    browser.settle();
    let case = browser.place();
    browser.tick_on("input[name=outcome][value=complete]");
    browser.press_on("#act-submit");
    browser.meet(&format!("[data-limit=\"{RESPONDENT}\"][data-state=\"running\"]"));
    case
}

/// The due moment that the case page shows, as its data says it, and the words beside it.
fn due(browser: &Browser, moment: &str, words: &str) {
    browser.meet(&format!("[data-limit=\"{RESPONDENT}\"][data-due=\"{moment}\"]"));
    browser.see(words);
}

/// The proposed calendar takes effect for the running cases too.
fn adopt(browser: &Browser) {
    browser.tick_on("input[name=calendar-scope][value=running]");
    browser.press_on("#calendar-confirm");
    browser.see("Kalender kantor diperbarui.");
}

/// The page's clock, and a look at it: what the window does when somebody comes back to it.
fn later(browser: &Browser, time: &str) {
    browser.set_clock(time);
    browser.run("window.dispatchEvent(new Event('focus'))", Vec::new()).expect("an event");
}

#[test]
fn days_of_bali_move_a_date_only_once_the_office_has_confirmed_them() {
    let host = Host::at_root();
    // The device is in Jakarta, the office in WITA.
    let browser = Browser::open(&host);
    browser.set_clock("2026-06-15T09:00:00+07:00");
    set_up(&browser, "WITA");
    let case = verified(&browser);
    // Five working days from Monday 15 June: the 16th is Islamic New Year; 17, 18, 19, 22, 23.
    due(&browser, "2026-06-23T16:00:00+08:00", "Selasa, 23 Juni 2026, 16.00 WITA");

    browser.go("settings/?part=holidays");
    browser.see("Penampahan Galungan");
    browser.press_on("#bali-submit");
    browser.see("Centang paling sedikit satu hari.");
    browser.tick_on("[id='bali-2026-06-17']");
    browser.tick_on("[id='bali-2026-06-18']");
    browser.meet("[data-draft=kept]");
    browser.reload();
    browser.press_on("#bali-submit");
    browser.see("Ditambahkan: Galungan, Rabu, 17 Juni 2026.");
    browser.see("Ditambahkan: Umanis Galungan, Kamis, 18 Juni 2026.");
    // Before and after, in the office's own time: 19, 22, 23, 24, 25.
    let moves = browser.text("#calendar-moves");
    assert!(moves.contains("23 Jun 2026 16.00 WITA") && moves.contains("25 Jun 2026 16.00 WITA"), "{moves}");
    adopt(&browser);
    browser.meet("[id='local-remove-2026-06-17']");

    browser.go(&case);
    browser.settle();
    due(&browser, "2026-06-25T16:00:00+08:00", "Kamis, 25 Juni 2026, 16.00 WITA");
    browser.see("dari 23 Jun 2026 16.00 WITA menjadi 25 Jun 2026 16.00 WITA");
    browser.press_on("#why-now");
    browser.see("Umanis Galungan");

    // Several days of the office's own at once; a line too many is taken away again.
    browser.go("settings/?part=holidays");
    browser.fill_on("#local-date", "2026-06-19");
    browser.fill_on("#local-name", "Hari Jadi Contoh");
    browser.press_on("#local-add");
    browser.fill_on("#local-date-1", "2026-06-19");
    browser.fill_on("#local-name-1", "Hari Jadi Contoh (hari kedua)");
    browser.press_on("#local-submit");
    browser.see("Tanggal ini sudah diisi di atas.");
    browser.fill_on("#local-date-1", "2026-06-22");
    browser.press_on("#local-add");
    browser.press_on("#local-less-2");
    browser.press_on("#local-submit");
    browser.see("Ditambahkan: Hari Jadi Contoh (hari kedua), Senin, 22 Juni 2026.");
    adopt(&browser);
    browser.go(&case);
    // 23, 24, 25, and Friday 26; Monday 29.
    due(&browser, "2026-06-29T16:00:00+08:00", "Senin, 29 Juni 2026, 16.00 WITA");
    browser.untroubled();
}

#[test]
fn next_years_holidays_come_from_one_file() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.set_clock("2027-12-29T09:00:00+07:00");
    set_up(&browser, "WIB");
    let case = verified(&browser);
    // Five working days from Wednesday 29 December: 30, 31, 3, 4, 5: weekends only, and that is said.
    due(&browser, "2028-01-05T16:00:00+07:00", "kalender 2028 belum ditetapkan");
    for page in ["", "cases/", "agenda/"] {
        browser.go(page);
        browser.see("kalender 2028 belum ditetapkan");
    }

    let day = |date: &str, name: &str, kind: &str| json!({"date": date, "name": name, "kind": kind, "source": "SKB rekaan", "estimated": false});
    let list = |days| {
        json!({"format_version": 1, "id": "indonesia-2028", "years": {"2028": days}, "ramadan": [
            {"name": "Ramadan 1449 H", "from": "2028-01-28", "to": "2028-02-26", "source": "rekaan", "estimated": true}
        ]})
        .to_string()
    };
    let sound = list(json!([
        day("2028-01-01", "Tahun Baru Masehi", "libur-nasional"),
        day("2028-01-03", "Libur Rekaan", "libur-nasional"),
    ]));
    let refused = [
        ("cut.json", sound[..40].to_owned(), "bukan JSON"),
        ("wrong-year.json", list(json!([day("2027-01-01", "Tahun Baru", "libur-nasional")])), "years.2028[0].date"),
        ("local.json", list(json!([day("2028-06-01", "Galungan", "libur-daerah")])), "hanya berisi libur daerah"),
    ];
    let folder = std::env::temp_dir().join(format!("titik-temu-calendars-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let put = |name: &str, text: &str| {
        let path = folder.join(name);
        std::fs::write(&path, text).expect("a file");
        path
    };
    for (name, text, why) in refused {
        browser.go("settings/?part=holidays");
        browser.attach_on("#published-file", &put(name, &text));
        browser.see(why);
    }
    browser.attach_on("#published-file", &put("2028.json", &sound));
    browser.see("2028: 2 hari ditambahkan, 0 hari dihapus.");
    browser.see("Ramadan 1449 H: 28 Jan 2028 sampai 26 Feb 2028, dengan jam kerja Ramadan kantor ini.");
    let moves = browser.text("#calendar-moves");
    assert!(moves.contains("5 Jan 2028 16.00 WIB") && moves.contains("6 Jan 2028 16.00 WIB"), "{moves}");
    adopt(&browser);
    browser.reload();
    browser.press_on("#holiday-year-2028");
    browser.see("Libur Rekaan");
    browser.go("settings/?part=hours");
    browser.see("Ramadan 1449 H");
    browser.go(&case);
    due(&browser, "2028-01-06T16:00:00+07:00", "Kamis, 6 Januari 2028, 16.00 WIB");
    browser.miss("kalender 2028 belum ditetapkan");
    browser.go("agenda/");
    browser.see("6 Januari 2028");
    browser.miss("kalender 2028 belum ditetapkan");
    std::fs::remove_dir_all(&folder).expect("the folder goes");
    browser.untroubled();
}

#[test]
fn a_date_beyond_an_estimated_holiday_says_so_on_board_agenda_and_case() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.set_clock("2027-03-05T09:00:00+07:00");
    set_up(&browser, "WIB");
    let case = verified(&browser);
    // Five working days from Friday 5 March: Nyepi, Idul Fitri and its collective leave from the 8th to the 15th;
    // then 16, 17, 18, 19, 22.
    let words = "melewati hari libur yang masih perkiraan";
    due(&browser, "2027-03-22T16:00:00+07:00", words);
    browser.go("");
    browser.see(words);
    // It lies beyond the two weeks that are listed: on its day in the month.
    browser.go("agenda/");
    browser.press_on("#day-2027-03-22");
    browser.see(words);
    later(&browser, "2027-03-23T09:00:00+07:00");
    browser.go("agenda/");
    browser.see("Perlu segera ditangani");
    browser.see(words);
    browser.go(&case);
    browser.see(words);
    browser.untroubled();
}

#[test]
fn a_six_day_week_and_other_hours_of_ramadan_survive_a_reload() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.set_clock("2027-01-06T09:00:00+07:00");
    set_up(&browser, "WIB");
    let case = verified(&browser);
    // Five working days from Wednesday 6 January: 7, 8, 11, 12, 13.
    due(&browser, "2027-01-13T16:00:00+07:00", "Rabu, 13 Januari 2027, 16.00 WIB");
    browser.go("settings/?part=hours");
    browser.press_on("#hours-template-six-day");
    browser.fill_on("#week-6-0-closes", "12.30");
    browser.press_on("#season-3 summary");
    browser.fill_on("#season-3-from", "2027-02-09");
    browser.meet("[data-draft=kept]");
    browser.reload();
    browser.press_on("#hours-submit");
    browser.meet("#calendar-review");
    adopt(&browser);
    browser.reload();
    browser.settle();
    let held = |field: &str| {
        let script = format!("return document.querySelector('{field}').value");
        browser.until(field, || browser.run(&script, Vec::new())).as_str().unwrap_or_default().to_owned()
    };
    assert_eq!((held("#week-6-0-opens"), held("#week-6-0-closes")), ("07.30".to_owned(), "12.30".to_owned()));
    assert_eq!(held("#season-3-from"), "2027-02-09");
    browser.go(&case);
    // The Saturday counts: 7, 8, 9, 11, 12; the six-day hours close on Tuesdays at 14.00.
    due(&browser, "2027-01-12T14:00:00+07:00", "Selasa, 12 Januari 2027");
    browser.untroubled();
}

#[test]
fn a_count_sheet_is_one_page_that_explains_the_date_without_a_name() {
    let host = Host::under("/dinas");
    let browser = Browser::open(&host);
    browser.set_clock("2026-03-16T09:00:00+07:00");
    set_up(&browser, "WIB");
    verified(&browser);
    browser.press_on("#why-now");
    browser.press_on("#count-sheet");
    browser.meet(".sheet .letter-day-due");
    browser.reload();
    browser.meet(".sheet .letter-day-due");
    browser.meet("#count-print");
    let paper = browser.printed();
    let sheets = paper.sheets();
    assert_eq!(sheets.len(), 1, "{sheets:#?}");
    let (width, height) = paper.size();
    assert!((width - 210.0).abs() < 1.0 && (height - 297.0).abs() < 1.0, "{width} by {height}");
    for words in [
        "LEMBAR PENGHITUNGAN BATAS WAKTU",
        "Senin, 30 Maret 2026, 16.00 WIB",
        "Senin, 16 Maret 2026, 09.0",
        "Cuti Bersama Hari Suci Nyepi",
        "oleh Wulan Contohwati",
        "Sidik jari berkas",
    ] {
        assert!(sheets[0].contains(words), "“{words}” is not on the sheet:\n{}", sheets[0]);
    }
    for name in ["Wahyuni", "Anggrek"] {
        assert!(!sheets[0].contains(name), "{name} is a party");
    }

    // Sixty working days, over Idul Fitri and the holidays of May and June, are one page too.
    browser.press_on("#letter-to-case");
    browser.press_on("#open-extend");
    browser.tick_on(&format!("input[name=extend-limit][value={RESPONDENT}]"));
    browser.fill_on("#extend-by", "55");
    browser.fill_on("#extend-reason", "Perlu keterangan tambahan.");
    browser.fill_on("#extend-decided", "Kepala Dinas");
    browser.press_on("#extend-submit");
    browser.see("Batas waktu diperpanjang.");
    browser.press_on("#why-now");
    browser.press_on("#count-sheet");
    browser.see("60 hari kerja");
    browser.settle();
    let sheets = browser.printed().sheets();
    assert_eq!(sheets.len(), 1, "{sheets:#?}");
    assert!(sheets[0].contains("Hari Raya Waisak") && sheets[0].contains("Dicetak"), "{}", sheets[0]);
    browser.untroubled();
}

#[test]
fn time_goes_by_on_an_open_page_and_thresholds_are_read_out() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.set_clock("2026-07-06T09:00:00+07:00");
    set_up(&browser, "WIB");
    verified(&browser);
    // Five working days from Monday 6 July: 7, 8, 9, 10, 13.
    due(&browser, "2026-07-13T16:00:00+07:00", "5");
    // Only for screen readers: what is read out is not drawn.
    let news = || {
        let read = browser.run("return document.querySelector('#case-news').textContent", Vec::new());
        read.expect("the region").as_str().unwrap_or_default().to_owned()
    };
    later(&browser, "2026-07-09T09:00:00+07:00");
    browser.see("sudah 3 hari");
    assert_eq!(news(), "", "two days left are no threshold");
    for (time, shown, said) in [
        ("2026-07-10T09:00:00+07:00", "sudah 4 hari", "Tinggal satu hari"),
        ("2026-07-13T09:00:00+07:00", "Hari ini", "jatuh tempo hari ini"),
        ("2026-07-13T16:01:00+07:00", "Terlambat", "sudah lewat"),
    ] {
        later(&browser, time);
        browser.see(shown);
        browser.until(said, || if news().contains(said) { Ok(()) } else { Err(news()) });
    }
    browser.untroubled();
}

#[test]
fn a_clock_that_is_plainly_wrong_is_said_on_every_page_and_blocks_nothing() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.set_clock("2026-07-06T09:00:00+07:00");
    set_up(&browser, "WITA");
    browser.settle();
    assert!(browser.texts("#wrong-clock").is_empty());
    later(&browser, "2026-07-05T09:00:00+07:00");
    browser.meet("#wrong-clock");
    browser.see("6 Jul 2026 10.00 WITA");
    for page in ["cases/", "settings/?part=hours", "more/"] {
        browser.go(page);
        browser.meet("#wrong-clock");
    }
    browser.go("intake/");
    browser.meet("#intake-submit");
    later(&browser, "2033-07-06T09:00:00+07:00");
    browser.see("kalender kantor yang terakhir (2027)");
    later(&browser, "2026-07-06T12:00:00+07:00");
    browser.until("the warning to go", || match browser.texts("#wrong-clock").is_empty() {
        true => Ok(()),
        false => Err("it is still there".to_owned()),
    });
    browser.untroubled();
}
