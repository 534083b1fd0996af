//! Ids as they stand in addresses, of cases and of facts: nothing else of a case may stand there. And of
//! officers, as they stand in forms.

use crate::domain::fact::{CaseId, FactId, OfficeId, OfficerId};
use crate::record::{from_hex, to_hex};

/// A case's id for an address.
pub fn of_case(case: CaseId) -> String {
    case.0.hyphenated().to_string()
}

/// The case that an address names; `None` when it is no id.
pub fn case(text: &str) -> Option<CaseId> {
    uuid::Uuid::try_parse(text).ok().map(CaseId)
}

/// A fact's id for an address: a meeting, a visit.
pub fn of_fact(fact: FactId) -> String {
    to_hex(&fact.0)
}

/// The fact that an address names; `None` when it is no id.
pub fn fact(text: &str) -> Option<FactId> {
    from_hex(text).map(FactId)
}

/// An office's id, for the name of what belongs to it.
pub fn of_office(office: OfficeId) -> String {
    office.0.hyphenated().to_string()
}

/// An officer's id for a form.
pub fn of_officer(officer: OfficerId) -> String {
    officer.0.hyphenated().to_string()
}

/// The officer that a form names; `None` when it is no id.
pub fn officer(text: &str) -> Option<OfficerId> {
    uuid::Uuid::try_parse(text).ok().map(OfficerId)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_read_as_they_are_written() {
        let id = FactId([7; 32]);
        assert_eq!(fact(&of_fact(id)), Some(id));
        assert_eq!(fact("<script>"), None);
        let id = CaseId(uuid::Uuid::from_u128(9));
        assert_eq!(case(&of_case(id)), Some(id));
        assert_eq!(case(""), None);
    }
}
