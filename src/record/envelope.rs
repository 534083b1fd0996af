//! The envelope of a fact: sealing a new one under its hash, and reading one back.

use chrono::{DateTime, FixedOffset, SecondsFormat, Timelike};
use uuid::Uuid;

use crate::{
    domain::{
        Moment, Slug,
        calendar::Zone,
        fact::{Actor, DeviceId, Fact, FactId, LogId, MAX_PARENTS, OfficerId},
    },
    json::{Fault, Problem, Reader, Value, canonical, json},
};

use super::{Body, from_hex, sha256, to_hex};

/// Largest fact that is read, in bytes of its canonical form.
pub const MAX_FACT: usize = 64 * 1024;

const FIELDS: [&str; 9] =
    ["actor", "body", "case", "device", "kind", "lamport", "occurred_at", "parents", "recorded_at"];

/// Everything about a fact but its event.
#[derive(Clone, Debug, PartialEq)]
pub struct Envelope {
    /// The log.
    pub log: LogId,
    /// Where it is recorded.
    pub device: DeviceId,
    /// By whom.
    pub actor: Actor,
    /// When it happened.
    pub occurred_at: Moment,
    /// When it is recorded.
    pub recorded_at: Moment,
    /// Logical time.
    pub lamport: u64,
    /// The log's heads, sorted.
    pub parents: Vec<FactId>,
}

/// A moment as it is stored: RFC 3339, whole seconds, with its offset.
pub fn rfc3339(moment: Moment) -> String {
    moment.to_rfc3339_opts(SecondsFormat::Secs, false)
}

/// Seals an event into a fact: the fact with its id, and the canonical bytes that are stored under it.
pub fn seal<E: Body>(envelope: Envelope, event: E) -> (Fact<E>, Vec<u8>) {
    let (kind, body) = event.write();
    let actor = match envelope.actor {
        Actor::Setup => "setup".to_owned(),
        Actor::Officer(officer) => officer.0.hyphenated().to_string(),
    };
    let document = json!({
        "actor": actor,
        "body": body,
        "case": envelope.log.to_string(),
        "device": envelope.device.0.hyphenated().to_string(),
        "kind": kind,
        "lamport": envelope.lamport,
        "occurred_at": rfc3339(envelope.occurred_at),
        "parents": envelope.parents.iter().map(|parent| to_hex(&parent.0)).collect::<Vec<_>>(),
        "recorded_at": rfc3339(envelope.recorded_at),
    });
    let bytes = canonical(&document);
    let fact = Fact {
        id: FactId(sha256(&bytes)),
        log: envelope.log,
        device: envelope.device,
        actor: envelope.actor,
        occurred_at: envelope.occurred_at,
        recorded_at: envelope.recorded_at,
        lamport: envelope.lamport,
        parents: envelope.parents,
        event,
    };
    (fact, bytes)
}

/// The id of stored canonical bytes: what they hash to.
pub fn stored_id(bytes: &[u8]) -> FactId {
    FactId(sha256(bytes))
}

/// Reads a fact without its `id` field, which the caller knows from the bytes' hash.
///
/// # Errors
/// Where and why it is none: unknown fields, a moment in another form, a body that its kind does not
/// allow, something that happened after it was recorded.
pub fn read_fact<E: Body>(id: FactId, reader: &Reader<'_>) -> Result<Fact<E>, Problem> {
    reader.object(&FIELDS)?;
    let log = reader.field("case")?.parsed("log id", LogId::parse)?;
    let device = DeviceId(reader.field("device")?.parsed("UUID", uuid)?);
    let actor = reader.field("actor")?.parsed("officer id", |text| match text {
        "setup" => Some(Actor::Setup),
        text => uuid(text).map(|id| Actor::Officer(OfficerId(id))),
    })?;
    let occurred_at = moment(&reader.field("occurred_at")?)?;
    let recorded_at = moment(&reader.field("recorded_at")?)?;
    if occurred_at > recorded_at {
        return Err(reader.problem(Fault::BrokenGraph("happened after it was recorded")));
    }
    let lamport = reader.field("lamport")?.whole(1, i64::MAX)?.unsigned_abs();
    let parents: Vec<FactId> = reader
        .field("parents")?
        .list(MAX_PARENTS)?
        .iter()
        .map(|parent| parent.parsed("64 hex digits", from_hex).map(FactId))
        .collect::<Result<_, _>>()?;
    if !parents.is_sorted_by(|a, b| a < b) {
        return Err(reader.problem(Fault::BrokenGraph("parents out of order")));
    }
    let kind = reader.field("kind")?;
    let kind = kind.text(100).ok().filter(|kind| is_kind(kind)).ok_or_else(|| kind.problem(Fault::BadValue("kind")))?;
    let event = E::read(kind, &reader.field("body")?)?;
    Ok(Fact { id, log, device, actor, occurred_at, recorded_at, lamport, parents, event })
}

/// Reads a UUID in its one spelling, lower case with hyphens, so that the same id is always the same text.
pub(super) fn uuid(text: &str) -> Option<Uuid> {
    Uuid::try_parse(text).ok().filter(|id| id.hyphenated().to_string() == text)
}

/// Whether a text has the form of a kind: a name, a slash, a version from 1 up.
fn is_kind(text: &str) -> bool {
    let Some((name, version)) = text.split_once('/') else { return false };
    let digits = !version.is_empty() && version.bytes().all(|byte| byte.is_ascii_digit());
    Slug::new(name).is_some() && digits && !version.starts_with('0')
}

/// Reads a moment with an Indonesian office's offset.
pub(super) fn moment(reader: &Reader<'_>) -> Result<Moment, Problem> {
    reader.parsed("time with offset, whole seconds", |text| {
        let moment: DateTime<FixedOffset> = DateTime::parse_from_rfc3339(text).ok()?;
        // One spelling only, so that the same moment always hashes the same.
        (moment.nanosecond() == 0 && Zone::of(moment).is_some() && rfc3339(moment) == text).then_some(moment)
    })
}

/// A fact as a bundle holds it: the envelope with its `id`.
pub(super) fn with_id(id: FactId, envelope: &Value) -> Value {
    let mut map = envelope.as_object().cloned().unwrap_or_default();
    map.insert("id".to_owned(), to_hex(&id.0).into());
    Value::Object(map)
}
