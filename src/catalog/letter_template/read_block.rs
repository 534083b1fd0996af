//! Reads one block of a template by the name that it gives itself.

use super::read_line::{MAX_LINES, condition, field, lines, pattern, rows, some};
use super::{Block, Body, FieldKind, ListMarks, ParagraphStyle, Signer};
use crate::json::{Fault, Problem, Reader};

/// How a kind of block is read, and which keys it may have.
type Kind = (&'static [&'static str], fn(&Reader) -> Result<Body, Problem>);

/// Reads a block.
pub(super) fn block(reader: &Reader) -> Result<Block, Problem> {
    let name = reader.field("block")?;
    let (keys, read): Kind = match name.text(64)? {
        "letterhead" => (&["government", "office", "address", "contacts"], letterhead),
        "title" => (&["text", "below", "code"], title),
        "opening" => (&["date", "rows", "addressee"], opening),
        "paragraph" => (&["text", "style", "keep_with_next"], paragraph),
        "rows" => (&["rows"], |reader| Ok(Body::Rows { rows: rows(reader)? })),
        "list" => (&["from", "marks"], list),
        "signatures" => (&["signers"], signatures),
        "copies" => (&["heading", "from"], copies),
        "days" => (&[], |_| Ok(Body::Days)),
        _ => return Err(name.problem(Fault::BadValue("block name"))),
    };
    reader.object(&[&["block", "when", "unless"], keys].concat())?;
    Ok(Block { body: read(reader)?, condition: condition(reader)? })
}

fn letterhead(reader: &Reader) -> Result<Body, Problem> {
    Ok(Body::Letterhead {
        government: pattern(&reader.field("government")?)?,
        office: pattern(&reader.field("office")?)?,
        address: lines(reader, "address", MAX_LINES)?,
        contacts: lines(reader, "contacts", MAX_LINES)?,
    })
}

fn title(reader: &Reader) -> Result<Body, Problem> {
    Ok(Body::Title {
        text: pattern(&reader.field("text")?)?,
        below: lines(reader, "below", MAX_LINES)?,
        code: reader.optional("code")?.map(|code| pattern(&code)).transpose()?,
    })
}

fn opening(reader: &Reader) -> Result<Body, Problem> {
    Ok(Body::Opening {
        date: pattern(&reader.field("date")?)?,
        rows: rows(reader)?,
        addressee: lines(reader, "addressee", MAX_LINES)?,
    })
}

fn paragraph(reader: &Reader) -> Result<Body, Problem> {
    let style = match reader.optional("style")? {
        Some(style) => style.parsed("paragraph style", paragraph_style)?,
        None => ParagraphStyle::Body,
    };
    let keep = reader.optional("keep_with_next")?.map_or(Ok(false), |keep| keep.yes())?;
    Ok(Body::Paragraph {
        style,
        text: pattern(&reader.field("text")?)?,
        keep_with_next: keep || style == ParagraphStyle::Heading,
    })
}

fn paragraph_style(word: &str) -> Option<ParagraphStyle> {
    Some(match word {
        "body" => ParagraphStyle::Body,
        "heading" => ParagraphStyle::Heading,
        "note" => ParagraphStyle::Note,
        "marking" => ParagraphStyle::Marking,
        _ => return None,
    })
}

fn list(reader: &Reader) -> Result<Body, Problem> {
    let marks = match reader.optional("marks")? {
        Some(marks) => marks.parsed("list marks", list_marks)?,
        None => ListMarks::Numbers,
    };
    Ok(Body::List { from: field(&reader.field("from")?, Some(FieldKind::List))?, marks })
}

fn list_marks(word: &str) -> Option<ListMarks> {
    match word {
        "numbers" => Some(ListMarks::Numbers),
        "letters" => Some(ListMarks::Letters),
        _ => None,
    }
}

fn signatures(reader: &Reader) -> Result<Body, Problem> {
    let signers = some(&reader.field("signers")?, 4)?;
    Ok(Body::Signatures { signers: signers.iter().map(signer).collect::<Result<_, _>>()? })
}

fn signer(reader: &Reader) -> Result<Signer, Problem> {
    reader.object(&["above", "name", "below", "when", "unless"])?;
    Ok(Signer {
        above: lines(reader, "above", MAX_LINES)?,
        name: pattern(&reader.field("name")?)?,
        below: lines(reader, "below", MAX_LINES)?,
        condition: condition(reader)?,
    })
}

fn copies(reader: &Reader) -> Result<Body, Problem> {
    Ok(Body::Copies {
        heading: pattern(&reader.field("heading")?)?,
        from: field(&reader.field("from")?, Some(FieldKind::List))?,
    })
}
