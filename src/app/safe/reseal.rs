//! Giving a safe its key, and sealing what was kept before.
//!
//! From the first moment new rows are sealed. Rows of before are sealed in batches, each in a write of
//! its own and only while they are what was read: whatever interrupts it, and whoever saves or seals beside
//! it, every row is there, plain or sealed, the newest of its kind, and the next unlocking goes on. Only when
//! none is plain any more does a sealed row say so, and from then on plain rows are refused.

use crate::{
    store::{Item, Premise, Space, Store, StoreError, Write},
    vault::{Keys, RecoveryKey, Unlocked, create, is_sealed, plain_bytes},
};

use super::{HEADER, Refused, Safe, WHOLE, seal_items};

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
        let places = self.places().await?;
        let (mut left, mut progress) = (places.as_slice(), Resealing { done: 0, of: places.len() });
        seen(progress);
        while !left.is_empty() {
            let (looked, plain) = self.plain_among(left).await?;
            match self.seal_over(&key, plain).await {
                // Somebody has kept one of them anew, and so sealed it: fewer are plain with each look.
                Err(StoreError::Changed(_)) => continue,
                sealed => sealed?,
            }
            left = &left[looked..];
            progress.done += looked;
            seen(progress);
        }
        let whole = Item { space: Space::Meta, key: WHOLE.to_owned(), bytes: WHOLE.as_bytes().to_vec() };
        let put = seal_items(&key, vec![whole]).await?;
        self.keep(Some(&key), Write { put, ..Write::new() }).await?;
        self.whole.set(true);
        Ok(())
    }

    /// Where all rows are. Since the header stands, none that is plain comes any more.
    async fn places(&self) -> Result<Vec<(Space, String)>, StoreError> {
        let mut places = Vec::new();
        for space in Space::ALL {
            places.extend(self.keys(space, "").await?.into_iter().map(|key| (space, key)));
        }
        Ok(places)
    }

    /// How many of these rows make a batch, and those of them that are plain, as they are kept.
    async fn plain_among(&self, places: &[(Space, String)]) -> Result<(usize, Vec<Item>), StoreError> {
        let (mut looked, mut bytes, mut plain) = (0, 0, Vec::new());
        for (space, key) in places {
            if plain.len() >= BATCH || bytes > BATCH_BYTES {
                break;
            }
            looked += 1;
            if let Some(row) = self.inner.read(*space, key).await?.filter(|row| !is_sealed(row)) {
                bytes += row.len();
                plain.push(Item { space: *space, key: key.clone(), bytes: row });
            }
        }
        Ok((looked, plain))
    }

    /// Puts sealed rows in the place of plain ones, if all of these are still what they were: what another page, or
    /// this one, has kept meanwhile is newer.
    async fn seal_over(&self, key: &Unlocked, plain: Vec<Item>) -> Result<(), StoreError> {
        if plain.is_empty() {
            return Ok(());
        }
        let was = |item: &Item| (item.space, item.key.clone(), Premise::Same(item.bytes.clone()));
        let given = plain.iter().map(was).collect();
        let opened = plain.into_iter().map(|item| Item { bytes: plain_bytes(item.bytes), ..item });
        let put = seal_items(key, opened.collect()).await?;
        self.keep(Some(key), Write { given, put, ..Write::new() }).await
    }
}
