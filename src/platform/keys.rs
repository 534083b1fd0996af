//! Keys from the browser: passphrases are stretched in a worker, ciphers use keys that can't be read out.
//!
//! The worker (`stretcher/`) is fetched when a passphrase has been typed and ended after its answer, so
//! that the memory that held the passphrase goes.

use std::rc::Rc;

use js_sys::{Array, JsString, Object, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlMetaElement, MessageEvent, Url, Worker};

use super::{BrowserCipher, BrowserEntropy};
use crate::app::ports::Entropy;
use crate::vault::{Answer, Cipher, Cost, KeyTrouble, Keys, Secret};

/// The element of the page that holds the address of the worker's script.
const SCRIPT: &str = "meta[name=stretcher]";

/// Keys as browsers make them.
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserKeys;

impl Keys for BrowserKeys {
    fn fill(&self, bytes: &mut [u8]) {
        BrowserEntropy.fill(bytes);
    }

    fn composed(&self, text: &str) -> String {
        JsString::from(text).normalize("NFC").into()
    }

    fn stretch<'a>(
        &'a self,
        passphrase: &'a str,
        salt: &'a [u8; 16],
        cost: Cost,
    ) -> Answer<'a, Result<Secret, KeyTrouble>> {
        Box::pin(async move {
            let worker = Stretcher::start().ok_or(KeyTrouble::Absent)?;
            let answer = worker.ask(&job(passphrase, salt, cost)?).await?;
            // A word in place of the bytes says why there are none.
            match answer.as_string().as_deref() {
                None => Uint8Array::new(&answer).to_vec().try_into().map_err(|_| KeyTrouble::Failed),
                Some("absent") => Err(KeyTrouble::Absent),
                Some("memory") => Err(KeyTrouble::Memory),
                Some(_) => Err(KeyTrouble::Failed),
            }
        })
    }

    fn cipher(&self, raw: Secret) -> Answer<'_, Result<Rc<dyn Cipher>, KeyTrouble>> {
        Box::pin(async move {
            let cipher: Rc<dyn Cipher> = Rc::new(BrowserCipher::import(raw).await?);
            Ok(cipher)
        })
    }
}

/// A running worker; it ends when nobody waits for it any more.
struct Stretcher(Worker);

impl Stretcher {
    fn start() -> Option<Self> {
        let document = web_sys::window()?.document()?;
        let element: HtmlMetaElement = document.query_selector(SCRIPT).ok()??.dyn_into().ok()?;
        let address = Url::new_with_base(&element.content(), &document.base_uri().ok()??).ok()?;
        Worker::new(&address.href()).ok().map(Self)
    }

    /// Its one answer. What keeps it from answering is that its script could not be fetched.
    async fn ask(&self, job: &Object) -> Result<JsValue, KeyTrouble> {
        let answered = Promise::new(&mut |answer, absent| {
            self.0.set_onmessage(Some(&answer));
            self.0.set_onerror(Some(&absent));
        });
        self.0.post_message(job).map_err(|_| KeyTrouble::Failed)?;
        let event = JsFuture::from(answered).await.map_err(|_| KeyTrouble::Absent)?;
        Ok(event.unchecked_into::<MessageEvent>().data())
    }
}

impl Drop for Stretcher {
    fn drop(&mut self) {
        self.0.terminate();
    }
}

/// What the worker is asked.
fn job(passphrase: &str, salt: &[u8; 16], cost: Cost) -> Result<Object, KeyTrouble> {
    let entries = [
        ("passphrase", Uint8Array::from(passphrase.as_bytes()).into()),
        ("salt", Uint8Array::from(&salt[..]).into()),
        ("memory", cost.memory_kib.into()),
        ("passes", cost.passes.into()),
        ("lanes", cost.lanes.into()),
    ];
    let entries: Array =
        entries.into_iter().map(|(name, value): (&str, JsValue)| Array::of2(&name.into(), &value)).collect();
    Object::from_entries(&entries).map_err(|_| KeyTrouble::Failed)
}
