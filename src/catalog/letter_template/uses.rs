//! Which values a template asks for, so that a form can ask an officer for no others.

use super::{Block, Body, Condition, Field, Line, Part, Pattern, Row, Signer, Template};

impl Template {
    /// Whether the field is printed or asked about anywhere in it.
    pub fn uses(&self, field: Field) -> bool {
        self.blocks.iter().any(|block| block.uses(field)) || lines(&self.footer, field)
    }
}

impl Block {
    fn uses(&self, field: Field) -> bool {
        self.condition.uses(field)
            || match &self.body {
                Body::Letterhead { government, office, address, contacts } => {
                    government.uses(field) || office.uses(field) || lines(address, field) || lines(contacts, field)
                }
                Body::Title { text, below, code } => {
                    text.uses(field) || lines(below, field) || code.as_ref().is_some_and(|code| code.uses(field))
                }
                Body::Opening { date, rows: pairs, addressee } => {
                    date.uses(field) || rows(pairs, field) || lines(addressee, field)
                }
                Body::Paragraph { text, .. } => text.uses(field),
                Body::Rows { rows: pairs } => rows(pairs, field),
                Body::List { from, .. } => *from == field,
                Body::Signatures { signers } => signers.iter().any(|signer| signer.uses(field)),
                Body::Copies { heading, from } => heading.uses(field) || *from == field,
                Body::Days => false,
            }
    }
}

impl Signer {
    fn uses(&self, field: Field) -> bool {
        let around = lines(&self.above, field) || lines(&self.below, field);
        around || self.name.uses(field) || self.condition.uses(field)
    }
}

impl Condition {
    fn uses(&self, field: Field) -> bool {
        self.when.contains(&field) || self.unless.contains(&field)
    }
}

impl Pattern {
    fn uses(&self, field: Field) -> bool {
        self.parts().contains(&Part::Value(field))
    }
}

fn lines(lines: &[Line], field: Field) -> bool {
    lines.iter().any(|line| line.text.uses(field) || line.condition.uses(field))
}

fn rows(rows: &[Row], field: Field) -> bool {
    rows.iter().any(|row| row.label.uses(field) || row.value.uses(field) || row.condition.uses(field))
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::*;

    #[test]
    fn a_template_names_what_it_asks_for() {
        let receipt = read(include_bytes!("../../../public/letters/tanda-terima.json")).expect("sound");
        let invitation = read(include_bytes!("../../../public/letters/undangan-mediasi.json")).expect("sound");
        let asked =
            |template: &Template, fields: &[Field]| fields.iter().map(|f| template.uses(*f)).collect::<Vec<_>>();
        let fields = [Field::Summary, Field::LetterNumber, Field::Copies, Field::SignerName, Field::FreeOfCharge];
        assert_eq!(asked(&receipt, &fields), [true, false, false, false, true]);
        assert_eq!(asked(&invitation, &fields), [false, true, true, true, true]);
    }
}
