//! The worker of the release folder, made known to the page that the benchmark runs in.

use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// The test runner starts workers from blobs, to hear what they log; those find nothing that lies beside them.
const BROWSER_S_OWN_WORKER: &str =
    "window.Worker = document.body.appendChild(document.createElement('iframe')).contentWindow.Worker";

/// Names the worker that stands in dist/, which the runner serves beside this page.
pub async fn name_the_release_s() {
    let page = release_s_page().await.unwrap_or_default();
    let script = page.split("<meta name=\"stretcher\" content=\"").nth(1).and_then(|rest| rest.split('"').next());
    let script = script.expect("dist/ names the worker: run cargo xtask dist first");
    let document = web_sys::window().and_then(|window| window.document()).expect("a page");
    let element = document.create_element("meta").expect("an element");
    element.set_attribute("name", "stretcher").expect("a name");
    element.set_attribute("content", &format!("dist/{script}")).expect("an address");
    document.body().expect("a body").append_child(&element).expect("in the page");
    Function::new_no_args(BROWSER_S_OWN_WORKER).call0(&JsValue::NULL).expect("a frame");
}

async fn release_s_page() -> Option<String> {
    let answer = JsFuture::from(web_sys::window()?.fetch_with_str("dist/index.html")).await.ok()?;
    let text = JsFuture::from(answer.unchecked_into::<Response>().text().ok()?).await.ok()?;
    text.as_string()
}
