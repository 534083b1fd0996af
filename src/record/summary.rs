//! Summaries of cases, packed: what lists know of a case, kept beside its log so that a start need not read
//! every log. Derived: whatever is missing, damaged or written by another version is made anew from the log.

use serde::{Deserialize, Serialize};

use crate::{
    domain::{Moment, Slug, case::Course, fact::FactId, procedure::Text},
    json::{pack, unpack},
};

use super::{
    course::CourseShape,
    grain::{At, Hash, Name},
    likeness::Likeness,
};

/// Who can read a pack: this release, in this shape. A release may fold facts otherwise than the one before
/// it, so each makes its own summaries. Raise the number when the shape or the fold changes within one.
const READER: &str = concat!(env!("CARGO_PKG_VERSION"), "/2");

/// What lists know of a case.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// How it stands.
    pub course: Course,
    /// Who its parties are, by role; nobody where both sides are covered.
    pub people: Vec<Person>,
    /// The letters that stand for covered parties, by role.
    pub covers: Vec<(Slug, char)>,
    /// By what those are recognized who are complained of in a covered case.
    pub complained_of: Vec<Likeness>,
    /// Where its meetings are held, one for each; covered names are covered in it.
    pub places: Vec<Text>,
    /// How many files are attached.
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

/// A pack as it is stored.
#[derive(Serialize, Deserialize)]
struct Pack {
    reader: String,
    cases: Vec<SummaryShape>,
}

#[derive(Serialize, Deserialize)]
struct SummaryShape {
    course: CourseShape,
    people: Vec<(Name, String, String, String)>,
    covers: Vec<(Name, char)>,
    complained_of: Vec<(Option<Hash>, Option<Hash>)>,
    places: Vec<(String, Option<String>)>,
    attachments: usize,
    needs_review: bool,
    beginning: Hash,
    newest: At,
    rows: usize,
}

/// The bytes of a pack.
pub fn pack_summaries<'a>(summaries: impl IntoIterator<Item = &'a Summary>) -> Vec<u8> {
    pack(&Pack { reader: READER.to_owned(), cases: summaries.into_iter().map(SummaryShape::from).collect() })
}

/// The summaries of a pack; none when it is damaged, or another program's.
pub fn unpack_summaries(bytes: &[u8]) -> Vec<Summary> {
    let pack: Option<Pack> = unpack(bytes).filter(|pack: &Pack| pack.reader == READER);
    pack.map(|pack| pack.cases.into_iter().map(Summary::from).collect()).unwrap_or_default()
}

impl From<&Summary> for SummaryShape {
    fn from(summary: &Summary) -> Self {
        let person = |person: &Person| {
            (Name(person.role.clone()), person.name.clone(), person.document.clone(), person.telephone.clone())
        };
        let likeness = |like: &Likeness| (like.name.map(Hash), like.number.map(Hash));
        let place = |place: &Text| (place.id.clone(), (place.en != place.id).then(|| place.en.clone()));
        SummaryShape {
            course: CourseShape::from(&summary.course),
            people: summary.people.iter().map(person).collect(),
            covers: summary.covers.iter().map(|(role, letter)| (Name(role.clone()), *letter)).collect(),
            complained_of: summary.complained_of.iter().map(likeness).collect(),
            places: summary.places.iter().map(place).collect(),
            attachments: summary.attachments,
            needs_review: summary.needs_review,
            beginning: Hash(summary.beginning.0),
            newest: At(summary.newest),
            rows: summary.rows,
        }
    }
}

impl From<SummaryShape> for Summary {
    fn from(shape: SummaryShape) -> Self {
        let person = |(role, name, document, telephone): (Name, String, String, String)| Person {
            role: role.0,
            name,
            document,
            telephone,
        };
        let likeness = |(name, number): (Option<Hash>, Option<Hash>)| Likeness {
            name: name.map(|hash| hash.0),
            number: number.map(|hash| hash.0),
        };
        let place = |(id, en): (String, Option<String>)| Text { en: en.unwrap_or_else(|| id.clone()), id };
        Summary {
            course: shape.course.into(),
            people: shape.people.into_iter().map(person).collect(),
            covers: shape.covers.into_iter().map(|(role, letter)| (role.0, letter)).collect(),
            complained_of: shape.complained_of.into_iter().map(likeness).collect(),
            places: shape.places.into_iter().map(place).collect(),
            attachments: shape.attachments,
            needs_review: shape.needs_review,
            beginning: FactId(shape.beginning.0),
            newest: shape.newest.0,
            rows: shape.rows,
        }
    }
}
