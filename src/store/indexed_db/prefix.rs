//! The range of keys that begin with a prefix.

use indexed_db_futures::KeyRange;
use wasm_bindgen::JsValue;

/// From the prefix to the first string after all that begin with it.
///
/// IndexedDB orders strings by UTF-16 code units, so that string is the prefix with its last unit
/// raised by one. Units that can't be raised are left out; when none remains, there is no upper end.
pub(super) fn range(prefix: &str) -> KeyRange<JsValue> {
    let from = JsValue::from_str(prefix);
    let mut units: Vec<u16> = prefix.encode_utf16().collect();
    while units.last() == Some(&u16::MAX) {
        units.pop();
    }
    match units.last_mut() {
        None => KeyRange::LowerBound(from, false),
        Some(last) => {
            *last += 1;
            // Not a Rust string: raising a unit may leave half of a surrogate pair.
            KeyRange::Bound(from, false, js_sys::JsString::from_char_code(&units).into(), true)
        }
    }
}
