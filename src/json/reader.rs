//! A reader that remembers where it is, so that every refusal can name its place.

use serde_json::{Map, Value};

use super::{Fault, Notes, Problem};

/// A value together with its path in the document.
#[derive(Clone, Debug)]
pub struct Reader<'a> {
    value: &'a Value,
    path: String,
    notes: Option<&'a Notes>,
}

impl<'a> Reader<'a> {
    /// The top of a document.
    pub fn top(value: &'a Value) -> Self {
        Self { value, path: String::new(), notes: None }
    }

    /// The top of a document of which everything that is wrong is to be told.
    pub fn noting(value: &'a Value, notes: &'a Notes) -> Self {
        Self { value, path: String::new(), notes: Some(notes) }
    }

    /// The value that stands here.
    pub fn value(&self) -> &'a Value {
        self.value
    }

    /// Where this is, like `limits[0].starts`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// A problem at this place.
    pub fn problem(&self, fault: Fault) -> Problem {
        Problem::new(self.path.clone(), fault)
    }

    /// Goes on after a fault that leaves the rest readable, where faults are noted.
    pub fn amiss(&self, problem: Problem) -> Result<(), Problem> {
        self.notes.map(|notes| notes.add(problem.clone())).ok_or(problem)
    }

    /// Goes on without something that could not be read, where faults are noted.
    pub fn without(&self, problem: Problem) -> Result<(), Problem> {
        self.notes.map(|notes| notes.lose(problem.clone())).ok_or(problem)
    }

    /// The object here, which may have no other fields than `known`.
    pub fn object(&self, known: &[&str]) -> Result<&'a Map<String, Value>, Problem> {
        let map = self.map()?;
        for key in map.keys().filter(|key| !known.contains(&key.as_str())) {
            self.amiss(self.problem(Fault::UnknownField(key.clone())))?;
        }
        Ok(map)
    }

    /// The object here, whatever its fields.
    pub fn map(&self) -> Result<&'a Map<String, Value>, Problem> {
        self.value.as_object().ok_or_else(|| self.problem(Fault::Expected("object")))
    }

    /// A field that must be there.
    pub fn field(&self, name: &'static str) -> Result<Reader<'a>, Problem> {
        self.optional(name)?.ok_or_else(|| self.problem(Fault::MissingField(name)))
    }

    /// A field that may be left out; `null` is not the same as left out.
    pub fn optional(&self, name: &str) -> Result<Option<Reader<'a>>, Problem> {
        Ok(self.map()?.get(name).map(|value| self.child(name, value)))
    }

    /// A field that must be there and may be `null`.
    pub fn nullable(&self, name: &'static str) -> Result<Option<Reader<'a>>, Problem> {
        let field = self.field(name)?;
        Ok(if field.value.is_null() { None } else { Some(field) })
    }

    /// The entries of the object here, with their keys.
    pub fn entries(&self, limit: usize) -> Result<Vec<(&'a str, Reader<'a>)>, Problem> {
        let map = self.map()?;
        self.cap(map.len(), limit)?;
        Ok(map.iter().map(|(key, value)| (key.as_str(), self.child(key, value))).collect())
    }

    /// The items of the list here.
    pub fn list(&self, limit: usize) -> Result<Vec<Reader<'a>>, Problem> {
        let items = self.value.as_array().ok_or_else(|| self.problem(Fault::Expected("list")))?;
        self.cap(items.len(), limit)?;
        Ok(items
            .iter()
            .enumerate()
            .map(|(index, value)| Reader { value, path: format!("{}[{index}]", self.path), notes: self.notes })
            .collect())
    }

    /// The text here, at most `limit` characters.
    pub fn text(&self, limit: usize) -> Result<&'a str, Problem> {
        let text = self.value.as_str().ok_or_else(|| self.problem(Fault::Expected("text")))?;
        // Characters are at most as many as bytes: count only when that is not enough to know.
        if text.len() > limit && text.chars().count() > limit {
            return Err(self.problem(Fault::TooLong(limit)));
        }
        Ok(text)
    }

    /// The whole number here, within a range.
    pub fn whole(&self, from: i64, to: i64) -> Result<i64, Problem> {
        let number = self.value.as_i64().ok_or_else(|| self.problem(Fault::Expected("whole number")))?;
        if (from..=to).contains(&number) { Ok(number) } else { Err(self.problem(Fault::OutOfRange(from, to))) }
    }

    /// Yes or no.
    pub fn yes(&self) -> Result<bool, Problem> {
        self.value.as_bool().ok_or_else(|| self.problem(Fault::Expected("yes or no")))
    }

    /// What `read` makes of the text here; `form` names what was expected when it makes nothing.
    pub fn parsed<T>(&self, form: &'static str, read: impl FnOnce(&str) -> Option<T>) -> Result<T, Problem> {
        read(self.text(4_000)?).ok_or_else(|| self.problem(Fault::BadValue(form)))
    }

    fn cap(&self, count: usize, limit: usize) -> Result<(), Problem> {
        if count > limit { Err(self.problem(Fault::TooMany(limit))) } else { Ok(()) }
    }

    fn child(&self, name: &str, value: &'a Value) -> Reader<'a> {
        let path = if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) };
        Reader { value, path, notes: self.notes }
    }
}
