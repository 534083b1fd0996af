//! What the stages of a test run came to: told as they end, and all together at the end.

use crate::problem::{Outcome, Problem};
use crate::shell;
use crate::tally::Tally;
use std::io::IsTerminal;
use std::process::Command;
use std::time::{Duration, Instant};

/// The stages that ran so far.
#[derive(Default)]
pub struct Report {
    stages: Vec<Stage>,
}

struct Stage {
    name: &'static str,
    passed: bool,
    tally: Option<Tally>,
    took: Duration,
}

impl Report {
    /// Runs a program that passes or fails as a whole.
    pub fn check(&mut self, name: &'static str, command: &mut Command) {
        self.stage(name, || Ok((shell::listen(command)?.0, None)));
    }

    /// Runs a program that counts its tests.
    pub fn tests(&mut self, name: &'static str, command: &mut Command) {
        if std::io::stdout().is_terminal() {
            command.env("CARGO_TERM_COLOR", "always");
        }
        self.stage(name, || {
            let (passed, output) = shell::listen(command)?;
            Ok((passed, Some(Tally::read(&output))))
        });
    }

    /// Runs a step of our own; false when it failed.
    pub fn step(&mut self, name: &'static str, step: impl FnOnce() -> Outcome) -> bool {
        self.stage(name, || step().map(|()| (true, None)));
        self.stages.last().is_some_and(|stage| stage.passed)
    }

    /// Notes a stage that could not be started.
    pub fn broken(&mut self, name: &'static str, problem: &Problem) {
        eprintln!("{problem}");
        self.stages.push(Stage { name, passed: false, tally: None, took: Duration::ZERO });
    }

    fn stage(&mut self, name: &'static str, run: impl FnOnce() -> Outcome<(bool, Option<Tally>)>) {
        println!("\n=== {name}");
        let start = Instant::now();
        let (passed, tally) = run().unwrap_or_else(|problem| {
            eprintln!("{problem}");
            (false, None)
        });
        let stage = Stage { name, passed, tally, took: start.elapsed() };
        println!("=== {}", stage.line());
        self.stages.push(stage);
    }

    /// Prints the summary, its last line for programs to read; true when everything passed.
    pub fn finish(&self) -> bool {
        println!("\n=== all stages");
        self.stages.iter().for_each(|stage| println!("{}", stage.line()));
        let took = self.stages.iter().map(|stage| stage.took).sum();
        println!("{:16} {:>6}", "together", shell::clock(took));
        let Tally { passed, failed } = self.tally();
        println!("{passed} passed, {failed} failed");
        self.stages.iter().all(|stage| stage.passed)
    }

    /// All tests, and one failure for each stage that failed without a failed test to show for it.
    fn tally(&self) -> Tally {
        let each = self.stages.iter().map(|stage| {
            let tally = stage.tally.unwrap_or_default();
            let unshown = u32::from(!stage.passed && tally.failed == 0);
            Tally { failed: tally.failed + unshown, ..tally }
        });
        each.fold(Tally::default(), Tally::plus)
    }
}

impl Stage {
    fn line(&self) -> String {
        let verdict = if self.passed { "ok" } else { "FAILED" };
        let counts = match self.tally {
            Some(Tally { passed, failed }) => format!("{passed} passed, {failed} failed"),
            None => String::new(),
        };
        format!("{:16} {:>6}  {verdict:6}  {counts}", self.name, shell::clock(self.took)).trim_end().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stage(passed: bool, tally: Option<Tally>) -> Stage {
        Stage { name: "stage", passed, tally, took: Duration::from_secs(61) }
    }

    #[test]
    fn a_stage_that_fails_without_a_failed_test_counts_as_one_failure() {
        let tests = |passed, failed| Some(Tally { passed, failed });
        let stages = vec![stage(false, None), stage(true, None), stage(false, tests(5, 2)), stage(false, tests(3, 0))];
        assert_eq!(Report { stages }.tally(), Tally { passed: 8, failed: 4 });
    }

    #[test]
    fn a_line_tells_name_time_verdict_and_counts() {
        let counted = stage(true, Some(Tally { passed: 3, failed: 0 }));
        assert_eq!(counted.line(), "stage              1:01  ok      3 passed, 0 failed");
        assert_eq!(stage(false, None).line(), "stage              1:01  FAILED");
    }
}
