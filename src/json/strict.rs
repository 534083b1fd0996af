//! Parsing that refuses what two readers could understand differently.

use std::fmt;

use serde::de::{self, DeserializeSeed, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use super::{Fault, Problem};

/// Deepest nesting that is read: packs need 12, bundles 10.
pub const MAX_DEPTH: usize = 32;

const MAX_WHOLE: u64 = (1 << 53) - 1;

/// Reads a document of at most `limit` bytes: no duplicate keys, whole numbers within ±(2⁵³−1)
/// only, nesting up to [`MAX_DEPTH`], nothing after the value.
///
/// # Errors
/// The place is known for the faults that serde reports by line and column; others stand at the document.
pub fn parse(bytes: &[u8], limit: usize) -> Result<Value, Problem> {
    if bytes.len() > limit {
        return Err(Problem::new("", Fault::TooLarge(limit)));
    }
    // Editors on Windows write a byte order mark; it carries no meaning in UTF-8.
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let value = Node { depth: 0 }.deserialize(&mut reader).map_err(|error| problem(&error))?;
    reader.end().map_err(|error| problem(&error))?;
    Ok(value)
}

fn problem(error: &serde_json::Error) -> Problem {
    let text = error.to_string();
    let fault = if let Some(key) = text.strip_prefix("duplicate key ") {
        let key = key.rsplit_once(" at line").map_or(key, |(key, _)| key);
        Fault::DuplicateKey(key.to_owned())
    } else if text.starts_with("too deep") || text.starts_with("recursion limit") {
        Fault::TooDeep(MAX_DEPTH)
    } else if text.starts_with("not whole") || text.starts_with("number out of range") {
        Fault::NotWhole
    } else {
        Fault::NotJson(error.line(), error.column())
    };
    Problem::new("", fault)
}

struct Node {
    depth: usize,
}

impl<'de> DeserializeSeed<'de> for Node {
    type Value = Value;

    fn deserialize<D: de::Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        if self.depth > MAX_DEPTH {
            return Err(de::Error::custom("too deep"));
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Value, E> {
        if value.unsigned_abs() > MAX_WHOLE { Err(E::custom("not whole")) } else { Ok(value.into()) }
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Value, E> {
        i64::try_from(value).map_err(|_| E::custom("not whole")).and_then(|value| self.visit_i64(value))
    }

    fn visit_f64<E: de::Error>(self, _: f64) -> Result<Value, E> {
        Err(E::custom("not whole"))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::String(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(Node { depth: self.depth + 1 })? {
            list.push(item);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut map = Map::new();
        while let Some(key) = entries.next_key::<String>()? {
            let value = entries.next_value_seed(Node { depth: self.depth + 1 })?;
            if map.contains_key(&key) {
                return Err(de::Error::custom(format_args!("duplicate key {key}")));
            }
            map.insert(key, value);
        }
        Ok(Value::Object(map))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(text: &str) -> Fault {
        parse(text.as_bytes(), 10_000).expect_err("refused").fault
    }

    #[test]
    fn refuses_what_two_readers_could_understand_differently() {
        assert_eq!(fault(r#"{"a":1,"a":2}"#), Fault::DuplicateKey("a".into()));
        assert_eq!(fault("[1.5]"), Fault::NotWhole);
        assert_eq!(fault("[9007199254740992]"), Fault::NotWhole);
        assert_eq!(fault("[1e3]"), Fault::NotWhole);
        assert_eq!(fault("[-9223372036854775808]"), Fault::NotWhole);
        assert_eq!(fault("[18446744073709551615]"), Fault::NotWhole);
        assert_eq!(fault(&"[".repeat(60)), Fault::TooDeep(MAX_DEPTH));
        assert_eq!(fault(r#"{"a":1}x"#), Fault::NotJson(1, 8));
        assert!(matches!(fault("{\"a\":"), Fault::NotJson(..)));
        assert_eq!(parse(b"[1,2]", 3).expect_err("large").fault, Fault::TooLarge(3));
    }

    #[test]
    fn reads_what_is_plain() {
        let value = parse("\u{feff}{\"b\":[true,null,\"é\"],\"a\":-3}".as_bytes(), 100).expect("read");
        assert_eq!(super::super::canonical(&value), "{\"a\":-3,\"b\":[true,null,\"é\"]}".as_bytes());
    }
}
