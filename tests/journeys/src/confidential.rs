//! The compartment for confidential reports: founded, entered, and walked about in. Any page that is loaded anew
//! stands in the office again.

use crate::browser::Browser;

/// The compartment's own passphrase.
pub const CONFIDENTIAL: &str = "delapan burung di pematang";

impl Browser<'_> {
    /// Goes from the office to the compartment for the first time, and gives it its passphrase. Gives the recovery
    /// key.
    #[track_caller]
    pub fn found_confidential(&self) -> String {
        self.approach_confidential();
        self.lock_confidential()
    }

    /// Gives the compartment, whose lock stands open for the first time, its passphrase. Gives the recovery key.
    #[track_caller]
    pub fn lock_confidential(&self) -> String {
        self.fill_on("#new-passphrase", CONFIDENTIAL);
        self.fill_on("#repeat-passphrase", CONFIDENTIAL);
        self.press_on("#create-keys");
        let key = self.text("#recovery-text");
        self.tick_on("#sheet-kept");
        self.press_on("#sheet-done");
        self.meet("#leave-confidential");
        self.settle();
        key
    }

    /// Goes from the office into the compartment.
    #[track_caller]
    pub fn enter_confidential(&self) {
        self.approach_confidential();
        self.unlock(CONFIDENTIAL);
        self.meet("#leave-confidential");
        self.settle();
    }

    /// Goes from the office, or from inside by leaving it, to the compartment's lock.
    #[track_caller]
    pub fn approach_confidential(&self) {
        self.go("more/");
        self.press_on("#enter-confidential");
    }

    /// Goes to a page without loading anew.
    #[track_caller]
    pub fn walk(&self, path: &str) {
        let address = self.host.page(path);
        let script = "history.pushState(null, '', arguments[0]); dispatchEvent(new PopStateEvent('popstate'));";
        self.run(script, vec![address.into()]).unwrap_or_else(|error| panic!("{path}: {error}"));
        self.settle();
    }
}
