//! Pages that go on by turns: a store that takes its time, and who goes on when decided by a seed alone.

use std::{
    future::{Future, poll_fn},
    pin::Pin,
    rc::Rc,
    task::{Context, Poll, Waker},
};

use titik_temu::store::{Reply, Space, Store, Write};

/// A store that takes its time before and after it does what it was asked.
pub struct Slow(pub Rc<dyn Store>);

/// Lets the others go on.
pub async fn pause() {
    let mut paused = false;
    poll_fn(|context| {
        context.waker().wake_by_ref();
        if std::mem::replace(&mut paused, true) { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
}

fn slowly<'a, T: 'a>(ask: impl FnOnce() -> Reply<'a, T> + 'a) -> Reply<'a, T> {
    Box::pin(async move {
        pause().await;
        let answer = ask().await;
        pause().await;
        answer
    })
}

impl Store for Slow {
    fn write(&self, write: Write) -> Reply<'_, ()> {
        slowly(move || self.0.write(write))
    }

    fn read(&self, space: Space, key: &str) -> Reply<'_, Option<Vec<u8>>> {
        let key = key.to_owned();
        slowly(move || self.0.read(space, &key))
    }

    fn scan(&self, space: Space, prefix: &str) -> Reply<'_, Vec<(String, Vec<u8>)>> {
        let prefix = prefix.to_owned();
        slowly(move || self.0.scan(space, &prefix))
    }

    fn keys(&self, space: Space, prefix: &str) -> Reply<'_, Vec<String>> {
        let prefix = prefix.to_owned();
        slowly(move || self.0.keys(space, &prefix))
    }

    fn erase(&self) -> Reply<'_, ()> {
        slowly(move || self.0.erase())
    }
}

/// What a page does.
pub type Page<'a> = Pin<Box<dyn Future<Output = ()> + 'a>>;

/// Lets pages go on by turns, in an order that only `seed` decides, until all are done.
pub fn by_turns(seed: u64, mut pages: Vec<Page<'_>>) {
    let mut context = Context::from_waker(Waker::noop());
    let mut dice = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    while !pages.is_empty() {
        dice ^= dice << 13;
        dice ^= dice >> 7;
        dice ^= dice << 17;
        let page = (dice % pages.len() as u64) as usize;
        if pages[page].as_mut().poll(&mut context).is_ready() {
            drop(pages.swap_remove(page));
        }
    }
}
