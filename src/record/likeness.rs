//! By what somebody is recognized, without saying who it is. Summaries of covered cases hold it, so that a list can
//! leave out what is not for the officer at work and still holds no name.
//!
//! A guard against showing, no seal: whoever can read it can try names against it. It stands in sealed rows.

use super::sha256;

/// What can be held against another's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Likeness {
    pub(super) name: Option<[u8; 32]>,
    pub(super) number: Option<[u8; 32]>,
}

impl Likeness {
    /// Of a name, and of a number that only they have. What is empty recognizes nobody.
    pub fn of(name: &str, number: &str) -> Self {
        let mark = |text: &str| (!text.is_empty()).then(|| sha256(text.as_bytes()));
        Self { name: mark(name), number: mark(number) }
    }

    /// Whether both are the same person: by the number where both have one, else by the name.
    pub fn is(&self, other: &Self) -> bool {
        match (&self.number, &other.number) {
            (Some(one), Some(other)) => one == other,
            _ => self.name.is_some() && self.name == other.name,
        }
    }
}
