//! What went wrong in a command, and what the developer can do about it.

use std::fmt;

/// The result of a step of a command.
pub type Outcome<T = ()> = Result<T, Problem>;

/// A failure in words for a developer.
#[derive(Debug)]
pub struct Problem {
    what: String,
    remedy: Option<String>,
}

impl Problem {
    /// A failure without a known remedy.
    pub fn new(what: impl Into<String>) -> Self {
        Self { what: what.into(), remedy: None }
    }

    /// Adds what the developer can do.
    pub fn remedy(mut self, remedy: impl Into<String>) -> Self {
        self.remedy = Some(remedy.into());
        self
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Stopped: {}", self.what)?;
        match &self.remedy {
            Some(remedy) => write!(f, "\n\n{remedy}"),
            None => Ok(()),
        }
    }
}

/// Names the file or program that an input/output error was about.
pub trait About<T> {
    /// Turns the error into a problem that begins with `what`.
    fn about(self, what: impl fmt::Display) -> Outcome<T>;
}

impl<T> About<T> for std::io::Result<T> {
    fn about(self, what: impl fmt::Display) -> Outcome<T> {
        self.map_err(|error| Problem::new(format!("{what}: {error}")))
    }
}
