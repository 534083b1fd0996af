//! Counts of passed and failed tests, read from what the test runners print.

/// How many tests passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Tests that ran and passed.
    pub passed: u32,
    /// Tests that failed, timed out or could not be started.
    pub failed: u32,
}

impl Tally {
    /// Reads the summary lines of cargo-nextest, or else of Rust's own test runner and of wasm-bindgen's, which nextest
    /// quotes for every test that fails.
    pub fn read(output: &str) -> Self {
        let all: Vec<(Runner, Self)> = output.lines().filter_map(summary).collect();
        let told =
            if all.iter().any(|(runner, _)| *runner == Runner::Nextest) { Runner::Nextest } else { Runner::Plain };
        all.into_iter().filter(|(runner, _)| *runner == told).fold(Self::default(), |sum, (_, one)| sum.plus(one))
    }

    /// Both together.
    pub fn plus(self, other: Self) -> Self {
        Self { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }
}

/// Who wrote a summary line.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Runner {
    Nextest,
    Plain,
}

/// The counts of a summary line, `None` for any other line.
fn summary(line: &str) -> Option<(Runner, Tally)> {
    let line = plain(line);
    let line = line.trim_start();
    let (runner, counts) = match line.strip_prefix("test result: ") {
        Some(rest) => (Runner::Plain, rest.split_once(". ")?.1.replace(';', ",")),
        None => (Runner::Nextest, line.strip_prefix("Summary [")?.split_once(" run: ")?.1.to_owned()),
    };
    let passed = count(&counts, &["passed"]);
    let failed = count(&counts, &["failed", "timed out", "exec failed"]);
    Some((runner, Tally { passed, failed }))
}

/// The sum of the numbers that stand before one of these words, as in "3 passed (1 slow), 1 timed out".
fn count(counts: &str, words: &[&str]) -> u32 {
    let number = |part: &str| {
        let (number, word) = part.trim().split_once(' ')?;
        let word = word.split('(').next()?.trim();
        words.contains(&word).then(|| number.parse::<u32>().ok())?
    };
    counts.split(',').filter_map(number).sum()
}

/// The line without the escape sequences that color it.
fn plain(line: &str) -> String {
    let mut kept = String::new();
    let mut chars = line.chars();
    while let Some(char) = chars.next() {
        if char == '\u{1b}' {
            chars.by_ref().find(char::is_ascii_alphabetic);
        } else {
            kept.push(char);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(passed: u32, failed: u32) -> Tally {
        Tally { passed, failed }
    }

    #[test]
    fn reads_the_summary_of_nextest() {
        assert_eq!(Tally::read("     Summary [   0.005s] 3 tests run: 3 passed, 0 skipped"), tally(3, 0));
        let slow =
            "     Summary [ 9.1s] 6 tests run: 3 passed (1 slow), 1 failed, 1 timed out, 1 exec failed, 2 skipped";
        assert_eq!(Tally::read(slow), tally(3, 3));
        let unfinished = "     Summary [ 9.1s] 2/6 tests run: 1 passed, 1 failed, 0 skipped";
        assert_eq!(Tally::read(unfinished), tally(1, 1));
    }

    #[test]
    fn adds_up_the_summaries_of_the_plain_runner() {
        let output = "running 2 tests\n\
            test result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
            test result: FAILED. 1 passed; 4 failed; 1 ignored; 0 filtered out\n";
        assert_eq!(Tally::read(output), tally(3, 4));
    }

    #[test]
    fn what_nextest_quotes_of_a_failed_test_is_not_counted_again() {
        let output = "        FAIL [   1.647s] (2/2) journeys::hosting one\n  stdout ───\n\n    running 1 test\n\n\
            \x20   test result: FAILED. 0 passed; 1 failed; 0 ignored; 0 measured; 2 filtered out\n\
            \x20    Summary [  21.336s] 2 tests run: 1 passed, 1 failed, 0 skipped\n";
        assert_eq!(Tally::read(output), tally(1, 1));
    }

    #[test]
    fn reads_through_colors_and_skips_every_other_line() {
        let colored = "\u{1b}[32;1m     Summary\u{1b}[0m [   0.005s] \u{1b}[1m1\u{1b}[0m test run: \u{1b}[1m1\u{1b}[0m \
            \u{1b}[32;1mpassed\u{1b}[0m, 0 skipped";
        assert_eq!(Tally::read(colored), tally(1, 0));
        assert_eq!(Tally::read("9 passed, 9 failed"), tally(0, 0));
    }
}
