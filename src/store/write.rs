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

/// A set of changes that are kept together or not at all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Write {
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

    /// The spaces that it touches, each once.
    pub fn spaces(&self) -> Vec<Space> {
        let items = self.add.iter().chain(&self.put).map(|item| item.space);
        let mut spaces: Vec<Space> = items.chain(self.remove.iter().map(|(space, _)| *space)).collect();
        spaces.sort_unstable();
        spaces.dedup();
        spaces
    }
}
