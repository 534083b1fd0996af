//! Words of a case none of whose clocks runs: the same on the board, in lists and on the case.

use super::case_limits::AND;
use super::{Words, fill, t, text, words};
use crate::domain::procedure::Text;
use crate::domain::standstill::Why;

/// The clocks were stopped.
pub const PAUSED: Words = words("Ditangguhkan", "Paused");
/// All steps are done, the case is open.
const ALL_DONE: Words = words("Semua langkah selesai", "All steps are done");
/// The standard has no limit at all.
const UNLIMITED: Words = words("Standar tidak menetapkan tenggat", "The standard sets no deadline");
/// Something that starts a clock did not happen.
const HELD_UP: Words = words("Tertahan", "Held up");
/// What is waited for; `{what}` continues the sentence.
const WAITS_FOR: Words = words("menunggu {what}", "waiting for {what}");

/// Why no clock runs, in a word or two.
pub fn word(why: Why) -> Words {
    match why {
        Why::Paused => PAUSED,
        Why::AllDone => ALL_DONE,
        Why::Unlimited => UNLIMITED,
        Why::HeldUp => HELD_UP,
    }
}

/// "menunggu pertemuan dengan pelapor"; empty when nothing is named.
pub fn waits(awaited: &[Text]) -> String {
    let awaited: Vec<&str> = awaited.iter().map(text).collect();
    if awaited.is_empty() { String::new() } else { fill(WAITS_FOR, &[("what", &awaited.join(t(AND)))]) }
}

#[cfg(test)]
mod tests {
    use super::super::{Lang, set_lang};
    use super::*;

    #[test]
    fn what_is_waited_for_is_one_sentence() {
        let awaited = |id: &str| Text { id: id.to_owned(), en: String::new() };
        set_lang(Lang::Id);
        assert_eq!(waits(&[]), "");
        assert_eq!(waits(&[awaited("verifikasi")]), "menunggu verifikasi");
        assert_eq!(waits(&[awaited("verifikasi"), awaited("undangan")]), "menunggu verifikasi dan undangan");
        assert_eq!(t(word(Why::HeldUp)), "Tertahan");
    }
}
