//! Trunk, which builds the page around the app. Pinned: 0.22 wants a newer Rust than the app does.

use super::{Found, Tool, cargo_install, kept};
use crate::problem::Outcome;

const VERSION: &str = "0.21.14";

/// Trunk of the pinned version.
pub struct Trunk;

impl Tool for Trunk {
    fn name(&self) -> String {
        format!("trunk {VERSION}")
    }

    fn find(&self) -> Option<Found> {
        kept("trunk", VERSION, "trunk")
    }

    fn install(&self) -> Outcome {
        // An unoptimized trunk is fast enough and takes a third of the time to build.
        cargo_install("trunk", VERSION, &["--locked", "--debug"])
    }

    fn effort(&self) -> &'static str {
        "building, about 4 minutes"
    }
}
