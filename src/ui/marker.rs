//! What was last known to be in the office's database, kept outside it: a browser that can't read a database any
//! more gives an empty one in its place, and an empty one must not pass for a new one.
//!
//! Numbers only, of the database that is open. It rises by itself and is lowered only by a person's decision. The
//! sample has none, and what the numbers are of, only the callers know.

use super::beside;
use crate::platform::Remembered;

/// What was there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marker {
    /// Cases.
    pub cases: u64,
    /// Facts of all logs.
    pub facts: u64,
    /// When that was found, in seconds since 1970.
    pub seen: u64,
}

/// Of this entry's own form.
const VERSION: u64 = 1;

fn kept() -> Remembered {
    Remembered::of_database(&beside::database(), "kept")
}

/// What was last known to be there; `None` when nothing ever was, or when the browser forgot.
pub fn known() -> Option<Marker> {
    match kept().numbers()? {
        [VERSION, cases, facts, seen] => Some(Marker { cases, facts, seen }),
        _ => None,
    }
}

/// This much is there now. Less than before is nothing to be remembered: it is a loss.
pub fn raise(cases: u64, facts: u64, seen: u64) {
    let before = known();
    let news = before.is_none_or(|known| facts > known.facts || facts == known.facts && cases > known.cases);
    if facts > 0 && news {
        settle(cases, facts, seen);
    }
}

/// This is what there is to be from now on, even if it is less: somebody has decided so.
pub fn settle(cases: u64, facts: u64, seen: u64) {
    // A closed storage remembers nothing: a loss would then not be noticed.
    kept().keep_numbers(&[VERSION, cases, facts, seen]);
}

/// So many facts are about to leave, and are kept elsewhere.
pub fn lower(facts: u64) {
    if let Some(known) = known() {
        settle(known.cases, known.facts.saturating_sub(facts), known.seen);
    }
}

/// Nothing is to be there any more: somebody has decided so.
pub fn forget() {
    kept().forget();
}
