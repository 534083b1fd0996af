//! What every store promises. Run against memory natively (`store.rs`) and against IndexedDB in a
//! real browser (`browser_store.rs`).

use titik_temu::store::{Premise, Space, Store, StoreError, Write};

/// All promises, on an empty store, which is left empty.
pub async fn keeps_its_promises(store: &dyn Store) {
    keeps_bytes_exactly(store).await;
    keeps_all_or_nothing(store).await;
    never_adds_twice(store).await;
    keeps_only_what_stands_on_what_is_given(store).await;
    scans_by_prefix_in_order(store).await;
    counts_what_it_would_find(store).await;
    keeps_spaces_apart(store).await;
    erases_everything(store).await;
}

async fn keeps_bytes_exactly(store: &dyn Store) {
    let bytes: Vec<u8> = (0..=255).cycle().take(100_000).collect();
    store
        .write(Write::new().put(Space::Facts, "a", bytes.clone()).put(Space::Facts, "empty", vec![]))
        .await
        .expect("kept");
    assert_eq!(store.read(Space::Facts, "a").await, Ok(Some(bytes)));
    assert_eq!(store.read(Space::Facts, "empty").await, Ok(Some(vec![])));
    assert_eq!(store.read(Space::Facts, "b").await, Ok(None));
    store.write(Write::new().put(Space::Facts, "a", vec![1])).await.expect("replaced");
    assert_eq!(store.read(Space::Facts, "a").await, Ok(Some(vec![1])));
    store.write(Write::new().remove(Space::Facts, "a").remove(Space::Facts, "never there")).await.expect("removed");
    assert_eq!(store.read(Space::Facts, "a").await, Ok(None));
    store.write(Write::new()).await.expect("nothing to keep is no fault");
}

async fn keeps_all_or_nothing(store: &dyn Store) {
    store.write(Write::new().add(Space::Numbers, "PGD/A/2026/0001", vec![1])).await.expect("kept");
    let write = Write::new()
        .put(Space::Facts, "half", vec![2])
        .add(Space::Numbers, "PGD/A/2026/0001", vec![2])
        .remove(Space::Facts, "empty");
    assert_eq!(store.write(write).await, Err(StoreError::Exists("PGD/A/2026/0001".into())));
    assert_eq!(store.read(Space::Facts, "half").await, Ok(None));
    assert_eq!(store.read(Space::Facts, "empty").await, Ok(Some(vec![])));
}

async fn never_adds_twice(store: &dyn Store) {
    let twice = Write::new().add(Space::Numbers, "n", vec![1]).add(Space::Numbers, "n", vec![2]);
    assert_eq!(store.write(twice).await, Err(StoreError::Exists("n".into())));
    assert_eq!(store.read(Space::Numbers, "n").await, Ok(None));
    store.write(Write::new().add(Space::Numbers, "n", vec![1])).await.expect("kept after the refusal");
}

async fn keeps_only_what_stands_on_what_is_given(store: &dyn Store) {
    store
        .write(Write::new().put(Space::Meta, "given", vec![1, 2]).put(Space::Meta, "empty", vec![]))
        .await
        .expect("kept");
    let given = |key: &str, premise: Premise, byte: u8| {
        // The row itself is replaced: what was there before is looked at, and that alone.
        let write = Write::new().put(Space::Meta, "given", vec![1, 2, byte]).put(Space::Drafts, "beside", vec![byte]);
        store.write(write.remove(Space::Meta, "gone").given(Space::Meta, key, premise))
    };
    let changed = |key: &str| Err(StoreError::Changed(key.to_owned()));
    for premise in [
        Premise::Absent,
        Premise::Same(vec![1]),
        Premise::Same(vec![1, 2, 9]),
        Premise::Begins(vec![2]),
        Premise::Begins(vec![1, 2, 9]),
    ] {
        assert_eq!(given("given", premise, 9).await, changed("given"));
    }
    assert_eq!(given("never there", Premise::Same(vec![]), 9).await, changed("never there"));
    assert_eq!(given("never there", Premise::Begins(vec![]), 9).await, changed("never there"));
    assert_eq!(given("empty", Premise::Absent, 9).await, changed("empty"), "an empty row is there");
    assert_eq!(store.read(Space::Meta, "given").await, Ok(Some(vec![1, 2])));
    assert_eq!(store.read(Space::Drafts, "beside").await, Ok(None), "nothing of it was kept");
    assert_eq!(given("given", Premise::Begins(vec![1]), 3).await, Ok(()));
    assert_eq!(given("given", Premise::Same(vec![1, 2, 3]), 4).await, Ok(()));
    assert_eq!(given("empty", Premise::Same(vec![]), 5).await, Ok(()));
    assert_eq!(given("never there", Premise::Absent, 6).await, Ok(()));
    assert_eq!(store.read(Space::Meta, "given").await, Ok(Some(vec![1, 2, 6])));
    store
        .write(Write::new().remove(Space::Meta, "given").remove(Space::Meta, "empty").remove(Space::Drafts, "beside"))
        .await
        .expect("removed");
}

async fn scans_by_prefix_in_order(store: &dyn Store) {
    let write = ["b/2", "a/1", "b/10", "b", "c/1", "b0", "b/é"]
        .into_iter()
        .fold(Write::new(), |write, key| write.put(Space::Drafts, key, key.as_bytes().to_vec()));
    store.write(write).await.expect("kept");
    let keys = |found: Vec<(String, Vec<u8>)>| {
        found
            .into_iter()
            .inspect(|(key, bytes)| assert_eq!(key.as_bytes(), bytes))
            .map(|(key, _)| key)
            .collect::<Vec<_>>()
    };
    assert_eq!(keys(store.scan(Space::Drafts, "b/").await.expect("found")), ["b/10", "b/2", "b/é"]);
    assert_eq!(store.keys(Space::Drafts, "b/").await.expect("found"), ["b/10", "b/2", "b/é"]);
    assert_eq!(store.keys(Space::Drafts, "z").await.expect("found").len(), 0);
    assert_eq!(store.scan(Space::Drafts, "").await.expect("found").len(), 7);
    assert_eq!(store.scan(Space::Drafts, "z").await.expect("found").len(), 0);
    for prefix in ["b/", "", "z"] {
        let found = keys(store.scan(Space::Drafts, prefix).await.expect("found"));
        assert_eq!(store.keys(Space::Drafts, prefix).await, Ok(found), "keys alone are the same");
    }
}

async fn counts_what_it_would_find(store: &dyn Store) {
    for prefix in ["", "b", "b/", "z"] {
        let found = store.scan(Space::Drafts, prefix).await.expect("found").len();
        assert_eq!(store.count(Space::Drafts, prefix).await, Ok(found), "of {prefix:?}");
    }
}

async fn keeps_spaces_apart(store: &dyn Store) {
    for (place, space) in Space::ALL.into_iter().enumerate() {
        store.write(Write::new().put(space, "same key", vec![place as u8])).await.expect("kept");
    }
    for (place, space) in Space::ALL.into_iter().enumerate() {
        assert_eq!(store.read(space, "same key").await, Ok(Some(vec![place as u8])));
    }
}

async fn erases_everything(store: &dyn Store) {
    store.erase().await.expect("erased");
    for space in Space::ALL {
        assert_eq!(store.scan(space, "").await, Ok(vec![]));
    }
    store.write(Write::new().add(Space::Numbers, "n", vec![1])).await.expect("an erased store is a store");
    store.erase().await.expect("erased again");
}
