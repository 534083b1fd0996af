//! Stores beside one another: an office that can't be unlocked any more stays where it is, and another is
//! begun beside it. This browser remembers which of them it opens, by number, and nothing else.

use gloo_storage::{LocalStorage, Storage};
use leptos::prelude::*;

use super::components::{Button, ButtonKind};
use super::copy::{t, vault};
use super::place::base_path;
use crate::platform::place;

fn key(what: &str) -> String {
    format!("titik-temu:{}:{what}", base_path())
}

fn number(what: &str) -> u32 {
    LocalStorage::get(key(what)).unwrap_or_default()
}

/// The number of the store that is open: 0 is the first.
fn current() -> u32 {
    number("store")
}

/// The name of the database that is open.
pub fn database() -> String {
    match current() {
        0 => place::database(),
        store => format!("{}#{store}", place::database()),
    }
}

/// Begins another store beside all there are.
pub fn begin_anew() {
    let next = number("stores") + 1;
    // A closed storage forgets it: the page then stands before the old lock again.
    drop(LocalStorage::set(key("stores"), next));
    open(next);
}

fn open(store: u32) {
    drop(LocalStorage::set(key("store"), store));
    // Refused only while the page is being left anyway.
    drop(window().location().reload());
}

/// The way to the other stores, where there are any.
pub fn older() -> AnyView {
    let others: Vec<u32> = (0..=number("stores")).filter(|store| *store != current()).collect();
    if others.is_empty() {
        return ().into_any();
    }
    let buttons = others.into_iter().map(|store| {
        let press = UnsyncCallback::new(move |()| open(store));
        view! { <Button id=format!("store-{store}") label=t(vault::BACK_TO_OLD) kind=ButtonKind::Quiet on_press=press /> }
    });
    view! {
        <div class="stack-s" id="older">
            <p>{t(vault::BESIDE)}</p>
            <div class="button-row">{buttons.collect_view()}</div>
        </div>
    }
    .into_any()
}
