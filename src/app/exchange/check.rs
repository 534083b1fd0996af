//! What a bundle must hold beyond its own form: one office, cases that can be opened, histories that
//! go on from those that are here.

use std::collections::BTreeMap;

use crate::{
    catalog::{read_calendar, read_pack},
    domain::{
        case::CaseEvent,
        fact::{FactId, LogId, OfficeId},
        office::{Office, OfficeEvent},
        procedure::Digest,
    },
    json::{Fault, Problem},
    record::{bundle::Bundle, to_hex},
};

use super::{
    super::{Trouble, state::State},
    replay,
};

/// The one office that a bundle comes from, and its name.
pub(super) fn office(bundle: &Bundle) -> Result<(OfficeId, String), Trouble> {
    let mut offices = bundle.logs.iter().filter_map(|(log, rows)| match log {
        LogId::Office(office) => Some((*office, rows)),
        _ => None,
    });
    let (office, rows) = offices.next().ok_or(Trouble::NoOfficeInBundle)?;
    if let Some((other, _)) = offices.next() {
        return Err(at(LogId::Office(other), Fault::BrokenGraph("a second office")).into());
    }
    let profile = Office::fold(&replay::<OfficeEvent>(rows)).profile;
    Ok((office, profile.map(|profile| profile.name).ok_or(Trouble::NoOfficeInBundle)?))
}

/// Checks the logs of a bundle against each other and against what is here; the register numbers of
/// its cases.
pub(super) fn logs(bundle: &Bundle, office: OfficeId, state: &State) -> Result<BTreeMap<LogId, String>, Trouble> {
    let known = Known::of(bundle, state)?;
    let mut numbers = BTreeMap::new();
    for (log, rows) in &bundle.logs {
        match log {
            LogId::Guests(of, ..) if *of != office => {
                return Err(at(*log, Fault::BrokenGraph("belongs to another office")).into());
            }
            LogId::Guests(..) => {}
            LogId::Office(_) => {
                let facts = replay::<OfficeEvent>(rows);
                let here = state.office_facts.first().filter(|fact| fact.log == *log).map(|fact| fact.id);
                same_beginning(*log, here, facts.first().map(|fact| fact.id))?;
                let folded = Office::fold(&facts);
                known.calendar(*log, folded.calendar)?;
                for procedure in folded.procedures.values() {
                    known.pack(*log, procedure.digest)?;
                }
            }
            LogId::Case(case) => {
                let facts = replay::<CaseEvent>(rows);
                let here = state.cards.get(case).map(|card| card.summary.beginning);
                same_beginning(*log, here, facts.first().map(|fact| fact.id))?;
                let Some(CaseEvent::Opened(opened)) = facts.first().map(|fact| &fact.event) else {
                    return Err(at(*log, Fault::BrokenGraph("no beginning")).into());
                };
                known.pack(*log, opened.procedure.digest)?;
                let mut adopted = None;
                for fact in &facts {
                    if let CaseEvent::TermsAdopted(terms) = &fact.event {
                        adopted = Some(terms.calendar);
                        known.calendar(*log, adopted)?;
                    }
                }
                known.calendar(*log, adopted)?;
                numbers.insert(*log, opened.register_number.clone());
            }
        }
    }
    Ok(numbers)
}

/// Packs and calendars that are here or come along.
struct Known {
    packs: Vec<Digest>,
    calendars: Vec<Digest>,
}

impl Known {
    fn of(bundle: &Bundle, state: &State) -> Result<Self, Problem> {
        let mut known = Known {
            packs: state.procedures.keys().copied().collect(),
            calendars: state.calendars.keys().copied().collect(),
        };
        for (digest, document) in &bundle.documents {
            match (read_pack(document, *digest), read_calendar(document)) {
                (Ok(_), _) => known.packs.push(*digest),
                (_, Ok(_)) => known.calendars.push(*digest),
                (Err(pack), Err(calendar)) => {
                    // A calendar has a week and no steps: its own fault is the one to tell.
                    let problem = if document.get("week").is_some() { calendar } else { pack };
                    return Err(problem.within(&format!("documents.{}", to_hex(&digest.0))));
                }
            }
        }
        Ok(known)
    }

    fn pack(&self, log: LogId, digest: Digest) -> Result<(), Problem> {
        let there = self.packs.contains(&digest);
        there.then_some(()).ok_or_else(|| at(log, Fault::Dangling(to_hex(&digest.0))))
    }

    fn calendar(&self, log: LogId, digest: Option<Digest>) -> Result<(), Problem> {
        let digest = digest.ok_or_else(|| at(log, Fault::BrokenGraph("no calendar")))?;
        let there = self.calendars.contains(&digest);
        there.then_some(()).ok_or_else(|| at(log, Fault::Dangling(to_hex(&digest.0))))
    }
}

fn same_beginning(log: LogId, here: Option<FactId>, there: Option<FactId>) -> Result<(), Problem> {
    match here {
        Some(here) if Some(here) != there => Err(at(log, Fault::BrokenGraph("a second beginning"))),
        _ => Ok(()),
    }
}

fn at(log: LogId, fault: Fault) -> Problem {
    Problem::new(format!("logs.{log}"), fault)
}
