//! The developer's commands: `cargo xtask serve`, `test`, `dist`, `size`, `shots`, `bench`.
//!
//! This file holds the list of commands and nothing else. It must not know how any of them works.

mod commands;
mod in_browser;
mod lockfile;
mod place;
mod problem;
mod release;
mod setup;
mod shell;
mod tally;

use problem::{Outcome, Problem};

const USAGE: &str = "\
cargo xtask <command>

  serve [--release]           set up, build, and serve the app on this machine, rebuilding on every change
  test [--long] [filter]      set up, then run every check and test; with a filter only the tests named so
  dist [--quick]              make the release folder, dist/
  size                        make the release folder and weigh it
  shots [--quick] [filter]    pictures of every page, and the printed letters, into shots/
  bench [filter]              benchmarks of the core
  bench browser [--quick]     what sealing costs, in a browser

docs/development.md says more.";

fn main() -> std::process::ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match run(&args) {
        Ok(true) => std::process::ExitCode::SUCCESS,
        Ok(false) => std::process::ExitCode::FAILURE,
        Err(problem) => {
            eprintln!("\n{problem}");
            std::process::ExitCode::FAILURE
        }
    }
}

/// Runs a command; false when it ran and something it tested failed, which it has told about.
fn run(args: &[String]) -> Outcome<bool> {
    let (command, rest) = match args.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", args),
    };
    let done = match command {
        "test" => return commands::test::run(rest),
        "serve" => commands::serve::run(rest),
        "dist" => commands::dist::run(rest),
        "size" => commands::size::run(rest),
        "shots" => commands::shots::run(rest),
        "bench" => commands::bench::run(rest),
        "help" | "--help" | "-h" => {
            println!("{USAGE}");
            Ok(())
        }
        other => Err(Problem::new(format!("there is no command \"{other}\"")).remedy(USAGE)),
    };
    done.map(|()| true)
}
