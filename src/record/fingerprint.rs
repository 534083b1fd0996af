//! The short form of a log's heads, for people to compare.

use crate::domain::fact::FactId;
use crate::domain::order;

use super::sha256;

const CROCKFORD: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// 16 Crockford base-32 characters (80 bits) of SHA-256 over the sorted heads, in fours.
///
/// Equal fingerprints mean equal histories; they do not prove that nothing was withheld.
pub fn fingerprint(heads: &[FactId]) -> String {
    let mut heads: Vec<FactId> = heads.to_vec();
    order::sort(&mut heads);
    let bytes: Vec<u8> = heads.iter().flat_map(|head| head.0).collect();
    let hash = sha256(&bytes);
    let mut text = String::with_capacity(19);
    for place in 0..16 {
        if place > 0 && place % 4 == 0 {
            text.push('-');
        }
        // Bits 5·place to 5·place+4, from the first byte's highest bit on.
        let bit = place * 5;
        let pair = u16::from_be_bytes([hash[bit / 8], hash[bit / 8 + 1]]);
        let digit = (pair >> (11 - bit % 8)) & 31;
        text.push(char::from(CROCKFORD[usize::from(digit)]));
    }
    text
}
