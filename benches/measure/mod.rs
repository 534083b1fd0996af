//! Measuring: the best of many short rounds, since whatever else a machine does only makes it slower, and
//! a short round has the best chance to be left alone.

// Every benchmark uses its own part of it.
#![allow(dead_code)]

use std::time::{Duration, Instant};

const ROUNDS: usize = 200;
const ROUND: Duration = Duration::from_millis(5);

/// How many of `count` things done in `run` are done in a second.
pub fn per_second(count: usize, mut run: impl FnMut()) -> f64 {
    count as f64 / seconds(&mut run)
}

/// How many microseconds a run takes.
pub fn microseconds(mut run: impl FnMut()) -> f64 {
    seconds(&mut run) * 1e6
}

fn seconds(run: &mut dyn FnMut()) -> f64 {
    run();
    (0..ROUNDS).map(|_| round(run)).fold(f64::INFINITY, f64::min)
}

/// Seconds for one run, over as many as fit a round.
fn round(run: &mut dyn FnMut()) -> f64 {
    let (begun, mut runs) = (Instant::now(), 0_u32);
    while begun.elapsed() < ROUND {
        run();
        runs += 1;
    }
    begun.elapsed().as_secs_f64() / f64::from(runs)
}

/// Whether the command names other benchmarks.
pub fn left_out(name: &str) -> bool {
    let mut wanted = std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).peekable();
    wanted.peek().is_some() && !wanted.any(|filter| name.contains(&filter))
}

/// Numbers that are the same in every run.
pub struct Chance(u64);

impl Chance {
    /// Numbers of a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number, below a bound.
    pub fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % bound
    }
}
