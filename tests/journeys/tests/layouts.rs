//! Every layout of the database that a released program has written is opened by this one and found whole.
//!
//! `tests/fixtures/stores/version-N.json` holds the rows of such a database, as the program of that version wrote
//! them, and what has to be seen of them. Whoever adds a step to the ladder runs `writes_the_layout_of_this_version`
//! (it is ignored otherwise) and checks the new file in; the files before it are never written again.

use journeys::{Browser, Host, Officer};
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;

/// Puts the rows of a fixture into a database of its version, with the spaces that it names.
const LAY_OUT: &str = "const [fixture] = arguments;
    return new Promise((resolve, reject) => {
        const request = indexedDB.open('titik-temu:/', fixture.version);
        request.onerror = () => reject(request.error);
        request.onupgradeneeded = () => {
            for (const [space, rows] of Object.entries(fixture.spaces)) {
                const store = request.result.createObjectStore(space);
                for (const [key, bytes] of rows) {
                    store.add(Uint8Array.from(atob(bytes), (byte) => byte.charCodeAt(0)), key);
                }
            }
        };
        request.onsuccess = () => { request.result.close(); resolve(true); };
    });";

/// All rows of all spaces, in the order of their names and keys.
const READ: &str = "const spaces = {};
    const all = database.transaction([...database.objectStoreNames]);
    for (const space of database.objectStoreNames) {
        const keys = await asked(all.objectStore(space).getAllKeys());
        const rows = await asked(all.objectStore(space).getAll());
        const text = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
        spaces[space] = keys.map((key, place) => [key, text(rows[place])]);
    }
    return { version: database.version, spaces };";

const TIME: &str = "2026-01-12T09:00:00+07:00";

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../fixtures/stores")
}

fn fixture(version: u64) -> Option<Value> {
    let bytes = fs::read(folder().join(format!("version-{version}.json"))).ok()?;
    Some(serde_json::from_slice(&bytes).expect("a fixture of JSON"))
}

#[test]
fn every_released_layout_is_opened_and_found_whole() {
    let host = Host::at_root();
    let mut version = 1;
    while let Some(fixture) = fixture(version) {
        let browser = Browser::open(&host);
        browser.set_clock(TIME);
        // A file of the host's: the origin without the app.
        browser.go("manifest.webmanifest");
        browser.run(LAY_OUT, vec![fixture.clone()]).unwrap_or_else(|why| panic!("version {version}: {why}"));
        for seen in fixture["seen"].as_array().into_iter().flatten() {
            browser.go(seen["page"].as_str().expect("a page"));
            for words in seen["words"].as_array().into_iter().flatten() {
                browser.see(words.as_str().expect("words"));
            }
        }
        let typed = browser.run("return document.querySelector('#visitor-name').value", Vec::new());
        assert_eq!(typed, Ok(fixture["draft"].clone()), "version {version}: what was being typed");
        let now = browser.in_database(READ, Value::Null);
        assert_eq!(now["spaces"]["facts"], fixture["spaces"]["facts"], "version {version}: no fact changes");
        assert_eq!(now["spaces"]["numbers"], fixture["spaces"]["numbers"], "version {version}: nor any number");
        let newest = now["version"].as_u64().expect("a version");
        assert!(self::fixture(newest).is_some(), "there is no fixture of version {newest}: see the top of this file");
        // The bare file that the origin was reached by has no icon.
        browser.forgive("favicon.ico");
        browser.untroubled();
        version += 1;
    }
    assert!(version > 1, "there are no fixtures");
}

#[test]
#[ignore = "writes a fixture, once for each version"]
fn writes_the_layout_of_this_version() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    let officer = Officer::of(&browser, &host, "jombang-fasilitasi-koperasi", TIME);
    officer.take_in(&[("branch", "consultation"), ("channel", "handed-in")]);
    officer.act("check-file", &[("outcome", "complete")]).act("give-consultation", &[]);
    let (case, number) = (browser.place(), browser.text("#page-heading"));
    browser.go("guests/");
    for name in ["Bayu Contohnya", "Wahyuni Contohwati"] {
        browser.fill_on("#visitor-name", name);
        browser.fill_on("#visitor-from", "Koperasi Anggrek Rekaan");
        browser.fill_on("#visitor-purpose", "Bertanya");
        if name == "Bayu Contohnya" {
            browser.press_on("#visit-submit");
            browser.until("an empty form", || match browser.texts("tbody").join(" ").contains(name) {
                true => Ok(()),
                false => Err("the visit is not kept yet".to_owned()),
            });
        }
    }
    browser.meet("[data-draft=kept]");
    let mut fixture = browser.in_database(READ, Value::Null);
    let version = fixture["version"].as_u64().expect("a version");
    let path = folder().join(format!("version-{version}.json"));
    assert!(!path.exists(), "{} is there: a released layout does not change", path.display());
    fixture["draft"] = json!("Wahyuni Contohwati");
    fixture["seen"] = json!([
        { "page": "", "words": ["Wahyuni Contohwati"] },
        { "page": case, "words": [number, "Wahyuni Contohwati"] },
        { "page": "settings/?part=officers", "words": ["Wulan Contohwati"] },
        { "page": "guests/", "words": ["Bayu Contohnya", "Koperasi Anggrek Rekaan"] },
    ]);
    let text = serde_json::to_string_pretty(&fixture).expect("JSON");
    fs::write(&path, text + "\n").unwrap_or_else(|why| panic!("{}: {why}", path.display()));
}
