//! The stages of a test run: which programs run, in which order, with which options.

use super::report::Report;
use super::{LONG_VARIABLE, Options, Tools};
use crate::{in_browser, place, release};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The crates beside the app.
const BESIDE: [&str; 6] = ["--package", "stretcher", "--package", "xtask", "--package", "journeys"];

/// Formatting and lints, warnings denied.
pub fn checks(tools: &Tools, report: &mut Report) {
    let deny = ["--", "--deny", "warnings"];
    report.check("formatting", tools.native.command("cargo").args(["fmt", "--all", "--check"]));
    let mut core = tools.native.command("cargo");
    report.check("clippy, core", core.args(["clippy", "--no-default-features", "--all-targets"]).args(deny));
    let mut whole = tools.web.command("cargo");
    whole
        .arg("clippy")
        .args(in_browser::TARGET)
        .args(["--features", release::parts::FEATURE, "--lib", "--bins"])
        .args(["--bench", "browser"])
        .args(named(&browser_tests()));
    report.check("clippy, whole", whole.args(deny));
    let mut beside = tools.native.command("cargo");
    beside.arg("clippy").args(BESIDE).arg("--all-targets");
    report.check("clippy, tools", beside.args(deny));
}

/// Tests that need no browser.
pub fn native(tools: &Tools, options: &Options, report: &mut Report) {
    report.tests("tests, core", nextest(tools, options).arg("--no-default-features"));
    report.tests("tests, tools", nextest(tools, options).args(BESIDE).args(["--lib", "--bins"]));
    if options.filter.is_none() {
        let mut docs = tools.native.command("cargo");
        report.tests("tests, docs", docs.args(["test", "--doc", "--no-default-features", "--quiet"]));
    }
}

/// Tests that wasm-bindgen runs inside a real browser.
pub fn in_the_browser(tools: &Tools, options: &Options, report: &mut Report) {
    let tests: Vec<PathBuf> = browser_tests().into_iter().filter(|test| concerned(test, options)).collect();
    if tests.is_empty() {
        return;
    }
    let mut command = match in_browser::cargo_test(&tools.web, &tools.native) {
        Ok(command) => command,
        Err(problem) => return report.broken("tests, browser", &problem),
    };
    command.arg("--no-fail-fast").args(named(&tests)).arg("--").args(&options.filter);
    if options.long {
        command.env(LONG_VARIABLE, "1");
    }
    report.tests("tests, browser", &mut command);
}

/// The release folder, and the journeys through it.
pub fn journeys(tools: &Tools, options: &Options, report: &mut Report) {
    let journeys = sources(&place::root().join("tests").join("journeys").join("tests"), "");
    if !journeys.iter().any(|journey| concerned(journey, options)) {
        return;
    }
    if !report.step("release folder", || release::make(&tools.web)) {
        return;
    }
    let mut command = nextest(tools, options);
    command.args(["--package", "journeys", "--test", "*"]).env("TITIK_TEMU_DIST", place::dist());
    report.tests("journeys", &mut command);
}

/// The native test runner, with what was asked for.
fn nextest(tools: &Tools, options: &Options) -> Command {
    let mut command = tools.native.command("cargo");
    command.args(["nextest", "run", "--no-tests=pass"]).args(&options.filter);
    if options.long {
        command.args(["--profile", "long"]).env(LONG_VARIABLE, "1");
    }
    command
}

/// Whether a filter leaves any test of this file: a look at its text saves building it for nothing.
fn concerned(source: &Path, options: &Options) -> bool {
    let Some(filter) = &options.filter else { return true };
    let text = fs::read_to_string(source).unwrap_or_default();
    text.lines().filter_map(|line| line.split_once("fn ")).any(|(_, name)| name.contains(filter.as_str()))
}

fn browser_tests() -> Vec<PathBuf> {
    sources(&place::root().join("tests"), "browser_")
}

fn sources(folder: &Path, start: &str) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = match fs::read_dir(folder) {
        Ok(entries) => entries.flatten().map(|entry| entry.path()).collect(),
        Err(_) => Vec::new(),
    };
    let named = |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(start));
    found.retain(|path| named(path) && path.extension().is_some_and(|extension| extension == "rs"));
    found.sort();
    found
}

fn named(tests: &[PathBuf]) -> Vec<String> {
    let stems = tests.iter().filter_map(|test| test.file_stem());
    stems.flat_map(|stem| ["--test".to_owned(), stem.to_string_lossy().into_owned()]).collect()
}
