//! Reads a template file, strictly: everything in it is known, or it is refused.

use super::read_block::block;
use super::read_line::{lines, some};
use super::{Margins, Paper, Template};
use crate::json::{self, Fault, Problem, Reader};

/// What the file says it is.
pub const FORMAT: &str = "titik-temu/letter-template";
/// The version of the format that is read.
pub const FORMAT_VERSION: i64 = 1;
/// The largest file that is read.
pub const MAX_BYTES: usize = 64 * 1024;

/// The most blocks of one letter.
const MAX_BLOCKS: usize = 60;
/// The most parts of the footer.
const MAX_FOOTER: usize = 6;
const KEYS: &[&str] = &["$schema", "format", "format_version", "id", "title", "paper", "margins", "blocks", "footer"];

/// Reads a template.
///
/// # Errors
/// The place and the fault of the first thing that is not sound.
pub fn read(bytes: &[u8]) -> Result<Template, Problem> {
    let value = json::parse(bytes, MAX_BYTES)?;
    let top = Reader::top(&value);
    top.field("format")?.parsed("letter template", |word| (word == FORMAT).then_some(()))?;
    let version = top.field("format_version")?;
    if version.whole(1, i64::from(u16::MAX))? != FORMAT_VERSION {
        return Err(version.problem(Fault::UnknownVersion));
    }
    top.object(KEYS)?;
    let blocks = some(&top.field("blocks")?, MAX_BLOCKS)?;
    Ok(Template {
        id: top.field("id")?.parsed("id", slug)?,
        title: top.field("title")?.text(120)?.to_owned(),
        paper: top.field("paper")?.parsed("paper", |word| (word == "a4").then_some(Paper::A4))?,
        margins: top.optional("margins")?.map_or(Ok(Margins::default()), |reader| margins(&reader))?,
        blocks: blocks.iter().map(block).collect::<Result<_, _>>()?,
        footer: lines(&top, "footer", MAX_FOOTER)?,
    })
}

fn margins(reader: &Reader) -> Result<Margins, Problem> {
    reader.object(&["top", "right", "bottom", "left"])?;
    // The range fits in u16, so the conversion never falls back.
    let edge = |key| Ok(u16::try_from(reader.field(key)?.whole(10, 40)?).unwrap_or(10));
    Ok(Margins { top: edge("top")?, right: edge("right")?, bottom: edge("bottom")?, left: edge("left")? })
}

fn slug(text: &str) -> Option<String> {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    ((1..=64).contains(&text.len()) && text.bytes().all(fits)).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::{Value, json};

    fn sound() -> Value {
        json!({
            "format": FORMAT, "format_version": 1, "id": "contoh", "title": "Contoh", "paper": "a4",
            "blocks": [{ "block": "paragraph", "text": "Nomor {register_number}" }]
        })
    }

    fn refused(change: impl Fn(&mut Value)) -> (String, Fault) {
        let mut value = sound();
        change(&mut value);
        let problem = read(value.to_string().as_bytes()).expect_err("must be refused");
        (problem.path, problem.fault)
    }

    #[test]
    fn a_sound_template_is_read() {
        let template = read(sound().to_string().as_bytes()).expect("sound");
        assert_eq!((template.id.as_str(), template.margins), ("contoh", Margins::default()));
    }

    #[test]
    fn every_fault_names_its_place() {
        let at = |path: &str, fault| (path.to_owned(), fault);
        assert_eq!(refused(|t| t["html"] = json!("<b>")), at("", Fault::UnknownField("html".into())));
        assert_eq!(refused(|t| t["format_version"] = json!(2)), at("format_version", Fault::UnknownVersion));
        assert_eq!(refused(|t| t["id"] = json!("Contoh!")), at("id", Fault::BadValue("id")));
        assert_eq!(refused(|t| t["paper"] = json!("a5")), at("paper", Fault::BadValue("paper")));
        assert_eq!(refused(|t| t["blocks"] = json!([])), at("blocks", Fault::BadValue("one entry at least")));
        assert_eq!(
            refused(|t| t["margins"] = json!({ "top": 5, "right": 20, "bottom": 20, "left": 20 })),
            at("margins.top", Fault::OutOfRange(10, 40))
        );
    }

    #[test]
    fn every_fault_of_a_block_names_its_place() {
        let at = |path: &str, fault| (path.to_owned(), fault);
        let fault = |key: &'static str, value: Value| refused(move |t| t["blocks"][0][key] = value.clone());
        let unknown = Fault::Dangling("nomor".into());
        assert_eq!(fault("text", json!("{nomor}")), at("blocks[0].text", unknown.clone()));
        assert_eq!(fault("when", json!("nomor")), at("blocks[0].when", unknown));
        assert_eq!(fault("text", json!("x".repeat(2001))), at("blocks[0].text", Fault::TooLong(2000)));
        assert_eq!(fault("style", json!({})), at("blocks[0].style", Fault::Expected("text")));
        assert_eq!(fault("style", json!("big")), at("blocks[0].style", Fault::BadValue("paragraph style")));
        assert_eq!(fault("from", json!("bring")), at("blocks[0]", Fault::UnknownField("from".into())));
        assert_eq!(fault("block", json!("script")), at("blocks[0].block", Fault::BadValue("block name")));
        assert_eq!(fault("block", json!("list")), at("blocks[0]", Fault::UnknownField("text".into())));
    }
}
