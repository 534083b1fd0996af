//! The door of a safe: what a store shows before it is unlocked, and the ways in.

use std::{future::Future, rc::Rc};

use crate::{
    store::{Premise, Space, Store, StoreError, Write},
    vault::{
        Cipher, Door, Header, HeaderFault, KeyTrouble, Keys, Locked, Patience, RecoveryKey, Unlocked, is_sealed, renew,
        rewrap, unlock,
    },
};

use super::{HEADER, Safe, TRIES, WHOLE};

/// What a store shows from outside.
pub enum Found {
    /// Nothing seals it.
    Plain(Safe),
    /// It is sealed.
    Sealed(Sealed),
}

/// A sealed store, not unlocked yet.
#[derive(Clone)]
pub struct Sealed {
    inner: Rc<dyn Store>,
    header: Header,
}

/// Why it was not unlocked, or its passphrase not changed.
#[derive(Clone, Debug, PartialEq)]
pub enum Refused {
    /// Passphrase or recovery key is another.
    Wrong,
    /// There were too many wrong tries: seconds to wait.
    Wait(i64),
    /// Keys can't be made here and now.
    Keys(KeyTrouble),
    /// The header can't be used.
    Header(HeaderFault),
    /// The store can't be read or written.
    Store(StoreError),
}

impl From<Locked> for Refused {
    fn from(locked: Locked) -> Self {
        match locked {
            Locked::Wrong => Refused::Wrong,
            Locked::Keys(trouble) => Refused::Keys(trouble),
        }
    }
}

impl From<KeyTrouble> for Refused {
    fn from(trouble: KeyTrouble) -> Self {
        Refused::Keys(trouble)
    }
}

impl From<StoreError> for Refused {
    fn from(error: StoreError) -> Self {
        Refused::Store(error)
    }
}

/// Looks whether a store is sealed.
///
/// # Errors
/// The store's, or a header that can't be used.
pub async fn look(inner: Rc<dyn Store>) -> Result<Found, Refused> {
    let Some(header) = inner.read(Space::Meta, HEADER).await? else {
        // Sealed rows without a header must not pass for an empty store.
        let rows = inner.scan(Space::Meta, "").await?;
        return match rows.iter().any(|(_, row)| is_sealed(row)) {
            true => Err(Refused::Header(HeaderFault::Damaged)),
            false => Ok(Found::Plain(Safe::new(inner, None, false))),
        };
    };
    let header = Header::read(&header).map_err(Refused::Header)?;
    Ok(Found::Sealed(Sealed { inner, header }))
}

impl Sealed {
    /// Unlocks it. `now`: seconds since 1970, to slow wrong tries down.
    ///
    /// # Errors
    /// [`Refused`].
    pub async fn unlock(&self, keys: &dyn Keys, door: Door<'_>, now: i64) -> Result<Safe, Refused> {
        let key = self.tried(now, unlock(keys, &self.header, door)).await?;
        self.inner.write(Write::new().remove(Space::Meta, TRIES)).await?;
        Ok(self.opened(key).await?)
    }

    /// Unlocks it with the key that another page of this origin has; `None` when that is another's.
    ///
    /// # Errors
    /// The store's.
    pub async fn unlock_with(&self, cipher: Rc<dyn Cipher>) -> Result<Option<Safe>, StoreError> {
        let key = Unlocked::with(&self.header, cipher);
        let rows = self.inner.scan(Space::Meta, "").await?;
        let sealed: Vec<_> = rows.into_iter().filter(|(_, row)| is_sealed(row)).take(1).collect();
        let opened = key.open(Space::Meta.name(), sealed, true).await;
        // With no sealed row there is nothing yet that the key could be proven by.
        let fits = opened.first().is_some_and(|(_, row)| !is_sealed(row));
        if fits { self.opened(key).await.map(Some) } else { Ok(None) }
    }

    /// Gives it another passphrase. The way in is checked as when unlocking.
    ///
    /// # Errors
    /// [`Refused`]; the old passphrase goes on to fit then.
    pub async fn change(&self, keys: &dyn Keys, door: Door<'_>, passphrase: &str, now: i64) -> Result<Self, Refused> {
        let header = self.tried(now, rewrap(keys, &self.header, door, passphrase)).await?;
        self.keep(header).await
    }

    /// Gives it another recovery key; the old sheet no longer opens it.
    ///
    /// # Errors
    /// [`Refused`]; the old key goes on to fit then.
    pub async fn renew(&self, keys: &dyn Keys, door: Door<'_>, now: i64) -> Result<RecoveryKey, Refused> {
        let (header, recovery) = self.tried(now, renew(keys, &self.header, door)).await?;
        self.keep(header).await?;
        Ok(recovery)
    }

    /// Keeps another header in the place of this one. Where another page has changed the locks meanwhile, its new
    /// passphrase or printed sheet must not be made void unseen.
    async fn keep(&self, header: Header) -> Result<Self, Refused> {
        let write = Write::new().put(Space::Meta, HEADER, header.bytes()).remove(Space::Meta, TRIES);
        let changed = |error| if matches!(error, StoreError::Changed(_)) { StoreError::Locked } else { error };
        let known = Premise::Same(self.header.bytes());
        self.inner.write(write.given(Space::Meta, HEADER, known)).await.map_err(changed)?;
        Ok(Self { inner: Rc::clone(&self.inner), header })
    }

    /// Tries, when the last wrong tries are long enough ago. One that could not be made, because there is no key to
    /// be had here and now, has told nobody anything and does not count.
    async fn tried<T>(&self, now: i64, trying: impl Future<Output = Result<T, Locked>>) -> Result<T, Refused> {
        let before = self.count_try(now).await?;
        let tried = trying.await;
        if matches!(tried, Err(Locked::Keys(_))) {
            let counted = Premise::Same(before.tried(now).bytes());
            let write = Write::new().put(Space::Meta, TRIES, before.bytes());
            // Where that fails, the try counts.
            drop(self.inner.write(write.given(Space::Meta, TRIES, counted)).await);
        }
        Ok(tried?)
    }

    /// Counted before the try, and by one page after the other, so that none is free. Gives the tries before it.
    async fn count_try(&self, now: i64) -> Result<Patience, Refused> {
        loop {
            let kept = self.inner.read(Space::Meta, TRIES).await?;
            let patience = kept.as_deref().map(Patience::read).unwrap_or_default();
            let wait = patience.left(now);
            if wait > 0 {
                return Err(Refused::Wait(wait));
            }
            let write = Write::new().put(Space::Meta, TRIES, patience.tried(now).bytes());
            match self.inner.write(write.given(Space::Meta, TRIES, kept)).await {
                Err(StoreError::Changed(_)) => continue,
                counted => counted?,
            }
            return Ok(patience);
        }
    }

    async fn opened(&self, key: Unlocked) -> Result<Safe, StoreError> {
        let row = self.inner.read(Space::Meta, WHOLE).await?.unwrap_or_default();
        let opened = key.open(Space::Meta.name(), vec![(WHOLE.to_owned(), row)], true).await;
        let whole = opened.first().is_some_and(|(_, bytes)| bytes == WHOLE.as_bytes());
        Ok(Safe::new(Rc::clone(&self.inner), Some(key), whole))
    }
}
