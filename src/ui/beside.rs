//! Stores beside one another: an office that can't be unlocked any more stays where it is, and another is
//! begun beside it. This browser remembers which of them it opens, by number, and nothing else.

use std::cell::OnceCell;

use leptos::prelude::*;

use super::components::{Button, ButtonKind};
use super::copy::{t, vault_gate};
use crate::platform::{Remembered, place};

fn number(what: &str) -> u64 {
    Remembered::of_folder(what).number().unwrap_or_default()
}

thread_local! {
    static DATABASE: OnceCell<String> = const { OnceCell::new() };
}

/// The name of the database that is open. It stays the same for as long as the page does, whatever another page has
/// chosen meanwhile: what is remembered of one database must not be written to the account of another.
pub fn database() -> String {
    // 0 is the first.
    let chosen = || match number(STORE.0) {
        0 => place::database(),
        store => format!("{}#{store}", place::database()),
    };
    DATABASE.with(|name| name.get_or_init(chosen).clone())
}

/// The name of the compartment's database of an office: the one that is open, of those beside one another.
pub fn confidential_database(office: &str) -> String {
    let name = place::confidential_database(office);
    match number(ROOM.0) {
        0 => name,
        room => format!("{name}#{room}"),
    }
}

/// What counts the office's stores: the one that is open, and the last that was begun.
const STORE: Counted = ("store", "stores");
/// What counts the compartments.
const ROOM: Counted = ("room", "rooms");

type Counted = (&'static str, &'static str);

/// Begins another store beside all there are.
pub fn begin_anew() {
    begin(STORE);
}

/// Begins another compartment beside all there are.
pub fn begin_room_anew() {
    begin(ROOM);
}

fn begin(of: Counted) {
    let next = number(of.1) + 1;
    // A closed storage forgets it: the page then stands before the old lock again.
    Remembered::of_folder(of.1).keep_numbers(&[next]);
    open(of, next);
}

fn open(of: Counted, store: u64) {
    Remembered::of_folder(of.0).keep_numbers(&[store]);
    // Refused only while the page is being left anyway.
    drop(window().location().reload());
}

/// The way to the other stores, where there are any.
pub fn older() -> AnyView {
    others(STORE)
}

/// The way to the other compartments, where there are any.
pub fn older_rooms() -> AnyView {
    others(ROOM)
}

fn others(of: Counted) -> AnyView {
    let others: Vec<u64> = (0..=number(of.1)).filter(|store| *store != number(of.0)).collect();
    if others.is_empty() {
        return ().into_any();
    }
    let buttons = others.into_iter().map(|store| {
        let press = UnsyncCallback::new(move |()| open(of, store));
        view! { <Button id=format!("store-{store}") label=t(vault_gate::BACK_TO_OLD) kind=ButtonKind::Quiet on_press=press /> }
    });
    view! {
        <div class="stack-s" id="older">
            <p>{t(vault_gate::BESIDE)}</p>
            <div class="button-row">{buttons.collect_view()}</div>
        </div>
    }
    .into_any()
}
