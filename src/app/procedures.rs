//! The procedures that an office follows: taken up from the build or from a file of its own, given up
//! again. Each is a fact of the office's log; running cases keep the version that they pinned.

use std::{collections::BTreeMap, rc::Rc};

use crate::{
    catalog::{MAX_DOCUMENT, examine_pack, read_pack},
    domain::{
        Slug,
        case::{ProcedureRef, Refusal},
        office::OfficeEvent,
        procedure::Procedure,
    },
    json::{Problem, Reader, Value, parse},
    record::digest,
    store::Write,
};

use super::{Desk, Trouble, office::put_document};

/// A procedure with the document that it was read from.
#[derive(Clone, Debug)]
pub struct Pack {
    /// What the document says.
    pub procedure: Rc<Procedure>,
    /// The document, as it is kept.
    pub document: Value,
}

/// A procedure that the office follows, or that some of its cases still follow.
#[derive(Clone, Debug)]
pub struct Followed {
    /// In the version for new cases; where there is none, in the newest that a running case follows.
    pub procedure: Rc<Procedure>,
    /// Whether new cases follow it.
    pub adopted: bool,
    /// Running cases by the version that they pinned.
    pub running: BTreeMap<u32, usize>,
}

/// How a pack stands to what the office has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing of that id is in use.
    New,
    /// This very pack is in use.
    InUse,
    /// It is newer than the version in use.
    Newer,
    /// It is older than the version in use.
    Older,
    /// Its version is known here with another content.
    VersionTaken,
}

impl Pack {
    pub(super) fn of(document: Value) -> Result<Self, Problem> {
        let procedure = read_pack(&document, digest(&document))?;
        Ok(Pack { procedure: Rc::new(procedure), document })
    }

    pub(super) fn reference(&self) -> ProcedureRef {
        let Procedure { id, version, digest, .. } = &*self.procedure;
        ProcedureRef { id: id.clone(), version: *version, digest: *digest }
    }
}

impl Desk {
    /// The packs of the build.
    ///
    /// # Errors
    /// When one is missing or broken.
    pub async fn shipped_packs(&self) -> Result<Vec<Pack>, Trouble> {
        let index = self.document("procedures.json").await?;
        let mut packs = Vec::new();
        for name in Reader::top(&index).list(100)? {
            let name = name.parsed("id", Slug::new)?;
            let document = self.document(&format!("procedures/{name}.json")).await?;
            packs.push(Pack::of(document).map_err(|problem| problem.within(name.as_str()))?);
        }
        Ok(packs)
    }

    /// The packs of the build that can be taken up: not in use, or newer than what is.
    ///
    /// # Errors
    /// When one is missing or broken.
    pub async fn offered_packs(&self) -> Result<Vec<Pack>, Trouble> {
        let mut packs = self.shipped_packs().await?;
        packs.retain(|pack| matches!(self.standing(&pack.procedure), Standing::New | Standing::Newer));
        Ok(packs)
    }

    /// What the office follows, by title in the order of ids; what only running cases follow at the end.
    pub fn followed(&self) -> Vec<Followed> {
        let follow = |procedure, adopted| Followed { procedure, adopted, running: BTreeMap::new() };
        let mut all: Vec<Followed> = self.procedures().into_iter().map(|procedure| follow(procedure, true)).collect();
        for card in self.cards() {
            if !card.is_going() {
                continue;
            }
            let pinned = &card.procedure;
            let place = all.iter().position(|known| known.procedure.id == pinned.id).unwrap_or_else(|| {
                all.push(follow(pinned.clone(), false));
                all.len() - 1
            });
            if !all[place].adopted && all[place].procedure.version < pinned.version {
                all[place].procedure = pinned.clone();
            }
            *all[place].running.entry(pinned.version).or_default() += 1;
        }
        all
    }

    /// The pack in a file; its letters' templates are at hand. Nothing of the pack is kept.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub async fn examine_procedure(&self, bytes: &[u8]) -> Result<Pack, Vec<Problem>> {
        let document = parse(bytes, MAX_DOCUMENT).map_err(|problem| vec![problem])?;
        let procedure = Rc::new(examine_pack(&document, digest(&document))?);
        let lacking = self.lacking_templates(&procedure).await;
        if lacking.is_empty() { Ok(Pack { procedure, document }) } else { Err(lacking) }
    }

    /// How a pack stands to what the office has.
    pub fn standing(&self, pack: &Procedure) -> Standing {
        let state = self.state.borrow();
        let in_use = state.office.procedures.get(&pack.id);
        if in_use.is_some_and(|known| known.digest == pack.digest) {
            return Standing::InUse;
        }
        let taken = |known: &&Rc<Procedure>| known.id == pack.id && known.version == pack.version;
        if state.procedures.values().filter(taken).any(|known| known.digest != pack.digest) {
            return Standing::VersionTaken;
        }
        match in_use {
            None => Standing::New,
            Some(known) if known.version < pack.version => Standing::Newer,
            Some(_) => Standing::Older,
        }
    }

    /// What a pack would replace: the version in use, else the newest that was.
    pub fn predecessor(&self, pack: &Procedure) -> Option<Rc<Procedure>> {
        let state = self.state.borrow();
        let in_use = state.office.procedures.get(&pack.id).and_then(|known| state.procedures.get(&known.digest));
        let others = state.procedures.values().filter(|known| known.id == pack.id && known.digest != pack.digest);
        in_use.or_else(|| others.max_by_key(|known| known.version)).cloned()
    }

    /// New cases follow this pack. One that they follow already is left as it is.
    ///
    /// # Errors
    /// That its version is known here with another content, or the store's; nothing was kept then.
    pub async fn adopt_procedure(&self, pack: Pack) -> Result<(), Trouble> {
        let _turn = self.turn().await;
        self.fresh_office().await?;
        match self.standing(&pack.procedure) {
            Standing::InUse => Ok(()),
            Standing::VersionTaken => Err(Trouble::VersionTaken(pack.procedure.version)),
            Standing::New | Standing::Newer | Standing::Older => {
                let write = put_document(Write::new(), &pack.document);
                self.office_event(OfficeEvent::ProcedureAdopted(pack.reference()), write).await
            }
        }
    }

    /// New cases no longer follow a procedure; running ones go on with it.
    ///
    /// # Errors
    /// That it is not in use, that it is the only one, or the store's.
    pub async fn drop_procedure(&self, procedure: Slug) -> Result<(), Trouble> {
        let _turn = self.turn().await;
        self.fresh_office().await?;
        let (known, others) = {
            let office = self.office();
            (office.procedures.contains_key(&procedure), office.procedures.len() > 1)
        };
        match (known, others) {
            (false, _) => Err(Refusal::NotInProcedure.into()),
            (true, false) => Err(Trouble::OnlyProcedure),
            (true, true) => self.office_event(OfficeEvent::ProcedureDropped { procedure }, Write::new()).await,
        }
    }
}
