//! The safe: a store whose rows are sealed on their way in and opened on their way out.
//!
//! Everything above it works with plain bytes and does not know. A safe without a key keeps rows as they
//! are: the office has declined a passphrase. Only two rows of a safe are never sealed, because they are
//! needed before it is unlocked: its header and the count of wrong tries.

mod door;
mod reseal;
mod sheet;

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use crate::{
    store::{Item, Premise, Reply, Space, Store, StoreError, Write},
    vault::{Unlocked, plain_row},
};

pub use door::{Found, Refused, Sealed, look};
pub use reseal::Resealing;

/// The key of the header, in [`Space::Meta`].
const HEADER: &str = "vault";
/// The key of the count of wrong tries, in [`Space::Meta`].
const TRIES: &str = "vault-tries";
/// The key of the row that says that all rows are sealed, in [`Space::Meta`]; itself sealed.
const WHOLE: &str = "vault-whole";
/// The key of the row that says of which recovery key the sheet is kept, in [`Space::Meta`]; itself sealed.
const SHEET: &str = "vault-sheet";

/// A store that seals, or, without a key, one that doesn't.
pub struct Safe {
    inner: Rc<dyn Store>,
    key: RefCell<Option<Unlocked>>,
    whole: Cell<bool>,
}

impl Safe {
    fn new(inner: Rc<dyn Store>, key: Option<Unlocked>, whole: bool) -> Self {
        Self { inner, key: RefCell::new(key), whole: Cell::new(whole) }
    }

    /// Whether rows that are kept from now on are sealed.
    pub fn is_sealing(&self) -> bool {
        self.key.borrow().is_some()
    }

    /// Whether no row stands in it that was kept before it got its key.
    pub fn is_whole(&self) -> bool {
        self.whole.get()
    }

    /// Its door, to change the locks; `None` when nothing seals it.
    ///
    /// # Errors
    /// As for [`look`].
    pub async fn door(&self) -> Result<Option<Sealed>, Refused> {
        Ok(match look(Rc::clone(&self.inner)).await? {
            Found::Sealed(sealed) => Some(sealed),
            Found::Plain(_) => None,
        })
    }

    /// The key, to be handed to another page of this origin.
    pub fn key(&self) -> Option<Unlocked> {
        self.key.borrow().clone()
    }

    /// Keeps rows, sealed or plain as they are, while the header is the one that this page knows: another page may
    /// have given the store a key, or erased it, and nothing could ever open what came after that from here.
    async fn keep(&self, key: Option<&Unlocked>, write: Write) -> Result<(), StoreError> {
        let known = key.map_or(Premise::Absent, |key| Premise::Begins(key.header_begins()));
        match self.inner.write(write.given(Space::Meta, HEADER, known)).await {
            Err(StoreError::Changed(row)) if row == HEADER => Err(StoreError::Locked),
            kept => kept,
        }
    }

    /// What is given of opened rows, said of rows as they are kept.
    async fn given(&self, given: Vec<(Space, String, Premise)>) -> Result<Vec<(Space, String, Premise)>, StoreError> {
        let mut kept = Vec::with_capacity(given.len());
        for (space, key, premise) in given {
            let row = self.inner.read(space, &key).await?;
            let opened = self.opened(space, row.iter().map(|row| (key.clone(), row.clone())).collect()).await.pop();
            if !premise.fits(opened.as_ref().map(|(_, bytes)| &**bytes)) {
                return Err(StoreError::Changed(key));
            }
            kept.push((space, key, row.into()));
        }
        Ok(kept)
    }

    async fn opened(&self, space: Space, rows: Vec<(String, Vec<u8>)>) -> Vec<(String, Vec<u8>)> {
        let rows = rows.into_iter().filter(|(key, _)| space != Space::Meta || !is_open_row(key)).collect();
        match self.key() {
            Some(key) => key.open(space.name(), rows, self.whole.get()).await,
            None => Unlocked::open_plain(rows),
        }
    }
}

/// Rows of the safe itself, which nobody above sees.
fn is_open_row(key: &str) -> bool {
    matches!(key, HEADER | TRIES | WHOLE | SHEET)
}

async fn seal_items(key: &Unlocked, mut items: Vec<Item>) -> Result<Vec<Item>, StoreError> {
    let rows = items.iter_mut().map(|item| ((item.space.name(), item.key.as_str()), std::mem::take(&mut item.bytes)));
    let sealed = key.seal(rows.collect()).await.map_err(|_| StoreError::Sealing)?;
    for (item, bytes) in items.iter_mut().zip(sealed) {
        item.bytes = bytes;
    }
    Ok(items)
}

impl Store for Safe {
    fn write(&self, write: Write) -> Reply<'_, ()> {
        // Sealed before the transaction begins: nothing else may be awaited within one.
        Box::pin(async move {
            let (key, adds) = (self.key(), write.add.len());
            let items = [write.add, write.put].concat();
            let mut add = match &key {
                Some(key) => seal_items(key, items).await?,
                None => items.into_iter().map(|item| Item { bytes: plain_row(item.bytes), ..item }).collect(),
            };
            let put = add.split_off(adds);
            let given = self.given(write.given).await?;
            self.keep(key.as_ref(), Write { given, add, put, remove: write.remove }).await
        })
    }

    fn read(&self, space: Space, key: &str) -> Reply<'_, Option<Vec<u8>>> {
        let key = key.to_owned();
        Box::pin(async move {
            let Some(row) = self.inner.read(space, &key).await? else { return Ok(None) };
            Ok(self.opened(space, vec![(key, row)]).await.pop().map(|(_, bytes)| bytes))
        })
    }

    fn scan(&self, space: Space, prefix: &str) -> Reply<'_, Vec<(String, Vec<u8>)>> {
        let prefix = prefix.to_owned();
        Box::pin(async move {
            let rows = self.inner.scan(space, &prefix).await?;
            Ok(self.opened(space, rows).await)
        })
    }

    fn keys(&self, space: Space, prefix: &str) -> Reply<'_, Vec<String>> {
        let prefix = prefix.to_owned();
        Box::pin(async move {
            let keys = self.inner.keys(space, &prefix).await?;
            Ok(keys.into_iter().filter(|key| space != Space::Meta || !is_open_row(key)).collect())
        })
    }

    /// Removes everything, the header too: afterwards it keeps rows as they are.
    fn erase(&self) -> Reply<'_, ()> {
        Box::pin(async move {
            self.inner.erase().await?;
            self.key.replace(None);
            self.whole.set(false);
            Ok(())
        })
    }
}
