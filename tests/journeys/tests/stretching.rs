//! The worker that stretches passphrases: it answers from every page, and says so when it can't be had.

use journeys::{Browser, Host};
use serde_json::{Value, json};

/// What the page does with a passphrase (`src/platform/keys.rs`), with the milliseconds that it took.
const STRETCH: &str = "
    const [salt, memory, passes, lanes] = arguments;
    const bytes = (text) => new TextEncoder().encode(text);
    const script = document.querySelector('meta[name=stretcher]').content;
    const start = performance.now();
    const worker = new Worker(new URL(script, document.baseURI));
    return new Promise((answer) => {
        worker.onmessage = ({ data }) => answer(data);
        worker.onerror = () => answer('no worker');
        worker.postMessage({ passphrase: bytes('password'), salt: bytes(salt), memory, passes, lanes });
    }).then((answer) => {
        worker.terminate();
        const key = typeof answer === 'string' ? answer : answer.toHex?.() ?? [...answer].map((byte) =>
            byte.toString(16).padStart(2, '0')).join('');
        return [key, Math.round(performance.now() - start)];
    })";

/// A vector of Argon2's reference program: 64 MiB, two passes, one lane.
const KNOWN: &str = "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7";

#[track_caller]
fn stretched(browser: &Browser, salt: &str, memory: u64, passes: u64, lanes: u64) -> (String, Value) {
    let answer = browser.run(STRETCH, vec![json!(salt), json!(memory), json!(passes), json!(lanes)]);
    let answer = answer.unwrap_or_else(|error| panic!("no answer: {error}"));
    (answer[0].as_str().unwrap_or_default().to_owned(), answer[1].clone())
}

#[test]
fn a_passphrase_is_stretched_from_every_page_under_a_path() {
    let host = Host::under("/dinas/titik-temu");
    let browser = Browser::open(&host);
    for page in ["", "case/"] {
        browser.go(page);
        browser.settle();
        assert_eq!(stretched(&browser, "somesalt", 65_536, 2, 1).0, KNOWN, "from {page:?}");
    }
    let (key, took) = stretched(&browser, "0123456789abcdef", 65_536, 3, 4);
    assert_eq!(key.len(), 64);
    println!("64 MiB, 3 passes, 4 lanes: {took} ms, with fetching the worker");
    for (memory, passes, lanes) in [(0, 3, 4), (u64::from(u32::MAX), 3, 4), (65_536, 0, 4), (65_536, 3, 1_000)] {
        assert_eq!(stretched(&browser, "somesalt", memory, passes, lanes).0, "parameters");
    }
    browser.untroubled();
}

#[test]
fn the_worker_is_fetched_for_a_passphrase_and_not_before() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.go("");
    browser.settle();
    let asked = || host.asked().iter().filter(|path| path.contains("stretcher")).count();
    assert_eq!(asked(), 0);
    stretched(&browser, "somesalt", 64, 1, 1);
    assert_eq!(asked(), 2, "a script and a wasm: {:?}", host.asked());
}

#[test]
fn a_worker_that_can_not_be_had_is_said_and_tried_again() {
    let host = Host::at_root();
    let browser = Browser::open(&host);
    browser.go("");
    browser.settle();
    host.unreachable(true);
    assert_eq!(stretched(&browser, "somesalt", 64, 1, 1).0, "no worker");
    host.unreachable(false);
    assert_eq!(stretched(&browser, "somesalt", 65_536, 2, 1).0, KNOWN);
    let wasm = host.asked().into_iter().find(|path| path.contains("stretcher") && path.ends_with(".wasm"));
    let wasm = wasm.expect("the worker's wasm");
    let wasm = wasm.trim_start_matches('/');
    host.replace(wasm, None);
    browser.order("Network.clearBrowserCache", json!({}));
    assert_eq!(stretched(&browser, "somesalt", 64, 1, 1).0, "absent");
    host.replace(wasm, Some(b"<!doctype html>"));
    browser.order("Network.clearBrowserCache", json!({}));
    assert_eq!(stretched(&browser, "somesalt", 64, 1, 1).0, "failed");
    browser.forgive("Failed to load resource");
    browser.untroubled();
}
