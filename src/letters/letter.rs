//! A filled letter: blocks of plain text, top to bottom.
//!
//! Every block is a piece for the pagination: what must not be torn is one block.

use super::Cell;
use crate::catalog::letter_template::{Field, Margins, Paper};

/// Stands where a value is missing: a line to write on.
pub const WRITING_BLANK: &str = "………………………";

/// What an office does its own way on every letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Habits {
    /// Where "Yth." stands.
    pub addressee: AddresseePlace,
    /// The letters' typeface.
    pub typeface: Typeface,
}

/// Where "Yth. … di …" stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AddresseePlace {
    /// At the left, under Hal.
    #[default]
    BelowRows,
    /// At the right, under place and date.
    UnderDate,
}

/// The typefaces usual in official letters, 12 pt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Typeface {
    /// Arial, or what the device has of the same width.
    #[default]
    Arial,
    /// Bookman Old Style.
    Bookman,
}

/// A template filled with values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Id of the template.
    pub template: String,
    /// Title of the template.
    pub title: String,
    /// The sheet.
    pub paper: Paper,
    /// Its white edges.
    pub margins: Margins,
    /// The typeface.
    pub typeface: Typeface,
    /// The letter from top to bottom.
    pub blocks: Vec<Block>,
    /// Small print at the foot of every page, set one after another with " · ".
    pub footer: Vec<String>,
    /// Fields that were printed as [`WRITING_BLANK`], in the order of the letter.
    pub missing: Vec<Field>,
}

/// One piece of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// What it is, with its text.
    pub body: Body,
    /// White space above it (none at the top of a page).
    pub gap: Gap,
    /// May be broken between two lines at the end of a page.
    pub may_split: bool,
    /// Never the last on a page.
    pub keep_with_next: bool,
}

/// White space above a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// None: the next row or item.
    None,
    /// Half a line.
    Half,
    /// A line.
    Line,
}

/// How running text is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextStyle {
    /// Justified body text.
    Body,
    /// Bold.
    Heading,
    /// Plain, directly above what it leads to.
    Lead,
    /// Smaller.
    Note,
    /// Bold capitals: secrecy.
    Marking,
}

/// What a block is. All text is plain; `\n` breaks a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    /// The kop.
    Letterhead {
        /// In capitals.
        government: String,
        /// In capitals.
        office: String,
        /// Address lines, the contacts as the last.
        lines: Vec<String>,
    },
    /// Centered.
    Title {
        /// In capitals.
        text: String,
        /// Below it.
        below: Vec<String>,
        /// What a QR code beside it says.
        code: Option<String>,
    },
    /// Nomor and the rest beside place and date.
    Opening {
        /// Place and date.
        date: String,
        /// Label and value.
        rows: Vec<(String, String)>,
        /// "Yth. … di …".
        addressee: Vec<String>,
        /// Where it stands.
        place: AddresseePlace,
    },
    /// Running text.
    Text {
        /// How it is set.
        style: TextStyle,
        /// The text.
        text: String,
    },
    /// Label, colon, value.
    Row {
        /// With a capital at its start.
        label: String,
        /// The value.
        value: String,
    },
    /// An item of a list.
    Item {
        /// "1." or "a."
        mark: String,
        /// The item.
        text: String,
    },
    /// A week of a count, Monday to Sunday, or the weekdays' names above it.
    Week(Vec<Cell>),
    /// One to four people who sign, side by side two and two.
    Signatures(Vec<LetterSigner>),
}

/// A person who signs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterSigner {
    /// Above the space for the signature.
    pub above: Vec<String>,
    /// Below it.
    pub name: String,
    /// Below the name.
    pub below: Vec<String>,
}

/// "Halaman 2 dari 3"; a letter of one page has no number.
pub fn page_number(page: usize, of: usize) -> Option<String> {
    (of > 1).then(|| format!("Halaman {page} dari {of}"))
}

impl Letter {
    /// Whether its rows need the wide column for labels; one letter has one width.
    pub fn has_wide_labels(&self) -> bool {
        let wide = |block: &Block| matches!(&block.body, Body::Row { label, .. } if label.chars().count() > 14);
        self.blocks.iter().any(wide)
    }

    /// All text of the letter in reading order, one entry a line of the model.
    pub fn texts(&self) -> Vec<&str> {
        let blocks = self.blocks.iter().flat_map(|block| block.body.texts());
        blocks.chain(self.footer.iter().map(String::as_str)).collect()
    }
}

impl Body {
    /// The text of the block in reading order.
    pub fn texts(&self) -> Vec<&str> {
        fn strs(lines: &[String]) -> impl Iterator<Item = &str> {
            lines.iter().map(String::as_str)
        }
        match self {
            Self::Letterhead { government, office, lines } => {
                [government.as_str(), office].into_iter().chain(strs(lines)).collect()
            }
            Self::Title { text, below, .. } => [text.as_str()].into_iter().chain(strs(below)).collect(),
            Self::Opening { date, rows, addressee, .. } => {
                let rows = rows.iter().flat_map(|(label, value)| [label.as_str(), value]);
                rows.chain([date.as_str()]).chain(strs(addressee)).collect()
            }
            Self::Text { text, .. } => vec![text],
            Self::Row { label, value } => vec![label, value],
            Self::Item { mark, text } => vec![mark, text],
            Self::Week(cells) => cells.iter().flat_map(|cell| [cell.date.as_str(), &cell.mark]).collect(),
            Self::Signatures(signers) => signers
                .iter()
                .flat_map(|signer| strs(&signer.above).chain([signer.name.as_str()]).chain(strs(&signer.below)))
                .collect(),
        }
    }
}
