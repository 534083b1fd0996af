//! Waiting for a time.

use std::time::Duration;

use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;

/// Resolves after this time; at once where there is no window to wait in.
pub async fn after(time: Duration) {
    let milliseconds = i32::try_from(time.as_millis()).unwrap_or(i32::MAX);
    let waited = Promise::new(&mut |done, _| {
        let set = web_sys::window()
            .map(|window| window.set_timeout_with_callback_and_timeout_and_arguments_0(&done, milliseconds));
        if !matches!(set, Some(Ok(_))) {
            // A resolving function never throws.
            drop(done.call0(&done));
        }
    });
    // Never rejected.
    drop(JsFuture::from(waited).await);
}
