//! Giving a safe its key, and sealing what was kept before.
//!
//! From the first moment new rows are sealed. Rows of before are sealed in batches, each in a write of
//! its own: whatever interrupts it, every row is there, plain or sealed, and the next unlocking goes on.
//! Only when none is plain any more does a sealed row say so, and from then on plain rows are refused.

use crate::{
    store::{Item, Space, StoreError, Write},
    vault::{Keys, RecoveryKey, create, is_sealed, plain_bytes},
};

use super::{HEADER, Refused, Safe, WHOLE, is_open_row, seal_items};

/// Rows in one write.
const BATCH: usize = 200;
/// Bytes in one write, roughly: attachments are large.
const BATCH_BYTES: usize = 4 << 20;

/// How far sealing has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Resealing {
    /// Rows that are sealed.
    pub done: usize,
    /// All rows.
    pub of: usize,
}

impl Safe {
    /// Gives a plain safe a passphrase. What is in it already is sealed by [`Safe::reseal`].
    ///
    /// # Errors
    /// [`Refused`]; it stays as it was then.
    pub async fn seal_with(&self, keys: &dyn Keys, passphrase: &str) -> Result<RecoveryKey, Refused> {
        let (header, key, recovery) = create(keys, passphrase).await?;
        // Added: of two tabs only one gives the key.
        let taken = |error| if matches!(error, StoreError::Exists(_)) { StoreError::Locked } else { error };
        self.inner.write(Write::new().add(Space::Meta, HEADER, header.bytes())).await.map_err(taken)?;
        self.key.replace(Some(key));
        Ok(recovery)
    }

    /// Seals every row that is plain. `seen` is told how far it has come.
    ///
    /// # Errors
    /// The store's; what is sealed by then stays sealed, and it can be called again.
    pub async fn reseal(&self, seen: impl Fn(Resealing)) -> Result<(), StoreError> {
        let Some(key) = self.key() else { return Ok(()) };
        if self.whole.get() {
            return Ok(());
        }
        let mut keys = Vec::new();
        for space in Space::ALL {
            let rows = self.inner.keys(space, "").await?.into_iter();
            keys.extend(rows.filter(|key| space != Space::Meta || !is_open_row(key)).map(|key| (space, key)));
        }
        let mut progress = Resealing { done: 0, of: keys.len() };
        seen(progress);
        let mut batch = Vec::new();
        for (space, name) in keys {
            progress.done += 1;
            let row = self.inner.read(space, &name).await?;
            if let Some(row) = row.filter(|row| !is_sealed(row)) {
                batch.push(Item { space, key: name, bytes: plain_bytes(row) });
            }
            if batch.len() >= BATCH || batch.iter().map(|item| item.bytes.len()).sum::<usize>() > BATCH_BYTES {
                let put = seal_items(&key, std::mem::take(&mut batch)).await?;
                self.inner.write(Write { put, ..Write::new() }).await?;
                seen(progress);
            }
        }
        batch.push(Item { space: Space::Meta, key: WHOLE.to_owned(), bytes: WHOLE.as_bytes().to_vec() });
        let put = seal_items(&key, batch).await?;
        self.inner.write(Write { put, ..Write::new() }).await?;
        self.whole.set(true);
        seen(progress);
        Ok(())
    }
}
