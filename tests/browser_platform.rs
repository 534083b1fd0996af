//! The browser behind the ports, in a real one: what it gives, and what it says when something is amiss.
#![cfg(target_arch = "wasm32")]

use js_sys::{Array, Function, Uint8Array};
use titik_temu::app::ports::{Clock, Entropy, Library};
use titik_temu::platform::{BrowserClock, BrowserEntropy, BrowserLibrary, files, health, place};
use titik_temu::store::{IndexedDb, StoreError};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::File;

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn the_clock_is_the_device_s() {
    let apart = BrowserClock.now().timestamp_millis() - js_sys::Date::now() as i64;
    assert!(apart.abs() < 1_000, "{apart} ms apart");
}

#[wasm_bindgen_test]
fn randomness_fills_more_than_one_call_gives() {
    let mut bytes = vec![0; 65_536 * 2 + 32];
    BrowserEntropy.fill(&mut bytes);
    let (start, end) = (&bytes[..32], &bytes[bytes.len() - 32..]);
    assert!(start.iter().any(|byte| *byte != 0) && end.iter().any(|byte| *byte != 0));
    assert_ne!(start, end);
    BrowserEntropy.fill(&mut []);
}

#[wasm_bindgen_test]
fn names_begin_with_the_page_s_place() {
    let _base = Base::set("/mediasi/kasus?id=1");
    assert_eq!(place::path(), "/mediasi/");
    assert_eq!(place::database(), "titik-temu:/mediasi/");
    assert_eq!(place::sample_database(), "titik-temu-sample:/mediasi/");
}

#[wasm_bindgen_test]
async fn the_library_gives_what_is_there_and_nothing_else() {
    assert!(BrowserLibrary.fetch("wasm-bindgen-test").await.is_some_and(|script| !script.is_empty()));
    assert_eq!(BrowserLibrary.fetch("procedures/none.json").await, None);
    // The start page stands in for whatever a host does not find.
    assert_eq!(BrowserLibrary.fetch("index.html").await, None);
    // Never requested: other hosts, other folders of this one.
    let requested = spy("window.fetch");
    assert_eq!(BrowserLibrary.fetch("https://example.org/a.json").await, None);
    assert_eq!(BrowserLibrary.fetch("//example.org/a.json").await, None);
    let _base = Base::set("/mediasi/");
    assert_eq!(BrowserLibrary.fetch("../a.json").await, None);
    assert_eq!(run(&requested), JsValue::from(0));
}

#[wasm_bindgen_test]
async fn a_picked_file_is_read_up_to_what_is_taken() {
    let file = File::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(&[1, 2, 3][..])), "a").expect("a file");
    assert_eq!(files::read(&file, 3).await, Ok(vec![1, 2, 3]));
    assert_eq!(files::read(&file, 2).await, Err(files::Unread::TooLarge { size: 3, most: 2 }));
}

#[wasm_bindgen_test]
async fn a_saved_file_has_its_name_its_kind_and_all_its_parts() {
    run("HTMLAnchorElement.prototype.click = function () { window.saved = [this.download, this.href]; };");
    assert!(files::save("berkas.json", "application/json", &[b"{\"a\":", b"1}"]));
    run("delete HTMLAnchorElement.prototype.click");
    assert_eq!(run("return window.saved[0]"), JsValue::from("berkas.json"));
    let blob =
        run("return fetch(window.saved[1]).then(async (got) => got.headers.get('content-type') + await got.text())");
    let text = wasm_bindgen_futures::JsFuture::from(js_sys::Promise::from(blob)).await.expect("still there");
    assert_eq!(text, JsValue::from("application/json{\"a\":1}"));
}

#[wasm_bindgen_test]
async fn what_ails_a_browser_is_found() {
    assert_eq!(health::ailment().await, None);
    let ailing = [
        ("window", "isSecureContext", "false", health::Ailment::InsecureAddress),
        ("window", "indexedDB", "undefined", health::Ailment::NoStore),
        ("window", "indexedDB", "(() => { throw new DOMException('', 'SecurityError'); })()", health::Ailment::NoStore),
        (
            "navigator.storage",
            "getDirectory",
            "() => Promise.reject(new DOMException('', 'SecurityError'))",
            health::Ailment::ProbablyPrivate,
        ),
        (
            "navigator.storage",
            "estimate",
            "() => Promise.resolve({ quota: 120e6, usage: 0 })",
            health::Ailment::ProbablyPrivate,
        ),
    ];
    for (of, name, value, ailment) in ailing {
        let _instead = Instead::of(of, name, value);
        assert_eq!(health::ailment().await, Some(ailment), "{of}.{name}");
    }
    let _old = Instead::of("navigator", "storage", "undefined");
    assert_eq!(health::ailment().await, None, "without a storage manager nothing is known");
}

#[wasm_bindgen_test]
async fn a_store_that_is_forbidden_is_not_there() {
    for value in ["undefined", "(() => { throw new DOMException('', 'SecurityError'); })()"] {
        let _instead = Instead::of("window", "indexedDB", value);
        assert_eq!(IndexedDb::open("forbidden").await.err(), Some(StoreError::Unavailable));
    }
    let _instead =
        Instead::of("IDBFactory.prototype", "open", "() => { throw new DOMException('', 'SecurityError'); }");
    assert_eq!(IndexedDb::open("forbidden").await.err(), Some(StoreError::Unavailable));
}

/// A property that stands in for the browser's own until dropped.
struct Instead {
    back: String,
}

impl Instead {
    fn of(of: &str, name: &str, value: &str) -> Self {
        run(&format!(
            "window.own = Object.getOwnPropertyDescriptor({of}, '{name}');
             Object.defineProperty({of}, '{name}', {{ get: () => {value}, configurable: true }});"
        ));
        Self { back: format!("window.own ? Object.defineProperty({of}, '{name}', own) : delete {of}.{name};") }
    }
}

impl Drop for Instead {
    fn drop(&mut self) {
        run(&self.back);
    }
}

/// A base address for the page until dropped.
struct Base(web_sys::Element);

impl Base {
    fn set(address: &str) -> Self {
        let page = web_sys::window().and_then(|window| window.document()).expect("a page");
        let base = page.create_element("base").expect("a base");
        base.set_attribute("href", address).expect("set");
        page.document_element().expect("a root").append_child(&base).expect("stands");
        Self(base)
    }
}

impl Drop for Base {
    fn drop(&mut self) {
        self.0.remove();
    }
}

/// Counts the calls of a function from now on; gives the script that tells how many.
fn spy(function: &str) -> String {
    run(&format!(
        "const own = {function}; window.calls = 0;
         {function} = function (...given) {{ window.calls += 1; return own.apply(this, given); }};"
    ));
    "return window.calls".to_owned()
}

fn run(script: &str) -> JsValue {
    Function::new_no_args(script).call0(&JsValue::NULL).expect("ran")
}
