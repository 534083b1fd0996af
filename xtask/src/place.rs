//! Where things lie: the clone, the release folder, and the cache of tools outside the clone.

use crate::problem::{Outcome, Problem};
use std::env;
use std::path::{Path, PathBuf};

/// Names a folder for the tools other than the user's cache.
const TOOLS_VARIABLE: &str = "TITIK_TEMU_TOOLS";

/// The root of the clone.
pub fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_path_buf()
}

/// The release folder.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Cargo's build folder, which a variable may have moved out of the clone.
pub fn target() -> PathBuf {
    match env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

/// The folder that keeps the tools, one sub-folder per tool and version.
pub fn tools() -> Outcome<PathBuf> {
    tools_among(|name| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from)).ok_or_else(|| {
        Problem::new("no folder to keep the tools in")
            .remedy(format!("Name one: export {TOOLS_VARIABLE}=/some/folder/outside/the/clone"))
    })
}

fn tools_among(variable: impl Fn(&str) -> Option<PathBuf>) -> Option<PathBuf> {
    let cache = || {
        let home = variable("HOME").map(|home| home.join(".cache"));
        variable("XDG_CACHE_HOME").or(home).or_else(|| variable("LOCALAPPDATA"))
    };
    variable(TOOLS_VARIABLE).or_else(|| cache().map(|cache| cache.join("titik-temu").join("tools")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn among(variables: &[(&str, &str)]) -> Option<PathBuf> {
        tools_among(|name| variables.iter().find(|(key, _)| *key == name).map(|(_, value)| PathBuf::from(value)))
    }

    #[test]
    fn the_named_folder_wins_over_the_caches() {
        let all = [("HOME", "/h"), ("XDG_CACHE_HOME", "/c"), (TOOLS_VARIABLE, "/t")];
        assert_eq!(among(&all), Some(PathBuf::from("/t")));
        assert_eq!(among(&all[..2]), Some(PathBuf::from("/c/titik-temu/tools")));
        assert_eq!(among(&all[..1]), Some(PathBuf::from("/h/.cache/titik-temu/tools")));
        assert_eq!(among(&[]), None);
    }
}
