//! wasm-opt, which makes the released wasm smaller. From npm: Debian's is too old for today's Rust.

use super::{Found, Tool, home, on_path, program_in};
use crate::problem::{About, Outcome, Problem};
use crate::{place, shell};
use std::fs;
use std::process::Command;

const VERSION: &str = "132.0.0";
const MAJOR: &str = "132";

/// wasm-opt out of the npm package binaryen.
pub struct WasmOpt;

impl Tool for WasmOpt {
    fn name(&self) -> String {
        format!("wasm-opt {MAJOR}")
    }

    fn find(&self) -> Option<Found> {
        let bin = home("binaryen", MAJOR)?.join("node_modules").join(".bin");
        program_in([bin.clone()], "wasm-opt").map(|_| Found::in_folder(bin))
    }

    fn install(&self) -> Outcome {
        let npm = on_path("npm").ok_or_else(|| {
            Problem::new("wasm-opt comes from npm, and npm is not on PATH")
                .remedy("Install Node with its npm (on Debian: apt-get install nodejs npm) and run the command again.")
        })?;
        let tools = place::tools()?;
        let (part, whole) = (tools.join("binaryen.part"), tools.join(format!("binaryen-{MAJOR}")));
        fs::create_dir_all(&part).about(part.display())?;
        let mut command = Command::new(npm);
        command.args(["install", "--no-audit", "--no-fund", "--no-save", "--prefix"]).arg(&part);
        command.arg(format!("binaryen@{VERSION}")).current_dir(&part);
        shell::wait_for("binaryen", &mut command, &tools.join("log").join("binaryen.txt"))?;
        if whole.exists() {
            fs::remove_dir_all(&whole).about(whole.display())?;
        }
        fs::rename(&part, &whole).about(whole.display())
    }

    fn effort(&self) -> &'static str {
        "fetching, about 1 minute"
    }
}
