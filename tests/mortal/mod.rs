//! A store whose process is killed.

use std::{cell::Cell, rc::Rc};

use titik_temu::store::{Reply, Space, Store, StoreError, Write};

/// A store that stops keeping after some writes, as when the process is killed.
pub struct Mortal {
    inner: Rc<dyn Store>,
    left: Cell<usize>,
}

impl Mortal {
    pub fn new(inner: Rc<dyn Store>, left: usize) -> Self {
        Self { inner, left: Cell::new(left) }
    }
}

impl Store for Mortal {
    fn write(&self, write: Write) -> Reply<'_, ()> {
        if self.left.replace(self.left.get().saturating_sub(1)) == 0 {
            return Box::pin(async { Err(StoreError::Lost) });
        }
        self.inner.write(write)
    }

    fn read(&self, space: Space, key: &str) -> Reply<'_, Option<Vec<u8>>> {
        self.inner.read(space, key)
    }

    fn scan(&self, space: Space, prefix: &str) -> Reply<'_, Vec<(String, Vec<u8>)>> {
        self.inner.scan(space, prefix)
    }

    fn keys(&self, space: Space, prefix: &str) -> Reply<'_, Vec<String>> {
        self.inner.keys(space, prefix)
    }

    fn erase(&self) -> Reply<'_, ()> {
        self.inner.erase()
    }
}
