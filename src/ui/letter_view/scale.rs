//! How much smaller than paper the sheets are shown, so that a whole line is in view.

use leptos::{html, prelude::*};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{HtmlElement, ResizeObserver};

/// CSS pixels of a millimeter.
const PX_PER_MM: f64 = 96.0 / 25.4;

/// A factor of at most 1 that follows the width of `frame`; `width_mm` is the sheet's.
pub(super) fn of_width(
    frame: NodeRef<html::Div>,
    width_mm: impl Fn() -> f64 + Copy + Send + Sync + 'static,
) -> RwSignal<f64> {
    let scale = RwSignal::new(1.0);
    frame.on_load(move |element| {
        let watched: HtmlElement = element.unchecked_into();
        let fit = {
            let watched = watched.clone();
            move || {
                let factor = f64::from(watched.client_width()) / (width_mm() * PX_PER_MM);
                if factor > 0.0 {
                    scale.try_set(factor.min(1.0));
                }
            }
        };
        fit();
        let callback = Closure::<dyn FnMut()>::new(fit);
        // A browser without it (none that runs the app) shows the sheets at their first size.
        if let Ok(observer) = ResizeObserver::new(callback.as_ref().unchecked_ref()) {
            observer.observe(&watched);
            let kept = StoredValue::new_local((observer, callback));
            on_cleanup(move || {
                kept.try_with_value(|(observer, _)| observer.disconnect());
            });
        }
    });
    scale
}
