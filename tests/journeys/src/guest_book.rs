//! The guest book: what most journeys record when anything will do that is kept.

use crate::browser::Browser;

impl Browser<'_> {
    /// Goes to the guest book without loading the page anew, which would lock it.
    #[track_caller]
    pub fn open_guest_book(&self) {
        self.press_on(".nav a[href$='more'], .nav a[href$='more/']");
        self.press_on("main a[href$='guests'], main a[href$='guests/']");
        self.meet("#visit-submit");
        self.settle();
    }

    /// Fills a visit in, on the page of the guest book.
    #[track_caller]
    pub fn type_visit(&self, name: &str) {
        self.meet("#visitor-name");
        self.settle();
        self.fill_on("#visitor-name", name);
        self.fill_on("#visitor-from", "Koperasi Anggrek Rekaan");
        self.fill_on("#visitor-purpose", "Bertanya tentang simpanan");
    }

    /// Records a visit, on the page of the guest book.
    #[track_caller]
    pub fn record_visit(&self, name: &str) {
        self.type_visit(name);
        self.press_on("#visit-submit");
        self.in_guest_book(name);
    }

    /// Waits until a visit stands in the book, once.
    #[track_caller]
    pub fn in_guest_book(&self, name: &str) {
        self.until(&format!("{name} in the book"), || match self.texts("tbody").join(" ").matches(name).count() {
            1 => Ok(()),
            n => Err(format!("{n} times")),
        });
    }
}
