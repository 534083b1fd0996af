//! Rust's standard library for wasm: from rustup, and where rustup's server can't be reached, from Debian.

use super::{Found, Tool, debian, on_path};
use crate::problem::{About, Outcome, Problem};
use crate::{place, shell};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const TARGET: &str = "wasm32-unknown-unknown";
const DEBIAN_RUST: &str = "/usr/bin/rustc";
const DEBIAN_LIBRARY: &str = "/usr/lib/rustlib/wasm32-unknown-unknown/lib";

/// The wasm target of the Rust that builds the app.
pub struct WasmTarget;

impl Tool for WasmTarget {
    fn name(&self) -> String {
        format!("Rust's {TARGET}")
    }

    fn find(&self) -> Option<Found> {
        if has_std(&library_of(Path::new("rustc"))?) {
            return Some(Found::as_it_is());
        }
        has_std(Path::new(DEBIAN_LIBRARY)).then(debian_rust)?
    }

    fn install(&self) -> Outcome {
        let Err(first) = with_rustup() else { return Ok(()) };
        println!("    rustup could not do it; building it from Debian's sources, about 3 minutes");
        from_debian().map_err(|second| {
            Problem::new(format!("Rust's {TARGET} is missing.\n  {first}\n  {second}"))
                .remedy(format!("Where rustup's server can be reached: rustup target add {TARGET}"))
        })
    }

    fn effort(&self) -> &'static str {
        "asking rustup, a few seconds"
    }
}

/// The folder in which this compiler looks for the target's libraries.
fn library_of(rustc: &Path) -> Option<PathBuf> {
    let mut command = Command::new(rustc);
    let folder = shell::ask(command.args(["--print", "target-libdir", "--target", TARGET]).current_dir(place::root()))?;
    Some(PathBuf::from(folder))
}

fn has_std(library: &Path) -> bool {
    let Ok(entries) = fs::read_dir(library) else { return false };
    // Rustup's has a hash in its name, one built from Debian's sources has none.
    let is_std = |name: &str| name.starts_with("libstd-") || name == "libstd.rlib";
    entries.flatten().any(|entry| is_std(&entry.file_name().to_string_lossy()))
}

fn with_rustup() -> Outcome {
    let log = place::tools()?.join("log").join("rustup.txt");
    let mut command = Command::new("rustup");
    shell::wait_for("rustup", command.args(["target", "add", TARGET]).current_dir(place::root()), &log)
}

/// Debian ships the compiler and the sources of the standard library, not the library for wasm.
fn from_debian() -> Outcome {
    debian::install(&["rustc-web", "cargo-web", "rust-web-src", "rust-web-clippy"]).map_err(Problem::new)?;
    let sources = debian_sources()?;
    let build = place::tools()?.join("build").join("wasm-std");
    let mut command = Command::new("/usr/bin/cargo");
    command.args(["build", "--release", "--locked", "--target", TARGET]).current_dir(&sources);
    command.env("RUSTC", DEBIAN_RUST).env("RUSTC_BOOTSTRAP", "1").env("CARGO_TARGET_DIR", &build);
    command
        .env("RUSTFLAGS", "-Zforce-unstable-if-unmarked -Cembed-bitcode=yes")
        .env("CARGO_PROFILE_RELEASE_DEBUG", "0");
    shell::wait_for("std for wasm", &mut command, &place::tools()?.join("log").join("wasm-std.txt"))?;
    copy_libraries(&build.join(TARGET).join("release").join("deps"), Path::new(DEBIAN_LIBRARY))
}

fn debian_sources() -> Outcome<PathBuf> {
    let entries = fs::read_dir("/usr/src").about("/usr/src")?;
    let sysroot = |entry: fs::DirEntry| entry.path().join("library").join("sysroot");
    let found = entries.flatten().map(sysroot).find(|folder| folder.join("Cargo.toml").is_file());
    found.ok_or_else(|| Problem::new("rust-web-src is installed and has no library/sysroot"))
}

fn copy_libraries(from: &Path, to: &Path) -> Outcome {
    fs::create_dir_all(to).about(to.display())?;
    for entry in fs::read_dir(from).about(from.display())?.flatten() {
        if entry.path().extension().is_some_and(|extension| extension == "rlib") {
            fs::copy(entry.path(), to.join(entry.file_name())).about(to.display())?;
        }
    }
    Ok(())
}

/// Debian's Rust put first, with the linker of rustup's. It keeps a build folder of its own: two compilers in one would
/// throw away each other's work at every change between them.
fn debian_rust() -> Option<Found> {
    let programs = place::tools().ok()?.join("debian-rust");
    fs::create_dir_all(&programs).ok()?;
    for name in ["rustc", "cargo", "cargo-clippy", "clippy-driver"] {
        link(&Path::new("/usr/bin").join(name), &programs.join(name));
    }
    let sysroot = shell::ask(Command::new("rustc").args(["--print", "sysroot"]).current_dir(place::root()))?;
    let host = shell::ask(Command::new("rustc").arg("-vV"))?;
    let host = host.lines().find_map(|line| line.strip_prefix("host: "))?.to_owned();
    let own = Path::new(&sysroot).join("lib").join("rustlib").join(host).join("bin").join("rust-lld");
    let linker = if own.is_file() { own } else { on_path("wasm-ld").or_else(|| on_path("lld"))? };
    let variables = vec![
        ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker.into_os_string()),
        ("CARGO_TARGET_DIR", place::target().join("debian").into_os_string()),
        ("RUSTC", DEBIAN_RUST.into()),
    ];
    Some(Found { path: vec![programs], variables })
}

#[cfg(unix)]
fn link(program: &Path, place: &Path) {
    // Already there is as good as made now.
    let _ = std::os::unix::fs::symlink(program, place);
}

#[cfg(not(unix))]
fn link(_: &Path, _: &Path) {}
