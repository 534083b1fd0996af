//! Other dates than today: the page's own clock moved, on this document and every later one. It goes on ticking.
//!
//! Workers keep the machine's clock.

use crate::browser::{Browser, Moved};
use serde_json::json;
use std::time::{SystemTime, UNIX_EPOCH};

/// Puts a moved `Date` in the place of the real one. `WANTED` and `ASKED` are filled in: the time that it should be, and
/// the real time at which that was asked for.
const MOVE: &str = "{
    const kept = Symbol.for('the real Date');
    const Real = globalThis[kept] ?? Date;
    Object.defineProperty(globalThis, kept, { value: Real, configurable: true });
    const offset = Real.parse('WANTED') - ASKED;
    class Moved extends Real {
        constructor(...parts) { if (parts.length === 0) super(Real.now() + offset); else super(...parts); }
        static now() { return Real.now() + offset; }
    }
    Object.defineProperty(Moved, 'name', { value: 'Date' });
    globalThis.Date = new Proxy(Moved, { apply: () => new Moved().toString() });
}";

impl Browser<'_> {
    /// Makes it this time for the page: RFC 3339, as `2026-03-16T09:00:00+07:00`.
    #[track_caller]
    pub fn set_clock(&self, time: &str) {
        let asked = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |passed| passed.as_millis());
        let script = MOVE.replace("WANTED", time).replace("ASKED", &asked.to_string());
        if let Some(Moved { kept_as, .. }) = self.clock.take() {
            self.order("Page.removeScriptToEvaluateOnNewDocument", json!({ "identifier": kept_as }));
        }
        self.clock.replace(Some(Moved { script: script.clone(), kept_as: String::new() }));
        self.keep_clock();
        self.run(&script, Vec::new()).unwrap_or_else(|error| panic!("moving the clock: {error}"));
    }

    /// Tells the tab to move the clock of every later document.
    #[track_caller]
    pub(crate) fn keep_clock(&self) {
        if let Some(moved) = self.clock.borrow_mut().as_mut() {
            let kept = self.order("Page.addScriptToEvaluateOnNewDocument", json!({ "source": moved.script }));
            moved.kept_as = kept["identifier"].as_str().unwrap_or_default().to_owned();
        }
    }

    /// The page's time, in milliseconds since 1970.
    #[track_caller]
    pub fn clock(&self) -> i64 {
        let now = self.run("return Date.now()", Vec::new()).unwrap_or_else(|error| panic!("the clock: {error}"));
        now.as_i64().unwrap_or_default()
    }
}
