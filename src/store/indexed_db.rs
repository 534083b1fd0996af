//! A store in the browser's IndexedDB.
//!
//! Holds the connection and decides when to open it again. One space is one object store, keys are
//! strings, bytes are `Uint8Array`s. It must not know what the bytes mean.
//!
//! Browsers drop connections: WebKit when it has been in the background, all of them when another tab
//! brings a newer version. What was asked is then repeated once, on a fresh connection. A write of
//! which the browser did not say whether it was kept is repeated too, and if what it was to keep turns out
//! to be there with the very same bytes, it was kept the first time.

mod connection;
mod fault;
mod ladder;
mod prefix;
mod transaction;

use std::{cell::RefCell, rc::Rc};

use self::{
    connection::{Connection, Opening, Outdated},
    fault::Fault,
};
use super::{Reply, Space, Store, StoreError, Write};

/// Bytes in a database of this origin.
pub struct IndexedDb {
    name: String,
    connection: RefCell<Rc<Connection>>,
    outdated: Outdated,
}

impl IndexedDb {
    /// Opens the database of this name, or makes it.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when the browser has no IndexedDB or forbids it,
    /// [`StoreError::Newer`] when a newer version of the program wrote it, [`StoreError::Blocked`] when
    /// another tab keeps an older version open for five seconds, [`StoreError::Full`],
    /// [`StoreError::Damaged`] when the browser can't read what is there, and [`StoreError::Lost`] when it
    /// does not answer within twenty.
    pub async fn open(name: &str) -> Result<Self, StoreError> {
        let outdated = Outdated::default();
        let connection = Connection::open(name, Opening::MayCreate, &outdated).await?;
        Ok(Self { name: name.to_owned(), connection: RefCell::new(Rc::new(connection)), outdated })
    }

    /// Calls `told` when another tab brings a newer version of the program: from then on nothing more can be
    /// kept here.
    pub fn when_outdated(&self, told: impl Fn() + 'static) {
        *self.outdated.borrow_mut() = Some(Box::new(told));
    }

    /// A connection that is not known to be dead.
    async fn connection(&self) -> Result<Rc<Connection>, StoreError> {
        let current = self.connection.borrow().clone();
        if !current.is_closed() {
            return Ok(current);
        }
        // Only what exists: an empty store in the place of one that went away would pass for ours.
        let fresh = Rc::new(Connection::open(&self.name, Opening::MustExist, &self.outdated).await?);
        self.connection.replace(Rc::clone(&fresh));
        Ok(fresh)
    }

    /// Tries; when the connection turns out to be dead, tries once more on a fresh one.
    async fn twice<T>(&self, ask: impl AsyncFn(&Connection) -> Result<T, Fault>) -> Result<T, StoreError> {
        let first = self.connection().await?;
        match ask(&first).await {
            Err(Fault::Dead(_)) => first.close(),
            answer => return answer.map_err(StoreError::from),
        }
        ask(&*self.connection().await?).await.map_err(StoreError::from)
    }

    async fn keep(&self, write: Write) -> Result<(), StoreError> {
        if write == Write::new() {
            return Ok(());
        }
        let first = self.connection().await?;
        match transaction::write(first.database(), &write).await {
            Err(Fault::Dead(_)) => first.close(),
            answer => return answer.map_err(StoreError::from),
        }
        let second = self.connection().await?;
        match transaction::write(second.database(), &write).await {
            Err(Fault::Refused(why @ (StoreError::Exists(_) | StoreError::Changed(_)))) => {
                let mut items = write.add;
                if matches!(why, StoreError::Changed(_)) {
                    items.extend(write.put);
                }
                let kept = transaction::holds(second.database(), &items).await.map_err(StoreError::from)?;
                if kept && !items.is_empty() { Ok(()) } else { Err(why) }
            }
            answer => answer.map_err(StoreError::from),
        }
    }
}

impl Store for IndexedDb {
    fn write(&self, write: Write) -> Reply<'_, ()> {
        Box::pin(self.keep(write))
    }

    fn read(&self, space: Space, key: &str) -> Reply<'_, Option<Vec<u8>>> {
        let key = key.to_owned();
        Box::pin(async move {
            self.twice(async |to: &Connection| transaction::read(to.database(), space, &key).await).await
        })
    }

    fn scan(&self, space: Space, prefix: &str) -> Reply<'_, Vec<(String, Vec<u8>)>> {
        let range = prefix::range(prefix);
        Box::pin(async move {
            self.twice(async |to: &Connection| transaction::scan(to.database(), space, range.clone()).await).await
        })
    }

    fn count<'a>(&'a self, space: Space, prefix: &'a str) -> Reply<'a, usize> {
        let range = prefix::range(prefix);
        Box::pin(self.twice(async move |to: &Connection| transaction::count(to.database(), space, range.clone()).await))
    }

    fn keys(&self, space: Space, prefix: &str) -> Reply<'_, Vec<String>> {
        let range = prefix::range(prefix);
        Box::pin(async move {
            self.twice(async |to: &Connection| transaction::keys(to.database(), space, range.clone()).await).await
        })
    }

    fn erase(&self) -> Reply<'_, ()> {
        Box::pin(self.twice(async |to: &Connection| transaction::erase(to.database()).await))
    }
}
