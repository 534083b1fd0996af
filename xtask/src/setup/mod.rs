//! The tools that the commands need: found where they are, installed where they are not.
//!
//! One file per tool. What is installed goes to a cache outside the clone and is found there the next time, so that
//! only the first run waits. This module must not know what a command does with a tool.

pub mod bindgen;
pub mod browser;
mod debian;
pub mod nextest;
pub mod poppler;
pub mod target;
pub mod trunk;
pub mod wasm_opt;
pub mod wasm_split;

use crate::place;
use crate::problem::{About, Outcome, Problem};
use crate::shell;
use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

/// A program, or a part of a toolchain, that a command can't do without.
pub trait Tool {
    /// The name and version that people are shown.
    fn name(&self) -> String;

    /// What to tell a program so that it finds the tool; `None` when the tool is not there.
    fn find(&self) -> Option<Found>;

    /// Installs the tool, or says how to get it.
    fn install(&self) -> Outcome;

    /// What installing does and how long it takes on a small machine.
    fn effort(&self) -> &'static str;
}

/// What a program must be told so that it finds a tool.
#[derive(Default)]
pub struct Found {
    /// Folders to put first on PATH.
    pub path: Vec<PathBuf>,
    /// Environment variables to set.
    pub variables: Vec<(&'static str, OsString)>,
}

impl Found {
    /// Found on the machine as it is.
    pub fn as_it_is() -> Self {
        Self::default()
    }

    /// Found in a folder of programs.
    pub fn in_folder(folder: PathBuf) -> Self {
        Self { path: vec![folder], variables: Vec::new() }
    }
}

/// Tools that are ready for use.
#[derive(Default)]
pub struct Kit {
    found: Vec<Found>,
}

impl Kit {
    /// Makes every tool ready, installing those that are missing.
    pub fn prepare(tools: &[&dyn Tool]) -> Outcome<Self> {
        let mut kit = Self::default();
        let mut missing = Vec::new();
        for tool in tools {
            match tool.find() {
                Some(found) => kit.found.push(found),
                None => missing.push(tool),
            }
        }
        if !missing.is_empty() {
            println!("Setting up {} (once; kept in {})", names(&missing), place::tools()?.display());
        }
        for (index, tool) in missing.iter().enumerate() {
            println!("{}/{} {}: {}", index + 1, missing.len(), tool.name(), tool.effort());
            tool.install()?;
            let found = tool.find().ok_or_else(|| {
                Problem::new(format!("{} was installed and still can't be found", tool.name()))
                    .remedy(format!("Remove {} and try again.", place::tools().unwrap_or_default().display()))
            })?;
            kit.found.push(found);
        }
        Ok(kit)
    }

    /// The value of a variable that a tool of the kit sets, empty when none does.
    pub fn variable(&self, name: &str) -> String {
        let mut all = self.found.iter().flat_map(|found| &found.variables);
        let value = all.find(|(key, _)| *key == name).map(|(_, value)| value.to_string_lossy().into_owned());
        value.unwrap_or_default()
    }

    /// A program that finds the tools, run in the clone's root.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(place::root());
        let system = env::var_os("PATH").unwrap_or_default();
        let folders = self.found.iter().flat_map(|found| found.path.iter().cloned());
        if let Ok(path) = env::join_paths(folders.chain(env::split_paths(&system))) {
            command.env("PATH", path);
        }
        // The flags that the app needs stand in .cargo/config.toml, which this variable would put out of force.
        command.env_remove("RUSTFLAGS");
        command.envs(self.found.iter().flat_map(|found| found.variables.iter().map(|(name, value)| (*name, value))));
        command
    }
}

fn names(tools: &[&&dyn Tool]) -> String {
    tools.iter().map(|tool| tool.name()).collect::<Vec<_>>().join(", ")
}

/// The folder of the cache that keeps one tool of one version.
fn home(name: &str, version: &str) -> Option<PathBuf> {
    Some(place::tools().ok()?.join(format!("{name}-{version}")))
}

/// The file of a program in one of the folders, if it is there.
fn program_in(folders: impl IntoIterator<Item = PathBuf>, name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    folders.into_iter().map(|folder| folder.join(&file)).find(|path| path.is_file())
}

/// The file of a program on PATH.
fn on_path(name: &str) -> Option<PathBuf> {
    program_in(env::split_paths(&env::var_os("PATH")?), name)
}

/// The tool's `bin` folder in the cache, if the program is in it.
fn kept(name: &str, version: &str, program: &str) -> Option<Found> {
    let bin = home(name, version)?.join("bin");
    program_in([bin.clone()], program).map(|_| Found::in_folder(bin))
}

/// Builds a crate's programs into the cache. An interrupted build goes on where it stopped.
fn cargo_install(name: &str, version: &str, options: &[&str]) -> Outcome {
    let tools = place::tools()?;
    let build = tools.join("build").join(name);
    let mut command = Command::new("cargo");
    command.args(["install", name, "--version", version, "--force", "--root"]);
    command.arg(tools.join(format!("{}-{version}", name.trim_end_matches("-cli")))).args(options);
    // Without debug information the programs are a tenth of the size and link faster.
    command.env("CARGO_TARGET_DIR", &build).env("CARGO_PROFILE_DEV_DEBUG", "0").env_remove("RUSTFLAGS");
    std::fs::create_dir_all(&tools).about(tools.display())?;
    // Outside the clone, so that the clone's own Cargo settings do not reach the tool.
    command.current_dir(&tools);
    shell::wait_for(name, &mut command, &tools.join("log").join(format!("{name}.txt")))?;
    // The program works whether or not its build folder could be removed.
    let _ = std::fs::remove_dir_all(build);
    Ok(())
}
