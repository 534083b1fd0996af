//! `cargo xtask size`: what a first visit downloads, raw and compressed. Printed, never asserted.

use super::no_more;
use crate::place;
use crate::problem::{About, Outcome, Problem};
use crate::release::{self, page};
use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::Path;

/// The most that a first screen may weigh, in bytes of brotli.
const BAR: usize = 220_000;

/// What the board needs beyond the first screen, which is the welcome: by a part of the files' names. Data of the office
/// comes from its store by then.
const BOARD: [&str; 2] = ["-desk.wasm", "-shared-"];

/// Makes dist/ and weighs it.
pub fn run(args: &[String]) -> Outcome {
    no_more(args)?;
    release::make(&release::builders(true)?)?;
    let dist = place::dist();
    let names = files_in(&dist)?;
    let index = fs::read_to_string(dist.join("index.html")).about("dist/index.html")?;
    let first = first_screen(&index, &names);
    if !first.iter().any(|name| name.ends_with(".wasm")) {
        return Err(Problem::new("dist/index.html links no wasm, so the first screen can't be weighed"));
    }
    let weighed: Vec<Weight> = names.iter().map(|name| Weight::of(&dist, name)).collect::<Outcome<_>>()?;
    print!("{}", table(&weighed, &first));
    Ok(())
}

/// The files of the first screen: the page and what it links. A journey holds that a browser fetches no more.
fn first_screen(index: &str, names: &BTreeSet<String>) -> BTreeSet<String> {
    let linked = page::addresses(index).into_iter().map(|address| address.trim_start_matches("./").to_owned());
    let all = std::iter::once("index.html".to_owned()).chain(linked);
    all.filter(|name| names.contains(name)).collect()
}

fn files_in(dist: &Path) -> Outcome<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    let mut folders = vec![dist.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(&folder).about(folder.display())?.flatten().map(|entry| entry.path()) {
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(name) = path.strip_prefix(dist) {
                names.insert(name.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    Ok(names)
}

/// A file's bytes as it is and as a host sends it.
struct Weight {
    name: String,
    bytes: [usize; 3],
}

impl Weight {
    fn of(dist: &Path, name: &str) -> Outcome<Self> {
        let raw = fs::read(dist.join(name)).about(name)?;
        Ok(Self { name: name.to_owned(), bytes: [raw.len(), gzip(&raw)?, brotli(&raw)?] })
    }
}

fn gzip(raw: &[u8]) -> Outcome<usize> {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    packed.write_all(raw).and_then(|()| packed.finish()).map(|packed| packed.len()).about("gzip")
}

fn brotli(raw: &[u8]) -> Outcome<usize> {
    let mut packed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut source = raw;
    brotli::BrotliCompress(&mut source, &mut packed, &parameters)
        .map_err(|error| Problem::new(format!("brotli: {error}")))?;
    Ok(packed.len())
}

fn table(weighed: &[Weight], first: &BTreeSet<String>) -> String {
    let width = weighed.iter().map(|weight| weight.name.len()).max().unwrap_or(0).max(24);
    let line = |name: &str, bytes: [usize; 3]| {
        let [raw, gzip, brotli] = bytes.map(grouped);
        format!("{name:width$} {raw:>12} {gzip:>12} {brotli:>12}\n")
    };
    let mut text =
        format!("\n{:width$} {:>12} {:>12} {:>12}\n", "bytes (* first screen)", "raw", "gzip 9", "brotli 11");
    let (mut all, mut opening, mut board) = ([0; 3], [0; 3], [0; 3]);
    for Weight { name, bytes } in weighed {
        let mark = if first.contains(name) { "* " } else { "  " };
        text += &line(&format!("{mark}{name}"), *bytes);
        for column in 0..3 {
            all[column] += bytes[column];
            opening[column] += if first.contains(name) { bytes[column] } else { 0 };
            let of_board = first.contains(name) || BOARD.iter().any(|part| name.contains(part));
            board[column] += if of_board { bytes[column] } else { 0 };
        }
    }
    text += &line("everything", all);
    text += &line("first screen together", opening);
    text += &line("with an office: the board", board);
    let (room, word) = if opening[2] <= BAR { (BAR - opening[2], "left") } else { (opening[2] - BAR, "OVER") };
    text + &format!(
        "\nfirst screen {} of {} bytes of brotli: {} {word}\n",
        grouped(opening[2]),
        grouped(BAR),
        grouped(room)
    )
}

/// 1234567 as 1,234,567.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_screen_is_the_page_and_what_it_links() {
        let names = ["index.html", "a.js", "a_bg.wasm", "procedures/b.json", "later.wasm", "404.html"];
        let names: BTreeSet<String> = names.into_iter().map(str::to_owned).collect();
        let index = r#"<base href="./"><link href="./a_bg.wasm"><script src="./a.js"></script><a href="./gone.html">"#;
        let first = first_screen(index, &names);
        assert_eq!(first.iter().map(String::as_str).collect::<Vec<_>>(), ["a.js", "a_bg.wasm", "index.html"]);
    }

    #[test]
    fn the_table_adds_up_and_compares_with_the_bar() {
        let weigh = |name: &str, brotli| Weight { name: name.to_owned(), bytes: [1_000_000, 300_000, brotli] };
        let weighed = [weigh("index.html", 100_000), weigh("t-desk.wasm", 100_000)];
        let mut first = BTreeSet::from(["index.html".to_owned()]);
        let text = table(&weighed, &first);
        assert!(text.contains("everything                  2,000,000      600,000      200,000"), "{text}");
        assert!(text.ends_with("first screen 100,000 of 220,000 bytes of brotli: 120,000 left\n"));
        assert!(text.contains("with an office: the board    2,000,000      600,000      200,000"), "{text}");
        first.insert("t-desk.wasm".to_owned());
        assert!(table(&weighed, &first).contains("20,000 left"));
    }

    #[test]
    fn compressors_measure_what_hosts_send() {
        let raw = b"koperasi ".repeat(1000);
        assert!(gzip(&raw).is_ok_and(|bytes| bytes < 200));
        assert!(brotli(&raw).is_ok_and(|bytes| bytes < 100));
    }

    #[test]
    fn numbers_are_grouped() {
        assert_eq!(
            ["0", "999", "1,000", "1,234,567"],
            [0, 999, 1000, 1_234_567].map(grouped).each_ref().map(String::as_str)
        );
    }
}
