//! Keeping what is being typed: whoever can store a draft, and the queue that keeps writes in order
//! without piling them up. Knows neither fields nor the store; compiled natively too.

use std::future::Future;
use std::pin::Pin;

/// Resolves to true once the draft is durably stored (or durably gone), to false when that failed.
pub type Kept = Pin<Box<dyn Future<Output = bool>>>;

/// Stores drafts by key. The key names the form and the case, never a person.
pub trait DraftKeeper {
    /// Begins to store a draft in place of the one under this key.
    fn save(&self, key: &str, bytes: Vec<u8>) -> Kept;
    /// Begins to remove the draft under this key: what it held has become a fact.
    fn forget(&self, key: &str) -> Kept;
}

/// One thing to be done with a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Job {
    /// Store these bytes.
    Save(Vec<u8>),
    /// Remove the draft.
    Forget,
}

/// At most one write under way and one waiting: the newest. A person types faster than a disk syncs,
/// and every state but the last is worthless.
#[derive(Debug, Default)]
pub struct Queue {
    busy: bool,
    waiting: Option<Job>,
}

impl Queue {
    /// Hands in a job. Returned, it must be begun now; kept, `done` will give it back.
    pub fn offer(&mut self, job: Job) -> Option<Job> {
        if self.busy {
            self.waiting = Some(job);
            return None;
        }
        self.busy = true;
        Some(job)
    }

    /// The job under way has ended. Returned, the next must be begun now.
    pub fn done(&mut self) -> Option<Job> {
        let next = self.waiting.take();
        self.busy = next.is_some();
        next
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn save(text: &str) -> Job {
        Job::Save(text.as_bytes().to_vec())
    }

    #[test]
    fn while_one_is_written_only_the_newest_waits() {
        let mut queue = Queue::default();
        assert_eq!(queue.offer(save("a")), Some(save("a")));
        assert_eq!(queue.offer(save("ab")), None);
        assert_eq!(queue.offer(save("abc")), None);
        assert_eq!(queue.done(), Some(save("abc")));
        assert_eq!(queue.done(), None);
        assert_eq!(queue.offer(save("abcd")), Some(save("abcd")));
    }

    #[test]
    fn forgetting_overtakes_a_waiting_save_but_never_the_one_under_way() {
        let mut queue = Queue::default();
        assert_eq!(queue.offer(save("a")), Some(save("a")));
        assert_eq!(queue.offer(save("ab")), None);
        assert_eq!(queue.offer(Job::Forget), None);
        assert_eq!(queue.done(), Some(Job::Forget));
        assert_eq!(queue.done(), None);
    }
}
