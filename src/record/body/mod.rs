//! The bodies of facts, kind by kind.

mod act;
mod attachment;
mod case;
mod meeting;
mod office;
mod opening;

use crate::{
    domain::{
        Slug,
        fact::{Commitment, FactId},
        procedure::Digest,
    },
    json::{Fault, Problem, Reader, Value, json},
};

use super::{from_hex, to_hex};

/// An event that has a stored form.
pub trait Body: Sized {
    /// Its kind with version, and its body.
    fn write(&self) -> (String, Value);

    /// Reads the body of a kind; a kind that is not known gives the event that stands for strangers.
    ///
    /// # Errors
    /// Where and why the body is not one of its kind.
    fn read(kind: &str, body: &Reader<'_>) -> Result<Self, Problem>;
}

fn particular(commitment: Commitment) -> Value {
    json!({"particular": to_hex(&commitment.0)})
}

fn read_particular(reader: &Reader<'_>) -> Result<Commitment, Problem> {
    reader.object(&["particular"])?;
    reader.field("particular")?.parsed("64 hex digits", from_hex).map(Commitment)
}

fn optional_particular(reader: &Reader<'_>, name: &str) -> Result<Option<Commitment>, Problem> {
    reader.optional(name)?.map(|field| read_particular(&field)).transpose()
}

fn slug(reader: &Reader<'_>) -> Result<Slug, Problem> {
    reader.parsed("id", Slug::new)
}

fn optional_slug(reader: &Reader<'_>, name: &str) -> Result<Option<Slug>, Problem> {
    reader.optional(name)?.map(|field| slug(&field)).transpose()
}

fn slugs(reader: &Reader<'_>) -> Result<Vec<Slug>, Problem> {
    reader.list(200)?.iter().map(slug).collect()
}

fn texts(slugs: &[Slug]) -> Vec<&str> {
    slugs.iter().map(Slug::as_str).collect()
}

fn key(text: &str, reader: &Reader<'_>) -> Result<Slug, Problem> {
    Slug::new(text).ok_or_else(|| reader.problem(Fault::BadValue("id")))
}

fn fact_id(reader: &Reader<'_>) -> Result<FactId, Problem> {
    reader.parsed("64 hex digits", from_hex).map(FactId)
}

fn read_digest(reader: &Reader<'_>) -> Result<Digest, Problem> {
    reader.parsed("64 hex digits", from_hex).map(Digest)
}

/// Sets a field that is left out when there is nothing to say.
fn put(body: &mut Value, name: &str, value: Option<Value>) {
    if let (Some(map), Some(value)) = (body.as_object_mut(), value) {
        map.insert(name.to_owned(), value);
    }
}
