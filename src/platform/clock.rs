//! The device's clock.

use chrono::{DateTime, Utc};

use crate::app::ports::Clock;

/// The clock of the device, as the browser tells it: to the millisecond at best.
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserClock;

impl Clock for BrowserClock {
    fn now(&self) -> DateTime<Utc> {
        // Browsers keep the time within ±8.64e15 ms, which chrono's range covers.
        DateTime::from_timestamp_millis(js_sys::Date::now() as i64).unwrap_or_default()
    }
}
