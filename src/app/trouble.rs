//! What can go wrong with a use case. Wording for people stands in `ui::copy`.

use crate::{
    domain::{case::Refusal, party::NikFault, party::PhoneFault},
    json::Problem,
    store::StoreError,
};

use super::{Flaw, Unfit};

/// A use case that did not happen; nothing was kept.
#[derive(Clone, Debug, PartialEq)]
pub enum Trouble {
    /// The rules say no.
    Refused(Refusal),
    /// The store could not keep or read.
    Store(StoreError),
    /// A document is not what it should be.
    Document(Problem),
    /// A document of the build can't be had: its path.
    Missing(String),
    /// No office was set up yet.
    NotSetUp,
    /// An office was set up here already, perhaps in another tab.
    AlreadySetUp,
    /// The case is not here.
    NoSuchCase,
    /// Somebody has to be named.
    NameMissing,
    /// A NIK can't be one.
    Nik(NikFault),
    /// A telephone number can't be one.
    Phone(PhoneFault),
    /// A file can't be attached.
    Unfit(Unfit),
    /// An attached file can't be given back.
    Flawed(Flaw),
    /// The bundle comes from another office: its name.
    OtherOffice(String),
    /// The bundle brings no office, and there is none here yet.
    NoOfficeInBundle,
    /// An office follows one procedure at least.
    OnlyProcedure,
    /// A procedure's version is known here with another content.
    VersionTaken(u32),
    /// Such cases are taken in inside the compartment alone.
    InsideOnly,
    /// It is done in the office, not inside the compartment.
    OutsideOnly,
    /// No number could be given: too many were taken at the same time.
    NoNumber,
}

impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Self {
        Trouble::Refused(refusal)
    }
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        Trouble::Store(error)
    }
}

impl From<Problem> for Trouble {
    fn from(problem: Problem) -> Self {
        Trouble::Document(problem)
    }
}
