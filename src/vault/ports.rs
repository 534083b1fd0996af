//! What the vault needs of the world: randomness, slow stretching, and sealing with a key.

use std::{any::Any, future::Future, pin::Pin, rc::Rc};

use super::Cost;

/// The answer of a port, to be awaited. Not `Send`: browsers run one thread.
pub type Answer<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// Raw bytes of a key.
pub type Secret = [u8; 32];

/// Why a key can't be made or used. Wrong keys are not among them: what they open is nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyTrouble {
    /// The program that stretches passphrases can't be fetched.
    Absent,
    /// The device has not the memory that stretching takes.
    Memory,
    /// The platform has no cryptography here, or it failed.
    Failed,
}

/// Bytes, and what they are bound to: opened with other words about them, they don't open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// To be sealed, or sealed.
    pub bytes: Vec<u8>,
    /// Additional data, authenticated and not kept.
    pub bound: Vec<u8>,
}

/// A key for AES-256-GCM that can be used but not read out.
pub trait Cipher {
    /// Seals each: nonce (12 random bytes), ciphertext, tag (16).
    ///
    /// # Errors
    /// [`KeyTrouble::Failed`].
    fn seal(&self, pieces: Vec<Piece>) -> Answer<'_, Result<Vec<Vec<u8>>, KeyTrouble>>;

    /// Opens each; `None` where key, bytes or what they are bound to don't fit.
    fn open(&self, pieces: Vec<Piece>) -> Answer<'_, Vec<Option<Vec<u8>>>>;

    /// Itself, for the platform that made it: it may hand the key to another page of its origin.
    fn as_any(&self) -> &dyn Any;
}

/// Makes keys.
pub trait Keys {
    /// Randomness fit for keys.
    fn fill(&self, bytes: &mut [u8]);

    /// A text in Unicode's composed form (NFC).
    fn composed(&self, text: &str) -> String;

    /// Argon2id (version 1.3). Takes about a second, beside the page.
    ///
    /// # Errors
    /// [`KeyTrouble`].
    fn stretch<'a>(
        &'a self,
        passphrase: &'a str,
        salt: &'a [u8; 16],
        cost: Cost,
    ) -> Answer<'a, Result<Secret, KeyTrouble>>;

    /// A cipher of these bytes.
    ///
    /// # Errors
    /// [`KeyTrouble::Failed`].
    fn cipher(&self, raw: Secret) -> Answer<'_, Result<Rc<dyn Cipher>, KeyTrouble>>;
}
