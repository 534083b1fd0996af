//! `cargo xtask serve`: the app on this machine, rebuilt on every change.

use super::no_more;
use crate::problem::{Outcome, Problem};
use crate::{place, release, shell};
use std::net::TcpListener;

/// Always the same: a browser keeps what the app stored under its origin, and the port is a part of that.
const PORT: u16 = 8317;

/// What the app is built from. Trunk refuses to watch what is not there.
const WATCHED: [&str; 7] = ["Cargo.toml", "Trunk.toml", "index.html", "public", "src", "stretcher", "style"];

/// Serves until it is interrupted.
pub fn run(args: &[String]) -> Outcome {
    let optimized = args.iter().any(|arg| arg == "--release");
    let rest: Vec<String> = args.iter().filter(|arg| *arg != "--release").cloned().collect();
    no_more(&rest)?;
    let kit = release::builders(optimized)?;
    free(PORT)?;
    println!("\n    Titik Temu, as soon as it is built: http://127.0.0.1:{PORT}/\n    Ctrl-C ends it.\n");
    let mut trunk = kit.command("trunk");
    trunk.args(["serve", "--address", "127.0.0.1", "--port", &PORT.to_string(), "--public-url", "/"]);
    for name in WATCHED.iter().filter(|name| place::root().join(name).exists()) {
        trunk.args(["--watch", name]);
    }
    // Apart from dist/, which holds a release or nothing.
    trunk.arg("--dist").arg(place::target().join("serve"));
    if optimized {
        trunk.arg("--release");
    }
    shell::become_one(release::quiet(&mut trunk))
}

fn free(port: u16) -> Outcome {
    match TcpListener::bind(("127.0.0.1", port)) {
        Ok(_) => Ok(()),
        Err(error) => Err(Problem::new(format!("port {port} can't be used: {error}"))
            .remedy("Perhaps another serve is running. The port is fixed, so that the browser finds its data again.")),
    }
}
