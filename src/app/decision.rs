//! A decision that a wish tells of, in plain values.

/// Why something was decided, and by whom.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Decision {
    /// Why.
    pub reason: String,
    /// Who decided; empty where it was not told.
    pub by: String,
    /// Who goes on with it; empty where nobody does.
    pub to: String,
}

impl From<String> for Decision {
    fn from(reason: String) -> Self {
        Self { reason, ..Self::default() }
    }
}
