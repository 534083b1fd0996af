//! `cargo xtask test`: every check and test, natively, inside a browser, and through the built app.

mod report;
mod stages;

use crate::problem::{Outcome, Problem};
use crate::setup::Kit;
use crate::setup::browser::Browser;
use crate::setup::nextest::Nextest;
use crate::setup::poppler::Poppler;
use crate::{release, shell};
use report::Report;

/// Set to 1 for loops that should run whole: kills, fuzzing, large amounts.
const LONG_VARIABLE: &str = "TITIK_TEMU_LONG";

/// What was asked for.
pub struct Options {
    /// Long loops run whole.
    pub long: bool,
    /// Only tests whose name holds this; no checks then.
    pub filter: Option<String>,
}

impl Options {
    fn read(args: &[String]) -> Outcome<Self> {
        let mut options = Self { long: false, filter: None };
        for arg in args {
            match arg.as_str() {
                "--long" => options.long = true,
                word if word.starts_with('-') || options.filter.is_some() => {
                    return Err(Problem::new(format!("test takes --long and one filter, not \"{word}\"")));
                }
                word => options.filter = Some(word.to_owned()),
            }
        }
        Ok(options)
    }
}

/// The tools, in two sets: those that build for the web may bring a Rust of their own.
pub struct Tools {
    web: Kit,
    native: Kit,
}

/// Runs everything that was asked for; true when all of it passed. The last line printed is "N passed, N failed", which
/// other programs read.
pub fn run(args: &[String]) -> Outcome<bool> {
    let options = Options::read(args)?;
    let mut report = Report::default();
    let tools = match prepare() {
        Ok(tools) => tools,
        Err(problem) => {
            report.broken("set-up", &problem);
            return Ok(report.finish());
        }
    };
    if options.filter.is_none() {
        stages::checks(&tools, &mut report);
    }
    stages::native(&tools, &options, &mut report);
    stages::in_the_browser(&tools, &options, &mut report);
    stages::journeys(&tools, &options, &mut report);
    Ok(report.finish())
}

fn prepare() -> Outcome<Tools> {
    let web = release::builders(true)?;
    let native = Kit::prepare(&[&Nextest, &Browser, &Poppler])?;
    if shell::ask(native.command("rustc").arg("--version")).is_none() {
        return Err(Problem::new("there is no Rust on PATH").remedy("Install it with rustup."));
    }
    Ok(Tools { web, native })
}

#[cfg(test)]
mod tests {
    use super::Options;

    fn read(args: &[&str]) -> Option<(bool, Option<String>)> {
        let args: Vec<String> = args.iter().map(|arg| (*arg).to_owned()).collect();
        Options::read(&args).ok().map(|options| (options.long, options.filter))
    }

    #[test]
    fn options_in_any_order_and_one_filter() {
        assert_eq!(read(&[]), Some((false, None)));
        assert_eq!(read(&["deadline", "--long"]), Some((true, Some("deadline".to_owned()))));
        assert_eq!(read(&["--loud"]), None);
        assert_eq!(read(&["one", "two"]), None);
    }
}
