//! Text with fields: `"Nomor register {register_number}"`; `{{` and `}}` are braces.

use super::{Field, FieldKind};
use crate::json::Fault;

/// A piece of a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Words as they stand.
    Words(String),
    /// The value of a text field, or the items of a list field one after another.
    Value(Field),
}

/// Text with fields, parsed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pattern(Vec<Part>);

impl Pattern {
    /// Reads a pattern; a brace out of place and an unknown field are faults.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        if text.chars().any(forbidden) {
            return Err(Fault::BadValue("plain characters"));
        }
        let mut parts = Vec::new();
        let mut words = String::new();
        let mut rest = text;
        while let Some(at) = rest.find(['{', '}']) {
            words.push_str(&rest[..at]);
            let from = &rest[at..];
            if from.starts_with("{{") || from.starts_with("}}") {
                words.push_str(&from[..1]);
                rest = &from[2..];
                continue;
            }
            let name = from.strip_prefix('{').and_then(|inner| inner.split_once('}'));
            let Some((name, after)) = name else { return Err(Fault::BadValue("braces in pairs")) };
            if !words.is_empty() {
                parts.push(Part::Words(std::mem::take(&mut words)));
            }
            parts.push(Part::Value(printed_field(name)?));
            rest = after;
        }
        words.push_str(rest);
        if !words.is_empty() {
            parts.push(Part::Words(words));
        }
        Ok(Self(parts))
    }

    /// The pieces in order.
    pub fn parts(&self) -> &[Part] {
        &self.0
    }
}

fn printed_field(name: &str) -> Result<Field, Fault> {
    let field = Field::named(name).ok_or_else(|| Fault::Dangling(name.to_owned()))?;
    if field.kind() == FieldKind::Mark { Err(Fault::BadValue("printed field")) } else { Ok(field) }
}

/// Control characters, and the marks that turn the direction of text around.
fn forbidden(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_fields_alternate() {
        let pattern = Pattern::parse("Nomor {register_number}, {{tetap}}").expect("sound");
        assert_eq!(
            pattern.parts(),
            [Part::Words("Nomor ".into()), Part::Value(Field::RegisterNumber), Part::Words(", {tetap}".into()),]
        );
    }

    #[test]
    fn slips_are_faults() {
        assert_eq!(Pattern::parse("{nama"), Err(Fault::BadValue("braces in pairs")));
        assert_eq!(Pattern::parse("nama}"), Err(Fault::BadValue("braces in pairs")));
        assert_eq!(Pattern::parse("{nama}"), Err(Fault::Dangling("nama".into())));
        assert_eq!(Pattern::parse("a\u{202E}b"), Err(Fault::BadValue("plain characters")));
        assert_eq!(Pattern::parse("{free_of_charge}"), Err(Fault::BadValue("printed field")));
    }
}
