//! The browser, behind the ports that `app` declares, and what only a page has: files, printing,
//! preferences.
