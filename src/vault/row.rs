//! The bytes of a row: how sealed ones are told from plain ones, and what they are bound to.
//!
//! A sealed row begins with two bytes that no plain row begins with; a plain one that would is given a
//! byte in front. So rows of both kinds can stand side by side while a store is being sealed.

/// Begins a sealed row. Never part of UTF-8, so that no JSON begins with it.
const SEALED: u8 = 0xF5;
/// The version of a sealed row.
const VERSION: u8 = 1;
/// Stands before a plain row that would begin with it or with [`SEALED`].
const ESCAPE: u8 = 0xF4;

/// Whether a row is sealed.
pub fn is_sealed(row: &[u8]) -> bool {
    row.first() == Some(&SEALED)
}

/// A row of sealed bytes.
pub(super) fn sealed_row(sealed: &[u8]) -> Vec<u8> {
    let mut row = Vec::with_capacity(sealed.len() + 2);
    row.extend_from_slice(&[SEALED, VERSION]);
    row.extend_from_slice(sealed);
    row
}

/// The sealed bytes of a row; `None` when it is plain, or of a version that is not known.
pub(super) fn sealed_bytes(row: &[u8]) -> Option<&[u8]> {
    row.strip_prefix(&[SEALED, VERSION])
}

/// A row of plain bytes.
pub fn plain_row(bytes: Vec<u8>) -> Vec<u8> {
    match bytes.first() {
        Some(&SEALED | &ESCAPE) => [vec![ESCAPE], bytes].concat(),
        _ => bytes,
    }
}

/// The bytes of a row that is not sealed.
pub fn plain_bytes(mut row: Vec<u8>) -> Vec<u8> {
    if row.first() == Some(&ESCAPE) {
        row.remove(0);
    }
    row
}

/// What a row is bound to: its store, its place and its version. A sealed row that is moved to another
/// key does not open there.
pub(super) fn bound(store: &[u8; 16], space: &str, key: &str) -> Vec<u8> {
    let mut bound = Vec::with_capacity(store.len() + space.len() + key.len() + 2);
    bound.extend_from_slice(store);
    bound.push(VERSION);
    bound.extend_from_slice(space.as_bytes());
    bound.push(0);
    bound.extend_from_slice(key.as_bytes());
    bound
}
