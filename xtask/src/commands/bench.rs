//! `cargo xtask bench`: benchmarks of the core, as a native program. Figures are printed and never asserted.

use super::filter;
use crate::problem::Outcome;
use crate::{place, shell};
use std::process::Command;

/// Runs the benchmarks, all of them or those that the filter names.
pub fn run(args: &[String]) -> Outcome {
    let filter = filter(args)?;
    let mut command = Command::new("cargo");
    command.args(["bench", "--no-default-features", "--bench", "*", "--"]).args(filter).current_dir(place::root());
    shell::run(&mut command)
}
