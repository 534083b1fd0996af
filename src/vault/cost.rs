//! What stretching a passphrase costs, and the bounds between which a header may ask for it.

/// Parameters of Argon2id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over it.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
}

impl Cost {
    /// What new headers ask for.
    pub const NEW: Cost = Cost { memory_kib: 64 * 1024, passes: 3, lanes: 4 };

    /// Whether it lies between floor and ceiling. Below the floor somebody who changed the header
    /// could make guessing cheap; above the ceiling opening could be made to take for ever.
    pub fn is_sound(self) -> bool {
        (Self::NEW.memory_kib..=1024 * 1024).contains(&self.memory_kib)
            && (Self::NEW.passes..=16).contains(&self.passes)
            && (1..=16).contains(&self.lanes)
    }
}
