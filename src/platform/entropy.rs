//! Randomness of the browser's cryptography.

use crate::app::ports::Entropy;

/// The most bytes that one call of `getRandomValues` gives.
const AT_ONCE: usize = 65_536;

/// `crypto.getRandomValues`, which browsers have on insecure addresses too.
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserEntropy;

impl Entropy for BrowserEntropy {
    /// # Panics
    /// Without randomness: salts and ids that could be guessed would be worse than a page that stops.
    fn fill(&self, bytes: &mut [u8]) {
        let crypto = web_sys::window().and_then(|window| window.crypto().ok()).expect("a browser's cryptography");
        for part in bytes.chunks_mut(AT_ONCE) {
            crypto.get_random_values_with_u8_array(part).expect("randomness");
        }
    }
}
