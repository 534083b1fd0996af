//! The browser's small storage: a few plain words or numbers beside the database.
//!
//! Whoever opens the browser can read it, and it outlives what is locked: so nothing personal, ever. Plain words rather
//! than JSON, because they are read before the first screen, and a reader of JSON would weigh more than all they say.

use gloo_storage::{LocalStorage, SessionStorage, Storage};

use super::place;

/// One entry. A closed storage keeps nothing, and nobody is told: whatever is kept here has a good default.
pub struct Remembered {
    key: String,
    of_tab: bool,
}

impl Remembered {
    /// An entry of the app in this folder.
    pub fn of_folder(what: &str) -> Self {
        Self::of_database(&place::database(), what)
    }

    /// An entry about one of its databases.
    pub fn of_database(database: &str, what: &str) -> Self {
        Self { key: [database, ":", what].concat(), of_tab: false }
    }

    /// An entry about a database for this tab alone, which goes with it.
    pub fn of_tab(database: &str) -> Self {
        Self { key: database.to_owned(), of_tab: true }
    }

    /// The words that are kept.
    pub fn text(&self) -> Option<String> {
        self.storage()?.get_item(&self.key).ok().flatten()
    }

    /// The numbers that are kept, if it is that many.
    pub fn numbers<const COUNT: usize>(&self) -> Option<[u64; COUNT]> {
        let numbers: Result<Vec<u64>, _> = self.text()?.split(' ').map(str::parse).collect();
        numbers.ok()?.try_into().ok()
    }

    /// The number that is kept.
    pub fn number(&self) -> Option<u64> {
        self.numbers().map(|[number]| number)
    }

    /// Keeps words.
    pub fn keep(&self, text: &str) {
        self.storage().map(|storage| storage.set_item(&self.key, text));
    }

    /// Keeps numbers.
    pub fn keep_numbers(&self, numbers: &[u64]) {
        let numbers: Vec<String> = numbers.iter().map(u64::to_string).collect();
        self.keep(&numbers.join(" "));
    }

    /// Keeps nothing any more.
    pub fn forget(&self) {
        self.storage().map(|storage| storage.remove_item(&self.key));
    }

    fn storage(&self) -> Option<web_sys::Storage> {
        // Asked first: where the browser closes it, taking it for granted would stop the app.
        let window = web_sys::window()?;
        if self.of_tab {
            window.session_storage().ok().flatten().map(|_| SessionStorage::raw())
        } else {
            window.local_storage().ok().flatten().map(|_| LocalStorage::raw())
        }
    }
}
