//! `cargo xtask dist`: the release folder, to be put under any path of any static host.

use super::no_more;
use crate::problem::Outcome;
use crate::{place, release};

/// Makes dist/.
pub fn run(args: &[String]) -> Outcome {
    no_more(args)?;
    release::make(&release::builders(true)?)?;
    println!("\n    {} is ready: put its contents anywhere on a static host.", place::dist().display());
    Ok(())
}
