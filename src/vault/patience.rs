//! How long to wait after wrong passphrases. The count is kept before each try, so that neither a
//! reload nor a killed process gives a free one.
//!
//! This slows down whoever tries on the device's own screen; against somebody who copied the database
//! only the cost of stretching stands.

/// Wrong tries so far, and when the last one was made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Patience {
    /// Tries since the last right one.
    pub tries: u32,
    /// The last of them, in seconds since 1970 by the device.
    pub last: i64,
}

/// Tries that cost nothing: people mistype.
const FREE: u32 = 3;
/// The longest wait, in seconds.
const LONGEST: i64 = 300;

impl Patience {
    /// Seconds to wait at `now` before the next try.
    pub fn left(self, now: i64) -> i64 {
        let Some(over) = self.tries.checked_sub(FREE + 1) else { return 0 };
        let wait = (5_i64 << over.min(10)).min(LONGEST);
        // A clock set back must not lock anybody out for longer than the longest wait.
        (self.last.saturating_add(wait) - now).clamp(0, wait)
    }

    /// After one more try at `now`.
    pub fn tried(self, now: i64) -> Self {
        Self { tries: self.tries.saturating_add(1), last: now }
    }

    /// As it is kept.
    pub fn bytes(self) -> Vec<u8> {
        let mut bytes = self.tries.to_be_bytes().to_vec();
        bytes.extend_from_slice(&self.last.to_be_bytes());
        bytes
    }

    /// Reads what was kept; anything else counts as no try.
    pub fn read(bytes: &[u8]) -> Self {
        let (Some(tries), Some(last)) =
            (bytes.first_chunk::<4>(), bytes.get(4..).and_then(|rest| rest.try_into().ok()))
        else {
            return Self::default();
        };
        Self { tries: u32::from_be_bytes(*tries), last: i64::from_be_bytes(last) }
    }
}
