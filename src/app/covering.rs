//! Who stays covered: the pseudonyms of a confidential case, and where names stand in what was told.

use crate::domain::{
    Slug,
    case::CaseEvent,
    party::Identity,
    procedure::{Confidentiality, Text},
};

use super::{CaseFile, names::untitled};

/// Shorter names are not looked for in texts: they are parts of too many words.
const SHORTEST: usize = 3;
/// Shorter numbers neither: they are numbers of too many things.
const SHORTEST_NUMBER: usize = 8;

impl CaseFile {
    /// Whether screens call the parties of this case by pseudonyms.
    pub fn is_covered(&self) -> bool {
        self.procedure.confidentiality == Confidentiality::BothSides
    }

    /// What screens call a party whose identity is covered: its word and a letter, A for the first who
    /// was named in its place. A correction keeps the letter. `None` where nothing is covered or nobody
    /// was named.
    pub fn pseudonym(&self, role: &Slug) -> Option<Text> {
        Some(pseudonym(&self.procedure.party(role)?.name, self.letter(role)?))
    }

    /// The letters of all parties that are covered, by role.
    pub(super) fn covers(&self) -> Vec<(Slug, char)> {
        let rules = self.procedure.parties.iter();
        rules.filter_map(|rule| Some((rule.id.clone(), self.letter(&rule.id)?))).collect()
    }

    fn letter(&self, role: &Slug) -> Option<char> {
        let party = self.case.party(role).filter(|_| self.is_covered())?;
        let named = self
            .case
            .entries
            .iter()
            .filter(|entry| matches!(&entry.event, CaseEvent::PartyNamed { role: known, .. } if known == role));
        let place = named.into_iter().position(|entry| entry.fact == party.fact).unwrap_or_default();
        Some(char::from(b'A' + u8::try_from(place % 26).unwrap_or_default()))
    }

    /// Whether this text names somebody who is covered, the parties `but` apart.
    pub fn names_covered(&self, text: &str, but: &[Slug]) -> bool {
        let covered = self.covered_names().into_iter().filter(|(role, _)| !but.contains(role));
        covered.into_iter().any(|(_, name)| find(text, &name).is_some())
    }

    /// A text with `said` of a party in the place of each covered name in it.
    pub fn cover(&self, text: &str, said: impl Fn(&Text) -> String) -> String {
        let mut covered = text.to_owned();
        for (role, name) in self.covered_names() {
            let Some(pseudonym) = self.pseudonym(&role).map(|text| said(&text)) else { continue };
            let mut from = 0;
            while let Some((begin, end)) = find(&covered[from..], &name) {
                covered.replace_range(from + begin..from + end, &pseudonym);
                from += begin + pseudonym.len();
            }
        }
        covered
    }

    /// Every name that was ever told of a party, with its titles and without, and every number of their documents,
    /// corrected ones too; the longest first, so that of two names of which one holds the other the whole is covered.
    fn covered_names(&self) -> Vec<(Slug, String)> {
        if !self.is_covered() {
            return Vec::new();
        }
        let mut names: Vec<(Slug, String)> = Vec::new();
        let mut told = |role: &Slug, identity: Identity| {
            let told = [identity.name.as_str(), identity.represented_by.as_str()];
            let number = identity.document.as_ref().map_or("", |document| &document.number);
            let named = told.into_iter().chain(told.map(untitled)).filter(|name| name.chars().count() >= SHORTEST);
            let number = Some(number).filter(|number| number.chars().count() >= SHORTEST_NUMBER);
            names.extend(named.chain(number).map(|name| (role.clone(), name.to_owned())));
        };
        let corrected = |event: &CaseEvent| match event {
            CaseEvent::Corrected { correction: crate::domain::case::Correction::Event(event), .. } => {
                Some((**event).clone())
            }
            _ => None,
        };
        for fact in &self.facts {
            for event in [Some(fact.event.clone()), corrected(&fact.event)].into_iter().flatten() {
                if let CaseEvent::PartyNamed { role, identity } = event
                    && let Some(identity) = self.identity_of(identity)
                {
                    told(&role, identity);
                }
            }
        }
        crate::domain::order::sort_by_key(&mut names, |(_, name)| std::cmp::Reverse(name.len()));
        names
    }
}

/// The word of a covered party with its letter.
pub(super) fn pseudonym(word: &Text, letter: char) -> Text {
    let with = |word: &str| format!("{word} {letter}");
    Text { id: with(&word.id), en: with(&word.en) }
}

/// Where a name stands in a text, whatever its letters' case and the space between its words: begin and end in bytes.
/// It begins a word, and one of a single word ends it too; to the end of a longer one anything may be joined ("Budi
/// Contohnya").
fn find(text: &str, name: &str) -> Option<(usize, usize)> {
    let joined = name.split_whitespace().nth(1).is_some();
    let mut before: Option<char> = None;
    for (at, letter) in text.char_indices() {
        let begins = before.is_none_or(|before| !before.is_alphanumeric());
        before = Some(letter);
        let Some(len) = begins.then(|| begin_with(&text[at..], name)).flatten() else { continue };
        let end = at + len;
        if joined || !text[end..].starts_with(char::is_alphanumeric) {
            return Some((at, end));
        }
    }
    None
}

/// How many bytes of a text are this name, if it begins with it.
fn begin_with(text: &str, name: &str) -> Option<usize> {
    let mut rest = text;
    for (place, word) in name.split_whitespace().enumerate() {
        let next = if place > 0 { rest.trim_start() } else { rest };
        if place > 0 && next.len() == rest.len() {
            return None;
        }
        rest = after(next, word)?;
    }
    let len = text.len() - rest.len();
    (len > 0).then_some(len)
}

/// What follows a word that a text begins with.
fn after<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let mut letters = text.chars();
    let same = |sought: char| letters.next().is_some_and(|letter| letter.to_lowercase().eq(sought.to_lowercase()));
    word.chars().all(same).then_some(letters.as_str())
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn a_name_is_found_as_words_of_its_own() {
        assert_eq!(find("Saya melihat SUPARMAN rekaan, di kantor.", "Suparman Rekaan"), Some((13, 28)));
        assert_eq!(find("Suparmanto", "Suparman"), None);
        assert_eq!(find("milik Suparman Rekaannya", "Suparman Rekaan"), Some((6, 21)));
        assert_eq!(find("Pak Ali dan Alimin", "Ali"), Some((4, 7)));
        assert_eq!(find("İstanbul Ñandú", "ñandú"), Some((10, 17)));
        assert_eq!(find("oleh Suparman\n  rekaan itu", "Suparman Rekaan"), Some((5, 22)));
        assert_eq!(find("SuparmanRekaan", "Suparman Rekaan"), None);
        assert_eq!(find("", "Ali"), None);
        assert_eq!(find("Ali", ""), None);
    }
}
