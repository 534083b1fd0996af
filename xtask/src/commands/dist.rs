//! `cargo xtask dist`: the release folder, to be put under any path of any static host.

use super::{no_more, quickly};
use crate::problem::Outcome;
use crate::{place, release};

/// Makes dist/.
pub fn run(args: &[String]) -> Outcome {
    let (quick, rest) = quickly(args);
    no_more(&rest)?;
    let kit = release::builders(!quick)?;
    if quick {
        release::make_quick(&kit)?;
    } else {
        release::make(&kit)?;
    }
    println!("\n    {} is ready: put its contents anywhere on a static host.", place::dist().display());
    Ok(())
}
