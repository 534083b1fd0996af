//! Unusual names and a NIK, entered wherever something can be entered: what is sealed from the start leaves no
//! trace of them in the browser's files, its small storage, addresses, titles, the console, or memory after locking.

use std::fs;
use std::path::Path;

use journeys::{Browser, CONFIDENTIAL, Host, PASSPHRASE};
use serde_json::json;

/// What must not be found. Each is unlike anything that the app, the browser or the machine has of its own.
const CANARIES: [&str; 6] =
    ["Zqvanira Wolfkxus", "Prabhuxq Ngelthorwi", "3604065512770019", "081277665544", "qxkronologi", "Wexlyana Ghrotqi"];

/// Keeps each memory that the app's wasm is given, so that it can be searched.
const KEEP_MEMORIES: &str = "{
    const memories = globalThis[Symbol.for('memories')] = [];
    const Memory = WebAssembly.Memory;
    const keep = (instance) => {
        for (const value of Object.values(instance.exports)) if (value instanceof Memory) memories.push(value);
        return instance;
    };
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const real = WebAssembly[name].bind(WebAssembly);
        WebAssembly[name] = async (...parts) => {
            const made = await real(...parts);
            keep(made.instance ?? made);
            return made;
        };
    }
}";

/// Looks for a text in UTF-8 and UTF-16 in all memories of the page; tells how many there are and what was found.
const SEARCH_MEMORIES: &str = "
    const memories = globalThis[Symbol.for('memories')];
    const found = [];
    const latin = new TextDecoder('latin1');
    for (const text of arguments[0]) for (const memory of memories) {
        const wide = [...text].map((letter) => letter + '\\0').join('');
        const bytes = latin.decode(memory.buffer);
        if (bytes.includes(text) || bytes.includes(wide)) found.push(text);
    }
    return [memories.length, found.join()];";

fn in_memory(browser: &Browser) -> (u64, String) {
    let told = browser.run(SEARCH_MEMORIES, vec![json!(CANARIES)]);
    let told = told.unwrap_or_else(|error| panic!("the memories: {error}"));
    (told[0].as_u64().unwrap_or_default(), told[1].as_str().unwrap_or_default().to_owned())
}

/// Files below a folder that hold a canary, in UTF-8 or UTF-16.
fn in_files(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(in_files(&path));
            continue;
        }
        let Ok(bytes) = fs::read(&path) else { continue };
        for canary in CANARIES {
            let wide: Vec<u8> = canary.encode_utf16().flat_map(u16::to_le_bytes).collect();
            if [canary.as_bytes(), &wide].iter().any(|form| bytes.windows(form.len()).any(|part| part == *form)) {
                found.push(format!("{canary} in {}", path.display()));
            }
        }
    }
    found
}

/// Enters the canaries: officer, parties, a chronology, the guest book, a draft that is left unfinished.
fn enter(browser: &Browser) {
    browser.fill_on("#city", "Kota Contoh");
    browser.fill_on("#officer", CANARIES[5]);
    browser.press_on("#finish-setup");
    browser.meet("#first-intake");
    browser.settle();
    browser.press_on("#first-intake");
    browser.tick_on("input[name=procedure][value=banten-mediasi-koperasi]");
    browser.tick_on("input[name=kind][value=member-against-coop]");
    browser.fill_on("#party-complainant-name", CANARIES[0]);
    browser.fill_on("#party-complainant-document-number", CANARIES[2]);
    browser.fill_on("#party-complainant-telephone", "081277665544");
    browser.fill_on("#party-respondent-name", CANARIES[1]);
    browser.fill_on("#f-chronology", "Pada rapat itu qxkronologi dibacakan oleh Zqvanira Wolfkxus.");
    browser.press_on("#intake-submit");
    browser.meet("#letter-print");
    browser.press("Buka pengaduan ini");
    browser.settle();
    browser.press_on(".nav a[href$='more'], .nav a[href$='more/']");
    browser.press_on("main a[href$='guests'], main a[href$='guests/']");
    browser.fill_on("#visitor-name", CANARIES[1]);
    browser.fill_on("#visitor-from", CANARIES[0]);
    browser.fill_on("#visitor-purpose", "qxkronologi");
    browser.press_on("#visit-submit");
    browser.see(CANARIES[1]);
    browser.press_on(".nav-intake");
    browser.tick_on("input[name=procedure][value=banten-mediasi-koperasi]");
    browser.fill_on("#party-complainant-name", CANARIES[0]);
    browser.meet("[data-draft=kept]");
    browser.settle();
}

/// Searches what a page shows of itself to the outside.
#[track_caller]
fn nothing_outside(browser: &Browser) {
    let script = "return JSON.stringify([document.title, location.href, document.cookie, history.state,
        {...localStorage}, {...sessionStorage}, performance.getEntries().map((one) => one.name)])";
    let told = browser.run(script, Vec::new()).unwrap_or_else(|error| panic!("the page: {error}"));
    let console = browser.troubles().join("\n");
    for canary in CANARIES {
        assert!(!told.as_str().unwrap_or_default().contains(canary), "{canary} in {told}");
        assert!(!console.contains(canary), "{canary} in {console}");
    }
}

#[test]
fn sealed_from_the_start_nobody_is_found_anywhere() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.order("Page.addScriptToEvaluateOnNewDocument", json!({ "source": KEEP_MEMORIES }));
    browser.seal_from_the_start();
    browser.tick_on("#sheet-kept");
    browser.press_on("#sheet-done");
    enter(&browser);
    nothing_outside(&browser);
    let (memories, found) = in_memory(&browser);
    assert!(memories > 0 && !found.is_empty(), "the search finds what is there: {memories} memories, {found}");
    browser.press_on("#lock");
    browser.meet("#passphrase");
    let (memories, found) = in_memory(&browser);
    assert!(memories > 0, "the locked page has a memory too");
    assert_eq!(found, "", "in memory after locking");
    nothing_outside(&browser);
    browser.crash_and(|profile| assert_eq!(in_files(profile), Vec::<String>::new(), "in the browser's files"));
    // It was not lost either.
    browser.go("");
    browser.unlock(PASSPHRASE);
    browser.see(CANARIES[0]);
}

/// Searches a file that leaves the browser.
#[track_caller]
fn none_in(file: &Path) {
    let bytes = fs::read(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    assert!(!bytes.is_empty());
    for canary in CANARIES {
        let wide = |bytes: fn(u16) -> [u8; 2]| canary.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
        for form in [canary.as_bytes(), &wide(u16::to_be_bytes), &wide(u16::to_le_bytes)] {
            assert!(!bytes.windows(form.len()).any(|part| part == form), "{canary} in {}", file.display());
        }
    }
}

#[test]
fn a_confidential_report_leaves_no_trace_of_anybody() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.order("Page.addScriptToEvaluateOnNewDocument", json!({ "source": KEEP_MEMORIES }));
    browser.set_up_a_sealed_office();
    browser.walk("more/");
    browser.press_on("#enter-confidential");
    browser.lock_confidential();
    browser.walk("intake/");
    browser.choose_on("#kind", "abuse");
    browser.tick_on("input[name=channel][value=in-person]");
    browser.fill_on("#party-complainant-name", CANARIES[0]);
    browser.fill_on("#party-complainant-document-number", CANARIES[2]);
    browser.fill_on("#party-respondent-name", CANARIES[1]);
    browser.fill_on("#f-position", "Kepala Seksi");
    browser.fill_on("#f-act", "qxkronologi: Prabhuxq Ngelthorwi meminta imbalan.");
    browser.fill_on("#f-evidence", "Kuitansi dari Prabhuxq Ngelthorwi.");
    browser.press_on("#intake-submit");
    browser.meet("#letter-print");
    let paper = browser.printed();
    assert!(paper.sheets()[0].contains("RAHASIA"), "{:?}", paper.sheets());
    let printed = paper.everything();
    for canary in CANARIES {
        assert!(!printed.contains(canary), "{canary} on paper");
    }
    nothing_outside(&browser);
    browser.walk("exchange/");
    browser.press_on("#export-all");
    none_in(&browser.downloaded(".json"));
    assert!(!in_memory(&browser).1.is_empty(), "the search finds what is there");
    browser.press_on("#leave-confidential");
    browser.meet("#passphrase");
    assert_eq!(in_memory(&browser).1, "", "in memory after leaving");
    nothing_outside(&browser);
    browser.crash_and(|profile| assert_eq!(in_files(profile), Vec::<String>::new(), "in the browser's files"));
    browser.order("Page.addScriptToEvaluateOnNewDocument", json!({ "source": KEEP_MEMORIES }));
    browser.go("");
    browser.unlock(PASSPHRASE);
    browser.settle();
    assert_eq!(in_memory(&browser).1, "", "the office knows nothing of it");
    browser.walk("more/");
    browser.press_on("#enter-confidential");
    browser.unlock(CONFIDENTIAL);
    browser.see("Terlapor A");
}

#[test]
fn the_search_finds_them_where_nothing_is_sealed() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.begin_without_a_passphrase();
    enter(&browser);
    nothing_outside(&browser);
    browser.crash_and(|profile| assert!(!in_files(profile).is_empty(), "the search is blind"));
}
