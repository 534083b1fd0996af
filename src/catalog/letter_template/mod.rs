//! A letter template: the shape of one letter as data, `docs/letter-format.md`.
//!
//! Holds the model of a template and nothing of a case. A template is plain text
//! with named fields; there is no markup in it, so none can be injected.

mod field;
mod pattern;
mod read;
mod read_block;
mod read_line;
mod uses;

pub use field::{Field, FieldKind};
pub use pattern::{Part, Pattern};
pub use read::{FORMAT, FORMAT_VERSION, MAX_BYTES, read};

/// One letter's template, read and found sound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// Slug, the same as the file's name.
    pub id: String,
    /// What the office calls this letter.
    pub title: String,
    /// The sheet that it is printed on.
    pub paper: Paper,
    /// White edge of each sheet.
    pub margins: Margins,
    /// The letter from top to bottom.
    pub blocks: Vec<Block>,
    /// Small print at the foot of every page, set one after another.
    pub footer: Vec<Line>,
}

/// The size of a sheet. F4 joins with the issue that brings all letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// 210 × 297 mm.
    A4,
}

impl Paper {
    /// Width and height in millimeters.
    pub fn size_mm(self) -> (u16, u16) {
        match self {
            Self::A4 => (210, 297),
        }
    }
}

/// Margins in whole millimeters, 10 to 40 each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Margins {
    /// Above the text.
    pub top: u16,
    /// Right of the text.
    pub right: u16,
    /// Below the text; page number and fingerprint stand inside it.
    pub bottom: u16,
    /// Left of the text, where the sheet is punched.
    pub left: u16,
}

impl Default for Margins {
    fn default() -> Self {
        Self { top: 15, right: 20, bottom: 20, left: 25 }
    }
}

/// Whether a piece of a template is printed at all.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Condition {
    /// Printed only if all of these have a value.
    pub when: Vec<Field>,
    /// Printed only if none of these has a value.
    pub unless: Vec<Field>,
}

/// A line of text that may depend on a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The text with its fields.
    pub text: Pattern,
    /// When it is printed.
    pub condition: Condition,
}

/// A label and its value, set with a colon between them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Left of the colon; printed with a capital at its start.
    pub label: Pattern,
    /// Right of the colon.
    pub value: Pattern,
    /// When it is printed.
    pub condition: Condition,
}

/// One person who signs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signer {
    /// Lines above the space for the signature: place and date, capacity.
    pub above: Vec<Line>,
    /// The name below that space.
    pub name: Pattern,
    /// Lines below the name: rank, NIP.
    pub below: Vec<Line>,
    /// When this person signs at all.
    pub condition: Condition,
}

/// How a paragraph is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParagraphStyle {
    /// Body text, justified.
    Body,
    /// A short bold line that stays with what follows.
    Heading,
    /// Smaller text for explanations.
    Note,
    /// A secrecy marking: bold capitals at the top.
    Marking,
}

/// How the items of a list are marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListMarks {
    /// 1. 2. 3.
    Numbers,
    /// a. b. c.
    Letters,
}

/// A block with its condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub body: Body,
    /// When it is printed.
    pub condition: Condition,
}

/// What a block is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    /// The kop: government, office, address, contacts, a double rule below.
    Letterhead {
        /// The government that the office belongs to, in capitals.
        government: Pattern,
        /// The office, in capitals and bold.
        office: Pattern,
        /// Address lines.
        address: Vec<Line>,
        /// Ways to reach the office, set one after another on one line.
        contacts: Vec<Line>,
    },
    /// A centered title in bold capitals, with lines below it.
    Title {
        /// The title.
        text: Pattern,
        /// Lines below, in ordinary letters.
        below: Vec<Line>,
        /// What a QR code beside it says.
        code: Option<Pattern>,
    },
    /// Nomor, Sifat, Lampiran, Hal at the left; place and date at the right;
    /// the addressee below or under the date, as the office does it.
    Opening {
        /// Place and date, level with the first row, without a full stop.
        date: Pattern,
        /// Nomor and the rest.
        rows: Vec<Row>,
        /// "Yth. … di …".
        addressee: Vec<Line>,
    },
    /// Running text.
    Paragraph {
        /// How it is set.
        style: ParagraphStyle,
        /// The text.
        text: Pattern,
        /// Never last on a page.
        keep_with_next: bool,
    },
    /// Labels and values one below the other.
    Rows {
        /// The rows.
        rows: Vec<Row>,
    },
    /// The values of a list field, each an item.
    List {
        /// The list field.
        from: Field,
        /// Number or letter.
        marks: ListMarks,
    },
    /// One to four people who sign; one stands at the right, two side by side.
    Signatures {
        /// Who signs, from left to right.
        signers: Vec<Signer>,
    },
    /// Tembusan: left out when the list field is empty.
    Copies {
        /// The word above the list.
        heading: Pattern,
        /// The list field.
        from: Field,
    },
    /// The calendar of a count, week by week; left out where there is none.
    Days,
}
