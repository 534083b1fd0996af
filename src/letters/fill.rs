//! Fills a template with values: never fails, says what was missing.

use super::letter::{Block, Body, Gap, Habits, Letter, LetterSigner, TextStyle, WRITING_BLANK};
use super::weeks::{WeekLine, head};
use super::{Fields, numbers};
use crate::catalog::letter_template as template;
use template::{Field, Line, ListMarks, ParagraphStyle, Part, Pattern, Row, Signer, Template};

/// Makes a letter of a template and values. A missing value becomes a line to
/// write on and is named in [`Letter::missing`].
pub fn fill(template: &Template, fields: &Fields, habits: Habits) -> Letter {
    let mut pen = Pen { fields, habits, blocks: Vec::new(), missing: Vec::new() };
    for block in template.blocks.iter().filter(|block| fields.allow(&block.condition)) {
        pen.block(&block.body);
    }
    let footer = pen.lines(&template.footer);
    Letter {
        template: template.id.clone(),
        title: template.title.clone(),
        paper: template.paper,
        margins: template.margins,
        typeface: habits.typeface,
        blocks: pen.blocks,
        footer,
        missing: pen.missing,
    }
}

/// Writes the blocks of a letter one after the other.
struct Pen<'a> {
    fields: &'a Fields,
    habits: Habits,
    blocks: Vec<Block>,
    missing: Vec<Field>,
}

impl Pen<'_> {
    fn block(&mut self, body: &template::Body) {
        match body {
            template::Body::Letterhead { government, office, address, contacts } => {
                self.letterhead(government, office, address, contacts);
            }
            template::Body::Title { text, below, code } => {
                let (text, below) = (self.text(text).to_uppercase(), self.lines(below));
                let code = code.as_ref().map(|code| self.text(code));
                let body = Body::Title { text, below, code };
                self.put(body, Gap::Line, false, true);
            }
            template::Body::Opening { date, rows, addressee } => self.opening(date, rows, addressee),
            template::Body::Paragraph { style, text, keep_with_next } => {
                self.paragraph(*style, text, *keep_with_next);
            }
            template::Body::Rows { rows } => self.rows(rows),
            template::Body::List { from, marks } => self.list(*from, *marks),
            template::Body::Signatures { signers } => self.signatures(signers),
            template::Body::Copies { heading, from } => self.copies(heading, *from),
            template::Body::Days => self.days(),
        }
    }

    fn put(&mut self, body: Body, gap: Gap, may_split: bool, keep_with_next: bool) {
        self.blocks.push(Block { body, gap, may_split, keep_with_next });
    }

    fn letterhead(&mut self, government: &Pattern, office: &Pattern, address: &[Line], contacts: &[Line]) {
        let government = self.text(government).to_uppercase();
        let office = self.text(office).to_uppercase();
        let mut lines = self.lines(address);
        let contacts = self.lines(contacts);
        if !contacts.is_empty() {
            lines.push(contacts.join(", "));
        }
        self.put(Body::Letterhead { government, office, lines }, Gap::None, false, true);
    }

    fn opening(&mut self, date: &Pattern, rows: &[Row], addressee: &[Line]) {
        let rows = self.pairs(rows);
        let date = self.text(date);
        let addressee = self.lines(addressee);
        let place = self.habits.addressee;
        self.put(Body::Opening { date, rows, addressee, place }, Gap::Line, false, true);
    }

    fn paragraph(&mut self, style: ParagraphStyle, text: &Pattern, keep_with_next: bool) {
        let text = self.text(text);
        let (style, text) = match style {
            ParagraphStyle::Body => (TextStyle::Body, text),
            ParagraphStyle::Heading => (TextStyle::Heading, text),
            ParagraphStyle::Note => (TextStyle::Note, text),
            ParagraphStyle::Marking => (TextStyle::Marking, text.to_uppercase()),
        };
        self.put(Body::Text { style, text }, Gap::Line, true, keep_with_next);
    }

    fn rows(&mut self, rows: &[Row]) {
        for (i, (label, value)) in self.pairs(rows).into_iter().enumerate() {
            let gap = self.gap_before(i);
            self.put(Body::Row { label, value }, gap, false, false);
        }
    }

    fn list(&mut self, from: Field, marks: ListMarks) {
        let items = self.items(from);
        for (i, text) in items.into_iter().enumerate() {
            let mark = match marks {
                ListMarks::Numbers => format!("{}.", i + 1),
                ListMarks::Letters => format!("{}.", numbers::letter(i)),
            };
            let gap = self.gap_before(i);
            self.put(Body::Item { mark, text }, gap, true, false);
        }
    }

    /// Rows and items follow each other closely, and their heading too.
    fn gap_before(&self, index: usize) -> Gap {
        let heading =
            |block: &Block| matches!(block.body, Body::Text { style: TextStyle::Heading | TextStyle::Lead, .. });
        if index > 0 || self.blocks.last().is_some_and(heading) { Gap::None } else { Gap::Half }
    }

    /// What is signed stays with its signatures: the text before them is kept with them.
    fn signatures(&mut self, signers: &[Signer]) {
        let fields = self.fields;
        let signers: Vec<LetterSigner> = signers
            .iter()
            .filter(|signer| fields.allow(&signer.condition))
            .map(|signer| LetterSigner {
                above: self.lines(&signer.above),
                name: self.text(&signer.name),
                below: self.lines(&signer.below),
            })
            .collect();
        if signers.is_empty() {
            return;
        }
        if let Some(last) = self.blocks.last_mut() {
            last.keep_with_next = true;
        }
        self.put(Body::Signatures(signers), Gap::Line, false, false);
    }

    /// Tembusan stand with the signature, not alone overleaf.
    fn copies(&mut self, heading: &Pattern, from: Field) {
        if self.fields.items(from).is_empty() {
            return;
        }
        let text = self.text(heading);
        let start = self.blocks.len();
        self.put(Body::Text { style: TextStyle::Lead, text }, Gap::Line, false, true);
        self.list(from, ListMarks::Numbers);
        let end = self.blocks.len() - 1;
        for block in &mut self.blocks[start.saturating_sub(1)..end] {
            block.keep_with_next = true;
        }
    }

    /// Each week is a piece of its own; the names of the weekdays stay with the first.
    fn days(&mut self) {
        let fields = self.fields;
        if fields.weeks().is_empty() {
            return;
        }
        self.put(Body::Week(head()), Gap::Half, false, true);
        for line in fields.weeks() {
            let body = match line {
                WeekLine::Week(cells) => Body::Week(cells.clone()),
                WeekLine::Folded(text) => Body::Text { style: TextStyle::Note, text: text.clone() },
            };
            self.put(body, Gap::None, false, false);
        }
    }

    fn lines(&mut self, lines: &[Line]) -> Vec<String> {
        let fields = self.fields;
        lines.iter().filter(|line| fields.allow(&line.condition)).map(|line| self.text(&line.text)).collect()
    }

    fn pairs(&mut self, rows: &[Row]) -> Vec<(String, String)> {
        let fields = self.fields;
        let shown = rows.iter().filter(|row| fields.allow(&row.condition));
        shown.map(|row| (capitalized(&self.text(&row.label)), self.text(&row.value))).collect()
    }

    fn text(&mut self, pattern: &Pattern) -> String {
        let mut text = String::new();
        for part in pattern.parts() {
            match part {
                Part::Words(words) => text.push_str(words),
                Part::Value(field) => text.push_str(&self.value(*field)),
            }
        }
        text
    }

    fn value(&mut self, field: Field) -> String {
        self.fields.value(field).unwrap_or_else(|| {
            note(&mut self.missing, field);
            WRITING_BLANK.to_owned()
        })
    }

    fn items(&mut self, from: Field) -> Vec<String> {
        let items = self.fields.items(from);
        if items.is_empty() {
            note(&mut self.missing, from);
            return vec![WRITING_BLANK.to_owned()];
        }
        items.to_vec()
    }
}

fn note(missing: &mut Vec<Field>, field: Field) {
    if !missing.contains(&field) {
        missing.push(field);
    }
}

/// With a capital at the start: a party's word may begin a label.
fn capitalized(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
