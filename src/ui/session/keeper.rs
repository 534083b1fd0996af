//! Drafts go into the store of the session, sample or real.

use super::Session;
use crate::ui::drafts::{DraftKeeper, Kept};

/// Keeps the drafts of a session.
pub(super) struct Keeper(pub Session);

impl DraftKeeper for Keeper {
    fn save(&self, key: &str, bytes: Vec<u8>) -> Kept {
        let (session, desk, key) = (self.0, self.0.desk(), key.to_owned());
        Box::pin(async move {
            let Some(desk) = desk else { return false };
            // Locking waits for it.
            let _writing = session.writing();
            desk.keep_draft(&key, bytes).await.is_ok()
        })
    }

    fn forget(&self, key: &str) -> Kept {
        let (desk, key) = (self.0.desk(), key.to_owned());
        Box::pin(async move {
            match desk {
                Some(desk) => desk.drop_draft(&key).await.is_ok(),
                None => false,
            }
        })
    }
}
