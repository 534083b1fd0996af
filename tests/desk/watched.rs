//! A store that remembers of which spaces bytes were asked for, and whose disk can be full.

use std::{
    cell::{Cell, RefCell},
    collections::BTreeSet,
    rc::Rc,
};

use titik_temu::store::{Reply, Space, Store, StoreError, Write};

/// Another store, watched.
pub struct Watched {
    inner: Rc<dyn Store>,
    spaces: RefCell<BTreeSet<Space>>,
    /// How many writes are kept before the disk is full.
    left: Cell<usize>,
}

impl Watched {
    pub fn new(inner: Rc<dyn Store>) -> Self {
        Self { inner, spaces: RefCell::default(), left: Cell::new(usize::MAX) }
    }

    /// Keeps this many writes more; what only removes is kept always.
    pub fn full_after(&self, writes: usize) {
        self.left.set(writes);
    }

    /// Whether bytes of a space were read or written; keys alone do not count.
    pub fn touched(&self, space: Space) -> bool {
        self.spaces.borrow().contains(&space)
    }
}

impl Store for Watched {
    fn write(&self, write: Write) -> Reply<'_, ()> {
        self.spaces.borrow_mut().extend(write.spaces());
        let only_removes = write.add.is_empty() && write.put.is_empty();
        if !only_removes {
            match self.left.get().checked_sub(1) {
                Some(left) => self.left.set(left),
                None => return Box::pin(async { Err(StoreError::Full) }),
            }
        }
        self.inner.write(write)
    }

    fn read(&self, space: Space, key: &str) -> Reply<'_, Option<Vec<u8>>> {
        self.spaces.borrow_mut().insert(space);
        self.inner.read(space, key)
    }

    fn scan(&self, space: Space, prefix: &str) -> Reply<'_, Vec<(String, Vec<u8>)>> {
        self.spaces.borrow_mut().insert(space);
        self.inner.scan(space, prefix)
    }

    fn keys(&self, space: Space, prefix: &str) -> Reply<'_, Vec<String>> {
        self.inner.keys(space, prefix)
    }

    fn erase(&self) -> Reply<'_, ()> {
        self.inner.erase()
    }
}
