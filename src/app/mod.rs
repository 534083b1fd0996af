//! Use cases: what an officer, a head of office or an import does, from the form to the kept facts.
//!
//! Knows the rooms below and its own ports, but no screen and no browser. Facts become state here:
//! [`Desk`] holds what is loaded, and nothing counts until the store has said that it is kept.

mod acquainted;
mod attachments;
mod board;
mod card;
pub mod compartment;
mod covering;
mod decision;
mod desk;
mod drafts;
mod exchange;
mod file;
mod guests;
mod hands;
mod intake;
mod journal;
mod letter;
mod links;
mod names;
mod office;
mod opening;
mod packing;
pub mod ports;
mod procedures;
mod prospect;
mod record;
pub mod safe;
mod sample;
mod sealing;
mod shipped;
mod state;
mod terms;
mod trouble;
mod turn;
mod wish;

pub use crate::record::{OfficerPerson, Visitor};
pub use acquainted::{Acquaintance, Acquaintances, Sameness};
pub use attachments::{
    Attachment, Flaw, MAX_THUMB, Media, NewAttachment, StagedFile, Unfit, one_line, picture, sniff, together,
};
pub use board::{Board, BoardGroup, BoardLine};
pub use card::CaseCard;
pub use compartment::Room;
pub use decision::Decision;
pub use desk::{Desk, World};
pub use exchange::{CaseChange, Examined};
pub use file::CaseFile;
pub use guests::Visit;
pub use intake::IntakeForm;
pub use letter::{CORRECTABLE, CountSheet, KeptLetter, LetterDetails, LetterDraft};
pub use links::{Direction, LinkedCase};
pub use office::Setup;
pub use procedures::{Followed, Pack, Standing};

pub use sample::play_sample;
pub use shipped::Publisher;
pub use terms::{DeadlineMove, TermsPreview};
pub use trouble::Trouble;
pub use wish::{Fix, Form, LetterToKeep, Reply, Wish};
