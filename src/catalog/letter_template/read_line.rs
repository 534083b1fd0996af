//! Reads the small parts that blocks are made of: texts, lines, rows, conditions.

use super::{Condition, Field, FieldKind, Line, Pattern, Row};
use crate::json::{Fault, Problem, Reader};

/// The most lines or rows in one list.
pub(super) const MAX_LINES: usize = 20;
/// The most fields that one condition asks about.
const MAX_ASKED: usize = 4;
/// The most characters of one text.
const MAX_TEXT: usize = 2_000;

/// Text with fields.
pub(super) fn pattern(reader: &Reader) -> Result<Pattern, Problem> {
    Pattern::parse(reader.text(MAX_TEXT)?).map_err(|fault| reader.problem(fault))
}

/// A field by its name; `kind` if only one kind can stand there.
pub(super) fn field(reader: &Reader, kind: Option<FieldKind>) -> Result<Field, Problem> {
    let name = reader.text(64)?;
    let field = Field::named(name).ok_or_else(|| reader.problem(Fault::Dangling(name.to_owned())))?;
    match kind {
        Some(kind) if kind != field.kind() => Err(reader.problem(Fault::BadValue("list field"))),
        _ => Ok(field),
    }
}

/// `when` and `unless` of an object, both optional.
pub(super) fn condition(object: &Reader) -> Result<Condition, Problem> {
    Ok(Condition { when: asked(object, "when")?, unless: asked(object, "unless")? })
}

/// One field's name, or a list of them.
fn asked(object: &Reader, key: &str) -> Result<Vec<Field>, Problem> {
    match object.optional(key)? {
        None => Ok(Vec::new()),
        Some(one) if one.value().is_string() => Ok(vec![field(&one, None)?]),
        Some(list) => some(&list, MAX_ASKED)?.iter().map(|reader| field(reader, None)).collect(),
    }
}

/// A line: plain text, or an object with `text` and a condition.
pub(super) fn line(reader: &Reader) -> Result<Line, Problem> {
    if reader.value().is_string() {
        return Ok(Line { text: pattern(reader)?, condition: Condition::default() });
    }
    reader.object(&["text", "when", "unless"])?;
    Ok(Line { text: pattern(&reader.field("text")?)?, condition: condition(reader)? })
}

/// The lines of an object's field; left out is none.
pub(super) fn lines(object: &Reader, key: &str, limit: usize) -> Result<Vec<Line>, Problem> {
    let Some(list) = object.optional(key)? else { return Ok(Vec::new()) };
    list.list(limit)?.iter().map(line).collect()
}

/// The rows of an object, one at least.
pub(super) fn rows(object: &Reader) -> Result<Vec<Row>, Problem> {
    some(&object.field("rows")?, MAX_LINES)?.iter().map(row).collect()
}

fn row(reader: &Reader) -> Result<Row, Problem> {
    reader.object(&["label", "value", "when", "unless"])?;
    Ok(Row {
        label: pattern(&reader.field("label")?)?,
        value: pattern(&reader.field("value")?)?,
        condition: condition(reader)?,
    })
}

/// The items of a list that may not be empty.
pub(super) fn some<'a>(reader: &Reader<'a>, limit: usize) -> Result<Vec<Reader<'a>>, Problem> {
    let items = reader.list(limit)?;
    if items.is_empty() { Err(reader.problem(Fault::BadValue("one entry at least"))) } else { Ok(items) }
}
