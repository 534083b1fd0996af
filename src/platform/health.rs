//! What is wrong with this browser, to be said before the first word is typed.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{StorageEstimate, StorageManager, Window};

/// What keeps a browser from being trusted with an office's cases, the gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ailment {
    /// The address is not secure: the browser withholds its cryptography and may withhold storage.
    InsecureAddress,
    /// The browser has no IndexedDB here, or forbids it.
    NoStore,
    /// This looks like a private window, which forgets everything when it is closed.
    ProbablyPrivate,
}

/// Looks for what is wrong.
///
/// A store that exists may still refuse to open, which only opening it tells. A private window can't be
/// told for sure: Firefox and Safari give themselves away, Chromium does up to version 147; later ones
/// report the same quota in either kind of window. May take a moment, so nothing should wait for it.
pub async fn ailment() -> Option<Ailment> {
    let window = web_sys::window()?;
    if !window.is_secure_context() {
        return Some(Ailment::InsecureAddress);
    }
    if !matches!(window.indexed_db(), Ok(Some(_))) {
        return Some(Ailment::NoStore);
    }
    // Browsers that are driven by a program, and old ones, may have no storage manager; that says nothing.
    let storage: StorageManager = named(&window.navigator(), "storage")?.dyn_into().ok()?;
    let private = forbids_files(&storage).await || grants_less_than_memory(&window, &storage).await;
    private.then_some(Ailment::ProbablyPrivate)
}

/// Firefox and Safari have the file system of an origin everywhere but in private windows.
async fn forbids_files(storage: &StorageManager) -> bool {
    // Old browsers have no such call: it must not be made then, and says nothing.
    named(storage, "getDirectory").is_some() && JsFuture::from(storage.get_directory()).await.is_err()
}

/// Chromium keeps a private window's data in memory and grants it a share of that, where an ordinary
/// window is granted a share of the disk. The limit of its heap, which only Chromium tells, is the
/// measure: a private share is smaller than twice that limit.
async fn grants_less_than_memory(window: &Window, storage: &StorageManager) -> bool {
    let limit = named(window, "performance")
        .and_then(|performance| named(&performance, "memory"))
        .and_then(|memory| named(&memory, "jsHeapSizeLimit"))
        .and_then(|limit| limit.as_f64());
    let (Some(limit), Ok(promise)) = (limit, storage.estimate()) else { return false };
    let estimate = JsFuture::from(promise).await.ok().map(JsCast::unchecked_into::<StorageEstimate>);
    let quota = estimate.and_then(|estimate| estimate.get_quota());
    quota.is_some_and(|quota| quota < 2.0 * limit)
}

fn named(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &JsValue::from_str(name)).ok().filter(|value| !value.is_undefined() && !value.is_null())
}
