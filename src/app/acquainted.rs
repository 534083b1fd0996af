//! Who has been here before: people and matters of earlier cases that look the same as what is being
//! taken in. A hint for the officer, never a decision.

use crate::domain::{
    Slug,
    fact::CaseId,
    party::{Identity, Nik, Phone},
    procedure::Text,
};

use super::{Desk, names::plain};

/// Something an earlier case has in common with the one being taken in.
#[derive(Clone, Debug, PartialEq)]
pub struct Acquaintance {
    /// The earlier case.
    pub case: CaseId,
    /// Its register number.
    pub register_number: String,
    /// What the person was there.
    pub as_what: Text,
    /// By what they are recognized, the surest.
    pub by: Sameness,
}

/// By what somebody is recognized, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sameness {
    /// The same number of an identity document.
    Document,
    /// The same telephone.
    Telephone,
    /// The same name, spelling aside.
    Name,
}

/// The people of all open and closed cases, laid out for looking up while somebody types.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Acquaintances(Vec<Known>);

#[derive(Clone, Debug, PartialEq)]
struct Known {
    case: CaseId,
    register_number: String,
    role: Slug,
    as_what: Text,
    marks: Marks,
}

/// What people are recognized by; what is empty recognizes nobody.
#[derive(Clone, Debug, Default, PartialEq)]
struct Marks {
    document: String,
    telephone: String,
    name: String,
}

impl Desk {
    /// Everybody in the cases of this device, cases entered by mistake and confidential ones apart.
    pub fn acquaintances(&self) -> Acquaintances {
        let mut known = Vec::new();
        for card in self.cards() {
            if card.course().voided || card.is_covered() {
                continue;
            }
            for rule in &card.procedure.parties {
                if let Some(person) = card.summary.people.iter().find(|person| person.role == rule.id) {
                    known.push(Known {
                        case: card.id(),
                        register_number: card.course().register_number().unwrap_or_default().to_owned(),
                        role: rule.id.clone(),
                        as_what: rule.name.clone(),
                        marks: Marks::new(&person.name, &person.document, &person.telephone),
                    });
                }
            }
        }
        Acquaintances(known)
    }
}

impl Acquaintances {
    /// Earlier cases in which this person or body appears, newest first, each once.
    pub fn of(&self, identity: &Identity) -> Vec<Acquaintance> {
        let sought = Marks::of(identity);
        let mut found: Vec<Acquaintance> = Vec::new();
        for known in self.0.iter().rev() {
            let Some(by) = sought.same(&known.marks) else { continue };
            match found.iter_mut().find(|other| other.case == known.case) {
                Some(other) => other.by = other.by.min(by),
                None => found.push(Acquaintance {
                    case: known.case,
                    register_number: known.register_number.clone(),
                    as_what: known.as_what.clone(),
                    by,
                }),
            }
        }
        found
    }

    /// Earlier cases between the same people in the same roles, perhaps about the same matter; newest first.
    pub fn same_matter(&self, parties: &[(Slug, Identity)]) -> Vec<(CaseId, String)> {
        let sought: Vec<(&Slug, Marks)> = parties.iter().map(|(role, identity)| (role, Marks::of(identity))).collect();
        if sought.len() < 2 || sought.iter().any(|(_, marks)| *marks == Marks::default()) {
            return Vec::new();
        }
        let in_case = |case: CaseId| {
            let same = |(role, marks): &(&Slug, Marks)| {
                let here = self.0.iter().filter(|known| known.case == case && known.role == **role);
                here.into_iter().any(|known| marks.same(&known.marks).is_some())
            };
            sought.iter().all(same)
        };
        let mut found: Vec<(CaseId, String)> = Vec::new();
        for known in self.0.iter().rev() {
            if found.iter().all(|(case, _)| *case != known.case) && in_case(known.case) {
                found.push((known.case, known.register_number.clone()));
            }
        }
        found
    }
}

impl Marks {
    fn of(identity: &Identity) -> Self {
        let document = identity.document.as_ref().map_or("", |document| &document.number);
        Self::new(&identity.name, document, &identity.telephone)
    }

    fn new(name: &str, document: &str, telephone: &str) -> Self {
        // Only whole numbers: while one is being typed it would match by chance.
        let document = match Nik::parse(document) {
            Ok(nik) => nik.as_str().to_owned(),
            Err(_) => plain(document).replace(' ', ""),
        };
        let telephone = Phone::parse(telephone).map(|phone| phone.as_str().to_owned());
        Self {
            document: if document.len() < 5 { String::new() } else { document },
            telephone: telephone.unwrap_or_default(),
            name: Some(plain(name)).filter(|name| name.chars().count() > 2).unwrap_or_default(),
        }
    }

    fn same(&self, other: &Self) -> Option<Sameness> {
        let same = |one: &str, other: &str| !one.is_empty() && one == other;
        if same(&self.document, &other.document) {
            Some(Sameness::Document)
        } else if same(&self.telephone, &other.telephone) {
            Some(Sameness::Telephone)
        } else if same(&self.name, &other.name) {
            Some(Sameness::Name)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::party::{DocumentKind, IdentityDocument};

    fn person(name: &str, nik: &str, telephone: &str) -> Identity {
        let document = (!nik.is_empty()).then(|| IdentityDocument { kind: DocumentKind::Nik, number: nik.into() });
        Identity { name: name.into(), document, telephone: telephone.into(), ..Identity::default() }
    }

    fn same(one: &Identity, other: &Identity) -> Option<Sameness> {
        Marks::of(one).same(&Marks::of(other))
    }

    #[test]
    fn people_are_recognized_by_the_surest_sign() {
        let siti = person("Siti  Contoh-wati", "9999994101900001", "+6281200000001");
        assert_eq!(same(&siti, &person("Lain", "9999 9941 0190 0001", "")), Some(Sameness::Document));
        assert_eq!(same(&siti, &person("Lain", "", "0812-0000-0001")), Some(Sameness::Telephone));
        assert_eq!(same(&siti, &person("SITI CONTOH WATI", "", "")), Some(Sameness::Name));
        assert_eq!(same(&siti, &person("Siti", "", "")), None);
    }

    #[test]
    fn nothing_is_recognized_by_what_is_empty_or_half_typed() {
        assert_eq!(same(&person("", "", ""), &person("", "", "")), None);
        assert_eq!(same(&person("Al", "99", "08"), &person("Al", "99", "08")), None);
    }
}
