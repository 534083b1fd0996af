//! Documents that are archives: told by the names in an archive's directory. Nothing is unpacked.

use super::Media;

/// Most entries that are looked at.
const MOST: usize = 5_000;
/// The end of a directory without a comment, and the longest comment.
const END: usize = 22;
const COMMENT: usize = 65_535;

/// The document that an archive is; anything else is another file.
pub(super) fn document(bytes: &[u8]) -> Media {
    open_document(bytes).or_else(|| office_document(bytes)).unwrap_or(Media::Other)
}

/// An open document begins with its type, not compressed.
fn open_document(bytes: &[u8]) -> Option<Media> {
    let told = bytes.get(30..).and_then(|rest| rest.strip_prefix(b"mimetype"))?;
    let kinds = [Media::Odt, Media::Ods, Media::Odp];
    kinds.into_iter().find(|kind| told.starts_with(kind.media_type().as_bytes()))
}

/// An Office document holds its main part under a fixed name; one with macros is taken for no document.
fn office_document(bytes: &[u8]) -> Option<Media> {
    let names = names(bytes)?;
    let holds = |name: &[u8]| names.contains(&name);
    let macros = names.iter().any(|name| name.ends_with(b"vbaProject.bin"));
    let parts: [(&[u8], Media); 3] = [
        (b"word/document.xml", Media::Docx),
        (b"xl/workbook.xml", Media::Xlsx),
        (b"ppt/presentation.xml", Media::Pptx),
    ];
    let found = parts.into_iter().find(|(part, _)| holds(part)).map(|(_, media)| media);
    found.filter(|_| !macros && holds(b"[Content_Types].xml"))
}

/// The names in an archive's directory; `None` when it has none that can be read.
fn names(bytes: &[u8]) -> Option<Vec<&[u8]>> {
    let from = bytes.len().saturating_sub(END + COMMENT);
    let end = bytes.get(from..)?.windows(4).rposition(|window| window == b"PK\x05\x06")? + from;
    let count = usize::from(short(bytes, end + 10)?);
    let mut at = usize::try_from(long(bytes, end + 16)?).ok()?;
    let mut names = Vec::new();
    for _ in 0..count.min(MOST) {
        if bytes.get(at..)?.starts_with(b"PK\x01\x02") {
            let [name, extra, comment] = [28, 30, 32].map(|place| short(bytes, at + place).map(usize::from));
            let name = name?;
            names.push(bytes.get(at + 46..at + 46 + name)?);
            at += 46 + name + extra? + comment?;
        } else {
            return None;
        }
    }
    Some(names)
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at.checked_add(2)?)?.try_into().ok().map(u16::from_le_bytes)
}

fn long(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at.checked_add(4)?)?.try_into().ok().map(u32::from_le_bytes)
}
