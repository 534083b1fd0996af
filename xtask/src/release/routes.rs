//! The app's addresses, each of which gets a page of its own, because bare hosts know no rewrite rules.
//!
//! `xtask/routes.txt` is the one list. A route of the app that is missing there would work by a click and fail on a
//! reload, so `listed` compares it with the routes that `src/ui` declares.

use crate::place;
use crate::problem::{About, Outcome, Problem};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const LIST: &str = include_str!("../../routes.txt");

/// The routes of the list, compared with the app's.
pub fn listed() -> Outcome<BTreeSet<String>> {
    let listed = routes_in(LIST);
    let mut declared = BTreeSet::new();
    collect(&place::root().join("src").join("ui"), &mut declared)?;
    let missing: Vec<&str> = declared.difference(&listed).map(String::as_str).collect();
    if missing.is_empty() {
        return Ok(listed);
    }
    Err(Problem::new(format!("src/ui has routes that would fail on a reload: {}", missing.join(", ")))
        .remedy("Add them to xtask/routes.txt."))
}

/// One route per line, `#` begins a remark.
fn routes_in(list: &str) -> BTreeSet<String> {
    let lines = list.lines().map(|line| line.split('#').next().unwrap_or("").trim());
    lines.filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

fn collect(folder: &Path, into: &mut BTreeSet<String>) -> Outcome {
    let entries = fs::read_dir(folder).about(folder.display())?;
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            collect(&path, into)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            into.extend(declared_in(&fs::read_to_string(&path).about(path.display())?));
        }
    }
    Ok(())
}

/// The routes in the source's `path!("…")`, the start page and patterns with parameters left out: ids stand in the
/// query, so a parameter is a mistake that the router's own tests find.
fn declared_in(source: &str) -> Vec<String> {
    let calls = source.split("path!(\"").skip(1).filter_map(|rest| rest.split('"').next());
    let routes = calls.map(|route| route.trim_matches('/')).filter(|route| !route.is_empty());
    routes.filter(|route| !route.contains([':', '*'])).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_read_line_by_line() {
        let routes = routes_in("# head\nintake\n\n case # one case\nletter/preview\n");
        assert_eq!(routes.iter().map(String::as_str).collect::<Vec<_>>(), ["case", "intake", "letter/preview"]);
    }

    #[test]
    fn routes_are_found_in_source() {
        let source = r#"<Route path=path!("/intake") view=A/> <Route path=path!("") /> path!("/*any") path!("/a/b")"#;
        assert_eq!(declared_in(source), ["intake", "a/b"]);
    }

    #[test]
    fn every_route_of_the_app_is_listed() {
        assert!(listed().is_ok());
    }
}
