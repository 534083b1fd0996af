//! What sealing costs in a browser: saving, opening and unlocking, always beside the same work unsealed in the
//! same run, the two by turns, so that what else the machine does falls on both.
//!
//! Bars: a sealed fact saved at most 2 times the unsealed p95, 10,000 sealed summaries opened in at most 1.5
//! times, unlocking dominated by Argon2id. Figures are printed, never asserted. Runs as a test does
//! (`cargo xtask bench browser`), with the worker of the release folder.
#![cfg(target_arch = "wasm32")]

mod figures;
mod worker;

use std::rc::Rc;

use figures::{Figures, now};
use titik_temu::{
    app::safe::{Found, Safe, look},
    platform::BrowserKeys,
    store::{IndexedDb, Space, Store, Write},
    vault::{Cost, Door, Keys},
};
use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const PASSPHRASE: &str = "empat kata yang dikarang";
/// Saves of either kind.
const SAVES: usize = 300;
/// Summaries, and how many of them stand in a row.
const SUMMARIES: usize = 10_000;
const PACKED: usize = 100;
/// Bytes of a summary, of a fact, and of what it commits to.
const SUMMARY: usize = 400;
const FACT: usize = 900;
const PARTICULAR: usize = 300;
const ROUNDS: usize = 40;

#[wasm_bindgen_test]
async fn sealed_beside_unsealed() {
    worker::name_the_release_s().await;
    let plain: Rc<dyn Store> = Rc::new(IndexedDb::open("bench plain").await.expect("opened"));
    let kept: Rc<dyn Store> = Rc::new(IndexedDb::open("bench sealed").await.expect("opened"));
    let safe = sealed(&kept).await;
    saving(&*plain, &safe).await;
    opening(&*plain, &safe).await;
    unlocking(&kept).await;
}

/// A safe that was sealed from the start.
async fn sealed(kept: &Rc<dyn Store>) -> Safe {
    let Ok(Found::Plain(safe)) = look(Rc::clone(kept)).await else { panic!("a fresh database") };
    safe.seal_with(&BrowserKeys, PASSPHRASE).await.expect("a key");
    safe.reseal(|_| ()).await.expect("sealed");
    safe
}

/// A fact with its particular, each write strict and awaited until it is complete.
async fn saving(plain: &dyn Store, sealed: &dyn Store) {
    let (mut unsealed, mut with_seal) = (Figures::default(), Figures::default());
    for number in 0..SAVES {
        for (store, figures) in [(plain, &mut unsealed), (sealed, &mut with_seal)] {
            let write = Write::new().put(Space::Facts, format!("case/{number:05}"), vec![7; FACT]).put(
                Space::Particulars,
                format!("case/{number:05}"),
                vec![7; PARTICULAR],
            );
            let start = now();
            store.write(write).await.expect("kept");
            figures.add(now() - start);
        }
    }
    console_log!("one fact saved, strictly ({SAVES} times)");
    compare(&unsealed, &with_seal, "p95 at most 2 times");
}

/// All summaries of an office, as the desk reads them when it opens.
async fn opening(plain: &dyn Store, sealed: &dyn Store) {
    for store in [plain, sealed] {
        let packs = (0..SUMMARIES / PACKED).fold(Write::new(), |write, number| {
            write.put(Space::Summaries, format!("{number:05}"), vec![7; SUMMARY * PACKED])
        });
        store.write(packs).await.expect("kept");
    }
    let (mut unsealed, mut with_seal) = (Figures::default(), Figures::default());
    for _ in 0..ROUNDS {
        for (store, figures) in [(plain, &mut unsealed), (sealed, &mut with_seal)] {
            let start = now();
            let packs = store.scan(Space::Summaries, "").await.expect("read");
            figures.add(now() - start);
            assert!(
                packs.len() == SUMMARIES / PACKED && packs.iter().all(|(_, bytes)| bytes.len() == SUMMARY * PACKED)
            );
        }
    }
    console_log!("{SUMMARIES} summaries opened, {PACKED} in a row ({ROUNDS} times)");
    compare(&unsealed, &with_seal, "at most 1.5 times");
}

/// The same passphrase stretched, alone and as a part of unlocking.
async fn unlocking(kept: &Rc<dyn Store>) {
    let (mut whole, mut stretching) = (Figures::default(), Figures::default());
    for _ in 0..ROUNDS {
        let Ok(Found::Sealed(sealed)) = look(Rc::clone(kept)).await else { panic!("a sealed database") };
        let start = now();
        BrowserKeys.stretch(PASSPHRASE, &[7; 16], Cost::NEW).await.expect("stretched");
        stretching.add(now() - start);
        let start = now();
        sealed.unlock(&BrowserKeys, Door::Passphrase(PASSPHRASE), 0).await.expect("unlocked");
        whole.add(now() - start);
    }
    console_log!("unlocked ({ROUNDS} times)");
    console_log!("  Argon2id, worker and all  {stretching}");
    console_log!("  altogether                {whole}");
    console_log!("  Argon2id's share          {:.2} of p50   (bar: most of it)", stretching.at(50) / whole.at(50));
}

fn compare(unsealed: &Figures, sealed: &Figures, bar: &str) {
    console_log!("  unsealed                  {unsealed}");
    console_log!("  sealed                    {sealed}");
    let ratio = |percent| sealed.at(percent) / unsealed.at(percent);
    console_log!("  sealed / unsealed         p50 {:.2}, p95 {:.2}   (bar: {bar})", ratio(50), ratio(95));
}
