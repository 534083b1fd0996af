//! A misconduct report: no page tells who stands behind it before somebody says why they need to know.

use journeys::{Browser, Host};
use serde_json::json;

const ALL: &[u8] = br#"["banten-mediasi-koperasi", "banten-penyalahgunaan-wewenang"]"#;
const REPORTER: &str = "Wahyuni Contohwati";
const OFFICIAL: &str = "Suparman Rekaanto";

/// Everything that a page holds: text, attributes, values, its title.
fn everything(browser: &Browser) -> String {
    let script = "return document.title + document.documentElement.outerHTML +
        [...document.querySelectorAll('input, textarea, select')].map((field) => field.value).join(' ')";
    let all = browser.run(script, Vec::new()).unwrap_or_else(|error| panic!("the page: {error}"));
    all.as_str().unwrap_or_default().to_lowercase()
}

#[track_caller]
fn names_nobody(browser: &Browser) {
    browser.settle();
    let all = everything(browser);
    for name in [REPORTER, OFFICIAL, "Suparman", "3604010112900001"] {
        assert!(!all.contains(&name.to_lowercase()), "{name} stands on {}", browser.place());
    }
}

/// The page is loaded anew, and shows the case again.
#[track_caller]
fn again(browser: &Browser) {
    let place = browser.place();
    browser.reload();
    browser.enter_confidential();
    browser.walk(&place);
}

#[test]
fn nobody_is_named_before_somebody_says_why() {
    let host = Host::at_root();
    host.replace("procedures.json", Some(ALL));
    let browser = Browser::open(&host);
    browser.set_clock("2026-03-13T09:00:00+07:00");
    browser.set_up_an_office();
    browser.found_confidential();

    browser.walk("intake/");
    browser.choose_on("#kind", "abuse");
    browser.tick_on("input[name=channel][value=in-person]");
    browser.see("Laporan sekurang-kurangnya memuat");
    browser.fill_on("#party-complainant-name", REPORTER);
    browser.fill_on("#party-complainant-document-number", "3604010112900001");
    browser.fill_on("#party-respondent-name", OFFICIAL);
    browser.fill_on("#f-position", "Kepala Seksi");
    browser.fill_on("#f-act", "Meminta imbalan; suparman rekaanto sendiri yang menerima.");
    browser.fill_on("#f-evidence", "Kuitansi yang ditandatangani Suparman Rekaanto.");
    browser.press_on("#intake-submit");
    browser.meet("#letter-print");
    names_nobody(&browser);
    browser.press("Buka pengaduan ini");
    browser.see("Standar tidak menetapkan tenggat");
    names_nobody(&browser);
    let case = browser.place();
    browser.see("Pelapor A");
    browser.see("Terlapor A");
    browser.see("Kuitansi yang ditandatangani Terlapor A.");

    // Lists, search, agenda, exchange: the number and the pseudonyms.
    browser.walk("");
    names_nobody(&browser);
    browser.see("Pelapor A");
    browser.see("Standar tidak menetapkan tenggat");
    browser.walk("cases/");
    browser.meet("#cases-search");
    names_nobody(&browser);
    browser.fill_on("#cases-search", "wahyuni");
    browser.see("Tidak ada pengaduan yang sesuai.");
    for page in ["agenda/", "exchange/"] {
        browser.walk(page);
        names_nobody(&browser);
    }

    // Without a reason nothing is shown; with one it is, and the history says so.
    browser.walk(&case);
    browser.settle();
    browser.press_on("#reveal-respondent");
    browser.press_on("#reveal-submit");
    browser.see("Alasan membuka identitas wajib diisi.");
    browser.fill_on("#reveal-reason", "Memastikan jabatan dengan kepegawaian.");
    browser.press_on("#reveal-submit");
    browser.see(OFFICIAL);
    browser.see("Identitas Terlapor ditampilkan");
    browser.see("Memastikan jabatan dengan kepegawaian.");
    browser.miss(REPORTER);

    // Left and come back to within the app: covered again, and the history still tells.
    browser.press_on("nav a[href*='agenda']");
    browser.settle();
    browser.back();
    browser.see("Identitas Terlapor ditampilkan");
    names_nobody(&browser);

    // Who handles it is chosen among the officers.
    browser.tick_on("input[name=outcome][value=untied]");
    browser.tick_on("#f-members");
    browser.press_on("#act-submit");
    browser.see("Catatan tersimpan.");
    again(&browser);
    names_nobody(&browser);

    // To an officer who is tied it is closed at once, and no list shows that it is there.
    browser.press_on("#open-tie");
    let officer = "document.querySelector('#tie-officer').options[1].value";
    let id = browser.run(&format!("return {officer}"), Vec::new()).expect("an officer");
    browser.choose_on("#tie-officer", id.as_str().unwrap_or_default());
    browser.fill_on("#tie-reason", "Bawahan langsung.");
    browser.press_on("#tie-submit");
    browser.meet("#not-theirs");
    names_nobody(&browser);
    let id = case.split('=').next_back().expect("an id");
    for page in [&*case, "", "cases/", "agenda/", "exchange/", &format!("letter/?case={id}&letter=receipt")] {
        browser.walk(page);
        browser.settle();
        let all = everything(&browser);
        for trace in ["ppw/", "terlapor a", "meminta imbalan", "kepala seksi"] {
            assert!(!all.contains(trace), "{trace} stands on {page}");
        }
    }
    browser.meet("#not-theirs");

    // Another officer is added in the office, takes over from that very page, and goes on.
    browser.press_on("#leave-confidential");
    browser.meet("#first-intake");
    browser.go("settings/?part=officers");
    browser.press_on("#officer-add");
    browser.fill_on("#officer-name", "Teguh Umpamanto");
    browser.press_on("#officer-submit");
    browser.see("Teguh Umpamanto");
    browser.enter_confidential();
    browser.walk("intake/");
    browser.fill_on("#party-respondent-name", "Teguh Umpamanto");
    browser.meet("[data-draft=kept]");
    browser.walk(&case);
    browser.meet("#not-theirs");
    browser.press_on("#change-officer");
    browser.tick("Teguh Umpamanto");
    browser.see("Petugas yang bekerja sudah diganti.");
    // What one has begun to take in is not shown to the other, whom it may be about.
    browser.walk("intake/");
    browser.meet("#intake-submit");
    assert_eq!(browser.run("return document.querySelector('#party-respondent-name').value", Vec::new()), Ok(json!("")));
    browser.walk(&case);
    browser.see("Tidak menangani laporan ini: Wulan Contohwati");
    browser.see("Petugas yang ditunjuk tidak semuanya dapat menangani pengaduan ini.");
    names_nobody(&browser);
    browser.untroubled();
}
