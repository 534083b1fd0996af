//! Conditions of a pack.

use crate::{
    domain::procedure::Condition,
    json::{Fault, Problem, Reader},
};

use super::parts::{items, slug};

/// Deepest nesting of conditions.
const DEPTH: usize = 8;

pub(super) fn optional_condition(reader: &Reader<'_>, name: &str) -> Result<Option<Condition>, Problem> {
    reader.optional(name)?.map(|field| condition(&field)).transpose()
}

pub(super) fn condition(reader: &Reader<'_>) -> Result<Condition, Problem> {
    nested(reader, DEPTH)
}

fn nested(reader: &Reader<'_>, depth: usize) -> Result<Condition, Problem> {
    if depth == 0 {
        return Err(reader.problem(Fault::TooDeep(DEPTH)));
    }
    if reader.value().is_string() {
        return slug(reader).map(Condition::Reached);
    }
    let map = reader.object(&["all", "any", "not", "kind", "branch", "class", "setting", "party"])?;
    let Some(word) = map.keys().next().filter(|_| map.len() == 1) else {
        return Err(reader.problem(Fault::BadValue("condition with one key")));
    };
    let several = |name: &'static str| -> Result<Vec<Condition>, Problem> {
        items(&reader.field(name)?, 1..=50, |part| nested(part, depth - 1))
    };
    Ok(match word.as_str() {
        "all" => Condition::All(several("all")?),
        "any" => Condition::Any(several("any")?),
        "not" => Condition::Not(Box::new(nested(&reader.field("not")?, depth - 1)?)),
        "kind" => Condition::Kind(slug(&reader.field("kind")?)?),
        "branch" => Condition::Branch(slug(&reader.field("branch")?)?),
        "class" => Condition::Class(slug(&reader.field("class")?)?),
        "party" => Condition::Party(slug(&reader.field("party")?)?),
        _ => {
            let setting = reader.field("setting")?;
            setting.object(&["id", "is"])?;
            Condition::Setting(slug(&setting.field("id")?)?, slug(&setting.field("is")?)?)
        }
    })
}
