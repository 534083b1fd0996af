//! wasm-split, which takes the released wasm apart at the functions that the app marks (`src/ui/parts.rs`).

use super::{Found, Tool, cargo_install, kept};
use crate::problem::Outcome;

const VERSION: &str = "0.2.4";
const PACKAGE: &str = "wasm_split_cli_support";

/// The program of the crate that understands the app's marks.
pub struct WasmSplit;

impl Tool for WasmSplit {
    fn name(&self) -> String {
        format!("wasm-split {VERSION}")
    }

    fn find(&self) -> Option<Found> {
        kept(PACKAGE, VERSION, PROGRAM)
    }

    fn install(&self) -> Outcome {
        cargo_install(PACKAGE, VERSION, &["--locked", "--features", "build-binary"])
    }

    fn effort(&self) -> &'static str {
        "building, about 1 minute"
    }
}

/// What it is called.
pub const PROGRAM: &str = "wasm-split-cli";
