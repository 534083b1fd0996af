//! Every word that people read, Indonesian first, English beside it.
//!
//! One file per topic. The table is checked by the compiler: a sentence without its English does not
//! build. This module knows nothing of pages, signals or the browser; it is compiled natively too.

pub mod actions;
pub mod agenda;
pub mod attachments;
pub mod board;
pub mod calendar;
pub mod case;
pub mod case_act;
pub mod case_actions;
pub mod case_forms;
pub mod case_limits;
pub mod case_links;
pub mod case_parties;
pub mod case_timeline;
pub mod cases;
pub mod compartment;
pub mod countdown;
pub mod dates;
pub mod exchange;
pub mod faults;
pub mod fields;
pub mod frame;
pub mod guests;
pub mod identity;
pub mod intake;
mod lang;
pub mod letter;
pub mod meetings;
pub mod more;
pub mod office;
pub mod opening;
pub mod places;
pub mod procedures;
pub mod recovery;
pub mod settings;
pub mod setup;
pub mod standstill;
pub mod storage;
mod store;
pub mod time_left;
pub mod troubles;
pub mod vault;
pub mod vault_gate;
pub mod vault_keys;
pub mod vault_settings;

pub use lang::{Lang, lang, set_lang};
pub use store::{store, unopened};
pub use troubles::{text, trouble};

/// One sentence in both languages. Placeholders stand in braces: `{n}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// Indonesian: formal, plain, warm.
    pub id: &'static str,
    /// English, complete.
    pub en: &'static str,
}

/// Both languages of one sentence, Indonesian first.
pub const fn words(id: &'static str, en: &'static str) -> Words {
    Words { id, en }
}

/// The sentence in the language of the moment.
pub fn t(words: Words) -> &'static str {
    match lang() {
        Lang::Id => words.id,
        Lang::En => words.en,
    }
}

/// The sentence with its placeholders filled: `fill(words, &[("n", "3")])`.
pub fn fill(words: Words, values: &[(&str, &str)]) -> String {
    let mut rest = t(words);
    let mut out = String::with_capacity(rest.len() + 16);
    while let Some(open) = rest.find('{') {
        let Some(close) = rest[open..].find('}') else { break };
        let name = &rest[open + 1..open + close];
        out.push_str(&rest[..open]);
        match values.iter().find(|(key, _)| *key == name) {
            Some((_, value)) => out.push_str(value),
            None => out.push_str(&rest[open..=open + close]),
        }
        rest = &rest[open + close + 1..];
    }
    out.push_str(rest);
    out
}

/// A counted noun. Indonesian has one form, English two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// Indonesian, the same for every number.
    pub id: &'static str,
    /// English for exactly one.
    pub one: &'static str,
    /// English for every other number.
    pub many: &'static str,
}

/// "3 pengaduan", "1 case", "3 cases".
pub fn count(n: i64, noun: Counted) -> String {
    format!("{} {}", dates::number(n), noun_for(n, noun))
}

/// Only the noun that belongs to the number.
pub fn noun_for(n: i64, noun: Counted) -> &'static str {
    match (lang(), n) {
        (Lang::Id, _) => noun.id,
        (Lang::En, 1 | -1) => noun.one,
        (Lang::En, _) => noun.many,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAYS: Counted = Counted { id: "hari kerja", one: "working day", many: "working days" };

    #[test]
    fn placeholders_are_filled_and_unknown_ones_stay() {
        set_lang(Lang::Id);
        assert_eq!(fill(words("Sisa {n} dari {m}", "{n} of {m} left"), &[("n", "2"), ("m", "5")]), "Sisa 2 dari 5");
        assert_eq!(fill(words("Sisa {x} {", "x"), &[("n", "2")]), "Sisa {x} {");
    }

    #[test]
    fn a_value_with_braces_is_not_filled_again() {
        set_lang(Lang::En);
        assert_eq!(fill(words("a", "{a}-{b}"), &[("a", "{b}"), ("b", "x")]), "{b}-x");
    }

    #[test]
    fn english_has_a_plural_and_indonesian_none() {
        set_lang(Lang::En);
        assert_eq!(count(1, DAYS), "1 working day");
        assert_eq!(count(2, DAYS), "2 working days");
        set_lang(Lang::Id);
        assert_eq!(count(1200, DAYS), "1.200 hari kerja");
    }
}
