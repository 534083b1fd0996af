//! Opening a desk with 10,000 cases: from packed summaries, and from their logs alone.
//!
//! The logs are copies of one worked case under other ids, sound in every row. Figures are printed, never asserted.

#[path = "../tests/desk/mod.rs"]
mod desk;
mod measure;

use std::{
    rc::Rc,
    time::{Duration, Instant},
};

use desk::{TestDesk, at, setup, wait};
use titik_temu::{
    app::Desk,
    domain::fact::LogId,
    json::{Value, canonical, parse},
    record::{sha256, to_hex},
    store::{Memory, Space, Store, Write},
};

const CASES: u128 = 10_000;

fn main() {
    if measure::left_out("opening") {
        return;
    }
    let store = Rc::new(Memory::new());
    let test = TestDesk::on(store.clone(), 1, at("2026-01-05 08:00"));
    wait(test.desk.set_up(setup())).expect("an office");
    let case = test.up_to_mediation();
    copies(&*store, &LogId::Case(case).to_string());

    let (from_logs, desk) = opened(&test);
    assert_eq!(desk.cards().len() as u128, CASES + 1);
    let packing = time(|| wait(desk.pack()).expect("packed"));
    let bytes: usize =
        wait(store.scan(Space::Summaries, "")).expect("packs").iter().map(|(_, bytes)| bytes.len()).sum();
    let (from_packs, desk) = opened(&test);
    let board = time(|| drop(desk.board()));
    let ratio = from_logs.as_secs_f64() / from_packs.as_secs_f64();
    let rows = test.file(case).facts.len();
    println!("a desk with {CASES} cases of {rows} facts each");
    println!("  opened from logs alone {from_logs:>9.0?}");
    println!("  opened from packs      {from_packs:>9.0?}   ({ratio:.1} times as fast)");
    println!("  all packs written      {packing:>9.0?}");
    println!("  its board              {board:>9.0?}");
    println!("  bytes per summary      {:>9}", bytes as u128 / (CASES + 1));
}

/// The best of three openings: a desk, and how long it took.
fn opened(test: &TestDesk) -> (Duration, Desk) {
    let round = |_| {
        let begun = Instant::now();
        let desk = wait(Desk::open(test.world.clone())).expect("a desk");
        (begun.elapsed(), desk)
    };
    (0..3).map(round).min_by_key(|(took, _)| *took).expect("a round")
}

fn time(run: impl FnOnce()) -> Duration {
    let begun = Instant::now();
    run();
    begun.elapsed()
}

/// Copies a log and its particulars under other case ids, its facts hashed anew.
fn copies(store: &dyn Store, log: &str) {
    let prefix = format!("{log}/");
    let mut facts: Vec<(String, Value)> = wait(store.scan(Space::Facts, &prefix))
        .expect("facts")
        .into_iter()
        .map(|(key, bytes)| (key[prefix.len()..].to_owned(), parse(&bytes, usize::MAX).expect("a fact")))
        .collect();
    facts.sort_by_key(|(_, fact)| fact["lamport"].as_i64());
    let particulars = wait(store.scan(Space::Particulars, &prefix)).expect("particulars");
    for number in 1..=CASES {
        let uuid = uuid::Uuid::from_u128(0x019b_8c00_0000_7000_8000_0000_0000_0000 + number);
        let mut write = Write::new();
        let mut copy = read(&text(&facts).replace(log, &uuid.to_string()));
        for place in 0..copy.len() {
            let bytes = canonical(&copy[place].1);
            let (old, new) = (copy[place].0.clone(), to_hex(&sha256(&bytes)));
            write = write.put(Space::Facts, format!("{uuid}/{new}"), bytes);
            // Whatever follows names it by its new id.
            copy = read(&text(&copy).replace(&old, &new));
        }
        for (key, bytes) in &particulars {
            write = write.put(Space::Particulars, format!("{uuid}/{}", &key[prefix.len()..]), bytes.clone());
        }
        wait(store.write(write)).expect("kept");
    }
}

fn text(facts: &[(String, Value)]) -> String {
    let pairs = facts.iter().map(|(id, fact)| Value::Array(vec![id.as_str().into(), fact.clone()])).collect();
    String::from_utf8(canonical(&Value::Array(pairs))).expect("text")
}

fn read(text: &str) -> Vec<(String, Value)> {
    let pairs = parse(text.as_bytes(), usize::MAX).expect("facts");
    let pair = |pair: &Value| (pair[0].as_str().expect("an id").to_owned(), pair[1].clone());
    pairs.as_array().expect("a list").iter().map(pair).collect()
}
