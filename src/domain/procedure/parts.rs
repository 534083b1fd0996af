//! The smaller parts of a procedure.

use super::{Condition, Ground, Provenance, Text};
use crate::domain::{Slug, calendar::Zone};

/// SHA-256 of a document's canonical form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest(pub [u8; 32]);

/// What the case is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matter {
    /// Pengaduan.
    Complaint,
    /// Permohonan.
    Application,
}

/// Whether the identities of the sides are covered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confidentiality {
    /// Names are seen by the office.
    Ordinary,
    /// Both sides' identities are covered; the case belongs to the misconduct compartment.
    BothSides,
}

/// A named part with its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its id.
    pub id: Slug,
    /// Its name.
    pub name: Text,
    /// Where it comes from.
    pub provenance: Provenance,
    /// For kinds of complaint: what each party is.
    pub parties: Vec<(Slug, PartyKind)>,
    /// For channels: the way that a case goes which comes so.
    pub branch: Option<Slug>,
}

/// What a party is by nature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartyKind {
    /// A natural person.
    Person,
    /// A koperasi or another body, for which somebody acts.
    Organization,
}

/// Which side a party stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Who complains or applies.
    Complainant,
    /// Who is complained of.
    Respondent,
    /// Anyone else.
    Other,
}

/// A side of the procedure, in its own words.
#[derive(Clone, Debug, PartialEq)]
pub struct PartyRule {
    /// Its id.
    pub id: Slug,
    /// Which side it stands on.
    pub side: Side,
    /// The standard's word: pelapor, pemohon, pengadu, tamu.
    pub name: Text,
    /// The word in letters, where it differs.
    pub letter_name: Option<Text>,
    /// Whether every case must name it.
    pub required: bool,
    /// Which cases must name it, where not all do.
    pub required_when: Option<Condition>,
    /// What somebody who acts for it is called ("pengurus atau kuasanya"), if the procedure says.
    pub representative: Option<(Text, Provenance)>,
    /// Where it comes from.
    pub provenance: Provenance,
}

impl PartyRule {
    /// Whether this case must name it.
    pub fn is_required(&self, ground: &impl Ground) -> bool {
        self.required || self.required_when.as_ref().is_some_and(|when| when.holds(ground))
    }
}

/// Something to be handed over or shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Requirement {
    /// The requirement.
    pub part: Part,
    /// Whether the standard demands it.
    pub required: bool,
    /// Where it applies; `None`: always.
    pub when: Option<Condition>,
}

/// A reading that the office decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// Its id.
    pub id: Slug,
    /// What is asked.
    pub question: Text,
    /// The readings.
    pub options: Vec<(Slug, Text)>,
    /// The strictest or most usual one.
    pub default: Slug,
    /// What in the standard is unclear.
    pub why: Text,
    /// The unclear sentence.
    pub provenance: Provenance,
}

/// A named point that facts reach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Milestone {
    /// Its id.
    pub id: Slug,
    /// "Surat pengaduan diterima".
    pub name: Text,
    /// What follows "menunggu" while something waits for it.
    pub awaited: Text,
}

/// What recording the case itself does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// The step that it fulfills.
    pub step: Slug,
    /// The milestones that it reaches.
    pub reaches: Vec<Slug>,
    /// Whether the branch is chosen then.
    pub branch_at_opening: bool,
}

/// A way in which a case ends.
#[derive(Clone, Debug, PartialEq)]
pub struct Ending {
    /// Its id, label and source.
    pub part: Part,
    /// The register's word for the state (`settled`, `withdrawn`, …).
    pub state: Slug,
    /// What must have happened before.
    pub after: Option<Condition>,
    /// Whether a reason must be given.
    pub reason: bool,
}

/// A letter that the procedure makes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterRule {
    /// Its id.
    pub id: Slug,
    /// The template it is filled from.
    pub template: Slug,
    /// What people call it.
    pub name: Text,
    /// The parties it is addressed to, at least one.
    pub to: Vec<Slug>,
    /// The acts after which it is offered; empty: from the opening on.
    pub acts: Vec<Slug>,
    /// The answer that its text begins with: act and field.
    pub text: Option<(Slug, Slug)>,
    /// The answer that its number begins with: act and field.
    pub number: Option<(Slug, Slug)>,
}

/// The office as the standard names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficeCard {
    /// "Dinas Koperasi dan UKM Provinsi Banten".
    pub name: String,
    /// "Pemerintah Provinsi Banten".
    pub government: String,
    /// Its time zone.
    pub zone: Zone,
    /// How it is reached.
    pub contacts: Vec<Contact>,
}

/// A way to reach the office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// `address`, `telephone`, `whatsapp`, `email`, `web`, `social` or `box`.
    pub kind: Slug,
    /// As it is written.
    pub value: String,
    /// Where it comes from.
    pub provenance: Provenance,
}

/// The decree behind a standard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LegalBasis {
    /// Its number.
    pub number: String,
    /// Where it comes from.
    pub provenance: Provenance,
}

/// What the service yields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Product {
    /// Its name.
    pub name: Text,
    /// Where it comes from.
    pub provenance: Provenance,
}
