//! A case: the events of its log, the state they fold to, and what may be recorded next.
//!
//! Commands are strict (`decide`), replay is total (`fold`): a fact that does not fit is kept and
//! marked for review, never dropped and never an error.

mod attachment;
mod attempts;
mod command;
mod corrections;
mod course;
mod decide;
mod event;
mod fold;
mod forms;
mod link;
mod refusal;
mod slots;
mod state;

pub use attachment::{AttachmentAdded, ContentHash, Erased, MAX_ATTACHMENT};
pub use attempts::Attempts;
pub use command::{CaseCommand, Intake};
pub use course::{Course, Standing};
pub use decide::{decide, effective_floor, may_hand_in, may_link};
pub use event::{Adopted, CaseEvent, Correction, LetterMade, Opened, ProcedureRef};
pub use fold::{fold, replay_order};
pub use forms::{ActRecord, Answer, Invitation, MeetingRecord, Routing};
pub use link::{Link, Relation};
pub use refusal::Refusal;
pub use state::{Case, CasePhase, Ended, Entry, Meeting, MeetingResult, Party, Reached, Review, Slot};
