//! Reading a procedure pack (`docs/pack-format.md`): its shape first, then whether its parts refer
//! to each other as they say.

mod act;
mod condition;
mod limit;
mod parts;
mod references;

use crate::{
    domain::Slug,
    domain::procedure::{Confidentiality, Digest, LegalBasis, LetterRule, Matter, OfficeCard, Opening, Procedure},
    json::{Fault, Problem, Reader, Value},
};

use parts::{flag, items, provenance, slug, slugs, text};

const FIELDS: [&str; 29] = [
    "format_version",
    "id",
    "version",
    "title",
    "source",
    "matter",
    "confidentiality",
    "counter",
    "office",
    "legal_basis",
    "cost",
    "products",
    "eligibility",
    "roles",
    "parties",
    "kinds",
    "branches",
    "classes",
    "channels",
    "requirements",
    "rights",
    "content",
    "settings",
    "milestones",
    "opening",
    "steps",
    "limits",
    "outcomes",
    "letters",
];

/// The procedure of a parsed pack, under the digest of its canonical form.
///
/// # Errors
/// The first fault with its place: nothing of a pack is used unless all of it holds.
pub fn read_pack(pack: &Value, digest: Digest) -> Result<Procedure, Problem> {
    let top = Reader::top(pack);
    top.map()?;
    let version = top.field("format_version")?;
    if version.whole(i64::MIN, i64::MAX)? != 1 {
        return Err(version.problem(Fault::UnknownVersion));
    }
    top.object(&FIELDS)?;
    top.field("source")?.text(200)?;
    let procedure = Procedure {
        id: slug(&top.field("id")?)?,
        version: u32::try_from(top.field("version")?.whole(1, 1_000_000)?).unwrap_or(1),
        digest,
        title: text(&top.field("title")?)?,
        matter: top.field("matter")?.parsed("complaint or application", |word| match word {
            "complaint" => Some(Matter::Complaint),
            "application" => Some(Matter::Application),
            _ => None,
        })?,
        confidentiality: top.field("confidentiality")?.parsed("ordinary or both-sides", |word| match word {
            "ordinary" => Some(Confidentiality::Ordinary),
            "both-sides" => Some(Confidentiality::BothSides),
            _ => None,
        })?,
        counter: slug(&top.field("counter")?)?,
        office: office(&top.field("office")?)?,
        legal_basis: top.nullable("legal_basis")?.map(|reader| legal_basis(&reader)).transpose()?,
        cost: top.nullable("cost")?.map(|reader| parts::cost(&reader)).transpose()?,
        products: items(&top.field("products")?, parts::product)?,
        eligibility: items(&top.field("eligibility")?, parts::part)?,
        roles: items(&top.field("roles")?, parts::part)?,
        parties: items(&top.field("parties")?, parts::party)?,
        kinds: items(&top.field("kinds")?, parts::kind)?,
        branches: items(&top.field("branches")?, parts::part)?,
        classes: items(&top.field("classes")?, parts::part)?,
        channels: items(&top.field("channels")?, parts::channel)?,
        requirements: items(&top.field("requirements")?, parts::requirement)?,
        rights: items(&top.field("rights")?, parts::part)?,
        content: items(&top.field("content")?, parts::part)?,
        settings: items(&top.field("settings")?, parts::setting)?,
        milestones: items(&top.field("milestones")?, parts::milestone)?,
        opening: opening(&top.field("opening")?)?,
        steps: items(&top.field("steps")?, act::step)?,
        limits: items(&top.field("limits")?, limit::limit)?,
        outcomes: items(&top.field("outcomes")?, parts::ending)?,
        letters: items(&top.field("letters")?, letter)?,
    };
    references::check(&procedure)?;
    Ok(procedure)
}

fn office(reader: &Reader<'_>) -> Result<OfficeCard, Problem> {
    reader.object(&["name", "government", "zone", "contacts"])?;
    Ok(OfficeCard {
        name: reader.field("name")?.text(300)?.to_owned(),
        government: reader.field("government")?.text(300)?.to_owned(),
        zone: reader.field("zone")?.parsed("time zone", crate::domain::calendar::Zone::from_code)?,
        contacts: items(&reader.field("contacts")?, parts::contact)?,
    })
}

fn legal_basis(reader: &Reader<'_>) -> Result<LegalBasis, Problem> {
    parts::known(reader, &["number"])?;
    Ok(LegalBasis { number: reader.field("number")?.text(300)?.to_owned(), provenance: provenance(reader)? })
}

fn opening(reader: &Reader<'_>) -> Result<Opening, Problem> {
    reader.object(&["step", "reaches", "branch_at_opening"])?;
    Ok(Opening {
        step: slug(&reader.field("step")?)?,
        reaches: slugs(&reader.field("reaches")?)?,
        branch_at_opening: flag(reader, "branch_at_opening")?,
    })
}

fn letter(reader: &Reader<'_>) -> Result<LetterRule, Problem> {
    reader.object(&["id", "template", "name", "to", "acts", "text"])?;
    let to = reader.field("to")?;
    let parties = slugs(&to)?;
    if parties.is_empty() {
        return Err(to.problem(Fault::BadValue("at least one")));
    }
    Ok(LetterRule {
        id: slug(&reader.field("id")?)?,
        template: slug(&reader.field("template")?)?,
        name: text(&reader.field("name")?)?,
        to: parties,
        acts: reader.optional("acts")?.map(|acts| slugs(&acts)).transpose()?.unwrap_or_default(),
        text: reader.optional("text")?.map(|text| answer(&text)).transpose()?,
    })
}

fn answer(reader: &Reader<'_>) -> Result<(Slug, Slug), Problem> {
    reader.object(&["act", "field"])?;
    Ok((slug(&reader.field("act")?)?, slug(&reader.field("field")?)?))
}
