//! Keys: how a store is sealed, unlocked, and unlocked again when the passphrase is lost.
//!
//! Holds the header of a sealed store, the recovery key, and the bytes of a sealed row. It must not
//! know what it seals, where that is kept, or how a browser computes: [`Keys`] and [`Cipher`] do that.
//!
//! One random data key seals every row. The header keeps it twice: wrapped under a key stretched from
//! the passphrase (Argon2id), and under the recovery key. The raw bytes of the data key exist only
//! while it is made or wrapped anew; what stays is a [`Cipher`], which can't be read out.

mod cost;
mod header;
mod passphrase;
mod patience;
mod ports;
mod recovery;
mod row;
mod unlocked;

pub use cost::Cost;
pub use header::{Header, HeaderFault};
pub use passphrase::{Weakness, weakness};
pub use patience::Patience;
pub use ports::{Answer, Cipher, KeyTrouble, Keys, Piece, Secret};
pub use recovery::{RecoveryFault, RecoveryKey};
pub use row::{is_sealed, plain_bytes, plain_row};
pub use unlocked::{Door, Locked, Unlocked, create, renew, rewrap, unlock};
