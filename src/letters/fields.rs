//! The values that a letter is filled with.

use crate::catalog::letter_template::{Condition, Field};
use std::collections::BTreeMap;

use super::WeekLine;

/// Values by field; a field that is not here is absent.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fields {
    values: BTreeMap<Field, Vec<String>>,
    weeks: Vec<WeekLine>,
}

impl Fields {
    /// No values.
    pub fn new() -> Self {
        Self::default()
    }

    /// Gives a text field its value; white space alone is no value.
    /// On a list field this is a list of one.
    pub fn text(&mut self, field: Field, value: impl Into<String>) -> &mut Self {
        self.list(field, [value.into()])
    }

    /// Gives a list field its items; empty ones are left out.
    pub fn list(&mut self, field: Field, items: impl IntoIterator<Item = String>) -> &mut Self {
        let items: Vec<String> =
            items.into_iter().map(|item| printable(&item)).filter(|item| !item.is_empty()).collect();
        if items.is_empty() {
            self.values.remove(&field);
        } else {
            self.values.insert(field, items);
        }
        self
    }

    /// Sets a mark, a field that is only asked about.
    pub fn mark(&mut self, field: Field) -> &mut Self {
        self.values.insert(field, Vec::new());
        self
    }

    /// Gives the calendar of a count.
    pub fn days(&mut self, weeks: Vec<WeekLine>) -> &mut Self {
        self.weeks = weeks;
        self
    }

    /// The calendar of a count.
    pub(super) fn weeks(&self) -> &[WeekLine] {
        &self.weeks
    }

    /// Whether the field has a value.
    pub fn has(&self, field: Field) -> bool {
        self.values.contains_key(&field)
    }

    /// The items of a field, none if it is absent.
    pub fn items(&self, field: Field) -> &[String] {
        self.values.get(&field).map_or(&[], Vec::as_slice)
    }

    /// The value in running text; the items of a list stand one after another.
    pub(super) fn value(&self, field: Field) -> Option<String> {
        self.has(field).then(|| self.items(field).join("; "))
    }

    /// Whether something under this condition is printed.
    pub(super) fn allow(&self, condition: &Condition) -> bool {
        condition.when.iter().all(|field| self.has(*field)) && !condition.unless.iter().any(|field| self.has(*field))
    }
}

/// A value as paper can show it: line breaks stay, other control characters,
/// which no printer shows, become spaces; white space around it goes.
fn printable(value: &str) -> String {
    let lines = value.replace("\r\n", "\n");
    let shown: String = lines.chars().map(|c| if c.is_control() && c != '\n' { ' ' } else { c }).collect();
    shown.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_is_no_value() {
        let mut fields = Fields::new();
        fields.text(Field::Summary, "isi").text(Field::Summary, " \n ");
        fields.list(Field::Copies, ["".into(), " Arsip ".into()]);
        assert!(!fields.has(Field::Summary));
        assert_eq!(fields.items(Field::Copies), ["Arsip"]);
    }

    #[test]
    fn control_characters_become_spaces_but_lines_stay() {
        let mut fields = Fields::new();
        fields.text(Field::Summary, "satu\r\ndua\u{0}tiga\t<b>");
        assert_eq!(fields.value(Field::Summary), Some("satu\ndua tiga <b>".into()));
    }
}
