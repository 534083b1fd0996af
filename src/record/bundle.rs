//! The bundle: cases, office and guest book as one JSON document, to leave one device and enter
//! another (`docs/fact-format.md`, `public/schemas/bundle.schema.json`). Plain, format 1, free to
//! change until the exchange issue freezes it.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    domain::{
        Moment,
        case::CaseEvent,
        fact::{Commitment, DeviceId, Fact, FactId, LogId},
        office::{GuestEvent, OfficeEvent},
        procedure::Digest,
    },
    json::{Fault, Problem, Reader, Value, canonical, parse},
};

use super::{
    Body, Particular, check_log, digest,
    envelope::{moment, read_fact, rfc3339, uuid, with_id},
    from_hex, stored_id, to_hex,
};

/// Largest bundle that is read, in bytes.
pub const MAX_BUNDLE: usize = 64 << 20;

const FIELDS: [&str; 9] = [
    "format_version",
    "kind",
    "exported_at",
    "device",
    "documents",
    "logs",
    "particulars",
    "attachments_left_out",
    "attachments",
];
const KIND: &str = "titik-temu-bundle";

/// What a bundle holds. Facts are kept as the canonical bytes that their ids are the hash of.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bundle {
    /// Packs and calendars that the facts name, by digest.
    pub documents: BTreeMap<Digest, Value>,
    /// Logs with their facts.
    pub logs: BTreeMap<LogId, BTreeMap<FactId, Vec<u8>>>,
    /// What the facts commit to, as far as it is given away.
    pub particulars: BTreeMap<Commitment, Particular>,
    /// How many attached files its facts name whose bytes it does not bring.
    pub attachments_left_out: usize,
}

impl Bundle {
    /// The document in parts, to be joined or handed to a file one by one: `format_version` first,
    /// attachments last, each log a part of its own so that memory stays small.
    pub fn write(&self, exported_at: Moment, device: DeviceId) -> Vec<Vec<u8>> {
        let mut parts = Vec::with_capacity(self.logs.len() + 4);
        let head = format!(
            "{{\"format_version\":1,\n\"kind\":\"{KIND}\",\n\"exported_at\":\"{}\",\n\"device\":\"{}\",\n\"documents\":{{",
            rfc3339(exported_at),
            device.0.hyphenated()
        );
        parts.push(head.into_bytes());
        parts.push(members(self.documents.iter().map(|(digest, value)| (to_hex(&digest.0), canonical(value)))));
        parts.push(b"},\n\"logs\":[".to_vec());
        for (place, (log, facts)) in self.logs.iter().enumerate() {
            parts.push(write_log(*log, facts, place > 0));
        }
        parts.push(b"],\n\"particulars\":{".to_vec());
        let particulars = self.particulars.iter();
        parts.push(members(particulars.map(|(commitment, value)| (to_hex(&commitment.0), canonical(&value.write())))));
        let left_out = match self.attachments_left_out {
            0 => String::new(),
            n => format!("\"attachments_left_out\":{n},\n"),
        };
        parts.push(format!("}},\n{left_out}\"attachments\":[]}}\n").into_bytes());
        parts
    }

    /// Reads a bundle and checks everything that it can vouch for itself: shapes, hashes, graphs,
    /// commitments. Whether its packs and calendars make sense is the catalog's to say.
    ///
    /// # Errors
    /// The first fault with its place; nothing of the bundle is to be used then.
    pub fn read(bytes: &[u8]) -> Result<Self, Problem> {
        let value = parse(bytes, MAX_BUNDLE)?;
        let top = Reader::top(&value);
        let version = top.field("format_version")?;
        if version.whole(1, i64::MAX)? != 1 || top.field("kind")?.text(100)? != KIND {
            return Err(version.problem(Fault::UnknownVersion));
        }
        top.object(&FIELDS)?;
        moment(&top.field("exported_at")?)?;
        top.field("device")?.parsed("UUID", uuid)?;
        top.field("attachments")?.list(0)?;
        let left_out = top.optional("attachments_left_out")?.map(|n| n.whole(1, 20_000_000)).transpose()?;
        let attachments_left_out = left_out.and_then(|n| usize::try_from(n).ok()).unwrap_or_default();
        let mut bundle = Bundle { attachments_left_out, ..Bundle::default() };
        for (key, document) in top.field("documents")?.entries(10_000)? {
            let named = from_hex(key).map(Digest);
            if named != Some(digest(document.value())) {
                return Err(document.problem(Fault::WrongHash));
            }
            bundle.documents.extend(named.map(|digest| (digest, document.value().clone())));
        }
        for log in top.field("logs")?.list(200_000)? {
            let (id, facts) = read_log(&log)?;
            if bundle.logs.insert(id, facts).is_some() {
                return Err(log.problem(Fault::DuplicateId(id.to_string())));
            }
        }
        for (key, reader) in top.field("particulars")?.entries(2_000_000)? {
            let particular = Particular::read(&reader)?;
            let named = from_hex(key).map(Commitment);
            if named != Some(particular.commitment()) {
                return Err(reader.problem(Fault::WrongHash));
            }
            bundle.particulars.extend(named.map(|commitment| (commitment, particular)));
        }
        Ok(bundle)
    }
}

fn members(entries: impl Iterator<Item = (String, Vec<u8>)>) -> Vec<u8> {
    let mut bytes = Vec::new();
    for (key, value) in entries {
        if !bytes.is_empty() {
            bytes.extend(b",\n");
        }
        bytes.extend(format!("\"{key}\":").into_bytes());
        bytes.extend(value);
    }
    bytes
}

fn write_log(log: LogId, facts: &BTreeMap<FactId, Vec<u8>>, follows: bool) -> Vec<u8> {
    let mut bytes = format!("{}{{\"case\":\"{log}\",\"facts\":[", if follows { ",\n" } else { "\n" }).into_bytes();
    for (place, (id, fact)) in facts.iter().enumerate() {
        bytes.extend(if place > 0 { &b",\n"[..] } else { &b"\n"[..] });
        // Stored bytes were parsed when they were stored or read, so they parse again.
        let envelope = parse(fact, usize::MAX).unwrap_or_default();
        bytes.extend(canonical(&with_id(*id, &envelope)));
    }
    bytes.extend(b"]}");
    bytes
}

fn read_log(reader: &Reader<'_>) -> Result<(LogId, BTreeMap<FactId, Vec<u8>>), Problem> {
    reader.object(&["case", "facts"])?;
    let log = reader.field("case")?.parsed("log id", LogId::parse)?;
    let facts = reader.field("facts")?;
    let stored = match log {
        LogId::Case(_) => read_facts::<CaseEvent>(log, &facts)?,
        LogId::Office(_) => read_facts::<OfficeEvent>(log, &facts)?,
        LogId::Guests(..) => read_facts::<GuestEvent>(log, &facts)?,
    };
    Ok((log, stored))
}

fn read_facts<E: Body>(log: LogId, reader: &Reader<'_>) -> Result<BTreeMap<FactId, Vec<u8>>, Problem> {
    let mut facts: Vec<Fact<E>> = Vec::new();
    let mut stored = BTreeMap::new();
    let mut ids = BTreeSet::new();
    for entry in reader.list(100_000)? {
        let id = entry.field("id")?.parsed("64 hex digits", from_hex).map(FactId)?;
        let mut envelope = entry.value().clone();
        if let Some(map) = envelope.as_object_mut() {
            map.remove("id");
        }
        let bytes = canonical(&envelope);
        if bytes.len() > super::MAX_FACT {
            return Err(entry.problem(Fault::TooLarge(super::MAX_FACT)));
        }
        if stored_id(&bytes) != id {
            return Err(entry.problem(Fault::WrongHash));
        }
        let fact = read_fact(id, &Reader::top(&envelope)).map_err(|problem| problem.within(entry.path()))?;
        ids.insert(id);
        facts.push(fact);
        stored.insert(id, bytes);
    }
    check_log(log, &facts, reader.path())?;
    Ok(stored)
}
