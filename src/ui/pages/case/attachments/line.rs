//! Files whose turn to be made ready has not come: one at a time is in memory, and what was picked is kept
//! even when the page is left meanwhile. Knows neither page nor store.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::future::poll_fn;
use std::task::{Poll, Waker};

use crate::domain::fact::CaseId;

use super::tray::Staged;

/// A file, whose it is, and whether it is kept as it came, too.
pub(super) type Job = (CaseId, Staged, bool);

/// The line.
#[derive(Default)]
pub(super) struct Line {
    jobs: RefCell<VecDeque<Job>>,
    moving: Cell<bool>,
    done: Cell<usize>,
    waiting: RefCell<Vec<Waker>>,
}

impl Line {
    /// Puts jobs at its end; whether it has to be set moving.
    pub fn join(&self, jobs: impl IntoIterator<Item = Job>) -> bool {
        self.jobs.borrow_mut().extend(jobs);
        !self.moving.replace(true)
    }

    /// The next one; at its end the line stands still.
    pub fn next(&self) -> Option<Job> {
        let next = self.jobs.borrow_mut().pop_front();
        self.done.set(self.done.get() + 1);
        if next.is_none() {
            self.stop();
        }
        next
    }

    /// Sends home whoever stands in it.
    pub fn stop(&self) {
        self.jobs.borrow_mut().clear();
        self.moving.set(false);
        self.done.set(0);
        for waker in self.waiting.take() {
            waker.wake();
        }
    }

    /// How many have had their turn, and how many there are.
    pub fn progress(&self) -> (usize, usize) {
        (self.done.get(), self.done.get() + self.jobs.borrow().len())
    }

    /// Whether files are being made ready.
    pub fn is_moving(&self) -> bool {
        self.moving.get()
    }

    /// Waits until it stands still.
    pub async fn stands(&self) {
        poll_fn(|context| {
            if !self.moving.get() {
                return Poll::Ready(());
            }
            self.waiting.borrow_mut().push(context.waker().clone());
            Poll::Pending
        })
        .await;
    }
}
