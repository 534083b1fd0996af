//! Whether somebody has said that the sheet with the recovery key is kept: until then a passphrase that is forgotten may
//! close the data for good. A new recovery key wants a new sheet.

use crate::{
    store::{Item, Space, Write},
    vault::Header,
};

use super::{HEADER, Refused, SHEET, Safe, seal_items};

impl Safe {
    /// Whether the sheet of its recovery key is kept; so it is where nothing is sealed, since there is none.
    ///
    /// # Errors
    /// The store's, or a header that can't be used.
    pub async fn sheet_is_kept(&self) -> Result<bool, Refused> {
        let Some((key, mark)) = self.key().zip(self.recovery_mark().await?) else { return Ok(true) };
        let row = self.inner.read(Space::Meta, SHEET).await?.unwrap_or_default();
        let opened = key.open(Space::Meta.name(), vec![(SHEET.to_owned(), row)], true).await;
        Ok(opened.first().is_some_and(|(_, bytes)| *bytes == mark))
    }

    /// Somebody has said so.
    ///
    /// # Errors
    /// The store's, or a header that can't be used.
    pub async fn keep_sheet(&self) -> Result<(), Refused> {
        let Some((key, mark)) = self.key().zip(self.recovery_mark().await?) else { return Ok(()) };
        let put = seal_items(&key, vec![Item { space: Space::Meta, key: SHEET.to_owned(), bytes: mark }]).await?;
        Ok(self.keep(Some(&key), Write { put, ..Write::new() }).await?)
    }

    async fn recovery_mark(&self) -> Result<Option<Vec<u8>>, Refused> {
        let header = self.inner.read(Space::Meta, HEADER).await?;
        let header = header.map(|header| Header::read(&header)).transpose().map_err(Refused::Header)?;
        Ok(header.map(|header| header.recovery_mark().to_vec()))
    }
}
