//! The commands, one per file: which tools each needs and what it does with them.

pub mod bench;
pub mod dist;
pub mod serve;
pub mod shots;
pub mod size;
pub mod test;

use crate::problem::{Outcome, Problem};
use crate::release;

/// Refuses options and words that a command does not know.
fn no_more(args: &[String]) -> Outcome {
    match args.first() {
        Some(unknown) => Err(Problem::new(format!("\"{unknown}\" says nothing to this command"))),
        None => Ok(()),
    }
}

/// Whether a development build will do, and the other arguments.
fn quickly(args: &[String]) -> (bool, Vec<String>) {
    let rest: Vec<String> = args.iter().filter(|arg| *arg != release::QUICK).cloned().collect();
    (rest.len() < args.len(), rest)
}

/// The one filter that a command takes, if any.
fn filter(args: &[String]) -> Outcome<Option<&str>> {
    match args {
        [] => Ok(None),
        [filter] if !filter.starts_with('-') => Ok(Some(filter)),
        [option, ..] => no_more(std::slice::from_ref(option)).map(|()| None),
    }
}
