//! Whether what an attached file holds can be erased.

use crate::domain::{
    case::{CaseEvent, Entry, Refusal},
    fact::{Commitment, FactId},
};

use super::Desk;

impl Desk<'_> {
    /// A file is erased once; one that was struck too, since striking leaves its bytes.
    pub(super) fn erasable(&self, target: FactId) -> Result<(), Refusal> {
        let entries = &self.case.entries;
        let added = |entry: &Entry| entry.fact == target && matches!(entry.event, CaseEvent::AttachmentAdded(_));
        if entries.iter().any(added) && !self.is_erased(target) { Ok(()) } else { Err(Refusal::NotCorrectable) }
    }

    /// Whether it was erased.
    pub(super) fn is_erased(&self, attachment: FactId) -> bool {
        let erases =
            |event: &CaseEvent| matches!(event, CaseEvent::AttachmentErased { target, .. } if *target == attachment);
        self.case.entries.iter().any(|entry| erases(&entry.event))
    }

    /// The events that erase a file, and with a photo the file that it was made from: it shows the same.
    pub(super) fn erase(&self, attachment: FactId, reason: Commitment) -> Result<Vec<CaseEvent>, Refusal> {
        self.erasable(attachment)?;
        let of_it = |entry: &&Entry| match &entry.event {
            CaseEvent::AttachmentAdded(added) => added.original_of == Some(attachment) && !self.is_erased(entry.fact),
            _ => false,
        };
        let originals = self.case.entries.iter().filter(of_it).map(|entry| entry.fact);
        let all = std::iter::once(attachment).chain(originals);
        Ok(all.map(|target| CaseEvent::AttachmentErased { target, reason }).collect())
    }
}
