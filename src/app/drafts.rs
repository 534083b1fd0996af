//! Forms that are being filled in, kept at every keystroke so that a crash loses nothing.

use crate::store::{Space, Write};

use super::{Desk, Trouble};

impl Desk {
    /// Keeps a form as it is now, under a key that names the form and holds no personal data.
    ///
    /// # Errors
    /// The store's.
    pub async fn keep_draft(&self, key: &str, bytes: Vec<u8>) -> Result<(), Trouble> {
        Ok(self.world.store.write(Write::new().put(Space::Drafts, key, bytes)).await?)
    }

    /// A form as it was last kept.
    ///
    /// # Errors
    /// The store's.
    pub async fn draft(&self, key: &str) -> Result<Option<Vec<u8>>, Trouble> {
        Ok(self.world.store.read(Space::Drafts, key).await?)
    }

    /// A form is done with.
    ///
    /// # Errors
    /// The store's.
    pub async fn drop_draft(&self, key: &str) -> Result<(), Trouble> {
        Ok(self.world.store.write(Write::new().remove(Space::Drafts, key)).await?)
    }
}
