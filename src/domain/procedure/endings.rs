//! The ending that every procedure has without naming it.

use std::sync::LazyLock;

use super::{Ending, Part, Provenance, Text};
use crate::domain::Slug;

/// Id of the ending of a case that is the same complaint as another; no pack gives it to an ending of
/// its own.
pub const DUPLICATE: &str = "duplicate";

static SAME_ONCE_MORE: LazyLock<Option<Ending>> = LazyLock::new(|| {
    let id = Slug::new(DUPLICATE)?;
    let name = Text {
        id: "Duplikat, digabungkan dengan berkas lain".to_owned(),
        en: "Duplicate, merged with another file".to_owned(),
    };
    let provenance = Provenance { quote: None, note: None };
    let part = Part { id: id.clone(), name, provenance, parties: Vec::new(), branch: None };
    Some(Ending { part, state: id, after: None, reason: false })
});

/// The ending of this id that belongs to every case.
pub(super) fn of_every_case(id: &Slug) -> Option<&'static Ending> {
    SAME_ONCE_MORE.as_ref().filter(|ending| ending.part.id == *id)
}
