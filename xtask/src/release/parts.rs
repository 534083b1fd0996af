//! The app's wasm in parts: the one that every visit begins with, and those that the app fetches when it needs them.
//!
//! Trunk knows one wasm. So its build keeps what the linker knows of the code (`build.rs`), and here that is taken apart
//! at the marked functions, bound, made small, and put in the place of what Trunk bound in one piece.

use super::page;
use crate::problem::{About, Outcome, Problem};
use crate::setup::Kit;
use crate::setup::wasm_split;
use crate::{place, shell};
use std::fs;
use std::path::{Path, PathBuf};

/// The app's feature that marks where its code comes apart, and has the linker keep which function uses which.
pub const FEATURE: &str = "parts";

const NAME: &str = "titik-temu";

/// What wasm-split calls the script that fetches the parts.
const LOADER: &str = "__wasm_split";
const LOADER_ENDING: &str = "-parts";

/// What today's browsers have had for years, and Rust uses. Not `--all-features`: browsers refuse the result.
const ABILITIES: [&str; 6] =
    ["bulk-memory", "multivalue", "mutable-globals", "nontrapping-float-to-int", "reference-types", "sign-ext"];

/// How the loader makes a part of what it fetches, and how it must be: bare hosts don't tell browsers that it is wasm.
const STREAMED: &str = "WebAssembly.instantiateStreaming(src, imports)";
const READ: &str = "WebAssembly.instantiate(await (await src).arrayBuffer(), imports)";

/// A file of the app, by the name that the tools gave it.
struct Piece {
    name: String,
    bytes: Vec<u8>,
}

/// Puts the parts into the release folder in place of the whole; the page with their names.
pub fn put(kit: &Kit, dist: &Path, html: &str) -> Outcome<String> {
    let whole = whole_in(html).ok_or_else(|| {
        Problem::new("dist/index.html starts no app: the place where Trunk names its wasm has changed")
    })?;
    let mut pieces = taken_apart(kit)?;
    let stem = page::named_by_content(NAME, "", &bytes_of(&pieces)).trim_end_matches('.').to_owned();
    rename(&mut pieces, &stem);
    for ending in [".js", "_bg.wasm"] {
        let path = dist.join(format!("{whole}{ending}"));
        fs::remove_file(&path).about(path.display())?;
    }
    for piece in &pieces {
        let path = dist.join(&piece.name);
        fs::write(&path, &piece.bytes).about(path.display())?;
    }
    // Asked for together with the rest, rather than after the script that imports it has come.
    let loader = format!("<link rel=\"modulepreload\" href=\"./{stem}{LOADER_ENDING}.js\"></head>");
    Ok(html.replace(&whole, &stem).replacen("</head>", &loader, 1))
}

/// The name, without its ending, that Trunk gave the whole.
fn whole_in(html: &str) -> Option<String> {
    let names = page::addresses(html).into_iter().filter_map(|address| address.strip_prefix("./"));
    let mut stems = names.filter_map(|name| name.strip_suffix("_bg.wasm"));
    stems.find(|stem| stem.starts_with(NAME)).map(str::to_owned)
}

/// Takes the wasm that Trunk had built apart, and binds and optimizes what comes of it.
fn taken_apart(kit: &Kit) -> Outcome<Vec<Piece>> {
    let built = place::target().join("wasm32-unknown-unknown").join("release").join(format!("{NAME}.wasm"));
    let (apart, bound) = (place::target().join("parts"), place::target().join("parts").join("bound"));
    if apart.exists() {
        fs::remove_dir_all(&apart).about(apart.display())?;
    }
    fs::create_dir_all(&bound).about(bound.display())?;
    shell::run(kit.command(wasm_split::PROGRAM).arg(&built).arg(&apart).args(["--out-name", NAME]))?;
    let mut bindgen = kit.command("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-name", NAME]);
    shell::run(bindgen.arg("--out-dir").arg(&bound).arg(apart.join(format!("{NAME}.wasm"))))?;
    let mut files = vec![bound.join(format!("{NAME}.js")), bound.join(format!("{NAME}_bg.wasm"))];
    files.extend(files_of(&apart)?.into_iter().filter(|path| *path != apart.join(format!("{NAME}.wasm"))));
    files.iter().map(|path| piece(kit, path)).collect()
}

fn files_of(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).about(folder.display())?;
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).filter(|path| path.is_file()).collect();
    files.sort();
    Ok(files)
}

fn piece(kit: &Kit, path: &Path) -> Outcome<Piece> {
    if path.extension().is_some_and(|ending| ending == "wasm") {
        let mut opt = kit.command("wasm-opt");
        opt.arg("-Oz").args(ABILITIES.map(|ability| format!("--enable-{ability}")));
        shell::run(opt.arg(path).arg("-o").arg(path))?;
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok(Piece { name, bytes: fs::read(path).about(path.display())? })
}

fn bytes_of(pieces: &[Piece]) -> Vec<u8> {
    pieces.iter().flat_map(|piece| piece.bytes.iter().copied()).collect()
}

/// Gives all pieces names that change with their content, one stem for all since they name each other, and says so
/// in the scripts.
fn rename(pieces: &mut [Piece], stem: &str) {
    let names: Vec<(String, String)> =
        pieces.iter().map(|piece| (piece.name.clone(), renamed(&piece.name, stem))).collect();
    for piece in pieces {
        if piece.name.ends_with(".js") {
            let script = String::from_utf8_lossy(&piece.bytes).replace(STREAMED, READ);
            piece.bytes = names.iter().fold(script, with_name).into_bytes();
        }
        piece.name = renamed(&piece.name, stem);
    }
}

/// Only where a file is asked for: the wasm knows the loader by the name that it was given first.
fn with_name(script: String, (old, new): &(String, String)) -> String {
    let asked = ["from \"./", "URL(\"./", "URL('"];
    asked.iter().fold(script, |script, start| script.replace(&format!("{start}{old}"), &format!("{start}{new}")))
}

fn renamed(name: &str, stem: &str) -> String {
    let own = name.strip_prefix(NAME).map(str::to_owned);
    let others = name.replace(LOADER, LOADER_ENDING).replace("split_", "-").replace("chunk_", "-shared-");
    format!("{stem}{}", own.unwrap_or(others))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn piece(name: &str, text: &str) -> Piece {
        Piece { name: name.to_owned(), bytes: text.as_bytes().to_vec() }
    }

    #[test]
    fn pieces_share_a_stem_and_the_scripts_name_them_by_it() {
        let mut pieces = [
            piece(
                "titik-temu.js",
                r#"import * as a from "./__wasm_split.js"; { "./__wasm_split.js": a }; URL('titik-temu_bg.wasm')"#,
            ),
            piece("titik-temu_bg.wasm", "titik-temu.js"),
            piece(
                "__wasm_split.js",
                r#"import { b } from "./titik-temu.js"; URL("./split_work.wasm") URL("./chunk_3.wasm")"#,
            ),
            piece("split_work.wasm", ""),
            piece("chunk_3.wasm", ""),
        ];
        rename(&mut pieces, "titik-temu-1f");
        let names: Vec<&str> = pieces.iter().map(|piece| piece.name.as_str()).collect();
        let wasm = ["titik-temu-1f-work.wasm", "titik-temu-1f-shared-3.wasm"];
        assert_eq!(names[..3], ["titik-temu-1f.js", "titik-temu-1f_bg.wasm", "titik-temu-1f-parts.js"]);
        assert_eq!(names[3..], wasm);
        let script = |place: usize| String::from_utf8_lossy(&pieces[place].bytes).into_owned();
        let first = r#"import * as a from "./titik-temu-1f-parts.js"; { "./__wasm_split.js": a }; URL('titik-temu-1f_bg.wasm')"#;
        assert_eq!(script(0), first, "the wasm asks for the loader by its first name");
        assert_eq!(script(1), "titik-temu.js", "wasm is left as it is");
        let fetched = format!(r#"URL("./{}") URL("./{}")"#, wasm[0], wasm[1]);
        assert_eq!(script(2), format!(r#"import {{ b }} from "./titik-temu-1f.js"; {fetched}"#));
    }

    #[test]
    fn trunks_whole_is_found_by_what_the_page_links() {
        let html = r#"<link rel="modulepreload" href="./titik-temu-87.js"><link href="./titik-temu-87_bg.wasm">"#;
        assert_eq!(whole_in(html).as_deref(), Some("titik-temu-87"));
        assert_eq!(whole_in("<p>titik-temu-87_bg.wasm</p>"), None);
    }
}
