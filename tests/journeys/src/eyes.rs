//! Reading what a page shows, and taking pictures of it.

use crate::browser::Browser;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use std::path::Path;

/// The browser draws no picture that is taller.
const TALLEST: u32 = 16_000;

impl Browser<'_> {
    /// Waits until the page shows these words.
    #[track_caller]
    pub fn see(&self, words: &str) {
        self.until(&format!("\"{words}\" to be shown"), || match self.words()?.contains(words) {
            true => Ok(()),
            false => Err("it is not there".to_owned()),
        });
    }

    /// Waits until the page does not show these words.
    #[track_caller]
    pub fn miss(&self, words: &str) {
        self.until(&format!("\"{words}\" to be gone"), || match self.words()?.contains(words) {
            true => Err("it is still there".to_owned()),
            false => Ok(()),
        });
    }

    /// Whether the page shows these words at this moment.
    pub fn sees(&self, words: &str) -> bool {
        self.words().is_ok_and(|shown| shown.contains(words))
    }

    /// The words of the first element of a selector, once it is there.
    #[track_caller]
    pub fn text(&self, selector: &str) -> String {
        self.until(&format!("{selector} to read"), || {
            let script = "return document.querySelector(arguments[0]).innerText";
            let text = self.run(script, vec![json!(selector)])?;
            Ok(squeezed(text.as_str().unwrap_or_default()))
        })
    }

    /// The words of every element of a selector at this moment.
    #[track_caller]
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let script = "return [...document.querySelectorAll(arguments[0])].map((element) => element.innerText)";
        let found = self.run(script, vec![json!(selector)]).unwrap_or_else(|error| panic!("{selector}: {error}"));
        let texts = found.as_array().map(Vec::as_slice).unwrap_or_default();
        texts.iter().map(|text| squeezed(text.as_str().unwrap_or_default())).collect()
    }

    /// Waits until a selector finds something.
    #[track_caller]
    pub fn meet(&self, selector: &str) {
        self.until(selector, || {
            match self.run("return document.querySelector(arguments[0]) !== null", vec![json!(selector)])? {
                Value::Bool(true) => Ok(()),
                _ => Err("nothing matches".to_owned()),
            }
        });
    }

    /// Waits until the page has come to rest: nothing marked as busy, fonts and pictures there, two frames drawn.
    #[track_caller]
    pub fn settle(&self) {
        const REST: &str = "if (document.querySelector('[aria-busy=true], #shell')) return false;
            if ([...document.images].some((image) => !image.complete)) return false;
            return document.fonts.ready.then(() => new Promise((done) =>
                requestAnimationFrame(() => requestAnimationFrame(() => done(true)))));";
        self.until("the page to come to rest", || match self.run(REST, Vec::new())? {
            Value::Bool(true) => Ok(()),
            _ => Err("it is still busy".to_owned()),
        });
    }

    /// Whether the page is wider than its window, so that it has to be moved sideways to be read.
    #[track_caller]
    pub fn overflows(&self) -> bool {
        let script = "return document.scrollingElement.scrollWidth > window.innerWidth";
        self.run(script, Vec::new()).unwrap_or_else(|error| panic!("the page's width: {error}")) == Value::Bool(true)
    }

    /// Takes a picture of the whole page, however long it is: the window grows with it, so that bars that keep to the
    /// window's edges do not lie across the page.
    #[track_caller]
    pub fn picture(&self, file: &Path) {
        let usual = self.looks.borrow().size;
        let height = self.run("return document.scrollingElement.scrollHeight", Vec::new());
        let height = height.ok().and_then(|height| height.as_u64()).and_then(|height| u32::try_from(height).ok());
        self.resize(usual.0, height.unwrap_or_default().clamp(usual.1, TALLEST));
        self.settle();
        let picture = self.order("Page.captureScreenshot", json!({ "format": "png" }));
        save(file, &picture["data"]);
        self.resize(usual.0, usual.1);
    }

    fn words(&self) -> Result<String, String> {
        let shown = self.run("return document.body.innerText", Vec::new())?;
        Ok(squeezed(shown.as_str().unwrap_or_default()))
    }
}

/// Writes what the debugging protocol sends as base64.
#[track_caller]
pub(crate) fn save(file: &Path, data: &Value) {
    let bytes = STANDARD.decode(data.as_str().unwrap_or_default()).expect("base64 from the browser");
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    }
    std::fs::write(file, bytes).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
}

/// One space where the page breaks a line or sets words apart.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
