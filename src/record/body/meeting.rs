//! Invitations to meetings, and what came of them.

use crate::{
    domain::{
        Slug,
        case::{Invitation, MeetingRecord},
    },
    json::{Map, Problem, Reader, Value, json},
};

use super::super::{
    envelope::{moment, rfc3339},
    to_hex,
};
use super::{act, fact_id, key, optional_particular, particular, put, read_particular, slug, slugs, texts};

pub(super) fn write_invitation(invitation: &Invitation) -> Value {
    let mut body = json!({
        "step": invitation.step.as_str(), "act": invitation.act.as_str(), "parties": texts(&invitation.parties),
        "at": rfc3339(invitation.at), "place": particular(invitation.place),
    });
    put(&mut body, "agenda", invitation.agenda.map(particular));
    body
}

pub(super) fn read_invitation(body: &Reader<'_>) -> Result<Invitation, Problem> {
    body.object(&["step", "act", "parties", "at", "place", "agenda"])?;
    Ok(Invitation {
        step: slug(&body.field("step")?)?,
        act: slug(&body.field("act")?)?,
        parties: slugs(&body.field("parties")?)?,
        at: moment(&body.field("at")?)?,
        place: read_particular(&body.field("place")?)?,
        agenda: optional_particular(body, "agenda")?,
    })
}

pub(super) fn write_held(held: &MeetingRecord) -> Value {
    let mut body = act::write(&held.record);
    let attendance: Map<String, Value> =
        held.attendance.iter().map(|(role, came)| (role.to_string(), (*came).into())).collect();
    put(&mut body, "meeting", Some(to_hex(&held.meeting.0).into()));
    put(&mut body, "attendance", Some(attendance.into()));
    body
}

pub(super) fn read_held(body: &Reader<'_>) -> Result<MeetingRecord, Problem> {
    body.object(&["step", "act", "outcome", "reason", "fields", "meeting", "attendance"])?;
    let attendance = body.field("attendance")?.entries(20)?;
    let attendance: Result<Vec<(Slug, bool)>, Problem> =
        attendance.iter().map(|(role, came)| Ok((key(role, came)?, came.yes()?))).collect();
    Ok(MeetingRecord { meeting: fact_id(&body.field("meeting")?)?, attendance: attendance?, record: act::read(body)? })
}
