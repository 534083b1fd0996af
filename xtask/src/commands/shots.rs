//! `cargo xtask shots`: pictures of every page and the printed letters, to be looked at.

use super::{filter, quickly};
use crate::problem::Outcome;
use crate::setup::Kit;
use crate::setup::browser::Browser;
use crate::setup::poppler::Poppler;
use crate::{place, release, shell};

/// Builds the release folder and photographs it into shots/.
pub fn run(args: &[String]) -> Outcome {
    let (quick, rest) = quickly(args);
    let filter = filter(&rest)?;
    let web = release::builders(!quick)?;
    let kit = Kit::prepare(&[&Browser, &Poppler])?;
    if quick {
        release::make_quick(&web)?;
    } else {
        release::make(&web)?;
    }
    let mut command = kit.command("cargo");
    command.args(["run", "--quiet", "--package", "journeys", "--bin", "shots", "--"]).args(filter);
    command.env("TITIK_TEMU_DIST", place::dist()).env("TITIK_TEMU_SHOTS", place::root().join("shots"));
    shell::run(&mut command)
}
