//! A store that keeps trace of what is read of it and what is written.

use std::cell::RefCell;

use titik_temu::store::{Memory, Reply, Space, Store, Write};

/// A store that remembers which spaces were scanned from which prefix, and what was written.
#[derive(Default)]
pub struct Traced {
    memory: Memory,
    pub scans: RefCell<Vec<(Space, String)>>,
    pub writes: RefCell<Vec<Write>>,
}

impl Traced {
    /// Logs of cases that were read since this was last asked.
    pub fn logs_read(&self) -> Vec<String> {
        let of_case = |prefix: &str| !prefix.starts_with("office-") && !prefix.starts_with("guests-");
        let scans = self.scans.take().into_iter();
        scans.filter(|(space, prefix)| *space == Space::Facts && of_case(prefix)).map(|(_, prefix)| prefix).collect()
    }

    /// Packs that were written since this was last asked.
    pub fn packs_written(&self) -> Vec<String> {
        let writes = self.writes.take();
        let puts = writes.into_iter().flat_map(|write| write.put);
        puts.filter(|item| item.space == Space::Summaries).map(|item| item.key).collect()
    }
}

impl Store for Traced {
    fn write(&self, write: Write) -> Reply<'_, ()> {
        self.writes.borrow_mut().push(write.clone());
        self.memory.write(write)
    }

    fn read(&self, space: Space, key: &str) -> Reply<'_, Option<Vec<u8>>> {
        self.memory.read(space, key)
    }

    fn scan(&self, space: Space, prefix: &str) -> Reply<'_, Vec<(String, Vec<u8>)>> {
        self.scans.borrow_mut().push((space, prefix.to_owned()));
        self.memory.scan(space, prefix)
    }

    fn keys(&self, space: Space, prefix: &str) -> Reply<'_, Vec<String>> {
        self.memory.keys(space, prefix)
    }

    fn erase(&self) -> Reply<'_, ()> {
        self.memory.erase()
    }
}
