//! The recovery key: the second way in, printed on a sheet. It is an age identity (Bech32 of 32 random
//! bytes with the prefix `age-secret-key-`, in capitals), so that sealed backups open with it too.
//!
//! Its checksum tells a mistyped key from one of another store.

use sha2::{Digest as _, Sha256};

use super::Secret;

const PREFIX: &str = "age-secret-key-";
const LETTERS: &[u8; 32] = b"qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const CHECKSUM: usize = 6;
/// Five-bit groups of 32 bytes.
const GROUPS: usize = 52;

/// A recovery key.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryKey(Secret);

/// Why a text is no recovery key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecoveryFault {
    /// It does not begin as one, or holds a sign that none has.
    Shape,
    /// Characters are missing or too many.
    Length,
    /// A character is wrong: the checksum does not fit.
    Mistyped,
}

impl RecoveryKey {
    /// A key of random bytes.
    pub fn new(random: Secret) -> Self {
        Self(random)
    }

    /// Reads what was typed or scanned: capitals or not, spaces, dashes between groups and line breaks aside.
    ///
    /// # Errors
    /// [`RecoveryFault`].
    pub fn read(text: &str) -> Result<Self, RecoveryFault> {
        let letter = |letter: &char| letter.is_ascii_alphanumeric();
        let plain: String = text.chars().filter(letter).map(|letter| letter.to_ascii_lowercase()).collect();
        let prefix: String = PREFIX.chars().filter(letter).collect();
        let data = plain.strip_prefix(&prefix).and_then(|rest| rest.strip_prefix('1')).ok_or(RecoveryFault::Shape)?;
        let groups: Option<Vec<u8>> = data.bytes().map(group_of).collect();
        let groups = groups.ok_or(RecoveryFault::Shape)?;
        if groups.len() != GROUPS + CHECKSUM {
            return Err(RecoveryFault::Length);
        }
        if checksum(groups.iter().copied()) != 1 {
            return Err(RecoveryFault::Mistyped);
        }
        let bytes = regroup(&groups[..GROUPS]);
        <Secret>::try_from(bytes).map(Self).map_err(|_| RecoveryFault::Mistyped)
    }

    /// As it is printed, in one piece: `AGE-SECRET-KEY-1…`.
    pub fn text(&self) -> String {
        let mut groups = spread(&self.0);
        let sum = checksum(groups.iter().copied().chain([0; CHECKSUM])) ^ 1;
        groups.extend((0..CHECKSUM).map(|at| (sum >> (5 * (CHECKSUM - 1 - at)) & 31) as u8));
        let letters: String = groups.iter().map(|group| char::from(LETTERS[usize::from(*group)])).collect();
        format!("{PREFIX}1{letters}").to_ascii_uppercase()
    }

    /// The raw key that wraps the data key. Not the identity itself, which sealed backups use.
    pub(super) fn wrapping(&self) -> Secret {
        let mut hash = Sha256::new();
        hash.update(b"titik-temu recovery key 1");
        hash.update(self.0);
        hash.finalize().into()
    }
}

fn group_of(letter: u8) -> Option<u8> {
    LETTERS.iter().position(|known| *known == letter).and_then(|place| u8::try_from(place).ok())
}

/// Bytes as five-bit groups, the last filled up with zeros.
fn spread(bytes: &[u8]) -> Vec<u8> {
    let (mut groups, mut held, mut bits) = (Vec::with_capacity(GROUPS), 0_u32, 0);
    for byte in bytes {
        held = held << 8 | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            groups.push((held >> bits & 31) as u8);
        }
    }
    if bits > 0 {
        groups.push((held << (5 - bits) & 31) as u8);
    }
    groups
}

/// Five-bit groups as whole bytes; what is left over is dropped.
fn regroup(groups: &[u8]) -> Vec<u8> {
    let (mut bytes, mut held, mut bits) = (Vec::with_capacity(32), 0_u32, 0);
    for group in groups {
        held = held << 5 | u32::from(*group);
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            bytes.push((held >> bits & 255) as u8);
        }
    }
    bytes
}

/// Bech32's checksum over the prefix and these groups (BIP 173).
fn checksum(groups: impl Iterator<Item = u8>) -> u32 {
    const STEPS: [u32; 5] = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3];
    let prefix = PREFIX.bytes();
    let expanded = prefix.clone().map(|byte| byte >> 5).chain([0]).chain(prefix.map(|byte| byte & 31));
    expanded.chain(groups).fold(1, |sum, group| {
        let top = sum >> 25;
        let next = (sum & 0x01ff_ffff) << 5 ^ u32::from(group);
        STEPS.iter().enumerate().filter(|(bit, _)| top >> bit & 1 == 1).fold(next, |sum, (_, step)| sum ^ step)
    })
}
