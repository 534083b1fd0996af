//! cargo-nextest, which runs the native tests and the journeys.

use super::{Found, Tool, cargo_install, kept, on_path};
use crate::problem::Outcome;

/// Used where the machine has none of its own.
const VERSION: &str = "0.9.143";

/// The test runner.
pub struct Nextest;

impl Tool for Nextest {
    fn name(&self) -> String {
        "cargo-nextest".to_owned()
    }

    fn find(&self) -> Option<Found> {
        let own = on_path("cargo-nextest").map(|_| Found::as_it_is());
        own.or_else(|| kept("cargo-nextest", VERSION, "cargo-nextest"))
    }

    fn install(&self) -> Outcome {
        cargo_install("cargo-nextest", VERSION, &["--locked", "--debug"])
    }

    fn effort(&self) -> &'static str {
        "building, about 5 minutes"
    }
}
