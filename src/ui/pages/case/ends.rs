//! What decides whether the page draws its case anew: the ends of its history.

use crate::domain::fact::{CaseId, FactId};
use crate::ui::session::Session;

/// How a case's history ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Ends {
    /// The case.
    pub case: CaseId,
    heads: Vec<FactId>,
    damaged: usize,
}

impl Ends {
    /// As it ends now.
    pub fn now(session: Session, case: CaseId) -> Option<Self> {
        let file = session.watch()?.file(case)?;
        Some(Self { case, heads: file.case.heads.clone(), damaged: file.damaged })
    }
}
