//! Whose hand a case takes: nobody handles a confidential case in which they are complained of, nor one
//! with a party of which they are declared to be tied to.

use crate::{
    domain::{
        Slug,
        case::{CaseEvent, Refusal, may_hand_in},
        fact::{Actor, OfficerId},
        party::Identity,
        procedure::{Confidentiality, Procedure, Side},
    },
    record::OfficerPerson,
};

use super::{CaseFile, Desk, Fix, Trouble, Wish, acquainted::plain};

/// Digits of a NIP.
const NIP: usize = 18;

impl Desk {
    /// Whether an officer may handle a case, as its parties and the office's officers are now.
    pub fn may_handle(&self, file: &CaseFile, officer: OfficerId) -> bool {
        let named = respondents(&file.procedure).filter_map(|role| file.identity(role));
        let complained_of = named.into_iter().any(|identity| self.is(officer, &identity));
        may_hand_in(&file.case, Actor::Officer(officer), complained_of).is_ok()
    }

    /// Whether the officer at work may record this on a case, also by what it would make of its parties.
    pub(super) fn check_hand(&self, file: &CaseFile, wish: &Wish) -> Result<(), Trouble> {
        let Actor::Officer(officer) = self.actor() else { return Ok(()) };
        let told = match wish {
            Wish::NameParty(role, identity) => Some((role, identity)),
            Wish::Correct(target, Fix::Identity(identity), _) => {
                let entry = file.case.entries.iter().find(|entry| entry.fact == *target);
                entry.and_then(|entry| match &entry.event {
                    CaseEvent::PartyNamed { role, .. } => Some((role, identity)),
                    _ => None,
                })
            }
            _ => None,
        };
        let names_them = told.is_some_and(|(role, identity)| self.would_name(&file.procedure, role, identity, officer));
        if names_them || !self.may_handle(file, officer) { Err(Refusal::NotTheirs.into()) } else { Ok(()) }
    }

    /// Whether the officer at work may take in a case with these parties.
    pub(super) fn check_taker(&self, procedure: &Procedure, parties: &[(Slug, Identity)]) -> Result<(), Trouble> {
        let Actor::Officer(officer) = self.actor() else { return Ok(()) };
        let names_them = |(role, identity): &(Slug, Identity)| self.would_name(procedure, role, identity, officer);
        if parties.iter().any(names_them) { Err(Refusal::NotTheirs.into()) } else { Ok(()) }
    }

    fn would_name(&self, procedure: &Procedure, role: &Slug, identity: &Identity, officer: OfficerId) -> bool {
        respondents(procedure).any(|known| known == role) && self.is(officer, identity)
    }

    fn is(&self, officer: OfficerId, identity: &Identity) -> bool {
        self.state.borrow().officers.get(&officer).is_some_and(|person| same_person(person, identity))
    }
}

/// Parties complained of whose identity is covered.
fn respondents(procedure: &Procedure) -> impl Iterator<Item = &Slug> {
    let covered = procedure.confidentiality == Confidentiality::BothSides;
    procedure.parties.iter().filter(move |rule| covered && rule.side == Side::Respondent).map(|rule| &rule.id)
}

/// The same NIP; where one of the two has none, the same name, titles aside.
fn same_person(person: &OfficerPerson, identity: &Identity) -> bool {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let number = identity.document.as_ref().map(|document| digits(&document.number)).unwrap_or_default();
    let nip = digits(&person.nip);
    if nip.len() == NIP && number.len() == NIP {
        return nip == number;
    }
    let name = |text: &str| plain(text.split(',').next().unwrap_or_default());
    let (one, other) = (name(&person.name), name(&identity.name));
    !one.is_empty() && one == other
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::party::{DocumentKind, IdentityDocument};

    fn same(name: &str, nip: &str, named: &str, number: &str) -> bool {
        let person = OfficerPerson { name: name.into(), nip: nip.into(), ..OfficerPerson::default() };
        let document =
            (!number.is_empty()).then(|| IdentityDocument { kind: DocumentKind::Other, number: number.into() });
        same_person(&person, &Identity { name: named.into(), document, ..Identity::default() })
    }

    #[test]
    fn titles_and_spelling_hide_nobody() {
        assert!(same("Suparman Rekaan, S.Sos., M.Si.", "", "SUPARMAN  REKAAN", ""));
        assert!(!same("Suparman Rekaan", "", "Suparman", ""));
        assert!(!same("", "", "", ""));
    }

    #[test]
    fn a_nip_decides_where_both_have_one() {
        let (one, other) = ("19800101 200501 1 001", "198001012005011002");
        assert!(same("Suparman Rekaan", one, "S. Rekaan", "198001012005011001"));
        assert!(!same("Suparman Rekaan", one, "Suparman Rekaan", other));
    }
}
