//! A store in memory: for tests and for what need not outlive the page.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
    ops::Bound,
};

use super::{Reply, Space, Store, StoreError, Write};

/// Bytes in a map.
#[derive(Debug, Default)]
pub struct Memory {
    kept: RefCell<BTreeMap<(Space, String), Vec<u8>>>,
}

impl Memory {
    /// An empty store.
    pub fn new() -> Self {
        Self::default()
    }
}

impl Store for Memory {
    fn write(&self, write: Write) -> Reply<'_, ()> {
        Box::pin(async move {
            let mut kept = self.kept.borrow_mut();
            for (space, key, premise) in &write.given {
                if !premise.fits(kept.get(&(*space, key.clone())).map(Vec::as_slice)) {
                    return Err(StoreError::Changed(key.clone()));
                }
            }
            let mut added = BTreeSet::new();
            for item in &write.add {
                let key = (item.space, item.key.clone());
                if kept.contains_key(&key) || !added.insert(key) {
                    return Err(StoreError::Exists(item.key.clone()));
                }
            }
            let items = write.add.into_iter().chain(write.put);
            kept.extend(items.map(|item| ((item.space, item.key), item.bytes)));
            for key in &write.remove {
                kept.remove(key);
            }
            Ok(())
        })
    }

    fn read(&self, space: Space, key: &str) -> Reply<'_, Option<Vec<u8>>> {
        let found = self.kept.borrow().get(&(space, key.to_owned())).cloned();
        Box::pin(async move { Ok(found) })
    }

    fn scan(&self, space: Space, prefix: &str) -> Reply<'_, Vec<(String, Vec<u8>)>> {
        let kept = self.kept.borrow();
        let from = (Bound::Included((space, prefix.to_owned())), Bound::Unbounded);
        let found = kept
            .range(from)
            .take_while(|((of, key), _)| *of == space && key.starts_with(prefix))
            .map(|((_, key), bytes)| (key.clone(), bytes.clone()))
            .collect();
        Box::pin(async move { Ok(found) })
    }

    fn keys(&self, space: Space, prefix: &str) -> Reply<'_, Vec<String>> {
        let kept = self.kept.borrow();
        let from = (Bound::Included((space, prefix.to_owned())), Bound::Unbounded);
        let keys = kept.range(from).map(|((of, key), _)| (*of, key));
        let found = keys.take_while(|(of, key)| *of == space && key.starts_with(prefix)).map(|(_, key)| key.clone());
        let found = found.collect();
        Box::pin(async move { Ok(found) })
    }

    fn erase(&self) -> Reply<'_, ()> {
        self.kept.borrow_mut().clear();
        Box::pin(async { Ok(()) })
    }
}
