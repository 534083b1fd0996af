//! What the app holds when pictures are taken, and how it comes to hold it.

use journeys::{Browser, Host, Officer};
use serde_json::json;

use crate::ways::CASE_LINK;

/// The time at which pictures are taken, so that they can be compared: a Monday before a week of collective leave.
pub const TIME: &str = "2026-03-16T09:00:00+07:00";

/// What the app holds when a picture is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// Nothing: the first run.
    Fresh,
    /// Nothing, however the scene before ended: offices with a passphrase of their own.
    Emptied,
    /// The sample office with its cases.
    Sample,
    /// An office in West Kalimantan, with a complaint that is counted in office hours.
    Hours,
    /// An office in Tabanan, with a letter that went from hand to hand.
    Disposition,
    /// An office with a report of misconduct, both sides covered.
    Covered,
}

impl Stand {
    /// All of them, those that keep the build's own procedures first.
    pub const ALL: [Self; 6] =
        [Self::Fresh, Self::Emptied, Self::Sample, Self::Hours, Self::Disposition, Self::Covered];

    /// Brings the app to this stand.
    pub fn prepare(self, browser: &Browser, host: &Host) {
        let office = |procedure, time| Officer::of(browser, host, procedure, time);
        match self {
            Self::Fresh | Self::Emptied | Self::Sample => {}
            Self::Hours => hours(&office("kalbar-pengaduan", "2026-03-13T14:00:00+07:00")),
            Self::Disposition => disposition(&office("tabanan-dumas", "2026-03-12T09:00:00+07:00")),
            Self::Covered => covered(&office("banten-penyalahgunaan-wewenang", "2026-03-09T09:00:00+07:00")),
        }
        browser.set_clock(TIME);
        browser.go("");
        if self == Self::Sample {
            browser.press("Lihat-lihat dengan data contoh");
            browser.meet(CASE_LINK);
        }
    }
}

/// Removes what the scene before kept; language and looks stay.
pub fn emptied<'a, 'b>(browser: &'a Browser<'b>) -> &'a Browser<'b> {
    let script = "for (const key of Object.keys(localStorage)) {
        if (!key.endsWith(':preferences')) localStorage.removeItem(key);
    }
    return indexedDB.databases().then((all) => Promise.all(all.map((one) => new Promise((done) => {
        const request = indexedDB.deleteDatabase(one.name);
        request.onsuccess = request.onerror = request.onblocked = () => done();
    }))));";
    browser.run(script, Vec::new()).unwrap_or_else(|error| panic!("emptying: {error}"));
    browser
}

/// A complaint of three office hours on a Friday afternoon in Ramadan, and one whose class is not set.
fn hours(officer: &Officer) {
    officer.take_in(&[("kind", "complaint"), ("channel", "whatsapp")]);
    officer.take_in(&[("kind", "complaint"), ("channel", "telephone")]);
    officer.act("set-class", &[("class", "light"), ("reason", "Pertanyaan sederhana.")]).act("route-to-team", &[]);
}

/// A letter on its way to the members of the team.
fn disposition(officer: &Officer) {
    officer.take_in(&[("channel", "letter")]);
    officer.act("hand-to-secretary", &[]).act("enter-agenda", &[]).act("put-before-head", &[]);
    officer.act("route-letter", &[("route-to", "division")]).act("hand-to-members", &[]);
}

/// A report whose parties are verified.
fn covered(officer: &Officer) {
    officer.take_in(&[
        ("kind", "abuse"),
        ("channel", "in-person"),
        ("party-complainant-name", "Wahyuni Contohwati"),
        ("party-respondent-name", "Bambang Umpamawan"),
    ]);
    officer.act("appoint", &[("outcome", "untied")]);
    officer.act("verify-respondent", &[("outcome", "true")]).act("verify-complainant", &[("outcome", "true")]);
}

/// Has the app speak a language, as the preferences on the page "Lainnya" do.
pub fn speak(browser: &Browser, language: &str) {
    let script = "localStorage.setItem('titik-temu:/:preferences', `${arguments[0]} auto normal`)";
    let spoken = browser.run(script, vec![json!(language)]);
    spoken.unwrap_or_else(|error| panic!("the language {language}: {error}"));
}
