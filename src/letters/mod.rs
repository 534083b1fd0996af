//! Letters: a template and a case's values make pages of plain text.
//!
//! Holds the filled letter, its breaking into pages, and the Indonesian form of
//! dates, numbers, identities and counted limits: the same letter gives the same
//! text on every engine. Knows nothing of the browser, of storage, or of how a value was found.

mod code;
mod counted;
pub mod dates;
mod fields;
mod fill;
pub mod identity;
mod letter;
pub mod numbers;
mod pages;
mod weeks;
pub mod words;

pub use code::Code;
pub use counted::{Count, counted, doubts, left_out};
pub use fields::Fields;
pub use fill::fill;
pub use letter::{
    AddresseePlace, Block, Body, Gap, Habits, Letter, LetterSigner, TextStyle, Typeface, WRITING_BLANK, page_number,
};
pub use pages::{Extent, Page, Piece, Slice, paginate};
pub use weeks::{Cell, CellKind, WeekLine, weeks};
