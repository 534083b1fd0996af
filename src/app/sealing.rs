//! Personal values on their way into the store: each gets a salt, and the facts get its commitment.
//! Identities are checked here, so that none gets in by another way.

use crate::{
    domain::{
        case::Refusal,
        fact::{Commitment, LogId},
        party::{DocumentKind, Identity, IdentityDocument, Nik, Phone},
    },
    json::{Fault, Problem, Value, canonical},
    record::{MAX_PARTICULAR, OfficerPerson, Particular, Visitor, read_identity, to_hex, write_identity},
    store::{Space, Write},
};

use super::{Trouble, ports::Entropy};

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

    /// A reason, or who decided: it must be there.
    pub(super) fn reason(&mut self, text: &str) -> Result<Commitment, Trouble> {
        self.optional(text).ok_or(Refusal::ReasonMissing.into())
    }

    /// A party: with a name, and with numbers that can be what they claim.
    pub(super) fn identity(&mut self, identity: &Identity) -> Result<Commitment, Trouble> {
        let trimmed = |text: &str| text.trim().to_owned();
        let name = trimmed(&identity.name);
        if name.is_empty() {
            return Err(Trouble::NameMissing);
        }
        let value = write_identity(&Identity {
            name,
            document: identity.document.as_ref().map(document).transpose()?.flatten(),
            address: trimmed(&identity.address),
            telephone: telephone(&identity.telephone)?,
            email: trimmed(&identity.email),
            represented_by: trimmed(&identity.represented_by),
            koperasi_number: trimmed(&identity.koperasi_number),
        });
        read_identity(&value)?;
        Ok(self.value(value))
    }

    /// Somebody who works at the office.
    pub(super) fn officer(&mut self, person: &OfficerPerson) -> Result<Commitment, Trouble> {
        if person.name.trim().is_empty() {
            return Err(Trouble::NameMissing);
        }
        let value = person.write();
        OfficerPerson::read(&value)?;
        Ok(self.value(value))
    }

    /// Somebody in the guest book.
    pub(super) fn visitor(&mut self, visitor: &Visitor) -> Result<Commitment, Trouble> {
        if visitor.name.trim().is_empty() {
            return Err(Trouble::NameMissing);
        }
        let value = Visitor { telephone: telephone(&visitor.telephone)?, ..visitor.clone() }.write();
        Visitor::read(&value)?;
        Ok(self.value(value))
    }

    /// The values, by commitment.
    pub(super) fn values(&self) -> impl Iterator<Item = (Commitment, Value)> {
        self.sealed.iter().map(|(commitment, particular)| (*commitment, particular.value.clone()))
    }

    /// Adds everything sealed to a write.
    ///
    /// # Errors
    /// A value too large to be read back.
    pub(super) fn into_write(self, log: LogId, mut write: Write) -> Result<Write, Problem> {
        for (commitment, particular) in self.sealed {
            let bytes = canonical(&particular.write());
            if bytes.len() > MAX_PARTICULAR {
                return Err(Problem::new("", Fault::TooLarge(MAX_PARTICULAR)));
            }
            write = write.put(Space::Particulars, format!("{log}/{}", to_hex(&commitment.0)), bytes);
        }
        Ok(write)
    }
}

/// A proof of identity as it is kept; a KTP whose number was not written down is none.
fn document(document: &IdentityDocument) -> Result<Option<IdentityDocument>, Trouble> {
    let number = document.number.trim();
    Ok(match document.kind {
        DocumentKind::Nik if number.is_empty() => None,
        DocumentKind::Nik => {
            let nik = Nik::parse(number).map_err(Trouble::Nik)?;
            Some(IdentityDocument { kind: DocumentKind::Nik, number: nik.as_str().to_owned() })
        }
        kind => Some(IdentityDocument { kind, number: number.to_owned() }),
    })
}

fn telephone(text: &str) -> Result<String, Trouble> {
    if text.trim().is_empty() {
        return Ok(String::new());
    }
    Ok(Phone::parse(text).map_err(Trouble::Phone)?.as_str().to_owned())
}
