//! The vault's keys in a real browser: what is sealed opens, what was changed does not, and no key comes out.
#![cfg(target_arch = "wasm32")]

use js_sys::{Function, Promise};
use titik_temu::platform::{BrowserCipher, BrowserKeys};
use titik_temu::vault::{Cipher, Cost, KeyTrouble, Keys, Piece};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
async fn what_is_sealed_opens() {
    let cipher = cipher(1).await;
    let pieces: Vec<Piece> = [0, 1, 16, 100_000].into_iter().map(|length| piece(&vec![7; length], "facts/a")).collect();
    let sealed = cipher.seal(pieces.clone()).await.expect("sealed");
    for (sealed, piece) in sealed.iter().zip(&pieces) {
        assert_eq!(sealed.len(), 12 + piece.bytes.len() + 16);
    }
    let again = cipher.seal(pieces.clone()).await.expect("sealed");
    assert!(sealed.iter().zip(&again).all(|(one, other)| one[..12] != other[..12]), "a nonce is used once");
    let opened = cipher.open(sealed.into_iter().map(|bytes| piece(&bytes, "facts/a")).collect()).await;
    assert_eq!(opened, pieces.into_iter().map(|piece| Some(piece.bytes)).collect::<Vec<_>>());
    assert_eq!(cipher.seal(vec![]).await, Ok(vec![]));
    assert_eq!(cipher.open(vec![]).await, Vec::<Option<Vec<u8>>>::new());
}

#[wasm_bindgen_test]
async fn what_was_changed_does_not_open_and_keeps_nothing_else_from_opening() {
    let cipher = cipher(1).await;
    let sealed = cipher.seal(vec![piece(b"Koperasi Anggrek Rekaan", "facts/a")]).await.expect("sealed").remove(0);
    let flipped = |place: usize| {
        let mut bytes = sealed.clone();
        bytes[place] ^= 1;
        piece(&bytes, "facts/a")
    };
    let pieces = vec![
        flipped(0),
        flipped(12),
        flipped(sealed.len() - 1),
        piece(&sealed, "facts/b"),
        piece(&sealed, ""),
        piece(&sealed[..sealed.len() - 1], "facts/a"),
        piece(&sealed[..12], "facts/a"),
        piece(&sealed[..5], "facts/a"),
        piece(b"", "facts/a"),
        piece(&sealed, "facts/a"),
    ];
    let opened = cipher.open(pieces).await;
    assert_eq!(opened[..9], vec![None; 9]);
    assert_eq!(opened[9].as_deref(), Some(&b"Koperasi Anggrek Rekaan"[..]));
    let other = self::cipher(2).await;
    assert_eq!(other.open(vec![piece(&sealed, "facts/a")]).await, [None], "under another key");
}

#[wasm_bindgen_test]
async fn a_known_vector_opens() {
    // AES-256-GCM with zeros for key, nonce and text: test case 14 of the algorithm's specification.
    let cipher = BrowserCipher::import([0; 32]).await.expect("a key");
    let sealed = "000000000000000000000000cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919";
    assert_eq!(cipher.open(vec![piece(&hex(sealed), "")]).await, [Some(vec![0; 16])]);
}

#[wasm_bindgen_test]
async fn a_key_does_not_come_out_and_may_be_handed_over() {
    let cipher = BrowserCipher::import([1; 32]).await.expect("a key");
    assert!(!cipher.key().extractable());
    for form in ["raw", "jwk"] {
        let export = Function::new_with_args("key, form", "return crypto.subtle.exportKey(form, key)");
        let promise = export.call2(&JsValue::NULL, cipher.key(), &form.into()).expect("a promise");
        assert!(JsFuture::from(promise.unchecked_into::<Promise>()).await.is_err(), "{form}");
    }
    // What a channel to another page does with it.
    let copied = Function::new_with_args("key", "return structuredClone(key)").call1(&JsValue::NULL, cipher.key());
    let received = BrowserCipher::from_key(copied.expect("a copy").unchecked_into());
    let sealed = cipher.seal(vec![piece(b"rahasia", "a")]).await.expect("sealed").remove(0);
    assert_eq!(received.open(vec![piece(&sealed, "a")]).await, [Some(b"rahasia".to_vec())]);
}

#[wasm_bindgen_test]
async fn thousands_of_small_pieces_go_at_once() {
    let cipher = cipher(1).await;
    let bound = |number: usize| format!("summaries/{number}");
    let pieces = (0..2_000).map(|number| piece(&[7; 300], &bound(number))).collect();
    let start = js_sys::Date::now();
    let sealed = cipher.seal(pieces).await.expect("sealed");
    let middle = js_sys::Date::now();
    let sealed = sealed.into_iter().enumerate().map(|(number, bytes)| piece(&bytes, &bound(number))).collect();
    let opened = cipher.open(sealed).await;
    let (sealing, opening) = (middle - start, js_sys::Date::now() - middle);
    assert!(opened.len() == 2_000 && opened.iter().all(|opened| opened.as_deref() == Some(&[7; 300][..])));
    wasm_bindgen_test::console_log!("2,000 pieces of 300 bytes: sealed in {sealing} ms, opened in {opening} ms");
}

#[wasm_bindgen_test]
async fn a_letter_has_one_form_however_a_keyboard_sends_it() {
    let decomposed = "cafe\u{301} o\u{323}\u{302}";
    assert_eq!(BrowserKeys.composed(decomposed), "caf\u{e9} \u{1ed9}");
    assert_eq!(BrowserKeys.composed("empat kata"), "empat kata");
}

#[wasm_bindgen_test]
async fn without_the_worker_a_passphrase_is_not_stretched() {
    let salt = [7; 16];
    let stretched = || BrowserKeys.stretch("kata sandi yang panjang", &salt, Cost::NEW);
    assert_eq!(stretched().await, Err(KeyTrouble::Absent), "the page names none");
    let document = web_sys::window().and_then(|window| window.document()).expect("a page");
    let element = document.create_element("meta").expect("an element");
    element.set_attribute("name", "stretcher").expect("a name");
    element.set_attribute("content", "no-such-worker.js").expect("an address");
    document.body().expect("a body").append_child(&element).expect("in the page");
    assert_eq!(stretched().await, Err(KeyTrouble::Absent), "it can't be fetched");
    element.remove();
}

async fn cipher(key: u8) -> std::rc::Rc<dyn Cipher> {
    BrowserKeys.cipher([key; 32]).await.expect("a cipher")
}

fn piece(bytes: &[u8], bound: &str) -> Piece {
    Piece { bytes: bytes.to_vec(), bound: bound.as_bytes().to_vec() }
}

fn hex(text: &str) -> Vec<u8> {
    (0..text.len()).step_by(2).map(|place| u8::from_str_radix(&text[place..place + 2], 16).expect("hex")).collect()
}
