//! Words of a pack: plain text within its length. A pack is shown as text and never as markup; what
//! looks like markup, or can't be seen, is refused so that nobody has to wonder.

use crate::{
    domain::procedure::{Provenance, Quote, Text},
    json::{Fault, Problem, Reader},
};

/// Longest text in one language, and longest quote, in characters.
const TEXT: usize = 2_000;

/// Longest line, in characters.
const LINE: usize = 200;

/// Fields that say where a part comes from.
pub(super) const PROVENANCE: [&str; 5] = ["source", "quote", "quote_mended", "beyond_standard", "note"];

/// The same words in both languages. What is wrong with them leaves the rest of the pack readable.
pub(super) fn text(reader: &Reader<'_>) -> Result<Text, Problem> {
    match reader.object(&["id", "en"]) {
        Ok(_) => Ok(Text { id: one_language(reader, "id")?, en: one_language(reader, "en")? }),
        Err(problem) => reader.amiss(problem).map(|()| Text::default()),
    }
}

fn one_language(reader: &Reader<'_>, name: &'static str) -> Result<String, Problem> {
    match reader.field(name) {
        Ok(field) => plain(&field, TEXT),
        Err(problem) => reader.amiss(problem).map(|()| String::new()),
    }
}

/// One line.
pub(super) fn line(reader: &Reader<'_>) -> Result<String, Problem> {
    let line = plain(reader, LINE)?;
    if line.contains('\n') {
        reader.amiss(reader.problem(Fault::NotPlain))?;
    }
    Ok(line)
}

fn plain(reader: &Reader<'_>, longest: usize) -> Result<String, Problem> {
    let text = match reader.text(longest) {
        Ok(text) => text,
        Err(problem) => return reader.amiss(problem).map(|()| String::new()),
    };
    if text.trim().is_empty() {
        reader.amiss(reader.problem(Fault::Blank))?;
    }
    if !is_plain(text) {
        reader.amiss(reader.problem(Fault::NotPlain))?;
    }
    Ok(text.to_owned())
}

/// Neither a tag nor a character that can't be seen. An address in angle brackets is no tag.
fn is_plain(text: &str) -> bool {
    let unseen = |c: char| {
        (c.is_control() && c != '\n') || matches!(c, '\u{200b}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let tag = |after: &str| {
        let name = after.strip_prefix('/').unwrap_or(after);
        let rest = name.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '-');
        let named = name.starts_with(|c: char| c.is_ascii_alphabetic())
            && (rest.is_empty() || rest.starts_with(|c: char| c.is_whitespace() || c == '/' || c == '>'));
        named || after.starts_with(['!', '?'])
    };
    !text.chars().any(unseen) && !text.split('<').skip(1).any(tag)
}

/// Where a part comes from: its sentence and the source's name, or that it goes beyond the standard.
pub(super) fn provenance(reader: &Reader<'_>) -> Result<Provenance, Problem> {
    let note = reader.optional("note")?.map(|note| text(&note)).transpose()?;
    let source = reader.optional("source")?.map(|field| line(&field)).transpose()?;
    let exact = reader.optional("quote")?.map(|field| plain(&field, TEXT)).transpose()?;
    let mended = reader.optional("quote_mended")?.map(|field| plain(&field, TEXT)).transpose()?;
    let beyond = reader.optional("beyond_standard")?.map(|field| field.yes()).transpose()?;
    let quote = match (source, exact, beyond) {
        (Some(source), Some(exact), None) => Some(Quote { source, exact, mended }),
        (None, None, Some(true)) if mended.is_none() => None,
        _ => {
            reader.amiss(reader.problem(Fault::NoProvenance))?;
            None
        }
    };
    Ok(Provenance { quote, note })
}

#[cfg(test)]
mod tests {
    use super::is_plain;

    #[test]
    fn markup_is_told_from_what_only_looks_odd() {
        for plain in ["a < b", "kurang dari <5 orang", "<https://contoh.example/>", "K & L", "baris\nkedua", "<"] {
            assert!(is_plain(plain), "{plain}");
        }
        for markup in ["<b>tebal</b>", "</p>", "<img src=x onerror=alert(1)>", "<!-- -->", "<?php", "<script", "<br/>"]
        {
            assert!(!is_plain(markup), "{markup}");
        }
        for unseen in ["a\u{0}b", "a\tb", "a\u{202e}b", "a\u{200b}b"] {
            assert!(!is_plain(unseen), "{unseen:?}");
        }
    }
}
