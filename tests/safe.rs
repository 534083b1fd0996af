//! The safe: a store whose rows are sealed, from the start or later.
#![cfg(not(target_arch = "wasm32"))]

mod contract;
mod keys;
mod mortal;
mod safes;

use std::{cell::Cell, rc::Rc};

use keys::NativeKeys;
use mortal::Mortal;
use pollster::block_on;
use safes::{NAME, PASSPHRASE, locked, memory, note, plain};
use titik_temu::{
    app::safe::{Refused, Safe, look},
    store::{Space, Store, StoreError, Write},
    vault::{Door, HeaderFault, is_sealed},
};

fn unlocked(inner: &Rc<dyn Store>) -> Safe {
    block_on(locked(inner).unlock(&NativeKeys::default(), Door::Passphrase(PASSPHRASE), 0))
        .unwrap_or_else(|_| panic!("locked"))
}

fn rows(store: &dyn Store) -> Vec<(Space, String, Vec<u8>)> {
    let of =
        |space| block_on(store.scan(space, "")).expect("read").into_iter().map(move |(key, row)| (space, key, row));
    Space::ALL.into_iter().flat_map(of).collect()
}

#[test]
fn a_safe_keeps_the_promises_of_a_store_sealed_or_not() {
    let inner = memory();
    block_on(contract::keeps_its_promises(&plain(&inner)));
    let safe = plain(&inner);
    block_on(safe.seal_with(&NativeKeys::default(), PASSPHRASE)).unwrap_or_else(|_| panic!("sealed"));
    block_on(safe.reseal(|_| ())).expect("whole");
    block_on(contract::keeps_its_promises(&safe));
}

#[test]
fn sealed_from_the_start_no_row_but_the_header_is_plain() {
    let inner = memory();
    let safe = plain(&inner);
    block_on(safe.seal_with(&NativeKeys::default(), PASSPHRASE)).unwrap_or_else(|_| panic!("sealed"));
    block_on(safe.reseal(|_| ())).expect("whole");
    block_on(safe.write(note("a").put(Space::Meta, "here", NAME.into()).add(Space::Facts, "b", NAME.into())))
        .expect("kept");
    for (space, key, row) in rows(&*inner) {
        assert!(is_sealed(&row) != (space == Space::Meta && key == "vault"), "{space:?}/{key}");
        assert!(!row.windows(NAME.len()).any(|part| part == NAME.as_bytes()), "{space:?}/{key}");
    }
    assert_eq!(block_on(unlocked(&inner).read(Space::Particulars, "a")), Ok(Some(NAME.into())));
}

#[test]
fn a_sealed_row_opens_in_its_own_place_only() {
    let inner = memory();
    let safe = plain(&inner);
    block_on(safe.seal_with(&NativeKeys::default(), PASSPHRASE)).unwrap_or_else(|_| panic!("sealed"));
    block_on(safe.write(note("a"))).expect("kept");
    let row = block_on(inner.read(Space::Particulars, "a")).expect("read").expect("there");
    block_on(inner.write(Write::new().put(Space::Particulars, "b", row.clone()).put(Space::Facts, "a", row)))
        .expect("moved");
    let read = |space, key: &str| block_on(safe.read(space, key)).expect("read").expect("there");
    assert_eq!(read(Space::Particulars, "a"), NAME.as_bytes());
    assert_ne!(read(Space::Particulars, "b"), NAME.as_bytes());
    assert_ne!(read(Space::Facts, "a"), NAME.as_bytes());
}

#[test]
fn a_plain_row_slipped_into_a_whole_safe_is_not_believed() {
    let inner = memory();
    let safe = plain(&inner);
    block_on(safe.seal_with(&NativeKeys::default(), PASSPHRASE)).unwrap_or_else(|_| panic!("sealed"));
    block_on(safe.reseal(|_| ())).expect("whole");
    block_on(inner.write(note("slipped in"))).expect("kept");
    let read = block_on(unlocked(&inner).read(Space::Particulars, "slipped in")).expect("read").expect("there");
    assert_ne!(read, NAME.as_bytes());
}

#[test]
fn sealing_later_loses_nothing() {
    let inner = memory();
    let safe = plain(&inner);
    for n in 0..450 {
        block_on(safe.write(note(&format!("{n:03}")).put(Space::Attachments, format!("{n}"), vec![0xF5; 20])))
            .expect("kept");
    }
    let before = rows(&safe);
    block_on(safe.seal_with(&NativeKeys::default(), PASSPHRASE)).unwrap_or_else(|_| panic!("sealed"));
    assert_eq!(rows(&safe), before, "plain rows are read until they are sealed");
    let told = Cell::new((0, 0));
    block_on(safe.reseal(|seen| told.set((seen.done, seen.of)))).expect("whole");
    assert_eq!(told.get(), (900, 900));
    assert_eq!(rows(&safe), before);
    assert_eq!(rows(&unlocked(&inner)), before);
    assert!(rows(&*inner).iter().all(|(_, key, row)| is_sealed(row) || key == "vault"));
}

#[test]
fn sealing_may_be_interrupted_after_any_write() {
    for writes in 0..7 {
        let inner = memory();
        let safe = plain(&inner);
        for n in 0..700 {
            block_on(safe.write(note(&format!("{n:03}")))).expect("kept");
        }
        let before = rows(&safe);
        let mortal: Rc<dyn Store> = Rc::new(Mortal::new(Rc::clone(&inner), writes));
        let dying = plain(&mortal);
        let sealing = block_on(dying.seal_with(&NativeKeys::default(), PASSPHRASE));
        if sealing.is_err() {
            assert_eq!(rows(&plain(&inner)), before, "killed before the header was kept");
            continue;
        }
        let done = block_on(dying.reseal(|_| ())).is_ok();
        assert_eq!(done, writes == 6, "the header, four batches, and that all is sealed");
        let again = unlocked(&inner);
        assert_eq!(again.is_whole(), done);
        assert_eq!(rows(&again), before, "killed after {writes} writes");
        block_on(again.reseal(|_| ())).expect("goes on");
        assert_eq!(rows(&unlocked(&inner)), before);
        assert!(unlocked(&inner).is_whole());
    }
}

#[test]
fn sealed_rows_without_their_header_are_no_empty_store() {
    let inner = memory();
    let safe = plain(&inner);
    assert!(block_on(safe.seal_with(&NativeKeys::default(), PASSPHRASE)).is_ok());
    block_on(safe.write(note("a").put(Space::Meta, "here", NAME.into()))).expect("kept");
    block_on(inner.write(Write::new().remove(Space::Meta, "vault"))).expect("removed");
    let found = block_on(look(Rc::clone(&inner))).err();
    assert_eq!(found, Some(Refused::Header(HeaderFault::Damaged)));
}

#[test]
fn an_erased_safe_is_plain_and_empty() {
    let inner = memory();
    let safe = plain(&inner);
    assert!(block_on(safe.seal_with(&NativeKeys::default(), PASSPHRASE)).is_ok());
    block_on(safe.reseal(|_| ())).expect("whole");
    block_on(safe.write(note("a"))).expect("kept");
    block_on(safe.erase()).expect("erased");
    assert!(rows(&*inner).is_empty() && !safe.is_sealing());
    block_on(safe.write(note("b"))).expect("kept, plain");
    assert!(block_on(safe.seal_with(&NativeKeys::default(), PASSPHRASE)).is_ok());
    block_on(safe.reseal(|_| ())).expect("sealed");
    assert_eq!(block_on(unlocked(&inner).read(Space::Particulars, "b")), Ok(Some(NAME.into())));
}

#[test]
fn a_page_that_missed_the_sealing_keeps_nothing_plain() {
    let inner = memory();
    let (sealing, left_behind) = (plain(&inner), plain(&inner));
    assert!(block_on(sealing.seal_with(&NativeKeys::default(), PASSPHRASE)).is_ok());
    assert_eq!(block_on(left_behind.write(note("a"))), Err(StoreError::Locked));
    assert_eq!(block_on(inner.read(Space::Particulars, "a")), Ok(None));
}
