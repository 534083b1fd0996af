//! How a browser looks at the page: window, colors, contrast, language, time zone.

use crate::browser::Browser;
use serde_json::json;

/// The looks of a browser. Language and time zone stay as they were when it was opened.
#[derive(Clone, Debug)]
pub struct Looks {
    /// Width and height of the page's part of the window, in CSS pixels.
    pub size: (u32, u32),
    /// Light or dark.
    pub scheme: Scheme,
    /// Whether the person asked the system for more contrast.
    pub contrast: bool,
    /// Whether the person asked the system for less motion, which also makes pictures repeatable.
    pub calm: bool,
    /// A language tag.
    pub language: &'static str,
    /// A time zone's name.
    pub zone: &'static str,
}

/// The colors that the person asked the system for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Default for Looks {
    fn default() -> Self {
        let (language, zone) = ("id-ID", "Asia/Jakarta");
        Self { size: (1440, 900), scheme: Scheme::Light, contrast: false, calm: true, language, zone }
    }
}

impl Browser<'_> {
    /// Changes the window's size.
    #[track_caller]
    pub fn resize(&self, width: u32, height: u32) {
        self.looks.borrow_mut().size = (width, height);
        self.show_looks();
    }

    /// Changes the colors that the person asks for.
    #[track_caller]
    pub fn scheme(&self, scheme: Scheme) {
        self.looks.borrow_mut().scheme = scheme;
        self.show_looks();
    }

    /// Changes whether the person asks for more contrast.
    #[track_caller]
    pub fn contrast(&self, more: bool) {
        self.looks.borrow_mut().contrast = more;
        self.show_looks();
    }

    #[track_caller]
    pub(crate) fn show_looks(&self) {
        let looks = self.looks.borrow().clone();
        let (width, height) = looks.size;
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.order("Emulation.setDeviceMetricsOverride", size);
        // As on tablets, whose scroll bars take no room.
        self.order("Emulation.setScrollbarsHidden", json!({ "hidden": true }));
        let wish = |name: &str, value: &str| json!({ "name": name, "value": value });
        let wishes = json!([
            wish("prefers-color-scheme", if looks.scheme == Scheme::Dark { "dark" } else { "light" }),
            wish("prefers-contrast", if looks.contrast { "more" } else { "no-preference" }),
            wish("prefers-reduced-motion", if looks.calm { "reduce" } else { "no-preference" }),
        ]);
        self.order("Emulation.setEmulatedMedia", json!({ "features": wishes }));
    }
}
