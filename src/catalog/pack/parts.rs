//! The smaller parts of a pack.

use crate::{
    domain::{
        Slug,
        procedure::{
            Contact, Ending, Milestone, Part, PartyKind, PartyRule, Product, Provenance, Quote, Requirement, Setting,
            Side, Text,
        },
    },
    json::{Fault, Problem, Reader},
};

use super::condition::optional_condition;

/// Longest text in one language, in characters.
const TEXT: usize = 2_000;

const PROVENANCE: [&str; 5] = ["source", "quote", "quote_mended", "beyond_standard", "note"];

pub(super) fn slug(reader: &Reader<'_>) -> Result<Slug, Problem> {
    reader.parsed("id", Slug::new)
}

pub(super) fn slugs(reader: &Reader<'_>) -> Result<Vec<Slug>, Problem> {
    items(reader, slug)
}

pub(super) fn items<T>(
    reader: &Reader<'_>,
    read: impl Fn(&Reader<'_>) -> Result<T, Problem>,
) -> Result<Vec<T>, Problem> {
    reader.list(200)?.iter().map(read).collect()
}

pub(super) fn flag(reader: &Reader<'_>, name: &str) -> Result<bool, Problem> {
    reader.optional(name)?.map_or(Ok(false), |field| field.yes())
}

pub(super) fn text(reader: &Reader<'_>) -> Result<Text, Problem> {
    reader.object(&["id", "en"])?;
    Ok(Text { id: reader.field("id")?.text(TEXT)?.to_owned(), en: reader.field("en")?.text(TEXT)?.to_owned() })
}

/// The object here has these fields, and those that say where it comes from.
pub(super) fn known(reader: &Reader<'_>, fields: &[&str]) -> Result<(), Problem> {
    let all: Vec<&str> = fields.iter().chain(&PROVENANCE).copied().collect();
    reader.object(&all).map(|_| ())
}

pub(super) fn provenance(reader: &Reader<'_>) -> Result<Provenance, Problem> {
    let source = reader.optional("source")?.map(|field| field.text(200)).transpose()?;
    let exact = reader.optional("quote")?.map(|field| field.text(4_000)).transpose()?;
    let mended = reader.optional("quote_mended")?.map(|field| field.text(4_000)).transpose()?;
    let note = reader.optional("note")?.map(|field| text(&field)).transpose()?;
    let beyond = flag(reader, "beyond_standard")?;
    let quote = match (source, exact, beyond) {
        (Some(source), Some(exact), false) if !source.is_empty() && !exact.is_empty() => {
            Some(Quote { source: source.to_owned(), exact: exact.to_owned(), mended: mended.map(str::to_owned) })
        }
        (None, None, true) if mended.is_none() => None,
        _ => return Err(reader.problem(Fault::NoProvenance)),
    };
    Ok(Provenance { quote, note })
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
            let nature_of = |word: &str| match word {
                "person" => Some(PartyKind::Person),
                "organization" => Some(PartyKind::Organization),
                _ => None,
            };
            let id = Slug::new(party).ok_or_else(|| parties.problem(Fault::BadValue("id")))?;
            kind.parties.push((id, nature.parsed("person or organization", nature_of)?));
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
        side: reader.field("side")?.parsed("complainant, respondent or other", |word| match word {
            "complainant" => Some(Side::Complainant),
            "respondent" => Some(Side::Respondent),
            "other" => Some(Side::Other),
            _ => None,
        })?,
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
        options: items(&reader.field("options")?, option)?,
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
    const KINDS: [&str; 7] = ["address", "telephone", "whatsapp", "email", "web", "social", "box"];
    let kind = |word: &str| KINDS.contains(&word).then(|| Slug::new(word)).flatten();
    Ok(Contact {
        kind: reader.field("kind")?.parsed("kind of contact", kind)?,
        value: reader.field("value")?.text(TEXT)?.to_owned(),
        provenance: provenance(reader)?,
    })
}

pub(super) fn cost(reader: &Reader<'_>) -> Result<Provenance, Problem> {
    known(reader, &["free"])?;
    let free = reader.field("free")?;
    if free.yes()? { provenance(reader) } else { Err(free.problem(Fault::BadValue("true"))) }
}
