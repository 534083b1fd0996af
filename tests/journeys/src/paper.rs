//! Printing: the page as a PDF, its words, and its sheets as pictures.

use crate::browser::Browser;
use crate::eyes::save;
use serde_json::json;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A printed page.
pub struct Paper {
    file: PathBuf,
}

impl Browser<'_> {
    /// Prints the page into a PDF file, on the paper that its style asks for.
    #[track_caller]
    pub fn print(&self, file: &Path) -> Paper {
        let printed = self.order("Page.printToPDF", json!({ "preferCSSPageSize": true, "printBackground": true }));
        save(file, &printed["data"]);
        Paper { file: file.to_owned() }
    }

    /// Prints the page for a test to read.
    #[track_caller]
    pub fn printed(&self) -> Paper {
        self.print(&self.folder.join("printed.pdf"))
    }
}

impl Paper {
    /// The words, sheet by sheet, laid out as printed.
    #[track_caller]
    pub fn sheets(&self) -> Vec<String> {
        let text = poppler("pdftotext", &["-layout"], &[&self.file, Path::new("-")]);
        let mut sheets: Vec<String> = text.split('\u{c}').map(str::to_owned).collect();
        // Each sheet ends with a form feed, so nothing follows the last.
        sheets.pop();
        sheets
    }

    /// Everything that the file tells, so that something can be sought in it: words, metadata, and its bytes as they are.
    #[track_caller]
    pub fn everything(&self) -> String {
        let (text, about) = (self.sheets().join("\n"), poppler("pdfinfo", &[], &[&self.file]));
        let custom = poppler("pdfinfo", &["-meta"], &[&self.file]);
        let bytes = std::fs::read(&self.file).unwrap_or_else(|error| panic!("{}: {error}", self.file.display()));
        let wide: Vec<u8> = bytes.iter().copied().filter(|byte| *byte != 0).collect();
        [text, about, custom, String::from_utf8_lossy(&bytes).into(), String::from_utf8_lossy(&wide).into()].join("\n")
    }

    /// Width and height of the first sheet in millimeters.
    #[track_caller]
    pub fn size(&self) -> (f64, f64) {
        let about = poppler("pdfinfo", &[], &[&self.file]);
        let line = about.lines().find_map(|line| line.strip_prefix("Page size:")).unwrap_or_default();
        let points: Vec<f64> = line.split_whitespace().filter_map(|word| word.parse().ok()).collect();
        match points[..] {
            [width, height, ..] => (width / 72.0 * 25.4, height / 72.0 * 25.4),
            _ => panic!("pdfinfo tells no page size: {about}"),
        }
    }

    /// Writes one picture per sheet beside the PDF: `name-1.png`, `name-2.png` and so on.
    #[track_caller]
    pub fn pictures(&self) {
        poppler("pdftoppm", &["-png", "-r", "96"], &[&self.file, &self.file.with_extension("")]);
    }
}

#[track_caller]
fn poppler(program: &str, options: &[&str], files: &[&Path]) -> String {
    let output = Command::new(program).args(options).args(files).output();
    let output = output.unwrap_or_else(|error| panic!("{program} (of poppler-utils): {error}"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}
