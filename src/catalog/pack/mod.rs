//! Reading a procedure pack (`docs/pack-format.md`): its shape first, then whether its parts refer
//! to each other as they say, then whether a case can go its way. Everything that is wrong is told.

mod act;
mod condition;
mod ids;
mod limit;
mod parts;
mod plain;
mod references;
mod sense;
mod way;

use std::ops::RangeInclusive;

use crate::{
    domain::{
        Slug,
        calendar::Zone,
        procedure::{Confidentiality, Digest, LegalBasis, LetterRule, Matter, OfficeCard, Opening, Procedure},
    },
    json::{Fault, Notes, Problem, Reader, Value},
};

use parts::{MANY, SOME, items, optional_items, slug, slugs, word};
use plain::{line, provenance, text};

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
/// Everything that was found wrong, each with its place, and at least one: nothing of a pack is used
/// unless all of it holds. References are judged when the shape is whole, the way when the references
/// hold.
pub fn examine_pack(pack: &Value, digest: Digest) -> Result<Procedure, Vec<Problem>> {
    let notes = Notes::default();
    let top = Top { reader: Reader::noting(pack, &notes), notes: &notes };
    let read = top.versioned().and_then(|()| top.procedure(digest)).filter(|_| !notes.lost());
    if let Some(procedure) = &read
        && references::check(procedure, &notes)
    {
        sense::check(procedure, &notes);
    }
    match read {
        Some(procedure) if notes.is_empty() => Ok(procedure),
        _ => Err(notes.into_problems()),
    }
}

/// The same, with the first fault alone.
///
/// # Errors
/// As for [`examine_pack`].
pub fn read_pack(pack: &Value, digest: Digest) -> Result<Procedure, Problem> {
    examine_pack(pack, digest).map_err(|mut problems| problems.remove(0))
}

/// The top of a pack. A field that can't be read is noted, and the others are read all the same.
struct Top<'a> {
    reader: Reader<'a>,
    notes: &'a Notes,
}

impl Top<'_> {
    fn field<T>(&self, name: &'static str, read: impl FnOnce(&Reader<'_>) -> Result<T, Problem>) -> Option<T> {
        let read = self.reader.field(name).and_then(|field| read(&field));
        read.map_err(|problem| self.notes.lose(problem)).ok()
    }

    fn list<T>(
        &self,
        name: &'static str,
        counts: RangeInclusive<usize>,
        read: impl Fn(&Reader<'_>) -> Result<T, Problem>,
    ) -> Vec<T> {
        self.field(name, |list| items(list, counts, read)).unwrap_or_default()
    }

    /// What another version means can't be told by the rules of this one.
    fn versioned(&self) -> Option<()> {
        self.field("format_version", |version| match version.whole(i64::MIN, i64::MAX)? {
            1 => Ok(()),
            _ => Err(version.problem(Fault::UnknownVersion)),
        })
    }

    fn procedure(&self, digest: Digest) -> Option<Procedure> {
        // Its unknown fields are noted.
        self.reader.object(&FIELDS).ok()?;
        let (id, counter, source) = (self.field("id", slug), self.field("counter", slug), self.field("source", line));
        let version = self.field("version", |version| version.whole(1, 1_000_000));
        let title = self.field("title", text);
        let matter = self.field("matter", |field| word(field, &MATTERS));
        let confidentiality = self.field("confidentiality", |field| word(field, &CONFIDENTIALITIES));
        let office = self.field("office", office);
        let legal_basis = self.field("legal_basis", |field| unless_null(field, legal_basis));
        let cost = self.field("cost", |field| unless_null(field, parts::cost));
        let opening = self.field("opening", opening);
        let procedure = Procedure {
            products: self.list("products", SOME, parts::product),
            eligibility: self.list("eligibility", SOME, parts::part),
            roles: self.list("roles", SOME, parts::part),
            parties: self.list("parties", 1..=20, parts::party),
            kinds: self.list("kinds", SOME, parts::kind),
            branches: self.list("branches", SOME, parts::part),
            classes: self.list("classes", SOME, parts::part),
            channels: self.list("channels", 1..=50, parts::channel),
            requirements: self.list("requirements", MANY, parts::requirement),
            rights: self.list("rights", SOME, parts::part),
            content: self.list("content", SOME, parts::part),
            settings: self.list("settings", SOME, parts::setting),
            milestones: self.list("milestones", 1..=200, parts::milestone),
            steps: self.list("steps", 1..=100, act::step),
            limits: self.list("limits", MANY, limit::limit),
            outcomes: self.list("outcomes", 1..=50, parts::ending),
            letters: self.list("letters", SOME, letter),
            digest,
            id: id?,
            counter: counter?,
            version: u32::try_from(version?).unwrap_or(1),
            title: title?,
            matter: matter?,
            confidentiality: confidentiality?,
            office: office?,
            legal_basis: legal_basis?,
            cost: cost?,
            opening: opening?,
        };
        source.map(|_| procedure)
    }
}

const MATTERS: [(&str, Matter); 2] = [("complaint", Matter::Complaint), ("application", Matter::Application)];

const CONFIDENTIALITIES: [(&str, Confidentiality); 2] =
    [("ordinary", Confidentiality::Ordinary), ("both-sides", Confidentiality::BothSides)];

fn unless_null<T>(
    reader: &Reader<'_>,
    read: impl FnOnce(&Reader<'_>) -> Result<T, Problem>,
) -> Result<Option<T>, Problem> {
    if reader.value().is_null() { Ok(None) } else { read(reader).map(Some) }
}

fn office(reader: &Reader<'_>) -> Result<OfficeCard, Problem> {
    reader.object(&["name", "government", "zone", "contacts"])?;
    Ok(OfficeCard {
        name: line(&reader.field("name")?)?,
        government: line(&reader.field("government")?)?,
        zone: word(&reader.field("zone")?, &Zone::ALL.map(|zone| (zone.code(), zone)))?,
        contacts: items(&reader.field("contacts")?, SOME, parts::contact)?,
    })
}

fn legal_basis(reader: &Reader<'_>) -> Result<LegalBasis, Problem> {
    parts::known(reader, &["number"])?;
    Ok(LegalBasis { number: line(&reader.field("number")?)?, provenance: provenance(reader)? })
}

fn opening(reader: &Reader<'_>) -> Result<Opening, Problem> {
    reader.object(&["step", "reaches", "branch_at_opening"])?;
    Ok(Opening {
        step: slug(&reader.field("step")?)?,
        reaches: slugs(&reader.field("reaches")?, 1..=20)?,
        branch_at_opening: reader.field("branch_at_opening")?.yes()?,
    })
}

fn letter(reader: &Reader<'_>) -> Result<LetterRule, Problem> {
    reader.object(&["id", "template", "name", "to", "acts", "text", "number"])?;
    Ok(LetterRule {
        id: slug(&reader.field("id")?)?,
        template: slug(&reader.field("template")?)?,
        name: text(&reader.field("name")?)?,
        to: slugs(&reader.field("to")?, 1..=20)?,
        acts: optional_items(reader, "acts", 1..=20, slug)?.unwrap_or_default(),
        text: reader.optional("text")?.map(|text| answer(&text)).transpose()?,
        number: reader.optional("number")?.map(|number| answer(&number)).transpose()?,
    })
}

fn answer(reader: &Reader<'_>) -> Result<(Slug, Slug), Problem> {
    reader.object(&["act", "field"])?;
    Ok((slug(&reader.field("act")?)?, slug(&reader.field("field")?)?))
}
