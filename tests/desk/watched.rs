//! A store that remembers which spaces were read or written through it.

use std::{cell::RefCell, collections::BTreeSet, rc::Rc};

use titik_temu::store::{Reply, Space, Store, Write};

/// Another store, watched.
pub struct Watched {
    inner: Rc<dyn Store>,
    spaces: RefCell<BTreeSet<Space>>,
}

impl Watched {
    pub fn new(inner: Rc<dyn Store>) -> Self {
        Self { inner, spaces: RefCell::default() }
    }

    /// Whether anything of a space was asked for.
    pub fn touched(&self, space: Space) -> bool {
        self.spaces.borrow().contains(&space)
    }
}

impl Store for Watched {
    fn write(&self, write: Write) -> Reply<'_, ()> {
        self.spaces.borrow_mut().extend(write.spaces());
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
        self.spaces.borrow_mut().insert(space);
        self.inner.keys(space, prefix)
    }

    fn erase(&self) -> Reply<'_, ()> {
        self.inner.erase()
    }
}
