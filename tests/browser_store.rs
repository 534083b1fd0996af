//! The store's contract, kept by IndexedDB in a real browser, and what only a browser can do to it.
#![cfg(target_arch = "wasm32")]

mod contract;

use std::{cell::Cell, rc::Rc};

use js_sys::{Function, Promise};
use titik_temu::store::{IndexedDb, Space, Store, StoreError, Write};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

async fn is_empty(store: &IndexedDb) -> bool {
    store.count(Space::Facts, "").await == Ok(0)
}

#[wasm_bindgen_test]
async fn indexed_db_keeps_the_promises_of_a_store() {
    let store = IndexedDb::open("contract").await.expect("opened");
    contract::keeps_its_promises(&store).await;
}

#[wasm_bindgen_test]
async fn data_survive_closing_and_opening() {
    let store = IndexedDb::open("survives").await.expect("opened");
    store.write(fact(1)).await.expect("kept");
    drop(store);
    let store = IndexedDb::open("survives").await.expect("opened again");
    assert_eq!(store.read(Space::Facts, "fact").await, Ok(Some(vec![1])));
}

#[wasm_bindgen_test]
async fn two_connections_see_the_writes_of_each_other() {
    let first = IndexedDb::open("shared").await.expect("opened");
    let second = IndexedDb::open("shared").await.expect("opened beside it");
    first.write(fact(1)).await.expect("kept");
    assert_eq!(second.read(Space::Facts, "fact").await, Ok(Some(vec![1])));
    second.write(fact(2)).await.expect("kept");
    assert_eq!(first.read(Space::Facts, "fact").await, Ok(Some(vec![2])));
    first.write(number(1)).await.expect("given once");
    assert_eq!(second.write(number(2)).await, Err(StoreError::Exists("0001".into())));
}

#[wasm_bindgen_test]
async fn prefixes_find_all_keys_and_no_others() {
    let store = IndexedDb::open("prefixes").await.expect("opened");
    let keys = ["a", "a\u{10ffff}", "a\u{ffff}", "a\u{ffff}\u{ffff}z", "b", "\u{ffff}", "\u{ffff}a", "😀", "😀a", "😁"];
    let write = keys.iter().fold(Write::new(), |write, key| write.put(Space::Drafts, *key, vec![]));
    store.write(write).await.expect("kept");
    for prefix in ["", "a", "a\u{ffff}", "\u{ffff}", "😀", "\u{10ffff}", "c"] {
        let mut found: Vec<String> =
            store.scan(Space::Drafts, prefix).await.expect("found").into_iter().map(|(key, _)| key).collect();
        let mut wanted: Vec<&str> = keys.into_iter().filter(|key| key.starts_with(prefix)).collect();
        found.sort_unstable();
        wanted.sort_unstable();
        assert_eq!(found, wanted, "of {prefix:?}");
    }
}

#[wasm_bindgen_test]
async fn a_newer_version_is_refused() {
    await_script(RAISE, "newer").await;
    assert_eq!(IndexedDb::open("newer").await.err(), Some(StoreError::Newer));
}

#[wasm_bindgen_test]
async fn another_tab_that_brings_a_newer_version_is_let_in() {
    let store = IndexedDb::open("let in").await.expect("opened");
    let told = Rc::new(Cell::new(0));
    store.when_outdated({
        let told = Rc::clone(&told);
        move || told.set(told.get() + 1)
    });
    store.write(fact(1)).await.expect("kept");
    await_script(RAISE, "let in").await;
    assert_eq!(told.get(), 1, "the page is told at once");
    assert_eq!(store.write(fact(2)).await, Err(StoreError::Newer));
    assert_eq!(store.read(Space::Facts, "fact").await, Err(StoreError::Newer));
}

#[wasm_bindgen_test]
async fn a_closed_connection_is_opened_again() {
    let store = IndexedDb::open("closed").await.expect("opened");
    // The other tab gives its upgrade up, so that the version stays; our connection has made way.
    await_script(
        "const request = indexedDB.open(name, 99);
         request.onupgradeneeded = () => request.transaction.abort();
         request.onerror = resolve;",
        "closed",
    )
    .await;
    store.write(fact(1)).await.expect("kept on a fresh connection");
    assert_eq!(store.read(Space::Facts, "fact").await, Ok(Some(vec![1])));
}

#[wasm_bindgen_test]
async fn an_interrupted_write_is_repeated() {
    let store = IndexedDb::open("interrupted").await.expect("opened");
    next_commit("this.db.close(); this.abort();");
    store.write(number(1).put(Space::Facts, "fact", vec![1])).await.expect("kept at the second try");
    assert_eq!(store.read(Space::Numbers, "0001").await, Ok(Some(vec![1])));
    assert_eq!(store.read(Space::Facts, "fact").await, Ok(Some(vec![1])));
    assert_eq!(store.write(number(1)).await, Err(StoreError::Exists("0001".into())));
}

#[wasm_bindgen_test]
async fn a_kept_write_whose_answer_was_lost_counts_as_kept() {
    let lose_the_answer = "const lost = this.onabort;
         this.oncomplete = () => lost.call(this);
         commit.call(this);";
    let store = IndexedDb::open("answer lost").await.expect("opened");
    next_commit(lose_the_answer);
    assert_eq!(store.write(number(1)).await, Ok(()));
    assert_eq!(store.read(Space::Numbers, "0001").await, Ok(Some(vec![1])));
    next_commit(lose_the_answer);
    let replaced = Write::new().put(Space::Numbers, "0001", vec![3]).given(Space::Numbers, "0001", Some(vec![1]));
    assert_eq!(store.write(replaced.clone()).await, Ok(()), "what it took for given is gone because it was kept");
    assert_eq!(store.write(replaced).await, Err(StoreError::Changed("0001".into())));
    // Somebody else's number under the same key is still somebody else's.
    next_commit("this.abort();");
    assert_eq!(store.write(number(2)).await, Err(StoreError::Exists("0001".into())));
}

#[wasm_bindgen_test]
async fn a_write_that_is_given_up_twice_is_not_kept() {
    let store = IndexedDb::open("given up").await.expect("opened");
    next_commit("next(function () { this.abort(); }); this.abort();");
    assert_eq!(store.write(fact(1)).await, Err(StoreError::Aborted("AbortError".into())));
    assert_eq!(store.read(Space::Facts, "fact").await, Ok(None));
}

#[wasm_bindgen_test]
async fn a_full_disk_is_said_and_nothing_kept() {
    let store = IndexedDb::open("full").await.expect("opened");
    next_commit(
        "Object.defineProperty(this, 'error', { value: new DOMException('', 'QuotaExceededError') });
         this.abort();",
    );
    assert_eq!(store.write(fact(1)).await, Err(StoreError::Full));
    assert_eq!(store.read(Space::Facts, "fact").await, Ok(None));
    store.write(fact(1)).await.expect("kept once there is room");
}

#[wasm_bindgen_test]
async fn a_database_that_went_away_is_not_replaced_by_an_empty_one() {
    let store = IndexedDb::open("gone").await.expect("opened");
    store.write(fact(1)).await.expect("kept");
    await_script("indexedDB.deleteDatabase(name).onsuccess = resolve;", "gone").await;
    assert_eq!(store.write(fact(2)).await, Err(StoreError::Lost));
    assert_eq!(store.read(Space::Facts, "fact").await, Err(StoreError::Lost));
    assert!(is_empty(&IndexedDb::open("gone").await.expect("opened")).await);
}

#[wasm_bindgen_test]
async fn a_removal_by_another_tab_is_no_newer_version() {
    let store = IndexedDb::open("removed").await.expect("opened");
    store.when_outdated(|| panic!("nothing newer is there"));
    await_script("indexedDB.deleteDatabase(name).onsuccess = resolve;", "removed").await;
    assert!(is_empty(&IndexedDb::open("removed").await.expect("opened")).await);
}

#[wasm_bindgen_test]
async fn a_step_that_fails_leaves_the_version_before_it() {
    // In the middle of the first step, after some of its spaces.
    await_script(
        "const create = IDBDatabase.prototype.createObjectStore;
         IDBDatabase.prototype.createObjectStore = function (space, ...options) {
             if (space === 'numbers') {
                 IDBDatabase.prototype.createObjectStore = create;
                 throw new DOMException('', 'QuotaExceededError');
             }
             return create.call(this, space, ...options);
         };
         resolve();",
        "half climbed",
    )
    .await;
    assert_eq!(IndexedDb::open("half climbed").await.err(), Some(StoreError::Full));
    let none = "indexedDB.databases().then((all) =>
         all.some((one) => one.name === name) ? reject('half of it stands') : resolve());";
    await_script(none, "half climbed").await;
    let store = IndexedDb::open("half climbed").await.expect("opened once the cause is gone");
    assert!(is_empty(&store).await);
    store.write(number(1)).await.expect("whole");
}

#[wasm_bindgen_test]
async fn what_the_browser_can_not_read_is_told_from_a_lost_connection() {
    await_script(
        "const open = IDBFactory.prototype.open;
         IDBFactory.prototype.open = function (...request) {
             IDBFactory.prototype.open = open;
             const failing = open.apply(this, request);
             Object.defineProperty(failing, 'error', { value: new DOMException('', 'UnknownError') });
             setTimeout(() => failing.onerror(new Event('error')));
             return failing;
         };
         resolve();",
        "damaged",
    )
    .await;
    assert_eq!(IndexedDb::open("damaged").await.err(), Some(StoreError::Damaged));
}

#[wasm_bindgen_test]
async fn a_tab_that_keeps_an_older_version_open_is_told_of() {
    await_script(
        "const request = indexedDB.open(name, 1);
         request.onsuccess = () => { globalThis.kept = request.result; resolve(); };
         const open = IDBFactory.prototype.open;
         globalThis.onward = (name) => {
             IDBFactory.prototype.open = function (name, version) {
                 IDBFactory.prototype.open = open;
                 return open.call(this, name, version + 1);
             };
         };",
        "blocked",
    )
    .await;
    await_script("globalThis.onward(); resolve();", "blocked").await;
    assert_eq!(IndexedDb::open("blocked").await.err(), Some(StoreError::Blocked));
    // Once the other tab is closed the upgrade still runs, and its connection makes way for ours.
    await_script("globalThis.kept.close(); indexedDB.deleteDatabase(name).onsuccess = resolve;", "blocked").await;
    assert!(is_empty(&IndexedDb::open("blocked").await.expect("opened")).await);
}

/// Opens a database in a version that this program does not know.
const RAISE: &str = "const request = indexedDB.open(name, 99);
    request.onsuccess = () => { request.result.close(); resolve(); };
    request.onerror = reject;";

fn fact(value: u8) -> Write {
    Write::new().put(Space::Facts, "fact", vec![value])
}

fn number(value: u8) -> Write {
    Write::new().add(Space::Numbers, "0001", vec![value])
}

/// Runs a script that ends by calling `resolve`.
async fn await_script(script: &str, name: &str) {
    let body = format!("return new Promise((resolve, reject) => {{ {script} }});");
    let promise = Function::new_with_args("name", &body).call1(&JsValue::NULL, &name.into()).expect("ran");
    JsFuture::from(promise.unchecked_into::<Promise>()).await.expect("resolved");
}

/// Runs a script in the place of the next commit; `next` takes what is to stand in for the one after.
fn next_commit(script: &str) {
    let body = format!(
        "const commit = IDBTransaction.prototype.commit;
         const next = (instead) => {{
             IDBTransaction.prototype.commit = function () {{
                 IDBTransaction.prototype.commit = commit;
                 instead.call(this);
             }};
         }};
         next(function () {{ {script} }});"
    );
    Function::new_no_args(&body).call0(&JsValue::NULL).expect("ran");
}
