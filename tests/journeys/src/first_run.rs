//! The first run, as most journeys begin.

use crate::browser::Browser;

/// The passphrase of offices that are set up with one.
pub const PASSPHRASE: &str = "anggrek hujan perahu senja";

impl Browser<'_> {
    /// Sets up the office that is offered first, in an empty browser, without a passphrase.
    #[track_caller]
    pub fn set_up_an_office(&self) {
        self.begin_without_a_passphrase();
        self.answer_the_first_questions();
    }

    /// Goes to the questions of the first run, and knowingly declines a passphrase.
    #[track_caller]
    pub fn begin_without_a_passphrase(&self) {
        self.go("");
        self.press_on("#set-up");
        self.press_on("#decline");
        self.press_on("#decline-submit");
    }

    /// Sets up the office that is offered first, sealed from the start. Gives the recovery key.
    #[track_caller]
    pub fn set_up_a_sealed_office(&self) -> String {
        let key = self.seal_from_the_start();
        self.tick_on("#sheet-kept");
        self.press_on("#sheet-done");
        self.answer_the_first_questions();
        key
    }

    /// Chooses a passphrase in an empty browser. Gives the recovery key that is shown then.
    #[track_caller]
    pub fn seal_from_the_start(&self) -> String {
        self.go("");
        self.press_on("#set-up, #back");
        self.fill_on("#new-passphrase", PASSPHRASE);
        self.fill_on("#repeat-passphrase", PASSPHRASE);
        self.press_on("#create-keys");
        self.text("#recovery-text")
    }

    /// Opens a locked office.
    #[track_caller]
    pub fn unlock(&self, passphrase: &str) {
        self.fill_on("#passphrase", passphrase);
        self.press_on("#unlock");
    }

    /// Answers what the first run asks once it is known how the office is kept.
    #[track_caller]
    pub fn answer_the_first_questions(&self) {
        self.fill_on("#city", "Kota Contoh");
        self.fill_on("#officer", "Wulan Contohwati");
        self.press_on("#finish-setup");
        self.meet("#first-intake");
    }
}
