//! Facts and the graph they form: who recorded what, when it happened, and after what.
//!
//! Knows neither hashes nor JSON: ids come in from `record`.

mod graph;

use chrono::Datelike;
use uuid::Uuid;

use super::Moment;

pub use graph::{Graph, MAX_PARENTS, heads, next_parents};

/// SHA-256 of a fact's canonical form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FactId(pub [u8; 32]);

/// SHA-256 over salt and canonical value of a particular: what a fact holds instead of personal data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Commitment(pub [u8; 32]);

/// A device that records facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DeviceId(pub Uuid);

/// Who recorded a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Actor {
    /// Before the first officer exists.
    Setup,
    /// An officer of the office.
    Officer(OfficerId),
}

/// An officer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OfficerId(pub Uuid);

/// A case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CaseId(pub Uuid);

/// An office.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OfficeId(pub Uuid);

/// A log of facts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LogId {
    /// A case's.
    Case(CaseId),
    /// An office's own: settings, officers, devices, calendars.
    Office(OfficeId),
    /// A month of an office's guest book: year and month, in the office's zone.
    Guests(OfficeId, i32, u32),
}

impl LogId {
    /// The guest book that a moment belongs to.
    pub fn guests(office: OfficeId, at: Moment) -> Self {
        LogId::Guests(office, at.year(), at.month())
    }

    /// The log of its written form.
    pub fn parse(text: &str) -> Option<Self> {
        let uuid = |text: &str| Uuid::try_parse(text).ok().filter(|id| id.hyphenated().to_string() == text);
        if let Some(office) = text.strip_prefix("office-") {
            return Some(LogId::Office(OfficeId(uuid(office)?)));
        }
        let Some(rest) = text.strip_prefix("guests-") else {
            return Some(LogId::Case(CaseId(uuid(text)?)));
        };
        let (office, month) = rest.split_at_checked(36)?;
        let (year, month) = month.strip_prefix('-')?.split_once('-')?;
        let log = LogId::Guests(OfficeId(uuid(office)?), year.parse().ok()?, month.parse().ok()?);
        (log.to_string() == text && matches!(log, LogId::Guests(_, 1..=9999, 1..=12))).then_some(log)
    }
}

impl std::fmt::Display for LogId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            LogId::Case(case) => write!(f, "{}", case.0),
            LogId::Office(office) => write!(f, "office-{}", office.0),
            LogId::Guests(office, year, month) => write!(f, "guests-{}-{year:04}-{month:02}", office.0),
        }
    }
}

/// A fact of a log: an event in its envelope.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact<E> {
    /// The hash of everything below.
    pub id: FactId,
    /// The log it belongs to.
    pub log: LogId,
    /// Where it was recorded.
    pub device: DeviceId,
    /// By whom.
    pub actor: Actor,
    /// When it happened, as the officer says.
    pub occurred_at: Moment,
    /// When it was recorded, by the device's clock.
    pub recorded_at: Moment,
    /// Logical time: one more than the greatest of the parents'.
    pub lamport: u64,
    /// The log's heads when it was recorded, sorted.
    pub parents: Vec<FactId>,
    /// What happened.
    pub event: E,
}
