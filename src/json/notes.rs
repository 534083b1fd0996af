//! Faults that a reading went on after, so that a person is told all of them at once.

use std::cell::{Cell, RefCell};

use super::Problem;

/// Most faults that are noted: nobody mends more in one go, and a hostile file may hold thousands.
pub const MAX_NOTES: usize = 100;

/// What was found wrong so far, in the order in which it was met.
#[derive(Debug, Default)]
pub struct Notes {
    found: RefCell<Vec<Problem>>,
    lost: Cell<bool>,
}

impl Notes {
    /// Notes a fault once.
    pub fn add(&self, problem: Problem) {
        let mut found = self.found.borrow_mut();
        if found.len() < MAX_NOTES && !found.contains(&problem) {
            found.push(problem);
        }
    }

    /// Notes a fault that left something unread.
    pub fn lose(&self, problem: Problem) {
        self.lost.set(true);
        self.add(problem);
    }

    /// Whether something could not be read at all, so that what refers to it can't be judged.
    pub fn lost(&self) -> bool {
        self.lost.get()
    }

    /// How many faults were noted.
    pub fn count(&self) -> usize {
        self.found.borrow().len()
    }

    /// Whether nothing was found wrong.
    pub fn is_empty(&self) -> bool {
        self.found.borrow().is_empty()
    }

    /// What was found.
    pub fn into_problems(self) -> Vec<Problem> {
        self.found.into_inner()
    }
}
