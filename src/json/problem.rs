//! What is wrong with a document, and where.

/// A refusal: the place in the document, like `limits[0].starts`, and what is wrong there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Path from the top of the document; empty for the document itself.
    pub path: String,
    /// What is wrong at that place.
    pub fault: Fault,
}

/// What can be wrong with a document. Wording for people stands in `ui::copy`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Not JSON at all, or cut off: line and column, counted from 1.
    NotJson(usize, usize),
    /// Larger than what is read at all, in bytes.
    TooLarge(usize),
    /// Nested deeper than this.
    TooDeep(usize),
    /// The same key twice in one object.
    DuplicateKey(String),
    /// A number that is not whole or not within ±(2⁵³−1).
    NotWhole,
    /// A field that this version does not know.
    UnknownField(String),
    /// A field that must be there.
    MissingField(&'static str),
    /// Another type than the one named (`text`, `list`, `object`, `whole number`, `yes or no`).
    Expected(&'static str),
    /// A value out of its form or range; names the form.
    BadValue(&'static str),
    /// Another word than one of these.
    NotOneOf(Vec<&'static str>),
    /// A whole number outside of this range.
    OutOfRange(i64, i64),
    /// More entries than allowed.
    TooMany(usize),
    /// Fewer entries than needed.
    TooFew(usize),
    /// A text of more characters than allowed.
    TooLong(usize),
    /// No text where there must be some.
    Blank,
    /// Markup or an invisible character in what must be plain text.
    NotPlain,
    /// A format version that this program does not read.
    UnknownVersion,
    /// An id given twice.
    DuplicateId(String),
    /// A reference to something that the document does not have.
    Dangling(String),
    /// A rule without its sentence and source, and not marked as beyond the standard.
    NoProvenance,
    /// Somebody who acts is neither a role nor a party of the document.
    UnknownRole(String),
    /// Nothing in the document can reach this milestone.
    Unreachable(String),
    /// Steps wait for each other, or one for itself: their ids.
    Circular(Vec<String>),
    /// A step or an act that can never be recorded.
    NeverPossible(String),
    /// From here no ending can be reached any more.
    DeadEnd(String),
    /// A letter template that is not to be had.
    NoTemplate(String),
    /// A limit without anything that can start it.
    NoStart,
    /// A hash that does not match what it stands for.
    WrongHash,
    /// A fact that breaks the graph: missing parent, wrong logical time, foreign case.
    BrokenGraph(&'static str),
}

impl Problem {
    /// A problem at a path.
    pub fn new(path: impl Into<String>, fault: Fault) -> Self {
        Self { path: path.into(), fault }
    }

    /// The same problem, seen from one level further out.
    pub fn within(mut self, outer: &str) -> Self {
        self.path = match (outer.is_empty(), self.path.is_empty()) {
            (true, _) => self.path,
            (_, true) => outer.to_owned(),
            _ if self.path.starts_with('[') => format!("{outer}{}", self.path),
            _ => format!("{outer}.{}", self.path),
        };
        self
    }
}

impl std::fmt::Display for Problem {
    /// For logs and test output; people read `ui::copy`'s words instead.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {:?}", if self.path.is_empty() { "document" } else { &self.path }, self.fault)
    }
}

impl std::error::Error for Problem {}
