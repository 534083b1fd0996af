//! How one case stands to another: a later report that takes an old one up again, the same complaint
//! twice, or two that belong together.

use crate::domain::{
    Moment,
    fact::{CaseId, FactId},
};

/// What a case is to the other one that it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// It reports anew what the other one was about: the other, archived, is used again.
    LaterReport,
    /// It is the same complaint once more.
    Duplicate,
    /// It belongs with the other, neither being more than the other.
    Related,
}

impl Relation {
    /// All relations with the names by which they are stored.
    pub const NAMES: [(Relation, &'static str); 3] =
        [(Relation::LaterReport, "later-report"), (Relation::Duplicate, "duplicate"), (Relation::Related, "related")];

    /// The relation of a stored name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::NAMES.into_iter().find(|(_, known)| *known == name).map(|(relation, _)| relation)
    }

    /// Its stored name.
    pub fn name(self) -> &'static str {
        Self::NAMES.into_iter().find(|(relation, _)| *relation == self).map_or("", |(_, name)| name)
    }
}

/// A link as a case tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The fact that says so.
    pub fact: FactId,
    /// The other case.
    pub other: CaseId,
    /// What this case is to it.
    pub relation: Relation,
    /// Since when.
    pub at: Moment,
}
