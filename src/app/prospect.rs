//! A case that is still being taken in: what its procedure asks for by what is known so far.

use crate::domain::{
    Slug,
    office::Office,
    procedure::{Act, Ground, Procedure, Requirement, Step},
};

use super::Desk;

/// What is known of a case before it exists.
struct Prospect<'a> {
    procedure: &'a Procedure,
    office: &'a Office,
    kind: Option<&'a Slug>,
    branch: Option<&'a Slug>,
}

impl Ground for Prospect<'_> {
    fn reached(&self, milestone: &Slug) -> bool {
        self.procedure.opening.reaches.contains(milestone)
    }

    fn kind(&self) -> Option<&Slug> {
        self.kind
    }

    fn branch(&self) -> Option<&Slug> {
        self.branch
    }

    fn class(&self) -> Option<&Slug> {
        None
    }

    fn setting(&self, setting: &Slug) -> Option<&Slug> {
        self.procedure.setting(setting).map(|setting| self.office.reading(self.procedure, setting))
    }

    // Who the parties are is still being told.
    fn names(&self, _: &Slug) -> bool {
        false
    }
}

impl Desk {
    /// Requirements that would apply to a case of this kind and branch.
    pub fn requirements_of(
        &self,
        procedure: &Procedure,
        kind: Option<&Slug>,
        branch: Option<&Slug>,
    ) -> Vec<Requirement> {
        let office = self.office();
        let prospect = Prospect { procedure, office: &office, kind, branch };
        let applies = |requirement: &&Requirement| requirement.when.as_ref().is_none_or(|when| when.holds(&prospect));
        procedure.requirements.iter().filter(applies).cloned().collect()
    }

    /// Forms that belong to the intake of a case of this kind and branch, with their steps.
    pub fn acts_to_tell<'a>(
        &self,
        procedure: &'a Procedure,
        kind: Option<&Slug>,
        branch: Option<&Slug>,
    ) -> Vec<(&'a Step, &'a Act)> {
        let office = self.office();
        procedure.acts_to_tell(&Prospect { procedure, office: &office, kind, branch }).collect()
    }

    /// Parties that a case of this kind and branch must name.
    pub fn parties_to_name(&self, procedure: &Procedure, kind: Option<&Slug>, branch: Option<&Slug>) -> Vec<Slug> {
        let office = self.office();
        let prospect = Prospect { procedure, office: &office, kind, branch };
        let required = procedure.parties.iter().filter(|rule| rule.is_required(&prospect));
        required.map(|rule| rule.id.clone()).collect()
    }
}
