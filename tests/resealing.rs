//! Sealing what was kept before there was a key, while other pages and this one go on: whatever comes between what,
//! the newest row stands, and none stays plain.
#![cfg(not(target_arch = "wasm32"))]

mod keys;
mod turns;

use std::{cell::RefCell, collections::BTreeMap, rc::Rc};

use keys::NativeKeys;
use pollster::block_on;
use titik_temu::{
    app::safe::{Found, Safe, look},
    store::{Memory, Space, Store, StoreError, Write},
    vault::{Door, is_sealed},
};
use turns::{Slow, by_turns, pause};

const PASSPHRASE: &str = "empat kata yang panjang";
const ROWS: usize = 8;

async fn plain(inner: &Rc<dyn Store>) -> Safe {
    match look(Rc::clone(inner)).await {
        Ok(Found::Plain(safe)) => safe,
        _ => panic!("not a plain store"),
    }
}

async fn unlocked(inner: &Rc<dyn Store>) -> Safe {
    let Ok(Found::Sealed(sealed)) = look(Rc::clone(inner)).await else { panic!("not a sealed store") };
    let safe = sealed.unlock(&NativeKeys::default(), Door::Passphrase(PASSPHRASE), 0).await;
    safe.unwrap_or_else(|_| panic!("locked"))
}

/// What was last kept under each key, as the pages were told.
type Known = RefCell<BTreeMap<String, Vec<u8>>>;

/// A page that keeps drafts of its own from some time on, and goes on when it is told that it can't.
async fn types(safe: &Safe, who: &str, known: &Known, seed: u64) {
    for _ in 0..seed % 48 {
        pause().await;
    }
    for word in 0..12 {
        let key = format!("{who}{}", word % 4);
        let bytes = format!("{who} {word}").into_bytes();
        match safe.write(Write::new().put(Space::Drafts, key.clone(), bytes.clone())).await {
            Ok(()) => drop(known.borrow_mut().insert(key, bytes)),
            Err(StoreError::Locked) => (),
            Err(other) => panic!("{other:?}"),
        }
        if word % 5 == 4 {
            let key = format!("{who}0");
            if safe.write(Write::new().remove(Space::Drafts, key.clone())).await.is_ok() {
                known.borrow_mut().remove(&key);
            }
        }
    }
}

fn office() -> (Rc<dyn Store>, Known) {
    let (inner, known): (Rc<dyn Store>, Known) = (Rc::new(Memory::new()), Known::default());
    for row in 0..ROWS {
        let (key, bytes) = (format!("{}{row}", ["a", "b"][row % 2]), format!("before {row}").into_bytes());
        block_on(inner.write(Write::new().put(Space::Drafts, key.clone(), bytes.clone()))).expect("kept");
        known.borrow_mut().insert(key, bytes);
    }
    (inner, known)
}

/// Everything is there as it was last kept, and nothing of it is plain.
fn stands(inner: &Rc<dyn Store>, known: &Known, seed: u64) {
    let rows = block_on(inner.scan(Space::Drafts, "")).expect("read");
    for (key, row) in &rows {
        assert!(is_sealed(row), "{key} is plain, seed {seed}");
    }
    let safe = block_on(unlocked(inner));
    assert!(safe.is_whole(), "seed {seed}");
    let opened: BTreeMap<_, _> = block_on(safe.scan(Space::Drafts, "")).expect("read").into_iter().collect();
    assert_eq!(opened, *known.borrow(), "seed {seed}");
}

#[test]
fn a_page_that_types_while_two_seal_keeps_its_newest_words() {
    for seed in 0..1_000 {
        let (inner, known) = office();
        let slow: Rc<dyn Store> = Rc::new(Slow(Rc::clone(&inner)));
        let keys = NativeKeys::default();
        block_on(async { plain(&inner).await.seal_with(&keys, PASSPHRASE).await }).expect("a key");
        let (one, other) = (block_on(unlocked(&slow)), block_on(unlocked(&slow)));
        by_turns(
            seed,
            vec![
                Box::pin(async { one.reseal(|_| ()).await.expect("sealed") }),
                Box::pin(async { other.reseal(|_| ()).await.expect("sealed") }),
                Box::pin(types(&one, "a", &known, seed)),
                Box::pin(types(&other, "b", &known, seed)),
            ],
        );
        stands(&inner, &known, seed);
    }
}

#[test]
fn what_a_page_without_the_key_keeps_comes_before_the_header_or_not_at_all() {
    for seed in 0..1_000 {
        let (inner, known) = office();
        let slow: Rc<dyn Store> = Rc::new(Slow(Rc::clone(&inner)));
        let keys = NativeKeys::default();
        let (giving, left_behind) = (block_on(plain(&slow)), block_on(plain(&slow)));
        let seals = async {
            giving.seal_with(&keys, PASSPHRASE).await.expect("a key");
            giving.reseal(|_| ()).await.expect("sealed");
        };
        by_turns(seed, vec![Box::pin(seals), Box::pin(types(&left_behind, "b", &known, seed))]);
        stands(&inner, &known, seed);
    }
}

#[test]
fn what_a_page_keeps_under_a_key_that_was_erased_is_refused() {
    let (inner, _) = office();
    let keys = NativeKeys::default();
    block_on(async { plain(&inner).await.seal_with(&keys, PASSPHRASE).await }).expect("a key");
    let (erasing, left_behind) = (block_on(unlocked(&inner)), block_on(unlocked(&inner)));
    let write = || Write::new().put(Space::Drafts, "a0", b"too late".to_vec());
    block_on(erasing.erase()).expect("erased");
    assert_eq!(block_on(left_behind.write(write())), Err(StoreError::Locked), "nothing is sealed there any more");
    block_on(erasing.write(write())).expect("it begins again, plain");
    block_on(erasing.seal_with(&keys, PASSPHRASE)).expect("another key");
    assert_eq!(block_on(left_behind.reseal(|_| ())), Err(StoreError::Locked), "it is sealed under another key");
    block_on(erasing.reseal(|_| ())).expect("sealed");
    stands(&inner, &RefCell::new(BTreeMap::from([("a0".to_owned(), b"too late".to_vec())])), 0);
}
