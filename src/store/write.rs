//! What is to be kept at once.

use super::Space;

/// Bytes under a key of a space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The space.
    pub space: Space,
    /// The key; never personal data.
    pub key: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// What a row must be for a write to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Premise {
    /// Not there.
    Absent,
    /// These bytes.
    Same(Vec<u8>),
    /// Bytes that begin with these.
    Begins(Vec<u8>),
}

impl Premise {
    /// Whether a row is what it must be.
    pub fn fits(&self, row: Option<&[u8]>) -> bool {
        match (self, row) {
            (Premise::Absent, None) => true,
            (Premise::Same(bytes), Some(row)) => bytes == row,
            (Premise::Begins(bytes), Some(row)) => row.starts_with(bytes),
            _ => false,
        }
    }
}

impl From<Option<Vec<u8>>> for Premise {
    /// That a row is still what was read.
    fn from(row: Option<Vec<u8>>) -> Self {
        row.map_or(Premise::Absent, Premise::Same)
    }
}

/// A set of changes that are kept together or not at all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Write {
    /// What must stand before it, looked at in the same transaction.
    pub given: Vec<(Space, String, Premise)>,
    /// Keys that must not be there yet.
    pub add: Vec<Item>,
    /// Keys that may be there: what they hold is replaced.
    pub put: Vec<Item>,
    /// Keys to be removed; missing ones are none the worse.
    pub remove: Vec<(Space, String)>,
}

impl Write {
    /// Nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Is kept only if a row is what it must be.
    pub fn given(mut self, space: Space, key: impl Into<String>, premise: impl Into<Premise>) -> Self {
        self.given.push((space, key.into(), premise.into()));
        self
    }

    /// Adds a key that must not be there yet.
    pub fn add(mut self, space: Space, key: impl Into<String>, bytes: Vec<u8>) -> Self {
        self.add.push(Item { space, key: key.into(), bytes });
        self
    }

    /// Puts bytes under a key.
    pub fn put(mut self, space: Space, key: impl Into<String>, bytes: Vec<u8>) -> Self {
        self.put.push(Item { space, key: key.into(), bytes });
        self
    }

    /// Removes a key.
    pub fn remove(mut self, space: Space, key: impl Into<String>) -> Self {
        self.remove.push((space, key.into()));
        self
    }

    /// The spaces that it looks at or touches, each once.
    pub fn spaces(&self) -> Vec<Space> {
        let items = self.add.iter().chain(&self.put).map(|item| item.space);
        let others = self.given.iter().map(|(space, ..)| *space).chain(self.remove.iter().map(|(space, _)| *space));
        let mut spaces: Vec<Space> = items.chain(others).collect();
        spaces.sort_unstable();
        spaces.dedup();
        spaces
    }
}
