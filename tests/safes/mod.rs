//! Safes over a store in memory, as pages find them.

use std::rc::Rc;

use pollster::block_on;
use titik_temu::{
    app::safe::{Found, Safe, Sealed, look},
    store::{Memory, Space, Store, Write},
};

pub const PASSPHRASE: &str = "empat kata yang panjang";
pub const NAME: &str = "Wahyuni Contohwati";

pub fn memory() -> Rc<dyn Store> {
    Rc::new(Memory::new())
}

pub fn plain(inner: &Rc<dyn Store>) -> Safe {
    match block_on(look(Rc::clone(inner))) {
        Ok(Found::Plain(safe)) => safe,
        _ => panic!("not a plain store"),
    }
}

pub fn locked(inner: &Rc<dyn Store>) -> Sealed {
    match block_on(look(Rc::clone(inner))) {
        Ok(Found::Sealed(sealed)) => sealed,
        _ => panic!("not a sealed store"),
    }
}

pub fn note(key: &str) -> Write {
    Write::new().put(Space::Particulars, key, NAME.as_bytes().to_vec())
}
