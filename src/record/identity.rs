//! Values of particulars about people who are no party: officers and visitors.

use crate::json::{Problem, Reader, Value, json};

/// An officer as letters name them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OfficerPerson {
    /// Full name with titles.
    pub name: String,
    /// Jabatan.
    pub position: String,
    /// Pangkat.
    pub rank: String,
    /// NIP, 18 digits, or empty.
    pub nip: String,
}

impl OfficerPerson {
    /// The stored value.
    pub fn write(&self) -> Value {
        json!({"name": self.name, "position": self.position, "rank": self.rank, "nip": self.nip})
    }

    /// Reads the stored value.
    ///
    /// # Errors
    /// Where and why it is none.
    pub fn read(value: &Value) -> Result<Self, Problem> {
        let text = texts(value, &["name", "position", "rank", "nip"])?;
        let [name, position, rank, nip] = text.try_into().unwrap_or_default();
        Ok(Self { name, position, rank, nip })
    }
}

/// A visitor in the guest book.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Visitor {
    /// Full name.
    pub name: String,
    /// Institution or address.
    pub from: String,
    /// Telephone.
    pub telephone: String,
    /// What for.
    pub purpose: String,
    /// Whom they met.
    pub met: String,
}

impl Visitor {
    /// The stored value.
    pub fn write(&self) -> Value {
        json!({
            "name": self.name, "from": self.from, "telephone": self.telephone,
            "purpose": self.purpose, "met": self.met,
        })
    }

    /// Reads the stored value.
    ///
    /// # Errors
    /// Where and why it is none.
    pub fn read(value: &Value) -> Result<Self, Problem> {
        let text = texts(value, &["name", "from", "telephone", "purpose", "met"])?;
        let [name, from, telephone, purpose, met] = text.try_into().unwrap_or_default();
        Ok(Self { name, from, telephone, purpose, met })
    }
}

fn texts(value: &Value, names: &[&'static str]) -> Result<Vec<String>, Problem> {
    let reader = Reader::top(value);
    reader.object(names)?;
    names.iter().map(|name| reader.field(name)?.text(4_000).map(str::to_owned)).collect()
}
