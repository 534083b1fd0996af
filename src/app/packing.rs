//! Packing: the summaries of all cases, kept in packs of many so that a start reads few rows. Written when
//! nothing else is to be done, never while something is being saved: a summary that was not packed in time is
//! made anew from its log at the next start.

use std::{collections::BTreeMap, rc::Rc};

use crate::{
    domain::fact::CaseId,
    record::{Summary, pack_summaries, unpack_summaries},
    store::{Space, Write},
};

use super::{
    CaseCard, Desk, Trouble,
    state::{Rows, State},
};

/// Cases of a pack. Ids grow with time, so a new case comes into the last one.
const PACK: usize = 250;

/// What a pack holds: cases, with the rows that their summaries sum up.
type Held = Vec<(CaseId, usize)>;

/// What the stored packs hold, by key.
pub(super) type Packed = BTreeMap<String, Held>;

impl Desk {
    /// Writes the packs in which something changed, each in a turn of its own.
    ///
    /// # Errors
    /// The store's; nothing but time is lost by it.
    pub async fn pack(&self) -> Result<(), Trouble> {
        loop {
            // Within a turn, so that what was erased or brought in meanwhile is not written over.
            let _turn = self.turn().await;
            let Some((key, held, write)) = self.state.borrow().next_pack() else { return Ok(()) };
            self.world.store.write(write).await?;
            let packed = &mut self.state.borrow_mut().packed;
            match held {
                Some(held) => packed.insert(key, held),
                None => packed.remove(&key),
            };
        }
    }
}

impl State {
    /// Takes the summaries of stored packs that fit the logs as long as they are now.
    pub(super) fn take_packs(&mut self, packs: Rows, lengths: &BTreeMap<CaseId, usize>) {
        for (key, bytes) in packs {
            let summaries = unpack_summaries(&bytes);
            self.packed.insert(key, summaries.iter().map(held).collect());
            let cards: Vec<Rc<CaseCard>> = summaries.into_iter().filter_map(|summary| self.card(summary)).collect();
            self.take_cards(cards.iter(), lengths);
        }
    }

    /// Takes cards that fit the logs as long as they are now.
    pub(super) fn take_cards<'a>(
        &mut self,
        cards: impl Iterator<Item = &'a Rc<CaseCard>>,
        lengths: &BTreeMap<CaseId, usize>,
    ) {
        let fits = |card: &&Rc<CaseCard>| lengths.get(&card.id()) == Some(&card.summary.rows);
        self.cards.extend(cards.filter(fits).map(|card| (card.id(), card.clone())));
    }

    /// The card of a summary; `None` when its procedure or calendar is not here.
    fn card(&self, summary: Summary) -> Option<Rc<CaseCard>> {
        let opened = &summary.course.opened.as_ref()?.0;
        let procedure = self.procedures.get(&opened.procedure.digest).filter(|known| self.shows(known))?.clone();
        let calendar = self.calendars.get(&summary.course.terms.as_ref()?.calendar)?.clone();
        Some(Rc::new(CaseCard { summary, procedure, calendar }))
    }

    /// The next pack that is not stored as it should be: its key, what it is to hold, the write that does it.
    fn next_pack(&self) -> Option<(String, Option<Held>, Write)> {
        let cards: Vec<&CaseCard> = self.cards.values().map(|card| &**card).collect();
        let mut due: BTreeMap<String, &[&CaseCard]> = BTreeMap::new();
        for (number, pack) in cards.chunks(PACK).enumerate() {
            due.insert(format!("{number:06}"), pack);
        }
        for (key, pack) in &due {
            let holds: Held = pack.iter().map(|card| held(&card.summary)).collect();
            if self.packed.get(key) != Some(&holds) {
                let bytes = pack_summaries(pack.iter().map(|card| &card.summary));
                return Some((key.clone(), Some(holds), Write::new().put(Space::Summaries, key.clone(), bytes)));
            }
        }
        let beyond = self.packed.keys().find(|key| !due.contains_key(*key))?;
        Some((beyond.clone(), None, Write::new().remove(Space::Summaries, beyond.clone())))
    }
}

fn held(summary: &Summary) -> (CaseId, usize) {
    (summary.course.id, summary.rows)
}
