//! The room that the browser grants, and whether it promises to keep what is in it.
//!
//! Some browsers have none of these calls, and those that are driven by a program may lack them too:
//! what can't be asked is `None`, never an error.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{StorageEstimate, StorageManager};

/// What the browser tells of its storage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Room {
    /// Bytes in use by this address, all its databases together; browsers round it.
    pub used: Option<u64>,
    /// Bytes that it may use.
    pub granted: Option<u64>,
    /// Whether the browser promises not to remove anything by itself.
    pub promised: Option<bool>,
    /// Whether that promise can be asked for.
    pub can_ask: bool,
}

/// Asks the browser. May take a moment: nothing should wait for it.
pub async fn room() -> Room {
    let Some(storage) = manager() else { return Room::default() };
    let mut room = Room { can_ask: has(&storage, "persist"), ..Room::default() };
    if let (true, Ok(asked)) = (has(&storage, "estimate"), storage.estimate())
        && let Ok(told) = JsFuture::from(asked).await
    {
        let told: StorageEstimate = told.unchecked_into();
        // Sizes of storage stay far below 2⁵³.
        (room.used, room.granted) = (told.get_usage().map(|n| n as u64), told.get_quota().map(|n| n as u64));
    }
    if let (true, Ok(asked)) = (has(&storage, "persisted"), storage.persisted()) {
        room.promised = JsFuture::from(asked).await.ok().and_then(|told| told.as_bool());
    }
    room
}

/// Asks for the promise to keep everything; a browser may ask the person, so only after a press.
/// Gives whether it was made.
pub async fn ask_to_keep() -> bool {
    let Some(storage) = manager().filter(|storage| has(storage, "persist")) else { return false };
    let Ok(asked) = storage.persist() else { return false };
    JsFuture::from(asked).await.ok().and_then(|told| told.as_bool()).unwrap_or(false)
}

fn manager() -> Option<StorageManager> {
    let navigator = web_sys::window()?.navigator();
    let storage = Reflect::get(&navigator, &JsValue::from_str("storage")).ok()?;
    storage.is_object().then(|| storage.unchecked_into())
}

fn has(storage: &StorageManager, call: &str) -> bool {
    Reflect::get(storage, &JsValue::from_str(call)).is_ok_and(|value| value.is_function())
}
