//! A letter as it was made: written into its fact's particular and read back, so that it is printed
//! again with the same text whatever has changed since.

use chrono::{DateTime, FixedOffset};

use crate::{
    catalog::letter_template::{Margins, Paper},
    domain::{Slug, fact::FactId},
    json::{Fault, Problem, Reader, Value, json},
    letters::{AddresseePlace, Block, Body, Cell, CellKind, Gap, Letter, LetterSigner, TextStyle, Typeface},
};

/// A letter that was kept with its case.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptLetter {
    /// The fact that kept it.
    pub fact: FactId,
    /// Which letter of the procedure.
    pub letter: Slug,
    /// Its number, where one was given.
    pub number: Option<String>,
    /// The meeting it invites to.
    pub meeting: Option<FactId>,
    /// When it was made.
    pub at: DateTime<FixedOffset>,
    /// Its text; `None` when that was removed, or was kept by a version that this one does not know.
    pub text: Option<Letter>,
}

/// The most text that one line of the model may hold.
const MAX_TEXT: usize = 100_000;
/// The most lines, rows or blocks.
const MAX_LIST: usize = 1_000;

const GAPS: [(Gap, &str); 3] = [(Gap::None, "none"), (Gap::Half, "half"), (Gap::Line, "line")];
const TYPEFACES: [(Typeface, &str); 2] = [(Typeface::Arial, "arial"), (Typeface::Bookman, "bookman")];
const PLACES: [(AddresseePlace, &str); 2] =
    [(AddresseePlace::BelowRows, "below-rows"), (AddresseePlace::UnderDate, "under-date")];
const CELLS: [(CellKind, &str); 5] = [
    (CellKind::Head, "head"),
    (CellKind::Blank, "blank"),
    (CellKind::Counted, "counted"),
    (CellKind::Out, "out"),
    (CellKind::Due, "due"),
];
const STYLES: [(TextStyle, &str); 5] = [
    (TextStyle::Body, "body"),
    (TextStyle::Heading, "heading"),
    (TextStyle::Lead, "lead"),
    (TextStyle::Note, "note"),
    (TextStyle::Marking, "marking"),
];

fn name<T: PartialEq>(names: &[(T, &'static str)], value: &T) -> &'static str {
    names.iter().find(|(known, _)| known == value).map_or("", |(_, name)| name)
}

fn named<T: Copy>(names: &[(T, &'static str)], reader: &Reader<'_>) -> Result<T, Problem> {
    reader.parsed("name", |text| names.iter().find(|(_, name)| *name == text).map(|(value, _)| *value))
}

/// The value that is kept.
pub(super) fn write(letter: &Letter) -> Value {
    let Margins { top, right, bottom, left } = letter.margins;
    let blocks: Vec<Value> = letter.blocks.iter().map(write_block).collect();
    let Paper::A4 = letter.paper;
    json!({
        "title": letter.title, "template": letter.template, "paper": "a4",
        "margins": [top, right, bottom, left], "typeface": name(&TYPEFACES, &letter.typeface),
        "blocks": blocks, "footer": letter.footer,
    })
}

fn write_block(block: &Block) -> Value {
    let (kind, body) = match &block.body {
        Body::Letterhead { government, office, lines } => {
            ("letterhead", json!({"government": government, "office": office, "lines": lines}))
        }
        Body::Title { text, below, code: None } => ("title", json!({"text": text, "below": below})),
        Body::Title { text, below, code } => ("title", json!({"text": text, "below": below, "code": code})),
        Body::Opening { date, rows, addressee, place } => {
            let rows: Vec<Value> = rows.iter().map(|(label, value)| json!([label, value])).collect();
            let place = name(&PLACES, place);
            ("opening", json!({"date": date, "rows": rows, "addressee": addressee, "place": place}))
        }
        Body::Text { style, text } => ("text", json!({"style": name(&STYLES, style), "text": text})),
        Body::Row { label, value } => ("row", json!({"label": label, "value": value})),
        Body::Item { mark, text } => ("item", json!({"mark": mark, "text": text})),
        Body::Week(cells) => {
            let cell = |cell: &Cell| json!([cell.date, cell.mark, name(&CELLS, &cell.kind)]);
            ("week", json!({"days": cells.iter().map(cell).collect::<Vec<_>>()}))
        }
        Body::Signatures(signers) => {
            let signer =
                |signer: &LetterSigner| json!({"above": signer.above, "name": signer.name, "below": signer.below});
            ("signatures", json!({"signers": signers.iter().map(signer).collect::<Vec<_>>()}))
        }
    };
    json!({
        "block": kind, "body": body, "gap": name(&GAPS, &block.gap),
        "may_split": block.may_split, "keep_with_next": block.keep_with_next,
    })
}

/// Reads what was kept.
///
/// # Errors
/// Where and why it is no letter.
pub(super) fn read(value: &Value) -> Result<Letter, Problem> {
    let top = Reader::top(value);
    top.object(&["title", "template", "paper", "margins", "typeface", "blocks", "footer"])?;
    let blocks = top.field("blocks")?.list(MAX_LIST)?;
    Ok(Letter {
        template: text(&top, "template")?,
        title: text(&top, "title")?,
        paper: top.field("paper")?.parsed("paper", |word| (word == "a4").then_some(Paper::A4))?,
        margins: margins(&top.field("margins")?)?,
        typeface: named(&TYPEFACES, &top.field("typeface")?)?,
        blocks: blocks.iter().map(read_block).collect::<Result<_, _>>()?,
        footer: lines(&top, "footer")?,
        missing: Vec::new(),
    })
}

fn margins(reader: &Reader<'_>) -> Result<Margins, Problem> {
    let edges = reader.list(4)?;
    let edges: Vec<u16> = edges
        .iter()
        // The range fits in u16, so the conversion never falls back.
        .map(|edge| Ok(u16::try_from(edge.whole(0, 100)?).unwrap_or_default()))
        .collect::<Result<_, Problem>>()?;
    match edges[..] {
        [top, right, bottom, left] => Ok(Margins { top, right, bottom, left }),
        _ => Err(reader.problem(Fault::BadValue("four margins"))),
    }
}

fn read_block(reader: &Reader<'_>) -> Result<Block, Problem> {
    reader.object(&["block", "body", "gap", "may_split", "keep_with_next"])?;
    let (kind, body) = (reader.field("block")?, reader.field("body")?);
    let body = match kind.text(20)? {
        "letterhead" => Body::Letterhead {
            government: text(&body, "government")?,
            office: text(&body, "office")?,
            lines: lines(&body, "lines")?,
        },
        "title" => Body::Title {
            text: text(&body, "text")?,
            below: lines(&body, "below")?,
            code: body.optional("code")?.map(|code| code.text(MAX_TEXT).map(str::to_owned)).transpose()?,
        },
        "opening" => Body::Opening {
            date: text(&body, "date")?,
            rows: body.field("rows")?.list(MAX_LIST)?.iter().map(pair).collect::<Result<_, _>>()?,
            addressee: lines(&body, "addressee")?,
            place: named(&PLACES, &body.field("place")?)?,
        },
        "text" => Body::Text { style: named(&STYLES, &body.field("style")?)?, text: text(&body, "text")? },
        "row" => Body::Row { label: text(&body, "label")?, value: text(&body, "value")? },
        "item" => Body::Item { mark: text(&body, "mark")?, text: text(&body, "text")? },
        "week" => Body::Week(body.field("days")?.list(7)?.iter().map(cell).collect::<Result<_, _>>()?),
        "signatures" => {
            let signers = body.field("signers")?.list(MAX_LIST)?;
            Body::Signatures(signers.iter().map(signer).collect::<Result<_, _>>()?)
        }
        _ => return Err(kind.problem(Fault::BadValue("block name"))),
    };
    Ok(Block {
        body,
        gap: named(&GAPS, &reader.field("gap")?)?,
        may_split: reader.field("may_split")?.yes()?,
        keep_with_next: reader.field("keep_with_next")?.yes()?,
    })
}

fn pair(reader: &Reader<'_>) -> Result<(String, String), Problem> {
    match &reader.list(2)?[..] {
        [label, value] => Ok((label.text(MAX_TEXT)?.to_owned(), value.text(MAX_TEXT)?.to_owned())),
        _ => Err(reader.problem(Fault::BadValue("label and value"))),
    }
}

fn cell(reader: &Reader<'_>) -> Result<Cell, Problem> {
    match &reader.list(3)?[..] {
        [date, mark, kind] => {
            let (date, mark) = (date.text(MAX_TEXT)?.to_owned(), mark.text(MAX_TEXT)?.to_owned());
            Ok(Cell { date, mark, kind: named(&CELLS, kind)? })
        }
        _ => Err(reader.problem(Fault::BadValue("date, mark and kind"))),
    }
}

fn signer(reader: &Reader<'_>) -> Result<LetterSigner, Problem> {
    Ok(LetterSigner { above: lines(reader, "above")?, name: text(reader, "name")?, below: lines(reader, "below")? })
}

fn text(reader: &Reader<'_>, name: &'static str) -> Result<String, Problem> {
    reader.field(name)?.text(MAX_TEXT).map(str::to_owned)
}

fn lines(reader: &Reader<'_>, name: &'static str) -> Result<Vec<String>, Problem> {
    let lines = reader.field(name)?.list(MAX_LIST)?;
    lines.iter().map(|line| line.text(MAX_TEXT).map(str::to_owned)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::letter_template::{self, Field, FieldKind};
    use crate::letters::{Fields, Habits, fill};

    #[test]
    fn a_kept_letter_is_read_back_as_it_was() {
        let templates: [&[u8]; 2] = [
            include_bytes!("../../../public/letters/tanda-terima.json"),
            include_bytes!("../../../public/letters/undangan-mediasi.json"),
        ];
        let mut fields = Fields::new();
        for field in Field::ALL.iter().filter(|field| field.kind() != FieldKind::Mark) {
            fields.list(*field, ["<b>satu</b>\nbaris".to_owned(), "dua".to_owned()]);
        }
        for bytes in templates {
            let template = letter_template::read(bytes).expect("sound");
            let letter = fill(&template, &fields, Habits::default());
            assert_eq!(read(&write(&letter)), Ok(letter));
        }
    }

    #[test]
    fn what_is_no_letter_is_refused_with_its_place() {
        let letter = |change: &dyn Fn(&mut Value)| {
            let mut value = json!({
                "title": "T", "template": "t", "paper": "a4", "margins": [15, 20, 20, 25], "typeface": "arial",
                "blocks": [{"block": "row", "body": {"label": "A", "value": "B"}, "gap": "line",
                    "may_split": false, "keep_with_next": false}],
                "footer": [],
            });
            change(&mut value);
            read(&value).map_err(|problem| problem.path)
        };
        assert!(letter(&|_| ()).is_ok());
        assert_eq!(letter(&|value| value["blocks"][0]["block"] = json!("script")), Err("blocks[0].block".into()));
        assert_eq!(letter(&|value| value["margins"] = json!([1])), Err("margins".into()));
        assert_eq!(letter(&|value| value["html"] = json!("<b>")), Err(String::new()));
    }
}
