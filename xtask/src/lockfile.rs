//! Reads from Cargo.lock which version of a package the app is built with.

use crate::place;
use crate::problem::{About, Outcome, Problem};

/// The version of `package` that Cargo.lock pins.
pub fn version_of(package: &str) -> Outcome<String> {
    let path = place::root().join("Cargo.lock");
    let text = std::fs::read_to_string(&path).about(path.display())?;
    version_in(&text, package).ok_or_else(|| Problem::new(format!("Cargo.lock does not name {package}")))
}

/// In a lock file each package is a table with `name` followed by `version`.
fn version_in(lock: &str, package: &str) -> Option<String> {
    let mut lines = lock.lines();
    lines.find(|line| quoted(line, "name") == Some(package))?;
    lines.take_while(|line| !line.starts_with("[[")).find_map(|line| quoted(line, "version")).map(str::to_owned)
}

fn quoted<'a>(line: &'a str, key: &str) -> Option<&'a str> {
    line.strip_prefix(key)?.trim_start().strip_prefix('=')?.trim().strip_prefix('"')?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::version_in;

    const LOCK: &str = r#"version = 4

[[package]]
name = "wasm-bindgen-futures"
version = "0.4.80"

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
source = "registry"
dependencies = [
 "cfg-if",
]

[[package]]
name = "without-version"

[[package]]
name = "zlib"
version = "1.0.0"
"#;

    #[test]
    fn finds_the_version_of_exactly_that_package() {
        assert_eq!(version_in(LOCK, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(version_in(LOCK, "wasm-bindgen-futures").as_deref(), Some("0.4.80"));
    }

    #[test]
    fn never_takes_the_version_of_the_next_package() {
        assert_eq!(version_in(LOCK, "without-version"), None);
        assert_eq!(version_in(LOCK, "bindgen"), None);
    }
}
