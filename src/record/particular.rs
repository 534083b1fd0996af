//! Particulars: the personal values that facts only commit to.

use crate::{
    domain::{
        fact::Commitment,
        party::{DocumentKind, Identity, IdentityDocument},
    },
    json::{Fault, Map, Problem, Reader, Value, canonical, json},
};

use super::{from_hex, sha256, to_hex};

/// Largest particular that is read, in bytes.
pub const MAX_PARTICULAR: usize = 1 << 20;

/// A personal value with the salt that keeps its hash from being guessed.
#[derive(Clone, Debug, PartialEq)]
pub struct Particular {
    /// 16 random bytes.
    pub salt: [u8; 16],
    /// The value.
    pub value: Value,
}

impl Particular {
    /// What a fact holds of it.
    pub fn commitment(&self) -> Commitment {
        let mut bytes = self.salt.to_vec();
        bytes.extend(canonical(&self.value));
        Commitment(sha256(&bytes))
    }

    /// Its stored form.
    pub fn write(&self) -> Value {
        json!({"salt": to_hex(&self.salt), "value": self.value})
    }

    /// Reads the stored form.
    ///
    /// # Errors
    /// Where and why it is none.
    pub fn read(reader: &Reader<'_>) -> Result<Self, Problem> {
        reader.object(&["salt", "value"])?;
        let salt = reader.field("salt")?.parsed("32 hex digits", from_hex)?;
        Ok(Self { salt, value: reader.field("value")?.value().clone() })
    }
}

/// The value of a party's identity; what is empty is left out.
pub fn write_identity(identity: &Identity) -> Value {
    let mut map = Map::new();
    let texts = [
        ("name", &identity.name),
        ("address", &identity.address),
        ("telephone", &identity.telephone),
        ("email", &identity.email),
        ("represented_by", &identity.represented_by),
        ("koperasi_number", &identity.koperasi_number),
    ];
    for (key, text) in texts.into_iter().filter(|(_, text)| !text.is_empty()) {
        map.insert(key.to_owned(), text.as_str().into());
    }
    if let Some(document) = &identity.document {
        map.insert("document".to_owned(), json!({"kind": document.kind.name(), "number": document.number}));
    }
    Value::Object(map)
}

/// Reads the value of a party's identity.
///
/// # Errors
/// Where and why it is none.
pub fn read_identity(value: &Value) -> Result<Identity, Problem> {
    let reader = Reader::top(value);
    reader.object(&["name", "document", "address", "telephone", "email", "represented_by", "koperasi_number"])?;
    let text = |name: &str| -> Result<String, Problem> {
        reader.optional(name)?.map_or(Ok(String::new()), |field| field.text(4_000).map(str::to_owned))
    };
    let document = match reader.optional("document")? {
        None => None,
        Some(document) => {
            document.object(&["kind", "number"])?;
            let kind = document.field("kind")?.parsed("identity document", DocumentKind::from_name)?;
            Some(IdentityDocument { kind, number: document.field("number")?.text(200)?.to_owned() })
        }
    };
    let name = text("name")?;
    if name.is_empty() {
        return Err(reader.problem(Fault::MissingField("name")));
    }
    Ok(Identity {
        name,
        document,
        address: text("address")?,
        telephone: text("telephone")?,
        email: text("email")?,
        represented_by: text("represented_by")?,
        koperasi_number: text("koperasi_number")?,
    })
}
