//! What comes too early.

use titik_temu::domain::case::Refusal;

use super::slug;

/// The refusal that names these missing milestones.
pub fn too_early(missing: &[&str]) -> Refusal {
    Refusal::TooEarly(missing.iter().map(|id| slug(id)).collect())
}
