//! Limits as a pack states them.

use super::{Condition, Ground, Provenance, Text};
use crate::domain::{Slug, counting::TimeLimit};

/// A limit of the standard.
#[derive(Clone, Debug, PartialEq)]
pub struct LimitRule {
    /// Its id.
    pub id: Slug,
    /// What people call it.
    pub name: Text,
    /// The step it binds; `None`: the whole service.
    pub step: Option<Slug>,
    /// The sentence.
    pub provenance: Provenance,
    /// When it applies; `None`: always.
    pub when: Option<Condition>,
    /// As the sentence is read by default.
    pub terms: Terms,
    /// Other readings, chosen by settings; the first that holds replaces what it names.
    pub readings: Vec<Reading>,
    /// Where the standard lets a date be agreed for what meets this limit.
    pub agreed: Option<AgreedDate>,
}

/// A date that the office and a party agree on. It moves no limit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreedDate {
    /// The act whose form holds it.
    pub act: Slug,
    /// The field of that form, a date.
    pub field: Slug,
    /// What stands beside the due date when the agreed one lies beyond it.
    pub note: Text,
}

/// Number, start and end of a limit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    /// How long.
    pub limit: TimeLimit,
    /// From when.
    pub starts: MomentRule,
    /// What meets it.
    pub met_by: MomentRule,
}

/// One reading of an ambiguous sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Which choice of the office brings it about.
    pub when: Condition,
    /// Another length or unit.
    pub limit: Option<TimeLimit>,
    /// Another start.
    pub starts: Option<MomentRule>,
    /// Another end.
    pub met_by: Option<MomentRule>,
    /// What stands beside the date.
    pub note: Text,
}

/// How a moment follows from milestones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MomentRule {
    /// The first time a milestone was reached.
    First(Slug),
    /// The last time.
    Latest(Slug),
    /// The latest of the first times; all must be reached.
    LaterOf(Vec<Slug>),
    /// The earliest of the first times.
    EarlierOf(Vec<Slug>),
}

impl MomentRule {
    /// Every milestone that it names.
    pub fn milestones(&self) -> &[Slug] {
        match self {
            MomentRule::First(one) | MomentRule::Latest(one) => std::slice::from_ref(one),
            MomentRule::LaterOf(all) | MomentRule::EarlierOf(all) => all,
        }
    }
}

impl LimitRule {
    /// The terms under the readings that hold, and the notes of those readings.
    pub fn terms(&self, ground: &impl Ground) -> (Terms, Vec<&Text>) {
        let mut terms = self.terms.clone();
        let mut notes = Vec::new();
        let (mut limit, mut starts, mut met_by) = (false, false, false);
        for reading in self.readings.iter().filter(|reading| reading.when.holds(ground)) {
            notes.push(&reading.note);
            if let Some(other) = reading.limit.filter(|_| !limit) {
                (terms.limit, limit) = (other, true);
            }
            if let Some(other) = reading.starts.clone().filter(|_| !starts) {
                (terms.starts, starts) = (other, true);
            }
            if let Some(other) = reading.met_by.clone().filter(|_| !met_by) {
                (terms.met_by, met_by) = (other, true);
            }
        }
        (terms, notes)
    }
}
