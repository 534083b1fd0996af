//! Who people are: identity data and the rules for it. Values of particulars, never part of a fact.
//!
//! Rules for NIK and telephone: the project's identity rules (`docs/identity.md`). Wrong numbers are
//! told apart from unusual ones: only the first are refused.

mod nik;
mod phone;

pub use nik::{Nik, NikFault};
pub use phone::{Phone, PhoneFault};

/// A party as the office knows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Identity {
    /// Full name, of a person or a koperasi. One word is a full name.
    pub name: String,
    /// The proof of identity that was shown.
    pub document: Option<IdentityDocument>,
    /// Address.
    pub address: String,
    /// Telephone, as `+62…` when it is Indonesian.
    pub telephone: String,
    /// Surel.
    pub email: String,
    /// Who acts for it, and as what.
    pub represented_by: String,
    /// Nomor badan hukum or NIK Koperasi: free text, many have none.
    pub koperasi_number: String,
}

/// A proof of identity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdentityDocument {
    /// What was shown.
    pub kind: DocumentKind,
    /// Its number, as text: never a number.
    pub number: String,
}

/// Kinds of proof.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentKind {
    /// KTP, with a NIK.
    Nik,
    /// Driving licence.
    Sim,
    /// Passport.
    Passport,
    /// Anything else.
    Other,
}

impl DocumentKind {
    /// All kinds with the names by which they are stored.
    pub const NAMES: [(DocumentKind, &'static str); 4] = [
        (DocumentKind::Nik, "nik"),
        (DocumentKind::Sim, "sim"),
        (DocumentKind::Passport, "passport"),
        (DocumentKind::Other, "other"),
    ];

    /// The kind of a stored name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::NAMES.into_iter().find(|(_, known)| *known == name).map(|(kind, _)| kind)
    }

    /// Its stored name.
    pub fn name(self) -> &'static str {
        Self::NAMES.into_iter().find(|(kind, _)| *kind == self).map_or("", |(_, name)| name)
    }
}
