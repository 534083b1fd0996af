//! Opening: the desk reads the packed summaries of cases, and a case's log only when the case is opened.

use std::{
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

use crate::{
    domain::fact::{CaseId, LogId},
    store::{Space, StoreError},
};

use super::{
    CaseFile, Desk, Trouble,
    state::{Here, Rows, State, read_particulars},
};

/// More logs than these are read in one go with all others.
const FEW: usize = 64;

/// Whether cards that are known already need not be read again.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Known {
    /// They hold as long as their logs have not grown.
    Holds,
    /// Everything is read anew.
    Forgotten,
}

impl Desk {
    /// Loads everything anew.
    ///
    /// # Errors
    /// As for [`Desk::open`].
    pub async fn reload(&self) -> Result<(), StoreError> {
        let _turn = self.turns.take().await;
        self.load(Known::Forgotten).await
    }

    /// Loads office, documents and cards, within a turn. Logs are read where no summary fits them, and
    /// where a case is open.
    pub(super) async fn load(&self, known: Known) -> Result<(), StoreError> {
        let store = &self.world.store;
        let meta = store.scan(Space::Meta, "").await?;
        let mut state = State::of(self.world.room, &meta, store.scan(Space::Documents, "").await?);
        if let Some(Here { office, .. }) = state.here {
            let prefix = format!("{}/", LogId::Office(office));
            let facts = store.scan(Space::Facts, &prefix).await?;
            let particulars = store.scan(Space::Particulars, &prefix).await?;
            state.take_office(&meta, facts, read_particulars(&particulars));
        }
        let lengths = lengths(store.keys(Space::Facts, "").await?);
        state.take_packs(store.scan(Space::Summaries, "").await?, &lengths);
        let open: BTreeSet<CaseId> = {
            let before = self.state.borrow();
            if known == Known::Holds {
                state.take_cards(before.cards.values(), &lengths);
            }
            before.opened.iter().map(|file| file.case.id).collect()
        };
        let unknown = |case: &&CaseId| open.contains(case) || !state.cards.contains_key(case);
        let logs: BTreeSet<LogId> = lengths.keys().filter(unknown).map(|case| LogId::Case(*case)).collect();
        let mut facts = self.rows_of(Space::Facts, &logs).await?;
        let mut particulars = self.rows_of(Space::Particulars, &logs).await?;
        for log in logs {
            let LogId::Case(case) = log else { continue };
            let [rows, values] = [&mut facts, &mut particulars].map(|all| all.remove(&log).unwrap_or_default());
            if let Some(file) = state.take_case(case, rows, read_particulars(&values))
                && open.contains(&case)
            {
                state.keep_open(&file);
            }
        }
        *self.state.borrow_mut() = state;
        self.changed();
        Ok(())
    }

    /// Opens a case: reads its log. The last few stay open.
    ///
    /// # Errors
    /// That the case is not here or can't be read, that it is not for the officer at work, or the store's.
    pub async fn open_case(&self, case: CaseId) -> Result<Rc<CaseFile>, Trouble> {
        if let Some(file) = self.file(case) {
            return Ok(file);
        }
        let _turn = self.turns.take().await;
        let file = self.fresh_file(case).await?;
        self.check_opener(case)?;
        self.state.borrow_mut().keep_open(&file);
        self.changed();
        Ok(file)
    }

    /// Reads a log again that somebody else, another tab, has gone on with.
    ///
    /// # Errors
    /// The store's.
    pub async fn heard(&self, log: LogId) -> Result<(), Trouble> {
        let _turn = self.turns.take().await;
        match log {
            LogId::Case(case) => match self.reread(case).await {
                Ok(_) | Err(Trouble::NoSuchCase) => Ok(()),
                Err(why) => Err(why),
            },
            LogId::Office(_) => Ok(self.load(Known::Holds).await?),
            LogId::Guests(..) => {
                self.changed();
                Ok(())
            }
        }
    }

    /// A case as it stands in the store: another tab may have gone on with it.
    pub(super) async fn fresh_file(&self, case: CaseId) -> Result<Rc<CaseFile>, Trouble> {
        let prefix = format!("{}/", LogId::Case(case));
        let store = &self.world.store;
        let open = self.state.borrow().opened(case);
        if let Some(file) = open
            && store.keys(Space::Facts, &prefix).await?.len() == file.rows()
        {
            return Ok(file);
        }
        self.reread(case).await
    }

    /// The same, read whatever is known of it: its values may have changed and no fact.
    async fn reread(&self, case: CaseId) -> Result<Rc<CaseFile>, Trouble> {
        let prefix = format!("{}/", LogId::Case(case));
        let store = &self.world.store;
        let rows = store.scan(Space::Facts, &prefix).await?;
        if rows.is_empty() {
            return Err(Trouble::NoSuchCase);
        }
        let values = store.scan(Space::Particulars, &prefix).await?;
        let summary = |state: &State| state.cards.get(&case).map(|card| card.summary.clone());
        let (file, anew) = {
            let mut state = self.state.borrow_mut();
            let before = summary(&state);
            let file = state.take_case(case, rows, read_particulars(&values));
            (file, summary(&state) != before)
        };
        if anew {
            self.changed();
        }
        file.ok_or(Trouble::NoSuchCase)
    }

    /// The office as it stands in the store: another tab may have changed it.
    pub(super) async fn fresh_office(&self) -> Result<Here, Trouble> {
        if let Ok(here) = self.here() {
            let prefix = format!("{}/", LogId::Office(here.office));
            let rows = self.world.store.keys(Space::Facts, &prefix).await?;
            if rows.len() == self.state.borrow().office_rows {
                return Ok(here);
            }
        }
        self.load(Known::Holds).await?;
        self.here()
    }

    /// What a space keeps of these logs: each asked for by itself when they are few, else all at once.
    pub(super) async fn rows_of(
        &self,
        space: Space,
        logs: &BTreeSet<LogId>,
    ) -> Result<BTreeMap<LogId, Rows>, StoreError> {
        let mut found: BTreeMap<LogId, Rows> = BTreeMap::new();
        if logs.len() <= FEW {
            for log in logs {
                found.insert(*log, self.world.store.scan(space, &format!("{log}/")).await?);
            }
            return Ok(found);
        }
        for (key, bytes) in self.world.store.scan(space, "").await? {
            if let Some(log) = log_of(&key).filter(|log| logs.contains(log)) {
                found.entry(log).or_default().push((key, bytes));
            }
        }
        Ok(found)
    }
}

/// The log that a row belongs to, by its key.
pub(super) fn log_of(key: &str) -> Option<LogId> {
    LogId::parse(key.split_once('/')?.0)
}

/// How many rows the log of each case has.
pub(super) fn lengths(keys: Vec<String>) -> BTreeMap<CaseId, usize> {
    let mut lengths = BTreeMap::new();
    for key in keys {
        if let Some(LogId::Case(case)) = log_of(&key) {
            *lengths.entry(case).or_default() += 1;
        }
    }
    lengths
}
