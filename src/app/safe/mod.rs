//! The safe: a store whose rows are sealed on their way in and opened on their way out.
//!
//! Everything above it works with plain bytes and does not know. A safe without a key keeps rows as they
//! are: the office has declined a passphrase. Only two rows of a safe are never sealed, because they are
//! needed before it is unlocked: its header and the count of wrong tries.

mod door;
mod reseal;

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use crate::{
    store::{Item, Reply, Space, Store, StoreError, Write},
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

    /// Whether rows may stand in it that were kept before it got its key.
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

    async fn sealed(&self, items: Vec<Item>) -> Result<Vec<Item>, StoreError> {
        let Some(key) = self.key() else {
            // Another page may have given it a key: a plain row would be refused from then on.
            if self.inner.read(Space::Meta, HEADER).await?.is_some() {
                return Err(StoreError::Locked);
            }
            let plain = |item: Item| Item { bytes: plain_row(item.bytes), ..item };
            return Ok(items.into_iter().map(plain).collect());
        };
        seal_items(&key, items).await
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
    matches!(key, HEADER | TRIES | WHOLE)
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
            let adds = write.add.len();
            let mut items = self.sealed([write.add, write.put].concat()).await?;
            let put = items.split_off(adds);
            self.inner.write(Write { add: items, put, remove: write.remove }).await
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
            Ok(())
        })
    }
}
