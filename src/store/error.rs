//! Why a store could not do what was asked. Wording for people stands in `ui::copy`.

/// A failure of the store; nothing of the write that met it was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// There is no store here: the browser has none, or forbids it (some private windows).
    Unavailable,
    /// A key to be added is there already.
    Exists(String),
    /// A row, by its key, is not what the write takes for given.
    Changed(String),
    /// The disk or the browser's share of it is full.
    Full,
    /// Another tab keeps an older version open.
    Blocked,
    /// The store was written by a newer version of the program.
    Newer,
    /// The connection died; opening it again may help.
    Lost,
    /// What is on the disk can't be read by the browser any more.
    Damaged,
    /// It was given a passphrase elsewhere, and this page has not the key.
    Locked,
    /// The row could not be sealed: the platform's cryptography failed.
    Sealing,
    /// The browser gave the write up without saying more than this name.
    Aborted(String),
}

impl std::fmt::Display for StoreError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for StoreError {}
