//! What the browser complains about: errors, failed requests, violations of the page's policy.

use crate::browser::Browser;

impl Browser<'_> {
    /// Every warning and error that the console has had since the browser was opened.
    pub fn troubles(&self) -> Vec<String> {
        let entries = self.wait(async |web| web.browser_log().await).unwrap_or_default();
        let bad = entries.into_iter().filter(|entry| entry.level == "SEVERE" || entry.level == "WARNING");
        let mut troubles = self.troubles.borrow_mut();
        troubles.extend(bad.map(|entry| format!("{}: {}", entry.level, entry.message)));
        troubles.clone()
    }

    /// Fails the test when there were warnings or errors.
    #[track_caller]
    pub fn untroubled(&self) {
        let troubles = self.troubles();
        assert!(troubles.is_empty(), "the console is not clean:\n{}", troubles.join("\n"));
    }

    /// Takes back the troubles that hold these words, because the journey brought them about; tells how many.
    pub fn forgive(&self, words: &str) -> usize {
        let before = self.troubles().len();
        self.troubles.borrow_mut().retain(|trouble| !trouble.contains(words));
        before - self.troubles.borrow().len()
    }
}
