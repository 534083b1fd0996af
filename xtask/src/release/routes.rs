//! The app's addresses, each of which gets a page of its own, because bare hosts know no rewrite rules.
//!
//! `xtask/routes.txt` is the one list. A test of the app's own router says when one is missing there: it would work by
//! a click and fail on a reload.

const LIST: &str = include_str!("../../routes.txt");

/// The routes of the list.
pub fn listed() -> Vec<&'static str> {
    routes_in(LIST)
}

/// One route per line, `#` begins a remark.
fn routes_in(list: &str) -> Vec<&str> {
    let lines = list.lines().map(|line| line.split('#').next().unwrap_or("").trim());
    lines.filter(|line| !line.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_read_line_by_line() {
        assert_eq!(
            routes_in("# head\nintake\n\n case # one case\nletter/preview\n"),
            ["intake", "case", "letter/preview"]
        );
    }

    #[test]
    fn routes_are_relative_and_listed_once() {
        let mut routes = listed();
        assert!(routes.iter().all(|route| !route.starts_with('/') && !route.ends_with('/')));
        let count = routes.len();
        routes.sort_unstable();
        routes.dedup();
        assert_eq!(routes.len(), count);
    }
}
