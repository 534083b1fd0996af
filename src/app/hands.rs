//! Whose hand a case takes: nobody handles a confidential case in which they are complained of, nor one
//! with a party of which they are declared to be tied to. To them it is not opened either, and no list shows it.

use crate::{
    domain::{
        Slug,
        case::{Answer, CaseEvent, Course, Refusal, may_hand_in},
        fact::{Actor, CaseId, OfficerId},
        party::Identity,
        procedure::{Confidentiality, FieldType, Procedure, Side},
    },
    record::{Likeness, OfficerPerson},
};

use super::{
    CaseCard, CaseFile, Desk, Fix, Form, Reply, Trouble, Wish,
    names::{plain, untitled},
    state::State,
    wish::LetterToKeep,
};

/// Digits of a NIP.
const NIP: usize = 18;

/// An officer, as cases are held against them.
pub(super) struct Hand {
    /// `None` before anybody works here: then nothing is kept from anybody.
    officer: Option<OfficerId>,
    likeness: Likeness,
}

impl Hand {
    /// Whether a case of this course, in which those are complained of, is theirs to handle.
    fn handles(&self, course: &Course, complained_of: &[Likeness]) -> bool {
        let actor = self.officer.map_or(Actor::Setup, Actor::Officer);
        may_hand_in(course, actor, complained_of.iter().any(|named| named.is(&self.likeness))).is_ok()
    }

    /// Whether a case may be opened to them: a covered one only where it is theirs to handle, any other always.
    pub(super) fn opens(&self, card: &CaseCard) -> bool {
        !card.is_covered() || self.handles(card.course(), &card.summary.complained_of)
    }
}

impl State {
    /// The officer at work.
    pub(super) fn hand_at_work(&self) -> Hand {
        self.hand(self.actor)
    }

    fn hand(&self, officer: Option<OfficerId>) -> Hand {
        let person = officer.and_then(|officer| self.officers.get(&officer));
        Hand { officer, likeness: person.map(of_person).unwrap_or_default() }
    }
}

impl CaseFile {
    /// By what those are recognized who are complained of here, where they are covered.
    pub(super) fn complained_of(&self) -> Vec<Likeness> {
        let named = respondents(&self.procedure).filter_map(|role| self.identity(role));
        named.map(|identity| of_party(&identity)).collect()
    }
}

impl Desk {
    /// Whether an officer may handle a case, as its parties and the office's officers are now.
    pub fn may_handle(&self, file: &CaseFile, officer: OfficerId) -> bool {
        self.state.borrow().hand(Some(officer)).handles(&file.case, &file.complained_of())
    }

    /// Whether a case may be opened to the officer at work. One that is not here keeps nothing from anybody.
    pub fn may_open(&self, case: CaseId) -> bool {
        let state = self.state.borrow();
        state.cards.get(&case).is_none_or(|card| state.hand_at_work().opens(card))
    }

    /// Says no where a case may not be opened to the officer at work.
    pub(super) fn check_opener(&self, case: CaseId) -> Result<(), Trouble> {
        if self.may_open(case) { Ok(()) } else { Err(Refusal::NotTheirs.into()) }
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
        if let Wish::Act(step, act, form) | Wish::Route(step, act, _, form) | Wish::Classify(step, act, _, form) = wish
        {
            self.check_assigned(file, step, act, form)?;
        }
        if let Wish::Correct(target, Fix::Form(form), _) = wish
            && let Some(record) =
                file.case.entries.iter().find(|entry| entry.fact == *target).and_then(|e| e.event.record())
        {
            self.check_assigned(file, &record.step, &record.act, form)?;
        }
        if let Wish::KeepLetter(LetterToKeep { signer: Some(signer), .. }) = wish
            && !self.may_handle(file, *signer)
        {
            return Err(Refusal::CannotSign.into());
        }
        let names_them = told.is_some_and(|(role, identity)| self.would_name(&file.procedure, role, identity, officer));
        if names_them || !self.may_handle(file, officer) { Err(Refusal::NotTheirs.into()) } else { Ok(()) }
    }

    /// Whether the officer at work may take in a case with these parties.
    pub(super) fn check_taker(&self, procedure: &Procedure, parties: &[(Slug, Identity)]) -> Result<(), Trouble> {
        let Actor::Officer(officer) = self.actor() else { return Ok(()) };
        let names_them = |(role, identity): &(Slug, Identity)| self.would_name(procedure, role, identity, officer);
        if parties.iter().any(names_them) { Err(Refusal::NotTheirs.into()) } else { Ok(()) }
    }

    /// Whether everybody whom a form assigns may handle the case. A form that reaches nothing assigns
    /// nobody: it says who can't be.
    fn check_assigned(&self, file: &CaseFile, step: &Slug, act: &Slug, form: &Form) -> Result<(), Trouble> {
        let act = file.procedure.act(step, act);
        let chosen = act.and_then(|act| act.outcome(form.outcome.as_ref()?));
        if chosen.is_some_and(|outcome| outcome.reaches.is_empty()) {
            return Ok(());
        }
        for (field, reply) in &form.answers {
            if let Reply::Officers(officers) = reply
                && officers.iter().any(|officer| !self.may_handle(file, *officer))
            {
                return Err(Refusal::CannotBeAssigned(field.clone()).into());
            }
        }
        Ok(())
    }

    /// Officers who were assigned to a case and may not handle it as its parties and the officers are now.
    pub fn assigned_in_vain(&self, file: &CaseFile) -> Vec<OfficerId> {
        let acts = file.procedure.steps.iter().flat_map(|step| &step.acts);
        let fields = acts.flat_map(|act| act.fields.iter().map(move |field| (act, field)));
        let asked = fields.filter(|(_, field)| field.kind == FieldType::Officers);
        let assigned = asked.filter_map(|(act, field)| match file.case.answer(&act.id, &field.id) {
            Some(Answer::Officers(officers)) if act.reachable().any(|id| file.case.first(id).is_some()) => {
                Some(officers)
            }
            _ => None,
        });
        assigned.flatten().copied().filter(|officer| !self.may_handle(file, *officer)).collect()
    }

    fn would_name(&self, procedure: &Procedure, role: &Slug, identity: &Identity, officer: OfficerId) -> bool {
        respondents(procedure).any(|known| known == role) && self.is(officer, identity)
    }

    fn is(&self, officer: OfficerId, identity: &Identity) -> bool {
        of_party(identity).is(&self.state.borrow().hand(Some(officer)).likeness)
    }
}

/// Parties complained of whose identity is covered.
fn respondents(procedure: &Procedure) -> impl Iterator<Item = &Slug> {
    let covered = procedure.confidentiality == Confidentiality::BothSides;
    procedure.parties.iter().filter(move |rule| covered && rule.side == Side::Respondent).map(|rule| &rule.id)
}

/// By what an officer is recognized: NIP, and name without titles.
fn of_person(person: &OfficerPerson) -> Likeness {
    Likeness::of(&plain(untitled(&person.name)), &nip(&person.nip))
}

/// By what a party is recognized.
fn of_party(identity: &Identity) -> Likeness {
    let number = identity.document.as_ref().map(|document| nip(&document.number)).unwrap_or_default();
    Likeness::of(&plain(untitled(&identity.name)), &number)
}

/// A number of as many digits as a NIP has; empty where it is none.
fn nip(number: &str) -> String {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    if digits.len() == NIP { digits } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::party::{DocumentKind, IdentityDocument};

    fn same(name: &str, nip: &str, named: &str, number: &str) -> bool {
        let person = OfficerPerson { name: name.into(), nip: nip.into(), ..OfficerPerson::default() };
        let document =
            (!number.is_empty()).then(|| IdentityDocument { kind: DocumentKind::Other, number: number.into() });
        of_party(&Identity { name: named.into(), document, ..Identity::default() }).is(&of_person(&person))
    }

    #[test]
    fn titles_and_spelling_hide_nobody() {
        assert!(same("Suparman Rekaan, S.Sos., M.Si.", "", "SUPARMAN  REKAAN", ""));
        assert!(same("Drs. H. Suparman Rekaan", "", "Suparman Rekaan", ""));
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
