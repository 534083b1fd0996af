//! The door of a safe: who is let in, what wrong tries cost, and what two pages at it do to one another.
#![cfg(not(target_arch = "wasm32"))]

mod keys;
mod safes;
mod turns;

use std::{cell::Cell, rc::Rc};

use keys::NativeKeys;
use pollster::block_on;
use safes::{NAME, PASSPHRASE, locked, memory, note, plain};
use titik_temu::{
    app::safe::{Refused, Safe, Sealed},
    store::{Space, Store, StoreError},
    vault::{Door, KeyTrouble, Patience},
};
use turns::{Page, Slow, by_turns};

fn tries(inner: &Rc<dyn Store>) -> u32 {
    let row = block_on(inner.read(Space::Meta, "vault-tries")).expect("read");
    row.map_or(0, |row| Patience::read(&row).tries)
}

#[test]
fn the_passphrase_changes_without_touching_a_row() {
    let (inner, keys) = (memory(), NativeKeys::default());
    let safe = plain(&inner);
    let Ok(recovery) = block_on(safe.seal_with(&keys, PASSPHRASE)) else { panic!("sealed") };
    block_on(safe.write(note("a"))).expect("kept");
    let before = block_on(inner.read(Space::Particulars, "a"));
    let sealed = locked(&inner);
    assert!(block_on(sealed.change(&keys, Door::Recovery(&recovery), "kata sandi yang baru", 0)).is_ok());
    assert_eq!(block_on(inner.read(Space::Particulars, "a")), before);
    let old = block_on(locked(&inner).unlock(&keys, Door::Passphrase(PASSPHRASE), 0)).err();
    assert_eq!(old, Some(Refused::Wrong));
    let new = block_on(locked(&inner).unlock(&keys, Door::Passphrase("kata sandi yang baru"), 0));
    let Ok(new) = new else { panic!("locked") };
    assert_eq!(block_on(new.read(Space::Particulars, "a")), Ok(Some(NAME.into())));
}

#[test]
fn wrong_passphrases_are_counted_through_reloads_and_forgotten_once_right() {
    let (inner, keys) = (memory(), NativeKeys::default());
    assert!(block_on(plain(&inner).seal_with(&keys, PASSPHRASE)).is_ok());
    let tried = |passphrase: &str, now| block_on(locked(&inner).unlock(&keys, Door::Passphrase(passphrase), now)).err();
    for now in 0..4 {
        assert_eq!(tried("salah sama sekali", now), Some(Refused::Wrong));
    }
    let stretched = keys.stretched.get();
    assert_eq!(tried(PASSPHRASE, 4), Some(Refused::Wait(4)), "not even the right one is tried");
    assert_eq!(keys.stretched.get(), stretched);
    assert_eq!(tried(PASSPHRASE, 8), None);
    assert_eq!(tries(&inner), 0);
}

#[test]
fn of_pages_that_try_at_once_each_try_is_counted() {
    for seed in 0..50 {
        let (inner, keys) = (memory(), NativeKeys::default());
        assert!(block_on(plain(&inner).seal_with(&keys, PASSPHRASE)).is_ok());
        let slow: Rc<dyn Store> = Rc::new(Slow(Rc::clone(&inner)));
        let (doors, wrong) = ([(); 9].map(|()| locked(&slow)), Cell::new(0));
        let guess = async |door: &Sealed| match door.unlock(&keys, Door::Passphrase("salah"), 0).await.err() {
            Some(Refused::Wrong) => wrong.set(wrong.get() + 1),
            Some(Refused::Wait(_)) => (),
            other => panic!("{other:?}"),
        };
        by_turns(seed, doors.iter().map(|door| Box::pin(guess(door)) as Page<'_>).collect());
        assert_eq!((wrong.get(), tries(&inner)), (4, 4), "no page has tries of its own, seed {seed}");
    }
}

#[test]
fn a_try_that_could_not_be_made_is_not_counted() {
    let (inner, keys) = (memory(), NativeKeys::default());
    assert!(block_on(plain(&inner).seal_with(&keys, PASSPHRASE)).is_ok());
    let tried = |passphrase: &str, now| block_on(locked(&inner).unlock(&keys, Door::Passphrase(passphrase), now)).err();
    assert_eq!(tried("salah sama sekali", 0), Some(Refused::Wrong));
    keys.absent.set(true);
    for now in 1..9 {
        assert_eq!(tried(PASSPHRASE, now), Some(Refused::Keys(KeyTrouble::Absent)));
    }
    assert_eq!(tries(&inner), 1, "the wrong one still does");
    keys.absent.set(false);
    assert_eq!(tried(PASSPHRASE, 9), None);
}

#[test]
fn of_two_pages_that_change_the_locks_the_second_is_told() {
    let (inner, keys) = (memory(), NativeKeys::default());
    assert!(block_on(plain(&inner).seal_with(&keys, PASSPHRASE)).is_ok());
    let (one, other) = (locked(&inner), locked(&inner));
    let Ok(sheet) = block_on(one.renew(&keys, Door::Passphrase(PASSPHRASE), 0)) else { panic!("renewed") };
    let late = block_on(other.change(&keys, Door::Passphrase(PASSPHRASE), "kata sandi yang baru", 0)).err();
    assert_eq!(late, Some(Refused::Store(StoreError::Locked)));
    for door in [Door::Recovery(&sheet), Door::Passphrase(PASSPHRASE)] {
        assert!(block_on(locked(&inner).unlock(&keys, door, 0)).is_ok(), "the sheet that was printed opens");
    }
}

#[test]
fn another_page_hands_its_key_on_and_only_the_right_one_is_taken() {
    let (inner, other) = (memory(), memory());
    let (safe, stranger) = (plain(&inner), plain(&other));
    let keys = NativeKeys::default();
    for safe in [&safe, &stranger] {
        assert!(block_on(safe.seal_with(&keys, PASSPHRASE)).is_ok());
        block_on(safe.reseal(|_| ())).expect("whole");
        block_on(safe.write(note("a"))).expect("kept");
    }
    let cipher = |safe: &Safe| safe.key().expect("a key").cipher();
    let opened = block_on(locked(&inner).unlock_with(cipher(&safe))).expect("read").expect("fits");
    assert_eq!(block_on(opened.read(Space::Particulars, "a")), Ok(Some(NAME.into())));
    assert!(block_on(locked(&inner).unlock_with(cipher(&stranger))).expect("read").is_none());
}

#[test]
fn of_two_pages_only_one_sets_the_passphrase() {
    let inner = memory();
    let (one, other) = (plain(&inner), plain(&inner));
    assert!(block_on(one.seal_with(&NativeKeys::default(), PASSPHRASE)).is_ok());
    let second = block_on(other.seal_with(&NativeKeys::default(), "kata sandi yang baru")).err();
    assert_eq!(second, Some(Refused::Store(StoreError::Locked)));
    assert!(block_on(locked(&inner).unlock(&NativeKeys::default(), Door::Passphrase(PASSPHRASE), 0)).is_ok());
}

#[test]
fn the_sheet_is_due_until_it_is_said_to_be_kept_and_again_with_a_new_key() {
    let (inner, keys) = (memory(), NativeKeys::default());
    let safe = plain(&inner);
    let kept = |safe: &Safe| block_on(safe.sheet_is_kept());
    assert_eq!(kept(&safe), Ok(true), "without a key there is no sheet");
    let Ok(_) = block_on(safe.seal_with(&keys, PASSPHRASE)) else { panic!("sealed") };
    assert_eq!(kept(&safe), Ok(false));
    assert_eq!(block_on(safe.keep_sheet()), Ok(()));
    assert_eq!(kept(&safe), Ok(true));
    assert_eq!(block_on(safe.keys(Space::Meta, "")), Ok(vec![]), "nobody above sees the row");
    // A new passphrase leaves the sheet as it is, a new key does not.
    let Ok(_) = block_on(locked(&inner).change(&keys, Door::Passphrase(PASSPHRASE), "kata sandi yang baru", 0)) else {
        panic!("changed")
    };
    assert_eq!(kept(&safe), Ok(true));
    let Ok(_) = block_on(locked(&inner).renew(&keys, Door::Passphrase("kata sandi yang baru"), 0)) else {
        panic!("renewed")
    };
    assert_eq!(kept(&safe), Ok(false));
    assert_eq!(block_on(safe.keep_sheet()), Ok(()));
    let Ok(again) = block_on(locked(&inner).unlock(&keys, Door::Passphrase("kata sandi yang baru"), 0)) else {
        panic!("unlocked")
    };
    assert_eq!(kept(&again), Ok(true));
}
