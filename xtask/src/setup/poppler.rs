//! pdftoppm, which turns printed letters into pictures and their text into something to test.

use super::{Found, Tool, debian, on_path};
use crate::problem::{Outcome, Problem};

/// Poppler's programs.
pub struct Poppler;

impl Tool for Poppler {
    fn name(&self) -> String {
        "pdftoppm".to_owned()
    }

    fn find(&self) -> Option<Found> {
        on_path("pdftoppm").and(on_path("pdftotext")).map(|_| Found::as_it_is())
    }

    fn install(&self) -> Outcome {
        debian::install(&["poppler-utils"]).map_err(|why| {
            Problem::new(format!("printed letters need pdftoppm and pdftotext ({why})"))
                .remedy("On Debian and Ubuntu: sudo apt-get install poppler-utils\nOn a Mac: brew install poppler")
        })
    }

    fn effort(&self) -> &'static str {
        "from Debian's packages, a few seconds"
    }
}
