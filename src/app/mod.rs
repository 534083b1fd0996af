//! Use cases: what an officer, a head of office or an import does, from the form to the kept facts.
//!
//! Knows the rooms below and its own ports, but no screen and no browser.

pub mod ports;
