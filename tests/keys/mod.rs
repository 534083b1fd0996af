//! The vault's ports with real cryptography outside a browser: AES-256-GCM and Argon2id in Rust. Nonces and
//! keys come from a counter, so that a test is the same each time.

use std::{cell::Cell, rc::Rc};

use aes_gcm::{
    Aes256Gcm, KeyInit, Nonce,
    aead::{Aead, Payload},
};
use argon2::{Algorithm, Argon2, Params, Version};
use titik_temu::vault::{Answer, Cipher, Cost, KeyTrouble, Keys, Piece, Secret};

/// Keys of a native test.
#[derive(Default)]
pub struct NativeKeys {
    count: Rc<Cell<u8>>,
    /// Passphrases that were stretched.
    pub stretched: Cell<u32>,
    /// Whether there is nothing here to stretch one with.
    pub absent: Cell<bool>,
}

struct NativeCipher(Aes256Gcm, Rc<Cell<u8>>);

fn fill(count: &Cell<u8>, bytes: &mut [u8]) {
    count.set(count.get().wrapping_add(1));
    for (place, byte) in bytes.iter_mut().enumerate() {
        *byte = count.get().wrapping_mul(31).wrapping_add(u8::try_from(place).unwrap_or_default());
    }
}

impl Keys for NativeKeys {
    fn fill(&self, bytes: &mut [u8]) {
        fill(&self.count, bytes);
    }

    /// Of one letter, which is enough to tell whether it was asked for.
    fn composed(&self, text: &str) -> String {
        text.replace("e\u{301}", "\u{e9}")
    }

    fn stretch<'a>(
        &'a self,
        passphrase: &'a str,
        salt: &'a [u8; 16],
        cost: Cost,
    ) -> Answer<'a, Result<Secret, KeyTrouble>> {
        if self.absent.get() {
            return Box::pin(async { Err(KeyTrouble::Absent) });
        }
        self.stretched.set(self.stretched.get() + 1);
        // The cost is bound to the header and its bounds have tests of their own: spending it here would only be slow.
        assert!(cost.is_sound());
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(64, 1, 1, None).expect("parameters"));
        let mut key = Secret::default();
        argon.hash_password_into(passphrase.as_bytes(), salt, &mut key).expect("stretched");
        Box::pin(async move { Ok(key) })
    }

    fn cipher(&self, raw: Secret) -> Answer<'_, Result<Rc<dyn Cipher>, KeyTrouble>> {
        let cipher: Rc<dyn Cipher> = Rc::new(NativeCipher(Aes256Gcm::new(&raw.into()), Rc::clone(&self.count)));
        Box::pin(async move { Ok(cipher) })
    }
}

impl Cipher for NativeCipher {
    fn seal(&self, pieces: Vec<Piece>) -> Answer<'_, Result<Vec<Vec<u8>>, KeyTrouble>> {
        let seal = |piece: &Piece| {
            let mut nonce = [0; 12];
            fill(&self.1, &mut nonce);
            let payload = Payload { msg: &piece.bytes, aad: &piece.bound };
            let sealed = self.0.encrypt(&Nonce::from(nonce), payload).expect("sealed");
            [nonce.to_vec(), sealed].concat()
        };
        let sealed = pieces.iter().map(seal).collect();
        Box::pin(async move { Ok(sealed) })
    }

    fn open(&self, pieces: Vec<Piece>) -> Answer<'_, Vec<Option<Vec<u8>>>> {
        let open = |piece: &Piece| {
            let (nonce, sealed) = piece.bytes.split_first_chunk::<12>()?;
            self.0.decrypt(&Nonce::from(*nonce), Payload { msg: sealed, aad: &piece.bound }).ok()
        };
        let opened = pieces.iter().map(open).collect();
        Box::pin(async move { opened })
    }

    fn as_any(&self) -> &dyn std::any::Any {
        self
    }
}
