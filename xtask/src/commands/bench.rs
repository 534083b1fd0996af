//! `cargo xtask bench`: benchmarks of the core, as a native program, and of sealing, inside a browser. Figures are
//! printed and never asserted.

use super::{filter, quickly};
use crate::problem::{Outcome, Problem};
use crate::setup::Kit;
use crate::setup::browser::Browser;
use crate::{in_browser, place, release, shell};
use std::process::Command;

/// The benchmark that needs a browser, and is left out where it is not named.
const IN_BROWSER: &str = "browser";

/// Runs the benchmarks of the core, all of them or those that the filter names, or the browser's.
pub fn run(args: &[String]) -> Outcome {
    let (quick, rest) = quickly(args);
    match filter(&rest)? {
        Some(IN_BROWSER) => inside(quick),
        _ if quick => Err(Problem::new("only the benchmark in the browser can be quick: bench browser --quick")),
        filter => {
            let mut command = Command::new("cargo");
            command.args(["bench", "--no-default-features", "--bench", "*", "--"]).args(filter);
            shell::run(command.current_dir(place::root()))
        }
    }
}

/// Runs the browser's, built as the release is, or quickly as a development build.
fn inside(quick: bool) -> Outcome {
    if !place::dist().join("index.html").is_file() {
        return Err(Problem::new("there is no dist/, whose worker stretches the passphrases")
            .remedy("Make it first: cargo xtask dist, or cargo xtask dist --quick. The worker is the same in both."));
    }
    let mut command = in_browser::cargo_test(&release::builders(false)?, &Kit::prepare(&[&Browser])?)?;
    if !quick {
        command.arg("--release");
    }
    shell::run(command.args(["--bench", IN_BROWSER, "--", "--nocapture"]))
}
