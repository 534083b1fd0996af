//! The browser's keys, with the time that stretching takes told apart from the rest.

use std::{cell::Cell, rc::Rc};

use titik_temu::{
    platform::BrowserKeys,
    vault::{Answer, Cipher, Cost, KeyTrouble, Keys, Secret},
};

use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::figures::now;

/// The test runner starts workers from blobs, to hear what they log; those find nothing that lies beside them.
const BROWSER_S_OWN_WORKER: &str =
    "window.Worker = document.body.appendChild(document.createElement('iframe')).contentWindow.Worker";

/// Keys that know how long they stretched.
#[derive(Default)]
pub struct TimedKeys {
    /// Milliseconds in the worker, fetching and starting it included.
    pub stretching: Cell<f64>,
}

impl TimedKeys {
    /// With the worker that stands in dist/, which the runner serves beside this page.
    pub async fn with_the_release_s_worker() -> Self {
        let page = release_s_page().await.unwrap_or_default();
        let script = page.split("<meta name=\"stretcher\" content=\"").nth(1).and_then(|rest| rest.split('"').next());
        let script = script.expect("dist/ names the worker: run cargo xtask dist first");
        let document = web_sys::window().and_then(|window| window.document()).expect("a page");
        let element = document.create_element("meta").expect("an element");
        element.set_attribute("name", "stretcher").expect("a name");
        element.set_attribute("content", &format!("dist/{script}")).expect("an address");
        document.body().expect("a body").append_child(&element).expect("in the page");
        Function::new_no_args(BROWSER_S_OWN_WORKER).call0(&JsValue::NULL).expect("a frame");
        Self::default()
    }
}

async fn release_s_page() -> Option<String> {
    let answer = JsFuture::from(web_sys::window()?.fetch_with_str("dist/index.html")).await.ok()?;
    let text = JsFuture::from(answer.unchecked_into::<Response>().text().ok()?).await.ok()?;
    text.as_string()
}

impl Keys for TimedKeys {
    fn fill(&self, bytes: &mut [u8]) {
        BrowserKeys.fill(bytes);
    }

    fn stretch<'a>(
        &'a self,
        passphrase: &'a str,
        salt: &'a [u8; 16],
        cost: Cost,
    ) -> Answer<'a, Result<Secret, KeyTrouble>> {
        Box::pin(async move {
            let start = now();
            let stretched = BrowserKeys.stretch(passphrase, salt, cost).await;
            self.stretching.set(self.stretching.get() + now() - start);
            stretched
        })
    }

    fn cipher(&self, raw: Secret) -> Answer<'_, Result<Rc<dyn Cipher>, KeyTrouble>> {
        BrowserKeys.cipher(raw)
    }
}
