//! One transaction each: write, read, scan, keys, erase.
//!
//! All requests of a transaction go out before anything is awaited, because a transaction ends by
//! itself as soon as it has nothing to do. What a write takes for given is asked for first and answered
//! first, while what it changes is still to be undone.

use indexed_db_futures::{
    Build, BuildPrimitive, KeyRange,
    database::Database,
    future::{BasicRequest, VoidRequest},
    internals::SystemRepr,
    query_source::QuerySource,
    transaction::{Transaction, TransactionDurability, TransactionMode, TransactionOptions},
    typed_array::{Uint8Array, Uint8ArraySlice},
};
use wasm_bindgen::JsValue;
use web_sys::IdbTransaction;

use super::fault::{self, Fault};
use crate::store::{Item, Premise, Space, StoreError, Write};

/// A row that was asked for.
type Row = BasicRequest<Option<Uint8Array>>;

/// Keeps everything of a write that is not empty, or nothing.
pub(super) async fn write(database: &Database, write: &Write) -> Result<(), Fault> {
    let transaction = strict(database, &write.spaces())?;
    let looked = look(&transaction, write)?;
    let added = send(&transaction, write)?;
    for ((_, key, premise), row) in write.given.iter().zip(looked) {
        if !premise.fits(row.await?.map(Vec::from).as_deref()) {
            // A transaction that is dropped is undone.
            return Err(Fault::Refused(StoreError::Changed(key.clone())));
        }
    }
    commit(transaction).await.map_err(|fault| match added.iter().find(|(_, request)| met_its_key(request)) {
        Some((key, _)) => Fault::Refused(StoreError::Exists((*key).to_owned())),
        None => fault,
    })
}

/// The bytes under a key.
pub(super) async fn read(database: &Database, space: Space, key: &str) -> Result<Option<Vec<u8>>, Fault> {
    let transaction = database.transaction(space.name()).build()?;
    let store = transaction.object_store(space.name())?;
    let found: Option<Uint8Array> = store.get(key).primitive()?.await?;
    Ok(found.map(Vec::from))
}

/// Keys of a range and their bytes, in the order of the keys.
pub(super) async fn scan(
    database: &Database,
    space: Space,
    range: KeyRange<JsValue>,
) -> Result<Vec<(String, Vec<u8>)>, Fault> {
    let transaction = database.transaction(space.name()).build()?;
    let store = transaction.object_store(space.name())?;
    let keys = store.get_all_keys::<String>().with_query::<JsValue, _>(range.clone()).primitive()?;
    let values = store.get_all::<Uint8Array>().with_query::<JsValue, _>(range).primitive()?;
    let keys = keys.await?;
    let values = values.await?;
    keys.zip(values).map(|(key, bytes)| Ok((key?, bytes?.into()))).collect()
}

/// How many keys are in a range.
pub(super) async fn count(database: &Database, space: Space, range: KeyRange<JsValue>) -> Result<usize, Fault> {
    let transaction = database.transaction(space.name()).build()?;
    let store = transaction.object_store(space.name())?;
    Ok(store.count().with_query::<JsValue, _>(range).primitive()?.await? as usize)
}

/// Keys of a range, in their order.
pub(super) async fn keys(database: &Database, space: Space, range: KeyRange<JsValue>) -> Result<Vec<String>, Fault> {
    let transaction = database.transaction(space.name()).build()?;
    let store = transaction.object_store(space.name())?;
    let keys = store.get_all_keys::<String>().with_query::<JsValue, _>(range).primitive()?.await?;
    keys.map(|key| Ok(key?)).collect()
}

/// Whether all items are there, with these very bytes.
pub(super) async fn holds(database: &Database, items: &[Item]) -> Result<bool, Fault> {
    for item in items {
        if read(database, item.space, &item.key).await?.as_ref() != Some(&item.bytes) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Removes everything from all spaces.
pub(super) async fn erase(database: &Database) -> Result<(), Fault> {
    let transaction = strict(database, &Space::ALL)?;
    for space in Space::ALL {
        transaction.object_store(space.name())?.clear()?;
    }
    commit(transaction).await
}

/// A transaction that counts as kept only when the disk has it.
fn strict<'a>(database: &'a Database, spaces: &[Space]) -> Result<Transaction<'a>, Fault> {
    let names: Vec<&str> = spaces.iter().map(|space| space.name()).collect();
    let options = TransactionOptions::new().with_durability(TransactionDurability::Strict);
    Ok(database.transaction(&names[..]).with_mode(TransactionMode::Readwrite).with_options(options).build()?)
}

/// Asks for the rows that a write takes for given.
fn look(transaction: &Transaction<'_>, write: &Write) -> Result<Vec<Row>, Fault> {
    let row = |(space, key, _): &(Space, String, Premise)| {
        Ok(transaction.object_store(space.name())?.get(key.as_str()).primitive()?)
    };
    write.given.iter().map(row).collect()
}

/// Sends all requests of a write; gives those that add, with their keys.
fn send<'a>(transaction: &Transaction<'_>, write: &'a Write) -> Result<Vec<(&'a str, VoidRequest)>, Fault> {
    let mut added = Vec::with_capacity(write.add.len());
    for Item { space, key, bytes } in &write.add {
        let store = transaction.object_store(space.name())?;
        let request = store.add(Uint8ArraySlice::new(bytes)).with_key(key.as_str()).without_key_type();
        added.push((key.as_str(), request.primitive()?));
    }
    for Item { space, key, bytes } in &write.put {
        let store = transaction.object_store(space.name())?;
        drop(store.put(Uint8ArraySlice::new(bytes)).with_key(key.as_str()).without_key_type().primitive()?);
    }
    for (space, key) in &write.remove {
        drop(transaction.object_store(space.name())?.delete(key.as_str()).primitive()?);
    }
    Ok(added)
}

/// Commits and waits for `complete`.
async fn commit(transaction: Transaction<'_>) -> Result<(), Fault> {
    let raw: IdbTransaction = transaction.as_sys().clone().into();
    transaction.commit().await.map_err(|error| {
        // A commit that fails (a full disk) fires `abort` alone: why, only the transaction says.
        let name = raw.error().map_or_else(|| fault::name(&error), |exception| exception.name());
        Fault::named(name)
    })
}

/// Whether a request failed because its key was there. Requests behind it may still be pending, and
/// asking those for their error is an error itself.
fn met_its_key(request: &VoidRequest) -> bool {
    matches!(request.as_sys().error(), Ok(Some(exception)) if exception.name() == "ConstraintError")
}
