//! Taking cases out as a bundle and bringing them in: first examined, then in one write.

mod check;
mod erased;
mod incoming;
mod join;
mod outgoing;
mod sound;

use std::collections::BTreeMap;

use crate::{
    domain::{
        case::{CaseEvent, Erased},
        fact::{CaseId, Fact, FactId, LogId, OfficeId},
        order,
    },
    json::{Reader, parse},
    record::{Body, MAX_FACT, bundle::Bundle, read_fact},
};

/// What an import would change; nothing has changed yet.
#[derive(Clone, Debug)]
pub struct Examined {
    bundle: Bundle,
    office: OfficeId,
    /// What happens to each case of the bundle that the officer at work may open.
    pub cases: Vec<(CaseId, String, CaseChange)>,
    /// The office would be brought in too, because there is none here yet.
    pub brings_office: Option<String>,
    /// Facts that are not here yet, over all logs.
    pub new_facts: usize,
    /// Values that facts here commit to and that are not here, as after a covered copy.
    pub new_values: usize,
    /// Attached files that the facts name and the bundle does not bring.
    pub attachments_left_out: usize,
    /// Attached files that are here and were erased elsewhere: they lose their bytes here too.
    pub erases: usize,
    /// It holds cases that are at home in the other room; they are left aside.
    pub elsewhere: bool,
}

/// What an import does to one case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaseChange {
    /// It is not here yet.
    New,
    /// It is here, and gains this many facts.
    Gains(usize),
    /// Its facts are here, and this many values that were covered in them or missing come.
    Fills(usize),
    /// All of it is here.
    Same,
}

fn read<E: Body>(id: FactId, bytes: &[u8]) -> Option<Fact<E>> {
    let value = parse(bytes, MAX_FACT).ok()?;
    read_fact(id, &Reader::top(&value)).ok()
}

/// The facts of a log in replay order.
fn replay<E: Body>(rows: &BTreeMap<FactId, Vec<u8>>) -> Vec<Fact<E>> {
    let mut facts: Vec<Fact<E>> = rows.iter().filter_map(|(id, bytes)| read(*id, bytes)).collect();
    order::sort_by_key(&mut facts, |fact| (fact.lamport, fact.id));
    facts
}

/// How many attached files the facts of a bundle name, those that were erased apart.
fn attachments(bundle: &Bundle) -> usize {
    let cases = bundle.logs.iter().filter(|(log, _)| matches!(log, LogId::Case(_)));
    let counted = cases.map(|(_, rows)| {
        let facts = replay::<CaseEvent>(rows);
        let added = facts.iter().filter(|fact| matches!(fact.event, CaseEvent::AttachmentAdded(_))).count();
        added.saturating_sub(Erased::of(&facts).content.len())
    });
    counted.sum()
}
