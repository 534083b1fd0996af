//! Words of invitations that came to nothing, on the board and on the case.

use super::{Words, dates, fill, words};
use crate::domain::case::Attempts;

/// Another invitation, nobody stayed away before: the one before it was taken back.
const INVITED: Words = words("Undangan ke-{n}", "Invitation {n}");
/// Somebody stayed away once.
const ONCE: Words = words("Undangan ke-{n}; 1 kali tidak hadir", "Invitation {n}; 1 no-show");
/// More than once; `{m}` times.
const OFTEN: Words = words("Undangan ke-{n}; {m} kali tidak hadir", "Invitation {n}; {m} no-shows");

/// "Undangan ke-2; 1 kali tidak hadir"; empty for a first invitation that waits for its meeting.
pub fn attempts(attempts: Attempts) -> String {
    let number = |n: usize| dates::number(i64::try_from(n).unwrap_or(i64::MAX));
    let words = match (attempts.invitations, attempts.no_shows) {
        (0 | 1, 0) => return String::new(),
        (_, 0) => INVITED,
        (_, 1) => ONCE,
        _ => OFTEN,
    };
    fill(words, &[("n", &number(attempts.invitations)), ("m", &number(attempts.no_shows))])
}

#[cfg(test)]
mod tests {
    use super::super::{Lang, set_lang};
    use super::*;

    #[test]
    fn a_first_invitation_needs_no_word_and_every_other_says_how_often() {
        let told = |invitations, no_shows| attempts(Attempts { invitations, no_shows });
        set_lang(Lang::Id);
        assert_eq!(told(1, 0), "");
        assert_eq!(told(1, 1), "Undangan ke-1; 1 kali tidak hadir");
        assert_eq!(told(3, 2), "Undangan ke-3; 2 kali tidak hadir");
        set_lang(Lang::En);
        assert_eq!(told(2, 1), "Invitation 2; 1 no-show");
    }
}
