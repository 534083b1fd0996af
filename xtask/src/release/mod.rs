//! The release folder: what Trunk builds, made fit for any static host, under any path, without inline code.
//!
//! Trunk builds the wasm, links relative to the page and names files by their content. What is done here comes after
//! that: the wasm is taken apart, the worker gets its name, scripts and styles are moved to files, and each address gets its page.

pub mod page;
pub mod parts;
pub mod policy;
pub mod routes;
pub mod style;
pub mod worker;

use crate::place;
use crate::problem::{About, Outcome, Problem};
use crate::setup::bindgen::Bindgen;
use crate::setup::target::WasmTarget;
use crate::setup::trunk::Trunk;
use crate::setup::wasm_opt::WasmOpt;
use crate::setup::wasm_split::WasmSplit;
use crate::setup::{Kit, Tool};
use crate::shell;
use std::fs;
use std::path::Path;
use std::process::Command;

/// The tools that build the app, ready for use.
pub fn builders(release: bool) -> Outcome<Kit> {
    let bindgen = Bindgen::of_the_lock_file()?;
    let mut tools: Vec<&dyn Tool> = vec![&WasmTarget, &Trunk, &bindgen];
    if release {
        tools.extend([&WasmOpt as &dyn Tool, &WasmSplit]);
    }
    Kit::prepare(&tools)
}

/// Builds the app in release into dist/.
pub fn make(kit: &Kit) -> Outcome {
    let dist = place::dist();
    let mut trunk = building(kit, &dist);
    trunk.args(["--release", "--features", parts::FEATURE]);
    shell::run(&mut trunk)?;
    let index = dist.join("index.html");
    let built = fs::read_to_string(&index).about(index.display())?;
    finish(&dist, &worker::put(&dist, &parts::put(kit, &dist, &built)?)?)
}

/// The option of commands that may do with a development build.
pub const QUICK: &str = "--quick";

/// Builds the app into dist/ as one unoptimized piece: in seconds, to be looked at here, not to be put anywhere.
pub fn make_quick(kit: &Kit) -> Outcome {
    let dist = place::dist();
    shell::run(&mut building(kit, &dist))?;
    let index = dist.join("index.html");
    let built = fs::read_to_string(&index).about(index.display())?;
    finish(&dist, &worker::put(&dist, &built)?)
}

fn building(kit: &Kit, dist: &Path) -> Command {
    let mut trunk = kit.command("trunk");
    trunk.args(["build", "--public-url", "./", "--dist"]).arg(dist);
    quiet(&mut trunk);
    trunk
}

/// Keeps Trunk from asking the network for newer versions of itself.
pub fn quiet(trunk: &mut Command) -> &mut Command {
    // Trunk reads NO_COLOR as a Boolean and stops at the "1" that it usually holds.
    trunk.arg("--skip-version-check").env_remove("NO_COLOR").env_remove("RUST_BACKTRACE")
}

/// From Trunk's page to the pages of the release.
fn finish(dist: &Path, built: &str) -> Outcome {
    let index = dist.join("index.html");
    let (html, scripts) = page::scripts_moved_out(built);
    for script in &scripts {
        write(&dist.join(&script.name), &script.body)?;
    }
    let html = styles_merged(dist, &html)?;
    let found = page::inline_code(&html);
    if !found.is_empty() {
        return Err(Problem::new(format!("the page's policy would block what index.html holds: {}", found.join(", ")))
            .remedy("Move it to a file: styles to style/, code to src/ or to a script of its own."));
    }
    let html = page::with_policy(&html, policy::POLICY);
    write(&index, &page::with_base(&html, "./"))?;
    write(&dist.join("404.html"), &page::with_base(&html, "./"))?;
    for route in routes::listed() {
        let up = "../".repeat(route.split('/').count());
        write(&dist.join(route).join("index.html"), &page::with_base(&html, &up))?;
    }
    Ok(())
}

/// Puts the page's styles into one file, named by its content.
fn styles_merged(dist: &Path, html: &str) -> Outcome<String> {
    let (_, names) = style::linked(html, "");
    let mut merged = String::new();
    for name in &names {
        let path = dist.join(name);
        merged += &style::plain(&fs::read_to_string(&path).about(path.display())?);
        fs::remove_file(&path).about(path.display())?;
    }
    if names.is_empty() {
        return Ok(html.to_owned());
    }
    let name = page::named_by_content("style", "css", merged.as_bytes());
    write(&dist.join(&name), &merged)?;
    Ok(style::linked(html, &name).0)
}

fn write(path: &Path, text: &str) -> Outcome {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).about(folder.display())?;
    }
    fs::write(path, text).about(path.display())
}
