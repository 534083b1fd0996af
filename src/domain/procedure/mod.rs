//! A published procedure, as data read from a pack: what can be recorded, in which order, and
//! which limits run. Nothing here knows any office or procedure by name.
//!
//! The stored form and its rules: `docs/pack-format.md`. Only `catalog` makes these values, and
//! only from packs whose references all hold.

mod act;
mod compare;
mod condition;
mod endings;
mod flow;
mod limit;
mod parts;
mod text;

pub use act::{Act, ActOutcome, Does, Field, FieldType, Step};
pub use compare::{Became, Change, Chapter, Told, Trait, compare};
pub use condition::{Condition, Ground};
pub use endings::DUPLICATE;
pub use flow::layers;
pub use limit::{AgreedDate, LimitRule, MomentRule, Reading, Terms};
pub use parts::{
    Confidentiality, Contact, Digest, Ending, LegalBasis, LetterRule, Matter, Milestone, OfficeCard, Opening, Part,
    PartyKind, PartyRule, Product, Requirement, Setting, Side,
};
pub use text::{Provenance, Quote, Text};

use crate::domain::Slug;

/// A procedure. The lists keep the order of the pack, which is the order in which they are shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Procedure {
    /// Its id, the same over all versions.
    pub id: Slug,
    /// Raised with every change.
    pub version: u32,
    /// SHA-256 of the pack's canonical form: what a case pins.
    pub digest: Digest,
    /// As published.
    pub title: Text,
    /// Complaint or application.
    pub matter: Matter,
    /// Whether identities are covered.
    pub confidentiality: Confidentiality,
    /// Which counter gives its register numbers.
    pub counter: Slug,
    /// The office as the standard names it.
    pub office: OfficeCard,
    /// `None`: the standard names none.
    pub legal_basis: Option<LegalBasis>,
    /// That it is free of charge, with the sentence; `None`: the standard sets nothing.
    pub cost: Option<Provenance>,
    /// What the service yields.
    pub products: Vec<Product>,
    /// Who may come.
    pub eligibility: Vec<Part>,
    /// Who acts in the office.
    pub roles: Vec<Part>,
    /// The sides.
    pub parties: Vec<PartyRule>,
    /// Kinds of complaint.
    pub kinds: Vec<Part>,
    /// Ways through the procedure.
    pub branches: Vec<Part>,
    /// Classes that choose limits.
    pub classes: Vec<Part>,
    /// How a complaint may come.
    pub channels: Vec<Part>,
    /// What has to be handed over or shown.
    pub requirements: Vec<Requirement>,
    /// Rights of the parties.
    pub rights: Vec<Part>,
    /// What a report must hold at least.
    pub content: Vec<Part>,
    /// What the standard leaves to the office.
    pub settings: Vec<Setting>,
    /// Points that facts reach.
    pub milestones: Vec<Milestone>,
    /// What recording the case itself reaches.
    pub opening: Opening,
    /// The standard's lines.
    pub steps: Vec<Step>,
    /// Its limits.
    pub limits: Vec<LimitRule>,
    /// How a case ends.
    pub outcomes: Vec<Ending>,
    /// The letters it makes.
    pub letters: Vec<LetterRule>,
}

impl Procedure {
    /// A step by id.
    pub fn step(&self, id: &Slug) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == *id)
    }

    /// An act of a step.
    pub fn act(&self, step: &Slug, act: &Slug) -> Option<&Act> {
        self.step(step)?.acts.iter().find(|known| known.id == *act)
    }

    /// A limit by id.
    pub fn limit(&self, id: &Slug) -> Option<&LimitRule> {
        self.limits.iter().find(|limit| limit.id == *id)
    }

    /// A milestone by id.
    pub fn milestone(&self, id: &Slug) -> Option<&Milestone> {
        self.milestones.iter().find(|milestone| milestone.id == *id)
    }

    /// Milestones in words, as they are waited for.
    pub fn awaited(&self, milestones: &[Slug]) -> Vec<Text> {
        milestones.iter().filter_map(|id| self.milestone(id)).map(|milestone| milestone.awaited.clone()).collect()
    }

    /// What a role or a party is called.
    pub fn who(&self, id: &Slug) -> Option<&Text> {
        let role = self.roles.iter().find(|role| role.id == *id).map(|role| &role.name);
        role.or_else(|| self.party(id).map(|party| &party.name))
    }

    /// A party rule by id.
    pub fn party(&self, id: &Slug) -> Option<&PartyRule> {
        self.parties.iter().find(|party| party.id == *id)
    }

    /// The first party of a side.
    pub fn side(&self, side: Side) -> Option<&PartyRule> {
        self.parties.iter().find(|party| party.side == side)
    }

    /// An ending by id: one of its own, or the one that every case has.
    pub fn outcome(&self, id: &Slug) -> Option<&Ending> {
        self.outcomes.iter().find(|outcome| outcome.part.id == *id).or_else(|| endings::of_every_case(id))
    }

    /// A setting by id.
    pub fn setting(&self, id: &Slug) -> Option<&Setting> {
        self.settings.iter().find(|setting| setting.id == *id)
    }

    /// What a party is by nature in a case of this kind; `None` where the procedure does not say.
    pub fn nature(&self, kind: Option<&Slug>, party: &Slug) -> Option<PartyKind> {
        let kind = self.kinds.iter().find(|known| Some(&known.id) == kind)?;
        kind.parties.iter().find(|(known, _)| known == party).map(|(_, nature)| *nature)
    }

    /// Whether a meeting that this act plans still has to come about: a step at which its result is
    /// recorded is not done.
    pub fn awaits_meeting(&self, invitation: &Slug, ground: &impl Ground) -> bool {
        let closes = |act: &Act| matches!(&act.does, Does::Meet(of) if of == invitation);
        let mut steps = self.steps.iter().filter(|step| step.acts.iter().any(closes));
        steps.any(|step| !step.done.holds(ground))
    }

    /// Acts whose form is part of the intake, with their steps.
    pub fn intake_acts(&self) -> impl Iterator<Item = (&Step, &Act)> {
        self.steps.iter().flat_map(|step| step.acts.iter().map(move |act| (step, act))).filter(|(_, act)| act.at_intake)
    }

    /// Of these, the ones that belong to a case of this kind and way.
    pub fn acts_to_tell<G: Ground>(&self, ground: &G) -> impl Iterator<Item = (&Step, &Act)> {
        let belongs = |when: &Option<Condition>| when.as_ref().is_none_or(|when| when.holds(ground));
        self.intake_acts().filter(move |(step, act)| belongs(&step.when) && belongs(&act.when))
    }

    /// The way that a case goes which comes through this channel; `None` where the channel leaves it open.
    pub fn way_of(&self, channel: &Slug) -> Option<&Slug> {
        self.channels.iter().find(|known| known.id == *channel)?.branch.as_ref()
    }
}
