//! Steps and acts of a pack.

use crate::{
    domain::procedure::{Act, ActOutcome, Does, Field, FieldType, Step},
    json::{Fault, Problem, Reader},
};

use super::{
    condition::{condition, optional_condition},
    parts::{FEW, SOME, flag, items, known, option, optional_items, slug, slugs, word},
    plain::{provenance, text},
};

pub(super) fn step(reader: &Reader<'_>) -> Result<Step, Problem> {
    known(reader, &["id", "title", "by", "when", "after", "done", "unmet", "acts"])?;
    Ok(Step {
        id: slug(&reader.field("id")?)?,
        title: text(&reader.field("title")?)?,
        by: slugs(&reader.field("by")?, 1..=10)?,
        provenance: provenance(reader)?,
        when: optional_condition(reader, "when")?,
        after: optional_condition(reader, "after")?,
        done: condition(&reader.field("done")?)?,
        unmet: optional_condition(reader, "unmet")?,
        acts: items(&reader.field("acts")?, SOME, act)?,
    })
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
    let reaches = optional_items(reader, "reaches", FEW, slug)?;
    let outcomes = optional_items(reader, "outcomes", 1..=20, outcome)?;
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
        fields: optional_items(reader, "fields", SOME, field)?.unwrap_or_default(),
        reaches: reaches.unwrap_or_default(),
        outcomes: outcomes.unwrap_or_default(),
    })
}

#[derive(Clone, Copy)]
enum Word {
    Record,
    Invite,
    Meet,
    Route,
    Classify,
}

fn does(reader: &Reader<'_>) -> Result<Does, Problem> {
    const WORDS: [(&str, Word); 5] = [
        ("record", Word::Record),
        ("invite", Word::Invite),
        ("meet", Word::Meet),
        ("route", Word::Route),
        ("classify", Word::Classify),
    ];
    let chosen = word(&reader.field("does")?, &WORDS)?;
    let own = match chosen {
        Word::Record => "at_intake",
        Word::Invite => "invites",
        Word::Meet => "of",
        Word::Route => "roles",
        Word::Classify => "",
    };
    // A field of another kind of act would be left unread: refuse it like any unknown one.
    for foreign in ["at_intake", "invites", "of", "roles"].into_iter().filter(|name| *name != own) {
        if reader.optional(foreign)?.is_some() {
            reader.amiss(reader.problem(Fault::UnknownField(foreign.to_owned())))?;
        }
    }
    Ok(match chosen {
        Word::Record => Does::Record,
        Word::Invite => Does::Invite(slugs(&reader.field("invites")?, 1..=20)?),
        Word::Meet => Does::Meet(slug(&reader.field("of")?)?),
        Word::Route => Does::Route(slugs(&reader.field("roles")?, 1..=50)?),
        Word::Classify => Does::Classify,
    })
}

fn outcome(reader: &Reader<'_>) -> Result<ActOutcome, Problem> {
    reader.object(&["id", "label", "reaches", "reason", "beyond_standard"])?;
    Ok(ActOutcome {
        id: slug(&reader.field("id")?)?,
        label: text(&reader.field("label")?)?,
        reaches: slugs(&reader.field("reaches")?, FEW)?,
        reason: flag(reader, "reason")?,
        beyond_standard: flag(reader, "beyond_standard")?,
    })
}

fn field(reader: &Reader<'_>) -> Result<Field, Problem> {
    reader.object(&["id", "label", "type", "required", "hint", "options", "beyond_standard"])?;
    let options = optional_items(reader, "options", 1..=50, option)?;
    const TYPES: [(&str, Option<FieldType>); 7] = [
        ("text", Some(FieldType::Text)),
        ("long-text", Some(FieldType::LongText)),
        ("choice", None),
        ("yes-no", Some(FieldType::YesNo)),
        ("date", Some(FieldType::Date)),
        ("number", Some(FieldType::Number)),
        ("officers", Some(FieldType::Officers)),
    ];
    let kind = match (word(&reader.field("type")?, &TYPES)?, options) {
        (None, Some(options)) => FieldType::Choice(options),
        (Some(kind), None) => kind,
        (None, None) => return Err(reader.problem(Fault::MissingField("options"))),
        (Some(_), Some(_)) => return Err(reader.problem(Fault::UnknownField("options".to_owned()))),
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
