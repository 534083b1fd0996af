//! The first run, as most journeys begin.

use crate::browser::Browser;

impl Browser<'_> {
    /// Sets up the office that is offered first, in an empty browser.
    #[track_caller]
    pub fn set_up_an_office(&self) {
        self.go("");
        self.press_on("#set-up");
        self.fill_on("#city", "Kota Contoh");
        self.fill_on("#officer", "Wulan Contohwati");
        self.press_on("#finish-setup");
        self.meet("#first-intake");
    }
}
