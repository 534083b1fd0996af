//! One change at a time: a second tap waits until the first is kept, and is then judged by what the
//! first has changed.

use std::{
    cell::{Cell, RefCell},
    future::poll_fn,
    task::{Poll, Waker},
};

/// Gives out one turn at a time, within one thread.
#[derive(Default)]
pub(super) struct Turns {
    taken: Cell<bool>,
    waiting: RefCell<Vec<Waker>>,
}

/// A turn; the next one begins when it is dropped.
pub(super) struct Turn<'a>(&'a Turns);

impl Turns {
    /// Waits for a turn.
    pub(super) async fn take(&self) -> Turn<'_> {
        poll_fn(|context| {
            if self.taken.replace(true) {
                self.waiting.borrow_mut().push(context.waker().clone());
                Poll::Pending
            } else {
                Poll::Ready(Turn(self))
            }
        })
        .await
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        self.0.taken.set(false);
        // All are woken and the first to come takes it: one that was given up would otherwise hold
        // the others back.
        for waker in self.0.waiting.take() {
            waker.wake();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{future::Future, pin::pin, task::Context};

    use super::*;

    #[test]
    fn the_second_waits_for_the_first() {
        let turns = Turns::default();
        let mut context = Context::from_waker(Waker::noop());
        let (mut first, mut second) = (pin!(turns.take()), pin!(turns.take()));
        let Poll::Ready(turn) = first.as_mut().poll(&mut context) else { panic!("the turn is free") };
        assert!(second.as_mut().poll(&mut context).is_pending());
        drop(turn);
        assert!(second.as_mut().poll(&mut context).is_ready());
    }
}
