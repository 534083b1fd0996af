//! Draws a form once the draft that may be stored for it has been read, so that nothing typed before a
//! reload is drawn over.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::ui::session::Session;

/// Reads the draft under `key`, then draws. A draft that can't be read counts as none: a form that
/// begins empty beats no form.
pub fn with_draft(key: String, draw: impl Fn(Option<Vec<u8>>) -> AnyView + Send + 'static) -> AnyView {
    let session = Session::current();
    let found: RwSignal<Option<Option<Vec<u8>>>> = RwSignal::new(None);
    if let Some(desk) = session.desk() {
        spawn_local(async move {
            let stored = desk.draft(&key).await.ok().flatten();
            found.try_set(Some(stored));
        });
    }
    (move || found.get().map(&draw)).into_any()
}
