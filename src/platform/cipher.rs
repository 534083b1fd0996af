//! Sealing and opening with the browser's own AES-256-GCM, under a key that it does not give out.
//!
//! A batch is started whole before any of it is awaited: the browser works on many pieces at once, and
//! ten thousand waits one after the other would take longer than the sealing.

use std::any::Any;

use js_sys::{Array, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AesGcmParams, CryptoKey, SubtleCrypto};

use super::BrowserEntropy;
use crate::app::ports::Entropy;
use crate::vault::{Answer, Cipher, KeyTrouble, Piece, Secret};

const ALGORITHM: &str = "AES-GCM";
const NONCE: usize = 12;

/// A key of the browser's. It may go to other pages of its origin, and nowhere else: [`Self::key`].
#[derive(Clone, Debug)]
pub struct BrowserCipher(CryptoKey);

impl BrowserCipher {
    /// A cipher under a key that another page handed over.
    pub fn from_key(key: CryptoKey) -> Self {
        Self(key)
    }

    /// The key, to be handed to another page.
    pub fn key(&self) -> &CryptoKey {
        &self.0
    }

    /// A cipher under a key of these bytes, which the browser will not give out again.
    ///
    /// # Errors
    /// [`KeyTrouble::Failed`] where the browser has no cryptography, as on insecure addresses.
    pub async fn import(raw: Secret) -> Result<Self, KeyTrouble> {
        let bytes = Uint8Array::from(&raw[..]);
        let key = subtle()
            .and_then(|subtle| {
                let uses = Array::of2(&"encrypt".into(), &"decrypt".into());
                subtle.import_key_with_str("raw", &bytes, ALGORITHM, false, &uses)
            })
            .map_err(failed);
        // The browser has taken a copy of its own, and this one would wait for the garbage to be collected.
        bytes.fill(0, 0, bytes.length());
        Ok(Self(JsFuture::from(key?).await.map_err(failed)?.unchecked_into()))
    }

    fn start_sealing(&self, pieces: &[Piece], nonces: &[u8]) -> Result<Array, JsValue> {
        let subtle = subtle()?;
        let started = Array::new_with_length(length(pieces));
        for (place, (piece, nonce)) in (0..).zip(pieces.iter().zip(nonces.chunks(NONCE))) {
            let parameters = parameters(nonce, &piece.bound);
            started.set(place, subtle.encrypt_with_object_and_u8_array(&parameters, &self.0, &piece.bytes)?.into());
        }
        Ok(started)
    }

    fn start_opening(&self, pieces: &[Piece]) -> Result<Array, JsValue> {
        let subtle = subtle()?;
        let started = Array::new_with_length(length(pieces));
        for (place, piece) in (0..).zip(pieces) {
            // What is shorter than a nonce does not open, which the browser says as it does of all others.
            let (nonce, sealed) = piece.bytes.split_at(piece.bytes.len().min(NONCE));
            let parameters = parameters(nonce, &piece.bound);
            started.set(place, subtle.decrypt_with_object_and_u8_array(&parameters, &self.0, sealed)?.into());
        }
        Ok(started)
    }
}

impl Cipher for BrowserCipher {
    fn seal(&self, pieces: Vec<Piece>) -> Answer<'_, Result<Vec<Vec<u8>>, KeyTrouble>> {
        Box::pin(async move {
            let mut nonces = vec![0; pieces.len() * NONCE];
            BrowserEntropy.fill(&mut nonces);
            let started = self.start_sealing(&pieces, &nonces).map_err(failed)?;
            drop(pieces);
            let sealed = JsFuture::from(Promise::all(&started)).await.map_err(failed)?;
            let sealed = sealed.unchecked_ref::<Array>().iter();
            Ok(sealed.zip(nonces.chunks(NONCE)).map(|(sealed, nonce)| behind(nonce, &sealed)).collect())
        })
    }

    fn open(&self, pieces: Vec<Piece>) -> Answer<'_, Vec<Option<Vec<u8>>>> {
        Box::pin(async move {
            let count = pieces.len();
            let Ok(started) = self.start_opening(&pieces) else { return vec![None; count] };
            drop(pieces);
            // Waits for all of them, those that don't open too, and never fails itself.
            let Ok(settled) = JsFuture::from(Promise::all_settled(&started)).await else { return vec![None; count] };
            settled.unchecked_ref::<Array>().iter().map(|outcome| opened(&outcome)).collect()
        })
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

fn subtle() -> Result<SubtleCrypto, JsValue> {
    let window = web_sys::window().ok_or(JsValue::UNDEFINED)?;
    // On insecure addresses there is none, and calling it fails.
    window.crypto().map(|crypto| crypto.subtle())
}

fn parameters(nonce: &[u8], bound: &[u8]) -> Object {
    let parameters = AesGcmParams::new(ALGORITHM, &Uint8Array::from(nonce));
    parameters.set_additional_data(&Uint8Array::from(bound));
    parameters.into()
}

/// The nonce, and behind it what the browser sealed: ciphertext and tag.
fn behind(nonce: &[u8], sealed: &JsValue) -> Vec<u8> {
    let sealed = Uint8Array::new(sealed);
    let mut row = vec![0; NONCE + sealed.length() as usize];
    row[..NONCE].copy_from_slice(nonce);
    sealed.copy_to(&mut row[NONCE..]);
    row
}

fn opened(outcome: &JsValue) -> Option<Vec<u8>> {
    let bytes = Reflect::get(outcome, &"value".into()).ok()?;
    (!bytes.is_undefined()).then(|| Uint8Array::new(&bytes).to_vec())
}

fn length(pieces: &[Piece]) -> u32 {
    // Memory holds fewer pieces than that.
    u32::try_from(pieces.len()).unwrap_or(u32::MAX)
}

/// What the browser says of it helps nobody who reads it.
fn failed(_: JsValue) -> KeyTrouble {
    KeyTrouble::Failed
}
