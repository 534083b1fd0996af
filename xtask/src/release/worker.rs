//! The worker that stretches passphrases, for the release folder: one script and one wasm, named by their content.
//!
//! Trunk builds and binds it, and names it by its crate, since it can't know who will ask for it. The page knows: a meta
//! element of it holds the script's name, which changes here with the script's.

use super::page;
use crate::problem::{About, Outcome, Problem};
use std::fs;
use std::path::Path;

/// The crate, and what Trunk calls its files.
const NAME: &str = "stretcher";

/// What of its own stands in the folder until it is joined with what was bound.
const OWN: &str = "worker.js";

/// Puts the worker's files into the release folder; the page with the script's name.
pub fn put(dist: &Path, html: &str) -> Outcome<String> {
    let (script, wasm) = (dist.join(format!("{NAME}.js")), dist.join(format!("{NAME}_bg.wasm")));
    let bytes = fs::read(&wasm).about(wasm.display())?;
    let wasm_name = page::named_by_content(NAME, "wasm", &bytes);
    let own = dist.join(OWN);
    let (bound, worker) =
        (fs::read_to_string(&script).about(script.display())?, fs::read_to_string(&own).about(own.display())?);
    let joined = joined(&bound, &worker, &wasm_name)?;
    let script_name = page::named_by_content(NAME, "js", joined.as_bytes());
    fs::write(dist.join(&wasm_name), bytes).about(&wasm_name)?;
    fs::write(dist.join(&script_name), joined).about(&script_name)?;
    for path in [script, wasm, own] {
        fs::remove_file(&path).about(path.display())?;
    }
    replaced(html, &format!("content=\"{OWN}\""), &format!("content=\"{script_name}\""))
}

/// What was bound in the place of the line that fetches it, so that one script is fetched and not two.
fn joined(bound: &str, worker: &str, wasm_name: &str) -> Outcome<String> {
    let worker = replaced(worker, &format!("\"./{NAME}_bg.wasm\""), &format!("\"./{wasm_name}\""))?;
    replaced(&worker, &format!("importScripts(\"./{NAME}.js\");"), bound)
}

fn replaced(text: &str, old: &str, new: &str) -> Outcome<String> {
    if !text.contains(old) {
        return Err(Problem::new(format!("the worker can't be put into the release: nowhere stands {old}")));
    }
    Ok(text.replacen(old, new, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worker_is_one_script_that_names_its_wasm() {
        let worker = "\"use strict\";\nimportScripts(\"./stretcher.js\");\nfetch(\"./stretcher_bg.wasm\");\n";
        let joined = joined("let wasm_bindgen = 'stretcher_bg.wasm';", worker, "stretcher-1f.wasm");
        let expected = "\"use strict\";\nlet wasm_bindgen = 'stretcher_bg.wasm';\nfetch(\"./stretcher-1f.wasm\");\n";
        assert_eq!(joined.ok().as_deref(), Some(expected));
    }

    #[test]
    fn the_worker_and_the_page_hold_what_is_replaced() {
        let read = |path: &str| fs::read_to_string(crate::place::root().join(path)).expect("a file of the clone");
        assert!(joined("", &read("stretcher/worker.js"), "stretcher-1f.wasm").is_ok());
        assert!(read("index.html").contains("<meta name=\"stretcher\" content=\"worker.js\">"));
    }
}
