//! What happens when the program stops: never a dead page.

use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

/// The overlay of `index.html`, which stands there before the program does; `boot.js` fills its button.
const OVERLAY: &str = "crash";

/// From here on a panic is written to the console, and the overlay stands up.
pub fn watch() {
    std::panic::set_hook(Box::new(|panic| {
        console_error_panic_hook::hook(panic);
        show();
    }));
}

fn show() {
    let overlay = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|page| page.get_element_by_id(OVERLAY))
        .and_then(|element| element.dyn_into::<HtmlDialogElement>().ok());
    if let Some(overlay) = overlay.filter(|overlay| !overlay.open())
        && overlay.show_modal().is_err()
    {
        overlay.set_open(true);
    }
}
