//! Printing.

/// Opens the browser's print dialog on the page as it stands. Gives whether the browser has one: some
/// pages started from a phone's home screen have none.
pub fn page() -> bool {
    web_sys::window().is_some_and(|window| window.print().is_ok())
}
