//! Waiting for what a page is about to show, and telling what it showed instead.

use crate::browser::Browser;
use std::time::{Duration, Instant};

/// Longer than any step of the app takes on a busy machine, short enough to fail a broken journey soon.
const PATIENCE: Duration = Duration::from_secs(15);
const GLANCE: Duration = Duration::from_millis(40);

impl Browser<'_> {
    /// Looks again and again until `look` finds what it looks for; fails the test when it never does.
    #[track_caller]
    pub fn until<T>(&self, what: &str, look: impl FnMut() -> Result<T, String>) -> T {
        self.until_within(PATIENCE, what, look)
    }

    /// As [`Browser::until`], with a patience of its own for what takes longer.
    #[track_caller]
    pub fn until_within<T>(&self, patience: Duration, what: &str, look: impl FnMut() -> Result<T, String>) -> T {
        match patiently(patience, look) {
            Ok(found) => found,
            Err(why) => panic!("waited in vain for {what}: {why}\n{}", self.scene()),
        }
    }

    /// What is on the screen, for the report of a failed journey.
    fn scene(&self) -> String {
        let script = "return location.href + '\\n' + document.title + '\\n' + document.body.innerText";
        let shown = match self.run(script, Vec::new()) {
            Ok(shown) => shown.as_str().unwrap_or_default().chars().take(3000).collect(),
            Err(error) => format!("(the page does not answer: {error})"),
        };
        let troubles = self.troubles().join("\n");
        format!("--- the page\n{shown}\n--- the console\n{troubles}\n---")
    }
}

fn patiently<T>(patience: Duration, mut look: impl FnMut() -> Result<T, String>) -> Result<T, String> {
    let start = Instant::now();
    loop {
        match look() {
            Err(why) if start.elapsed() > patience => return Err(why),
            Err(_) => std::thread::sleep(GLANCE),
            found => return found,
        }
    }
}
