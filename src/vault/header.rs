//! The header of a sealed store: everything that is needed to unlock it, but for passphrase or recovery key.
//!
//! Kept in the clear. Its bytes are fixed in place: `TTV1`, store id (16), memory, passes, lanes (each four
//! bytes, big end first), salt (16), the data key wrapped under the passphrase (60), and under the recovery
//! key (60). Both wrappings are bound to the store's id, the first to cost and salt too, so that nobody can
//! change these without the passphrase ceasing to fit.

use super::Cost;

const MAGIC: &[u8; 4] = b"TTV1";
/// Nonce, 32 bytes, tag.
const WRAPPED: usize = 12 + 32 + 16;
const LENGTH: usize = 4 + 16 + 12 + 16 + 2 * WRAPPED;

/// A header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// Random, of this store alone.
    pub store: [u8; 16],
    /// What stretching the passphrase costs.
    pub cost: Cost,
    /// For stretching.
    pub salt: [u8; 16],
    pub(super) under_passphrase: Vec<u8>,
    pub(super) under_recovery: Vec<u8>,
}

/// Why bytes are no header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeaderFault {
    /// They are another's, or damaged.
    Damaged,
    /// A newer version of the program wrote them.
    Newer,
    /// The cost lies outside the bounds.
    Cost,
}

impl Header {
    /// As it is kept.
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = self.bound_to_passphrase();
        bytes.extend_from_slice(&self.under_passphrase);
        bytes.extend_from_slice(&self.under_recovery);
        bytes
    }

    /// Reads what was kept.
    ///
    /// # Errors
    /// [`HeaderFault`].
    pub fn read(bytes: &[u8]) -> Result<Self, HeaderFault> {
        let magic = bytes.first_chunk::<4>().ok_or(HeaderFault::Damaged)?;
        if magic != MAGIC {
            return Err(if magic.starts_with(b"TTV") { HeaderFault::Newer } else { HeaderFault::Damaged });
        }
        if bytes.len() != LENGTH {
            return Err(HeaderFault::Damaged);
        }
        let mut rest = &bytes[4..];
        let cost_at = |at: usize| u32::from_be_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]);
        let cost = Cost { memory_kib: cost_at(20), passes: cost_at(24), lanes: cost_at(28) };
        if !cost.is_sound() {
            return Err(HeaderFault::Cost);
        }
        let mut take = |length: usize| {
            let (taken, left) = rest.split_at(length);
            rest = left;
            taken
        };
        let store = chunk(take(16))?;
        take(12);
        let salt = chunk(take(16))?;
        let (under_passphrase, under_recovery) = (take(WRAPPED).to_vec(), take(WRAPPED).to_vec());
        Ok(Header { store, cost, salt, under_passphrase, under_recovery })
    }

    /// What tells this recovery key from any other of the store, and nothing of the key itself.
    pub fn recovery_mark(&self) -> &[u8] {
        &self.under_recovery
    }

    /// What every header of a store begins with.
    pub(super) fn begins(store: &[u8; 16]) -> Vec<u8> {
        [&MAGIC[..], store].concat()
    }

    /// What the wrapping under the passphrase is bound to.
    pub(super) fn bound_to_passphrase(&self) -> Vec<u8> {
        let mut bound = Self::begins(&self.store);
        for number in [self.cost.memory_kib, self.cost.passes, self.cost.lanes] {
            bound.extend_from_slice(&number.to_be_bytes());
        }
        bound.extend_from_slice(&self.salt);
        bound
    }

    /// What the wrapping under the recovery key is bound to: not to what a new passphrase changes.
    pub(super) fn bound_to_recovery(&self) -> Vec<u8> {
        let mut bound = MAGIC.to_vec();
        bound.extend_from_slice(b"recovery");
        bound.extend_from_slice(&self.store);
        bound
    }
}

fn chunk(bytes: &[u8]) -> Result<[u8; 16], HeaderFault> {
    bytes.try_into().map_err(|_| HeaderFault::Damaged)
}
