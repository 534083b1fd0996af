//! Personal values on their way into the store: each gets a salt, and the facts get its commitment.

use crate::{
    domain::{
        fact::{Commitment, LogId},
        party::Identity,
    },
    json::{Value, canonical},
    record::{Particular, to_hex, write_identity},
    store::{Space, Write},
};

use super::ports::Entropy;

/// Collects the particulars of one use case.
pub(super) struct Sealing<'a> {
    entropy: &'a dyn Entropy,
    sealed: Vec<(Commitment, Particular)>,
}

impl<'a> Sealing<'a> {
    pub(super) fn new(entropy: &'a dyn Entropy) -> Self {
        Self { entropy, sealed: Vec::new() }
    }

    pub(super) fn value(&mut self, value: Value) -> Commitment {
        let mut salt = [0; 16];
        self.entropy.fill(&mut salt);
        let particular = Particular { salt, value };
        let commitment = particular.commitment();
        self.sealed.push((commitment, particular));
        commitment
    }

    pub(super) fn text(&mut self, text: &str) -> Commitment {
        self.value(text.trim().into())
    }

    /// Text that may be left out.
    pub(super) fn optional(&mut self, text: &str) -> Option<Commitment> {
        (!text.trim().is_empty()).then(|| self.text(text))
    }

    pub(super) fn identity(&mut self, identity: &Identity) -> Commitment {
        self.value(write_identity(identity))
    }

    /// The values, by commitment.
    pub(super) fn values(&self) -> impl Iterator<Item = (Commitment, Value)> {
        self.sealed.iter().map(|(commitment, particular)| (*commitment, particular.value.clone()))
    }

    /// Adds everything sealed to a write.
    pub(super) fn into_write(self, log: LogId, write: Write) -> Write {
        self.sealed.into_iter().fold(write, |write, (commitment, particular)| {
            let key = format!("{log}/{}", to_hex(&commitment.0));
            write.put(Space::Particulars, key, canonical(&particular.write()))
        })
    }
}
