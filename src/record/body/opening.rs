//! How a case begins, and the terms that it is counted by.

use crate::{
    domain::{
        Slug,
        case::{Adopted, Opened, ProcedureRef},
    },
    json::{Fault, Map, Problem, Reader, Value, json},
};

use super::super::to_hex;
use super::{fact_id, key, optional_slug, put, read_digest, slug};

pub(super) fn write(opened: &Opened) -> Value {
    let procedure = &opened.procedure;
    let mut body = json!({
        "procedure": {
            "id": procedure.id.as_str(), "version": procedure.version, "digest": to_hex(&procedure.digest.0),
        },
        "register_number": opened.register_number,
        "channel": opened.channel.as_str(),
    });
    put(&mut body, "kind", opened.kind.as_ref().map(|kind| kind.as_str().into()));
    put(&mut body, "branch", opened.branch.as_ref().map(|branch| branch.as_str().into()));
    put(&mut body, "visit", opened.visit.map(|visit| to_hex(&visit.0).into()));
    body
}

pub(super) fn read(body: &Reader<'_>) -> Result<Opened, Problem> {
    body.object(&["procedure", "register_number", "channel", "kind", "branch", "visit"])?;
    let number = body.field("register_number")?;
    let register_number = number.text(100)?.to_owned();
    if register_number.is_empty() {
        return Err(number.problem(Fault::BadValue("register number")));
    }
    Ok(Opened {
        procedure: read_procedure(&body.field("procedure")?)?,
        register_number,
        channel: slug(&body.field("channel")?)?,
        kind: optional_slug(body, "kind")?,
        branch: optional_slug(body, "branch")?,
        visit: body.optional("visit")?.map(|visit| fact_id(&visit)).transpose()?,
    })
}

pub(super) fn read_procedure(reader: &Reader<'_>) -> Result<ProcedureRef, Problem> {
    reader.object(&["id", "version", "digest"])?;
    Ok(ProcedureRef {
        id: slug(&reader.field("id")?)?,
        version: u32::try_from(reader.field("version")?.whole(1, 1_000_000)?).unwrap_or(1),
        digest: read_digest(&reader.field("digest")?)?,
    })
}

pub(super) fn write_adopted(adopted: &Adopted) -> Value {
    let settings: Map<String, Value> =
        adopted.settings.iter().map(|(id, option)| (id.to_string(), option.as_str().into())).collect();
    json!({"calendar": to_hex(&adopted.calendar.0), "settings": settings})
}

pub(super) fn read_adopted(body: &Reader<'_>) -> Result<Adopted, Problem> {
    body.object(&["calendar", "settings"])?;
    let settings = body.field("settings")?.entries(100)?;
    let settings: Result<Vec<(Slug, Slug)>, Problem> =
        settings.iter().map(|(id, option)| Ok((key(id, option)?, slug(option)?))).collect();
    Ok(Adopted { calendar: read_digest(&body.field("calendar")?)?, settings: settings? })
}
