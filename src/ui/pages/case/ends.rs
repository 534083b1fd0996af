//! What decides whether the page draws its case anew: the ends of its history.

use leptos::prelude::*;

use crate::domain::case::CaseEvent;
use crate::domain::fact::{CaseId, FactId};
use crate::ui::session::Session;

use super::attachments::Tray;

/// How a case's history ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Ends {
    /// The case.
    pub case: CaseId,
    heads: Vec<FactId>,
    /// Facts that are no attachments.
    work: usize,
    damaged: usize,
}

impl Ends {
    /// As it ends now. While files are being attached only other facts count: the page would be drawn
    /// anew under the hands of whoever writes on it, once for each file.
    pub fn now(session: Session, case: CaseId, tray: Tray, before: Option<&Self>) -> Option<Self> {
        let file = session.watch()?.file(case)?;
        let work = file.facts.iter().filter(|fact| !matches!(fact.event, CaseEvent::AttachmentAdded(_))).count();
        let now = Self { case, heads: file.case.heads.clone(), work, damaged: file.damaged };
        let saving = tray.saving.with(Option::is_some);
        let same = |before: &&Self| (before.case, before.work, before.damaged) == (case, work, now.damaged);
        Some(before.filter(same).filter(|_| saving).cloned().unwrap_or(now))
    }
}
