//! What a file is by its bytes, whatever it is called, and what is not taken at all.

use super::{Media, archive};
use crate::domain::case::MAX_ATTACHMENT;

/// How far a page's markup is looked for.
const HEAD: usize = 4_096;

/// Why a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// There is nothing in it.
    Empty,
    /// It is larger than what is taken.
    TooLarge,
    /// A web page or a drawing of the web: it can run scripts where it is opened.
    Markup,
    /// A program.
    Program,
}

/// Tells a file by its bytes.
///
/// # Errors
/// Why it is not taken.
pub fn sniff(bytes: &[u8]) -> Result<Media, Unfit> {
    if bytes.is_empty() {
        return Err(Unfit::Empty);
    }
    if bytes.len() as u64 > MAX_ATTACHMENT {
        return Err(Unfit::TooLarge);
    }
    if is_markup(bytes) {
        return Err(Unfit::Markup);
    }
    let text = is_text(bytes);
    if is_program(bytes, text) {
        return Err(Unfit::Program);
    }
    if let Some(picture) = picture(bytes) {
        return Ok(picture);
    }
    if bytes.starts_with(b"%PDF-") {
        return Ok(Media::Pdf);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return Ok(archive::document(bytes));
    }
    Ok(if text { Media::Text } else { Media::Other })
}

/// The kind of picture that begins so: some dozen bytes are enough.
pub fn picture(head: &[u8]) -> Option<Media> {
    let brand = || head.get(4..8).filter(|kind| *kind == b"ftyp").and_then(|_| head.get(8..12));
    if head.starts_with(&[0xff, 0xd8, 0xff]) {
        Some(Media::Jpeg)
    } else if head.starts_with(b"\x89PNG\r\n\x1a\n") {
        Some(Media::Png)
    } else if head.starts_with(b"RIFF") && head.get(8..12) == Some(b"WEBP") {
        Some(Media::Webp)
    } else if head.starts_with(b"GIF87a") || head.starts_with(b"GIF89a") {
        Some(Media::Gif)
    } else {
        let heic: [&[u8]; 6] = [b"heic", b"heix", b"heim", b"heis", b"mif1", b"msf1"];
        brand().filter(|brand| heic.contains(brand)).map(|_| Media::Heic)
    }
}

/// Whether a browser or a viewer would take it for a page: in UTF-16 too, after spaces, comments, or XML's first line.
fn is_markup(bytes: &[u8]) -> bool {
    const TAGS: [&str; 8] = ["<!doctype", "<html", "<svg", "<script", "<iframe", "<head", "<body", "<object"];
    let head = bytes.iter().take(HEAD).filter(|byte| **byte != 0 && **byte < 0x80);
    let head: String = head.map(|byte| char::from(byte.to_ascii_lowercase())).collect();
    head.trim_start().starts_with('<') && TAGS.iter().any(|tag| head.contains(tag))
}

fn is_program(bytes: &[u8], text: bool) -> bool {
    const BEGINNINGS: [&[u8]; 8] = [
        b"\x7fELF",
        b"\xfe\xed\xfa\xce",
        b"\xfe\xed\xfa\xcf",
        b"\xce\xfa\xed\xfe",
        b"\xcf\xfa\xed\xfe",
        b"\xca\xfe\xba\xbe",
        b"dex\n",
        // A shortcut of Windows.
        b"L\0\0\0\x01\x14\x02\0",
    ];
    let begins = BEGINNINGS.iter().any(|beginning| bytes.starts_with(beginning));
    begins || bytes.starts_with(b"#!") || (bytes.starts_with(b"MZ") && !text)
}

/// Whether it is text as programs write it today: UTF-8 without control characters.
fn is_text(bytes: &[u8]) -> bool {
    let control = |byte: &u8| *byte < 0x20 && !b"\t\n\r\x0c".contains(byte);
    !bytes.iter().any(|byte| control(byte) || *byte == 0x7f) && std::str::from_utf8(bytes).is_ok()
}
