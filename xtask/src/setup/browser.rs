//! Chromium and its driver, which play the journeys.

use super::{Found, Tool, debian, on_path};
use crate::problem::{Outcome, Problem};
use std::env;
use std::path::PathBuf;

const PROGRAMS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Chromium and chromedriver.
pub struct Browser;

impl Tool for Browser {
    fn name(&self) -> String {
        "Chromium and chromedriver".to_owned()
    }

    fn find(&self) -> Option<Found> {
        let chromium = named_or_on_path("CHROMIUM", &PROGRAMS)?;
        let driver = named_or_on_path("CHROMEDRIVER", &["chromedriver"])?;
        let variables = vec![("CHROMIUM", chromium.into_os_string()), ("CHROMEDRIVER", driver.into_os_string())];
        Some(Found { path: Vec::new(), variables })
    }

    fn install(&self) -> Outcome {
        debian::install(&["chromium", "chromium-driver", "chromium-l10n", "fonts-noto-core"]).map_err(|why| {
            Problem::new(format!("the tests need Chromium and chromedriver of the same version ({why})")).remedy(
                "On Debian and Ubuntu: sudo apt-get install chromium chromium-driver chromium-l10n fonts-noto-core\n\
                 Elsewhere install both, and name them if they are not on PATH:\n\
                 export CHROMIUM=/path/to/chromium CHROMEDRIVER=/path/to/chromedriver",
            )
        })
    }

    fn effort(&self) -> &'static str {
        "from Debian's packages, about 2 minutes"
    }
}

fn named_or_on_path(variable: &str, programs: &[&str]) -> Option<PathBuf> {
    let named = env::var_os(variable).map(PathBuf::from).filter(|path| path.is_file());
    named.or_else(|| programs.iter().find_map(|program| on_path(program)))
}
