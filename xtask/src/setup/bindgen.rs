//! wasm-bindgen's programs, of exactly the version that Cargo.lock names: any other refuses the app's wasm.

use super::{Found, Tool, cargo_install, kept};
use crate::lockfile;
use crate::problem::Outcome;

/// wasm-bindgen and its test runner.
pub struct Bindgen {
    version: String,
}

impl Bindgen {
    /// The one that Cargo.lock names.
    pub fn of_the_lock_file() -> Outcome<Self> {
        Ok(Self { version: lockfile::version_of("wasm-bindgen")? })
    }
}

impl Tool for Bindgen {
    fn name(&self) -> String {
        format!("wasm-bindgen {}", self.version)
    }

    fn find(&self) -> Option<Found> {
        kept("wasm-bindgen", &self.version, "wasm-bindgen-test-runner")
    }

    fn install(&self) -> Outcome {
        // Not --locked: the lock file that comes with it names packages that were withdrawn.
        cargo_install("wasm-bindgen-cli", &self.version, &[])
    }

    fn effort(&self) -> &'static str {
        "building, about 2 minutes"
    }
}
