//! Argon2id, run beside the page: a passphrase and a salt in, 32 bytes of a key out.
//!
//! A wasm of its own, which `worker.js` fetches when a passphrase has been typed; the page ends the worker
//! after each answer, and the memory that held the passphrase goes with it. It must not know what the key
//! is for, nor what an office may ask for: the vault holds those bounds. Whatever it is asked, it answers.

use argon2::{Algorithm, Argon2, Error, Params, Version};
use wasm_bindgen::prelude::wasm_bindgen;

/// The most memory that is tried, in KiB: half of what a browser lets a page have at the best.
const MOST_MEMORY: u32 = 2 * 1024 * 1024;
/// The most passes: nobody waits for more.
const MOST_PASSES: u32 = 64;
/// The most lanes.
const MOST_LANES: u32 = 64;

/// Why there is no key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Argon2 does not know such parameters or such a salt, or they are beyond what is tried.
    Parameters,
    /// The device has not the memory.
    Memory,
}

impl Refusal {
    /// The word that the page is answered with.
    fn word(self) -> &'static str {
        match self {
            Refusal::Parameters => "parameters",
            Refusal::Memory => "memory",
        }
    }
}

/// What `worker.js` calls.
///
/// # Errors
/// The word of a [`Refusal`].
#[wasm_bindgen]
pub fn stretch(passphrase: &[u8], salt: &[u8], memory_kib: u32, passes: u32, lanes: u32) -> Result<Vec<u8>, String> {
    let key = stretched(passphrase, salt, memory_kib, passes, lanes);
    key.map(|key| key.to_vec()).map_err(|refusal| refusal.word().to_owned())
}

/// Argon2id, version 1.3, 32 bytes.
///
/// # Errors
/// [`Refusal`].
pub fn stretched(
    passphrase: &[u8],
    salt: &[u8],
    memory_kib: u32,
    passes: u32,
    lanes: u32,
) -> Result<[u8; 32], Refusal> {
    if memory_kib > MOST_MEMORY || passes > MOST_PASSES || lanes > MOST_LANES {
        return Err(Refusal::Parameters);
    }
    let parameters = Params::new(memory_kib, passes, lanes, Some(32)).map_err(refusal)?;
    key(&Argon2::new(Algorithm::Argon2id, Version::V0x13, parameters), passphrase, salt)
}

fn key(argon2: &Argon2<'_>, passphrase: &[u8], salt: &[u8]) -> Result<[u8; 32], Refusal> {
    let mut key = [0; 32];
    argon2.hash_password_into(passphrase, salt, &mut key).map_err(refusal)?;
    Ok(key)
}

fn refusal(error: Error) -> Refusal {
    match error {
        Error::OutOfMemory => Refusal::Memory,
        _ => Refusal::Parameters,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use argon2::{AssociatedData, ParamsBuilder};

    fn hex(bytes: &[u8]) -> String {
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    #[test]
    fn the_vector_of_rfc_9106() {
        let mut parameters = ParamsBuilder::new();
        parameters.m_cost(32).t_cost(3).p_cost(4).output_len(32);
        parameters.data(AssociatedData::new(&[4; 12]).expect("twelve bytes"));
        let parameters = parameters.build().expect("parameters");
        let argon2 = Argon2::new_with_secret(&[3; 8], Algorithm::Argon2id, Version::V0x13, parameters);
        let key = key(&argon2.expect("a secret"), &[1; 32], &[2; 16]).expect("a key");
        assert_eq!(hex(&key), "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
    }

    #[test]
    fn the_vectors_of_the_reference_program() {
        let key = |memory, lanes| hex(&stretched(b"password", b"somesalt", memory, 2, lanes).expect("a key"));
        assert_eq!(key(256, 1), "9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe");
        assert_eq!(key(256, 2), "6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037");
        assert_eq!(key(65_536, 1), "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
    }

    #[test]
    fn what_can_not_be_done_is_refused() {
        let salt = [7; 16];
        let asked = |memory, passes, lanes| stretched(b"a passphrase", &salt, memory, passes, lanes);
        let wrong = [(0, 3, 4), (31, 3, 4), (64, 0, 4), (64, 3, 0), (u32::MAX, 3, 4), (64, 65, 4), (4096, 3, 65)];
        for (memory, passes, lanes) in wrong {
            assert_eq!(asked(memory, passes, lanes), Err(Refusal::Parameters), "{memory} {passes} {lanes}");
        }
        assert!(asked(32, 1, 4).is_ok());
        assert_eq!(stretched(b"a passphrase", &[7; 7], 64, 3, 4), Err(Refusal::Parameters), "a short salt");
        assert!(stretched(b"", &salt, 64, 3, 4).is_ok(), "whether a passphrase is good is not asked here");
    }
}
