//! Summaries of cases, packed: what lists know of a case, kept beside its log so that a start need not read
//! every log. Derived: whatever is missing, damaged or written by another version is made anew from the log.

use crate::{
    domain::{Moment, Slug, case::Course, fact::FactId, procedure::Text},
    json::{Problem, Reader, Value, canonical, json, parse},
};

use super::{
    body::{fact_id, slug},
    course::{self, all, moment_of},
    envelope::rfc3339,
    to_hex,
};

/// Who can read a pack: this release, in this shape. A release may fold facts otherwise than the one before
/// it, so each makes its own summaries. Raise the number when the shape or the fold changes within one.
const READER: &str = concat!(env!("CARGO_PKG_VERSION"), "/1");
/// The largest pack that is read, in bytes.
const MAX_PACK: usize = 64 * 1024 * 1024;
/// The longest text of a summary, in characters.
const MAX_TEXT: usize = 100_000;

/// What lists know of a case.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// How it stands.
    pub course: Course,
    /// Who its parties are, by role; nobody where both sides are covered.
    pub people: Vec<Person>,
    /// The letters that stand for covered parties, by role.
    pub covers: Vec<(Slug, char)>,
    /// Where its meetings are held, one for each; covered names are covered in it.
    pub places: Vec<Text>,
    /// How many files are attached to it.
    pub attachments: usize,
    /// There is something for an officer to look at.
    pub needs_review: bool,
    /// The first fact of its log.
    pub beginning: FactId,
    /// When something was last recorded.
    pub newest: Moment,
    /// Rows of its log, damaged ones included: a summary of another number is out of date.
    pub rows: usize,
}

/// A party as lists name and recognize it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Which party.
    pub role: Slug,
    /// What it is called.
    pub name: String,
    /// The number of the document that was shown.
    pub document: String,
    /// Its telephone.
    pub telephone: String,
}

/// The bytes of a pack.
pub fn pack_summaries<'a>(summaries: impl IntoIterator<Item = &'a Summary>) -> Vec<u8> {
    let cases: Vec<Value> = summaries.into_iter().map(write).collect();
    canonical(&json!({"reader": READER, "cases": cases}))
}

/// The summaries of a pack, as far as this program can read them.
pub fn unpack_summaries(bytes: &[u8]) -> Vec<Summary> {
    let Ok(pack) = parse(bytes, MAX_PACK) else { return Vec::new() };
    if pack.get("reader").and_then(Value::as_str) != Some(READER) {
        return Vec::new();
    }
    let cases = pack.get("cases").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    cases.iter().filter_map(|case| read(&Reader::top(case)).ok()).collect()
}

fn write(summary: &Summary) -> Value {
    let person = |person: &Person| json!({"role": person.role.as_str(), "name": person.name, "document": person.document, "telephone": person.telephone});
    json!({
        "course": course::write(&summary.course),
        "people": summary.people.iter().map(person).collect::<Vec<_>>(),
        "covers": summary.covers.iter().map(|(role, letter)| json!({"role": role.as_str(), "letter": letter.to_string()})).collect::<Vec<_>>(),
        "places": summary.places.iter().map(|place| json!({"id": place.id, "en": place.en})).collect::<Vec<_>>(),
        "attachments": summary.attachments,
        "needs_review": summary.needs_review,
        "beginning": to_hex(&summary.beginning.0),
        "newest": rfc3339(summary.newest),
        "rows": summary.rows,
    })
}

fn read(reader: &Reader<'_>) -> Result<Summary, Problem> {
    let text = |reader: &Reader<'_>, field: &'static str| reader.field(field)?.text(MAX_TEXT).map(str::to_owned);
    let letter = |text: &str| text.chars().next().filter(char::is_ascii_uppercase);
    Ok(Summary {
        course: course::read(&reader.field("course")?)?,
        people: all(reader, "people", |person| {
            Ok(Person {
                role: slug(&person.field("role")?)?,
                name: text(person, "name")?,
                document: text(person, "document")?,
                telephone: text(person, "telephone")?,
            })
        })?,
        covers: all(reader, "covers", |cover| {
            Ok((slug(&cover.field("role")?)?, cover.field("letter")?.parsed("letter", letter)?))
        })?,
        places: all(reader, "places", |place| Ok(Text { id: text(place, "id")?, en: text(place, "en")? }))?,
        attachments: number(reader, "attachments", 0)?,
        needs_review: reader.field("needs_review")?.yes()?,
        beginning: fact_id(&reader.field("beginning")?)?,
        newest: moment_of(reader, "newest")?,
        rows: number(reader, "rows", 1)?,
    })
}

fn number(reader: &Reader<'_>, field: &'static str, least: i64) -> Result<usize, Problem> {
    Ok(usize::try_from(reader.field(field)?.whole(least, i64::from(u32::MAX))?).unwrap_or_default())
}
