//! The smaller parts of a pack.

use std::ops::RangeInclusive;

use crate::{
    domain::{
        Slug,
        procedure::{
            Contact, Ending, Milestone, Part, PartyKind, PartyRule, Product, Provenance, Requirement, Setting, Side,
            Text,
        },
    },
    json::{Fault, Problem, Reader},
};

use super::{
    condition::optional_condition,
    plain::{PROVENANCE, line, provenance, text},
};

/// How many parts a list of its kind may hold.
pub(super) const FEW: RangeInclusive<usize> = 0..=20;
pub(super) const SOME: RangeInclusive<usize> = 0..=50;
pub(super) const MANY: RangeInclusive<usize> = 0..=100;

pub(super) fn slug(reader: &Reader<'_>) -> Result<Slug, Problem> {
    reader.parsed("id", Slug::new)
}

pub(super) fn slugs(reader: &Reader<'_>, counts: RangeInclusive<usize>) -> Result<Vec<Slug>, Problem> {
    items(reader, counts, slug)
}

/// The items of a list. One that can't be read is left out where faults are noted.
pub(super) fn items<T>(
    reader: &Reader<'_>,
    counts: RangeInclusive<usize>,
    read: impl Fn(&Reader<'_>) -> Result<T, Problem>,
) -> Result<Vec<T>, Problem> {
    let list = reader.list(*counts.end())?;
    if list.len() < *counts.start() {
        reader.amiss(reader.problem(Fault::TooFew(*counts.start())))?;
    }
    let mut items = Vec::with_capacity(list.len());
    for item in &list {
        match read(item) {
            Ok(read) => items.push(read),
            Err(problem) => item.without(problem)?,
        }
    }
    Ok(items)
}

/// The items of a list that may be left out.
pub(super) fn optional_items<T>(
    reader: &Reader<'_>,
    name: &str,
    counts: RangeInclusive<usize>,
    read: impl Fn(&Reader<'_>) -> Result<T, Problem>,
) -> Result<Option<Vec<T>>, Problem> {
    reader.optional(name)?.map(|list| items(&list, counts, read)).transpose()
}

/// One of these words of the format.
pub(super) fn word<T: Clone>(reader: &Reader<'_>, words: &[(&'static str, T)]) -> Result<T, Problem> {
    let held = reader.text(4_000)?;
    let known = words.iter().find(|(word, _)| *word == held).map(|(_, meaning)| meaning.clone());
    known.ok_or_else(|| reader.problem(Fault::NotOneOf(words.iter().map(|(word, _)| *word).collect())))
}

pub(super) fn flag(reader: &Reader<'_>, name: &str) -> Result<bool, Problem> {
    reader.optional(name)?.map_or(Ok(false), |field| field.yes())
}

/// The object here has these fields, and those that say where it comes from.
pub(super) fn known(reader: &Reader<'_>, fields: &[&str]) -> Result<(), Problem> {
    let all: Vec<&str> = fields.iter().chain(&PROVENANCE).copied().collect();
    reader.object(&all)?;
    // Told even where another fault ends the reading of this part.
    provenance(reader).map(drop)
}

pub(super) fn part(reader: &Reader<'_>) -> Result<Part, Problem> {
    known(reader, &["id", "name"])?;
    named(reader, "name")
}

fn named(reader: &Reader<'_>, name: &'static str) -> Result<Part, Problem> {
    Ok(Part {
        id: slug(&reader.field("id")?)?,
        name: text(&reader.field(name)?)?,
        provenance: provenance(reader)?,
        parties: Vec::new(),
        branch: None,
    })
}

pub(super) fn channel(reader: &Reader<'_>) -> Result<Part, Problem> {
    known(reader, &["id", "name", "branch"])?;
    let branch = reader.optional("branch")?.map(|branch| slug(&branch)).transpose()?;
    Ok(Part { branch, ..named(reader, "name")? })
}

pub(super) fn kind(reader: &Reader<'_>) -> Result<Part, Problem> {
    known(reader, &["id", "name", "parties"])?;
    let mut kind = named(reader, "name")?;
    if let Some(parties) = reader.optional("parties")? {
        for (party, nature) in parties.entries(20)? {
            const NATURES: &[(&str, PartyKind)] =
                &[("person", PartyKind::Person), ("organization", PartyKind::Organization)];
            let id = Slug::new(party).ok_or_else(|| parties.problem(Fault::BadValue("id")))?;
            kind.parties.push((id, word(&nature, NATURES)?));
        }
    }
    Ok(kind)
}

pub(super) fn party(reader: &Reader<'_>) -> Result<PartyRule, Problem> {
    known(reader, &["id", "side", "name", "letter_name", "required", "required_when", "representative"])?;
    let representative = reader.optional("representative")?.map(|reader| {
        known(&reader, &["name"])?;
        Ok((text(&reader.field("name")?)?, provenance(&reader)?))
    });
    Ok(PartyRule {
        id: slug(&reader.field("id")?)?,
        side: word(
            &reader.field("side")?,
            &[("complainant", Side::Complainant), ("respondent", Side::Respondent), ("other", Side::Other)],
        )?,
        name: text(&reader.field("name")?)?,
        letter_name: reader.optional("letter_name")?.map(|name| text(&name)).transpose()?,
        required: flag(reader, "required")?,
        required_when: optional_condition(reader, "required_when")?,
        representative: representative.transpose()?,
        provenance: provenance(reader)?,
    })
}

pub(super) fn requirement(reader: &Reader<'_>) -> Result<Requirement, Problem> {
    known(reader, &["id", "name", "required", "when"])?;
    Ok(Requirement {
        part: named(reader, "name")?,
        required: flag(reader, "required")?,
        when: optional_condition(reader, "when")?,
    })
}

pub(super) fn setting(reader: &Reader<'_>) -> Result<Setting, Problem> {
    known(reader, &["id", "question", "options", "default", "why"])?;
    Ok(Setting {
        id: slug(&reader.field("id")?)?,
        question: text(&reader.field("question")?)?,
        options: items(&reader.field("options")?, 2..=20, option)?,
        default: slug(&reader.field("default")?)?,
        why: text(&reader.field("why")?)?,
        provenance: provenance(reader)?,
    })
}

pub(super) fn option(reader: &Reader<'_>) -> Result<(Slug, Text), Problem> {
    reader.object(&["id", "name"])?;
    Ok((slug(&reader.field("id")?)?, text(&reader.field("name")?)?))
}

pub(super) fn milestone(reader: &Reader<'_>) -> Result<Milestone, Problem> {
    reader.object(&["id", "name", "awaited"])?;
    Ok(Milestone {
        id: slug(&reader.field("id")?)?,
        name: text(&reader.field("name")?)?,
        awaited: text(&reader.field("awaited")?)?,
    })
}

pub(super) fn ending(reader: &Reader<'_>) -> Result<Ending, Problem> {
    known(reader, &["id", "label", "state", "after", "reason"])?;
    const STATES: &[(&str, ())] = &[
        ("settled", ()),
        ("no-agreement", ()),
        ("not-actionable", ()),
        ("withdrawn", ()),
        ("referred", ()),
        ("proven", ()),
        ("not-proven", ()),
        ("archived", ()),
        ("answered", ()),
    ];
    word(&reader.field("state")?, STATES)?;
    Ok(Ending {
        part: named(reader, "label")?,
        state: slug(&reader.field("state")?)?,
        after: optional_condition(reader, "after")?,
        reason: flag(reader, "reason")?,
    })
}

pub(super) fn product(reader: &Reader<'_>) -> Result<Product, Problem> {
    known(reader, &["name"])?;
    Ok(Product { name: text(&reader.field("name")?)?, provenance: provenance(reader)? })
}

pub(super) fn contact(reader: &Reader<'_>) -> Result<Contact, Problem> {
    known(reader, &["kind", "value"])?;
    const KINDS: &[(&str, ())] = &[
        ("address", ()),
        ("telephone", ()),
        ("whatsapp", ()),
        ("email", ()),
        ("web", ()),
        ("social", ()),
        ("box", ()),
    ];
    word(&reader.field("kind")?, KINDS)?;
    Ok(Contact {
        kind: slug(&reader.field("kind")?)?,
        value: line(&reader.field("value")?)?,
        provenance: provenance(reader)?,
    })
}

pub(super) fn cost(reader: &Reader<'_>) -> Result<Provenance, Problem> {
    known(reader, &["free"])?;
    let free = reader.field("free")?;
    if free.yes()? { provenance(reader) } else { Err(free.problem(Fault::NotOneOf(vec!["true"]))) }
}
