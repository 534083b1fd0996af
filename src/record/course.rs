//! The stored shape of how a case stands: a part of its summary. Derived, so it may change from version to
//! version: what another one wrote is not read but made anew.

use chrono::NaiveDate;

use crate::{
    domain::{
        Moment, Slug,
        case::{Course, Ended, Link, Meeting, MeetingResult, Party, Reached, Relation},
        counting::Pause,
        fact::{CaseId, Commitment},
    },
    json::{Fault, Problem, Reader, Value, json},
};

use super::{
    body::{fact_id, put, read_adopted, read_opened, slug, slugs, write_adopted, write_opened},
    envelope::{moment, rfc3339, uuid},
    from_hex, to_hex,
};

/// The most items that one list of a summary may hold.
const MOST: usize = 100_000;

pub(super) fn write(course: &Course) -> Value {
    let mut body = json!({
        "id": course.id.0.hyphenated().to_string(),
        "parties": course.parties.iter().map(write_party).collect::<Vec<_>>(),
        "reached": course.reached.iter().map(write_reached).collect::<Vec<_>>(),
        "touched": course.touched.iter().map(Slug::as_str).collect::<Vec<_>>(),
        "meetings": course.meetings.iter().map(write_meeting).collect::<Vec<_>>(),
        "pauses": course.pauses.iter().map(|pause| json!([rfc3339(pause.from), pause.to.map(rfc3339)])).collect::<Vec<_>>(),
        "extensions": course.extensions.iter().map(|(limit, by)| json!([limit.as_str(), by])).collect::<Vec<_>>(),
        "agreed": course.agreed.iter().map(|(limit, date)| json!([limit.as_str(), date.to_string()])).collect::<Vec<_>>(),
        "links": course.links.iter().map(write_link).collect::<Vec<_>>(),
        "voided": course.voided,
    });
    let opened = course.opened.as_ref().map(|(opened, at)| json!([write_opened(opened), rfc3339(*at)]));
    put(&mut body, "opened", opened);
    put(&mut body, "terms", course.terms.as_ref().map(write_adopted));
    put(&mut body, "class", course.class.as_ref().map(|class| class.as_str().into()));
    put(&mut body, "ended", course.ended.as_ref().map(write_ended));
    put(&mut body, "last_at", course.last_at.map(|at| rfc3339(at).into()));
    body
}

pub(super) fn read(reader: &Reader<'_>) -> Result<Course, Problem> {
    Ok(Course {
        id: CaseId(reader.field("id")?.parsed("UUID", uuid)?),
        opened: optional(reader, "opened", |opened| {
            let [opened, at] = items(opened)?;
            Ok((read_opened(&opened)?, moment(&at)?))
        })?,
        parties: all(reader, "parties", read_party)?,
        terms: optional(reader, "terms", read_adopted)?,
        reached: all(reader, "reached", read_reached)?,
        touched: all(reader, "touched", slug)?,
        meetings: all(reader, "meetings", read_meeting)?,
        class: optional(reader, "class", slug)?,
        pauses: all(reader, "pauses", |pause| {
            let [from, to] = items(pause)?;
            Ok(Pause { from: moment(&from)?, to: nullable(&to, moment)? })
        })?,
        extensions: all(reader, "extensions", |extension| {
            let [limit, by] = items(extension)?;
            Ok((slug(&limit)?, number(&by)?))
        })?,
        agreed: all(reader, "agreed", |agreed| {
            let [limit, date] = items(agreed)?;
            Ok((slug(&limit)?, date.parsed("date", |text| text.parse::<NaiveDate>().ok())?))
        })?,
        links: all(reader, "links", read_link)?,
        ended: optional(reader, "ended", read_ended)?,
        voided: reader.field("voided")?.yes()?,
        last_at: optional(reader, "last_at", moment)?,
    })
}

fn write_party(party: &Party) -> Value {
    json!([party.role.as_str(), to_hex(&party.fact.0), to_hex(&party.identity.0)])
}

fn read_party(reader: &Reader<'_>) -> Result<Party, Problem> {
    let [role, fact, identity] = items(reader)?;
    Ok(Party { fact: fact_id(&fact)?, role: slug(&role)?, identity: commitment(&identity)? })
}

fn write_reached(reached: &Reached) -> Value {
    json!([reached.milestone.as_str(), rfc3339(reached.at), to_hex(&reached.by.0)])
}

fn read_reached(reader: &Reader<'_>) -> Result<Reached, Problem> {
    let [milestone, at, by] = items(reader)?;
    Ok(Reached { milestone: slug(&milestone)?, at: moment(&at)?, by: fact_id(&by)? })
}

fn write_meeting(meeting: &Meeting) -> Value {
    let result = meeting.result.as_ref().map(|result| {
        let attendance: Vec<Value> =
            result.attendance.iter().map(|(role, came)| json!([role.as_str(), came])).collect();
        json!([to_hex(&result.fact.0), rfc3339(result.at), attendance, result.held])
    });
    json!([
        to_hex(&meeting.id.0),
        meeting.step.as_str(),
        meeting.act.as_str(),
        meeting.parties.iter().map(Slug::as_str).collect::<Vec<_>>(),
        rfc3339(meeting.at),
        to_hex(&meeting.place.0),
        meeting.attempt,
        result,
    ])
}

fn read_meeting(reader: &Reader<'_>) -> Result<Meeting, Problem> {
    let [id, step, act, parties, at, place, attempt, result] = items(reader)?;
    Ok(Meeting {
        id: fact_id(&id)?,
        step: slug(&step)?,
        act: slug(&act)?,
        parties: slugs(&parties)?,
        at: moment(&at)?,
        place: commitment(&place)?,
        attempt: number(&attempt)?,
        result: nullable(&result, |result| {
            let [fact, at, attendance, held] = items(result)?;
            let came = |one: &Reader<'_>| {
                let [role, came] = items(one)?;
                Ok((slug(&role)?, came.yes()?))
            };
            let attendance = attendance.list(MOST)?.iter().map(came).collect::<Result<_, Problem>>()?;
            Ok(MeetingResult { fact: fact_id(&fact)?, at: moment(&at)?, attendance, held: held.yes()? })
        })?,
    })
}

fn write_link(link: &Link) -> Value {
    json!([link.other.0.hyphenated().to_string(), link.relation.name(), rfc3339(link.at), to_hex(&link.fact.0)])
}

fn read_link(reader: &Reader<'_>) -> Result<Link, Problem> {
    let [other, relation, at, fact] = items(reader)?;
    Ok(Link {
        fact: fact_id(&fact)?,
        other: CaseId(other.parsed("UUID", uuid)?),
        relation: relation.parsed("relation of cases", Relation::from_name)?,
        at: moment(&at)?,
    })
}

fn write_ended(ended: &Ended) -> Value {
    json!([ended.outcome.as_str(), rfc3339(ended.at), ended.reason.map(|reason| to_hex(&reason.0))])
}

fn read_ended(reader: &Reader<'_>) -> Result<Ended, Problem> {
    let [outcome, at, reason] = items(reader)?;
    Ok(Ended { outcome: slug(&outcome)?, at: moment(&at)?, reason: nullable(&reason, commitment)? })
}

fn commitment(reader: &Reader<'_>) -> Result<Commitment, Problem> {
    reader.parsed("64 hex digits", from_hex).map(Commitment)
}

fn number(reader: &Reader<'_>) -> Result<u32, Problem> {
    Ok(u32::try_from(reader.whole(0, i64::from(u32::MAX))?).unwrap_or(u32::MAX))
}

/// A row of exactly so many items.
fn items<'a, const N: usize>(reader: &Reader<'a>) -> Result<[Reader<'a>; N], Problem> {
    reader.list(N)?.try_into().map_err(|_| reader.problem(Fault::Expected("whole row")))
}

/// A list of a field, item by item.
pub(super) fn all<T>(
    reader: &Reader<'_>,
    field: &'static str,
    read: impl Fn(&Reader<'_>) -> Result<T, Problem>,
) -> Result<Vec<T>, Problem> {
    reader.field(field)?.list(MOST)?.iter().map(read).collect()
}

fn optional<T>(
    reader: &Reader<'_>,
    field: &str,
    read: impl Fn(&Reader<'_>) -> Result<T, Problem>,
) -> Result<Option<T>, Problem> {
    reader.optional(field)?.map(|field| read(&field)).transpose()
}

fn nullable<T>(reader: &Reader<'_>, read: impl Fn(&Reader<'_>) -> Result<T, Problem>) -> Result<Option<T>, Problem> {
    if reader.value().is_null() { Ok(None) } else { read(reader).map(Some) }
}

/// A moment of a field, for the rest of the summary.
pub(super) fn moment_of(reader: &Reader<'_>, field: &'static str) -> Result<Moment, Problem> {
    moment(&reader.field(field)?)
}
