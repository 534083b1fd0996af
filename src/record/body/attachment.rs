//! The stored form of an attached file's fact.

use crate::{
    domain::case::{AttachmentAdded, ContentHash, MAX_ATTACHMENT},
    json::{Problem, Reader, Value, json},
};

use super::{fact_id, optional_slug, particular, put, read_particular};
use crate::record::{from_hex, to_hex};

pub(super) fn write(added: &AttachmentAdded) -> Value {
    let mut body = json!({
        "about": particular(added.about), "content": to_hex(&added.content.0), "bytes": added.bytes,
    });
    put(&mut body, "requirement", added.requirement.as_ref().map(|of| of.as_str().into()));
    put(&mut body, "original_of", added.original_of.map(|photo| to_hex(&photo.0).into()));
    body
}

pub(super) fn read(body: &Reader<'_>) -> Result<AttachmentAdded, Problem> {
    body.object(&["about", "content", "bytes", "requirement", "original_of"])?;
    let most = i64::try_from(MAX_ATTACHMENT).unwrap_or(i64::MAX);
    Ok(AttachmentAdded {
        about: read_particular(&body.field("about")?)?,
        content: ContentHash(body.field("content")?.parsed("64 hex digits", from_hex)?),
        bytes: body.field("bytes")?.whole(1, most)?.unsigned_abs(),
        requirement: optional_slug(body, "requirement")?,
        original_of: body.optional("original_of")?.map(|photo| fact_id(&photo)).transpose()?,
    })
}
