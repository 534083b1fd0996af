//! Conditions over what a case has reached and what it is.

use crate::domain::Slug;

/// A condition of a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// The milestone was reached.
    Reached(Slug),
    /// All of them hold.
    All(Vec<Condition>),
    /// At least one holds.
    Any(Vec<Condition>),
    /// It does not hold.
    Not(Box<Condition>),
    /// The case is of this kind.
    Kind(Slug),
    /// The case goes this way.
    Branch(Slug),
    /// The case has this class.
    Class(Slug),
    /// The case adopted this reading of a setting.
    Setting(Slug, Slug),
    /// The case names this party.
    Party(Slug),
}

/// What conditions are asked of: a case, or a case as it would be.
pub trait Ground {
    /// Whether a milestone was reached.
    fn reached(&self, milestone: &Slug) -> bool;
    /// The kind of complaint.
    fn kind(&self) -> Option<&Slug>;
    /// The branch.
    fn branch(&self) -> Option<&Slug>;
    /// The class.
    fn class(&self) -> Option<&Slug>;
    /// The reading adopted for a setting, its default included.
    fn setting(&self, setting: &Slug) -> Option<&Slug>;
    /// Whether a party was named.
    fn names(&self, party: &Slug) -> bool;
}

impl Condition {
    /// Whether it holds.
    pub fn holds(&self, ground: &impl Ground) -> bool {
        match self {
            Condition::Reached(milestone) => ground.reached(milestone),
            Condition::All(all) => all.iter().all(|condition| condition.holds(ground)),
            Condition::Any(any) => any.iter().any(|condition| condition.holds(ground)),
            Condition::Not(condition) => !condition.holds(ground),
            Condition::Kind(kind) => ground.kind() == Some(kind),
            Condition::Branch(branch) => ground.branch() == Some(branch),
            Condition::Class(class) => ground.class() == Some(class),
            Condition::Setting(setting, option) => ground.setting(setting) == Some(option),
            Condition::Party(party) => ground.names(party),
        }
    }

    /// The milestones that are still missing for it to hold: what a refusal names. Empty when it
    /// holds, and when no milestone is what it lacks.
    pub fn missing(&self, ground: &impl Ground) -> Vec<Slug> {
        if self.holds(ground) {
            return Vec::new();
        }
        match self {
            Condition::Reached(milestone) => vec![milestone.clone()],
            Condition::All(parts) | Condition::Any(parts) => {
                parts.iter().flat_map(|condition| condition.missing(ground)).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Every milestone that it names.
    pub fn milestones(&self) -> Vec<&Slug> {
        match self {
            Condition::Reached(milestone) => vec![milestone],
            Condition::All(parts) | Condition::Any(parts) => parts.iter().flat_map(Condition::milestones).collect(),
            Condition::Not(condition) => condition.milestones(),
            _ => Vec::new(),
        }
    }
}
