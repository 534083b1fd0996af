//! Steps and acts of a pack.

use crate::{
    domain::{
        Slug,
        procedure::{Act, ActOutcome, Does, Field, FieldType, Step},
    },
    json::{Fault, Problem, Reader},
};

use super::{
    condition::{condition, optional_condition},
    parts::{flag, items, known, option, provenance, slug, slugs, text},
};

pub(super) fn step(reader: &Reader<'_>) -> Result<Step, Problem> {
    known(reader, &["id", "title", "by", "when", "after", "done", "unmet", "acts"])?;
    Ok(Step {
        id: slug(&reader.field("id")?)?,
        title: text(&reader.field("title")?)?,
        by: at_least_one(&reader.field("by")?)?,
        provenance: provenance(reader)?,
        when: optional_condition(reader, "when")?,
        after: optional_condition(reader, "after")?,
        done: condition(&reader.field("done")?)?,
        unmet: optional_condition(reader, "unmet")?,
        acts: items(&reader.field("acts")?, act)?,
    })
}

fn at_least_one(reader: &Reader<'_>) -> Result<Vec<Slug>, Problem> {
    let list = slugs(reader)?;
    if list.is_empty() { Err(reader.problem(Fault::BadValue("at least one"))) } else { Ok(list) }
}

fn act(reader: &Reader<'_>) -> Result<Act, Problem> {
    reader.object(&[
        "id",
        "label",
        "does",
        "when",
        "after",
        "at_intake",
        "beyond_standard",
        "fields",
        "reaches",
        "outcomes",
        "invites",
        "of",
        "roles",
    ])?;
    let does = does(reader)?;
    let reaches = reader.optional("reaches")?.map(|list| slugs(&list)).transpose()?;
    let outcomes = reader.optional("outcomes")?.map(|list| items(&list, outcome)).transpose()?;
    if reaches.is_some() && outcomes.is_some() {
        return Err(reader.problem(Fault::BadValue("reaches or outcomes, not both")));
    }
    Ok(Act {
        id: slug(&reader.field("id")?)?,
        label: text(&reader.field("label")?)?,
        does,
        when: optional_condition(reader, "when")?,
        after: optional_condition(reader, "after")?,
        at_intake: flag(reader, "at_intake")?,
        beyond_standard: flag(reader, "beyond_standard")?,
        fields: reader.optional("fields")?.map(|list| items(&list, field)).transpose()?.unwrap_or_default(),
        reaches: reaches.unwrap_or_default(),
        outcomes: outcomes.unwrap_or_default(),
    })
}

fn does(reader: &Reader<'_>) -> Result<Does, Problem> {
    let word = reader.field("does")?;
    // A field of another kind of act would be left unread: refuse it like any unknown one.
    let only = |field: Option<&str>| {
        let foreign = ["invites", "of", "roles"].into_iter().find(|name| Some(*name) != field);
        let foreign = foreign.into_iter().chain(["invites", "of", "roles"]);
        for name in foreign.filter(|name| Some(*name) != field) {
            if reader.optional(name)?.is_some() {
                return Err(reader.problem(Fault::UnknownField(name.to_owned())));
            }
        }
        Ok(())
    };
    match word.text(100)? {
        "record" => only(None).map(|()| Does::Record),
        "classify" => only(None).map(|()| Does::Classify),
        "invite" => only(Some("invites")).and_then(|()| at_least_one(&reader.field("invites")?)).map(Does::Invite),
        "meet" => only(Some("of")).and_then(|()| slug(&reader.field("of")?)).map(Does::Meet),
        "route" => only(Some("roles")).and_then(|()| at_least_one(&reader.field("roles")?)).map(Does::Route),
        _ => Err(word.problem(Fault::BadValue("record, invite, meet, route or classify"))),
    }
}

fn outcome(reader: &Reader<'_>) -> Result<ActOutcome, Problem> {
    reader.object(&["id", "label", "reaches", "reason", "beyond_standard"])?;
    Ok(ActOutcome {
        id: slug(&reader.field("id")?)?,
        label: text(&reader.field("label")?)?,
        reaches: slugs(&reader.field("reaches")?)?,
        reason: flag(reader, "reason")?,
        beyond_standard: flag(reader, "beyond_standard")?,
    })
}

fn field(reader: &Reader<'_>) -> Result<Field, Problem> {
    reader.object(&["id", "label", "type", "required", "hint", "options", "beyond_standard"])?;
    let options = reader.optional("options")?.map(|list| items(&list, option)).transpose()?;
    let kind = reader.field("type")?;
    let kind = match (kind.text(100)?, options) {
        ("choice", Some(options)) if !options.is_empty() => FieldType::Choice(options),
        ("text", None) => FieldType::Text,
        ("long-text", None) => FieldType::LongText,
        ("yes-no", None) => FieldType::YesNo,
        ("date", None) => FieldType::Date,
        ("number", None) => FieldType::Number,
        ("officers", None) => FieldType::Officers,
        _ => return Err(kind.problem(Fault::BadValue("type of field"))),
    };
    Ok(Field {
        id: slug(&reader.field("id")?)?,
        label: text(&reader.field("label")?)?,
        hint: reader.optional("hint")?.map(|hint| text(&hint)).transpose()?,
        kind,
        required: flag(reader, "required")?,
        beyond_standard: flag(reader, "beyond_standard")?,
    })
}
