//! Runs what is built for the browser inside one: tests, and the benchmarks that need it.

use crate::place;
use crate::problem::{About, Outcome};
use crate::setup::Kit;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// What cargo is told to build for a browser.
pub const TARGET: [&str; 2] = ["--target", "wasm32-unknown-unknown"];

/// `cargo test` for the browser; which tests, and with what, is for the caller to add.
pub fn cargo_test(web: &Kit, native: &Kit) -> Outcome<Command> {
    let settings = settings(&native.variable("CHROMIUM"))?;
    let mut command = web.command("cargo");
    command.arg("test").args(TARGET);
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
    command.env("CHROMEDRIVER", native.variable("CHROMEDRIVER"));
    command.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", settings).env("WASM_BINDGEN_TEST_TIMEOUT", "300");
    Ok(command)
}

/// Tells wasm-bindgen's runner which browser to start, and how: headless, and silent about the network.
fn settings(chromium: &str) -> Outcome<PathBuf> {
    let flags = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];
    let flags = flags.map(|flag| format!("\"{flag}\"")).join(", ");
    let chromium = chromium.replace('\\', "\\\\");
    let text = format!("{{ \"goog:chromeOptions\": {{ \"binary\": \"{chromium}\", \"args\": [{flags}] }} }}\n");
    let path = place::target().join("webdriver.json");
    fs::create_dir_all(place::target()).about(place::target().display())?;
    fs::write(&path, text).about(path.display())?;
    Ok(path)
}
