//! What comes into view, so that nothing is read before somebody could see it.

use js_sys::Array;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry};

/// Watches elements until each has come into view once.
#[derive(Debug)]
pub struct Sight {
    observer: IntersectionObserver,
    _seen: Closure<dyn FnMut(Array, IntersectionObserver)>,
}

impl Sight {
    /// Calls `seen` with each watched element when it comes into view.
    pub fn new(seen: impl Fn(Element) + 'static) -> Option<Self> {
        let seen = Closure::<dyn FnMut(Array, IntersectionObserver)>::new(
            move |entries: Array, observer: IntersectionObserver| {
                for entry in entries.iter() {
                    let entry: IntersectionObserverEntry = entry.unchecked_into();
                    if entry.is_intersecting() {
                        observer.unobserve(&entry.target());
                        seen(entry.target());
                    }
                }
            },
        );
        let observer = IntersectionObserver::new(seen.as_ref().unchecked_ref()).ok()?;
        Some(Self { observer, _seen: seen })
    }

    /// Watches one more.
    pub fn watch(&self, element: &Element) {
        self.observer.observe(element);
    }
}

impl Drop for Sight {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
