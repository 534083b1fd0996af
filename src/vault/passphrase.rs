//! What a passphrase must be at least. Length counts, not the kinds of its characters: four plain words
//! are easier to keep in mind and harder to guess than a short one with a digit at its end.

/// The fewest characters.
const SHORTEST: usize = 12;
/// The fewest different ones.
const FEWEST_DIFFERENT: usize = 6;
/// The longest that is taken, in bytes: more is a mistake of pasting.
const LONGEST: usize = 1_000;

/// Why a passphrase is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weakness {
    /// Shorter than this many characters.
    Short(usize),
    /// The same few characters over and over.
    Monotonous,
    /// Longer than anybody types.
    Long,
}

/// What is wrong with a passphrase, if anything.
pub fn weakness(passphrase: &str) -> Option<Weakness> {
    let mut letters: Vec<char> = passphrase.trim().chars().collect();
    if letters.len() < SHORTEST {
        return Some(Weakness::Short(SHORTEST));
    }
    if passphrase.len() > LONGEST {
        return Some(Weakness::Long);
    }
    letters.sort_unstable();
    letters.dedup();
    (letters.len() < FEWEST_DIFFERENT).then_some(Weakness::Monotonous)
}
