//! The guest book: one log a month.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::domain::order;
use crate::{
    domain::{
        Moment,
        fact::{Actor, Commitment, Fact, FactId, LogId},
        office::GuestEvent,
    },
    json::{Reader, parse},
    record::{MAX_PARTICULAR, Particular, Visitor, to_hex},
    store::{Space, Write},
};

use super::{Desk, Trouble, journal::Journal, sealing::Sealing, state::read_rows};

/// An entry of the guest book.
#[derive(Clone, Debug, PartialEq)]
pub struct Visit {
    /// Its fact.
    pub id: FactId,
    /// When they came.
    pub at: Moment,
    /// Who wrote it down.
    pub actor: Actor,
    /// Who they are; `None` when the value is not here.
    pub visitor: Option<Visitor>,
}

impl Desk {
    /// Records that somebody came at `at`.
    ///
    /// # Errors
    /// A missing name, a telephone number that is none, a moment in the future, or the store's.
    pub async fn record_visit(&self, visitor: Visitor, at: Moment) -> Result<FactId, Trouble> {
        let _turn = self.turn().await;
        let here = self.here()?;
        let (at, now) = (self.local(at), self.now());
        if at > now {
            return Err(crate::domain::case::Refusal::InFuture.into());
        }
        let log = LogId::guests(here.office, at);
        let facts = self.guest_facts(log).await?;
        let mut journal = Journal::after(&facts, log, (here.device, self.actor()), now);
        let mut sealing = Sealing::new(&*self.world.entropy);
        let visitor = sealing.visitor(&visitor)?;
        let (fact, write) = journal.append(GuestEvent::VisitRecorded { visitor }, at, Write::new())?;
        self.keep(sealing.into_write(log, write)?).await?;
        self.changed();
        Ok(fact.id)
    }

    /// The visits of a month, newest first.
    ///
    /// # Errors
    /// The store's.
    pub async fn visits(&self, month: NaiveDate) -> Result<Vec<Visit>, Trouble> {
        let here = self.here()?;
        let log = LogId::guests(here.office, self.zone().at(month, chrono::NaiveTime::MIN));
        let facts = self.guest_facts(log).await?;
        let rows = self.world.store.scan(Space::Particulars, &format!("{log}/")).await?;
        let people: HashMap<Commitment, Visitor> = rows.iter().filter_map(|(_, bytes)| visitor(bytes)).collect();
        let mut visits: Vec<Visit> = facts
            .into_iter()
            .filter_map(|fact| match fact.event {
                GuestEvent::VisitRecorded { visitor } => Some(Visit {
                    id: fact.id,
                    at: fact.occurred_at,
                    actor: fact.actor,
                    visitor: people.get(&visitor).cloned(),
                }),
                GuestEvent::Unknown { .. } => None,
            })
            .collect();
        order::sort_by_key(&mut visits, |visit| std::cmp::Reverse((visit.at, visit.id)));
        Ok(visits)
    }

    /// A visit by its id, whatever month it was in; `None` when it is not in this office's guest book.
    ///
    /// # Errors
    /// The store's.
    pub async fn visit(&self, id: FactId) -> Result<Option<Visit>, Trouble> {
        let here = self.here()?;
        let book = format!("guests-{}-", here.office.0.hyphenated());
        let rows = self.world.store.scan(Space::Facts, &book).await?;
        let wanted = to_hex(&id.0);
        let log = rows.iter().find_map(|(key, _)| {
            let (log, fact) = key.split_once('/')?;
            LogId::parse(log).filter(|_| fact == wanted)
        });
        let Some(LogId::Guests(_, year, month)) = log else { return Ok(None) };
        let Some(first) = NaiveDate::from_ymd_opt(year, month, 1) else { return Ok(None) };
        Ok(self.visits(first).await?.into_iter().find(|visit| visit.id == id))
    }

    async fn guest_facts(&self, log: LogId) -> Result<Vec<Fact<GuestEvent>>, Trouble> {
        let rows = self.world.store.scan(Space::Facts, &format!("{log}/")).await?;
        let (mut facts, _) = read_rows::<GuestEvent>(rows);
        order::sort_by_key(&mut facts, |fact| (fact.lamport, fact.id));
        Ok(facts)
    }
}

fn visitor(bytes: &[u8]) -> Option<(Commitment, Visitor)> {
    let value = parse(bytes, MAX_PARTICULAR).ok()?;
    let particular = Particular::read(&Reader::top(&value)).ok()?;
    Some((particular.commitment(), Visitor::read(&particular.value).ok()?))
}
